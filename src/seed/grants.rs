//! Groups, and what users, groups and roles have of policies: checked by the rules of the API.

use crate::account::{self, Grants, Holder, PolicyArn, Record, aws_policies, stored_policy};
use crate::contract::codes::NO_SUCH_ENTITY;
use crate::contract::iam;
use crate::fault::Fault;
use crate::policy::Kind;
use crate::types::{AccountId, Arn, IdKind, Name};

use super::check::{Checker, at, checked, once, path, said, within_quota};
use super::document::{self, At, Pairs};
use super::policy_text::PolicyText;
use super::{Group, SeedFault};

impl Checker<'_> {
    pub(super) fn group(&mut self, account: AccountId, group: document::Group) -> Result<Group, SeedFault> {
        let name = Name::from(checked("GroupName", &iam::GROUP_NAME_TYPE, &group.name)?);
        let name_is_free = self.taken.group_names.insert((account, name.clone()));
        once(name_is_free, group.name.place, || said(&<account::Group as Record>::taken(&name)))?;
        let grants =
            document::Grants { inline: group.policies, attached: group.attached_policies, boundary: None };
        Ok(Group {
            path: path(group.path.as_ref())?,
            id: group.id.map(|id| self.unique_id(IdKind::Group, &id)).transpose()?,
            grants: self.grants(account, (Holder::Group, &name), grants)?,
            name,
        })
    }

    /// The groups of a user, which were all checked before.
    pub(super) fn groups(&self, account: AccountId, names: Vec<At<String>>) -> Result<Vec<Name>, SeedFault> {
        within_quota("GroupsPerUser", self.settings.quotas.groups_per_user, 0, &names)?;
        let mut groups = Vec::new();
        for given in names {
            let name = Name::from(given.value.as_str());
            if !self.taken.group_names.contains(&(account, name.clone())) {
                return Err(at(given.place, said(&<account::Group as Record>::missing(&name))));
            }
            once(!groups.contains(&name), given.place, || format!("group {name} stands here twice"))?;
            groups.push(name);
        }
        Ok(groups)
    }

    /// The policies of a user, group or role of that name.
    pub(super) fn grants(
        &self,
        account: AccountId,
        (holder, name): (Holder, &Name),
        given: document::Grants,
    ) -> Result<Grants, SeedFault> {
        let mut grants = self.inline(holder, name, given.inline)?;
        let (quota, most) = holder.attached_quota(&self.settings.quotas);
        within_quota(quota, most, 0, &given.attached)?;
        for arn in given.attached {
            let named = self.managed_policy(account, &arn)?;
            let is_new = !grants.attached.contains(&named);
            once(is_new, arn.place, || format!("policy {named} is attached here twice"))?;
            grants.attached.push(named);
        }
        grants.boundary = given.boundary.map(|arn| self.managed_policy(account, &arn)).transpose()?;
        Ok(grants)
    }

    fn inline(&self, holder: Holder, owner: &Name, given: Pairs<PolicyText>) -> Result<Grants, SeedFault> {
        let mut grants = Grants::default();
        for (name, document) in given.0 {
            let policy_name = Name::from(checked("PolicyName", &iam::POLICY_NAME_TYPE, &name)?);
            let name_is_free = grants.inline_policy(&policy_name).is_none();
            once(name_is_free, name.place, || format!("policy {policy_name} stands here twice"))?;
            let policy = stored_policy(Kind::Inline, &document.value.0);
            let policy = policy.map_err(|fault| at(document.place, said(&fault)))?;
            grants.put_inline(policy_name, policy);
            let fits = holder.check_inline_size(owner, &grants, &self.settings.quotas);
            fits.map_err(|fault| at(document.place, said(&fault)))?;
        }
        Ok(grants)
    }

    /// A managed policy by its ARN, of the account's own or of AWS's.
    fn managed_policy(&self, account: AccountId, arn: &At<String>) -> Result<Arn, SeedFault> {
        let text = checked("PolicyArn", &iam::ARN_TYPE, arn)?;
        let parsed = PolicyArn::parse(text).map_err(|fault| at(arn.place, said(&fault)))?;
        let named = Arn::from(text.to_owned());
        let own = parsed.is_of(account) && self.taken.policies.contains(&named);
        let awss = || aws_policies().find(&parsed).is_some_and(|policy| !policy.is_reserved());
        if !own && !awss() {
            return Err(at(arn.place, said(&not_attachable(&named))));
        }
        Ok(named)
    }
}

fn not_attachable(arn: &Arn) -> Fault {
    Fault::new(NO_SUCH_ENTITY, format!("Policy {arn} does not exist or is not attachable."))
}
