//! Policy documents.

use std::fmt;
use std::sync::Arc;

/// The kind of a policy, which says what its document may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An inline policy of a user, group or role.
    Inline,
    /// A managed policy, which may be a permissions boundary too.
    Managed,
    /// A session policy.
    Session,
    /// A role's trust policy.
    Trust,
}

/// A policy document as it was sent, and what it means.
#[derive(Debug, Clone)]
pub struct Policy(Arc<str>);

impl Policy {
    /// Reads a document that is to be stored.
    ///
    /// # Errors
    /// Why it may not be stored.
    pub fn stored(_kind: Kind, text: &str) -> Result<Self, Malformed> {
        match serde_json::from_str::<serde_json::Value>(text) {
            Ok(serde_json::Value::Object(_)) => Ok(Self(Arc::from(text))),
            _ => Err(Malformed { message: "Syntax errors in policy.".to_owned() }),
        }
    }

    /// The document as it was sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The characters that count against a quota: white space outside of texts doesn't.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.chars().filter(|c| !c.is_whitespace()).count()
    }
}

/// Why a document is refused, in AWS's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The sentence.
    pub message: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Malformed {}
