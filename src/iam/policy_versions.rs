//! The versions of managed policies.

use crate::account::{Managed, ManagedPolicy, Version};
use crate::context::{Reading, Writing};
use crate::contract::codes::{DELETE_CONFLICT, LIMIT_EXCEEDED, NO_SUCH_ENTITY};
use crate::contract::iam::{
    CreatePolicyVersionInput, CreatePolicyVersionOutput, DeletePolicyVersionInput, DeletePolicyVersionOutput,
    GetPolicyVersionInput, GetPolicyVersionOutput, ListPolicyVersionsInput, ListPolicyVersionsOutput,
    PolicyVersion, SetDefaultPolicyVersionInput, SetDefaultPolicyVersionOutput,
};
use crate::fault::Fault;
use crate::wire::page::Pager;

use super::policies::{find, own_mut, version_id};

/// `CreatePolicyVersion`: another version, which counts at once when it is made the default.
///
/// # Errors
/// `AccessDenied` for AWS's policies, `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`.
pub fn create_policy_version(
    cx: &mut Writing<'_>,
    input: CreatePolicyVersionInput,
) -> Result<CreatePolicyVersionOutput, Fault> {
    let outside = || Fault::access_denied("Cannot create versions for policies outside your own account.");
    let quotas = &cx.settings.quotas;
    let policy = own_mut(cx.account, &input.policy_arn, outside)?;
    let document = ManagedPolicy::read_document(&input.policy_document, quotas)?;
    if policy.versions.len() >= quotas.policy_versions {
        return Err(too_many(quotas.policy_versions));
    }
    let now = cx.now.whole_second();
    let number = policy.add_version(document, input.set_as_default.unwrap_or(false), now);
    let made = Version { number, created: now, text: "" };
    Ok(CreatePolicyVersionOutput { policy_version: Some(shown(made, policy.default_version)) })
}

fn too_many(most: usize) -> Fault {
    let sentence = format!(
        "A managed policy can have up to {most} versions. Before you create a new version, you must delete \
         an existing version."
    );
    Fault::new(LIMIT_EXCEEDED, sentence)
}

/// `GetPolicyVersion`: the only answer that has a version's document. Of AWS's policies the default
/// version is there.
///
/// # Errors
/// `ValidationError` for what is no ARN, `NoSuchEntity`.
pub fn get_policy_version(
    cx: &Reading<'_>,
    input: GetPolicyVersionInput,
) -> Result<GetPolicyVersionOutput, Fault> {
    let policy = find(cx.account, &input.policy_arn)?;
    let number = number(&input.version_id);
    let version = policy.versions().into_iter().find(|version| Some(version.number) == number);
    let version = version.ok_or_else(|| no_such_version(&input.policy_arn, &input.version_id))?;
    let shown =
        PolicyVersion { document: Some(version.text.into()), ..shown(version, policy.default_version()) };
    Ok(GetPolicyVersionOutput { policy_version: Some(shown) })
}

/// `ListPolicyVersions`: the newest first, without documents.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for what is no ARN and for a marker from elsewhere.
pub fn list_policy_versions(
    cx: &Reading<'_>,
    input: ListPolicyVersionsInput,
) -> Result<ListPolicyVersionsOutput, Fault> {
    let policy = find(cx.account, &input.policy_arn)?;
    let selection = ["ListPolicyVersions", &input.policy_arn];
    let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
    let after = pager.after().and_then(number);
    let versions = policy.versions().into_iter();
    let following = versions.filter(|version| after.is_none_or(|after| version.number < after));
    let page = pager.fill(following, |version| version_id(version.number));
    Ok(ListPolicyVersionsOutput {
        is_truncated: Some(page.is_truncated()),
        versions: Some(listed(policy, page.items)),
        marker: page.marker,
    })
}

fn listed(policy: Managed<'_>, versions: Vec<Version<'_>>) -> Vec<PolicyVersion> {
    versions.into_iter().map(|version| shown(version, policy.default_version())).collect()
}

/// Every version of a policy with its document, the newest first.
pub(super) fn whole(policy: Managed<'_>) -> Vec<PolicyVersion> {
    let whole = |version: Version<'_>| PolicyVersion {
        document: Some(version.text.into()),
        ..shown(version, policy.default_version())
    };
    policy.versions().into_iter().map(whole).collect()
}

/// `SetDefaultPolicyVersion`.
///
/// # Errors
/// `AccessDenied` for AWS's policies, `NoSuchEntity`.
pub fn set_default_policy_version(
    cx: &mut Writing<'_>,
    input: SetDefaultPolicyVersionInput,
) -> Result<SetDefaultPolicyVersionOutput, Fault> {
    let outside = || Fault::access_denied("Cannot update policies outside your own account.");
    let policy = own_mut(cx.account, &input.policy_arn, outside)?;
    policy.default_version = version(policy, &input.policy_arn, &input.version_id)?;
    Ok(SetDefaultPolicyVersionOutput {})
}

/// `DeletePolicyVersion`: any but the default one.
///
/// # Errors
/// `AccessDenied` for AWS's policies, `NoSuchEntity`, `DeleteConflict`.
pub fn delete_policy_version(
    cx: &mut Writing<'_>,
    input: DeletePolicyVersionInput,
) -> Result<DeletePolicyVersionOutput, Fault> {
    let outside =
        || Fault::access_denied("Cannot delete policy versions for policies outside your own account.");
    let policy = own_mut(cx.account, &input.policy_arn, outside)?;
    let number = version(policy, &input.policy_arn, &input.version_id)?;
    if number == policy.default_version {
        return Err(Fault::new(DELETE_CONFLICT, "Cannot delete the default version of a policy."));
    }
    policy.versions.retain(|version| version.number != number);
    Ok(DeletePolicyVersionOutput {})
}

/// The number of a version that ought to be there.
fn version(policy: &ManagedPolicy, arn: &str, id: &str) -> Result<u32, Fault> {
    let found = number(id).and_then(|number| policy.version(number));
    found.map(|version| version.number).ok_or_else(|| no_such_version(arn, id))
}

fn number(id: &str) -> Option<u32> {
    id.strip_prefix('v')?.parse().ok()
}

fn no_such_version(arn: &str, id: &str) -> Fault {
    let sentence = format!("Policy {arn} version {id} does not exist or is not attachable.");
    Fault::new(NO_SUCH_ENTITY, sentence)
}

fn shown(version: Version<'_>, default: u32) -> PolicyVersion {
    PolicyVersion {
        version_id: Some(version_id(version.number).into()),
        is_default_version: Some(version.number == default),
        create_date: Some(version.created),
        ..PolicyVersion::default()
    }
}

#[cfg(test)]
mod tests;
