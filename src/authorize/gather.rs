//! The policies that have a part in a decision.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use crate::account::{Account, Grants, Group, HeldOrigin, HeldPolicy, Holder, NamedPolicy, Role, User};
use crate::auth::{Caller, Principal};
use crate::policy::{Named, Policies, Policy};
use crate::types::{Arn, Name};

use super::Subject;

/// What users may do by the account's password policy (AWS IAM User Guide, `AllowUsersToChangePassword`).
static OWN_PASSWORD: LazyLock<Option<Policy>> = LazyLock::new(|| {
    let text = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"iam:GetAccountPasswordPolicy","Resource":"*"},
        {"Effect":"Allow","Action":"iam:ChangePassword","Resource":
            ["arn:aws:iam::*:user/${aws:username}","arn:aws:iam::*:user/*/${aws:username}"]}]}"#;
    Policy::read(text).ok()
});

/// How inline policies are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// By their own name or ARN, for a decision that nobody reads.
    Short,
    /// With their holder: `user alice: inline-name`.
    Full,
    /// As the simulators do: `user_alice_inline-name`, and managed policies by name (recorded on AWS).
    Simulated,
}

/// A policy of a user, group or role, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The kind of its holder.
    pub holder: Holder,
    /// The holder's name.
    pub name: &'a Name,
    /// Where it comes from.
    pub origin: Origin<'a>,
    /// Its document.
    pub policy: &'a Policy,
}

/// Where a policy of a holder comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<'a> {
    /// It is written in the holder, under this name.
    Inline(&'a Name),
    /// It is attached.
    Managed(&'a Arn),
}

impl<'a> From<&'a HeldPolicy> for Source<'a> {
    fn from(held: &'a HeldPolicy) -> Self {
        let origin = match &held.origin {
            HeldOrigin::Inline(name) => Origin::Inline(name),
            HeldOrigin::Managed(arn) => Origin::Managed(arn),
        };
        Self { holder: held.holder, name: &held.name, origin, policy: &held.policy }
    }
}

impl From<Source<'_>> for HeldPolicy {
    fn from(source: Source<'_>) -> Self {
        let origin = match source.origin {
            Origin::Inline(name) => HeldOrigin::Inline(name.clone()),
            Origin::Managed(arn) => HeldOrigin::Managed(arn.clone()),
        };
        let Source { holder, name, policy, .. } = source;
        Self { holder, name: name.clone(), origin, policy: policy.clone() }
    }
}

impl<'a> Source<'a> {
    /// Whether both are the same managed policy.
    #[must_use]
    pub fn is_same_managed(&self, other: &Source<'_>) -> bool {
        matches!((self.origin, other.origin), (Origin::Managed(one), Origin::Managed(two)) if one == two)
    }

    /// The policy, named for a decision.
    #[must_use]
    pub fn named(self, naming: Naming) -> Named<'a> {
        let (holder, name, policy) = (self.holder.word(), self.name, self.policy);
        match (self.origin, naming) {
            (Origin::Managed(arn), _) => named_managed(arn, policy, naming),
            (Origin::Inline(inline), Naming::Short) => Named::inline(inline.as_str(), policy),
            (Origin::Inline(inline), Naming::Full) => {
                Named::inline(format!("{holder} {name}: {inline}"), policy)
            }
            (Origin::Inline(inline), Naming::Simulated) => {
                Named::inline(format!("{holder}_{name}_{inline}"), policy)
            }
        }
    }
}

/// A managed policy, named for a decision.
#[must_use]
pub fn named_managed<'a>(arn: &'a Arn, policy: &'a Policy, naming: Naming) -> Named<'a> {
    let mut named = Named::managed(arn.as_str(), policy);
    if naming == Naming::Simulated {
        named.name = Cow::Borrowed(arn.as_str().rsplit('/').next().unwrap_or_default());
    }
    named
}

/// The policies of a caller; of root there are none.
#[must_use]
pub fn caller_policies<'a>(
    caller: &'a Caller,
    home: &'a Account,
    subject: &'a Subject,
    naming: Naming,
) -> Policies<'a> {
    let mut identity = Vec::with_capacity(subject.held.len() + 1);
    match naming {
        Naming::Short => identity.extend(subject.held.iter().map(short)),
        _ => identity.extend(subject.held.iter().map(|held| Source::from(held).named(naming))),
    }
    if matches!(behind(&caller.principal), Principal::User { .. }) {
        identity.extend(own_password(home));
    }
    Policies {
        identity,
        boundary: grants(&caller.principal, home).and_then(|grants| boundary(home, grants)),
        session: session_policies(caller, home, subject),
        ..Policies::default()
    }
}

/// The policy as [`Naming::Short`] has it: each request puts all of its caller's in a row.
fn short(held: &HeldPolicy) -> Named<'_> {
    match &held.origin {
        HeldOrigin::Inline(name) => Named::inline(name.as_str(), &held.policy),
        HeldOrigin::Managed(arn) => Named::managed(arn.as_str(), &held.policy),
    }
}

