//! The operations of IAM, one file per family of resources.
//!
//! An operation is one function from its typed input to its typed output. Beside it stands the
//! function that finds the resource to authorize.

pub mod access_keys;
pub mod account;
pub mod account_details;
pub mod attachments;
pub mod boundaries;
mod documents;
pub mod holders;
pub mod mfa_devices;
mod owner;
pub mod policies;
pub mod policy_entities;
pub mod policy_tags;
pub mod policy_versions;
mod tags;
pub mod users;
mod walk;

#[cfg(test)]
mod tests;
