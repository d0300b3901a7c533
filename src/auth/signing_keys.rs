//! Derived signing keys, kept for a while.

use std::hash::{BuildHasher as _, RandomState};
use std::time::{Duration, UNIX_EPOCH};

use parking_lot::Mutex;
use zeroize::Zeroizing;

use crate::clock::Timestamp;
use crate::types::Secret;

use super::scope::Scope;

/// In how many sets the keys stand; each has its own lock.
const SETS: usize = 256;
/// How many keys a set holds. The one that was not used for longest gives way.
const WAYS: usize = 4;

/// A signing key: the same for a whole day, region and service.
type SigningKey = [u8; 32];

/// The signing keys that were derived last, at most `SETS * WAYS`.
///
/// Deriving one takes four HMACs, about as much as all the rest of a signature's check.
pub(super) struct SigningKeys {
    sets: Box<[Mutex<Vec<Entry>>]>,
    hasher: RandomState,
}

/// A key and what it was derived from.
struct Entry {
    access_key_id: Box<str>,
    scope: Box<str>,
    secret: Secret,
    key: Zeroizing<SigningKey>,
}

impl Default for SigningKeys {
    fn default() -> Self {
        let sets = (0..SETS).map(|_| Mutex::default()).collect();
        Self { sets, hasher: RandomState::new() }
    }
}

impl std::fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKeys(…)")
    }
}

impl SigningKeys {
    /// The signing key of a secret for a scope that fits the time of signing.
    ///
    /// The secret is part of what a kept key is known by, so that one with another secret is never
    /// found: it is derived anew and takes the old one's place.
    pub(super) fn derived(&self, scope: &Scope<'_>, at: Timestamp, secret: &Secret) -> Zeroizing<SigningKey> {
        let hash = self.hasher.hash_one((scope.access_key_id, scope.text));
        let nth = usize::try_from(hash % SETS as u64).unwrap_or_default();
        let Some(set) = self.sets.get(nth) else { return derive(scope, at, secret) };
        if let Some(key) = find(&mut set.lock(), scope, secret) {
            return key;
        }
        // Nobody waits while a key is derived; two who derive the same one do no harm.
        let key = derive(scope, at, secret);
        keep(&mut set.lock(), scope, secret, &key);
        key
    }
}

impl Entry {
    fn is_of(&self, scope: &Scope<'_>) -> bool {
        *self.access_key_id == *scope.access_key_id && *self.scope == *scope.text
    }
}

/// Finds a key and moves it to the front.
fn find(set: &mut [Entry], scope: &Scope<'_>, secret: &Secret) -> Option<Zeroizing<SigningKey>> {
    let at = set.iter().position(|entry| entry.is_of(scope) && entry.secret == *secret)?;
    set.get_mut(..=at)?.rotate_right(1);
    set.first().map(|entry| entry.key.clone())
}

fn keep(set: &mut Vec<Entry>, scope: &Scope<'_>, secret: &Secret, key: &Zeroizing<SigningKey>) {
    set.retain(|entry| !entry.is_of(scope));
    set.truncate(WAYS - 1);
    let entry = Entry {
        access_key_id: scope.access_key_id.into(),
        scope: scope.text.into(),
        secret: secret.clone(),
        key: key.clone(),
    };
    set.insert(0, entry);
}

fn derive(scope: &Scope<'_>, at: Timestamp, secret: &Secret) -> Zeroizing<SigningKey> {
    let day = UNIX_EPOCH + Duration::from_secs(u64::try_from(at.seconds()).unwrap_or_default());
    let derived =
        aws_sigv4::sign::v4::generate_signing_key(secret.reveal(), day, scope.region, scope.service);
    let mut key = Zeroizing::new([0; 32]);
    key.iter_mut().zip(derived.as_ref()).for_each(|(to, from)| *to = *from);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    const CREDENTIAL: &str = "AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request";

    fn key(keys: &SigningKeys, credential: &str, secret: &str) -> SigningKey {
        let at = Timestamp::from_seconds(1_440_938_160);
        *keys.derived(&Scope::read(credential).unwrap(), at, &Secret::from(secret))
    }

    #[test]
    fn the_published_key_is_derived_and_found_again() {
        // AWS General Reference, "Examples of how to derive a signing key": date 20150830, iam.
        let published = [
            0xc4, 0xaf, 0xb1, 0xcc, 0x57, 0x71, 0xd8, 0x71, 0x76, 0x3a, 0x39, 0x3e, 0x44, 0xb7, 0x03, 0x57,
            0x1b, 0x55, 0xcc, 0x28, 0x42, 0x4d, 0x1a, 0x5e, 0x86, 0xda, 0x6e, 0xd3, 0xc1, 0x54, 0xa4, 0xb9,
        ];
        let keys = SigningKeys::default();
        for _ in 0..2 {
            assert_eq!(key(&keys, CREDENTIAL, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), published);
        }
        assert_eq!(keys.sets.iter().map(|set| set.lock().len()).sum::<usize>(), 1);
    }

    #[test]
    fn another_secret_of_the_same_id_takes_the_old_ones_place() {
        let keys = SigningKeys::default();
        let old = key(&keys, CREDENTIAL, "old");
        assert_ne!(key(&keys, CREDENTIAL, "new"), old);
        assert_eq!(keys.sets.iter().map(|set| set.lock().len()).sum::<usize>(), 1);
        assert_eq!(key(&keys, CREDENTIAL, "old"), old);
    }

    #[test]
    fn every_part_of_the_scope_gives_another_key() {
        let keys = SigningKeys::default();
        let first = key(&keys, CREDENTIAL, "secret");
        for other in [
            "AKIDEXAMPLE/20150830/eu-west-1/iam/aws4_request",
            "AKIDEXAMPLE/20150830/us-east-1/sts/aws4_request",
        ] {
            assert_ne!(key(&keys, other, "secret"), first, "{other}");
        }
    }

    #[test]
    fn however_many_keys_there_are_the_memory_is_bounded() {
        let keys = SigningKeys::default();
        for nth in 0..5_000 {
            key(&keys, &format!("AKIA{nth}/20150830/us-east-1/iam/aws4_request"), "secret");
        }
        let sizes: Vec<_> = keys.sets.iter().map(|set| set.lock().len()).collect();
        assert_eq!(sizes.iter().max(), Some(&WAYS));
    }

    #[test]
    fn the_key_that_was_used_last_stays() {
        let mut set = Vec::new();
        let secret = Secret::from("secret");
        let credential = |nth: usize| format!("AKIA{nth}/20150830/us-east-1/iam/aws4_request");
        let key = |nth| Zeroizing::new([u8::try_from(nth).unwrap(); 32]);
        for nth in 0..WAYS {
            keep(&mut set, &Scope::read(&credential(nth)).unwrap(), &secret, &key(nth));
        }
        assert_eq!(find(&mut set, &Scope::read(&credential(0)).unwrap(), &secret), Some(key(0)));
        keep(&mut set, &Scope::read(&credential(WAYS)).unwrap(), &secret, &key(WAYS));
        assert_eq!(find(&mut set, &Scope::read(&credential(0)).unwrap(), &secret), Some(key(0)));
        assert_eq!(find(&mut set, &Scope::read(&credential(1)).unwrap(), &secret), None);
    }
}
