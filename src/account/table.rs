//! One table of an account: records by their key, sorted, cheap to copy.

use std::sync::Arc;

use equivalent::Comparable;

use crate::fault::Fault;

use super::layered::{Layered, Revision};

/// What a table holds.
pub trait Record: Clone {
    /// What a record is found by.
    type Key: Ord + Clone;

    /// The fault of asking for a key that isn't there.
    fn missing(key: &Self::Key) -> Fault;

    /// The fault of adding a key that is there already.
    fn taken(key: &Self::Key) -> Fault;
}

/// Records by key. A copy is O(1): what isn't changed is shared.
#[derive(Debug)]
pub struct Table<R: Record>(Layered<R::Key, Arc<R>>);

impl<R: Record> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<R: Record> Default for Table<R> {
    fn default() -> Self {
        Self(Layered::default())
    }
}

impl<R: Record> Table<R> {
    /// Another after each change.
    pub(super) const fn revision(&self) -> Revision {
        self.0.revision()
    }

    /// Makes the next change cost little, when there is no other copy of the table.
    pub(super) fn settle(&mut self) {
        self.0.settle();
    }

    /// How many records there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// The record of a key.
    #[must_use]
    pub fn find<Q: Comparable<R::Key> + ?Sized>(&self, key: &Q) -> Option<&R> {
        self.0.get(key).map(AsRef::as_ref)
    }

    /// The record of a key that ought to be there.
    ///
    /// # Errors
    /// [`Record::missing`].
    pub fn get(&self, key: &R::Key) -> Result<&R, Fault> {
        self.find(key).ok_or_else(|| R::missing(key))
    }

    /// The record of a key that ought to be there, to change it.
    ///
    /// # Errors
    /// [`Record::missing`].
    pub fn get_mut(&mut self, key: &R::Key) -> Result<&mut R, Fault> {
        self.0.get_mut(key).map(Arc::make_mut).ok_or_else(|| R::missing(key))
    }

    /// Adds a record under a key that ought to be free.
    ///
    /// # Errors
    /// [`Record::taken`].
    pub fn add(&mut self, key: R::Key, record: R) -> Result<(), Fault> {
        if self.0.get(&key).is_some() {
            return Err(R::taken(&key));
        }
        self.0.insert(key, Arc::new(record));
        Ok(())
    }

    /// Sets the record of a key, whether there was one or not.
    pub fn put(&mut self, key: R::Key, record: R) {
        self.0.insert(key, Arc::new(record));
    }

    /// Takes a record out.
    ///
    /// # Errors
    /// [`Record::missing`].
    pub fn remove(&mut self, key: &R::Key) -> Result<R, Fault> {
        self.0.remove(key).map(Arc::unwrap_or_clone).ok_or_else(|| R::missing(key))
    }

    /// All records, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&R::Key, &R)> {
        self.after(None)
    }

    /// The records whose key comes after another, by key.
    pub fn after(&self, key: Option<R::Key>) -> impl Iterator<Item = (&R::Key, &R)> {
        self.0.after(key.as_ref()).map(|(key, record)| (key, record.as_ref()))
    }
}
