//! Multi-factor authentication: devices, their one-time codes, and which codes count.
//!
//! The room is pure: the time, random bytes and the facts about a device are arguments, and nothing
//! here knows accounts, requests or error texts.
//!
//! | file | what it knows |
//! |---|---|
//! | [`Seed`] | the secret that a device and the service share, in base32 for people |
//! | [`Code`] | the six digits of a time step (RFC 6238: SHA-1, 30 seconds) |
//! | [`Synchronisation`] | how far a device's clock is off, and which pairs of codes enrol it |
//! | [`Attempts`] | which codes a device may still sign in with, and how often it may try |
//! | [`Rules`] | the numbers behind the two above |
//! | [`Device`] | the four kinds of device and who holds one |
//! | [`SmsCodes`] | the codes that were sent to phones |
//! | [`SerialNumber`] | how devices are named |
//! | [`phone_number`] | how phones are |
//! | [`webauthn`] | how a security key is registered and proves that it is there |
//! | [`otpauth_uri`], [`enrolment_png`] | the QR code that an authenticator app scans |
//!
//! A device has two memories that do not touch each other. Enrolment and resynchronisation look for
//! two consecutive codes in a wide range and keep the drift and the pair's second counter. Sign-in
//! takes one code from a narrow range around that drift and keeps the set of counters used. So the
//! two codes of a pair still sign in once each, and a resynchronisation frees no used code.

mod attempts;
mod device;
mod phone;
mod qr;
mod rules;
mod seed;
mod serial;
mod sms;
mod sync;
mod totp;
pub mod webauthn;

pub use attempts::{Attempts, Verdict};
pub use device::{Assignment, Device, Kind};
pub use phone::phone_number;
pub use qr::{enrolment_png, otpauth_uri};
pub use rules::Rules;
pub use seed::{BadSeed, Seed};
pub use serial::{Form, SerialNumber};
pub use sms::{SMS_CODE_SECONDS, SmsCodes, SmsVerdict};
pub use sync::Synchronisation;
pub use totp::{Code, TIME_STEP_SECONDS, seconds_left, time_step};
