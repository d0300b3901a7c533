//! Who gets a federated user's credentials, with what and for how long; and what they may then.

use crate::account::{Account, Holder};
use crate::auth::Principal;
use crate::authorize::{Access, authorize};
use crate::context::testing::{Desk, allow_all, refused};
use crate::contract::sts::{GetCallerIdentityInput, PolicyDescriptorType, Tag};
use crate::policy::{Kind, Policy, Style};
use crate::sts::caller_identity;
use crate::types::{Case, Name};

use super::*;

const BOB: &str = "arn:aws:sts::111122223333:federated-user/bob";
const ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

/// Alice calls, who may do everything.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.add_user("alice");
    allow_all(&mut desk.account, Holder::User, "alice");
    desk.sign_in("alice");
    desk
}

fn asked() -> GetFederationTokenInput {
    GetFederationTokenInput { name: "bob".into(), ..Default::default() }
}

fn with_policy(text: &str) -> GetFederationTokenInput {
    GetFederationTokenInput { policy: Some(text.into()), ..asked() }
}

fn tagged(tags: &[(&str, &str)]) -> GetFederationTokenInput {
    let tags = tags.iter().map(|(key, value)| Tag { key: (*key).into(), value: (*value).into() });
    GetFederationTokenInput { tags: Some(tags.collect()), ..asked() }
}

fn ask(desk: &Desk, input: GetFederationTokenInput) -> (&'static str, String) {
    refused(desk.read(get_federation_token, input))
}

/// Goes on as the federated user that is asked for.
fn federate(desk: &mut Desk, input: GetFederationTokenInput) -> GetFederationTokenOutput {
    let made = desk.read(get_federation_token, input).unwrap();
    desk.use_token(&made.credentials.as_ref().unwrap().session_token);
    made
}

fn put(account: &mut Account, user: &str, text: &str) {
    let policy = Policy::stored(Kind::Inline, text).unwrap();
    account.grants_mut(Holder::User, &Name::from(user)).unwrap().put_inline(Name::from("own"), policy);
}

/// What an operation of IAM that lists would answer; the empty text when it is allowed.
fn listing(desk: &Desk, operation: &str) -> String {
    let access = Access {
        caller: &desk.caller,
        home: &desk.account,
        account: &desk.account,
        action: Action::of(Service::Iam, operation).unwrap(),
        target: &Target::Any,
        trust: None,
        asked: &AskedKeys::default(),
        now: desk.now,
    };
    authorize(&access).map_or_else(|denial| denial.sentence(Style::Y2021), |()| String::new())
}

#[test]
fn a_federated_user_has_a_name_and_an_id_of_its_own() {
    let mut desk = desk();
    let made = federate(&mut desk, asked());
    let user = made.federated_user.unwrap();
    assert_eq!((user.arn.as_str(), user.federated_user_id.as_str()), (BOB, "111122223333:bob"));
    assert_eq!(made.packed_policy_size, Some(0));
    assert!(made.credentials.unwrap().access_key_id.starts_with("ASIA"));
    let who = desk.read(caller_identity::get_caller_identity, GetCallerIdentityInput::default()).unwrap();
    assert_eq!(who.arn.as_deref(), Some(BOB));
    assert_eq!(who.user_id.as_deref(), Some("111122223333:bob"));
    assert_eq!(who.account.as_deref(), Some("111122223333"));
}

#[test]
fn credentials_last_as_long_as_those_of_get_session_token() {
    let seconds = |desk: &Desk, asked: Option<i32>| {
        let input = GetFederationTokenInput { duration_seconds: asked, ..self::asked() };
        let made = desk.read(get_federation_token, input).unwrap().credentials.unwrap();
        made.expiration.seconds() - desk.now.seconds()
    };
    let (root, user) = (Desk::new(), desk());
    assert_eq!([None, Some(900), Some(129_600)].map(|asked| seconds(&user, asked)), [43_200, 900, 129_600]);
    assert_eq!([None, Some(900), Some(129_600)].map(|asked| seconds(&root, asked)), [3_600, 900, 3_600]);
}

#[test]
fn mfa_does_not_go_along() {
    let mut desk = desk();
    federate(&mut desk, asked());
    assert!(!desk.caller.has_mfa());
    assert_eq!(desk.caller_keys().get("aws:MultiFactorAuthPresent").map(String::as_str), Some("false"));
    assert_eq!(desk.caller_keys().get("aws:MultiFactorAuthAge"), None);
}

