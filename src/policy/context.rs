//! The condition keys of one request.

use std::borrow::Cow;

/// What a key holds.
///
/// A plain operator never matches [`Value::Many`], even when it holds one text; a set operator takes
/// either (recorded on AWS).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// A key with one value.
    One(Cow<'a, str>),
    /// A key with many values, such as `aws:TagKeys`.
    Many(Vec<Cow<'a, str>>),
}

impl Value<'_> {
    /// The values, of whichever form.
    #[must_use]
    pub fn all(&self) -> &[Cow<'_, str>] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Many(texts) => texts,
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::One(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::One(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::One(text)
    }
}

impl<'a> From<Vec<Cow<'a, str>>> for Value<'a> {
    fn from(texts: Vec<Cow<'a, str>>) -> Self {
        Self::Many(texts)
    }
}

impl<'a> From<Vec<&'a str>> for Value<'a> {
    fn from(texts: Vec<&'a str>) -> Self {
        Self::Many(texts.into_iter().map(Cow::Borrowed).collect())
    }
}

impl From<Vec<String>> for Value<'_> {
    fn from(texts: Vec<String>) -> Self {
        Self::Many(texts.into_iter().map(Cow::Owned).collect())
    }
}

/// Condition keys with their values; names without regard to case.
///
/// A few dozen keys are found faster by looking through them than through a map, and cost one
/// allocation to hold.
#[derive(Debug, Clone, Default)]
pub struct Context<'a> {
    entries: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Context<'a> {
    /// No keys.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Gives a key its value; a key that is there already, in any case, takes the new one.
    pub fn set(&mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let (key, value) = (key.into(), value.into());
        match self.entries.iter_mut().find(|(known, _)| same_key(known, &key)) {
            Some((_, held)) => *held = value,
            None => self.entries.push((key, value)),
        }
    }

    /// Room for so many keys.
    #[must_use]
    pub fn with_capacity(keys: usize) -> Self {
        Self { entries: Vec::with_capacity(keys) }
    }

    /// Adds a key that isn't there yet. Whoever isn't sure of that takes [`Self::set`]: of two, the first
    /// is found.
    pub fn add(&mut self, key: &'a str, value: impl Into<Value<'a>>) {
        self.entries.push((Cow::Borrowed(key), value.into()));
    }

    /// The same with one more key.
    #[must_use]
    pub fn with(mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) -> Self {
        self.set(key, value);
        self
    }

    /// The value of a key, its name in any case. None when it is absent.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Value<'a>> {
        self.entries.iter().find(|(known, _)| same_key(known, key)).map(|(_, value)| value)
    }

    /// All keys in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.entries.iter().map(|(key, value)| (key.as_ref(), value))
    }
}

/// Whether two names are of one key.
pub(super) fn same_key(one: &str, other: &str) -> bool {
    if one.len() == other.len() && one.eq_ignore_ascii_case(other) {
        return true;
    }
    !(one.is_ascii() && other.is_ascii()) && one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_no_case_and_the_last_value_counts() {
        let context =
            Context::new().with("aws:PrincipalTag/Team", "red").with("AWS:principaltag/TEAM", "blue");
        assert_eq!(context.find("aws:principalTag/team"), Some(&Value::from("blue")));
        assert_eq!(context.iter().count(), 1);
    }

    #[test]
    fn letters_beyond_ascii_have_no_case_either() {
        let context = Context::new().with("aws:RequestTag/Übung", "1");
        assert!(context.find("aws:requesttag/üBUNG").is_some());
    }
}
