//! What a request costs, against a bare hyper server in the same run.
//!
//! `cargo bench` prints CPU time per request of the server's process and its ratio to the bare server
//! that reads the body and answers as many bytes. `cargo bench -- --million` adds the tables at a
//! million users. `cargo bench -- --short` is what the tests run: few requests, the same code.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout
)]

#[path = "../support/signer.rs"]
mod signer;

mod bare;
mod beside;
mod console;
mod decisions;
mod inside;
mod load;
mod policies;
mod process;

use load::{Round, requests};
use process::Server;

/// Rounds of each load, the server and what it is compared to by turns; the median counts. Many short ones:
/// the speed of a machine that is shared changes from one moment to the next.
pub(crate) const ROUNDS: usize = 41;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let has = |word: &str| words.iter().any(|given| given == word);
    if has("--bare") {
        return bare::serve(words.last().and_then(|bytes| bytes.parse().ok()).unwrap_or_default());
    }
    let count = if has("--short") { 50 } else { 40_000 };
    inside::run(if has("--short") { 100 } else { 100_000 });
    decisions::inside(if has("--short") { 100 } else { 100_000 });
    over_http(count);
    decisions::over_http(count);
    beside::run(count);
    console::run(count);
    beginning();
    if has("--million") {
        million();
    }
}

/// One load per line, the bare server answering as many bytes beside it.
fn over_http(count: usize) {
    println!("\nover HTTP, signatures verified, default settings\n");
    println!("| request | CPU µs | bare CPU µs | ratio |\n|---|---|---|---|");
    let server = Server::start(&["--quota", "UsersQuota=10000000"]);
    let load = load::Load::prepare(&server);
    for (name, form) in load.forms() {
        let ours = requests(&server, &load, form, count);
        let size = load::answer_size(&server, &ours[0]);
        let bare = Server::bare(size);
        let plain = load::readdressed(&ours, &bare);
        let mut rounds: Vec<(f64, f64)> = Vec::new();
        for round in 0..ROUNDS {
            let part = |all: &[Vec<u8>]| load::part(all, round, ROUNDS);
            let (bare_cpu, our_cpu) = (Round::run(&bare, &part(&plain)), Round::run(&server, &part(&ours)));
            rounds.push((our_cpu.micros_each(), bare_cpu.micros_each()));
        }
        let median = |pick: fn(&(f64, f64)) -> f64| load::median(rounds.iter().map(pick).collect());
        let ratio = load::median(rounds.iter().map(|(ours, bare)| ours / bare).collect());
        println!("| {name} | {:.1} | {:.1} | {ratio:.2} |", median(|round| round.0), median(|round| round.1));
    }
}

/// How soon the first answer comes, and what memory an idle server holds.
fn beginning() {
    let mut waits: Vec<f64> = (0..ROUNDS).map(|_| Server::start(&[]).first_answer_millis()).collect();
    waits.sort_by(f64::total_cmp);
    println!("\nfirst answer after start: {:.1} ms (median of {ROUNDS})", load::median(waits));
    let server = Server::start(&[]);
    let _ = server.first_answer_millis();
    println!("memory of an idle server: {:.1} MiB", server.resident_mib());
    let load = load::Load::prepare(&server);
    let _ = Round::run(&server, &requests(&server, &load, load.forms()[0].1, 100));
    println!("the same with 1,000 users, after 1,100 requests: {:.1} MiB", server.resident_mib());
}

/// A thousand users and a million: memory, and whether anything is slower in a large account than in a
/// small one beside it.
fn million() {
    let sizes = [1_000, 1_000_000];
    let servers = sizes.map(|users| {
        let server = Server::start(&["--quota", "UsersQuota=10000000"]);
        let load = load::Load::prepare(&server);
        for from in (1_000..users).step_by(50_000) {
            let some = (users - from).min(50_000);
            let _ = Round::run(&server, &requests(&server, &load, load::Form::CreateUser, some));
        }
        let resident = server.resident_mib();
        (server, load, resident)
    });
    let measured = |form, count| {
        let mut rounds = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            for ((server, load, _), rounds) in servers.iter().zip(&mut rounds) {
                rounds.push(Round::run(server, &requests(server, load, form, count)).micros_each());
            }
        }
        rounds.map(load::median)
    };
    let create = measured(load::Form::CreateUser, 500);
    let list = measured(load::Form::ListUsers, 100);
    println!("\n| users | resident MiB | CreateUser CPU µs | ListUsers page CPU µs |\n|---|---|---|---|");
    for (nth, (_, _, resident)) in servers.iter().enumerate() {
        println!("| {} | {resident:.0} | {:.1} | {:.1} |", sizes[nth], create[nth], list[nth]);
    }
}
