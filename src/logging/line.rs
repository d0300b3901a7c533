//! Formats one event as one line.

use std::cell::RefCell;
use std::fmt::{self, Write as _};

use tracing::Event;
use tracing::field::{Field, Visit};

use crate::clock::{Clock, Timestamp};
use crate::digits;

use super::Format;

/// The machine's clock: a log tells when something happened, whatever time is set.
static CLOCK: Clock = Clock::system();

/// The field that holds an event's sentence.
const MESSAGE: &str = "message";

thread_local! {
    static SCRATCH: RefCell<Scratch> = const { RefCell::new(Scratch::new()) };
}

/// Formats an event and hands the line, with its newline, to `take`. An event from within a value's
/// own formatting is left out.
pub(super) fn with_line(format: Format, event: &Event<'_>, take: impl FnOnce(&str)) {
    SCRATCH.with(|scratch| {
        if let Ok(mut scratch) = scratch.try_borrow_mut() {
            scratch.format(format, event, CLOCK.machine_now());
            take(&scratch.line);
        }
    });
}

/// What a thread keeps from line to line.
struct Scratch {
    line: String,
    /// The second for which `date` is right.
    second: i64,
    /// `2026-01-01T00:00:00`
    date: String,
}

impl Scratch {
    const fn new() -> Self {
        Self { line: String::new(), second: i64::MIN, date: String::new() }
    }

    fn format(&mut self, format: Format, event: &Event<'_>, now: Timestamp) {
        self.line.clear();
        if format == Format::Json {
            self.line.push_str(r#"{"time":""#);
        }
        self.time(now);
        let level = event.metadata().level().as_str();
        let mut values = Values { line: &mut self.line, format };
        match format {
            Format::Text => values.all(&[" ", level]),
            Format::Json => values.all(&[r#"","level":""#, level, "\""]),
        }
        // tracing's macros put the message first.
        event.record(&mut values);
        values.all(match format {
            Format::Text => &["\n"],
            Format::Json => &["}\n"],
        });
    }

    /// `2026-01-01T00:00:00.000Z`
    fn time(&mut self, now: Timestamp) {
        if self.second != now.seconds() {
            self.second = now.seconds();
            self.date.clear();
            self.date.push_str(now.iso8601().trim_end_matches('Z'));
        }
        self.line.push_str(&self.date);
        let mut millis = [0; 3];
        digits::decimal(now.millis().rem_euclid(1_000).unsigned_abs(), &mut millis);
        [".", digits::text(&millis), "Z"].iter().for_each(|piece| self.line.push_str(piece));
    }
}

/// Appends values to a line.
struct Values<'a> {
    line: &'a mut String,
    format: Format,
}

impl Values<'_> {
    fn all(&mut self, pieces: &[&str]) {
        pieces.iter().for_each(|piece| self.line.push_str(piece));
    }

    /// Numbers and truth values, which need no quotes.
    fn bare(&mut self, field: &Field, value: fmt::Arguments<'_>) {
        self.name(field);
        let _ = self.line.write_fmt(value);
    }

    /// What `write` writes, quoted where need be. A value that can't format itself is cut short.
    fn text(&mut self, field: &Field, write: impl FnOnce(&mut Escaped<'_>) -> fmt::Result) {
        self.name(field);
        let start = self.line.len();
        let mut escaped = Escaped { line: self.line, plain: true };
        let _ = write(&mut escaped);
        let plain = escaped.plain && self.line.len() > start;
        if self.format == Format::Json || (field.name() != MESSAGE && !plain) {
            self.line.insert(start, '"');
            self.line.push('"');
        }
    }

    fn name(&mut self, field: &Field) {
        match self.format {
            Format::Text if field.name() == MESSAGE => self.all(&[" "]),
            Format::Text => self.all(&[" ", field.name(), "="]),
            Format::Json => self.all(&[",\"", field.name(), "\":"]),
        }
    }
}

impl Visit for Values<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.text(field, |escaped| write!(escaped, "{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.text(field, |escaped| escaped.write_str(value));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.name(field);
        self.line.push_str(itoa::Buffer::new().format(value));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.bare(field, format_args!("{value}"));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.bare(field, format_args!("{value}"));
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        // JSON has no infinities.
        if value.is_finite() {
            self.bare(field, format_args!("{value}"));
        } else {
            self.text(field, |escaped| write!(escaped, "{value}"));
        }
    }
}

/// Escapes as JSON does, and more: all that is not printed.
struct Escaped<'a> {
    line: &'a mut String,
    /// Whether all of it can stand without quotes.
    plain: bool,
}

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // All bytes are looked at, which takes less than to stop at one that isn't plain.
        if text.bytes().fold(true, |plain, byte| plain & is_plain(byte)) {
            self.line.push_str(text);
            return Ok(());
        }
        self.plain = false;
        text.chars().try_for_each(|letter| self.escape(letter))
    }
}

impl Escaped<'_> {
    fn escape(&mut self, letter: char) -> fmt::Result {
        match letter {
            '"' => self.line.push_str("\\\""),
            '\\' => self.line.push_str("\\\\"),
            '\n' => self.line.push_str("\\n"),
            '\r' => self.line.push_str("\\r"),
            '\t' => self.line.push_str("\\t"),
            // Line and paragraph separators, and what turns the direction of writing.
            '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => self.code(letter)?,
            _ if letter.is_control() => self.code(letter)?,
            _ => self.line.push(letter),
        }
        Ok(())
    }

    /// All letters that come here have codes below 10000 hexadecimal.
    fn code(&mut self, letter: char) -> fmt::Result {
        write!(self.line, "\\u{:04x}", u32::from(letter))
    }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() & !matches!(byte, b'"' | b'\\' | b'=')
}
