use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::*;
use crate::account::{Population, Role, Trust};
use crate::auth::{Grant, Issued, SessionKind, SessionPrincipal, Terms, issue_session};
use crate::emulator::testing::{NOW, emulator};
use crate::types::{AccountId, Case, Name, Path, Tag, Tags};

const SEED: &str = "
accounts:
  - id: '111122223333'
    groups:
      - name: readers
        attached_policies: [arn:aws:iam::aws:policy/ReadOnlyAccess]
    users:
      - name: alice
        path: /team/
        id: AIDACKCEVSQ6C2EXAMPLE
        tags: {team: blue}
        groups: [readers]
        access_keys: [{id: AKIAIOSFODNN7EXAMPLE, secret: hush}]
        policies:
          own:
            Version: 2012-10-17
            Statement:
              - {Sid: Own, Effect: Allow, Action: 'sqs:*', Resource: 'arn:aws:sqs:*:*:${aws:PrincipalTag/team}'}
              - {Effect: Deny, Action: 'sqs:Purge*', Resource: '*', Condition: {Bool: {aws:MultiFactorAuthPresent: 'false'}}}
      - name: bob
        permissions_boundary: arn:aws:iam::aws:policy/ReadOnlyAccess
        policies:
          all: {Statement: {Effect: Allow, Action: '*', Resource: '*'}}
  - id: '222233334444'
    service_control_policies:
      - - {name: NoS3, document: {Statement: {Sid: Cut, Effect: Deny, Action: 's3:*', Resource: '*'}}}
";

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Sid":"In","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/team/alice"},"Action":"sts:AssumeRole"}}"#;
const ROLE_ID: &str = "AROACKCEVSQ6C2EXAMPLE";

fn home() -> AccountId {
    "111122223333".parse().unwrap()
}

/// The emulator of the seed, with a role `reader` that has a tag and no policies.
fn with_role() -> Emulator {
    let emulator = emulator(SEED);
    let changed = emulator.slot(home()).update(|account| {
        let trust = Trust::bind(TRUST, Population { home: account, directory: &emulator.accounts })?;
        let mut tags = Tags::default();
        tags.set(Tag { key: "kind".into(), value: "role".into() }, Case::Insensitive);
        account.roles.add(Role {
            id: ROLE_ID.parse().unwrap(),
            name: Name::from("reader"),
            path: Path::parse("/team/").unwrap(),
            created: NOW,
            trust,
            description: None,
            max_session_duration: 3_600,
            tags,
            grants: Default::default(),
            instance_profiles: Default::default(),
        })
    });
    changed.unwrap();
    emulator
}

/// Temporary credentials for 900 seconds.
fn session(emulator: &Emulator, principal: SessionPrincipal, terms: Terms) -> Issued {
    let kind = match principal {
        SessionPrincipal::FederatedUser { .. } => SessionKind::FederationToken,
        _ => SessionKind::AssumedRole,
    };
    let grant =
        Grant { account: home(), principal, issued: NOW, seconds: 900, mfa_at: Some(NOW), kind, terms };
    issue_session(emulator.authenticator.sealer(), &emulator.entropy, grant).unwrap()
}

fn ask(emulator: &Emulator, asked: &Value) -> (u16, Value) {
    let response = authorize(emulator, asked.to_string().as_bytes()).unwrap_or_else(Refusal::response);
    (response.status().as_u16(), serde_json::from_slice(response.body()).unwrap())
}

/// The answer, without its id.
fn answer(emulator: &Emulator, asked: &Value) -> Value {
    let (status, mut answer) = ask(emulator, asked);
    assert_eq!(status, 200, "{answer}");
    let id = answer.as_object_mut().unwrap().remove("decision_id").unwrap();
    assert_eq!(emulator.decisions.newest(1)[0].id(), id);
    answer
}

fn refusal(asked: &Value) -> (u16, String, String) {
    let (status, said) = ask(&with_role(), asked);
    let text = |name: &str| said["error"][name].as_str().unwrap_or_default().to_owned();
    (status, text("code"), text("message"))
}

