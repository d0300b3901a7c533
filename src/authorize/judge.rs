//! Lets a request pass or refuses it, and remembers why.

use std::cell::RefCell;
use std::sync::Arc;

use crate::account::Account;
use crate::fault::Fault;
use crate::settings::{Enforce, Settings};

use super::{Access, Decided, authorize};

/// Decides for one request.
#[derive(Debug, Clone, Copy)]
pub struct Judge<'a> {
    /// What becomes of decisions, and how much refusals tell.
    pub settings: &'a Settings,
    /// The id of the request.
    pub request_id: &'a str,
    /// The first decision on the request, or the one that denies it.
    pub decided: &'a RefCell<Option<Decided>>,
}

impl Judge<'_> {
    /// Whether there is anything to decide.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.settings.enforce != Enforce::Off
    }

    /// Lets the caller do this, or doesn't. `states` are the caller's account and the one acted on, as
    /// they are.
    ///
    /// # Errors
    /// `AccessDenied`, unless decisions are only logged.
    pub fn permit(&self, access: &Access<'_>, states: [Arc<Account>; 2]) -> Result<(), Fault> {
        if !self.is_asked() {
            return Ok(());
        }
        let denial = authorize(access).err();
        let refusal = denial
            .as_ref()
            .filter(|_| self.settings.enforce == Enforce::On)
            .map(|denial| denial.fault(self.settings.denial_style.0, self.request_id));
        let mut decided = self.decided.borrow_mut();
        if decided.is_none() || denial.is_some() {
            *decided = Some(Decided::new(access, states, denial));
        }
        refusal.map_or(Ok(()), Err)
    }
}
