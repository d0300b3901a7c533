//! What both simulators are asked.

use smol_str::SmolStr;

use crate::contract::iam::{ContextEntry, SimulateCustomPolicyInput, SimulatePrincipalPolicyInput};

/// What both simulators are asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request<'a> {
    pub(super) actions: &'a [SmolStr],
    pub(super) resources: &'a [SmolStr],
    /// `PolicyInputList`.
    pub(super) policies: &'a [SmolStr],
    pub(super) boundaries: &'a [SmolStr],
    pub(super) resource_policy: Option<&'a str>,
    pub(super) resource_owner: Option<&'a str>,
    pub(super) caller_arn: Option<&'a str>,
    pub(super) context: &'a [ContextEntry],
    pub(super) handling: Option<&'a str>,
    pub(super) marker: Option<&'a str>,
    pub(super) max_items: Option<i32>,
}

/// The members that both inputs have under the same names.
macro_rules! request {
    ($input:ident, $policies:expr) => {
        Request {
            actions: &$input.action_names,
            resources: $input.resource_arns.as_deref().unwrap_or_default(),
            policies: $policies,
            boundaries: $input.permissions_boundary_policy_input_list.as_deref().unwrap_or_default(),
            resource_policy: $input.resource_policy.as_deref(),
            resource_owner: $input.resource_owner.as_deref(),
            caller_arn: $input.caller_arn.as_deref(),
            context: $input.context_entries.as_deref().unwrap_or_default(),
            handling: $input.resource_handling_option.as_deref(),
            marker: $input.marker.as_deref(),
            max_items: $input.max_items,
        }
    };
}

impl<'a> From<&'a SimulateCustomPolicyInput> for Request<'a> {
    fn from(input: &'a SimulateCustomPolicyInput) -> Self {
        request!(input, &input.policy_input_list)
    }
}

impl<'a> From<&'a SimulatePrincipalPolicyInput> for Request<'a> {
    fn from(input: &'a SimulatePrincipalPolicyInput) -> Self {
        request!(input, input.policy_input_list.as_deref().unwrap_or_default())
    }
}
