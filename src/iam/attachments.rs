//! Managed policies attached to users, groups and roles: one set of rules for the three.

use smol_str::ToSmolStr as _;

use crate::account::{Account, Grants, Holder, PolicyArn, over_quota};
use crate::context::{Reading, Writing};
use crate::contract::codes::POLICY_NOT_ATTACHABLE;
use crate::contract::iam;
use crate::contract::iam::AttachedPolicy;
use crate::fault::Fault;
use crate::types::{Arn, Name};
use crate::wire::page::{Page, Pager};

use super::holders::names_holder;
use super::policies::{not_attachable, not_found};

/// The three operations of one kind of entity.
macro_rules! attachments {
    (
        $holder:ident, $name:ident, $text:literal;
        $attach:ident: $AttachInput:ident -> $AttachOutput:ident;
        $detach:ident: $DetachInput:ident -> $DetachOutput:ident;
        $list:ident: $ListInput:ident -> $ListOutput:ident;
    ) => {
        #[doc = concat!("Attaches a managed policy to a ", $text, "; one that is attached stays so.")]
        ///
        /// # Errors
        /// `NoSuchEntity`, `ValidationError` for what is no ARN, `PolicyNotAttachable`, `LimitExceeded`.
        pub fn $attach(cx: &mut Writing<'_>, input: iam::$AttachInput) -> Result<iam::$AttachOutput, Fault> {
            let name = Name::from(input.$name.as_str());
            attach(cx, Holder::$holder, &name, &input.policy_arn)?;
            Ok(iam::$AttachOutput {})
        }

        #[doc = concat!("Detaches a managed policy from a ", $text, ".")]
        ///
        /// # Errors
        /// `NoSuchEntity`, also when the policy is not attached; `ValidationError` for what is no ARN.
        pub fn $detach(cx: &mut Writing<'_>, input: iam::$DetachInput) -> Result<iam::$DetachOutput, Fault> {
            let name = Name::from(input.$name.as_str());
            detach(cx.account.grants_mut(Holder::$holder, &name)?, &input.policy_arn)?;
            Ok(iam::$DetachOutput {})
        }

        #[doc = concat!("Lists the managed policies of a ", $text, ", by name (the order is our choice).")]
        ///
        /// # Errors
        /// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
        pub fn $list(cx: &Reading<'_>, input: iam::$ListInput) -> Result<iam::$ListOutput, Fault> {
            let grants = cx.account.grants(Holder::$holder, &Name::from(input.$name.as_str()))?;
            let prefix = input.path_prefix.as_deref().unwrap_or("/");
            let selection = [stringify!($list), &input.$name.to_ascii_lowercase(), prefix];
            let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
            let page = page(&pager, grants, prefix);
            Ok(iam::$ListOutput {
                is_truncated: Some(page.is_truncated()),
                attached_policies: Some(page.items),
                marker: page.marker,
            })
        }
    };
}

attachments! {
    User, user_name, "user";
    attach_user_policy: AttachUserPolicyInput -> AttachUserPolicyOutput;
    detach_user_policy: DetachUserPolicyInput -> DetachUserPolicyOutput;
    list_attached_user_policies: ListAttachedUserPoliciesInput -> ListAttachedUserPoliciesOutput;
}

attachments! {
    Group, group_name, "group";
    attach_group_policy: AttachGroupPolicyInput -> AttachGroupPolicyOutput;
    detach_group_policy: DetachGroupPolicyInput -> DetachGroupPolicyOutput;
    list_attached_group_policies: ListAttachedGroupPoliciesInput -> ListAttachedGroupPoliciesOutput;
}

attachments! {
    Role, role_name, "role";
    attach_role_policy: AttachRolePolicyInput -> AttachRolePolicyOutput;
    detach_role_policy: DetachRolePolicyInput -> DetachRolePolicyOutput;
    list_attached_role_policies: ListAttachedRolePoliciesInput -> ListAttachedRolePoliciesOutput;
}

names_holder! {
    User, user_name: AttachUserPolicyInput, DetachUserPolicyInput, ListAttachedUserPoliciesInput;
    Group, group_name: AttachGroupPolicyInput, DetachGroupPolicyInput, ListAttachedGroupPoliciesInput;
    Role, role_name: AttachRolePolicyInput, DetachRolePolicyInput, ListAttachedRolePoliciesInput;
}

/// The entity comes before the policy, as AWS looks for the named user before all else.
fn attach(cx: &mut Writing<'_>, holder: Holder, name: &Name, arn: &str) -> Result<(), Fault> {
    cx.account.grants(holder, name)?;
    let arn = attachable(cx.account, holder, arn)?;
    let grants = cx.account.grants_mut(holder, name)?;
    if grants.attached.contains(&arn) {
        return Ok(());
    }
    let (quota, most) = holder.attached_quota(&cx.settings.quotas);
    if grants.attached.len() >= most {
        return Err(over_quota(quota, most));
    }
    grants.attached.push(arn);
    Ok(())
}

/// The policy of that ARN, if it may be attached or be a boundary.
///
/// # Errors
/// `ValidationError` for what is no ARN, `NoSuchEntity`, `PolicyNotAttachable` for what AWS keeps for
/// itself (recorded on AWS for users).
pub(super) fn attachable(account: &Account, holder: Holder, arn: &str) -> Result<Arn, Fault> {
    let policy = account.managed_policy(&PolicyArn::parse(arn)?).ok_or_else(|| not_attachable(arn))?;
    if policy.is_reserved() {
        let sentence = format!("Cannot attach AWS reserved policy to an IAM {}.", holder.word());
        return Err(Fault::new(POLICY_NOT_ATTACHABLE, sentence));
    }
    Ok(policy.arn(account.id))
}

fn detach(grants: &mut Grants, arn: &str) -> Result<(), Fault> {
    PolicyArn::parse(arn)?;
    let place = grants.attached.iter().position(|attached| attached.as_str() == arn);
    grants.attached.remove(place.ok_or_else(|| not_found(arn))?);
    Ok(())
}

/// One page of what is attached, by the policies' names.
fn page(pager: &Pager, grants: &Grants, prefix: &str) -> Page<AttachedPolicy> {
    let mut sorted: Vec<PolicyArn<'_>> =
        grants.attached.iter().filter_map(|arn| PolicyArn::parse(arn.as_str()).ok()).collect();
    sorted.sort_by(|a, b| order(a).cmp(&order(b)));
    let after = pager.after().and_then(|arn| PolicyArn::parse(arn).ok());
    let following = sorted.iter().filter(|arn| arn.path.starts_with(prefix));
    let following = following.filter(|arn| after.as_ref().is_none_or(|after| order(arn) > order(after)));
    let page = pager.fill(following, |arn| arn.to_string());
    Page { items: page.items.into_iter().map(shown_one).collect(), marker: page.marker }
}

fn order<'a>(arn: &PolicyArn<'a>) -> (Name, &'a str, &'a str) {
    (Name::from(arn.name), arn.owner, arn.path)
}

/// What is attached, in the order in which it was.
pub(super) fn shown(grants: &Grants) -> Vec<AttachedPolicy> {
    let read = grants.attached.iter().filter_map(|arn| PolicyArn::parse(arn.as_str()).ok());
    read.map(|arn| shown_one(&arn)).collect()
}

fn shown_one(arn: &PolicyArn<'_>) -> AttachedPolicy {
    AttachedPolicy { policy_name: Some(arn.name.into()), policy_arn: Some(arn.to_smolstr()) }
}

#[cfg(test)]
mod tests;
