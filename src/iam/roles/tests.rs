//! What the operations on roles do to an account.

use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::Tag;
use crate::iam::holders::holder;
use crate::policy::{Kind, Policy};

use super::*;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
const INLINE: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
const GONE: &str = "The role with name reader cannot be found.";

fn asked(name: &str) -> CreateRoleInput {
    CreateRoleInput {
        role_name: name.into(),
        assume_role_policy_document: TRUST.into(),
        ..CreateRoleInput::default()
    }
}

fn with_role() -> Desk {
    let mut desk = Desk::new();
    desk.write(create_role, asked("reader")).unwrap();
    desk
}

fn stored(desk: &Desk) -> iam::Role {
    desk.read(get_role, GetRoleInput { role_name: "READER".into() }).unwrap().role
}

#[test]
fn the_answers_differ_in_what_they_show() {
    let mut desk = Desk::new();
    let tag = Tag { key: "team".into(), value: "blue".into() };
    let input = CreateRoleInput {
        path: Some("/team/".into()),
        description: Some("reads".into()),
        max_session_duration: Some(7_200),
        tags: Some(vec![tag.clone()]),
        ..asked("reader")
    };
    let made = desk.write(create_role, input).unwrap().role;
    assert!(made.role_id.starts_with("AROA"));
    assert_eq!(made.arn, "arn:aws:iam::111122223333:role/team/reader");
    assert_eq!((made.description, made.max_session_duration, made.role_last_used), (None, None, None));
    assert_eq!(
        (made.assume_role_policy_document.as_deref(), made.tags),
        (Some(TRUST), Some(vec![tag.clone()]))
    );

    let shown = stored(&desk);
    assert_eq!((shown.description.as_deref(), shown.max_session_duration), (Some("reads"), Some(7_200)));
    assert_eq!((shown.role_last_used, shown.tags), (Some(RoleLastUsed::default()), Some(vec![tag])));

    let listed = desk.read(list_roles, ListRolesInput::default()).unwrap().roles.remove(0);
    assert_eq!((listed.description.as_deref(), listed.max_session_duration), (Some("reads"), Some(7_200)));
    assert_eq!((listed.role_last_used, listed.tags), (None, None));
}

#[test]
fn a_name_is_taken_before_its_document_is_read() {
    let mut desk = with_role();
    let again = CreateRoleInput {
        path: Some("/x/".into()),
        assume_role_policy_document: "{".into(),
        ..asked("Reader")
    };
    let taken = "Role with name Reader already exists.".to_owned();
    assert_eq!(refused(desk.write(create_role, again)), ("EntityAlreadyExists", taken));
}

#[test]
fn quotas_hold() {
    let mut desk = with_role();
    desk.settings.quotas.roles = 1;
    let many = "Cannot exceed quota for RolesPerAccount: 1".to_owned();
    assert_eq!(refused(desk.write(create_role, asked("writer"))), ("LimitExceeded", many));
    desk.settings.quotas.trust_policy_size = Policy::stored(Kind::Trust, TRUST).unwrap().size();
    let update = |text: String| UpdateAssumeRolePolicyInput {
        role_name: "reader".into(),
        policy_document: text.into(),
    };
    desk.write(update_assume_role_policy, update(TRUST.replace("\":", "\" : "))).unwrap();
    let long = update(TRUST.replace("ec2", "ec22"));
    let (code, text) = refused(desk.write(update_assume_role_policy, long));
    assert_eq!(
        (code, text),
        ("LimitExceeded", format!("Cannot exceed quota for ACLSizePerRole: {}", TRUST.len()))
    );
}

#[test]
fn what_is_left_out_of_an_update_stays() {
    let mut desk = with_role();
    let update = |description: Option<&str>, seconds| UpdateRoleInput {
        role_name: "reader".into(),
        description: description.map(Into::into),
        max_session_duration: seconds,
    };
    let now = |desk: &Desk| (stored(desk).description, stored(desk).max_session_duration);
    desk.write(update_role, update(Some("reads"), Some(7_200))).unwrap();
    desk.write(update_role, update(None, None)).unwrap();
    assert_eq!(now(&desk), (Some("reads".into()), Some(7_200)));
    desk.write(update_role, update(Some(""), None)).unwrap();
    assert_eq!(now(&desk), (None, Some(7_200)));
    let input = UpdateRoleDescriptionInput { role_name: "reader".into(), description: "writes".into() };
    let answered = desk.write(update_role_description, input).unwrap().role.unwrap();
    assert_eq!((answered.description.as_deref(), answered.max_session_duration), (Some("writes"), None));
    assert_eq!(now(&desk), (Some("writes".into()), Some(7_200)));
}

