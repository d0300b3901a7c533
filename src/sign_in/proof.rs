//! Proving to have a device.

use smol_str::SmolStr;

use crate::account::{Account, Message, Tried};
use crate::contract::codes::INVALID_AUTHENTICATION_CODE;
use crate::fault::Fault;
use crate::iam::enrolment::phones::Phone;
use crate::mfa::{Attempts, Code, Device, Kind, SerialNumber, SmsVerdict, Verdict};
use crate::types::{AccountId, Arn, Owner};

use super::Refusal;
use super::reception::{Progress, Reception};
use super::step::{Offered, Pending, Step};

impl Reception<'_> {
    /// Proves a device that gives codes, or a phone, by a code.
    ///
    /// Codes of a device that gives them are accepted as STS accepts them, and each once, be it here or
    /// there. Whether AWS's sign-in and STS share what is used and the tries isn't known; that they do
    /// is our own choice.
    ///
    /// # Errors
    /// [`Refusal::Wrong`], [`Refusal::Spent`], [`Refusal::TooManyTries`], and as [`Self::step`].
    pub fn prove_by_code(&self, ticket: &str, code: &str) -> Result<Progress, Refusal> {
        let (pending, account, device) = self.to_prove(ticket)?;
        let code = Code::parse(code.trim());
        let proved =
            code.ok_or(Refusal::Wrong).and_then(|code| self.verify(&pending, &account, &device, &code));
        match proved {
            Ok(()) => self.proved(ticket),
            Err(refusal) => {
                self.change(ticket, |pending| pending.failures = pending.failures.saturating_add(1))?;
                Err(refusal)
            }
        }
    }

    /// Sends a phone another code, which takes the place of the one before.
    ///
    /// # Errors
    /// [`Refusal::NoSuchDevice`] for what is no phone, [`Refusal::TooManyTries`], and as
    /// [`Self::step`].
    pub fn send_again(&self, ticket: &str) -> Result<(), Refusal> {
        let (pending, account, device) = self.to_prove(ticket)?;
        self.send_code(&pending, &account, &device.serial)
    }

    /// Learns a device's clock anew from two codes in a row, as `ResyncMFADevice` does. It proves nothing:
    /// a code has to follow.
    ///
    /// # Errors
    /// [`Refusal::NoPair`], [`Refusal::NoSuchDevice`] before several wrong codes and for what gives none,
    /// and as [`Self::step`].
    pub fn resynchronise(&self, ticket: &str, first: &str, second: &str) -> Result<(), Refusal> {
        let (pending, account) = self.under_way(ticket)?;
        let Some(Step::Prove { device, resync: true, .. }) = pending.step(&account, self.now)? else {
            return Err(Refusal::NoSuchDevice);
        };
        let tries = Tried::codes(pending.account, &pending.owner);
        if !self.throttle.may_try(&tries, self.now) {
            return Err(Refusal::TooManyTries);
        }
        let codes = Code::parse(first.trim()).zip(Code::parse(second.trim()));
        let (first, second) = codes.ok_or(Refusal::NoPair)?;
        let learnt = self.slot(&pending)?.update(|account| {
            let held = account.mfa_devices.get_mut(&device.serial)?;
            let learnt = held.is_held_by(pending.owner)
                && held.synchronise(&first, &second, self.now, &self.settings.mfa);
            learnt.then_some(()).ok_or(Fault::wordless(INVALID_AUTHENTICATION_CODE))
        });
        learnt.map_err(|_| Refusal::NoPair)?;
        self.throttle.succeeded(&tries);
        self.change(ticket, |pending| pending.failures = 0)
    }

    /// Notes that a device was proved, and goes on.
    pub(super) fn proved(&self, ticket: &str) -> Result<Progress, Refusal> {
        self.change(ticket, |pending| pending.mfa_at = Some(self.now))?;
        self.go_on(ticket)
    }

    /// The device that is to be proved now.
    pub(super) fn to_prove(
        &self,
        ticket: &str,
    ) -> Result<(Pending, std::sync::Arc<Account>, Offered), Refusal> {
        let (pending, account) = self.under_way(ticket)?;
        match pending.step(&account, self.now)? {
            Some(Step::Prove { device, .. }) => Ok((pending, account, device)),
            Some(Step::Choose(_)) => Err(Refusal::NoSuchDevice),
            Some(Step::NewPassword { .. }) | None => Err(Refusal::Over),
        }
    }

    fn verify(
        &self,
        pending: &Pending,
        account: &Account,
        offered: &Offered,
        code: &Code,
    ) -> Result<(), Refusal> {
        let device = account.mfa_devices.find(&offered.serial).ok_or(Refusal::Over)?;
        match &device.kind {
            Kind::Virtual { .. } | Kind::Hardware { .. } => {
                self.verify_totp(pending, &offered.serial, device, code)
            }
            Kind::Sms { phone_number } => self.verify_sms(pending, &offered.serial, phone_number, code),
            Kind::SecurityKey { .. } => Err(Refusal::NoSuchDevice),
        }
    }

    fn verify_totp(
        &self,
        pending: &Pending,
        serial: &SerialNumber,
        device: &Device,
        code: &Code,
    ) -> Result<(), Refusal> {
        let (seed, sync) = device.kind.totp().ok_or(Refusal::NoSuchDevice)?;
        let sign_in = |attempts: &mut Attempts| {
            attempts.sign_in(device.instance, seed, sync, code, self.now, &self.settings.mfa)
        };
        let verdict = match &device.kind {
            Kind::Hardware { .. } => self.factory.with_attempts(serial, sign_in),
            _ => self.slot(pending)?.side.with_attempts(serial, sign_in),
        };
        match verdict {
            Verdict::Accepted { .. } => Ok(()),
            Verdict::Wrong => Err(Refusal::Wrong),
            Verdict::TooManyTries => Err(Refusal::TooManyTries),
            Verdict::Gone => Err(Refusal::Over),
        }
    }

    fn verify_sms(
        &self,
        pending: &Pending,
        serial: &SerialNumber,
        number: &str,
        code: &Code,
    ) -> Result<(), Refusal> {
        let (account, owner) = (pending.account, &pending.owner);
        self.verify_text(&Tried::codes(account, owner), serial, number, code)?;
        self.throttle.succeeded(&Tried::sends(account, owner));
        Ok(())
    }

    /// Verifies the code that was sent to a phone which is about to be enabled.
    ///
    /// # Errors
    /// [`Refusal::Wrong`], [`Refusal::Spent`], [`Refusal::TooManyTries`].
    pub fn verify_enrolment(
        &self,
        account: AccountId,
        serial: &SerialNumber,
        number: &str,
        code: &str,
    ) -> Result<(), Refusal> {
        let code = Code::parse(code.trim()).ok_or(Refusal::Wrong)?;
        self.verify_text(&Tried::enrolment(account, number), serial, number, &code)?;
        self.throttle.succeeded(&Tried::sends_to(account, number));
        Ok(())
    }

    fn verify_text(
        &self,
        tried: &Tried,
        serial: &SerialNumber,
        number: &str,
        code: &Code,
    ) -> Result<(), Refusal> {
        if !self.throttle.may_try(tried, self.now) {
            return Err(Refusal::TooManyTries);
        }
        match self.sms_codes.accept(serial, number, code, self.now) {
            SmsVerdict::Accepted => self.throttle.succeeded(tried),
            SmsVerdict::Wrong => return Err(Refusal::Wrong),
            SmsVerdict::Spent => return Err(Refusal::Spent),
        }
        Ok(())
    }

    /// Sends a phone a code, unless there were too many: the last one stays good then.
    pub(super) fn send_code(
        &self,
        pending: &Pending,
        account: &Account,
        serial: &SerialNumber,
    ) -> Result<(), Refusal> {
        let device = account.mfa_devices.find(serial).ok_or(Refusal::Over)?;
        let Kind::Sms { phone_number } = &device.kind else { return Err(Refusal::NoSuchDevice) };
        if !self.throttle.may_try(&Tried::sends(account.id, &pending.owner), self.now) {
            return Err(Refusal::TooManyTries);
        }
        self.text_code(serial, phone_number, account.id, arn(account, &pending.owner));
        Ok(())
    }

    /// Sends a code to a phone that somebody is to get, unless too many were sent for him or to it: the
    /// last one stays good then.
    ///
    /// # Errors
    /// [`Refusal::TooManyTries`].
    pub fn send_enrolment(&self, account: &Account, owner: &Owner, phone: &Phone) -> Result<(), Refusal> {
        let Phone { serial, number } = phone;
        let tries = [Tried::enrolment_sends(account.id, owner), Tried::sends_to(account.id, number)];
        if !tries.iter().all(|tried| self.throttle.may_try(tried, self.now)) {
            return Err(Refusal::TooManyTries);
        }
        self.text_code(serial, number, account.id, arn(account, owner));
        Ok(())
    }

    fn text_code(&self, serial: &SerialNumber, to: &SmolStr, account: AccountId, user: Arn) {
        let code = Code::drawn(u64::from_be_bytes(self.entropy.bytes()));
        self.sms_codes.issue(serial, to, code.clone(), self.now);
        self.outbox.send(Message { to: to.clone(), code, account, user, sent: self.now.whole_second() });
    }
}

fn arn(account: &Account, owner: &Owner) -> Arn {
    let root = || Arn::root(account.id);
    match owner {
        Owner::Root => root(),
        Owner::User(id) => account.user_by_id(id).map_or_else(root, |user| user.arn(account.id)),
    }
}
