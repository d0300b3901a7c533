//! What a client may ask of a connection.

use std::time::Duration;

/// The largest head, request line and headers, in bytes; more is answered with 400 (on AWS a query
/// of about 15.9 kB was the longest).
pub(super) const HEAD_LIMIT: usize = 16 * 1_024;

/// The most headers; more are answered with 400. hyper keeps so many without allocating.
pub(super) const HEADER_COUNT: usize = 100;

/// How much of a head is read at most, in bytes.
pub(super) const HEAD_BUFFER: usize = 64 * 1_024;

/// Requests at one time on one HTTP/2 connection.
pub(super) const STREAMS: u32 = 32;

/// The bytes above which a body is large: it takes memory that all share, and is worked on away
/// from the threads that serve connections. Few requests have a tenth of it.
pub(super) const LARGE: usize = 64 * 1_024;

/// Requests with large bodies that are worked on at one time. Ten million bytes can be five million
/// parameters, which take some hundred megabytes.
pub(super) const LARGE_AT_ONCE: usize = 2;

/// Bytes that all large bodies may take together.
const BODIES: usize = 256 * 1_024 * 1_024;

/// Files that are not for connections: the listener, the standard streams, what the runtime waits
/// with. A dozen, and some room.
const SPARE_FILES: u64 = 64;

/// How many bytes of a refused request are read and thrown away, so that its sender gets to read
/// the answer: a socket closed with unread bytes is reset.
pub(super) const LINGER_LIMIT: usize = 16 * 1_024 * 1_024;

/// The pause after a connection could not be accepted.
pub(super) const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// The limits that a flag or a test can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Connections at one time; more are answered with 503 and closed.
    pub connections: usize,
    /// Time for a whole head, from its first byte on; for the first one from the connection on.
    pub head: Duration,
    /// Time for a whole body, from the end of the head on; then 408.
    pub body: Duration,
    /// Bytes of memory for all bodies together, beyond the first 64 KiB of each.
    pub bodies: usize,
    /// Time that a body waits for its share of that memory; then 503.
    pub patience: Duration,
    /// Time for a client to take a whole answer.
    pub answer: Duration,
    /// Time that a connection is kept without a request.
    pub idle: Duration,
    /// Time that a refused sender gets to notice, before its connection is closed.
    pub linger: Duration,
    /// Time for requests in flight to finish when the server leaves.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 10_000,
            head: Duration::from_secs(10),
            body: Duration::from_secs(60),
            bodies: BODIES,
            patience: Duration::from_secs(1),
            answer: Duration::from_secs(60),
            idle: Duration::from_secs(120),
            linger: Duration::from_secs(2),
            grace: Duration::from_secs(10),
        }
    }
}

impl Limits {
    /// These limits with no more connections than a process may have that may open so many files;
    /// but always one.
    #[must_use]
    pub fn within(self, files: u64) -> Self {
        let most = usize::try_from(files.saturating_sub(SPARE_FILES)).unwrap_or(usize::MAX);
        Self { connections: self.connections.min(most.max(1)), ..self }
    }

    /// How often a connection is looked at, and so how late it may be cut off.
    pub(super) fn tick(&self) -> Duration {
        let shortest = self.head.min(self.answer).min(self.idle).min(self.linger);
        (shortest / 4).max(Duration::from_millis(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_left_for_other_things_than_connections() {
        let connections = |files| Limits::default().within(files).connections;
        assert_eq!([10_064, 10_063, 1_024].map(connections), [10_000, 9_999, 960]);
        assert_eq!([u64::MAX, 65, 64, 0].map(connections), [10_000, 1, 1, 1]);
    }
}
