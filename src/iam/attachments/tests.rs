use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::{
    AttachGroupPolicyInput, AttachUserPolicyInput, CreatePolicyInput, CreateUserInput, DetachUserPolicyInput,
    ListAttachedUserPoliciesInput,
};
use crate::iam::{policies, users};

use super::*;

const READ_ONLY: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const DOCUMENT: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;

fn desk() -> Desk {
    let mut desk = Desk::new();
    let alice = CreateUserInput { user_name: "alice".into(), ..CreateUserInput::default() };
    desk.write(users::create_user, alice).unwrap();
    desk
}

fn create(desk: &mut Desk, name: &str) -> String {
    let input = CreatePolicyInput {
        policy_name: name.into(),
        policy_document: DOCUMENT.into(),
        path: Some("/team/".into()),
        ..CreatePolicyInput::default()
    };
    desk.write(policies::create_policy, input).unwrap().policy.unwrap().arn.unwrap().to_string()
}

fn attach(desk: &mut Desk, user: &str, arn: &str) -> (&'static str, String) {
    let input = AttachUserPolicyInput { user_name: user.into(), policy_arn: arn.into() };
    refused(desk.write(attach_user_policy, input))
}

fn detach(desk: &mut Desk, arn: &str) -> (&'static str, String) {
    let input = DetachUserPolicyInput { user_name: "ALICE".into(), policy_arn: arn.into() };
    refused(desk.write(detach_user_policy, input))
}

fn list(
    desk: &Desk,
    prefix: Option<&str>,
    max: Option<i32>,
    marker: Option<SmolStr>,
) -> (Vec<SmolStr>, Option<SmolStr>) {
    let input = ListAttachedUserPoliciesInput {
        user_name: "alice".into(),
        path_prefix: prefix.map(Into::into),
        max_items: max,
        marker,
    };
    let page = desk.read(list_attached_user_policies, input).unwrap();
    let names = page.attached_policies.unwrap().into_iter().filter_map(|policy| policy.policy_name).collect();
    (names, page.marker)
}

#[test]
fn a_policy_is_attached_once_and_detached_once() {
    let mut desk = desk();
    assert_eq!(attach(&mut desk, "alice", READ_ONLY).0, "OK");
    assert_eq!(attach(&mut desk, "Alice", READ_ONLY).0, "OK");
    assert_eq!(list(&desk, None, None, None).0, ["ReadOnlyAccess"]);
    assert_eq!(detach(&mut desk, READ_ONLY).0, "OK");
    assert_eq!(detach(&mut desk, READ_ONLY), ("NoSuchEntity", format!("Policy {READ_ONLY} was not found.")));
    assert!(list(&desk, None, None, None).0.is_empty());
}

#[test]
fn the_user_comes_before_the_policy() {
    let mut desk = desk();
    let missing = ("NoSuchEntity", "The user with name bob cannot be found.".to_owned());
    assert_eq!(attach(&mut desk, "bob", "no-arn-of-any-kind"), missing);
    let unreadable = ("ValidationError", "Invalid ARN:  Could not be parsed!".to_owned());
    assert_eq!(attach(&mut desk, "alice", "no-arn-of-any-kind"), unreadable);
    let arn = "arn:aws:iam::111122223333:policy/none";
    let sentence = format!("Policy {arn} does not exist or is not attachable.");
    assert_eq!(attach(&mut desk, "alice", arn), ("NoSuchEntity", sentence));
}

#[test]
fn what_aws_keeps_for_itself_is_not_attached() {
    let mut desk = desk();
    let reserved = ("PolicyNotAttachable", "Cannot attach AWS reserved policy to an IAM user.".to_owned());
    for name in ["root-task/IAMAuditRootUserCredentials", "aws-service-role/AccessAnalyzerServiceRolePolicy"]
    {
        assert_eq!(attach(&mut desk, "alice", &format!("arn:aws:iam::aws:policy/{name}")), reserved);
    }
    let service = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
    assert_eq!(attach(&mut desk, "alice", service).0, "OK");
}

#[test]
fn a_user_has_ten_policies() {
    let mut desk = desk();
    for number in 0..10 {
        let arn = create(&mut desk, &format!("policy-{number}"));
        assert_eq!(attach(&mut desk, "alice", &arn).0, "OK");
    }
    let over = ("LimitExceeded", "Cannot exceed quota for PoliciesPerUser: 10".to_owned());
    assert_eq!(attach(&mut desk, "alice", READ_ONLY), over);
    assert_eq!(attach(&mut desk, "alice", "arn:aws:iam::111122223333:policy/team/policy-3").0, "OK");
}

#[test]
fn lists_are_by_name_and_by_path() {
    let mut desk = desk();
    let (own, other) = (create(&mut desk, "ReadOnlyAccess"), create(&mut desk, "a"));
    for arn in [READ_ONLY, own.as_str(), other.as_str()] {
        assert_eq!(attach(&mut desk, "alice", arn).0, "OK");
    }
    assert_eq!(list(&desk, Some("/team/"), None, None).0, ["a", "ReadOnlyAccess"]);
    let (first, marker) = list(&desk, None, Some(2), None);
    assert_eq!(first, ["a", "ReadOnlyAccess"]);
    assert_eq!(list(&desk, None, Some(2), marker), (vec!["ReadOnlyAccess".into()], None));
}

#[test]
fn groups_follow_the_same_rules() {
    let mut desk = Desk::new();
    let group = crate::account::Group {
        id: crate::types::UniqueId::generate(crate::types::IdKind::Group, [0; 17]),
        name: "admins".into(),
        path: crate::types::Path::root(),
        created: desk.now,
        members: imbl::OrdSet::new(),
        grants: Grants::default(),
    };
    desk.account.groups.add(group).unwrap();
    let input = |name: &str| AttachGroupPolicyInput { group_name: name.into(), policy_arn: READ_ONLY.into() };
    desk.write(attach_group_policy, input("admins")).unwrap();
    let grants = desk.account.grants(Holder::Group, &"admins".into()).unwrap();
    assert_eq!(grants.attached, [Arn::from(READ_ONLY.to_owned())]);
    let missing = ("NoSuchEntity", "The group with name none cannot be found.".to_owned());
    assert_eq!(refused(desk.write(attach_group_policy, input("none"))), missing);
}
