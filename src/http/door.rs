//! What a request goes through: limits, its body, the service it is for, the log.

use std::convert::Infallible;
use std::future::poll_fn;
use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Response, StatusCode, Version, header};
use http_body_util::Full;
use hyper::body::Incoming;
use smol_str::{SmolStr, format_smolstr};
use tokio::runtime::Handle;
use tokio::task;

use crate::clock::Stopwatch;
use crate::wire::Request;

use super::body::{self, Trouble};
use super::budget::{Budget, Share};
use super::limits::{HEAD_LIMIT, HEADER_COUNT, LARGE, Limits};
use super::progress::Progress;
use super::service::{Facts, Served, Service, Unread};

/// Where the control API begins.
const CONTROL: &str = "/_iamulator";
/// Where the console begins.
const CONSOLE: &str = "/console";
/// Where sessions are turned into sign-ins, as AWS's sign-in host has it.
const FEDERATION: &str = "/federation";

/// What all connections share.
#[derive(Debug)]
pub(super) struct Door<A, C, K> {
    pub(super) limits: Limits,
    pub(super) budget: Budget,
    pub(super) aws: A,
    pub(super) control: C,
    pub(super) console: K,
}

/// What the requests of one connection share.
#[derive(Debug)]
pub(super) struct Visit<A, C, K> {
    pub(super) door: Arc<Door<A, C, K>>,
    pub(super) progress: Arc<Progress>,
    pub(super) peer: IpAddr,
    /// The same, as the log shows it.
    pub(super) source: SmolStr,
}

impl<A: Service, C: Service, K: Service> Visit<A, C, K> {
    /// Answers a request and writes its line in the log.
    pub(super) fn enter(
        self: Arc<Self>,
        request: http::Request<Incoming>,
    ) -> impl Future<Output = Result<Response<Full<Bytes>>, Infallible>> + Send {
        // It counts from now on, not from when the task of an HTTP/2 stream first runs.
        let underway = Underway::begin(&self.progress, request.version());
        self.see_through(request, underway)
    }

    async fn see_through(
        self: Arc<Self>,
        request: http::Request<Incoming>,
        underway: Underway,
    ) -> Result<Response<Full<Bytes>>, Infallible> {
        let watch = Stopwatch::start();
        let (head, body) = request.into_parts();
        let version = head.version;
        let answered = self.answer(head, body).await;
        drop(underway);
        let served = answered.unwrap_or_else(|refusal| self.refuse(refusal, version));
        self.note(&served, watch);
        Ok(served.response.map(Full::new))
    }

    async fn answer(&self, head: Parts, body: Incoming) -> Result<Served, Refusal> {
        if head.headers.len() > HEADER_COUNT || size(&head) > HEAD_LIMIT {
            return Err(Refusal::Head);
        }
        let request = Request { head, body: Bytes::new(), peer: self.peer };
        if is_below(CONTROL, request.path()) {
            self.pass(|door| &door.control, request, body).await
        } else if is_below(CONSOLE, request.path()) || request.path() == FEDERATION {
            self.pass(|door| &door.console, request, body).await
        } else {
            self.pass(|door| &door.aws, request, body).await
        }
    }

    /// Reads the body of a request and lets a service answer it.
    async fn pass<S: Service>(
        &self,
        service: fn(&Door<A, C, K>) -> &S,
        mut request: Request,
        body: Incoming,
    ) -> Result<Served, Refusal> {
        let Door { limits, budget, .. } = &*self.door;
        let mut share = budget.share();
        request.body = match body::read(body, S::BODY_LIMIT, limits.body, &mut share).await {
            Ok(body) => body,
            Err(trouble) => return Err(declined(service(&self.door), &request, trouble)),
        };
        let apart = request.body.len() > LARGE || service(&self.door).takes_long(&request);
        let served = if apart {
            self.serve_apart(service, request, share).await
        } else {
            unharmed(service(&self.door).serve(&request)).await
        };
        served.ok_or(Refusal::Panic)
    }

    /// Has a request that has a large body, or takes long, answered where it holds up no other. The work goes on when
    /// its client leaves, and keeps its share and its turn until it is done.
    async fn serve_apart<S: Service>(
        &self,
        service: fn(&Door<A, C, K>) -> &S,
        request: Request,
        share: Share<'_>,
    ) -> Option<Served> {
        let kept = (share.keep(), self.door.budget.turn().await);
        let door = Arc::clone(&self.door);
        let work = move || {
            let served = unharmed(service(&door).serve(&request));
            let served = Handle::current().block_on(served);
            drop(kept);
            served
        };
        task::spawn_blocking(work).await.ok().flatten()
    }

    fn refuse(&self, refusal: Refusal, version: Version) -> Served {
        self.progress.refuse();
        let last = refusal.is_last();
        let mut served = refusal.served();
        // The rest of the request may still be on its way, so the connection is of no more use.
        // HTTP/2 has no such header: it gives up the stream alone.
        if last && version != Version::HTTP_2 {
            let close = HeaderValue::from_static("close");
            served.response.headers_mut().insert(header::CONNECTION, close);
        }
        served
    }

