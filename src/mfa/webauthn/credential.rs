//! What is kept of a registered key.

use serde::{Deserialize, Serialize};
use webauthn_rs_core::proto::{
    AttestationFormat, AuthenticatorTransport, COSEKey, Credential, ParsedAttestation, RegisteredExtensions,
    UserVerificationPolicy,
};

use super::KeyRefusal;

/// A registered key: what a later assertion is checked with. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCredential {
    id: Vec<u8>,
    key: COSEKey,
    counter: u32,
    transports: Vec<AuthenticatorTransport>,
    backup_eligible: bool,
    backed_up: bool,
}

impl KeyCredential {
    /// What the key calls itself: at most 1,023 bytes of its own choice.
    #[must_use]
    pub fn id(&self) -> &[u8] {
        &self.id
    }

    /// How often it has signed, as far as we know. Some keys don't count and stay at 0.
    #[must_use]
    pub const fn counter(&self) -> u32 {
        self.counter
    }

    /// How it is reached: `usb`, `nfc` …
    pub(super) fn transports(&self) -> &[AuthenticatorTransport] {
        &self.transports
    }

    /// Takes the place of what was kept, after an assertion. Of two answers that were asked for at
    /// the same time, the one with the lower counter comes too late here.
    ///
    /// # Errors
    /// [`KeyRefusal::Unknown`] for another key, [`KeyRefusal::Cloned`] when the counter doesn't grow.
    pub fn renew(&mut self, newer: Self) -> Result<(), KeyRefusal> {
        if self.id != newer.id {
            return Err(KeyRefusal::Unknown);
        }
        let counts = self.counter > 0 || newer.counter > 0;
        if counts && newer.counter <= self.counter {
            return Err(KeyRefusal::Cloned);
        }
        *self = newer;
        Ok(())
    }

    /// With what an assertion told.
    pub(super) fn after(&self, counter: u32, backed_up: bool) -> Self {
        Self { counter, backed_up, ..self.clone() }
    }

    /// As the verifier takes it.
    pub(super) fn verifiable(&self) -> Credential {
        Credential {
            cred_id: self.id.clone(),
            cred: self.key.clone(),
            counter: self.counter,
            transports: None,
            user_verified: false,
            backup_eligible: self.backup_eligible,
            backup_state: self.backed_up,
            registration_policy: UserVerificationPolicy::Discouraged_DO_NOT_USE,
            extensions: RegisteredExtensions::none(),
            attestation: ParsedAttestation::default(),
            attestation_format: AttestationFormat::None,
        }
    }
}

impl KeyCredential {
    /// A key that was verified. How it is reached is what the browser says: a hint for next time, and
    /// no more.
    pub(super) fn registered(verified: Credential, mut transports: Vec<AuthenticatorTransport>) -> Self {
        transports.retain(|transport| *transport != AuthenticatorTransport::Unknown);
        Self {
            id: verified.cred_id,
            key: verified.cred,
            counter: verified.counter,
            transports,
            backup_eligible: verified.backup_eligible,
            backed_up: verified.backup_state,
        }
    }
}
