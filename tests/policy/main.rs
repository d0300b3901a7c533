//! Policies as data: `fixtures/policy/README.md` tells the format of the cases.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod cases;
mod decision;
mod document;
mod matching;
mod properties;

use cases::check;

#[test]
fn conditions_hold_as_they_should() {
    check("conditions", matching::condition);
}

#[test]
fn actions_match_as_they_should() {
    check("actions", matching::action);
}

#[test]
fn resources_match_as_they_should() {
    check("resources", matching::resource);
}

#[test]
fn documents_are_stored_or_refused_in_the_right_words() {
    check("validation", document::stored);
}

#[test]
fn documents_are_read_for_evaluation_or_refused() {
    check("reading", document::read);
}

#[test]
fn statements_stand_where_the_simulators_say() {
    check("positions", document::positions);
}

#[test]
fn documents_ask_for_their_keys() {
    check("keys", document::keys);
}

#[test]
fn requests_are_decided_for_the_right_reasons() {
    check("decisions", decision::case);
}
