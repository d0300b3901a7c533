//! What the console's first page costs, and how soon its first byte is there.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Instant;

use crate::decisions::against_bare;
use crate::load;
use crate::process::Server;

/// The page that everybody begins with, against a bare server that answers as many bytes.
pub fn run(count: usize) {
    let server = Server::start(&[]);
    println!("\n| page of the console | CPU µs | to compare | CPU µs | ratio |\n|---|---|---|---|---|");
    let request = sign_in_page(&server);
    against_bare("console sign-in page", &server, &vec![request.clone(); count]);
    let waits = (0..count.min(1_000)).map(|_| first_byte_millis(&server, &request)).collect();
    println!("\nfirst byte of the console's sign-in page: {:.2} ms (median)", load::median(waits));
}

fn sign_in_page(server: &Server) -> Vec<u8> {
    let port = server.address.port();
    format!("GET /console/sign-in HTTP/1.1\r\nhost: localhost:{port}\r\n\r\n").into_bytes()
}

/// From before the connection is made.
fn first_byte_millis(server: &Server, request: &[u8]) -> f64 {
    let started = Instant::now();
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(request).unwrap();
    stream.read_exact(&mut [0]).unwrap();
    started.elapsed().as_secs_f64() * 1e3
}
