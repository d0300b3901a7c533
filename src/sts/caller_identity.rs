//! Who is calling, and whose a key is.

use crate::account::Account;
use crate::auth::Caller;
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
        arn: Some(cx.caller.arn().into_text()),
        user_id: Some(cx.caller.user_id().into()),
        account: Some(cx.caller.account.text()),
    })
}

/// `GetAccessKeyInfo`: the account of a key, whatever the key's state, also of keys that are gone:
/// the id tells it.
///
/// # Errors
/// `ValidationError` for an id that tells no account. AWS's text isn't known.
pub fn get_access_key_info(
    cx: &Reading<'_>,
    input: GetAccessKeyInfoInput,
) -> Result<GetAccessKeyInfoOutput, Fault> {
    let account = cx.directory.account_of(&AccessKeyId::from(input.access_key_id.as_str()));
    let account =
        account.ok_or_else(|| Fault::validation("The specified value for accessKeyId is invalid."))?;
    Ok(GetAccessKeyInfoOutput { account: Some(account.text()) })
}

/// No resource.
pub fn nothing<I>(_: &Account, _: &Caller, _: &I) -> Target {
    Target::Any
}
