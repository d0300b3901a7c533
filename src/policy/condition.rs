//! Conditions: one operator, one key, the policy's values.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::arn::{ArnPattern, is_arn};
use super::number::Number;
use super::operator::{Family, Operator, Quantifier, Relation};
use super::pattern::{Pattern, Unit};
use super::variable::{Compiled, Template, compile};
use super::{Context, Mode, Value, date, ip};

/// What a condition says of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    /// It holds.
    True,
    /// It doesn't.
    False,
    /// An ARN of the policy that is none was reached: Allow doesn't grant, Deny takes effect (recorded on
    /// AWS).
    Unsound,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

/// One key under one operator.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    operator: Operator,
    key: Box<str>,
    operands: Box<[Operand]>,
}

/// A value of the policy, converted once. None: it doesn't convert.
#[derive(Debug, Clone)]
enum Operand {
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
enum Given<'a> {
    Text(&'a str),
    Lower(String),
    Number(Number),
    Date(i64),
    Bool(bool),
    Bytes(Vec<u8>),
    Address(IpAddr),
}

/// How one value of the request stands to the policy's values.
enum Finding {
    /// One of them matches.
    Match,
    /// None does.
    Differ,
    /// They can't be compared: no operator holds, a negated one neither.
    Never,
    /// See [`Truth::Unsound`].
    Unsound,
}

impl Condition {
    /// Compiles a condition; variables are `open` under version 2012-10-17.
    pub(super) fn new(operator: Operator, key: &str, operands: &[String], open: bool) -> Self {
        let operands = operands.iter().map(|text| Operand::new(operator.family, text, open)).collect();
        Self { operator, key: key.into(), operands }
    }

    /// Whether it holds for a request.
    pub(super) fn holds(&self, context: &Context<'_>, mode: Mode) -> Truth {
        let value = context.find(&self.key);
        if self.operator.family == Family::Null {
            return self.operands.iter().any(|operand| operand.asks(value.is_none())).into();
        }
        match (self.operator.quantifier, value) {
            (None, None) => (self.operator.negated || self.operator.if_exists).into(),
            (Some(quantifier), None) => (quantifier == Quantifier::All).into(),
            (None, Some(Value::Many(_))) => Truth::False,
            (None, Some(Value::One(text))) => self.satisfied(text, context, mode),
            (Some(quantifier), Some(value)) => self.quantified(quantifier, value, context, mode),
        }
    }

    /// The keys that it asks for: its own, and those of variables in its values.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let variables = self.operands.iter().filter_map(|operand| match operand {
            Operand::Open(template) => Some(template.keys()),
            _ => None,
        });
        std::iter::once(&*self.key).chain(variables.flatten())
    }

    /// The first value that decides: one that doesn't satisfy all, one that satisfies any.
    fn quantified(
        &self,
        quantifier: Quantifier,
        value: &Value<'_>,
        context: &Context<'_>,
        mode: Mode,
    ) -> Truth {
        let otherwise = Truth::from(quantifier == Quantifier::All);
        let each = value.all().iter().map(|text| self.satisfied(text, context, mode));
        each.into_iter().find(|truth| *truth != otherwise).unwrap_or(otherwise)
    }

    fn satisfied(&self, text: &str, context: &Context<'_>, mode: Mode) -> Truth {
        if self.operands.is_empty() {
            return Truth::False;
        }
        match self.find(text, context, mode) {
            Finding::Match => (!self.operator.negated).into(),
            Finding::Differ => self.operator.negated.into(),
            Finding::Never => Truth::False,
            Finding::Unsound => Truth::Unsound,
        }
    }

    fn find(&self, text: &str, context: &Context<'_>, mode: Mode) -> Finding {
        let family = self.operator.family;
        let Some(given) = Given::new(family, text) else {
            return unreadable(family, mode);
        };
        for operand in &self.operands {
            match operand.compare(family, &given, context) {
                Some(true) => return Finding::Match,
                Some(false) => {}
                None if family == Family::Arn => return Finding::Unsound,
                None if mode == Mode::Simulation && !matches!(family, Family::Date(_)) => {
                    return Finding::Never;
                }
                None => {}
            }
        }
        Finding::Differ
    }
}

/// A value of the request that doesn't convert differs from every number, instant and text of bytes; of
/// addresses and ARNs it is neither equal nor different (recorded on AWS).
fn unreadable(family: Family, mode: Mode) -> Finding {
    match family {
        Family::Ip | Family::Arn => Finding::Never,
        Family::Numeric(_) if mode == Mode::Simulation => Finding::Never,
        _ => Finding::Differ,
    }
}

impl Operand {
    fn new(family: Family, text: &str, open: bool) -> Self {
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
    fn compare(&self, family: Family, given: &Given<'_>, context: &Context<'_>) -> Option<bool> {
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
            (Self::Open(template), _) => match template.expand(context) {
                Some(units) => Self::fixed(family, &units).compare(family, given, context),
                // A variable without a value matches nothing.
                None => Some(false),
            },
            _ => None,
        }
    }

    /// Of `Null`: whether it asks for this.
    fn asks(&self, absent: bool) -> bool {
        matches!(self, Self::Bool(wanted) if *wanted == absent)
    }
}

impl<'a> Given<'a> {
    fn new(family: Family, text: &'a str) -> Option<Self> {
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

pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The text in lower case, by which texts without case are compared; not case folding (recorded on AWS).
fn lower(units: &[Unit]) -> String {
    let wide = units.iter().filter_map(|unit| if let Unit::Is(unit) = unit { Some(*unit) } else { None });
    let text: String = char::decode_utf16(wide).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    text.to_lowercase()
}
