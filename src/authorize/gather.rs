//! The policies that have a part in a decision.

use std::borrow::Cow;

use crate::account::{Account, Grants, Holder, NamedPolicy};
use crate::auth::{Caller, Principal};
use crate::policy::{Named, Policies};
use crate::types::{Arn, Name};

use super::Subject;

/// How inline policies are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// By their own name, for a decision that nobody reads.
    Short,
    /// With their holder: `user alice: inline-name`.
    Full,
}

/// The policies of a caller; of root there are none.
#[must_use]
pub fn caller_policies<'a>(
    caller: &'a Caller,
    home: &'a Account,
    subject: &'a Subject,
    naming: Naming,
) -> Policies<'a> {
    match &caller.principal {
        Principal::Root => Policies::default(),
        Principal::User { name, .. } => user_policies(home, name, naming),
        Principal::AssumedRole { name, .. } => {
            Policies { session: session_policies(caller, home, subject), ..role_policies(home, name, naming) }
        }
    }
}

/// The policies of a user: its own, its groups', its boundary.
#[must_use]
pub fn user_policies<'a>(home: &'a Account, name: &Name, naming: Naming) -> Policies<'a> {
    let mut policies = Policies::default();
    let Some(user) = home.users().find(name) else { return policies };
    policies.identity.reserve(user.grants.inline.len() + user.grants.attached.len());
    add(&mut policies.identity, home, &user.grants, (Holder::User, &user.name), naming);
    for group in user.groups.iter().filter_map(|id| home.groups.by_id(id)) {
        add(&mut policies.identity, home, &group.grants, (Holder::Group, &group.name), naming);
    }
    policies.boundary = user.grants.boundary.as_ref().and_then(|arn| managed(home, arn));
    policies
}

/// The policies of a role: its own and its boundary.
#[must_use]
pub fn role_policies<'a>(home: &'a Account, name: &Name, naming: Naming) -> Policies<'a> {
    let mut policies = Policies::default();
    let Some(role) = home.roles.table().find(name) else { return policies };
    add(&mut policies.identity, home, &role.grants, (Holder::Role, &role.name), naming);
    policies.boundary = role.grants.boundary.as_ref().and_then(|arn| managed(home, arn));
    policies
}

/// The policies of a session, read as they are now; None for a session without any. One that isn't
/// there any more allows nothing.
fn session_policies<'a>(
    caller: &'a Caller,
    home: &'a Account,
    subject: &'a Subject,
) -> Option<Vec<Named<'a>>> {
    let terms = &caller.session()?.terms;
    let inline = subject.session_policy.iter().map(|policy| Named::inline("session policy", policy));
    let managed = terms.policy_arns.iter().filter_map(|arn| managed(home, arn));
    terms.has_policies().then(|| inline.chain(managed).collect())
}

/// Levels of control policies. None for an account in no organization.
#[must_use]
pub fn controls(levels: &[Vec<NamedPolicy>]) -> Vec<Vec<Named<'_>>> {
    levels.iter().map(|level| all_named(level)).collect()
}

/// Policies by their own names.
#[must_use]
pub fn all_named(policies: &[NamedPolicy]) -> Vec<Named<'_>> {
    policies.iter().map(|given| Named::inline(given.name.as_str(), &given.policy)).collect()
}

/// Adds the policies of one holder.
fn add<'a>(
    to: &mut Vec<Named<'a>>,
    home: &'a Account,
    grants: &'a Grants,
    (holder, name): (Holder, &Name),
    naming: Naming,
) {
    for (policy, document) in &grants.inline {
        let named = match naming {
            Naming::Short => Cow::Borrowed(policy.as_str()),
            Naming::Full => Cow::Owned(format!("{} {name}: {policy}", holder.word())),
        };
        to.push(Named::inline(named, document));
    }
    to.extend(grants.attached.iter().filter_map(|arn| managed(home, arn)));
}

fn managed<'a>(home: &'a Account, arn: &'a Arn) -> Option<Named<'a>> {
    home.policy_document(arn).map(|policy| Named::managed(arn.as_str(), policy))
}
