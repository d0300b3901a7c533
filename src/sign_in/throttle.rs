//! How often somebody may fail.

use std::collections::HashMap;

use parking_lot::Mutex;

use crate::clock::Timestamp;

/// How many tries one identity has in a window. AWS's figures aren't known; these are our own choice.
const TRIES: u32 = 10;
/// How long a window is, in seconds; it begins with the first try.
const WINDOW_SECONDS: i64 = 900;
/// How many identities are kept; the oldest goes first.
const MOST: usize = 10_000;

/// The tries of identities, existing or not: those that succeed are forgotten.
#[derive(Debug, Default)]
pub(super) struct Throttle(Mutex<HashMap<String, Tries>>);

#[derive(Debug)]
struct Tries {
    since: Timestamp,
    count: u32,
}

impl Tries {
    fn holds(&self, now: Timestamp) -> bool {
        (0..WINDOW_SECONDS).contains(&now.seconds().saturating_sub(self.since.seconds()))
    }
}

impl Throttle {
    /// Counts a try, unless there were too many: false then.
    pub(super) fn may_try(&self, identity: &str, now: Timestamp) -> bool {
        let mut all = self.0.lock();
        if all.len() >= MOST && !all.contains_key(identity) {
            all.retain(|_, tries| tries.holds(now));
        }
        if all.len() >= MOST && !all.contains_key(identity) {
            let oldest =
                all.iter().min_by_key(|(_, tries)| tries.since).map(|(identity, _)| identity.clone());
            oldest.map(|oldest| all.remove(&oldest));
        }
        let tries = all.entry(identity.to_owned()).or_insert(Tries { since: now, count: 0 });
        if !tries.holds(now) {
            *tries = Tries { since: now, count: 0 };
        }
        let allowed = tries.count < TRIES;
        tries.count += u32::from(allowed);
        allowed
    }

    /// Forgets the tries of who succeeded.
    pub(super) fn succeeded(&self, identity: &str) {
        self.0.lock().remove(identity);
    }

    pub(super) fn clear(&self) {
        self.0.lock().clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_tries_in_a_quarter_of_an_hour() {
        let (throttle, at) = (Throttle::default(), Timestamp::from_seconds);
        assert!((0..10).all(|second| throttle.may_try("alice", at(second))));
        assert!(!throttle.may_try("alice", at(899)) && throttle.may_try("bob", at(899)));
        assert!((900..910).all(|second| throttle.may_try("alice", at(second))));
        assert!(!throttle.may_try("alice", at(910)));
        throttle.succeeded("alice");
        assert!(throttle.may_try("alice", at(910)));
    }

    #[test]
    fn no_more_identities_are_kept_than_there_is_room_for() {
        let (throttle, at) = (Throttle::default(), Timestamp::from_seconds);
        (0..=MOST).for_each(|n| assert!(throttle.may_try(&n.to_string(), at(i64::from(n > 0)))));
        let all = throttle.0.lock();
        assert!(all.len() == MOST && !all.contains_key("0"));
    }
}
