//! Time: the machine's clock, an offset that people and tests move, and instants.
//!
//! This is the only place that reads the world's time.

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use smol_str::SmolStr;

use crate::digits;

/// Milliseconds in a second.
const MILLIS: i64 = 1_000;

/// The first instant that the emulator's time may be moved to, 0001-01-01T00:00:00Z: AWS's clients read no
/// year before (botocore).
pub const FIRST: Timestamp = Timestamp::from_seconds(-62_135_596_800);
/// The last instant that the emulator's time may be moved to, 9998-12-31T23:59:59Z: what begins then ends
/// before the dates do that AWS can write, however long it lives.
pub const LAST: Timestamp = Timestamp::from_seconds(253_370_764_799);

/// What is said to who would move the emulator's time elsewhere.
pub const OUT_OF_REACH: &str = "The clock stays within the years 1 to 9998.";

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The first instant that [`fmt::Display`] can print as AWS does: 0000-01-01T00:00:00Z.
    pub const MIN: Self = Self::from_seconds(-62_167_219_200);
    /// The last one: 9999-12-31T23:59:59Z.
    pub const MAX: Self = Self::from_seconds(253_402_300_799);

    /// The instant so many seconds after 1970.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(MILLIS))
    }

    /// The instant so many milliseconds after 1970.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Whole seconds since 1970, rounded down.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(MILLIS)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This instant moved by some seconds, held within [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(MILLIS))).clamp(Self::MIN, Self::MAX)
    }

    /// This instant without its milliseconds, as AWS stores most dates.
    #[must_use]
    pub const fn whole_second(self) -> Self {
        Self::from_seconds(self.seconds())
    }

    /// Reads `YYYY-MM-DDThh:mm:ss`, with an optional fraction of which milliseconds are kept,
    /// followed by `Z`. None when the text is anything else or no such day exists.
    #[must_use]
    pub fn parse_iso8601(text: &str) -> Option<Self> {
        let (date, clock) = text.strip_suffix('Z')?.split_once('T')?;
        let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
        let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
        let digits = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
        let millis: i64 = digits.then(|| format!("{fraction:0<3}")).and_then(|f| f.get(..3)?.parse().ok())?;
        let whole = Self::from_civil([year, month, day, hour, minute, second])?;
        Some(Self(whole.0 + millis))
    }

    /// Reads ISO 8601's basic format, `YYYYMMDDThhmmssZ`, as Signature Version 4 writes it.
    #[must_use]
    pub fn parse_basic(text: &str) -> Option<Self> {
        let text: &[u8; 16] = text.as_bytes().try_into().ok()?;
        let [y1, y2, y3, y4, mo1, mo2, d1, d2, b'T', h1, h2, mi1, mi2, s1, s2, b'Z'] = text else {
            return None;
        };
        Self::from_civil([
            number(&[*y1, *y2, *y3, *y4])?,
            number(&[*mo1, *mo2])?,
            number(&[*d1, *d2])?,
            number(&[*h1, *h2])?,
            number(&[*mi1, *mi2])?,
            number(&[*s1, *s2])?,
        ])
    }

    /// ISO 8601's extended format, `YYYY-MM-DDThh:mm:ssZ`, as it stands in AWS's answers.
    #[must_use]
    pub fn iso8601(self) -> SmolStr {
        let t = self.civil();
        let mut text = *b"0000-00-00T00:00:00Z";
        // `civil` holds the year between 0 and 9999.
        let year = t.year().unsigned_abs().into();
        let two = [t.month().into(), t.day(), t.hour(), t.minute(), t.second()].map(u64::from);
        let places = [5..7, 8..10, 11..13, 14..16, 17..19].into_iter().zip(two);
        for (place, number) in std::iter::once((0..4, year)).chain(places) {
            digits::decimal(number, text.get_mut(place).unwrap_or_default());
        }
        SmolStr::new(digits::text(&text))
    }

    /// ISO 8601's basic format, `YYYYMMDDThhmmssZ`.
    #[must_use]
    pub fn basic(self) -> String {
        let t = self.civil();
        let (year, month, day) = (t.year(), u8::from(t.month()), t.day());
        format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", t.hour(), t.minute(), t.second())
    }

    /// `YYYY-MM-DDThh:mm:ss.mmmZ`, for the few dates that AWS gives with milliseconds.
    #[must_use]
    pub fn with_millis(self) -> String {
        let mut text = self.to_string();
        text.pop();
        format!("{text}.{:03}Z", self.0.rem_euclid(MILLIS))
    }

    fn from_civil([year, month, day, hour, minute, second]: [i64; 6]) -> Option<Self> {
        let small = |n: i64| u8::try_from(n).ok();
        let month = time::Month::try_from(small(month)?).ok()?;
        let date = time::Date::from_calendar_date(i32::try_from(year).ok()?, month, small(day)?).ok()?;
        let at = date.with_hms(small(hour)?, small(minute)?, small(second)?).ok()?;
        Some(Self::from_seconds(at.assume_utc().unix_timestamp()))
    }

    fn civil(self) -> time::OffsetDateTime {
        let held = self.clamp(Self::MIN, Self::MAX).seconds();
        time::OffsetDateTime::from_unix_timestamp(held).unwrap_or(time::OffsetDateTime::UNIX_EPOCH)
    }
}

/// `YYYY-MM-DDThh:mm:ssZ`, the form of dates in AWS's answers.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso8601())
    }
}

/// The number that some digits make.
fn number(digits: &[u8]) -> Option<i64> {
    let all = digits.iter().all(u8::is_ascii_digit);
    all.then(|| digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit & 0xf)))
}

