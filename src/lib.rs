//! Iamulator.
#![forbid(unsafe_code)]
pub mod account;
pub mod auth;
pub mod authorize;
pub mod clock;
pub mod context;
pub mod contract;
pub mod emulator;
pub mod entropy;
pub mod fault;
pub mod iam;
pub mod mfa;
pub mod routes;
pub mod seed;
pub mod settings;
pub mod store;
pub mod sts;
pub mod types;
pub mod wire;
