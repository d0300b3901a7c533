//! What every operation's input and output know about themselves.

use crate::types::Service;

use super::{Decode, Encode};

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
