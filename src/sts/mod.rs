//! The operations of STS.

pub mod assume_role;
pub mod caller_identity;
pub mod federation;
mod mfa;
mod packed;
pub mod sessions;
pub mod standing;
mod terms;

#[cfg(test)]
mod tests;
