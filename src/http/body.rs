//! Reads a request's body, within limits.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};

use crate::wire::Request;

/// Why there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is larger than [`Request::BODY_LIMIT`], or says that it will be.
    TooLarge,
    /// It did not come in time.
    Late,
    /// The client broke off, or its chunks are malformed.
    Broken,
}

/// The whole body.
pub(super) async fn read(body: Incoming, within: Duration) -> Result<Bytes, Trouble> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    if body.size_hint().lower() > Request::BODY_LIMIT as u64 {
        return Err(Trouble::TooLarge);
    }
    let mut whole = pin!(gather(body));
    // Most bodies came together with their head: no timer for those.
    if let Some(done) = at_once(whole.as_mut()).await {
        return done;
    }
    tokio::time::timeout(within, whole).await.unwrap_or(Err(Trouble::Late))
}

async fn at_once<F: Future>(mut future: Pin<&mut F>) -> Option<F::Output> {
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => Poll::Ready(None),
    })
    .await
}

async fn gather(mut body: Incoming) -> Result<Bytes, Trouble> {
    let mut whole = Gathered::default();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Trouble::Broken)?.into_data() else { continue };
        if whole.len() + data.len() > Request::BODY_LIMIT {
            return Err(Trouble::TooLarge);
        }
        whole.push(data);
        if body.is_end_stream() {
            break;
        }
    }
    Ok(whole.into_bytes())
}

/// Pieces put together; a single piece is not copied.
#[derive(Default)]
struct Gathered {
    first: Bytes,
    rest: BytesMut,
}

impl Gathered {
    fn len(&self) -> usize {
        self.first.len() + self.rest.len()
    }

    fn push(&mut self, piece: Bytes) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if self.rest.is_empty() {
            self.rest.extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.rest.extend_from_slice(&piece);
    }

    fn into_bytes(self) -> Bytes {
        if self.rest.is_empty() { self.first } else { self.rest.freeze() }
    }
}
