//! Instance profiles, and which role is in which. A profile knows its role and a role its profiles, both
//! by unique id.

use crate::clock::Timestamp;
use crate::fault::Fault;
use crate::types::{AccountId, Arn, Name, Path, Tags, UniqueId};

use super::limits::over_quota;
use super::roster::entity;
use super::{Account, Record as _, Role};

/// What a role is handed to EC2 in.
#[derive(Debug, Clone)]
pub struct InstanceProfile {
    /// `AIPA…`.
    pub id: UniqueId,
    /// The name, as spelled when it was given.
    pub name: Name,
    /// The path.
    pub path: Path,
    /// When it was created.
    pub created: Timestamp,
    /// The unique id of its role, which knows the profile too.
    pub role: Option<UniqueId>,
    /// Its tags; keys are unique with regard to case.
    pub tags: Tags,
}

impl InstanceProfile {
    /// The instance profile's ARN.
    #[must_use]
    pub fn arn(&self, account: AccountId) -> Arn {
        Arn::iam(account, "instance-profile", &self.path, &self.name)
    }
}

entity!(InstanceProfile, "Instance Profile {} cannot be found.", "Instance Profile {} already exists.");

impl Account {
    /// Puts a role into an instance profile.
    ///
    /// # Errors
    /// `NoSuchEntity`, for the profile before the role (our own choice); `LimitExceeded` when there is a
    /// role in it, be it the same (recorded on AWS).
    pub fn fill_profile(&mut self, profile: &Name, role: &Name) -> Result<(), Fault> {
        let profile = self.instance_profiles.get_mut(profile)?;
        let role = self.roles.get_mut(role)?;
        if profile.role.is_some() {
            return Err(over_quota("InstanceSessionsPerInstanceProfile", 1));
        }
        profile.role = Some(role.id);
        role.instance_profiles.insert(profile.id);
        Ok(())
    }

    /// Takes a role out of an instance profile.
    ///
    /// # Errors
    /// `NoSuchEntity`, for the profile before the role (our own choice), and for a role that isn't in it
    /// (the code is recorded on AWS, the sentence our own choice).
    pub fn empty_profile(&mut self, profile: &Name, role: &Name) -> Result<(), Fault> {
        let profile = self.instance_profiles.get_mut(profile)?;
        let found = self.roles.get_mut(role)?;
        if profile.role != Some(found.id) {
            return Err(Role::missing(role));
        }
        profile.role = None;
        found.instance_profiles.remove(&profile.id);
        Ok(())
    }

    /// The instance profiles that a role is in, by name.
    #[must_use]
    pub fn profiles_of(&self, role: &Role) -> Vec<&InstanceProfile> {
        let found = role.instance_profiles.iter().filter_map(|id| self.instance_profiles.by_id(id));
        let mut profiles: Vec<_> = found.collect();
        profiles.sort_by(|one, other| one.name.cmp(&other.name));
        profiles
    }
}