/// Whose identity-based policies count: a federated user has those of whoever asked for its session.
fn behind(principal: &Principal) -> &Principal {
    match principal {
        Principal::FederatedUser { by, .. } => behind(by),
        Principal::Root | Principal::User { .. } | Principal::AssumedRole { .. } => principal,
    }
}

/// The identity-based policies of a principal. They are found by unique id, for a name may be another's by
/// now.
pub(super) fn held(principal: &Principal, home: &Account) -> Arc<[HeldPolicy]> {
    match behind(principal) {
        Principal::User { id, .. } => home.held_policies(id, || {
            let user = home.user_by_id(id).into_iter();
            user.flat_map(|user| of_user(home, user)).map(HeldPolicy::from).collect()
        }),
        Principal::AssumedRole { id, .. } => home.held_policies(id, || {
            let role = home.roles.by_id(id).into_iter();
            role.flat_map(|role| of_role(home, role)).map(HeldPolicy::from).collect()
        }),
        Principal::Root | Principal::FederatedUser { .. } => Arc::new([]),
    }
}

/// What a user or a role was given.
fn grants<'a>(principal: &Principal, home: &'a Account) -> Option<&'a Grants> {
    match behind(principal) {
        Principal::User { id, .. } => home.user_by_id(id).map(|user| &*user.grants),
        Principal::AssumedRole { id, .. } => home.roles.by_id(id).map(|role| &role.grants),
        Principal::Root | Principal::FederatedUser { .. } => None,
    }
}

/// What the account's password policy grants to every user, if it does.
fn own_password(home: &Account) -> Option<Named<'static>> {
    let granted = home.password_policy.as_ref().is_some_and(|policy| policy.users_may_change);
    let policy = OWN_PASSWORD.as_ref().filter(|_| granted)?;
    Some(Named::inline("account password policy", policy))
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

/// Comes by the policies of a user with those of its groups, of a group, or of a role; not by the
/// boundary.
pub fn each_source<'a>(home: &'a Account, holder: Holder, name: &Name, take: impl FnMut(Source<'a>)) {
    match holder {
        Holder::User => {
            home.users().find(name).into_iter().flat_map(|user| of_user(home, user)).for_each(take);
        }
        Holder::Group => {
            let group = home.groups.table().find(name);
            group.into_iter().flat_map(|group| of_group(home, group)).for_each(take);
        }
        Holder::Role => {
            home.roles.table().find(name).into_iter().flat_map(|role| of_role(home, role)).for_each(take);
        }
    }
}

fn of_user<'a>(home: &'a Account, user: &'a User) -> impl Iterator<Item = Source<'a>> {
    let groups = user.groups.iter().filter_map(|id| home.groups.by_id(id));
    let own = of_holder(home, &user.grants, (Holder::User, &user.name));
    own.chain(groups.flat_map(|group| of_group(home, group)))
}

fn of_group<'a>(home: &'a Account, group: &'a Group) -> impl Iterator<Item = Source<'a>> {
    of_holder(home, &group.grants, (Holder::Group, &group.name))
}

fn of_role<'a>(home: &'a Account, role: &'a Role) -> impl Iterator<Item = Source<'a>> {
    of_holder(home, &role.grants, (Holder::Role, &role.name))
}

fn of_holder<'a>(
    home: &'a Account,
    grants: &'a Grants,
    (holder, name): (Holder, &'a Name),
) -> impl Iterator<Item = Source<'a>> {
    let source = move |origin, policy| Source { holder, name, origin, policy };
    let inline = grants.inline.iter().map(move |(own, policy)| source(Origin::Inline(own), policy));
    let attached = grants
        .attached
        .iter()
        .filter_map(move |arn| home.policy_document(arn).map(|policy| source(Origin::Managed(arn), policy)));
    inline.chain(attached)
}

fn boundary<'a>(home: &'a Account, grants: &'a Grants) -> Option<Named<'a>> {
    grants.boundary.as_ref().and_then(|arn| managed(home, arn))
}

fn managed<'a>(home: &'a Account, arn: &'a Arn) -> Option<Named<'a>> {
    home.policy_document(arn).map(|policy| Named::managed(arn.as_str(), policy))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::PasswordPolicy;
    use crate::clock::Timestamp;

    #[test]
    fn the_password_policy_grants_when_it_says_so() {
        let mut account = Account::new("111122223333".parse().unwrap(), Timestamp::from_seconds(1), 1);
        assert!(own_password(&account).is_none());
        account.password_policy = Some(PasswordPolicy::default());
        assert!(own_password(&account).is_none());
        account.password_policy =
            Some(PasswordPolicy { users_may_change: true, ..PasswordPolicy::default() });
        assert_eq!(own_password(&account).unwrap().name, "account password policy");
    }
}
