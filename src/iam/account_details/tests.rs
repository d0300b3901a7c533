use crate::account::Holder;
use crate::context::testing::{Desk, refused};
use crate::contract::iam::{
    CreateInstanceProfileInput, CreatePolicyInput, CreateRoleInput, CreateUserInput,
    ListInstanceProfilesInput, Tag,
};
use crate::iam::{instance_profiles, policies, roles, users};
use crate::types::Arn;

use super::*;

const DOCUMENT: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

fn desk() -> Desk {
    let mut desk = Desk::new();
    for name in ["alice", "bob", "carol"] {
        let input = CreateUserInput { user_name: name.into(), ..CreateUserInput::default() };
        desk.write(users::create_user, input).unwrap();
    }
    let input = CreatePolicyInput {
        policy_name: "deploy".into(),
        policy_document: DOCUMENT.into(),
        description: Some("What deploys need".into()),
        ..CreatePolicyInput::default()
    };
    desk.write(policies::create_policy, input).unwrap();
    let grants = desk.account.grants_mut(Holder::User, &"alice".into()).unwrap();
    grants.attached.push(Arn::from("arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned()));
    grants.boundary = Some(Arn::from("arn:aws:iam::111122223333:policy/deploy".to_owned()));
    desk
}

fn asked(filter: &[EntityType]) -> GetAccountAuthorizationDetailsInput {
    GetAccountAuthorizationDetailsInput {
        filter: (!filter.is_empty()).then(|| filter.to_vec()),
        ..GetAccountAuthorizationDetailsInput::default()
    }
}

fn told(desk: &Desk, input: GetAccountAuthorizationDetailsInput) -> GetAccountAuthorizationDetailsOutput {
    desk.read(get_account_authorization_details, input).unwrap()
}

fn counts(output: &GetAccountAuthorizationDetailsOutput) -> [usize; 4] {
    [
        output.user_detail_list.as_ref().unwrap().len(),
        output.role_detail_list.as_ref().unwrap().len(),
        output.group_detail_list.as_ref().unwrap().len(),
        output.policies.as_ref().unwrap().len(),
    ]
}

#[test]
fn all_lists_are_there_whatever_is_asked_for() {
    let desk = desk();
    assert_eq!(counts(&told(&desk, asked(&[]))), [3, 0, 0, 2]);
    assert_eq!(counts(&told(&desk, asked(&[EntityType::User]))), [3, 0, 0, 0]);
    assert_eq!(counts(&told(&desk, asked(&[EntityType::Role, EntityType::Group]))), [0, 0, 0, 0]);
    assert_eq!(counts(&told(&desk, asked(&[EntityType::LocalManagedPolicy]))), [0, 0, 0, 1]);
    let awss = told(&desk, asked(&[EntityType::AwsManagedPolicy]));
    let names: Vec<_> = awss.policies.unwrap().into_iter().filter_map(|policy| policy.policy_name).collect();
    assert_eq!(names, ["ReadOnlyAccess"]);
}

#[test]
fn a_user_is_told_of_with_its_policies() {
    let users = told(&desk(), asked(&[EntityType::User])).user_detail_list.unwrap();
    let attached = users[0].attached_managed_policies.as_ref().unwrap();
    assert_eq!(attached[0].policy_name.as_deref(), Some("ReadOnlyAccess"));
    assert!(users[0].permissions_boundary.is_some());
    assert_eq!((&users[0].user_policy_list, &users[0].tags), (&None, &Some(Vec::new())));
    assert_eq!((&users[1].permissions_boundary, &users[1].group_list), (&None, &Some(Vec::new())));
}

#[test]
fn a_role_is_told_of_with_its_instance_profiles() {
    let mut desk = desk();
    let role = CreateRoleInput {
        role_name: "reader".into(),
        assume_role_policy_document: TRUST.into(),
        ..CreateRoleInput::default()
    };
    desk.write(roles::create_role, role).unwrap();
    let profile = CreateInstanceProfileInput {
        instance_profile_name: "web".into(),
        tags: Some(vec![Tag { key: "team".into(), value: "blue".into() }]),
        ..CreateInstanceProfileInput::default()
    };
    desk.write(instance_profiles::create_instance_profile, profile).unwrap();
    let listed = |desk: &Desk| {
        let mut roles = told(desk, asked(&[EntityType::Role])).role_detail_list.unwrap();
        roles.remove(0).instance_profile_list.unwrap()
    };
    assert_eq!(listed(&desk), []);
    desk.account.fill_profile(&"web".into(), &"reader".into()).unwrap();
    let all = desk.read(instance_profiles::list_instance_profiles, ListInstanceProfilesInput::default());
    assert_eq!(listed(&desk), all.unwrap().instance_profiles);
}

#[test]
fn a_policy_is_told_of_with_its_versions_and_without_description() {
    let local = told(&desk(), asked(&[EntityType::LocalManagedPolicy])).policies.unwrap();
    assert_eq!((&local[0].description, local[0].permissions_boundary_usage_count), (&None, Some(1)));
    let versions = local[0].policy_version_list.as_ref().unwrap();
    assert_eq!(versions[0].document.as_deref(), Some(DOCUMENT));
}

#[test]
fn pages_go_on_from_users_to_policies() {
    let desk = desk();
    let (mut marker, mut pages) = (None, Vec::new());
    for _ in 0..3 {
        let input = GetAccountAuthorizationDetailsInput { max_items: Some(2), marker, ..asked(&[]) };
        let page = told(&desk, input);
        pages.push(counts(&page));
        marker = page.marker;
    }
    assert_eq!((pages, marker), (vec![[2, 0, 0, 0], [1, 0, 0, 1], [0, 0, 0, 1]], None));
    let first = GetAccountAuthorizationDetailsInput { max_items: Some(1), ..asked(&[]) };
    let foreign = GetAccountAuthorizationDetailsInput {
        marker: told(&desk, first).marker,
        ..asked(&[EntityType::User])
    };
    let refusal = refused(desk.read(get_account_authorization_details, foreign));
    assert_eq!(refusal, ("ValidationError", "Marker and Filter do not match".to_owned()));
}
