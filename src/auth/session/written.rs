//! The claims of a session as they are written.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::auth::caller::{SessionKind, SessionPrincipal};
use crate::auth::terms::Terms;
use crate::clock::Timestamp;
use crate::types::{AccessKeyId, Arn, Case, Secret, Tag, Tags};

use super::Claims;

/// Short names, dates in seconds since 1970. Fields may be added as long as those of older tokens can
/// be read.
#[derive(Serialize, Deserialize)]
pub(super) struct Written<'a> {
    /// Account.
    #[serde(rename = "a")]
    account: u64,
    /// User.
    #[serde(rename = "u", default, skip_serializing_if = "Option::is_none")]
    user: Option<&'a str>,
    /// Birth of the account, for root.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    birth: Option<u64>,
    /// Role, and the name of its session.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    role: Option<(&'a str, &'a str)>,
    /// The name of a federated user, for whom the user or root asked.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    federated: Option<&'a str>,
    #[serde(rename = "k")]
    access_key_id: &'a str,
    #[serde(rename = "s")]
    secret: &'a str,
    #[serde(rename = "i")]
    issued: i64,
    #[serde(rename = "x")]
    expires: i64,
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    mfa_at: Option<i64>,
    #[serde(rename = "t")]
    kind: Kind,
    #[serde(rename = "w", borrow, default, skip_serializing_if = "Option::is_none")]
    terms: Option<Box<WrittenTerms<'a>>>,
}

/// [`Terms`] as they are written.
#[derive(Default, Serialize, Deserialize)]
struct WrittenTerms<'a> {
    #[serde(rename = "p", borrow, default, skip_serializing_if = "Option::is_none")]
    policy: Option<Cow<'a, str>>,
    #[serde(rename = "a", borrow, default, skip_serializing_if = "Vec::is_empty")]
    policy_arns: Vec<Cow<'a, str>>,
    #[serde(rename = "t", borrow, default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    #[serde(rename = "k", borrow, default, skip_serializing_if = "Vec::is_empty")]
    transitive_tag_keys: Vec<Cow<'a, str>>,
    #[serde(rename = "i", borrow, default, skip_serializing_if = "Option::is_none")]
    source_identity: Option<Cow<'a, str>>,
    #[serde(rename = "c", default, skip_serializing_if = "std::ops::Not::not")]
    chained: bool,
}

/// [`SessionKind`] as it is written.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Kind {
    #[serde(rename = "s")]
    SessionToken,
    #[serde(rename = "r")]
    AssumedRole,
    #[serde(rename = "f")]
    FederationToken,
    #[serde(rename = "c")]
    Console,
}

impl<'a> From<&'a Claims> for Written<'a> {
    fn from(claims: &'a Claims) -> Self {
        let mut written = Self {
            account: claims.account.number(),
            user: None,
            birth: None,
            role: None,
            federated: None,
            access_key_id: claims.access_key_id.as_str(),
            secret: claims.secret.reveal(),
            issued: claims.issued.seconds(),
            expires: claims.expires.seconds(),
            mfa_at: claims.mfa_at.map(Timestamp::seconds),
            kind: Kind::from(claims.kind),
            terms: (claims.terms != Terms::default()).then(|| Box::new(WrittenTerms::from(&claims.terms))),
        };
        written.bind(&claims.principal);
        written
    }
}

impl<'a> Written<'a> {
    fn bind(&mut self, principal: &'a SessionPrincipal) {
        match principal {
            SessionPrincipal::Root { birth } => self.birth = Some(*birth),
            SessionPrincipal::User { id } => self.user = Some(id.as_str()),
            SessionPrincipal::Role { id, session } => self.role = Some((id.as_str(), session)),
            SessionPrincipal::FederatedUser { by, name } => {
                self.federated = Some(name);
                self.bind(by);
            }
        }
    }

    pub(super) fn claims(self) -> Option<Claims> {
        Some(Claims {
            account: format!("{:012}", self.account).parse().ok()?,
            principal: self.principal()?,
            access_key_id: AccessKeyId::from(self.access_key_id),
            secret: Secret::from(self.secret),
            issued: Timestamp::from_seconds(self.issued),
            expires: Timestamp::from_seconds(self.expires),
            mfa_at: self.mfa_at.map(Timestamp::from_seconds),
            kind: self.kind.into(),
            terms: self.terms.map(|terms| Terms::from(*terms)).unwrap_or_default(),
        })
    }

    fn principal(&self) -> Option<SessionPrincipal> {
        let holder = self.holder()?;
        Some(match (self.federated, holder) {
            (Some(_), SessionPrincipal::Role { .. }) => return None,
            (Some(name), by) => SessionPrincipal::FederatedUser { by: Box::new(by), name: name.into() },
            (None, holder) => holder,
        })
    }

    fn holder(&self) -> Option<SessionPrincipal> {
        match (self.user, self.birth, self.role) {
            (Some(id), None, None) => Some(SessionPrincipal::User { id: id.parse().ok()? }),
            (None, Some(birth), None) => Some(SessionPrincipal::Root { birth }),
            (None, None, Some((id, session))) => {
                Some(SessionPrincipal::Role { id: id.parse().ok()?, session: session.into() })
            }
            _ => None,
        }
    }
}

impl<'a> From<&'a Terms> for WrittenTerms<'a> {
    fn from(terms: &'a Terms) -> Self {
        let texts = |texts: &'a [SmolStr]| texts.iter().map(|text| Cow::from(text.as_str())).collect();
        Self {
            policy: terms.policy.as_deref().map(Cow::from),
            policy_arns: terms.policy_arns.iter().map(|arn| Cow::from(arn.as_str())).collect(),
            tags: terms.tags.iter().map(|tag| (tag.key.as_str().into(), tag.value.as_str().into())).collect(),
            transitive_tag_keys: texts(&terms.transitive_tag_keys),
            source_identity: terms.source_identity.as_deref().map(Cow::from),
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
            policy: written.policy.map(SmolStr::from),
            policy_arns: written.policy_arns.into_iter().map(|arn| Arn::from(arn.into_owned())).collect(),
            tags,
            transitive_tag_keys: written.transitive_tag_keys.into_iter().map(SmolStr::from).collect(),
            source_identity: written.source_identity.map(SmolStr::from),
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
