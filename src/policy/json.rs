//! JSON (RFC 8259) with the place of every value, which `serde_json` doesn't keep.
//!
//! A name twice in one object is refused, as is nesting beyond [`DEPTH`].

use std::collections::HashSet;
use std::ops::Range;

/// How deep values may be nested; a policy needs six levels.
const DEPTH: usize = 32;

/// A value and the bytes it stands in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Json {
    pub(super) span: Range<usize>,
    pub(super) node: Node,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// In the order of the text, each name once.
    Map(Vec<(String, Json)>),
}

/// The text isn't JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotJson;

/// Reads one value and nothing after it.
pub(super) fn read(text: &str) -> Result<Json, NotJson> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEPTH)?;
    reader.skip_white();
    if reader.at == text.len() { Ok(value) } else { Err(NotJson) }
}

const fn is_white(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

fn all_differ(members: &[(String, Json)]) -> bool {
    let mut seen = HashSet::with_capacity(members.len());
    members.iter().all(|(name, _)| seen.insert(name))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<Json, NotJson> {
        self.skip_white();
        let start = self.at;
        let node = match self.peek().ok_or(NotJson)? {
            '{' => self.map(depth.checked_sub(1).ok_or(NotJson)?)?,
            '[' => self.list(depth.checked_sub(1).ok_or(NotJson)?)?,
            '"' => Node::Text(self.string()?),
            't' => self.word("true", Node::Bool(true))?,
            'f' => self.word("false", Node::Bool(false))?,
            'n' => self.word("null", Node::Null)?,
            _ => self.number()?,
        };
        Ok(Json { span: start..self.at, node })
    }

    fn map(&mut self, depth: usize) -> Result<Node, NotJson> {
        let mut members: Vec<(String, Json)> = Vec::new();
        self.take('{')?;
        if self.next_is('}') {
            return Ok(Node::Map(members));
        }
        loop {
            self.skip_white();
            let name = self.string()?;
            self.skip_white();
            self.take(':')?;
            let value = self.value(depth)?;
            members.push((name, value));
            if self.ends('}')? {
                return if all_differ(&members) { Ok(Node::Map(members)) } else { Err(NotJson) };
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Node, NotJson> {
        let mut values = Vec::new();
        self.take('[')?;
        if self.next_is(']') {
            return Ok(Node::List(values));
        }
        loop {
            values.push(self.value(depth)?);
            if self.ends(']')? {
                return Ok(Node::List(values));
            }
        }
    }

    /// Takes the comma before another element, or the end.
    fn ends(&mut self, end: char) -> Result<bool, NotJson> {
        if self.next_is(end) {
            return Ok(true);
        }
        self.take(',').map(|()| false)
    }

    fn next_is(&mut self, wanted: char) -> bool {
        self.skip_white();
        self.take(wanted).is_ok()
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node, NotJson> {
        let there = self.rest().starts_with(word);
        self.at += if there { word.len() } else { 0 };
        if there { Ok(node) } else { Err(NotJson) }
    }

    fn number(&mut self) -> Result<Node, NotJson> {
        let start = self.at;
        let _ = self.take('-');
        let leading_zero = self.peek() == Some('0');
        if self.digits()? > 1 && leading_zero {
            return Err(NotJson);
        }
        if self.take('.').is_ok() {
            self.digits()?;
        }
        if self.take('e').is_ok() || self.take('E').is_ok() {
            let _ = self.take('+').or_else(|_| self.take('-'));
            self.digits()?;
        }
        Ok(Node::Number(self.text.get(start..self.at).unwrap_or_default().to_owned()))
    }

    fn digits(&mut self) -> Result<usize, NotJson> {
        let count = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        self.at += count;
        if count == 0 { Err(NotJson) } else { Ok(count) }
    }

    fn string(&mut self) -> Result<String, NotJson> {
        self.take('"')?;
        let mut text = String::new();
        loop {
            let c = self.peek().ok_or(NotJson)?;
            self.at += c.len_utf8();
            match c {
                '"' => return Ok(text),
                '\\' => text.push(self.escape()?),
                '\0'..='\x1f' => return Err(NotJson),
                _ => text.push(c),
            }
        }
    }

    fn escape(&mut self) -> Result<char, NotJson> {
        let c = self.peek().ok_or(NotJson)?;
        self.at += c.len_utf8();
        match c {
            '"' | '\\' | '/' => Ok(c),
            'b' => Ok('\u{8}'),
            'f' => Ok('\u{c}'),
            'n' => Ok('\n'),
            'r' => Ok('\r'),
            't' => Ok('\t'),
            'u' => self.code_point(),
            _ => Err(NotJson),
        }
    }

    /// One `\uXXXX`, or two that are a surrogate pair; half a pair is no character.
    fn code_point(&mut self) -> Result<char, NotJson> {
        let first = self.unit()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first.into()).ok_or(NotJson);
        }
        self.take('\\')?;
        self.take('u')?;
        let second = self.unit()?;
        char::decode_utf16([first, second]).next().and_then(Result::ok).ok_or(NotJson)
    }

    fn unit(&mut self) -> Result<u16, NotJson> {
        let four = self.text.get(self.at..self.at + 4).ok_or(NotJson)?;
        self.at += 4;
        let digits = four.bytes().all(|b| b.is_ascii_hexdigit());
        if digits { u16::from_str_radix(four, 16).map_err(|_| NotJson) } else { Err(NotJson) }
    }

    fn take(&mut self, wanted: char) -> Result<(), NotJson> {
        if self.peek() != Some(wanted) {
            return Err(NotJson);
        }
        self.at += wanted.len_utf8();
        Ok(())
    }

    fn skip_white(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(is_white).len();
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
