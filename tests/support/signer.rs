//! Signs POSTs to `/` as clients do: `host`, `x-amz-date` and the session token are signed.

use std::time::{Duration, SystemTime};

use iamulator::clock::Timestamp;
use sha2::{Digest as _, Sha256};

/// Credentials, long-term or temporary.
#[derive(Clone)]
pub struct Credentials {
    pub key: String,
    pub secret: String,
    pub token: Option<String>,
}

impl Credentials {
    pub fn new(key: &str, secret: &str) -> Self {
        Self { key: key.to_owned(), secret: secret.to_owned(), token: None }
    }
}

/// The headers of a signed form, by name.
pub fn headers(
    credentials: &Credentials,
    service: &str,
    host: &str,
    at: Timestamp,
    form: &str,
) -> Vec<(&'static str, String)> {
    let date = at.basic();
    let token = credentials.token.as_deref();
    let signed = if token.is_some() { "host;x-amz-date;x-amz-security-token" } else { "host;x-amz-date" };
    let token_line = token.map(|token| format!("x-amz-security-token:{token}\n")).unwrap_or_default();
    let payload = hex(&Sha256::digest(form));
    let canonical = format!("POST\n/\n\nhost:{host}\nx-amz-date:{date}\n{token_line}\n{signed}\n{payload}");
    let scope = format!("{}/us-east-1/{service}/aws4_request", &date[..8]);
    let text = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", hex(&Sha256::digest(&canonical)));
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(at.seconds() as u64);
    let key = aws_sigv4::sign::v4::generate_signing_key(&credentials.secret, time, "us-east-1", service);
    let signature = aws_sigv4::sign::v4::calculate_signature(key, text.as_bytes());
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={signed}, Signature={signature}",
        credentials.key
    );
    let mut headers = vec![
        ("host", host.to_owned()),
        ("content-type", "application/x-www-form-urlencoded".to_owned()),
        ("x-amz-date", date),
        ("authorization", authorization),
    ];
    headers.extend(token.map(|token| ("x-amz-security-token", token.to_owned())));
    headers
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