    fn note(&self, served: &Served, watch: Stopwatch) {
        let facts = &served.facts;
        tracing::info!(
            request_id = facts.request_id.as_deref(),
            operation = facts.operation.map(|(service, name)| format_smolstr!("{service}:{name}")).as_deref(),
            principal = facts.principal.as_deref(),
            source = &*self.source,
            status = served.response.status().as_u16(),
            code = facts.code,
            microseconds = u64::try_from(watch.elapsed().as_micros()).unwrap_or(u64::MAX),
            detail = facts.detail.as_deref(),
            denied_by = facts.denied_by.as_deref(),
            "request"
        );
    }
}

/// A request that this program is busy with, also when it is dropped halfway.
struct Underway(Arc<Progress>);

impl Underway {
    fn begin(progress: &Arc<Progress>, version: Version) -> Self {
        progress.request_began(version == Version::HTTP_2);
        Self(Arc::clone(progress))
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        self.0.request_ended();
    }
}

/// Why a request did not reach a service, or came back without an answer.
#[derive(Debug)]
enum Refusal {
    Head,
    Body(Trouble),
    /// The body was not read, and the service has words for it.
    Declined(Box<Served>),
    Panic,
}

/// The refusal of a request whose body is not there.
fn declined<S: Service>(service: &S, request: &Request, trouble: Trouble) -> Refusal {
    let served = match trouble {
        Trouble::TooLarge => service.decline(request, Unread::TooLarge),
        Trouble::Crowded => service.decline(request, Unread::Crowded),
        Trouble::Late | Trouble::Broken => None,
    };
    served.map_or(Refusal::Body(trouble), |served| Refusal::Declined(Box::new(served)))
}

impl Refusal {
    /// Whether the request may not have come whole.
    const fn is_last(&self) -> bool {
        !matches!(self, Self::Panic)
    }

    /// Unless the service has said something, an answer without a body and without request ids, as
    /// AWS gives to what its front door refuses (recorded on AWS).
    fn served(self) -> Served {
        let (status, code) = match self {
            Self::Declined(served) => return *served,
            Self::Head => (StatusCode::BAD_REQUEST, "HeadTooLarge"),
            Self::Body(Trouble::TooLarge) => (StatusCode::PAYLOAD_TOO_LARGE, "BodyTooLarge"),
            Self::Body(Trouble::Crowded) => (StatusCode::SERVICE_UNAVAILABLE, "Crowded"),
            Self::Body(Trouble::Late) => (StatusCode::REQUEST_TIMEOUT, "BodyTimeout"),
            Self::Body(Trouble::Broken) => (StatusCode::BAD_REQUEST, "BodyBroken"),
            Self::Panic => (StatusCode::INTERNAL_SERVER_ERROR, "Panic"),
        };
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = status;
        Served { response, facts: Facts { code, ..Facts::default() } }
    }
}

/// The size of a head as HTTP/1.1 writes it, in bytes.
fn size(head: &Parts) -> usize {
    let target = &head.uri;
    let target = target.path().len() + target.query().map_or(0, |query| query.len() + 1);
    let line = head.method.as_str().len() + target + " HTTP/1.1\r\n".len() + 1;
    let header = |(name, value): (&header::HeaderName, &HeaderValue)| {
        name.as_str().len() + value.len() + ": \r\n".len()
    };
    line + head.headers.iter().map(header).sum::<usize>() + "\r\n".len()
}

fn is_below(place: &str, path: &str) -> bool {
    let below = path.strip_prefix(place);
    below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The output of a future, or none when it panics: one request's panic is its own. What it was
/// changing is behind locks that don't poison, and replaced as a whole or not at all.
async fn unharmed<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|cx| {
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Ok(Poll::Pending) => Poll::Pending,
            // The hook in logging.rs has said where.
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heads_size_is_that_of_its_bytes() {
        let bytes = "GET /a?b=c HTTP/1.1\r\nhost: x\r\naccept: */*\r\n\r\n";
        let request = http::Request::get("/a?b=c").header("host", "x").header("accept", "*/*");
        assert_eq!(size(&request.body(()).unwrap().into_parts().0), bytes.len());
    }

    #[test]
    fn only_whole_path_segments_lead_below_a_place() {
        let is_control = |path| is_below(CONTROL, path);
        assert!(is_control("/_iamulator") && is_control("/_iamulator/health"));
        assert!(!is_control("/_iamulatorx") && !is_control("/") && !is_control("/x/_iamulator"));
    }

    #[tokio::test]
    async fn a_panic_is_caught_at_any_poll() {
        assert_eq!(unharmed(async { 7 }).await, Some(7));
        assert_eq!(unharmed(async { panic!("at once") }).await, None::<()>);
        let later = async {
            tokio::task::yield_now().await;
            panic!("later")
        };
        assert_eq!(unharmed(later).await, None::<()>);
    }
}
