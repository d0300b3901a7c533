//! Documents as pages show them: in parts, for AWS's largest have half a megabyte and a page has 30 KiB.

use std::fmt::Write as _;

use askama::Template;
use bytes::Bytes;
use http::header::CONTENT_DISPOSITION;
use http::{HeaderValue, Response, StatusCode};

use super::pretty;
use super::reply;

/// The bytes of a document that a page with a field for it has place for.
const EDITED: usize = 18 << 10;

/// A part of a document, with the numbers of its lines, and the way to the others.
#[derive(Template)]
#[template(path = "document.html", config = "src/console/askama.toml")]
pub(super) struct Document {
    /// What it is called for those who don't see it.
    label: &'static str,
    part: Part,
    place: usize,
    count: usize,
    previous: Option<String>,
    next: Option<String>,
    /// Where the whole document is to be had.
    download: String,
}

/// Lines that follow each other.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    /// The number of the first, from 1.
    first: usize,
    text: String,
}

impl Document {
    /// The part of a document that a page is asked for, the first being 1; any other number shows the one
    /// that is nearest. `room` are the bytes of a part in HTML, and `at` the address of each.
    pub(super) fn new(
        label: &'static str,
        text: &str,
        asked: &str,
        room: usize,
        at: impl Fn(usize) -> String,
        download: String,
    ) -> Self {
        let mut parts = parts(&pretty::document(text), room);
        let count = parts.len();
        let place = asked.parse().unwrap_or(1).clamp(1, count.max(1));
        let part = if place <= count {
            parts.swap_remove(place - 1)
        } else {
            Part { first: 1, text: String::new() }
        };
        Self {
            label,
            part,
            place,
            count,
            previous: (place > 1).then(|| at(place - 1)),
            next: (place < count).then(|| at(place.saturating_add(1))),
            download,
        }
    }

    /// Whether it has others beside it.
    const fn is_part(&self) -> bool {
        self.count > 1
    }

    fn is_empty(&self) -> bool {
        self.part.text.is_empty()
    }

    /// The numbers beside the lines.
    fn numbers(&self) -> String {
        let mut numbers = String::new();
        for (number, _) in (self.part.first..).zip(self.part.text.lines()) {
            // Nothing can fail in writing to a string.
            let _ = writeln!(numbers, "{number}");
        }
        numbers
    }

    fn text(&self) -> String {
        escape(&self.part.text)
    }
}

/// A document as it stands in a field where it can be changed: indented, unless only what was written
/// has a place there.
pub(super) fn to_edit(text: &str) -> String {
    let pretty = pretty::document(text);
    if content(&pretty) > EDITED { text.to_owned() } else { pretty }
}

/// The whole of a document, which the browser keeps as a file.
pub(super) fn download(name: &str, text: &str) -> Response<Bytes> {
    let mut response = reply::text(StatusCode::OK, "application/json", pretty::document(text));
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "+=,.@-_".contains(letter);
    let name: String = name.chars().filter(|letter| plain(*letter)).collect();
    if let Ok(kept) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.json\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, kept);
    }
    response
}

/// Cuts a text into parts of so many bytes in HTML: after a line where that can be, else in it.
fn parts(text: &str, room: usize) -> Vec<Part> {
    /// What the number of a line takes, and the ends of both.
    const NUMBER: usize = 8;
    let mut parts = Vec::new();
    let (mut part, mut size) = (Part { first: 1, text: String::new() }, 0_usize);
    let mut begin = |part: &mut Part, size: &mut usize, first| {
        *size = 0;
        let done = std::mem::replace(part, Part { first, text: String::new() });
        if !done.text.is_empty() {
            parts.push(done);
        }
    };
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if size.saturating_add(content(line)).saturating_add(NUMBER) > room {
            begin(&mut part, &mut size, number);
        }
        size = size.saturating_add(NUMBER);
        for letter in line.chars() {
            let weight = weight(letter);
            if size.saturating_add(weight) > room && !part.text.is_empty() {
                begin(&mut part, &mut size, number);
                size = NUMBER;
            }
            size = size.saturating_add(weight);
            part.text.push(letter);
        }
    }
    begin(&mut part, &mut size, 1);
    parts
}

/// The bytes of a text between tags: there a quotation mark stands as it is.
pub(super) fn content(text: &str) -> usize {
    text.chars().map(weight).fold(0, usize::saturating_add)
}

fn weight(letter: char) -> usize {
    entity(letter).map_or(letter.len_utf8(), str::len)
}

/// A text as it stands between tags.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match entity(letter) {
            Some(entity) => escaped.push_str(entity),
            None => escaped.push(letter),
        }
    }
    escaped
}

/// What stands for a sign that would begin or end something (HTML standard, "escaping a string").
const fn entity(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, asked: &str, room: usize) -> Document {
        Document::new("Text", text, asked, room, |part| format!("?part={part}"), "d".to_owned())
    }

    #[test]
    fn parts_end_with_lines_and_the_numbers_go_on() {
        let text = "a\nbb\nccc\n\n<>\n";
        let all: Vec<(usize, String)> =
            parts(text, 24).into_iter().map(|part| (part.first, part.text)).collect();
        assert_eq!(all, [(1, "a\nbb\n".into()), (3, "ccc\n\n".into()), (5, "<>\n".into())]);
        let second = shown(text, "2", 24);
        assert_eq!((second.place, second.count, second.numbers().as_str()), (2, 3, "3\n4\n"));
        assert_eq!((second.previous.as_deref(), second.next.as_deref()), (Some("?part=1"), Some("?part=3")));
        assert_eq!(shown(text, "9", 24).numbers(), "5\n");
        for asked in ["", "0", "-1", "x"] {
            assert_eq!(shown(text, asked, 24).place, 1, "{asked}");
        }
        assert!(shown("", "1", 24).is_empty());
    }

    #[test]
    fn a_line_that_is_too_long_is_cut_and_keeps_its_number() {
        let text = format!("a\n{}\nb", "&é".repeat(20));
        let parts = parts(&text, 40);
        assert!(parts.len() > 2);
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), text);
        for part in &parts {
            assert!(content(&part.text) + 8 <= 40, "{part:?}");
        }
        let firsts: Vec<usize> = parts.iter().map(|part| part.first).collect();
        assert_eq!((firsts[0], firsts[1], firsts.last()), (1, 2, Some(&3)));
    }

    #[test]
    fn nothing_in_a_text_is_taken_for_a_tag() {
        assert_eq!(escape("</textarea>&\"'"), "&lt;/textarea&gt;&amp;\"'");
        assert_eq!(content("</a>&\"'"), escape("</a>&\"'").len());
    }

    #[test]
    fn a_download_is_kept_under_its_name() {
        let response = download("a\"b\r\n+1", "{\"a\":1}");
        assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"ab+1.json\"");
        assert_eq!(response.headers()["content-type"], "application/json");
        assert_eq!(response.body().as_ref(), b"{\n  \"a\": 1\n}");
    }
}
