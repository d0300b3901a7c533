//! IAM users, and the access keys of users and root.

use crate::clock::Timestamp;
use crate::mfa::SerialNumber;
use crate::types::{AccessKeyId, AccountId, Arn, Name, Path, Secret, Tags, UniqueId};

use super::grants::Grants;
use super::password::Password;
use super::roster::entity;
use super::sparse::Sparse;

/// An IAM user.
#[derive(Debug, Clone)]
pub struct User {
    /// `AIDA…`; a user deleted and made again has another.
    pub id: UniqueId,
    /// The name, as spelled when it was given.
    pub name: Name,
    /// The path.
    pub path: Path,
    /// When it was created.
    pub created: Timestamp,
    /// Its tags; keys are unique without regard to case.
    pub tags: Tags,
    /// Its access keys, the oldest first.
    pub access_keys: Vec<AccessKey>,
    /// Its password; without one it has no login profile.
    pub password: Option<Box<Password>>,
    /// Its enabled MFA devices, in the order in which they were enabled.
    pub mfa_devices: Vec<SerialNumber>,
    /// The unique ids of its groups, in the order in which it joined; each knows the user too.
    pub groups: Sparse<Vec<UniqueId>>,
    /// Its policies.
    pub grants: Sparse<Grants>,
}

impl User {
    /// The user's ARN.
    #[must_use]
    pub fn arn(&self, account: AccountId) -> Arn {
        Arn::iam(account, "user", &self.path, &self.name)
    }
}

entity!(User, "The user with name {} cannot be found.", "User with name {} already exists.");

/// A long-term access key.
#[derive(Debug, Clone)]
pub struct AccessKey {
    /// `AKIA…`.
    pub id: AccessKeyId,
    /// The secret that requests are signed with.
    pub secret: Secret,
    /// Whether requests signed with it are accepted.
    pub active: bool,
    /// When it was created.
    pub created: Timestamp,
}
