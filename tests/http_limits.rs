//! The server's limits, each proven on a raw socket against stand-in services.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::future::pending;
use std::net::SocketAddr;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

use iamulator::http::{Facts, Limits, Served, Server, Service};
use iamulator::wire::Request;

/// A limit that a test waits for.
const SHORT: Duration = Duration::from_millis(100);
/// A limit that must not be what ends a test.
const LONG: Duration = Duration::from_secs(300);
/// When a test gives up.
const GIVE_UP: Duration = Duration::from_secs(30);

/// Limits none of which a test reaches by accident.
const GENEROUS: Limits = Limits {
    connections: 1_000,
    head: LONG,
    body: LONG,
    bodies: 64 * 1024 * 1024,
    patience: LONG,
    answer: LONG,
    idle: LONG,
    linger: LONG,
    grace: LONG,
};

/// What `/big` answers: more than the sockets of both sides hold.
const BIG: usize = 64 * 1024 * 1024;

/// Answers with its name and what it got.
struct StandIn {
    name: &'static str,
    arrived: Arc<Notify>,
    release: Arc<Notify>,
    gate: Arc<Gate>,
}

/// Keeps a whole thread waiting, as hard work does.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    fn open(&self) {
        *self.open.lock().unwrap() = true;
        self.opened.notify_all();
    }

    /// Whether it opened in time.
    fn pass(&self) -> bool {
        let shut = self.open.lock().unwrap();
        let (open, _) = self.opened.wait_timeout_while(shut, GIVE_UP, |open| !*open).unwrap();
        *open
    }
}

impl Service for StandIn {
    async fn serve(&self, request: &Request) -> Served {
        let body = match request.path() {
            "/panic" => panic!("as the test wants it"),
            "/wait" => {
                self.arrived.notify_one();
                self.release.notified().await;
                Bytes::from_static(b"waited")
            }
            "/never" => {
                self.arrived.notify_one();
                pending().await
            }
            "/work" => {
                self.arrived.notify_one();
                Bytes::from(format!("done: {}", self.gate.pass()))
            }
            "/open" => {
                self.gate.open();
                Bytes::from_static(b"open")
            }
            "/big" => {
                self.arrived.notify_one();
                Bytes::from(vec![b'x'; BIG])
            }
            "/length" => Bytes::from(request.body.len().to_string()),
            path => Bytes::from(format!("{} {} {path} ", self.name, request.head.method)),
        };
        let echo = if request.path() == "/echo" { request.body.clone() } else { Bytes::new() };
        let response = Response::new(Bytes::from([body, echo].concat()));
        Served { response, facts: Facts { code: "OK", ..Facts::default() } }
    }
}

/// A server in this process.
struct Running {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    done: JoinHandle<()>,
    arrived: Arc<Notify>,
    release: Arc<Notify>,
}

impl Running {
    fn start(limits: Limits) -> Self {
        let (arrived, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let gate = Arc::new(Gate::default());
        let service = |name| StandIn {
            name,
            arrived: Arc::clone(&arrived),
            release: Arc::clone(&release),
            gate: Arc::clone(&gate),
        };
        let any_port = "127.0.0.1:0".parse().unwrap();
        let server =
            Server::bind(any_port, limits, service("aws"), service("control"), service("console")).unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let address = server.local_addr();
        let done = tokio::spawn(server.run(async { drop(stopped.await) }));
        Self { address, stop: Some(stop), done, arrived, release }
    }

    async fn connect(&self) -> Client {
        Client(TcpStream::connect(self.address).await.unwrap())
    }

    /// Sends all of `request` and reads until the server closes.
    async fn ask(&self, request: impl AsRef<[u8]>) -> String {
        let mut client = self.connect().await;
        client.send(request).await;
        client.rest().await
    }

    fn stop(&mut self) {
        self.stop.take();
    }

    async fn done(self) {
        within(self.done).await.unwrap();
    }
}

/// The client's end of a connection.
struct Client(TcpStream);

impl Client {
    async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        within(self.0.write_all(bytes.as_ref())).await.unwrap();
    }

    /// Reads up to and including `end`.
    async fn until(&mut self, end: &str) -> String {
        let mut seen = Vec::new();
        while !seen.ends_with(end.as_bytes()) {
            let byte = within(self.0.read_u8()).await;
            seen.push(
                byte.unwrap_or_else(|error| panic!("{error} after {:?}", String::from_utf8_lossy(&seen))),
            );
        }
        String::from_utf8(seen).unwrap()
    }

