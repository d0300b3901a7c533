//! To remove a device.

use askama::Template;
use http::StatusCode;

use crate::console::desk::{Desk, Frame};
use crate::console::field::Errors;
use crate::console::problem::said;
use crate::console::reply::{self, Outcome};
use crate::contract::iam::DeleteVirtualMfaDeviceInput;

use super::kind::Kind;
use super::whose::SERIAL;
use super::{Whose, fault, status};

/// `GET …/mfa/remove?serial=…`.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    form(desk, whose, desk.query("serial"), &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/remove`. AWS's console deletes a virtual device, too, which the API leaves unassigned.
pub(super) fn remove(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let serial = desk.field(SERIAL);
    if let Err(problem) = whose.deactivate(desk, serial) {
        let fault = fault(problem)?;
        return form(desk, whose, serial, &Errors::one("", said(&fault)), status(&fault));
    }
    let mut what = format!("The MFA device {serial} is removed.");
    if Kind::of(serial) == Some(Kind::Virtual) {
        let deleted = desk.try_call::<DeleteVirtualMfaDeviceInput>(&[("SerialNumber", serial)])?;
        if let Err(fault) = deleted {
            what = format!("The MFA device {serial} is no longer assigned, but stays: {}", said(&fault));
        }
    }
    Ok(desk.done(&whose.base, what))
}

fn form(desk: &Desk<'_>, whose: &Whose, serial: &str, errors: &Errors, status: StatusCode) -> Outcome {
    desk.visitor()?;
    let kind = Kind::of(serial).map_or("MFA device", |kind| kind.label(desk.emulator.settings.era));
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Remove an MFA device", whose.section()),
            base: &whose.base,
            name: whose.name(),
            kind,
            serial,
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "devices/remove.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    base: &'a str,
    name: &'a str,
    kind: &'static str,
    serial: &'a str,
    errors: &'a Errors,
}
