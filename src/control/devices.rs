//! MFA devices: what they show, and hardware tokens to be made.

use bytes::Bytes;
use http::{Response, StatusCode};
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

use crate::account::Account;
use crate::clock::Timestamp;
use crate::emulator::Emulator;
use crate::mfa::{Code, Kind, Seed, SerialNumber, seconds_left};
use crate::seed;
use crate::types::AccountId;

use super::answer::{Refusal, json, read};

/// `GET accounts/{account}/mfa-devices/{serial}/code`.
pub(super) fn code(emulator: &Emulator, account: &str, serial: &str) -> Result<Response<Bytes>, Refusal> {
    let decoded = percent_decode_str(serial).decode_utf8_lossy();
    let serial = SerialNumber::from(&*decoded);
    let missing = || Refusal::not_found(format!("Account {account} has no MFA device {serial}."));
    let id: AccountId = account.parse().map_err(|()| missing())?;
    let slot = emulator.accounts.find(id);
    let known = slot.and_then(|slot| in_account(&slot.account(), &serial));
    let kind = known.or_else(|| in_factory(emulator, &serial)).ok_or_else(missing)?;
    let now = emulator.clock.now();
    let display = kind.display(now).map(|codes| shown(&codes, now));
    display.ok_or_else(|| Refusal::conflict(format!("The device {serial} shows no codes.")))
}

fn in_account(account: &Account, serial: &SerialNumber) -> Option<Kind> {
    account.mfa_devices.find(serial).map(|device| device.kind.clone())
}

/// A token that no account has enabled is anybody's.
fn in_factory(emulator: &Emulator, serial: &SerialNumber) -> Option<Kind> {
    let token = emulator.factory.token(serial).filter(|token| token.holder.is_none())?;
    Some(token.device().kind)
}

fn shown([code, next]: &[Code; 2], now: Timestamp) -> Response<Bytes> {
    #[derive(Serialize)]
    struct Shown<'a> {
        code: &'a str,
        next: &'a str,
        seconds_left: i64,
    }

    json(&Shown { code: code.reveal(), next: next.reveal(), seconds_left: seconds_left(now) })
}

/// A hardware token as this API gives it.
#[derive(Serialize)]
struct Token {
    serial_number: String,
    seed_base32: String,
}

impl Token {
    fn new(serial: &SerialNumber, seed: &Seed) -> Self {
        Self { serial_number: serial.to_string(), seed_base32: seed.base32().reveal().to_owned() }
    }
}

/// `GET hardware-tokens`: all that were made, by serial number.
pub(super) fn tokens(emulator: &Emulator) -> Response<Bytes> {
    #[derive(Serialize)]
    struct Tokens {
        hardware_tokens: Vec<Token>,
    }

    let made = emulator.factory.tokens();
    json(&Tokens { hardware_tokens: made.iter().map(|(serial, seed)| Token::new(serial, seed)).collect() })
}

/// `POST hardware-tokens`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewToken {
    serial_number: String,
    /// Drawn when left out.
    seed_base32: Option<String>,
}

/// `POST hardware-tokens`: 201 and the token.
pub(super) fn make_token(emulator: &Emulator, body: &[u8]) -> Result<Response<Bytes>, Refusal> {
    let asked: NewToken = read(body)?;
    let serial = seed::hardware_serial_number(&asked.serial_number).map_err(Refusal::bad_request)?;
    let fixed =
        asked.seed_base32.as_deref().map(seed::totp_seed).transpose().map_err(Refusal::bad_request)?;
    let seed = fixed.unwrap_or_else(|| Seed::generated(emulator.entropy.bytes()));
    if !emulator.factory.make(serial.clone(), seed.clone()) {
        return Err(Refusal::conflict(format!("There is a hardware token {serial} already.")));
    }
    let mut response = json(&Token::new(&serial, &seed));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
