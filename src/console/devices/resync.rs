//! To synchronise a device again whose codes are out of step.

use askama::Template;
use http::StatusCode;

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::reply::{self, Outcome};

use super::kind::Kind;
use super::whose::{FIRST, Proof, SECOND, SERIAL, code_fields};
use super::{Whose, fault, status};

/// `GET …/mfa/resync?serial=…`.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    form(desk, whose, desk.query("serial"), &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/resync`.
pub(super) fn resynchronise(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let serial = desk.field(SERIAL);
    if Kind::of(serial).is_some_and(|kind| !kind.gives_codes()) {
        let errors = Errors::one("", "Security keys and phones do not go out of step.");
        return form(desk, whose, serial, &errors, StatusCode::BAD_REQUEST);
    }
    match whose.resynchronise(desk, &Proof::of(desk, serial)) {
        Ok(()) => Ok(desk.done(&whose.base, format!("The MFA device {serial} is synchronised."))),
        Err(problem) => {
            let fault = fault(problem)?;
            form(desk, whose, serial, &Errors::of_fault(&fault, &[FIRST, SECOND]), status(&fault))
        }
    }
}

fn form(desk: &Desk<'_>, whose: &Whose, serial: &str, errors: &Errors, status: StatusCode) -> Outcome {
    desk.visitor()?;
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Resynchronise an MFA device", whose.section()),
            base: &whose.base,
            serial,
            codes: code_fields(desk, errors, true),
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "devices/resync.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    base: &'a str,
    serial: &'a str,
    codes: [Field; 2],
    errors: &'a Errors,
}
