//! Actions: `service:Name`, without regard to case, `*` and `?` after the colon.

use super::pattern::Pattern;
use super::sieve::Sieve;

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
        let sieve = Sieve::new(Some(service.as_bytes()), name.as_bytes(), false);
        Self { lower, service, name, sieve }
    }

    /// What the sieve of a statement has to meet.
    pub(super) const fn sieve(&self) -> Sieve {
        self.sieve
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
        let plain = name.split(['*', '?']).next().unwrap_or_default();
        let known = (!is_wild).then_some(service.as_bytes());
        let sieve = Sieve::new(known, plain.as_bytes(), plain.len() < name.len());
        let shape = match is_wild {
            true => Shape::Parts { service: Pattern::new(service), name: Pattern::new(name) },
            false => Shape::Whole(Pattern::new(lower)),
        };
        Self { shape, sieve }
    }

    /// The actions that it may match.
    pub(super) const fn sieve(&self) -> Sieve {
        self.sieve
    }

    /// Whether the action matches.
    pub(super) fn matches(&self, asked: &Asked<'_>) -> bool {
        match &self.shape {
            Shape::Whole(pattern) => pattern.matches(asked.lower),
            Shape::Parts { service, name } => service.matches(asked.service) && name.matches(asked.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, action: &str) -> bool {
        let lower = action.to_ascii_lowercase();
        let (pattern, asked) = (ActionPattern::new(pattern), Asked::new(&lower));
        let matches = pattern.matches(&asked);
        assert!(!matches || pattern.sieve().meets(asked.sieve()), "the sieve holds back {action}");
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
