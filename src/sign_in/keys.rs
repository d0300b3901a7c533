//! Proving to have a security key.

use serde_json::Value;

use crate::account::Account;
use crate::contract::codes::INVALID_AUTHENTICATION_CODE;
use crate::fault::Fault;
use crate::mfa::webauthn::{Assertion, KeyCredential, KeyRefusal, RelyingParty};
use crate::mfa::{Kind, SerialNumber};

use super::Refusal;
use super::reception::{Progress, Reception};

impl Reception<'_> {
    /// Asks for the security key that is to be proved: what the browser's `navigator.credentials.get`
    /// takes. None when nobody can sign in with the key, as with one of the seed file.
    ///
    /// # Errors
    /// [`Refusal::NoSuchDevice`] for what is no key, and as [`Self::step`].
    pub fn ask_key(&self, ticket: &str, party: &RelyingParty) -> Result<Option<Value>, Refusal> {
        let (_, account, device) = self.to_prove(ticket)?;
        let Some(key) = credential(&account, &device.serial)? else { return Ok(None) };
        let (options, assertion) = Assertion::start(party, self.entropy.bytes(), &[key]);
        self.change(ticket, |pending| pending.asked_key = Some(assertion))?;
        Ok(Some(options))
    }

    /// Proves a security key by what the browser brought back. It counts once.
    ///
    /// # Errors
    /// [`Refusal::Key`], and as [`Self::step`].
    pub fn prove_by_key(&self, ticket: &str, response: &str) -> Result<Progress, Refusal> {
        let (pending, _, device) = self.to_prove(ticket)?;
        let asked = self.change(ticket, |pending| pending.asked_key.take())?;
        let newer = asked.ok_or(KeyRefusal::Challenge).and_then(|asked| asked.finish(response));
        let newer = newer.map_err(Refusal::Key)?;
        let mut refusal = None;
        let renewed = self.slot(&pending)?.update(|account| {
            let held = account.mfa_devices.get_mut(&device.serial)?;
            let known = match &mut held.kind {
                Kind::SecurityKey { credential: Some(known), .. } => known,
                _ => return Err(Fault::wordless(INVALID_AUTHENTICATION_CODE)),
            };
            known.renew(newer).map_err(|why| {
                refusal = Some(why);
                Fault::wordless(INVALID_AUTHENTICATION_CODE)
            })
        });
        renewed.map_err(|_| refusal.map_or(Refusal::Over, Refusal::Key))?;
        self.proved(ticket)
    }
}

fn credential(account: &Account, serial: &SerialNumber) -> Result<Option<KeyCredential>, Refusal> {
    match account.mfa_devices.find(serial).map(|device| &device.kind) {
        Some(Kind::SecurityKey { credential, .. }) => Ok(credential.as_deref().cloned()),
        _ => Err(Refusal::NoSuchDevice),
    }
}
