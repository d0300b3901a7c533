//! What a session remembers of a device between two pages that enable it.

use smol_str::SmolStr;

use crate::console::desk::Desk;
use crate::mfa::SerialNumber;
use crate::mfa::webauthn::Registration;
use crate::types::Secret;

use super::Whose;

/// A device that is being enabled. It prints no secret.
#[derive(Debug, Clone)]
pub(in crate::console) struct Enrolment {
    /// The page of whose credentials it belongs to.
    base: String,
    device: Device,
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

impl Desk<'_> {
    /// The device that is being enabled for them in this session.
    pub(super) fn enrolment(&self, whose: &Whose) -> Option<Device> {
        let enrolment = self.console.sessions.enrolment(self.session_id()?)?;
        (enrolment.base == whose.base).then_some(enrolment.device)
    }

    /// Remembers a device, in the place of another.
    pub(super) fn keep(&self, whose: &Whose, device: Device) {
        self.remember(Some(Enrolment { base: whose.base.clone(), device }));
    }

    pub(super) fn forget_enrolment(&self) {
        self.remember(None);
    }

    fn remember(&self, enrolment: Option<Enrolment>) {
        if let Some(id) = self.session_id() {
            self.console.sessions.set_enrolment(id, enrolment);
        }
    }
}
