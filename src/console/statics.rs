//! Stylesheet and script. Their addresses change with their contents, so browsers may keep them.

use std::sync::LazyLock;

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Method, Response};
use sha2::{Digest as _, Sha256};

use crate::wire::Request;

/// One file.
struct Asset {
    address: String,
    kind: &'static str,
    body: &'static [u8],
}

static STYLESHEET: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("console.css", "text/css; charset=utf-8", include_bytes!("static/console.css"))
});

impl Asset {
    fn new(name: &str, kind: &'static str, body: &'static [u8]) -> Self {
        let digest: String = Sha256::digest(body).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { address: format!("{}/static/{digest}/{name}", super::PREFIX), kind, body }
    }

    fn response(&self) -> Response<Bytes> {
        let mut response = Response::new(Bytes::from_static(self.body));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        response
    }
}

/// The address of the stylesheet.
pub(super) fn stylesheet() -> &'static str {
    &STYLESHEET.address
}

/// The file that a request asks for.
pub(super) fn find(request: &Request) -> Option<Response<Bytes>> {
    let read = matches!(request.head.method, Method::GET | Method::HEAD);
    [&*STYLESHEET].into_iter().find(|asset| read && asset.address == request.path()).map(Asset::response)
}
