//! The text messages that an SMS centre would send: the phones' view, which everybody at this machine may
//! have.

use askama::Template;

use crate::account::Message;

use super::desk::{Desk, Frame};
use super::reply::{self, Outcome};
use super::room::{Room, escaped};

/// How many messages a page shows, and the bytes that they may have.
const SHOWN: usize = 50;
const ROOM: usize = 20 << 10;

/// `GET /console/outbox`: all, or those `to` a number.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let number = desk.query("to");
    // A blank stands for the plus sign that nobody escapes.
    let number = if number.starts_with(|c: char| c.is_ascii_digit()) {
        format!("+{number}")
    } else {
        number.to_owned()
    };
    let mut messages = desk.emulator.outbox.messages((!number.is_empty()).then_some(&number));
    messages.truncate(SHOWN);
    let (messages, _) =
        Room::new(ROOM).fill(messages, |message| escaped(message.user.as_str()).saturating_add(170));
    let signed_in = desk.visitor().is_ok();
    reply::page(&Page { frame: desk.frame("Text messages", "outbox"), number, messages, signed_in })
}

#[derive(Template)]
#[template(path = "outbox.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    number: String,
    messages: Vec<Message>,
    signed_in: bool,
}
