//! Whether a long listing slows others down.

use std::fs;
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crate::decisions::escaped;
use crate::load::{self, ACCOUNT, Form, Load, exchange, fetch};
use crate::process::Server;
use crate::signer::Credentials;

/// Users that are listed, each with an attached policy and a tag.
const USERS: usize = 10_000;

/// `GetCallerIdentity` alone, and while another client pages through all account details again and again,
/// as `aws iam get-account-authorization-details` does.
pub fn run(count: usize) {
    let users = if count < 1_000 { USERS / 100 } else { USERS };
    let server = start(users);
    let load = Load { root: Credentials::new(ACCOUNT, "test") };
    let asked = load::requests(&server, &load, Form::GetCallerIdentity, count.min(5_000));
    let alone = waits(&server, &asked);
    let done = AtomicBool::new(false);
    let (beside, pages) = std::thread::scope(|scope| {
        let paging = scope.spawn(|| pages(&server, &load, &done));
        let beside = waits(&server, &asked);
        done.store(true, Ordering::Relaxed);
        (beside, paging.join().unwrap())
    });
    println!("\n| GetCallerIdentity | median µs | 99 % within µs |\n|---|---|---|");
    line("alone", &alone);
    line(&format!("beside GetAccountAuthorizationDetails over {users} users"), &beside);
    println!("\na page of these details: {:.0} µs (median of {})", quantile(&pages, 50), pages.len());
}

fn start(users: usize) -> Server {
    let user = |number| {
        format!(
            "      - name: user-{number:05}\n        tags: {{Team: blue}}\n        attached_policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']\n"
        )
    };
    let users: String = (0..users).map(user).collect();
    let file = format!("{}/details.yaml", env!("CARGO_TARGET_TMPDIR"));
    fs::write(&file, format!("accounts:\n  - id: '{ACCOUNT}'\n    users:\n{users}")).unwrap();
    Server::start(&["--seed", &file, "--quota", "UsersQuota=100000"])
}

/// How long each answer took, in microseconds, sorted.
fn waits(server: &Server, requests: &[Vec<u8>]) -> Vec<f64> {
    let mut stream = connected(server);
    let wait = |request: &Vec<u8>| {
        let started = Instant::now();
        exchange(&mut stream, request);
        started.elapsed().as_secs_f64() * 1e6
    };
    sorted(requests.iter().map(wait).collect())
}

/// Pages until it is done; at least one.
fn pages(server: &Server, load: &Load, done: &AtomicBool) -> Vec<f64> {
    let mut stream = connected(server);
    let (mut marker, mut taken) = (String::new(), Vec::new());
    while taken.is_empty() || !done.load(Ordering::Relaxed) {
        let body =
            format!("Action=GetAccountAuthorizationDetails&Filter.member.1=User&Version=2010-05-08{marker}");
        let request = load.signed(server, "iam", &body);
        let started = Instant::now();
        let answer = fetch(&mut stream, &request);
        taken.push(started.elapsed().as_secs_f64() * 1e6);
        let answer = String::from_utf8(answer).unwrap();
        let next = answer.split_once("<Marker>").and_then(|(_, rest)| rest.split_once("</Marker>"));
        marker = next.map(|(marker, _)| format!("&Marker={}", escaped(marker))).unwrap_or_default();
    }
    sorted(taken)
}

fn connected(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address).unwrap();
    stream.set_nodelay(true).unwrap();
    stream
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// The value that so many of a hundred sorted ones don't exceed.
fn quantile(sorted: &[f64], hundredths: usize) -> f64 {
    sorted[((sorted.len() - 1) * hundredths).div_ceil(100)]
}

fn line(name: &str, sorted: &[f64]) {
    println!("| {name} | {:.0} | {:.0} |", quantile(sorted, 50), quantile(sorted, 99));
}
