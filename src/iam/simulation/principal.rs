//! The user, group or role whose policies are simulated.

use crate::account::{Account, HeldPolicy, Holder};
use crate::authorize::{Target, policies_of};
use crate::contract::codes::NO_SUCH_ENTITY;
use crate::contract::iam::{GetContextKeysForPrincipalPolicyInput, SimulatePrincipalPolicyInput};
use crate::fault::Fault;
use crate::iam::holders;
use crate::policy::Policy;
use crate::types::{Arn, ArnParts, Name, Service};

use super::caller::entity;
use super::invalid;

/// An input that names the user, group or role whose policies it is about.
pub trait NamesSource {
    /// Its ARN.
    fn policy_source_arn(&self) -> &str;
}

impl NamesSource for SimulatePrincipalPolicyInput {
    fn policy_source_arn(&self) -> &str {
        &self.policy_source_arn
    }
}

impl NamesSource for GetContextKeysForPrincipalPolicyInput {
    fn policy_source_arn(&self) -> &str {
        &self.policy_source_arn
    }
}

/// The user, group or role whose policies are asked about, by the path that is stored.
pub fn policy_source<I: NamesSource>(account: &Account, _: &crate::auth::Caller, input: &I) -> Target {
    let arn = input.policy_source_arn();
    let own = ArnParts::read(arn).filter(|parts| parts.owner(Service::Iam) == Some(account.id));
    match own.and_then(|parts| entity(&parts)) {
        Some((holder, name)) => Target::One(holders::arn(account, holder, &Name::from(name))),
        None => Target::One(Arn::from(arn.to_owned())),
    }
}

/// The user, group or role whose policies are simulated.
#[derive(Debug, Clone, Copy)]
pub(super) struct Principal<'a> {
    /// Its ARN as the request gives it.
    pub(super) arn: &'a str,
    account: &'a Account,
    holder: Holder,
    name: &'a str,
}

impl<'a> Principal<'a> {
    /// Finds it. Its name decides, whatever the path in the ARN (recorded on AWS).
    ///
    /// # Errors
    /// `InvalidInput`, `NoSuchEntity`.
    pub(super) fn find(account: &'a Account, arn: &'a str) -> Result<Self, Fault> {
        let unreadable = || invalid(format!("Invalid ARN provided in the request: {arn}"));
        let parts = ArnParts::read(arn).ok_or_else(unreadable)?;
        let owner = parts.owner(Service::Iam).ok_or_else(unreadable)?;
        let (holder, name) = entity(&parts).ok_or_else(unreadable)?;
        if owner != account.id {
            let own = account.id;
            return Err(invalid(format!(
                "Invalid Policy Source Arn: caller's account {own} does not have access to policies in account {owner}."
            )));
        }
        let missing = |_| Fault::new(NO_SUCH_ENTITY, "Unable to retrieve specified IAM entity.");
        account.grants(holder, &Name::from(name)).map_err(missing)?;
        Ok(Self { arn, account, holder, name })
    }

    /// Its policies and those of its groups; a managed policy once, however often it is attached.
    pub(super) fn policies(&self) -> Vec<HeldPolicy> {
        let mut policies: Vec<HeldPolicy> = Vec::new();
        for held in policies_of(self.account, self.holder, &Name::from(self.name)) {
            if !policies.iter().any(|known| held.is_same_managed(known)) {
                policies.push(held);
            }
        }
        policies
    }

    /// Its permissions boundary.
    pub(super) fn boundary(&self) -> Option<(&'a Arn, &'a Policy)> {
        let grants = self.account.grants(self.holder, &Name::from(self.name)).ok()?;
        let arn = grants.boundary.as_ref()?;
        Some((arn, self.account.policy_document(arn)?))
    }
}