#[test]
fn the_keys_of_a_federated_user_are_its_own_and_the_tags_are_the_users_too() {
    let mut desk = desk();
    let alice = desk.account.users().get(&Name::from("alice")).unwrap().id;
    let tags = &mut desk.account.user_by_id_mut(&alice).unwrap().tags;
    for (key, value) in [("Team", "blue"), ("floor", "3")] {
        tags.set(crate::types::Tag { key: key.into(), value: value.into() }, Case::Insensitive);
    }
    federate(&mut desk, tagged(&[("team", "red")]));
    let keys = desk.caller_keys();
    let key = |name: &str| keys.get(name).map(String::as_str);
    assert_eq!(key("aws:PrincipalArn"), Some(BOB));
    assert_eq!(key("aws:PrincipalType"), Some("FederatedUser"));
    assert_eq!(key("aws:userid"), Some("111122223333:bob"));
    assert_eq!(key("aws:PrincipalAccount"), Some("111122223333"));
    assert!(key("aws:TokenIssueTime").is_some());
    assert_eq!((key("aws:username"), key("aws:FederatedProvider")), (None, None));
    let tags: Vec<_> = keys.iter().filter(|(key, _)| key.starts_with("aws:PrincipalTag/")).collect();
    assert_eq!(tags.len(), 2, "{tags:?}");
    assert_eq!(key("aws:PrincipalTag/floor"), Some("3"));
    assert!(tags.iter().any(|(_, value)| *value == "red"), "{tags:?}");
}

#[test]
fn without_session_policies_nothing_is_allowed() {
    let mut desk = desk();
    federate(&mut desk, asked());
    assert_eq!(
        listing(&desk, "ListUsers"),
        format!(
            "User: {BOB} is not authorized to perform: iam:ListUsers on resource: * because no session policy \
             allows the iam:ListUsers action"
        )
    );
}

#[test]
fn a_federated_user_may_what_the_user_and_the_session_policies_both_allow_now() {
    let mut desk = desk();
    let list =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:List*","Resource":"*"}}"#;
    federate(&mut desk, with_policy(list));
    assert_eq!(listing(&desk, "ListUsers"), "");
    assert!(
        listing(&desk, "GetAccountSummary")
            .ends_with("because no session policy allows the iam:GetAccountSummary action")
    );
    desk.account.grants_mut(Holder::User, &Name::from("alice")).unwrap().inline.clear();
    assert!(
        listing(&desk, "ListUsers")
            .ends_with("because no identity-based policy allows the iam:ListUsers action")
    );
    put(
        &mut desk.account,
        "alice",
        r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"*","Resource":"*"},
        {"Effect":"Deny","Action":"iam:ListUsers","Resource":"*",
         "Condition":{"StringEquals":{"aws:userid":"111122223333:bob"}}}]}"#,
    );
    assert!(listing(&desk, "ListUsers").ends_with("with an explicit deny in an identity-based policy"));
    assert_eq!(listing(&desk, "ListRoles"), "");
}

#[test]
fn a_users_sessions_can_be_revoked_by_their_age() {
    let mut desk = desk();
    federate(&mut desk, with_policy(ALL));
    assert_eq!(listing(&desk, "ListUsers"), "");
    let text = format!(
        "{{\"Version\":\"2012-10-17\",\"Statement\":[{},{{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\
         \"Condition\":{{\"DateLessThan\":{{\"aws:TokenIssueTime\":\"{}\"}}}}}}]}}",
        r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#,
        desk.now.plus_seconds(1),
    );
    put(&mut desk.account, "alice", &text);
    assert!(listing(&desk, "ListUsers").ends_with("with an explicit deny in an identity-based policy"));
    desk.now = desk.now.plus_seconds(1);
    desk.sign_in("alice");
    federate(&mut desk, with_policy(ALL));
    assert_eq!(listing(&desk, "ListUsers"), "");
}

