//! The contract of both services, generated from `fixtures/model` by `tests/contract`.
//!
//! An operation's input and output are named as in the AWS SDK for Rust. Nothing here is edited by
//! hand: run `cargo test --test contract` after changing a model, or `tests/contract`, where also
//! stands what AWS does otherwise than its own models say.

mod action;
#[rustfmt::skip]
pub mod actions;
#[rustfmt::skip]
pub mod codes;
#[rustfmt::skip]
pub mod iam;
#[rustfmt::skip]
pub mod sts;

pub use action::{Action, ResourceType};

#[cfg(test)]
mod tests;
