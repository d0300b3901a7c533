use crate::context::testing::{Desk, refused};
use crate::contract::iam::{DeleteUserInput, UpdateAccountPasswordPolicyInput};
use crate::iam::password_policy::update_account_password_policy;
use crate::iam::users;

use super::*;

const FIRST: &str = "First-Passw0rd";
const SECOND: &str = "Second-Passw0rd";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.add_user("alice");
    desk
}

fn create(desk: &mut Desk, password: Option<&str>) -> Result<LoginProfile, Fault> {
    let input = CreateLoginProfileInput {
        password: password.map(Secret::from),
        password_reset_required: Some(true),
        user_name: Some("ALICE".into()),
    };
    let hash = desk.look(hash_first, &input)?;
    let done = desk.write_with(create_login_profile, input, hash)?;
    Ok(done.login_profile)
}

fn get(desk: &Desk) -> Result<LoginProfile, Fault> {
    let input = GetLoginProfileInput { user_name: Some("alice".into()) };
    Ok(desk.read(get_login_profile, input)?.login_profile)
}

fn update(desk: &mut Desk, password: Option<&str>, reset: Option<bool>) -> Result<(), Fault> {
    let input = UpdateLoginProfileInput {
        password: password.map(Secret::from),
        password_reset_required: reset,
        user_name: "alice".into(),
    };
    let new = desk.look(hash_next, &input)?;
    desk.write_with(update_login_profile, input, new).map(drop)
}

fn own(old: &str, new: &str) -> ChangePasswordInput {
    ChangePasswordInput { old_password: Secret::from(old), new_password: Secret::from(new) }
}

fn change(desk: &mut Desk, old: &str, new: &str) -> Result<(), Fault> {
    let new = desk.look(hash_own, &own(old, new))?;
    desk.write_with(change_password, ChangePasswordInput::default(), new).map(drop)
}

fn is_password(desk: &Desk, text: &str) -> bool {
    let alice = desk.account.users().get(&Name::from("alice")).unwrap();
    alice.password.as_ref().unwrap().hash().is_of(&Secret::from(text))
}

fn prevent_reuse(desk: &mut Desk, count: i32) {
    let policy = UpdateAccountPasswordPolicyInput {
        password_reuse_prevention: Some(count),
        ..UpdateAccountPasswordPolicyInput::default()
    };
    desk.write(update_account_password_policy, policy).unwrap();
}

#[test]
fn a_profile_is_created_once_shown_and_deleted() {
    let mut desk = desk();
    let made = create(&mut desk, Some(FIRST)).unwrap();
    let whole = LoginProfile {
        password_reset_required: Some(true),
        user_name: Some("alice".into()),
        create_date: desk.now,
    };
    assert_eq!((&made, get(&desk)), (&whole, Ok(whole.clone())));
    let again = refused(create(&mut desk, Some(SECOND)));
    assert_eq!(again, ("EntityAlreadyExists", "Login Profile for user alice already exists.".to_owned()));
    assert!(is_password(&desk, FIRST));
    let named = || DeleteLoginProfileInput { user_name: Some("alice".into()) };
    desk.write(delete_login_profile, named()).unwrap();
    let none = refused(desk.write(delete_login_profile, named()));
    assert_eq!(none, ("NoSuchEntity", "Cannot find Login Profile for User alice".to_owned()));
    let none = ("NoSuchEntity", "Login Profile for User alice cannot be found.".to_owned());
    assert_eq!(refused(get(&desk)), none);
    assert_eq!(refused(update(&mut desk, None, None)), none);
    desk.sign_in("alice");
    assert_eq!(refused(change(&mut desk, FIRST, SECOND)), none);
}

#[test]
fn what_is_no_password_is_refused() {
    let mut desk = desk();
    let null = "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null";
    assert_eq!(refused(create(&mut desk, None)), ("ValidationError", null.to_owned()));
    let weak =
        ("PasswordPolicyViolation", "Password does not conform to the account password policy.".to_owned());
    assert_eq!(refused(create(&mut desk, Some("secret"))), weak);
    create(&mut desk, Some(FIRST)).unwrap();
    assert_eq!(refused(update(&mut desk, Some("secret"), None)), weak);
    desk.sign_in("alice");
    assert_eq!(refused(change(&mut desk, FIRST, "secret")), weak);
    assert!(is_password(&desk, FIRST));
}

#[test]
fn an_update_changes_what_it_names() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    update(&mut desk, Some(SECOND), None).unwrap();
    assert_eq!(get(&desk).unwrap().password_reset_required, Some(true));
    update(&mut desk, None, Some(false)).unwrap();
    update(&mut desk, None, None).unwrap();
    assert_eq!(get(&desk).unwrap().password_reset_required, Some(false));
    assert!(is_password(&desk, SECOND));
}