#[track_caller]
fn assert_invalid(asked: Value, message: &str) {
    assert_eq!(refusal(&asked), (400, "InvalidInput".into(), message.into()), "{asked}");
}

/// A question that is one, with these fields in place of its own; null takes one away.
fn question(with: Value) -> Value {
    let mut whole = json!({"principal": "arn:aws:iam::111122223333:user/ann", "action": "s3:GetObject",
        "resource": "arn:aws:s3:::reports/q1", "policies": {}});
    for (name, value) in with.as_object().unwrap() {
        match value {
            Value::Null => whole.as_object_mut().unwrap().remove(name),
            value => whole.as_object_mut().unwrap().insert(name.clone(), value.clone()),
        };
    }
    whole
}

#[test]
fn unknown_fields_are_refused_at_any_depth() {
    for (with, message) in [
        (
            json!({"resourcePolicies": []}),
            r#"unknown field "resourcePolicies"; did you mean "resource_policies"?"#,
        ),
        (json!({"colour": 1}), r#"unknown field "colour""#),
        (
            json!({"policies": {"Identity": []}}),
            r#"unknown field "Identity" in policies; did you mean "identity"?"#,
        ),
        (
            json!({"policies": {"identity": [{"Name": "a", "document": {}}]}}),
            r#"unknown field "Name" in policies.identity[0]; did you mean "name"?"#,
        ),
        (
            json!({"resource_policies": [{}, {"document": {}, "arn": "a"}]}),
            "resource.1: Syntax errors in policy.",
        ),
        (
            json!({"principal": null, "credentials": {"access_key_id": "test", "token": "x"}}),
            r#"unknown field "token" in credentials"#,
        ),
        (
            json!({"principal": null, "credentials": {"access_key_id": "test", "SessionToken": "x"}}),
            r#"unknown field "SessionToken" in credentials; did you mean "session_token"?"#,
        ),
    ] {
        let (status, _, said) = refusal(&question(with));
        assert_eq!((status, said.as_str()), (400, message));
    }
}

#[test]
fn wrong_types_are_refused() {
    assert_invalid(json!(3), "a request must be an object");
    for (with, message) in [
        (json!({"principal": 1}), "principal must be a string"),
        (json!({"action": ["s3:GetObject"]}), "action must be a string"),
        (json!({"resource": ["*"]}), "resource must be a string"),
        (json!({"context": []}), "context must be an object"),
        (json!({"context": {"s3:prefix": 1}}), "context.s3:prefix must be a string or a list of strings"),
        (json!({"context": {"aws:TagKeys": ["a", 1]}}), "context.aws:TagKeys[1] must be a string"),
        (
            json!({"context": {"aws:x": "1", "AWS:X": "2"}}),
            "context.aws:x stands there twice; keys have no case",
        ),
        (
            json!({"context": {"aws:x": "x".repeat(4_097)}}),
            "context.aws:x has a value of more than 4096 bytes",
        ),
        (
            json!({"resource": format!("arn:aws:s3:::{}", "x".repeat(2_048))}),
            "resource is longer than 2048 bytes",
        ),
        (
            json!({"context": (0..1_001).map(|n| (format!("k{n}"), "v")).collect::<BTreeMap<_, _>>()}),
            "context has more than 1000 keys",
        ),
        (json!({"resource_policies": {}}), "resource_policies must be a list"),
        (json!({"resource_policies": [1]}), "resource_policies[0] must be an object or a string of JSON"),
        (json!({"resource_policies": [{"name": "a"}]}), "resource_policies[0].document is missing"),
        (json!({"policies": []}), "policies must be an object"),
        (json!({"policies": {"identity": {}}}), "policies.identity must be a list"),
        (json!({"policies": {"service_control": [{}]}}), "policies.service_control[0] must be a list"),
        (json!({"principal": null, "credentials": "x"}), "credentials must be an object"),
        (json!({"principal": null, "credentials": {}}), "credentials.access_key_id is missing"),
    ] {
        assert_invalid(question(with), message);
    }
}

#[test]
fn questions_that_are_none() {
    let who = "give principal or credentials";
    assert_invalid(question(json!({"principal": null})), who);
    let both = question(json!({"credentials": {"access_key_id": "test"}}));
    assert_invalid(both, "give principal or credentials, not both");
    assert_invalid(question(json!({"action": null})), "action is missing");
    assert_invalid(
        question(json!({"action": "s3:Get*"})),
        r#"action "s3:Get*" has wildcards: one action is wanted"#,
    );
    for action in ["", "s3", "s3:", ":GetObject", "s3:Get Object", "s3:Get:Object"] {
        let message = format!("action {} is none: such as s3:GetObject is wanted", json!(action));
        assert_invalid(question(json!({"action": action})), &message);
    }
    for resource in ["", "reports", "arn:aws:s3", "arn:aws:s3:::", "arn::s3:::a"] {
        let message = format!("resource {} is no ARN; an action without a resource has *", json!(resource));
        assert_invalid(question(json!({"resource": resource})), &message);
    }
    assert_invalid(
        question(json!({"resource_owner": "1"})),
        r#"resource_owner "1" is no account: twelve digits are wanted"#,
    );
    assert_invalid(
        question(json!({"principal": "ann"})),
        "principal \"ann\" is none: the ARN of a user, role, session, root or provider, a service or * is wanted",
    );
}

#[test]
fn bodies_that_are_no_questions() {
    let emulator = emulator("");
    let said = |body: &[u8]| {
        let response = authorize(&emulator, body).unwrap_err().response();
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        (response.status().as_u16(), body["error"]["message"].as_str().unwrap().to_owned())
    };
    assert_eq!(
        said(b"{"),
        (400, "the body cannot be read: EOF while parsing an object at line 1 column 1".into())
    );
    assert_eq!(said(br#"{"action":"s3:A","action":"s3:B"}"#), (400, "action stands there twice".into()));
    let many = format!("[{}]", vec!["{}"; 1_001].join(","));
    assert_eq!(said(many.as_bytes()), (413, "At most 1000 requests are answered at once.".into()));
}

#[test]
fn documents_that_cannot_be_read_are_named() {
    let malformed = |message: &str| (400, "MalformedPolicyDocument".to_owned(), message.to_owned());
    let policies = |policies: Value| refusal(&question(json!({ "policies": policies })));
    let bad = "Syntax errors in policy.";
    assert_eq!(policies(json!({"identity": [{}]})), malformed(&format!("identity.1: {bad}")));
    assert_eq!(policies(json!({"session": ["{"]})), malformed(&format!("session.1: {bad}")));
    assert_eq!(
        policies(json!({"permissions_boundary": {"name": "edge", "document": "x"}})),
        malformed(&format!("edge: {bad}"))
    );
    assert_eq!(
        policies(json!({"service_control": [[], ["{}"]]})),
        malformed(&format!("service_control.2.1: {bad}"))
    );
    assert_eq!(
        refusal(&question(json!({"resource_policies": ["{"]}))),
        malformed(&format!("resource.1: {bad}"))
    );
}

#[test]
fn principals_that_are_not_there() {
    for principal in [
        "arn:aws:iam::111122223333:user/alice",
        "arn:aws:iam::111122223333:user/team/Alice",
        "arn:aws:iam::111122223333:role/reader",
        "arn:aws:sts::111122223333:assumed-role/writer/ci",
        "arn:aws:iam::999999999999:user/team/alice",
    ] {
        let asked = question(json!({"principal": principal, "policies": null}));
        let message = format!("The principal {principal} is not in the state.");
        assert_eq!(refusal(&asked), (404, "NotFound".into(), message));
    }
}

#[test]
fn the_state_has_a_users_policies_tags_and_boundary() {
    let emulator = with_role();
    let asked = |user: &str, action: &str, resource: &str| {
        let principal = format!("arn:aws:iam::111122223333:user/{user}");
        answer(&emulator, &json!({"principal": principal, "action": action, "resource": resource}))
    };
    assert_eq!(
        asked("team/alice", "SQS:sendmessage", "arn:aws:sqs:eu-west-1:111122223333:blue"),
        json!({
            "decision": "allowed",
            "principal": "arn:aws:iam::111122223333:user/team/alice",
            "reasons": [{"policy_type": "identity-based policy", "decision": "allowed", "matched_statements":
                [{"policy": "user alice: own", "sid": "Own", "index": 0}]}],
            "missing_context_values": [],
        })
    );
    let purge = asked("team/alice", "sqs:PurgeQueue", "arn:aws:sqs:eu-west-1:111122223333:blue");
    assert_eq!(
        (&purge["decision"], &purge["missing_context_values"]),
        (&json!("allowed"), &json!(["aws:MultiFactorAuthPresent"]))
    );
    let read = asked("team/alice", "s3:ListAllMyBuckets", "*");
    let matched = &read["reasons"][0]["matched_statements"][0];
    assert_eq!(matched["policy"], "arn:aws:iam::aws:policy/ReadOnlyAccess");
    let denied = asked("bob", "iam:CreateUser", "arn:aws:iam::111122223333:user/x");
    assert_eq!(
        denied["message"],
        "User: arn:aws:iam::111122223333:user/bob is not authorized to perform: iam:CreateUser on resource: \
         \"arn:aws:iam::111122223333:user/x\" because no permissions boundary allows the iam:CreateUser action"
    );
    assert_eq!(
        denied["reasons"],
        json!([{"policy_type": "permissions boundary", "decision": "implicitDeny", "matched_statements": []}])
    );
}

#[test]
fn credentials_tell_who_asks_and_with_what() {
    let emulator = with_role();
    let role = SessionPrincipal::Role { id: ROLE_ID.parse().unwrap(), session: "ci".into() };
    let terms = Terms {
        policy: Some(r#"{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#.into()),
        source_identity: Some("ann".into()),
        ..Terms::default()
    };
    let issued = session(&emulator, role, terms);
    let with = |token: &str| {
        json!({"credentials": {"access_key_id": issued.access_key_id.as_str(), "session_token": token},
            "action": "s3:GetObject", "resource": "arn:aws:s3:::reports/q1", "resource_owner": "111122223333",
            "resource_policies": [{"name": "bucket", "document": {"Version": "2012-10-17", "Statement":
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/team/reader"},
                 "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals":
                    {"aws:SourceIdentity": "ann", "aws:MultiFactorAuthPresent": "true", "aws:PrincipalTag/kind": "role"}}}}}]})
    };
    let token = issued.session_token.as_str();
    assert_eq!(
        answer(&emulator, &with(token)),
        json!({
            "decision": "allowed",
            "principal": "arn:aws:sts::111122223333:assumed-role/reader/ci",
            "reasons": [{"policy_type": "resource-based policy", "decision": "allowed",
                "matched_statements": [{"policy": "bucket", "index": 0}]}],
            "missing_context_values": [],
        })
    );
    let error = |code: &str, message: &str| (403, json!({"error": {"code": code, "message": message}}));
    let invalid = "The security token included in the request is invalid";
    assert_eq!(ask(&emulator, &with("x")), error("InvalidClientTokenId", invalid));
    emulator.clock.advance_seconds(900);
    let expired = "The security token included in the request is expired";
    assert_eq!(ask(&emulator, &with(token)), error("ExpiredToken", expired));
    let unknown = json!({"credentials": {"access_key_id": "AKIAI44QH8DHBEXAMPLE"}, "action": "s3:GetObject"});
    assert_eq!(
        ask(&emulator, &unknown),
        error("InvalidClientTokenId", "The security token included in the request is invalid.")
    );
    let long_term =
        json!({"credentials": {"access_key_id": "AKIAIOSFODNN7EXAMPLE"}, "action": "sts:GetCallerIdentity"});
    let answer = answer(&emulator, &long_term);
    assert_eq!(answer["principal"], "arn:aws:iam::111122223333:user/team/alice");
    assert_eq!((&answer["decision"], &answer["reasons"]), (&json!("allowed"), &json!([])));
}

#[test]
fn a_role_of_the_state_has_its_trust_policy() {
    let emulator = with_role();
    let assume = |principal: &str, more: Value| {
        let mut asked = json!({"principal": principal, "action": "sts:assumerole",
            "resource": "arn:aws:iam::111122223333:role/team/reader"});
        asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        answer(&emulator, &asked)
    };
    let alice = assume("arn:aws:iam::111122223333:user/team/alice", json!({}));
    assert_eq!(
        alice["reasons"],
        json!([{"policy_type": "resource-based policy", "decision": "allowed",
            "matched_statements": [{"policy": "trust policy", "sid": "In", "index": 0}]}])
    );
    let bob = assume("arn:aws:iam::111122223333:user/bob", json!({}));
    assert_eq!(bob["decision"], "implicitDeny");
    assert_eq!(
        bob["message"],
        "User: arn:aws:iam::111122223333:user/bob is not authorized to perform: sts:AssumeRole on resource: \
         \"arn:aws:iam::111122223333:role/team/reader\""
    );
    let none = assume("arn:aws:iam::111122223333:user/team/alice", json!({"resource_policies": []}));
    assert_eq!(none["decision"], "implicitDeny");
}

#[test]
fn sessions_of_a_role_by_name() {
    let emulator = with_role();
    for (principal, on_resource, decision) in [
        (
            "arn:aws:iam::111122223333:role/team/reader",
            "arn:aws:iam::111122223333:role/team/reader",
            "allowed",
        ),
        ("arn:aws:sts::111122223333:assumed-role/reader/ci", ROLE_ID, "allowed"),
        (
            "arn:aws:sts::111122223333:assumed-role/reader/ci",
            "arn:aws:iam::111122223333:role/reader",
            "implicitDeny",
        ),
    ] {
        let asked = json!({"principal": principal, "action": "s3:GetObject", "resource": "arn:aws:s3:::a/b",
            "resource_policies": [{"Statement": {"Effect": "Allow", "Principal": {"AWS": on_resource},
                "Action": "*", "Resource": "*"}}]});
        let answer = answer(&emulator, &asked);
        assert_eq!((&answer["decision"], &answer["principal"]), (&json!(decision), &json!(principal)));
    }
}

#[test]
fn control_policies_of_the_state_bind_root_and_not_services() {
    let emulator = with_role();
    let asked = |principal: &str| {
        answer(
            &emulator,
            &json!({"principal": principal, "action": "s3:PutObject",
            "resource": "arn:aws:s3:::a/b", "resource_policies": [{"Statement":
                {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}}]}),
        )
    };
    let root = asked("arn:aws:iam::222233334444:root");
    assert_eq!(
        root["reasons"],
        json!([{"policy_type": "service control policy", "decision": "explicitDeny",
            "matched_statements": [{"policy": "NoS3", "sid": "Cut", "index": 0}]}])
    );
    let federated = asked("arn:aws:sts::222233334444:federated-user/bob");
    assert_eq!(federated["decision"], "explicitDeny");
    for other in ["logs.amazonaws.com", "*", "arn:aws:iam::111122223333:root"] {
        assert_eq!(asked(other)["decision"], "allowed", "{other}");
    }
}

/// A session policy that allows actions.
fn allowing(actions: &str) -> Terms {
    let text = json!({"Statement": {"Effect": "Allow", "Action": actions, "Resource": "*"}});
    Terms { policy: Some(text.to_string().into()), ..Terms::default() }
}

#[test]
fn credentials_of_a_federated_user_have_the_users_rights_within_their_own() {
    let emulator = with_role();
    let alice = SessionPrincipal::User { id: "AIDACKCEVSQ6C2EXAMPLE".parse().unwrap() };
    let bob = SessionPrincipal::FederatedUser { by: Box::new(alice), name: "bob".into() };
    let asked = |terms: Terms, action: &str, resource: &str, principal: Option<&str>| {
        let issued = session(&emulator, bob.clone(), terms);
        let policies: Vec<Value> = principal
            .map(|arn| json!({"Statement": {"Effect": "Allow", "Principal": {"AWS": arn}, "Action": "*", "Resource": "*"}}))
            .into_iter()
            .collect();
        json!({"credentials": {"access_key_id": issued.access_key_id.as_str(), "session_token": issued.session_token},
            "action": action, "resource": resource, "resource_policies": policies})
    };
    let decide = |terms: Terms, action: &str, resource: &str, principal: Option<&str>| {
        let answer = answer(&emulator, &asked(terms, action, resource, principal));
        assert_eq!(answer["principal"], "arn:aws:sts::111122223333:federated-user/bob");
        let kinds = answer["reasons"].as_array().unwrap().iter();
        let kinds = kinds.map(|reason| reason["policy_type"].as_str().unwrap().to_owned());
        (answer["decision"].as_str().unwrap().to_owned(), kinds.collect::<Vec<_>>().join(", "))
    };
    let told = |decision: &str, kinds: &str| (decision.to_owned(), kinds.to_owned());
    // ReadOnlyAccess comes by a group, and a tag of the user's stands in its own policy.
    let (object, queue) = ("arn:aws:s3:::reports/q1", "arn:aws:sqs:eu-west-1:111122223333:blue");
    assert_eq!(
        decide(allowing("s3:*"), "s3:GetObject", object, None),
        told("allowed", "identity-based policy")
    );
    assert_eq!(
        decide(allowing("*"), "sqs:SendMessage", queue, None),
        told("allowed", "identity-based policy")
    );
    assert_eq!(
        decide(allowing("s3:*"), "s3:PutObject", object, None),
        told("implicitDeny", "identity-based policy")
    );
    assert_eq!(
        decide(allowing("sqs:*"), "s3:GetObject", object, None),
        told("implicitDeny", "session policy")
    );
    assert_eq!(
        decide(Terms::default(), "s3:GetObject", object, None),
        told("implicitDeny", "session policy")
    );
    // What a resource grants to the federated user itself, or to all, needs no policy of its own.
    for whose in ["arn:aws:sts::111122223333:federated-user/bob", "*"] {
        let decided = decide(Terms::default(), "s3:PutObject", object, Some(whose));
        assert_eq!(decided, told("allowed", "resource-based policy"), "{whose}");
    }
    let user = "arn:aws:iam::111122223333:user/team/alice";
    let granted = told("allowed", "resource-based policy");
    assert_eq!(decide(allowing("s3:*"), "s3:PutObject", object, Some(user)), granted);
    for whose in [user, "111122223333", "arn:aws:sts::111122223333:federated-user/carol"] {
        let decided = decide(Terms::default(), "s3:PutObject", object, Some(whose));
        assert_eq!(decided.0, "implicitDeny", "{whose}");
    }
    // IAM takes them from nobody but the console.
    let invalid = "The security token included in the request is invalid";
    assert_eq!(
        ask(&emulator, &asked(allowing("*"), "iam:ListUsers", "*", None)),
        (403, json!({"error": {"code": "InvalidClientTokenId", "message": invalid}}))
    );
}

#[test]
fn policies_given_inline_stand_in_place_of_the_state() {
    let allow = json!({"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}});
    let text = allow.to_string();
    let emulator = with_role();
    let decide = |policies: Value| {
        let answer = answer(&emulator, &question(json!({ "policies": policies })));
        let kinds = answer["reasons"].as_array().unwrap().iter();
        kinds.map(|reason| reason["policy_type"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let identity = ["identity-based policy"];
    assert_eq!(decide(json!({})), identity);
    assert_eq!(decide(json!({"identity": [allow, text, {"name": "a", "document": text}]})), identity);
    assert_eq!(decide(json!({"identity": [allow], "session": []})), ["session policy"]);
    assert_eq!(
        decide(
            json!({"service_control": [[allow], []], "resource_control": [[]], "permissions_boundary": allow})
        ),
        ["identity-based policy", "service control policy", "resource control policy",]
    );
    let named = question(json!({"policies": {"identity": [allow, {"name": "mine", "document": allow}]}}));
    assert_eq!(
        answer(&emulator, &named)["reasons"][0]["matched_statements"],
        json!([{"policy": "identity.1", "index": 0}, {"policy": "mine", "index": 0}])
    );
}

#[test]
fn the_given_context_wins_over_what_the_engine_knows() {
    let emulator = with_role();
    let id = |asked: &Value| ask(&emulator, asked).1["decision_id"].as_str().unwrap().to_owned();
    let context = |asked: &Value| {
        let response = crate::control::decisions::one(&emulator, &id(asked)).unwrap();
        let mut view: Value = serde_json::from_slice(response.body()).unwrap();
        view["context"].take()
    };
    let session = question(json!({"principal": "arn:aws:sts::111122223333:assumed-role/reader/ci",
        "context": {"AWS:currenttime": "then", "aws:TagKeys": ["a"]}}));
    assert_eq!(
        context(&session),
        json!({"aws:CurrentTime": "then", "aws:EpochTime": "1800000011", "aws:PrincipalAccount": "111122223333",
            "aws:PrincipalArn": "arn:aws:iam::111122223333:role/reader", "aws:PrincipalIsAWSService": "false",
            "aws:PrincipalType": "AssumedRole", "aws:ResourceAccount": "111122223333", "aws:TagKeys": ["a"]})
    );
    let known = json!({"principal": "arn:aws:iam::111122223333:role/team/reader", "action": "iam:GetRole",
        "resource": "arn:aws:iam::111122223333:role/team/reader"});
    let known = context(&known);
    for (key, value) in [
        ("aws:userid", "AROACKCEVSQ6C2EXAMPLE:"),
        ("aws:PrincipalTag/kind", "role"),
        ("iam:ResourceTag/kind", "role"),
        ("aws:ResourceTag/kind", "role"),
        ("aws:PrincipalArn", "arn:aws:iam::111122223333:role/team/reader"),
    ] {
        assert_eq!(known[key], value, "{key}");
    }
    let service = context(&question(json!({"principal": "logs.amazonaws.com"})));
    assert_eq!(
        (&service["aws:PrincipalIsAWSService"], service.get("aws:ResourceAccount")),
        (&json!("true"), None)
    );
}

#[test]
fn the_owner_is_in_the_arn_or_said_or_the_one_who_asks() {
    let emulator = with_role();
    let allow = json!({"identity": [{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}]});
    let decide = |resource: &str, owner: Value| {
        answer(
            &emulator,
            &question(json!({"resource": resource, "resource_owner": owner, "policies": allow})),
        )["decision"]
            .clone()
    };
    let other = json!("222233334444");
    assert_eq!(decide("arn:aws:s3:::a/b", Value::Null), "allowed");
    assert_eq!(decide("arn:aws:s3:::a/b", other.clone()), "implicitDeny");
    assert_eq!(decide("arn:aws:sqs:eu-west-1:111122223333:q", other), "allowed");
    assert_eq!(decide("arn:aws:sqs:eu-west-1:222233334444:q", Value::Null), "implicitDeny");
}

#[test]
fn many_are_answered_in_their_order() {
    let emulator = with_role();
    let (status, answers) =
        ask(&emulator, &json!([question(json!({})), 1, question(json!({"action": null}))]));
    assert_eq!(status, 200);
    assert_eq!(answers[0]["decision"], "implicitDeny");
    assert_eq!(
        answers[1],
        json!({"error": {"code": "InvalidInput", "message": "a request must be an object"}})
    );
    assert_eq!(answers[2], json!({"error": {"code": "InvalidInput", "message": "action is missing"}}));
    assert_eq!(ask(&emulator, &json!([])), (200, json!([])));
}
