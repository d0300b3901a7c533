//! Sign-in with one code: which counters are used up, and how often a device may try.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::sync::nearest_first;
use super::{Code, Rules, Seed, Synchronisation};
use crate::clock::Timestamp;

/// What is remembered of a device's sign-ins, for one serial number.
///
/// It outlives the device: one that is deleted and made again under the same serial number begins
/// with no used codes, but the tries of the window stay counted (recorded on AWS). A request that
/// still sees the earlier device changes nothing then.
///
/// Whoever shares it holds a lock while calling [`Attempts::sign_in`], so of several concurrent
/// uses of a code exactly one is accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Attempts {
    /// The device that `used` belongs to: the latest that was met.
    instance: u64,
    /// Counters whose codes signed in. A set and not a high-water mark: an older code that was not
    /// used still works after a newer one (recorded on AWS).
    used: BTreeSet<i64>,
    /// The number of the window that `tries` counts in.
    window: i64,
    tries: u32,
}

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The code was right and is used up.
    Accepted {
        /// Its time step.
        step: i64,
    },
    /// The code was wrong, too old, too new, or used before.
    Wrong,
    /// The code was not looked at: the device's tries of this window are spent.
    TooManyTries,
    /// The code was not looked at: the device is gone, and a later one of its serial number is there.
    Gone,
}

impl Attempts {
    /// Signs in with one code of the device numbered `instance`.
    ///
    /// A code is accepted once, if its time step lies within the sign-in window around the device's
    /// own time. That moves neither the drift nor the window. Each code that is looked at is a try,
    /// also a right one.
    pub fn sign_in(
        &mut self,
        instance: u64,
        seed: &Seed,
        sync: Synchronisation,
        code: &Code,
        now: Timestamp,
        rules: &Rules,
    ) -> Verdict {
        if !self.meet(instance) {
            return Verdict::Gone;
        }
        if !self.may_try(now, rules) {
            return Verdict::TooManyTries;
        }
        let centre = sync.device_step(now);
        let step = nearest_first(centre, rules.sign_in_window, rules.sign_in_window)
            .find(|step| !self.used.contains(step) && seed.code(*step) == *code);
        let Some(step) = step else {
            return Verdict::Wrong;
        };
        self.used.insert(step);
        self.forget_far_ones(centre, rules);
        Verdict::Accepted { step }
    }

    /// A later device of the same serial number has another seed: nothing of it was used. False for
    /// an earlier one.
    fn meet(&mut self, instance: u64) -> bool {
        if self.instance < instance {
            self.instance = instance;
            self.used.clear();
        }
        self.instance == instance
    }

    /// Counts a try, unless those of this window are spent. Another window, earlier or later,
    /// begins at zero.
    fn may_try(&mut self, now: Timestamp, rules: &Rules) -> bool {
        let window = now.seconds().div_euclid(i64::from(rules.tries_window_seconds.max(1)));
        if self.window != window {
            self.window = window;
            self.tries = 0;
        }
        let allowed = self.tries < rules.tries;
        self.tries += u32::from(allowed);
        allowed
    }

    /// Keeps the set small: at most `2 * reach + 1` counters, the farthest from the device's own
    /// time given up first, where `reach` is the sign-in window plus the search behind it.
    ///
    /// None that is given up can match again while time goes forward. A resynchronisation leads the
    /// device's time back by the search behind at most, and never twice over the same steps, as
    /// each pair must be newer than the last. So what lies more than `reach` behind is out of reach
    /// for good, and no used counter lies more than `reach` ahead. Only a clock that is moved far
    /// and back, with thousands of sign-ins in between, can make an old code usable again.
    fn forget_far_ones(&mut self, centre: i64, rules: &Rules) {
        let reach = u64::from(rules.sign_in_window) + u64::from(rules.search_behind);
        while self.used.len() as u64 > 2 * reach + 1 {
            let behind = self.used.first().map_or(0, |first| first.abs_diff(centre));
            let ahead = self.used.last().map_or(0, |last| last.abs_diff(centre));
            if behind >= ahead {
                self.used.pop_first()
            } else {
                self.used.pop_last()
            };
        }
    }
}

#[cfg(test)]
mod tests;
