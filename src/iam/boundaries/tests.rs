use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::{CreateRoleInput, CreateUserInput, GetRoleInput, GetUserInput};
use crate::iam::{roles, users};

use super::*;

const POWER_USER: &str = "arn:aws:iam::aws:policy/PowerUserAccess";

fn shown_of(desk: &Desk) -> Option<(Option<SmolStr>, Option<&'static str>)> {
    let input = GetUserInput { user_name: Some("alice".into()) };
    let boundary = desk.read(users::get_user, input).unwrap().user.permissions_boundary?;
    use crate::wire::params::Enumeration as _;
    Some((boundary.permissions_boundary_arn, boundary.permissions_boundary_type.map(|kind| kind.as_str())))
}

fn create(desk: &mut Desk, boundary: Option<&str>) -> Result<(), Fault> {
    let input = CreateUserInput {
        user_name: "alice".into(),
        permissions_boundary: boundary.map(Into::into),
        ..CreateUserInput::default()
    };
    desk.write(users::create_user, input).map(drop)
}

#[test]
fn a_users_boundary_comes_and_goes() {
    let mut desk = Desk::new();
    create(&mut desk, None).unwrap();
    assert_eq!(shown_of(&desk), None);
    let put = PutUserPermissionsBoundaryInput {
        user_name: "alice".into(),
        permissions_boundary: POWER_USER.into(),
    };
    desk.write(put_user_permissions_boundary, put).unwrap();
    assert_eq!(shown_of(&desk), Some((Some(POWER_USER.into()), Some("Policy"))));
    let delete = || DeleteUserPermissionsBoundaryInput { user_name: "alice".into() };
    desk.write(delete_user_permissions_boundary, delete()).unwrap();
    assert_eq!(shown_of(&desk), None);
    assert_eq!(refused(desk.write(delete_user_permissions_boundary, delete())).0, "NoSuchEntity");
}

#[test]
fn a_user_is_made_with_a_boundary_that_exists() {
    let mut desk = Desk::new();
    let arn = "arn:aws:iam::111122223333:policy/none";
    let sentence = format!("Policy {arn} does not exist or is not attachable.");
    assert_eq!(refused(create(&mut desk, Some(arn))), ("NoSuchEntity", sentence));
    let reserved = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials";
    assert_eq!(refused(create(&mut desk, Some(reserved))).0, "PolicyNotAttachable");
    assert!(desk.account.users().is_empty());
    create(&mut desk, Some(POWER_USER)).unwrap();
    assert!(shown_of(&desk).is_some());
}

#[test]
fn roles_have_boundaries_too() {
    let mut desk = Desk::new();
    let trust = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}]}"#;
    let input = CreateRoleInput {
        role_name: "reader".into(),
        assume_role_policy_document: trust.into(),
        permissions_boundary: Some(POWER_USER.into()),
        ..CreateRoleInput::default()
    };
    let made = desk.write(roles::create_role, input).unwrap().role;
    assert_eq!(made.permissions_boundary.unwrap().permissions_boundary_arn.as_deref(), Some(POWER_USER));
    let delete = DeleteRolePermissionsBoundaryInput { role_name: "reader".into() };
    desk.write(delete_role_permissions_boundary, delete).unwrap();
    let boundary = |desk: &Desk| {
        let input = GetRoleInput { role_name: "reader".into() };
        desk.read(roles::get_role, input).unwrap().role.permissions_boundary
    };
    assert_eq!(boundary(&desk), None);
    let put = |name: &str| PutRolePermissionsBoundaryInput {
        role_name: name.into(),
        permissions_boundary: POWER_USER.into(),
    };
    desk.write(put_role_permissions_boundary, put("READER")).unwrap();
    assert!(boundary(&desk).is_some());
    let missing = ("NoSuchEntity", "The role with name none cannot be found.".to_owned());
    assert_eq!(refused(desk.write(put_role_permissions_boundary, put("none"))), missing);
}
