//! Decisions and their reasons.

use std::fmt;

use super::Position;

/// How something is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Allowed.
    Allowed,
    /// Nothing allows it.
    ImplicitDeny,
    /// A Deny statement matches.
    ExplicitDeny,
}

impl Verdict {
    /// `allowed`, `implicitDeny` or `explicitDeny`, as the simulators write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::ImplicitDeny => "implicitDeny",
            Self::ExplicitDeny => "explicitDeny",
        }
    }
}

/// The part that a policy has in a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyType {
    /// Of an organization, for its principals.
    ServiceControl,
    /// Of an organization, for its resources.
    ResourceControl,
    /// On the resource; a role's trust policy too.
    Resource,
    /// Of the user, its groups, or the role.
    Identity,
    /// The permissions boundary.
    Boundary,
    /// Of the session.
    Session,
}

impl PolicyType {
    /// All types, in the order in which decisions are told.
    pub const LISTED: [Self; 6] = [
        Self::Identity,
        Self::Boundary,
        Self::Session,
        Self::ServiceControl,
        Self::ResourceControl,
        Self::Resource,
    ];

    /// The words of AWS's messages: `identity-based policy` …
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ServiceControl => "service control policy",
            Self::ResourceControl => "resource control policy",
            Self::Resource => "resource-based policy",
            Self::Identity => "identity-based policy",
            Self::Boundary => "permissions boundary",
            Self::Session => "session policy",
        }
    }
}

impl fmt::Display for PolicyType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A statement that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The policy's [name](super::Named::name).
    pub policy: String,
    /// The policy's ARN when it is a managed one.
    pub arn: Option<String>,
    /// The statement's `Sid`.
    pub sid: Option<String>,
    /// The statement's place in its document, from 0.
    pub index: usize,
    /// Where the statement begins, as the simulators count: after the `[`, the previous statement, or
    /// its own `{` when it stands alone.
    pub start: Position,
    /// The place after the statement's `}`.
    pub end: Position,
}

/// What one type of policy has to do with the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The type.
    pub policy_type: PolicyType,
    /// What policies of this type decided.
    pub verdict: Verdict,
    /// The statements behind it, in the order of policies and statements; none when implicitly denied.
    pub matched: Vec<Match>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The decision.
    pub verdict: Verdict,
    /// The types of policy that decided, the one that AWS's message names first.
    ///
    /// Explicitly denied: each type in which a Deny matched. Implicitly denied: each that had to allow
    /// and didn't. Allowed: the identity-based and resource-based policies that allowed, and only after
    /// [`explain`](super::explain).
    pub reasons: Vec<Reason>,
    /// Whether the permissions boundary allows it. None: there is no boundary.
    pub boundary_allows: Option<bool>,
    /// Whether the organization's policies allow it. None: no organization.
    pub organization_allows: Option<bool>,
    /// What identity-based policies alone say.
    pub identity: Verdict,
    /// What resource-based policies alone say. None: there are none.
    pub resource: Option<Verdict>,
}

impl Decision {
    /// Whether the request may be carried out.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.verdict == Verdict::Allowed
    }

    /// The reason that messages name.
    #[must_use]
    pub fn reason(&self) -> Option<&Reason> {
        self.reasons.first()
    }

    /// What denied it, in a few words: the type of policy, and the policies with a statement that denies.
    #[must_use]
    pub fn why(&self) -> String {
        let Some(reason) = self.reason() else { return "no policy".to_owned() };
        let kind = reason.policy_type;
        if reason.verdict != Verdict::ExplicitDeny {
            return format!("no {kind} allows it");
        }
        let named = reason.matched.iter().map(|matched| match &matched.sid {
            Some(sid) => format!("{} (statement {sid})", matched.policy),
            None => format!("{} (statement {})", matched.policy, matched.index),
        });
        format!("{kind}: {}", named.collect::<Vec<_>>().join(", "))
    }
}
