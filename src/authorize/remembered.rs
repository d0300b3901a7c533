//! A decision that can be made again, to tell it with all its reasons.

use std::borrow::Cow;

use crate::clock::Timestamp;
use crate::policy::{Decision, Policies, Question, Style};

use super::{Inquiry, Naming, Record, Subject, ask};

/// What a decision on a request to AWS counts in a ring, in bytes: it keeps the state that it was made
/// on, most of which it shares with the present one.
const WEIGHT_OF_CALL: usize = 64 << 10;

/// A decision that is remembered.
#[derive(Debug)]
pub enum Remembered {
    /// On a request to AWS.
    Call(Record),
    /// On a question from outside.
    Inquiry(Inquiry),
}

impl Remembered {
    /// The id of the request, or that of the answer.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Call(record) => &record.id,
            Self::Inquiry(inquiry) => &inquiry.id,
        }
    }

    /// When it was decided.
    #[must_use]
    pub fn time(&self) -> Timestamp {
        match self {
            Self::Call(record) => record.decided.now,
            Self::Inquiry(inquiry) => inquiry.now,
        }
    }

    /// The ARN, or other name, of the principal that was judged.
    #[must_use]
    pub fn principal(&self) -> Cow<'_, str> {
        match self {
            Self::Call(record) => Cow::Owned(record.caller.arn().to_string()),
            Self::Inquiry(inquiry) => inquiry.asker.shown(),
        }
    }

    /// The sentence of a denial.
    #[must_use]
    pub fn message(&self, decision: &Decision, style: Style) -> Option<String> {
        match self {
            Self::Call(record) => record.decided.denial.as_ref().map(|denial| denial.sentence(style)),
            Self::Inquiry(inquiry) => inquiry.message(decision, style),
        }
    }

    /// Decides it again, with all that had a part in it at hand.
    pub fn review<T>(&self, review: impl FnOnce(&Question<'_>, &Policies<'_>) -> T) -> T {
        match self {
            Self::Call(record) => ask(
                &record.access(),
                &Subject::of(&record.caller, &record.decided.home),
                Naming::Full,
                review,
            ),
            Self::Inquiry(inquiry) => inquiry.ask(review),
        }
    }

    /// What it counts in a [`Ring`](super::Ring): about the bytes that it holds.
    #[must_use]
    pub fn weight(&self) -> usize {
        match self {
            Self::Call(_) => WEIGHT_OF_CALL,
            Self::Inquiry(inquiry) => inquiry.weight,
        }
    }
}
