//! What several policies decide together.
//!
//! An explicit denial anywhere ends it. Then control policies of both organizations must allow, level
//! by level, and then the account's own policies: identity-based policies within the permissions
//! boundary and the session policies, or, in the same account, a grant of the resource's policy
//! (AWS IAM User Guide, Policy evaluation logic).

mod gates;
mod reasons;

use smol_str::StrExt as _;

use super::{Decision, Policies, PolicyType, Question, Verdict};
use gates::Gates;

/// Decides. A request that is allowed costs next to nothing and comes without reasons.
#[must_use]
pub fn decide(question: &Question<'_>, policies: &Policies<'_>) -> Decision {
    let lower = question.action.to_ascii_lowercase_smolstr();
    let gates = Gates::new(question, policies, &lower);
    let failing = gates.failing();
    let reasons = if failing.is_empty() { Vec::new() } else { reasons::denied(&gates, &failing) };
    decision(&gates, &failing, reasons)
}

/// Decides, and gives the reasons also of what is allowed.
#[must_use]
pub fn explain(question: &Question<'_>, policies: &Policies<'_>) -> Decision {
    let lower = question.action.to_ascii_lowercase_smolstr();
    let gates = Gates::new(question, policies, &lower);
    let failing = gates.failing();
    let reasons =
        if failing.is_empty() { reasons::allowed(&gates) } else { reasons::denied(&gates, &failing) };
    decision(&gates, &failing, reasons)
}

fn decision(gates: &Gates<'_>, failing: &[(PolicyType, Verdict)], reasons: Vec<super::Reason>) -> Decision {
    Decision {
        verdict: failing.first().map_or(Verdict::Allowed, |(_, verdict)| *verdict),
        reasons,
        boundary_allows: gates.boundary.map(|verdict| verdict == Verdict::Allowed),
        organization_allows: gates.organization_allows(),
        identity: gates.identity,
        resource: gates.resource,
    }
}
