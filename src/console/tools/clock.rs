//! The emulator's clock, with buttons.

use askama::Template;
use bytes::Bytes;
use http::{Response, StatusCode};

use crate::clock::{Clock, OUT_OF_REACH, Timestamp};

use super::super::desk::{Desk, Frame};
use super::super::field::{Errors, Field};
use super::super::problem::said;
use super::super::reply::{self, Outcome};
use super::{closed, oversight};

/// The buttons: seconds, and what is written on them.
const STEPS: [(i64, &str); 4] =
    [(30, "30 seconds"), (300, "5 minutes"), (3_600, "1 hour"), (86_400, "1 day")];

/// `GET /console/clock`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    page(desk, StatusCode::OK, "", &Errors::default())
}

/// `POST /console/clock`: one of `advance`, `set` and `reset`.
pub(super) fn change(desk: &Desk<'_>) -> Outcome {
    if let Err(refusal) = oversight(desk)? {
        return closed(desk, "Clock", "clock", &refusal);
    }
    let clock = &desk.emulator.clock;
    if desk.field("reset") == "1" {
        clock.set_offset_seconds(0);
        return Ok(moved(desk));
    }
    let step = STEPS.iter().find(|(seconds, _)| desk.field("advance") == seconds.to_string());
    if let Some((seconds, _)) = step {
        return advance(desk, clock, *seconds);
    }
    let text = desk.field("set");
    let Some(instant) = Timestamp::parse_iso8601(text) else {
        let errors = Errors::one("set", "Give an instant such as 2026-01-01T00:00:00Z.");
        return page(desk, StatusCode::BAD_REQUEST, text, &errors);
    };
    if !Clock::admits(instant) {
        return page(desk, StatusCode::BAD_REQUEST, text, &Errors::one("set", OUT_OF_REACH));
    }
    clock.set(instant);
    Ok(moved(desk))
}

fn advance(desk: &Desk<'_>, clock: &Clock, seconds: i64) -> Outcome {
    if !clock.reaches(clock.offset_seconds().saturating_add(seconds)) {
        return page(desk, StatusCode::BAD_REQUEST, "", &Errors::one("", OUT_OF_REACH));
    }
    clock.advance_seconds(seconds);
    Ok(moved(desk))
}

fn moved(desk: &Desk<'_>) -> Response<Bytes> {
    desk.done("/console/clock", format!("The emulator's time is now {}.", desk.emulator.clock.now()))
}

fn page(desk: &Desk<'_>, status: StatusCode, typed: &str, errors: &Errors) -> Outcome {
    let clock = &desk.emulator.clock;
    let (now, offset) = (clock.now().to_string(), clock.offset_seconds());
    let field = Field::text("set", "Set it to")
        .hint("In ISO 8601 and UTC, such as 2026-01-01T00:00:00Z.")
        .value(if typed.is_empty() { now.as_str() } else { typed });
    let page = Page {
        frame: desk.frame("Clock", "clock"),
        denied: oversight(desk)?.err().as_ref().map(said),
        now,
        machine_now: clock.machine_now().to_string(),
        offset,
        session_ends: desk.session()?.expires.to_string(),
        field: field.errors(errors),
        errors: errors.clone(),
    };
    reply::with_status(status, &page)
}

#[derive(Template)]
#[template(path = "clock.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    /// Why there are no buttons.
    denied: Option<String>,
    now: String,
    machine_now: String,
    offset: i64,
    session_ends: String,
    field: Field,
}
