use super::*;
use crate::account::Message;
use crate::clock::Timestamp;
use crate::emulator::testing::{NOW, emulator};
use crate::mfa::{Code, Rules, SerialNumber, time_step};
use crate::types::Arn;

const SEED: &str = include_str!("../../fixtures/seeds/mfa.yaml");

/// A request with these headers; a header set again comes twice.
fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request {
    let mut builder = http::Request::builder().method(method).uri(path);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    let (head, ()) = builder.body(()).unwrap().into_parts();
    Request { head, body: Bytes::copy_from_slice(body.as_bytes()), peer: [127, 0, 0, 1].into() }
}

fn status_and_body(response: &Response<Bytes>) -> (u16, &str) {
    (response.status().as_u16(), std::str::from_utf8(response.body()).unwrap())
}

/// Status and body of the answer to a tool on this machine.
fn ask(emulator: &Emulator, method: &str, path: &str, body: &str) -> (u16, String) {
    let request = request(method, &format!("{PREFIX}{path}"), &[("host", "127.0.0.1:4566")], body);
    let response = answer(emulator, &ControlSettings::default(), &request);
    let (status, body) = status_and_body(&response);
    (status, body.to_owned())
}

fn refusal(status: u16, code: &str, message: &str) -> (u16, String) {
    (status, serde_json::json!({"error": {"code": code, "message": message}}).to_string())
}

#[test]
fn health_and_how_answers_look() {
    let request = request("GET", "/_iamulator/health", &[("host", "localhost:4566")], "");
    let response = answer(&emulator(""), &ControlSettings::default(), &request);
    let expected = format!(r#"{{"status":"ok","version":"{}"}}"#, env!("CARGO_PKG_VERSION"));
    assert_eq!(status_and_body(&response), (200, expected.as_str()));
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.headers()["cache-control"], "no-store");
}

