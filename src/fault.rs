//! The one error that an operation can answer with.

use std::borrow::Cow;

/// An error code of AWS with what the wire says beside it.
///
/// The codes that the service models declare are constants in [`crate::contract::codes`]; those
/// that every AWS service shares are constants here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The text of the `Code` element, such as `NoSuchEntity`.
    pub name: &'static str,
    /// The HTTP status of the answer.
    pub status: u16,
}

impl Code {
    /// A code with its status.
    #[must_use]
    pub const fn new(name: &'static str, status: u16) -> Self {
        Self { name, status }
    }

    /// `Sender` when the request is at fault, `Receiver` when the server is.
    #[must_use]
    pub const fn fault_of(&self) -> &'static str {
        if self.status < 500 { "Sender" } else { "Receiver" }
    }
}

/// `AccessDenied`, 403.
pub const ACCESS_DENIED: Code = Code::new("AccessDenied", 403);
/// `ExpiredToken`: the session behind temporary credentials is over.
pub const EXPIRED_TOKEN: Code = Code::new("ExpiredToken", 403);
/// `IncompleteSignature`: the signature's parts are missing or malformed.
pub const INCOMPLETE_SIGNATURE: Code = Code::new("IncompleteSignature", 400);
/// `InternalFailure`: a fault of this program.
pub const INTERNAL_FAILURE: Code = Code::new("InternalFailure", 500);
/// `InvalidAction`: no such operation in that version.
pub const INVALID_ACTION: Code = Code::new("InvalidAction", 400);
/// `InvalidClientTokenId`: the access key or session token is unknown or of no use here.
pub const INVALID_CLIENT_TOKEN_ID: Code = Code::new("InvalidClientTokenId", 403);
/// `InvalidParameterValue`: session tags that can't be.
pub const INVALID_PARAMETER_VALUE: Code = Code::new("InvalidParameterValue", 400);
/// `MalformedInput`: a parameter is not of its type.
pub const MALFORMED_INPUT: Code = Code::new("MalformedInput", 400);
/// `MalformedQueryString`: a bad escape in the query string.
pub const MALFORMED_QUERY_STRING: Code = Code::new("MalformedQueryString", 400);
/// `MissingAuthenticationToken`: the request is not signed.
pub const MISSING_AUTHENTICATION_TOKEN: Code = Code::new("MissingAuthenticationToken", 403);
/// `NotImplemented`: AWS has the operation, this program does not yet.
pub const NOT_IMPLEMENTED: Code = Code::new("NotImplemented", 501);
/// `ServiceUnavailable`: the server is overloaded for the moment.
pub const SERVICE_UNAVAILABLE: Code = Code::new("ServiceUnavailable", 503);
/// `SignatureDoesNotMatch`.
pub const SIGNATURE_DOES_NOT_MATCH: Code = Code::new("SignatureDoesNotMatch", 403);
/// `ValidationError`: a parameter breaks a constraint.
pub const VALIDATION_ERROR: Code = Code::new("ValidationError", 400);

/// Why a request was not carried out, in AWS's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// AWS's error code.
    pub code: Code,
    /// The sentence beside it; some codes come without one, and then the element is left out.
    pub message: Option<Cow<'static, str>>,
}

impl Fault {
    /// A fault with its sentence.
    #[must_use]
    pub fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, message: Some(message.into()) }
    }

    /// A fault without a `Message` element.
    #[must_use]
    pub const fn wordless(code: Code) -> Self {
        Self { code, message: None }
    }

    /// `AccessDenied`.
    #[must_use]
    pub fn access_denied(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ACCESS_DENIED, message)
    }

    /// `ValidationError`.
    #[must_use]
    pub fn validation(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(VALIDATION_ERROR, message)
    }

    /// `MalformedInput`.
    #[must_use]
    pub fn malformed_input(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(MALFORMED_INPUT, message)
    }

    /// `NotImplemented`, for a part of an operation that isn't there yet: better than leaving it out
    /// without a word.
    #[must_use]
    pub fn not_yet(what: &str) -> Self {
        Self::new(NOT_IMPLEMENTED, format!("Iamulator does not implement {what} yet."))
    }

    /// The sentence, empty when there is none.
    #[must_use]
    pub fn text(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code.name, self.text())
    }
}

impl std::error::Error for Fault {}
