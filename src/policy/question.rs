//! What is decided, and by which policies.

use std::borrow::Cow;

use super::{Context, Policy, PolicyType, Requester};

/// Whose rules hold where AWS's own two engines differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// The authorization of requests.
    #[default]
    Authorization,
    /// `SimulateCustomPolicy` and `SimulatePrincipalPolicy` (recorded on AWS): values that don't convert
    /// never match, not even negated, and any grant of a resource policy counts as a direct one.
    Simulation,
}

/// One request to be decided.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Who asks.
    pub principal: &'a Requester<'a>,
    /// The action with its service prefix, such as `iam:GetUser`; case doesn't matter.
    pub action: &'a str,
    /// The ARN of the resource, or `*` for an action that has none.
    pub resource: &'a str,
    /// The 12 digits of the account that owns the resource. None: that of whoever asks.
    pub resource_account: Option<&'a str>,
    /// The condition keys of the request.
    pub context: &'a Context<'a>,
    /// Whose rules hold.
    pub mode: Mode,
}

/// A policy and the name by which a decision calls it.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// The name that comes back in [`Match::policy`](super::Match::policy).
    pub name: Cow<'a, str>,
    /// The ARN when it is a managed policy; messages of 2025 and later print it.
    pub arn: Option<&'a str>,
    /// The policy.
    pub policy: &'a Policy,
}

impl<'a> Named<'a> {
    /// A policy without an ARN: inline, or given with the request.
    #[must_use]
    pub fn inline(name: impl Into<Cow<'a, str>>, policy: &'a Policy) -> Self {
        Self { name: name.into(), arn: None, policy }
    }

    /// A managed policy, named by its ARN.
    #[must_use]
    pub fn managed(arn: &'a str, policy: &'a Policy) -> Self {
        Self { name: Cow::Borrowed(arn), arn: Some(arn), policy }
    }
}

/// The policies that have a part in a decision. The default is none at all.
///
/// The caller leaves out what doesn't bind the one who asks: the boundary and control policies of a
/// service-linked role, the control policies of a management account.
#[derive(Debug, Clone, Default)]
pub struct Policies<'a> {
    /// The caller's own policies and those of its groups. Of root only the denials count, so the task
    /// policy of an `AssumeRoot` session may stand here or in `session`.
    pub identity: Vec<Named<'a>>,
    /// The permissions boundary.
    pub boundary: Option<Named<'a>>,
    /// The session policies, inline and by ARN; any of them may allow. None: there are none, and they
    /// limit nothing, except that a federated user without session policies may do nothing.
    pub session: Option<Vec<Named<'a>>>,
    /// The policies on the resource, a role's trust policy among them.
    pub resource: Vec<Named<'a>>,
    /// Whether the resource admits nobody without a grant of its own policy: a role (trust policy), a
    /// KMS key.
    pub mandatory_resource: bool,
    /// Service control policies of the caller's account: root of the organization, units, account. Each
    /// level must allow, any policy of a level may. Empty: in no organization.
    pub service_control: Vec<Vec<Named<'a>>>,
    /// Resource control policies of the resource's account, level by level. `RCPFullAWSAccess` isn't
    /// implied.
    pub resource_control: Vec<Vec<Named<'a>>>,
}

impl<'a> Policies<'a> {
    /// All policies with their types, in the order of [`PolicyType::LISTED`].
    pub fn each(&self) -> impl Iterator<Item = (PolicyType, &Named<'a>)> {
        PolicyType::LISTED
            .into_iter()
            .flat_map(|kind| self.of(kind).into_iter().map(move |named| (kind, named)))
    }

    fn of(&self, kind: PolicyType) -> Vec<&Named<'a>> {
        match kind {
            PolicyType::Identity => self.identity.iter().collect(),
            PolicyType::Boundary => self.boundary.iter().collect(),
            PolicyType::Session => self.session.iter().flatten().collect(),
            PolicyType::ServiceControl => self.service_control.iter().flatten().collect(),
            PolicyType::ResourceControl => self.resource_control.iter().flatten().collect(),
            PolicyType::Resource => self.resource.iter().collect(),
        }
    }
}
