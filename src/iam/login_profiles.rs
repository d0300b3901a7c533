//! Login profiles: the passwords of users.
//!
//! Whoever computes hashes does so on the account as it was, before the account is changed, so that
//! no other change waits for it; see `routes`.

use crate::account::{
    Account, Hash, Password, PasswordPolicy, SALT_BYTES, TOO_MANY_TRIES, Tried, User, check_password,
};
use crate::clock::Timestamp;
use crate::context::{Context, Reading, Writing};
use crate::contract::codes::{
    CONCURRENT_MODIFICATION, ENTITY_ALREADY_EXISTS, ENTITY_TEMPORARILY_UNMODIFIABLE, INVALID_USER_TYPE,
    NO_SUCH_ENTITY, PASSWORD_POLICY_VIOLATION,
};
use crate::contract::iam::{
    ChangePasswordInput, ChangePasswordOutput, CreateLoginProfileInput, CreateLoginProfileOutput,
    DeleteLoginProfileInput, DeleteLoginProfileOutput, GetLoginProfileInput, GetLoginProfileOutput,
    LoginProfile, UpdateLoginProfileInput, UpdateLoginProfileOutput,
};
use crate::fault::Fault;
use crate::types::{Name, Owner, Secret, UniqueId};

use super::owner;

/// What `ChangePassword` says of a wrong old password.
pub const WRONG_OLD_PASSWORD: &str = "The old password was incorrect.";

/// The hash of a password that takes the place of another, if that is still there.
#[derive(Debug)]
pub struct Replacement {
    hash: Hash,
    of: Hash,
}

/// Hashes the password of `CreateLoginProfile`.
///
/// # Errors
/// Those of [`create_login_profile`] but for what changes meanwhile.
pub fn hash_first(cx: &Reading<'_>, input: &CreateLoginProfileInput) -> Result<Hash, Fault> {
    let id = asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    no_profile_yet(user(cx.account, &id)?)?;
    let password = input.password.as_ref().ok_or_else(no_password)?;
    check_password(cx.account.password_policy.as_ref(), password)?;
    hash(cx, password)
}

/// `CreateLoginProfile`: a password for a user that has none. AWS lets nobody change a profile in
/// the seconds after; here it can be changed at once (our choice).
///
/// # Errors
/// `NoSuchEntity`, `EntityAlreadyExists`, `PasswordPolicyViolation`; `ValidationError` without a
/// password, or when no user is named and none calls.
pub fn create_login_profile(
    cx: &mut Writing<'_>,
    input: CreateLoginProfileInput,
    hash: Hash,
) -> Result<CreateLoginProfileOutput, Fault> {
    let id = asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let (now, reset) = (cx.now.whole_second(), input.password_reset_required.unwrap_or_default());
    let user = user_mut(cx.account, &id)?;
    no_profile_yet(user)?;
    let password = Password::new(hash, now, reset);
    let login_profile = shown(&user.name, &password);
    user.password = Some(Box::new(password));
    Ok(CreateLoginProfileOutput { login_profile })
}

/// `GetLoginProfile`: the password itself is never shown.
///
/// # Errors
/// `NoSuchEntity`.
pub fn get_login_profile(
    cx: &Reading<'_>,
    input: GetLoginProfileInput,
) -> Result<GetLoginProfileOutput, Fault> {
    let id = asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let user = user(cx.account, &id)?;
    Ok(GetLoginProfileOutput { login_profile: shown(&user.name, password(user)?) })
}

/// Hashes the password of `UpdateLoginProfile`, if there is one.
///
/// # Errors
/// Those of [`update_login_profile`] but for what changes meanwhile.
pub fn hash_next(cx: &Reading<'_>, input: &UpdateLoginProfileInput) -> Result<Option<Replacement>, Fault> {
    let present = password(cx.account.users().get(&Name::from(input.user_name.as_str()))?)?;
    input.password.as_ref().map(|new| replacement(cx, present, new)).transpose()
}

