//! Iamulator.
#![forbid(unsafe_code)]
pub mod clock;
pub mod contract;
pub mod entropy;
pub mod fault;
pub mod mfa;
pub mod types;
pub mod wire;
