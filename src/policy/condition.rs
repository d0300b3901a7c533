//! Conditions: one operator, one key, the policy's values.

use super::operand::{Given, Operand};
use super::operator::{Family, Operator, Quantifier};
use super::{Context, Mode, Value};

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
        std::iter::once(&*self.key).chain(self.operands.iter().flat_map(Operand::keys))
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