#[test]
fn the_clock_is_shown_and_moved() {
    let emulator = emulator("");
    let shown = |now: &str, offset: i64| (200, format!(r#"{{"now":"{now}","offset_seconds":{offset}}}"#));
    assert_eq!(ask(&emulator, "GET", "clock", ""), shown("2027-01-15T08:00:11Z", 0));
    for (body, now, offset) in [
        (r#"{"advance_seconds":30}"#, "2027-01-15T08:00:41Z", 30),
        (r#"{"advance_seconds":-40}"#, "2027-01-15T08:00:01Z", -10),
        (r#"{"set":"2027-01-15T09:00:11Z"}"#, "2027-01-15T09:00:11Z", 3_600),
        (r#"{"set":"9998-12-31T23:59:59Z"}"#, "9998-12-31T23:59:59Z", 251_570_764_788),
        (r#"{"set":"0001-01-01T00:00:00Z"}"#, "0001-01-01T00:00:00Z", -63_935_596_811),
        (r#"{"offset_seconds":0}"#, "2027-01-15T08:00:11Z", 0),
    ] {
        assert_eq!(ask(&emulator, "POST", "clock", body), shown(now, offset), "{body}");
    }
    assert_eq!(emulator.clock.machine_now(), NOW);
}

#[test]
fn nonsense_does_not_move_the_clock() {
    let emulator = emulator("");
    let one_of = "Give one of advance_seconds, set and offset_seconds.";
    let years = "The clock stays within the years 1 to 9998.";
    let instant = "set is an instant in ISO 8601, such as 2026-01-01T00:00:00Z.";
    let object = "The body must be a JSON object.";
    for (body, message) in [
        ("", one_of),
        ("{}", one_of),
        (r#"{"advance_seconds":1,"offset_seconds":1}"#, one_of),
        (r#"{"advance_seconds":9223372036854775807}"#, years),
        (r#"{"advance_seconds":-9223372036854775808}"#, years),
        (r#"{"offset_seconds":251570764789}"#, years),
        (r#"{"set":"9999-01-01T00:00:00Z"}"#, years),
        (r#"{"set":"tomorrow"}"#, instant),
        (r#"{"set":"2026-02-30T00:00:00Z"}"#, instant),
        ("[30, null, null]", object),
        ("null", object),
        (
            r#"{"forward":1}"#,
            "The body cannot be read: unknown field `forward`, expected one of `advance_seconds`, `set`, \
             `offset_seconds` at line 1 column 10.",
        ),
        (
            r#"{"advance_seconds":"30"}"#,
            "The body cannot be read: invalid type: string \"30\", expected i64 at line 1 column 23.",
        ),
        ("{", "The body cannot be read: EOF while parsing an object at line 1 column 1."),
    ] {
        assert_eq!(ask(&emulator, "POST", "clock", body), refusal(400, "BadRequest", message), "{body}");
        assert_eq!(emulator.clock.offset_seconds(), 0);
    }
}

#[test]
fn a_reset_is_of_everything_or_of_one_account() {
    let emulator = emulator(SEED);
    let stray = || emulator.slot("999999999999".parse().unwrap());
    for body in ["", "{}", " \n"] {
        stray();
        emulator.clock.advance_seconds(60);
        assert_eq!(ask(&emulator, "POST", "reset", body), (204, String::new()), "{body:?}");
        assert_eq!((emulator.accounts.ids().len(), emulator.clock.offset_seconds()), (1, 0));
    }
    stray();
    emulator.clock.advance_seconds(60);
    let one = r#"{"account":"999999999999"}"#;
    for _ in 0..2 {
        assert_eq!(ask(&emulator, "POST", "reset", one), (204, String::new()));
        assert_eq!((emulator.accounts.ids().len(), emulator.clock.offset_seconds()), (1, 60));
    }
    let twelve = refusal(400, "BadRequest", "account is twelve digits.");
    assert_eq!(ask(&emulator, "POST", "reset", r#"{"account":"1"}"#), twelve);
}

#[test]
fn a_device_shows_its_code() {
    let emulator = emulator(SEED);
    // RFC 6238, appendix B: the codes of its seed at 1111111109 and 1111111111, one step later.
    emulator.clock.set(Timestamp::from_seconds(1_111_111_109));
    let shown = (200, r#"{"code":"081804","next":"050471","seconds_left":1}"#.to_owned());
    let of = |account: &str, serial: &str| {
        ask(&emulator, "GET", &format!("accounts/{account}/mfa-devices/{serial}/code"), "")
    };
    assert_eq!(of("111122223333", "GAHT12345678"), shown);
    let status = |serial: &str| of("111122223333", serial).0;
    assert_eq!(status("arn%3Aaws%3Aiam%3A%3A111122223333%3Amfa%2Falice"), 200);
    assert_eq!(status("arn:aws:iam::111122223333:mfa/alice"), 200);
    assert_eq!(status("arn:aws:iam::111122223333:mfa/pool/spare"), 200);
    // Fresh from the factory, a token is anybody's, of an account too that was not used yet.
    for account in ["111122223333", "444455556666"] {
        assert_eq!(of(account, "GAKT12345678").0, 200);
    }
    for (account, serial) in [
        ("111122223333", "arn:aws:iam::111122223333:mfa/bob"),
        ("111122223333", "GAHT00000000"),
        ("444455556666", "GAHT12345678"),
        ("444455556666", "arn:aws:iam::111122223333:mfa/alice"),
        ("1", "GAKT12345678"),
    ] {
        let message = format!("Account {account} has no MFA device {serial}.");
        assert_eq!(of(account, serial), refusal(404, "NotFound", &message));
    }
    for serial in [
        "arn:aws:iam::111122223333:sms-mfa/dave",
        "arn:aws:iam::111122223333:u2f/user/carol/yubikey-NSSQURFMVVHQLMHYNZQJFH4EHM",
    ] {
        let message = format!("The device {serial} shows no codes.");
        assert_eq!(of("111122223333", serial), refusal(409, "Conflict", &message));
    }
}

#[test]
fn a_device_shows_the_code_of_its_own_time() {
    let emulator = emulator(SEED);
    let (id, serial) = ("111122223333".parse().unwrap(), SerialNumber::from("GAHT12345678"));
    let drifted = emulator.slot(id).update(|account| {
        let device = account.mfa_devices.get_mut(&serial)?;
        let (seed, _) = device.kind.totp().map(|(seed, sync)| (seed.clone(), sync)).unwrap();
        let step = time_step(NOW) + 7;
        let learnt = device.synchronise(&seed.code(step - 1), &seed.code(step), NOW, &Rules::default());
        Ok((learnt, seed.code(step).reveal().to_owned()))
    });
    let (true, code) = drifted.unwrap() else { panic!("the pair was refused") };
    let (status, body) = ask(&emulator, "GET", "accounts/111122223333/mfa-devices/GAHT12345678/code", "");
    assert_eq!((status, body.get(..16)), (200, Some(format!(r#"{{"code":"{code}""#).as_str())));
}

#[test]
fn hardware_tokens_are_made_and_listed() {
    let emulator = emulator("");
    assert_eq!(ask(&emulator, "GET", "hardware-tokens", ""), (200, r#"{"hardware_tokens":[]}"#.to_owned()));
    let token = r#"{"serial_number":"GAHT12345678","seed_base32":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}"#;
    assert_eq!(ask(&emulator, "POST", "hardware-tokens", token), (201, token.to_owned()));
    let (status, made) = ask(&emulator, "POST", "hardware-tokens", r#"{"serial_number":"GAKT12345678"}"#);
    let drawn: serde_json::Value = serde_json::from_str(&made).unwrap();
    assert_eq!((status, drawn["seed_base32"].as_str().unwrap().len()), (201, 64));
    let all = format!(r#"{{"hardware_tokens":[{token},{made}]}}"#);
    assert_eq!(ask(&emulator, "GET", "hardware-tokens", ""), (200, all.clone()));

    let seed = "a seed is 16 to 64 bytes, in base32 (RFC 4648: letters A to Z, digits 2 to 7)";
    let arn = "the serial number of a hardware token is no ARN";
    let short = "1 validation error detected: Value at 'serialNumber' failed to satisfy constraint: Member \
                 must have length greater than or equal to 9";
    let missing = "The body cannot be read: missing field `serial_number` at line 1 column 2.";
    for (body, refused) in [
        (token, refusal(409, "Conflict", "There is a hardware token GAHT12345678 already.")),
        ("{}", refusal(400, "BadRequest", missing)),
        (r#"{"serial_number":"GAHT"}"#, refusal(400, "BadRequest", short)),
        (r#"{"serial_number":"arn:aws:iam::111122223333:mfa/a"}"#, refusal(400, "BadRequest", arn)),
        (r#"{"serial_number":"ARN:aws:iam::111122223333:mfa/a"}"#, refusal(400, "BadRequest", arn)),
        (r#"{"serial_number":"GAHT00000000","seed_base32":""}"#, refusal(400, "BadRequest", seed)),
    ] {
        assert_eq!(ask(&emulator, "POST", "hardware-tokens", body), refused, "{body}");
    }
    assert_eq!(ask(&emulator, "GET", "hardware-tokens", ""), (200, all));
}

#[test]
fn operations_of_both_services_are_listed() {
    let (status, body) = ask(&emulator(""), "GET", "operations", "");
    let listed: serde_json::Value = serde_json::from_str(&body).unwrap();
    let rows = listed["operations"].as_array().unwrap();
    assert_eq!((status, rows.len()), (200, 191));
    let row = |service, name, implemented| serde_json::json!({"service": service, "name": name, "implemented": implemented});
    assert!(rows.contains(&row("iam", "EnableMFADevice", true)));
    assert!(rows.contains(&row("iam", "CreateServiceLinkedRole", false)));
    assert!(rows.contains(&row("sts", "GetSessionToken", true)));
}

#[test]
fn what_is_not_there() {
    let emulator = emulator("");
    for path in
        ["", "nothing", "health/", "accounts/111122223333", "accounts/1/x", "accounts/1/mfa-devices/code"]
    {
        let message = format!(
            "There is no /_iamulator/{path}. There are health, reset, clock, hardware-tokens, operations, \
             sms, authorize, decisions, decisions/ID, accounts/ACCOUNT/mfa-devices/SERIAL/code, \
             accounts/ACCOUNT/service-control-policies and accounts/ACCOUNT/resource-control-policies."
        );
        assert_eq!(ask(&emulator, "GET", path, ""), refusal(404, "NotFound", &message));
    }
}

#[test]
fn text_messages_are_read_by_number_the_newest_first() {
    let (emulator, account) = (emulator(SEED), "111122223333".parse().unwrap());
    for (to, code) in [("+15550100", "000001"), ("+15550101", "000002"), ("+15550100", "000003")] {
        let (code, user) =
            (Code::parse(code).unwrap(), Arn::from("arn:aws:iam::111122223333:user/dave".to_owned()));
        emulator.outbox.send(Message { to: to.into(), code, account, user, sent: NOW.whole_second() });
    }
    let shown = |to: &str, code: &str| serde_json::json!({"to": to, "code": code, "sent": "2027-01-15T08:00:11Z", "user": "arn:aws:iam::111122223333:user/dave"});
    let first = [shown("+15550100", "000003"), shown("+15550100", "000001")];
    for path in ["sms?to=+15550100", "sms?to=%2B15550100"] {
        let (status, body) = ask(&emulator, "GET", path, "");
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!((status, body), (200, serde_json::json!({"messages": first})));
    }
    let all: serde_json::Value = serde_json::from_str(&ask(&emulator, "GET", "sms", "").1).unwrap();
    assert_eq!(all["messages"][1], shown("+15550101", "000002"));
    assert_eq!(ask(&emulator, "GET", "sms?to=+1", "").1, r#"{"messages":[]}"#);
    let message = "There is one parameter, to, and it is a telephone number.";
    for path in ["sms?from=1", "sms?to=1&to=2"] {
        assert_eq!(ask(&emulator, "GET", path, ""), refusal(400, "BadRequest", message));
    }
}

#[test]
fn other_methods_are_told_what_is_possible() {
    let code = "accounts/111122223333/mfa-devices/GAHT12345678/code";
    for (method, path, allow) in [
        ("POST", "health", "GET"),
        ("GET", "reset", "POST"),
        ("DELETE", "clock", "GET, POST"),
        ("OPTIONS", "hardware-tokens", "GET, POST"),
        ("PUT", "operations", "GET"),
        ("POST", "sms", "GET"),
        ("GET", "authorize", "POST"),
        ("POST", "decisions", "GET"),
        ("POST", "decisions/1", "GET"),
        ("POST", "accounts/111122223333/service-control-policies", "GET, PUT"),
        ("POST", code, "GET"),
    ] {
        let request = request(method, &format!("{PREFIX}{path}"), &[("host", "localhost")], "");
        let response = answer(&emulator(""), &ControlSettings::default(), &request);
        let (status, body) =
            refusal(405, "MethodNotAllowed", &format!("{method} is not possible here, but {allow}."));
        assert_eq!(status_and_body(&response), (status, body.as_str()));
        assert_eq!(response.headers()["allow"], allow);
    }
}

#[test]
fn a_body_has_a_limit() {
    let emulator = emulator("");
    let body = |length| " ".repeat(length);
    assert_eq!(ask(&emulator, "POST", "reset", &body(1 << 20)).0, 204);
    let refused = refusal(413, "PayloadTooLarge", "A body has at most 1048576 bytes here.");
    assert_eq!(oversized(&ControlSettings::default()), refused);
    let settings = ControlSettings { token: Some(Secret::from("hush")), ..ControlSettings::default() };
    assert_eq!(oversized(&settings).0, 403, "who may not ask is told nothing else");
}

/// Status and body of what is answered to a body beyond the limit.
fn oversized(settings: &ControlSettings) -> (u16, String) {
    let response = too_large(settings, &request("POST", "/_iamulator/reset", &[("host", "localhost")], ""));
    let (status, body) = status_and_body(&response);
    (status, body.to_owned())
}

/// Status and body of `GET clock` with these headers.
fn knock(settings: &ControlSettings, headers: &[(&str, &str)]) -> (u16, String) {
    let response = answer(&emulator(""), settings, &request("GET", "/_iamulator/clock", headers, ""));
    let (status, body) = status_and_body(&response);
    (status, body.to_owned())
}

#[test]
fn loopback_and_allowed_hosts_are_let_in() {
    let settings = ControlSettings {
        allowed_hosts: ["iamulator", "host.docker.internal", "192.0.2.7"].map(String::from).to_vec().into(),
        token: None,
    };
    for host in [
        "127.0.0.1",
        "127.0.0.1:4566",
        "127.1.2.3:80",
        "[::1]:4566",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "localhost:4566",
        "LocalHost",
        "localhost.",
        "a.localhost:1",
        "Iamulator:4566",
        "host.docker.internal",
        "192.0.2.7:4566",
    ] {
        assert_eq!(knock(&settings, &[("host", host)]).0, 200, "{host}");
    }
}

#[test]
fn other_hosts_are_refused() {
    for host in [
        "evil.example",
        "evil.example:4566",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evillocalhost",
        "192.168.0.1:4566",
        "[2001:db8::1]:4566",
        "2130706433",
        "0x7f.1",
        "iamulator",
        "localhost@evil.example",
        "evil.example@localhost",
        "[::1]evil.example",
        "[::1].evil.example",
        "[::1]evil.example:4566",
        "[localhost]",
        "localhost:",
        "",
        "a b",
    ] {
        let message = format!(
            "The host {host} may not use the control API: it is neither loopback nor allowed by --control-host."
        );
        assert_eq!(
            knock(&ControlSettings::default(), &[("host", host)]),
            refusal(403, "Forbidden", &message)
        );
    }
    let none = refusal(403, "Forbidden", "A request that names no host may not use the control API.");
    assert_eq!(knock(&ControlSettings::default(), &[]), none);
    // Whichever of two is believed elsewhere, neither may be foreign.
    for hosts in [["localhost", "evil.example"], ["evil.example", "localhost"]] {
        let hosts = hosts.map(|host| ("host", host));
        assert_eq!(knock(&ControlSettings::default(), &hosts).0, 403);
    }
    // HTTP/2 names the host in the target.
    for (target, status) in [("http://localhost:4566", 200), ("http://evil.example", 403)] {
        let request = request("GET", &format!("{target}/_iamulator/health"), &[], "");
        assert_eq!(answer(&emulator(""), &ControlSettings::default(), &request).status(), status);
    }
}

#[test]
fn foreign_pages_are_refused() {
    let host = ("host", "localhost:4566");
    let knock = |headers: &[(&str, &str)]| knock(&ControlSettings::default(), headers);
    for origin in ["http://localhost:4566", "https://LOCALHOST:4566"] {
        assert_eq!(knock(&[host, ("origin", origin)]).0, 200, "{origin}");
    }
    for origin in [
        "https://evil.example",
        "null",
        "http://localhost",
        "http://localhost:3000",
        "http://127.0.0.1:4566",
        "http://localhost:4566.evil.example",
        "ftp://localhost:4566",
        "localhost:4566",
    ] {
        let message = format!("A page of the origin {origin} may not use the control API.");
        assert_eq!(knock(&[host, ("origin", origin)]), refusal(403, "Forbidden", &message));
    }
    for site in ["same-origin", "none"] {
        assert_eq!(knock(&[host, ("sec-fetch-site", site)]).0, 200, "{site}");
    }
    let refused = refusal(403, "Forbidden", "Pages of other sites may not use the control API.");
    for site in ["cross-site", "same-site", "", "None"] {
        assert_eq!(knock(&[host, ("sec-fetch-site", site)]), refused, "{site}");
    }
    let twice = [host, ("sec-fetch-site", "none"), ("sec-fetch-site", "cross-site")];
    assert_eq!(knock(&twice), refused);
}

#[test]
fn a_foreign_page_changes_nothing() {
    let emulator = emulator("");
    let headers = [("host", "localhost:4566"), ("origin", "https://evil.example")];
    for (path, body) in
        [("clock", r#"{"advance_seconds":1}"#), ("hardware-tokens", r#"{"serial_number":"GAHT12345678"}"#)]
    {
        let request = request("POST", &format!("{PREFIX}{path}"), &headers, body);
        assert_eq!(answer(&emulator, &ControlSettings::default(), &request).status(), 403);
    }
    assert_eq!((emulator.clock.offset_seconds(), emulator.factory.tokens().len()), (0, 0));
}

#[test]
fn a_token_is_asked_for_when_there_is_one() {
    let settings = ControlSettings { token: Some(Secret::from("sesame")), ..ControlSettings::default() };
    let knock = |headers: &[(&str, &str)]| {
        let host = [("host", "localhost:4566")];
        knock(&settings, &[&host, headers].concat())
    };
    for value in ["Bearer sesame", "bearer  sesame"] {
        assert_eq!(knock(&[("authorization", value)]).0, 200, "{value}");
    }
    let refused = refusal(
        403,
        "Forbidden",
        "The control API asks for its token here: Authorization: Bearer and the value of --control-token.",
    );
    assert_eq!(knock(&[]), refused);
    for value in ["sesame", "Bearer", "Bearer ", "Bearer Sesame", "Bearer sesame2", "Basic sesame"] {
        assert_eq!(knock(&[("authorization", value)]), refused, "{value}");
    }
    assert_eq!(knock(&[("authorization", "Bearer sesame"), ("authorization", "Bearer x")]), refused);
    // Health checks of containers have none.
    let health = request("GET", "/_iamulator/health", &[("host", "localhost")], "");
    assert_eq!(answer(&emulator(""), &settings, &health).status(), 200);
    assert!(!format!("{settings:?}").contains("sesame"));
}
