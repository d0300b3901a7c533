//! Exchanges on the wire as golden files: `fixtures/wire/README.md` tells their format.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod case;
mod exchange;
mod template;

use std::collections::BTreeSet;
use std::path::Path;

use iamulator::routes;

use case::Case;

/// With this variable set, answers are written instead of compared.
const BLESS: &str = "IAMULATOR_BLESS";

#[test]
fn every_exchange_is_answered_to_the_byte() {
    let bless = std::env::var_os(BLESS).is_some();
    let wrong: Vec<String> = case::all().iter().filter_map(|case| difference(case, bless)).collect();
    assert!(wrong.is_empty(), "{} answers differ:\n\n{}", wrong.len(), wrong.join("\n"));
}

/// How the answer to a case differs from its file.
fn difference(case: &Case, bless: bool) -> Option<String> {
    let actual = exchange::answer(case);
    let why = template::differ(&case.answer, &actual)?;
    if bless {
        std::fs::write(case.folder.join("answer.txt"), template::blessed(case, &actual)).unwrap();
    }
    Some(format!("== {}\n{why}\n-- expected\n{}\n-- answered\n{actual}", case.name, case.answer))
}

#[test]
fn every_operation_has_an_exchange_and_every_exchange_an_operation() {
    let routed = routes::catalogue().filter(|(_, _, implemented)| *implemented);
    let routed: BTreeSet<String> =
        routed.map(|(service, action, _)| format!("{}/{action}", service.prefix())).collect();
    let succeeded = case::all().into_iter().filter(|case| case.answer.starts_with("200\n"));
    let shown: BTreeSet<String> =
        succeeded.filter(|case| case.call.is_some()).map(|case| parent(&case.name)).collect();
    assert_eq!(shown, routed);
    let named: BTreeSet<String> =
        case::all().into_iter().filter(|case| case.call.is_some()).map(|case| parent(&case.name)).collect();
    assert_eq!(named, routed);
}

fn parent(name: &str) -> String {
    Path::new(name).parent().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn every_exchange_says_where_its_answer_comes_from() {
    const SOURCES: [&str; 3] = ["recorded on AWS", "AWS's documentation", "our own choice"];
    for case in case::all() {
        let source = case.request.head("source").unwrap_or_default();
        assert!(SOURCES.iter().any(|known| source.starts_with(known)), "{}: `{source}`", case.name);
    }
}
