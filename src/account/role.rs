//! IAM roles.

use imbl::OrdSet;
use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::contract::codes::UNMODIFIABLE_ENTITY;
use crate::fault::Fault;
use crate::types::{AccountId, Arn, Name, Path, Tags, UniqueId};

use super::grants::Grants;
use super::roster::entity;
use super::trust::Trust;

/// An IAM role.
#[derive(Debug, Clone)]
pub struct Role {
    /// `AROA…`; a role deleted and made again has another.
    pub id: UniqueId,
    /// The name, as spelled when it was given.
    pub name: Name,
    /// The path.
    pub path: Path,
    /// When it was created.
    pub created: Timestamp,
    /// Who may assume it.
    pub trust: Trust,
    /// What it is for.
    pub description: Option<SmolStr>,
    /// How long its sessions live at most, in seconds: 3,600 to 43,200.
    pub max_session_duration: i32,
    /// Its tags; keys are unique without regard to case.
    pub tags: Tags,
    /// Its policies.
    pub grants: Grants,
    /// The unique ids of the instance profiles that it is in; each of them knows the role too.
    pub instance_profiles: OrdSet<UniqueId>,
}

impl Role {
    /// The role's ARN.
    #[must_use]
    pub fn arn(&self, account: AccountId) -> Arn {
        Arn::iam(account, "role", &self.path, &self.name)
    }

    /// Whether that is the role's ARN.
    #[must_use]
    pub fn has_arn(&self, account: AccountId, arn: &str) -> bool {
        let rest = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_prefix(account.as_str()));
        let place = rest.and_then(|rest| rest.strip_prefix(":role"));
        place.and_then(|place| place.strip_prefix(self.path.as_str())) == Some(self.name.as_str())
    }

    /// Whether customers may change it: service-linked roles are AWS's (recorded on AWS).
    ///
    /// # Errors
    /// `UnmodifiableEntity`.
    pub fn check_modifiable(&self) -> Result<(), Fault> {
        let name = &self.name;
        self.no_service_role(|| {
            format!(
                "Cannot perform the operation on the protected role '{name}' - this role is only modifiable by AWS"
            )
        })
    }

    /// Whether customers may change how long its sessions live (recorded on AWS).
    ///
    /// # Errors
    /// `UnmodifiableEntity`.
    pub fn check_duration_modifiable(&self) -> Result<(), Fault> {
        let name = &self.name;
        self.no_service_role(|| {
            format!("{name} is an AWS service linked role, max session duration cannot be changed.")
        })
    }

    fn no_service_role(&self, refusal: impl FnOnce() -> String) -> Result<(), Fault> {
        if self.path.is_service_linked() {
            return Err(Fault::new(UNMODIFIABLE_ENTITY, refusal()));
        }
        Ok(())
    }
}

entity!(Role, "The role with name {} cannot be found.", "Role with name {} already exists.");