#[test]
fn who_knows_the_old_password_changes_it() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    desk.sign_in("alice");
    let wrong = refused(change(&mut desk, SECOND, SECOND));
    assert_eq!(wrong, ("AccessDenied", "The old password was incorrect.".to_owned()));
    let same = refused(change(&mut desk, FIRST, FIRST));
    assert_eq!(same, ("AccessDenied", "The new password must differ from the old password.".to_owned()));
    desk.now = desk.now.plus_seconds(60);
    change(&mut desk, FIRST, SECOND).unwrap();
    assert!(is_password(&desk, SECOND));
    let alice = desk.account.users().get(&Name::from("alice")).unwrap();
    assert_eq!(alice.password.as_ref().unwrap().changed, desk.now);
    assert_eq!(get(&desk).unwrap().password_reset_required, Some(false));
    assert_eq!(get(&desk).unwrap().create_date.plus_seconds(60), desk.now);
}

#[test]
fn the_old_password_is_not_guessed_without_end() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    desk.sign_in("alice");
    let wrong = ("AccessDenied", "The old password was incorrect.".to_owned());
    for _ in 0..10 {
        assert_eq!(refused(change(&mut desk, SECOND, "Third-Passw0rd")), wrong);
    }
    let sentence = "There were too many failed attempts. Please wait some minutes and try again.";
    let waits = ("EntityTemporarilyUnmodifiable", sentence.to_owned());
    assert_eq!(refused(change(&mut desk, FIRST, "Third-Passw0rd")), waits);
    // Nor is it at the sign-in.
    assert!(!desk.throttle.may_try(&Tried::user("111122223333", "alice"), desk.now));
    assert!(is_password(&desk, FIRST));
    desk.now = desk.now.plus_seconds(900);
    assert_eq!(refused(change(&mut desk, SECOND, "Third-Passw0rd")), wrong);
    change(&mut desk, FIRST, SECOND).unwrap();
    // Who knew it has all tries again.
    (0..10).for_each(|_| assert_eq!(refused(change(&mut desk, FIRST, FIRST)), wrong));
}

fn rename(desk: &mut Desk, name: &str, new: &str) {
    desk.account.rename_user(&Name::from(name), Name::from(new)).unwrap();
}

#[test]
fn another_name_gives_no_other_tries() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    desk.sign_in("alice");
    for _ in 0..9 {
        assert_eq!(refused(change(&mut desk, SECOND, "Third-Passw0rd")).0, "AccessDenied");
    }
    rename(&mut desk, "alice", "alison");
    assert_eq!(refused(change(&mut desk, SECOND, "Third-Passw0rd")).0, "AccessDenied");
    rename(&mut desk, "alison", "ally");
    assert_eq!(refused(change(&mut desk, FIRST, "Third-Passw0rd")).0, "EntityTemporarilyUnmodifiable");
    // What wasn't looked at is no try at the sign-in of that name.
    let ally = Tried::user("111122223333", "ally");
    assert!((0..10).all(|_| desk.throttle.may_try(&ally, desk.now)));
    desk.throttle.succeeded(&ally);
    rename(&mut desk, "ally", "alice");
    desk.now = desk.now.plus_seconds(900);
    change(&mut desk, FIRST, SECOND).unwrap();
}

#[test]
fn only_users_have_a_password_to_change() {
    let mut desk = desk();
    let refusal = refused(change(&mut desk, FIRST, SECOND));
    assert_eq!(refusal, ("InvalidUserType", "Only IAM Users can change their own password.".to_owned()));
    let nobody = GetLoginProfileInput { user_name: None };
    let refusal = refused(desk.read(get_login_profile, nobody));
    let sentence = "Must specify userName when calling with non-User credentials";
    assert_eq!(refusal, ("ValidationError", sentence.to_owned()));
}

#[test]
fn the_last_passwords_are_not_used_again() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    prevent_reuse(&mut desk, 2);
    let sentence = "Policy constraint violation with password reuse prevention during password change.";
    let reused = ("PasswordPolicyViolation", sentence.to_owned());
    assert_eq!(refused(update(&mut desk, Some(FIRST), None)), reused);
    update(&mut desk, Some(SECOND), None).unwrap();
    desk.sign_in("alice");
    assert_eq!(refused(change(&mut desk, SECOND, FIRST)), reused);
    change(&mut desk, SECOND, "Third-Passw0rd").unwrap();
    change(&mut desk, "Third-Passw0rd", FIRST).unwrap();
}

#[test]
fn a_password_that_was_changed_meanwhile_is_not_replaced() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    desk.sign_in("alice");
    let late = desk.look(hash_own, &own(FIRST, "Third-Passw0rd")).unwrap();
    change(&mut desk, FIRST, SECOND).unwrap();
    let refusal = refused(desk.write_with(change_password, ChangePasswordInput::default(), late));
    assert_eq!(refusal, ("ConcurrentModification", String::new()));
    assert!(is_password(&desk, SECOND));
}

#[test]
fn a_login_profile_keeps_its_user() {
    let mut desk = desk();
    create(&mut desk, Some(FIRST)).unwrap();
    let refusal = refused(desk.write(users::delete_user, DeleteUserInput { user_name: "alice".into() }));
    let sentence = "Cannot delete entity, must delete login profile first.";
    assert_eq!(refusal, ("DeleteConflict", sentence.to_owned()));
}
