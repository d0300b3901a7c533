//! What the operations on instance profiles do to an account, and who may do them.

use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::{
    CreateRoleInput, DeleteRoleInput, GetAccountSummaryInput, ListInstanceProfileTagsInput, Tag,
    TagInstanceProfileInput, UntagInstanceProfileInput,
};
use crate::iam::account::get_account_summary;
use crate::iam::holders::holder;
use crate::iam::instance_profile_tags::{
    list_instance_profile_tags, tag_instance_profile, untag_instance_profile,
};
use crate::iam::roles::{create_role, delete_role};
use crate::policy::{Kind, Policy};

use super::*;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
const CONFLICT: &str = "DeleteConflict: Cannot delete entity, must remove roles from instance profile first.";
const FULL: &str = "LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1";
const NO_ROLE: &str = "NoSuchEntity: The role with name none cannot be found.";
const NO_PROFILE: &str = "NoSuchEntity: Instance Profile none cannot be found.";

/// What a refusal is; `OK` when there was none.
fn outcome<T>(result: Result<T, Fault>) -> String {
    let (code, message) = refused(result);
    if message.is_empty() { code.to_owned() } else { format!("{code}: {message}") }
}

/// An account with these instance profiles and roles, none in another.
fn desk(profiles: &[&str], roles: &[&str]) -> Desk {
    let mut desk = Desk::new();
    profiles.iter().for_each(|name| assert_eq!(create(&mut desk, name), "OK"));
    roles.iter().for_each(|name| add_role(&mut desk, name));
    desk
}

fn add_role(desk: &mut Desk, name: &str) {
    let input = CreateRoleInput {
        role_name: name.into(),
        assume_role_policy_document: TRUST.into(),
        description: Some("serves".into()),
        tags: Some(vec![tag("team", "blue")]),
        ..CreateRoleInput::default()
    };
    desk.write(create_role, input).unwrap();
}

fn asked(name: &str) -> CreateInstanceProfileInput {
    CreateInstanceProfileInput { instance_profile_name: name.into(), ..Default::default() }
}

fn tag(key: &str, value: &str) -> Tag {
    Tag { key: key.into(), value: value.into() }
}

fn create(desk: &mut Desk, name: &str) -> String {
    outcome(desk.write(create_instance_profile, asked(name)))
}

fn delete(desk: &mut Desk, name: &str) -> String {
    let input = DeleteInstanceProfileInput { instance_profile_name: name.into() };
    outcome(desk.write(delete_instance_profile, input))
}

fn delete_the_role(desk: &mut Desk, name: &str) -> String {
    outcome(desk.write(delete_role, DeleteRoleInput { role_name: name.into() }))
}

fn add(desk: &mut Desk, profile: &str, role: &str) -> String {
    let input =
        AddRoleToInstanceProfileInput { instance_profile_name: profile.into(), role_name: role.into() };
    outcome(desk.write(add_role_to_instance_profile, input))
}

fn take(desk: &mut Desk, profile: &str, role: &str) -> String {
    let input =
        RemoveRoleFromInstanceProfileInput { instance_profile_name: profile.into(), role_name: role.into() };
    outcome(desk.write(remove_role_from_instance_profile, input))
}

fn told(desk: &Desk, name: &str) -> iam::InstanceProfile {
    let input = GetInstanceProfileInput { instance_profile_name: name.into() };
    desk.read(get_instance_profile, input).unwrap().instance_profile
}

/// The names of the roles in an instance profile.
fn held(desk: &Desk, name: &str) -> Vec<SmolStr> {
    told(desk, name).roles.into_iter().map(|role| role.role_name).collect()
}

fn names(profiles: Vec<iam::InstanceProfile>) -> Vec<SmolStr> {
    profiles.into_iter().map(|profile| profile.instance_profile_name).collect()
}

fn of(desk: &Desk, role: &str) -> Vec<SmolStr> {
    let input = ListInstanceProfilesForRoleInput { role_name: role.into(), ..Default::default() };
    names(desk.read(list_instance_profiles_for_role, input).unwrap().instance_profiles)
}

fn tags_of(desk: &Desk, name: &str) -> Vec<Tag> {
    let input = ListInstanceProfileTagsInput { instance_profile_name: name.into(), ..Default::default() };
    desk.read(list_instance_profile_tags, input).unwrap().tags
}

