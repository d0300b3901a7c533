//! The state of one AWS account, as plain values.
//!
//! An [`Account`] is copied in O(1) and changed as a private copy; see [`crate::store`]. References
//! between records are ids. What must agree in two places is changed by methods here only.

mod aws_policies;
mod controls;
mod device;
mod directory;
mod factory;
mod grants;
mod group;
mod held;
mod instance_profile;
mod layered;
mod limits;
mod managed_policy;
mod membership;
mod outbox;
mod password;
mod password_policy;
mod policies;
mod policy_arn;
mod role;
mod root_login;
mod roster;
mod side;
mod sparse;
mod table;
mod throttle;
mod trust;
mod user;

pub use aws_policies::{AwsPolicy, aws_policies};
pub use controls::{CONTROL_POLICY_SIZE, ControlKind, Controls, Levels, NamedPolicy};
pub use directory::Directory;
pub use factory::{Factory, Token};
pub use grants::{Grants, Holder, stored_policy};
pub use group::Group;
pub use held::{HeldOrigin, HeldPolicy};
pub use instance_profile::InstanceProfile;
pub use limits::{merge_tags, over_quota};
pub use managed_policy::{ManagedPolicy, PolicyVersion};
pub use outbox::{Message, Outbox};
pub use password::{Hash, Password, SALT_BYTES};
pub use password_policy::{Kinds, PasswordPolicy, check_password};
pub use policies::{Managed, Usage, Version};
pub use policy_arn::PolicyArn;
pub use role::Role;
pub use root_login::RootLogin;
pub use roster::{Entity, Roster};
pub use side::{KeyUse, RoleUse, Side};
pub use sparse::{Empty, Sparse};
pub use table::{Record, Table};
pub use throttle::{TOO_MANY_TRIES, Throttle, Tried};
pub use trust::{Population, Trust};
pub use user::{AccessKey, User};

use std::sync::Arc;

use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::contract::codes::NO_SUCH_ENTITY;
use crate::fault::Fault;
use crate::mfa::{Device, Kind, SerialNumber};
use crate::types::{AccessKeyId, AccountId, Name, Owner, UniqueId};

use layered::Layered;

/// One AWS account.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// When it was made.
    pub created: Timestamp,
    /// A number drawn when it was made: sessions of root, and those of the console, end when the account is
    /// made again.
    pub birth: u64,
    /// The alias, unique among all accounts.
    pub alias: Option<SmolStr>,
    /// How root signs in.
    pub root_login: Arc<RootLogin>,
    /// Root's own access keys, beside the well-known one.
    pub root_access_keys: Vec<AccessKey>,
    /// Root's enabled MFA devices.
    pub root_mfa_devices: Vec<SerialNumber>,
    /// MFA devices by serial number: virtual ones, enabled or not, and others while enabled.
    pub mfa_devices: Table<Device>,
    /// What it demands of passwords, when it has a policy of its own.
    pub password_policy: Option<PasswordPolicy>,
    /// What its organization limits it to.
    pub controls: Arc<Controls>,
    /// Groups.
    pub groups: Roster<Group>,
    /// Roles.
    pub roles: Roster<Role>,
    /// Instance profiles.
    pub instance_profiles: Roster<InstanceProfile>,
    /// Customer managed policies, by name.
    pub policies: Table<ManagedPolicy>,
    users: Roster<User>,
    key_owners: Layered<AccessKeyId, Owner>,
    devices_made: u64,
    held: held::Held,
}

impl Account {
    /// An account with nothing in it.
    #[must_use]
    pub fn new(id: AccountId, created: Timestamp, birth: u64) -> Self {
        Self {
            id,
            created,
            birth,
            alias: None,
            root_login: Arc::default(),
            root_access_keys: Vec::new(),
            root_mfa_devices: Vec::new(),
            mfa_devices: Table::default(),
            password_policy: None,
            controls: Arc::default(),
            groups: Roster::default(),
            roles: Roster::default(),
            instance_profiles: Roster::default(),
            policies: Table::default(),
            users: Roster::default(),
            key_owners: Layered::default(),
            devices_made: 0,
            held: held::Held::default(),
        }
    }

    /// Makes the next change cost little, when there is no other copy of the account. Nothing in it changes.
    pub fn settle(&mut self) {
        self.users.settle();
        self.groups.settle();
        self.roles.settle();
        self.instance_profiles.settle();
        self.policies.settle();
        self.mfa_devices.settle();
        self.key_owners.settle();
    }

    /// The number of a device that is made: higher than that of any device made here before.
    pub fn number_device(&mut self) -> u64 {
        self.devices_made = self.devices_made.saturating_add(1);
        self.devices_made
    }

    /// The users, by name.
    #[must_use]
    pub const fn users(&self) -> &Table<User> {
        self.users.table()
    }

    /// A user by unique id.
    #[must_use]
    pub fn user_by_id(&self, id: &UniqueId) -> Option<&User> {
        self.users.by_id(id)
    }

    /// A user by unique id, to change all but its name and unique id.
    pub fn user_by_id_mut(&mut self, id: &UniqueId) -> Option<&mut User> {
        self.users.by_id_mut(id)
    }

    /// Adds a user.
    ///
    /// # Errors
    /// `EntityAlreadyExists`.
    pub fn add_user(&mut self, user: User) -> Result<(), Fault> {
        self.users.add(user)
    }

