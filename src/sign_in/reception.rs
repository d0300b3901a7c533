//! The steps of a sign-in.

use std::sync::Arc;

use crate::account::{Account, Factory, Hash, Outbox, Throttle};
use crate::auth::{Grant, Issued, Sealer, SessionKind, SessionPrincipal, Terms, issue_session};
use crate::clock::Timestamp;
use crate::entropy::Entropy;
use crate::fault::Fault;
use crate::mfa::{SerialNumber, SmsCodes};
use crate::settings::Settings;
use crate::store::{Accounts, Slot};
use crate::types::{AccountId, Owner, Secret};

use super::identity::{Known, hash_of};
use super::step::{DeviceKind, Offered, Pending, Step};
use super::{Refusal, SignIns, Who};

/// How long a session of the console lives, in seconds: twelve hours (AWS IAM User Guide, "Sign in to
/// the AWS Management Console").
const SESSION_SECONDS: i64 = 43_200;

/// What a step of a sign-in may see and use.
#[derive(Debug)]
pub struct Reception<'a> {
    /// All accounts.
    pub accounts: &'a Accounts,
    /// The emulator's time, read once.
    pub now: Timestamp,
    /// Randomness.
    pub entropy: &'a Entropy,
    /// The maker of hardware tokens.
    pub factory: &'a Factory,
    /// What holds for all accounts.
    pub settings: &'a Settings,
    /// Seals session tokens.
    pub sealer: &'a Sealer,
    /// The text messages that were sent.
    pub outbox: &'a Outbox,
    /// The codes in them.
    pub sms_codes: &'a SmsCodes,
    /// Who failed how often.
    pub throttle: &'a Throttle,
    /// What is under way.
    pub sign_ins: &'a SignIns,
}

/// How far a sign-in came.
#[derive(Debug)]
pub enum Progress {
    /// There is more to do.
    Next {
        /// What.
        step: Step,
        /// What stands for the sign-in: a secret of the browser.
        ticket: String,
        /// Whether a phone should have got a code and didn't, for there were too many: the last one that
        /// it got may still be good.
        unsent: bool,
    },
    /// It is complete.
    Done(SignedIn),
}

/// The end of a sign-in.
#[derive(Clone)]
pub struct SignedIn {
    /// Whose account.
    pub account: AccountId,
    /// The number of the account's making, with which the session ends: see [`Account::birth`].
    pub birth: u64,
    /// The credentials of the session.
    pub issued: Issued,
}

impl std::fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SignedIn({})", self.account)
    }
}

