//! Who gets a role, with what and for how long.

use crate::account::Holder;
use crate::context::testing::{Desk, allow_all, elsewhere, refused};
use crate::contract::iam::{CreateRoleInput, DeleteRoleInput, GetRoleInput};
use crate::contract::sts::{PolicyDescriptorType, Tag};
use crate::iam::roles;

use super::*;

const ROLE: &str = "arn:aws:iam::111122223333:role/team/reader";
const DENIED: &str =
    "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole on resource: ";

fn trust(principal: &str) -> String {
    format!(
        "{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"{principal}\"}},\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\",\"sts:SetSourceIdentity\"]}}}}"
    )
}

fn add_role(desk: &mut Desk, name: &str, principal: &str) {
    let input = CreateRoleInput {
        role_name: name.into(),
        path: Some("/team/".into()),
        assume_role_policy_document: trust(principal).into(),
        max_session_duration: Some(7_200),
        ..Default::default()
    };
    desk.write(roles::create_role, input).unwrap();
    allow_all(&mut desk.account, Holder::Role, name);
}

/// Alice calls, and may assume `reader` and `writer`.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.add_user("alice");
    allow_all(&mut desk.account, Holder::User, "alice");
    add_role(&mut desk, "reader", "111122223333");
    add_role(&mut desk, "writer", "111122223333");
    desk.sign_in("alice");
    desk
}

fn asked() -> AssumeRoleInput {
    AssumeRoleInput { role_arn: ROLE.into(), role_session_name: "ci".into(), ..Default::default() }
}

fn ask(desk: &Desk, input: AssumeRoleInput) -> (&'static str, String) {
    refused(desk.read(assume_role, input))
}

/// Goes on as the session that is asked for.
fn assume(desk: &mut Desk, input: AssumeRoleInput) -> AssumeRoleOutput {
    let made = desk.read(assume_role, input).unwrap();
    desk.use_token(&made.credentials.as_ref().unwrap().session_token);
    made
}

fn tag(key: &str, value: &str) -> Tag {
    Tag { key: key.into(), value: value.into() }
}

fn refusal(code: &'static str, text: &str) -> (&'static str, String) {
    (code, text.to_owned())
}

fn ok() -> (&'static str, String) {
    refusal("OK", "")
}

#[test]
fn a_session_is_named_after_the_role_without_its_path() {
    let mut desk = desk();
    let made = assume(&mut desk, asked());
    let user = made.assumed_role_user.unwrap();
    assert_eq!(user.arn, "arn:aws:sts::111122223333:assumed-role/reader/ci");
    assert!(user.assumed_role_id.starts_with("AROA") && user.assumed_role_id.ends_with(":ci"));
    assert_eq!((made.packed_policy_size, made.source_identity), (None, None));
    let lasts = made.credentials.unwrap().expiration.seconds() - desk.now.seconds();
    assert_eq!(lasts, 3_600);
    assert_eq!(desk.caller.arn().as_str(), user.arn);
    assert_eq!(desk.caller.user_id(), user.assumed_role_id);
}

#[test]
fn what_is_no_role_is_told_before_anything_else() {
    let of = |arn: &str| account(&AssumeRoleInput { role_arn: arn.into(), ..Default::default() });
    let bad = [
        "nothing-valid-in-here",
        "arn::b:::something/test-role",
        "arn:a::::something/test-role",
        "arn:a:::something/test-role",
        "arn:a:a::aaaaaaaaaa:",
        "arn:aws:iam::111122223333:user/alice",
        "arn:aws:iam::111122223333:role/",
        "arn:aws:iam::1111:role/reader",
        "arn:aws:iam:us-east-1:111122223333:role/reader",
    ];
    for arn in bad {
        assert_eq!(refused(of(arn)), ("ValidationError", format!("{arn} is invalid")));
    }
    assert_eq!(of(ROLE).unwrap().to_string(), "111122223333");
}

#[test]
fn root_assumes_no_role() {
    let mut desk = desk();
    desk.caller.principal = Principal::Root;
    let text = "Roles may not be assumed by root accounts.";
    assert_eq!(ask(&desk, asked()), refusal("AccessDenied", text));
}

