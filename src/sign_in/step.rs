//! What is left to do of a sign-in.

use smol_str::SmolStr;

use crate::account::{Account, Hash};
use crate::clock::Timestamp;
use crate::mfa::webauthn::Assertion;
use crate::mfa::{Device, Kind, SerialNumber};
use crate::types::{AccountId, Name, Owner};

use super::Refusal;
use super::identity::hash_of;

/// After how many wrong codes of a device a resynchronisation is offered: AWS's "several tries", of which
/// the number isn't known.
const TRIES_BEFORE_RESYNC: u32 = 3;

/// What is left to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To choose a device.
    Choose(Vec<Offered>),
    /// To prove to have a device.
    Prove {
        /// The device.
        device: Offered,
        /// Whether it is the only one, so that there is no other to choose.
        only: bool,
        /// Whether two codes in a row may be given, after several wrong ones.
        resync: bool,
    },
    /// To choose another password.
    NewPassword {
        /// The account.
        account: AccountId,
        /// The user's name.
        user: Name,
        /// Whether the password has expired; otherwise an administrator has asked for another.
        expired: bool,
    },
}

/// A device of who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its serial number.
    pub serial: SerialNumber,
    /// What it is.
    pub kind: DeviceKind,
}

/// Kinds of devices, with what a page says of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceKind {
    /// An authenticator app.
    Virtual,
    /// A hardware TOTP token.
    Hardware,
    /// A security key.
    SecurityKey,
    /// A phone.
    Sms {
        /// The last four digits of its number.
        ending: SmolStr,
    },
}

impl DeviceKind {
    fn of(device: &Device) -> Self {
        match &device.kind {
            Kind::Virtual { .. } => Self::Virtual,
            Kind::Hardware { .. } => Self::Hardware,
            Kind::SecurityKey { .. } => Self::SecurityKey,
            Kind::Sms { phone_number } => {
                let from = phone_number.len().saturating_sub(4);
                Self::Sms { ending: phone_number.get(from..).unwrap_or_default().into() }
            }
        }
    }
}

/// A sign-in under way: the password was right.
#[derive(Debug, Clone)]
pub(super) struct Pending {
    pub(super) account: AccountId,
    /// The number of the account's making: a reset ends the sign-in.
    pub(super) birth: u64,
    pub(super) owner: Owner,
    /// The password that was right.
    pub(super) hash: Hash,
    /// When a device was proved.
    pub(super) mfa_at: Option<Timestamp>,
    /// Which device was chosen.
    pub(super) chosen: Option<SerialNumber>,
    /// How many codes were wrong.
    pub(super) failures: u32,
    /// What a security key was asked last.
    pub(super) asked_key: Option<Assertion>,
}

impl Pending {
    /// Whether all is still as it was when the password was given.
    ///
    /// # Errors
    /// [`Refusal::Over`].
    pub(super) fn check(&self, account: &Account) -> Result<(), Refusal> {
        let same_password = hash_of(account, &self.owner).is_some_and(|hash| hash == self.hash);
        if account.birth == self.birth && same_password { Ok(()) } else { Err(Refusal::Over) }
    }

    /// What is left to do, if anything is.
    ///
    /// # Errors
    /// [`Refusal::Over`]; [`Refusal::Expired`] when nobody but an administrator can go on.
    pub(super) fn step(&self, account: &Account, now: Timestamp) -> Result<Option<Step>, Refusal> {
        self.check(account)?;
        let new_password = self.new_password(account, now)?;
        if self.mfa_at.is_none() && !account.devices_of(&self.owner).is_empty() {
            return self.mfa(account).map(Some);
        }
        Ok(new_password)
    }

    fn mfa(&self, account: &Account) -> Result<Step, Refusal> {
        let mut devices = self.devices(account);
        let only = devices.len() == 1;
        let chosen = if only { devices.pop() } else { self.chosen_of(&devices) };
        Ok(match chosen {
            None if devices.is_empty() => return Err(Refusal::Over),
            None => Step::Choose(devices),
            Some(device) => {
                let gives_codes = matches!(device.kind, DeviceKind::Virtual | DeviceKind::Hardware);
                let resync = gives_codes && self.failures >= TRIES_BEFORE_RESYNC;
                Step::Prove { device, only, resync }
            }
        })
    }

    fn devices(&self, account: &Account) -> Vec<Offered> {
        let offered = |serial: &SerialNumber| {
            let kind = DeviceKind::of(account.mfa_devices.find(serial)?);
            Some(Offered { serial: serial.clone(), kind })
        };
        account.devices_of(&self.owner).iter().filter_map(offered).collect()
    }

    fn chosen_of(&self, devices: &[Offered]) -> Option<Offered> {
        let chosen = self.chosen.as_ref()?;
        devices.iter().find(|device| device.serial == *chosen).cloned()
    }

    /// Root's password neither expires nor has to be changed.
    fn new_password(&self, account: &Account, now: Timestamp) -> Result<Option<Step>, Refusal> {
        let Owner::User(id) = &self.owner else { return Ok(None) };
        let user = account.user_by_id(id).ok_or(Refusal::Over)?;
        let password = user.password.as_ref().ok_or(Refusal::Over)?;
        let policy = account.password_policy.as_ref();
        let expired = password.is_expired(policy, now);
        if expired && policy.and_then(|policy| policy.hard_expiry) == Some(true) {
            return Err(Refusal::Expired);
        }
        let wanted = expired || password.reset_required;
        Ok(wanted.then(|| Step::NewPassword { account: account.id, user: user.name.clone(), expired }))
    }
}
