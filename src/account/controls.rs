//! What an organization limits an account to.

use crate::policy::Policy;

/// A service or resource control policy.
#[derive(Debug, Clone)]
pub struct ControlPolicy {
    /// Its name.
    pub name: String,
    /// Its document.
    pub policy: Policy,
}

/// Levels of control policies: the root of the organization first, then each unit, then the account.
pub type Levels = Vec<Vec<ControlPolicy>>;

/// The control policies of an account; empty when it is in no organization.
#[derive(Debug, Clone, Default)]
pub struct Controls {
    /// Service control policies, which bind the account's principals.
    pub service: Levels,
    /// Resource control policies, which guard the account's resources.
    pub resource: Levels,
}
