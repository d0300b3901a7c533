//! Whose keys and devices an operation is about: the user it names, or else the caller.

use smol_str::SmolStr;

use crate::account::Account;
use crate::auth::Principal;
use crate::context::Context;
use crate::fault::Fault;
use crate::types::{Name, Owner};

/// The user that is named, or the caller when none is.
///
/// # Errors
/// `NoSuchEntity` for a user that isn't there, `ValidationError` for a session of a role that names
/// none (recorded on AWS).
pub(super) fn asked_or_caller<A>(
    account: &Account,
    cx: &Context<'_, A>,
    asked: Option<&str>,
) -> Result<Owner, Fault> {
    match asked {
        Some(name) => named(account, name),
        None => cx.caller_as_owner().ok_or_else(no_user),
    }
}

/// The fault of a caller who is no user and names none (recorded on AWS).
pub(super) fn no_user() -> Fault {
    Fault::validation("Must specify userName when calling with non-User credentials")
}

/// The user of that name.
///
/// # Errors
/// `NoSuchEntity`.
pub(super) fn named(account: &Account, name: &str) -> Result<Owner, Fault> {
    Ok(Owner::User(account.users().get(&Name::from(name))?.id))
}

/// The name of an owner as answers give it; root has none (recorded on AWS for root's sessions).
pub(super) fn name_of(account: &Account, owner: &Owner) -> Option<SmolStr> {
    match owner {
        Owner::Root => None,
        Owner::User(id) => account.user_by_id(id).map(|user| user.name.as_str().into()),
    }
}

/// Whether the caller acts on itself.
pub(super) fn is_caller<A>(cx: &Context<'_, A>, owner: &Owner) -> bool {
    match (&cx.caller.principal, owner) {
        (Principal::Root, Owner::Root) => true,
        (Principal::User { id, .. }, Owner::User(other)) => id == other,
        _ => false,
    }
}
