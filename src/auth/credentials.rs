//! From an access key id and perhaps a session token to the secret and its holder.

use http::header::USER_AGENT;
use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::fault::Fault;
use crate::types::{AccessKeyId, AccountId, Secret, Service};
use crate::wire::Request;

use super::caller::{Caller, Credentials, Keys, Principal, SessionContext, SessionKind};
use super::refusal;
use super::session::Sealer;

/// Credentials that exist and may be used now, if the request was signed with their secret.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) secret: Secret,
    account: AccountId,
    principal: Principal,
    credentials: Credentials,
    /// Everybody knows the secret.
    pub(super) well_known: bool,
    /// A session token came along with a long-term key.
    stray_token: bool,
}

/// Finds the credentials that a request names.
///
/// # Errors
/// `InvalidClientTokenId` for what is unknown, inactive, forged or gone; `ExpiredToken` for a
/// session that is over, even if its principal is gone as well.
pub(super) fn find<K: Keys>(
    sealer: &Sealer,
    keys: &K,
    id: &AccessKeyId,
    token: Option<&str>,
    now: Timestamp,
) -> Result<Held, Fault> {
    match token {
        Some(token) if id.is_temporary() => session(sealer, keys, id, token, now),
        // A temporary key without its token is known to nobody.
        _ => long_term(keys, id, token.is_some()),
    }
}

fn long_term<K: Keys>(keys: &K, id: &AccessKeyId, stray_token: bool) -> Result<Held, Fault> {
    let key = keys.long_term(id).filter(|key| key.active).ok_or_else(refusal::unknown_credentials)?;
    Ok(Held {
        secret: key.secret,
        account: key.account,
        principal: key.principal,
        credentials: Credentials::LongTerm,
        well_known: key.well_known,
        stray_token,
    })
}

fn session<K: Keys>(
    sealer: &Sealer,
    keys: &K,
    id: &AccessKeyId,
    token: &str,
    now: Timestamp,
) -> Result<Held, Fault> {
    let claims = sealer.open(token).map_err(|_| refusal::invalid_token())?;
    if claims.access_key_id != *id {
        return Err(refusal::unknown_credentials());
    }
    if now >= claims.expires {
        return Err(refusal::expired_token());
    }
    let principal = keys.principal(claims.account, &claims.principal);
    Ok(Held {
        secret: claims.secret,
        account: claims.account,
        principal: principal.ok_or_else(refusal::unknown_credentials)?,
        credentials: Credentials::Session(Box::new(SessionContext {
            issued: claims.issued,
            expires: claims.expires,
            mfa_at: claims.mfa_at,
            kind: claims.kind,
            terms: claims.terms,
        })),
        well_known: false,
        stray_token: false,
    })
}

impl Held {
    /// Whether rightly signed credentials are of use for this service.
    ///
    /// # Errors
    /// `InvalidClientTokenId` for a long-term key that came with a token, and for IAM calls with a
    /// session of `GetSessionToken` that was made without MFA, or of `GetFederationToken` (all reported
    /// from AWS; the text of the first was not and is our own choice).
    pub(super) fn usable_for(&self, service: Service) -> Result<(), Fault> {
        if self.stray_token {
            return Err(refusal::unknown_credentials());
        }
        if service == Service::Iam && self.is_barred_from_iam() {
            return Err(refusal::invalid_token());
        }
        Ok(())
    }

    fn is_barred_from_iam(&self) -> bool {
        let Credentials::Session(session) = &self.credentials else { return false };
        match session.kind {
            SessionKind::SessionToken => session.mfa_at.is_none(),
            SessionKind::FederationToken => true,
            SessionKind::AssumedRole | SessionKind::Console => false,
        }
    }

    /// Their holder, who sent nothing here itself.
    pub(super) fn unseen(self, id: AccessKeyId, service: Service) -> Caller {
        Caller { credentials: self.credentials, ..Caller::unseen(self.account, self.principal, id, service) }
    }

    /// Their holder, as the caller of a request.
    pub(super) fn caller(self, request: &Request, id: AccessKeyId, region: &str, service: Service) -> Caller {
        Caller {
            account: self.account,
            principal: self.principal,
            credentials: self.credentials,
            access_key_id: id,
            region: SmolStr::new(region),
            service,
            source_ip: request.peer,
            user_agent: request.header(USER_AGENT).map(SmolStr::new),
        }
    }
}
