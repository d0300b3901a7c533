//! Values of condition keys as the simulators take them: checked by their type, and rewritten before
//! they are compared (recorded on AWS).

use super::number::Number;
use super::{condition, date, ip};

/// The type that a value is said to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Any text.
    Text,
    /// A decimal number.
    Number,
    /// `true` in any case; every other text is false.
    Bool,
    /// An instant.
    Date,
    /// An IPv4 or IPv6 address.
    Address,
    /// Bytes in base64.
    Binary,
}

impl Form {
    /// The value as it is compared. None when it isn't of this type.
    #[must_use]
    pub fn normalized(self, text: &str) -> Option<String> {
        match self {
            Self::Text => Some(text.to_owned()),
            Self::Number => Number::read(text).map(|_| decimal(text)),
            Self::Bool => Some(text.eq_ignore_ascii_case("true").to_string()),
            Self::Date => date::read(text).map(date::printed),
            Self::Address => ip::read(text).map(|_| text.to_owned()),
            Self::Binary => condition::bytes(text).map(|_| text.to_owned()),
        }
    }
}

/// A number that is one, in the canonical form of Java's `BigDecimal`: `01.00` is `1.00`, `1e2` is
/// `1E+2`.
fn decimal(text: &str) -> String {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let digits = match digits.trim_start_matches('0') {
        "" => "0",
        significant => significant,
    };
    let scale = length(fraction).saturating_sub(power.parse().unwrap_or_default());
    let sign = if text.starts_with('-') && digits != "0" { "-" } else { "" };
    format!("{sign}{}", scaled(digits, scale))
}

/// Digits of which `scale` stand behind the point, with an exponent where zeros would be needed.
fn scaled(digits: &str, scale: i64) -> String {
    let exponent = length(digits) - 1 - scale;
    if scale == 0 {
        return digits.to_owned();
    }
    if scale > 0 && exponent >= -6 {
        let width = usize::try_from(scale + 1).unwrap_or_default();
        let padded = format!("{digits:0>width$}");
        let (whole, fraction) = padded.split_at(padded.len() - width + 1);
        return format!("{whole}.{fraction}");
    }
    match digits.split_at(1) {
        (first, "") => format!("{first}E{exponent:+}"),
        (first, rest) => format!("{first}.{rest}E{exponent:+}"),
    }
}

fn length(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_rewritten_before_they_are_compared() {
        for (form, text, normal) in [
            (Form::Number, "01.00", "1.00"),
            (Form::Number, "1e2", "1E+2"),
            (Form::Number, "-1.50e3", "-1.50E+3"),
            (Form::Number, "0.05", "0.05"),
            (Form::Number, ".0000001", "1E-7"),
            (Form::Number, "+12", "12"),
            (Form::Number, "-0", "0"),
            (Form::Bool, "TRUE", "true"),
            (Form::Bool, "yes", "false"),
            (Form::Date, "2026-11-27", "2026-11-27T00:00:00.000Z"),
            (Form::Date, "2024-02-29T01:00:00.5+01:00", "2024-02-29T00:00:00.500Z"),
            (Form::Date, "1969-12-31T23:59", "1969-12-31T23:59:00.000Z"),
            (Form::Address, "2001:DB8::1", "2001:DB8::1"),
            (Form::Binary, "YQ==", "YQ=="),
            (Form::Text, " a", " a"),
        ] {
            assert_eq!(form.normalized(text).as_deref(), Some(normal), "{text}");
        }
    }

    #[test]
    fn what_is_not_of_its_type_is_none() {
        for (form, text) in [
            (Form::Number, "one"),
            (Form::Date, "tomorrow"),
            (Form::Address, "10.0.0.0.0"),
            (Form::Binary, "a"),
        ] {
            assert_eq!(form.normalized(text), None, "{text}");
        }
    }
}
