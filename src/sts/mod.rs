//! The operations of STS.

pub mod caller_identity;
mod mfa;
pub mod sessions;

#[cfg(test)]
mod tests;
