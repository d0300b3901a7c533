//! awsQuery both ways: from bytes to parameters, from answers to bytes.

mod request;

pub use request::Request;
