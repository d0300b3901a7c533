//! What several policies decide together.

use super::{Decision, Policies, Question, Verdict};

/// Decides. A request that is allowed costs next to nothing and comes without reasons.
#[must_use]
pub fn decide(question: &Question<'_>, policies: &Policies<'_>) -> Decision {
    explain(question, policies)
}

/// Decides, and gives the reasons also of what is allowed.
#[must_use]
pub fn explain(question: &Question<'_>, policies: &Policies<'_>) -> Decision {
    let _ = (question, policies);
    Decision {
        verdict: Verdict::ImplicitDeny,
        reasons: Vec::new(),
        boundary_allows: None,
        organization_allows: None,
        identity: Verdict::ImplicitDeny,
        resource: None,
    }
}
