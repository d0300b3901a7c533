//! The policy simulators, and the condition keys that policies ask for.
//!
//! A simulation is a `scene`: who acts, by which policies and under which condition keys. In it every
//! action is tried on every resource, and an `answer` made of what is found.

mod action;
mod answer;
mod caller;
mod context;
mod context_keys;
mod documents;
mod exclusion;
mod page;
mod principal;
mod request;
mod resource;
mod scene;
mod trial;

pub use context_keys::{get_context_keys_for_custom_policy, get_context_keys_for_principal_policy};
pub use principal::policy_source;

use crate::authorize::controls;
use crate::context::Reading;
use crate::contract::codes::INVALID_INPUT;
use crate::contract::iam::{
    SimulateCustomPolicyInput, SimulateCustomPolicyOutput, SimulatePrincipalPolicyInput,
    SimulatePrincipalPolicyOutput,
};
use crate::fault::Fault;

use principal::Principal;
use request::Request;
use scene::{Given, Scene};

/// `SimulateCustomPolicy`: what policies that come with the request would decide.
///
/// # Errors
/// `InvalidInput`.
pub fn simulate_custom_policy(
    cx: &Reading<'_>,
    input: SimulateCustomPolicyInput,
) -> Result<SimulateCustomPolicyOutput, Fault> {
    let request = Request::from(&input);
    let given = Given::read(&request)?;
    let levels = documents::levels(input.ordered_organization_policy_input_list.as_deref())?;
    let mut scene = Scene::new(&request, &given, cx.account.id, None)?;
    scene.obey(documents::named_levels(&levels));
    let (evaluation_results, marker) = answer::page(&request, &scene)?;
    Ok(SimulateCustomPolicyOutput {
        is_truncated: Some(marker.is_some()),
        evaluation_results: Some(evaluation_results),
        marker,
    })
}

/// `SimulatePrincipalPolicy`: what the policies of a user, group or role would decide, with those that
/// come with the request.
///
/// # Errors
/// `NoSuchEntity`, `InvalidInput`.
pub fn simulate_principal_policy(
    cx: &Reading<'_>,
    input: SimulatePrincipalPolicyInput,
) -> Result<SimulatePrincipalPolicyOutput, Fault> {
    let principal = Principal::find(cx.account, &input.policy_source_arn)?;
    let (held, exclusions) = (principal.policies(), exclusion::read(input.policy_exclusion_list.as_deref()));
    let request = Request::from(&input);
    let given = Given::read(&request)?;
    let mut scene = Scene::new(&request, &given, cx.account.id, Some(&principal))?;
    scene.add_principal(&principal, &held, &exclusions);
    if !exclusions.leave_out_controls() {
        scene.obey(controls(&cx.account.controls.service));
    }
    let (evaluation_results, marker) = answer::page(&request, &scene)?;
    Ok(SimulatePrincipalPolicyOutput {
        is_truncated: Some(marker.is_some()),
        evaluation_results: Some(evaluation_results),
        marker,
    })
}

/// The code of nearly all that the simulators refuse.
fn invalid(message: impl Into<std::borrow::Cow<'static, str>>) -> Fault {
    Fault::new(INVALID_INPUT, message)
}

#[cfg(test)]
mod tests;
