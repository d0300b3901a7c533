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
    /// Any number of characters from these ranges, both ends included.
    Characters(&'static [(char, char)]),
    /// Anything else, compiled when first used.
    Expression(LazyLock<Regex>),
}

impl Pattern {
    /// Whether the whole text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match &self.test {
            Test::Characters(ranges) => {
                text.chars().all(|c| ranges.iter().any(|(from, to)| (*from..=*to).contains(&c)))
            }
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
