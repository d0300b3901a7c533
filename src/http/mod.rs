//! The server: it accepts, keeps to its limits, and leaves in order. Only this room knows hyper.
//!
//! A connection is one task (`connection`). Its socket is watched (`watch`), so that a client
//! who is slow or stuck is cut off without a timer for each request. A request goes through
//! `door`: limits, body, one of the three services, one line in the log. Large bodies share their
//! memory (`budget`), and are worked on apart from the threads that serve connections.

mod body;
mod budget;
mod connection;
mod door;
mod limits;
mod progress;
mod service;
mod services;
mod watch;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::Semaphore;
use tokio::sync::watch::Sender;

pub use limits::Limits;
pub use service::{Facts, Served, Service, Unread};
pub use services::{Aws, Console, Control};

use budget::Budget;
use door::Door;

/// How many connections the kernel may hold before they are accepted.
const BACKLOG: u32 = 1_024;

/// What a client reads when there are too many connections.
const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/// A server whose port is taken, but which does not accept yet.
#[derive(Debug)]
pub struct Server<A, C, K> {
    listener: TcpListener,
    address: SocketAddr,
    door: Arc<Door<A, C, K>>,
}

impl<A: Service, C: Service, K: Service> Server<A, C, K> {
    /// Takes the port. Must be called within a tokio runtime. Requests below `/_iamulator` go to
    /// `control`, those below `/console` and to `/federation` to `console`, all others to `aws`.
    ///
    /// # Errors
    /// What the system says when the address can't be listened on.
    pub fn bind(address: SocketAddr, limits: Limits, aws: A, control: C, console: K) -> io::Result<Self> {
        let listener = listen(address)?;
        let address = listener.local_addr()?;
        Ok(Self {
            listener,
            address,
            door: Arc::new(Door { limits, budget: Budget::new(&limits), aws, control, console }),
        })
    }

    /// The address with the port that the system gave when port 0 was asked for.
    #[must_use]
    pub const fn local_addr(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `shutdown` is ready, then finishes what is in flight, but no longer than
    /// [`Limits::grace`].
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        let (grace, leaving) = (self.door.limits.grace, Sender::new(false));
        tokio::select! {
            () = self.accept(&leaving) => {}
            () = shutdown => {}
        }
        drop(self.listener);
        leaving.send_replace(true);
        // Each connection has a receiver until it ends.
        if tokio::time::timeout(grace, leaving.closed()).await.is_err() {
            tracing::warn!("connections were cut: they were not done in time");
        }
    }

    async fn accept(&self, leaving: &Sender<bool>) {
        let slots = Arc::new(Semaphore::new(self.door.limits.connections));
        let builder = Arc::new(connection::builder());
        loop {
            let Some((stream, peer)) = self.next().await else { continue };
            let Ok(slot) = Arc::clone(&slots).try_acquire_owned() else {
                turn_away(stream, peer);
                continue;
            };
            let (builder, door) = (Arc::clone(&builder), Arc::clone(&self.door));
            let leaving = leaving.subscribe();
            tokio::spawn(async move {
                connection::serve(&builder, door, stream, peer, leaving).await;
                drop(slot);
            });
        }
    }

    /// The next connection. None after an error, and after a pause when the system is out of
    /// something such as file descriptors.
    async fn next(&self) -> Option<(TcpStream, SocketAddr)> {
        match self.listener.accept().await {
            Ok(accepted) => Some(accepted),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(limits::ACCEPT_PAUSE).await;
                None
            }
        }
    }
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A server that was just stopped must be able to start again on its port.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Answers 503 as well as it goes: a fresh socket has room for so few bytes.
fn turn_away(stream: TcpStream, peer: SocketAddr) {
    tracing::warn!(source = %peer.ip(), "a connection was turned away: there are too many");
    if let Ok(mut stream) = stream.into_std() {
        // Whether the client still listens is its own affair.
        let _ = io::Write::write(&mut stream, BUSY);
    }
}
