//! The regular expressions of the service models.

use std::sync::LazyLock;

use regex::Regex;

/// A pattern as the model prints it, and how to test a text against the whole of it.
#[derive(Debug)]
pub struct Pattern {
    /// The text that AWS prints in its sentences.
    pub text: &'static str,
    /// What comes after `It must` where AWS refuses in a sentence of its own.
    pub rule: Option<&'static str>,
    /// Whether IAM prints the value that doesn't match, as STS always does.
    pub echoed: bool,
    /// What it means.
    pub test: Test,
}

/// How a pattern is tested.
#[derive(Debug)]
pub enum Test {
    /// Any number of some characters.
    Characters(Characters),
    /// Anything else, compiled when first used.
    Expression(LazyLock<Regex>),
}

/// Characters from some ranges, both ends included.
#[derive(Debug)]
pub struct Characters {
    ranges: &'static [(char, char)],
    /// Those below 128, a bit for each.
    ascii: u128,
}

impl Characters {
    /// The characters of these ranges.
    #[must_use]
    pub const fn of(ranges: &'static [(char, char)]) -> Self {
        let (mut ascii, mut code) = (0, 0);
        while code < 128 {
            if among(code as u8 as char, ranges) {
                ascii |= 1 << code;
            }
            code += 1;
        }
        Self { ranges, ascii }
    }

    fn are_all_of(&self, text: &str) -> bool {
        let plain = |byte: u8| byte < 128 && self.ascii >> byte & 1 == 1;
        text.bytes().all(plain) || text.chars().all(|letter| among(letter, self.ranges))
    }
}

const fn among(letter: char, ranges: &[(char, char)]) -> bool {
    let mut rest = ranges;
    while let [(from, to), others @ ..] = rest {
        if *from <= letter && letter <= *to {
            return true;
        }
        rest = others;
    }
    false
}

impl Pattern {
    /// Whether the whole text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match &self.test {
            Test::Characters(characters) => characters.are_all_of(text),
            Test::Expression(regex) => regex.is_match(text),
        }
    }
}

/// Compiles an expression that the generator wrote; the contract's tests compile each of them.
pub(crate) fn expression(text: &str) -> Regex {
    // A pattern that does not compile would match nothing: a test keeps that from happening.
    Regex::new(text).unwrap_or_else(|_| never())
}

fn never() -> Regex {
    #[expect(clippy::unwrap_used, reason = "a constant expression that compiles")]
    Regex::new("[^\\s\\S]").unwrap()
}
