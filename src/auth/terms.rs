//! The terms of a session: what limits and describes it, beside its principal and its time.

use smol_str::SmolStr;

use crate::types::{Arn, Tags};

/// What a session was made with. A session of `GetSessionToken` has none of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// The session policy that was given inline, as it was sent.
    pub policy: Option<SmolStr>,
    /// The managed policies that are session policies. Their documents are read at each request.
    pub policy_arns: Vec<Arn>,
    /// The session tags, inherited ones among them; keys are unique without regard to case.
    pub tags: Tags,
    /// The keys of those tags that sessions assumed from this one inherit.
    pub transitive_tag_keys: Vec<SmolStr>,
    /// Who stands behind the session; it can't be changed along a chain.
    pub source_identity: Option<SmolStr>,
    /// Whether a session of a role made it.
    pub chained: bool,
}

impl Terms {
    /// Whether there is a session policy: then the session may do what these policies allow too, and
    /// nothing else.
    #[must_use]
    pub const fn has_policies(&self) -> bool {
        self.policy.is_some() || !self.policy_arns.is_empty()
    }

    /// Whether sessions assumed from this one inherit the tag of that key.
    #[must_use]
    pub fn is_transitive(&self, key: &str) -> bool {
        let key = key.to_lowercase();
        self.transitive_tag_keys.iter().any(|known| known.to_lowercase() == key)
    }
}
