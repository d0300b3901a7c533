//! To enable a virtual device: an app scans a QR code and shows two codes.

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::contract::codes::ENTITY_ALREADY_EXISTS;
use crate::contract::iam::{CreateVirtualMfaDeviceInput, DeleteVirtualMfaDeviceInput};
use crate::mfa::SerialNumber;
use crate::types::{Name, Path, Secret};

use super::enrolment::Device;
use super::whose::{FIRST, Proof, SECOND, code_fields};
use super::{Whose, fault, go, status};

/// Makes the device: it has no holder until two of its codes are given. One that this session made
/// before and didn't enable is taken up again.
pub(super) fn begin(desk: &Desk<'_>, whose: &Whose, name: &str) -> Result<(), Problem> {
    let made = match desk.call::<CreateVirtualMfaDeviceInput>(&[("VirtualMFADeviceName", name)]) {
        Ok(output) => output.virtual_mfa_device,
        Err(Problem::Fault(taken)) if taken.code == ENTITY_ALREADY_EXISTS && is_begun(desk, whose, name) => {
            return Ok(());
        }
        Err(problem) => return Err(problem),
    };
    let seed = made.base32_string_seed.unwrap_or_default();
    let device = Device::Virtual {
        serial: made.serial_number.to_string(),
        seed_base32: Secret::from(String::from_utf8_lossy(seed.reveal()).into_owned()),
        picture: Secret::from(STANDARD.encode(made.qr_code_png.unwrap_or_default().reveal())),
    };
    desk.keep(whose, device);
    Ok(())
}

fn is_begun(desk: &Desk<'_>, whose: &Whose, name: &str) -> bool {
    let Ok(visitor) = desk.visitor() else { return false };
    let asked = SerialNumber::virtual_device(visitor.account, &Path::root(), &Name::from(name));
    matches!(desk.enrolment(whose), Some(Device::Virtual { serial, .. }) if asked.as_str() == serial)
}

/// `GET …/mfa/virtual`.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    form(desk, whose, &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/virtual`.
pub(super) fn enable(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let Some(Device::Virtual { serial, .. }) = desk.enrolment(whose) else {
        return go(whose, "assign");
    };
    match whose.enable(desk, &Proof::of(desk, &serial)) {
        Ok(()) => {
            desk.forget_enrolment();
            Ok(desk.done(&whose.base, format!("The virtual MFA device {serial} is assigned.")))
        }
        Err(problem) => {
            let fault = fault(problem)?;
            form(desk, whose, &Errors::of_fault(&fault, &[FIRST, SECOND]), status(&fault))
        }
    }
}

/// `POST …/mfa/virtual/cancel`: the device is deleted, so that its name is free again.
pub(super) fn cancel(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let Some(Device::Virtual { serial, .. }) = desk.enrolment(whose) else {
        return go(whose, "assign");
    };
    desk.forget_enrolment();
    let deleted = desk.try_call::<DeleteVirtualMfaDeviceInput>(&[("SerialNumber", &serial)])?;
    let what = match deleted {
        Ok(_) => "No MFA device was assigned.".to_owned(),
        Err(fault) => {
            format!("The virtual MFA device {serial} stays, unassigned, and keeps its name: {}", said(&fault))
        }
    };
    Ok(desk.done(&whose.base, what))
}

fn form(desk: &Desk<'_>, whose: &Whose, errors: &Errors, status: StatusCode) -> Outcome {
    let Some(Device::Virtual { serial, seed_base32, picture }) = desk.enrolment(whose) else {
        return go(whose, "assign");
    };
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Set up a virtual MFA device", whose.section()),
            base: &whose.base,
            serial: &serial,
            seed: seed_base32.reveal(),
            picture: picture.reveal(),
            codes: code_fields(desk, errors, false),
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "devices/virtual.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    base: &'a str,
    serial: &'a str,
    seed: &'a str,
    picture: &'a str,
    codes: [Field; 2],
    errors: &'a Errors,
}
