use crate::context::testing::{Desk, refused};
use crate::contract::iam::{AttachUserPolicyInput, CreateUserInput, PutUserPermissionsBoundaryInput, Tag};
use crate::iam::{attachments, boundaries, users};

use super::*;

const DOCUMENT: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;

fn input(name: &str) -> CreatePolicyInput {
    CreatePolicyInput {
        policy_name: name.into(),
        policy_document: DOCUMENT.into(),
        ..CreatePolicyInput::default()
    }
}

fn create(desk: &mut Desk, name: &str) -> String {
    desk.write(create_policy, input(name)).unwrap().policy.unwrap().arn.unwrap().to_string()
}

fn desk_with_alice() -> Desk {
    let mut desk = Desk::new();
    let alice = CreateUserInput { user_name: "alice".into(), ..CreateUserInput::default() };
    desk.write(users::create_user, alice).unwrap();
    desk
}

fn attach(desk: &mut Desk, arn: &str) {
    let input = AttachUserPolicyInput { user_name: "alice".into(), policy_arn: arn.into() };
    desk.write(attachments::attach_user_policy, input).unwrap();
}

fn bound(desk: &mut Desk, arn: &str) {
    let input =
        PutUserPermissionsBoundaryInput { user_name: "alice".into(), permissions_boundary: arn.into() };
    desk.write(boundaries::put_user_permissions_boundary, input).unwrap();
}

#[test]
fn a_policy_is_created_once_whatever_path_and_case() {
    let mut desk = Desk::new();
    let made = CreatePolicyInput {
        path: Some("/team/".into()),
        description: Some("What deploys need".into()),
        ..input("Deploy")
    };
    let made = desk.write(create_policy, made).unwrap().policy.unwrap();
    assert_eq!(made.arn.as_deref(), Some("arn:aws:iam::111122223333:policy/team/Deploy"));
    assert_eq!((made.default_version_id.as_deref(), made.attachment_count), (Some("v1"), Some(0)));
    assert_eq!((made.description, made.tags), (None, None));
    assert!(made.policy_id.unwrap().starts_with("ANPA"));
    let again = refused(desk.write(create_policy, input("deploy")));
    let sentence = "A policy called deploy already exists. Duplicate names are not allowed.";
    assert_eq!(again, ("EntityAlreadyExists", sentence.to_owned()));
}

#[test]
fn documents_and_quotas_are_checked() {
    let mut desk = Desk::new();
    let document = |text: &str| CreatePolicyInput { policy_document: text.into(), ..input("deploy") };
    assert_eq!(refused(desk.write(create_policy, document("[]"))).0, "MalformedPolicyDocument");
    let long = DOCUMENT.replace("s3:*", &format!("s3:{}", "x".repeat(6_200)));
    let over = |sentence: &str| ("LimitExceeded", sentence.to_owned());
    assert_eq!(
        refused(desk.write(create_policy, document(&long))),
        over("Cannot exceed quota for PolicySize: 6144")
    );
    desk.settings.quotas.policies = 1;
    create(&mut desk, "first");
    assert_eq!(
        refused(desk.write(create_policy, input("second"))),
        over("Cannot exceed quota for PoliciesPerAccount: 1")
    );
}

#[test]
fn get_policy_shows_what_lists_leave_out() {
    let mut desk = desk_with_alice();
    let tags = Some(vec![Tag { key: "team".into(), value: "blue".into() }]);
    let made = CreatePolicyInput { description: Some("What deploys need".into()), tags, ..input("deploy") };
    let arn = desk.write(create_policy, made).unwrap().policy.unwrap().arn.unwrap();
    attach(&mut desk, &arn);
    bound(&mut desk, &arn);
    let got = desk.read(get_policy, GetPolicyInput { policy_arn: arn }).unwrap().policy.unwrap();
    assert_eq!(got.description.as_deref(), Some("What deploys need"));
    assert_eq!(got.tags.unwrap().len(), 1);
    assert_eq!((got.attachment_count, got.permissions_boundary_usage_count), (Some(1), Some(1)));
    let awss = GetPolicyInput { policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess".into() };
    let awss = desk.read(get_policy, awss).unwrap().policy.unwrap();
    assert_eq!((awss.tags, awss.attachment_count), (Some(Vec::new()), Some(0)));
}

#[test]
fn missing_policies_are_told_of_as_on_aws() {
    let desk = Desk::new();
    let get = |arn: &str| refused(desk.read(get_policy, GetPolicyInput { policy_arn: arn.into() }));
    assert_eq!(
        get("arn:aws:iam::111122223333:policy/none"),
        (
            "NoSuchEntity",
            "Policy arn:aws:iam::111122223333:policy/none does not exist or is not attachable.".into()
        )
    );
    assert_eq!(
        get("arn:aws:iam::aws:policy/none"),
        ("NoSuchEntity", "Policy arn:aws:iam::aws:policy/none was not found.".into())
    );
    assert_eq!(get("none-that-parses-at-all").0, "ValidationError");
}

#[test]
fn a_policy_in_use_or_with_versions_is_not_deleted() {
    let mut desk = desk_with_alice();
    let arn = create(&mut desk, "deploy");
    let delete = |desk: &mut Desk, arn: &str| {
        refused(desk.write(delete_policy, DeletePolicyInput { policy_arn: arn.into() }))
    };
    attach(&mut desk, &arn);
    let conflict = ("DeleteConflict", "Cannot delete a policy attached to entities.".to_owned());
    assert_eq!(delete(&mut desk, &arn), conflict);
    let grants = desk.account.grants_mut(crate::account::Holder::User, &"alice".into()).unwrap();
    grants.attached.clear();
    assert_eq!(delete(&mut desk, &arn).0, "OK");
    assert_eq!(delete(&mut desk, &arn), ("NoSuchEntity", format!("Policy {arn} was not found.")));
    for outside in ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::444455556666:policy/x"] {
        let sentence = "Cannot delete policies outside your own account.";
        assert_eq!(delete(&mut desk, outside), ("AccessDenied", sentence.to_owned()));
    }
}

#[test]
fn targets_are_the_policies() {
    let desk = Desk::new();
    let made = CreatePolicyInput { path: Some("/team/".into()), ..input("deploy") };
    let arn = "arn:aws:iam::111122223333:policy/team/deploy";
    assert_eq!(new_policy(&desk.account, &desk.caller, &made), Target::One(Arn::from(arn.to_owned())));
    let got = GetPolicyInput { policy_arn: arn.into() };
    assert_eq!(named(&desk.account, &desk.caller, &got), Target::One(Arn::from(arn.to_owned())));
}
