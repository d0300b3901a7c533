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
/// What no policy can deny (STS API reference).
const NEVER_DENIED: [&str; 2] = ["sts/GetCallerIdentity", "sts/GetSessionToken"];

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

/// Each exchange that succeeds is refused to a user without a policy, before anything is looked up.
#[test]
fn nobody_gets_through_without_a_policy() {
    let decided: Vec<Case> = case::all().into_iter().filter(is_decided).collect();
    let passed: Vec<String> = decided.iter().filter_map(got_through).collect();
    assert!(passed.is_empty(), "{} are not refused:\n\n{}", passed.len(), passed.join("\n"));
    let refused: BTreeSet<String> = decided.iter().map(|case| parent(&case.name)).collect();
    let shown: BTreeSet<String> =
        case::all().iter().filter(|case| succeeds(case)).map(|case| parent(&case.name)).collect();
    let open: Vec<&String> = shown.difference(&refused).collect();
    assert_eq!(open, NEVER_DENIED);
}

/// Whether an exchange succeeds and policies have a say in it. A code of MFA comes before them.
fn is_decided(case: &Case) -> bool {
    succeeds(case)
        && !NEVER_DENIED.contains(&parent(&case.name).as_str())
        && !case.request.asks_back()
        && !(case.name.starts_with("sts/") && case.request.names("TokenCode"))
}

fn succeeds(case: &Case) -> bool {
    case.call.is_some() && case.answer.starts_with("200\n")
}

/// What a stranger is answered who isn't refused.
fn got_through(case: &Case) -> Option<String> {
    let (service, action) = case.call.as_ref()?;
    // That someone stands behind a session is decided before the session itself.
    let action = if case.request.names("SourceIdentity") { "SetSourceIdentity" } else { action };
    let refusal = format!(
        "User: arn:aws:iam::111122223333:user/stranger is not authorized to perform: {}:{action}",
        service.prefix()
    );
    let answer = exchange::answer_to_a_stranger(case);
    let is_refused =
        answer.starts_with("403\n") && answer.contains("AccessDenied") && answer.contains(&refusal);
    (!is_refused).then(|| format!("== {}\n{answer}", case.name))
}

#[test]
fn every_exchange_says_where_its_answer_comes_from() {
    const SOURCES: [&str; 3] = ["recorded on AWS", "AWS's documentation", "our own choice"];
    for case in case::all() {
        let source = case.request.head("source").unwrap_or_default();
        assert!(SOURCES.iter().any(|known| source.starts_with(known)), "{}: `{source}`", case.name);
    }
}
