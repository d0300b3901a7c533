//! Time-based one-time passwords: RFC 6238 over RFC 4226, with SHA-1, 6 digits and 30 seconds.

use std::fmt;
use std::io::Write as _;

use constant_time_eq::constant_time_eq;
use zeroize::Zeroizing;

use super::Seed;
use crate::clock::Timestamp;

/// The time step X of RFC 6238, section 4, in seconds.
pub const TIME_STEP_SECONDS: i64 = 30;

/// The number of the time step (T of RFC 6238, section 4.2) that `now` lies in.
///
/// Steps before 1970 are negative.
#[must_use]
pub const fn time_step(now: Timestamp) -> i64 {
    now.seconds().div_euclid(TIME_STEP_SECONDS)
}

/// How many seconds the code of this step is still shown: 1 to 30.
#[must_use]
pub const fn seconds_left(now: Timestamp) -> i64 {
    TIME_STEP_SECONDS - now.seconds().rem_euclid(TIME_STEP_SECONDS)
}

impl Seed {
    /// The code of a time step.
    ///
    /// Every step has one: a negative step is the counter of the same eight bytes (RFC 4226,
    /// section 5.1).
    #[must_use]
    pub fn code(&self, step: i64) -> Code {
        // The generator divides its time by a step of one second, so it takes the counter itself;
        // seconds since 1970 would overflow for far steps.
        let token = self.generator().generate(step.cast_unsigned());
        let mut digits = Zeroizing::new([b'0'; Code::LENGTH]);
        // Six digits fill six bytes: the write cannot fail.
        let _ = write!(digits.as_mut_slice(), "{token}");
        Code(digits)
    }
}

/// A one-time code: exactly six ASCII digits.
///
/// It never prints and compares in constant time.
#[derive(Clone)]
pub struct Code(Zeroizing<[u8; Self::LENGTH]>);

impl Code {
    /// The number of digits.
    pub const LENGTH: usize = 6;

    /// Reads a code. None for anything but six ASCII digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: [u8; Self::LENGTH] = text.as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then(|| Self(Zeroizing::new(digits)))
    }

    /// A code that is drawn: the last six digits of a random number.
    #[must_use]
    pub fn drawn(random: u64) -> Self {
        let mut digits = Zeroizing::new([b'0'; Self::LENGTH]);
        // Six digits fill six bytes: the write cannot fail.
        let _ = write!(digits.as_mut_slice(), "{:06}", random % 1_000_000);
        Self(digits)
    }

    /// The digits themselves: only for showing them where a device would.
    #[must_use]
    pub fn reveal(&self) -> &str {
        // The bytes are ASCII digits: `parse` and `Seed::code` make no others.
        std::str::from_utf8(self.0.as_slice()).unwrap_or_default()
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        constant_time_eq(self.0.as_slice(), other.0.as_slice())
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rfc_seed() -> Seed {
        Seed::from_bytes(b"12345678901234567890").unwrap()
    }

    #[test]
    fn a_drawn_code_has_its_zeros() {
        for (random, digits) in [(7_000_042, "000042"), (u64::MAX, "551615")] {
            assert_eq!(Code::drawn(random).reveal(), digits);
        }
    }

    #[test]
    fn codes_of_rfc_6238_appendix_b() {
        // The eight digits of the appendix, without the first two.
        let vectors = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (seconds, digits) in vectors {
            let step = time_step(Timestamp::from_seconds(seconds));
            assert_eq!(rfc_seed().code(step).reveal(), digits, "{seconds}");
        }
    }

    #[test]
    fn codes_of_rfc_4226_appendix_d() {
        let vectors = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
            "520489",
        ];
        for (counter, digits) in (0..).zip(vectors) {
            assert_eq!(rfc_seed().code(counter).reveal(), digits, "{counter}");
        }
    }

    #[test]
    fn every_step_has_a_code() {
        // Computed apart, over the bytes ff…ff, 7f…ff and 80…00.
        let codes = [-1, i64::MAX, i64::MIN].map(|step| rfc_seed().code(step).reveal().to_owned());
        assert_eq!(codes, ["094451", "181742", "959616"]);
    }

    #[test]
    fn time_steps_begin_on_the_half_minute() {
        let at = |millis| Timestamp::from_millis(millis);
        let seen = [0, 29_999, 30_000, -1, -30_000, -30_001]
            .map(|millis| (time_step(at(millis)), seconds_left(at(millis))));
        assert_eq!(seen, [(0, 30), (0, 1), (1, 30), (-1, 1), (-1, 30), (-2, 1)]);
    }

    #[test]
    fn only_six_ascii_digits_are_a_code() {
        assert_eq!(Code::parse("012345").as_ref().map(Code::reveal), Some("012345"));
        for text in ["", "12345", "1234567", "12345a", "+12345", " 12345", "12345\n", "١٢٣"] {
            assert_eq!(Code::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_code_never_prints() {
        let code = rfc_seed().code(1);
        assert_eq!(format!("{code:?}"), "Code(…)");
        assert_eq!(Code::parse("287082"), Some(code));
        assert_ne!(Code::parse("287083"), Some(rfc_seed().code(1)));
    }
}