impl Reception<'_> {
    /// The first step: a password. It takes long, on purpose.
    ///
    /// # Errors
    /// [`Refusal::Wrong`], also for who isn't there; [`Refusal::TooManyTries`];
    /// [`Refusal::Expired`].
    pub fn enter(&self, who: &Who, password: &Secret) -> Result<Progress, Refusal> {
        let tried = who.tried().ok_or(Refusal::Wrong)?;
        if !self.throttle.may_try(&tried, self.now) {
            return Err(Refusal::TooManyTries);
        }
        let known = self.verified(who, password).ok_or(Refusal::Wrong)?;
        self.throttle.succeeded(&tried);
        // Root of an account that was never used: this is the first use.
        let slot = self.accounts.open(known.account, self.now.whole_second(), self.entropy);
        let Known { account, owner, hash } = known;
        let birth = slot.account().birth;
        let pending =
            Pending { account, birth, owner, hash, mfa_at: None, chosen: None, failures: 0, asked_key: None };
        let step = pending.step(&slot.account(), self.now)?;
        let ticket = self.sign_ins.pending.keep(pending, self.now, self.entropy);
        self.opened(&ticket, step)
    }

    fn verified(&self, who: &Who, password: &Secret) -> Option<Known> {
        let known = who.find(self.accounts);
        if known.is_none() {
            Hash::take_as_long(password);
        }
        known.filter(|known| known.hash.is_of(password))
    }

    /// What is left to do of a sign-in.
    ///
    /// # Errors
    /// [`Refusal::Over`], [`Refusal::Expired`].
    pub fn step(&self, ticket: &str) -> Result<Step, Refusal> {
        let (pending, account) = self.under_way(ticket)?;
        pending.step(&account, self.now)?.ok_or(Refusal::Over)
    }

    /// Chooses one of several devices; a phone gets its code at once.
    ///
    /// # Errors
    /// [`Refusal::NoSuchDevice`], and as [`Self::step`].
    pub fn choose(&self, ticket: &str, serial: &str) -> Result<Progress, Refusal> {
        let (pending, account) = self.under_way(ticket)?;
        let serial = SerialNumber::from(serial);
        if pending.mfa_at.is_some() || !account.devices_of(&pending.owner).contains(&serial) {
            return Err(Refusal::NoSuchDevice);
        }
        self.change(ticket, |pending| pending.chosen = Some(serial))?;
        self.go_on(ticket)
    }

    /// Goes back to the choice among several devices.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn choose_again(&self, ticket: &str) -> Result<Step, Refusal> {
        self.change(ticket, |pending| pending.chosen = None)?;
        self.step(ticket)
    }

    /// Goes on after the password was changed.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn password_changed(&self, ticket: &str) -> Result<Progress, Refusal> {
        let (pending, account) = self.stored(ticket)?;
        let hash = hash_of(&account, &pending.owner).ok_or(Refusal::Over)?;
        self.change(ticket, |pending| pending.hash = hash)?;
        self.go_on(ticket)
    }

    /// Credentials of who has only to choose another password, to do so.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn credentials_to_change_password(&self, ticket: &str) -> Result<SignedIn, Refusal> {
        let (pending, account) = self.under_way(ticket)?;
        match pending.step(&account, self.now)? {
            Some(Step::NewPassword { .. }) => self.signed_in_as(&pending),
            _ => Err(Refusal::Over),
        }
    }

    /// Goes on to the next step, or ends.
    pub(super) fn go_on(&self, ticket: &str) -> Result<Progress, Refusal> {
        let (pending, account) = self.under_way(ticket)?;
        self.opened(ticket, pending.step(&account, self.now)?)
    }

    /// Opens a step. A phone gets its code by itself (AWS IAM User Guide).
    fn opened(&self, ticket: &str, step: Option<Step>) -> Result<Progress, Refusal> {
        let Some(step) = step else { return self.end(ticket) };
        let mut unsent = false;
        if let Step::Prove { device: Offered { serial, kind: DeviceKind::Sms { .. } }, .. } = &step {
            let (pending, account) = self.under_way(ticket)?;
            match self.send_code(&pending, &account, serial) {
                Err(Refusal::TooManyTries) => unsent = true,
                sent => sent?,
            }
        }
        Ok(Progress::Next { step, ticket: ticket.to_owned(), unsent })
    }

    fn end(&self, ticket: &str) -> Result<Progress, Refusal> {
        let pending = self.sign_ins.pending.take(ticket, self.now).ok_or(Refusal::Over)?;
        let signed_in = self.signed_in_as(&pending)?;
        let slot = self.slot(&pending)?;
        slot.side.note_password_use(pending.owner, self.now.whole_second());
        Ok(Progress::Done(signed_in))
    }

    fn signed_in_as(&self, pending: &Pending) -> Result<SignedIn, Refusal> {
        let principal = match pending.owner {
            Owner::Root => SessionPrincipal::Root { birth: pending.birth },
            Owner::User(id) => SessionPrincipal::User { id },
        };
        let (account, birth) = (pending.account, pending.birth);
        let issued = self.open_session(account, principal, pending.mfa_at).map_err(|_| Refusal::Failed)?;
        Ok(SignedIn { account, birth, issued })
    }

    /// Credentials of a session of the console, begun now, `mfa_at` with an MFA device.
    ///
    /// # Errors
    /// As [`issue_session`].
    pub fn open_session(
        &self,
        account: AccountId,
        principal: SessionPrincipal,
        mfa_at: Option<Timestamp>,
    ) -> Result<Issued, Fault> {
        let grant = Grant {
            account,
            principal,
            issued: self.now,
            seconds: SESSION_SECONDS,
            mfa_at,
            kind: SessionKind::Console,
            terms: Terms::default(),
        };
        issue_session(self.sealer, self.entropy, grant)
    }

    /// A sign-in that may go on, and its account.
    pub(super) fn under_way(&self, ticket: &str) -> Result<(Pending, Arc<Account>), Refusal> {
        let (pending, account) = self.stored(ticket)?;
        pending.check(&account)?;
        Ok((pending, account))
    }

    fn stored(&self, ticket: &str) -> Result<(Pending, Arc<Account>), Refusal> {
        let pending = self.sign_ins.pending.with(ticket, self.now, |pending| pending.clone());
        let pending = pending.ok_or(Refusal::Over)?;
        let account = self.slot(&pending)?.account();
        Ok((pending, account))
    }

    pub(super) fn slot(&self, pending: &Pending) -> Result<Arc<Slot>, Refusal> {
        self.accounts.find(pending.account).ok_or(Refusal::Over)
    }

    pub(super) fn change<T>(
        &self,
        ticket: &str,
        change: impl FnOnce(&mut Pending) -> T,
    ) -> Result<T, Refusal> {
        self.sign_ins.pending.with(ticket, self.now, change).ok_or(Refusal::Over)
    }

    /// Gives a sign-in up.
    pub fn give_up(&self, ticket: &str) {
        drop(self.sign_ins.pending.take(ticket, self.now));
    }
}
