//! `*` and `?`.
//!
//! `?` stands for one UTF-16 unit, so that a character beyond the Basic Multilingual Plane needs two
//! (recorded on AWS); `*` for any run, line breaks included. There is no other syntax.

/// One element of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A UTF-16 unit that stands for itself.
    Is(u16),
    /// `?`
    One,
    /// `*`
    Run,
}

/// The units of a text in which `*` and `?` stand for others.
pub(super) fn units(text: &str) -> impl Iterator<Item = Unit> {
    text.encode_utf16().map(|unit| match unit {
        0x2A => Unit::Run,
        0x3F => Unit::One,
        other => Unit::Is(other),
    })
}

/// The units of a text that stands for itself.
pub(super) fn literal(text: &str) -> impl Iterator<Item = Unit> {
    text.encode_utf16().map(Unit::Is)
}

/// A compiled pattern; case counts. Matching takes time of at most pattern times text, and no memory
/// when the text is ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Shape);

/// The common shapes need no search.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shape {
    All,
    Exactly(Box<str>),
    StartsWith(Box<str>),
    Units(Box<[Unit]>),
}

impl Pattern {
    /// Reads a pattern.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self::from_units(&units(text).collect::<Vec<_>>())
    }

    /// A pattern of units.
    pub(super) fn from_units(units: &[Unit]) -> Self {
        Self(Shape::of(units))
    }

    /// Whether all of the text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match &self.0 {
            Shape::All => true,
            Shape::Exactly(whole) => text == &**whole,
            Shape::StartsWith(start) => starts_with(text.as_bytes(), start.as_bytes()),
            Shape::Units(units) if text.is_ascii() => glob(units, text.as_bytes()),
            Shape::Units(units) => glob(units, &text.encode_utf16().collect::<Vec<_>>()),
        }
    }
}

/// Looks at the last byte first: of many patterns that begin alike, few end alike.
fn starts_with(text: &[u8], start: &[u8]) -> bool {
    let last = start.len().saturating_sub(1);
    start.is_empty() || (text.get(last) == start.get(last) && text.starts_with(start))
}

impl Shape {
    fn of(units: &[Unit]) -> Self {
        if !units.is_empty() && units.iter().all(|unit| *unit == Unit::Run) {
            return Self::All;
        }
        if let Some(text) = plain(units) {
            return Self::Exactly(text);
        }
        if let [head @ .., Unit::Run] = units
            && let Some(text) = plain(head)
        {
            return Self::StartsWith(text);
        }
        Self::Units(units.into())
    }
}

/// The text of units that all stand for themselves.
fn plain(units: &[Unit]) -> Option<Box<str>> {
    let itself = |unit: &Unit| match unit {
        Unit::Is(unit) => Some(*unit),
        Unit::One | Unit::Run => None,
    };
    let wide: Vec<u16> = units.iter().map(itself).collect::<Option<_>>()?;
    Some(String::from_utf16(&wide).ok()?.into())
}

/// Matches from left to right, going back to the last `*` only: an earlier one needs no second try.
fn glob<T: Copy + Into<u16>>(pattern: &[Unit], text: &[T]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut retry = None;
    while let Some(unit) = text.get(t) {
        match pattern.get(p) {
            Some(Unit::Run) => {
                retry = Some((p + 1, t));
                p += 1;
            }
            Some(Unit::One) => (p, t) = (p + 1, t + 1),
            Some(Unit::Is(wanted)) if *wanted == (*unit).into() => (p, t) = (p + 1, t + 1),
            _ => {
                let Some((after, from)) = retry else { return false };
                retry = Some((after, from + 1));
                (p, t) = (after, from + 1);
            }
        }
    }
    pattern.iter().skip(p).all(|unit| *unit == Unit::Run)
}

#[cfg(test)]
mod tests;
