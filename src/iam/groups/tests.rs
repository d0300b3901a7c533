use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::{CreateUserInput, DeleteUserInput, PutGroupPolicyInput, UpdateUserInput};
use crate::iam::inline_policies;

use super::*;

const DOCUMENT: &str = r#"{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;

/// What a refusal is; `OK` when there was none.
fn outcome<T>(result: Result<T, Fault>) -> String {
    let (code, message) = refused(result);
    if message.is_empty() { code.to_owned() } else { format!("{code}: {message}") }
}

fn desk(users: &[&str], groups: &[&str]) -> Desk {
    let mut desk = Desk::new();
    for user in users {
        let input = CreateUserInput { user_name: (*user).into(), ..Default::default() };
        desk.write(users::create_user, input).unwrap();
    }
    for group in groups {
        assert_eq!(create(&mut desk, group), "OK");
    }
    desk
}

fn create(desk: &mut Desk, name: &str) -> String {
    outcome(desk.write(create_group, CreateGroupInput { path: None, group_name: name.into() }))
}

fn add(desk: &mut Desk, user: &str, group: &str) -> String {
    let input = AddUserToGroupInput { group_name: group.into(), user_name: user.into() };
    outcome(desk.write(add_user_to_group, input))
}

fn take(desk: &mut Desk, user: &str, group: &str) -> String {
    let input = RemoveUserFromGroupInput { group_name: group.into(), user_name: user.into() };
    outcome(desk.write(remove_user_from_group, input))
}

fn delete(desk: &mut Desk, group: &str) -> String {
    outcome(desk.write(delete_group, DeleteGroupInput { group_name: group.into() }))
}

fn delete_user(desk: &mut Desk, user: &str) -> String {
    outcome(desk.write(users::delete_user, DeleteUserInput { user_name: user.into() }))
}

fn members(desk: &Desk, group: &str) -> Vec<SmolStr> {
    let input = GetGroupInput { group_name: group.into(), ..Default::default() };
    let users = desk.read(get_group, input).unwrap().users;
    users.into_iter().filter_map(|user| user.user_name).collect()
}

fn groups(desk: &Desk, user: &str) -> Vec<SmolStr> {
    let input = ListGroupsForUserInput { user_name: user.into(), ..Default::default() };
    let groups = desk.read(list_groups_for_user, input).unwrap().groups;
    groups.into_iter().map(|group| group.group_name).collect()
}

#[test]
fn users_join_and_leave_groups() {
    let mut desk = desk(&["bob", "Alice"], &["b", "A"]);
    for (user, group) in [("bob", "b"), ("alice", "B"), ("ALICE", "a"), ("alice", "b")] {
        assert_eq!(add(&mut desk, user, group), "OK");
    }
    assert_eq!(members(&desk, "b"), ["Alice", "bob"]);
    assert_eq!(groups(&desk, "alice"), ["A", "b"]);
    assert_eq!((take(&mut desk, "alice", "b"), take(&mut desk, "alice", "b")), ("OK".into(), "OK".into()));
    assert_eq!((members(&desk, "b"), groups(&desk, "alice")), (vec!["bob".into()], vec!["A".into()]));
}

#[test]
fn what_is_unknown_is_told_of_group_first() {
    let mut desk = desk(&["alice"], &["dev"]);
    let (no_group, no_user) = (
        "NoSuchEntity: The group with name none cannot be found.",
        "NoSuchEntity: The user with name nobody cannot be found.",
    );
    for change in [add, take] {
        assert_eq!(change(&mut desk, "nobody", "none"), no_group);
        assert_eq!(change(&mut desk, "nobody", "dev"), no_user);
    }
    assert_eq!(delete(&mut desk, "none"), no_group);
    let asked = GetGroupInput { group_name: "none".into(), ..Default::default() };
    assert_eq!(outcome(desk.read(get_group, asked)), no_group);
    let asked = ListGroupsForUserInput { user_name: "nobody".into(), ..Default::default() };
    assert_eq!(outcome(desk.read(list_groups_for_user, asked)), no_user);
    let renamed = UpdateGroupInput { group_name: "none".into(), ..Default::default() };
    assert_eq!(outcome(desk.write(update_group, renamed)), no_group);
}

