//! The documents that come with a request.

use smol_str::SmolStr;

use crate::contract::iam::OrderedOrganizationPolicyType;
use crate::fault::Fault;
use crate::policy::{Malformed, Named, Policy};

use super::invalid;
use super::request::Request;
use super::resource::{ALL, not_an_arn};

/// Reads a list of documents.
///
/// # Errors
/// `InvalidInput` with the place of the first that is none.
pub(super) fn list(
    texts: &[SmolStr],
    read: fn(&str) -> Result<Policy, Malformed>,
) -> Result<Vec<Policy>, Fault> {
    let refusal = |place: usize| invalid(format!("Policy input list item {place} has invalid content"));
    (1..).zip(texts).map(|(place, text)| read(text).map_err(|_| refusal(place))).collect()
}

/// Reads the permissions boundary that is to stand in for the attached one.
///
/// # Errors
/// `InvalidInput`: more than one, or no policy (that sentence is our choice).
pub(super) fn boundary(request: &Request<'_>) -> Result<Option<Policy>, Fault> {
    if request.boundaries.len() > 1 {
        return Err(invalid("The list of Permissions Boundary policies cannot exceed 1 items."));
    }
    Ok(list(request.boundaries, Policy::simulated)?.pop())
}

/// Reads the policy of the resource.
///
/// # Errors
/// `InvalidInput`: it is no policy (that sentence is our choice), or is about all resources.
pub(super) fn on_resource(request: &Request<'_>) -> Result<Option<Policy>, Fault> {
    let Some(text) = request.resource_policy else { return Ok(None) };
    let policy = Policy::simulated(text).map_err(|_| invalid("Resource policy has invalid content"))?;
    if policy.has_resource(ALL) {
        return Err(not_an_arn(ALL));
    }
    Ok(Some(policy))
}

/// Reads the service control policies, level by level.
///
/// # Errors
/// `InvalidInput`: a level without any, or a document that is no policy.
pub(super) fn levels(levels: Option<&[OrderedOrganizationPolicyType]>) -> Result<Vec<Vec<Policy>>, Fault> {
    let read = |(place, level): (usize, &OrderedOrganizationPolicyType)| {
        let texts = level.service_control_policy_input_list.as_deref().unwrap_or_default();
        if texts.is_empty() {
            return Err(invalid(format!(
                "Organization policy at index {place} must contain at least one service control policy"
            )));
        }
        list(texts, Policy::simulated)
    };
    (1..).zip(levels.unwrap_or_default()).map(read).collect()
}

/// Levels of control policies for a decision; nobody sees their names.
pub(super) fn named_levels(levels: &[Vec<Policy>]) -> Vec<Vec<Named<'_>>> {
    let named = |policy| Named::inline("ServiceControlPolicyInputList", policy);
    levels.iter().map(|level| level.iter().map(named).collect()).collect()
}
