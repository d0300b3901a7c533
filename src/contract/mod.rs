//! The contract of both services, generated from `fixtures/model` by `tests/contract`.
//!
//! An operation's input and output are named as in the AWS SDK for Rust. Nothing here is edited by
//! hand but [`exceptions`]; run `cargo test --test contract` after changing a model or the generator.

use crate::types::Service;
use crate::wire::{Decode, Encode};

#[rustfmt::skip]
pub mod codes;
pub(crate) mod exceptions;
#[rustfmt::skip]
pub mod iam;
#[rustfmt::skip]
pub mod sts;

/// The input of an operation: it knows which operation it belongs to.
pub trait Input: Decode {
    /// The service.
    const SERVICE: Service;
    /// The name of the operation, such as `CreateUser`.
    const ACTION: &'static str;
    /// What the operation answers.
    type Output: Output;
}

/// The output of an operation.
pub trait Output: Encode + Send + 'static {
    /// The element around the members; None when the operation answers nothing but its request id.
    const WRAPPER: Option<&'static str>;
}
