//! Customer managed policies: checked by the rules of the API, and built.

use smol_str::SmolStr;

use crate::account::{self, Record as _};
use crate::clock::Timestamp;
use crate::contract::iam;
use crate::entropy::Entropy;
use crate::types::{AccountId, Arn, Case, IdKind, Name};

use super::check::{Checker, at, checked, once, path, said, tags};
use super::document;
use super::{ManagedPolicy, SeedFault};

impl Checker<'_> {
    pub(super) fn customer_policy(
        &mut self,
        account: AccountId,
        policy: document::ManagedPolicy,
    ) -> Result<ManagedPolicy, SeedFault> {
        let name = Name::from(checked("PolicyName", &iam::POLICY_NAME_TYPE, &policy.name)?);
        let name_is_free = self.taken.policy_names.insert((account, name.clone()));
        once(name_is_free, policy.name.place, || said(&account::ManagedPolicy::taken(&name)))?;
        let path = path(policy.path.as_ref())?;
        self.taken.policies.insert(Arn::iam(account, "policy", &path, &name));
        let description = policy
            .description
            .map(|text| checked("Description", &iam::POLICY_DESCRIPTION_TYPE, &text).map(SmolStr::new));
        let text = &policy.document.value.0;
        let document = account::ManagedPolicy::read_document(text, &self.settings.quotas);
        Ok(ManagedPolicy {
            name,
            path,
            id: policy.id.map(|id| self.unique_id(IdKind::Policy, &id)).transpose()?,
            description: description.transpose()?,
            document: document.map_err(|fault| at(policy.document.place, said(&fault)))?,
            tags: tags(policy.tags, Case::Sensitive)?,
        })
    }
}

impl ManagedPolicy {
    /// The policy as it is at first.
    pub(super) fn build(&self, entropy: &Entropy, now: Timestamp) -> account::ManagedPolicy {
        let mut policy = account::ManagedPolicy {
            id: self.id.unwrap_or_else(|| entropy.unique_id(IdKind::Policy)),
            name: self.name.clone(),
            path: self.path.clone(),
            description: self.description.clone(),
            created: now,
            updated: now,
            versions: Vec::new(),
            default_version: 0,
            newest_version: 0,
            tags: self.tags.clone(),
        };
        policy.add_version(self.document.clone(), true, now);
        policy
    }
}
