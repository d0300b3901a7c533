//! How far a connection has come, and since when: what decides whether it is overdue.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use crate::clock::Stopwatch;

use super::limits::Limits;

/// What a connection is waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The rest of a head of which some bytes came, or the first head of all.
    Head,
    /// This program.
    Busy,
    /// The client, who does not take the answer.
    Answer,
    /// The next request.
    Idle,
    /// The client, who has been refused and still sends.
    Linger,
}

/// The phase of one connection. Its socket and its requests write it, its timer reads it.
#[derive(Debug)]
pub(super) struct Progress {
    opened: Stopwatch,
    /// The phase in the lowest three bits, above it its beginning in milliseconds since `opened`:
    /// one word, so that the two always fit each other.
    word: AtomicU64,
    in_flight: AtomicU32,
    /// HTTP/2: bytes that come between requests need not be a head.
    multiplexed: AtomicBool,
    /// A request was refused before it had come whole: its sender may still be sending.
    refused: AtomicBool,
}

impl Progress {
    pub(super) fn start() -> Self {
        Self {
            opened: Stopwatch::start(),
            word: AtomicU64::new(Phase::Head as u64),
            in_flight: AtomicU32::new(0),
            multiplexed: AtomicBool::new(false),
            refused: AtomicBool::new(false),
        }
    }

    /// Some bytes came.
    pub(super) fn received(&self) {
        if self.phase() == Phase::Idle && !self.multiplexed.load(Ordering::Relaxed) {
            self.enter(Phase::Head);
        }
    }

    /// A request is complete up to its body.
    pub(super) fn request_began(&self, multiplexed: bool) {
        self.in_flight.fetch_add(1, Ordering::Relaxed);
        if multiplexed {
            self.multiplexed.store(true, Ordering::Relaxed);
        }
        // No deadline, so no need for the time.
        self.word.store(Phase::Busy as u64, Ordering::Relaxed);
    }

    /// The answer to a request is there, but not yet sent.
    pub(super) fn request_ended(&self) {
        self.in_flight.fetch_sub(1, Ordering::Relaxed);
    }

    /// The socket takes no more bytes.
    pub(super) fn blocked(&self) {
        if self.phase() == Phase::Busy {
            self.enter(Phase::Answer);
        }
    }

    /// The socket has taken all there was to send.
    pub(super) fn flushed(&self) {
        if self.in_flight.load(Ordering::Relaxed) == 0 {
            if matches!(self.phase(), Phase::Busy | Phase::Answer) {
                self.enter(Phase::Idle);
            }
        } else if self.phase() == Phase::Answer {
            self.word.store(Phase::Busy as u64, Ordering::Relaxed);
        }
    }

    /// A request is refused though it has not come whole.
    pub(super) fn refuse(&self) {
        self.refused.store(true, Ordering::Relaxed);
    }

    /// All is said. Whether something may still come, which is then thrown away.
    pub(super) fn closing(&self) -> bool {
        self.enter(Phase::Linger);
        self.refused.load(Ordering::Relaxed)
    }

    /// Whether nothing is lost when the connection is closed: it has no request, or part of a head.
    /// With HTTP/2 that can't be told from here, for its streams are answered side by side.
    pub(super) fn at_rest(&self) -> bool {
        matches!(self.phase(), Phase::Head | Phase::Idle) && !self.multiplexed.load(Ordering::Relaxed)
    }

    /// The phase that has lasted too long, if it has.
    pub(super) fn overdue(&self, limits: &Limits) -> Option<Phase> {
        let word = self.word.load(Ordering::Relaxed);
        let phase = Phase::of(word);
        let lasted = self.opened.elapsed().saturating_sub(Duration::from_millis(word >> 3));
        (lasted >= phase.limit(limits)?).then_some(phase)
    }

    fn phase(&self) -> Phase {
        Phase::of(self.word.load(Ordering::Relaxed))
    }

    fn enter(&self, phase: Phase) {
        let since = u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX >> 3);
        self.word.store(since << 3 | phase as u64, Ordering::Relaxed);
    }
}

impl Phase {
    const fn of(word: u64) -> Self {
        match word & 0b111 {
            0 => Self::Head,
            1 => Self::Busy,
            2 => Self::Answer,
            3 => Self::Idle,
            _ => Self::Linger,
        }
    }

    const fn limit(self, limits: &Limits) -> Option<Duration> {
        match self {
            Self::Head => Some(limits.head),
            Self::Busy => None,
            Self::Answer => Some(limits.answer),
            Self::Idle => Some(limits.idle),
            Self::Linger => Some(limits.linger),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Limits = Limits {
        connections: 1,
        head: Duration::ZERO,
        body: Duration::ZERO,
        bodies: 0,
        patience: Duration::ZERO,
        answer: Duration::ZERO,
        idle: Duration::ZERO,
        linger: Duration::ZERO,
        grace: Duration::ZERO,
    };

    #[test]
    fn a_request_goes_through_its_phases() {
        let progress = Progress::start();
        assert_eq!((progress.overdue(&NONE), progress.at_rest()), (Some(Phase::Head), true));
        progress.request_began(false);
        assert_eq!((progress.overdue(&NONE), progress.at_rest()), (None, false));
        progress.flushed();
        assert_eq!(progress.overdue(&NONE), None, "a 100 Continue is no answer");
        progress.request_ended();
        progress.blocked();
        assert_eq!((progress.overdue(&NONE), progress.at_rest()), (Some(Phase::Answer), false));
        progress.flushed();
        assert_eq!((progress.overdue(&NONE), progress.at_rest()), (Some(Phase::Idle), true));
        progress.received();
        assert_eq!(progress.overdue(&NONE), Some(Phase::Head));
        assert!(!progress.closing());
        assert_eq!(progress.overdue(&NONE), Some(Phase::Linger));
    }

    #[test]
    fn bytes_between_requests_of_http_2_are_no_head() {
        let progress = Progress::start();
        progress.request_began(true);
        progress.request_ended();
        progress.flushed();
        progress.received();
        assert_eq!((progress.overdue(&NONE), progress.at_rest()), (Some(Phase::Idle), false));
    }

    #[test]
    fn nothing_is_overdue_before_its_time() {
        assert_eq!(Progress::start().overdue(&Limits::default()), None);
    }
}
