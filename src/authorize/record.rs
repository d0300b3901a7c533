//! What was decided on a request, kept so that it can be told again with all its reasons.

use std::sync::Arc;

use smol_str::SmolStr;

use crate::account::Account;
use crate::auth::Caller;
use crate::clock::Timestamp;
use crate::contract::Action;
use crate::policy::Policy;

use super::{Access, AskedKeys, Denial, Target};

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
    pub denial: Option<Box<Denial>>,
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
            denial: denial.map(Box::new),
        }
    }
}

/// A decision on a request to AWS.
#[derive(Debug, Clone)]
pub struct Record {
    /// The id of the request.
    pub id: SmolStr,
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
