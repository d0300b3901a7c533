//! awsQuery both ways: from bytes to parameters, from answers to bytes.
//!
//! [`call()`] tells the operation, [`params`] reads its typed input, [`envelope`] writes what it
//! answers. Only this room and [`crate::contract`] know form fields, XML and the names on the wire.

mod call;
pub(crate) mod encode;
pub mod envelope;
mod escape;
mod json;
mod operation;
pub mod page;
pub mod params;
pub(crate) mod pattern;
mod request;
mod xml;

pub use call::{Call, Refusal, call};
pub use encode::{Encode, Sink, unreserved};
pub(crate) use escape::query_pairs;
pub use operation::{Asked, Input, Output};
pub use params::Decode;
pub use request::Request;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Base64 with the standard alphabet, padded, on one line.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes behind base64, when it is well-formed.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
