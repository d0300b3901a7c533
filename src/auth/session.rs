//! Sessions: temporary credentials whose whole state stands, sealed, in the session token.

mod written;

use aes_gcm::aead::AeadInOut as _;
use aes_gcm::{Aes256Gcm, KeyInit as _, Nonce, Tag};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::clock::Timestamp;
use crate::entropy::Entropy;
use crate::fault::{Fault, INTERNAL_FAILURE};
use crate::types::{AccessKeyId, AccountId, IdKind, Secret};

use super::caller::{SessionKind, SessionPrincipal};
use super::terms::Terms;
use written::Written;

/// How every token begins: in base64 this is `IQoJb3JpZ2luX2Vj`, as AWS's tokens do, and then the
/// version of what follows.
const HEADER: &[u8; 13] = b"\x21\x0a\x09origin_ec\x02";
/// The length of a nonce, in bytes. One is drawn at random for every token, which is sound for 2^32 tokens
/// of a key (NIST SP 800-38D, section 8.3).
const NONCE: usize = 12;
/// The length of the tag that tells whether a token was changed, in bytes.
const TAG: usize = 16;
/// Where the claims begin in a token's bytes.
const CLAIMS: usize = HEADER.len() + NONCE;
/// As many bytes as most tokens have.
const ROOM: usize = 384;

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
    /// With what it was made.
    pub terms: Terms,
}

/// A session token that this sealer did not seal, or not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Seals claims into session tokens and opens them again.
///
/// A token is base64 of a fixed beginning, a version, a random nonce, the claims in AES-256-GCM and their
/// tag. Whoever holds the same key can open it; nobody else can read or change it.
#[derive(Clone)]
pub struct Sealer(Box<Aes256Gcm>);

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer(…)")
    }
}

impl Sealer {
    /// A sealer with a key of its own.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self(Box::new(Aes256Gcm::new(key.into())))
    }

    /// The session token of some claims.
    ///
    /// # Errors
    /// `InternalFailure` when the claims can't be written, which no claims are known to cause.
    pub fn seal(&self, claims: &Claims, entropy: &Entropy) -> Result<String, Fault> {
        let token = self.sealed(claims, entropy.bytes()).ok_or(Fault::wordless(INTERNAL_FAILURE))?;
        Ok(STANDARD.encode(token))
    }

    /// The claims of a session token.
    ///
    /// # Errors
    /// [`Unreadable`] for a text that was not sealed with this key, or was changed since.
    pub fn open(&self, token: &str) -> Result<Claims, Unreadable> {
        self.opened(token).ok_or(Unreadable)
    }

    fn sealed(&self, claims: &Claims, nonce: [u8; NONCE]) -> Option<Vec<u8>> {
        let mut token = Vec::with_capacity(ROOM);
        token.extend_from_slice(HEADER);
        token.extend_from_slice(&nonce);
        // What is to be hidden is written where it is then hidden, and stands nowhere else.
        let mut token = postcard::to_extend(&Written::from(claims), token).ok()?;
        let claims = token.get_mut(CLAIMS..)?;
        let tag = self.0.encrypt_inout_detached(&Nonce::from(nonce), HEADER, claims.into()).ok()?;
        token.extend_from_slice(&tag);
        Some(token)
    }

    fn opened(&self, token: &str) -> Option<Claims> {
        let mut token = Zeroizing::new(STANDARD.decode(token).ok()?);
        let (nonce, sealed) = token.strip_prefix(HEADER)?.split_first_chunk::<NONCE>()?;
        let (_, tag) = sealed.split_last_chunk::<TAG>()?;
        let (nonce, tag, end) = (Nonce::from(*nonce), Tag::from(*tag), token.len() - TAG);
        let claims = token.get_mut(CLAIMS..end)?;
        self.0.decrypt_inout_detached(&nonce, HEADER, (&mut *claims).into(), &tag).ok()?;
        postcard::from_bytes::<Written<'_>>(claims).ok()?.claims()
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
    /// With what.
    pub terms: Terms,
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
pub fn issue_session(sealer: &Sealer, entropy: &Entropy, grant: Grant) -> Result<Issued, Fault> {
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
        terms: grant.terms,
    };
    let session_token = sealer.seal(&claims, entropy)?;
    let Claims { access_key_id, secret, expires, .. } = claims;
    Ok(Issued { access_key_id, secret, session_token, expires })
}

#[cfg(test)]
mod tests {
    use crate::types::{Arn, Case, Tag, Tags};

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
            terms: Terms::default(),
        }
    }

    /// A session of a role with everything that it can be made with.
    fn of_a_role() -> Claims {
        let mut tags = Tags::default();
        tags.set(Tag { key: "Team".into(), value: "blue \"é\"".into() }, Case::Insensitive);
        Claims {
            principal: SessionPrincipal::Role {
                id: "AROACKCEVSQ6C2EXAMPLE".parse().unwrap(),
                session: "ci".into(),
            },
            kind: SessionKind::AssumedRole,
            terms: Terms {
                policy: Some("{\"Version\": \"2012-10-17\"}".into()),
                policy_arns: vec![Arn::from("arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned())],
                tags,
                transitive_tag_keys: vec!["team".into()],
                source_identity: Some("alice".into()),
                chained: true,
            },
            ..claims()
        }
    }

    #[test]
    fn a_token_of_a_role_gives_back_what_was_sealed() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        let plain = Claims { terms: Terms::default(), ..of_a_role() };
        for claims in [of_a_role(), plain.clone()] {
            let token = sealer.seal(&claims, &entropy).unwrap();
            assert_eq!(sealer.open(&token), Ok(claims));
        }
        let length = sealer.seal(&plain, &entropy).unwrap().len();
        assert!(length <= 280, "{length}");
    }

    #[test]
    fn a_token_of_a_federated_user_says_who_asked_for_it() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        let of = |by: SessionPrincipal| Claims {
            principal: SessionPrincipal::FederatedUser { by: Box::new(by), name: "bob".into() },
            kind: SessionKind::FederationToken,
            ..claims()
        };
        for claims in [of(claims().principal), of(SessionPrincipal::Root { birth: 3 })] {
            let token = sealer.seal(&claims, &entropy).unwrap();
            assert!(token.len() <= 280, "{}", token.len());
            assert_eq!(sealer.open(&token), Ok(claims));
        }
        let of_a_role = sealer.seal(&of(of_a_role().principal), &entropy).unwrap();
        assert_eq!(sealer.open(&of_a_role), Err(Unreadable));
    }

    #[test]
    fn a_token_gives_back_what_was_sealed() {
        let (sealer, entropy) = (Sealer::new(&[7; 32]), Entropy::seeded(1));
        let root = Claims { principal: SessionPrincipal::Root { birth: 3 }, mfa_at: None, ..claims() };
        for claims in [claims(), root] {
            let token = sealer.seal(&claims, &entropy).unwrap();
            assert!(token.starts_with("IQoJb3JpZ2luX2Vj"), "{token}");
            assert!(token.len() <= 256, "{}", token.len());
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
        for text in ["", "IQoJb3JpZ2luX2Vj", "IQoJb3JpZ2luX2VjAg==", "garbage", "é", shorter, &longer, &blank]
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
            terms: Terms::default(),
        };
        let issued = issue_session(&sealer, &entropy, grant).unwrap();
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
