//! Names of users, groups, roles, policies and devices.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use equivalent::{Comparable, Equivalent};
use smol_str::SmolStr;

/// An IAM name: the spelling is kept, but two names that differ only in case are one name.
///
/// Source: IAM User Guide, "IAM and AWS STS quotas", name requirements.
#[derive(Clone)]
pub struct Name(SmolStr);

impl Name {
    /// The name as it was first spelled.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn folded(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

/// The order of two texts in lower case. Most bytes that differ differ in lower case too.
fn without_case(one: &str, other: &str) -> Ordering {
    let folded = |(one, other): (u8, u8)| one.to_ascii_lowercase().cmp(&other.to_ascii_lowercase());
    let differing = one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).map(folded);
    let first = differing.into_iter().find(|order| order.is_ne());
    first.unwrap_or_else(|| one.len().cmp(&other.len()))
}

/// A name that is only looked up: it borrows its text.
#[derive(Debug, Clone, Copy)]
pub struct Spelled<'a>(pub &'a str);

impl Equivalent<Name> for Spelled<'_> {
    fn equivalent(&self, name: &Name) -> bool {
        self.0.eq_ignore_ascii_case(&name.0)
    }
}

impl Comparable<Name> for Spelled<'_> {
    fn compare(&self, name: &Name) -> Ordering {
        without_case(self.0, &name.0)
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(SmolStr::new(text))
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Name {}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        without_case(&self.0, &other.0)
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().for_each(|byte| state.write_u8(byte));
        state.write_u8(0xff);
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_kept_but_not_compared() {
        let (a, b) = (Name::from("Alice"), Name::from("aLICE"));
        assert_eq!(a, b);
        assert_eq!(a.cmp(&b), Ordering::Equal);
        assert_eq!(a.to_string(), "Alice");
        assert!(Name::from("alice") < Name::from("BOB"));
    }
}
