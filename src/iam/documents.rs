//! Policy documents as answers give them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is escaped: all but the unreserved characters (RFC 3986, section 2.3; recorded on AWS).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A document as answers give it: the text that was sent, percent-encoded.
pub(super) fn shown(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(shown("{\"a-b_c.d~\": \"é%3A\"}"), "%7B%22a-b_c.d~%22%3A%20%22%C3%A9%253A%22%7D");
    }
}
