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

/// An instant as ISO 8601 with milliseconds, in UTC.
pub(super) fn printed(millis: i64) -> String {
    let millis = i128::from(millis);
    let (year, month, date) = civil(millis.div_euclid(DAY));
    let time = millis.rem_euclid(DAY);
    let (hours, minutes, seconds) = (time / 3_600_000, time / 60_000 % 60, time / 1_000 % 60);
    format!("{year:04}-{month:02}-{date:02}T{hours:02}:{minutes:02}:{seconds:02}.{:03}Z", time % 1_000)
}

/// Year, month and day that many days after 1970 began, counted as in [`days`].
fn civil(days: i128) -> (i128, i128, i128) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let months = (5 * of_year + 2) / 153;
    let (month, date) = ((months + 2) % 12 + 1, of_year - (153 * months + 2) / 5 + 1);
    (era * 400 + year + i128::from(month <= 2), month, date)
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