#[test]
fn a_role_that_is_not_there_looks_like_one_that_is_forbidden() {
    let mut desk = desk();
    add_role(&mut desk, "closed", "444455556666");
    for name in ["team/closed", "team/none", "reader", "team/Reader"] {
        let arn = format!("arn:aws:iam::111122223333:role/{name}");
        let input =
            AssumeRoleInput { role_arn: arn.clone().into(), duration_seconds: Some(43_200), ..asked() };
        assert_eq!(ask(&desk, input), ("AccessDenied", format!("{DENIED}{arn}")));
    }
}

#[test]
fn a_caller_from_another_account_is_known_by_what_he_is() {
    let mut desk = desk();
    let other = elsewhere("444455556666".parse().unwrap(), "bob");
    let bob = other.users().iter().next().unwrap().1.clone();
    desk.caller.account = other.id;
    desk.caller.principal = Principal::User { id: bob.id, name: bob.name, path: bob.path };
    desk.others.0.push(other);
    assert_eq!(ask(&desk, asked()).0, "AccessDenied");
    add_role(&mut desk, "partner", "arn:aws:iam::444455556666:user/bob");
    let partner = || AssumeRoleInput { role_arn: ROLE.replace("reader", "partner").into(), ..asked() };
    assert_eq!(ask(&desk, partner()), ok());
    let session = assume(&mut desk, partner());
    assert!(session.credentials.unwrap().access_key_id.starts_with("ASIA"));
    assert_eq!(desk.caller.account.to_string(), "111122223333");
}

#[test]
fn the_roles_maximum_comes_before_the_chains() {
    let mut desk = desk();
    let of = |seconds| AssumeRoleInput { duration_seconds: Some(seconds), ..asked() };
    let role = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
    let chain =
        "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
    assert_eq!(ask(&desk, of(7_201)), refusal("ValidationError", role));
    assert_eq!(ask(&desk, of(7_200)), ok());
    desk.begin_session(true);
    assert_eq!(ask(&desk, of(7_200)), ok());
    assume(&mut desk, asked());
    assert_eq!(ask(&desk, of(7_201)), refusal("ValidationError", role));
    assert_eq!(ask(&desk, of(3_601)), refusal("ValidationError", chain));
    assert_eq!(ask(&desk, of(3_600)), ok());
}

#[test]
fn mfa_goes_from_session_to_session() {
    let mut desk = desk();
    assume(&mut desk, asked());
    assert!(!desk.caller.has_mfa());
    desk.sign_in("alice");
    desk.begin_session(true);
    let given = desk.caller.session().unwrap().mfa_at;
    desk.now = desk.now.plus_seconds(60);
    assume(&mut desk, asked());
    assert_eq!(desk.caller.session().unwrap().mfa_at, given);
    assert_eq!(desk.caller.mfa_age(desk.now), Some(60));
}

#[test]
fn a_code_of_a_session_of_a_role_is_no_code() {
    let mut desk = desk();
    assume(&mut desk, asked());
    let (serial, code) = ("arn:aws:iam::111122223333:mfa/alice".to_owned(), "123456".to_owned());
    let input =
        AssumeRoleInput { serial_number: Some(serial.into()), token_code: Some(code.into()), ..asked() };
    let (denied, text) = ask(&desk, input);
    assert_eq!(denied, "AccessDenied");
    assert!(text.contains("unable to validate MFA code"), "{text}");
}

#[test]
fn tags_have_rules_of_their_own() {
    let desk = desk();
    let of = |tags: &[(&str, &str)], keys: &[&str]| AssumeRoleInput {
        tags: Some(tags.iter().map(|(key, value)| tag(key, value)).collect()),
        transitive_tag_keys: Some(keys.iter().map(|key| (*key).into()).collect()),
        ..asked()
    };
    let parameter = |text| refusal("InvalidParameterValue", text);
    assert_eq!(
        ask(&desk, of(&[("team", "a")], &["other"])),
        parameter("The specified transitive tag key must be included in the requested tags.")
    );
    assert_eq!(
        ask(&desk, of(&[("team", "a"), ("TEAM", "b")], &[])),
        parameter("Duplicate tag keys found. Please note that Tag keys are case insensitive.")
    );
    assert_eq!(
        ask(&desk, of(&[("aws:team", "a")], &[])),
        parameter("Tag keys beginning with aws: are reserved for system use.")
    );
    assert_eq!(ask(&desk, of(&[("Team", "a")], &["tEAM"])), ok());
}

