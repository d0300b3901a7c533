//! The step of the MFA device, by its kind.

use askama::Template;
use http::StatusCode;

use crate::console::desk::{Desk, Frame};
use crate::console::drift;
use crate::console::field::{Errors, Field};
use crate::console::reply::{self, Outcome};
use crate::console::statics;
use crate::mfa::SerialNumber;
use crate::sign_in::{DeviceKind, Offered, Progress, Refusal, Step};

use super::{MFA, NEW_PASSWORD, News, go, go_on, lost, status, step, to};

/// The field of the code.
const CODE: &str = "code";

/// `GET /console/sign-in/mfa`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, &Errors::default(), StatusCode::OK)
}

/// `POST /console/sign-in/mfa`.
pub(super) fn prove_by_code(desk: &Desk<'_>) -> Outcome {
    let code = desk.field(CODE);
    if code.is_empty() {
        return form(desk, &Errors::one(CODE, "Enter the MFA code."), StatusCode::BAD_REQUEST);
    }
    moved(desk, step(desk, |reception, ticket| reception.prove_by_code(ticket, code)), CODE)
}

/// `POST /console/sign-in/key`: what the browser brought back from the security key.
pub(super) fn prove_by_key(desk: &Desk<'_>) -> Outcome {
    let response = desk.field("response");
    moved(desk, step(desk, |reception, ticket| reception.prove_by_key(ticket, response)), "")
}

/// `POST /console/sign-in/device`.
pub(super) fn choose(desk: &Desk<'_>) -> Outcome {
    let serial = desk.field("serial");
    moved(desk, step(desk, |reception, ticket| reception.choose(ticket, serial)), "")
}

/// `POST /console/sign-in/another-device`.
pub(super) fn choose_again(desk: &Desk<'_>) -> Outcome {
    let back = step(desk, |reception, ticket| reception.choose_again(ticket));
    Ok(back.map_or_else(|refusal| lost(desk, refusal), |_| go(desk, MFA, None)))
}

/// `POST /console/sign-in/send-again`.
pub(super) fn send_again(desk: &Desk<'_>) -> Outcome {
    match step(desk, |reception, ticket| reception.send_again(ticket)) {
        Ok(()) => Ok(go(desk, MFA, Some(News::Sent))),
        Err(refusal) => refused(desk, refusal, ""),
    }
}

fn moved(desk: &Desk<'_>, outcome: Result<Progress, Refusal>, field: &'static str) -> Outcome {
    outcome.map_or_else(|refusal| refused(desk, refusal, field), |progress| Ok(go_on(desk, progress)))
}

/// Shows the step again, with what is wrong.
fn refused(desk: &Desk<'_>, refusal: Refusal, field: &'static str) -> Outcome {
    match refusal {
        Refusal::Over | Refusal::Expired => Ok(lost(desk, refusal)),
        _ => form(desk, &Errors::one(field, refusal.to_string()), status(refusal)),
    }
}

fn form(desk: &Desk<'_>, errors: &Errors, status: StatusCode) -> Outcome {
    match step(desk, |reception, ticket| reception.step(ticket)) {
        Ok(Step::Choose(devices)) => choice(desk, devices, errors, status),
        Ok(Step::Prove { device, only, resync }) => match device.kind {
            DeviceKind::SecurityKey => key(desk, &device, only, errors, status),
            _ => code(desk, &device, only, resync, errors, status),
        },
        Ok(Step::NewPassword { .. }) => Ok(go(desk, NEW_PASSWORD, None)),
        Err(refusal) => Ok(lost(desk, refusal)),
    }
}

fn choice(desk: &Desk<'_>, devices: Vec<Offered>, errors: &Errors, status: StatusCode) -> Outcome {
    let devices = devices.into_iter().map(|device| (words(&device.kind), device.serial)).collect();
    let frame = desk.frame("Multi-factor authentication", "sign-in");
    reply::with_status(status, &ChoicePage { frame, to: to(desk), devices, errors })
}

fn code(
    desk: &Desk<'_>,
    device: &Offered,
    only: bool,
    resync: bool,
    errors: &Errors,
    status: StatusCode,
) -> Outcome {
    let ending = match &device.kind {
        DeviceKind::Sms { ending } => Some(ending.to_string()),
        _ => None,
    };
    let refused = ending.is_none() && !errors.is_empty();
    let drift = if refused { drift::hint(desk) } else { String::new() };
    reply::with_status(
        status,
        &CodePage {
            frame: desk.frame("Multi-factor authentication", "sign-in"),
            to: to(desk),
            news: News::of(desk),
            what: words(&device.kind),
            serial: &device.serial,
            ending,
            only,
            resync,
            code: Field::code(CODE, "MFA code").hint(drift).errors(errors),
            errors,
        },
    )
}

fn key(desk: &Desk<'_>, device: &Offered, only: bool, errors: &Errors, status: StatusCode) -> Outcome {
    let party = desk.relying_party();
    let options = match step(desk, |reception, ticket| reception.ask_key(ticket, &party)) {
        Ok(options) => options.map(|options| options.to_string()),
        Err(refusal) => return Ok(lost(desk, refusal)),
    };
    reply::with_status(
        status,
        &KeyPage {
            frame: desk.frame("Multi-factor authentication", "sign-in"),
            to: to(desk),
            script: statics::security_key_script(),
            options,
            serial: &device.serial,
            only,
            errors,
        },
    )
}

/// What a device is.
pub(super) fn words(kind: &DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Virtual => "Virtual MFA device",
        DeviceKind::Hardware => "Hardware MFA device",
        DeviceKind::SecurityKey => "Security key",
        DeviceKind::Sms { .. } => "SMS MFA device",
    }
}

#[derive(Template)]
#[template(path = "sign_in/choice.html", config = "src/console/askama.toml")]
struct ChoicePage<'a> {
    frame: Frame,
    to: &'a str,
    devices: Vec<(&'static str, SerialNumber)>,
    errors: &'a Errors,
}

#[derive(Template)]
#[template(path = "sign_in/code.html", config = "src/console/askama.toml")]
struct CodePage<'a> {
    frame: Frame,
    to: &'a str,
    news: Option<News>,
    what: &'static str,
    serial: &'a SerialNumber,
    /// The end of a phone's number.
    ending: Option<String>,
    only: bool,
    resync: bool,
    code: Field,
    errors: &'a Errors,
}

#[derive(Template)]
#[template(path = "sign_in/key.html", config = "src/console/askama.toml")]
struct KeyPage<'a> {
    frame: Frame,
    to: &'a str,
    script: &'static str,
    /// What the browser asks the key, as JSON; none for a key that nobody can sign in with.
    options: Option<String>,
    serial: &'a SerialNumber,
    only: bool,
    errors: &'a Errors,
}
