//! The MFA parameters of `GetSessionToken` and `AssumeRole`: a serial number and a code.

use crate::context::Context;
use crate::fault::Fault;
use crate::mfa::{Attempts, Code, Kind, SerialNumber, Verdict};

/// Verifies the caller's code, when the request carries one.
///
/// True when a code was given and right. The code is used up, whatever becomes of the request.
///
/// # Errors
/// `AccessDenied`, with AWS's sentences (recorded): for one parameter without the other, a device
/// that isn't the caller's or gives no codes, too many tries, a wrong or used code.
pub(super) fn verify<A>(
    cx: &Context<'_, A>,
    serial: Option<&str>,
    code: Option<&str>,
) -> Result<bool, Fault> {
    let (serial, code) = match (serial, code) {
        (None, None) => return Ok(false),
        (Some(serial), Some(code)) => (SerialNumber::from(serial), code),
        _ => return Err(denied("must provide both MFA serial number and one time pass code.")),
    };
    let owner = cx.caller_as_owner().ok_or_else(unable)?;
    let device = cx.home.account.mfa_devices.find(&serial).filter(|device| device.is_held_by(owner));
    let device = device.ok_or_else(unable)?;
    let (seed, sync) = device.kind.totp().ok_or_else(unable)?;
    let code = Code::parse(code).ok_or_else(wrong)?;
    let sign_in = |attempts: &mut Attempts| {
        attempts.sign_in(device.instance, seed, sync, &code, cx.now, &cx.settings.mfa)
    };
    // A token may go from account to account; a virtual device stays in its own.
    let verdict = match &device.kind {
        Kind::Hardware { .. } => cx.factory.with_attempts(&serial, sign_in),
        _ => cx.home.side.with_attempts(&serial, sign_in),
    };
    match verdict {
        Verdict::Accepted { .. } => Ok(true),
        Verdict::Wrong => Err(wrong()),
        Verdict::TooManyTries | Verdict::Gone => Err(unable()),
    }
}

fn denied(why: &str) -> Fault {
    Fault::access_denied(format!("MultiFactorAuthentication failed, {why}"))
}

/// With two blanks between the sentences.
fn unable() -> Fault {
    denied(
        "unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.",
    )
}

/// With a blank at the end.
fn wrong() -> Fault {
    Fault::access_denied("MultiFactorAuthentication failed with invalid MFA one time pass code. ")
}
