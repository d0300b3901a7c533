//! Bytes in JSON: base64 with the URL's letters and without padding.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The letters of some bytes.
pub(super) fn to_text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes behind some letters of our own.
#[cfg(test)]
pub(super) fn from_text(letters: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(letters).unwrap()
}
