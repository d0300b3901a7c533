//! Randomness: ids, secrets, seeds, nonces.
//!
//! This is the only place that draws random bytes.

use arrayvec::ArrayString;
use parking_lot::Mutex;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use smol_str::SmolStr;

use crate::digits;
use crate::types::{AccessKeyId, AccountId, IdKind, Secret, UniqueId};

/// Letters of a secret access key. AWS's have 40 of `A–Z a–z 0–9 + /`.
const SECRET_LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Letters of a password: none that looks like another.
const PASSWORD_LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Where random bytes come from.
#[derive(Debug)]
pub struct Entropy(Source);

#[derive(Debug)]
enum Source {
    System,
    /// The same bytes in every run: for tests that compare whole answers.
    Seeded(Box<Mutex<StdRng>>),
}

impl Entropy {
    /// The operating system's generator, stretched per thread.
    #[must_use]
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// A generator that gives the same bytes for the same seed. Its secrets are no secrets.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Box::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// Random bytes.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::System => rand::rng().fill_bytes(&mut bytes),
            Source::Seeded(generator) => generator.lock().fill_bytes(&mut bytes),
        }
        bytes
    }

    /// A version 4 UUID in lower case, as AWS makes request ids.
    #[must_use]
    pub fn request_id(&self) -> SmolStr {
        let mut id: [u8; 16] = self.bytes();
        // RFC 9562, section 5.4: the version in the highest bits of octet 6, the variant in those of 8.
        id[6] = id[6] & 0x0f | 0x40;
        id[8] = id[8] & 0x3f | 0x80;
        let mut digits = [0; 32];
        digits::hexadecimal(&id, &mut digits);
        // One more than it has: the last hyphen is taken away again.
        let (digits, mut text) = (digits::text(&digits), ArrayString::<37>::new());
        for part in [0..8, 8..12, 12..16, 16..20, 20..32] {
            text.push_str(digits.get(part).unwrap_or_default());
            text.push('-');
        }
        text.pop();
        SmolStr::new(text)
    }

    /// A fresh unique id.
    #[must_use]
    pub fn unique_id(&self, kind: IdKind) -> UniqueId {
        UniqueId::generate(kind, self.bytes())
    }

    /// A fresh access key id of an account, which can be read from it.
    #[must_use]
    pub fn access_key_id(&self, kind: IdKind, account: AccountId) -> AccessKeyId {
        AccessKeyId::generate(kind, account, self.bytes())
    }

    /// A password that is easy to type: four groups of five small letters and digits, 100 bits.
    #[must_use]
    pub fn password(&self) -> Secret {
        let bytes: [u8; 20] = self.bytes();
        let letters = bytes.iter().filter_map(|byte| PASSWORD_LETTERS.get(usize::from(byte % 32)));
        let letters: Vec<char> = letters.map(|letter| char::from(*letter)).collect();
        let groups: Vec<String> = letters.chunks(5).map(String::from_iter).collect();
        Secret::from(groups.join("-"))
    }

    /// A fresh secret access key.
    #[must_use]
    pub fn secret(&self) -> Secret {
        let mut text: [u8; 40] = self.bytes();
        for byte in &mut text {
            *byte = SECRET_LETTERS.get(usize::from(*byte % 64)).copied().unwrap_or(b'/');
        }
        Secret::from(digits::text(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_and_the_system_does_not() {
        let draw = |entropy: Entropy| entropy.bytes::<16>();
        assert_eq!(draw(Entropy::seeded(7)), draw(Entropy::seeded(7)));
        assert_ne!(draw(Entropy::system()), draw(Entropy::system()));
    }

    #[test]
    fn generated_texts_have_awss_shapes() {
        let entropy = Entropy::seeded(1);
        let id = entropy.request_id();
        assert_eq!(id.len(), 36);
        assert_eq!(id.get(14..15), Some("4"));
        assert!(matches!(id.get(19..20), Some("8" | "9" | "a" | "b")));
        assert_eq!(entropy.secret().reveal().len(), 40);
        let password = entropy.password();
        let groups: Vec<_> = password.reveal().split('-').map(str::len).collect();
        assert_eq!(groups, [5, 5, 5, 5]);
        assert_eq!(entropy.unique_id(IdKind::User).as_str().len(), 21);
        assert!(entropy.unique_id(IdKind::User).as_str().starts_with("AIDA"));
    }
}
