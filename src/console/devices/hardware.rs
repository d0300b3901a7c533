//! To enable a hardware token: its serial number and two codes.

use askama::Template;
use http::StatusCode;

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::reply::{self, Outcome};
use crate::console::tools;
use crate::contract::codes::INVALID_AUTHENTICATION_CODE;

use super::whose::{FIRST, Proof, SECOND, SERIAL, code_fields};
use super::{Whose, fault, status};

/// `GET …/mfa/hardware`.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    form(desk, whose, &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/hardware`.
pub(super) fn enable(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let serial = desk.field(SERIAL);
    match whose.enable(desk, &Proof::of(desk, serial)) {
        Ok(()) => Ok(desk.done(&whose.base, format!("The hardware MFA device {serial} is assigned."))),
        Err(problem) => {
            let fault = fault(problem)?;
            let fields: [&'static str; 3] = if fault.code == INVALID_AUTHENTICATION_CODE {
                [FIRST, SECOND, SERIAL]
            } else {
                [SERIAL, FIRST, SECOND]
            };
            form(desk, whose, &Errors::of_fault(&fault, &fields), status(&fault))
        }
    }
}

fn form(desk: &Desk<'_>, whose: &Whose, errors: &Errors, status: StatusCode) -> Outcome {
    let serial = Field::text(SERIAL, "Serial number").value(desk.field(SERIAL));
    let serial = serial.hint("It is printed on the back of the device, such as GAHT12345678.");
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Set up a hardware MFA device", whose.section()),
            base: &whose.base,
            serial: serial.errors(errors),
            sees_codes: tools::oversight(desk)?.is_ok(),
            codes: code_fields(desk, errors, false),
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "devices/hardware.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    base: &'a str,
    serial: Field,
    /// Whether who is signed in may see the codes of tokens that nobody has.
    sees_codes: bool,
    codes: [Field; 2],
    errors: &'a Errors,
}
