//! The text messages that were sent.

use bytes::Bytes;
use http::Response;
use serde::Serialize;

use crate::emulator::Emulator;

use super::answer::{Refusal, json};

/// `GET sms?to=+15550100`: the messages to a number, or all without `to`, the newest first.
pub(super) fn messages(emulator: &Emulator, query: Option<&str>) -> Result<Response<Bytes>, Refusal> {
    #[derive(Serialize)]
    struct Messages<'a> {
        messages: Vec<Shown<'a>>,
    }

    #[derive(Serialize)]
    struct Shown<'a> {
        to: &'a str,
        code: &'a str,
        sent: String,
        user: &'a str,
    }

    let messages = emulator.outbox.messages(number(query)?.as_deref());
    let shown = messages.iter().map(|message| Shown {
        to: &message.to,
        code: message.code.reveal(),
        sent: message.sent.to_string(),
        user: message.user.as_str(),
    });
    Ok(json(&Messages { messages: shown.collect() }))
}

/// `to=+15550100`, alone. In a query `+` is a blank unless it is escaped, and no number has blanks.
fn number(query: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(query) = query.filter(|query| !query.is_empty()) else { return Ok(None) };
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    match (pairs.next(), pairs.next()) {
        (Some((name, to)), None) if name == "to" => Ok(Some(to.replace(' ', "+"))),
        _ => Err(Refusal::bad_request("There is one parameter, to, and it is a telephone number.")),
    }
}
