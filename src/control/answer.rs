//! Answers and refusals as JSON.

use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fault::Fault;

use super::reading::Misread;

/// Why a request was not carried out.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: String,
    allow: Option<&'static str>,
}

/// A refusal as JSON.
#[derive(Serialize)]
pub(super) struct RefusalBody {
    error: Error,
}

#[derive(Serialize)]
struct Error {
    code: &'static str,
    message: String,
}

impl Refusal {
    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BadRequest", message)
    }

    pub(super) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "Forbidden", message)
    }

    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NotFound", message)
    }

    pub(super) fn conflict(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, "Conflict", message)
    }

    pub(super) fn too_large(most: usize) -> Self {
        let message = format!("A body has at most {most} bytes here.");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "PayloadTooLarge", message)
    }

    pub(super) fn method(method: &Method, allow: &'static str) -> Self {
        let message = format!("{method} is not possible here, but {allow}.");
        let refusal = Self::new(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowed", message);
        Self { allow: Some(allow), ..refusal }
    }

    /// A question that is none.
    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "InvalidInput", message)
    }

    /// A policy document that can't be read, or wouldn't be kept.
    pub(super) fn malformed(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "MalformedPolicyDocument", message)
    }

    pub(super) fn too_many(most: usize) -> Self {
        let message = format!("At most {most} requests are answered at once.");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "PayloadTooLarge", message)
    }

    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), allow: None }
    }

    pub(super) fn body(self) -> RefusalBody {
        RefusalBody { error: Error { code: self.code, message: self.message } }
    }

    pub(super) fn response(self) -> Response<Bytes> {
        let (status, allow) = (self.status, self.allow);
        let mut response = json(&self.body());
        *response.status_mut() = status;
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        response
    }
}

impl From<Misread> for Refusal {
    fn from(misread: Misread) -> Self {
        Self::invalid(misread.0)
    }
}

/// What AWS refuses, in its words: credentials that are unknown or over.
impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::new(StatusCode::FORBIDDEN, fault.code.name, fault.text())
    }
}

/// 200 with a body. Nothing is kept by caches: codes and seeds are among what is shown.
pub(super) fn json(body: &impl Serialize) -> Response<Bytes> {
    // Structures of texts, numbers and lists always have a JSON form.
    let mut response = Response::new(Bytes::from(serde_json::to_vec(body).unwrap_or_default()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// 204.
pub(super) fn no_content() -> Response<Bytes> {
    let mut response = Response::default();
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

/// Reads a body, which must be a JSON object; an empty body is an empty object.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    let body = if body.trim_ascii().is_empty() { b"{}" } else { body };
    // Structures could be read from lists too; that is no shape of this API.
    if !body.trim_ascii_start().starts_with(b"{") {
        return Err(Refusal::bad_request("The body must be a JSON object."));
    }
    serde_json::from_slice(body)
        .map_err(|error| Refusal::bad_request(format!("The body cannot be read: {error}.")))
}
