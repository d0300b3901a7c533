//! Durations as people type them.

/// Seconds in one of each unit.
const UNITS: [(char, i64); 4] = [('s', 1), ('m', 60), ('h', 3_600), ('d', 86_400)];

/// Reads a duration such as `30s`, `1h`, `1h30m` or `-2d`, in seconds.
///
/// # Errors
/// A sentence that says how durations are written.
pub fn seconds(text: &str) -> Result<i64, String> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    sum(digits)
        .map(|sum| sign * sum)
        .ok_or_else(|| "a duration is numbers with s, m, h or d, such as 30s or 1h30m".to_owned())
}

fn sum(text: &str) -> Option<i64> {
    let pieces = text.split_inclusive(|letter: char| !letter.is_ascii_digit());
    let amounts = pieces.map(amount).collect::<Option<Vec<_>>>()?;
    (!amounts.is_empty()).then_some(())?;
    amounts.into_iter().try_fold(0, i64::checked_add)
}

/// One number with its unit.
fn amount(piece: &str) -> Option<i64> {
    let (unit, factor) = UNITS.into_iter().find(|(unit, _)| piece.ends_with(*unit))?;
    let number: i64 = piece.strip_suffix(unit)?.parse().ok()?;
    number.checked_mul(factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_that_people_type() {
        assert_eq!(seconds("30s"), Ok(30));
        assert_eq!(seconds("1h"), Ok(3_600));
        assert_eq!(seconds("2d"), Ok(172_800));
        assert_eq!(seconds("1h30m"), Ok(5_400));
        assert_eq!(seconds("-5m"), Ok(-300));
        assert_eq!(seconds("0s"), Ok(0));
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        let wrong = ["", "-", "30", "h", "1w", "1h30", "1.5h", "--1s", "+1s", "1 h", "1hé", "９s"];
        for text in wrong.into_iter().chain(["9223372036854775807d", "99999999999999999999s"]) {
            assert_eq!(
                seconds(text).unwrap_err(),
                "a duration is numbers with s, m, h or d, such as 30s or 1h30m",
                "{text}"
            );
        }
    }
}
