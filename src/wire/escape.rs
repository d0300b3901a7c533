//! The escapes of a query string (RFC 3986, section 2.1), before anything in it is believed.

use crate::cut::{cut, pieces};
use crate::fault::{Fault, MALFORMED_QUERY_STRING};

/// The names and values of a query string, still escaped. A name without `=` has an empty value.
pub(crate) fn query_pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let filled = pieces(query, b'&').filter(|pair| !pair.is_empty());
    filled.map(|pair| cut(pair, b'=').unwrap_or((pair, "")))
}

/// Whether every escape of a query string is one.
///
/// # Errors
/// `MalformedQueryString` for the first that is not. Source: published flowchart of AWS's checks.
pub(super) fn check(query: &str) -> Result<(), Fault> {
    let components = query_pairs(query).flat_map(|(name, value)| [name, value]);
    components.into_iter().find_map(bad_escape).map_or(Ok(()), |after| Err(malformed(after)))
}

/// What follows the first `%` that begins no escape.
pub(super) fn bad_escape(component: &str) -> Option<&str> {
    let mut after = memchr::memchr_iter(b'%', component.as_bytes()).filter_map(|at| component.get(at + 1..));
    after.find(|after| match after.as_bytes() {
        [high, low, ..] => !(high.is_ascii_hexdigit() && low.is_ascii_hexdigit()),
        _ => true,
    })
}

fn malformed(after: &str) -> Fault {
    let shown: String = after.chars().take(2).collect();
    if shown.chars().count() < 2 {
        return Fault::new(MALFORMED_QUERY_STRING, "Incomplete trailing escape % sequence");
    }
    Fault::new(MALFORMED_QUERY_STRING, format!("Illegal hex character in escape % pattern: %{shown}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_without_a_sign_have_an_empty_value() {
        let found: Vec<_> = query_pairs("a=1&&b&c==&").collect();
        assert_eq!(found, [("a", "1"), ("b", ""), ("c", "=")]);
    }

    #[test]
    fn a_bad_escape_is_named() {
        let text = |query| check(query).map_err(|fault| (fault.code, fault.text().to_owned()));
        let refused = |message: &str| Err((MALFORMED_QUERY_STRING, message.to_owned()));
        assert_eq!(text("a=%20&b%41=%c3%A9"), Ok(()));
        for query in ["a=%", "a=%2", "a=%20%2&b=c", "%", "%4=x"] {
            assert_eq!(text(query), refused("Incomplete trailing escape % sequence"), "{query}");
        }
        for (query, shown) in [("a=%yy", "%yy"), ("a=%%41", "%%4"), ("%4gb=x", "%4g"), ("a=%éx", "%éx")] {
            let message = format!("Illegal hex character in escape % pattern: {shown}");
            assert_eq!(text(query), refused(&message), "{query}");
        }
    }
}
