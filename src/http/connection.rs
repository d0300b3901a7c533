//! One connection: served by hyper, and cut off when its client takes too long.

use std::net::SocketAddr;
use std::sync::Arc;

use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::Watcher;
use tokio::net::TcpStream;

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

/// Serves a connection to its end.
pub(super) async fn serve<A: Service, C: Service>(
    builder: &Builder<TokioExecutor>,
    door: Arc<Door<A, C>>,
    stream: TcpStream,
    peer: SocketAddr,
    watcher: Watcher,
) {
    // Answers are written whole, so there is nothing to wait for.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, source = %peer.ip(), "a connection broke");
    }
    let progress = Arc::new(Progress::start());
    let limits = door.limits;
    let socket = TokioIo::new(Watched::new(stream, Arc::clone(&progress)));
    let visit = Arc::new(Visit { door, progress: Arc::clone(&progress), peer: peer.ip() });
    let service = service_fn(move |request| Arc::clone(&visit).enter(request));
    let connection = watcher.watch(builder.serve_connection(socket, service));
    tokio::select! {
        // Without drawing lots: the connection is what a wake-up is nearly always for.
        biased;
        ended = connection => if let Err(error) = ended {
            tracing::debug!(%error, source = %peer.ip(), "a connection broke");
        },
        phase = overdue(&progress, &limits) => {
            tracing::debug!(?phase, source = %peer.ip(), "a connection was cut: too slow");
        }
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
