//! stub
use crate::{clock::Timestamp, types::*};
use smol_str::SmolStr;
use std::net::IpAddr;
#[derive(Debug, Clone)]
pub enum Principal {
    Root,
    User { id: UniqueId, name: Name, path: Path },
}
impl Principal {
    pub fn bound(&self, birth: u64) -> SessionPrincipal {
        match self {
            Self::Root => SessionPrincipal::Root { birth },
            Self::User { id, .. } => SessionPrincipal::User { id: *id },
        }
    }
}
#[derive(Debug, Clone)]
pub enum SessionPrincipal {
    Root { birth: u64 },
    User { id: UniqueId },
}
#[derive(Debug, Clone)]
pub struct SessionContext {
    pub issued: Timestamp,
    pub expires: Timestamp,
    pub mfa_at: Option<Timestamp>,
}
#[derive(Debug, Clone)]
pub enum Credentials {
    LongTerm,
    Session(SessionContext),
}
#[derive(Debug, Clone)]
pub struct Caller {
    pub account: AccountId,
    pub principal: Principal,
    pub credentials: Credentials,
    pub access_key_id: AccessKeyId,
    pub region: SmolStr,
    pub service: Service,
    pub source_ip: IpAddr,
    pub user_agent: Option<SmolStr>,
}
impl Caller {
    pub fn arn(&self) -> Arn {
        match &self.principal {
            Principal::Root => Arn::root(self.account),
            Principal::User { name, path, .. } => Arn::iam(self.account, "user", path, name),
        }
    }
    pub fn user_id(&self) -> String {
        match &self.principal {
            Principal::Root => self.account.to_string(),
            Principal::User { id, .. } => id.to_string(),
        }
    }
    pub fn has_mfa(&self) -> bool {
        matches!(&self.credentials, Credentials::Session(s) if s.mfa_at.is_some())
    }
}
pub struct LongTermKey {
    pub account: AccountId,
    pub secret: Secret,
    pub active: bool,
    pub principal: Principal,
}
pub trait Keys {
    fn long_term(&self, id: &AccessKeyId) -> Option<LongTermKey>;
    fn principal(&self, account: AccountId, bound_to: &SessionPrincipal) -> Option<Principal>;
}
