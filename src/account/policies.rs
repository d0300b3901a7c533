//! The managed policies that an account sees, its own and AWS's, and who uses them.

use std::collections::HashMap;

use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::policy::Policy;
use crate::types::{AccountId, Arn, Name, Path, Spelled, Tags, UniqueId};

use super::aws_policies::{AwsPolicy, aws_policies};
use super::grants::Grants;
use super::managed_policy::ManagedPolicy;
use super::policy_arn::PolicyArn;
use super::{Account, User};

/// A managed policy that can be attached in an account.
#[derive(Debug, Clone, Copy)]
pub enum Managed<'a> {
    /// One of the account's own.
    Own(&'a ManagedPolicy),
    /// One of AWS's.
    Aws(&'static AwsPolicy),
}

/// A version of a managed policy.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// Its number: 1 is `v1`.
    pub number: u32,
    /// When it was created.
    pub created: Timestamp,
    /// Its document, as it was sent.
    pub text: &'a str,
}

/// How often a managed policy is used in an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usage {
    /// How many users, groups and roles it is attached to.
    pub attachments: usize,
    /// Of how many users and roles it is the permissions boundary.
    pub boundaries: usize,
}

impl Usage {
    /// Whether it is not used at all.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.attachments == 0 && self.boundaries == 0
    }
}

impl<'a> Managed<'a> {
    /// The ARN, for the account that sees it.
    #[must_use]
    pub fn arn(self, account: AccountId) -> Arn {
        match self {
            Self::Own(policy) => policy.arn(account),
            Self::Aws(policy) => policy.arn.clone(),
        }
    }

    /// The unique id.
    #[must_use]
    pub fn id(self) -> UniqueId {
        match self {
            Self::Own(policy) => policy.id,
            Self::Aws(policy) => policy.id(),
        }
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'a Name {
        match self {
            Self::Own(policy) => &policy.name,
            Self::Aws(policy) => &policy.name,
        }
    }

    /// The path.
    #[must_use]
    pub const fn path(self) -> &'a Path {
        match self {
            Self::Own(policy) => &policy.path,
            Self::Aws(policy) => &policy.path,
        }
    }

    /// When it was created.
    #[must_use]
    pub const fn created(self) -> Timestamp {
        match self {
            Self::Own(policy) => policy.created,
            Self::Aws(policy) => policy.created,
        }
    }

    /// When its newest version was made.
    #[must_use]
    pub const fn updated(self) -> Timestamp {
        match self {
            Self::Own(policy) => policy.updated,
            Self::Aws(policy) => policy.updated,
        }
    }

    /// The number of the version that counts.
    #[must_use]
    pub const fn default_version(self) -> u32 {
        match self {
            Self::Own(policy) => policy.default_version,
            Self::Aws(policy) => policy.version,
        }
    }

    /// What it is for; not known of AWS's.
    #[must_use]
    pub const fn description(self) -> Option<&'a SmolStr> {
        match self {
            Self::Own(policy) => policy.description.as_ref(),
            Self::Aws(_) => None,
        }
    }

    /// Its tags; AWS's have none.
    #[must_use]
    pub fn tags(self) -> Tags {
        match self {
            Self::Own(policy) => policy.tags.clone(),
            Self::Aws(_) => Tags::default(),
        }
    }

    /// Its versions, the newest first. Of AWS's only the default one is known.
    #[must_use]
    pub fn versions(self) -> Vec<Version<'a>> {
        match self {
            Self::Own(policy) => policy.versions.iter().rev().map(Version::from).collect(),
            Self::Aws(policy) => {
                vec![Version { number: policy.version, created: policy.updated, text: policy.text }]
            }
        }
    }

    /// The document of the version that counts.
    #[must_use]
    pub fn document(self) -> Option<&'a Policy> {
        match self {
            Self::Own(policy) => policy.default_document(),
            Self::Aws(policy) => policy.document(),
        }
    }

    /// Whether only AWS attaches it.
    #[must_use]
    pub fn is_reserved(self) -> bool {
        matches!(self, Self::Aws(policy) if policy.is_reserved())
    }
}

impl<'a> From<&'a super::PolicyVersion> for Version<'a> {
    fn from(version: &'a super::PolicyVersion) -> Self {
        Self { number: version.number, created: version.created, text: version.document.text() }
    }
}

impl Account {
    /// The managed policy of an ARN: one of the account's own, or of AWS's. Path and name must be
    /// spelled as they were given (our choice).
    #[must_use]
    pub fn managed_policy(&self, arn: &PolicyArn<'_>) -> Option<Managed<'_>> {
        if arn.is_awss() {
            return aws_policies().find(arn).map(Managed::Aws);
        }
        self.own_policy(arn).map(Managed::Own)
    }

    /// A managed policy that the account's customer made.
    #[must_use]
    pub fn own_policy(&self, arn: &PolicyArn<'_>) -> Option<&ManagedPolicy> {
        let policy = self.policies.find(&Spelled(arn.name)).filter(|_| arn.is_of(self.id))?;
        (policy.name.as_str() == arn.name && policy.path.as_str() == arn.path).then_some(policy)
    }

    /// Whether there is such a managed policy.
    #[must_use]
    pub fn managed_policy_exists(&self, arn: &Arn) -> bool {
        PolicyArn::parse(arn.as_str()).is_ok_and(|arn| self.managed_policy(&arn).is_some())
    }

    /// The document that counts of a managed policy, the account's own or AWS's.
    #[must_use]
    pub fn policy_document(&self, arn: &Arn) -> Option<&Policy> {
        self.managed_policy(&PolicyArn::stored(arn)?)?.document()
    }

    /// How often a managed policy is used.
    #[must_use]
    pub fn policy_usage(&self, arn: &Arn) -> Usage {
        self.all_grants().fold(Usage::default(), |usage, grants| Usage {
            attachments: usage.attachments + usize::from(grants.attached.contains(arn)),
            boundaries: usage.boundaries + usize::from(grants.boundary.as_ref() == Some(arn)),
        })
    }

    /// All managed policies that are used, and how often.
    #[must_use]
    pub fn policy_usages(&self) -> HashMap<&Arn, Usage> {
        let mut usages: HashMap<&Arn, Usage> = HashMap::new();
        for grants in self.all_grants() {
            for arn in &grants.attached {
                usages.entry(arn).or_default().attachments += 1;
            }
            if let Some(arn) = &grants.boundary {
                usages.entry(arn).or_default().boundaries += 1;
            }
        }
        usages
    }

    fn all_grants(&self) -> impl Iterator<Item = &Grants> {
        let users = self.users().iter().map(|(_, user): (_, &User)| -> &Grants { &user.grants });
        let groups = self.groups.table().iter().map(|(_, group)| -> &Grants { &group.grants });
        let roles = self.roles.table().iter().map(|(_, role)| -> &Grants { &role.grants });
        users.chain(groups).chain(roles)
    }
}

#[cfg(test)]
mod tests;
