//! What the server needs from those who answer.

use std::future::Future;

use bytes::Bytes;
use http::Response;

use crate::wire::Request;

/// Answers requests.
pub trait Service: Send + Sync + 'static {
    /// Answers one request.
    fn serve(&self, request: Request) -> impl Future<Output = Served> + Send;
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
    pub request_id: Option<String>,
    /// Service and name of the operation, such as `("iam", "CreateUser")`, when one was named.
    pub operation: Option<(&'static str, &'static str)>,
    /// The ARN of who called, once that was known.
    pub principal: Option<String>,
    /// `OK`, the fault's code, or a few words for an answer that has none.
    pub code: &'static str,
    /// A sentence for people, when there is more to say.
    pub detail: Option<String>,
}
