//! Roles: checked by the rules of the API, built, and bound to whom their trust policies name.
//!
//! Trust policies name users and roles, also of other accounts. So they are bound when all accounts of
//! the file are there, on trial while the file is checked and for good after it was planted.

use std::collections::BTreeMap;
use std::sync::Arc;

use imbl::OrdSet;
use smol_str::SmolStr;

use crate::account::{
    self, Directory, Factory, Grants, Holder, Population, Record, Trust, over_quota, stored_policy,
};
use crate::clock::Timestamp;
use crate::contract::iam;
use crate::entropy::Entropy;
use crate::policy::{Kind, Policy};
use crate::types::{AccessKeyId, AccountId, Case, IdKind, Name, Path, Tags, UniqueId};

use super::check::{Checker, at, checked, once, path, said, tags};
use super::document::{self, At};
use super::{Place, Seed, SeedFault};

/// How long sessions of a role may live at most, in seconds (IAM API reference).
const MAX_SESSION_DURATION: std::ops::RangeInclusive<i32> = 3_600..=43_200;

/// A role that was checked.
#[derive(Debug)]
pub(super) struct Role {
    name: Name,
    path: Path,
    id: Option<UniqueId>,
    trust: Policy,
    trust_place: Place,
    description: Option<SmolStr>,
    max_session_duration: i32,
    tags: Tags,
    grants: Grants,
}

impl Checker<'_> {
    pub(super) fn role(&mut self, account: AccountId, role: document::Role) -> Result<Role, SeedFault> {
        let name = Name::from(checked("RoleName", &iam::ROLE_NAME_TYPE, &role.name)?);
        let name_is_free = self.taken.role_names.insert((account, name.clone()));
        once(name_is_free, role.name.place, || said(&<account::Role as Record>::taken(&name)))?;
        let grants = document::Grants {
            inline: role.policies,
            attached: role.attached_policies,
            boundary: role.permissions_boundary,
        };
        Ok(Role {
            path: path(role.path.as_ref())?,
            id: role.id.map(|id| self.unique_id(IdKind::Role, &id)).transpose()?,
            trust_place: role.trust.place,
            trust: self.trust(&role.trust)?,
            description: role.description.map(|text| description(&text)).transpose()?,
            max_session_duration: role
                .max_session_duration
                .map_or(Ok(*MAX_SESSION_DURATION.start()), duration)?,
            tags: tags(role.tags, Case::Insensitive)?,
            grants: self.grants(account, (Holder::Role, &name), grants)?,
            name,
        })
    }

    fn trust(&self, text: &At<document::PolicyText>) -> Result<Policy, SeedFault> {
        let policy =
            stored_policy(Kind::Trust, &text.value.0).map_err(|fault| at(text.place, said(&fault)))?;
        let quota = self.settings.quotas.trust_policy_size;
        let fits = policy.size() <= quota;
        once(fits, text.place, || said(&over_quota("ACLSizePerRole", quota)))?;
        Ok(policy)
    }
}

fn description(text: &At<String>) -> Result<SmolStr, SeedFault> {
    checked("Description", &iam::ROLE_DESCRIPTION_TYPE, text).map(SmolStr::new)
}

fn duration(seconds: At<i32>) -> Result<i32, SeedFault> {
    let fits = MAX_SESSION_DURATION.contains(&seconds.value);
    once(fits, seconds.place, || "max_session_duration is 3600 to 43200 seconds".to_owned())?;
    Ok(seconds.value)
}

impl Role {
    /// The role, whose trust policy is not bound yet.
    pub(super) fn built(&self, created: Timestamp, entropy: &Entropy) -> account::Role {
        account::Role {
            id: self.id.unwrap_or_else(|| entropy.unique_id(IdKind::Role)),
            name: self.name.clone(),
            path: self.path.clone(),
            created,
            trust: Trust::unbound(self.trust.clone()),
            description: self.description.clone(),
            max_session_duration: self.max_session_duration,
            tags: self.tags.clone(),
            grants: self.grants.clone(),
            instance_profiles: OrdSet::new(),
        }
    }
}

impl Seed {
    /// Binds the trust policies of an account's roles to the users and roles that they name, once all
    /// accounts of the file are there. A principal that is gone by then means nobody.
    pub fn bind_trust_policies(&self, account: &mut account::Account, directory: &dyn Directory) {
        let roles = self.accounts.get(&account.id).map_or(&[][..], |planned| &planned.roles);
        let home = account.clone();
        for role in roles {
            let bound = Trust::bind(role.trust.text(), Population { home: &home, directory });
            let Ok(stored) = account.roles.get_mut(&role.name) else { continue };
            stored.trust = bound.unwrap_or_else(|_| Trust::unbound(role.trust.clone()));
        }
    }

