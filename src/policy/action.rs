//! Actions: `service:Name`, without regard to case, `*` and `?` after the colon.

use super::pattern::Pattern;

/// The action of a request, taken apart once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    service: &'a str,
    name: &'a str,
    sieve: Sieve,
}

impl<'a> Asked<'a> {
    /// Takes `service:Name` apart.
    pub(super) fn new(action: &'a str) -> Self {
        let (service, name) = action.split_once(':').unwrap_or((action, ""));
        let sieve = Sieve { services: service_bit(service), letters: letter_bit(name) };
        Self { service, name, sieve }
    }
}

/// An entry of an Action or NotAction element.
#[derive(Debug)]
pub(super) struct ActionPattern {
    service: Pattern,
    name: Pattern,
    sieve: Sieve,
}

impl ActionPattern {
    /// Compiles an entry. Without a colon it must be `*`; other texts match nothing.
    pub(super) fn new(text: &str) -> Self {
        let (service, name) =
            text.split_once(':').unwrap_or(if text == "*" { ("*", "*") } else { (text, "") });
        let is_wild = |text: &str| text.contains(['*', '?']);
        let services = if is_wild(service) { u64::MAX } else { service_bit(service) };
        let letters = if name.starts_with(['*', '?']) { u64::MAX } else { letter_bit(name) };
        Self {
            service: Pattern::without_case(service),
            name: Pattern::without_case(name),
            sieve: Sieve { services, letters },
        }
    }

    /// Whether the action matches.
    pub(super) fn matches(&self, asked: &Asked<'_>) -> bool {
        self.service.matches(asked.service) && self.name.matches(asked.name)
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
    let hash = service
        .bytes()
        .fold(7_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte.to_ascii_lowercase())));
    1 << (hash % 64)
}

fn letter_bit(name: &str) -> u64 {
    let first = name.bytes().next().unwrap_or_default().to_ascii_lowercase();
    1 << (first % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, action: &str) -> bool {
        let (pattern, asked) = (ActionPattern::new(pattern), Asked::new(action));
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
