//! From a checked seed to accounts and hardware tokens as plain values.

use std::sync::Arc;

use imbl::OrdSet;

use crate::account::{self, Factory, Grants, Sparse};
use crate::clock::Timestamp;
use crate::entropy::Entropy;
use crate::mfa::{self, Kind, SerialNumber};
use crate::types::{AccountId, IdKind, Name, Owner};

use super::{AccessKey, Credentials, Device, Group, Login, Seed, User, Virtual};

impl Seed {
    /// The hardware tokens of the file, those in use among them.
    pub fn hardware_tokens(&self, entropy: &Entropy) -> impl Iterator<Item = (SerialNumber, mfa::Seed)> {
        self.tokens.iter().map(|token| (token.serial.clone(), seed(token.seed.as_ref(), entropy)))
    }

    /// One account of the file as it is at first, made now; None when it isn't in the file.
    ///
    /// Its hardware tokens come from the factory, which made all of [`Self::hardware_tokens`]
    /// before. A token that another account has taken from there stays with that account.
    pub fn account(
        &self,
        id: AccountId,
        now: Timestamp,
        entropy: &Entropy,
        factory: &Factory,
    ) -> Option<account::Account> {
        let planned = self.accounts.get(&id)?;
        let now = now.whole_second();
        let account = account::Account::new(id, now, number(entropy));
        let mut builder = Builder { account, now, entropy, factory };
        builder.account.alias.clone_from(&planned.alias);
        builder.account.controls = Arc::new(planned.controls.clone());
        builder.account.root_login = Arc::new(planned.login.clone());
        builder.credentials(Owner::Root, None, &planned.root);
        for policy in &planned.policies {
            builder.account.policies.put(policy.name.clone(), policy.build(entropy, now));
        }
        planned.groups.iter().for_each(|group| builder.group(group));
        planned.users.iter().for_each(|user| builder.user(user));
        for role in &planned.roles {
            // The names of a checked seed differ: adding cannot fail.
            let _ = builder.account.roles.add(role.built(now, entropy));
        }
        for profile in &planned.instance_profiles {
            profile.build(&mut builder.account, entropy, now);
        }
        for device in &planned.unassigned {
            let built = builder.virtual_device(device);
            builder.account.mfa_devices.put(device.serial.clone(), built);
        }
        Some(builder.account)
    }
}

struct Builder<'a> {
    account: account::Account,
    now: Timestamp,
    entropy: &'a Entropy,
    factory: &'a Factory,
}

impl Builder<'_> {
    fn group(&mut self, group: &Group) {
        let built = account::Group {
            id: group.id.unwrap_or_else(|| self.entropy.unique_id(IdKind::Group)),
            name: group.name.clone(),
            path: group.path.clone(),
            created: self.now,
            members: OrdSet::new(),
            grants: group.grants.clone(),
        };
        // The names of a checked seed differ: adding cannot fail.
        let _ = self.account.groups.add(built);
    }

    fn user(&mut self, user: &User) {
        let id = user.id.unwrap_or_else(|| self.entropy.unique_id(IdKind::User));
        let built = account::User {
            id,
            name: user.name.clone(),
            path: user.path.clone(),
            created: self.now,
            tags: user.tags.clone(),
            access_keys: Vec::new(),
            password: user.login.as_ref().map(|login| Box::new(self.password(login))),
            mfa_devices: Vec::new(),
            groups: Sparse::default(),
            grants: sparse(&user.grants),
        };
        // The names of a checked seed differ, and its groups are there: neither can fail.
        let _ = self.account.add_user(built);
        for group in &user.groups {
            let _ = self.account.join_group(&user.name, group);
        }
        self.credentials(Owner::User(id), Some(&user.name), &user.credentials);
    }

    fn credentials(&mut self, owner: Owner, user: Option<&Name>, credentials: &Credentials) {
        for key in &credentials.access_keys {
            let key = self.access_key(key);
            self.account.add_access_key(owner, key);
        }
        for device in &credentials.mfa_devices {
            if let Some((serial, device)) = self.device(user, device) {
                self.account.enable_device(&owner, serial, device, self.now);
            }
        }
    }

    fn password(&self, login: &Login) -> account::Password {
        account::Password::new(login.password.clone(), self.now, login.reset_required)
    }

    fn access_key(&self, key: &AccessKey) -> account::AccessKey {
        let fresh = || self.entropy.access_key_id(IdKind::LongTermKey, self.account.id);
        account::AccessKey {
            id: key.id.clone().unwrap_or_else(fresh),
            secret: key.secret.clone().unwrap_or_else(|| self.entropy.secret()),
            active: key.active,
            created: self.now,
        }
    }

    /// A device to be enabled for a user, or for root when none is named.
    fn device(&mut self, user: Option<&Name>, device: &Device) -> Option<(SerialNumber, mfa::Device)> {
        let account = self.account.id;
        match device {
            Device::Virtual(device) => Some((device.serial.clone(), self.virtual_device(device))),
            Device::Hardware(serial) => self.hardware(serial),
            Device::SecurityKey { name, suffix, certifications } => {
                let suffix = suffix.unwrap_or_else(|| self.entropy.bytes());
                let serial = SerialNumber::security_key(account, user, name, suffix);
                let kind = Kind::SecurityKey { certifications: certifications.clone(), credential: None };
                Some((serial, self.made(kind)))
            }
            Device::Sms { phone_number } => {
                let serial = SerialNumber::sms(account, user?);
                Some((serial, self.made(Kind::Sms { phone_number: phone_number.clone() })))
            }
        }
    }

    fn virtual_device(&mut self, device: &Virtual) -> mfa::Device {
        let mut built = self.made(Kind::new_virtual(seed(device.seed.as_ref(), self.entropy)));
        built.tags = device.tags.clone();
        built
    }

    fn hardware(&self, serial: &SerialNumber) -> Option<(SerialNumber, mfa::Device)> {
        let token = self.factory.claim_as_new(serial, self.account.id)?;
        Some((serial.clone(), token.device()))
    }

    fn made(&mut self, kind: Kind) -> mfa::Device {
        mfa::Device::unassigned(self.account.number_device(), kind)
    }
}

/// Most users have no policies of their own.
fn sparse(grants: &Grants) -> Sparse<Grants> {
    let is_empty = grants.inline.is_empty() && grants.attached.is_empty() && grants.boundary.is_none();
    if is_empty { Sparse::default() } else { grants.clone().into() }
}

fn seed(fixed: Option<&mfa::Seed>, entropy: &Entropy) -> mfa::Seed {
    fixed.cloned().unwrap_or_else(|| mfa::Seed::generated(entropy.bytes()))
}

fn number(entropy: &Entropy) -> u64 {
    u64::from_be_bytes(entropy.bytes())
}