/// Three numbers of fixed widths between separators.
fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[i64; 3]> {
    let mut parts = text.split(separator);
    let mut found = [0; 3];
    for (slot, width) in found.iter_mut().zip(widths) {
        // No number is read that would be too long for its type.
        let part = parts.next().filter(|part| part.len() == width)?;
        *slot = number(part.as_bytes())?;
    }
    parts.next().is_none().then_some(found)
}

/// The emulator's time.
///
/// [`Clock::now`] is the time that state sees: dates, TOTP, expiry and MFA age. It is the machine's
/// time plus an offset that is moved through the control API. [`Clock::machine_now`] has no offset:
/// signatures are judged by it, because clients sign with the machine's time.
#[derive(Debug)]
pub struct Clock {
    /// None: the system's clock. Some: a stopped clock, for tests that need exact answers.
    stopped: Option<AtomicI64>,
    offset_millis: AtomicI64,
}

impl Clock {
    /// The system's clock without an offset.
    #[must_use]
    pub const fn system() -> Self {
        Self { stopped: None, offset_millis: AtomicI64::new(0) }
    }

    /// A clock that stands still at `at` until it is moved.
    #[must_use]
    pub const fn stopped(at: Timestamp) -> Self {
        Self { stopped: Some(AtomicI64::new(at.0)), offset_millis: AtomicI64::new(0) }
    }

    /// The emulator's time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.moved(self.machine_now())
    }

    /// The emulator's time when the machine's is this.
    #[must_use]
    pub fn moved(&self, machine: Timestamp) -> Timestamp {
        let millis = machine.0.saturating_add(self.offset_millis.load(Ordering::SeqCst));
        Timestamp(millis).clamp(Timestamp::MIN, Timestamp::MAX)
    }

    /// The machine's own time.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn machine_now(&self) -> Timestamp {
        if let Some(stopped) = &self.stopped {
            return Timestamp(stopped.load(Ordering::SeqCst));
        }
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// How far the emulator's time is ahead of the machine's, in seconds.
    #[must_use]
    pub fn offset_seconds(&self) -> i64 {
        self.offset_millis.load(Ordering::SeqCst).div_euclid(MILLIS)
    }

    /// Whether the emulator's time may be moved to so many seconds ahead of the machine's; [`OUT_OF_REACH`]
    /// says what is wrong when it may not.
    #[must_use]
    pub fn reaches(&self, offset_seconds: i64) -> bool {
        let then = Timestamp::from_seconds(self.machine_now().seconds().saturating_add(offset_seconds));
        Self::admits(then)
    }

    /// Whether the emulator's time may be moved there.
    #[must_use]
    pub fn admits(then: Timestamp) -> bool {
        (FIRST..=LAST).contains(&then)
    }

    /// Sets the offset, in seconds.
    pub fn set_offset_seconds(&self, seconds: i64) {
        self.offset_millis.store(seconds.saturating_mul(MILLIS), Ordering::SeqCst);
    }

    /// Moves the emulator's time on (or back, when negative) by some seconds.
    pub fn advance_seconds(&self, seconds: i64) {
        let by = seconds.saturating_mul(MILLIS);
        let moved = |offset: i64| Some(offset.saturating_add(by));
        // The closure always returns Some, so the update cannot fail.
        let _ = self.offset_millis.fetch_update(Ordering::SeqCst, Ordering::SeqCst, moved);
    }

    /// Makes the emulator's time `to`, from where it goes on.
    pub fn set(&self, to: Timestamp) {
        self.offset_millis.store(to.0.saturating_sub(self.machine_now().0), Ordering::SeqCst);
    }
}

/// Measures how long something took, for logs.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts measuring.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since the start.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_print_and_parse_as_aws_writes_them() {
        let at = Timestamp::from_millis(1_440_938_160_250);
        assert_eq!(at.to_string(), "2015-08-30T12:36:00Z");
        assert_eq!(at.basic(), "20150830T123600Z");
        assert_eq!(at.with_millis(), "2015-08-30T12:36:00.250Z");
        assert_eq!(Timestamp::parse_iso8601("2015-08-30T12:36:00Z"), Some(at.whole_second()));
        assert_eq!(Timestamp::parse_iso8601("2015-08-30T12:36:00.25Z"), Some(at));
        assert_eq!(Timestamp::parse_basic("20150830T123600Z"), Some(at.whole_second()));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "Z", "2015-02-30T00:00:00Z", "2015-8-30T12:36:00Z", "2015-08-30T12:36:00"] {
            assert_eq!(Timestamp::parse_iso8601(text), None, "{text}");
        }
        for text in ["", "20150830T1236Z", "2015083aT123600Z", "20150830T250000Z", "éé50830T123600Z"] {
            assert_eq!(Timestamp::parse_basic(text), None, "{text}");
        }
    }

    #[test]
    fn the_offset_moves_the_emulators_time_and_not_the_machines() {
        let clock = Clock::stopped(Timestamp::from_seconds(100));
        clock.advance_seconds(30);
        assert_eq!(clock.now(), Timestamp::from_seconds(130));
        assert_eq!(clock.machine_now(), Timestamp::from_seconds(100));
        clock.set(Timestamp::from_seconds(7));
        assert_eq!(clock.now(), Timestamp::from_seconds(7));
        assert_eq!(clock.offset_seconds(), -93);
        let end = LAST.seconds() - 100;
        assert!(clock.reaches(end) && !clock.reaches(end + 1) && !clock.reaches(i64::MIN));
        assert!(Clock::admits(LAST) && Clock::admits(FIRST));
        assert!(!Clock::admits(Timestamp::MAX) && !Clock::admits(Timestamp::MIN));
        assert_eq!(FIRST.to_string(), "0001-01-01T00:00:00Z");
        assert_eq!(LAST.to_string(), "9998-12-31T23:59:59Z");
    }
}
