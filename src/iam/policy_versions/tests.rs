use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::{CreatePolicyInput, DeletePolicyInput};
use crate::iam::policies;

use super::*;

const ARN: &str = "arn:aws:iam::111122223333:policy/deploy";

fn document(action: &str) -> String {
    let statement = format!(r#"{{"Effect":"Allow","Action":"{action}","Resource":"*"}}"#);
    format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#)
}

fn desk() -> Desk {
    let mut desk = Desk::new();
    let input = CreatePolicyInput {
        policy_name: "deploy".into(),
        policy_document: document("s3:*").into(),
        ..CreatePolicyInput::default()
    };
    desk.write(policies::create_policy, input).unwrap();
    desk
}

fn create(desk: &mut Desk, action: &str, set_as_default: bool) -> Result<PolicyVersion, Fault> {
    let input = CreatePolicyVersionInput {
        policy_arn: ARN.into(),
        policy_document: document(action).into(),
        set_as_default: Some(set_as_default),
    };
    desk.write(create_policy_version, input).map(|made| made.policy_version.unwrap())
}

fn get(desk: &Desk, arn: &str, id: &str) -> Result<PolicyVersion, Fault> {
    let input = GetPolicyVersionInput { policy_arn: arn.into(), version_id: id.into() };
    desk.read(get_policy_version, input).map(|got| got.policy_version.unwrap())
}

fn listed(desk: &Desk, arn: &str) -> Vec<(SmolStr, bool)> {
    let input = ListPolicyVersionsInput { policy_arn: arn.into(), ..ListPolicyVersionsInput::default() };
    let versions = desk.read(list_policy_versions, input).unwrap().versions.unwrap();
    versions
        .into_iter()
        .map(|version| (version.version_id.unwrap(), version.is_default_version.unwrap()))
        .collect()
}

fn delete(desk: &mut Desk, arn: &str, id: &str) -> (&'static str, String) {
    let input = DeletePolicyVersionInput { policy_arn: arn.into(), version_id: id.into() };
    refused(desk.write(delete_policy_version, input))
}

fn set_default(desk: &mut Desk, arn: &str, id: &str) -> (&'static str, String) {
    let input = SetDefaultPolicyVersionInput { policy_arn: arn.into(), version_id: id.into() };
    refused(desk.write(set_default_policy_version, input))
}

#[test]
fn versions_are_numbered_on_and_never_again() {
    let mut desk = desk();
    let made = create(&mut desk, "sqs:*", false).unwrap();
    assert_eq!((made.version_id.as_deref(), made.is_default_version), (Some("v2"), Some(false)));
    assert_eq!(made.document, None);
    assert_eq!(delete(&mut desk, ARN, "v2").0, "OK");
    let made = create(&mut desk, "sns:*", true).unwrap();
    assert_eq!((made.version_id.as_deref(), made.is_default_version), (Some("v3"), Some(true)));
    assert_eq!(listed(&desk, ARN), [("v3".into(), true), ("v1".into(), false)]);
    assert_eq!(get(&desk, ARN, "v3").unwrap().document, Some(document("sns:*").into()));
}

#[test]
fn a_policy_has_five_versions() {
    let mut desk = desk();
    for _ in 0..4 {
        create(&mut desk, "sqs:*", false).unwrap();
    }
    let sentence = "A managed policy can have up to 5 versions. Before you create a new version, you must \
                    delete an existing version.";
    assert_eq!(refused(create(&mut desk, "sqs:*", false)), ("LimitExceeded", sentence.to_owned()));
}

#[test]
fn the_default_version_stays() {
    let mut desk = desk();
    create(&mut desk, "sqs:*", false).unwrap();
    let conflict = ("DeleteConflict", "Cannot delete the default version of a policy.".to_owned());
    assert_eq!(delete(&mut desk, ARN, "v1"), conflict);
    assert_eq!(set_default(&mut desk, ARN, "v2").0, "OK");
    assert_eq!(delete(&mut desk, ARN, "v2"), conflict);
    let policy = desk.write(policies::delete_policy, DeletePolicyInput { policy_arn: ARN.into() });
    assert_eq!(refused(policy).0, "DeleteConflict");
    assert_eq!(delete(&mut desk, ARN, "v1").0, "OK");
    let missing = format!("Policy {ARN} version v1 does not exist or is not attachable.");
    assert_eq!(delete(&mut desk, ARN, "v1"), ("NoSuchEntity", missing.clone()));
    assert_eq!(set_default(&mut desk, ARN, "v1"), ("NoSuchEntity", missing.clone()));
    assert_eq!(refused(get(&desk, ARN, "v1")), ("NoSuchEntity", missing));
}

#[test]
fn a_new_version_is_the_day_of_an_update() {
    let mut desk = desk();
    let made = desk.now;
    desk.now = made.plus_seconds(60);
    create(&mut desk, "sqs:*", false).unwrap();
    let updated = |desk: &Desk| desk.account.policies.get(&"deploy".into()).unwrap().updated;
    assert_eq!(updated(&desk), made.plus_seconds(60));
    desk.now = made.plus_seconds(120);
    assert_eq!(set_default(&mut desk, ARN, "v2").0, "OK");
    assert_eq!(updated(&desk), made.plus_seconds(60));
}

#[test]
fn awss_policies_are_read_and_not_changed() {
    let mut desk = desk();
    let arn = "arn:aws:iam::aws:policy/AdministratorAccess";
    assert_eq!(listed(&desk, arn), [("v1".into(), true)]);
    assert!(get(&desk, arn, "v1").unwrap().document.unwrap().contains(r#""Action":"*""#));
    let denied = |sentence: &str| ("AccessDenied", sentence.to_owned());
    assert_eq!(set_default(&mut desk, arn, "v1"), denied("Cannot update policies outside your own account."));
    assert_eq!(
        delete(&mut desk, arn, "v1"),
        denied("Cannot delete policy versions for policies outside your own account.")
    );
    let input = CreatePolicyVersionInput {
        policy_arn: arn.into(),
        policy_document: document("s3:*").into(),
        set_as_default: None,
    };
    assert_eq!(
        refused(desk.write(create_policy_version, input)),
        denied("Cannot create versions for policies outside your own account.")
    );
}
