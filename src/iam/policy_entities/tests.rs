use smol_str::SmolStr;

use crate::account::{Group, Holder};
use crate::context::testing::{Desk, refused};
use crate::contract::iam::CreateUserInput;
use crate::iam::users;
use crate::types::{IdKind, Path, UniqueId};

use super::*;

const ARN: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";

/// Alice and the admins have the policy, bob has it as his boundary, carol doesn't have it.
fn desk() -> Desk {
    let mut desk = Desk::new();
    for (name, path) in [("alice", "/team/"), ("bob", "/"), ("carol", "/team/")] {
        let input =
            CreateUserInput { user_name: name.into(), path: Some(path.into()), ..CreateUserInput::default() };
        desk.write(users::create_user, input).unwrap();
    }
    let group = Group {
        id: UniqueId::generate(IdKind::Group, [0; 17]),
        name: "admins".into(),
        path: Path::root(),
        created: desk.now,
        members: imbl::OrdSet::new(),
        grants: Grants::default(),
    };
    desk.account.groups.add(group).unwrap();
    let arn = || Arn::from(ARN.to_owned());
    desk.account.grants_mut(Holder::Group, &"admins".into()).unwrap().attached.push(arn());
    desk.account.grants_mut(Holder::User, &"alice".into()).unwrap().attached.push(arn());
    desk.account.grants_mut(Holder::User, &"bob".into()).unwrap().boundary = Some(arn());
    desk
}

fn input() -> ListEntitiesForPolicyInput {
    ListEntitiesForPolicyInput { policy_arn: ARN.into(), ..ListEntitiesForPolicyInput::default() }
}

fn names(listed: ListEntitiesForPolicyOutput) -> Vec<SmolStr> {
    let users = listed.policy_users.unwrap().into_iter().filter_map(|user| user.user_name);
    let groups = listed.policy_groups.unwrap().into_iter().filter_map(|group| group.group_name);
    let roles = listed.policy_roles.unwrap().into_iter().filter_map(|role| role.role_name);
    users.chain(groups).chain(roles).collect()
}

fn listed(desk: &Desk, input: ListEntitiesForPolicyInput) -> Vec<SmolStr> {
    names(desk.read(list_entities_for_policy, input).unwrap())
}

#[test]
fn both_uses_are_listed_unless_one_is_asked_for() {
    let desk = desk();
    assert_eq!(listed(&desk, input()), ["alice", "bob", "admins"]);
    let usage = |usage| ListEntitiesForPolicyInput { policy_usage_filter: Some(usage), ..input() };
    assert_eq!(listed(&desk, usage(PolicyUsageType::PermissionsPolicy)), ["alice", "admins"]);
    assert_eq!(listed(&desk, usage(PolicyUsageType::PermissionsBoundary)), ["bob"]);
    let below = ListEntitiesForPolicyInput { path_prefix: Some("/team/".into()), ..input() };
    assert_eq!(listed(&desk, below), ["alice"]);
}

#[test]
fn kinds_can_be_asked_for() {
    let desk = desk();
    let kind = |kind| ListEntitiesForPolicyInput { entity_filter: Some(kind), ..input() };
    assert_eq!(listed(&desk, kind(EntityType::User)), ["alice", "bob"]);
    assert_eq!(listed(&desk, kind(EntityType::Group)), ["admins"]);
    for none in [EntityType::Role, EntityType::LocalManagedPolicy, EntityType::AwsManagedPolicy] {
        assert!(listed(&desk, kind(none)).is_empty());
    }
}

#[test]
fn pages_go_on_from_kind_to_kind() {
    let desk = desk();
    let (mut marker, mut seen) = (None, Vec::new());
    for _ in 0..3 {
        let page = ListEntitiesForPolicyInput { max_items: Some(1), marker, ..input() };
        let page = desk.read(list_entities_for_policy, page).unwrap();
        marker = page.marker.clone();
        seen.extend(names(page));
    }
    assert_eq!((seen, marker), (["alice", "bob", "admins"].map(SmolStr::new).to_vec(), None));
}

#[test]
fn a_policy_that_is_not_there_has_no_users() {
    let arn = "arn:aws:iam::111122223333:policy/none";
    let missing = ListEntitiesForPolicyInput { policy_arn: arn.into(), ..input() };
    let sentence = format!("Policy {arn} does not exist or is not attachable.");
    assert_eq!(refused(desk().read(list_entities_for_policy, missing)), ("NoSuchEntity", sentence));
}
