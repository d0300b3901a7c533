//! Federation: a session of the console with the rights of temporary credentials.

use std::fmt;

use crate::auth::{Claims, Grant, Issued, Keys as _, SessionKind, Terms, issue_session};
use crate::types::{AccountId, Secret};

use super::reception::{Reception, SignedIn};

/// The seconds that a session of the console may last at least and at most (AWS IAM User Guide).
const DURATIONS: std::ops::RangeInclusive<i64> = 900..=43_200;

/// Why there is no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FederationFault {
    /// The credentials are none, or not of now; or a duration was asked for that they can't have
    /// (reported from AWS).
    InvalidCredentials,
    /// They are of another kind than federation takes (reported from AWS).
    WrongKind,
    /// The duration is no number of seconds from a quarter of an hour to twelve hours.
    Duration,
    /// The sign-in token is unknown or has ended.
    Token,
    /// The emulator failed.
    Failed,
}

impl fmt::Display for FederationFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InvalidCredentials => "Invalid credentials parameter",
            Self::WrongKind => {
                "Only federation tokens or assume role tokens may be used for federated login. Please contact \
                 your administrator."
            }
            Self::Duration => "Invalid SessionDuration parameter",
            Self::Token => "Invalid SigninToken parameter",
            Self::Failed => "Internal failure",
        })
    }
}

impl Reception<'_> {
    /// `getSigninToken`: a token of a quarter of an hour for the temporary credentials of a role or of a
    /// federated user.
    ///
    /// With a duration in seconds the session of the console lasts that long, whatever the end of the
    /// credentials; it can't be given for those of a chain of roles or of a federated user.
    ///
    /// # Errors
    /// What is wrong with the credentials or the duration.
    pub fn signin_token(
        &self,
        access_key_id: &str,
        secret: &Secret,
        session_token: &str,
        duration: Option<i64>,
    ) -> Result<String, FederationFault> {
        if duration.is_some_and(|seconds| !DURATIONS.contains(&seconds)) {
            return Err(FederationFault::Duration);
        }
        if session_token.is_empty() {
            return Err(FederationFault::WrongKind);
        }
        let claims = self.sealer.open(session_token).ok();
        let claims = claims.filter(|claims| {
            claims.access_key_id.as_str() == access_key_id
                && claims.secret == *secret
                && self.now < claims.expires
                && self.accounts.principal(claims.account, &claims.principal).is_some()
        });
        let claims = claims.ok_or(FederationFault::InvalidCredentials)?;
        let is_federated = claims.kind == SessionKind::FederationToken;
        if claims.kind != SessionKind::AssumedRole && !is_federated {
            return Err(FederationFault::WrongKind);
        }
        let account = claims.account;
        let issued = match duration {
            None => given(claims, session_token),
            Some(_) if claims.terms.chained || is_federated => {
                return Err(FederationFault::InvalidCredentials);
            }
            Some(seconds) => self.prolonged(claims, seconds)?,
        };
        let signed_in = self.signed_in(account, issued).ok_or(FederationFault::InvalidCredentials)?;
        Ok(self.sign_ins.signin_tokens.keep(signed_in, self.now, self.entropy))
    }

    /// `login`: what a sign-in token stands for. It may be used again while it is valid, and ends when its
    /// account is made again.
    ///
    /// # Errors
    /// [`FederationFault::Token`].
    pub fn federated(&self, signin_token: &str) -> Result<SignedIn, FederationFault> {
        let found = self.sign_ins.signin_tokens.with(signin_token, self.now, |signed_in| signed_in.clone());
        let birth = |account| self.accounts.find(account).map(|slot| slot.account().birth);
        let alive =
            |kept: &SignedIn| self.now < kept.issued.expires && birth(kept.account) == Some(kept.birth);
        found.filter(alive).ok_or(FederationFault::Token)
    }

    fn signed_in(&self, account: AccountId, issued: Issued) -> Option<SignedIn> {
        let birth = self.accounts.find(account)?.account().birth;
        Some(SignedIn { account, birth, issued })
    }

    /// Credentials of the same session that end at another time. They begin when it began, so that what
    /// was denied to it by its age stays denied; and their end can't be put off again.
    fn prolonged(&self, claims: Claims, seconds: i64) -> Result<Issued, FederationFault> {
        let Claims { account, principal, issued, mfa_at, kind, terms, .. } = claims;
        let age = self.now.seconds().saturating_sub(issued.seconds());
        let (seconds, terms) = (age.saturating_add(seconds), Terms { chained: true, ..terms });
        let grant = Grant { account, principal, issued, seconds, mfa_at, kind, terms };
        issue_session(self.sealer, self.entropy, grant).map_err(|_| FederationFault::Failed)
    }
}

fn given(claims: Claims, session_token: &str) -> Issued {
    let Claims { access_key_id, secret, expires, .. } = claims;
    Issued { access_key_id, secret, session_token: session_token.to_owned(), expires }
}
