//! The kinds of policies, and why a document is none.

use std::borrow::Cow;
use std::fmt;

/// The kind of a policy, which says what its document may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Of a user, group or role, stored with it.
    Inline,
    /// A managed policy, also one that serves as a permissions boundary.
    Managed,
    /// Given with a request to STS.
    Session,
    /// Who may take a role.
    Trust,
    /// On a resource of another service.
    Resource,
    /// A service control policy of an organization.
    ServiceControl,
    /// A resource control policy of an organization.
    ResourceControl,
}

/// Why a document is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// AWS's sentence, for `MalformedPolicyDocument`.
    pub message: Cow<'static, str>,
}

impl Malformed {
    /// A refusal in these words.
    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into() }
    }

    /// The refusal of a document that has not the shape of a policy.
    pub(super) const fn syntax() -> Self {
        Self { message: Cow::Borrowed("Syntax errors in policy.") }
    }

    /// The refusal of a document that AWS's older parser doesn't take.
    pub(super) const fn legacy() -> Self {
        Self { message: Cow::Borrowed("The policy failed legacy parsing") }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Malformed {}