#[test]
fn session_policies_alone_limit_what_root_lends() {
    let mut desk = Desk::new();
    federate(&mut desk, with_policy(&ALL.replace("\"Action\":\"*\"", "\"Action\":\"iam:ListUsers\"")));
    assert_eq!(desk.caller.arn().as_str(), BOB);
    assert_eq!(listing(&desk, "ListUsers"), "");
    assert!(
        listing(&desk, "ListRoles").ends_with("because no session policy allows the iam:ListRoles action")
    );
    let mut desk = Desk::new();
    federate(&mut desk, asked());
    assert!(
        listing(&desk, "ListUsers").ends_with("because no session policy allows the iam:ListUsers action")
    );
}

#[test]
fn managed_session_policies_are_read_when_they_count() {
    let mut desk = desk();
    let arns = vec![PolicyDescriptorType { arn: Some("arn:aws:iam::aws:policy/IAMReadOnlyAccess".into()) }];
    let made = federate(&mut desk, GetFederationTokenInput { policy_arns: Some(arns), ..asked() });
    assert_eq!(made.packed_policy_size, Some(3));
    assert_eq!(listing(&desk, "ListUsers"), "");
    assert!(
        listing(&desk, "CreateAccountAlias")
            .ends_with("because no session policy allows the iam:CreateAccountAlias action")
    );
}

#[test]
fn policies_and_tags_have_the_rules_of_assume_role() {
    let desk = desk();
    let of = |code, text: &str| (code, text.to_owned());
    assert_eq!(ask(&desk, with_policy("{")).0, "MalformedPolicyDocument");
    let arn = |arn: &str| vec![PolicyDescriptorType { arn: Some(arn.into()) }];
    let arns = |arns| GetFederationTokenInput { policy_arns: Some(arns), ..asked() };
    let other = "arn:aws:iam::444455556666:policy/p";
    assert_eq!(ask(&desk, arns(arn(other))), of("ValidationError", &format!("{other} is invalid")));
    let many = vec![arn("arn:aws:iam::aws:policy/ReadOnlyAccess").remove(0); 11];
    assert_eq!(ask(&desk, arns(many)).0, "ValidationError");
    let twice = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    let input = tagged(&[("team", "a"), ("TEAM", "b")]);
    assert_eq!(ask(&desk, input), of("InvalidParameterValue", twice));
    let tags: Vec<_> = (0..50).map(|number| (format!("{number:0>100}"), "v")).collect();
    let tags: Vec<_> = tags.iter().map(|(key, value)| (key.as_str(), *value)).collect();
    let text = "Packed size of session tags consumes 247% of allotted space.";
    assert_eq!(ask(&desk, tagged(&tags)), of("PackedPolicyTooLarge", text));
    let both = GetFederationTokenInput { policy: Some(ALL.into()), ..tagged(&tags) };
    assert_eq!(ask(&desk, both), of("PackedPolicyTooLarge", "Serialized token too large for session"));
}

#[test]
fn tags_need_a_permission_of_their_own_and_go_on_nowhere() {
    let mut desk = desk();
    let statement = |action: &str, condition: &str| {
        format!(
            "{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"Allow\",\"Action\":\"{action}\",\
             \"Resource\":\"{BOB}\"{condition}}}}}"
        )
    };
    desk.account.grants_mut(Holder::User, &Name::from("alice")).unwrap().inline.clear();
    put(&mut desk.account, "alice", &statement("sts:GetFederationToken", ""));
    let denied = format!(
        "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:TagSession on resource: {BOB}"
    );
    assert_eq!(ask(&desk, tagged(&[("team", "red")])), ("AccessDenied", denied));
    assert_eq!(ask(&desk, asked()).0, "OK");
    let red = ",\"Condition\":{\"StringEquals\":{\"aws:RequestTag/team\":\"red\"}}";
    put(&mut desk.account, "alice", &statement("sts:TagSession", red));
    assert_eq!(ask(&desk, tagged(&[("team", "blue")])).0, "AccessDenied");
    federate(&mut desk, tagged(&[("Team", "red")]));
    assert!(desk.caller.session().unwrap().terms.transitive_tag_keys.is_empty());
}

#[test]
fn a_federated_user_owns_nothing() {
    let mut desk = desk();
    federate(&mut desk, with_policy(ALL));
    assert!(matches!(&desk.caller.principal, Principal::FederatedUser { name, .. } if name == "bob"));
    let refusal = refused(desk.read(crate::iam::mfa_devices::list_mfa_devices, Default::default()));
    assert_eq!(
        refusal,
        ("ValidationError", "Must specify userName when calling with non-User credentials".into())
    );
}
