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

static SECURITY_KEY_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("webauthn.js", "text/javascript; charset=utf-8", include_bytes!("static/webauthn.js"))
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

/// The address of the script by which a page speaks with a security key.
pub(super) fn security_key_script() -> &'static str {
    &SECURITY_KEY_SCRIPT.address
}

/// The file that a request asks for.
pub(super) fn find(request: &Request) -> Option<Response<Bytes>> {
    let read = matches!(request.head.method, Method::GET | Method::HEAD);
    [&*STYLESHEET, &*SECURITY_KEY_SCRIPT]
        .into_iter()
        .find(|asset| read && asset.address == request.path())
        .map(Asset::response)
}
