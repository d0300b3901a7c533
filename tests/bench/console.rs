//! What pages of the console cost, how soon their first byte is there, and what the console costs those
//! who don't use it.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Instant;

use crate::ROUNDS;
use crate::decisions::{against_bare, compared};
use crate::load::{self, ACCOUNT, Form, Load, requests};
use crate::process::Server;

/// What root signs in with.
const PASSWORD: &str = "Correct-Horse-7";
/// Browsers that are signed in while others call the API.
const SESSIONS: usize = 100;

/// Pages against a bare server that answers as many bytes, and calls with and without sessions.
pub fn run(count: usize) {
    let (server, quiet) = (start(), start());
    let (load, plain) = (Load::prepare(&server), Load::prepare(&quiet));
    println!("\n| console | CPU µs | to compare | CPU µs | ratio |\n|---|---|---|---|---|");
    let cookies: Vec<String> = (0..SESSIONS.min(count / 10)).map(|_| signed_in(&server)).collect();
    let calls = |load: &Load, server| requests(server, load, Form::GetUser, count);
    let name = format!("GetUser, {} browsers signed in", cookies.len());
    compared(&name, (&server, &calls(&load, &server)), "none", (&quiet, &calls(&plain, &quiet)));
    let pages = [
        ("sign-in page", get(&server, "/console/sign-in", "")),
        ("page of 25 of 1,000 users", get(&server, "/console/users", &cookies[0])),
        ("search among 1,000 users", get(&server, "/console/users?search=9", &cookies[0])),
    ];
    for (name, request) in &pages {
        against_bare(name, &server, &vec![request.clone(); (count / 10).max(2 * ROUNDS)]);
    }
    println!("\n| page of the console | first byte ms (median) |\n|---|---|");
    for (name, request) in &pages {
        let waits = (0..count.min(1_000)).map(|_| first_byte_millis(&server, request)).collect();
        println!("| {name} | {:.2} |", load::median(waits));
    }
    let program = fs::metadata(env!("CARGO_BIN_EXE_iamulator")).unwrap().len();
    println!("\nthe program, console and all: {:.1} MiB", program as f64 / f64::from(1 << 20));
}

fn start() -> Server {
    Server::start(&["--quota", "UsersQuota=10000000", "--root-password", PASSWORD])
}

/// The cookie of a browser at which root has just signed in.
fn signed_in(server: &Server) -> String {
    let port = server.address.port();
    let page = answer(server, &get(server, "/console/sign-in?as=root", ""));
    let form = page.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let cookie = cookie(&page, &format!("iamulator_form_{port}"));
    let body = format!("csrf={form}&as=root&account={ACCOUNT}&password={PASSWORD}");
    let post = format!(
        "POST /console/sign-in HTTP/1.1\r\nhost: localhost:{port}\r\norigin: http://localhost:{port}\r\n\
         cookie: {cookie}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    self::cookie(&answer(server, post.as_bytes()), &format!("iamulator_session_{port}"))
}

fn cookie(answer: &str, name: &str) -> String {
    let (_, rest) = answer.split_once(&format!("set-cookie: {name}=")).unwrap_or_else(|| panic!("{answer}"));
    format!("{name}={}", rest.split(';').next().unwrap_or_default())
}

fn get(server: &Server, path: &str, cookie: &str) -> Vec<u8> {
    let port = server.address.port();
    format!("GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\ncookie: {cookie}\r\n\r\n").into_bytes()
}

/// Head and body, whatever the status.
fn answer(server: &Server, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(request).unwrap();
    let (mut bytes, mut some) = (Vec::new(), [0; 65536]);
    loop {
        let read = stream.read(&mut some).unwrap();
        bytes.extend_from_slice(&some[..read]);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        if read == 0 || length.is_none_or(|length| length.parse().is_ok_and(|length| body.len() >= length)) {
            return text.into_owned();
        }
    }
}

/// From before the connection is made.
fn first_byte_millis(server: &Server, request: &[u8]) -> f64 {
    let started = Instant::now();
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(request).unwrap();
    stream.read_exact(&mut [0]).unwrap();
    started.elapsed().as_secs_f64() * 1e3
}
