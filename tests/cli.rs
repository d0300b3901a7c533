//! The program from outside: flags, variables, exit codes, what it prints, signals.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::thread;

/// The program with an environment that doesn't steer it.
fn program(words: &[&str]) -> Command {
    unsteered(env!("CARGO_BIN_EXE_iamulator"), words)
}

fn unsteered(program: &str, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("IAMULATOR_") {
            command.env_remove(name);
        }
    }
    command.args(words).stdin(Stdio::null());
    command
}

/// Exit code, standard output and standard error.
fn ended(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn run(words: &[&str]) -> (Option<i32>, String, String) {
    ended(program(words).output().unwrap())
}

fn failed(code: i32, line: &str) -> (Option<i32>, String, String) {
    (Some(code), String::new(), format!("iamulator: {line}\n"))
}

fn printed(line: &str) -> (Option<i32>, String, String) {
    (Some(0), format!("{line}\n"), String::new())
}

/// A running server.
struct Server {
    process: Child,
    /// Its standard output, until a test closes that.
    out: Option<BufReader<ChildStdout>>,
    /// What it printed before it was ready.
    greeting: String,
    /// `127.0.0.1:12345`
    address: String,
}

impl Server {
    fn start(words: &[&str]) -> Self {
        Self::spawn(program(&[&["--listen", "127.0.0.1:0"], words].concat()))
    }

    /// With limits that the shell's `ulimit` sets.
    fn limited(ulimit: &str) -> Self {
        let script = format!("ulimit {ulimit} && exec \"$0\" --listen 127.0.0.1:0 --max-connections 500");
        Self::spawn(unsteered("sh", &["-c", &script, env!("CARGO_BIN_EXE_iamulator")]))
    }

    fn spawn(mut command: Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(process.stdout.take().unwrap());
        let mut greeting = String::new();
        while !greeting.contains("/console") {
            assert_ne!(out.read_line(&mut greeting).unwrap(), 0, "{greeting}");
        }
        let address = greeting.split("export AWS_ENDPOINT_URL=http://").nth(1).unwrap();
        let address = address.lines().next().unwrap().to_owned();
        Self { process, out: Some(out), greeting, address }
    }

    fn signal(&self, name: &str) {
        let pid = self.process.id().to_string();
        assert!(Command::new("kill").args([name, &pid]).status().unwrap().success());
    }

    /// Exit code, and what it printed since it was ready.
    fn end(mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.out.take().unwrap().read_to_string(&mut rest).unwrap();
        (self.process.wait().unwrap().code(), rest)
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Does nothing when it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn help_names_each_flag_with_its_variable_and_default() {
    let (code, help, errors) = run(&["--help"]);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    for flag in [
        "--listen <ADDRESS:PORT>",
        "--seed <FILE>",
        "--sigv4 <SIGV4>",
        "--root-key <ACCOUNT:ID:SECRET>",
        "--only-named-accounts",
        "--rules <RULES>",
        "--mfa-search-behind <STEPS>",
        "--mfa-search-ahead <STEPS>",
        "--mfa-sign-in-window <STEPS>",
        "--mfa-tries <NUMBER>",
        "--mfa-tries-window <SECONDS>",
        "--quota <NAME=NUMBER>",
        "--session-key <BASE64>",
        "--entropy-seed <NUMBER>",
        "--control-token <TOKEN>",
        "--control-host <HOST>",
        "--workers <NUMBER>",
        "--log-format <LOG_FORMAT>",
        "--log-level <LOG_LEVEL>",
        "--max-connections <NUMBER>",
    ] {
        assert!(help.contains(flag), "{flag} is missing in\n{help}");
    }
    for text in ["[env: IAMULATOR_LISTEN=]", "[default: 127.0.0.1:4566]", "[default: 998]"] {
        assert!(help.contains(text), "{text} is missing in\n{help}");
    }
    for command in ["health", "code", "clock", "explain", "reset"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is missing in\n{help}");
    }
}

#[test]
fn help_shows_no_secret_of_the_environment() {
    let mut command = program(&["--help"]);
    for name in ["ROOT_KEY", "SESSION_KEY", "CONTROL_TOKEN"] {
        command.env(format!("IAMULATOR_{name}"), "hush");
    }
    let (code, help, _) = ended(command.output().unwrap());
    assert_eq!(code, Some(0));
    assert!(help.contains("IAMULATOR_SESSION_KEY") && !help.contains("hush"), "{help}");
}

#[test]
fn the_version_is_the_packages() {
    assert_eq!(run(&["--version"]), printed(concat!("iamulator ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn a_wrong_command_line_ends_with_one_line_and_2() {
    assert_eq!(run(&["--nope"]), failed(2, "unexpected argument '--nope' found (see --help)"));
    assert_eq!(
        run(&["--listen", "here"]),
        failed(
            2,
            "invalid value 'here' for '--listen <ADDRESS:PORT>': an IP address and a port, such as 127.0.0.1:4567, are wanted \
             (see --help)"
        )
    );
    assert_eq!(run(&["--root-key", "1:id:hush"]), failed(2, "--root-key: the account must be twelve digits"));
    assert_eq!(
        run(&["clock", "advance", "soon"]),
        failed(
            2,
            "invalid value 'soon' for '<TIME>': a duration is numbers with s, m, h or d, such as \
             30s or 1h30m (see --help)"
        )
    );
}

#[test]
fn a_variable_counts_and_a_flag_counts_more() {
    let run = |words: &[&str]| {
        let mut command = program(words);
        ended(command.env("IAMULATOR_SEED", "/nowhere/variable").output().unwrap())
    };
    let missing = |file: &str| {
        let why = "no such file or directory";
        failed(1, &format!("cannot read the seed file /nowhere/{file}: {why}"))
    };
    assert_eq!(run(&[]), missing("variable"));
    assert_eq!(run(&["--seed", "/nowhere/flag"]), missing("flag"));
}

#[test]
fn a_seed_file_that_is_no_text_is_unreadable() {
    let directory = env!("CARGO_TARGET_TMPDIR");
    assert_eq!(
        run(&["--seed", directory]),
        failed(1, &format!("cannot read the seed file {directory}: is a directory"))
    );
}

#[test]
fn a_taken_port_ends_with_one_line_and_1() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    assert_eq!(
        run(&["--listen", &address]),
        failed(1, &format!("cannot listen on {address}: address already in use"))
    );
}

#[test]
fn the_first_lines_are_for_pasting_whatever_the_log_level() {
    let server = Server::start(&["--log-level", "off", "--root-password", "Hush-hush-9"]);
    let port = server.address.rsplit(':').next().unwrap();
    assert_eq!(
        server.greeting,
        format!(
            "Iamulator answers for IAM and STS at http://{address}\n\
             Account 000000000000, signed in as root:\n\
             export AWS_ENDPOINT_URL=http://{address}\n\
             export AWS_ACCESS_KEY_ID=test\n\
             export AWS_SECRET_ACCESS_KEY=test\n\
             export AWS_DEFAULT_REGION=us-east-1\n\
             Console at http://localhost:{port}/console, as root of 000000000000 with the password that was given\n",
            address = server.address
        )
    );
    server.ask("GET / HTTP/1.0\r\n\r\n");
    server.signal("-TERM");
    assert_eq!(server.end(), (Some(0), String::new()));
}

#[test]
fn a_signal_ends_it_in_order() {
    for signal in ["-TERM", "-INT"] {
        let server = Server::start(&[]);
        server.signal(signal);
        assert_eq!(server.end(), (Some(0), String::new()), "{signal}");
    }
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let server = Server::start(&[]);
    let mut unfinished = TcpStream::connect(&server.address).unwrap();
    unfinished
        .write_all(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n")
        .unwrap();
    // The server asks for the body, so the request is in flight.
    unfinished.read_exact(&mut [0; b"HTTP/1.1 100 Continue\r\n\r\n".len()]).unwrap();
    server.signal("-TERM");
    // It no longer listens once it has understood.
    while TcpStream::connect(&server.address).is_ok() {}
    server.signal("-TERM");
    assert_eq!(server.end().0, Some(130));
}

#[test]
fn a_request_is_one_line_of_json_and_none_is_lost_at_the_end() {
    let server = Server::start(&["--log-format", "json"]);
    for _ in 0..100 {
        server.ask("PROPFIND / HTTP/1.0\r\n\r\n");
    }
    server.signal("-TERM");
    let (code, log) = server.end();
    assert_eq!((code, log.lines().count()), (Some(0), 100));
    for line in log.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["level"], "INFO");
        assert_eq!(line["message"], "request");
        assert_eq!(line["source"], "127.0.0.1");
        assert!(line["status"].is_u64() && line["code"].is_string(), "{line}");
        assert!(line["microseconds"].is_u64(), "{line}");
    }
}

#[test]
fn it_goes_on_when_nobody_reads_what_it_prints() {
    let mut server = Server::start(&[]);
    drop(server.out.take());
    for _ in 0..3 {
        assert!(server.ask("PROPFIND / HTTP/1.0\r\n\r\n").starts_with("HTTP/1.0 "));
    }
    server.signal("-TERM");
    assert_eq!(server.process.wait().unwrap().code(), Some(0));
}

/// Answers one request with `answer`; the request comes back from the thread.
fn stand_in(answer: &str) -> (String, thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let answer = answer.to_owned();
    let served = thread::spawn(move || {
        let mut stream = BufReader::new(listener.accept().unwrap().0);
        let mut request = String::new();
        while !request.ends_with("\r\n\r\n") {
            stream.read_line(&mut request).unwrap();
        }
        let length = request.split("Content-Length: ").nth(1).unwrap();
        let length: usize = length.lines().next().unwrap().parse().unwrap();
        let mut body = vec![0; length];
        stream.read_exact(&mut body).unwrap();
        stream.get_mut().write_all(answer.as_bytes()).unwrap();
        request + &String::from_utf8(body).unwrap()
    });
    (endpoint, served)
}

/// Runs a subcommand against one answer: its end, the request's first line, and its body.
fn against(answer: &str, words: &[&str]) -> ((Option<i32>, String, String), String, String) {
    let (endpoint, served) = stand_in(answer);
    let end = run(&[words, &["--endpoint", &endpoint]].concat());
    let request = served.join().unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.contains(&format!("\r\nHost: {}", endpoint.trim_start_matches("http://"))));
    (end, head.lines().next().unwrap().to_owned(), body.to_owned())
}

fn ok(body: &str) -> String {
    format!("HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n{body}")
}

#[test]
fn health_is_an_exit_code() {
    let (end, asked, _) = against(&ok(r#"{"status":"ok","version":"0.1.0"}"#), &["health"]);
    assert_eq!((end, asked.as_str()), (printed("ok, version 0.1.0"), "GET /_iamulator/health HTTP/1.0"));
    let (end, ..) = against(&ok("<html>"), &["health"]);
    assert_eq!(end, failed(1, "the answer is not one of Iamulator's control API"));
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let endpoint = format!("http://{nobody}");
    assert_eq!(
        run(&["health", "--endpoint", &endpoint]),
        failed(1, &format!("cannot reach {endpoint}: connection refused"))
    );
}

#[test]
fn health_works_with_the_variables_of_the_server_beside_it() {
    let (endpoint, served) = stand_in(&ok(r#"{"status":"ok","version":"1"}"#));
    let mut command = program(&["health"]);
    command.env("IAMULATOR_LISTEN", "0.0.0.0:4566").env("IAMULATOR_ENDPOINT", endpoint);
    command.env("IAMULATOR_CONTROL_TOKEN", "open sesame".replace(' ', "-"));
    assert_eq!(ended(command.output().unwrap()), printed("ok, version 1"));
    assert!(served.join().unwrap().contains("\r\nAuthorization: Bearer open-sesame\r\n"));
}

#[test]
fn a_code_is_printed_with_its_time_and_its_successor() {
    let answer = ok(r#"{"code":"123456","next":"654321","seconds_left":12}"#);
    let (end, asked, _) = against(&answer, &["code", "arn:aws:iam::111122223333:mfa/a"]);
    assert_eq!(end, printed("123456"));
    let device = "arn%3Aaws%3Aiam%3A%3A111122223333%3Amfa%2Fa";
    let path = format!("/_iamulator/accounts/111122223333/mfa-devices/{device}/code");
    assert_eq!(asked, format!("GET {path} HTTP/1.0"));
    let (_, asked, _) = against(&answer, &["code", "GAHT1", "--account", "222233334444"]);
    let path = "/_iamulator/accounts/222233334444/mfa-devices/GAHT1/code";
    assert_eq!(asked, format!("GET {path} HTTP/1.0"));
}

#[test]
fn a_refusal_is_told_in_the_servers_words() {
    let answer = "HTTP/1.0 404 Not Found\r\n\r\n\
                  {\"error\":{\"code\":\"NotFound\",\"message\":\"No such device.\"}}";
    let (end, ..) = against(answer, &["code", "GAHT1"]);
    assert_eq!(end, failed(1, "NotFound: No such device."));
}

#[test]
fn the_clock_is_read_and_moved() {
    let answer = ok(r#"{"now":"2026-01-01T00:00:00Z","offset_seconds":3600}"#);
    for (words, method, body) in [
        (&["clock"][..], "GET", ""),
        (&["clock", "advance", "1h"], "POST", r#"{"advance_seconds":3600}"#),
        (&["clock", "advance", "-2d"], "POST", r#"{"advance_seconds":-172800}"#),
        (&["clock", "set", "2026-01-01T00:00:00Z"], "POST", r#"{"set":"2026-01-01T00:00:00Z"}"#),
        (&["clock", "reset"], "POST", r#"{"offset_seconds":0}"#),
    ] {
        let (end, asked, sent) = against(&answer, words);
        assert_eq!(end, printed("2026-01-01T00:00:00Z  (offset 3600 s)"), "{words:?}");
        assert_eq!(asked, format!("{method} /_iamulator/clock HTTP/1.0"));
        assert_eq!(sent, body);
    }
}

#[test]
fn a_decision_is_explained() {
    let decision = r#"{"decision":"allowed","principal":"arn:aws:iam::111122223333:root","reasons":[],
        "missing_context_values":[],"decision_id":"7c21","service":"s3","action":"s3:GetObject","resource":"*",
        "time":"2026-01-01T00:00:00.000Z","context":{},"policies":[]}"#;
    let told = "who      arn:aws:iam::111122223333:root\nwhat     s3:GetObject\non what  *\n\
                when     2026-01-01T00:00:00.000Z\nid       7c21\n\
                verdict  allowed: the request is allowed\n\nReasons\n  no policy is needed";
    let (end, asked, _) = against(&ok(decision), &["explain", "a/b"]);
    assert_eq!((end, asked.as_str()), (printed(told), "GET /_iamulator/decisions/a%2Fb HTTP/1.0"));
    let latest = ok(&format!(r#"{{"decisions":[{decision}]}}"#));
    let (end, asked, _) = against(&latest, &["explain", "--last"]);
    assert_eq!((end, asked.as_str()), (printed(told), "GET /_iamulator/decisions?limit=1 HTTP/1.0"));
    let (end, ..) = against(&ok(r#"{"decisions":[]}"#), &["explain", "--last"]);
    assert_eq!(end, failed(1, "nothing was decided yet"));
    assert_eq!(run(&["explain"]).0, Some(2));
}

#[test]
fn reset_is_of_everything_or_of_one_account() {
    let answer = "HTTP/1.0 204 No Content\r\n\r\n";
    let (end, asked, sent) = against(answer, &["reset"]);
    assert_eq!((end, sent.as_str()), (printed("reset"), "{}"));
    assert_eq!(asked, "POST /_iamulator/reset HTTP/1.0");
    let (end, _, sent) = against(answer, &["reset", "--account", "111122223333"]);
    assert_eq!(end, printed("reset account 111122223333"));
    assert_eq!(sent, r#"{"account":"111122223333"}"#);
    assert_eq!(run(&["reset", "--account", "1"]), failed(2, "an account is twelve digits, not 1"));
}

#[test]
fn the_reading_of_a_large_seed_file_is_announced() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    for (size, announced) in [(5_000_000, false), (5_000_001, true)] {
        let path = format!("{folder}/seed-of-{size}.yaml");
        let line = "acounts: [] # ";
        std::fs::write(&path, line.to_owned() + &"x".repeat(size - line.len())).unwrap();
        let line = format!("iamulator: reading the seed file {path}, 5 MB\n");
        let fault = format!(
            "iamulator: {path}:1:1: unknown field `acounts`, expected `accounts` or `hardware_tokens`\n"
        );
        let expected = if announced { line + &fault } else { fault };
        assert_eq!(run(&["--seed", &path]), (Some(1), String::new(), expected));
    }
}

#[test]
fn connections_are_as_many_as_files_may_be_open() {
    let line = "fewer connections than asked for: the limit of open files is low";
    for (ulimit, said) in [("-n 300", Some("asked=500 connections=236")), ("-S -n 100", None)] {
        let server = Server::limited(ulimit);
        server.signal("-TERM");
        let (code, log) = server.end();
        assert_eq!(code, Some(0), "{log}");
        assert_eq!(log.contains(line), said.is_some(), "{ulimit}: {log}");
        assert!(log.contains(said.unwrap_or_default()), "{ulimit}: {log}");
    }
}
