//! What an organization limits an account to.

use std::borrow::Cow;

use crate::policy::{Kind, Malformed, Policy};

/// The most characters of a control policy (AWS Organizations User Guide, "Quotas and service limits").
pub const CONTROL_POLICY_SIZE: usize = 5_120;

/// The resource control policy of AWS that every level has.
const FULL_ACCESS: &str = "RCPFullAWSAccess";

/// A policy and how it is called.
#[derive(Debug, Clone)]
pub struct NamedPolicy {
    /// Its name.
    pub name: String,
    /// Its document.
    pub policy: Policy,
}

/// Levels of control policies: the root of the organization first, then each unit, then the account.
pub type Levels = Vec<Vec<NamedPolicy>>;

/// The control policies of an account; empty when it is in no organization.
#[derive(Debug, Clone, Default)]
pub struct Controls {
    /// Service control policies, which bind the account's principals.
    pub service: Levels,
    /// Resource control policies, which guard the account's resources.
    pub resource: Levels,
}

/// Which control policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlKind {
    /// Service control policies.
    Service,
    /// Resource control policies.
    Resource,
}

impl ControlKind {
    /// Reads a control policy that is to be kept under a name.
    ///
    /// # Errors
    /// A document that AWS Organizations would not store, or one that is too large.
    pub fn read(self, name: &str, text: &str) -> Result<Policy, Cow<'static, str>> {
        let read = match self {
            Self::Service => Policy::stored(Kind::ServiceControl, text),
            // AWS's own allows, which no other may.
            Self::Resource if name == FULL_ACCESS => Policy::read(text),
            Self::Resource => Policy::stored(Kind::ResourceControl, text),
        };
        let policy = read.map_err(|Malformed { message }| message)?;
        if policy.size() <= CONTROL_POLICY_SIZE {
            return Ok(policy);
        }
        Err(format!("A control policy has at most {CONTROL_POLICY_SIZE} characters.").into())
    }
}

impl Controls {
    /// The levels of one kind.
    #[must_use]
    pub const fn levels(&self, kind: ControlKind) -> &Levels {
        match kind {
            ControlKind::Service => &self.service,
            ControlKind::Resource => &self.resource,
        }
    }

    /// The levels of one kind, to change them.
    pub const fn levels_mut(&mut self, kind: ControlKind) -> &mut Levels {
        match kind {
            ControlKind::Service => &mut self.service,
            ControlKind::Resource => &mut self.resource,
        }
    }
}
