//! The log: one line for each event, as text or as JSON, on standard output.
//!
//! A line is formatted by the thread whose event it is, and appended to a buffer that a thread of
//! its own writes out: at once when much has come together, otherwise after `BATCH_TIME`. So a
//! request waits for no write, and one write carries many lines. Control characters in values are
//! escaped, so no value can forge a line.

mod line;
mod sink;

use std::io::Write;
use std::panic::PanicHookInfo;
use std::sync::Arc;

use tracing::level_filters::LevelFilter;
use tracing::span;
use tracing::subscriber::Interest;
use tracing::{Event, Metadata, Subscriber};

pub use sink::Flush;

use sink::Sink;

/// Events of other crates are theirs.
const OURS: &str = "iamulator";

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// `2026-01-01T00:00:00.000Z INFO request code=OK …`
    #[default]
    Text,
    /// `{"time":"2026-01-01T00:00:00.000Z","level":"INFO","message":"request","code":"OK",…}`
    Json,
}

/// What is logged, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How a line looks.
    pub format: Format,
    /// The least important level that is logged.
    pub level: LevelFilter,
}

/// Starts the log of this process, panics included. What is returned writes the rest out when it
/// is dropped.
///
/// # Errors
/// When the writing thread can't be started, or a log was started before.
pub fn start(options: Options, out: impl Write + Send + 'static) -> std::io::Result<Flush> {
    let (log, flush) = Log::new(options, out)?;
    tracing::subscriber::set_global_default(log).map_err(std::io::Error::other)?;
    std::panic::set_hook(Box::new(note_panic));
    Ok(flush)
}

/// Says where a panic was, but not what a formatted message holds: it may hold anything.
fn note_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(tracing::field::display);
    let message = panic.payload().downcast_ref::<&'static str>().copied();
    tracing::error!(place, panic = message, "a panic: this is a defect of the program");
}

/// Writes our events, and has no use for spans.
struct Log {
    options: Options,
    sink: Arc<Sink>,
}

impl Log {
    fn new(options: Options, out: impl Write + Send + 'static) -> std::io::Result<(Self, Flush)> {
        let (sink, flush) = sink::start(out)?;
        Ok((Self { options, sink }, flush))
    }
}

impl Subscriber for Log {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if self.enabled(metadata) { Interest::always() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= self.options.level && metadata.target().starts_with(OURS)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.options.level)
    }

    fn event(&self, event: &Event<'_>) {
        line::with_line(self.options.format, event, |line| self.sink.append(line));
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use parking_lot::Mutex;
    use std::io;

    /// What was written, to be looked at.
    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What `events` log, without the times.
    fn logged(format: Format, level: LevelFilter, events: impl FnOnce()) -> Vec<String> {
        let paper = Paper::default();
        let (log, flush) = Log::new(Options { format, level }, paper.clone()).unwrap();
        tracing::subscriber::with_default(log, events);
        drop(flush);
        let text = String::from_utf8(paper.0.lock().clone()).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'));
        text.lines().map(without_time).collect()
    }

    fn without_time(line: &str) -> String {
        let at = line.find("20").unwrap();
        let (time, end) = (&line[at..at + 24], at + 24);
        assert!(crate::clock::Timestamp::parse_iso8601(time).is_some(), "{line}");
        format!("{}T{}", &line[..at], &line[end..])
    }

    fn some_event() {
        tracing::info!(
            request_id = "7a",
            absent = None::<&str>,
            source = %std::net::Ipv4Addr::LOCALHOST,
            status = 200_u16,
            detail = "two words",
            "request"
        );
    }

    #[test]
    fn a_line_of_text() {
        assert_eq!(
            logged(Format::Text, LevelFilter::INFO, some_event),
            [r#"T INFO request request_id=7a source=127.0.0.1 status=200 detail="two words""#]
        );
    }

    #[test]
    fn a_line_of_json() {
        assert_eq!(
            logged(Format::Json, LevelFilter::INFO, some_event),
            [
                r#"{"time":"T","level":"INFO","message":"request","request_id":"7a","source":"127.0.0.1","status":200,"detail":"two words"}"#
            ]
        );
    }

    #[test]
    fn no_value_forges_a_line() {
        let hostile = || {
            let value = "a\nb\r\u{1b}[31m\"\\\u{7f}\u{85}é\u{2028}";
            tracing::warn!(value, shown = %value, "message\nof {value}");
        };
        let escaped = r#"a\nb\r\u001b[31m\"\\\u007f\u0085é\u2028"#;
        let lines = logged(Format::Text, LevelFilter::INFO, hostile);
        assert_eq!(lines, [format!(r#"T WARN message\nof {escaped} value="{escaped}" shown="{escaped}""#)]);
        let lines = logged(Format::Json, LevelFilter::INFO, hostile);
        let json: serde_json::Value = serde_json::from_str(&lines[0]).unwrap();
        assert_eq!(json["value"], "a\nb\r\u{1b}[31m\"\\\u{7f}\u{85}é\u{2028}");
        assert_eq!(json["value"], json["shown"]);
    }

    #[test]
    fn an_empty_value_and_one_with_an_equals_sign_are_quoted() {
        let lines = logged(Format::Text, LevelFilter::INFO, || {
            tracing::info!(empty = "", equation = "a=b", yes = true, minus = -3_i64, half = 0.5, "m");
        });
        assert_eq!(lines, [r#"T INFO m empty="" equation="a=b" yes=true minus=-3 half=0.5"#]);
    }

    #[test]
    fn levels_below_the_chosen_one_and_other_crates_are_silent() {
        let events = || {
            tracing::debug!("too fine");
            tracing::error!(target: "h2", "not ours");
            tracing::warn!("ours");
        };
        assert_eq!(logged(Format::Text, LevelFilter::INFO, events), ["T WARN ours"]);
        assert_eq!(logged(Format::Text, LevelFilter::OFF, events), [""; 0]);
    }
}
