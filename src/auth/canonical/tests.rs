use std::fs;
use std::path::PathBuf;

use super::super::scope::{Scope, SigningTime};
use super::super::tests::{authenticator, request_of};
use super::super::{SignatureCheck, sigv4};
use super::*;
use crate::types::Secret;

/// The secret of all published cases.
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

fn cases() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/sigv4");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir()).collect()
}

#[test]
fn every_stage_of_every_case_is_as_its_signer_made_it() {
    let cases = cases();
    assert_eq!(cases.len(), 53);
    for case in cases {
        let read = |file: &str| fs::read_to_string(case.join(file)).unwrap();
        let name = case.display();
        let request = request_of(&read("request.txt"));
        let signed = sigv4::read(&request).unwrap();
        let time = SigningTime::read(&signed).unwrap();
        let scope = Scope::read(&signed.credential).unwrap();

        let canonical = super::request(&request, &signed);
        assert_eq!(String::from_utf8_lossy(&canonical) + "\n", read("canonical.txt"), "{name}");
        let text = string_to_sign(&time.basic, scope.text, &canonical);
        assert_eq!(String::from_utf8_lossy(&text) + "\n", read("string_to_sign.txt"), "{name}");
        assert_eq!(format!("{}\n", signed.signature), read("signature.txt"), "{name}");
        let verified = authenticator(SignatureCheck::Verify).verify(
            &request,
            &signed,
            &scope,
            &time,
            &Secret::from(SECRET),
        );
        assert_eq!(verified, Ok(()), "{name}");
    }
}

fn path(text: &str) -> String {
    let mut out = Vec::new();
    push_path(text, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn paths_lose_their_dots_and_are_escaped_on_top() {
    for (given, canonical) in [
        ("", "/"),
        ("/", "/"),
        ("*", "/%2A"),
        ("//", "/"),
        ("/..", "/"),
        ("/../../a", "/a"),
        ("/a/b/..", "/a/"),
        ("/a/./b/.", "/a/b/"),
        ("/a/b/../..", "/"),
        ("/a%20b/%2e%2e/c", "/a%2520b/%252e%252e/c"),
    ] {
        assert_eq!(path(given), canonical, "{given}");
    }
}

fn line(head: &str, name: &str) -> String {
    let mut out = Vec::new();
    push_header(&request_of(&format!("GET / HTTP/1.1\n{head}\n")), name, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn a_header_that_is_listed_but_missing_is_empty() {
    assert_eq!(line("Host: a\n", "X-None"), "x-none:\n");
    assert_eq!(line("Host: a\n", "not a name"), "not a name:\n");
}

#[test]
fn the_authority_and_the_host_are_one() {
    let mut request = request_of("POST / HTTP/1.1\n\n");
    request.head.uri = "http://localhost:4566/".parse().unwrap();
    for name in ["host", "Host", ":authority"] {
        let mut out = Vec::new();
        push_header(&request, name, &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), format!("{}:localhost:4566\n", name.to_lowercase()));
        assert_eq!(line("Host: b\n", name), format!("{}:b\n", name.to_lowercase()));
    }
}

#[test]
fn an_endless_list_of_headers_is_cut() {
    let signed = sigv4::Signed {
        place: Place::Header,
        credential: "".into(),
        signed_headers: "x-long;".repeat(10_000).into(),
        signature: "".into(),
        date: "".into(),
        token: None,
    };
    let request = request_of(&format!("GET / HTTP/1.1\nX-Long: {}\n\n", "x".repeat(1_000)));
    let canonical = super::request(&request, &signed);
    assert!(canonical.len() < SIGNED_HEADERS_LIMIT * 1_100 + signed.signed_headers.len());
}