/// `UpdateLoginProfile`: another password, another flag, both or nothing. Without a flag it stays
/// as it is (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`, `PasswordPolicyViolation`; `ConcurrentModification` when the password was
/// changed meanwhile.
pub fn update_login_profile(
    cx: &mut Writing<'_>,
    input: UpdateLoginProfileInput,
    new: Option<Replacement>,
) -> Result<UpdateLoginProfileOutput, Fault> {
    let now = cx.now.whole_second();
    let password = password_mut(cx.account.user_mut(&Name::from(input.user_name.as_str()))?)?;
    if let Some(new) = new {
        replace(password, new, now)?;
    }
    password.reset_required = input.password_reset_required.unwrap_or(password.reset_required);
    Ok(UpdateLoginProfileOutput {})
}

/// `DeleteLoginProfile`: with all that is known of passwords before.
///
/// # Errors
/// `NoSuchEntity`, in other words than those of `GetLoginProfile` (recorded on AWS).
pub fn delete_login_profile(
    cx: &mut Writing<'_>,
    input: DeleteLoginProfileInput,
) -> Result<DeleteLoginProfileOutput, Fault> {
    let id = asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let user = user_mut(cx.account, &id)?;
    if user.password.take().is_none() {
        let none = format!("Cannot find Login Profile for User {}", user.name);
        return Err(Fault::new(NO_SUCH_ENTITY, none));
    }
    Ok(DeleteLoginProfileOutput {})
}

/// Verifies the old password of `ChangePassword` and hashes the new one.
///
/// # Errors
/// Those of [`change_password`] but for what changes meanwhile.
pub fn hash_own(cx: &Reading<'_>, input: &ChangePasswordInput) -> Result<Replacement, Fault> {
    let user = user(cx.account, &caller(cx)?)?;
    let present = password(user)?;
    verify_old(cx, user, present, &input.old_password)?;
    if input.new_password == input.old_password {
        return Err(Fault::access_denied("The new password must differ from the old password."));
    }
    replacement(cx, present, &input.new_password)
}

/// Verifies the old password. A wrong one counts as a try of the user at the sign-in by the account's
/// number, and where that would wait this does; it counts for whoever bears the name, too, or another name
/// would give other tries.
fn verify_old(cx: &Reading<'_>, user: &User, present: &Password, old: &Secret) -> Result<(), Fault> {
    let account = cx.account.id;
    let tries = [
        Tried::old_password(account, &Owner::User(user.id)),
        Tried::user(&account.to_string(), user.name.as_str()),
    ];
    if !tries.iter().all(|tried| cx.throttle.may_try(tried, cx.now)) {
        return Err(Fault::new(ENTITY_TEMPORARILY_UNMODIFIABLE, TOO_MANY_TRIES));
    }
    if !present.hash().is_of(old) {
        return Err(Fault::access_denied(WRONG_OLD_PASSWORD));
    }
    tries.iter().for_each(|tried| cx.throttle.succeeded(tried));
    Ok(())
}

/// `ChangePassword`: the caller's own; it need not be reset any more (recorded on AWS).
///
/// # Errors
/// `InvalidUserType` for anyone but a user, `NoSuchEntity`; `AccessDenied` for a wrong old password
/// and for a new one that is the same (codes recorded on AWS); `EntityTemporarilyUnmodifiable` after too
/// many wrong ones (our own choice: of what the operation declares, it is the one that says to wait some
/// minutes, and no SDK tries it again by itself); `PasswordPolicyViolation`;
/// `ConcurrentModification` when the password was changed meanwhile.
pub fn change_password(
    cx: &mut Writing<'_>,
    _: ChangePasswordInput,
    new: Replacement,
) -> Result<ChangePasswordOutput, Fault> {
    let (id, now) = (caller(cx)?, cx.now.whole_second());
    let password = password_mut(user_mut(cx.account, &id)?)?;
    replace(password, new, now)?;
    password.reset_required = false;
    Ok(ChangePasswordOutput {})
}