#[test]
fn quotas_hold_and_no_trace_is_left_of_what_exceeds_them() {
    let names: Vec<String> = (0..11).map(|n| format!("g{n:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut desk = desk(&["alice"], &names);
    for group in &names[..10] {
        assert_eq!(add(&mut desk, "alice", group), "OK");
    }
    assert_eq!(add(&mut desk, "alice", "g10"), "LimitExceeded: Cannot exceed quota for GroupsPerUser: 10");
    assert_eq!(add(&mut desk, "alice", "g09"), "OK");
    assert_eq!((groups(&desk, "alice").len(), members(&desk, "g10").len()), (10, 0));
    desk.settings.quotas.groups = 11;
    assert_eq!(create(&mut desk, "g11"), "LimitExceeded: Cannot exceed quota for GroupsPerAccount: 11");
    assert_eq!(Desk::new().settings.quotas.groups, 300);
}

#[test]
fn names_are_unique_without_regard_to_case() {
    let mut desk = desk(&[], &["Dev", "ops"]);
    let taken = "EntityAlreadyExists: Group with name DEV already exists.";
    assert_eq!(create(&mut desk, "DEV"), taken);
    let rename = |name: &str, new: &str| UpdateGroupInput {
        group_name: name.into(),
        new_group_name: Some(new.into()),
        new_path: Some("/new/".into()),
    };
    assert_eq!(outcome(desk.write(update_group, rename("ops", "DEV"))), taken);
    let ops = desk.account.groups.table().get(&Name::from("ops")).unwrap();
    assert_eq!(ops.path.as_str(), "/");
    assert_eq!(outcome(desk.write(update_group, rename("dev", "DEV"))), "OK");
    assert_eq!(desk.account.groups.table().get(&Name::from("dev")).unwrap().name.as_str(), "DEV");
}

#[test]
fn new_names_change_no_membership() {
    let mut desk = desk(&["alice"], &["dev"]);
    add(&mut desk, "alice", "dev");
    let id = desk.account.groups.table().get(&Name::from("dev")).unwrap().id;
    let input = UpdateGroupInput {
        group_name: "dev".into(),
        new_group_name: Some("ops".into()),
        new_path: Some("/team/".into()),
    };
    desk.write(update_group, input).unwrap();
    let input = UpdateUserInput {
        user_name: "alice".into(),
        new_user_name: Some("carol".into()),
        ..Default::default()
    };
    desk.write(users::update_user, input).unwrap();
    let group = desk.account.groups.table().get(&Name::from("ops")).unwrap();
    assert_eq!(group.id, id);
    assert_eq!(group.arn(desk.account.id).as_str(), "arn:aws:iam::111122223333:group/team/ops");
    assert_eq!((members(&desk, "ops"), groups(&desk, "carol")), (vec!["carol".into()], vec!["ops".into()]));
}

#[test]
fn groups_and_users_are_deleted_when_they_are_bare() {
    let mut desk = desk(&["alice"], &["dev"]);
    add(&mut desk, "alice", "dev");
    let input = PutGroupPolicyInput {
        group_name: "dev".into(),
        policy_name: "p".into(),
        policy_document: DOCUMENT.into(),
    };
    desk.write(inline_policies::put_group_policy, input).unwrap();
    let arn = Arn::from("arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned());
    desk.account.groups.get_mut(&Name::from("dev")).unwrap().grants.attached.push(arn.clone());
    let alice = desk.account.user_mut(&Name::from("alice")).unwrap();
    alice.grants.attached.push(arn.clone());
    alice.grants.boundary = Some(arn);

    let conflict = |what| format!("DeleteConflict: Cannot delete entity, must {what} first.");
    assert_eq!(delete(&mut desk, "dev"), conflict("remove users from group"));
    assert_eq!(delete_user(&mut desk, "alice"), conflict("remove users from group"));
    take(&mut desk, "alice", "dev");
    assert_eq!(delete(&mut desk, "dev"), conflict("detach all policies"));
    assert_eq!(delete_user(&mut desk, "alice"), conflict("detach all policies"));
    desk.account.groups.get_mut(&Name::from("dev")).unwrap().grants.attached.clear();
    desk.account.user_mut(&Name::from("alice")).unwrap().grants.attached.clear();
    assert_eq!(delete(&mut desk, "dev"), conflict("delete policies"));
    desk.account.groups.get_mut(&Name::from("dev")).unwrap().grants.inline.clear();
    assert_eq!((delete(&mut desk, "DEV"), delete_user(&mut desk, "alice")), ("OK".into(), "OK".into()));
    assert!(desk.account.groups.table().is_empty() && desk.account.users().is_empty());
}

#[test]
fn lists_come_in_pages() {
    let mut desk = desk(&["a", "b", "c"], &["a", "b", "c"]);
    for name in ["c", "a", "b"] {
        add(&mut desk, name, "b");
        add(&mut desk, "b", name);
    }
    let (mut marker, mut seen) = (None, Vec::new());
    loop {
        let input = GetGroupInput { group_name: "B".into(), marker, max_items: Some(2) };
        let page = desk.read(get_group, input).unwrap();
        assert_eq!(page.is_truncated, Some(page.marker.is_some()));
        seen.extend(page.users.into_iter().filter_map(|user| user.user_name));
        marker = page.marker;
        if marker.is_none() {
            break;
        }
    }
    assert_eq!(seen, ["a", "b", "c"]);
    let list = |marker, max_items| {
        let input = ListGroupsForUserInput { user_name: "b".into(), marker, max_items };
        desk.read(list_groups_for_user, input)
    };
    let first = list(None, Some(2)).unwrap();
    assert_eq!(first.groups.len(), 2);
    let second = list(first.marker.clone(), None).unwrap();
    assert_eq!((second.groups[0].group_name.as_str(), second.is_truncated), ("c", Some(false)));
    let foreign = ListGroupsInput { marker: first.marker, ..Default::default() };
    let fault = outcome(desk.read(list_groups, foreign));
    assert_eq!(fault, "ValidationError: Marker and Filter do not match");
}

#[test]
fn groups_are_authorized_on_their_arns() {
    let mut desk = desk(&[], &[]);
    let input = CreateGroupInput { path: Some("/team/".into()), group_name: "Dev".into() };
    let target = new_group(&desk.account, &desk.caller, &input);
    desk.write(create_group, input).unwrap();
    let arn = |text: &str| Target::One(Arn::from(text.to_owned()));
    assert_eq!(target, arn("arn:aws:iam::111122223333:group/team/Dev"));
    let named = |name: &str| {
        let input = GetGroupInput { group_name: name.into(), ..Default::default() };
        crate::iam::holders::holder(&desk.account, &desk.caller, &input)
    };
    assert_eq!(named("dev"), target);
    assert_eq!(named("none"), arn("arn:aws:iam::111122223333:group/none"));
    let all = under_prefix(&desk.account, &desk.caller, &ListGroupsInput::default());
    assert_eq!(all, arn("arn:aws:iam::111122223333:group/"));
}
