//! Instants as conditions compare them.

/// Milliseconds of a day.
const DAY: i128 = 86_400_000;
/// The years that AWS takes: those that milliseconds in 64 bits hold whole.
const YEARS: std::ops::RangeInclusive<i128> = -292_275_054..=292_278_993;

/// Reads an instant, in milliseconds since 1970.
///
/// ISO 8601: a year, month, day, or a time to the minute, second or fraction, with an offset or `Z`, UTC
/// when there is none; or seconds since 1970 (recorded on AWS). Four digits are a year.
pub(super) fn read(text: &str) -> Option<i64> {
    let is_year = text.len() == 4;
    if !is_year && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse::<i64>().ok().map(|seconds| seconds.saturating_mul(1_000));
    }
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let millis = time.map_or(Some(0), time_of_day)?;
    i64::try_from(day(date)? * DAY + millis).ok()
}

/// Writes an instant as `YYYY-MM-DDThh:mm:ss.mmmZ`.
pub(super) fn write(millis: i64) -> String {
    let (days, rest) = (i128::from(millis).div_euclid(DAY), i128::from(millis).rem_euclid(DAY));
    let (year, month, date) = civil(days);
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60);
    let (second, milli) = (rest / 1_000 % 60, rest % 1_000);
    format!("{year:04}-{month:02}-{date:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

/// Writes an instant, given in seconds, as `YYYY-MM-DDThh:mm:ssZ`.
pub(super) fn write_seconds(seconds: i64) -> String {
    let mut text = write(seconds.saturating_mul(1_000));
    text.truncate(text.len().saturating_sub(".000Z".len()));
    text.push('Z');
    text
}

/// The year, month and day so many days after 1970: the inverse of [`days`].
fn civil(since: i128) -> (i128, i128, i128) {
    // The mean length of a year never leads further astray than one.
    let guess = 1970 + (since * 10_000).div_euclid(3_652_425) - 1;
    let year = (guess..).take_while(|year| days(*year, 1, 1) <= since).last().unwrap_or(guess);
    let month = (1..=12).take_while(|month| days(year, *month, 1) <= since).last().unwrap_or(1);
    (year, month, since - days(year, month, 1) + 1)
}

/// Days since 1970 of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn day(text: &str) -> Option<i128> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut parts = unsigned.split('-');
    let year = digits(parts.next()?, 4..=9)?;
    let month = parts.next().map_or(Some(1), |part| digits(part, 2..=2))?;
    let date = parts.next().map_or(Some(1), |part| digits(part, 2..=2))?;
    let year = if text.starts_with('-') { -year } else { year };
    let exists =
        YEARS.contains(&year) && (1..=12).contains(&month) && (1..=month_length(year, month)).contains(&date);
    (exists && parts.next().is_none()).then(|| days(year, month, date))
}

fn month_length(year: i128, month: i128) -> i128 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970 in the Gregorian calendar: years begin in March, so that the leap day comes last.
fn days(year: i128, month: i128, date: i128) -> i128 {
    let year = if month <= 2 { year - 1 } else { year };
    let months = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * months + 2) / 5 + date - 1 - 719_468
}

/// Milliseconds after midnight UTC of `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f` with its offset.
fn time_of_day(text: &str) -> Option<i128> {
    let (clock, offset) = match text.find(['Z', '+', '-']) {
        Some(at) => (text.get(..at)?, minutes(text.get(at..)?)?),
        None => (text, 0),
    };
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, "0"));
    let mut parts = clock.split(':');
    let hour = within(parts.next()?, 23)?;
    let minute = within(parts.next()?, 59)?;
    let second = parts.next().map_or(Some(0), |part| within(part, 59))?;
    let whole = ((hour * 60 + minute - offset) * 60 + second) * 1_000;
    parts.next().is_none().then_some(())?;
    Some(whole + thousandths(fraction)?)
}

/// The minutes of `Z`, `+hh`, `+hhmm` or `+hh:mm`.
fn minutes(offset: &str) -> Option<i128> {
    if offset == "Z" {
        return Some(0);
    }
    let (sign, rest) = offset.split_at_checked(1)?;
    let (hours, rest) = rest.split_at_checked(2)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let minutes = if rest.is_empty() { 0 } else { within(rest, 59)? };
    let size = within(hours, 23)? * 60 + minutes;
    Some(if sign == "-" { -size } else { size })
}

fn thousandths(fraction: &str) -> Option<i128> {
    digits(fraction, 1..=30)?;
    let padded = format!("{fraction:0<3}");
    padded.get(..3)?.parse().ok()
}

fn within(text: &str, most: i128) -> Option<i128> {
    digits(text, 2..=2).filter(|number| *number <= most)
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<i128> {
    let fits = length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_instant_are_equal() {
        for text in [
            "2026-11-27T00:00:00Z",
            "2026-11-27",
            "2026-11-27T00:00",
            "2026-11-27T00:00Z",
            "2026-11-27T00:00:00.000Z",
            "2026-11-27T01:00:00+01:00",
            "2026-11-26T19:00:00-0500",
            "2026-11-27T01:00:00+01",
            "1795737600",
        ] {
            assert_eq!(read(text), Some(1_795_737_600_000), "{text}");
        }
        assert_eq!(read("2026"), read("2026-01-01"));
        assert_eq!(read("1970-01"), Some(0));
        assert_eq!(read("0"), Some(0));
        assert_eq!(read("1969-12-31T23:59:59.5Z"), Some(-500));
        assert_eq!(read("2000-03-01").unwrap() - read("2000-02-29").unwrap(), 86_400_000);
    }

    #[test]
    fn years_reach_as_far_as_milliseconds_do() {
        assert!(read("292278994-01-01").is_none());
        assert!(read("292278993-01-01T00:00:00Z").is_some());
        assert!(read("-292275054-12-31T00:00:00Z").is_some());
        assert!(read("-292275055-01-01").is_none());
    }

    #[test]
    fn what_is_written_is_read_again() {
        let day_and_a_bit = 86_400_000 + 12_345;
        for step in -400_000_i64..400_000 {
            if step % 97 == 0 {
                let millis = step * day_and_a_bit;
                let text = write(millis);
                let plain = millis >= -62_167_219_200_000;
                assert!(!plain || read(&text) == Some(millis), "{text}");
            }
        }
        assert_eq!(write(i64::MAX).get(..13), Some("292278994-08-"));
        assert_eq!(write(-1), "1969-12-31T23:59:59.999Z");
    }

    #[test]
    fn what_is_no_instant_is_none() {
        for text in [
            "",
            "T",
            "tomorrow",
            "2026-13-01",
            "2026-00-01",
            "2026-02-29",
            "2026-01-32",
            "2026-01-01T",
            "2026-01-01T24:00",
            "2026-01-01T00:60",
            "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00X",
            "2026-1-1",
            "2026-01-01-01",
            "2026-01-01T00:00:00:00",
            "2026-01-01T00:00+1",
            "2026-01-01T00:00ZZ",
            "99999999999999999999",
            "2026-01-01 00:00",
            "é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
