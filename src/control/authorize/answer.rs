//! A decision as JSON.

use serde::Serialize;

use crate::authorize::Remembered;
use crate::policy::{Decision, Match, PolicyType, Style};

/// What was decided and why.
#[derive(Serialize)]
pub(in crate::control) struct Answer {
    decision: &'static str,
    principal: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    reasons: Vec<Reason>,
    missing_context_values: Vec<String>,
    decision_id: String,
}

#[derive(Serialize)]
struct Reason {
    policy_type: &'static str,
    decision: &'static str,
    matched_statements: Vec<Statement>,
}

#[derive(Serialize)]
struct Statement {
    policy: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sid: Option<String>,
    index: usize,
}

impl Answer {
    pub(in crate::control) fn new(
        remembered: &Remembered,
        mut decision: Decision,
        missing: Vec<String>,
        style: Style,
    ) -> Self {
        // The first reason is the one that the message names.
        let message = remembered.message(&decision, style);
        decision
            .reasons
            .sort_by_key(|reason| PolicyType::LISTED.iter().position(|known| *known == reason.policy_type));
        Self {
            decision: decision.verdict.as_str(),
            principal: remembered.principal().into_owned(),
            message,
            reasons: decision.reasons.into_iter().map(Reason::from).collect(),
            missing_context_values: missing,
            decision_id: remembered.id().to_owned(),
        }
    }
}

impl From<crate::policy::Reason> for Reason {
    fn from(reason: crate::policy::Reason) -> Self {
        Self {
            policy_type: reason.policy_type.as_str(),
            decision: reason.verdict.as_str(),
            matched_statements: reason.matched.into_iter().map(Statement::from).collect(),
        }
    }
}

impl From<Match> for Statement {
    fn from(found: Match) -> Self {
        Self { policy: found.policy, sid: found.sid, index: found.index }
    }
}
