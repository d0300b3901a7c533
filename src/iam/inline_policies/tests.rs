use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::iam::{groups, roles, users};
use crate::types::Path;

use super::*;

const DOCUMENT: &str = r#"{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
const TRUST: &str = r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}"#;
const HOLDERS: [Holder; 3] = [Holder::User, Holder::Group, Holder::Role];

/// What a refusal is; `OK` when there was none.
fn outcome<T>(result: Result<T, Fault>) -> String {
    let (code, message) = refused(result);
    if message.is_empty() { code.to_owned() } else { format!("{code}: {message}") }
}

/// An account with a user, a group and a role, each called `x`.
fn desk() -> Desk {
    let mut desk = Desk::new();
    let user = iam::CreateUserInput { user_name: "x".into(), ..Default::default() };
    desk.write(users::create_user, user).unwrap();
    desk.write(groups::create_group, iam::CreateGroupInput { group_name: "x".into(), path: None }).unwrap();
    add_role(&mut desk, "x");
    desk
}

fn add_role(desk: &mut Desk, name: &str) {
    let role = iam::CreateRoleInput {
        role_name: name.into(),
        assume_role_policy_document: TRUST.into(),
        ..Default::default()
    };
    desk.write(roles::create_role, role).unwrap();
}

fn set(desk: &mut Desk, holder: Holder, owner: &str, name: &str, document: &str) -> String {
    let (owner, name, document) = (owner.to_owned(), name.to_owned(), document.to_owned());
    match holder {
        Holder::User => outcome(desk.write(
            put_user_policy,
            iam::PutUserPolicyInput {
                user_name: owner.into(),
                policy_name: name.into(),
                policy_document: document.into(),
            },
        )),
        Holder::Group => outcome(desk.write(
            put_group_policy,
            iam::PutGroupPolicyInput {
                group_name: owner.into(),
                policy_name: name.into(),
                policy_document: document.into(),
            },
        )),
        Holder::Role => outcome(desk.write(
            put_role_policy,
            iam::PutRolePolicyInput {
                role_name: owner.into(),
                policy_name: name.into(),
                policy_document: document.into(),
            },
        )),
    }
}

/// Owner, name and document as they are shown.
fn get(desk: &Desk, holder: Holder, owner: &str, name: &str) -> Result<[String; 3], Fault> {
    let (owner, name) = (owner.to_owned(), name.to_owned());
    match holder {
        Holder::User => {
            let input = iam::GetUserPolicyInput { user_name: owner.into(), policy_name: name.into() };
            let shown = desk.read(get_user_policy, input)?;
            Ok([
                shown.user_name.to_string(),
                shown.policy_name.to_string(),
                shown.policy_document.to_string(),
            ])
        }
        Holder::Group => {
            let input = iam::GetGroupPolicyInput { group_name: owner.into(), policy_name: name.into() };
            let shown = desk.read(get_group_policy, input)?;
            Ok([
                shown.group_name.to_string(),
                shown.policy_name.to_string(),
                shown.policy_document.to_string(),
            ])
        }
        Holder::Role => {
            let input = iam::GetRolePolicyInput { role_name: owner.into(), policy_name: name.into() };
            let shown = desk.read(get_role_policy, input)?;
            Ok([
                shown.role_name.to_string(),
                shown.policy_name.to_string(),
                shown.policy_document.to_string(),
            ])
        }
    }
}

/// Names and marker of one page.
type Listed = (Vec<SmolStr>, Option<SmolStr>);

fn list(
    desk: &Desk,
    holder: Holder,
    owner: &str,
    marker: Option<SmolStr>,
    max_items: Option<i32>,
) -> Result<Listed, Fault> {
    let owner = owner.to_owned();
    match holder {
        Holder::User => {
            let input = iam::ListUserPoliciesInput { user_name: owner.into(), marker, max_items };
            desk.read(list_user_policies, input).map(|page| (page.policy_names, page.marker))
        }
        Holder::Group => {
            let input = iam::ListGroupPoliciesInput { group_name: owner.into(), marker, max_items };
            desk.read(list_group_policies, input).map(|page| (page.policy_names, page.marker))
        }
        Holder::Role => {
            let input = iam::ListRolePoliciesInput { role_name: owner.into(), marker, max_items };
            desk.read(list_role_policies, input).map(|page| (page.policy_names, page.marker))
        }
    }
}

fn remove(desk: &mut Desk, holder: Holder, owner: &str, name: &str) -> String {
    let (owner, name) = (owner.to_owned(), name.to_owned());
    match holder {
        Holder::User => outcome(desk.write(
            delete_user_policy,
            iam::DeleteUserPolicyInput { user_name: owner.into(), policy_name: name.into() },
        )),
        Holder::Group => outcome(desk.write(
            delete_group_policy,
            iam::DeleteGroupPolicyInput { group_name: owner.into(), policy_name: name.into() },
        )),
        Holder::Role => outcome(desk.write(
            delete_role_policy,
            iam::DeleteRolePolicyInput { role_name: owner.into(), policy_name: name.into() },
        )),
    }
}

