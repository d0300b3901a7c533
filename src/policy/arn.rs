//! ARNs, compared component by component.
//!
//! The first five components end at a colon, which no wildcard of theirs crosses; the sixth is all the
//! rest, and its `*` crosses `:` and `/` (recorded on AWS). Case counts.

use super::Context;
use super::pattern::{Pattern, Unit};
use super::sieve::Sieve;
use super::variable::{Compiled, Expanded, Template, compile};

/// The components of an ARN.
const COMPONENTS: usize = 6;
const COLON: Unit = Unit::Is(0x3A);

/// Where an ARN with fewer than six components stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Short {
    /// Its missing components may be anything: identity-based policies, boundaries, session policies, and
    /// what control policies deny, so that no denial gets lost (our choice).
    Padded,
    /// The same, but only when it ends in `*`: what control policies allow.
    PaddedIfOpen,
    /// It matches nothing.
    Dead,
}

/// A pattern of ARNs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ArnPattern {
    /// `*`, or six components of which only the last has wildcards: one comparison does.
    Whole(Pattern),
    /// Six components.
    Parts(Box<[Pattern]>),
}

impl ArnPattern {
    /// None when there are fewer than six components and not just wildcards.
    pub(super) fn new(units: &[Unit]) -> Option<Self> {
        let parts: Vec<&[Unit]> = units.splitn(COMPONENTS, |unit| *unit == COLON).collect();
        let wildcards_only = !units.is_empty() && units.iter().all(|unit| !matches!(unit, Unit::Is(_)));
        let plain = |part: &&[Unit]| part.iter().all(|unit| matches!(unit, Unit::Is(_)));
        if wildcards_only {
            return Some(Self::Whole(Pattern::from_units(units)));
        }
        if parts.len() < COMPONENTS {
            return None;
        }
        if parts.iter().take(COMPONENTS - 1).all(plain) {
            return Some(Self::Whole(Pattern::from_units(units)));
        }
        Some(Self::Parts(parts.into_iter().map(Pattern::from_units).collect()))
    }

    /// Whether the ARN, or the `*` of an action without a resource, matches.
    pub(super) fn matches(&self, arn: &str) -> bool {
        match self {
            Self::Whole(pattern) => pattern.matches(arn),
            Self::Parts(patterns) => {
                let mut parts = arn.splitn(COMPONENTS, ':');
                let each =
                    patterns.iter().all(|pattern| parts.next().is_some_and(|part| pattern.matches(part)));
                each && parts.next().is_none()
            }
        }
    }
}

/// Whether a request's value is an ARN.
pub(super) fn is_arn(text: &str) -> bool {
    text.starts_with("arn:") && text.splitn(COMPONENTS, ':').count() == COMPONENTS
}

/// An entry of a Resource or NotResource element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ResourcePattern {
    shape: Shape,
    sieve: Sieve,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Shape {
    /// Without variables.
    Fixed(ArnPattern),
    /// Without variables and with fewer than six components; those that lack match anything.
    Short {
        /// With the components that lack.
        pattern: ArnPattern,
        /// Whether it ends in `*`.
        is_open: bool,
    },
    /// With variables. One that they make short matches nothing (recorded on AWS).
    Open(Template),
    /// Matches nothing.
    Dead,
}

impl ResourcePattern {
    /// Compiles an entry; variables are `open` under version 2012-10-17.
    pub(super) fn new(text: &str, open: bool) -> Self {
        match compile(text, true, open) {
            Compiled::Open(template) => Self { shape: Shape::Open(template), sieve: Sieve::ALL },
            Compiled::Fixed(units) => match ArnPattern::new(&units) {
                Some(pattern) => Self { shape: Shape::Fixed(pattern), sieve: sieve(&units) },
                None => Self::short(units),
            },
        }
    }

    fn short(units: Vec<Unit>) -> Self {
        let is_open = units.last() == Some(&Unit::Run);
        let units = padded(units);
        let shape = ArnPattern::new(&units).map_or(Shape::Dead, |pattern| Shape::Short { pattern, is_open });
        Self { shape, sieve: sieve(&units) }
    }

    /// The resources that it may match.
    pub(super) const fn sieve(&self) -> Sieve {
        self.sieve
    }

