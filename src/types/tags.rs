//! Tags of IAM entities.

use smol_str::SmolStr;

/// The most tags that an entity may carry (IAM User Guide, quotas).
pub(crate) const MAX_TAGS: usize = 50;

/// One tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The key, as spelled last.
    pub key: SmolStr,
    /// The value, which may be empty.
    pub value: SmolStr,
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
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
