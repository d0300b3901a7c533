//! Every operation of both models is routed, or stands with its reason in a list that only shrinks.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

use std::collections::BTreeMap;
use std::fs;

use iamulator::routes;
use iamulator::types::Service;

/// How long the list may be. Lower it when operations are added; never raise it.
const LONGEST: usize = 76;

fn listed() -> BTreeMap<String, String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/not-implemented.tsv");
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| line.split_once('\t').unwrap())
        .map(|(name, why)| (name.to_owned(), why.to_owned()))
        .collect()
}

#[test]
fn what_is_not_implemented_is_listed_with_its_reason_and_nothing_else_is() {
    let missing: Vec<String> = routes::catalogue()
        .filter(|(_, _, implemented)| !implemented)
        .map(|(service, name, _)| format!("{}:{name}", service.prefix()))
        .collect();
    let listed = listed();
    assert_eq!(listed.keys().cloned().collect::<Vec<_>>(), missing);
    assert!(listed.values().all(|why| !why.is_empty()));
    assert_eq!(listed.len(), LONGEST, "lower LONGEST to the length of the list");
}

#[test]
fn both_models_are_covered_whole() {
    let count =
        |prefix: &str| routes::catalogue().filter(|(service, _, _)| service.prefix() == prefix).count();
    assert_eq!((count("iam"), count("sts")), (180, 11));
    for (service, name, _) in routes::catalogue() {
        assert_eq!(routes::named(service, name), Some(name));
    }
    assert_eq!(routes::named(Service::Iam, "GetSessionToken"), None);
}
