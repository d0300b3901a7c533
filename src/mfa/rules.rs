//! The numbers that decide which codes count.

/// How many time steps behind the device's own time a pair's second code may lie: −998 was
/// accepted and −999 refused (recorded on AWS, 2026).
const SEARCH_BEHIND: u32 = 998;

/// How many time steps ahead of the device's own time it may lie: +1000 was accepted and +1001
/// refused (recorded on AWS, 2026).
const SEARCH_AHEAD: u32 = 1_000;

/// How many time steps a sign-in's code may lie from the device's own time, in either direction:
/// ±2 were accepted and ±3 refused (recorded on AWS, 2026).
const SIGN_IN_WINDOW: u32 = 2;

/// How many codes of one device are looked at in a window of time, right and wrong ones: nine were
/// and the tenth was not (recorded on AWS, 2026).
const TRIES: u32 = 9;

/// The length of that window, in seconds: three minutes from :00, :03, :06 … (recorded on AWS,
/// 2026).
const TRIES_WINDOW_SECONDS: u32 = 180;

/// The widest search that is allowed, in time steps each way: about 35 days. A wrong pair costs one
/// HMAC for every step of it.
const WIDEST_SEARCH: u32 = 100_000;

/// The widest sign-in window that is allowed, in time steps each way: eight hours and 20 minutes.
const WIDEST_SIGN_IN_WINDOW: u32 = 1_000;

/// The longest window of tries that is allowed: one day.
const LONGEST_TRIES_WINDOW_SECONDS: u32 = 86_400;

/// The numbers of MFA. The default is what was recorded on AWS.
///
/// "The device's own time" is the server's time step plus the device's drift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Time steps behind the device's own time in which a pair's second code is looked for.
    pub search_behind: u32,
    /// Time steps ahead of the device's own time in which a pair's second code is looked for.
    pub search_ahead: u32,
    /// Time steps on either side of the device's own time in which a sign-in's code is accepted.
    pub sign_in_window: u32,
    /// Codes of one device that are looked at in one window of tries.
    pub tries: u32,
    /// The length of a window of tries, in seconds. Windows are counted from 1970 on.
    pub tries_window_seconds: u32,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            search_behind: SEARCH_BEHIND,
            search_ahead: SEARCH_AHEAD,
            sign_in_window: SIGN_IN_WINDOW,
            tries: TRIES,
            tries_window_seconds: TRIES_WINDOW_SECONDS,
        }
    }
}

impl Rules {
    /// Whether the numbers make sense.
    ///
    /// # Errors
    /// A sentence that names the number and what it may be.
    pub fn check(&self) -> Result<(), String> {
        let bounds = [
            ("the pair search behind", self.search_behind, 0, WIDEST_SEARCH),
            ("the pair search ahead", self.search_ahead, 0, WIDEST_SEARCH),
            ("the sign-in window", self.sign_in_window, 0, WIDEST_SIGN_IN_WINDOW),
            ("the number of tries", self.tries, 1, u32::MAX),
            ("the window of tries in seconds", self.tries_window_seconds, 1, LONGEST_TRIES_WINDOW_SECONDS),
        ];
        bounds.into_iter().try_for_each(|(what, value, least, most)| {
            let held = (least..=most).contains(&value);
            held.then_some(()).ok_or_else(|| format!("{what} must be {least} to {most}, not {value}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recorded_rules_make_sense() {
        assert_eq!(Rules::default().check(), Ok(()));
    }

    #[test]
    fn a_number_out_of_bounds_is_named() {
        let aws = Rules::default();
        let refused = |rules: Rules| rules.check().unwrap_err();
        assert_eq!(
            refused(Rules { search_behind: 100_001, ..aws }),
            "the pair search behind must be 0 to 100000, not 100001"
        );
        assert_eq!(
            refused(Rules { search_ahead: 100_001, ..aws }),
            "the pair search ahead must be 0 to 100000, not 100001"
        );
        assert_eq!(
            refused(Rules { sign_in_window: 1_001, ..aws }),
            "the sign-in window must be 0 to 1000, not 1001"
        );
        assert_eq!(refused(Rules { tries: 0, ..aws }), "the number of tries must be 1 to 4294967295, not 0");
        assert_eq!(
            refused(Rules { tries_window_seconds: 0, ..aws }),
            "the window of tries in seconds must be 1 to 86400, not 0"
        );
    }
}
