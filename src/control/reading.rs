//! Reads JSON piece by piece, so that a refusal can say where it is wrong, and policy documents stay the
//! texts that they are.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Why a piece can't be read; one sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misread(pub(super) String);

/// Where a piece stands: `policies.identity[0]`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'p> {
    /// The outermost piece, and what it is called.
    Top(&'p str),
    /// A field of an object.
    Field(&'p Place<'p>, &'p str),
    /// An item of a list, counted from 0.
    Item(&'p Place<'p>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top(name) => f.write_str(name),
            Self::Field(Place::Top(_), name) => f.write_str(name),
            Self::Field(outer, name) => write!(f, "{outer}.{name}"),
            Self::Item(outer, index) => write!(f, "{outer}[{index}]"),
        }
    }
}

/// The members of an object, in its order.
pub(super) struct Object<'a, 'p> {
    place: &'p Place<'p>,
    members: Vec<(Cow<'a, str>, &'a RawValue)>,
}

impl<'a, 'p> Object<'a, 'p> {
    /// Reads an object that may have these fields, each once.
    pub(super) fn read(raw: &'a RawValue, place: &'p Place<'p>, fields: &[&str]) -> Result<Self, Misread> {
        let object = Self::of_any(raw, place)?;
        object.check(fields)?;
        Ok(object)
    }

    /// Reads an object whatever its fields.
    pub(super) fn of_any(raw: &'a RawValue, place: &'p Place<'p>) -> Result<Self, Misread> {
        let Members(members) = parse(raw, place, "an object", '{')?;
        Ok(Self { place, members })
    }

    /// Whether it has these fields only, each once.
    pub(super) fn check(&self, fields: &[&str]) -> Result<(), Misread> {
        for (at, (name, _)) in self.members.iter().enumerate() {
            if !fields.contains(&name.as_ref()) {
                return Err(unknown(name, self.place, fields));
            }
            if self.members.iter().take(at).any(|(earlier, _)| earlier == name) {
                return Err(Misread(format!("{} stands there twice", Place::Field(self.place, name))));
            }
        }
        Ok(())
    }

    /// The value of a field.
    pub(super) fn find(&self, field: &str) -> Option<&'a RawValue> {
        self.members.iter().find(|(name, _)| name == field).map(|(_, value)| *value)
    }

    /// Whether it has one of these fields, in whatever case.
    pub(super) fn has_any(&self, fields: &[&str]) -> bool {
        self.members.iter().any(|(name, _)| fields.iter().any(|field| field.eq_ignore_ascii_case(name)))
    }

    /// All members.
    pub(super) fn members(self) -> Vec<(Cow<'a, str>, &'a RawValue)> {
        self.members
    }
}

/// Reads a list.
pub(super) fn list<'a>(raw: &'a RawValue, place: &Place<'_>) -> Result<Vec<&'a RawValue>, Misread> {
    parse(raw, place, "a list", '[')
}

/// Reads a string.
pub(super) fn text<'a>(raw: &'a RawValue, place: &Place<'_>) -> Result<Cow<'a, str>, Misread> {
    parse(raw, place, "a string", '"').map(|Text(text)| text)
}

/// Whether a piece begins so: `{` an object, `[` a list, `"` a string.
pub(super) fn begins(raw: &RawValue, sign: char) -> bool {
    raw.get().starts_with(sign)
}

/// Reads a body, which must be JSON.
pub(super) fn body(bytes: &[u8]) -> Result<&RawValue, Misread> {
    serde_json::from_slice(bytes).map_err(|error| Misread(format!("the body cannot be read: {error}")))
}

fn parse<'a, T: Deserialize<'a>>(
    raw: &'a RawValue,
    place: &Place<'_>,
    what: &str,
    sign: char,
) -> Result<T, Misread> {
    if !begins(raw, sign) {
        return Err(Misread(format!("{place} must be {what}")));
    }
    serde_json::from_str(raw.get()).map_err(|error| Misread(format!("{place} cannot be read: {error}")))
}

fn unknown(name: &str, place: &Place<'_>, fields: &[&str]) -> Misread {
    let place = match place {
        Place::Top(_) => String::new(),
        place => format!(" in {place}"),
    };
    let hint = meant(name, fields).map(|field| format!("; did you mean \"{field}\"?"));
    let name = serde_json::Value::from(name);
    Misread(format!("unknown field {name}{place}{}", hint.unwrap_or_default()))
}

/// The field that was probably meant: the same letters, or all but two of them.
fn meant<'f>(name: &str, fields: &[&'f str]) -> Option<&'f str> {
    const LONGEST: usize = 40;
    if name.len() > LONGEST {
        return None;
    }
    let distance = |field: &&&str| distance(&letters(name), &letters(field));
    let nearest = fields.iter().min_by_key(distance)?;
    let most = if letters(nearest).len() > 5 { 2 } else { 1 };
    (distance(&nearest) <= most).then_some(*nearest)
}

fn letters(name: &str) -> Vec<char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many letters must be added, left out or changed (Levenshtein).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut corner = at;
        let mut left = at.saturating_add(1);
        let mut next = vec![left];
        for (above, wanted) in row.iter().skip(1).zip(other) {
            let change = corner.saturating_add(usize::from(letter != wanted));
            left = change.min(above.saturating_add(1)).min(left.saturating_add(1));
            corner = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// A string that is borrowed where it has no escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Strings;

        impl<'de> Visitor<'de> for Strings {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_str(Strings)
    }
}

/// The members of an object, each with its value as text.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some((Text(name), value)) = map.next_entry()? {
                    members.push((name, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_miss_is_guessed() {
        let fields = ["principal", "resource_policies", "resource", "name"];
        for (name, field) in [
            ("resourcePolicies", Some("resource_policies")),
            ("Principal", Some("principal")),
            ("principle", Some("principal")),
            ("resorce", Some("resource")),
            ("nmae", None),
            ("names", Some("name")),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(meant(name, &fields), field, "{name}");
        }
        assert_eq!(distance(&letters("kitten"), &letters("sitting")), 3);
    }

    #[test]
    fn places_are_named_from_the_outside() {
        let top = Place::Top("a request");
        let (policies, identity) = (Place::Field(&top, "policies"), "identity");
        let list = Place::Field(&policies, identity);
        assert_eq!(Place::Item(&list, 2).to_string(), "policies.identity[2]");
    }
}
