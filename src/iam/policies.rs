//! Managed policies: those that customers make, and AWS's beside them.

use crate::account::{Account, Managed, ManagedPolicy, PolicyArn, Record as _, Usage, over_quota};
use crate::auth::Caller;
use crate::authorize::Target;
use crate::context::{Reading, Writing};
use crate::contract::codes::{DELETE_CONFLICT, NO_SUCH_ENTITY};
use crate::contract::iam;
use crate::contract::iam::{
    CreatePolicyInput, CreatePolicyOutput, DeletePolicyInput, DeletePolicyOutput, GetPolicyInput,
    GetPolicyOutput,
};
use crate::fault::Fault;
use crate::types::{Arn, Case, IdKind, Name, Path};

use super::tags;

/// `CreatePolicy`: a policy whose first version is `v1`.
///
/// # Errors
/// `ValidationError` for a bad path, tag faults, `MalformedPolicyDocument`, `LimitExceeded`,
/// `EntityAlreadyExists`: names are unique whatever the path.
pub fn create_policy(cx: &mut Writing<'_>, input: CreatePolicyInput) -> Result<CreatePolicyOutput, Fault> {
    let quotas = &cx.settings.quotas;
    let document = ManagedPolicy::read_document(&input.policy_document, quotas)?;
    if cx.account.policies.len() >= quotas.policies {
        return Err(over_quota("PoliciesPerAccount", quotas.policies));
    }
    let now = cx.now.whole_second();
    let mut policy = ManagedPolicy {
        id: cx.entropy.unique_id(IdKind::Policy),
        name: Name::from(input.policy_name.as_str()),
        path: Path::or_root(input.path.as_deref())?,
        description: input.description.filter(|text| !text.is_empty()),
        created: now,
        updated: now,
        versions: Vec::new(),
        default_version: 0,
        newest_version: 0,
        tags: tags::of_new(input.tags, Case::Sensitive)?,
    };
    policy.add_version(document, true, now);
    let shown = iam::Policy {
        tags: tags::shown_if_any(&policy.tags),
        ..shown(cx.account, Managed::Own(&policy), Usage::default())
    };
    cx.account.policies.add(policy.name.clone(), policy)?;
    Ok(CreatePolicyOutput { policy: Some(shown) })
}

/// `GetPolicy`: always with tags, and with a description when there is one.
///
/// # Errors
/// `ValidationError` for what is no ARN, `NoSuchEntity`.
pub fn get_policy(cx: &Reading<'_>, input: GetPolicyInput) -> Result<GetPolicyOutput, Fault> {
    let policy = find(cx.account, &input.policy_arn)?;
    let usage = cx.account.policy_usage(&policy.arn(cx.account.id));
    let shown = iam::Policy {
        description: policy.description().cloned(),
        tags: Some(tags::shown(&policy.tags())),
        ..shown(cx.account, policy, usage)
    };
    Ok(GetPolicyOutput { policy: Some(shown) })
}

/// `DeletePolicy`: only when it is not used and has no version beside its default.
///
/// # Errors
/// `AccessDenied` for AWS's, `NoSuchEntity`, `DeleteConflict`.
pub fn delete_policy(cx: &mut Writing<'_>, input: DeletePolicyInput) -> Result<DeletePolicyOutput, Fault> {
    let outside = || Fault::access_denied("Cannot delete policies outside your own account.");
    let policy = own_mut(cx.account, &input.policy_arn, outside)?;
    let (name, versions) = (policy.name.clone(), policy.versions.len());
    if !cx.account.policy_usage(&Arn::from(input.policy_arn)).is_none() {
        return Err(Fault::new(DELETE_CONFLICT, "Cannot delete a policy attached to entities."));
    }
    if versions > 1 {
        let sentence = "This policy has more than one version. Before you delete a policy, you must delete \
                        the policy's versions. The default version is deleted with the policy.";
        return Err(Fault::new(DELETE_CONFLICT, sentence));
    }
    cx.account.policies.remove(&name)?;
    Ok(DeletePolicyOutput {})
}

