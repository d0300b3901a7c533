//! The canonical request and the string to sign, built from what the client says it signed.
//!
//! Source: IAM User Guide, "Create a signed AWS API request", the rules for services other than S3.

use http::header::{CONTENT_TYPE, HOST};
use sha2::{Digest as _, Sha256};

use crate::cut::pieces;
use crate::digits;
use crate::wire::{Request, query_pairs};

use super::escape;
use super::presign::SIGNATURE;
use super::sigv4::{ALGORITHM, AMZ_DATE, Place, Signed};

/// A request has no more headers than this, and a client that lists more did not sign what it sent.
/// It bounds the work that one long list of names can cause.
const SIGNED_HEADERS_LIMIT: usize = 128;

/// The canonical request.
pub(super) fn request(request: &Request, signed: &Signed<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(512 + request.query().len());
    out.extend_from_slice(request.head.method.as_str().as_bytes());
    out.push(b'\n');
    push_path(request.path(), &mut out);
    out.push(b'\n');
    push_query(request.query(), signed.place, &mut out);
    out.push(b'\n');
    for name in pieces(&signed.signed_headers, b';').take(SIGNED_HEADERS_LIMIT) {
        push_header(request, name, &mut out);
    }
    out.push(b'\n');
    push_lowercase(&signed.signed_headers, &mut out);
    out.push(b'\n');
    push_hex(&Sha256::digest(&request.body), &mut out);
    out
}

/// The string to sign.
pub(super) fn string_to_sign(date: &str, scope: &str, canonical_request: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(192);
    for line in [ALGORITHM, date, scope] {
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
    push_hex(&Sha256::digest(canonical_request), &mut out);
    out
}

/// The path without dot segments (RFC 3986, section 5.2.4) and doubled slashes. It is escaped on
/// top of the escapes that it came with: so each segment is encoded twice.
fn push_path(path: &str, out: &mut Vec<u8>) {
    let start = out.len();
    for segment in pieces(path, b'/') {
        match segment {
            "" | "." => {}
            ".." => {
                let parent = out.iter().skip(start).rposition(|byte| *byte == b'/');
                out.truncate(start + parent.unwrap_or_default());
            }
            _ => {
                out.push(b'/');
                segment.bytes().for_each(|byte| escape::encode(byte, out));
            }
        }
    }
    let open_ended = ["/", "/.", "/.."].iter().any(|end| path.ends_with(end));
    if out.len() == start || open_ended && !out.ends_with(b"/") {
        out.push(b'/');
    }
}

/// The parameters, decoded and escaped anew, in the order of the escaped names, then values. The
/// signature of a presigned request is not among what it signs.
fn push_query(query: &str, place: Place, out: &mut Vec<u8>) {
    if query.is_empty() {
        return;
    }
    let mut pairs: Vec<_> = query_pairs(query).map(|(name, value)| (recoded(name), recoded(value))).collect();
    if place == Place::Query {
        pairs.retain(|(name, _)| name != SIGNATURE.as_bytes());
    }
    pairs.sort_unstable();
    for (nth, (name, value)) in pairs.iter().enumerate() {
        if nth > 0 {
            out.push(b'&');
        }
        out.extend_from_slice(name);
        out.push(b'=');
        out.extend_from_slice(value);
    }
}

fn recoded(component: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(component.len());
    escape::recode(component, &mut out);
    out
}

/// A header's line: several of one name are joined by commas, one that is not there is empty.
fn push_header(request: &Request, name: &str, out: &mut Vec<u8>) {
    push_lowercase(name, out);
    out.push(b':');
    let headers = &request.head.headers;
    let is_host = name == ":authority" || name.eq_ignore_ascii_case("host");
    // What nearly all clients sign is looked for by names that are known already.
    let mut values = match name {
        _ if is_host => headers.get_all(HOST).iter(),
        "content-type" => headers.get_all(CONTENT_TYPE).iter(),
        "x-amz-date" => headers.get_all(AMZ_DATE).iter(),
        _ => headers.get_all(name).iter(),
    };
    // HTTP/2 clients may send the host in the target alone (RFC 9113, section 8.3.1).
    let target = request.head.uri.authority().filter(|_| is_host).map(|host| host.as_str().as_bytes());
    if let Some(first) = values.next().map(|value| value.as_bytes()).or(target) {
        push_value(first, out);
    }
    for value in values {
        out.push(b',');
        push_value(value.as_bytes(), out);
    }
    out.push(b'\n');
}

/// A header's value without spaces around it and with single spaces within.
fn push_value(value: &[u8], out: &mut Vec<u8>) {
    let value = value.trim_ascii();
    // Most values have no blank at all, or one.
    let blank = memchr::memchr(b' ', value).unwrap_or(value.len());
    let rest = value.get(blank..).unwrap_or_default();
    if !rest.windows(2).any(|two| two == b"  ") {
        return out.extend_from_slice(value);
    }
    let mut before = 0;
    out.extend(value.iter().filter(|byte| {
        let doubled = before == b' ' && **byte == b' ';
        before = **byte;
        !doubled
    }));
}

fn push_lowercase(text: &str, out: &mut Vec<u8>) {
    let start = out.len();
    out.extend_from_slice(text.as_bytes());
    out.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
}

fn push_hex(digest: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    out.resize(start + 2 * digest.len(), 0);
    digits::hexadecimal(digest, out.get_mut(start..).unwrap_or_default());
}

#[cfg(test)]
mod tests;
