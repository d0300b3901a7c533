//! Devices: the four kinds, and who holds one.

use smol_str::SmolStr;

use super::webauthn::KeyCredential;
use super::{Code, Rules, Seed, Synchronisation};
use crate::clock::Timestamp;
use crate::types::{Owner, Tags};

/// A device. Its serial number is the key under which it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Tells this device from an earlier one of the same serial number, whose number is lower.
    pub instance: u64,
    /// What it is.
    pub kind: Kind,
    /// Who holds it. Only a virtual device is kept while nobody does.
    pub assignment: Option<Assignment>,
    /// Its tags. Only virtual devices have any.
    pub tags: Tags,
}

/// The kinds of device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// An authenticator app: an IAM entity of its own that outlives its assignments.
    Virtual {
        /// The key of its codes.
        seed: Seed,
        /// How far its clock is off.
        sync: Synchronisation,
    },
    /// A hardware TOTP token, known by the number printed on it.
    Hardware {
        /// The key of its codes.
        seed: Seed,
        /// How far its clock is off.
        sync: Synchronisation,
    },
    /// A U2F or FIDO security key. It gives no codes.
    SecurityKey {
        /// Certifications and their levels, such as `FIDO` and `L1`.
        certifications: Vec<(SmolStr, SmolStr)>,
        /// What its signatures are checked with. None for a key of the seed file, which nobody can
        /// sign in with.
        credential: Option<Box<KeyCredential>>,
    },
    /// A phone that is sent a code by text message.
    Sms {
        /// Its number, such as `+15550100`.
        phone_number: SmolStr,
    },
}

/// The fact that somebody holds a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// Who.
    pub holder: Owner,
    /// Since when: the `EnableDate` of AWS's answers.
    pub enabled: Timestamp,
}

impl Device {
    /// A device that nobody holds yet, without tags.
    #[must_use]
    pub fn unassigned(instance: u64, kind: Kind) -> Self {
        Self { instance, kind, assignment: None, tags: Tags::default() }
    }

    /// Whether this is who holds it.
    #[must_use]
    pub fn is_held_by(&self, holder: Owner) -> bool {
        self.assignment.is_some_and(|assignment| assignment.holder == holder)
    }

    /// Gives the device to a holder: the end of `EnableMFADevice`.
    pub fn assign(&mut self, holder: Owner, now: Timestamp) {
        self.assignment = Some(Assignment { holder, enabled: now });
    }

    /// Takes it back. Seed, drift, last pair and tags stay (recorded on AWS).
    pub fn unassign(&mut self) {
        self.assignment = None;
    }

    /// Learns the device's clock from two consecutive codes, by the rules of
    /// [`Synchronisation::accept_pair`]. False, and nothing is learnt, when the codes are refused or
    /// the device gives none.
    #[must_use]
    pub fn synchronise(&mut self, first: &Code, second: &Code, now: Timestamp, rules: &Rules) -> bool {
        let (Kind::Virtual { seed, sync } | Kind::Hardware { seed, sync }) = &mut self.kind else {
            return false;
        };
        let learnt = sync.accept_pair(seed, first, second, now, rules);
        *sync = learnt.unwrap_or(*sync);
        learnt.is_some()
    }
}

impl Kind {
    /// A virtual device with a fresh seed.
    #[must_use]
    pub fn new_virtual(seed: Seed) -> Self {
        Self::Virtual { seed, sync: Synchronisation::default() }
    }

    /// What its codes are computed from. None for security keys and phones, whose codes no API
    /// takes.
    #[must_use]
    pub const fn totp(&self) -> Option<(&Seed, Synchronisation)> {
        match self {
            Self::Virtual { seed, sync } | Self::Hardware { seed, sync } => Some((seed, *sync)),
            Self::SecurityKey { .. } | Self::Sms { .. } => None,
        }
    }

    /// The code that the device shows now and the one after it, by its own clock: that is off from the
    /// emulator's by the drift that was learnt of it. None for what shows no codes.
    #[must_use]
    pub fn display(&self, now: Timestamp) -> Option<[Code; 2]> {
        let (seed, sync) = self.totp()?;
        let step = sync.device_step(now);
        Some([seed.code(step), seed.code(step.saturating_add(1))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(30 * 60_000);

    fn seed() -> Seed {
        Seed::generated([3; Seed::GENERATED_LENGTH])
    }

    fn synchronise(device: &mut Device, counter: i64) -> bool {
        let (first, second) = (seed().code(counter - 1), seed().code(counter));
        device.synchronise(&first, &second, NOW, &Rules::default())
    }

    #[test]
    fn drift_and_pair_outlive_the_assignment() {
        for kind in
            [Kind::new_virtual(seed()), Kind::Hardware { seed: seed(), sync: Synchronisation::default() }]
        {
            let mut device = Device::unassigned(1, kind);
            assert!(synchronise(&mut device, 60_004));
            device.assign(Owner::Root, NOW);
            assert!(device.is_held_by(Owner::Root));
            device.unassign();
            assert_eq!(device.assignment, None);
            let known = Synchronisation { drift: 4, last_pair: Some(60_004) };
            assert_eq!(device.kind.totp(), Some((&seed(), known)));
        }
    }

    #[test]
    fn refused_codes_change_nothing() {
        let mut device = Device::unassigned(1, Kind::new_virtual(seed()));
        assert!(synchronise(&mut device, 60_000));
        let before = device.clone();
        assert!(!synchronise(&mut device, 60_000));
        assert!(!synchronise(&mut device, 70_000));
        assert_eq!(device, before);
    }

    #[test]
    fn security_keys_and_phones_give_no_codes() {
        let phone = Kind::Sms { phone_number: "+15550100".into() };
        let key = Kind::SecurityKey { certifications: vec![("FIDO".into(), "L1".into())], credential: None };
        for kind in [phone, key] {
            let mut device = Device::unassigned(1, kind);
            assert_eq!(device.kind.totp(), None);
            assert!(!synchronise(&mut device, 60_000));
        }
    }

    #[test]
    fn a_device_never_prints_its_seed() {
        let device = Device::unassigned(1, Kind::new_virtual(seed()));
        let printed = format!("{device:?}");
        assert!(printed.contains("seed: Seed(…)"), "{printed}");
        assert!(!printed.contains(seed().base32().reveal()), "{printed}");
    }
}
