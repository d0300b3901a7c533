//! Actions: `service:Name`, without regard to case, `*` and `?` after the colon.

use super::pattern::Pattern;

/// The action of a request in lower case, prepared once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    lower: &'a str,
    service: &'a str,
    name: &'a str,
    sieve: Sieve,
}

impl<'a> Asked<'a> {
    /// Prepares `service:Name`, given in lower case.
    pub(super) fn new(lower: &'a str) -> Self {
        let (service, name) = lower.split_once(':').unwrap_or((lower, ""));
        let sieve = Sieve { services: service_bit(service), letters: letter_bit(name) };
        Self { lower, service, name, sieve }
    }
}

/// An entry of an Action or NotAction element.
#[derive(Debug)]
pub(super) struct ActionPattern {
    shape: Shape,
    sieve: Sieve,
}

/// Most entries have no wildcard before the colon; one comparison does.
#[derive(Debug)]
enum Shape {
    Whole(Pattern),
    Parts { service: Pattern, name: Pattern },
}

impl ActionPattern {
    /// Compiles an entry. Without a colon it must be `*`; other texts match nothing.
    pub(super) fn new(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        let lower = if lower == "*" { "*:*" } else { &lower };
        let (service, name) = lower.split_once(':').unwrap_or((lower, ""));
        let is_wild = service.contains(['*', '?']);
        let services = if is_wild { u64::MAX } else { service_bit(service) };
        let letters = if name.starts_with(['*', '?']) { u64::MAX } else { letter_bit(name) };
        let shape = match is_wild {
            true => Shape::Parts { service: Pattern::new(service), name: Pattern::new(name) },
            false => Shape::Whole(Pattern::new(lower)),
        };
        Self { shape, sieve: Sieve { services, letters } }
    }

    /// Whether the action matches.
    pub(super) fn matches(&self, asked: &Asked<'_>) -> bool {
        match &self.shape {
            Shape::Whole(pattern) => pattern.matches(asked.lower),
            Shape::Parts { service, name } => service.matches(asked.service) && name.matches(asked.name),
        }
    }
}

/// Which actions a statement may be about: a bit for each service and each first letter of a name, some
/// of which share one. What it holds back doesn't match; what it lets through may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sieve {
    services: u64,
    letters: u64,
}

impl Sieve {
    /// Lets everything through.
    pub(super) const ALL: Self = Self { services: u64::MAX, letters: u64::MAX };
    /// Lets nothing through.
    pub(super) const NONE: Self = Self { services: 0, letters: 0 };

    /// Lets through what any of these may match.
    pub(super) fn of(patterns: &[ActionPattern]) -> Self {
        patterns.iter().fold(Self::NONE, |all, pattern| all.or(pattern.sieve))
    }

    /// Lets through what either does.
    pub(super) const fn or(self, other: Self) -> Self {
        Self { services: self.services | other.services, letters: self.letters | other.letters }
    }

    /// Whether the action passes.
    pub(super) const fn admits(self, asked: &Asked<'_>) -> bool {
        self.services & asked.sieve.services != 0 && self.letters & asked.sieve.letters != 0
    }
}

fn service_bit(service: &str) -> u64 {
    let hash = service.bytes().fold(7_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
    1 << (hash % 64)
}

fn letter_bit(name: &str) -> u64 {
    let first = name.bytes().next().unwrap_or_default();
    1 << (first % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, action: &str) -> bool {
        let lower = action.to_ascii_lowercase();
        let (pattern, asked) = (ActionPattern::new(pattern), Asked::new(&lower));
        let matches = pattern.matches(&asked);
        assert!(!matches || pattern.sieve.admits(&asked), "the sieve holds back {action}");
        matches
    }

    #[test]
    fn actions_have_no_case_and_wildcards_after_the_colon() {
        for pattern in
            ["*", "*:*", "iam:*", "IAM:getuser", "iam:Get*", "iam:*User", "iam:Get?ser", "i?m:GetUser"]
        {
            assert!(matches(pattern, "iam:GetUser"), "{pattern}");
        }
        for pattern in ["", "iam", "iam*", "?", "iam:", "iam:Get", "s3:*", "iam:GetUser?", "**:x"] {
            assert!(!matches(pattern, "iam:GetUser"), "{pattern}");
        }
    }
}
