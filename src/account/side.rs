//! What is written by requests that only read, or that are refused: last uses and MFA attempts.
//!
//! These stand beside an account and not in it: each change is one atomic step of its own, and is
//! not undone when a request fails.

use dashmap::DashMap;
use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::mfa::{Attempts, SerialNumber};
use crate::types::{AccessKeyId, Owner, Service, UniqueId};

/// The shards of each map; an account is small, and there may be many accounts.
const SHARDS: usize = 4;

/// How many seconds of uses of a password count as its first one (IAM API reference,
/// `PasswordLastUsed`).
const PASSWORD_USE_SPAN: i64 = 300;

/// The side tables of one account.
#[derive(Debug)]
pub struct Side {
    key_uses: DashMap<AccessKeyId, KeyUse>,
    role_uses: DashMap<UniqueId, RoleUse>,
    password_uses: DashMap<Owner, Timestamp>,
    attempts: DashMap<SerialNumber, Attempts>,
}

/// When and where a role was last used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleUse {
    /// The time of the request.
    pub at: Timestamp,
    /// The region in the credential scope.
    pub region: SmolStr,
}

/// When and where an access key was last used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyUse {
    /// The time of the request.
    pub at: Timestamp,
    /// The service that was called.
    pub service: Service,
    /// The region in the credential scope.
    pub region: SmolStr,
}

impl Default for Side {
    fn default() -> Self {
        Self {
            key_uses: DashMap::with_shard_amount(SHARDS),
            role_uses: DashMap::with_shard_amount(SHARDS),
            password_uses: DashMap::with_shard_amount(SHARDS),
            attempts: DashMap::with_shard_amount(SHARDS),
        }
    }
}

impl Side {
    /// Notes that a long-term key signed a request.
    pub fn note_key_use(&self, key: &AccessKeyId, used: KeyUse) {
        match self.key_uses.get_mut(key) {
            Some(mut known) => *known = used,
            None => drop(self.key_uses.insert(key.clone(), used)),
        }
    }

    /// The last use of a key.
    #[must_use]
    pub fn key_use(&self, key: &AccessKeyId) -> Option<KeyUse> {
        self.key_uses.get(key).map(|used| used.clone())
    }

    /// Forgets a key that was deleted.
    pub fn forget_key(&self, key: &AccessKeyId) {
        self.key_uses.remove(key);
    }

    /// Notes that a role was assumed, or that one of its sessions signed a request.
    pub fn note_role_use(&self, role: UniqueId, used: RoleUse) {
        self.role_uses.insert(role, used);
    }

    /// The last use of a role.
    #[must_use]
    pub fn role_use(&self, role: &UniqueId) -> Option<RoleUse> {
        self.role_uses.get(role).map(|used| used.clone())
    }

    /// Forgets a role that was deleted.
    pub fn forget_role(&self, role: &UniqueId) {
        self.role_uses.remove(role);
    }

    /// Notes that a user or root signed in with a password. Of several uses within five minutes the first
    /// counts (IAM API reference, `PasswordLastUsed`).
    pub fn note_password_use(&self, owner: Owner, at: Timestamp) {
        let mut known = self.password_uses.entry(owner).or_insert(at);
        let since = at.seconds().saturating_sub(known.seconds());
        if !(0..PASSWORD_USE_SPAN).contains(&since) {
            *known = at;
        }
    }

    /// The last sign-in of a user or root with a password.
    #[must_use]
    pub fn password_use(&self, owner: &Owner) -> Option<Timestamp> {
        self.password_uses.get(owner).map(|at| *at)
    }

    /// Forgets the sign-ins of a user that was deleted.
    pub fn forget_password_use(&self, owner: &Owner) {
        self.password_uses.remove(owner);
    }

    /// Works on the attempts of a device, alone: of several requests with one code, one wins.
    pub fn with_attempts<T>(&self, serial: &SerialNumber, work: impl FnOnce(&mut Attempts) -> T) -> T {
        work(&mut self.attempts.entry(serial.clone()).or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_uses_of_a_password_within_five_minutes_the_first_counts() {
        let (side, at) = (Side::default(), Timestamp::from_seconds);
        assert_eq!(side.password_use(&Owner::Root), None);
        for (used, known) in [(1_000, 1_000), (1_299, 1_000), (1_300, 1_300), (900, 900)] {
            side.note_password_use(Owner::Root, at(used));
            assert_eq!(side.password_use(&Owner::Root), Some(at(known)), "{used}");
        }
        side.forget_password_use(&Owner::Root);
        assert_eq!(side.password_use(&Owner::Root), None);
    }
}
