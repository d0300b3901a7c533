//! Instance profiles: checked by the rules of the API, built, and given their roles.

use crate::account::{self, Record};
use crate::clock::Timestamp;
use crate::contract::iam;
use crate::entropy::Entropy;
use crate::types::{AccountId, Case, IdKind, Name, Path, Tags, UniqueId};

use super::SeedFault;
use super::check::{Checker, at, checked, once, path, said, tags};
use super::document::{self, At};

/// An instance profile that was checked.
#[derive(Debug)]
pub(super) struct InstanceProfile {
    name: Name,
    path: Path,
    id: Option<UniqueId>,
    role: Option<Name>,
    tags: Tags,
}

impl Checker<'_> {
    pub(super) fn instance_profile(
        &mut self,
        account: AccountId,
        profile: document::InstanceProfile,
    ) -> Result<InstanceProfile, SeedFault> {
        let shape = &iam::INSTANCE_PROFILE_NAME_TYPE;
        let name = Name::from(checked("InstanceProfileName", shape, &profile.name)?);
        let name_is_free = self.taken.profile_names.insert((account, name.clone()));
        once(name_is_free, profile.name.place, || said(&<account::InstanceProfile as Record>::taken(&name)))?;
        Ok(InstanceProfile {
            path: path(profile.path.as_ref())?,
            id: profile.id.map(|id| self.unique_id(IdKind::InstanceProfile, &id)).transpose()?,
            role: profile.role.map(|role| self.role_of_profile(account, &role)).transpose()?,
            tags: tags(profile.tags, Case::Sensitive)?,
            name,
        })
    }

    /// A role of the account, all of which were checked before.
    fn role_of_profile(&self, account: AccountId, role: &At<String>) -> Result<Name, SeedFault> {
        let name = Name::from(role.value.as_str());
        if !self.taken.role_names.contains(&(account, name.clone())) {
            return Err(at(role.place, said(&<account::Role as Record>::missing(&name))));
        }
        Ok(name)
    }
}

impl InstanceProfile {
    /// Puts the instance profile, as it is at first, into the account that has its role.
    pub(super) fn build(&self, account: &mut account::Account, entropy: &Entropy, now: Timestamp) {
        let built = account::InstanceProfile {
            id: self.id.unwrap_or_else(|| entropy.unique_id(IdKind::InstanceProfile)),
            name: self.name.clone(),
            path: self.path.clone(),
            created: now,
            role: None,
            tags: self.tags.clone(),
        };
        // The names of a checked seed differ, and its roles are there: neither can fail.
        let _ = account.instance_profiles.add(built);
        if let Some(role) = &self.role {
            let _ = account.fill_profile(&self.name, role);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Factory;
    use crate::seed::tests::read;

    const SEED: &str = "\
accounts:
  - id: '111122223333'
    roles:
      - name: reader
        trust: {Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: sts:AssumeRole}}
    instance_profiles:
      - name: Web
        path: /team/
        id: AIPACKCEVSQ6C2EXAMPLE
        role: READER
        tags: {Team: blue, team: green}
      - name: spare
";

    #[test]
    fn an_instance_profile_is_built_with_its_role() {
        let (now, entropy) = (Timestamp::from_seconds(1), Entropy::seeded(1));
        let id = "111122223333".parse().unwrap();
        let account = read(SEED).unwrap().account(id, now, &entropy, &Factory::default()).unwrap();
        let role = account.roles.table().find(&Name::from("reader")).unwrap();
        let [web] = account.profiles_of(role)[..] else { panic!("the role is not in one profile") };
        assert_eq!(web.arn(id).as_str(), "arn:aws:iam::111122223333:instance-profile/team/Web");
        assert_eq!((web.id.as_str(), web.created), ("AIPACKCEVSQ6C2EXAMPLE", now));
        assert_eq!((web.role, web.tags.len()), (Some(role.id), 2));
        let spare = account.instance_profiles.table().find(&Name::from("SPARE")).unwrap();
        assert_eq!((spare.role, spare.path.as_str(), spare.id.as_str().get(..4)), (None, "/", Some("AIPA")));
    }

    #[test]
    fn instance_profiles_hold_to_the_rules_of_the_api() {
        for (from, to, said) in [
            ("name: spare", "name: WEB", "12:15: Instance Profile WEB already exists."),
            (
                "name: spare",
                "name: sp are",
                "12:15: The specified value for instanceProfileName is invalid. It must contain only \
                 alphanumeric characters and/or the following: +=,.@_-",
            ),
            ("READER", "writer", "10:15: The role with name writer cannot be found."),
            ("AIPAC", "AROAC", "9:13: this unique id is AIPA and 17 capital letters or digits"),
            (
                "/team/",
                "team",
                "8:15: The specified value for path is invalid. It must begin and end with / and contain \
                 only alphanumeric characters and/or / characters.",
            ),
            (
                "team: green",
                "aws:x: green",
                "11:15: Tag keys beginning with aws: are reserved for system use.",
            ),
        ] {
            let refusal = read(&SEED.replace(from, to)).unwrap_err().to_string();
            assert_eq!(refusal, format!("seed.yaml:{said}"), "{to}");
        }
    }
}
