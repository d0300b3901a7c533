//! Memory for large bodies, shared by all connections: many at once must not exhaust it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::limits::{LARGE, LARGE_AT_ONCE, Limits};

/// The unit in which memory is shared out, in bytes.
const UNIT: usize = 1_024;

/// What all large bodies share.
#[derive(Debug)]
pub(super) struct Budget {
    /// Memory, in [`UNIT`]s.
    room: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    patience: Duration,
}

/// There was no memory for a body, nor did it become free in time.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Crowded;

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        let units = (limits.bodies / UNIT).min(Semaphore::MAX_PERMITS);
        Self {
            room: Arc::new(Semaphore::new(units)),
            turns: Arc::new(Semaphore::new(LARGE_AT_ONCE)),
            patience: limits.patience,
        }
    }

    /// A share of nothing yet.
    pub(super) const fn share(&self) -> Share<'_> {
        Share { budget: self, held: None }
    }

    /// Ready when one more request that has a large body, or takes long, may be worked on, as long as this is kept.
    pub(super) async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.turns).acquire_owned().await.ok()
    }
}

/// What one body has of the budget.
#[derive(Debug)]
pub(super) struct Share<'a> {
    budget: &'a Budget,
    held: Option<OwnedSemaphorePermit>,
}

impl Share<'_> {
    /// Makes it large enough for so many bytes in all, of which the first [`LARGE`] are free.
    ///
    /// # Errors
    /// [`Crowded`] when others have the memory and keep it for [`Limits::patience`].
    pub(super) async fn cover(&mut self, bytes: usize) -> Result<(), Crowded> {
        let wanted = bytes.saturating_sub(LARGE).div_ceil(UNIT);
        let held = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let more = match u32::try_from(wanted.saturating_sub(held)) {
            Ok(0) => return Ok(()),
            Ok(more) => Arc::clone(&self.budget.room).acquire_many_owned(more),
            Err(_) => return Err(Crowded),
        };
        let more = tokio::time::timeout(self.budget.patience, more).await;
        let more = more.ok().and_then(Result::ok).ok_or(Crowded)?;
        match &mut self.held {
            Some(held) => held.merge(more),
            none => *none = Some(more),
        }
        Ok(())
    }

    /// What must be kept as long as the body.
    pub(super) fn keep(self) -> Option<OwnedSemaphorePermit> {
        self.held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(bodies: usize) -> Budget {
        Budget::new(&Limits { bodies, patience: Duration::from_millis(1), ..Limits::default() })
    }

    #[tokio::test]
    async fn small_bodies_need_no_share() {
        let budget = budget(0);
        assert!(budget.share().cover(LARGE).await.is_ok());
        assert_eq!(budget.share().cover(LARGE + 1).await, Err(Crowded));
    }

    #[tokio::test]
    async fn shares_grow_and_are_given_back() {
        let budget = budget(3 * UNIT);
        let (mut one, mut other) = (budget.share(), budget.share());
        for bytes in [1, UNIT + 1, 2 * UNIT, UNIT] {
            assert!(one.cover(LARGE + bytes).await.is_ok(), "{bytes}");
        }
        assert!(other.cover(LARGE + UNIT).await.is_ok());
        assert_eq!(other.cover(LARGE + UNIT + 1).await, Err(Crowded));
        drop(one);
        assert!(other.cover(LARGE + 3 * UNIT).await.is_ok());
    }

    #[tokio::test]
    async fn only_so_many_large_bodies_are_worked_on() {
        let budget = budget(0);
        let mut turns = Vec::new();
        for _ in 0..LARGE_AT_ONCE {
            turns.push(budget.turn().await.unwrap());
        }
        assert_eq!(budget.turns.available_permits(), 0);
        drop(turns);
        assert!(budget.turn().await.is_some());
    }
}
