//! Iamulator.
#![forbid(unsafe_code)]
pub mod account;
pub mod auth;
pub mod authorize;
pub mod client;
pub mod clock;
pub mod config;
pub mod context;
pub mod contract;
pub mod emulator;
pub mod entropy;
pub mod fault;
pub mod http;
pub mod iam;
pub mod logging;
pub mod mfa;
pub mod routes;
pub mod settings;
pub mod store;
pub mod sts;
pub mod types;
pub mod wire;
