//! A request as it came over the wire, before anything is believed of it.

use std::net::IpAddr;

use bytes::Bytes;
use http::header::AsHeaderName;
use http::request::Parts;

/// One HTTP request with its whole body.
#[derive(Debug)]
pub struct Request {
    /// Method, target and headers, as the client sent them. With HTTP/2 the `host` stands in the
    /// target's authority.
    pub head: Parts,
    /// The body, at most [`Self::BODY_LIMIT`] bytes.
    pub body: Bytes,
    /// Who is at the other end of the connection.
    pub peer: IpAddr,
}

impl Request {
    /// The largest body that AWS takes, in bytes; one more is answered with 413.
    pub const BODY_LIMIT: usize = 10_000_000;

    /// The path, still percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        self.head.uri.path()
    }

    /// The query string, still percent-encoded, empty when there is none.
    #[must_use]
    pub fn query(&self) -> &str {
        self.head.uri.query().unwrap_or_default()
    }

    /// The operation that a form begins with, as those of AWS's clients do, still encoded; None when it
    /// takes more than a look to tell.
    #[must_use]
    pub fn leading_action(&self) -> Option<&[u8]> {
        let form = self.body.strip_prefix(b"Action=").filter(|_| self.query().is_empty())?;
        let name = form.get(..memchr::memchr(b'&', form).unwrap_or(form.len()))?;
        name.iter().all(u8::is_ascii_alphanumeric).then_some(name)
    }

    /// The first header of that name, when it is text.
    #[must_use]
    pub fn header(&self, name: impl AsHeaderName) -> Option<&str> {
        self.head.headers.get(name)?.to_str().ok()
    }
}
