//! What was decided lately, a bounded part of it.

use std::collections::VecDeque;
use std::sync::Arc;

use parking_lot::Mutex;

use super::Remembered;

/// The last decisions, bounded in number and weight.
#[derive(Debug)]
pub struct Ring {
    most: usize,
    most_weight: usize,
    entries: Mutex<Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    newest_first: VecDeque<Arc<Remembered>>,
    weight: usize,
}

impl Ring {
    /// A ring that holds so many, and so much, of the newest.
    #[must_use]
    pub fn new(most: usize, most_weight: usize) -> Self {
        Self { most, most_weight, entries: Mutex::default() }
    }

    /// Adds one. The oldest go when there are too many; the newest stays in any case.
    pub fn add(&self, entry: Remembered) {
        let entry = Arc::new(entry);
        let mut entries = self.entries.lock();
        entries.weight = entries.weight.saturating_add(entry.weight());
        entries.newest_first.push_front(entry);
        let mut oldest = Vec::new();
        while entries.newest_first.len() > self.most
            || entries.weight > self.most_weight && entries.newest_first.len() > 1
        {
            let Some(old) = entries.newest_first.pop_back() else { break };
            entries.weight = entries.weight.saturating_sub(old.weight());
            oldest.push(old);
        }
        // The oldest may take whole states along: nobody waits for that.
        drop(entries);
        drop(oldest);
    }

    /// The entries, the newest first.
    #[must_use]
    pub fn newest(&self, limit: usize) -> Vec<Arc<Remembered>> {
        self.entries.lock().newest_first.iter().take(limit).cloned().collect()
    }

    /// The entry of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Arc<Remembered>> {
        self.entries.lock().newest_first.iter().find(|entry| entry.id() == id).cloned()
    }

    /// Forgets all.
    pub fn clear(&self) {
        let entries = std::mem::take(&mut *self.entries.lock());
        drop(entries);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorize::{Asker, Inquiry, PrincipalName, Stranger};
    use crate::clock::Timestamp;

    fn decision(id: &str, weight: usize) -> Remembered {
        let stranger = Stranger::new("*", PrincipalName::Nobody, None, None);
        Remembered::Inquiry(Inquiry {
            id: id.into(),
            asker: Asker::Stranger(stranger),
            action: "s3:GetObject".to_owned(),
            resource: "*".to_owned(),
            owner: None,
            given_keys: Vec::new(),
            on_resource: None,
            given_policies: None,
            account: None,
            now: Timestamp::default(),
            weight,
        })
    }

    fn ids(ring: &Ring) -> Vec<String> {
        ring.newest(9).iter().map(|entry| entry.id().to_owned()).collect()
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many_or_too_much() {
        let ring = Ring::new(3, 100);
        for id in ["a", "b", "c", "d"] {
            ring.add(decision(id, 10));
        }
        assert_eq!(ids(&ring), ["d", "c", "b"]);
        ring.add(decision("e", 85));
        assert_eq!(ids(&ring), ["e", "d"]);
        ring.add(decision("f", 1_000));
        assert_eq!(ids(&ring), ["f"]);
        assert!(ring.find("f").is_some() && ring.find("e").is_none());
        ring.add(decision("g", 10));
        assert_eq!(ids(&ring), ["g"]);
        ring.clear();
        ring.add(decision("h", 95));
        assert_eq!((ids(&ring), ring.newest(0).len()), (vec!["h".to_owned()], 0));
    }
}
