use smol_str::SmolStr;

use std::sync::Arc;

use super::*;
use crate::account::{Controls, Group, NamedPolicy, stored_policy};
use crate::context::testing::{Desk, refused};
use crate::contract::iam::{
    AttachmentType, ContextEntry, ContextKeyTypeEnum as Type, EvaluationResult,
    GetContextKeysForCustomPolicyInput, GetContextKeysForPrincipalPolicyInput, InlinePolicyIdentifierType,
    OrderedOrganizationPolicyType, PolicyEvaluationDecisionType as Decision, PolicyIdentifier,
    PolicyIdentifierPolicyType as Kind,
};
use crate::policy::{self, Policy};
use crate::types::{Arn, Name, Path, Service};
use crate::wire::params;
use crate::wire::params::Enumeration as _;

const ALICE: &str = "arn:aws:iam::111122223333:user/alice";
const OBJECT: &str = "arn:aws:s3:::reports/q1";

fn document(statements: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#)
}

fn statement(effect: &str, action: &str, more: &str) -> String {
    format!(r#"{{"Effect":"{effect}","Action":"{action}","Resource":"*"{more}}}"#)
}

fn allow(action: &str) -> String {
    document(&statement("Allow", action, ""))
}

fn texts(all: &[&str]) -> Vec<SmolStr> {
    all.iter().map(SmolStr::new).collect()
}

/// Alice reads under a condition with which the key `k` is compared.
fn custom(policies: &[&str], actions: &[&str]) -> SimulateCustomPolicyInput {
    SimulateCustomPolicyInput {
        policy_input_list: texts(policies),
        action_names: texts(actions),
        ..SimulateCustomPolicyInput::default()
    }
}

fn on_object(policies: &[&str]) -> SimulateCustomPolicyInput {
    SimulateCustomPolicyInput {
        resource_arns: Some(texts(&[OBJECT])),
        caller_arn: Some(ALICE.into()),
        ..custom(policies, &["s3:GetObject"])
    }
}

fn principal(actions: &[&str]) -> SimulatePrincipalPolicyInput {
    SimulatePrincipalPolicyInput {
        policy_source_arn: ALICE.into(),
        action_names: texts(actions),
        ..SimulatePrincipalPolicyInput::default()
    }
}

fn entry(key: &str, key_type: Type, values: &[&str]) -> ContextEntry {
    ContextEntry {
        context_key_name: Some(key.into()),
        context_key_type: Some(key_type),
        context_key_values: Some(texts(values)),
    }
}

fn one(input: SimulateCustomPolicyInput) -> EvaluationResult {
    let output = Desk::new().read(simulate_custom_policy, input).unwrap();
    let [result] = output.evaluation_results.unwrap().try_into().unwrap();
    result
}

fn refusal(input: SimulateCustomPolicyInput) -> String {
    let (code, message) = refused(Desk::new().read(simulate_custom_policy, input));
    assert_eq!(code, "InvalidInput", "{message}");
    message
}

fn decides(condition: &str, entries: Vec<ContextEntry>) -> Decision {
    let policy = document(&statement("Allow", "s3:*", &format!(r#","Condition":{condition}"#)));
    let input = SimulateCustomPolicyInput { context_entries: Some(entries), ..custom(&[&policy], &["s3:A"]) };
    one(input).eval_decision
}

fn sources(result: &EvaluationResult) -> Vec<String> {
    let all = result.matched_statements.iter().flatten();
    let shown = all.map(|each| {
        let (id, kind) = (each.source_policy_id.clone().unwrap(), each.source_policy_type.unwrap());
        format!("{id} ({})", kind.as_str())
    });
    shown.collect()
}

#[test]
fn every_action_has_a_result_in_the_order_and_spelling_of_the_request() {
    let input = custom(&[&allow("s3:getobject")], &["S3:GetObject", "s3:Put", "S3:GetObject", "s3:*"]);
    let output = Desk::new().read(simulate_custom_policy, input).unwrap();
    let results = output.evaluation_results.unwrap();
    let shown: Vec<_> =
        results.iter().map(|each| (each.eval_action_name.as_str(), each.eval_decision)).collect();
    let (yes, no) = (Decision::Allowed, Decision::ImplicitDeny);
    assert_eq!(shown, [("S3:GetObject", yes), ("s3:Put", no), ("S3:GetObject", yes), ("s3:*", no)]);
    assert_eq!((output.is_truncated, output.marker), (Some(false), None));
}

#[test]
fn without_policies_nothing_is_allowed() {
    let result = one(custom(&[], &["s3:GetObject"]));
    assert_eq!(result.eval_decision, Decision::ImplicitDeny);
    assert_eq!(result.matched_statements, Some(Vec::new()));
    assert_eq!(result.missing_context_values, Some(Vec::new()));
    assert_eq!((result.eval_decision_details, result.resource_specific_results), (None, None));
}

#[test]
fn only_denials_are_shown_of_what_is_explicitly_denied() {
    let policy = document(&[statement("Allow", "*", ""), statement("Deny", "s3:*", "")].join(","));
    let boundary = document(&statement("Deny", "s3:Get*", ""));
    let input = SimulateCustomPolicyInput {
        permissions_boundary_policy_input_list: Some(vec![boundary.into()]),
        ..custom(&[&policy], &["s3:GetObject"])
    };
    let result = one(input);
    assert_eq!(result.eval_decision, Decision::ExplicitDeny);
    assert_eq!(
        sources(&result),
        [
            "PolicyInputList.1 (IAM Policy)",
            "PermissionsBoundaryPolicyInputList.1 (Permissions Boundary Policy)"
        ]
    );
    let detail = result.permissions_boundary_decision_detail.unwrap();
    assert_eq!(detail.allowed_by_permissions_boundary, Some(false));
}

#[test]
fn several_resources_are_called_by_the_template_of_their_service() {
    for (actions, resources, name) in [
        ("s3:GetObject", [OBJECT, OBJECT], Some("arn:aws:s3:::${BucketName}/${KeyName}")),
        ("iam:GetUser", [ALICE, ALICE], Some("arn:aws:iam::${Account}:${ResourceType}/${ResourceName}")),
        ("sns:Publish", [OBJECT, ALICE], None),
    ] {
        let input = SimulateCustomPolicyInput {
            resource_arns: Some(texts(&resources)),
            ..custom(&[&allow("*")], &[actions])
        };
        let result = one(input);
        assert_eq!(result.eval_resource_name.as_deref(), name, "{actions}");
        let nested = result.resource_specific_results.unwrap();
        let names: Vec<_> = nested.iter().map(|each| each.eval_resource_name.as_str()).collect();
        assert_eq!(names, resources);
    }
}

#[test]
fn one_denied_resource_denies_all_and_keeps_what_matched_for_others() {
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::reports/*"}}"#;
    let input = SimulateCustomPolicyInput {
        resource_arns: Some(texts(&[OBJECT, "arn:aws:s3:::other/q1"])),
        ..custom(&[policy], &["s3:GetObject"])
    };
    let result = one(input);
    assert_eq!(result.eval_decision, Decision::ImplicitDeny);
    assert_eq!(sources(&result), ["PolicyInputList.1 (IAM Policy)"]);
    assert_eq!(result.eval_decision_details, Some(Vec::new()));
    let nested = result.resource_specific_results.unwrap();
    let decisions: Vec<_> = nested.iter().map(|each| each.eval_resource_decision).collect();
    assert_eq!(decisions, [Decision::Allowed, Decision::ImplicitDeny]);
    assert_eq!((&nested[1].matched_statements, &nested[1].missing_context_values), (&None, &None));
}

#[test]
fn a_resource_that_does_not_fit_the_action_is_denied() {
    for (action, resource, decision) in [
        ("iam:GetUser", ALICE, Decision::Allowed),
        ("iam:getuser", ALICE, Decision::Allowed),
        ("iam:GetUser", "arn:aws:iam::111122223333:role/reader", Decision::ImplicitDeny),
        ("iam:GetUser", "arn:aws:s3:::reports", Decision::ImplicitDeny),
        ("iam:ListAccountAliases", ALICE, Decision::ImplicitDeny),
        ("iam:Nothing", ALICE, Decision::Allowed),
        ("s3:GetObject", ALICE, Decision::Allowed),
    ] {
        let input = SimulateCustomPolicyInput {
            resource_arns: Some(texts(&[resource])),
            ..custom(&[&allow("*")], &[action])
        };
        assert_eq!(one(input).eval_decision, decision, "{action} on {resource}");
    }
}

#[test]
fn callers_have_keys_of_their_own() {
    let equals = |key: &str, value: &str| format!(r#"{{"StringEquals":{{"{key}":"{value}"}}}}"#);
    let absent = |key: &str| format!(r#"{{"Null":{{"{key}":"true"}}}}"#);
    let role = "arn:aws:iam::444455556666:role/team/reader";
    for (caller, condition) in [
        (None, equals("aws:userid", "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR")),
        (None, equals("aws:PrincipalAccount", "111122223333")),
        (None, absent("aws:PrincipalArn")),
        (None, absent("aws:username")),
        (Some(ALICE), equals("aws:userid", ALICE)),
        (Some(ALICE), equals("aws:PrincipalArn", ALICE)),
        (Some(ALICE), equals("aws:username", "alice")),
        (Some(role), equals("aws:PrincipalAccount", "444455556666")),
        (Some(role), absent("aws:username")),
    ] {
        let policy = document(&statement("Allow", "*", &format!(r#","Condition":{condition}"#)));
        let caller_arn = caller.map(SmolStr::new);
        let input = SimulateCustomPolicyInput { caller_arn, ..custom(&[&policy], &["s3:A"]) };
        assert_eq!(one(input).eval_decision, Decision::Allowed, "{caller:?} {condition}");
    }
}

#[test]
fn entries_of_the_context_are_compared_by_their_types() {
    let (yes, no) = (Decision::Allowed, Decision::ImplicitDeny);
    for (condition, key_type, values, decision) in [
        (r#"{"StringEquals":{"key-k":"1.00"}}"#, Type::Numeric, vec!["01.00"], yes),
        (r#"{"StringEquals":{"key-k":"1E+2"}}"#, Type::Numeric, vec!["1e2"], yes),
        (r#"{"NumericEquals":{"key-k":"100"}}"#, Type::Numeric, vec!["1e2"], yes),
        (r#"{"StringEquals":{"key-k":"2026-11-27T00:00:00.000Z"}}"#, Type::Date, vec!["2026-11-27"], yes),
        (r#"{"StringEquals":{"key-k":"false"}}"#, Type::Boolean, vec!["yes"], yes),
        (r#"{"StringEquals":{"key-k":"a"}}"#, Type::StringList, vec!["a"], no),
        (r#"{"ForAnyValue:StringEquals":{"key-k":"a"}}"#, Type::StringList, vec!["a", "b"], yes),
        (r#"{"NumericNotEquals":{"key-k":"1"}}"#, Type::String, vec!["abc"], no),
        (r#"{"NotIpAddress":{"key-k":"10.0.0.0/99"}}"#, Type::Ip, vec!["10.0.0.1"], no),
        (r#"{"IpAddress":{"KEY-K":"10.0.0.0/8"}}"#, Type::Ip, vec!["10.0.0.1"], yes),
    ] {
        assert_eq!(
            decides(condition, vec![entry("key-k", key_type, &values)]),
            decision,
            "{condition} {values:?}"
        );
    }
}

#[test]
fn entries_override_what_holds_anyway() {
    let condition = r#"{"StringEquals":{"aws:PrincipalAccount":"444455556666"}}"#;
    let given = vec![entry("AWS:principalaccount", Type::String, &["444455556666"]), ContextEntry::default()];
    assert_eq!(decides(condition, given), Decision::Allowed);
}

#[test]
fn misformed_entries_are_refused() {
    let nothing = ContextEntry::default;
    for (entries, message) in [
        (
            vec![ContextEntry { context_key_name: None, ..entry("", Type::String, &["a"]) }],
            "ContextKeyName cannot be null or empty.",
        ),
        (
            vec![ContextEntry { context_key_name: Some("key-k".into()), ..nothing() }],
            "Context key key-k has invalid type null.",
        ),
        (
            vec![entry("key-k", Type::String, &[])],
            "Context values for context key key-k cannot be null or empty.",
        ),
        (
            vec![entry("key-k", Type::String, &["a", "b"])],
            "Context key string expected a single value, but received 2.",
        ),
        (
            vec![entry("key-k", Type::NumericList, &["1", "one"])],
            "Invalid context value for key key-k: expected numeric format.",
        ),
        (
            vec![entry("key-k", Type::Date, &["tomorrow"])],
            "Invalid context value for key key-k: expected DateTime format.",
        ),
        (
            vec![entry("key-k", Type::Ip, &["10.0"])],
            "Invalid context value for key key-k: expected IP address.",
        ),
        (
            vec![entry("key-k", Type::Binary, &["a"])],
            "Invalid context value for key key-k: expected base-64 encoded binary format.",
        ),
        (
            vec![entry("key-k", Type::String, &["a"]), entry("KEY-K", Type::String, &["b"])],
            "Duplicate context key: KEY-K.",
        ),
    ] {
        let input = SimulateCustomPolicyInput { context_entries: Some(entries), ..custom(&[], &["s3:A"]) };
        assert_eq!(refusal(input), message);
    }
}

#[test]
fn keys_are_missing_whatever_the_statement_is_about_unless_they_are_given() {
    let policy = document(
        r#"{"Effect":"Deny","Action":"sqs:*","Resource":"arn:aws:sqs:::${aws:username, 'x'}${*}","Condition":{"Bool":{"AWS:SecureTransport":"true"},"StringEquals":{"aws:UserID":"a"}}}"#,
    );
    let input = SimulateCustomPolicyInput {
        context_entries: Some(vec![entry("aws:securetransport", Type::Boolean, &["true"])]),
        ..custom(&[&policy, &policy], &["s3:GetObject"])
    };
    let expected = texts(&["aws:username", "aws:UserID"]);
    assert_eq!(one(input).missing_context_values, Some(expected));
}

#[test]
fn a_grant_on_the_resource_overrides_what_is_implicitly_denied_in_one_account() {
    for principal in [ALICE, "arn:aws:iam::111122223333:root"] {
        let grant = format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"s3:*","Resource":"{OBJECT}"}}}}"#
        );
        let input = SimulateCustomPolicyInput {
            resource_policy: Some(grant.clone().into()),
            permissions_boundary_policy_input_list: Some(vec![allow("sqs:*").into()]),
            ..on_object(&[])
        };
        let result = one(input.clone());
        assert_eq!(result.eval_decision, Decision::Allowed);
        assert_eq!(sources(&result), ["ResourcePolicy (Resource Policy)"]);
        let detail = result.permissions_boundary_decision_detail.unwrap();
        assert_eq!(detail.allowed_by_permissions_boundary, Some(false));

        let owner = Some("arn:aws:iam::444455556666:root".into());
        let foreign = one(SimulateCustomPolicyInput { resource_owner: owner, ..input });
        assert_eq!(foreign.eval_decision, Decision::ImplicitDeny);
        let details: Vec<_> = foreign.eval_decision_details.unwrap();
        let expected = [
            ("IAM Policy", Decision::ImplicitDeny),
            ("Resource Policy", Decision::Allowed),
            ("Permissions Boundary Policy", Decision::ImplicitDeny),
        ];
        assert_eq!(details, expected.map(|(kind, decision)| (kind.into(), decision)));
    }
}

#[test]
fn the_policy_of_a_role_has_no_part_in_assuming_it() {
    let role = "arn:aws:iam::444455556666:role/reader";
    let denial = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Deny","Principal":"*","Action":"sts:*","Resource":"{role}"}}}}"#
    );
    let input = SimulateCustomPolicyInput {
        resource_arns: Some(texts(&[role])),
        caller_arn: Some(ALICE.into()),
        resource_policy: Some(denial.into()),
        ..custom(&[&allow("sts:AssumeRole")], &["sts:AssumeRole"])
    };
    assert_eq!(one(input).eval_decision, Decision::Allowed);
}

#[test]
fn every_level_of_an_organization_must_allow_and_any_policy_of_a_level_may() {
    let level = |policies: &[&str]| OrderedOrganizationPolicyType {
        service_control_policy_input_list: Some(policies.iter().map(|action| allow(action).into()).collect()),
    };
    for (levels, allowed) in [
        (vec![level(&["sqs:*", "s3:*"]), level(&["*"])], true),
        (vec![level(&["sqs:*"]), level(&["*"])], false),
    ] {
        let input = SimulateCustomPolicyInput {
            ordered_organization_policy_input_list: Some(levels),
            ..custom(&[&allow("s3:*")], &["s3:GetObject"])
        };
        let result = one(input);
        let detail = result.organizations_decision_detail.unwrap();
        assert_eq!(detail.allowed_by_organizations, Some(allowed));
        assert_eq!(result.eval_decision == Decision::Allowed, allowed);
    }
}

#[test]
fn pages_are_counted_in_actions_and_a_marker_is_a_position() {
    let input = |actions: &[&str], marker: Option<SmolStr>| SimulateCustomPolicyInput {
        max_items: Some(2),
        marker,
        ..custom(&[], actions)
    };
    let desk = Desk::new();
    let first = desk.read(simulate_custom_policy, input(&["s3:A", "s3:B", "s3:C"], None)).unwrap();
    assert_eq!((first.evaluation_results.unwrap().len(), first.is_truncated), (2, Some(true)));
    let other =
        desk.read(simulate_custom_policy, input(&["a:A", "a:B", "a:D"], first.marker.clone())).unwrap();
    assert_eq!(other.evaluation_results.unwrap()[0].eval_action_name, "a:D");
    let past = desk.read(simulate_custom_policy, input(&["a:A"], first.marker)).unwrap();
    assert_eq!(
        (past.evaluation_results.unwrap().len(), past.is_truncated, past.marker),
        (0, Some(false), None)
    );
    assert_eq!(refusal(input(&["a:A"], Some("x".into()))), "Invalid marker for pagination.");

    let many: Vec<SmolStr> = (0..101).map(|number| format!("s3:A{number}").into()).collect();
    let whole = SimulateCustomPolicyInput { action_names: many, ..custom(&[], &[]) };
    assert_eq!(desk.read(simulate_custom_policy, whole).unwrap().evaluation_results.unwrap().len(), 100);
}

#[test]
fn bad_input_is_refused_in_awss_words() {
    let base = || on_object(&[&allow("*")]);
    let some = |text: &str| Some(SmolStr::new(text));
    let grant = |resource: &str| {
        Some(SmolStr::from(format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":"*","Action":"*","Resource":"{resource}"}}}}"#
        )))
    };
    let caller = "Invalid caller - Caller must be an IAM user, role or group in this context.";
    for (input, message) in [
        (custom(&[], &["GetObject"]), "The action is invalid since it is missing names"),
        (
            SimulateCustomPolicyInput {
                action_names: texts(&["iam:PassRole", "sts:AssumeRole", "s3:GetObject"]),
                ..base()
            },
            "Invalid Input Actions: [iam:PassRole,s3:GetObject] and [sts:AssumeRole] require different authorization information.",
        ),
        (
            SimulateCustomPolicyInput { resource_arns: Some(texts(&[OBJECT, "*"])), ..base() },
            "ResourceNames are not in a valid ARN format: *.",
        ),
        (
            SimulateCustomPolicyInput { resource_arns: Some(texts(&["bucket"])), ..base() },
            "ResourceNames are not in a valid ARN format: bucket.",
        ),
        (custom(&[&allow("*"), "{}"], &["s3:A"]), "Policy input list item 2 has invalid content"),
        (
            custom(
                &[&document(&statement("Allow", "*", r#","Condition":{"NumericEquals":{"k":"one"}}"#))],
                &["s3:A"],
            ),
            "Policy input list item 1 has invalid content",
        ),
        (
            SimulateCustomPolicyInput {
                permissions_boundary_policy_input_list: Some(vec![allow("*").into(), allow("*").into()]),
                ..base()
            },
            "The list of Permissions Boundary policies cannot exceed 1 items.",
        ),
        (
            SimulateCustomPolicyInput {
                ordered_organization_policy_input_list: Some(vec![OrderedOrganizationPolicyType::default()]),
                ..base()
            },
            "Organization policy at index 1 must contain at least one service control policy",
        ),
        (
            SimulateCustomPolicyInput { resource_policy: grant(OBJECT), caller_arn: None, ..base() },
            "Invalid caller - Caller cannot be null or empty.",
        ),
        (
            SimulateCustomPolicyInput {
                resource_policy: grant(OBJECT),
                caller_arn: some("arn:aws:iam::111122223333:root"),
                ..base()
            },
            caller,
        ),
        (
            SimulateCustomPolicyInput {
                resource_policy: grant(OBJECT),
                caller_arn: some("arn:aws:sts::111122223333:assumed-role/reader/ci"),
                ..base()
            },
            caller,
        ),
        (
            SimulateCustomPolicyInput { resource_policy: grant(OBJECT), resource_arns: None, ..base() },
            "Invalid Entity Arn: * does not clearly define entity type and name.",
        ),
        (
            SimulateCustomPolicyInput { resource_policy: grant("*"), ..base() },
            "ResourceNames are not in a valid ARN format: *.",
        ),
        (
            SimulateCustomPolicyInput { resource_owner: some("111122223333"), ..base() },
            "'111122223333' is not a valid as a Resource Owner.",
        ),
        (
            SimulateCustomPolicyInput { resource_handling_option: some("EC2-VPC-EBS"), ..base() },
            "Invalid input resource handling options. Action does not support resource handling options: s3:GetObject.",
        ),
    ] {
        assert_eq!(refusal(input), message);
    }
}

#[test]
fn instances_may_be_launched_in_any_of_the_ways_ec2_has() {
    let input = SimulateCustomPolicyInput {
        resource_handling_option: Some("EC2-VPC-EBS-Subnet".into()),
        ..custom(&[&allow("ec2:*")], &["ec2:RunInstances"])
    };
    assert_eq!(one(input).eval_decision, Decision::Allowed);
}

/// Alice, in a group that may list, with a boundary for S3.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.add_user("alice");
    let stored = |action: &str| stored_policy(policy::Kind::Inline, &allow(action)).unwrap();
    let name = Name::from("readers");
    let id = "AGPACKCEVSQ6C2EXAMPLE".parse().unwrap();
    let mut group = Group {
        id,
        name: name.clone(),
        path: Path::root(),
        created: desk.now,
        members: Default::default(),
        grants: Default::default(),
    };
    group.grants.put_inline(Name::from("list"), stored("s3:List*"));
    group.grants.attached.push(Arn::from("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess".to_owned()));
    desk.account.groups.add(group).unwrap();
    desk.account.join_group(&Name::from("alice"), &name).unwrap();
    let grants = desk.account.grants_mut(crate::account::Holder::User, &Name::from("alice")).unwrap();
    grants.put_inline(Name::from("get"), stored("s3:Get*"));
    grants.boundary = Some(Arn::from("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess".to_owned()));
    desk
}

fn simulated(desk: &Desk, input: SimulatePrincipalPolicyInput) -> EvaluationResult {
    let output = desk.read(simulate_principal_policy, input).unwrap();
    let [result] = output.evaluation_results.unwrap().try_into().unwrap();
    result
}

#[test]
fn a_principal_has_its_own_policies_and_those_of_its_groups() {
    let desk = desk();
    let result = simulated(&desk, principal(&["s3:ListAllMyBuckets"]));
    assert_eq!(sources(&result), ["group_readers_list (IAM Policy)", "ViewOnlyAccess (IAM Policy)"]);
    let result = simulated(&desk, principal(&["s3:GetObject"]));
    assert_eq!(sources(&result), ["user_alice_get (IAM Policy)"]);
    assert_eq!(result.organizations_decision_detail, None);
    let of_group = SimulatePrincipalPolicyInput {
        policy_source_arn: "arn:aws:iam::111122223333:group/any/path/Readers".into(),
        ..principal(&["s3:GetObject"])
    };
    assert_eq!(simulated(&desk, of_group).eval_decision, Decision::ImplicitDeny);
}

#[test]
fn a_boundary_in_the_request_takes_the_place_of_the_attached_one() {
    let desk = desk();
    let more = |boundary: Option<&str>| SimulatePrincipalPolicyInput {
        policy_input_list: Some(vec![allow("sqs:*").into()]),
        permissions_boundary_policy_input_list: boundary.map(|action| vec![allow(action).into()]),
        ..principal(&["sqs:SendMessage"])
    };
    assert_eq!(simulated(&desk, more(None)).eval_decision, Decision::ImplicitDeny);
    let result = simulated(&desk, more(Some("sqs:*")));
    assert_eq!(sources(&result), ["PolicyInputList.1 (IAM Policy)"]);
}

#[test]
fn members_of_an_organization_are_told_of_it() {
    let mut desk = desk();
    let policy = Policy::read(&allow("sqs:*")).unwrap();
    let control = NamedPolicy { name: "queues".to_owned(), policy };
    desk.account.controls = Arc::new(Controls { service: vec![vec![control]], ..Controls::default() });
    let result = simulated(&desk, principal(&["s3:GetObject"]));
    assert_eq!(result.eval_decision, Decision::ImplicitDeny);
    assert_eq!(result.organizations_decision_detail.as_ref().unwrap().allowed_by_organizations, Some(false));
    assert_eq!((sources(&result).len(), result.missing_context_values), (0, Some(Vec::new())));
    let input = SimulatePrincipalPolicyInput {
        policy_exclusion_list: Some(vec![PolicyIdentifier {
            policy_type: Some(Kind::Scp),
            ..PolicyIdentifier::default()
        }]),
        ..principal(&["s3:GetObject"])
    };
    assert_eq!(simulated(&desk, input).eval_decision, Decision::Allowed);
}

#[test]
fn policies_of_the_principal_can_be_left_out() {
    let inline = |attachment_type, owner: &str, policy: &str| PolicyIdentifier {
        inline_policy_identifier: Some(InlinePolicyIdentifierType {
            attachment_type,
            policy_name: policy.into(),
            attachment_name: owner.into(),
        }),
        policy_type: Some(Kind::Inline),
        policy_arn: None,
    };
    let managed = |kind, arn: &str| PolicyIdentifier {
        policy_arn: Some(arn.into()),
        policy_type: Some(kind),
        inline_policy_identifier: None,
    };
    let all = ["group_readers_list (IAM Policy)", "ViewOnlyAccess (IAM Policy)"];
    for (excluded, left) in [
        (inline(AttachmentType::Group, "readers", "list"), &all[1..]),
        (inline(AttachmentType::Group, "*ders", "list"), &all[1..]),
        (inline(AttachmentType::User, "readers", "list"), &all[..]),
        (managed(Kind::AwsManaged, "arn:aws:iam::aws:policy/ViewOnlyAccess"), &all[..1]),
        (managed(Kind::UserManaged, "arn:aws:iam::aws:policy/ViewOnlyAccess"), &all[..]),
        (managed(Kind::Rcp, "arn:aws:iam::aws:policy/ViewOnlyAccess"), &all[..]),
    ] {
        let input = SimulatePrincipalPolicyInput {
            policy_exclusion_list: Some(vec![excluded]),
            ..principal(&["s3:ListAllMyBuckets"])
        };
        assert_eq!(sources(&simulated(&desk(), input)), left);
    }
}

#[test]
fn a_boundary_is_left_out_only_as_a_boundary() {
    for (kind, bounded) in [(Kind::AwsManaged, true), (Kind::PermissionBoundary, false)] {
        let excluded = PolicyIdentifier {
            policy_arn: Some("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess".into()),
            policy_type: Some(kind),
            inline_policy_identifier: None,
        };
        let input = SimulatePrincipalPolicyInput {
            policy_exclusion_list: Some(vec![excluded]),
            ..principal(&["s3:GetObject"])
        };
        let result = simulated(&desk(), input);
        assert_eq!(result.permissions_boundary_decision_detail.is_some(), bounded);
    }
}

#[test]
fn who_is_no_principal_of_the_account_is_refused() {
    for (arn, code, message) in [
        ("arn:aws:iam::111122223333:user/nobody", "NoSuchEntity", "Unable to retrieve specified IAM entity."),
        (
            "arn:aws:iam::444455556666:user/alice",
            "InvalidInput",
            "Invalid Policy Source Arn: caller's account 111122223333 does not have access to policies in account 444455556666.",
        ),
        (
            "arn:aws:iam::111122223333:root",
            "InvalidInput",
            "Invalid ARN provided in the request: arn:aws:iam::111122223333:root",
        ),
        (
            "arn:aws:sts::111122223333:assumed-role/reader/ci",
            "InvalidInput",
            "Invalid ARN provided in the request: arn:aws:sts::111122223333:assumed-role/reader/ci",
        ),
        (
            "not-an-arn-of-anything",
            "InvalidInput",
            "Invalid ARN provided in the request: not-an-arn-of-anything",
        ),
    ] {
        let input = SimulatePrincipalPolicyInput { policy_source_arn: arn.into(), ..principal(&["s3:A"]) };
        assert_eq!(refused(desk().read(simulate_principal_policy, input)), (code, message.to_owned()));
        let input =
            GetContextKeysForPrincipalPolicyInput { policy_source_arn: arn.into(), policy_input_list: None };
        assert_eq!(
            refused(desk().read(get_context_keys_for_principal_policy, input)),
            (code, message.to_owned())
        );
    }
}

#[test]
fn keys_of_documents_are_told_once_for_each() {
    let keys = |policies: &[&str]| {
        let input = GetContextKeysForCustomPolicyInput { policy_input_list: texts(policies) };
        Desk::new()
            .read(get_context_keys_for_custom_policy, input)
            .map(|output| output.context_key_names.unwrap())
    };
    let policy = document(
        r#"{"Effect":"Allow","Resource":"${aws:username}","Condition":{"StringLike":{"aws:UserId":"${aws:username}${*}"}}}"#,
    );
    let own = ["aws:username", "aws:UserId", "*"];
    assert_eq!(keys(&[&policy, &policy]).unwrap(), [own, own].concat());
    for accepted in ["{}", r#"{"Statement":[]}"#, r#"{"Statement":{"Effect":"Deny","Condition":{}}}"#] {
        assert_eq!(keys(&[accepted]).unwrap(), Vec::<String>::new(), "{accepted}");
    }
    for bad in [r#"{"Statement":{}}"#, r#"{"Statment":[]}"#, "no JSON"] {
        let message = "Policy input list item 1 has invalid content".to_owned();
        assert_eq!(refused(keys(&[bad])), ("InvalidInput", message), "{bad}");
    }
}

#[test]
fn keys_of_a_principal_are_those_of_all_its_policies() {
    let input = GetContextKeysForPrincipalPolicyInput {
        policy_source_arn: ALICE.into(),
        policy_input_list: Some(vec![
            document(&statement("Allow", "*", r#","Condition":{"Null":{"aws:userid":"true"}}"#)).into(),
        ]),
    };
    let output = desk().read(get_context_keys_for_principal_policy, input).unwrap();
    assert_eq!(output.context_key_names.unwrap(), ["aws:userid"]);
}

#[test]
fn names_of_what_is_left_out_may_hold_wildcards_but_not_be_one() {
    let read = |owner: &'static str, policy: &'static str| {
        let below = "PolicyExclusionList.member.1.InlinePolicyIdentifier";
        let pairs = [
            ("PolicySourceArn".to_owned(), "arn:aws:iam::111122223333:user/alice"),
            ("ActionNames.member.1".to_owned(), "s3:GetObject"),
            (format!("{below}.AttachmentType"), "group"),
            (format!("{below}.AttachmentName"), owner),
            (format!("{below}.PolicyName"), policy),
        ];
        let pairs: params::Pairs<'_> =
            pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        params::decode::<SimulatePrincipalPolicyInput>(Service::Iam, &pairs)
    };
    assert!(read("*ders", "li?t").is_ok());
    assert_eq!(
        read("readers", "*").unwrap_err().message.as_deref(),
        Some(
            "1 validation error detected: Value '*' at \
             'policyExclusionList.1.member.inlinePolicyIdentifier.policyName' failed to satisfy constraint: Member \
             must satisfy regular expression pattern: .*[\\w+=,.@-]+.*"
        )
    );
}
