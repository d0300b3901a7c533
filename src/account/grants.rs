//! What gives or limits the rights of a user, a group or a role.

use crate::policy::Policy;
use crate::types::{Arn, Name};

/// The policies of a user, a group or a role.
#[derive(Debug, Clone, Default)]
pub struct Grants {
    /// Inline policies by name, sorted.
    pub inline: Vec<(Name, Policy)>,
    /// The managed policies that are attached, in the order in which they were.
    pub attached: Vec<Arn>,
    /// The managed policy that is the permissions boundary; groups have none.
    pub boundary: Option<Arn>,
}

impl Grants {
    /// What must be done before the holder can be deleted, in the words of AWS's `DeleteConflict`:
    /// attached policies are told of before inline ones (our choice). A boundary is in nobody's way.
    #[must_use]
    pub const fn in_the_way(&self) -> Option<&'static str> {
        if !self.attached.is_empty() {
            return Some("detach all policies");
        }
        if !self.inline.is_empty() {
            return Some("delete policies");
        }
        None
    }
}

/// Which kind of entity has policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// A user.
    User,
    /// A group.
    Group,
    /// A role.
    Role,
}

impl Holder {
    /// The word in ARNs and in AWS's sentences.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
        }
    }
}