/// A policy as lists give it: without description and tags.
pub(super) fn shown(account: &Account, policy: Managed<'_>, usage: Usage) -> iam::Policy {
    let count = |figure: usize| Some(i32::try_from(figure).unwrap_or(i32::MAX));
    iam::Policy {
        policy_name: Some(policy.name().as_str().into()),
        policy_id: Some(policy.id().as_str().into()),
        arn: Some(policy.arn(account.id).into_text()),
        path: Some(policy.path().as_str().into()),
        default_version_id: Some(version_id(policy.default_version()).into()),
        attachment_count: count(usage.attachments),
        permissions_boundary_usage_count: count(usage.boundaries),
        is_attachable: Some(true),
        create_date: Some(policy.created()),
        update_date: Some(policy.updated()),
        ..iam::Policy::default()
    }
}

/// The id of a version: `v` and its number.
pub(super) fn version_id(number: u32) -> String {
    format!("v{number}")
}

/// The policy that a request names.
///
/// # Errors
/// `ValidationError` for what is no ARN; `NoSuchEntity` in one sentence for AWS's policies and in
/// another for customers' (recorded on AWS).
pub(super) fn find<'a>(account: &'a Account, arn: &str) -> Result<Managed<'a>, Fault> {
    let parsed = PolicyArn::parse(arn)?;
    let missing = || if parsed.is_awss() { not_found(arn) } else { not_attachable(arn) };
    account.managed_policy(&parsed).ok_or_else(missing)
}

/// A policy of the account's own, to change it.
///
/// # Errors
/// `ValidationError` for what is no ARN; `outside` for what belongs to AWS or to another account,
/// whether it is there or not; `NoSuchEntity`.
pub(super) fn own_mut<'a>(
    account: &'a mut Account,
    arn: &str,
    outside: impl FnOnce() -> Fault,
) -> Result<&'a mut ManagedPolicy, Fault> {
    let parsed = PolicyArn::parse(arn)?;
    if !parsed.is_of(account.id) {
        return Err(outside());
    }
    if account.own_policy(&parsed).is_none() {
        return Err(not_found(arn));
    }
    account.policies.get_mut(&Name::from(parsed.name))
}

/// The fault of a policy that isn't there, where it is changed or taken away.
pub(super) fn not_found(arn: &str) -> Fault {
    ManagedPolicy::missing(&Name::from(arn))
}

/// The fault of a policy that isn't there, where it is read or attached.
pub(super) fn not_attachable(arn: &str) -> Fault {
    Fault::new(NO_SUCH_ENTITY, format!("Policy {arn} does not exist or is not attachable."))
}

/// The policy that `CreatePolicy` is about to make.
pub fn new_policy(account: &Account, _: &Caller, input: &CreatePolicyInput) -> Target {
    let path = Path::or_root(input.path.as_deref()).unwrap_or_else(|_| Path::root());
    Target::One(Arn::iam(account.id, "policy", &path, &Name::from(input.policy_name.as_str())))
}

/// An input that names a managed policy.
pub trait NamesPolicy {
    /// The ARN, as it was sent.
    fn policy_arn(&self) -> &str;
}

/// The policy that the input names.
pub fn named<I: NamesPolicy>(_: &Account, _: &Caller, input: &I) -> Target {
    Target::One(Arn::from(input.policy_arn().to_owned()))
}

macro_rules! names_policy {
    ($($input:ident),+) => {
        $(impl NamesPolicy for iam::$input {
            fn policy_arn(&self) -> &str {
                &self.policy_arn
            }
        })+
    };
}

names_policy! {
    GetPolicyInput, DeletePolicyInput, CreatePolicyVersionInput, GetPolicyVersionInput,
    ListPolicyVersionsInput, SetDefaultPolicyVersionInput, DeletePolicyVersionInput, TagPolicyInput,
    UntagPolicyInput, ListPolicyTagsInput, ListEntitiesForPolicyInput
}

#[cfg(test)]
mod tests;
