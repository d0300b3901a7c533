//! Synchronisation: how far a device's clock is off, learnt from two consecutive codes.

use serde::{Deserialize, Serialize};

use super::{Code, Rules, Seed, time_step};
use crate::clock::Timestamp;

/// What the service knows about a device's clock.
///
/// A new device has drift 0 and no pair. Deactivation keeps both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Synchronisation {
    /// How many time steps the device is ahead of the server; behind when negative.
    pub drift: i64,
    /// The second counter of the last accepted pair.
    pub last_pair: Option<i64>,
}

impl Synchronisation {
    /// The time step that the device itself is in.
    #[must_use]
    pub const fn device_step(self, now: Timestamp) -> i64 {
        time_step(now).saturating_add(self.drift)
    }

    /// Takes two consecutive codes, as enrolment and resynchronisation do, and says what is known
    /// of the device then.
    ///
    /// The second code's counter may lie from `search_behind` steps before the device's own time to
    /// `search_ahead` steps after it, both included, and both counters must be newer than the last
    /// pair (recorded on AWS). None otherwise: equal, reversed and distant codes are no pair.
    ///
    /// Where the same two codes stand at several places, the place closest to the device's own time
    /// counts, and of two equally close the earlier (our own choice).
    ///
    /// The last pair binds even if the server's clock is moved back behind it.
    #[must_use]
    pub fn accept_pair(
        self,
        seed: &Seed,
        first: &Code,
        second: &Code,
        now: Timestamp,
        rules: &Rules,
    ) -> Option<Self> {
        let is_pair = |counter: &i64| {
            let Some(before) = counter.checked_sub(1) else {
                return false;
            };
            let newer = self.last_pair.is_none_or(|last| before > last);
            newer && seed.code(*counter) == *second && seed.code(before) == *first
        };
        let counter =
            nearest_first(self.device_step(now), rules.search_behind, rules.search_ahead).find(is_pair)?;
        let drift = counter.saturating_sub(time_step(now));
        Some(Self { drift, last_pair: Some(counter) })
    }
}

/// The steps from `behind` before `centre` to `ahead` after it, both included: the nearest first,
/// and of two equally near the earlier.
pub(super) fn nearest_first(centre: i64, behind: u32, ahead: u32) -> impl Iterator<Item = i64> {
    let (behind, ahead) = (i64::from(behind), i64::from(ahead));
    (0..=behind.max(ahead))
        .flat_map(|distance| [-distance, distance])
        // Zero stands there twice.
        .skip(1)
        .filter(move |offset| (-behind..=ahead).contains(offset))
        .filter_map(move |offset| centre.checked_add(offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::Entropy;

    const NEW: Synchronisation = Synchronisation { drift: 0, last_pair: None };

    fn seed() -> Seed {
        Seed::generated([7; Seed::GENERATED_LENGTH])
    }

    fn at_step(step: i64) -> Timestamp {
        Timestamp::from_seconds(step * 30 + 11)
    }

    /// Offers the codes of `counter - 1` and `counter` at a server step.
    fn offer(sync: Synchronisation, counter: i64, step: i64) -> Option<Synchronisation> {
        let (first, second) = (seed().code(counter - 1), seed().code(counter));
        sync.accept_pair(&seed(), &first, &second, at_step(step), &Rules::default())
    }

    #[test]
    fn the_search_has_awss_edges_for_any_seed_drift_and_time() {
        let entropy = Entropy::seeded(6238);
        let draw = |below: i64| i64::from_be_bytes(entropy.bytes()).rem_euclid(below);
        for _ in 0..8 {
            let seed = Seed::generated(entropy.bytes());
            let (step, drift) = (draw(300_000_000), draw(4_001) - 2_000);
            let sync = Synchronisation { drift, last_pair: None };
            let offer = |offset: i64| {
                let counter = step + drift + offset;
                let (first, second) = (seed.code(counter - 1), seed.code(counter));
                sync.accept_pair(&seed, &first, &second, at_step(step), &Rules::default())
            };
            for offset in [-998, -997, -1, 0, 1, 999, 1_000, draw(1_999) - 998] {
                let counter = step + drift + offset;
                let learnt = Synchronisation { drift: drift + offset, last_pair: Some(counter) };
                assert_eq!(offer(offset), Some(learnt), "{offset} at {step}, drift {drift}");
            }
            for offset in [-999, 1_001, -999 - draw(9_000), 1_001 + draw(9_000)] {
                assert_eq!(offer(offset), None, "{offset} at {step}, drift {drift}");
            }
        }
    }

    #[test]
    fn equal_reversed_and_distant_codes_are_no_pair() {
        let code = |counter| seed().code(counter);
        let accept = |first: i64, second: i64| {
            NEW.accept_pair(&seed(), &code(first), &code(second), at_step(1_000), &Rules::default())
        };
        assert_eq!(accept(999, 1_000), Some(Synchronisation { drift: 0, last_pair: Some(1_000) }));
        for (first, second) in [(1_000, 1_000), (1_000, 999), (998, 1_000), (500, 1_000)] {
            assert_eq!(accept(first, second), None, "{first}, {second}");
        }
    }

    #[test]
    fn both_codes_must_be_newer_than_the_last_pair() {
        let known = offer(NEW, 50_000, 50_000).unwrap();
        for counter in [49_000, 49_999, 50_000, 50_001] {
            assert_eq!(offer(known, counter, 50_002), None, "{counter}");
        }
        let next = Synchronisation { drift: 0, last_pair: Some(50_002) };
        assert_eq!(offer(known, 50_002, 50_002), Some(next));
    }

    #[test]
    fn a_device_can_be_led_further_away_step_by_step() {
        let once = offer(NEW, 51_000, 50_000).unwrap();
        assert_eq!(once.drift, 1_000);
        let twice = offer(once, 52_000, 50_000).unwrap();
        assert_eq!(twice, Synchronisation { drift: 2_000, last_pair: Some(52_000) });
        assert_eq!(twice.device_step(at_step(50_003)), 52_003);
    }

    #[test]
    fn the_last_pair_binds_when_the_clock_goes_back() {
        let known = offer(NEW, 50_000, 50_000).unwrap();
        assert_eq!(offer(known, 10_000, 10_000), None);
        assert_eq!(offer(known, 50_002, 50_000 - 998).map(|sync| sync.drift), Some(1_000));
    }

    #[test]
    fn steps_come_nearest_first() {
        let steps = |behind, ahead| nearest_first(10, behind, ahead).collect::<Vec<_>>();
        assert_eq!(steps(2, 2), [10, 9, 11, 8, 12]);
        assert_eq!(steps(0, 2), [10, 11, 12]);
        assert_eq!(steps(1, 0), [10, 9]);
        assert_eq!(steps(0, 0), [10]);
        assert_eq!(nearest_first(i64::MAX, 1, 1).collect::<Vec<_>>(), [i64::MAX, i64::MAX - 1]);
    }

    #[test]
    fn a_drift_beyond_all_bounds_does_no_harm() {
        for drift in [i64::MAX, i64::MIN] {
            let far = Synchronisation { drift, last_pair: None };
            assert_eq!(offer(far, 1_000, 1_000), None);
        }
    }
}
