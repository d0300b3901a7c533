//! Answers whose random parts are left open: `{secret}` stands for anything that looks like one.

use std::collections::HashMap;

use iamulator::wire::from_base64;

use crate::case::Case;

/// Something that is left open, the element it stands in, and what it must look like.
type Open = (&'static str, &'static str, fn(&str) -> bool);

/// All that is left open.
const OPEN: [Open; 14] = [
    ("{request-id}", "RequestId", is_request_id),
    ("{user-id}", "UserId", |text| is_id(text, "AIDA", 21)),
    ("{group-id}", "GroupId", |text| is_id(text, "AGPA", 21)),
    ("{role-id}", "RoleId", |text| is_id(text, "AROA", 21)),
    ("{policy-id}", "PolicyId", |text| is_id(text, "ANPA", 21)),
    ("{instance-profile-id}", "InstanceProfileId", |text| is_id(text, "AIPA", 21)),
    ("{key-id}", "AccessKeyId", |text| is_id(text, "AKIA", 20)),
    ("{session-key-id}", "AccessKeyId", |text| is_id(text, "ASIA", 20)),
    ("{secret}", "SecretAccessKey", is_secret),
    ("{token}", "SessionToken", is_token),
    ("{seed}", "Base32StringSeed", is_seed),
    ("{png}", "QRCodePNG", is_png),
    (EXTENDED_ID, "x-amz-sts-extended-request-id", is_extended_id),
    ("{marker}", "Marker", |text| from_base64(text).is_some_and(|bytes| bytes.len() > 8)),
];

/// Stands in a header, unlike the others.
const EXTENDED_ID: &str = "{extended-request-id}";

/// How an answer differs from its template. What is left open twice under one name is the same.
pub fn differ(template: &str, answer: &str) -> Option<String> {
    let (mut template, mut answer) = (template, answer);
    let mut found: HashMap<&str, &str> = HashMap::new();
    while let Some((before, (name, _, looks_right))) = next_open(template) {
        let Some(rest) = answer.strip_prefix(before) else { break };
        let length = rest.find(|c: char| !is_plain(c)).unwrap_or(rest.len());
        let (value, rest) = rest.split_at(length);
        if !looks_right(value) || *found.entry(name).or_insert(value) != value {
            return Some(format!("`{value}` is no {name}"));
        }
        template = &template[before.len() + name.len()..];
        answer = rest;
    }
    (template != answer).then(|| {
        let same = template.chars().zip(answer.chars()).take_while(|(a, b)| a == b).count();
        let from = |text: &str| text.chars().skip(same).take(60).collect::<String>();
        format!("{:?} where {:?} was expected", from(answer), from(template))
    })
}

/// The first thing that is left open, and what stands before it.
fn next_open(template: &str) -> Option<(&str, Open)> {
    let places = OPEN.iter().filter_map(|open| Some((template.find(open.0)?, *open)));
    places.min_by_key(|(place, _)| *place).map(|(place, open)| (&template[..place], open))
}

/// An answer with its random parts left open. What stands in the state or in the request isn't random.
pub fn blessed(case: &Case, answer: &str) -> String {
    let mut text = answer.to_owned();
    if let Some((_, after)) = answer.split_once("x-amzn-requestid: ") {
        text = text.replace(after.split('\n').next().unwrap(), OPEN[0].0);
    }
    if let Some((_, after)) = answer.split_once("x-amz-sts-extended-request-id: ") {
        text = text.replace(after.split('\n').next().unwrap(), EXTENDED_ID);
    }
    for (name, element, looks_right) in OPEN {
        let (xml, json) = (format!("<{element}>"), format!("\"{element}\":\""));
        let after = answer.split(&xml).skip(1).chain(answer.split(&json).skip(1));
        for value in after.filter_map(|after| after.split(['<', '"']).next()) {
            let sent = case.request.parameters.iter().any(|(_, sent)| sent == value);
            if looks_right(value) && !sent && !case.state.contains(value) {
                text = text.replace(value, name);
            }
        }
    }
    text
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "+/=-".contains(c)
}

/// A version 4 UUID in lower case.
fn is_request_id(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    let hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'));
    lengths == [8, 4, 4, 4, 12] && hex && text.as_bytes()[14] == b'4'
}

/// `1:us-east-1:S:1767225600000:R:1Qdxo2gT` in base64; the time is that of the case or later.
fn is_extended_id(text: &str) -> bool {
    let text = String::from_utf8(from_base64(text).unwrap_or_default()).unwrap_or_default();
    let parts: Vec<&str> = text.split(':').collect();
    let letters = |text: &str| text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let millis = |text: &str| text.parse::<i64>().is_ok_and(|millis| millis >= 1_767_225_600_000);
    matches!(*parts, ["1", region, "S", at, "R", end] if !region.is_empty() && millis(at) && letters(end))
}

fn is_id(text: &str, prefix: &str, length: usize) -> bool {
    let base32 = text.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7'));
    text.starts_with(prefix) && text.len() == length && base32
}

fn is_secret(text: &str) -> bool {
    text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(&byte))
}

fn is_token(text: &str) -> bool {
    text.starts_with("IQoJb3JpZ2luX2Vj") && from_base64(text).is_some()
}

/// 40 bytes in base32, in base64.
fn is_seed(text: &str) -> bool {
    let base32 = |byte: &u8| matches!(byte, b'A'..=b'Z' | b'2'..=b'7');
    from_base64(text).is_some_and(|bytes| bytes.len() == 64 && bytes.iter().all(base32))
}

fn is_png(text: &str) -> bool {
    let bytes = from_base64(text).unwrap_or_default();
    let decoder = png::Decoder::new(std::io::Cursor::new(bytes)).read_info();
    decoder.is_ok_and(|mut picture| {
        let mut pixels = vec![0; picture.output_buffer_size().unwrap_or_default()];
        picture.next_frame(&mut pixels).is_ok()
    })
}

#[test]
fn what_is_left_open_is_looked_at_too() {
    let id = "0f0e0d0c-0b0a-4908-8706-050403020100";
    assert_eq!(differ("a {request-id} b", &format!("a {id} b")), None);
    assert_eq!(differ("{request-id} {request-id}", &format!("{id} {id}")), None);
    let other = id.replace('f', "e");
    assert_eq!(
        differ("{request-id} {request-id}", &format!("{id} {other}")),
        Some(format!("`{other}` is no {{request-id}}"))
    );
    assert_eq!(differ("<{secret}>", "<short>"), Some("`short` is no {secret}".to_owned()));
    assert_eq!(differ("{\"a\"}", "{\"b\"}"), Some("\"b\\\"}\" where \"a\\\"}\" was expected".to_owned()));
}
