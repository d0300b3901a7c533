//! The operations of STS.

pub mod assume_role;
pub mod caller_identity;
mod mfa;
pub mod sessions;

#[cfg(test)]
mod tests;