#[test]
fn a_role_with_policies_stays() {
    let mut desk = with_role();
    let delete = || DeleteRoleInput { role_name: "reader".into() };
    let name = Name::from("reader");
    let policy = Policy::stored(Kind::Inline, INLINE).unwrap();
    let grants = &mut desk.account.roles.get_mut(&name).unwrap().grants;
    grants.inline.push((Name::from("inline"), policy));
    grants.attached.push(Arn::from("arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned()));
    let conflict = |what: &str| ("DeleteConflict", format!("Cannot delete entity, must {what} first."));
    assert_eq!(refused(desk.write(delete_role, delete())), conflict("detach all policies"));
    desk.account.roles.get_mut(&name).unwrap().grants.attached.clear();
    assert_eq!(refused(desk.write(delete_role, delete())), conflict("delete policies"));
    desk.account.roles.get_mut(&name).unwrap().grants.inline.clear();
    desk.write(delete_role, delete()).unwrap();
    assert_eq!(refused(desk.write(delete_role, delete())), ("NoSuchEntity", GONE.to_owned()));
}

#[test]
fn service_linked_roles_are_awss() {
    let mut desk = Desk::new();
    desk.write(create_role, asked("reader")).unwrap();
    let role = desk.account.roles.get_mut(&Name::from("reader")).unwrap();
    role.path = Path::parse("/aws-service-role/batch.amazonaws.com/").unwrap();
    let protected = || {
        let text = "Cannot perform the operation on the protected role 'reader' - this role is only modifiable by AWS";
        ("UnmodifiableEntity", text.to_owned())
    };
    assert_eq!(refused(desk.write(delete_role, DeleteRoleInput { role_name: "reader".into() })), protected());
    let trust = UpdateAssumeRolePolicyInput { role_name: "reader".into(), policy_document: TRUST.into() };
    assert_eq!(refused(desk.write(update_assume_role_policy, trust)), protected());
    let update = |seconds| UpdateRoleInput {
        role_name: "reader".into(),
        description: Some("ours".into()),
        max_session_duration: seconds,
    };
    let text = "reader is an AWS service linked role, max session duration cannot be changed.".to_owned();
    assert_eq!(refused(desk.write(update_role, update(Some(7_200)))), ("UnmodifiableEntity", text));
    desk.write(update_role, update(None)).unwrap();
}

#[test]
fn who_is_not_there_is_told_before_a_document_is_read() {
    let mut desk = Desk::new();
    let input = UpdateAssumeRolePolicyInput { role_name: "reader".into(), policy_document: "{".into() };
    assert_eq!(refused(desk.write(update_assume_role_policy, input)), ("NoSuchEntity", GONE.to_owned()));
}

#[test]
fn keys_of_tags_are_one_whatever_their_case() {
    let mut desk = with_role();
    let add = |key: &str, value: &str| TagRoleInput {
        role_name: "reader".into(),
        tags: vec![Tag { key: key.into(), value: value.into() }],
    };
    desk.write(tag_role, add("Team", "blue")).unwrap();
    desk.write(tag_role, add("team", "red")).unwrap();
    let list = || ListRoleTagsInput { role_name: "reader".into(), ..Default::default() };
    let tags = desk.read(list_role_tags, list()).unwrap().tags;
    assert_eq!(tags, [Tag { key: "team".into(), value: "red".into() }]);
    let remove = UntagRoleInput { role_name: "reader".into(), tag_keys: vec!["TEAM".into(), "none".into()] };
    desk.write(untag_role, remove).unwrap();
    assert_eq!(stored(&desk).tags, None);
}

#[test]
fn lists_are_by_name_below_a_path_and_in_pages() {
    let mut desk = Desk::new();
    for (name, path) in [("c", "/team/a/"), ("a", "/team/"), ("b", "/"), ("d", "/team/")] {
        desk.write(create_role, CreateRoleInput { path: Some(path.into()), ..asked(name) }).unwrap();
    }
    let page = |marker: Option<SmolStr>| {
        let path_prefix = Some("/team".into());
        let input = ListRolesInput { path_prefix, max_items: Some(2), marker };
        desk.read(list_roles, input).unwrap()
    };
    let names =
        |page: &ListRolesOutput| page.roles.iter().map(|role| role.role_name.clone()).collect::<Vec<_>>();
    let first = page(None);
    assert_eq!((names(&first), first.is_truncated), (vec!["a".into(), "c".into()], Some(true)));
    let second = page(first.marker);
    assert_eq!((names(&second), second.is_truncated), (vec!["d".into()], Some(false)));
}

#[test]
fn the_resource_is_the_stored_role() {
    let mut desk = Desk::new();
    desk.write(create_role, CreateRoleInput { path: Some("/team/".into()), ..asked("reader") }).unwrap();
    let target = |name: &str| holder(&desk.account, &desk.caller, &GetRoleInput { role_name: name.into() });
    let arn = |rest: &str| Target::One(Arn::from(format!("arn:aws:iam::111122223333:role/{rest}")));
    assert_eq!(target("READER"), arn("team/reader"));
    assert_eq!(target("none"), arn("none"));
    let asked = CreateRoleInput { path: Some("/x/".into()), ..asked("New") };
    assert_eq!(new_role(&desk.account, &desk.caller, &asked), arn("x/New"));
}

#[test]
fn nobody_makes_roles_where_services_make_theirs() {
    let mut desk = Desk::new();
    for path in ["/aws-service-role/x.amazonaws.com/", "/aws-reserved/sso.amazonaws.com/"] {
        let input = CreateRoleInput { path: Some(path.into()), ..asked("reader") };
        assert_eq!(refused(desk.write(create_role, input)).0, "InvalidInput", "{path}");
    }
    assert!(desk.account.roles.table().is_empty());
}
