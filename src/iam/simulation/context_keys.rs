//! Which condition keys policies ask for.

use smol_str::SmolStr;

use crate::context::Reading;
use crate::contract::iam::{
    GetContextKeysForCustomPolicyInput, GetContextKeysForCustomPolicyOutput,
    GetContextKeysForPrincipalPolicyInput, GetContextKeysForPrincipalPolicyOutput,
};
use crate::fault::Fault;
use crate::policy::{Policy, context_keys};

use super::documents;
use super::principal::Principal;

/// `GetContextKeysForCustomPolicy`: the keys of each document, once in it; what several documents ask
/// for comes as often (recorded on AWS).
///
/// # Errors
/// `InvalidInput`.
pub fn get_context_keys_for_custom_policy(
    _: &Reading<'_>,
    input: GetContextKeysForCustomPolicyInput,
) -> Result<GetContextKeysForCustomPolicyOutput, Fault> {
    let given = documents::list(&input.policy_input_list, Policy::sketched)?;
    Ok(GetContextKeysForCustomPolicyOutput { context_key_names: Some(keys(&given)) })
}

/// `GetContextKeysForPrincipalPolicy`: the same of the policies and the boundary of a user, group or
/// role, and of more policies.
///
/// # Errors
/// `NoSuchEntity`, `InvalidInput`.
pub fn get_context_keys_for_principal_policy(
    cx: &Reading<'_>,
    input: GetContextKeysForPrincipalPolicyInput,
) -> Result<GetContextKeysForPrincipalPolicyOutput, Fault> {
    let principal = Principal::find(cx.account, &input.policy_source_arn)?;
    let given = documents::list(input.policy_input_list.as_deref().unwrap_or_default(), Policy::sketched)?;
    let boundary = principal.boundary().map(|(_, policy)| policy);
    let held = principal.policies();
    let all = held.iter().map(|held| &held.policy).chain(boundary).chain(&given);
    Ok(GetContextKeysForPrincipalPolicyOutput { context_key_names: Some(keys(all)) })
}

fn keys<'a>(policies: impl IntoIterator<Item = &'a Policy>) -> Vec<SmolStr> {
    policies.into_iter().flat_map(context_keys).map(SmolStr::from).collect()
}
