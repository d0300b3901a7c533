//! IAM groups.

use imbl::OrdSet;

use crate::clock::Timestamp;
use crate::types::{AccountId, Arn, Name, Path, UniqueId};

use super::grants::Grants;
use super::roster::entity;

/// An IAM group.
#[derive(Debug, Clone)]
pub struct Group {
    /// `AGPA…`.
    pub id: UniqueId,
    /// The name, as spelled when it was given.
    pub name: Name,
    /// The path.
    pub path: Path,
    /// When it was created.
    pub created: Timestamp,
    /// The unique ids of its members; each of them knows the group too.
    pub members: OrdSet<UniqueId>,
    /// Its policies.
    pub grants: Grants,
}

impl Group {
    /// The group's ARN.
    #[must_use]
    pub fn arn(&self, account: AccountId) -> Arn {
        Arn::iam(account, "group", &self.path, &self.name)
    }
}

entity!(Group, "The group with name {} cannot be found.", "Group with name {} already exists.");
