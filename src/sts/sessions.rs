//! Temporary credentials for those who have long-term ones.

use crate::auth::{Grant, Issued, Principal, SessionKind, Terms, issue_session};
use crate::context::Reading;
use crate::contract::sts;
use crate::contract::sts::{GetSessionTokenInput, GetSessionTokenOutput};
use crate::fault::Fault;

use super::mfa;

/// How long a user's session lives when the request doesn't say, in seconds (STS API reference).
const DEFAULT_SECONDS: i32 = 43_200;
/// How long root's sessions live at most; a longer request is shortened (STS API reference).
const ROOT_SECONDS: i32 = 3_600;

/// `GetSessionToken`: temporary credentials of the caller, with MFA when a code comes along.
///
/// # Errors
/// `AccessDenied` for what is wrong with the code.
pub fn get_session_token(
    cx: &Reading<'_>,
    input: GetSessionTokenInput,
) -> Result<GetSessionTokenOutput, Fault> {
    let with_mfa = mfa::verify(cx, input.serial_number.as_deref(), input.token_code.as_deref())?;
    let grant = Grant {
        account: cx.account.id,
        principal: cx.caller.principal.bound(cx.account.birth),
        issued: cx.now.whole_second(),
        seconds: i64::from(duration(&cx.caller.principal, input.duration_seconds)),
        mfa_at: with_mfa.then_some(cx.now),
        kind: SessionKind::SessionToken,
        terms: Terms::default(),
    };
    let issued = issue_session(cx.sealer, cx.entropy, grant)?;
    Ok(GetSessionTokenOutput { credentials: Some(shown(issued)), ..GetSessionTokenOutput::default() })
}

/// Temporary credentials as answers give them.
pub(super) fn shown(issued: Issued) -> sts::Credentials {
    sts::Credentials {
        access_key_id: issued.access_key_id.as_str().into(),
        secret_access_key: issued.secret,
        session_token: issued.session_token.into(),
        expiration: issued.expires,
    }
}

/// How long the sessions last that users and root ask for, in seconds.
pub(super) fn duration(principal: &Principal, asked: Option<i32>) -> i32 {
    match principal {
        Principal::Root => asked.unwrap_or(ROOT_SECONDS).min(ROOT_SECONDS),
        _ => asked.unwrap_or(DEFAULT_SECONDS),
    }
}
