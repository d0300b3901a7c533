//! The subcommands that talk to a running server, over its control API.

mod exchange;
mod explain;

use std::io::IsTerminal as _;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::clock::Timestamp;
use crate::config::{ClockCommand, Command, Connection, Problem};
use crate::types::AccountId;
use crate::wire::unreserved;

use exchange::{Method, ask};

/// Runs a subcommand. What it found out is for standard output.
///
/// # Errors
/// One line: the server can't be reached, or what it answered instead.
pub fn run(command: &Command) -> Result<String, Problem> {
    match command {
        Command::Health(connection) => health(connection),
        Command::Code { serial, account, next, connection } => {
            let (now, after, seconds_left) = code(connection, serial, account.as_deref())?;
            hint(&format!("{seconds_left} s left"));
            Ok(if *next { after } else { now })
        }
        Command::Clock { change: Some(change), .. } => move_clock(change),
        Command::Clock { change: None, connection } => clock(connection, Method::Get, None),
        Command::Explain { id, connection, .. } => explain::explain(connection, id.as_deref()),
        Command::Reset { account, connection } => reset(connection, account.as_deref()),
    }
}

fn health(connection: &Connection) -> Result<String, Problem> {
    #[derive(Deserialize)]
    struct Health {
        status: String,
        version: String,
    }
    let Health { status, version } = read(&ask(connection, Method::Get, "health", None)?)?;
    match status.as_str() {
        "ok" => Ok(format!("ok, version {version}")),
        _ => Err(Problem::failure(format!("the server says: {}", status.escape_debug()))),
    }
}

/// The code that a device shows now, the one it shows next, and the seconds until then.
fn code(
    connection: &Connection,
    serial: &str,
    account: Option<&str>,
) -> Result<(String, String, u32), Problem> {
    #[derive(Deserialize)]
    struct Shown {
        code: String,
        next: String,
        seconds_left: u32,
    }
    let account = account_of(serial, account)?;
    let path = format!("accounts/{account}/mfa-devices/{}/code", unreserved(serial));
    let Shown { code, next, seconds_left } = read(&ask(connection, Method::Get, &path, None)?)?;
    Ok((code, next, seconds_left))
}

/// The account that was given, else the ARN's, else the one whose root key is `test`.
fn account_of(serial: &str, given: Option<&str>) -> Result<AccountId, Problem> {
    let of_arn = || serial.starts_with("arn:").then(|| serial.split(':').nth(4)).flatten();
    given.or_else(of_arn).map_or(Ok(AccountId::zero()), account_id)
}

fn account_id(text: &str) -> Result<AccountId, Problem> {
    text.parse()
        .map_err(|()| Problem::usage(format!("an account is twelve digits, not {}", text.escape_debug())))
}

/// Tells people, and not the scripts that read what is printed.
fn hint(text: &str) {
    if std::io::stderr().is_terminal() {
        eprintln!("{text}");
    }
}

fn move_clock(change: &ClockCommand) -> Result<String, Problem> {
    let (connection, body) = match change {
        ClockCommand::Advance { seconds, connection } => (connection, json!({ "advance_seconds": seconds })),
        ClockCommand::Set { to, connection } => (connection, json!({ "set": to.to_string() })),
        ClockCommand::Reset { connection } => (connection, json!({ "offset_seconds": 0 })),
    };
    clock(connection, Method::Post, Some(&body))
}

fn clock(connection: &Connection, method: Method, body: Option<&Value>) -> Result<String, Problem> {
    #[derive(Deserialize)]
    struct Clock {
        now: String,
        offset_seconds: i64,
    }
    let Clock { now, offset_seconds } = read(&ask(connection, method, "clock", body)?)?;
    let now = Timestamp::parse_iso8601(&now).ok_or_else(strange)?;
    Ok(format!("{now}  (offset {offset_seconds} s)"))
}

fn reset(connection: &Connection, account: Option<&str>) -> Result<String, Problem> {
    let account = account.map(account_id).transpose()?;
    let body = account.map_or_else(|| json!({}), |account| json!({ "account": account.to_string() }));
    ask(connection, Method::Post, "reset", Some(&body))?;
    Ok(account.map_or_else(|| "reset".to_owned(), |account| format!("reset account {account}")))
}

fn read<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, Problem> {
    serde_json::from_str(body).map_err(|_| strange())
}

/// Something answers, but it is no Iamulator.
fn strange() -> Problem {
    Problem::failure("the answer is not one of Iamulator's control API")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_comes_from_the_flag_or_the_arn() {
        let arn = "arn:aws:iam::111122223333:mfa/phone";
        let account = |serial, given| account_of(serial, given).map(|account| account.to_string());
        assert_eq!(account(arn, None), Ok("111122223333".to_owned()));
        assert_eq!(account(arn, Some("222233334444")), Ok("222233334444".to_owned()));
        assert_eq!(account("GAHT12345678", None), Ok("000000000000".to_owned()));
        assert_eq!(
            account("arn:aws:iam::mfa", None),
            Err(Problem::usage("an account is twelve digits, not mfa"))
        );
    }

    #[test]
    fn a_serial_number_is_one_segment_of_the_path() {
        assert_eq!(unreserved("arn:aws:iam::1:mfa/a b%é"), "arn%3Aaws%3Aiam%3A%3A1%3Amfa%2Fa%20b%25%C3%A9");
    }
}
