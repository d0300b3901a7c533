//! What the simulators answer: one result for each action, and in it one for each resource that was
//! named (recorded on AWS in 2026; before, there was one for each pair).

use smol_str::SmolStr;

use crate::contract::iam::{
    EvaluationResult, OrganizationsDecisionDetail, PermissionsBoundaryDecisionDetail,
    PolicyEvaluationDecisionType, PolicySourceType, Position, ResourceSpecificResult, Statement,
};
use crate::fault::Fault;
use crate::policy::{self, Match, PolicyType, Verdict};
use crate::wire::params::Enumeration as _;

use super::page;
use super::request::Request;
use super::resource::{ALL, together};
use super::scene::Scene;
use super::trial::Trial;

/// The results of one page of actions, and the marker of the next.
///
/// # Errors
/// `InvalidInput` for a marker that is none.
pub(super) fn page(
    request: &Request<'_>,
    scene: &Scene<'_>,
) -> Result<(Vec<EvaluationResult>, Option<SmolStr>), Fault> {
    let missing = scene.missing();
    let cost = scene.resources.len().max(1).saturating_mul(missing.len().saturating_add(1));
    let (actions, marker) = page::cut(request.actions, request.marker, request.max_items, cost)?;
    Ok((actions.iter().map(|action| result(scene, action, &missing)).collect(), marker))
}

fn result(scene: &Scene<'_>, action: &str, missing: &[SmolStr]) -> EvaluationResult {
    if scene.resources.is_empty() {
        return whole(action, Some(SmolStr::new_static(ALL)), &Trial::new(scene, action, ALL), missing);
    }
    let trials = scene.resources.iter().map(|resource| Trial::new(scene, action, resource));
    let trials: Vec<Trial> = trials.collect();
    let all = summary(&trials);
    let results = scene.resources.iter().zip(&trials).map(|(name, trial)| of_resource(name, trial, missing));
    EvaluationResult {
        eval_decision_details: Some(details(&all)),
        resource_specific_results: Some(results.collect()),
        ..whole(action, together(action, scene.resources), &all, missing)
    }
}

fn whole(action: &str, resource: Option<SmolStr>, trial: &Trial, missing: &[SmolStr]) -> EvaluationResult {
    EvaluationResult {
        organizations_decision_detail: trial
            .organization
            .map(|allows| OrganizationsDecisionDetail { allowed_by_organizations: Some(allows) }),
        eval_decision_details: None,
        permissions_boundary_decision_detail: boundary(trial),
        matched_statements: Some(statements(trial)),
        missing_context_values: Some(missing_of(trial, missing)),
        eval_resource_name: resource,
        eval_action_name: action.into(),
        eval_decision: shown(trial.verdict),
        resource_specific_results: None,
    }
}

fn of_resource(name: &str, trial: &Trial, missing: &[SmolStr]) -> ResourceSpecificResult {
    ResourceSpecificResult {
        eval_decision_details: Some(details(trial)),
        permissions_boundary_decision_detail: boundary(trial),
        matched_statements: Some(statements(trial)).filter(|all| !all.is_empty()),
        eval_resource_decision: shown(trial.verdict),
        missing_context_values: Some(missing_of(trial, missing)).filter(|all| !all.is_empty()),
        eval_resource_name: name.into(),
    }
}

/// All trials of an action in one: a denial of one resource denies all, and what matched for any counts.
fn summary(trials: &[Trial]) -> Trial {
    let mut matched: Vec<(PolicyType, Match)> = Vec::new();
    for found in trials.iter().flat_map(|trial| &trial.matched) {
        if !matched.contains(found) {
            matched.push(found.clone());
        }
    }
    Trial {
        verdict: worst(trials.iter().map(|trial| trial.verdict)),
        matched,
        boundary: all(trials.iter().filter_map(|trial| trial.boundary)),
        organization: all(trials.iter().filter_map(|trial| trial.organization)),
        by_kind: kinds(trials),
    }
}

fn kinds(trials: &[Trial]) -> Vec<(PolicyType, Verdict)> {
    let found = || trials.iter().flat_map(|trial| &trial.by_kind);
    let of = |kind| found().filter(move |(known, _)| *known == kind).map(|(_, verdict)| *verdict);
    let there = [PolicyType::Identity, PolicyType::Resource, PolicyType::Boundary].into_iter();
    there.filter(|kind| of(*kind).next().is_some()).map(|kind| (kind, worst(of(kind)))).collect()
}

fn worst(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    verdicts.fold(Verdict::Allowed, |one, other| match (one, other) {
        (Verdict::ExplicitDeny, _) | (_, Verdict::ExplicitDeny) => Verdict::ExplicitDeny,
        (Verdict::ImplicitDeny, _) | (_, Verdict::ImplicitDeny) => Verdict::ImplicitDeny,
        (Verdict::Allowed, Verdict::Allowed) => Verdict::Allowed,
    })
}

fn all(answers: impl Iterator<Item = bool>) -> Option<bool> {
    answers.reduce(|one, other| one && other)
}

/// Keys are missing from what is implicitly denied, unless an organization denies it (recorded on AWS).
fn missing_of(trial: &Trial, missing: &[SmolStr]) -> Vec<SmolStr> {
    let asks = trial.verdict == Verdict::ImplicitDeny && trial.organization != Some(false);
    if asks { missing.to_vec() } else { Vec::new() }
}

fn details(trial: &Trial) -> Vec<(SmolStr, PolicyEvaluationDecisionType)> {
    let detail = |(kind, verdict): &(PolicyType, Verdict)| (source(*kind).as_str().into(), shown(*verdict));
    trial.by_kind.iter().map(detail).collect()
}

fn boundary(trial: &Trial) -> Option<PermissionsBoundaryDecisionDetail> {
    let detail = |allows| PermissionsBoundaryDecisionDetail { allowed_by_permissions_boundary: Some(allows) };
    trial.boundary.map(detail)
}

fn statements(trial: &Trial) -> Vec<Statement> {
    let statement = |(kind, found): &(PolicyType, Match)| Statement {
        end_position: Some(position(found.end)),
        source_policy_id: Some(found.policy.as_str().into()),
        source_policy_type: Some(source(*kind)),
        start_position: Some(position(found.start)),
    };
    trial.matched.iter().map(statement).collect()
}

/// The names are AWS's own, not those of its model.
const fn source(kind: PolicyType) -> PolicySourceType {
    match kind {
        PolicyType::Resource => PolicySourceType::ResourcePolicy,
        PolicyType::Boundary => PolicySourceType::PermissionsBoundaryPolicy,
        _ => PolicySourceType::IamPolicy,
    }
}

const fn shown(verdict: Verdict) -> PolicyEvaluationDecisionType {
    match verdict {
        Verdict::Allowed => PolicyEvaluationDecisionType::Allowed,
        Verdict::ImplicitDeny => PolicyEvaluationDecisionType::ImplicitDeny,
        Verdict::ExplicitDeny => PolicyEvaluationDecisionType::ExplicitDeny,
    }
}

fn position(place: policy::Position) -> Position {
    let number = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    Position { line: Some(number(place.line)), column: Some(number(place.column)) }
}
