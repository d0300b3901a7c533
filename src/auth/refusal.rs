//! What is said to those who can't be recognized.
//!
//! The texts with and without a full stop are AWS's; which case has which was recorded on STS.

use std::borrow::Cow;

use crate::fault::{
    Code, EXPIRED_TOKEN, Fault, INCOMPLETE_SIGNATURE, INVALID_CLIENT_TOKEN_ID, SIGNATURE_DOES_NOT_MATCH,
};

use super::sender::Foreign;

/// An unknown or inactive key, a session whose principal is gone, a token of another key.
#[must_use]
pub const fn unknown_credentials() -> Fault {
    fixed(INVALID_CLIENT_TOKEN_ID, "The security token included in the request is invalid.")
}

/// A token that nobody sealed, and IAM calls by sessions without MFA.
pub(super) const fn invalid_token() -> Fault {
    fixed(INVALID_CLIENT_TOKEN_ID, "The security token included in the request is invalid")
}

/// A session that is over.
pub(super) const fn expired_token() -> Fault {
    fixed(EXPIRED_TOKEN, "The security token included in the request is expired")
}

/// A signature that another secret or another request gives.
pub(super) const fn signature_does_not_match() -> Fault {
    fixed(
        SIGNATURE_DOES_NOT_MATCH,
        "The request signature we calculated does not match the signature you provided. Check your AWS \
         Secret Access Key and signing method. Consult the service documentation for details.",
    )
}

/// A foreign web page that needed no secret. The sentence is our own.
pub(super) fn foreign_page(foreign: &Foreign) -> Fault {
    Fault::access_denied(format!(
        "{foreign} may not use well-known root keys or unverified signatures: of web pages only this server's \
         own may, at loopback or at a host that --control-host allows."
    ))
}

/// `IncompleteSignature` with its sentence.
pub(super) fn incomplete_signature(message: String) -> Fault {
    Fault::new(INCOMPLETE_SIGNATURE, message)
}

const fn fixed(code: Code, message: &'static str) -> Fault {
    Fault { code, message: Some(Cow::Borrowed(message)) }
}
