//! A device whose clock is off: two codes in a row, after several wrong ones.

use askama::Template;
use http::StatusCode;

use crate::console::desk::{Desk, Frame};
use crate::console::drift;
use crate::console::field::{Errors, Field};
use crate::console::reply::{self, Outcome};
use crate::sign_in::{Refusal, Step};

use super::{MFA, News, go, lost, place, status, step, to};

const FIRST: &str = "code1";
const SECOND: &str = "code2";

/// `GET /console/sign-in/resync`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, &Errors::default(), StatusCode::OK)
}

/// `POST /console/sign-in/resync`.
pub(super) fn resynchronise(desk: &Desk<'_>) -> Outcome {
    let (first, second) = (desk.field(FIRST), desk.field(SECOND));
    match step(desk, |reception, ticket| reception.resynchronise(ticket, first, second)) {
        Ok(()) => Ok(go(desk, MFA, Some(News::Synchronised))),
        Err(refusal @ (Refusal::Over | Refusal::Expired)) => Ok(lost(desk, refusal)),
        Err(refusal) => form(desk, &Errors::one(FIRST, refusal.to_string()), status(refusal)),
    }
}

fn form(desk: &Desk<'_>, errors: &Errors, status: StatusCode) -> Outcome {
    let device = match step(desk, |reception, ticket| reception.step(ticket)) {
        Ok(Step::Prove { device, resync: true, .. }) => device,
        Ok(other) => return Ok(go(desk, place(&other), None)),
        Err(refusal) => return Ok(lost(desk, refusal)),
    };
    let codes = [(FIRST, "MFA code 1"), (SECOND, "MFA code 2")];
    let [first, second] = codes.map(|(name, label)| Field::code(name, label).errors(errors));
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Re-sync with our servers", "sign-in"),
            to: to(desk),
            serial: device.serial.as_str(),
            codes: [first.hint(drift::hint(desk)), second],
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "sign_in/resync.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    to: &'a str,
    serial: &'a str,
    codes: [Field; 2],
    errors: &'a Errors,
}
