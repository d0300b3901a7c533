//! What few records have: it takes eight bytes where there is none.

use std::ops::{Deref, DerefMut};

use super::grants::Grants;
use crate::types::UniqueId;

/// A value that is mostly empty, on the heap only once it was changed.
#[derive(Debug, Clone)]
pub struct Sparse<T>(Option<Box<T>>);

/// What can be empty.
pub trait Empty: Default + 'static {
    /// The empty value that all share.
    fn empty() -> &'static Self;
}

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<T> for Sparse<T> {
    fn from(value: T) -> Self {
        Self(Some(Box::new(value)))
    }
}

impl<T: Empty> Deref for Sparse<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.0 {
            Some(value) => value,
            None => T::empty(),
        }
    }
}

impl<T: Empty> DerefMut for Sparse<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}

impl Empty for Grants {
    fn empty() -> &'static Self {
        static EMPTY: Grants = Grants { inline: Vec::new(), attached: Vec::new(), boundary: None };
        &EMPTY
    }
}

impl Empty for Vec<UniqueId> {
    fn empty() -> &'static Self {
        static EMPTY: Vec<UniqueId> = Vec::new();
        &EMPTY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_takes_eight_bytes_until_it_is_changed() {
        assert_eq!(size_of::<Sparse<Grants>>(), 8);
        let mut ids = Sparse::<Vec<UniqueId>>::default();
        assert!(ids.is_empty() && ids.0.is_none());
        ids.push("AGPACKCEVSQ6C2EXAMPLE".parse().unwrap());
        assert_eq!(ids.len(), 1);
    }
}
