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

/// A policy that somebody has, named for a decision.
#[must_use]
pub fn named(held: &HeldPolicy, naming: Naming) -> Named<'_> {
    let HeldPolicy { holder, name, origin, policy } = held;
    match (origin, naming) {
        (HeldOrigin::Managed(arn), _) => named_managed(arn, policy, naming),
        (HeldOrigin::Inline(inline), Naming::Short) => Named::inline(inline.as_str(), policy),
        (HeldOrigin::Inline(inline), Naming::Full) => {
            Named::inline(format!("{} {name}: {inline}", holder.word()), policy)
        }
        (HeldOrigin::Inline(inline), Naming::Simulated) => {
            Named::inline(format!("{}_{name}_{inline}", holder.word()), policy)
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
    identity.extend(subject.held.iter().map(|held| named(held, naming)));
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
            user.flat_map(|user| of_user(home, user)).collect()
        }),
        Principal::AssumedRole { id, .. } => home.held_policies(id, || {
            let role = home.roles.by_id(id).into_iter();
            role.flat_map(|role| of_role(home, role)).collect()
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

/// The policies of a user with those of its groups, of a group, or of a role; not the boundary.
#[must_use]
pub fn policies_of(home: &Account, holder: Holder, name: &Name) -> Vec<HeldPolicy> {
    match holder {
        Holder::User => home.users().find(name).into_iter().flat_map(|user| of_user(home, user)).collect(),
        Holder::Group => {
            home.groups.table().find(name).into_iter().flat_map(|group| of_group(home, group)).collect()
        }
        Holder::Role => {
            home.roles.table().find(name).into_iter().flat_map(|role| of_role(home, role)).collect()
        }
    }
}

fn of_user(home: &Account, user: &User) -> impl Iterator<Item = HeldPolicy> {
    let groups = user.groups.iter().filter_map(|id| home.groups.by_id(id));
    let own = of_holder(home, &user.grants, (Holder::User, &user.name));
    own.chain(groups.flat_map(|group| of_group(home, group)))
}

fn of_group(home: &Account, group: &Group) -> impl Iterator<Item = HeldPolicy> {
    of_holder(home, &group.grants, (Holder::Group, &group.name))
}

fn of_role(home: &Account, role: &Role) -> impl Iterator<Item = HeldPolicy> {
    of_holder(home, &role.grants, (Holder::Role, &role.name))
}

fn of_holder(
    home: &Account,
    grants: &Grants,
    (holder, name): (Holder, &Name),
) -> impl Iterator<Item = HeldPolicy> {
    let held = move |origin, policy: &Policy| {
        let (name, policy) = (name.clone(), policy.clone());
        HeldPolicy { holder, name, origin, policy }
    };
    let inline = grants.inline.iter().map(move |(own, policy)| held(HeldOrigin::Inline(own.clone()), policy));
    let attached = grants.attached.iter().filter_map(move |arn| {
        home.policy_document(arn).map(|policy| held(HeldOrigin::Managed(arn.clone()), policy))
    });
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
