//! A socket that tells [`Progress`] what happens on it, refuses as AWS does, and closes gently.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::limits::LINGER_LIMIT;
use super::progress::Progress;

/// What AWS answers to a head that is too large: no body, no request id.
const REFUSAL: &[u8] = b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/// The size of the buffer for bytes that are thrown away.
const SCRAP: usize = 4_096;

/// A client's socket.
#[derive(Debug)]
pub(super) struct Watched {
    stream: TcpStream,
    progress: Arc<Progress>,
    /// How many more bytes are thrown away before the socket is closed; none until it is shut.
    lingering: Option<usize>,
}

impl Watched {
    pub(super) const fn new(stream: TcpStream, progress: Arc<Progress>) -> Self {
        Self { stream, progress, lingering: None }
    }

    fn sent(&self, sent: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if sent.is_pending() {
            self.progress.blocked();
        }
        sent
    }

    /// Reads on until the client closes too, has sent too much, or its time is over.
    fn poll_linger(&mut self, cx: &mut Context<'_>, mut limit: usize) -> Poll<()> {
        let mut scrap = [0; SCRAP];
        while limit > 0 {
            self.lingering = Some(limit);
            let mut buffer = ReadBuf::new(&mut scrap);
            let read = ready!(Pin::new(&mut self.stream).poll_read(cx, &mut buffer));
            if read.is_err() || buffer.filled().is_empty() {
                break;
            }
            limit = limit.saturating_sub(buffer.filled().len());
        }
        Poll::Ready(())
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
        if buffer.filled().len() > before {
            self.progress.received();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let refusing = is_refusal(bytes);
        if refusing {
            self.progress.refuse();
        }
        let shown = if refusing { REFUSAL } else { bytes };
        let sent = Pin::new(&mut self.stream).poll_write(cx, shown);
        // The connection ends with a refusal, so what was meant counts as sent whole.
        self.sent(if refusing { sent.map_ok(|_| bytes.len()) } else { sent })
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match slices.first() {
            Some(first) if is_refusal(first) => self.poll_write(cx, first),
            _ => {
                let sent = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
                self.sent(sent)
            }
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        if flushed.is_ready() {
            self.progress.flushed();
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let limit = match self.lingering {
            Some(limit) => limit,
            None => {
                ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
                if self.progress.closing() { LINGER_LIMIT } else { 0 }
            }
        };
        self.poll_linger(cx, limit).map(Ok)
    }
}

/// Whether this is how hyper refuses a head: 431 for its size or the count of its headers, 414 for
/// the length of its target. AWS answers 400 to all of them; hyper can't be told.
fn is_refusal(bytes: &[u8]) -> bool {
    bytes.starts_with(b"HTTP/1.") && matches!(bytes.get(9..13), Some(b"431 " | b"414 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hypers_own_refusals_are_replaced() {
        assert!(is_refusal(b"HTTP/1.1 431 Request Header Fields Too Large\r\n"));
        assert!(is_refusal(b"HTTP/1.0 414 URI Too Long\r\n"));
        assert!(!is_refusal(b"HTTP/1.1 200 OK\r\n"));
        assert!(!is_refusal(b"HTTP/1.1 4"));
        assert!(!is_refusal(b"<Message>HTTP/1.1 431 </Message>"));
    }
}