#[test]
fn policies_are_put_shown_listed_and_deleted() {
    let mut desk = desk();
    for holder in HOLDERS {
        assert_eq!(list(&desk, holder, "x", None, None).unwrap(), (vec![], None));
        assert_eq!(set(&mut desk, holder, "x", "Read", DOCUMENT), "OK");
        // Another document, under a name that is the same without regard to case.
        let other = DOCUMENT.replace("s3", "sqs");
        assert_eq!(set(&mut desk, holder, "X", "READ", &other), "OK");
        assert_eq!(get(&desk, holder, "X", "rEAD").unwrap(), ["X", "rEAD", &other]);
        assert_eq!(list(&desk, holder, "x", None, None).unwrap(), (vec!["Read".into()], None));
        assert_eq!(remove(&mut desk, holder, "x", "read"), "OK");
        assert_eq!(list(&desk, holder, "x", None, None).unwrap(), (vec![], None));
    }
}

#[test]
fn the_names_come_in_pages() {
    let mut desk = desk();
    for holder in HOLDERS {
        for name in ["c", "B", "a"] {
            set(&mut desk, holder, "x", name, DOCUMENT);
        }
        let (names, marker) = list(&desk, holder, "x", None, Some(2)).unwrap();
        assert_eq!(names, ["a", "B"]);
        let (names, end) = list(&desk, holder, "X", marker.clone(), Some(2)).unwrap();
        assert_eq!((names, end), (vec!["c".into()], None));
        if holder != Holder::User {
            let foreign = outcome(list(&desk, Holder::User, "x", marker, None));
            assert_eq!(foreign, "ValidationError: Marker and Filter do not match");
        }
    }
}

#[test]
fn what_is_unknown_is_told_of_entity_first() {
    let mut desk = desk();
    for holder in HOLDERS {
        let word = holder.word();
        let entity = format!("NoSuchEntity: The {word} with name none cannot be found.");
        assert_eq!(set(&mut desk, holder, "none", "p", "{"), entity);
        assert_eq!(outcome(get(&desk, holder, "none", "p")), entity);
        assert_eq!(outcome(list(&desk, holder, "none", None, None)), entity);
        assert_eq!(remove(&mut desk, holder, "none", "p"), entity);
        let policy = format!("NoSuchEntity: The {word} policy with name p cannot be found.");
        assert_eq!(outcome(get(&desk, holder, "x", "p")), policy);
        assert_eq!(remove(&mut desk, holder, "x", "p"), policy);
    }
}

#[test]
fn a_document_that_is_refused_changes_nothing() {
    let mut desk = desk();
    for holder in HOLDERS {
        set(&mut desk, holder, "x", "p", DOCUMENT);
        let fault = set(&mut desk, holder, "x", "p", "no json");
        assert_eq!(fault, "MalformedPolicyDocument: Syntax errors in policy.");
        assert_eq!(get(&desk, holder, "x", "p").unwrap()[2], DOCUMENT);
    }
}

/// A document of so many characters, and white space that doesn't count.
fn document_of(size: usize) -> String {
    let frame = |sid: &str| {
        format!(r#"{{"Statement":{{"Sid":"{sid}","Effect":"Allow","Action":"s3:*","Resource":"*"}}}}"#)
    };
    let rest = size - frame("").len();
    frame(&"a".repeat(rest)).replace(",\"Action", " , \n \"Action")
}

#[test]
fn all_policies_of_an_entity_together_have_a_quota() {
    let mut desk = desk();
    for (holder, most) in [(Holder::User, 2_048), (Holder::Group, 5_120), (Holder::Role, 10_240)] {
        let exceeded =
            format!("LimitExceeded: Maximum policy size of {most} bytes exceeded for {} x", holder.word());
        assert_eq!(set(&mut desk, holder, "x", "one", &document_of(most + 1)), exceeded);
        assert_eq!(set(&mut desk, holder, "x", "one", &document_of(most - 100)), "OK");
        assert_eq!(set(&mut desk, holder, "x", "two", &document_of(101)), exceeded);
        assert_eq!(set(&mut desk, holder, "x", "two", &document_of(100)), "OK");
        // What is replaced doesn't count.
        assert_eq!(set(&mut desk, holder, "x", "ONE", &document_of(most - 100)), "OK");
        assert_eq!(list(&desk, holder, "x", None, None).unwrap().0, ["one", "two"]);
    }
}

#[test]
fn policies_of_service_linked_roles_are_aws_s() {
    let mut desk = Desk::new();
    add_role(&mut desk, "AWSServiceRoleForSupport");
    let role = desk.account.roles.get_mut(&Name::from("AWSServiceRoleForSupport")).unwrap();
    role.path = Path::parse("/aws-service-role/support.amazonaws.com/").unwrap();
    let fault = "UnmodifiableEntity: Cannot perform the operation on the protected role \
                 'AWSServiceRoleForSupport' - this role is only modifiable by AWS";
    assert_eq!(set(&mut desk, Holder::Role, "awsserviceroleforsupport", "p", "{"), fault);
    assert_eq!(remove(&mut desk, Holder::Role, "awsserviceroleforsupport", "p"), fault);
    assert_eq!(list(&desk, Holder::Role, "awsserviceroleforsupport", None, None).unwrap().0.len(), 0);
}
