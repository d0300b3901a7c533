//! Who is calling, and whose a key is.

use crate::account::Account;
use crate::auth::{Caller, SessionKind};
use crate::authorize::Target;
use crate::context::Reading;
use crate::contract::sts::{
    GetAccessKeyInfoInput, GetAccessKeyInfoOutput, GetCallerIdentityInput, GetCallerIdentityOutput,
};
use crate::fault::Fault;
use crate::types::AccessKeyId;

/// `GetCallerIdentity`: can't be denied.
///
/// # Errors
/// None.
pub fn get_caller_identity(
    cx: &Reading<'_>,
    _: GetCallerIdentityInput,
) -> Result<GetCallerIdentityOutput, Fault> {
    Ok(GetCallerIdentityOutput {
        arn: Some(cx.caller.arn().into_string()),
        user_id: Some(cx.caller.user_id()),
        account: Some(cx.caller.account.text().into()),
    })
}

/// `GetAccessKeyInfo`: the account of a key, whatever the key's state, also of keys that are gone:
/// the id tells it.
///
/// # Errors
/// `AccessDenied` for a session of `GetSessionToken`, which may call `AssumeRole` and
/// `GetCallerIdentity` only (STS API reference); `ValidationError` for an id that tells no account.
/// AWS's texts aren't known.
pub fn get_access_key_info(
    cx: &Reading<'_>,
    input: GetAccessKeyInfoInput,
) -> Result<GetAccessKeyInfoOutput, Fault> {
    no_session_token(cx.caller, "GetAccessKeyInfo")?;
    let account = cx.directory.account_of(&AccessKeyId::from(input.access_key_id.as_str()));
    let account =
        account.ok_or_else(|| Fault::validation("The specified value for accessKeyId is invalid."))?;
    Ok(GetAccessKeyInfoOutput { account: Some(account.to_string()) })
}

/// Refuses what sessions of `GetSessionToken` may not call. The sentence is the one with which
/// `GetSessionToken` refuses sessions.
fn no_session_token(caller: &Caller, action: &str) -> Result<(), Fault> {
    match caller.session().map(|session| session.kind) {
        Some(SessionKind::SessionToken) => {
            Err(Fault::access_denied(format!("Cannot call {action} with session credentials")))
        }
        _ => Ok(()),
    }
}

/// No resource.
pub fn nothing<I>(_: &Account, _: &Caller, _: &I) -> Target {
    Target::Any
}
