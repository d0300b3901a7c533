use crate::account::{Group, Holder};
use crate::policy::Kind;
use crate::types::IdKind;

use super::*;

const TEXT: &str = r#"{"Version":"2012-10-17","Statement":[]}"#;

fn policy(name: &str, path: &str) -> ManagedPolicy {
    let now = Timestamp::from_seconds(1);
    ManagedPolicy {
        id: UniqueId::generate(IdKind::Policy, [0; 17]),
        name: name.into(),
        path: Path::parse(path).unwrap(),
        description: None,
        created: now,
        updated: now,
        versions: Vec::new(),
        default_version: 0,
        newest_version: 0,
        tags: Tags::default(),
    }
}

fn account() -> Account {
    let mut account = Account::new("111122223333".parse().unwrap(), Timestamp::from_seconds(0), 1);
    let mut made = policy("Deploy", "/team/");
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
    made.add_version(Policy::stored(Kind::Managed, text).unwrap(), true, Timestamp::from_seconds(2));
    account.policies.add(made.name.clone(), made).unwrap();
    account
}

fn arn(text: &str) -> Arn {
    Arn::from(text.to_owned())
}

#[test]
fn an_arn_finds_the_accounts_own_policies_and_awss() {
    let account = account();
    let there = |text: &str| account.managed_policy_exists(&arn(text));
    assert!(there("arn:aws:iam::111122223333:policy/team/Deploy"));
    assert!(there("arn:aws:iam::aws:policy/ReadOnlyAccess"));
    assert!(there("arn:aws:iam::aws:policy/job-function/Billing"));
    for text in [
        "arn:aws:iam::111122223333:policy/Deploy",
        "arn:aws:iam::111122223333:policy/team/deploy",
        "arn:aws:iam::444455556666:policy/team/Deploy",
        "arn:aws:iam::aws:policy/team/Deploy",
        "arn:aws:iam::aws:policy/Billing",
        "Deploy",
    ] {
        assert!(!there(text), "{text}");
    }
}

#[test]
fn the_document_that_counts_is_found() {
    let mut account = account();
    let own = arn("arn:aws:iam::111122223333:policy/team/Deploy");
    assert!(account.policy_document(&own).unwrap().text().contains("Allow"));
    let policy = account.policies.get_mut(&"deploy".into()).unwrap();
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}"#;
    let document = Policy::stored(Kind::Managed, text).unwrap();
    assert_eq!(policy.add_version(document.clone(), false, Timestamp::from_seconds(3)), 2);
    assert!(account.policy_document(&own).unwrap().text().contains("Allow"));
    let policy = account.policies.get_mut(&"deploy".into()).unwrap();
    assert_eq!(policy.add_version(document, true, Timestamp::from_seconds(3)), 3);
    assert_eq!(account.policy_document(&own).unwrap().text(), text);
    let awss = account.policy_document(&arn("arn:aws:iam::aws:policy/AdministratorAccess"));
    assert!(awss.unwrap().text().starts_with(&TEXT[..TEXT.len() - 2]));
    assert!(account.policy_document(&arn("arn:aws:iam::aws:policy/Nothing")).is_none());
}

#[test]
fn uses_are_counted_by_kind() {
    let mut account = account();
    let (own, awss) =
        (arn("arn:aws:iam::111122223333:policy/team/Deploy"), arn("arn:aws:iam::aws:policy/ReadOnlyAccess"));
    for name in ["admins", "readers"] {
        let group = Group {
            id: UniqueId::generate(IdKind::Group, [name.len() as u8; 17]),
            name: name.into(),
            path: Path::root(),
            created: account.created,
            members: imbl::OrdSet::new(),
            grants: Grants::default(),
        };
        account.groups.add(group).unwrap();
    }
    account.grants_mut(Holder::Group, &"admins".into()).unwrap().attached = vec![own.clone(), awss.clone()];
    let readers = account.grants_mut(Holder::Group, &"readers".into()).unwrap();
    (readers.attached, readers.boundary) = (vec![awss.clone()], Some(own.clone()));
    assert_eq!(account.policy_usage(&awss), Usage { attachments: 2, boundaries: 0 });
    assert_eq!(account.policy_usage(&own), Usage { attachments: 1, boundaries: 1 });
    let usages = account.policy_usages();
    assert_eq!((usages.len(), usages[&awss].attachments, usages[&own].boundaries), (2, 2, 1));
    assert!(account.policy_usage(&arn("arn:aws:iam::aws:policy/job-function/Billing")).is_none());
}