    /// A user to change, all but its name and unique id.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub fn user_mut(&mut self, name: &Name) -> Result<&mut User, Fault> {
        self.users.get_mut(name)
    }

    /// Gives a user another name. Its unique id stays.
    ///
    /// # Errors
    /// `NoSuchEntity`, or `EntityAlreadyExists` when another user has the name.
    pub fn rename_user(&mut self, name: &Name, new: Name) -> Result<(), Fault> {
        self.users.rename(name, new)
    }

    /// Takes a user out.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub fn remove_user(&mut self, name: &Name) -> Result<User, Fault> {
        self.users.remove(name)
    }

    /// The policies of a user, group or role.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub fn grants(&self, holder: Holder, name: &Name) -> Result<&Grants, Fault> {
        match holder {
            Holder::User => self.users.table().get(name).map(|user| &*user.grants),
            Holder::Group => self.groups.table().get(name).map(|group| &group.grants),
            Holder::Role => self.roles.table().get(name).map(|role| &role.grants),
        }
    }

    /// The policies of a user, group or role, to change them.
    ///
    /// # Errors
    /// `NoSuchEntity`; `UnmodifiableEntity` for those of a service-linked role.
    pub fn grants_mut(&mut self, holder: Holder, name: &Name) -> Result<&mut Grants, Fault> {
        match holder {
            Holder::User => self.users.get_mut(name).map(|user| &mut *user.grants),
            Holder::Group => self.groups.get_mut(name).map(|group| &mut group.grants),
            Holder::Role => {
                let role = self.roles.get_mut(name)?;
                role.check_modifiable()?;
                Ok(&mut role.grants)
            }
        }
    }

    /// The access keys of a user or of root.
    #[must_use]
    pub fn access_keys(&self, owner: &Owner) -> &[AccessKey] {
        match owner {
            Owner::Root => &self.root_access_keys,
            Owner::User(id) => self.user_by_id(id).map_or(&[], |user| &user.access_keys),
        }
    }

    /// Who has an access key, and the key.
    #[must_use]
    pub fn access_key(&self, id: &AccessKeyId) -> Option<(Owner, &AccessKey)> {
        let owner = *self.key_owners.get(id)?;
        self.access_keys(&owner).iter().find(|key| key.id == *id).map(|key| (owner, key))
    }

    /// The ids of all long-term access keys.
    pub fn long_term_keys(&self) -> impl Iterator<Item = &AccessKeyId> {
        self.key_owners.after(None).map(|(id, _)| id)
    }

    /// Gives a user or root another access key.
    pub fn add_access_key(&mut self, owner: Owner, key: AccessKey) {
        let id = key.id.clone();
        if let Some(keys) = self.access_keys_mut(&owner) {
            keys.push(key);
            self.key_owners.insert(id, owner);
        }
    }

    /// An access key of a user or of root, to change it.
    ///
    /// # Errors
    /// `NoSuchEntity`, also when the key is another's.
    pub fn access_key_mut(&mut self, owner: &Owner, id: &AccessKeyId) -> Result<&mut AccessKey, Fault> {
        let keys = self.access_keys_mut(owner);
        keys.and_then(|keys| keys.iter_mut().find(|key| key.id == *id)).ok_or_else(|| no_such_key(id))
    }

    /// Takes an access key of a user or of root away.
    ///
    /// # Errors
    /// `NoSuchEntity`, also when the key is another's.
    pub fn remove_access_key(&mut self, owner: &Owner, id: &AccessKeyId) -> Result<(), Fault> {
        let keys = self.access_keys_mut(owner).ok_or_else(|| no_such_key(id))?;
        let place = keys.iter().position(|key| key.id == *id).ok_or_else(|| no_such_key(id))?;
        keys.remove(place);
        self.key_owners.remove(id);
        Ok(())
    }

    fn access_keys_mut(&mut self, owner: &Owner) -> Option<&mut Vec<AccessKey>> {
        match owner {
            Owner::Root => Some(&mut self.root_access_keys),
            Owner::User(id) => self.users.by_id_mut(id).map(|user| &mut user.access_keys),
        }
    }

    /// The serial numbers of the devices that a user or root has enabled.
    #[must_use]
    pub fn devices_of(&self, owner: &Owner) -> &[SerialNumber] {
        match owner {
            Owner::Root => &self.root_mfa_devices,
            Owner::User(id) => self.user_by_id(id).map_or(&[], |user| &user.mfa_devices),
        }
    }

    /// Gives a device to a user or root.
    pub fn enable_device(&mut self, owner: &Owner, serial: SerialNumber, mut device: Device, now: Timestamp) {
        device.assign(*owner, now);
        if let Some(serials) = self.devices_of_mut(owner) {
            serials.push(serial.clone());
            self.mfa_devices.put(serial, device);
        }
    }

    /// Takes a device from a user or root. A virtual one stays, unassigned; one of another kind is
    /// no longer of this account. Answers what it was.
    pub fn disable_device(&mut self, owner: &Owner, serial: &SerialNumber) -> Option<Kind> {
        self.devices_of_mut(owner)?.retain(|held| held != serial);
        let device = self.mfa_devices.get_mut(serial).ok()?;
        device.unassign();
        let kind = device.kind.clone();
        if !matches!(kind, Kind::Virtual { .. }) {
            self.mfa_devices.remove(serial).ok()?;
        }
        Some(kind)
    }

    fn devices_of_mut(&mut self, owner: &Owner) -> Option<&mut Vec<SerialNumber>> {
        match owner {
            Owner::Root => Some(&mut self.root_mfa_devices),
            Owner::User(id) => self.users.by_id_mut(id).map(|user| &mut user.mfa_devices),
        }
    }
}

/// The fault of an access key that isn't there, or isn't that user's.
#[must_use]
pub fn no_such_key(id: &AccessKeyId) -> Fault {
    Fault::new(NO_SUCH_ENTITY, format!("The Access Key with id {id} cannot be found."))
}
