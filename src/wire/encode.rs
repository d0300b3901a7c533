//! Answers: a structure tells its members to a sink, the sink writes XML or JSON.

use smol_str::SmolStr;

use crate::clock::Timestamp;

/// A structure that can be written in an answer.
pub trait Encode {
    /// Tells the members, in the order of AWS's XML.
    fn encode(&self, sink: &mut dyn Sink);
}

/// What is begun and ended around others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Members with names.
    Structure,
    /// Elements named `member`.
    List,
    /// Entries with a key and a value.
    Map,
}

/// Takes an answer's members.
pub trait Sink {
    /// A text.
    fn text(&mut self, name: &str, value: &str);
    /// A number or a boolean, already printed.
    fn bare(&mut self, name: &str, value: &str);
    /// An instant.
    fn time(&mut self, name: &str, value: Timestamp);
    /// Begins a group.
    fn begin(&mut self, name: &str, group: Group);
    /// Begins one entry of a map; the value comes next, under the name `value`.
    fn key(&mut self, key: &str);
    /// Ends one entry of a map.
    fn end_key(&mut self);
    /// Ends the group of that name.
    fn end(&mut self, name: &str);
}

/// A structure under a name.
pub(crate) fn structure(sink: &mut dyn Sink, name: &str, value: &dyn Encode) {
    sink.begin(name, Group::Structure);
    value.encode(sink);
    sink.end(name);
}

/// A list, each element told by `item` under the name `member`.
pub(crate) fn list<T>(sink: &mut dyn Sink, name: &str, items: &[T], item: impl Fn(&mut dyn Sink, &T)) {
    sink.begin(name, Group::List);
    items.iter().for_each(|each| item(sink, each));
    sink.end(name);
}

/// A map, each value told by `value` under the name `value`.
pub(crate) fn map<T>(
    sink: &mut dyn Sink,
    name: &str,
    entries: &[(SmolStr, T)],
    value: impl Fn(&mut dyn Sink, &T),
) {
    sink.begin(name, Group::Map);
    for (key, each) in entries {
        sink.key(key);
        value(sink, each);
        sink.end_key();
    }
    sink.end(name);
}

/// A policy document: percent-encoded after RFC 3986 (recorded on AWS).
pub(crate) fn document(sink: &mut dyn Sink, name: &str, text: &str) {
    sink.text(name, &unreserved(text));
}

/// A text with all but RFC 3986's unreserved characters as `%XX`.
#[must_use]
pub fn unreserved(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, RESERVED).to_string()
}

/// What is not unreserved in RFC 3986, section 2.3.
const RESERVED: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Bytes, as base64 on one line.
pub(crate) fn blob(sink: &mut dyn Sink, name: &str, bytes: &[u8]) {
    sink.text(name, &super::base64(bytes));
}
