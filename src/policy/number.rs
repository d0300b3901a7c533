//! Decimal numbers of any precision.

use std::cmp::Ordering;

/// A decimal number: the digits without zeros around them, and the power of ten that `0.digits` takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    negative: bool,
    digits: Box<str>,
    exponent: i64,
}

impl Number {
    /// Reads a number: sign, digits, fraction, exponent. `+1`, `01`, `1.0` and `1e0` are all one
    /// (recorded on AWS). None for anything else, such as `NaN`, ` 1 ` and `0x10`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let negative = text.starts_with('-');
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        if all.is_empty() || !all.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let significant = all.trim_start_matches('0');
        let point = i64::try_from(significant.len()).ok()? - i64::try_from(fraction.len()).ok()?;
        let digits = significant.trim_end_matches('0');
        if digits.is_empty() {
            exponent(power)?;
            return Some(Self { negative: false, digits: "".into(), exponent: 0 });
        }
        Some(Self { negative, digits: digits.into(), exponent: point + exponent(power)? })
    }

    fn size(&self, other: &Self) -> Ordering {
        let zeros = self.digits.is_empty().cmp(&other.digits.is_empty()).reverse();
        zeros.then_with(|| self.exponent.cmp(&other.exponent)).then_with(|| self.digits.cmp(&other.digits))
    }
}

/// A number in its shortest exact form, digits behind the point kept: as it is where that takes no more
/// than six zeros before the first digit, else with an exponent.
pub(super) fn plain(text: &str) -> Option<String> {
    let number = Number::read(text)?;
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = match all.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let scale = i64::try_from(fraction.len()).ok()? - exponent(power)?;
    let sign = if number.negative { "-" } else { "" };
    Some(format!("{sign}{}", scaled(digits, scale)))
}

/// The digits with the point so many places from their end.
fn scaled(digits: &str, scale: i64) -> String {
    let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    let adjusted = length - 1 - scale;
    if scale == 0 {
        return digits.to_owned();
    }
    if scale > 0 && adjusted >= -6 {
        let width = usize::try_from(scale).unwrap_or_default() + 1;
        let padded = format!("{digits:0>width$}");
        let (whole, fraction) = padded.split_at(padded.len() + 1 - width);
        return format!("{whole}.{fraction}");
    }
    let (first, rest) = digits.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    format!("{first}{point}{rest}E{adjusted:+}")
}

/// A power of ten: at most ten digits, so that nothing overflows.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let fits = (1..=10).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.size(other),
            (true, true) => other.size(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(one: &str, other: &str) -> Ordering {
        Number::read(one).unwrap().cmp(&Number::read(other).unwrap())
    }

    #[test]
    fn spellings_of_one_number_are_equal() {
        for text in ["1", "+1", "01", "1.0", "1e0", "10e-1", "0.1E1", "1.", "1e+0"] {
            assert_eq!(compare(text, "1"), Ordering::Equal, "{text}");
        }
        assert_eq!(compare("-0", "0e5"), Ordering::Equal);
    }

    #[test]
    fn order_holds_at_any_precision() {
        assert_eq!(compare("9007199254740993", "9007199254740992"), Ordering::Greater);
        assert_eq!(compare("0.1", "0.10000000000000000000000001"), Ordering::Less);
        assert_eq!(compare("-2", "-1"), Ordering::Less);
        assert_eq!(compare("-1", "0"), Ordering::Less);
        assert_eq!(compare("10", "9"), Ordering::Greater);
        assert_eq!(compare("0.01", "0"), Ordering::Greater);
        assert_eq!(compare("1e9999999999", "1e-9999999999"), Ordering::Greater);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "+",
            ".",
            "e5",
            "1e",
            "NaN",
            "Infinity",
            "0x10",
            " 1",
            "1 ",
            "--1",
            "+-1",
            "1.2.3",
            "1e1.5",
            "1e99999999999",
            "é",
        ] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }
}
