//! What most statements that don't match are told by, without looking at their patterns.

/// Names of a service and of something in it: an action, or a resource. A bit for each service, for each
/// first byte of a name and for each four first bytes, some of which share one.
///
/// Two that don't meet don't match; two that do may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sieve {
    services: u64,
    first: u64,
    starts: u64,
}

/// How many bytes of a name count.
const START: usize = 4;

impl Sieve {
    /// Meets everything but [`Self::NONE`].
    pub(super) const ALL: Self = Self { services: u64::MAX, first: u64::MAX, starts: u64::MAX };
    /// Meets nothing.
    pub(super) const NONE: Self = Self { services: 0, first: 0, starts: 0 };

    /// Of one service, or of any, and of a name; of one that `goes_on` only the beginning is known.
    pub(super) fn new(service: Option<&[u8]>, name: &[u8], goes_on: bool) -> Self {
        let start = name.get(..START);
        Self {
            services: service.map_or(u64::MAX, bit),
            first: if name.is_empty() && goes_on { u64::MAX } else { bit(name.get(..1).unwrap_or_default()) },
            starts: if start.is_none() && goes_on { u64::MAX } else { bit(start.unwrap_or(name)) },
        }
    }

    /// Meets what either does.
    pub(super) const fn or(self, other: Self) -> Self {
        Self {
            services: self.services | other.services,
            first: self.first | other.first,
            starts: self.starts | other.starts,
        }
    }

    /// Whether a name of one may be a name of the other.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.services & other.services != 0
            && self.first & other.first != 0
            && self.starts & other.starts != 0
    }
}

impl FromIterator<Self> for Sieve {
    /// Meets what any does.
    fn from_iter<I: IntoIterator<Item = Self>>(all: I) -> Self {
        all.into_iter().fold(Self::NONE, Self::or)
    }
}

fn bit(text: &[u8]) -> u64 {
    let hash = text.iter().fold(7_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    1 << (hash % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_meet_the_beginnings_that_they_may_have() {
        let whole = |name: &str| Sieve::new(Some(b"s3"), name.as_bytes(), false);
        let begun = |name: &str| Sieve::new(Some(b"s3"), name.as_bytes(), true);
        for name in ["", "l", "list", "listbucket"] {
            assert!(whole(name).meets(whole(name)), "{name}");
            for length in 0..=name.len() {
                assert!(whole(name).meets(begun(&name[..length])), "{name} {length}");
            }
        }
        assert!(!whole("list").meets(whole("get")) && !whole("list").meets(begun("lost")));
        assert!(!whole("list").meets(Sieve::new(Some(b"iam"), b"list", false)));
        assert!(whole("list").meets(Sieve::new(None, b"", true)));
        assert!(!whole("list").meets(Sieve::NONE) && whole("list").meets(Sieve::ALL));
        assert!(whole("list").meets([whole("get"), whole("list")].into_iter().collect()));
    }
}
