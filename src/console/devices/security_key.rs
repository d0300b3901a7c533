//! To enable a security key: the browser asks it for a credential.

use askama::Template;
use http::StatusCode;

use crate::authorize::AskedKeys;
use crate::console::desk::{Desk, Frame};
use crate::console::field::Errors;
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::console::statics;
use crate::iam::enrolment::security_keys;
use crate::mfa::webauthn::{KeyCredential, Registration};

use super::enrolment::Device;
use super::{Whose, fault, go, status};

/// Draws a challenge. The permission is asked for as AWS does: `iam:RegisterSecurityKey` is `Create`.
pub(super) fn begin(desk: &Desk<'_>, whose: &Whose, name: &str) -> Result<(), Problem> {
    let welcome = whose
        .act(desk, "EnableMFADevice", step("Create"), |cx, owner| security_keys::welcome(cx, owner, name))?;
    let existing: Vec<&KeyCredential> = welcome.existing.iter().collect();
    let challenge = desk.emulator.entropy.bytes();
    let (options, waiting) =
        Registration::start(&desk.relying_party(), challenge, &welcome.handle, &welcome.name, &existing);
    let (name, options) = (name.to_owned(), options.to_string());
    desk.keep(whose, Device::SecurityKey { name, options, waiting });
    Ok(())
}

fn step(name: &'static str) -> AskedKeys<'static> {
    let mut asked = AskedKeys::default();
    asked.set("iam:RegisterSecurityKey", name);
    asked
}

/// `GET …/mfa/security-key`.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    form(desk, whose, &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/security-key`: what the browser brought back. It counts once; when it is refused, the
/// browser is asked anew.
pub(super) fn enable(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let Some(Device::SecurityKey { name, waiting, .. }) = desk.enrolment(whose) else {
        return go(whose, "assign");
    };
    let credential = match waiting.finish(desk.field("response")) {
        Ok(credential) => credential,
        Err(refusal) => return ask_again(desk, whose, &name, &refusal.to_string(), StatusCode::BAD_REQUEST),
    };
    let added = whose.act(desk, "EnableMFADevice", step("Activate"), |cx, owner| {
        security_keys::add(cx, owner, &name, credential)
    });
    match added {
        Ok(serial) => {
            desk.forget_enrolment();
            Ok(desk.done(&whose.base, format!("The security key {serial} is assigned.")))
        }
        Err(problem) => {
            let fault = fault(problem)?;
            ask_again(desk, whose, &name, &said(&fault), status(&fault))
        }
    }
}

fn ask_again(desk: &Desk<'_>, whose: &Whose, name: &str, why: &str, status: StatusCode) -> Outcome {
    begin(desk, whose, name)?;
    form(desk, whose, &Errors::one("", why), status)
}

fn form(desk: &Desk<'_>, whose: &Whose, errors: &Errors, status: StatusCode) -> Outcome {
    let Some(Device::SecurityKey { options, .. }) = desk.enrolment(whose) else {
        return go(whose, "assign");
    };
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Set up a security key", whose.section()),
            base: &whose.base,
            script: statics::security_key_script(),
            options: &options,
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "devices/security_key.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    base: &'a str,
    script: &'static str,
    /// What the browser is asked, as JSON.
    options: &'a str,
    errors: &'a Errors,
}
