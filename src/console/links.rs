//! Addresses of pages.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::PREFIX;

/// What stands in an address as it is (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What stands in a part of a path as it is, where these have no meaning (RFC 3986, section 3.3).
const IN_PATH: &AsciiSet = &UNRESERVED.remove(b'+').remove(b'=').remove(b',').remove(b':').remove(b'@');

/// What stands before a part that is `.` or `..`, names that AWS allows: browsers take such parts out of a
/// path, however they are escaped (URL Standard, section 4.4, path state). No name has this in it.
const MARK: char = '~';

/// The address of a page from the parts of its path.
pub(super) fn page(parts: &[&str]) -> String {
    let encoded = parts.iter().map(|part| {
        let mark = if is_dots(part) { MARK.to_string() } else { String::new() };
        format!("/{mark}{}", utf8_percent_encode(part, IN_PATH))
    });
    [PREFIX.to_owned()].into_iter().chain(encoded).collect()
}

/// What leads from a page to those whose addresses begin with the same parts, so many of them: short,
/// however long these are. The path is the page's own, below the console's.
pub(super) fn up(below: &str, parts: usize) -> String {
    "../".repeat(below.matches('/').count().saturating_sub(parts).saturating_sub(1))
}

/// The parts of a path below the console's, as [`page`] was given them.
pub(super) fn parts(below: &str) -> Vec<String> {
    let decoded = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
    let named = |part: String| match part.strip_prefix(MARK) {
        Some(dots) if is_dots(dots) => dots.to_owned(),
        _ => part,
    };
    below.split('/').filter(|part| !part.is_empty()).map(decoded).map(named).collect()
}

fn is_dots(part: &str) -> bool {
    matches!(part, "." | "..")
}

/// A page with parameters. Those that are empty are left out.
pub(super) fn query(page: &str, parameters: &[(&str, &str)]) -> String {
    let given = parameters.iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> = given.map(|(name, value)| format!("{name}={}", encode(value))).collect();
    if pairs.is_empty() { page.to_owned() } else { format!("{page}?{}", pairs.join("&")) }
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_arns_are_encoded_and_empty_parameters_left_out() {
        assert_eq!(page(&["users", "a+b@c", "delete"]), "/console/users/a+b@c/delete");
        assert_eq!(
            page(&["policies", "arn:aws:iam::aws:policy/A?"]),
            "/console/policies/arn:aws:iam::aws:policy%2FA%3F"
        );
        assert_eq!(page(&["users", ".", "a", "..", "..."]), "/console/users/~./a/~../...");
        let view = query("/console/policies", &[("search", "a+b/c"), ("marker", "")]);
        assert_eq!(view, "/console/policies?search=a%2Bb%2Fc");
        assert_eq!(query("/console/users", &[("marker", "")]), "/console/users");
    }

    #[test]
    fn pages_beside_one_are_near() {
        assert_eq!(up("/policies/arn/view", 2), "");
        assert_eq!(up("/policies/arn/tags/add", 2), "../");
        assert_eq!(up("/policies/arn/view/", 2), "../");
        assert_eq!(up("", 2), "");
    }

    #[test]
    fn every_name_comes_back_from_its_address() {
        for name in [".", "..", "...", "~", "~.", "a.", "+=,.@-_", "é", "a/b", "%2e"] {
            let address = page(&["users", name, "delete"]);
            let came = parts(address.strip_prefix(PREFIX).unwrap());
            let whole = if name == "~." { "." } else { name };
            assert_eq!(came, ["users", whole, "delete"], "{address}");
        }
        assert_eq!(parts("//users//"), ["users"]);
    }
}
