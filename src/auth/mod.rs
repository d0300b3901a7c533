//! Who is calling: Signature Version 4 in the `Authorization` header or in the query, and session
//! tokens.
//!
//! The checks stand in AWS's order and each has AWS's code and text; where they were recorded is
//! said beside them. This room knows no state: [`Keys`] is what it asks of it.

mod caller;
mod canonical;
mod credentials;
mod escape;
mod presign;
mod refusal;
mod scope;
mod sender;
mod session;
mod signing_keys;
mod sigv4;
mod terms;

#[cfg(test)]
mod tests;

pub use caller::{
    Caller, Credentials, Keys, LongTermKey, Principal, SessionContext, SessionKind, SessionPrincipal,
};
pub use refusal::unknown_credentials;
pub use sender::{AllowedHosts, Foreign};
pub use session::{Claims, Grant, Issued, Sealer, Unreadable, issue_session};
pub use terms::Terms;

use constant_time_eq::constant_time_eq;
use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::fault::Fault;
use crate::types::{AccessKeyId, Secret, Service};
use crate::wire::Request;

use scope::{Scope, SigningTime};
use signing_keys::SigningKeys;
use sigv4::Signed;

/// Whether signatures are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SignatureCheck {
    /// They are, as on AWS.
    #[default]
    Verify,
    /// Any signature of a known key is taken, however old. Everything else is still checked.
    Off,
}

/// Finds out who calls.
#[derive(Debug)]
pub struct Authenticator {
    sealer: Sealer,
    signing_keys: SigningKeys,
    check: SignatureCheck,
    hosts: AllowedHosts,
}

impl Authenticator {
    /// An authenticator that opens the session tokens of this sealer.
    #[must_use]
    pub fn new(sealer: Sealer, check: SignatureCheck) -> Self {
        Self { sealer, signing_keys: SigningKeys::default(), check, hosts: AllowedHosts::default() }
    }

    /// The same, with hosts besides loopback at which pages may use what everybody knows.
    #[must_use]
    pub fn at(self, hosts: AllowedHosts) -> Self {
        Self { hosts, ..self }
    }

    /// What seals and opens session tokens.
    #[must_use]
    pub const fn sealer(&self) -> &Sealer {
        &self.sealer
    }

    /// Finds out who sent a request to a service.
    ///
    /// Signatures are judged by the machine's time, because clients sign with it; sessions end by
    /// the emulator's time.
    ///
    /// # Errors
    /// The first that applies, in AWS's order: `MissingAuthenticationToken`, `IncompleteSignature`,
    /// `SignatureDoesNotMatch` for what is signed, when and in which scope,
    /// `InvalidClientTokenId`, `ExpiredToken`, `SignatureDoesNotMatch` for the signature itself.
    /// Source: a published flowchart of AWS's checks, corrected by probes of STS. Last, and our own:
    /// `AccessDenied` for a foreign web page that needed no secret, as with a well-known root key.
    pub fn authenticate<K: Keys>(
        &self,
        request: &Request,
        service: Service,
        keys: &K,
        machine_now: Timestamp,
        now: Timestamp,
    ) -> Result<Caller, Fault> {
        let signed = sigv4::read(request)?;
        scope::host_is_signed(&signed)?;
        let time = SigningTime::read(&signed)?;
        if self.check == SignatureCheck::Verify {
            time.fresh(machine_now)?;
        }
        let scope = Scope::read(&signed.credential)?;
        scope.check(service, &time)?;
        let id = AccessKeyId::from(scope.access_key_id);
        let held = credentials::find(&self.sealer, keys, &id, signed.token.as_deref(), now)?;
        if self.check == SignatureCheck::Verify {
            self.verify(request, &signed, &scope, &time, &held.secret)?;
        }
        held.usable_for(service)?;
        if held.well_known || self.check == SignatureCheck::Off {
            self.hosts.check_browser(request).map_err(|foreign| refusal::foreign_page(&foreign))?;
        }
        Ok(held.caller(request, id, scope.region, service))
    }

    /// Finds out whose credentials these are, for whoever was shown them and has no signature to check.
    /// `service` is the one that they are to be used for.
    ///
    /// # Errors
    /// `InvalidClientTokenId` and `ExpiredToken`, as [`Self::authenticate`].
    pub fn recognize<K: Keys>(
        &self,
        id: &AccessKeyId,
        token: Option<&str>,
        service: Service,
        keys: &K,
        now: Timestamp,
    ) -> Result<Caller, Fault> {
        let held = credentials::find(&self.sealer, keys, id, token, now)?;
        held.usable_for(service)?;
        Ok(held.unseen(id.clone(), service))
    }

    /// Finds out whose session the console goes on with. Unlike the API, it reaches IAM with those of
    /// federated users (STS API reference, `GetFederationToken`).
    ///
    /// # Errors
    /// `InvalidClientTokenId` and `ExpiredToken`, as [`Self::authenticate`].
    pub fn visitor<K: Keys>(
        &self,
        id: &AccessKeyId,
        token: &Secret,
        service: Service,
        keys: &K,
        now: Timestamp,
    ) -> Result<Caller, Fault> {
        let held = credentials::find(&self.sealer, keys, id, Some(token.reveal()), now)?;
        Ok(held.unseen(id.clone(), service))
    }

    /// Whether the client's signature is the one that its secret gives.
    fn verify(
        &self,
        request: &Request,
        signed: &Signed<'_>,
        scope: &Scope<'_>,
        time: &SigningTime<'_>,
        secret: &Secret,
    ) -> Result<(), Fault> {
        let key = self.signing_keys.derived(scope, time.at, secret);
        let canonical = canonical::request(request, signed);
        let text = canonical::string_to_sign(&time.basic, scope.text, &canonical);
        let ours = aws_sigv4::sign::v4::calculate_signature(key, &text);
        let same = constant_time_eq(ours.as_bytes(), signed.signature.as_bytes());
        same.then_some(()).ok_or_else(refusal::signature_does_not_match)
    }
}

/// The region that a request says it is signed for, be the signature right or wrong.
#[must_use]
pub fn region(request: &Request) -> Option<SmolStr> {
    let signed = sigv4::read(request).ok()?;
    let region = Scope::read(&signed.credential).ok()?.region;
    scope::is_region(region).then(|| SmolStr::new(region))
}
