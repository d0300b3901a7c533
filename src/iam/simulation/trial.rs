//! One action tried on one resource.

use crate::policy::{self, Decision, Match, Mode, Policies, PolicyType, Question, Verdict};

use super::scene::Scene;
use super::{action, resource};

/// What a trial shows.
#[derive(Debug, Clone)]
pub(super) struct Trial {
    pub(super) verdict: Verdict,
    /// The statements behind the verdict, and in which kind of policy they stand.
    pub(super) matched: Vec<(PolicyType, Match)>,
    /// Whether the permissions boundary allows it. None: there is none.
    pub(super) boundary: Option<bool>,
    /// Whether the organization allows it. None: there is none.
    pub(super) organization: Option<bool>,
    /// What each kind of policy says, when caller and resource are of different accounts.
    pub(super) by_kind: Vec<(PolicyType, Verdict)>,
}

impl Trial {
    /// Tries an action on a resource.
    pub(super) fn new(scene: &Scene<'_>, action: &str, resource: &str) -> Self {
        let question = Question {
            principal: &scene.caller.requester(),
            action,
            resource,
            resource_account: owner(scene, action, resource),
            context: &scene.keys,
            mode: Mode::Simulation,
        };
        // The policy of a role is passed over without a word (aws/aws-cli#10314).
        let decision = if action::assumes(action) {
            policy::explain(&question, &Policies { resource: Vec::new(), ..scene.policies.clone() })
        } else {
            policy::explain(&question, &scene.policies)
        };
        let is_foreign = question.resource_account.is_some_and(|owner| owner != scene.caller.account);
        Self::of(decision, is_foreign, resource::fits(action, resource))
    }

    /// A resource that the action can't be about isn't allowed, whatever policies say (recorded on AWS).
    fn of(decision: Decision, is_foreign: bool, fits: bool) -> Self {
        let by_kind = if is_foreign { by_kind(&decision) } else { Vec::new() };
        let (boundary, organization) = (decision.boundary_allows, decision.organization_allows);
        if !fits {
            let verdict = Verdict::ImplicitDeny;
            return Self { verdict, matched: Vec::new(), boundary, organization, by_kind };
        }
        let verdict = decision.verdict;
        // Those of control policies are not shown (recorded on AWS).
        let shown = decision.reasons.into_iter().filter(|reason| {
            matches!(reason.policy_type, PolicyType::Identity | PolicyType::Resource | PolicyType::Boundary)
        });
        let matched =
            shown.flat_map(|reason| reason.matched.into_iter().map(move |m| (reason.policy_type, m)));
        Self { verdict, matched: matched.collect(), boundary, organization, by_kind }
    }
}

/// The account of a resource: the one that the request names, or that of the ARN. A role is assumed
/// without its own policy, so its account makes no difference.
fn owner<'a>(scene: &Scene<'a>, action: &str, resource: &'a str) -> Option<&'a str> {
    let owner = scene.owner.or_else(|| resource::account(resource));
    owner.filter(|_| !action::assumes(action))
}

fn by_kind(decision: &Decision) -> Vec<(PolicyType, Verdict)> {
    let resource = decision.resource.unwrap_or(Verdict::ImplicitDeny);
    let boundary = decision.boundary_allows.map(|allows| (PolicyType::Boundary, boundary(decision, allows)));
    let both = [(PolicyType::Identity, decision.identity), (PolicyType::Resource, resource)];
    both.into_iter().chain(boundary).collect()
}

fn boundary(decision: &Decision, allows: bool) -> Verdict {
    if allows {
        return Verdict::Allowed;
    }
    let reason = decision.reasons.iter().find(|reason| reason.policy_type == PolicyType::Boundary);
    reason.map_or(Verdict::ImplicitDeny, |reason| reason.verdict)
}
