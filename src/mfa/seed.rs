//! The seed of a device: the key that its codes are computed with.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;

use totp_rs::{Algorithm, Builder, Totp};
use zeroize::Zeroizing;

use crate::types::Secret;

/// The lengths that a seed may have, in bytes. RFC 4226, section 4, R6 asks for 128 bits at least;
/// above 64 bytes HMAC-SHA-1 would only hash the key.
const LENGTHS: RangeInclusive<usize> = 16..=64;

/// The secret that a device and the service share.
///
/// It never prints, is wiped when its last copy is dropped, compares in constant time, and a copy
/// costs no more than a pointer.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(Arc<Totp>);

impl Seed {
    /// The length of a generated seed, in bytes: 64 letters of base32, as on AWS.
    pub const GENERATED_LENGTH: usize = 40;

    /// A generated seed, from random bytes.
    #[must_use]
    pub fn generated(random: [u8; Self::GENERATED_LENGTH]) -> Self {
        Self::of(totp_rs::Secret::from(random))
    }

    /// The seed of these bytes.
    ///
    /// # Errors
    /// [`BadSeed`] unless there are 16 to 64 of them.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadSeed> {
        if LENGTHS.contains(&bytes.len()) { Ok(Self::of(totp_rs::Secret::from(bytes))) } else { Err(BadSeed) }
    }

    /// Reads base32 (RFC 4648, section 6) in either case, with or without padding.
    ///
    /// Bits left over in the last letter are ignored, as authenticator apps do.
    ///
    /// # Errors
    /// [`BadSeed`] for any other character, for a number of letters that no number of bytes has,
    /// and for seeds that are too short or too long.
    pub fn from_base32(text: &str) -> Result<Self, BadSeed> {
        let letters = Zeroizing::new(text.trim_end_matches('=').to_ascii_uppercase());
        if matches!(letters.len() % 8, 1 | 3 | 6) {
            return Err(BadSeed);
        }
        let bytes = totp_rs::Secret::try_from_base32(&*letters).map_err(|_| BadSeed)?;
        Self::from_bytes(bytes.as_bytes())
    }

    /// The seed in base32, in capitals and without padding, as people type it into a device.
    #[must_use]
    pub fn base32(&self) -> Secret {
        Secret::from(base32(self.0.secret().as_bytes()))
    }

    /// The generator of this seed's codes; its "time" is the counter itself (see `totp.rs`).
    pub(super) fn generator(&self) -> &Totp {
        &self.0
    }

    fn of(secret: totp_rs::Secret) -> Self {
        let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6);
        // The builder's own checks are those of `LENGTHS`, which hold here.
        Self(Arc::new(builder.with_step_duration(1).with_secret(secret).build_noncompliant()))
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(…)")
    }
}

/// Bytes in base32 (RFC 4648, section 6), in capitals and without padding.
pub(super) fn base32(bytes: &[u8]) -> String {
    totp_rs::Secret::from(bytes).to_base32()
}

/// The bytes behind base32 that is written exactly so.
pub(super) fn from_base32<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes: [u8; N] = totp_rs::Secret::try_from_base32(text).ok()?.as_bytes().try_into().ok()?;
    (base32(&bytes) == text).then_some(bytes)
}

/// A text or bytes that cannot be a seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadSeed;

impl fmt::Display for BadSeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a seed is 16 to 64 bytes, in base32 (RFC 4648: letters A to Z, digits 2 to 7)")
    }
}

impl std::error::Error for BadSeed {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generated_seed_has_64_letters() {
        let seed = Seed::generated([0xa5; Seed::GENERATED_LENGTH]);
        assert_eq!(seed.base32().reveal().len(), 64);
        assert_eq!(Seed::from_base32(seed.base32().reveal()), Ok(seed));
    }

    #[test]
    fn base32_is_read_in_either_case_and_with_padding() {
        let seed = Seed::from_bytes(b"12345678901234567").unwrap();
        let text = "GEZDGNBVGY3TQOJQGEZDGNBVGY3Q";
        assert_eq!(seed.base32().reveal(), text);
        for spelled in [text.to_owned(), text.to_lowercase(), format!("{text}====")] {
            assert_eq!(Seed::from_base32(&spelled), Ok(seed.clone()), "{spelled}");
        }
        // The last letter of 28 carries four bits that belong to no byte.
        assert_eq!(Seed::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3R"), Ok(seed));
    }

    #[test]
    fn what_is_no_seed_is_refused() {
        let odd = ["A".repeat(25), "A".repeat(27), "A".repeat(30)];
        let wrong_length = ["A".repeat(24), "A".repeat(104), String::new(), "=".repeat(32)];
        let wrong_letter = ["0", "1", "8", "9", " ", "-", "=A", "é", "ſ"].map(|bad| "A".repeat(31) + bad);
        for text in odd.iter().chain(&wrong_length).chain(&wrong_letter) {
            assert_eq!(Seed::from_base32(text), Err(BadSeed), "{text:?}");
        }
        assert_eq!(Seed::from_bytes(&[0; 15]), Err(BadSeed));
        assert_eq!(Seed::from_bytes(&[0; 65]), Err(BadSeed));
        assert_eq!(Seed::from_bytes(&[7; 64]).unwrap().base32().reveal().len(), 103);
    }

    #[test]
    fn a_seed_never_prints_and_its_error_says_what_is_wanted() {
        let seed = Seed::from_bytes(&[1; 16]).unwrap();
        assert_eq!(format!("{seed:?}"), "Seed(…)");
        assert_ne!(seed, Seed::from_bytes(&[1; 17]).unwrap());
        assert_eq!(
            BadSeed.to_string(),
            "a seed is 16 to 64 bytes, in base32 (RFC 4648: letters A to Z, digits 2 to 7)"
        );
    }
}
