//! Sessions: temporary credentials whose whole state stands, sealed, in the session token.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::{AeadInOut as _, KeyInit as _, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::clock::Timestamp;
use crate::entropy::Entropy;
use crate::fault::{Fault, INTERNAL_FAILURE};
use crate::types::{AccessKeyId, AccountId, IdKind, Secret, UniqueId};

use super::caller::{SessionKind, SessionPrincipal};

/// How every token begins: in base64 this is `IQoJb3JpZ2luX2Vj`, as AWS's tokens do, and then the
/// version of what follows.
const HEADER: &[u8; 13] = b"\x21\x0a\x09origin_ec\x01";
/// The length of a nonce, in bytes: long enough to be drawn at random for every token.
const NONCE: usize = 24;

/// What a session token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// The account of the principal.
    pub account: AccountId,
    /// To whom the session was issued.
    pub principal: SessionPrincipal,
    /// The access key that the token belongs to.
    pub access_key_id: AccessKeyId,
    /// That key's secret.
    pub secret: Secret,
    /// When the session was made, in whole seconds.
    pub issued: Timestamp,
    /// When it ends, in whole seconds.
    pub expires: Timestamp,
    /// When its principal proved to hold an MFA device, in whole seconds.
    pub mfa_at: Option<Timestamp>,
    /// What made it.
    pub kind: SessionKind,
}

/// A session token that this sealer did not seal, or not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Seals claims into session tokens and opens them again.
///
/// A token is base64 of a fixed beginning, a version, a random nonce and the claims in
/// XChaCha20-Poly1305. Whoever holds the same key can open it; nobody else can read or change it.
#[derive(Clone)]
pub struct Sealer(XChaCha20Poly1305);

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer(…)")
    }
}

impl Sealer {
    /// A sealer with a key of its own.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// The session token of some claims.
    ///
    /// # Errors
    /// `InternalFailure` when the claims can't be written, which no claims are known to cause.
    pub fn seal(&self, claims: &Claims, entropy: &Entropy) -> Result<String, Fault> {
        let nonce: [u8; NONCE] = entropy.bytes();
        let sealed = self.sealed(claims, &nonce).ok_or(Fault::wordless(INTERNAL_FAILURE))?;
        Ok(STANDARD.encode([HEADER.as_slice(), &nonce, &sealed].concat()))
    }

    /// The claims of a session token.
    ///
    /// # Errors
    /// [`Unreadable`] for a text that was not sealed with this key, or was changed since.
    pub fn open(&self, token: &str) -> Result<Claims, Unreadable> {
        self.opened(token).ok_or(Unreadable)
    }

    fn sealed(&self, claims: &Claims, nonce: &[u8; NONCE]) -> Option<Vec<u8>> {
        // Room for the tag too, so that the plain text is written over and not moved away from.
        let mut text = Vec::with_capacity(512);
        serde_json::to_writer(&mut text, &Written::from(claims)).ok()?;
        self.0.encrypt_in_place(&XNonce::from(*nonce), HEADER, &mut text).ok()?;
        Some(text)
    }

    fn opened(&self, token: &str) -> Option<Claims> {
        let bytes = STANDARD.decode(token).ok()?;
        let (nonce, sealed) = bytes.strip_prefix(HEADER)?.split_first_chunk::<NONCE>()?;
        let mut text = Zeroizing::new(sealed.to_vec());
        self.0.decrypt_in_place(&XNonce::from(*nonce), HEADER, &mut *text).ok()?;
        serde_json::from_slice::<Written<'_>>(&text).ok()?.claims()
    }
}

/// What temporary credentials are made for.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The account of the principal.
    pub account: AccountId,
    /// To whom.
    pub principal: SessionPrincipal,
    /// From when on.
    pub issued: Timestamp,
    /// For how many seconds.
    pub seconds: i64,
    /// When the principal proved to hold an MFA device, if it did.
    pub mfa_at: Option<Timestamp>,
    /// Which operation makes them.
    pub kind: SessionKind,
}

/// Temporary credentials. They don't print: the token is as secret as the secret.
#[derive(Clone)]
pub struct Issued {
    /// `ASIA…`, with the account encoded in it.
    pub access_key_id: AccessKeyId,
    /// 40 characters.
    pub secret: Secret,
    /// The sealed claims.
    pub session_token: String,
    /// When they end.
    pub expires: Timestamp,
}

/// Makes temporary credentials. They are kept nowhere but in their token.
///
/// # Errors
/// As [`Sealer::seal`].
pub fn issue_session(sealer: &Sealer, entropy: &Entropy, grant: &Grant) -> Result<Issued, Fault> {
    let issued = grant.issued.whole_second();
    let claims = Claims {
        account: grant.account,
        principal: grant.principal,
        access_key_id: entropy.access_key_id(IdKind::TemporaryKey, grant.account),
        secret: entropy.secret(),
        issued,
        expires: issued.plus_seconds(grant.seconds),
        mfa_at: grant.mfa_at.map(Timestamp::whole_second),
        kind: grant.kind,
    };
    let session_token = sealer.seal(&claims, entropy)?;
    let Claims { access_key_id, secret, expires, .. } = claims;
    Ok(Issued { access_key_id, secret, session_token, expires })
}

/// The claims as they are written: short names, dates in seconds since 1970. Fields may be added
/// as long as those of older tokens can be read.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    /// Account.
    #[serde(rename = "a")]
    account: u64,
    /// User.
    #[serde(rename = "u", default, skip_serializing_if = "Option::is_none")]
    user: Option<&'a str>,
    /// Birth of the account, for root.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    birth: Option<u64>,
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
}

