//! stub
use super::caller::SessionPrincipal;
use crate::{clock::Timestamp, entropy::Entropy, types::*};
#[derive(Debug)]
pub struct Sealer;
impl Sealer {
    pub fn new(_: &[u8; 32]) -> Self {
        Self
    }
}
pub struct Grant {
    pub account: AccountId,
    pub principal: SessionPrincipal,
    pub issued: Timestamp,
    pub seconds: i64,
    pub mfa_at: Option<Timestamp>,
}
pub struct Issued {
    pub access_key_id: AccessKeyId,
    pub secret: Secret,
    pub session_token: String,
    pub expires: Timestamp,
}
pub fn issue_session(_s: &Sealer, e: &Entropy, g: Grant) -> Issued {
    Issued {
        access_key_id: e.access_key_id(IdKind::TemporaryKey, g.account),
        secret: e.secret(),
        session_token: String::new(),
        expires: g.issued.plus_seconds(g.seconds),
    }
}
