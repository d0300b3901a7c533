//! The condition keys of one request.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;
use std::net::IpAddr;

use super::date;

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

/// What a key holds, before it is a text: few requests meet a condition that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// A whole number.
    Number(i64),
    /// An instant, in seconds since 1970.
    Instant(i64),
    /// An address.
    Address(IpAddr),
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Instant(seconds) => f.write_str(&date::write_seconds(*seconds)),
            Self::Address(address) => address.fmt(f),
        }
    }
}

/// A value, or what it will be made of when it is asked for.
#[derive(Debug, Clone)]
enum Held<'a> {
    Ready(Value<'a>),
    Later(Fact, OnceCell<Value<'static>>),
}

impl<'a> Held<'a> {
    fn value(&self) -> &Value<'a> {
        match self {
            Self::Ready(value) => value,
            Self::Later(fact, value) => value.get_or_init(|| Value::from(fact.to_string())),
        }
    }
}

/// Condition keys with their values; names without regard to case.
#[derive(Clone, Default)]
pub struct Context<'a> {
    keys: Keys<'a>,
    /// Has the keys instead.
    deferred: Option<&'a dyn Source>,
}

/// Keys that are made when they are first asked for: most decisions need none.
#[derive(Debug)]
pub struct Deferred<'a, F> {
    make: F,
    made: OnceCell<Context<'a>>,
}

impl<'a, F: Fn() -> Context<'a>> Deferred<'a, F> {
    /// The keys that `make` makes.
    pub const fn new(make: F) -> Self {
        Self { make, made: OnceCell::new() }
    }
}

/// A trait of its own, so that a context outlives no less than what it borrows.
trait Source {
    fn context(&self) -> &Context<'_>;
}

impl<'a, F: Fn() -> Context<'a>> Source for Deferred<'a, F> {
    fn context(&self) -> &Context<'_> {
        self.made.get_or_init(&self.make)
    }
}

/// A few dozen keys are found faster by looking through them than through a map, and cost one
/// allocation to hold.
#[derive(Debug, Clone, Default)]
struct Keys<'a> {
    entries: Vec<(Cow<'a, str>, Held<'a>)>,
    /// Whether a name has letters beyond ASCII, which takes longer to compare.
    is_wide: bool,
}

impl<'a> Context<'a> {
    /// No keys.
    #[must_use]
    pub const fn new() -> Self {
        Self { keys: Keys { entries: Vec::new(), is_wide: false }, deferred: None }
    }

    /// Room for so many keys.
    #[must_use]
    pub fn with_capacity(keys: usize) -> Self {
        Self { keys: Keys { entries: Vec::with_capacity(keys), is_wide: false }, deferred: None }
    }

    /// Keys that are made when they are first asked for.
    #[must_use]
    pub const fn deferred<F: Fn() -> Self>(deferred: &'a Deferred<'a, F>) -> Self {
        Self { keys: Keys { entries: Vec::new(), is_wide: false }, deferred: Some(deferred) }
    }

    /// Gives a key its value; a key that is there already, in any case, takes the new one.
    pub fn set(&mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let (key, held) = (key.into(), Held::Ready(value.into()));
        let keys = self.keys_mut();
        match keys.place(&key).and_then(|place| keys.entries.get_mut(place)) {
            Some((_, old)) => *old = held,
            None => keys.push(key, held),
        }
    }

    /// Adds a key that isn't there yet. Whoever isn't sure of that takes [`Self::set`]: of two, the first
    /// is found.
    pub fn add(&mut self, key: &'a str, value: impl Into<Value<'a>>) {
        self.keys_mut().push(Cow::Borrowed(key), Held::Ready(value.into()));
    }

    /// The same, with a value that is written down when it is asked for.
    pub fn add_fact(&mut self, key: &'a str, fact: Fact) {
        self.keys_mut().push(Cow::Borrowed(key), Held::Later(fact, OnceCell::new()));
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
        let keys = self.keys();
        keys.place(key).and_then(|place| keys.entries.get(place)).map(|(_, held)| held.value())
    }

    /// Whether there is a key, its name in any case.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys().place(key).is_some()
    }

    /// All keys in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.keys().entries.iter().map(|(key, held)| (key.as_ref(), held.value()))
    }

    fn keys(&self) -> &Keys<'a> {
        self.deferred.map_or(&self.keys, |source| &source.context().keys)
    }

    fn keys_mut(&mut self) -> &mut Keys<'a> {
        if let Some(source) = self.deferred.take() {
            self.keys = source.context().keys.clone();
        }
        &mut self.keys
    }
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.keys().fmt(f)
    }
}

impl<'a> Keys<'a> {
    fn push(&mut self, key: Cow<'a, str>, held: Held<'a>) {
        self.is_wide |= !key.is_ascii();
        self.entries.push((key, held));
    }

    fn place(&self, key: &str) -> Option<usize> {
        if self.is_wide || !key.is_ascii() {
            return self.entries.iter().position(|(known, _)| same_key(known, key));
        }
        self.entries.iter().position(|(known, _)| known.len() == key.len() && known.eq_ignore_ascii_case(key))
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
    fn facts_are_written_when_they_are_asked_for() {
        let mut context = Context::new();
        context.add_fact("aws:EpochTime", Fact::Number(-5));
        context.add_fact("aws:CurrentTime", Fact::Instant(1_440_938_160));
        context.add_fact("aws:SourceIp", Fact::Address([127, 0, 0, 1].into()));
        let texts = [
            ("aws:EpochTime", "-5"),
            ("aws:CurrentTime", "2015-08-30T12:36:00Z"),
            ("aws:sourceip", "127.0.0.1"),
        ];
        for (key, text) in texts {
            assert_eq!(context.find(key), Some(&Value::from(text)), "{key}");
        }
        context.set("aws:SourceIp", "::1");
        assert_eq!(context.iter().last(), Some(("aws:SourceIp", &Value::from("::1"))));
    }

    #[test]
    fn keys_that_nobody_asks_for_are_not_made() {
        let made = std::cell::Cell::new(0);
        let deferred = Deferred::new(|| {
            made.set(made.get() + 1);
            Context::new().with("a", "1")
        });
        let mut context = Context::deferred(&deferred);
        assert_eq!(made.get(), 0);
        assert!(context.has("A") && !context.has("b") && context.iter().count() == 1);
        assert_eq!(made.get(), 1);
        context.set("b", "2");
        assert!(context.has("a") && context.has("b"));
        assert_eq!(made.get(), 1);
        assert_eq!(context.find("b"), Some(&Value::from("2")));
    }

    #[test]
    fn the_kelvin_sign_is_a_k() {
        let context = Context::new().with("a", "1").with("aws:RequestTag/\u{212a}", "2");
        assert_eq!(context.find("aws:requesttag/k"), Some(&Value::from("2")));
        assert!(Context::new().with("aws:requesttag/k", "2").has("aws:RequestTag/\u{212a}"));
    }

    #[test]
    fn letters_beyond_ascii_have_no_case_either() {
        let context = Context::new().with("aws:RequestTag/Übung", "1");
        assert!(context.find("aws:requesttag/üBUNG").is_some());
    }
}
