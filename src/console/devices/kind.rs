//! The kinds of device, and who may have which.

use crate::mfa::{Form, SerialNumber};
use crate::settings::Era;

use super::Whose;

/// A kind of device, as the console offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Virtual,
    SecurityKey,
    Hardware,
    Phone,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Virtual, Self::SecurityKey, Self::Hardware, Self::Phone];

    /// Those that a user or root may have. Phones are for users alone, and a thing of the past.
    pub(super) fn offered(whose: &Whose, era: Era) -> Vec<Self> {
        let phones = !whose.is_root() && era == Era::Document;
        Self::ALL.into_iter().filter(|kind| *kind != Self::Phone || phones).collect()
    }

    /// The one of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.page() == name)
    }

    /// The kind of device that has this serial number.
    pub(super) fn of(serial: &str) -> Option<Self> {
        Some(match SerialNumber::from(serial).form()? {
            Form::Virtual(_) => Self::Virtual,
            Form::SecurityKey(_) => Self::SecurityKey,
            Form::Sms(_) => Self::Phone,
            Form::Hardware => Self::Hardware,
        })
    }

    /// The name of its page, and its value in forms.
    pub(super) const fn page(self) -> &'static str {
        match self {
            Self::Virtual => "virtual",
            Self::SecurityKey => "security-key",
            Self::Hardware => "hardware",
            Self::Phone => "phone",
        }
    }

    /// What it is called.
    pub(super) const fn label(self, era: Era) -> &'static str {
        match (self, era) {
            (Self::Virtual, _) => "Virtual MFA device",
            (Self::SecurityKey, Era::Document) => "U2F security key",
            (Self::SecurityKey, Era::Current) => "Security key",
            (Self::Hardware, _) => "Hardware MFA device",
            (Self::Phone, _) => "SMS MFA device",
        }
    }

    /// What it is.
    pub(super) const fn hint(self) -> &'static str {
        match self {
            Self::Virtual => "An authenticator app on a phone or computer shows the codes.",
            Self::SecurityKey => "A key that is plugged in and touched, such as a YubiKey.",
            Self::Hardware => "A token with a display shows the codes.",
            Self::Phone => "A code is sent by text message at each sign-in.",
        }
    }

    /// Whether it shows codes, and so can be out of step.
    pub(super) const fn gives_codes(self) -> bool {
        matches!(self, Self::Virtual | Self::Hardware)
    }
}
