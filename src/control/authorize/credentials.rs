//! Credentials in place of a principal: those that somebody was called with.

use std::sync::Arc;

use serde_json::value::RawValue;

use crate::account::Directory as _;
use crate::authorize::Asker;
use crate::control::answer::Refusal;
use crate::control::reading::{Object, Place, text};
use crate::emulator::Emulator;
use crate::store::Accounts;
use crate::types::{AccessKeyId, AccountId, Service};

/// `credentials`: whose they are.
pub(super) fn asker(
    emulator: &Emulator,
    raw: &RawValue,
    place: &Place<'_>,
    action: &str,
) -> Result<Asker, Refusal> {
    let object = Object::read(raw, place, &["access_key_id", "session_token"])?;
    let field = |name| object.find(name).map(|raw| text(raw, &Place::Field(place, name))).transpose();
    let id = field("access_key_id")?;
    let id = id.ok_or_else(|| Refusal::invalid(format!("{place}.access_key_id is missing")))?;
    let token = field("session_token")?;
    let (accounts, now) = (&emulator.accounts, emulator.clock.now());
    let authenticator = &emulator.authenticator;
    let service = service(action);
    let caller =
        authenticator.recognize(&AccessKeyId::from(&*id), token.as_deref(), service, accounts, now)?;
    let home = home(emulator, caller.account);
    Ok(Asker::Known { caller: Box::new(caller), home })
}

/// The state of an account, which isn't made by asking.
pub(super) fn home(emulator: &Emulator, id: AccountId) -> Arc<crate::account::Account> {
    let accounts: &Accounts = &emulator.accounts;
    accounts.account(id).unwrap_or_else(|| accounts.find_or_empty(id, emulator.clock.now()).account())
}

/// IAM doesn't take every session (recorded on AWS); for other services the rules of STS hold.
fn service(action: &str) -> Service {
    if action.starts_with("iam:") { Service::Iam } else { Service::Sts }
}
