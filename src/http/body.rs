//! Reads a request's body, within limits.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};

use super::budget::{Crowded, Share};

/// Why there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is larger than its limit, or says that it will be.
    TooLarge,
    /// Other bodies have all the memory there is for large ones.
    Crowded,
    /// It did not come in time.
    Late,
    /// The client broke off, or its chunks are malformed.
    Broken,
}

impl From<Crowded> for Trouble {
    fn from(_: Crowded) -> Self {
        Self::Crowded
    }
}

/// The whole body, of at most `limit` bytes, in memory that `share` covers.
pub(super) async fn read(
    body: Incoming,
    limit: usize,
    within: Duration,
    share: &mut Share<'_>,
) -> Result<Bytes, Trouble> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    if body.size_hint().lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(Trouble::TooLarge);
    }
    let mut whole = pin!(gather(body, limit, share));
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

async fn gather(mut body: Incoming, limit: usize, share: &mut Share<'_>) -> Result<Bytes, Trouble> {
    let announced = body.size_hint().upper().and_then(|upper| usize::try_from(upper).ok());
    let most = announced.unwrap_or(limit).min(limit);
    let mut whole = Gathered::default();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Trouble::Broken)?.into_data() else { continue };
        if whole.len() + data.len() > limit {
            return Err(Trouble::TooLarge);
        }
        let room = whole.room_with(data.len(), most);
        share.cover(room).await?;
        whole.push(data, room);
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
    rest: Vec<u8>,
}

impl Gathered {
    fn len(&self) -> usize {
        self.first.len() + self.rest.len()
    }

    /// The bytes of memory it takes with so many more: twice what there was when that is too
    /// little, but never above what the body can have.
    fn room_with(&self, more: usize, most: usize) -> usize {
        let (needed, had) = (self.len() + more, self.rest.capacity());
        if needed <= had { had } else { needed.max((2 * had).min(most)) }
    }

    fn push(&mut self, piece: Bytes, room: usize) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        self.rest.reserve_exact(room.saturating_sub(self.rest.len()));
        self.rest.extend_from_slice(&std::mem::take(&mut self.first));
        self.rest.extend_from_slice(&piece);
    }

    fn into_bytes(self) -> Bytes {
        if self.rest.is_empty() { self.first } else { Bytes::from(self.rest) }
    }
}
