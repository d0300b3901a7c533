//! The whole of an account's users, roles, groups and policies.

use std::cell::LazyCell;

use crate::account::{Account, Grants, Group, Managed, Role, Usage, User};
use crate::context::Reading;
use crate::contract::iam::{
    EntityType, GetAccountAuthorizationDetailsInput, GetAccountAuthorizationDetailsOutput, GroupDetail,
    ManagedPolicyDetail, PolicyDetail, RoleDetail, UserDetail,
};
use crate::fault::Fault;
use crate::types::Arn;
use crate::wire::page::{Page, Pager};
use crate::wire::params::Enumeration as _;

use super::walk::{Part, Step, walk};
use super::{attachments, boundaries, instance_profiles, policies, policy_versions, roles, tags};

/// `GetAccountAuthorizationDetails`: all there is, or the kinds that are asked for. Of AWS's
/// policies those that are used (recorded on AWS).
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn get_account_authorization_details(
    cx: &Reading<'_>,
    input: GetAccountAuthorizationDetailsInput,
) -> Result<GetAccountAuthorizationDetailsOutput, Fault> {
    let account = cx.account;
    let filter = input.filter.unwrap_or_default();
    let mut selection: Vec<&str> = filter.iter().map(EntityType::as_str).collect();
    selection.sort_unstable();
    selection.insert(0, "GetAccountAuthorizationDetails");
    let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
    let usages = LazyCell::new(|| account.policy_usages());
    let all = walk(account, pager.after(), |part| filter.is_empty() || filter.contains(&kind(part)));
    let chosen = all.filter(|step| match step {
        Step::Policy(Managed::Aws(policy)) => usages.contains_key(&policy.arn),
        _ => true,
    });
    let page = pager.fill(chosen, Step::key);
    Ok(shown(cx, page, |arn| usages.get(arn).copied().unwrap_or_default()))
}

const fn kind(part: Part) -> EntityType {
    match part {
        Part::Users => EntityType::User,
        Part::Roles => EntityType::Role,
        Part::Groups => EntityType::Group,
        Part::OwnPolicies => EntityType::LocalManagedPolicy,
        Part::AwsPolicies => EntityType::AwsManagedPolicy,
    }
}

fn shown(
    cx: &Reading<'_>,
    page: Page<Step<'_>>,
    usage: impl Fn(&Arn) -> Usage,
) -> GetAccountAuthorizationDetailsOutput {
    let account = cx.account;
    let is_truncated = Some(page.is_truncated());
    let (mut users, mut roles, mut groups, mut policies) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for step in page.items {
        match step {
            Step::User(user) => users.push(user_detail(account, user)),
            Step::Role(role) => roles.push(role_detail(cx, role)),
            Step::Group(group) => groups.push(group_detail(account, group)),
            Step::Policy(policy) => {
                policies.push(policy_detail(account, policy, usage(&policy.arn(account.id))));
            }
        }
    }
    GetAccountAuthorizationDetailsOutput {
        is_truncated,
        user_detail_list: Some(users),
        role_detail_list: Some(roles),
        group_detail_list: Some(groups),
        policies: Some(policies),
        marker: page.marker,
    }
}

/// A user: without a list of inline policies when there is none (recorded on AWS).
fn user_detail(account: &Account, user: &User) -> UserDetail {
    let groups = user.groups.iter().filter_map(|id| account.groups.by_id(id));
    let inline = inline(&user.grants);
    UserDetail {
        path: Some(user.path.as_str().into()),
        user_name: Some(user.name.as_str().into()),
        user_id: Some(user.id.as_str().into()),
        arn: Some(user.arn(account.id).into_text()),
        create_date: Some(user.created),
        group_list: Some(groups.map(|group| group.name.as_str().into()).collect()),
        user_policy_list: (!inline.is_empty()).then_some(inline),
        attached_managed_policies: Some(attachments::shown(&user.grants)),
        permissions_boundary: boundaries::shown(&user.grants),
        tags: Some(tags::shown(&user.tags)),
    }
}

fn role_detail(cx: &Reading<'_>, role: &Role) -> RoleDetail {
    let account = cx.account;
    RoleDetail {
        path: Some(role.path.as_str().into()),
        role_name: Some(role.name.as_str().into()),
        role_id: Some(role.id.as_str().into()),
        arn: Some(role.arn(account.id).into_text()),
        create_date: Some(role.created),
        assume_role_policy_document: Some(role.trust.shown(roles::population(cx)).into()),
        instance_profile_list: Some(instance_profiles::of_role(cx, role)),
        role_policy_list: Some(inline(&role.grants)),
        attached_managed_policies: Some(attachments::shown(&role.grants)),
        permissions_boundary: boundaries::shown(&role.grants),
        role_last_used: Some(roles::last_used(cx, role)),
        tags: Some(tags::shown(&role.tags)),
    }
}

fn group_detail(account: &Account, group: &Group) -> GroupDetail {
    GroupDetail {
        path: Some(group.path.as_str().into()),
        group_name: Some(group.name.as_str().into()),
        group_id: Some(group.id.as_str().into()),
        arn: Some(group.arn(account.id).into_text()),
        create_date: Some(group.created),
        group_policy_list: Some(inline(&group.grants)),
        attached_managed_policies: Some(attachments::shown(&group.grants)),
    }
}

/// A managed policy with all its versions, without a description (recorded on AWS).
fn policy_detail(account: &Account, policy: Managed<'_>, usage: Usage) -> ManagedPolicyDetail {
    let shown = policies::shown(account, policy, usage);
    ManagedPolicyDetail {
        policy_name: shown.policy_name,
        policy_id: shown.policy_id,
        arn: shown.arn,
        path: shown.path,
        default_version_id: shown.default_version_id,
        attachment_count: shown.attachment_count,
        permissions_boundary_usage_count: shown.permissions_boundary_usage_count,
        is_attachable: shown.is_attachable,
        create_date: shown.create_date,
        update_date: shown.update_date,
        policy_version_list: Some(policy_versions::whole(policy)),
        ..ManagedPolicyDetail::default()
    }
}

fn inline(grants: &Grants) -> Vec<PolicyDetail> {
    let shown = grants.inline.iter().map(|(name, document)| PolicyDetail {
        policy_name: Some(name.as_str().into()),
        policy_document: Some(document.text().into()),
    });
    shown.collect()
}

#[cfg(test)]
mod tests;
