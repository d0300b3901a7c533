//! Managed policies that a customer made.

use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::contract::codes::{ENTITY_ALREADY_EXISTS, NO_SUCH_ENTITY};
use crate::fault::Fault;
use crate::policy::{Kind, Policy};
use crate::settings::Quotas;
use crate::types::{AccountId, Arn, Name, Path, Tags, UniqueId};

use super::grants::stored_policy;
use super::limits::over_quota;
use super::table::Record;

/// A customer managed policy.
#[derive(Debug, Clone)]
pub struct ManagedPolicy {
    /// `ANPA…`.
    pub id: UniqueId,
    /// The name, as spelled when it was given.
    pub name: Name,
    /// The path.
    pub path: Path,
    /// What it is for.
    pub description: Option<SmolStr>,
    /// When it was created.
    pub created: Timestamp,
    /// When a version was last made (IAM API reference, `UpdateDate`).
    pub updated: Timestamp,
    /// Its versions, the newest last; never empty.
    pub versions: Vec<PolicyVersion>,
    /// The number of the version that counts.
    pub default_version: u32,
    /// The number of the version that was made last.
    pub newest_version: u32,
    /// Its tags; keys are unique with regard to case.
    pub tags: Tags,
}

/// One version of a managed policy.
#[derive(Debug, Clone)]
pub struct PolicyVersion {
    /// Its number: 1 is `v1`.
    pub number: u32,
    /// When it was created.
    pub created: Timestamp,
    /// Its document.
    pub document: Policy,
}

impl ManagedPolicy {
    /// Reads the document of a version that is to be stored.
    ///
    /// # Errors
    /// `MalformedPolicyDocument`; `LimitExceeded` for one that is too long.
    pub fn read_document(text: &str, quotas: &Quotas) -> Result<Policy, Fault> {
        let document = stored_policy(Kind::Managed, text)?;
        if document.size() > quotas.policy_size {
            return Err(over_quota("PolicySize", quotas.policy_size));
        }
        Ok(document)
    }

    /// The policy's ARN.
    #[must_use]
    pub fn arn(&self, account: AccountId) -> Arn {
        Arn::iam(account, "policy", &self.path, &self.name)
    }

    /// The version of that number.
    #[must_use]
    pub fn version(&self, number: u32) -> Option<&PolicyVersion> {
        self.versions.iter().find(|version| version.number == number)
    }

    /// The document of the version that counts.
    #[must_use]
    pub fn default_document(&self) -> Option<&Policy> {
        self.version(self.default_version).map(|version| &version.document)
    }

    /// Adds a version, numbered on from the newest there ever was. Answers its number.
    pub fn add_version(&mut self, document: Policy, as_default: bool, now: Timestamp) -> u32 {
        let number = self.newest_version.saturating_add(1);
        self.versions.push(PolicyVersion { number, created: now, document });
        self.newest_version = number;
        self.updated = now;
        if as_default {
            self.default_version = number;
        }
        number
    }
}

impl Record for ManagedPolicy {
    type Key = Name;

    fn missing(name: &Name) -> Fault {
        Fault::new(NO_SUCH_ENTITY, format!("Policy {name} was not found."))
    }

    fn taken(name: &Name) -> Fault {
        Fault::new(
            ENTITY_ALREADY_EXISTS,
            format!("A policy called {name} already exists. Duplicate names are not allowed."),
        )
    }
}
