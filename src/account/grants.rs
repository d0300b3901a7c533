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
