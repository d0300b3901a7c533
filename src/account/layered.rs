//! A sorted map that is changed as a copy and costs little to change, however large it is.
//!
//! A change to a copy of a tree copies the nodes on its way, and touches the entries of each: in a large
//! tree these are scattered over memory. So a change stands beside the tree until nobody holds the map as it
//! was before; then it goes into the tree in place.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Bound;
use std::sync::atomic::{self, AtomicU64};

use equivalent::Comparable;
use imbl::OrdMap;

/// Values by key. A copy is O(1): what isn't changed is shared.
pub(super) struct Layered<K, V> {
    settled: OrdMap<K, V>,
    /// What was changed since: the value, or None where the key was taken out.
    recent: OrdMap<K, Option<V>>,
    len: usize,
    revision: Revision,
}

/// Which content a map has: no two contents share one, of all maps there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Revision(u64);

impl Revision {
    fn next() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Self(LAST.fetch_add(1, atomic::Ordering::Relaxed) + 1)
    }
}

impl<K, V> Clone for Layered<K, V> {
    fn clone(&self) -> Self {
        Self { settled: self.settled.clone(), recent: self.recent.clone(), ..*self }
    }
}

impl<K, V> Default for Layered<K, V> {
    fn default() -> Self {
        Self { settled: OrdMap::new(), recent: OrdMap::new(), len: 0, revision: Revision::default() }
    }
}

impl<K: Ord + Clone + fmt::Debug, V: Clone + fmt::Debug> fmt::Debug for Layered<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.after(None)).finish()
    }
}

impl<K: Ord + Clone, V: Clone> Layered<K, V> {
    /// Another after each change.
    pub(super) const fn revision(&self) -> Revision {
        self.revision
    }

    /// How many values there are.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// The value of a key.
    pub(super) fn get<Q: Comparable<K> + ?Sized>(&self, key: &Q) -> Option<&V> {
        match self.recent.get(key) {
            Some(changed) => changed.as_ref(),
            None => self.settled.get(key),
        }
    }

    /// The value of a key, to change it.
    pub(super) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        if !self.recent.contains_key(key) {
            let value = self.settled.get(key)?.clone();
            self.recent.insert(key.clone(), Some(value));
        }
        self.revision = Revision::next();
        self.recent.get_mut(key)?.as_mut()
    }

    /// Sets the value of a key. Answers what it was.
    pub(super) fn insert(&mut self, key: K, value: V) -> Option<V> {
        self.change(key, Some(value))
    }

    /// Takes a key out. Answers what its value was.
    pub(super) fn remove(&mut self, key: &K) -> Option<V> {
        self.change(key.clone(), None)
    }

    fn change(&mut self, key: K, value: Option<V>) -> Option<V> {
        let before = self.get(&key).cloned();
        if before.is_none() && value.is_none() {
            return None;
        }
        self.len = self.len + usize::from(value.is_some()) - usize::from(before.is_some());
        self.recent.insert(key, value);
        self.revision = Revision::next();
        before
    }

    /// The values of the keys after another, or of all, by key.
    pub(super) fn after<'a>(
        &'a self,
        key: Option<&K>,
    ) -> impl Iterator<Item = (&'a K, &'a V)> + use<'a, K, V> {
        let from = (key.map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
        merged(self.settled.range::<_, K>(from), self.recent.range::<_, K>(from))
    }

    /// Puts what was changed where it belongs. It costs little when there is no other copy of the map as
    /// it was before.
    pub(super) fn settle(&mut self) {
        for (key, value) in std::mem::take(&mut self.recent) {
            match value {
                Some(value) => drop(self.settled.insert(key, value)),
                None => drop(self.settled.remove(&key)),
            }
        }
    }
}

/// Both layers as one, by key.
fn merged<'a, K: Ord + 'a, V: 'a>(
    settled: impl Iterator<Item = (&'a K, &'a V)>,
    recent: impl Iterator<Item = (&'a K, &'a Option<V>)>,
) -> impl Iterator<Item = (&'a K, &'a V)> {
    let (mut settled, mut recent) = (settled.peekable(), recent.peekable());
    std::iter::from_fn(move || {
        loop {
            let Some((changed, _)) = recent.peek() else { return settled.next() };
            match settled.peek().map_or(Ordering::Greater, |(key, _)| key.cmp(changed)) {
                Ordering::Less => return settled.next(),
                // What was changed stands in its place.
                Ordering::Equal => drop(settled.next()),
                Ordering::Greater => (),
            }
            if let Some((key, Some(value))) = recent.next() {
                return Some((key, value));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::entropy::Entropy;

    /// Does something to a map and to a plain one: which, to which key and with what is drawn.
    fn step(entropy: &Entropy, map: &mut Layered<u8, u8>, plain: &mut BTreeMap<u8, u8>) {
        let [which, key, value] = entropy.bytes();
        match which % 16 {
            0..=7 => assert_eq!(map.insert(key, value), plain.insert(key, value)),
            8..=11 => assert_eq!(map.remove(&key), plain.remove(&key)),
            12..=14 => {
                let changed = map.get_mut(&key).map(|old| *old = value);
                assert_eq!(changed, plain.get_mut(&key).map(|old| *old = value));
            }
            _ => map.settle(),
        }
    }

    fn assert_same(map: &Layered<u8, u8>, plain: &BTreeMap<u8, u8>) {
        assert_eq!(map.len(), plain.len());
        assert!(map.after(None).eq(plain));
        for key in 0..=u8::MAX {
            assert_eq!(map.get(&key), plain.get(&key));
            let after = plain.range((Bound::Excluded(key), Bound::Unbounded));
            assert!(map.after(Some(&key)).take(3).eq(after.take(3)));
        }
    }

    #[test]
    fn it_is_as_a_plain_map_whatever_is_done_and_a_copy_stays_as_it_was() {
        for seed in 0..200 {
            let entropy = Entropy::seeded(seed);
            let (mut map, mut plain) = (Layered::default(), BTreeMap::new());
            (0..seed).for_each(|_| step(&entropy, &mut map, &mut plain));
            let (copy, plain_copy) = (map.clone(), plain.clone());
            (0..seed).for_each(|_| step(&entropy, &mut map, &mut plain));
            assert_same(&map, &plain);
            assert_same(&copy, &plain_copy);
        }
    }

    #[test]
    fn every_change_makes_another_revision_also_one_that_is_made_twice() {
        let map = Layered::<u8, u16>::default();
        assert_eq!(map.revision(), Layered::<u8, u16>::default().revision());
        let changed = || {
            let mut copy = map.clone();
            copy.insert(1, 1);
            copy
        };
        let (one, mut two) = (changed(), changed());
        assert_eq!(one.revision(), one.clone().revision());
        let mut seen = vec![map.revision(), one.revision(), two.revision()];
        *two.get_mut(&1).unwrap() = 2;
        seen.push(two.revision());
        two.settle();
        assert_eq!(two.revision(), seen[3]);
        two.remove(&1);
        seen.push(two.revision());
        for (place, revision) in seen.iter().enumerate() {
            assert!(!seen[..place].contains(revision), "{seen:?}");
        }
    }
}
