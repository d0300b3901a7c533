//! What the server needs from those who answer.

use std::future::Future;

use bytes::Bytes;
use http::Response;

use smol_str::SmolStr;

use crate::wire::Request;

/// Answers requests.
pub trait Service: Send + Sync + 'static {
    /// The largest body, in bytes: what comes beyond it is not read.
    const BODY_LIMIT: usize = Request::BODY_LIMIT;

    /// Whether a request takes so long to answer that it would hold up others.
    fn takes_long(&self, _request: &Request) -> bool {
        false
    }

    /// Answers one request.
    fn serve(&self, request: &Request) -> impl Future<Output = Served> + Send;

    /// Answers a request whose body was not read to its end; `request` has none. Without an answer
    /// it is the status alone: 413 or 503.
    fn decline(&self, _request: &Request, _why: Unread) -> Option<Served> {
        None
    }
}

/// Why a body was not read to its end, when the service has a say in the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is larger than [`Service::BODY_LIMIT`].
    TooLarge,
    /// Other bodies have all the memory there is for large ones.
    Crowded,
}

/// An answer, and what the log says of it.
#[derive(Debug)]
pub struct Served {
    /// The answer on the wire.
    pub response: Response<Bytes>,
    /// What the log says.
    pub facts: Facts,
}

/// What the log says of a request. Nothing here is secret: no secrets, codes, seeds or tokens.
#[derive(Debug, Default)]
pub struct Facts {
    /// The id in the answer, when it carries one.
    pub request_id: Option<SmolStr>,
    /// Service and name of the operation, such as `("iam", "CreateUser")`, when one was named.
    pub operation: Option<(&'static str, &'static str)>,
    /// The ARN of who called, once that was known.
    pub principal: Option<SmolStr>,
    /// `OK`, the fault's code, or a few words for an answer that has none.
    pub code: &'static str,
    /// A sentence for people, when there is more to say.
    pub detail: Option<String>,
    /// The policies that deny the request, also when they are not enforced.
    pub denied_by: Option<String>,
}
