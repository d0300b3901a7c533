//! Policy variables: `${key}`, `${key, 'default'}` and the escapes `${*}`, `${?}`, `${$}`.
//!
//! They are known under version 2012-10-17 only. What takes their place stands for itself: `*`, `?` and
//! `${…}` in it mean nothing (recorded on AWS). A variable that isn't closed or has no name is text.

use super::pattern::{Unit, literal, units};
use super::{Context, Value};

/// A piece of a text with variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// As it stands.
    Text(&'a str),
    /// One of the three escapes: the character it stands for.
    Escape(&'a str),
    /// A key and what to take in its absence.
    Key(&'a str, Option<&'a str>),
}

/// Splits a text at its variables.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut found, mut from, mut at) = (Vec::new(), 0, 0);
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("${")).map(|offset| at + offset) {
        let Some((piece, end)) = variable(text, start + 2) else {
            at = start + 2;
            continue;
        };
        found.extend(text.get(from..start).filter(|before| !before.is_empty()).map(Piece::Text));
        found.push(piece);
        (from, at) = (end, end);
    }
    found.extend(text.get(from..).filter(|rest| !rest.is_empty()).map(Piece::Text));
    found
}

/// The variable whose name begins here, and where the text goes on.
fn variable(text: &str, start: usize) -> Option<(Piece<'_>, usize)> {
    let rest = text.get(start..)?;
    let end = closing(rest)?;
    let inner = rest.get(..end)?;
    let piece = match inner {
        "*" | "?" | "$" => Piece::Escape(inner),
        _ => key(inner)?,
    };
    Some((piece, start + end + 1))
}

/// The brace that closes a variable; one within quotes doesn't.
fn closing(rest: &str) -> Option<usize> {
    let mut quoted = false;
    rest.char_indices().find_map(|(at, c)| {
        quoted ^= c == '\'';
        (c == '}' && !quoted).then_some(at)
    })
}

fn key(inner: &str) -> Option<Piece<'_>> {
    let (name, default) = match inner.split_once(',') {
        Some((name, default)) => {
            (name, Some(default.trim().strip_prefix('\'').and_then(|text| text.strip_suffix('\''))?))
        }
        None => (inner, None),
    };
    let name = name.trim();
    (!name.is_empty() && !name.contains("${")).then_some(Piece::Key(name, default))
}

/// A text that depends on the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(Box<[Part]>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Units(Box<[Unit]>),
    Key { name: Box<str>, default: Option<Box<str>> },
}

/// What a text became whose variables were replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expanded {
    /// The text.
    Text(Vec<Unit>),
    /// It is longer than what it is compared with.
    TooLong,
    /// A key is absent and has no default, or holds many values: then neither value nor default is used
    /// (recorded on AWS).
    Nothing,
}

/// A text of a policy after its variables are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Compiled {
    /// It has none.
    Fixed(Vec<Unit>),
    /// It depends on the request.
    Open(Template),
}

/// Compiles a text: `wild` when `*` and `?` stand for others, `open` under version 2012-10-17.
pub(super) fn compile(text: &str, wild: bool, open: bool) -> Compiled {
    let read =
        |text: &str| -> Vec<Unit> { if wild { units(text).collect() } else { literal(text).collect() } };
    if !open || !text.contains("${") {
        return Compiled::Fixed(read(text));
    }
    let parts: Vec<Part> = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Part::Units(read(text).into()),
            Piece::Escape(text) => Part::Units(literal(text).collect()),
            Piece::Key(name, default) => Part::Key { name: name.into(), default: default.map(Into::into) },
        })
        .collect();
    let template = Template(parts.into());
    let has_keys = template.keys().next().is_some();
    match template.expand(&Context::new(), usize::MAX) {
        Expanded::Text(units) if !has_keys => Compiled::Fixed(units),
        _ => Compiled::Open(template),
    }
}

impl Template {
    /// The text with every variable replaced, as long as it may match a text of `most` UTF-16 units: few
    /// letters of a policy may stand for very many of a request, of which no more are written down.
    pub(super) fn expand(&self, context: &Context<'_>, most: usize) -> Expanded {
        let (mut expanded, mut fits) = (Limited { units: Vec::new(), left: most }, true);
        for part in &self.0 {
            // Also of a text that is too long: where a key has no value, it is nothing at all.
            fits = match part {
                Part::Units(units) => fits && expanded.add(units.iter().copied()),
                Part::Key { name, default } => match (context.find(name), default) {
                    (Some(Value::One(value)), _) => fits && expanded.add(literal(value)),
                    (None, Some(default)) => fits && expanded.add(literal(default)),
                    (None, None) | (Some(Value::Many(_)), _) => return Expanded::Nothing,
                },
            };
        }
        if fits { Expanded::Text(expanded.units) } else { Expanded::TooLong }
    }

    /// The keys that it asks for.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Key { name, .. } => Some(&**name),
            Part::Units(_) => None,
        })
    }
}

/// Units, of which so many more may stand for one of a text each; `*` stands for none as well.
struct Limited {
    units: Vec<Unit>,
    left: usize,
}

impl Limited {
    /// Adds units. False when there are too many.
    fn add(&mut self, units: impl Iterator<Item = Unit>) -> bool {
        for unit in units {
            if unit != Unit::Run {
                let Some(left) = self.left.checked_sub(1) else { return false };
                self.left = left;
            }
            self.units.push(unit);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_split_at_their_variables() {
        assert_eq!(
            pieces("a${aws:username}b${*}${k, 'x}, y'}"),
            [
                Piece::Text("a"),
                Piece::Key("aws:username", None),
                Piece::Text("b"),
                Piece::Escape("*"),
                Piece::Key("k", Some("x}, y")),
            ]
        );
    }

    #[test]
    fn what_is_no_variable_is_text() {
        for text in ["${", "${}", "$", "{a}", "${a", "${ }", "${a, b}", "${,'b'}"] {
            assert_eq!(pieces(text), [Piece::Text(text)], "{text}");
        }
    }

    #[test]
    fn no_more_is_written_down_than_can_match() {
        let Compiled::Open(template) = compile("x*${a}*${a}", true, true) else { panic!("has a variable") };
        let context = Context::new().with("a", "é".repeat(3));
        let Expanded::Text(units) = template.expand(&context, 7) else { panic!("fits") };
        assert_eq!(units.len(), 9);
        assert_eq!(template.expand(&context, 6), Expanded::TooLong);
        let Compiled::Open(template) = compile(&"${a}".repeat(50_000), true, true) else { panic!("open") };
        let long = Context::new().with("a", "a".repeat(4_096));
        assert_eq!(template.expand(&long, 4_096), Expanded::TooLong);
        assert_eq!(template.expand(&Context::new(), 4_096), Expanded::Nothing);
        let Compiled::Open(template) = compile("${a}${b}", true, true) else { panic!("open") };
        assert_eq!(template.expand(&long, 1), Expanded::Nothing);
    }

    #[test]
    fn an_open_variable_does_not_hide_a_closed_one() {
        assert_eq!(pieces("${${a}"), [Piece::Text("${"), Piece::Key("a", None)]);
    }
}
