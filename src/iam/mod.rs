//! The operations of IAM, one file per family of resources.
//!
//! An operation is one function from its typed input to its typed output. Beside it stands the
//! function that finds the resource to authorize.

pub mod access_keys;
pub mod account;
pub mod account_details;
pub mod attachments;
pub mod boundaries;
pub mod enrolment;
pub mod groups;
pub mod holders;
pub mod inline_policies;
pub mod instance_profile_tags;
pub mod instance_profiles;
pub mod login_profiles;
pub mod mfa_devices;
pub mod other_credentials;
mod owner;
pub mod password_policy;
pub mod policies;
pub mod policy_entities;
pub mod policy_list;
pub mod policy_tags;
pub mod policy_versions;
pub mod roles;
pub mod simulation;
mod tags;
pub mod users;
mod walk;

use crate::contract::codes::DELETE_CONFLICT;
use crate::fault::Fault;

/// The fault of deleting what still has something.
fn delete_conflict(what: &str) -> Fault {
    Fault::new(DELETE_CONFLICT, format!("Cannot delete entity, must {what} first."))
}

#[cfg(test)]
mod tests;
