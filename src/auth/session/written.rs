//! The claims of a session as they are written.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::auth::caller::{SessionKind, SessionPrincipal};
use crate::auth::terms::Terms;
use crate::clock::Timestamp;
use crate::types::{AccessKeyId, AccountId, Arn, Case, Secret, Tag, Tags};

use super::Claims;

/// One after another, without names; dates in seconds since 1970. Whoever changes a field gives tokens
/// another version.
#[derive(Serialize, Deserialize)]
pub(super) struct Written<'a> {
    account: u64,
    #[serde(borrow)]
    principal: WrittenPrincipal<'a>,
    access_key_id: &'a str,
    secret: &'a str,
    issued: i64,
    expires: i64,
    mfa_at: Option<i64>,
    kind: Kind,
    #[serde(borrow)]
    terms: Option<Box<WrittenTerms<'a>>>,
}

/// [`SessionPrincipal`] as it is written.
#[derive(Serialize, Deserialize)]
enum WrittenPrincipal<'a> {
    Root {
        birth: u64,
    },
    User {
        id: &'a str,
    },
    Role {
        id: &'a str,
        session: &'a str,
    },
    FederatedUser {
        #[serde(borrow)]
        by: Box<Self>,
        name: &'a str,
    },
}

/// [`Terms`] as they are written.
#[derive(Default, Serialize, Deserialize)]
struct WrittenTerms<'a> {
    policy: Option<&'a str>,
    #[serde(borrow)]
    policy_arns: Vec<&'a str>,
    #[serde(borrow)]
    tags: Vec<(&'a str, &'a str)>,
    #[serde(borrow)]
    transitive_tag_keys: Vec<&'a str>,
    source_identity: Option<&'a str>,
    chained: bool,
}

/// [`SessionKind`] as it is written.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Kind {
    SessionToken,
    AssumedRole,
    FederationToken,
    Console,
}

impl<'a> From<&'a Claims> for Written<'a> {
    fn from(claims: &'a Claims) -> Self {
        Self {
            account: claims.account.number(),
            principal: WrittenPrincipal::from(&claims.principal),
            access_key_id: claims.access_key_id.as_str(),
            secret: claims.secret.reveal(),
            issued: claims.issued.seconds(),
            expires: claims.expires.seconds(),
            mfa_at: claims.mfa_at.map(Timestamp::seconds),
            kind: Kind::from(claims.kind),
            terms: (claims.terms != Terms::default()).then(|| Box::new(WrittenTerms::from(&claims.terms))),
        }
    }
}

impl Written<'_> {
    pub(super) fn claims(self) -> Option<Claims> {
        Some(Claims {
            account: AccountId::of(self.account)?,
            principal: self.principal.read()?,
            access_key_id: AccessKeyId::from(self.access_key_id),
            secret: Secret::from(self.secret),
            issued: Timestamp::from_seconds(self.issued),
            expires: Timestamp::from_seconds(self.expires),
            mfa_at: self.mfa_at.map(Timestamp::from_seconds),
            kind: self.kind.into(),
            terms: self.terms.map(|terms| Terms::from(*terms)).unwrap_or_default(),
        })
    }
}

impl<'a> From<&'a SessionPrincipal> for WrittenPrincipal<'a> {
    fn from(principal: &'a SessionPrincipal) -> Self {
        match principal {
            SessionPrincipal::Root { birth } => Self::Root { birth: *birth },
            SessionPrincipal::User { id } => Self::User { id: id.as_str() },
            SessionPrincipal::Role { id, session } => Self::Role { id: id.as_str(), session },
            SessionPrincipal::FederatedUser { by, name } => {
                Self::FederatedUser { by: Box::new(Self::from(&**by)), name }
            }
        }
    }
}

impl WrittenPrincipal<'_> {
    fn read(self) -> Option<SessionPrincipal> {
        Some(match self {
            Self::Root { birth } => SessionPrincipal::Root { birth },
            Self::User { id } => SessionPrincipal::User { id: id.parse().ok()? },
            Self::Role { id, session } => {
                SessionPrincipal::Role { id: id.parse().ok()?, session: session.into() }
            }
            Self::FederatedUser { by, name } => match *by {
                // They alone can ask for the session of a federated user.
                Self::Root { .. } | Self::User { .. } => {
                    SessionPrincipal::FederatedUser { by: Box::new(by.read()?), name: name.into() }
                }
                Self::Role { .. } | Self::FederatedUser { .. } => return None,
            },
        })
    }
}

impl<'a> From<&'a Terms> for WrittenTerms<'a> {
    fn from(terms: &'a Terms) -> Self {
        Self {
            policy: terms.policy.as_deref(),
            policy_arns: terms.policy_arns.iter().map(Arn::as_str).collect(),
            tags: terms.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())).collect(),
            transitive_tag_keys: terms.transitive_tag_keys.iter().map(SmolStr::as_str).collect(),
            source_identity: terms.source_identity.as_deref(),
            chained: terms.chained,
        }
    }
}

impl From<WrittenTerms<'_>> for Terms {
    fn from(written: WrittenTerms<'_>) -> Self {
        let mut tags = Tags::default();
        for (key, value) in &written.tags {
            tags.set(Tag { key: SmolStr::new(key), value: SmolStr::new(value) }, Case::Insensitive);
        }
        Self {
            policy: written.policy.map(SmolStr::new),
            policy_arns: written.policy_arns.into_iter().map(|arn| Arn::from(arn.to_owned())).collect(),
            tags,
            transitive_tag_keys: written.transitive_tag_keys.into_iter().map(SmolStr::new).collect(),
            source_identity: written.source_identity.map(SmolStr::new),
            chained: written.chained,
        }
    }
}

impl From<SessionKind> for Kind {
    fn from(kind: SessionKind) -> Self {
        match kind {
            SessionKind::SessionToken => Self::SessionToken,
            SessionKind::AssumedRole => Self::AssumedRole,
            SessionKind::FederationToken => Self::FederationToken,
            SessionKind::Console => Self::Console,
        }
    }
}

impl From<Kind> for SessionKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::SessionToken => Self::SessionToken,
            Kind::AssumedRole => Self::AssumedRole,
            Kind::FederationToken => Self::FederationToken,
            Kind::Console => Self::Console,
        }
    }
}
