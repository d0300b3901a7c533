//! The account itself: its summary and its alias.

use smol_str::SmolStr;

use crate::account::Account;
use crate::auth::Caller;
use crate::authorize::Target;
use crate::context::{Reading, Writing};
use crate::contract::codes::{ENTITY_ALREADY_EXISTS, NO_SUCH_ENTITY};
use crate::contract::iam::{
    CreateAccountAliasInput, CreateAccountAliasOutput, DeleteAccountAliasInput, DeleteAccountAliasOutput,
    GetAccountSummaryInput, GetAccountSummaryOutput, ListAccountAliasesInput, ListAccountAliasesOutput,
};
use crate::fault::Fault;
use crate::wire::page::Pager;

use super::mfa_devices::virtual_devices;

/// `GetAccountSummary`: the 34 figures of 2026, in AWS's order.
///
/// # Errors
/// None.
pub fn get_account_summary(
    cx: &Reading<'_>,
    _: GetAccountSummaryInput,
) -> Result<GetAccountSummaryOutput, Fault> {
    let account = cx.account;
    let quotas = &cx.settings.quotas;
    let in_use = account.mfa_devices.iter().filter(|(_, device)| device.assignment.is_some()).count();
    let figures: [(&str, usize); 34] = [
        ("GroupPolicySizeQuota", quotas.group_policy_size),
        ("InstanceProfilesQuota", quotas.instance_profiles),
        ("Policies", account.policies.len()),
        ("GroupsPerUserQuota", quotas.groups_per_user),
        ("InstanceProfiles", account.instance_profiles.table().len()),
        ("AttachedPoliciesPerUserQuota", quotas.policies_per_user),
        ("Users", account.users().len()),
        ("PoliciesQuota", quotas.policies),
        ("Providers", 0),
        ("AccountMFAEnabled", usize::from(!account.root_mfa_devices.is_empty())),
        ("AccessKeysPerUserQuota", quotas.access_keys_per_user),
        ("AssumeRolePolicySizeQuota", quotas.trust_policy_size),
        ("PolicyVersionsInUseQuota", quotas.policies_in_use),
        ("GlobalEndpointTokenVersion", 1),
        ("VersionsPerPolicyQuota", quotas.policy_versions),
        ("AttachedPoliciesPerGroupQuota", quotas.policies_per_group),
        ("PolicySizeQuota", quotas.policy_size),
        ("Groups", account.groups.table().len()),
        ("AccountSigningCertificatesPresent", 0),
        ("UsersQuota", quotas.users),
        ("ServerCertificatesQuota", 20),
        ("MFADevices", virtual_devices(account).count()),
        ("UserPolicySizeQuota", quotas.user_policy_size),
        ("PolicyVersionsInUse", account.policy_usages().len()),
        ("ServerCertificates", 0),
        ("Roles", account.roles.table().len()),
        ("RolesQuota", quotas.roles),
        ("SigningCertificatesPerUserQuota", 2),
        ("MFADevicesInUse", in_use),
        ("RolePolicySizeQuota", quotas.role_policy_size),
        ("AttachedPoliciesPerRoleQuota", quotas.policies_per_role),
        ("AccountAccessKeysPresent", usize::from(!account.root_access_keys.is_empty())),
        ("AccountPasswordPresent", 0),
        ("GroupsQuota", quotas.groups),
    ];
    let shown = |(name, figure): (&'static str, usize)| {
        (SmolStr::new_static(name), i32::try_from(figure).unwrap_or(i32::MAX))
    };
    Ok(GetAccountSummaryOutput { summary_map: Some(figures.into_iter().map(shown).collect()) })
}

/// `CreateAccountAlias`: one alias an account, unique among all; a new one replaces the old.
///
/// # Errors
/// `EntityAlreadyExists`.
pub fn create_account_alias(
    cx: &mut Writing<'_>,
    input: CreateAccountAliasInput,
) -> Result<CreateAccountAliasOutput, Fault> {
    let alias = input.account_alias.as_str();
    if cx.account.alias.as_deref() == Some(alias) || !cx.directory.claim_alias(alias, cx.account.id) {
        return Err(Fault::new(ENTITY_ALREADY_EXISTS, format!("The account alias {alias} already exists.")));
    }
    if let Some(old) = cx.account.alias.replace(alias.into()) {
        cx.directory.release_alias(&old);
    }
    Ok(CreateAccountAliasOutput {})
}

/// `DeleteAccountAlias`.
///
/// # Errors
/// `NoSuchEntity`.
pub fn delete_account_alias(
    cx: &mut Writing<'_>,
    input: DeleteAccountAliasInput,
) -> Result<DeleteAccountAliasOutput, Fault> {
    let alias = input.account_alias.as_str();
    if cx.account.alias.as_deref() != Some(alias) {
        return Err(Fault::new(NO_SUCH_ENTITY, format!("The account alias {alias} cannot be found.")));
    }
    cx.account.alias = None;
    cx.directory.release_alias(alias);
    Ok(DeleteAccountAliasOutput {})
}

/// `ListAccountAliases`: one or none.
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_account_aliases(
    cx: &Reading<'_>,
    input: ListAccountAliasesInput,
) -> Result<ListAccountAliasesOutput, Fault> {
    let pager = Pager::new(&["ListAccountAliases"], input.marker.as_deref(), input.max_items)?;
    let aliases = cx.account.alias.iter().cloned();
    let page = pager.fill(
        aliases.filter(|alias| pager.after().is_none_or(|after| alias.as_str() > after)),
        ToString::to_string,
    );
    Ok(ListAccountAliasesOutput {
        is_truncated: Some(page.is_truncated()),
        account_aliases: page.items,
        marker: page.marker,
    })
}

/// No resource: the account as a whole.
pub fn whole_account<I>(_: &Account, _: &Caller, _: &I) -> Target {
    Target::Any
}
