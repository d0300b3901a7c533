//! Who uses a managed policy.

use crate::account::Grants;
use crate::context::Reading;
use crate::contract::iam::{
    EntityType, ListEntitiesForPolicyInput, ListEntitiesForPolicyOutput, PolicyGroup, PolicyRole,
    PolicyUsageType, PolicyUser,
};
use crate::fault::Fault;
use crate::types::Arn;
use crate::wire::page::{Page, Pager};
use crate::wire::params::Enumeration as _;

use super::policies::find;
use super::walk::{Part, Step, walk};

/// `ListEntitiesForPolicy`: those it is attached to and those whose boundary it is, unless one of
/// the two is asked for.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for what is no ARN and for a marker from elsewhere.
pub fn list_entities_for_policy(
    cx: &Reading<'_>,
    input: ListEntitiesForPolicyInput,
) -> Result<ListEntitiesForPolicyOutput, Fault> {
    let arn = find(cx.account, &input.policy_arn)?.arn(cx.account.id);
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let pager = Pager::new(&selection(&input, prefix), input.marker.as_deref(), input.max_items)?;
    let all = walk(cx.account, pager.after(), |part| takes(input.entity_filter, part));
    let users = all.filter(|step| {
        step.path().starts_with(prefix)
            && step.grants().is_some_and(|grants| uses(grants, &arn, input.policy_usage_filter))
    });
    Ok(shown(pager.fill(users, Step::key)))
}

fn selection<'a>(input: &'a ListEntitiesForPolicyInput, prefix: &'a str) -> [&'a str; 5] {
    let entity = input.entity_filter.as_ref().map_or("", |kind| kind.as_str());
    let usage = input.policy_usage_filter.as_ref().map_or("", |kind| kind.as_str());
    ["ListEntitiesForPolicy", &input.policy_arn, entity, usage, prefix]
}

/// Policies use none: a filter that asks for them is answered with three empty lists (recorded on
/// AWS).
const fn takes(filter: Option<EntityType>, part: Part) -> bool {
    match (filter, part) {
        (_, Part::OwnPolicies | Part::AwsPolicies) => false,
        (None, _)
        | (Some(EntityType::User), Part::Users)
        | (Some(EntityType::Role), Part::Roles)
        | (Some(EntityType::Group), Part::Groups) => true,
        (Some(_), _) => false,
    }
}

fn uses(grants: &Grants, arn: &Arn, usage: Option<PolicyUsageType>) -> bool {
    let (attached, boundary) = (grants.attached.contains(arn), grants.boundary.as_ref() == Some(arn));
    match usage {
        None => attached || boundary,
        Some(PolicyUsageType::PermissionsPolicy) => attached,
        Some(PolicyUsageType::PermissionsBoundary) => boundary,
    }
}

fn shown(page: Page<Step<'_>>) -> ListEntitiesForPolicyOutput {
    let is_truncated = Some(page.is_truncated());
    let (mut users, mut groups, mut roles) = (Vec::new(), Vec::new(), Vec::new());
    for step in page.items {
        match step {
            Step::User(user) => users.push(PolicyUser {
                user_name: Some(user.name.as_str().into()),
                user_id: Some(user.id.as_str().into()),
            }),
            Step::Group(group) => groups.push(PolicyGroup {
                group_name: Some(group.name.as_str().into()),
                group_id: Some(group.id.as_str().into()),
            }),
            Step::Role(role) => roles.push(PolicyRole {
                role_name: Some(role.name.as_str().into()),
                role_id: Some(role.id.as_str().into()),
            }),
            Step::Policy(_) => {}
        }
    }
    ListEntitiesForPolicyOutput {
        is_truncated,
        policy_users: Some(users),
        policy_groups: Some(groups),
        policy_roles: Some(roles),
        marker: page.marker,
    }
}

#[cfg(test)]
mod tests;
