//! Answers as AWS's XML: no declaration, two blanks a level, `<Empty/>`, a newline at the end.

use std::borrow::Cow;

use quick_xml::escape::partial_escape;

use crate::clock::Timestamp;

use super::encode::{Group, Sink};

/// As many bytes as most answers have.
const USUAL: usize = 1_024;

/// Blanks for one level.
const STEP: usize = 2;

/// Blanks for all levels that the models have, and more.
const BLANKS: &str = "\n                                                                ";

/// Writes one document.
pub(crate) struct Xml {
    text: String,
    /// How many elements are open.
    depth: usize,
    /// Whether the last tag is still without its end: its element may turn out to be empty.
    begun: bool,
}

impl Xml {
    /// Begins a document with its root element and namespace.
    pub(crate) fn new(root: &str, namespace: &'static str) -> Self {
        let mut xml = Self { text: String::with_capacity(USUAL), depth: 1, begun: true };
        // AWS's namespaces have nothing to be escaped.
        xml.push(&["<", root, " xmlns=\"", namespace, "\""]);
        xml
    }

    /// The document's bytes.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.text.push('\n');
        self.text.into_bytes()
    }

    fn push(&mut self, pieces: &[&str]) {
        pieces.iter().for_each(|piece| self.text.push_str(piece));
    }

    /// Begins a line within the element that was begun last.
    fn line(&mut self) {
        if std::mem::take(&mut self.begun) {
            self.text.push('>');
        }
        self.indent();
    }

    fn indent(&mut self) {
        self.text.push_str(BLANKS.get(..=STEP * self.depth).unwrap_or(BLANKS));
    }
}

impl Sink for Xml {
    fn text(&mut self, name: &str, value: &str) {
        self.line();
        self.push(&["<", name, ">", &escaped(value), "</", name, ">"]);
    }

    fn bare(&mut self, name: &str, value: &str) {
        self.text(name, value);
    }

    fn time(&mut self, name: &str, value: Timestamp) {
        self.text(name, &value.iso8601());
    }

    fn begin(&mut self, name: &str, _: Group) {
        self.line();
        self.push(&["<", name]);
        self.depth += 1;
        self.begun = true;
    }

    fn key(&mut self, key: &str) {
        self.begin("entry", Group::Structure);
        self.text("key", key);
    }

    fn end_key(&mut self) {
        self.end("entry");
    }

    fn end(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if std::mem::take(&mut self.begun) {
            return self.text.push_str("/>");
        }
        self.indent();
        self.push(&["</", name, ">"]);
    }
}

/// The text as it may stand between tags.
fn escaped(text: &str) -> Cow<'_, str> {
    // Most texts are plain. All bytes are looked at, which takes less than to stop at one that isn't.
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') & !matches!(byte, b'<' | b'>' | b'&');
    if text.bytes().fold(true, |plain, byte| plain & is_plain(byte)) {
        return Cow::Borrowed(text);
    }
    match printable(text) {
        Cow::Borrowed(text) => partial_escape(text),
        Cow::Owned(text) => Cow::Owned(partial_escape(&text).into_owned()),
    }
}

/// The text without characters that XML 1.0 has no form for.
fn printable(text: &str) -> Cow<'_, str> {
    let odd = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(odd) { Cow::Owned(text.replace(odd, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_nest_and_empty_ones_close_themselves() {
        let mut xml = Xml::new("A", "urn:x");
        xml.begin("B", Group::Structure);
        xml.begin("C", Group::List);
        xml.end("C");
        xml.text("D", "1 < 2 & 'q' \"q\" \u{1}");
        xml.begin("M", Group::Map);
        xml.key("k");
        xml.bare("value", "7");
        xml.end_key();
        xml.end("M");
        xml.end("B");
        xml.end("A");
        let text = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(
            text,
            "<A xmlns=\"urn:x\">\n  <B>\n    <C/>\n    <D>1 &lt; 2 &amp; 'q' \"q\" \u{fffd}</D>\n    <M>\n      <entry>\n        \
             <key>k</key>\n        <value>7</value>\n      </entry>\n    </M>\n  </B>\n</A>\n"
        );
    }
}