#[test]
fn transitive_tags_stay_along_a_chain() {
    let mut desk = desk();
    let input = AssumeRoleInput {
        tags: Some(vec![tag("Team", "blue"), tag("once", "1")]),
        transitive_tag_keys: Some(vec!["team".into()]),
        ..asked()
    };
    assert_eq!(assume(&mut desk, input).packed_policy_size, Some(1));
    for key in ["Team", "team"] {
        let again = AssumeRoleInput { tags: Some(vec![tag(key, "red")]), ..asked() };
        let text = "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.";
        assert_eq!(ask(&desk, again), refusal("InvalidParameterValue", text));
    }
    let own = AssumeRoleInput { tags: Some(vec![tag("own", "2")]), ..asked() };
    assume(&mut desk, own);
    let terms = &desk.caller.session().unwrap().terms;
    let tags: Vec<_> = terms.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())).collect();
    assert_eq!(tags, [("Team", "blue"), ("own", "2")]);
    assert_eq!(terms.transitive_tag_keys, ["Team"]);
    assert!(terms.chained);
}

#[test]
fn a_source_identity_sticks() {
    let mut desk = desk();
    let of = |name: &str| AssumeRoleInput { source_identity: Some(name.into()), ..asked() };
    assert_eq!(assume(&mut desk, of("alice")).source_identity.as_deref(), Some("alice"));
    let text = "The source identity is already set for this assume role session";
    assert_eq!(ask(&desk, of("bob")), refusal("ValidationError", text));
    assert_eq!(ask(&desk, of("alice")), ok());
    assert_eq!(assume(&mut desk, asked()).source_identity.as_deref(), Some("alice"));
}

#[test]
fn session_policies_are_read_and_weighed() {
    let mut desk = desk();
    let arn = |arn: &str| PolicyDescriptorType { arn: Some(arn.into()) };
    let statement = |sid: usize| {
        format!(
            "{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Sid\":\"{}\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}}}",
            "a".repeat(sid)
        )
    };
    let inline = |text: String| AssumeRoleInput { policy: Some(text.into()), ..asked() };
    let arns = |arns: Vec<PolicyDescriptorType>| AssumeRoleInput { policy_arns: Some(arns), ..asked() };
    assert_eq!(ask(&desk, inline("{".into())).0, "MalformedPolicyDocument");
    assert_eq!(ask(&desk, inline(statement(1_947))), ok());
    let text = "Packed policy consumes 101% of allotted space";
    assert_eq!(ask(&desk, inline(statement(1_960))), refusal("PackedPolicyTooLarge", text));
    let many = vec![arn("arn:aws:iam::aws:policy/ReadOnlyAccess"); 11];
    assert_eq!(ask(&desk, arns(many)).0, "ValidationError");
    for bad in [
        "arn:aws:iam::444455556666:policy/other-account",
        "arn:aws:iam::aws:role/ReadOnly",
        "ReadOnlyAccess-and-more",
    ] {
        assert_eq!(ask(&desk, arns(vec![arn(bad)])), ("ValidationError", format!("{bad} is invalid")));
    }
    let both = AssumeRoleInput {
        policy: Some(statement(3).into()),
        policy_arns: Some(vec![arn("arn:aws:iam::111122223333:policy/own")]),
        ..asked()
    };
    assert_eq!(assume(&mut desk, both).packed_policy_size, Some(7));
    let terms = &desk.caller.session().unwrap().terms;
    assert_eq!(terms.policy.as_deref(), Some(statement(3).as_str()));
    assert!(terms.has_policies());
}

#[test]
fn provided_contexts_are_not_there_yet() {
    let input = AssumeRoleInput { provided_contexts: Some(Vec::new()), ..asked() };
    assert_eq!(ask(&desk(), input).0, "NotImplemented");
}

#[test]
fn a_role_knows_when_it_was_assumed() {
    let mut desk = desk();
    let used = |desk: &Desk| {
        let input = GetRoleInput { role_name: "reader".into() };
        desk.read(roles::get_role, input).unwrap().role.role_last_used.unwrap()
    };
    assert_eq!(used(&desk), Default::default());
    assume(&mut desk, asked());
    assert_eq!(used(&desk).last_used_date, Some(desk.now));
    assert_eq!(used(&desk).region.as_deref(), Some("us-east-1"));

    desk.sign_in("alice");
    desk.account.grants_mut(Holder::Role, &Name::from("reader")).unwrap().inline.clear();
    desk.write(roles::delete_role, DeleteRoleInput { role_name: "reader".into() }).unwrap();
    add_role(&mut desk, "reader", "111122223333");
    assert_eq!(used(&desk), Default::default());
}
