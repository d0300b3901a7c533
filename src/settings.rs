//! What holds for all accounts: rules and quotas.

use crate::mfa;
use crate::policy::Style;

/// The year of AWS whose MFA rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Era {
    /// One MFA device per user and root; SMS devices exist.
    #[default]
    Document,
    /// Eight devices; who has one must be signed in with MFA to enable or deactivate his own.
    Current,
}

/// What happens with decisions on permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Enforce {
    /// They are made and they hold.
    #[default]
    On,
    /// They are made and logged, and everything is allowed.
    Log,
    /// None is made: everything is allowed.
    Off,
}

/// The quotas of an account (IAM User Guide, "IAM and AWS STS quotas").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotas {
    /// Users, and so virtual MFA devices.
    pub users: usize,
    /// Access keys of a user or of root.
    pub access_keys_per_user: usize,
}

impl Default for Quotas {
    fn default() -> Self {
        Self { users: 5_000, access_keys_per_user: 2 }
    }
}

/// How much a refusal tells, by the year of AWS: [`Style::Y2025`] unless said otherwise, for what
/// AWS adds since leads to pages of its own console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DenialStyle(pub Style);

impl Default for DenialStyle {
    fn default() -> Self {
        Self(Style::Y2025)
    }
}

/// What holds for all accounts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// Whose MFA rules hold.
    pub era: Era,
    /// What becomes of decisions on permissions.
    pub enforce: Enforce,
    /// How much a refusal tells.
    pub denial_style: DenialStyle,
    /// The numbers of code verification.
    pub mfa: mfa::Rules,
    /// How much an account may hold.
    pub quotas: Quotas,
}

impl Settings {
    /// The most MFA devices of a user or root.
    #[must_use]
    pub const fn devices_per_user(&self) -> usize {
        match self.era {
            Era::Document => 1,
            Era::Current => 8,
        }
    }
}
