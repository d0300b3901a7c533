//! Who acts in a simulation.

use crate::account::Holder;
use crate::fault::Fault;
use crate::policy::{Context, Requester};
use crate::types::{AccountId, ArnParts, Service};

use super::invalid;
use super::request::Request;

/// The `aws:userid` of nobody in particular (recorded on AWS).
const STUB: &str = "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR";

/// Who acts.
#[derive(Debug, Clone)]
pub(super) struct Caller<'a> {
    /// The 12 digits of its account.
    pub(super) account: String,
    /// None: nobody in particular.
    arn: Option<&'a str>,
    /// What it is; None for root and the like.
    kind: Option<Holder>,
}

impl<'a> Caller<'a> {
    /// The caller that the request names, or else the principal whose policies are simulated.
    ///
    /// # Errors
    /// `InvalidInput`: a resource's policy needs a user, group or role. That the same is said of what is
    /// no ARN of IAM or STS, with or without such a policy, is our choice.
    pub(super) fn new(
        request: &Request<'a>,
        source: Option<&'a str>,
        account: AccountId,
    ) -> Result<Self, Fault> {
        let needs_kind = request.resource_policy.is_some();
        let Some(arn) = request.caller_arn.or(source) else {
            return if needs_kind {
                Err(invalid("Invalid caller - Caller cannot be null or empty."))
            } else {
                Ok(Self { account: account.to_string(), arn: None, kind: None })
            };
        };
        let caller = Self::read(arn).filter(|caller| !needs_kind || caller.kind.is_some());
        caller.ok_or_else(|| {
            invalid("Invalid caller - Caller must be an IAM user, role or group in this context.")
        })
    }

    fn read(arn: &'a str) -> Option<Self> {
        let parts = ArnParts::read(arn)?;
        let account = parts.owner(Service::Iam).or_else(|| parts.owner(Service::Sts))?;
        let kind = entity(&parts).map(|(kind, _)| kind);
        Some(Self { account: account.to_string(), arn: Some(arn), kind })
    }

    /// The caller as `Principal` elements may name it.
    pub(super) fn requester(&self) -> Requester<'_> {
        let (account, arn) = (self.account.as_str(), self.arn.unwrap_or(STUB));
        match self.kind {
            Some(Holder::Role) => Requester::RoleSession { account, role_arn: arn, role_id: None, arn },
            _ => Requester::User { account, arn, id: None },
        }
    }

    /// The condition keys that hold unless the request gives others (recorded on AWS).
    pub(super) fn keys(&self) -> Context<'a> {
        let mut keys = Context::new()
            .with("aws:PrincipalAccount", self.account.clone())
            .with("aws:userid", self.arn.unwrap_or(STUB));
        let Some(arn) = self.arn else { return keys };
        keys.set("aws:PrincipalArn", arn);
        if self.kind == Some(Holder::User) {
            keys.set("aws:username", arn.rsplit('/').next().unwrap_or_default());
        }
        keys
    }
}

/// The kind and name of a user, group or role.
pub(super) fn entity<'a>(parts: &ArnParts<'a>) -> Option<(Holder, &'a str)> {
    let (kind, rest) = parts.resource.split_once('/').filter(|_| parts.service == "iam")?;
    let kind = [Holder::User, Holder::Group, Holder::Role].into_iter().find(|known| known.word() == kind)?;
    let name = rest.rsplit('/').next().filter(|name| !name.is_empty())?;
    Some((kind, name))
}
