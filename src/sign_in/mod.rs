//! Signing in to the console: passwords, MFA by kind of device, and federation. No page is known here.
//!
//! A [`Reception`] does one step at a time. The first takes a password; what is left to do then is a
//! [`Step`] of a sign-in under way, which a ticket stands for. The last gives temporary credentials of
//! twelve hours, by the emulator's clock.
//!
//! Each step looks at the account anew. A sign-in is over when its user is gone, or has another
//! password than the one that was given.
//!
//! Nobody learns who exists: an unknown user costs the time of a known one and is answered alike, and
//! that a device is wanted is told only to who knows the password.

mod federation;
mod identity;
mod kept;
mod keys;
mod proof;
mod reception;
mod step;

pub use federation::FederationFault;
pub use identity::Who;
pub use reception::{Progress, Reception, SignedIn};
pub use step::{DeviceKind, Offered, Step};

use std::fmt;

use crate::account::TOO_MANY_TRIES;
use crate::mfa::webauthn::KeyRefusal;

use kept::Kept;
use step::Pending;

/// How long a sign-in may take, in seconds: our own choice.
const SIGN_IN_SECONDS: i64 = 900;
/// How many sign-ins may be under way; the oldest goes first.
const MOST_SIGN_INS: usize = 10_000;
/// How long a sign-in token of federation is valid, in seconds (AWS IAM User Guide, "Enabling custom
/// identity broker access to the AWS console").
const SIGNIN_TOKEN_SECONDS: i64 = 900;

/// The sign-ins that are under way.
#[derive(Debug)]
pub struct SignIns {
    pending: Kept<Pending>,
    signin_tokens: Kept<SignedIn>,
}

impl Default for SignIns {
    fn default() -> Self {
        Self {
            pending: Kept::new(MOST_SIGN_INS, SIGN_IN_SECONDS),
            signin_tokens: Kept::new(MOST_SIGN_INS, SIGNIN_TOKEN_SECONDS),
        }
    }
}

impl SignIns {
    /// Forgets them all.
    pub fn clear(&self) {
        self.pending.clear();
        self.signin_tokens.clear();
    }
}

/// Why a step is refused. Only the first text is AWS's; the others aren't known and are ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Name, password or code are wrong.
    Wrong,
    /// There were too many tries; those of now are not looked at.
    TooManyTries,
    /// There were too many wrong codes for the one that was sent to be worth anything any more.
    Spent,
    /// The password has expired and only an administrator can set another.
    Expired,
    /// The sign-in has taken too long, or something changed meanwhile.
    Over,
    /// Two codes are no pair of the device.
    NoPair,
    /// The user or root has no such device, or it can't be used for this.
    NoSuchDevice,
    /// The security key's answer doesn't count.
    Key(KeyRefusal),
    /// The emulator failed.
    Failed,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key(refusal) => return refusal.fmt(f),
            Self::Wrong => "Your authentication information is incorrect. Please try again.",
            Self::TooManyTries => TOO_MANY_TRIES,
            Self::Spent => "There were too many wrong codes, so this one is worth nothing any more. Have another code sent.",
            Self::Expired => "Your password has expired. Please ask your administrator to set another one.",
            Self::Over => "Your sign-in has ended before it was complete. Please sign in again.",
            Self::NoPair => "The codes are not two consecutive codes of your device. Please try again.",
            Self::NoSuchDevice => "This device cannot be used here.",
            Self::Failed => "The sign-in failed in the emulator. Please try again.",
        })
    }
}

#[cfg(test)]
mod tests;