#[test]
fn an_instance_profile_as_created_and_as_read() {
    let mut desk = Desk::new();
    let tags = vec![tag("Team", "blue"), tag("team", "green")];
    let input =
        CreateInstanceProfileInput { path: Some("/team/".into()), tags: Some(tags.clone()), ..asked("web") };
    let made = desk.write(create_instance_profile, input).unwrap().instance_profile;
    assert!(made.instance_profile_id.starts_with("AIPA"));
    assert_eq!(made.arn, "arn:aws:iam::111122223333:instance-profile/team/web");
    assert_eq!((&made.roles, &made.tags), (&Vec::new(), &Some(tags)));
    assert_eq!(told(&desk, "WEB"), made);
    let all = desk.read(list_instance_profiles, ListInstanceProfilesInput::default()).unwrap();
    assert_eq!(all.instance_profiles, [iam::InstanceProfile { tags: None, ..made }]);
    create(&mut desk, "bare");
    assert_eq!(told(&desk, "bare").tags, None);
}

#[test]
fn names_are_unique_without_regard_to_case_and_path() {
    let mut desk = desk(&["Web"], &[]);
    let again = CreateInstanceProfileInput { path: Some("/x/".into()), ..asked("WEB") };
    let taken = "EntityAlreadyExists: Instance Profile WEB already exists.";
    assert_eq!(outcome(desk.write(create_instance_profile, again)), taken);
    assert_eq!(told(&desk, "web").path, "/");
}

#[test]
fn the_quota_holds_and_the_summary_counts() {
    let mut desk = desk(&["a", "b"], &[]);
    desk.settings.quotas.instance_profiles = 2;
    let many = "LimitExceeded: Cannot exceed quota for InstanceProfilesPerAccount: 2";
    assert_eq!(create(&mut desk, "c"), many);
    let summary = desk.read(get_account_summary, GetAccountSummaryInput::default()).unwrap();
    let figures = summary.summary_map.unwrap();
    let figure = |wanted: &str| figures.iter().find(|(name, _)| name == wanted).unwrap().1;
    assert_eq!((figure("InstanceProfiles"), figure("InstanceProfilesQuota")), (2, 2));
    assert_eq!(*desk.settings.quotas.named_mut("InstanceProfilesQuota").unwrap(), 2);
    assert_eq!(Desk::new().settings.quotas.instance_profiles, 1_000);
}

#[test]
fn a_profile_holds_one_role_and_shows_little_of_it() {
    let mut desk = desk(&["web"], &["reader", "writer"]);
    assert_eq!(add(&mut desk, "WEB", "READER"), "OK");
    assert_eq!(add(&mut desk, "web", "reader"), FULL);
    assert_eq!(add(&mut desk, "web", "writer"), FULL);
    let shown = told(&desk, "web").roles.remove(0);
    assert_eq!(
        (shown.role_name.as_str(), shown.assume_role_policy_document.as_deref()),
        ("reader", Some(TRUST))
    );
    assert_eq!((shown.description, shown.max_session_duration), (None, None));
    assert_eq!((shown.tags, shown.role_last_used), (None, None));
    assert_eq!((of(&desk, "reader"), of(&desk, "writer")), (vec!["web".into()], vec![]));
}

#[test]
fn a_role_is_taken_out_of_the_profile_that_it_is_in() {
    let mut desk = desk(&["web", "db"], &["reader", "writer"]);
    add(&mut desk, "web", "reader");
    let absent = |role: &str| format!("NoSuchEntity: The role with name {role} cannot be found.");
    assert_eq!(take(&mut desk, "web", "writer"), absent("writer"));
    assert_eq!(take(&mut desk, "db", "reader"), absent("reader"));
    assert_eq!(held(&desk, "web"), ["reader"]);
    assert_eq!(take(&mut desk, "Web", "Reader"), "OK");
    assert_eq!((held(&desk, "web"), of(&desk, "reader")), (vec![], vec![]));
    assert_eq!(take(&mut desk, "web", "reader"), absent("reader"));
    assert_eq!(add(&mut desk, "web", "writer"), "OK");
}

