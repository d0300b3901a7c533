//! What an operation works with.

use std::sync::Arc;

use crate::account::{Account, Directory, Factory, Side, Throttle};
use crate::auth::{Caller, Principal, Sealer};
use crate::authorize::{Access, AskedKeys, Judge, Target};
use crate::clock::Timestamp;
use crate::contract::Action;
use crate::entropy::Entropy;
use crate::fault::Fault;
use crate::policy::Policy;
use crate::settings::Settings;
use crate::types::{Arn, Owner};

/// What an operation may see and use. `A` is `&Account` for one that reads and `&mut Account`, a
/// private copy, for one that writes.
pub struct Context<'a, A> {
    /// The account that is acted on.
    pub account: A,
    /// Who calls.
    pub caller: &'a Caller,
    /// The emulator's time, read once per request.
    pub now: Timestamp,
    /// Randomness.
    pub entropy: &'a Entropy,
    /// The account's side tables.
    pub side: &'a Side,
    /// The maker of hardware tokens.
    pub factory: &'a Factory,
    /// Who failed how often.
    pub throttle: &'a Throttle,
    /// The caller's own account as it is now; that which is acted on, unless the operation chose
    /// another.
    pub home: Home<'a>,
    /// All accounts, for what is unique among them.
    pub directory: &'a dyn Directory,
    /// Seals session tokens.
    pub sealer: &'a Sealer,
    /// What holds for all accounts.
    pub settings: &'a Settings,
    /// Decides on permissions, for operations that do so themselves.
    pub judge: Judge<'a>,
}

/// The account that the caller belongs to.
pub struct Home<'a> {
    /// The account as it was when the request came.
    pub account: Arc<Account>,
    /// Its side tables.
    pub side: &'a Side,
}

/// The context of an operation that reads.
pub type Reading<'a> = Context<'a, &'a Account>;
/// The context of an operation that writes.
pub type Writing<'a> = Context<'a, &'a mut Account>;

impl<A> Context<'_, A> {
    /// The caller as an owner of keys and devices; none for sessions of roles and federated users.
    #[must_use]
    pub const fn caller_as_owner(&self) -> Option<Owner> {
        match &self.caller.principal {
            Principal::Root => Some(Owner::Root),
            Principal::User { id, .. } => Some(Owner::User(*id)),
            Principal::AssumedRole { .. } | Principal::FederatedUser { .. } => None,
        }
    }
}

impl Reading<'_> {
    /// Decides whether the caller may do this on a resource of the account that is read. `trust` is the
    /// trust policy of a role that is to be assumed.
    ///
    /// # Errors
    /// `AccessDenied`.
    pub fn permit(
        &self,
        action: &'static Action,
        target: &Target,
        trust: Option<&Policy>,
        asked: &AskedKeys<'_>,
    ) -> Result<(), Fault> {
        let (caller, home, account, now) = (self.caller, &*self.home.account, self.account, self.now);
        let access = Access { caller, home, account, action, target, trust, asked, now };
        self.judge.permit(&access, [Arc::clone(&self.home.account), self.state()])
    }

    /// The account, to be kept.
    #[must_use]
    pub fn state(&self) -> Arc<Account> {
        let home = &self.home.account;
        if std::ptr::eq(self.account, &raw const **home) {
            Arc::clone(home)
        } else {
            Arc::new(self.account.clone())
        }
    }
}

impl Writing<'_> {
    /// Decides whether the caller may do this too, beside what its request is called: on what an entity
    /// becomes by another name or path, or with a role that is handed on. `asked` are the condition keys
    /// that come with it.
    ///
    /// # Errors
    /// `AccessDenied`.
    pub fn permit(&self, action: &str, resource: Arn, asked: &AskedKeys<'_>) -> Result<(), Fault> {
        let Some(action) = Action::find(action) else { return Ok(()) };
        let state = Arc::new(self.account.clone());
        let access = Access {
            caller: self.caller,
            home: &state,
            account: &state,
            action,
            target: &Target::One(resource),
            trust: None,
            asked,
            now: self.now,
        };
        self.judge.permit(&access, [Arc::clone(&state), Arc::clone(&state)])
    }
}

#[cfg(test)]
pub(crate) mod testing;
