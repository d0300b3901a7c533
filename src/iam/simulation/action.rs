//! The actions that are simulated.

use smol_str::SmolStr;

use crate::contract::Action;
use crate::fault::Fault;

use super::invalid;

/// What `ResourceHandlingOption` may be: which resources a `RunInstances` needs (IAM API reference).
const HANDLING: [&str; 6] = [
    "EC2-Classic-InstanceStore",
    "EC2-Classic-EBS",
    "EC2-VPC-InstanceStore",
    "EC2-VPC-InstanceStore-Subnet",
    "EC2-VPC-EBS",
    "EC2-VPC-EBS-Subnet",
];

/// Checks the names of actions, and whether they can be tried on the same resources.
///
/// # Errors
/// `InvalidInput`.
pub(super) fn check(actions: &[SmolStr], on_resources: bool) -> Result<(), Fault> {
    if actions.iter().any(|action| !action.contains(':')) {
        return Err(invalid("The action is invalid since it is missing names"));
    }
    let groups = groups(actions);
    if !on_resources || groups.len() < 2 {
        return Ok(());
    }
    let shown: Vec<String> = groups.iter().map(|names| format!("[{}]", names.join(","))).collect();
    let which = shown.join(" and ");
    Err(invalid(format!("Invalid Input Actions: {which} require different authorization information.")))
}

/// Checks that only instances are launched when it is said how.
///
/// # Errors
/// `InvalidInput`.
pub(super) fn check_handling(actions: &[SmolStr], option: Option<&str>) -> Result<(), Fault> {
    const INVALID: &str = "Invalid input resource handling options.";
    let Some(option) = option else { return Ok(()) };
    if let Some(other) = actions.iter().find(|action| !action.eq_ignore_ascii_case("ec2:RunInstances")) {
        return Err(invalid(format!(
            "{INVALID} Action does not support resource handling options: {other}."
        )));
    }
    // The words for an option that there isn't are our choice.
    if HANDLING.contains(&option) { Ok(()) } else { Err(invalid(INVALID)) }
}

/// Whether it is an `sts:Assume…`, which the simulators decide without the policy of the resource.
pub(super) fn assumes(action: &str) -> bool {
    let start = action.get(..10);
    start.is_some_and(|start| start.eq_ignore_ascii_case("sts:Assume"))
}

/// What the Service Authorization Reference says of an action, whatever its case.
pub(super) fn known(action: &str) -> Option<&'static Action> {
    Action::in_any_case(action)
}

/// The actions that AWS authorizes alike.
///
/// How AWS sorts them isn't documented. Seen are `iam:PassRole` with actions of S3 in one group,
/// `sts:AssumeRole` in another than `iam:PassRole`, and names that aren't actions apart from those that
/// are. Of services other than IAM and STS the names aren't known here: all are taken for actions.
fn groups(actions: &[SmolStr]) -> Vec<Vec<&str>> {
    let mut groups: [Vec<&str>; 3] = Default::default();
    let [direct, roles, unknown] = &mut groups;
    for action in actions {
        let is_ours = ["iam:", "sts:"].iter().any(|service| has_prefix(action, service));
        let group = match known(action) {
            None if is_ours => &mut *unknown,
            _ if assumes(action) => &mut *roles,
            _ => &mut *direct,
        };
        group.push(action);
    }
    groups.into_iter().filter(|group| !group.is_empty()).collect()
}

fn has_prefix(action: &str, service: &str) -> bool {
    action.get(..service.len()).is_some_and(|start| start.eq_ignore_ascii_case(service))
}
