//! One request and its answer, over HTTP/1.0: the server closes, so the answer ends where the
//! connection does.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use http::Uri;
use serde::Deserialize;
use serde_json::Value;

use crate::config::{Connection, Problem, reason};

use super::strange;

/// How long each step may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 8 * 1_024 * 1_024;

/// Where a server listens that was told nothing else.
const DEFAULT_ENDPOINT: &str = "http://127.0.0.1:4566";

/// The methods of the control API that the subcommands use.
#[derive(Debug, Clone, Copy)]
pub(super) enum Method {
    Get,
    Post,
}

/// Sends a request to `/_iamulator/{path}` and gives the answer's body.
pub(super) fn ask(
    connection: &Connection,
    method: Method,
    path: &str,
    body: Option<&Value>,
) -> Result<String, Problem> {
    let endpoint = endpoint(connection);
    let authority = authority(&endpoint)?;
    let request = request(connection, &authority, method, path, body)?;
    let answer = exchange(&authority, &request)
        .map_err(|error| Problem::failure(format!("cannot reach {endpoint}: {}", reason(&error))))?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(strange)?;
    match status(head) {
        Some(200..=299) => Ok(body.to_owned()),
        Some(_) => Err(refusal(body).unwrap_or_else(strange)),
        None => Err(strange()),
    }
}

/// The endpoint that was given, else that of AWS's clients when it can be ours, else the default.
fn endpoint(connection: &Connection) -> String {
    let of_clients = || std::env::var("AWS_ENDPOINT_URL").ok().filter(|url| url.starts_with("http://"));
    connection.endpoint.clone().or_else(of_clients).unwrap_or_else(|| DEFAULT_ENDPOINT.to_owned())
}

/// Host and port of an endpoint.
fn authority(endpoint: &str) -> Result<String, Problem> {
    let uri = endpoint.parse::<Uri>().ok().filter(|uri| uri.scheme_str() == Some("http"));
    let authority = uri.as_ref().and_then(|uri| {
        let (host, port) = (uri.host()?, uri.port_u16().unwrap_or(80));
        (matches!(uri.path(), "" | "/") && !host.is_empty()).then(|| format!("{host}:{port}"))
    });
    authority.ok_or_else(|| {
        let endpoint = endpoint.escape_debug();
        Problem::usage(format!("--endpoint {endpoint}: such as http://127.0.0.1:4566 is wanted"))
    })
}

fn request(
    connection: &Connection,
    authority: &str,
    method: Method,
    path: &str,
    body: Option<&Value>,
) -> Result<String, Problem> {
    let method = match method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    let token = match connection.token.as_deref() {
        Some(token) if !token.bytes().all(|byte| byte.is_ascii_graphic()) => {
            return Err(Problem::usage("--token must be printable ASCII without blanks"));
        }
        Some(token) => format!("Authorization: Bearer {token}\r\n"),
        None => String::new(),
    };
    let body = body.map(Value::to_string).unwrap_or_default();
    let length = body.len();
    Ok(format!(
        "{method} /_iamulator/{path} HTTP/1.0\r\nHost: {authority}\r\n{token}\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    ))
}

fn exchange(authority: &str, request: &str) -> io::Result<String> {
    let mut stream = connect(authority)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.take(LONGEST).read_to_string(&mut answer)?;
    Ok(answer)
}

/// Tries each address of a name: `localhost` has two.
fn connect(authority: &str) -> io::Result<TcpStream> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for address in authority.to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, PATIENCE) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn status(head: &str) -> Option<u16> {
    head.strip_prefix("HTTP/1.")?.split(' ').nth(1)?.parse().ok()
}

/// The control API's own words for why it refused.
fn refusal(body: &str) -> Option<Problem> {
    #[derive(Deserialize)]
    struct Refused {
        error: Error,
    }
    #[derive(Deserialize)]
    struct Error {
        code: String,
        message: String,
    }
    let Refused { error: Error { code, message } } = serde_json::from_str(body).ok()?;
    let line = format!("{}: {}", code.escape_debug(), message.escape_debug());
    Some(Problem::failure(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_are_plain_http_without_a_path() {
        assert_eq!(authority("http://127.0.0.1:4566"), Ok("127.0.0.1:4566".to_owned()));
        assert_eq!(authority("http://iam.test/"), Ok("iam.test:80".to_owned()));
        assert_eq!(authority("http://[::1]:1"), Ok("[::1]:1".to_owned()));
        for wrong in ["", "127.0.0.1:4566", "https://127.0.0.1", "http://a/b", "http://"] {
            assert_eq!(
                authority(wrong),
                Err(Problem::usage(format!("--endpoint {wrong}: such as http://127.0.0.1:4566 is wanted")))
            );
        }
    }

    #[test]
    fn a_token_can_smuggle_no_header() {
        let connection =
            Connection { endpoint: Some("http://a".to_owned()), token: Some("a\r\nHost: b".to_owned()) };
        let asked = request(&connection, "a:80", Method::Get, "health", None);
        let line = "--token must be printable ASCII without blanks";
        assert_eq!(asked, Err(Problem::usage(line)));
    }

    #[test]
    fn a_refusal_is_one_line() {
        let body = r#"{"error":{"code":"NotFound","message":"no\nsuch device"}}"#;
        assert_eq!(refusal(body), Some(Problem::failure("NotFound: no\\nsuch device")));
        assert_eq!(refusal("<html>"), None);
    }
}
