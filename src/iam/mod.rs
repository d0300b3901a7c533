//! The operations of IAM, one file per family of resources.
//!
//! An operation is one function from its typed input to its typed output. Beside it stands the
//! function that finds the resource to authorize.

pub mod access_keys;
pub mod account;
pub mod groups;
pub mod holders;
pub mod inline_policies;
pub mod mfa_devices;
mod owner;
mod tags;
pub mod users;

use crate::contract::codes::DELETE_CONFLICT;
use crate::fault::{Fault, NOT_IMPLEMENTED};

/// The fault of asking for a part of an operation that isn't there yet: better than leaving it out
/// without a word.
fn not_yet(what: &str) -> Fault {
    Fault::new(NOT_IMPLEMENTED, format!("Iamulator does not implement {what} yet."))
}

/// The fault of deleting what still has something.
fn delete_conflict(what: &str) -> Fault {
    Fault::new(DELETE_CONFLICT, format!("Cannot delete entity, must {what} first."))
}

#[cfg(test)]
mod tests;
