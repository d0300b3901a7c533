//! Policy documents as people read them.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// Where indentation ends: nobody reads on, and a document of brackets alone would fill the page.
const DEEPEST: usize = 24;

/// A document with its lines indented, everything else as it was written. What isn't JSON stays as it is.
pub(super) fn document(text: &str) -> String {
    if serde_json::from_str::<IgnoredAny>(text).is_err() {
        return text.to_owned();
    }
    let mut writer = Writer::default();
    text.chars().for_each(|letter| writer.take(letter));
    writer.done
}

/// One statement of a document, by its place from 0.
pub(super) fn statement(text: &str, index: usize) -> Option<String> {
    #[derive(Deserialize)]
    struct Statements<'a> {
        #[serde(borrow, rename = "Statement")]
        all: &'a RawValue,
    }

    let all = serde_json::from_str::<Statements<'_>>(text).ok()?.all.get();
    let found = match serde_json::from_str::<Vec<&RawValue>>(all) {
        Ok(list) => list.get(index)?.get(),
        Err(_) => all,
    };
    Some(document(found))
}

#[derive(Default)]
struct Writer {
    done: String,
    depth: usize,
    in_text: bool,
    escaped: bool,
    /// A bracket was opened and nothing stands in it yet.
    opened: bool,
}

impl Writer {
    fn take(&mut self, letter: char) {
        if self.in_text {
            self.in_text = self.escaped || letter != '"';
            self.escaped = !self.escaped && letter == '\\';
            return self.done.push(letter);
        }
        match letter {
            ' ' | '\t' | '\r' | '\n' => {}
            '}' | ']' => self.close(letter),
            _ => self.add(letter),
        }
    }

    fn add(&mut self, letter: char) {
        if std::mem::take(&mut self.opened) {
            self.begin_line();
        }
        self.done.push(letter);
        match letter {
            '{' | '[' => {
                self.depth += 1;
                self.opened = true;
            }
            ',' => self.begin_line(),
            ':' => self.done.push(' '),
            _ => self.in_text = letter == '"',
        }
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !std::mem::take(&mut self.opened) {
            self.begin_line();
        }
        self.done.push(bracket);
    }

    fn begin_line(&mut self) {
        self.done.push('\n');
        self.done.extend(std::iter::repeat_n("  ", self.depth.min(DEEPEST)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_indented_and_nothing_else_changes() {
        let text = r#" {"Version":"2012-10-17","Statement":[{"Sid":"a: {,\" [","Action":["s3:*",  "sqs:*"],"Condition":{},"n":[ ]} ],"x":1.50}"#;
        let pretty = "\
{
  \"Version\": \"2012-10-17\",
  \"Statement\": [
    {
      \"Sid\": \"a: {,\\\" [\",
      \"Action\": [
        \"s3:*\",
        \"sqs:*\"
      ],
      \"Condition\": {},
      \"n\": []
    }
  ],
  \"x\": 1.50
}";
        assert_eq!(document(text), pretty);
        assert_eq!(document(pretty), pretty);
        assert_eq!(document("{'a'}"), "{'a'}");
        let deep = format!("{}{}", "[".repeat(2_000), "]".repeat(2_000));
        assert!(document(&deep).len() < 220_000);
    }

    #[test]
    fn statements_by_their_place() {
        let list = r#"{"Statement":[{"Sid":"a"},{"Sid":"b"}]}"#;
        assert_eq!(statement(list, 1).as_deref(), Some("{\n  \"Sid\": \"b\"\n}"));
        assert_eq!(statement(list, 2), None);
        assert_eq!(statement(r#"{"Statement":{"Sid":"a"}}"#, 0).as_deref(), Some("{\n  \"Sid\": \"a\"\n}"));
        assert_eq!(statement("{}", 0), None);
    }
}
