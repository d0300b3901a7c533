//! One connection: served by hyper, and cut off when its client takes too long.

use std::error::Error;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;

use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use smol_str::ToSmolStr as _;
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::door::{Door, Visit};
use super::limits::{HEAD_BUFFER, Limits, STREAMS};
use super::progress::{Phase, Progress};
use super::service::Service;
use super::watch::Watched;

/// HTTP/1.1, and HTTP/2 for clients who begin with it, within limits.
pub(super) fn builder() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    // hyper's own timer would be set anew for each request; `Progress` does without.
    // A client may close its half when it has sent all, and still read its answers.
    builder.http1().half_close(true).max_buf_size(HEAD_BUFFER).header_read_timeout(None);
    builder
        .http2()
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(u32::try_from(HEAD_BUFFER).unwrap_or(u32::MAX));
    builder
}

/// Serves a connection to its end. When the other end of `leaving` says so, no request is taken any
/// more: what is in flight is finished, and what is at rest is closed at once.
pub(super) async fn serve<A: Service, C: Service, K: Service>(
    builder: &Builder<TokioExecutor>,
    door: Arc<Door<A, C, K>>,
    stream: TcpStream,
    peer: SocketAddr,
    mut leaving: watch::Receiver<bool>,
) {
    // Answers are written whole, so there is nothing to wait for.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, source = %peer.ip(), "a connection broke");
    }
    let progress = Arc::new(Progress::start());
    let limits = door.limits;
    let socket = TokioIo::new(Watched::new(stream, Arc::clone(&progress)));
    let source = peer.ip().to_smolstr();
    let visit = Arc::new(Visit { door, progress: Arc::clone(&progress), peer: peer.ip(), source });
    let service = service_fn(move |request| Arc::clone(&visit).enter(request));
    let mut connection = pin!(builder.serve_connection(socket, service));
    let mut overdue = pin!(overdue(&progress, &limits));
    let end = tokio::select! {
        // Without drawing lots: the connection is what a wake-up is nearly always for.
        biased;
        ended = connection.as_mut() => Some(End::of(ended)),
        phase = overdue.as_mut() => Some(End::Overdue(phase)),
        _ = leaving.wait_for(|leaving| *leaving) => None,
    };
    if let Some(end) = end {
        return end.note(peer);
    }
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        biased;
        ended = connection => End::of(ended).note(peer),
        phase = overdue => End::Overdue(phase).note(peer),
        () = at_rest(&progress, &limits) => {}
    }
}

/// How a connection ended.
enum End {
    Closed,
    Broken(Box<dyn Error + Send + Sync>),
    Overdue(Phase),
}

impl End {
    fn of(ended: Result<(), Box<dyn Error + Send + Sync>>) -> Self {
        ended.map_or_else(Self::Broken, |()| Self::Closed)
    }

    fn note(self, peer: SocketAddr) {
        let source = peer.ip();
        match self {
            Self::Closed => {}
            Self::Broken(error) => tracing::debug!(%error, %source, "a connection broke"),
            Self::Overdue(phase) => tracing::debug!(?phase, %source, "a connection was cut: too slow"),
        }
    }
}

/// Ready when nothing is lost by closing the connection.
async fn at_rest(progress: &Progress, limits: &Limits) {
    while !progress.at_rest() {
        tokio::time::sleep(limits.tick()).await;
    }
}

/// Ready when the connection is overdue. It looks now and then instead of setting a timer for
/// each step of each request.
async fn overdue(progress: &Progress, limits: &Limits) -> Phase {
    let tick = limits.tick();
    loop {
        tokio::time::sleep(tick).await;
        if let Some(phase) = progress.overdue(limits) {
            return phase;
        }
    }
}
