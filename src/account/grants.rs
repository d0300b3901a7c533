//! What gives or limits the rights of a user, a group or a role.

use crate::contract::codes::{LIMIT_EXCEEDED, MALFORMED_POLICY_DOCUMENT, NO_SUCH_ENTITY};
use crate::fault::Fault;
use crate::policy::{Kind, Policy};
use crate::settings::Quotas;
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
    /// No policies but a permissions boundary.
    #[must_use]
    pub fn bounded(boundary: Arn) -> Self {
        Self { boundary: Some(boundary), ..Self::default() }
    }

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

    /// An inline policy.
    #[must_use]
    pub fn inline_policy(&self, name: &Name) -> Option<&Policy> {
        let place = self.place(name).ok()?;
        self.inline.get(place).map(|(_, policy)| policy)
    }

    /// Sets an inline policy. One that was there keeps the spelling of its name (recorded on AWS).
    pub fn put_inline(&mut self, name: Name, policy: Policy) {
        match self.place(&name) {
            Ok(place) => {
                if let Some((_, old)) = self.inline.get_mut(place) {
                    *old = policy;
                }
            }
            Err(place) => self.inline.insert(place, (name, policy)),
        }
    }

    /// Takes an inline policy away.
    pub fn remove_inline(&mut self, name: &Name) -> Option<Policy> {
        let place = self.place(name).ok()?;
        Some(self.inline.remove(place).1)
    }

    /// The characters of all inline policies that count against the quota.
    #[must_use]
    pub fn inline_size(&self) -> usize {
        self.inline.iter().map(|(_, policy)| policy.size()).sum()
    }

    fn place(&self, name: &Name) -> Result<usize, usize> {
        self.inline.binary_search_by(|(known, _)| known.cmp(name))
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

    /// How large its inline policies may be together, in characters that aren't white space.
    #[must_use]
    pub const fn inline_quota(self, quotas: &Quotas) -> usize {
        match self {
            Self::User => quotas.user_policy_size,
            Self::Group => quotas.group_policy_size,
            Self::Role => quotas.role_policy_size,
        }
    }

    /// How many managed policies may be attached to it, and the name of that quota.
    #[must_use]
    pub const fn attached_quota(self, quotas: &Quotas) -> (&'static str, usize) {
        match self {
            Self::User => ("PoliciesPerUser", quotas.policies_per_user),
            Self::Group => ("PoliciesPerGroup", quotas.policies_per_group),
            Self::Role => ("PoliciesPerRole", quotas.policies_per_role),
        }
    }

    /// The fault of inline policies that are too large together.
    ///
    /// # Errors
    /// `LimitExceeded`.
    pub fn check_inline_size(self, name: &Name, grants: &Grants, quotas: &Quotas) -> Result<(), Fault> {
        let most = self.inline_quota(quotas);
        if grants.inline_size() <= most {
            return Ok(());
        }
        let message = format!("Maximum policy size of {most} bytes exceeded for {} {name}", self.word());
        Err(Fault::new(LIMIT_EXCEEDED, message))
    }

    /// The fault of an inline policy that isn't there.
    #[must_use]
    pub fn no_such_policy(self, name: &Name) -> Fault {
        Fault::new(NO_SUCH_ENTITY, format!("The {} policy with name {name} cannot be found.", self.word()))
    }
}

/// Reads a document that is to be stored.
///
/// # Errors
/// `MalformedPolicyDocument`.
pub fn stored_policy(kind: Kind, text: &str) -> Result<Policy, Fault> {
    Policy::stored(kind, text).map_err(|malformed| Fault::new(MALFORMED_POLICY_DOCUMENT, malformed.message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_policies_stand_by_name_and_keep_their_first_spelling() {
        let policy = |text: &str| stored_policy(Kind::Inline, text).unwrap();
        let document = |action: &str| {
            format!(r#"{{"Statement":{{"Effect":"Allow","Action":"{action}","Resource":"*"}}}}"#)
        };
        let mut grants = Grants::default();
        for (name, action) in [("b", "s3:*"), ("A", "iam:*"), ("B", "sts:*")] {
            grants.put_inline(Name::from(name), policy(&document(action)));
        }
        let names: Vec<_> = grants.inline.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["A", "b"]);
        assert_eq!(grants.inline_policy(&Name::from("B")).unwrap().text(), document("sts:*"));
        assert_eq!(grants.inline_size(), document("sts:*").len() + document("iam:*").len());
        assert!(grants.remove_inline(&Name::from("a")).is_some());
        assert!(grants.remove_inline(&Name::from("a")).is_none());
    }
}
