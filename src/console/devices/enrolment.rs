//! What a session remembers of a device between two pages that enable it.

use smol_str::SmolStr;

use crate::mfa::SerialNumber;
use crate::mfa::webauthn::Registration;
use crate::types::Secret;

use super::Whose;

/// A device that is being enabled. It prints no secret.
#[derive(Debug, Clone)]
pub(in crate::console) struct Enrolment {
    /// The page of whose credentials it belongs to.
    base: String,
    pub(super) device: Device,
}

/// What is known of it.
#[derive(Debug, Clone)]
pub(super) enum Device {
    /// It exists, and nobody has it yet.
    Virtual {
        serial: String,
        seed_base32: Secret,
        /// The QR code as a PNG, in base64.
        picture: Secret,
    },
    /// The browser is asked for it.
    SecurityKey {
        name: String,
        /// What the browser is asked, as JSON.
        options: String,
        waiting: Registration,
    },
    /// A code was sent to it.
    Phone { serial: SerialNumber, number: SmolStr },
}

impl Enrolment {
    pub(super) fn new(whose: &Whose, device: Device) -> Self {
        Self { base: whose.base.clone(), device }
    }

    /// The device, when it is for them.
    pub(super) fn of(&self, whose: &Whose) -> Option<&Device> {
        (self.base == whose.base).then_some(&self.device)
    }
}
