//! Tags of IAM entities.

use smol_str::SmolStr;

/// The most tags that an entity may carry (IAM User Guide, quotas).
pub const MAX_TAGS: usize = 50;

/// One tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The key, as spelled last.
    pub key: SmolStr,
    /// The value, which may be empty.
    pub value: SmolStr,
}

/// Whether two keys that differ only in case are one key (recorded on AWS).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// One key: users and roles.
    Insensitive,
    /// Two keys: MFA devices, policies and everything else.
    Sensitive,
}

impl Case {
    fn same(self, a: &str, b: &str) -> bool {
        match self {
            Self::Insensitive => a.to_lowercase() == b.to_lowercase(),
            Self::Sensitive => a == b,
        }
    }
}

/// The tags of an entity, in the order in which the keys came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tags(Vec<Tag>);

impl Tags {
    /// The tags, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Tag> {
        self.0.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Sets a tag. True when its key was there; then its value and spelling are replaced.
    pub fn set(&mut self, tag: Tag, case: Case) -> bool {
        match self.0.iter_mut().find(|known| case.same(&known.key, &tag.key)) {
            Some(known) => {
                *known = tag;
                true
            }
            None => {
                self.0.push(tag);
                false
            }
        }
    }

    /// Removes the tag of a key, if it is there.
    pub fn remove(&mut self, key: &str, case: Case) {
        self.0.retain(|tag| !case.same(&tag.key, key));
    }
}
