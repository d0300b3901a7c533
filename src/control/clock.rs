//! The emulator's time, shown and moved.

use bytes::Bytes;
use http::Response;
use serde::{Deserialize, Serialize};

use crate::clock::{Clock, OUT_OF_REACH, Timestamp};
use crate::emulator::Emulator;

use super::answer::{Refusal, json, read};

/// `GET clock`.
pub(super) fn show(emulator: &Emulator) -> Response<Bytes> {
    #[derive(Serialize)]
    struct Shown {
        now: String,
        offset_seconds: i64,
    }

    let clock = &emulator.clock;
    json(&Shown { now: clock.now().to_string(), offset_seconds: clock.offset_seconds() })
}

/// `POST clock`: exactly one of the three.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    /// On from where it stands; back when negative.
    advance_seconds: Option<i64>,
    /// To an instant, from where it goes on.
    set: Option<String>,
    /// So far ahead of the machine's clock.
    offset_seconds: Option<i64>,
}

/// `POST clock`.
pub(super) fn change(emulator: &Emulator, body: &[u8]) -> Result<Response<Bytes>, Refusal> {
    let clock = &emulator.clock;
    match read(body)? {
        Change { advance_seconds: Some(by), set: None, offset_seconds: None } => {
            within_dates(clock, clock.offset_seconds().saturating_add(by))?;
            clock.advance_seconds(by);
        }
        Change { advance_seconds: None, set: Some(to), offset_seconds: None } => {
            let to = instant(&to)?;
            Clock::admits(to).then_some(()).ok_or_else(out_of_reach)?;
            clock.set(to);
        }
        Change { advance_seconds: None, set: None, offset_seconds: Some(offset) } => {
            within_dates(clock, offset)?;
            clock.set_offset_seconds(offset);
        }
        _ => return Err(Refusal::bad_request("Give one of advance_seconds, set and offset_seconds.")),
    }
    Ok(show(emulator))
}

fn within_dates(clock: &Clock, offset: i64) -> Result<(), Refusal> {
    clock.reaches(offset).then_some(()).ok_or_else(out_of_reach)
}

fn out_of_reach() -> Refusal {
    Refusal::bad_request(OUT_OF_REACH)
}

fn instant(text: &str) -> Result<Timestamp, Refusal> {
    Timestamp::parse_iso8601(text)
        .ok_or_else(|| Refusal::bad_request("set is an instant in ISO 8601, such as 2026-01-01T00:00:00Z."))
}