    /// Whether the resource matches.
    pub(super) fn matches(&self, resource: &str, short: Short, context: &Context<'_>) -> bool {
        match &self.shape {
            Shape::Fixed(pattern) => pattern.matches(resource),
            Shape::Short { pattern, is_open } => {
                let counts = short == Short::Padded || (short == Short::PaddedIfOpen && *is_open);
                counts && pattern.matches(resource)
            }
            Shape::Open(template) => match template.expand(context, resource.len()) {
                Expanded::Text(units) => {
                    ArnPattern::new(&units).is_some_and(|pattern| pattern.matches(resource))
                }
                Expanded::TooLong | Expanded::Nothing => false,
            },
            Shape::Dead => false,
        }
    }

    /// The keys of its variables.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let template = if let Shape::Open(template) = &self.shape { Some(template) } else { None };
        template.into_iter().flat_map(Template::keys)
    }
}

/// The resources that a pattern may match, told by the service and how the last component begins. Wildcards
/// without a colon match all, also what has not six components.
fn sieve(units: &[Unit]) -> Sieve {
    let mut parts = units.splitn(COMPONENTS, |unit| *unit == COLON).skip(2);
    let (Some(service), Some(last)) = (parts.next(), parts.nth(2)) else { return Sieve::ALL };
    let name = plain(last);
    let service = Some(plain(service)).filter(|known| known.len() == service.len());
    Sieve::new(service.as_deref(), &name, name.len() < last.len())
}

/// The ASCII letters that a pattern begins with.
fn plain(units: &[Unit]) -> Vec<u8> {
    let letter = |unit: &Unit| match unit {
        Unit::Is(letter) => u8::try_from(*letter).ok().filter(u8::is_ascii),
        Unit::One | Unit::Run => None,
    };
    units.iter().map_while(letter).collect()
}

/// What the sieve of a statement has to meet to be about a resource. What has not six components is
/// matched by wildcards alone.
pub(super) fn resource_sieve(resource: &str) -> Sieve {
    let mut parts = resource.as_bytes().splitn(COMPONENTS, |byte| *byte == b':').skip(2);
    let (Some(service), Some(last)) = (parts.next(), parts.nth(2)) else { return Sieve::ALL };
    Sieve::new(Some(service), last, false)
}

/// The units with `*` for each missing component.
fn padded(mut units: Vec<Unit>) -> Vec<Unit> {
    let there = units.iter().filter(|unit| **unit == COLON).count() + 1;
    let missing = COMPONENTS.saturating_sub(there);
    units.extend(std::iter::repeat_n([COLON, Unit::Run], missing).flatten());
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, resource: &str) -> bool {
        let pattern = ResourcePattern::new(pattern, true);
        let matches = pattern.matches(resource, Short::Padded, &Context::new());
        assert!(
            !matches || pattern.sieve().meets(resource_sieve(resource)),
            "the sieve holds back {resource}"
        );
        matches
    }

    #[test]
    fn wildcards_stay_within_the_first_five_components() {
        assert!(matches("arn:*:s3:::b", "arn:aws:s3:::b"));
        assert!(!matches("arn:*:::b", "arn:aws:s3:::b"));
        assert!(matches("arn:aws:s3:*:*:b*", "arn:aws:s3:::b:c/d\ne"));
        assert!(
            matches("arn:aws:s?:::bü*", "arn:aws:s3:::bücher") && matches("arn:aws:s3:::ü", "arn:aws:s3:::ü")
        );
        assert!(matches("arn:aws:s3:::", "arn:aws:s3:::") && matches("arn:aws:ü:::a", "arn:aws:ü:::a"));
        assert!(!matches("arn:aws:iam::1*:user/*", "arn:aws:iam::2:user/1"));
    }

    #[test]
    fn short_arns_are_padded_where_that_holds() {
        assert!(matches("arn:aws:sqs", "arn:aws:sqs:eu-west-1:111122223333:q"));
        let pattern = ResourcePattern::new("arn:aws:sqs", true);
        let counts = |pattern: &ResourcePattern, short| {
            pattern.matches("arn:aws:sqs:eu-west-1:111122223333:q", short, &Context::new())
        };
        assert!(!counts(&pattern, Short::Dead) && !counts(&pattern, Short::PaddedIfOpen));
        assert!(counts(&ResourcePattern::new("arn:aws:sqs:*", true), Short::PaddedIfOpen));
    }

    #[test]
    fn no_arn_pattern_matches_an_action_without_resource() {
        assert!(matches("*", "*"));
        assert!(matches("**", "*"));
        assert!(!matches("arn:aws:s3:::*", "*"));
        assert!(!matches("arn:*:*:*:*:*", "*"));
        assert!(!matches("arn", "*"));
    }
}
