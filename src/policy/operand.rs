//! The two sides of a comparison: values of the policy and of the request, each converted once.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::arn::{ArnPattern, is_arn};
use super::number::Number;
use super::operator::{Family, Relation};
use super::pattern::{Pattern, Unit};
use super::variable::{Compiled, Expanded, Template, compile};
use super::{Context, date, ip};

/// A value of the policy, converted once. None: it doesn't convert.
#[derive(Debug, Clone)]
pub(super) enum Operand {
    Text(Pattern),
    Lower(Box<str>),
    Open(Template),
    Numeric(Option<Number>),
    Date(Option<i64>),
    Bool(bool),
    Binary(Option<Box<[u8]>>),
    Ip(Option<ip::Network>),
    Arn(Option<ArnPattern>),
}

/// A value of the request, converted once.
pub(super) enum Given<'a> {
    Text(&'a str),
    Lower(String),
    Number(Number),
    Date(i64),
    Bool(bool),
    Bytes(Vec<u8>),
    Address(IpAddr),
}

impl Operand {
    /// Converts a value of the policy; variables are `open` under version 2012-10-17.
    pub(super) fn new(family: Family, text: &str, open: bool) -> Self {
        let wild = matches!(family, Family::Like | Family::Arn);
        match family {
            Family::Text | Family::TextWithoutCase | Family::Like | Family::Arn => {
                match compile(text, wild, open) {
                    Compiled::Open(template) => Self::Open(template),
                    Compiled::Fixed(units) => Self::fixed(family, &units),
                }
            }
            Family::Numeric(_) => Self::Numeric(Number::read(text)),
            Family::Date(_) => Self::Date(date::read(text)),
            Family::Bool | Family::Null => Self::Bool(is_true(text)),
            Family::Binary => Self::Binary(bytes(text).map(Into::into)),
            Family::Ip => Self::Ip(ip::Network::read(text)),
        }
    }

    fn fixed(family: Family, units: &[Unit]) -> Self {
        match family {
            Family::Arn => Self::Arn(arn_pattern(units)),
            Family::TextWithoutCase => Self::Lower(lower(units).into()),
            _ => Self::Text(Pattern::from_units(units)),
        }
    }

    /// Whether the value matches. None when this operand doesn't convert.
    pub(super) fn compare(&self, family: Family, given: &Given<'_>, context: &Context<'_>) -> Option<bool> {
        match (self, given) {
            (Self::Text(pattern), Given::Text(text)) => Some(pattern.matches(text)),
            (Self::Lower(operand), Given::Lower(text)) => Some(**operand == **text),
            (Self::Arn(pattern), Given::Text(text)) => Some(pattern.as_ref()?.matches(text)),
            (Self::Numeric(operand), Given::Number(number)) => {
                Some(relation(family).holds(number.cmp(operand.as_ref()?)))
            }
            (Self::Date(operand), Given::Date(instant)) => {
                Some(relation(family).holds(instant.cmp(operand.as_ref()?)))
            }
            (Self::Bool(operand), Given::Bool(given)) => Some(operand == given),
            (Self::Binary(operand), Given::Bytes(bytes)) => Some(**operand.as_ref()? == **bytes),
            (Self::Ip(operand), Given::Address(address)) => Some(operand.as_ref()?.contains(address)),
            (Self::Open(template), _) => match template.expand(context, longest(family, given)) {
                Expanded::Text(units) => Self::fixed(family, &units).compare(family, given, context),
                // A variable without a value matches nothing.
                Expanded::TooLong | Expanded::Nothing => Some(false),
            },
            _ => None,
        }
    }

    /// The keys of its variables.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let template = if let Self::Open(template) = self { Some(template) } else { None };
        template.into_iter().flat_map(Template::keys)
    }

    /// Of `Null`: whether it asks for this.
    pub(super) fn asks(&self, absent: bool) -> bool {
        matches!(self, Self::Bool(wanted) if *wanted == absent)
    }
}

impl<'a> Given<'a> {
    /// Converts a value of the request; None when it doesn't.
    pub(super) fn new(family: Family, text: &'a str) -> Option<Self> {
        match family {
            Family::Text | Family::Like => Some(Self::Text(text)),
            Family::Arn => is_arn(text).then_some(Self::Text(text)),
            Family::TextWithoutCase => Some(Self::Lower(text.to_lowercase())),
            Family::Numeric(_) => Number::read(text).map(Self::Number),
            Family::Date(_) => date::read(text).map(Self::Date),
            Family::Bool | Family::Null => Some(Self::Bool(is_true(text))),
            Family::Binary => bytes(text).map(Self::Bytes),
            Family::Ip => ip::read(text).map(Self::Address),
        }
    }
}

/// Whether a text is a value of the policy that the operator can use; for those that AWS checks.
pub(super) fn converts(family: Family, text: &str) -> bool {
    match Operand::new(family, text, true) {
        Operand::Numeric(operand) => operand.is_some(),
        Operand::Date(operand) => operand.is_some(),
        Operand::Binary(operand) => operand.is_some(),
        Operand::Ip(operand) => operand.is_some(),
        Operand::Arn(operand) => operand.is_some(),
        Operand::Text(_) | Operand::Lower(_) | Operand::Open(_) | Operand::Bool(_) => true,
    }
}

/// A pattern of ARNs: `*`, or six components of which the first is `arn` or has wildcards.
fn arn_pattern(units: &[Unit]) -> Option<ArnPattern> {
    let pattern = ArnPattern::new(units)?;
    let first = units.split(|unit| *unit == Unit::Is(0x3A)).next().unwrap_or_default();
    Pattern::from_units(first).matches("arn").then_some(pattern)
}

/// How many units of a pattern may match a value: letters have no more than bytes. One that is too long may
/// still be no ARN, which is told from its beginning.
fn longest(family: Family, given: &Given<'_>) -> usize {
    /// No ARN of IAM's models has more characters.
    const ARN: usize = 2_048;
    let length = match given {
        Given::Text(text) => text.len(),
        Given::Lower(text) => text.len(),
        _ => 0,
    };
    if family == Family::Arn { length.max(ARN) } else { length }
}

const fn relation(family: Family) -> Relation {
    match family {
        Family::Numeric(relation) | Family::Date(relation) => relation,
        _ => Relation::Equal,
    }
}

/// `true` in any case; everything else is false (recorded on AWS).
fn is_true(text: &str) -> bool {
    text.eq_ignore_ascii_case("true")
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The text in lower case, by which texts without case are compared; not case folding (recorded on AWS).
fn lower(units: &[Unit]) -> String {
    let wide = units.iter().filter_map(|unit| if let Unit::Is(unit) = unit { Some(*unit) } else { None });
    let text: String = char::decode_utf16(wide).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    text.to_lowercase()
}
