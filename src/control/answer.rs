//! Answers and refusals as JSON.

use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why a request was not carried out.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: String,
    allow: Option<&'static str>,
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

    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), allow: None }
    }

    pub(super) fn response(self) -> Response<Bytes> {
        #[derive(Serialize)]
        struct Body {
            error: Error,
        }

        #[derive(Serialize)]
        struct Error {
            code: &'static str,
            message: String,
        }

        let mut response = json(&Body { error: Error { code: self.code, message: self.message } });
        *response.status_mut() = self.status;
        if let Some(allow) = self.allow {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        response
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
