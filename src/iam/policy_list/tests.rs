use smol_str::SmolStr;

use crate::account::Holder;
use crate::context::testing::Desk;
use crate::contract::iam::{CreatePolicyInput, CreateUserInput};
use crate::iam::{policies, users};

use super::*;

fn create(desk: &mut Desk, name: &str) -> Arn {
    let document =
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
    let input = CreatePolicyInput {
        policy_name: name.into(),
        policy_document: document.into(),
        ..CreatePolicyInput::default()
    };
    Arn::from(desk.write(policies::create_policy, input).unwrap().policy.unwrap().arn.unwrap())
}

fn names(desk: &Desk, input: ListPoliciesInput) -> Vec<SmolStr> {
    let listed = desk.read(list_policies, input).unwrap();
    listed.policies.unwrap().into_iter().filter_map(|policy| policy.policy_name).collect()
}

#[test]
fn lists_are_by_scope_path_and_use() {
    let mut desk = Desk::new();
    let alice = CreateUserInput { user_name: "alice".into(), ..CreateUserInput::default() };
    desk.write(users::create_user, alice).unwrap();
    let (attached, boundary) = (create(&mut desk, "attached"), create(&mut desk, "boundary"));
    create(&mut desk, "Unused");
    let grants = desk.account.grants_mut(Holder::User, &"alice".into()).unwrap();
    grants.attached = vec![attached, Arn::from("arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned())];
    grants.boundary = Some(boundary);
    let local = || ListPoliciesInput { scope: Some(PolicyScopeType::Local), ..ListPoliciesInput::default() };
    let used = || ListPoliciesInput { only_attached: Some(true), ..ListPoliciesInput::default() };
    assert_eq!(names(&desk, local()), ["attached", "boundary", "Unused"]);
    assert_eq!(names(&desk, used()), ["attached", "boundary", "ReadOnlyAccess"]);
    let as_policy = Some(PolicyUsageType::PermissionsPolicy);
    let as_boundary = Some(PolicyUsageType::PermissionsBoundary);
    assert_eq!(
        names(&desk, ListPoliciesInput { policy_usage_filter: as_policy, ..used() }),
        ["attached", "ReadOnlyAccess"]
    );
    assert_eq!(names(&desk, ListPoliciesInput { policy_usage_filter: as_boundary, ..used() }), ["boundary"]);
    let ignored = ListPoliciesInput { policy_usage_filter: as_boundary, ..local() };
    assert_eq!(names(&desk, ignored).len(), 3);
    let job = ListPoliciesInput {
        path_prefix: Some("/job-function/".into()),
        max_items: Some(1),
        ..ListPoliciesInput::default()
    };
    assert_eq!(names(&desk, job), ["AmazonODBAutonomousDatabaseAdmin"]);
}

#[test]
fn pages_go_through_all_policies_once() {
    let mut desk = Desk::new();
    for name in ["ReadOnlyAccess", "zz"] {
        create(&mut desk, name);
    }
    let (mut marker, mut arns) = (None, Vec::new());
    loop {
        let input = ListPoliciesInput { max_items: Some(700), marker, ..ListPoliciesInput::default() };
        let page = desk.read(list_policies, input).unwrap();
        arns.extend(page.policies.unwrap().into_iter().filter_map(|policy| policy.arn));
        assert_eq!(page.is_truncated, Some(page.marker.is_some()));
        marker = page.marker;
        if marker.is_none() {
            break;
        }
    }
    assert_eq!(arns.len(), 1_584);
    arns.sort();
    arns.dedup();
    assert_eq!(arns.len(), 1_584);
}
