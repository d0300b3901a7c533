//! Whom a trust policy means, now and after he is gone.

use crate::context::testing::{Desk, elsewhere, refused};
use crate::types::AccountId;

use super::*;

fn document(principal: &str) -> String {
    format!(
        "{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{principal},\"Action\":\"sts:AssumeRole\"}}]}}"
    )
}

fn aws(name: &str) -> String {
    document(&format!("{{\"AWS\":\"{name}\"}}"))
}

fn bind(desk: &Desk, text: &str) -> Result<Trust, Fault> {
    Trust::bind(text, desk.population())
}

fn alice(desk: &Desk) -> String {
    desk.account.users().get(&Name::from("alice")).unwrap().id.to_string()
}

#[test]
fn users_and_roles_are_stored_as_ids_and_shown_as_what_they_are_called_now() {
    let mut desk = Desk::new();
    desk.add_user("alice");
    let sent = aws("arn:aws:iam::111122223333:user/alice");
    let trust = bind(&desk, &sent).unwrap();
    assert_eq!(trust.document().text(), aws(&alice(&desk)));
    assert_eq!(trust.shown(desk.population()), sent);

    desk.account.rename_user(&Name::from("alice"), Name::from("zoe")).unwrap();
    assert_eq!(trust.shown(desk.population()), aws("arn:aws:iam::111122223333:user/zoe"));
}

#[test]
fn who_is_gone_is_shown_by_id_also_when_another_has_the_name() {
    let mut desk = Desk::new();
    desk.add_user("alice");
    let (id, trust) = (alice(&desk), bind(&desk, &aws("arn:aws:iam::111122223333:user/alice")).unwrap());
    desk.account.remove_user(&Name::from("alice")).unwrap();
    assert_eq!(trust.shown(desk.population()), aws(&id));
    desk.add_user("alice");
    assert_eq!(trust.shown(desk.population()), aws(&id));
    // The id that the document shows then can't be stored again.
    let refusal = format!("Invalid principal in policy: \"AWS\":\"{id}\"");
    assert_eq!(refused(bind(&desk, &aws(&id))), ("MalformedPolicyDocument", refusal));
    assert!(bind(&desk, &aws(&alice(&desk))).is_ok());
}

#[test]
fn an_account_is_stored_as_its_root() {
    let desk = Desk::new();
    for named in ["444455556666", "arn:aws:iam::444455556666:root"] {
        let trust = bind(&desk, &aws(named)).unwrap();
        assert_eq!(trust.shown(desk.population()), aws("arn:aws:iam::444455556666:root"));
    }
    let everyone = aws("*");
    assert_eq!(bind(&desk, &everyone).unwrap().shown(desk.population()), everyone);
}

#[test]
fn principals_of_other_accounts_are_known_too() {
    let mut desk = Desk::new();
    let other: AccountId = "444455556666".parse().unwrap();
    desk.others.0.push(elsewhere(other, "bob"));
    let sent = aws("arn:aws:iam::444455556666:user/bob");
    let trust = bind(&desk, &sent).unwrap();
    assert!(trust.document().text().contains("AIDA"), "{}", trust.document().text());
    assert_eq!(trust.shown(desk.population()), sent);
    desk.others.0.clear();
    assert!(trust.shown(desk.population()).contains("AIDA"));
}

#[test]
fn who_does_not_exist_is_refused() {
    let mut desk = Desk::new();
    desk.add_user("alice");
    let names = [
        "arn:aws:iam::111122223333:user/bob",
        "arn:aws:iam::111122223333:user/Alice",
        "arn:aws:iam::111122223333:user/team/alice",
        "arn:aws:iam::111122223333:role/alice",
        "arn:aws:iam::111122223333:group/alice",
        "arn:aws:iam::111122223333:user/*",
        "arn:aws:iam::444455556666:user/alice",
        "arn:aws-cn:iam::111122223333:root",
        "arn:aws:sts::111122223333:assumed-role/reader/ci",
        "arn:aws:sts::111122223333:federated-user/",
        "alice",
        "11112222333",
    ];
    for name in names {
        let refusal = format!("Invalid principal in policy: \"AWS\":\"{name}\"");
        assert_eq!(refused(bind(&desk, &aws(name))), ("MalformedPolicyDocument", refusal));
    }
    assert!(bind(&desk, &aws("arn:aws:sts::111122223333:federated-user/bob")).is_ok());
}

#[test]
fn services_are_known_by_the_form_of_their_names() {
    let desk = Desk::new();
    let service = |name: &str| document(&format!("{{\"Service\":[\"ec2.amazonaws.com\",\"{name}\"]}}"));
    for name in ["lambda.amazonaws.com", "delivery.logs.amazonaws.com", "states.us-east-1.amazonaws.com"] {
        assert!(bind(&desk, &service(name)).is_ok(), "{name}");
    }
    for name in ["ec2", ".amazonaws.com", "EC2.amazonaws.com", "ec2.example.com", "*"] {
        let refusal = format!("Invalid principal in policy: \"SERVICE\":\"{name}\"");
        assert_eq!(refused(bind(&desk, &service(name))), ("MalformedPolicyDocument", refusal));
    }
}
