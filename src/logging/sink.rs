//! The buffer between those who log and the thread that writes.

use std::io::{self, Write};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use parking_lot::{Condvar, Mutex, MutexGuard};

/// How long a line waits for others to be written with.
pub(super) const BATCH_TIME: Duration = Duration::from_millis(50);

/// So many bytes are not kept waiting.
const BATCH_SIZE: usize = 64 * 1_024;

/// The most bytes that are kept when the other end does not read; later lines are lost and counted.
const CAPACITY: usize = 4 * 1_024 * 1_024;

/// How long the end of the program waits for the last lines to be written.
const FAREWELL: Duration = Duration::from_secs(2);

/// Where lines are appended.
#[derive(Debug, Default)]
pub(super) struct Sink {
    state: Mutex<State>,
    /// Wakes the writing thread.
    filled: Condvar,
    /// Wakes who waits for its end.
    ended: Condvar,
}

#[derive(Debug, Default)]
struct State {
    lines: String,
    lost: u64,
    closing: bool,
    ended: bool,
}

/// Starts the writing thread. It ends, with all lines written, when the [`Flush`] is dropped.
pub(super) fn start(out: impl Write + Send + 'static) -> io::Result<(Arc<Sink>, Flush)> {
    let sink = Arc::new(Sink::default());
    let writing = Arc::clone(&sink);
    thread::Builder::new().name("log".to_owned()).spawn(move || writing.write_all(out))?;
    Ok((Arc::clone(&sink), Flush(sink)))
}

/// Writes out what was logged, when dropped.
#[derive(Debug)]
#[must_use]
pub struct Flush(Arc<Sink>);

impl Drop for Flush {
    fn drop(&mut self) {
        let mut state = self.0.state.lock();
        state.closing = true;
        self.0.filled.notify_one();
        // The other end may not read at all, so not for ever.
        let _ = self.0.ended.wait_while_for(&mut state, |state| !state.ended, FAREWELL);
    }
}

impl Sink {
    /// Appends a line that ends with a newline.
    pub(super) fn append(&self, line: &str) {
        let mut state = self.state.lock();
        if state.lines.len() + line.len() > CAPACITY {
            state.lost += 1;
            return;
        }
        let before = state.lines.len();
        state.lines.push_str(line);
        let filled = before < BATCH_SIZE && state.lines.len() >= BATCH_SIZE;
        drop(state);
        if before == 0 || filled {
            self.filled.notify_one();
        }
    }

    fn write_all(&self, mut out: impl Write) {
        let mut batch = String::new();
        while self.next(&mut batch) {
            // Nobody may be reading, and there is no other place to say so.
            let _ = out.write_all(batch.as_bytes()).and_then(|()| out.flush());
            batch.clear();
        }
        self.state.lock().ended = true;
        self.ended.notify_all();
    }

    /// Waits for lines and swaps them with an empty batch. False when there will be no more.
    fn next(&self, batch: &mut String) -> bool {
        let mut state = self.state.lock();
        let idle = |state: &mut State| state.lines.is_empty() && !state.closing;
        self.filled.wait_while(&mut state, idle);
        let small = |state: &mut State| state.lines.len() < BATCH_SIZE && !state.closing;
        let _ = self.filled.wait_while_for(&mut state, small, BATCH_TIME);
        std::mem::swap(&mut state.lines, batch);
        mention_loss(&mut state, batch);
        !batch.is_empty()
    }
}

/// Adds a line about lines that were lost, in either format readable.
fn mention_loss(state: &mut MutexGuard<'_, State>, batch: &mut String) {
    let lost = std::mem::take(&mut state.lost);
    if lost > 0 {
        batch.push_str(&format!(
            "{{\"level\":\"WARN\",\"message\":\"log lines were lost\",\"lines\":{lost}}}\n"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    /// An end that reads only when it is told to, and tells what it read.
    struct Gate {
        open: mpsc::Receiver<()>,
        read: mpsc::Sender<String>,
    }

    impl Write for Gate {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.open.recv().map_err(io::Error::other)?;
            self.read.send(String::from_utf8_lossy(bytes).into_owned()).map_err(io::Error::other)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn gate() -> (mpsc::Sender<()>, mpsc::Receiver<String>, Gate) {
        let ((opener, open), (read, reader)) = (mpsc::channel(), mpsc::channel());
        (opener, reader, Gate { open, read })
    }

    #[test]
    fn lines_come_in_order_and_none_is_left_behind() {
        let (opener, reader, gate) = gate();
        let (sink, flush) = start(gate).unwrap();
        (0..10).for_each(|_| opener.send(()).unwrap());
        sink.append("one\n");
        sink.append("two\n");
        drop(flush);
        assert_eq!(reader.try_iter().collect::<String>(), "one\ntwo\n");
    }

    #[test]
    fn memory_is_bounded_when_nobody_reads_and_the_loss_is_told() {
        let (opener, reader, gate) = gate();
        let (sink, flush) = start(gate).unwrap();
        let line = format!("{}\n", "x".repeat(1_023));
        // The first batch is stuck in the gate; then the buffer fills up and one line is too many.
        let fills = CAPACITY / line.len();
        while sink.state.lock().lost == 0 {
            sink.append(&line);
        }
        assert!(sink.state.lock().lines.len() <= CAPACITY);
        (0..10).for_each(|_| opener.send(()).unwrap());
        drop(flush);
        let all = reader.try_iter().collect::<String>();
        assert!(all.lines().filter(|text| text.starts_with('x')).count() >= fills);
        assert_eq!(all.lines().last(), Some(r#"{"level":"WARN","message":"log lines were lost","lines":1}"#));
    }

    #[test]
    fn a_closed_end_does_no_harm() {
        let (_, _, gate) = gate();
        let (sink, flush) = start(gate).unwrap();
        sink.append("into the void\n");
        drop(flush);
        assert!(sink.state.lock().ended);
    }
}