/// [`SessionKind`] as it is written.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Kind {
    #[serde(rename = "s")]
    SessionToken,
}

impl<'a> From<&'a Claims> for Written<'a> {
    fn from(claims: &'a Claims) -> Self {
        let (user, birth) = match &claims.principal {
            SessionPrincipal::Root { birth } => (None, Some(*birth)),
            SessionPrincipal::User { id } => (Some(id.as_str()), None),
        };
        let SessionKind::SessionToken = claims.kind;
        Self {
            account: claims.account.number(),
            user,
            birth,
            access_key_id: claims.access_key_id.as_str(),
            secret: claims.secret.reveal(),
            issued: claims.issued.seconds(),
            expires: claims.expires.seconds(),
            mfa_at: claims.mfa_at.map(Timestamp::seconds),
            kind: Kind::SessionToken,
        }
    }
}

impl Written<'_> {
    fn claims(&self) -> Option<Claims> {
        let Kind::SessionToken = self.kind;
        Some(Claims {
            account: format!("{:012}", self.account).parse().ok()?,
            principal: self.principal()?,
            access_key_id: AccessKeyId::from(self.access_key_id),
            secret: Secret::from(self.secret),
            issued: Timestamp::from_seconds(self.issued),
            expires: Timestamp::from_seconds(self.expires),
            mfa_at: self.mfa_at.map(Timestamp::from_seconds),
            kind: SessionKind::SessionToken,
        })
    }

    fn principal(&self) -> Option<SessionPrincipal> {
        match (self.user, self.birth) {
            (Some(id), None) => id.parse::<UniqueId>().ok().map(|id| SessionPrincipal::User { id }),
            (None, Some(birth)) => Some(SessionPrincipal::Root { birth }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims() -> Claims {
        Claims {
            account: "111122223333".parse().unwrap(),
            principal: SessionPrincipal::User { id: "AIDACKCEVSQ6C2EXAMPLE".parse().unwrap() },
            access_key_id: AccessKeyId::from("ASIAIOSFODNN7EXAMPLE"),
            secret: Secret::from("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            issued: Timestamp::from_seconds(1_440_938_160),
            expires: Timestamp::from_seconds(1_440_939_060),
            mfa_at: Some(Timestamp::from_seconds(1_440_938_160)),
            kind: SessionKind::SessionToken,
        }
    }

    #[test]
    fn a_token_gives_back_what_was_sealed() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        let root = Claims { principal: SessionPrincipal::Root { birth: 3 }, mfa_at: None, ..claims() };
        for claims in [claims(), root] {
            let token = sealer.seal(&claims, &entropy).unwrap();
            assert!(token.starts_with("IQoJb3JpZ2luX2Vj"), "{token}");
            assert!(token.len() <= 376, "{}", token.len());
            assert_eq!(sealer.open(&token), Ok(claims));
        }
    }

    #[test]
    fn no_two_tokens_are_equal() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        assert_ne!(sealer.seal(&claims(), &entropy), sealer.seal(&claims(), &entropy));
    }

    #[test]
    fn every_changed_character_is_noticed() {
        let sealer = Sealer::new(&[7; 32]);
        let token = sealer.seal(&claims(), &Entropy::seeded(1)).unwrap();
        for (at, was) in token.bytes().enumerate() {
            for letter in (b'+'..=b'z').filter(|letter| *letter != was) {
                let mut bytes = token.clone().into_bytes();
                bytes[at] = letter;
                let changed = String::from_utf8(bytes).unwrap();
                assert_eq!(sealer.open(&changed), Err(Unreadable), "{at}: {}", char::from(letter));
            }
        }
    }

    #[test]
    fn what_was_never_sealed_does_not_open() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        let token = sealer.seal(&claims(), &entropy).unwrap();
        let shorter = &token[..token.len() - 4];
        let longer = format!("{token}AAAA");
        let blank = format!("{token} ");
        for text in ["", "IQoJb3JpZ2luX2Vj", "IQoJb3JpZ2luX2VjAQ==", "garbage", "é", shorter, &longer, &blank]
        {
            assert_eq!(sealer.open(text), Err(Unreadable), "{text}");
        }
        assert_eq!(Sealer::new(&[8; 32]).open(&token), Err(Unreadable));
    }

    #[test]
    fn issued_credentials_have_awss_shapes_and_whole_seconds() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        let account = "111122223333".parse().unwrap();
        let grant = Grant {
            account,
            principal: SessionPrincipal::Root { birth: 0 },
            issued: Timestamp::from_millis(1_440_938_160_999),
            seconds: 900,
            mfa_at: Some(Timestamp::from_millis(1_440_938_160_999)),
            kind: SessionKind::SessionToken,
        };
        let issued = issue_session(&sealer, &entropy, &grant).unwrap();
        assert!(issued.access_key_id.is_temporary());
        assert_eq!(issued.access_key_id.account(), Some(account));
        assert_eq!(issued.secret.reveal().len(), 40);
        assert_eq!(issued.expires, Timestamp::from_seconds(1_440_939_060));
        let claims = sealer.open(&issued.session_token).unwrap();
        assert_eq!(claims.access_key_id, issued.access_key_id);
        assert_eq!(claims.secret, issued.secret);
        assert_eq!(claims.issued, Timestamp::from_seconds(1_440_938_160));
        assert_eq!(claims.mfa_at, Some(claims.issued));
    }
}