/// The user that is named, or else the caller.
fn asked_or_caller<A>(
    account: &Account,
    cx: &Context<'_, A>,
    asked: Option<&str>,
) -> Result<UniqueId, Fault> {
    match owner::asked_or_caller(account, cx, asked)? {
        Owner::User(id) => Ok(id),
        // Root omits the name in sessions of `AssumeRoot` alone (IAM API reference).
        Owner::Root => Err(owner::no_user()),
    }
}

/// The user who calls.
fn caller<A>(cx: &Context<'_, A>) -> Result<UniqueId, Fault> {
    match cx.caller_as_owner() {
        Some(Owner::User(id)) => Ok(id),
        _ => Err(Fault::new(INVALID_USER_TYPE, "Only IAM Users can change their own password.")),
    }
}

fn user<'a>(account: &'a Account, id: &UniqueId) -> Result<&'a User, Fault> {
    account.user_by_id(id).ok_or_else(gone)
}

fn user_mut<'a>(account: &'a mut Account, id: &UniqueId) -> Result<&'a mut User, Fault> {
    account.user_by_id_mut(id).ok_or_else(gone)
}

fn password(user: &User) -> Result<&Password, Fault> {
    user.password.as_deref().ok_or_else(|| no_profile(&user.name))
}

fn password_mut(user: &mut User) -> Result<&mut Password, Fault> {
    let User { name, password, .. } = user;
    password.as_deref_mut().ok_or_else(|| no_profile(name))
}

/// The hash of a password that may take the place of another.
fn replacement(cx: &Reading<'_>, present: &Password, new: &Secret) -> Result<Replacement, Fault> {
    let policy = cx.account.password_policy.as_ref();
    check_password(policy, new)?;
    check_reuse(policy, present, new)?;
    Ok(Replacement { hash: hash(cx, new)?, of: present.hash().clone() })
}

/// The sentence is that which other implementations have from AWS.
fn check_reuse(policy: Option<&PasswordPolicy>, present: &Password, new: &Secret) -> Result<(), Fault> {
    let count = policy.and_then(|policy| policy.reuse_prevention).unwrap_or_default();
    if present.is_one_of_last(count, new) {
        let message = "Policy constraint violation with password reuse prevention during password change.";
        return Err(Fault::new(PASSWORD_POLICY_VIOLATION, message));
    }
    Ok(())
}

/// Puts a password in the place of the one that it was to replace.
fn replace(password: &mut Password, new: Replacement, now: Timestamp) -> Result<(), Fault> {
    if *password.hash() != new.of {
        return Err(Fault::wordless(CONCURRENT_MODIFICATION));
    }
    password.change(new.hash, now);
    Ok(())
}

fn hash(cx: &Reading<'_>, password: &Secret) -> Result<Hash, Fault> {
    Hash::of(password, cx.entropy.bytes::<SALT_BYTES>())
}

fn shown(name: &Name, password: &Password) -> LoginProfile {
    LoginProfile {
        password_reset_required: Some(password.reset_required),
        user_name: Some(name.as_str().into()),
        create_date: password.created,
    }
}

fn no_profile_yet(user: &User) -> Result<(), Fault> {
    if user.password.is_some() {
        let taken = format!("Login Profile for user {} already exists.", user.name);
        return Err(Fault::new(ENTITY_ALREADY_EXISTS, taken));
    }
    Ok(())
}

fn no_profile(name: &Name) -> Fault {
    Fault::new(NO_SUCH_ENTITY, format!("Login Profile for User {name} cannot be found."))
}

/// The words of the model's constraint, which AWS had while the model demanded a password.
fn no_password() -> Fault {
    Fault::validation(
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    )
}

/// The fault of a user that went away after it was found.
fn gone() -> Fault {
    Fault::wordless(CONCURRENT_MODIFICATION)
}

#[cfg(test)]
mod tests;
