//! Percent escapes (RFC 3986, section 2.1) as Signature Version 4 reads and writes them.

use std::borrow::Cow;

/// The digits of an escape, in the case that Signature Version 4 wants.
const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// A name or value as the client meant it: escapes resolved, `+` a space as in forms. Bytes that
/// are no UTF-8 become U+FFFD.
pub(super) fn decode(component: &str) -> Cow<'_, str> {
    if !component.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Cow::Borrowed(component);
    }
    let bytes: Vec<u8> = Decoded(component.as_bytes()).collect();
    Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|no| String::from_utf8_lossy(no.as_bytes()).into()))
}

/// Appends a name or value of a query, decoded and then escaped once: only RFC 3986's unreserved
/// characters stay, hexadecimal digits are upper-case, a space is `%20`.
pub(super) fn recode(component: &str, out: &mut Vec<u8>) {
    Decoded(component.as_bytes()).for_each(|byte| encode(byte, out));
}

/// Appends one byte, escaped unless it is unreserved (RFC 3986, section 2.3).
pub(super) fn encode(byte: u8, out: &mut Vec<u8>) {
    if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
        return out.push(byte);
    }
    out.push(b'%');
    out.extend([byte >> 4, byte & 0xf].iter().filter_map(|half| HEX.get(usize::from(*half))));
}

/// The bytes behind escapes. What is no escape stays as it is.
struct Decoded<'a>(&'a [u8]);

impl Iterator for Decoded<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        match (*first, rest) {
            (b'+', _) => Some(b' '),
            (b'%', [high, low, rest @ ..]) => {
                let Some(byte) = digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low) else {
                    return Some(b'%');
                };
                self.0 = rest;
                Some(byte)
            }
            (other, _) => Some(other),
        }
    }
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recoded(text: &str) -> String {
        let mut out = Vec::new();
        recode(text, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_query_is_decoded_and_escaped_once() {
        assert_eq!(recoded("a%2fb%7Ec~d"), "a%2Fb~c~d");
        assert_eq!(recoded("one+two%20three%2B"), "one%20two%20three%2B");
        assert_eq!(recoded("é*!'()"), "%C3%A9%2A%21%27%28%29");
        assert_eq!(recoded("%ff"), "%FF");
        assert_eq!(decode("a+b%3D%c3%a9"), "a b=é");
        assert_eq!(decode("%ff"), "\u{fffd}");
    }
}
