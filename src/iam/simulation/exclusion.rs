//! Policies of a principal that are to be left out.

use crate::account::{HeldOrigin, HeldPolicy};
use crate::contract::iam::{
    InlinePolicyIdentifierType, PolicyIdentifier, PolicyIdentifierPolicyType as Kind,
};
use crate::policy::Pattern;
use crate::types::{Arn, Name};
use crate::wire::params::Enumeration as _;

/// Which policies of a principal are left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exclusions<'a>(&'a [PolicyIdentifier]);

/// Reads the list.
pub(super) fn read(list: Option<&[PolicyIdentifier]>) -> Exclusions<'_> {
    Exclusions(list.unwrap_or_default())
}

impl Exclusions<'_> {
    /// Whether a policy of the principal is left out.
    pub(super) fn leave_out(&self, held: &HeldPolicy) -> bool {
        self.0.iter().any(|excluded| match &held.origin {
            HeldOrigin::Inline(policy) => names_inline(excluded, held, policy),
            HeldOrigin::Managed(arn) => names_managed(excluded, arn),
        })
    }

    /// Whether the principal's boundary is left out: only when it is named as one (recorded on AWS).
    pub(super) fn leave_out_boundary(&self, boundary: &Arn) -> bool {
        let mut named = self.of_kind(Kind::PermissionBoundary);
        named.any(|excluded| excluded.policy_arn.as_deref().is_none_or(|arn| is_same(arn, boundary.as_str())))
    }

    /// Whether service control policies are left out: all of them, for their ARNs aren't known here. To
    /// name resource control policies has no effect (recorded on AWS).
    pub(super) fn leave_out_controls(&self) -> bool {
        self.of_kind(Kind::Scp).next().is_some()
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &PolicyIdentifier> {
        self.0.iter().filter(move |excluded| excluded.policy_type == Some(kind))
    }
}

/// A kind that isn't given is any.
fn is(excluded: &PolicyIdentifier, kind: Kind) -> bool {
    excluded.policy_type.is_none_or(|given| given == kind)
}

fn names_inline(excluded: &PolicyIdentifier, held: &HeldPolicy, policy: &Name) -> bool {
    let matches = |named: &InlinePolicyIdentifierType| {
        named.attachment_type.as_str() == held.holder.word()
            && named.policy_name.eq_ignore_ascii_case(policy.as_str())
            && owner(&named.attachment_name).matches(&held.name.as_str().to_ascii_lowercase())
    };
    is(excluded, Kind::Inline) && excluded.inline_policy_identifier.as_ref().is_some_and(matches)
}

/// Names have no case; `*` and `?` stand for others (recorded on AWS).
fn owner(name: &str) -> Pattern {
    Pattern::new(&name.to_ascii_lowercase())
}

fn names_managed(excluded: &PolicyIdentifier, arn: &Arn) -> bool {
    let awss = arn.as_str().starts_with("arn:aws:iam::aws:");
    let kind = if awss { Kind::AwsManaged } else { Kind::UserManaged };
    is(excluded, kind) && excluded.policy_arn.as_deref().is_some_and(|named| is_same(named, arn.as_str()))
}

/// Whether two ARNs are of one policy, whatever their paths (recorded on AWS).
fn is_same(one: &str, other: &str) -> bool {
    without_path(one) == without_path(other)
}

fn without_path(arn: &str) -> (Option<&str>, Option<&str>) {
    (arn.split('/').next(), arn.rsplit('/').next())
}