    /// Whether everybody exists whom the trust policies name.
    pub(super) fn check_trust_policies(&self) -> Result<(), SeedFault> {
        if self.accounts.values().all(|account| account.roles.is_empty()) {
            return Ok(());
        }
        let trial = Trial::of(self);
        for (id, account) in &self.accounts {
            let Some(home) = trial.account(*id) else { continue };
            for role in &account.roles {
                let bound = Trust::bind(role.trust.text(), Population { home: &home, directory: &trial });
                bound.map_err(|fault| at(role.trust_place, said(&fault)))?;
            }
        }
        Ok(())
    }
}

/// All accounts of a file, built to look at.
struct Trial(BTreeMap<AccountId, Arc<account::Account>>);

impl Trial {
    fn of(seed: &Seed) -> Self {
        let (entropy, factory) = (Entropy::seeded(0), Factory::default());
        let built = |id| seed.account(id, Timestamp::from_seconds(0), &entropy, &factory);
        Self(seed.account_ids().filter_map(|id| Some((id, Arc::new(built(id)?)))).collect())
    }
}

impl Directory for Trial {
    fn claim_alias(&self, _: &str, _: AccountId) -> bool {
        true
    }

    fn release_alias(&self, _: &str) {}

    fn account_of(&self, key: &AccessKeyId) -> Option<AccountId> {
        key.account()
    }

    fn account(&self, id: AccountId) -> Option<Arc<account::Account>> {
        self.0.get(&id).map(Arc::clone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emulator::testing::emulator;
    use crate::seed::tests::read;

    const SEED: &str = "\
accounts:
  - id: '111122223333'
    roles:
      - name: reader
        path: /team/
        description: reads
        max_session_duration: 7200
        tags: {team: blue}
        trust:
          Version: 2012-10-17
          Statement: [{Effect: Allow, Principal: {AWS: 'arn:aws:iam::444455556666:user/bob'}, Action: sts:AssumeRole}]
        policies: {all: {Statement: {Effect: Allow, Action: '*', Resource: '*'}}}
        attached_policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']
        permissions_boundary: arn:aws:iam::aws:policy/PowerUserAccess
  - id: '444455556666'
    users: [{name: bob}]
";

    fn refusal(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_role_is_built_and_trusts_whom_it_names_in_another_account() {
        let emulator = emulator(SEED);
        for number in ["111122223333", "444455556666"] {
            let account = |number: &str| emulator.accounts.find(number.parse().unwrap()).unwrap().account();
            let (home, other) = (account("111122223333"), account("444455556666"));
            let role = home.roles.table().find(&Name::from("reader")).unwrap();
            let bob = other.users().find(&Name::from("bob")).unwrap();
            assert!(role.trust.document().principals().contains(&bob.id.to_string()));
            let shown = role.trust.shown(Population { home: &home, directory: &emulator.accounts });
            assert!(shown.contains("arn:aws:iam::444455556666:user/bob"), "{shown}");
            assert_eq!((role.description.as_deref(), role.max_session_duration), (Some("reads"), 7_200));
            assert_eq!(role.arn(home.id).as_str(), "arn:aws:iam::111122223333:role/team/reader");
            let grants = &role.grants;
            assert_eq!((grants.inline.len(), grants.attached.len(), grants.boundary.is_some()), (1, 1, true));
            // Made again, the role's account binds anew; of the other one it would name who is gone.
            if number == "111122223333" {
                emulator.reset_account(number.parse().unwrap());
            }
        }
        emulator.reset_account("444455556666".parse().unwrap());
        let home = emulator.accounts.find("111122223333".parse().unwrap()).unwrap().account();
        let role = home.roles.table().find(&Name::from("reader")).unwrap();
        let shown = role.trust.shown(Population { home: &home, directory: &emulator.accounts });
        assert!(shown.contains("\"AIDA"), "{shown}");
    }

    #[test]
    fn roles_hold_to_the_rules_of_the_api() {
        let cases = [
            (
                "user/bob",
                "user/rob",
                "10:11: Invalid principal in policy: \"AWS\":\"arn:aws:iam::444455556666:user/rob\"",
            ),
            ("7200", "3599", "7:31: max_session_duration is 3600 to 43200 seconds"),
            (
                "path: /team/",
                "id: AIDACKCEVSQ6C2EXAMPLE",
                "5:13: this unique id is AROA and 17 capital letters or digits",
            ),
            (
                "path: /team/",
                "path: team",
                "5:15: The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
            ),
        ];
        for (from, to, said) in cases {
            let refusal = refusal(&SEED.replace(from, to));
            assert_eq!(refusal, format!("seed.yaml:{said}"), "{to}");
        }
        let twice =
            SEED.replace("    roles:\n", "    roles:\n      - {name: READER, trust: '{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}}'}\n");
        assert_eq!(refusal(&twice), "seed.yaml:5:15: Role with name reader already exists.");
    }
}