#[test]
fn what_is_unknown_is_told_of_the_profile_first() {
    let mut desk = desk(&["web"], &["reader"]);
    for change in [add, take] {
        assert_eq!(change(&mut desk, "none", "none"), NO_PROFILE);
        assert_eq!(change(&mut desk, "web", "none"), NO_ROLE);
    }
    assert_eq!(delete(&mut desk, "none"), NO_PROFILE);
    let input = GetInstanceProfileInput { instance_profile_name: "none".into() };
    assert_eq!(outcome(desk.read(get_instance_profile, input)), NO_PROFILE);
    let input = ListInstanceProfilesForRoleInput { role_name: "none".into(), ..Default::default() };
    assert_eq!(outcome(desk.read(list_instance_profiles_for_role, input)), NO_ROLE);
}

#[test]
fn a_role_and_its_profile_go_one_after_the_other() {
    let mut desk = desk(&["web"], &["reader"]);
    add(&mut desk, "web", "reader");
    let grants = &mut desk.account.roles.get_mut(&Name::from("reader")).unwrap().grants;
    grants.attached.push(Arn::from("arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned()));
    assert_eq!((delete(&mut desk, "web").as_str(), held(&desk, "web")), (CONFLICT, vec!["reader".into()]));
    assert_eq!(delete_the_role(&mut desk, "reader"), CONFLICT);
    assert_eq!(take(&mut desk, "web", "reader"), "OK");
    let policies = "DeleteConflict: Cannot delete entity, must detach all policies first.";
    assert_eq!(delete_the_role(&mut desk, "reader"), policies);
    desk.account.roles.get_mut(&Name::from("reader")).unwrap().grants.attached.clear();
    assert_eq!((delete_the_role(&mut desk, "reader"), delete(&mut desk, "WEB")), ("OK".into(), "OK".into()));
    assert!(desk.account.instance_profiles.table().is_empty());
    // Another profile of that name has nothing of the first.
    assert_eq!((create(&mut desk, "web"), held(&desk, "web")), ("OK".into(), vec![]));
}

#[test]
fn service_linked_roles_stay_where_they_are() {
    let mut desk = desk(&["web"], &["reader"]);
    let role = desk.account.roles.get_mut(&Name::from("reader")).unwrap();
    role.path = Path::parse("/aws-service-role/batch.amazonaws.com/").unwrap();
    let protected = "UnmodifiableEntity: Cannot perform the operation on the protected role 'reader' - this role is only modifiable by AWS";
    for change in [add, take] {
        assert_eq!(change(&mut desk, "web", "reader"), protected);
    }
}

#[test]
fn lists_are_by_name_and_in_pages() {
    let mut desk = desk(&[], &["reader"]);
    for (name, path) in [("c", "/team/a/"), ("A", "/team/"), ("b", "/"), ("d", "/team/")] {
        let input = CreateInstanceProfileInput { path: Some(path.into()), ..asked(name) };
        desk.write(create_instance_profile, input).unwrap();
        assert_eq!(add(&mut desk, name, "reader"), "OK");
    }
    let page = |marker| {
        let input =
            ListInstanceProfilesInput { path_prefix: Some("/team".into()), max_items: Some(2), marker };
        desk.read(list_instance_profiles, input).unwrap()
    };
    let first = page(None);
    assert_eq!(
        (names(first.instance_profiles), first.is_truncated),
        (vec!["A".into(), "c".into()], Some(true))
    );
    let second = page(first.marker.clone());
    assert_eq!((names(second.instance_profiles), second.is_truncated), (vec!["d".into()], Some(false)));

    let page = |marker| {
        let input =
            ListInstanceProfilesForRoleInput { role_name: "reader".into(), max_items: Some(3), marker };
        desk.read(list_instance_profiles_for_role, input)
    };
    let start = page(None).unwrap();
    assert_eq!(names(start.instance_profiles), ["A", "b", "c"]);
    let rest = page(start.marker).unwrap();
    assert_eq!((names(rest.instance_profiles), rest.is_truncated), (vec!["d".into()], Some(false)));
    assert_eq!(outcome(page(first.marker)), "ValidationError: Marker and Filter do not match");
}

#[test]
fn tags_are_merged_and_their_keys_have_a_case() {
    let mut desk = desk(&["web"], &[]);
    let mut put = |tags: &[Tag]| {
        let input = TagInstanceProfileInput { instance_profile_name: "WEB".into(), tags: tags.to_vec() };
        outcome(desk.write(tag_instance_profile, input))
    };
    assert_eq!(put(&[tag("Team", "blue"), tag("team", "green")]), "OK");
    assert_eq!(put(&[tag("team", "red")]), "OK");
    assert_eq!(put(&[]), "InvalidInput: Error occurred while validating input. ");
    assert_eq!(tags_of(&desk, "web"), [tag("Team", "blue"), tag("team", "red")]);
    let untag = |keys: &[&str]| UntagInstanceProfileInput {
        instance_profile_name: "web".into(),
        tag_keys: keys.iter().map(|key| (*key).into()).collect(),
    };
    desk.write(untag_instance_profile, untag(&["TEAM", "Team"])).unwrap();
    assert_eq!(tags_of(&desk, "web"), [tag("team", "red")]);
    desk.write(untag_instance_profile, untag(&["team"])).unwrap();
    assert_eq!((tags_of(&desk, "web"), told(&desk, "web").tags), (vec![], None));
    let unknown = UntagInstanceProfileInput { instance_profile_name: "none".into(), ..untag(&["team"]) };
    assert_eq!(outcome(desk.write(untag_instance_profile, unknown)), NO_PROFILE);
}

#[test]
fn the_resource_is_the_stored_profile() {
    let mut desk = desk(&[], &["reader"]);
    let input = CreateInstanceProfileInput { path: Some("/team/".into()), ..asked("Web") };
    let arn = |rest: &str| Target::One(Arn::from(format!("arn:aws:iam::111122223333:{rest}")));
    assert_eq!(new_profile(&desk.account, &desk.caller, &input), arn("instance-profile/team/Web"));
    desk.write(create_instance_profile, input).unwrap();
    let target = |name: &str| {
        let input = GetInstanceProfileInput { instance_profile_name: name.into() };
        named(&desk.account, &desk.caller, &input)
    };
    assert_eq!(target("WEB"), arn("instance-profile/team/Web"));
    assert_eq!(target("none"), arn("instance-profile/none"));
    let below = |path_prefix| {
        let input = ListInstanceProfilesInput { path_prefix, ..Default::default() };
        under_prefix(&desk.account, &desk.caller, &input)
    };
    assert_eq!(below(None), arn("instance-profile/"));
    assert_eq!(below(Some("/team/".into())), arn("instance-profile/team/"));
    let input = ListInstanceProfilesForRoleInput { role_name: "READER".into(), ..Default::default() };
    assert_eq!(holder(&desk.account, &desk.caller, &input), arn("role/reader"));
}

/// Gives alice one inline policy.
fn allow(desk: &mut Desk, statement: &str) {
    let text = format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#);
    let policy = Policy::stored(Kind::Inline, &text).unwrap();
    desk.account.grants_mut(Holder::User, &"alice".into()).unwrap().put_inline("own".into(), policy);
}

#[test]
fn who_may_not_pass_the_role_puts_it_nowhere() {
    let mut desk = desk(&["web"], &["reader"]);
    desk.add_user("alice");
    desk.sign_in("alice");
    let denied = |role: &str| {
        format!(
            "AccessDenied: User: arn:aws:iam::111122223333:user/alice is not authorized to perform: \
             iam:PassRole on resource: arn:aws:iam::111122223333:role/{role} because no identity-based \
             policy allows the iam:PassRole action"
        )
    };
    // Nothing is told of roles to who may not pass them.
    assert_eq!(add(&mut desk, "web", "reader"), denied("reader"));
    assert_eq!(add(&mut desk, "none", "none"), denied("none"));
    let to = |service: &str| {
        format!(
            r#"{{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::*:role/*",
                "Condition":{{"StringEquals":{{"iam:PassedToService":"{service}"}}}}}}"#
        )
    };
    allow(&mut desk, &to("lambda.amazonaws.com"));
    assert_eq!((add(&mut desk, "web", "reader"), held(&desk, "web")), (denied("reader"), vec![]));
    allow(&mut desk, &to("ec2.amazonaws.com"));
    assert_eq!(add(&mut desk, "web", "none"), NO_ROLE);
    assert_eq!((add(&mut desk, "web", "reader").as_str(), held(&desk, "web")), ("OK", vec!["reader".into()]));
}
