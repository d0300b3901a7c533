//! What was decided lately, kept so that it can be told again with all its reasons.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::Arc;

use parking_lot::Mutex;

use crate::account::Account;
use crate::auth::Caller;
use crate::clock::Timestamp;
use crate::contract::Action;
use crate::policy::{Decision, Policies, Policy, Question, Style};

use super::{Access, AskedKeys, Denial, Inquiry, Naming, Subject, Target, ask};

/// What a decision on a request to AWS counts in a ring, in bytes: it keeps the state that it was made
/// on, most of which it shares with the present one.
const WEIGHT_OF_CALL: usize = 64 << 10;

/// One decision on a request: what was asked, of which state. Not the answer: that follows from it,
/// always the same, and is worked out when somebody wants to see it.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The caller's account as it was.
    pub home: Arc<Account>,
    /// The account that was acted on, as it was.
    pub account: Arc<Account>,
    /// What.
    pub action: &'static Action,
    /// On what.
    pub target: Target,
    /// The trust policy of the role that was to be assumed.
    pub trust: Option<Policy>,
    /// What the request brought along.
    pub asked: AskedKeys<'static>,
    /// When.
    pub now: Timestamp,
    /// Why it was denied, if it was.
    pub denial: Option<Denial>,
}

impl Decided {
    /// What was decided on which states: the caller's account and the one acted on.
    #[must_use]
    pub fn new(access: &Access<'_>, [home, account]: [Arc<Account>; 2], denial: Option<Denial>) -> Self {
        Self {
            home,
            account,
            action: access.action,
            target: access.target.clone(),
            trust: access.trust.cloned(),
            asked: access.asked.clone().into_owned(),
            now: access.now,
            denial,
        }
    }
}

/// A decision on a request to AWS.
#[derive(Debug, Clone)]
pub struct Record {
    /// The id of the request.
    pub id: String,
    /// Who called.
    pub caller: Caller,
    /// What was decided.
    pub decided: Decided,
}

impl Record {
    /// The question again.
    #[must_use]
    pub fn access(&self) -> Access<'_> {
        let Decided { home, account, action, target, trust, asked, now, .. } = &self.decided;
        let (caller, trust, now) = (&self.caller, trust.as_ref(), *now);
        Access { caller, home, account, action, target, trust, asked, now }
    }
}

/// A decision that is remembered.
#[derive(Debug)]
pub enum Remembered {
    /// On a request to AWS.
    Call(Box<Record>),
    /// On a question from outside.
    Inquiry(Box<Inquiry>),
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
            Self::Call(record) => ask(&record.access(), &Subject::of(&record.caller), Naming::Full, review),
            Self::Inquiry(inquiry) => inquiry.ask(review),
        }
    }

    /// What it counts in a [`Ring`]: about the bytes that it holds.
    #[must_use]
    pub fn weight(&self) -> usize {
        match self {
            Self::Call(_) => WEIGHT_OF_CALL,
            Self::Inquiry(inquiry) => inquiry.weight,
        }
    }
}

/// The last decisions, bounded in number and weight.
#[derive(Debug)]
pub struct Ring {
    most: usize,
    most_weight: usize,
    entries: Mutex<Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    newest_first: VecDeque<Arc<Remembered>>,
    weight: usize,
}

impl Ring {
    /// A ring that holds so many, and so much, of the newest.
    #[must_use]
    pub fn new(most: usize, most_weight: usize) -> Self {
        Self { most, most_weight, entries: Mutex::default() }
    }

    /// Adds one. The oldest go when there are too many; the newest stays in any case.
    pub fn add(&self, entry: Remembered) {
        let entry = Arc::new(entry);
        let mut entries = self.entries.lock();
        entries.weight = entries.weight.saturating_add(entry.weight());
        entries.newest_first.push_front(entry);
        let mut oldest = Vec::new();
        while entries.newest_first.len() > self.most
            || entries.weight > self.most_weight && entries.newest_first.len() > 1
        {
            let Some(old) = entries.newest_first.pop_back() else { break };
            entries.weight = entries.weight.saturating_sub(old.weight());
            oldest.push(old);
        }
        // The oldest may take whole states along: nobody waits for that.
        drop(entries);
        drop(oldest);
    }

    /// The entries, the newest first.
    #[must_use]
    pub fn newest(&self, limit: usize) -> Vec<Arc<Remembered>> {
        self.entries.lock().newest_first.iter().take(limit).cloned().collect()
    }

    /// The entry of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Arc<Remembered>> {
        self.entries.lock().newest_first.iter().find(|entry| entry.id() == id).cloned()
    }

    /// Forgets all.
    pub fn clear(&self) {
        let entries = std::mem::take(&mut *self.entries.lock());
        drop(entries);
    }
}
