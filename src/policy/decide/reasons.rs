//! The statements behind a decision.

use super::gates::Gates;
use crate::policy::statement::Place;
use crate::policy::syntax::Effect;
use crate::policy::{Match, Named, PolicyType, Reason, Verdict};

/// One reason for each type that denies.
pub(super) fn denied(gates: &Gates<'_>, failing: &[(PolicyType, Verdict)]) -> Vec<Reason> {
    let reason = |(policy_type, verdict): &(PolicyType, Verdict)| {
        let explicit = *verdict == Verdict::ExplicitDeny;
        let matched = if explicit { matched(gates, *policy_type, Effect::Deny) } else { Vec::new() };
        Reason { policy_type: *policy_type, verdict: *verdict, matched }
    };
    failing.iter().map(reason).collect()
}

/// The identity-based and resource-based policies that allow; those of root need no statement.
pub(super) fn allowed(gates: &Gates<'_>) -> Vec<Reason> {
    let reason = |policy_type| Reason {
        policy_type,
        verdict: Verdict::Allowed,
        matched: matched(gates, policy_type, Effect::Allow),
    };
    let both = [PolicyType::Identity, PolicyType::Resource].map(reason);
    both.into_iter().filter(|reason| !reason.matched.is_empty()).collect()
}

fn matched(gates: &Gates<'_>, policy_type: PolicyType, effect: Effect) -> Vec<Match> {
    let place = match policy_type {
        PolicyType::ServiceControl | PolicyType::ResourceControl => Place::Organization,
        PolicyType::Resource => Place::Resource,
        PolicyType::Identity | PolicyType::Boundary | PolicyType::Session => Place::Identity,
    };
    let all =
        policies(gates, policy_type).into_iter().filter(|named| named.policy.sieves().admit(&gates.asking));
    all.flat_map(|named| statements(gates, named, place, effect)).collect()
}

fn policies<'a>(gates: &Gates<'a>, policy_type: PolicyType) -> Vec<&'a Named<'a>> {
    let policies = gates.policies;
    match policy_type {
        PolicyType::ServiceControl => policies.service_control.iter().flatten().collect(),
        PolicyType::ResourceControl => policies.resource_control.iter().flatten().collect(),
        PolicyType::Resource => policies.resource.iter().collect(),
        PolicyType::Identity => policies.identity.iter().collect(),
        PolicyType::Boundary => policies.boundary.iter().collect(),
        PolicyType::Session => policies.session.iter().flatten().collect(),
    }
}

fn statements(gates: &Gates<'_>, named: &Named<'_>, place: Place, effect: Effect) -> Vec<Match> {
    let all = named.policy.statements().iter().enumerate();
    all.filter(|(_, statement)| statement.effect == effect && statement.matches(&gates.asking, place))
        .map(|(index, statement)| Match {
            policy: named.name.clone().into_owned(),
            arn: named.arn.map(str::to_owned),
            sid: statement.sid.as_deref().map(str::to_owned),
            index,
            start: statement.start,
            end: statement.end,
        })
        .collect()
}
