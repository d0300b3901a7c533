//! What a request asks for, as condition keys.

use std::borrow::Cow;

use smol_str::SmolStr;

use crate::contract::Action;
use crate::policy::Value;
use crate::wire::Asked;

/// The condition keys that a request brings along itself: tags, ARNs of policies, external ids …
#[derive(Debug, Clone, Default)]
pub struct AskedKeys<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> AskedKeys<'a> {
    /// All of them, in the order of the request.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), value))
    }

    /// Those that come with another action of the same request.
    #[must_use]
    pub fn with(&self, action: &Action) -> Self {
        let listed = |key: &str| match key.strip_prefix("aws:RequestTag/") {
            Some(_) => action.keys.contains(&"aws:RequestTag/${TagKey}"),
            None => action.keys.contains(&key),
        };
        Self(self.0.iter().filter(|(key, _)| listed(key)).cloned().collect())
    }

    /// Sets a key, whatever it was.
    pub fn set(&mut self, key: &'static str, value: impl Into<Value<'a>>) {
        self.0.retain(|(known, _)| known != key);
        self.0.push((Cow::Borrowed(key), value.into()));
    }

    /// The same, of which nothing is borrowed.
    #[must_use]
    pub fn into_owned(self) -> AskedKeys<'static> {
        let owned = |value: Value<'a>| match value {
            Value::One(text) => Value::One(Cow::Owned(text.into_owned())),
            Value::Many(texts) => {
                Value::Many(texts.into_iter().map(|text| Cow::Owned(text.into_owned())).collect())
            }
        };
        AskedKeys(
            self.0.into_iter().map(|(key, value)| (Cow::Owned(key.into_owned()), owned(value))).collect(),
        )
    }
}

impl<'a> FromIterator<(Cow<'a, str>, Value<'a>)> for AskedKeys<'a> {
    fn from_iter<T: IntoIterator<Item = (Cow<'a, str>, Value<'a>)>>(keys: T) -> Self {
        Self(keys.into_iter().collect())
    }
}

impl<'a> Asked<'a> for AskedKeys<'a> {
    fn text(&mut self, key: &'static str, value: &'a str) {
        self.0.push((Cow::Borrowed(key), Value::from(value)));
    }

    fn texts(&mut self, key: &'static str, values: &'a [SmolStr]) {
        if !values.is_empty() {
            let values: Vec<&str> = values.iter().map(SmolStr::as_str).collect();
            self.0.push((Cow::Borrowed(key), Value::from(values)));
        }
    }

    fn tags(&mut self, tags: &mut dyn Iterator<Item = (&'a str, &'a str)>) {
        let mut names = Vec::new();
        for (key, value) in tags {
            names.push(key);
            // Of keys that differ only in case, or not at all, the last reaches the decision.
            let key = format!("aws:RequestTag/{key}");
            self.0.retain(|(known, _)| !known.eq_ignore_ascii_case(&key));
            self.0.push((Cow::Owned(key), Value::from(value)));
        }
        if !names.is_empty() {
            self.0.push((Cow::Borrowed("aws:TagKeys"), Value::from(names)));
        }
    }
}
