//! Addresses of pages.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::PREFIX;

/// What stands in an address as it is (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The address of a page from the parts of its path.
pub(super) fn page(parts: &[&str]) -> String {
    let encoded = parts.iter().flat_map(|part| ["/".to_owned(), encode(part)]);
    [PREFIX.to_owned()].into_iter().chain(encoded).collect()
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
        assert_eq!(page(&["users", "a+b@c", "delete"]), "/console/users/a%2Bb%40c/delete");
        let view = query("/console/policies/view", &[("arn", "arn:aws:iam::aws:policy/A"), ("marker", "")]);
        assert_eq!(view, "/console/policies/view?arn=arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FA");
        assert_eq!(query("/console/users", &[("marker", "")]), "/console/users");
    }
}
