//! What is kept for a while under a random key.

use std::collections::HashMap;

use parking_lot::Mutex;

use crate::clock::Timestamp;
use crate::entropy::Entropy;

/// Values that each live for some seconds, a bounded number of them.
#[derive(Debug)]
pub(super) struct Kept<T> {
    most: usize,
    seconds: i64,
    entries: Mutex<HashMap<String, Entry<T>>>,
}

#[derive(Debug)]
struct Entry<T> {
    since: Timestamp,
    value: T,
}

impl<T> Kept<T> {
    pub(super) fn new(most: usize, seconds: i64) -> Self {
        Self { most, seconds, entries: Mutex::default() }
    }

    /// Keeps a value. The key is 32 random bytes in base16: who has it may use the value.
    pub(super) fn keep(&self, value: T, now: Timestamp, entropy: &Entropy) -> String {
        let key: String = entropy.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
        let mut entries = self.entries.lock();
        if entries.len() >= self.most {
            entries.retain(|_, entry| self.lives(entry, now));
        }
        if entries.len() >= self.most {
            let oldest = entries.iter().min_by_key(|(_, entry)| entry.since).map(|(key, _)| key.clone());
            oldest.map(|oldest| entries.remove(&oldest));
        }
        entries.insert(key.clone(), Entry { since: now, value });
        key
    }

    /// Works on a value that still lives.
    pub(super) fn with<R>(&self, key: &str, now: Timestamp, work: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut entries = self.entries.lock();
        let entry = entries.get_mut(key).filter(|entry| self.lives(entry, now))?;
        Some(work(&mut entry.value))
    }

    /// Takes a value out: of several who try, one gets it.
    pub(super) fn take(&self, key: &str, now: Timestamp) -> Option<T> {
        let entry = self.entries.lock().remove(key)?;
        self.lives(&entry, now).then_some(entry.value)
    }

    pub(super) fn clear(&self) {
        self.entries.lock().clear();
    }

    /// A clock that is moved back ends nothing.
    fn lives(&self, entry: &Entry<T>, now: Timestamp) -> bool {
        now.seconds().saturating_sub(entry.since.seconds()) < self.seconds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lives_for_its_time_and_is_taken_once() {
        let (kept, entropy, at) = (Kept::new(9, 60), Entropy::seeded(1), Timestamp::from_seconds);
        let key = kept.keep(7, at(100), &entropy);
        assert_eq!(key.len(), 64);
        assert_eq!(kept.with(&key, at(159), |value| std::mem::replace(value, 8)), Some(7));
        assert_eq!((kept.with(&key, at(160), |_| ()), kept.with("", at(100), |_| ())), (None, None));
        assert_eq!((kept.take(&key, at(159)), kept.take(&key, at(159))), (Some(8), None));
    }

    #[test]
    fn the_oldest_goes_when_there_is_no_room() {
        let (kept, entropy, at) = (Kept::new(2, 60), Entropy::seeded(1), Timestamp::from_seconds);
        let keys = [3, 1, 2].map(|second| kept.keep(second, at(second), &entropy));
        assert_eq!(
            keys.each_ref().map(|key| kept.with(key, at(3), |value| *value)),
            [Some(3), None, Some(2)]
        );
        let fresh = kept.keep(9, at(62), &entropy);
        assert_eq!(kept.entries.lock().len(), 2);
        assert_eq!(kept.take(&fresh, at(62)), Some(9));
    }
}
