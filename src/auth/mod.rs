//! stub
mod caller;
mod session;
use crate::{clock::Timestamp, fault::*, types::*, wire::Request};
pub use caller::*;
pub use session::*;
#[derive(Debug)]
pub struct Authenticator {
    sealer: Sealer,
}
impl Authenticator {
    pub fn new() -> Self {
        Self { sealer: Sealer }
    }
    pub fn sealer(&self) -> &Sealer {
        &self.sealer
    }
    pub fn authenticate<K: Keys>(
        &self,
        request: &Request,
        service: Service,
        keys: &K,
        _machine_now: Timestamp,
        _now: Timestamp,
    ) -> Result<Caller, Fault> {
        let id = AccessKeyId::from(request.header("authorization").unwrap_or_default());
        let key = keys.long_term(&id).ok_or(Fault::wordless(MISSING_AUTHENTICATION_TOKEN))?;
        Ok(Caller {
            account: key.account,
            principal: key.principal,
            credentials: Credentials::LongTerm,
            access_key_id: id,
            region: "us-east-1".into(),
            service,
            source_ip: request.peer,
            user_agent: None,
        })
    }
}