    /// Reads until the server closes, and not by a reset.
    async fn rest(&mut self) -> String {
        let mut rest = String::new();
        within(self.0.read_to_string(&mut rest)).await.unwrap();
        rest
    }
}

async fn within<F: Future>(future: F) -> F::Output {
    tokio::time::timeout(GIVE_UP, future).await.expect("this takes too long")
}

/// An answer without a body that ends the connection.
fn assert_refused(answer: &str, status: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{answer}");
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
    assert!(answer.contains("\r\ncontent-length: 0\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n") && !answer.contains("x-amzn"), "{answer}");
}

/// The body of an answer of 200.
fn body_of(answer: &str) -> &str {
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    answer.split_once("\r\n\r\n").unwrap().1
}

const LAST: &str = "Host: a\r\nConnection: close\r\n";

#[tokio::test]
async fn two_services_share_the_paths() {
    let server = Running::start(GENEROUS);
    let get = |path: &str| server.ask(format!("GET {path} HTTP/1.1\r\n{LAST}\r\n"));
    assert_eq!(body_of(&get("/").await), "aws GET / ");
    assert_eq!(body_of(&get("/_iamulator/health").await), "control GET /_iamulator/health ");
    assert_eq!(body_of(&get("/_iamulators").await), "aws GET /_iamulators ");
    let answer = server.ask(format!("PROPFIND / HTTP/1.1\r\n{LAST}\r\n")).await;
    assert_eq!(body_of(&answer), "aws PROPFIND / ");
}

