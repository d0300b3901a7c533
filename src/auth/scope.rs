//! When, where and for what a request was signed.

use std::borrow::Cow;

use crate::clock::Timestamp;
use crate::cut::pieces;
use crate::fault::{Fault, SIGNATURE_DOES_NOT_MATCH};
use crate::types::Service;

use super::refusal;
use super::sigv4::{Place, Signed};

/// How far a client's clock may be from the machine's, in minutes.
const SKEW_MINUTES: i64 = 15;
/// The last part of every credential scope.
const TERMINATOR: &str = "aws4_request";
/// No region has a longer name; it bounds what the cache of signing keys holds.
const REGION_LIMIT: usize = 64;

/// Whether the host is among what was signed.
///
/// # Errors
/// `SignatureDoesNotMatch` when it isn't.
pub(super) fn host_is_signed(signed: &Signed<'_>) -> Result<(), Fault> {
    let is_host = |name: &str| name.eq_ignore_ascii_case("host") || name == ":authority";
    if pieces(&signed.signed_headers, b';').any(is_host) {
        return Ok(());
    }
    Err(Fault::new(
        SIGNATURE_DOES_NOT_MATCH,
        "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ))
}

/// When a request was signed.
#[derive(Debug)]
pub(super) struct SigningTime<'r> {
    pub(super) at: Timestamp,
    /// The same in ISO 8601's basic format, which the string to sign contains.
    pub(super) basic: Cow<'r, str>,
}

impl<'r> SigningTime<'r> {
    /// Reads the date. A header may write it in ISO 8601's extended format as well.
    ///
    /// # Errors
    /// `IncompleteSignature` when the date is none.
    pub(super) fn read(signed: &'r Signed<'_>) -> Result<Self, Fault> {
        let date = &*signed.date;
        if let Some(at) = Timestamp::parse_basic(date) {
            return Ok(Self { at, basic: Cow::Borrowed(date) });
        }
        let extended = Timestamp::parse_iso8601(date).filter(|_| signed.place == Place::Header);
        let extended = extended.map(Timestamp::whole_second);
        extended.map(|at| Self { at, basic: Cow::Owned(at.basic()) }).ok_or_else(|| {
            refusal::incomplete_signature(format!(
                "Date must be in ISO-8601 'basic format'. Got '{date}'. \
                 See http://en.wikipedia.org/wiki/ISO_8601"
            ))
        })
    }

    /// Whether the signature is neither too old nor too young.
    ///
    /// # Errors
    /// `SignatureDoesNotMatch` with both times and the limit.
    pub(super) fn fresh(&self, machine_now: Timestamp) -> Result<(), Fault> {
        let now = machine_now.whole_second();
        let (oldest, youngest) = (now.plus_seconds(-SKEW_MINUTES * 60), now.plus_seconds(SKEW_MINUTES * 60));
        let date = &self.basic;
        let text = match self.at {
            at if at < oldest => {
                let (oldest, now) = (oldest.basic(), now.basic());
                format!(
                    "Signature expired: {date} is now earlier than {oldest} ({now} - {SKEW_MINUTES} min.)"
                )
            }
            at if at > youngest => {
                let (youngest, now) = (youngest.basic(), now.basic());
                format!(
                    "Signature not yet current: {date} is still later than {youngest} \
                     ({now} + {SKEW_MINUTES} min.)"
                )
            }
            _ => return Ok(()),
        };
        Err(Fault::new(SIGNATURE_DOES_NOT_MATCH, text))
    }
}

/// A credential, taken apart.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    pub(super) access_key_id: &'a str,
    /// `date/region/service/term`.
    pub(super) text: &'a str,
    date: &'a str,
    pub(super) region: &'a str,
    pub(super) service: &'a str,
    terminator: &'a str,
}

impl<'a> Scope<'a> {
    /// Takes `keyid/date/region/service/term` apart.
    ///
    /// # Errors
    /// `IncompleteSignature` when there are not five parts.
    pub(super) fn read(credential: &'a str) -> Result<Self, Fault> {
        let mut parts = pieces(credential, b'/');
        let mut next = || parts.next();
        let (Some(access_key_id), Some(date), Some(region), Some(service), Some(terminator), None) =
            (next(), next(), next(), next(), next(), next())
        else {
            return Err(refusal::incomplete_signature(format!(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term, got '{credential}'"
            )));
        };
        let text = credential.get(access_key_id.len() + 1..).unwrap_or_default();
        Ok(Self { access_key_id, text, date, region, service, terminator })
    }

    /// Whether the scope fits the service that is called and the time of signing.
    ///
    /// Any well-formed region will do: with an endpoint of their own, clients sign with whichever
    /// region they are configured for (measured on botocore).
    ///
    /// # Errors
    /// `SignatureDoesNotMatch` with a sentence for each thing that does not fit. The first two are
    /// recorded on AWS, trailing space included; the others are AWS's texts of some years ago.
    pub(super) fn check(&self, service: Service, signed: &SigningTime<'_>) -> Result<(), Fault> {
        let mut text = String::new();
        if !is_region(self.region) {
            text += "Credential should be scoped to a valid region. ";
        }
        if self.service != service.prefix() {
            text += &format!("Credential should be scoped to correct service: '{}'. ", service.prefix());
        }
        if self.terminator != TERMINATOR {
            let found = self.terminator;
            text += &format!(
                "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{found}'. "
            );
        }
        text += &self.other_day(&signed.basic).unwrap_or_default();
        if text.is_empty() { Ok(()) } else { Err(Fault::new(SIGNATURE_DOES_NOT_MATCH, text)) }
    }

    /// Says that the scope is of another day than the signature.
    fn other_day(&self, when: &str) -> Option<String> {
        let day = when.get(..8).unwrap_or_default();
        (self.date != day).then(|| {
            format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
                 '{}' != '{day}', from '{when}'.",
                self.date
            )
        })
    }
}

/// Whether this could be a region of some partition, `aws-global` included.
/// Whether a text can be the name of a region.
pub(super) fn is_region(text: &str) -> bool {
    let letters = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    !text.is_empty() && text.len() <= REGION_LIMIT && letters
}
