//! The password of a user, of which only hashes are kept.

use std::hint::black_box;

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::clock::Timestamp;
use crate::fault::{Fault, INTERNAL_FAILURE};
use crate::types::Secret;

use super::password_policy::PasswordPolicy;

/// How many hashes are kept: as many as a password policy can forbid to use again (IAM API
/// reference, `PasswordReusePrevention`).
const MOST_HASHES: usize = 24;
/// How long a salt is, in bytes (RFC 9106, section 3.1).
pub const SALT_BYTES: usize = 16;
/// The memory of one hash in KiB, the passes over it and its lanes (OWASP Password Storage Cheat
/// Sheet, Argon2id).
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// How long a day of a password policy is.
const SECONDS_OF_A_DAY: i64 = 86_400;

/// A password of which the hashes are known: its own and those of the ones before.
#[derive(Debug, Clone)]
pub struct Password {
    /// When the login profile was created.
    pub created: Timestamp,
    /// When the password was last set.
    pub changed: Timestamp,
    /// Whether the user must choose another at the next sign-in.
    pub reset_required: bool,
    hash: Hash,
    /// The hashes of the passwords before, the newest first.
    before: Vec<Hash>,
}

impl Password {
    /// The password of a new login profile.
    #[must_use]
    pub const fn new(hash: Hash, created: Timestamp, reset_required: bool) -> Self {
        Self { created, changed: created, reset_required, hash, before: Vec::new() }
    }

    /// The hash of the password that counts.
    #[must_use]
    pub const fn hash(&self) -> &Hash {
        &self.hash
    }

    /// Whether it has expired by a policy.
    #[must_use]
    pub fn is_expired(&self, policy: Option<&PasswordPolicy>, now: Timestamp) -> bool {
        let days = policy.and_then(|policy| policy.max_age_days);
        days.is_some_and(|days| now >= self.changed.plus_seconds(i64::from(days) * SECONDS_OF_A_DAY))
    }

    /// Sets another password. The one before is remembered.
    pub fn change(&mut self, hash: Hash, now: Timestamp) {
        self.before.insert(0, std::mem::replace(&mut self.hash, hash));
        self.before.truncate(MOST_HASHES - 1);
        self.changed = now;
    }

    /// Whether it is one of the last passwords, the present one among them. It takes long.
    #[must_use]
    pub fn is_one_of_last(&self, count: usize, password: &Secret) -> bool {
        let last = std::iter::once(&self.hash).chain(&self.before);
        last.take(count).any(|hash| hash.is_of(password))
    }
}

/// The hash of a password: Argon2id (RFC 9106) as a PHC string, with its salt and cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hash(Stored);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Stored {
    Hashed(Secret),
    /// A password that stands in the seed file or in a flag anyway, and so in memory for each reset:
    /// to hash it would gain nothing and make the start slow.
    AsGiven(Secret),
}

impl Hash {
    /// Hashes a password. It takes tens of milliseconds, on purpose.
    ///
    /// # Errors
    /// `InternalFailure`; no password that the model admits leads there.
    pub fn of(password: &Secret, salt: [u8; SALT_BYTES]) -> Result<Self, Fault> {
        let (memory, passes, lanes) = COST;
        let params = Params::new(memory, passes, lanes, None).map_err(|_| failed())?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash = argon2.hash_password_with_salt(password.reveal().as_bytes(), &salt);
        hash.map(|hash| Self(Stored::Hashed(Secret::from(hash.to_string())))).map_err(|_| failed())
    }

    /// Stands for the hash of a password that is known besides, without computing it.
    #[must_use]
    pub const fn as_given(password: Secret) -> Self {
        Self(Stored::AsGiven(password))
    }

    /// Whether it is that password's. It takes as long as hashing.
    #[must_use]
    pub fn is_of(&self, password: &Secret) -> bool {
        match &self.0 {
            Stored::Hashed(hash) => {
                Argon2::default().verify_password(password.reveal().as_bytes(), hash.reveal()).is_ok()
            }
            Stored::AsGiven(given) => {
                Self::take_as_long(password);
                given == password
            }
        }
    }

    /// Takes as long as [`Self::is_of`] for a password that there is nothing to compare with: nobody
    /// learns from the time of an answer who has a password.
    pub fn take_as_long(password: &Secret) {
        drop(black_box(Self::of(password, [0; SALT_BYTES])));
    }
}

fn failed() -> Fault {
    Fault::new(INTERNAL_FAILURE, "The password could not be hashed.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(text: &str) -> Hash {
        Hash::of(&Secret::from(text), [7; SALT_BYTES]).unwrap()
    }

    #[test]
    fn a_hash_is_of_its_password_alone_and_shows_nothing() {
        let hash = hash("correct horse");
        let Stored::Hashed(text) = &hash.0 else { panic!("{hash:?}") };
        assert!(text.reveal().starts_with("$argon2id$v=19$m=19456,t=2,p=1$BwcHBwcHBwcHBwcHBwcHBw$"));
        assert!(hash.is_of(&Secret::from("correct horse")) && !hash.is_of(&Secret::from("correct horsf")));
        assert_eq!(format!("{hash:?}"), "Hash(Hashed(Secret(…)))");
    }

    #[test]
    fn a_password_as_given_counts_like_its_hash() {
        let given = Hash::as_given(Secret::from("correct horse"));
        assert!(given.is_of(&Secret::from("correct horse")) && !given.is_of(&Secret::from("correct horsf")));
        assert_eq!(format!("{given:?}"), "Hash(AsGiven(Secret(…)))");
        assert_ne!(given, hash("correct horse"));
    }

    #[test]
    fn a_password_expires_days_after_it_was_changed() {
        let at = |days: i64| Timestamp::from_seconds(days * 86_400);
        let mut password = Password::new(Hash::as_given("one".into()), at(0), false);
        password.change(Hash::as_given("two".into()), at(10));
        let policy = PasswordPolicy { max_age_days: Some(90), ..PasswordPolicy::default() };
        let last = at(100).plus_seconds(-1);
        assert!(!password.is_expired(Some(&policy), last) && password.is_expired(Some(&policy), at(100)));
        assert!(!password.is_expired(None, at(100)));
        assert!(!password.is_expired(Some(&PasswordPolicy::default()), at(100)));
    }

    #[test]
    fn the_last_passwords_are_known_and_no_more_than_24() {
        let (now, later) = (Timestamp::from_seconds(1), Timestamp::from_seconds(2));
        let mut password = Password::new(hash("one"), now, false);
        password.change(hash("two"), later);
        let was = |count, text: &str| password.is_one_of_last(count, &Secret::from(text));
        assert!(was(1, "two") && was(2, "one") && !was(1, "one") && !was(24, "three"));
        assert_eq!((password.created, password.changed), (now, later));
        let again = hash("three");
        (0..30).for_each(|_| password.change(again.clone(), later));
        assert_eq!(password.before.len(), 23);
    }
}