#[tokio::test]
async fn answers_carry_a_date_and_no_server_name() {
    let answer = Running::start(GENEROUS).ask(format!("GET / HTTP/1.1\r\n{LAST}\r\n")).await;
    assert!(answer.contains("\r\ndate: "), "{answer}");
    assert!(!answer.to_lowercase().contains("\r\nserver:"), "{answer}");
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_order() {
    let server = Running::start(GENEROUS);
    let answers = server
        .ask(format!(
            "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n\
             POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\ntwo\
             GET /3 HTTP/1.1\r\n{LAST}\r\n"
        ))
        .await;
    let bodies: Vec<_> = answers.split("HTTP/1.1 200 OK\r\n").skip(1).collect();
    let ends = ["\r\n\r\naws GET /1 ", "\r\n\r\naws POST /echo two", "\r\n\r\naws GET /3 "];
    assert_eq!(bodies.len(), ends.len(), "{answers}");
    bodies.iter().zip(ends).for_each(|(body, end)| assert!(body.ends_with(end), "{body}"));
}

#[tokio::test]
async fn a_chunked_body_is_put_together() {
    let answer = Running::start(GENEROUS)
        .ask(format!(
            "POST /echo HTTP/1.1\r\n{LAST}Transfer-Encoding: chunked\r\n\r\n\
             3\r\nabc\r\n2\r\nde\r\n1\r\nf\r\n0\r\n\r\n"
        ))
        .await;
    assert_eq!(body_of(&answer), "aws POST /echo abcdef");
}

#[tokio::test]
async fn malformed_chunks_are_refused() {
    let answer = Running::start(GENEROUS)
        .ask("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nnot hex\r\n")
        .await;
    assert_refused(&answer, "400 Bad Request");
}

#[tokio::test]
async fn a_client_that_expects_100_continue_gets_it() {
    let server = Running::start(GENEROUS);
    let mut client = server.connect().await;
    let head = format!("POST /echo HTTP/1.1\r\n{LAST}Content-Length: 2\r\nExpect: 100-continue");
    client.send(format!("{head}\r\n\r\n")).await;
    assert_eq!(client.until("\r\n\r\n").await, "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ok").await;
    assert_eq!(body_of(&client.rest().await), "aws POST /echo ok");
}

#[tokio::test]
async fn http_2_with_prior_knowledge() {
    let server = Running::start(GENEROUS);
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (client, connection) = h2::client::handshake(stream).await.unwrap();
    tokio::spawn(connection);
    let mut client = client.ready().await.unwrap();
    let mut post = |path: &str, headers: usize| {
        let mut request = http::Request::post(format!("http://a{path}"));
        for number in 0..headers {
            request = request.header(format!("x-{number}"), "y");
        }
        let (answer, mut body) = client.send_request(request.body(()).unwrap(), false).unwrap();
        body.send_data(Bytes::from_static(b"body"), true).unwrap();
        answer
    };
    let (one, two, three) = (post("/echo", 0), post("/_iamulator/echo", 0), post("/echo", 101));
    assert_eq!(h2_body(one).await, (200, "aws POST /echo body".to_owned()));
    assert_eq!(h2_body(two).await, (200, "control POST /_iamulator/echo ".to_owned()));
    assert_eq!(h2_body(three).await, (400, String::new()));
    assert_eq!(client.current_max_send_streams(), 32);
}

async fn h2_body(answer: h2::client::ResponseFuture) -> (u16, String) {
    let (head, mut body) = within(answer).await.unwrap().into_parts();
    let mut text = Vec::new();
    while let Some(data) = within(body.data()).await {
        text.extend_from_slice(&data.unwrap());
    }
    (head.status.as_u16(), String::from_utf8(text).unwrap())
}

/// A request whose head has exactly so many bytes.
fn with_head_of(bytes: usize) -> String {
    let (before, after) = ("GET /?", format!(" HTTP/1.1\r\n{LAST}\r\n"));
    format!("{before}{}{after}", "x".repeat(bytes - before.len() - after.len()))
}

#[tokio::test]
async fn a_head_of_16_kib_is_the_largest() {
    let server = Running::start(GENEROUS);
    assert_eq!(body_of(&server.ask(with_head_of(16_384)).await), "aws GET / ");
    for bytes in [16_385, 60_000, 65_600, 70_000, 1_000_000] {
        assert_refused(&server.ask(with_head_of(bytes)).await, "400 Bad Request");
    }
    let header = format!("GET / HTTP/1.1\r\nX: {}\r\n{LAST}\r\n", "x".repeat(200_000));
    assert_refused(&server.ask(header).await, "400 Bad Request");
}

#[tokio::test]
async fn a_hundred_headers_are_the_most() {
    let server = Running::start(GENEROUS);
    let with = |count: usize| {
        let headers = (2..count).map(|number| format!("x-{number}: y\r\n")).collect::<String>();
        server.ask(format!("GET / HTTP/1.1\r\n{headers}{LAST}\r\n"))
    };
    assert_eq!(body_of(&with(100).await), "aws GET / ");
    assert_refused(&with(101).await, "400 Bad Request");
    assert_refused(&with(1_000).await, "400 Bad Request");
}

#[tokio::test]
async fn a_body_of_ten_million_bytes_is_the_largest() {
    let server = Running::start(GENEROUS);
    assert_eq!(body_of(&server.ask(sized("/length", 10_000_000)).await), "10000000");
    assert_refused(&server.ask(sized("/length", 10_000_001)).await, "413 Payload Too Large");
}

/// A body in two chunks.
fn chunked(length: usize) -> Vec<u8> {
    let head = format!("POST /length HTTP/1.1\r\n{LAST}Transfer-Encoding: chunked\r\n\r\n");
    let (one, two) = (length - 7, 7);
    [head, format!("{one:x}\r\n"), "x".repeat(one), format!("\r\n{two:x}\r\nxxxxxxx\r\n0\r\n\r\n")]
        .concat()
        .into_bytes()
}

#[tokio::test]
async fn the_limit_holds_for_a_body_of_unknown_length() {
    let server = Running::start(GENEROUS);
    assert_eq!(body_of(&server.ask(chunked(10_000_000)).await), "10000000");
    assert_refused(&server.ask(chunked(10_000_001)).await, "413 Payload Too Large");
}

#[tokio::test]
async fn a_body_announced_too_large_is_refused_before_it_is_sent() {
    let server = Running::start(GENEROUS);
    let mut client = server.connect().await;
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000001\r\nExpect: 100-continue";
    client.send(format!("{head}\r\n\r\n")).await;
    assert_refused(&client.until("\r\n\r\n").await, "413 Payload Too Large");
}

#[tokio::test]
async fn an_endless_body_is_not_read_on() {
    let server = Running::start(GENEROUS);
    let mut client = server.connect().await;
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n").await;
    let chunk = format!("{:x}\r\n{}\r\n", 1 << 20, "x".repeat(1 << 20));
    let mut sent = 0;
    while within(client.0.write_all(chunk.as_bytes())).await.is_ok() {
        sent += 1;
        assert!(sent < 200, "{sent} MiB were taken");
    }
}

/// A request with a body of so many bytes.
fn sized(path: &str, length: usize) -> Vec<u8> {
    let head = format!("POST {path} HTTP/1.1\r\n{LAST}Content-Length: {length}\r\n\r\n");
    [head.as_bytes(), &vec![b'x'; length]].concat()
}

#[tokio::test]
async fn large_bodies_share_their_memory() {
    let server = Running::start(Limits { bodies: 1024 * 1024, patience: SHORT, ..GENEROUS });
    let mut first = server.connect().await;
    first.send(sized("/wait", 1_000_000)).await;
    within(server.arrived.notified()).await;
    assert_refused(&server.ask(sized("/length", 300_000)).await, "503 Service Unavailable");
    assert_refused(&server.ask(chunked(300_000)).await, "503 Service Unavailable");
    assert_eq!(body_of(&server.ask(sized("/length", 65_536)).await), "65536", "small ones need none");
    assert_eq!(body_of(&server.ask(sized("/length", 150_000)).await), "150000", "so much is left");
    server.release.notify_one();
    assert_eq!(body_of(&first.rest().await), "waited");
    assert_eq!(body_of(&server.ask(sized("/length", 1_000_000)).await), "1000000");
}

#[tokio::test]
async fn a_large_body_waits_for_its_share() {
    let server = Running::start(Limits { bodies: 1024 * 1024, ..GENEROUS });
    let mut first = server.connect().await;
    first.send(sized("/wait", 1_000_000)).await;
    within(server.arrived.notified()).await;
    let mut second = server.connect().await;
    second.send(sized("/length", 300_000)).await;
    server.release.notify_one();
    assert_eq!(body_of(&second.rest().await), "300000");
    assert_eq!(body_of(&first.rest().await), "waited");
}

#[tokio::test]
async fn work_on_a_large_body_holds_up_no_other_request() {
    let server = Running::start(GENEROUS);
    let mut large = server.connect().await;
    large.send(sized("/work", 65_537)).await;
    within(server.arrived.notified()).await;
    // There is one thread for all connections.
    assert_eq!(body_of(&server.ask(format!("GET /open HTTP/1.1\r\n{LAST}\r\n")).await), "open");
    assert_eq!(body_of(&large.rest().await), "done: true");
}

#[tokio::test]
async fn a_panic_over_a_large_body_ends_one_request_alone() {
    let server = Running::start(GENEROUS);
    let answer = server.ask(sized("/panic", 65_537)).await;
    assert!(answer.starts_with("HTTP/1.1 500 Internal Server Error\r\n"), "{answer}");
    assert_eq!(body_of(&server.ask(sized("/length", 65_537)).await), "65537");
}

#[tokio::test]
async fn a_head_must_come_in_time() {
    let server = Running::start(Limits { head: SHORT, ..GENEROUS });
    assert_eq!(server.ask("").await, "", "a client that says nothing");
    assert_eq!(server.ask("GET / HT").await, "", "a client that stops halfway");
    let mut client = server.connect().await;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    client.until("aws GET / ").await;
    client.send("GET / HT").await;
    assert_eq!(client.rest().await, "", "a client that stops halfway the second time");
}

#[tokio::test]
async fn dripping_bytes_buy_no_time_for_a_head() {
    let server = Running::start(Limits { head: 2 * SHORT, ..GENEROUS });
    let pace = Running::start(Limits { head: SHORT / 5, ..GENEROUS });
    let mut client = server.connect().await;
    let mut drops = 0;
    // A connection closed by the server reads as ended, or is reset by the next drop.
    while client.0.write_all(b"GET".get(drops..=drops).unwrap_or(b"x")).await.is_ok() {
        if client.0.try_read(&mut [0]).is_ok() {
            break;
        }
        assert_eq!(pace.ask("").await, "");
        drops += 1;
        assert!(drops < 200, "the head has no end");
    }
    assert!(drops > 1, "{drops}");
}

#[tokio::test]
async fn a_kept_connection_is_closed_when_idle() {
    let server = Running::start(Limits { idle: SHORT, ..GENEROUS });
    let mut client = server.connect().await;
    for _ in 0..2 {
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        client.until("aws GET / ").await;
    }
    assert_eq!(client.rest().await, "");
}

#[tokio::test]
async fn a_body_must_come_in_time() {
    let server = Running::start(Limits { body: SHORT, ..GENEROUS });
    let mut client = server.connect().await;
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf").await;
    assert_refused(&client.until("\r\n\r\n").await, "408 Request Timeout");
}

#[tokio::test]
async fn a_request_is_given_all_the_time_it_needs() {
    let server = Running::start(Limits { head: SHORT, idle: SHORT, answer: SHORT, ..GENEROUS });
    let mut client = server.connect().await;
    client.send(format!("GET /wait HTTP/1.1\r\n{LAST}\r\n")).await;
    within(server.arrived.notified()).await;
    // Another connection is cut for being silent meanwhile, so that time has passed.
    assert_eq!(server.ask("").await, "");
    server.release.notify_one();
    assert_eq!(body_of(&client.rest().await), "waited");
}

#[tokio::test]
async fn a_client_that_does_not_take_its_answer_is_cut() {
    let mut server = Running::start(Limits { answer: SHORT, ..GENEROUS });
    let mut client = server.connect().await;
    client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n").await;
    within(server.arrived.notified()).await;
    // The server can only be done once that connection is gone.
    server.stop();
    server.done().await;
    let mut taken = Vec::new();
    // Ends with what the sockets held, or with a reset.
    let _ = within(client.0.read_to_end(&mut taken)).await;
    assert!(taken.len() < BIG, "{}", taken.len());
}

#[tokio::test]
async fn a_sender_that_was_refused_gets_some_time_to_notice() {
    let mut server = Running::start(Limits { linger: SHORT, ..GENEROUS });
    let mut client = server.connect().await;
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000001\r\n\r\n").await;
    assert_refused(&client.until("\r\n\r\n").await, "413 Payload Too Large");
    client.send("xxxx").await;
    server.stop();
    // The client keeps its end open; the server is done all the same.
    server.done().await;
}

#[tokio::test]
async fn connections_beyond_the_limit_are_turned_away() {
    let server = Running::start(Limits { connections: 1, ..GENEROUS });
    let mut first = server.connect().await;
    first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    first.until("aws GET / ").await;
    let mut second = server.connect().await;
    assert_refused(&second.rest().await, "503 Service Unavailable");
    drop(first);
    // The server needs a moment to see that the first has gone.
    within(async { while !served(server.address).await {} }).await;
}

/// Whether a connection is not turned away.
async fn served(address: SocketAddr) -> bool {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET / HTTP/1.1\r\n{LAST}\r\n");
    let mut answer = String::new();
    let sent = stream.write_all(request.as_bytes()).await;
    sent.is_ok() && stream.read_to_string(&mut answer).await.is_ok() && answer.contains("aws GET")
}

#[tokio::test]
async fn slow_clients_block_nobody() {
    let server = Running::start(GENEROUS);
    let mut slow = Vec::new();
    for request in ["", "GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx"] {
        for _ in 0..50 {
            let mut client = server.connect().await;
            client.send(request).await;
            slow.push(client);
        }
    }
    let answer = server.ask(format!("GET /fast HTTP/1.1\r\n{LAST}\r\n")).await;
    assert_eq!(body_of(&answer), "aws GET /fast ");
}

#[tokio::test]
async fn a_panic_ends_one_request_alone() {
    let server = Running::start(GENEROUS);
    let mut client = server.connect().await;
    client.send("GET /panic HTTP/1.1\r\nHost: a\r\n\r\n").await;
    let answer = client.until("\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 500 Internal Server Error\r\n"), "{answer}");
    assert!(answer.contains("\r\ncontent-length: 0\r\n"), "{answer}");
    client.send(format!("GET /after HTTP/1.1\r\n{LAST}\r\n")).await;
    assert_eq!(body_of(&client.rest().await), "aws GET /after ");
}

