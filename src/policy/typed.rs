//! The types that the simulators give to the values of condition keys.

use super::number::plain;
use super::operand::converts;
use super::operator::Family;
use super::{date, ip};

/// A type of `ContextKeyType`, without the `List` of those with many values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// `string`
    Text,
    /// `numeric`
    Numeric,
    /// `boolean`
    Boolean,
    /// `date`
    Date,
    /// `ip`
    Ip,
    /// `binary`
    Binary,
}

impl ValueType {
    /// The type of that name, and whether a key of it has many values: `numericList`.
    #[must_use]
    pub fn named(name: &str) -> Option<(Self, bool)> {
        let (base, many) = name.strip_suffix("List").map_or((name, false), |base| (base, true));
        let type_of = match base {
            "string" => Self::Text,
            "numeric" => Self::Numeric,
            "boolean" => Self::Boolean,
            "date" => Self::Date,
            "ip" => Self::Ip,
            "binary" => Self::Binary,
            _ => return None,
        };
        Some((type_of, many))
    }

    /// A value as the simulators compare it: `01.00` is `1.00`, `1e2` is `1E+2`, a date has its time to
    /// the millisecond, what isn't `true` is `false` (recorded on AWS). None when it is not of the type.
    #[must_use]
    pub fn normalize(self, text: &str) -> Option<String> {
        match self {
            Self::Text => Some(text.to_owned()),
            Self::Numeric => plain(text),
            Self::Boolean => Some(text.eq_ignore_ascii_case("true").to_string()),
            Self::Date => date::read(text).map(date::write),
            Self::Ip => {
                (ip::read(text).is_some() || ip::Network::read(text).is_some()).then(|| text.to_owned())
            }
            Self::Binary => converts(Family::Binary, text).then(|| text.to_owned()),
        }
    }

    /// What the simulators call the format in `expected numeric format.`
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Numeric => "numeric",
            Self::Boolean => "boolean",
            Self::Date => "DateTime",
            Self::Ip => "IP address",
            Self::Binary => "base-64 encoded binary",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_the_simulators_compare_them() {
        for (type_of, text, wanted) in [
            (ValueType::Numeric, "01.00", "1.00"),
            (ValueType::Numeric, "+1", "1"),
            (ValueType::Numeric, "-0.50", "-0.50"),
            (ValueType::Numeric, "1e2", "1E+2"),
            (ValueType::Numeric, "12e3", "1.2E+4"),
            (ValueType::Numeric, "1.5e1", "15"),
            (ValueType::Numeric, "1e-3", "0.001"),
            (ValueType::Numeric, "1e-7", "1E-7"),
            (ValueType::Numeric, "000", "0"),
            (ValueType::Numeric, "0.000001", "0.000001"),
            (ValueType::Boolean, "TRUE", "true"),
            (ValueType::Boolean, "yes", "false"),
            (ValueType::Date, "2026-11-27", "2026-11-27T00:00:00.000Z"),
            (ValueType::Date, "2024-02-29T23:59:59.5-01:00", "2024-03-01T00:59:59.500Z"),
            (ValueType::Date, "0", "1970-01-01T00:00:00.000Z"),
            (ValueType::Ip, "010.0.0.1", "010.0.0.1"),
            (ValueType::Binary, "YQ==", "YQ=="),
            (ValueType::Text, "", ""),
        ] {
            assert_eq!(type_of.normalize(text).as_deref(), Some(wanted), "{type_of:?} {text}");
        }
    }

    #[test]
    fn what_is_of_another_type_is_none() {
        for (type_of, text) in [
            (ValueType::Numeric, "0x10"),
            (ValueType::Numeric, " 1 "),
            (ValueType::Numeric, "Infinity"),
            (ValueType::Date, "soon"),
            (ValueType::Ip, "bad"),
            (ValueType::Binary, "!"),
        ] {
            assert_eq!(type_of.normalize(text), None, "{type_of:?} {text}");
        }
    }

    #[test]
    fn lists_are_told_by_their_names() {
        assert_eq!(ValueType::named("ipList"), Some((ValueType::Ip, true)));
        assert_eq!(ValueType::named("date"), Some((ValueType::Date, false)));
        assert_eq!(ValueType::named("List"), None);
        assert_eq!(ValueType::named("String"), None);
    }
}
