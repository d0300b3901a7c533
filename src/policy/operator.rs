//! The condition operators: their names and what they compare.

/// What an operator compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Texts, exactly.
    Text,
    /// Texts, in lower case.
    TextWithoutCase,
    /// A text with a pattern.
    Like,
    /// Numbers.
    Numeric(Relation),
    /// Instants.
    Date(Relation),
    /// Whether both are `true`.
    Bool,
    /// Bytes in base64.
    Binary,
    /// An address with a network.
    Ip,
    /// An ARN with a pattern, component by component.
    Arn,
    /// Whether the key is absent.
    Null,
}

/// How the request's value stands to the policy's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Relation {
    /// Whether two that compare like this stand in the relation.
    pub(super) const fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::More => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }
}

/// How many of a key's values must satisfy the operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantifier {
    /// `ForAllValues:`
    All,
    /// `ForAnyValue:`
    Any,
}

/// An operator with its prefix and suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Operator {
    pub(super) quantifier: Option<Quantifier>,
    pub(super) family: Family,
    pub(super) negated: bool,
    pub(super) if_exists: bool,
}

impl Operator {
    /// The operator of that name; case counts (our choice: AWS's policies know one spelling). None when
    /// there is no such operator, or it takes no such prefix or suffix.
    pub(super) fn named(name: &str) -> Option<Self> {
        let (quantifier, rest) = quantifier(name);
        let (base, if_exists) = match rest.strip_suffix("IfExists") {
            Some(base) => (base, true),
            None => (rest, false),
        };
        let (_, family, negated) = NAMES.iter().find(|(known, ..)| *known == base)?;
        let bare = quantifier.is_none() && !if_exists;
        let fits = *family != Family::Null || bare;
        fits.then_some(Self { quantifier, family: *family, negated: *negated, if_exists })
    }
}

fn quantifier(name: &str) -> (Option<Quantifier>, &str) {
    if let Some(rest) = name.strip_prefix("ForAllValues:") {
        return (Some(Quantifier::All), rest);
    }
    match name.strip_prefix("ForAnyValue:") {
        Some(rest) => (Some(Quantifier::Any), rest),
        None => (None, name),
    }
}

/// Every operator (AWS IAM User Guide, IAM JSON policy elements: Condition operators), and whether it
/// asks for the opposite.
const NAMES: [(&str, Family, bool); 27] = [
    ("StringEquals", Family::Text, false),
    ("StringNotEquals", Family::Text, true),
    ("StringEqualsIgnoreCase", Family::TextWithoutCase, false),
    ("StringNotEqualsIgnoreCase", Family::TextWithoutCase, true),
    ("StringLike", Family::Like, false),
    ("StringNotLike", Family::Like, true),
    ("NumericEquals", Family::Numeric(Relation::Equal), false),
    ("NumericNotEquals", Family::Numeric(Relation::Equal), true),
    ("NumericLessThan", Family::Numeric(Relation::Less), false),
    ("NumericLessThanEquals", Family::Numeric(Relation::AtMost), false),
    ("NumericGreaterThan", Family::Numeric(Relation::More), false),
    ("NumericGreaterThanEquals", Family::Numeric(Relation::AtLeast), false),
    ("DateEquals", Family::Date(Relation::Equal), false),
    ("DateNotEquals", Family::Date(Relation::Equal), true),
    ("DateLessThan", Family::Date(Relation::Less), false),
    ("DateLessThanEquals", Family::Date(Relation::AtMost), false),
    ("DateGreaterThan", Family::Date(Relation::More), false),
    ("DateGreaterThanEquals", Family::Date(Relation::AtLeast), false),
    ("Bool", Family::Bool, false),
    ("BinaryEquals", Family::Binary, false),
    ("IpAddress", Family::Ip, false),
    ("NotIpAddress", Family::Ip, true),
    ("ArnEquals", Family::Arn, false),
    ("ArnLike", Family::Arn, false),
    ("ArnNotEquals", Family::Arn, true),
    ("ArnNotLike", Family::Arn, true),
    ("Null", Family::Null, false),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operator_but_null_takes_prefix_and_suffix() {
        for (name, family, _) in NAMES {
            assert!(Operator::named(name).is_some(), "{name}");
            for full in [format!("ForAllValues:{name}"), format!("ForAnyValue:{name}IfExists")] {
                assert_eq!(Operator::named(&full).is_some(), family != Family::Null, "{full}");
            }
        }
    }

    #[test]
    fn what_is_no_operator_is_none() {
        for name in [
            "",
            "stringequals",
            "BinaryNotEquals",
            "BoolNotEquals",
            "ForAllValues:",
            "IfExists",
            "Bool IfExists",
            "ForAllValues:ForAnyValue:Bool",
            "BoolIfExistsIfExists",
        ] {
            assert_eq!(Operator::named(name), None, "{name}");
        }
    }
}