#[tokio::test]
async fn what_is_in_flight_is_finished_before_the_server_leaves() {
    let mut server = Running::start(GENEROUS);
    let mut idle = server.connect().await;
    idle.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    idle.until("aws GET / ").await;
    let (mut silent, mut partial) = (server.connect().await, server.connect().await);
    partial.send("GET / HT").await;
    let mut partial_again = server.connect().await;
    partial_again.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    partial_again.until("aws GET / ").await;
    partial_again.send("GET / HT").await;
    let mut busy = server.connect().await;
    busy.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n").await;
    within(server.arrived.notified()).await;
    server.stop();
    assert_eq!(idle.rest().await, "", "an idle connection is closed at once");
    assert_eq!(silent.rest().await, "", "one that has said nothing, too");
    assert_eq!(partial.rest().await, "", "and one that has said half of something");
    assert_eq!(partial_again.rest().await, "", "be it the first time or later");
    let refused = TcpStream::connect(server.address).await.unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    server.release.notify_one();
    let answer = busy.rest().await;
    assert_eq!(body_of(&answer), "waited");
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
    server.done().await;
}

#[tokio::test]
async fn the_time_of_grace_is_bounded() {
    let mut server = Running::start(Limits { grace: SHORT, ..GENEROUS });
    let mut client = server.connect().await;
    client.send("GET /never HTTP/1.1\r\nHost: a\r\n\r\n").await;
    within(server.arrived.notified()).await;
    server.stop();
    server.done().await;
}
