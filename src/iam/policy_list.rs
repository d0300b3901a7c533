//! Managed policies in lists: those of the account and AWS's, by scope, path and use.

use std::collections::HashMap;

use crate::account::{Account, Managed, PolicyArn, Usage, aws_policies};
use crate::auth::Caller;
use crate::authorize::Target;
use crate::context::Reading;
use crate::contract::iam::{ListPoliciesInput, ListPoliciesOutput, PolicyScopeType, PolicyUsageType};
use crate::fault::Fault;
use crate::types::{Arn, Name};
use crate::wire::page::Pager;

use super::policies::shown;

/// `ListPolicies`: the account's and AWS's, by name (the order is our choice).
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_policies(cx: &Reading<'_>, input: ListPoliciesInput) -> Result<ListPoliciesOutput, Fault> {
    let chosen = Chosen::read(&input);
    let pager = Pager::new(&chosen.selection(), input.marker.as_deref(), input.max_items)?;
    let usages = cx.account.policy_usages();
    let mut all: Vec<Listed<'_>> = chosen
        .in_scope(cx.account)
        .filter(|policy| policy.path().as_str().starts_with(chosen.prefix))
        .map(|policy| Listed::new(cx.account, &usages, policy))
        .filter(|listed| chosen.takes(&listed.usage))
        .collect();
    all.sort_by(|a, b| a.key().cmp(&b.key()));
    let after = pager.after().and_then(|arn| Some((Name::from(PolicyArn::parse(arn).ok()?.name), arn)));
    let following = all.iter().filter(|listed| {
        after.as_ref().is_none_or(|(name, arn)| (listed.policy.name(), listed.arn.as_str()) > (name, *arn))
    });
    let page = pager.fill(following, |listed| listed.arn.to_string());
    Ok(ListPoliciesOutput {
        is_truncated: Some(page.is_truncated()),
        policies: Some(
            page.items.iter().map(|listed| shown(cx.account, listed.policy, listed.usage)).collect(),
        ),
        marker: page.marker,
    })
}

/// Which policies a list is to hold.
struct Chosen<'a> {
    scope: PolicyScopeType,
    prefix: &'a str,
    /// None for all, used or not.
    used: Option<Option<PolicyUsageType>>,
}

impl<'a> Chosen<'a> {
    /// The usage counts only where attached policies are asked for (recorded on AWS).
    fn read(input: &'a ListPoliciesInput) -> Self {
        Self {
            scope: input.scope.unwrap_or(PolicyScopeType::All),
            prefix: input.path_prefix.as_deref().unwrap_or("/"),
            used: input.only_attached.unwrap_or(false).then_some(input.policy_usage_filter),
        }
    }

    fn selection(&self) -> [&'a str; 4] {
        let used = match self.used {
            None => "all",
            Some(None) => "used",
            Some(Some(PolicyUsageType::PermissionsPolicy)) => "attached",
            Some(Some(PolicyUsageType::PermissionsBoundary)) => "boundary",
        };
        let scope = match self.scope {
            PolicyScopeType::All => "All",
            PolicyScopeType::Aws => "AWS",
            PolicyScopeType::Local => "Local",
        };
        ["ListPolicies", scope, self.prefix, used]
    }

    fn in_scope<'b>(&self, account: &'b Account) -> impl Iterator<Item = Managed<'b>> + use<'b> {
        let own = (self.scope != PolicyScopeType::Aws).then(|| account.policies.iter());
        let awss = (self.scope != PolicyScopeType::Local).then(|| aws_policies().iter());
        let own = own.into_iter().flatten().map(|(_, policy)| Managed::Own(policy));
        own.chain(awss.into_iter().flatten().map(Managed::Aws))
    }

    fn takes(&self, usage: &Usage) -> bool {
        self.used.is_none_or(|kind| is_used(usage, kind))
    }
}

/// Whether a policy is used in that way, or in any when none is named.
const fn is_used(usage: &Usage, kind: Option<PolicyUsageType>) -> bool {
    match kind {
        None => !usage.is_none(),
        Some(PolicyUsageType::PermissionsPolicy) => usage.attachments > 0,
        Some(PolicyUsageType::PermissionsBoundary) => usage.boundaries > 0,
    }
}

struct Listed<'a> {
    policy: Managed<'a>,
    arn: Arn,
    usage: Usage,
}

impl<'a> Listed<'a> {
    fn new(account: &Account, usages: &HashMap<&Arn, Usage>, policy: Managed<'a>) -> Self {
        let arn = policy.arn(account.id);
        let usage = usages.get(&arn).copied().unwrap_or_default();
        Self { policy, arn, usage }
    }

    fn key(&self) -> (&Name, &str) {
        (self.policy.name(), self.arn.as_str())
    }
}

/// No resource, but the path that refusals print (quoted in public issues).
pub fn listed_path(_: &Account, _: &Caller, input: &ListPoliciesInput) -> Target {
    Target::PolicyPath(input.path_prefix.as_deref().unwrap_or("/").to_owned())
}

#[cfg(test)]
mod tests;
