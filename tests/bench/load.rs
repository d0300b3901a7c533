//! Loads: signed requests made beforehand, sent over kept connections, one after another on each.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use iamulator::clock::Timestamp;

use crate::process::Server;
use crate::signer::{Credentials, headers};

/// Connections at a time.
const CONNECTIONS: usize = 4;
/// The account that is worked on.
pub const ACCOUNT: &str = "111122223333";

/// What is asked.
#[derive(Clone, Copy)]
pub enum Form {
    GetCallerIdentity,
    GetUser,
    CreateUser,
    ListUsers,
    GetSessionToken,
}

impl Form {
    fn service(self) -> &'static str {
        match self {
            Self::GetCallerIdentity | Self::GetSessionToken => "sts",
            _ => "iam",
        }
    }

    fn body(self) -> String {
        static NEXT: AtomicUsize = AtomicUsize::new(1);
        let version = if self.service() == "sts" { "2011-06-15" } else { "2010-05-08" };
        let rest = match self {
            Self::GetCallerIdentity => "GetCallerIdentity".to_owned(),
            Self::GetUser => "GetUser&UserName=user-0".to_owned(),
            // Spread over the alphabet: the worst case for a sorted table.
            Self::CreateUser => {
                let number = NEXT.fetch_add(1, Ordering::Relaxed) as u64;
                format!("CreateUser&UserName=user-{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
            }
            Self::ListUsers => "ListUsers&MaxItems=1000".to_owned(),
            Self::GetSessionToken => "GetSessionToken".to_owned(),
        };
        format!("Action={rest}&Version={version}")
    }
}

/// What the loads need to be there.
pub struct Load {
    pub root: Credentials,
}

impl Load {
    /// A thousand users.
    pub fn prepare(server: &Server) -> Self {
        let load = Self { root: Credentials::new(ACCOUNT, "test") };
        let bodies = (0..1_000).map(|i| format!("Action=CreateUser&UserName=user-{i}&Version=2010-05-08"));
        let requests: Vec<Vec<u8>> = bodies.map(|body| load.signed(server, "iam", &body)).collect();
        let _ = Round::run(server, &requests);
        load
    }

    pub fn forms(&self) -> Vec<(&'static str, Form)> {
        vec![
            ("GetCallerIdentity", Form::GetCallerIdentity),
            ("GetUser", Form::GetUser),
            ("CreateUser", Form::CreateUser),
            ("ListUsers of 1,000", Form::ListUsers),
            ("GetSessionToken", Form::GetSessionToken),
        ]
    }

    pub fn signed(&self, server: &Server, service: &str, body: &str) -> Vec<u8> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() as i64;
        let host = server.address.to_string();
        let mut text = String::from("POST / HTTP/1.1\r\n");
        for (name, value) in headers(&self.root, service, &host, Timestamp::from_seconds(now), body) {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
        text.into_bytes()
    }
}

/// So many requests of a form.
pub fn requests(server: &Server, load: &Load, form: Form, count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|_| load.signed(server, form.service(), &form.body())).collect()
}

/// The same requests for another server.
pub fn readdressed(requests: &[Vec<u8>], to: &Server) -> Vec<Vec<u8>> {
    let readdress = |request: &Vec<u8>| {
        let text = String::from_utf8(request.clone()).unwrap();
        let (before, rest) = text.split_once("host: ").unwrap();
        let (_, after) = rest.split_once("\r\n").unwrap();
        format!("{before}host: {}\r\n{after}", to.address).into_bytes()
    };
    requests.iter().map(readdress).collect()
}

/// The part of the requests that a round sends.
pub fn part(all: &[Vec<u8>], round: usize, rounds: usize) -> Vec<Vec<u8>> {
    let size = (all.len() / rounds).max(1);
    all.iter().skip(1 + round * size).take(size).cloned().collect()
}

/// The size of the body of an answer.
pub fn answer_size(server: &Server, request: &[u8]) -> usize {
    exchange(&mut TcpStream::connect(server.address).unwrap(), request)
}

/// What a round of requests cost.
pub struct Round {
    cpu: Duration,
    count: usize,
}

impl Round {
    /// Sends all requests and takes all answers; every answer must be a success.
    pub fn run(server: &Server, requests: &[Vec<u8>]) -> Self {
        assert!(!requests.is_empty(), "a round without requests costs nothing");
        let before = server.cpu();
        let chunk = requests.len().div_ceil(CONNECTIONS);
        std::thread::scope(|scope| {
            for some in requests.chunks(chunk) {
                scope.spawn(move || {
                    let mut stream = TcpStream::connect(server.address).unwrap();
                    stream.set_nodelay(true).unwrap();
                    for request in some {
                        exchange(&mut stream, request);
                    }
                });
            }
        });
        Self { cpu: server.cpu() - before, count: requests.len() }
    }

    pub fn micros_each(&self) -> f64 {
        self.cpu.as_secs_f64() * 1e6 / self.count as f64
    }
}

/// Sends one request and reads its answer: the size of its body.
pub fn exchange(stream: &mut TcpStream, request: &[u8]) -> usize {
    fetch(stream, request).len()
}

/// Sends one request and reads its answer, a 200: the body.
pub fn fetch(stream: &mut TcpStream, request: &[u8]) -> Vec<u8> {
    stream.write_all(request).unwrap();
    let mut bytes = Vec::with_capacity(4096);
    let mut some = [0; 65536];
    loop {
        let read = stream.read(&mut some).unwrap();
        assert!(read > 0, "the server closed the connection");
        bytes.extend_from_slice(&some[..read]);
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        assert!(head.starts_with("http/1.1 200"), "{}", String::from_utf8_lossy(&bytes));
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .and_then(|text| text.trim().parse::<usize>().ok());
        let size = length.unwrap();
        if bytes.len() == end + 4 + size {
            return bytes.split_off(end + 4);
        }
    }
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
