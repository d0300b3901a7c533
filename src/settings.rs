//! What holds for all accounts: rules and quotas.

use crate::mfa;
use crate::policy::Style;

/// The year of AWS whose MFA rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Era {
    /// One MFA device per user and root; SMS devices exist.
    #[default]
    Document,
    /// Eight devices; who has one must be signed in with MFA to enable or deactivate his own.
    Current,
}

/// What happens with decisions on permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Enforce {
    /// They are made and they hold.
    #[default]
    On,
    /// They are made and logged, and everything is allowed.
    Log,
    /// None is made: everything is allowed.
    Off,
}

/// The quotas of an account (IAM User Guide, "IAM and AWS STS quotas").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotas {
    /// Users, and so virtual MFA devices.
    pub users: usize,
    /// Roles.
    pub roles: usize,
    /// Instance profiles.
    pub instance_profiles: usize,
    /// Characters of a role's trust policy.
    pub trust_policy_size: usize,
    /// Access keys of a user or of root.
    pub access_keys_per_user: usize,
    /// Managed policies of customers.
    pub policies: usize,
    /// Versions of a managed policy.
    pub policy_versions: usize,
    /// Characters of a version of a managed policy; white space outside of texts doesn't count.
    pub policy_size: usize,
    /// Managed policies attached to a user.
    pub policies_per_user: usize,
    /// Managed policies attached to a group.
    pub policies_per_group: usize,
    /// Managed policies attached to a role (20 recorded on AWS in 2026).
    pub policies_per_role: usize,
    /// Distinct managed policies that are attached or used as boundaries.
    pub policies_in_use: usize,
    /// Groups.
    pub groups: usize,
    /// Groups of a user.
    pub groups_per_user: usize,
    /// Characters of all inline policies of a user together, white space not counted.
    pub user_policy_size: usize,
    /// The same of a group.
    pub group_policy_size: usize,
    /// The same of a role.
    pub role_policy_size: usize,
}

impl Default for Quotas {
    fn default() -> Self {
        Self {
            users: 5_000,
            roles: 1_000,
            instance_profiles: 1_000,
            trust_policy_size: 2_048,
            access_keys_per_user: 2,
            policies: 1_500,
            policy_versions: 5,
            policy_size: 6_144,
            policies_per_user: 10,
            policies_per_group: 10,
            policies_per_role: 20,
            policies_in_use: 10_000,
            groups: 300,
            groups_per_user: 10,
            user_policy_size: 2_048,
            group_policy_size: 5_120,
            role_policy_size: 10_240,
        }
    }
}

/// How much a refusal tells, by the year of AWS: [`Style::Y2025`] unless said otherwise, for what
/// AWS adds since leads to pages of its own console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DenialStyle(pub Style);

impl Default for DenialStyle {
    fn default() -> Self {
        Self(Style::Y2025)
    }
}

impl Quotas {
    /// A quota by its name in `GetAccountSummary`, to set it.
    pub fn named_mut(&mut self, name: &str) -> Option<&mut usize> {
        Some(match name {
            "AccessKeysPerUserQuota" => &mut self.access_keys_per_user,
            "AssumeRolePolicySizeQuota" => &mut self.trust_policy_size,
            "AttachedPoliciesPerGroupQuota" => &mut self.policies_per_group,
            "AttachedPoliciesPerRoleQuota" => &mut self.policies_per_role,
            "AttachedPoliciesPerUserQuota" => &mut self.policies_per_user,
            "GroupPolicySizeQuota" => &mut self.group_policy_size,
            "GroupsPerUserQuota" => &mut self.groups_per_user,
            "GroupsQuota" => &mut self.groups,
            "InstanceProfilesQuota" => &mut self.instance_profiles,
            "PoliciesQuota" => &mut self.policies,
            "PolicySizeQuota" => &mut self.policy_size,
            "PolicyVersionsInUseQuota" => &mut self.policies_in_use,
            "RolePolicySizeQuota" => &mut self.role_policy_size,
            "RolesQuota" => &mut self.roles,
            "UserPolicySizeQuota" => &mut self.user_policy_size,
            "UsersQuota" => &mut self.users,
            "VersionsPerPolicyQuota" => &mut self.policy_versions,
            _ => return None,
        })
    }
}

/// What holds for all accounts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// Whose MFA rules hold.
    pub era: Era,
    /// What becomes of decisions on permissions.
    pub enforce: Enforce,
    /// How much a refusal tells.
    pub denial_style: DenialStyle,
    /// The numbers of code verification.
    pub mfa: mfa::Rules,
    /// How much an account may hold.
    pub quotas: Quotas,
}

impl Settings {
    /// The most MFA devices of a user or root.
    #[must_use]
    pub const fn devices_per_user(&self) -> usize {
        match self.era {
            Era::Document => 1,
            Era::Current => 8,
        }
    }
}
