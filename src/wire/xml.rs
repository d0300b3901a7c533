//! Answers as AWS's XML: no declaration, two blanks a level, `<Empty/>`, a newline at the end.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use crate::clock::Timestamp;

use super::encode::{Group, Sink};

/// Writes one document.
pub(crate) struct Xml {
    writer: Writer<Vec<u8>>,
    /// A group that was begun and has nothing in it yet: it may turn out to be empty.
    begun: Option<BytesStart<'static>>,
}

impl Xml {
    /// Begins a document with its root element and namespace.
    pub(crate) fn new(root: &str, namespace: &str) -> Self {
        let writer = Writer::new_with_indent(Vec::with_capacity(1024), b' ', 2);
        let start = BytesStart::new(root).with_attributes([("xmlns", namespace)]).into_owned();
        Self { writer, begun: Some(start) }
    }

    /// The document's bytes.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    fn write(&mut self, event: Event<'_>) {
        if let Some(start) = self.begun.take() {
            self.put(Event::Start(start));
        }
        self.put(event);
    }

    fn put(&mut self, event: Event<'_>) {
        // Writing to a Vec cannot fail.
        let _ = self.writer.write_event(event);
    }
}

impl Sink for Xml {
    fn text(&mut self, name: &str, value: &str) {
        self.write(Event::Start(BytesStart::new(name)));
        self.put(Event::Text(BytesText::from_escaped(partial_escape(printable(value)))));
        self.put(Event::End(BytesEnd::new(name)));
    }

    fn bare(&mut self, name: &str, value: &str) {
        self.text(name, value);
    }

    fn time(&mut self, name: &str, value: Timestamp) {
        self.text(name, &value.to_string());
    }

    fn begin(&mut self, name: &str, _: Group) {
        if let Some(start) = self.begun.replace(BytesStart::new(name.to_owned())) {
            self.put(Event::Start(start));
        }
    }

    fn key(&mut self, key: &str) {
        self.begin("entry", Group::Structure);
        self.text("key", key);
    }

    fn end_key(&mut self) {
        self.end("entry");
    }

    fn end(&mut self, name: &str) {
        match self.begun.take() {
            Some(start) => self.put(Event::Empty(start)),
            None => self.put(Event::End(BytesEnd::new(name))),
        }
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
