//! To enable a phone: its number, and the code that is sent to it.

use askama::Template;
use http::StatusCode;

use crate::authorize::AskedKeys;
use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::problem::said;
use crate::console::reply::{self, Outcome};
use crate::console::sign_in;
use crate::iam::enrolment::invalid_code;
use crate::iam::enrolment::phones::{self, Phone};
use crate::sign_in::Refusal;
use crate::types::Owner;

use super::enrolment::Device;
use super::kind::Kind;
use super::whose::FIRST;
use super::{Whose, fault, go, status};

/// The field of the telephone number.
const NUMBER: &str = "PhoneNumber";

/// `GET …/mfa/phone`, where phones are offered.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    if !Kind::offered(whose, desk.emulator.settings.era).contains(&Kind::Phone) {
        return go(whose, "assign");
    }
    number_form(desk, whose, &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/phone`: sends a code, and another one each time.
pub(super) fn send(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let number = desk.field(NUMBER);
    let checked = whose.act(desk, "EnableMFADevice", AskedKeys::default(), |cx, owner| {
        phones::check(cx, owner, number).map(|phone| (phone, *owner))
    });
    match checked {
        Ok((phone, owner)) => text(desk, whose, &owner, phone),
        Err(problem) => {
            let fault = fault(problem)?;
            number_form(desk, whose, &Errors::one(NUMBER, said(&fault)), status(&fault))
        }
    }
}

/// Sends the code, or says on the page that the browser comes from why not.
fn text(desk: &Desk<'_>, whose: &Whose, owner: &Owner, phone: Phone) -> Outcome {
    let account = desk.account(&desk.visitor()?);
    let sent = desk.emulator.signing_in(|reception| reception.send_enrolment(&account, owner, &phone));
    let Phone { serial, number } = phone;
    let Err(refusal) = sent else {
        desk.keep(whose, Device::Phone { serial, number });
        return go(whose, "phone/code");
    };
    let (said, status) = (refusal.to_string(), sign_in::status(refusal));
    match desk.enrolment(whose) {
        Some(Device::Phone { number: known, .. }) if known == number => {
            code_form(desk, whose, &Errors::one(FIRST, said), status)
        }
        _ => number_form(desk, whose, &Errors::one(NUMBER, said), status),
    }
}

/// `GET …/mfa/phone/code`.
pub(super) fn show_code(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    code_form(desk, whose, &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/phone/code`.
pub(super) fn enable(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let Some(Device::Phone { serial, number }) = desk.enrolment(whose) else {
        return go(whose, "phone");
    };
    let (account, code) = (desk.visitor()?.account, desk.field(FIRST));
    let verified =
        desk.emulator.signing_in(|reception| reception.verify_enrolment(account, &serial, &number, code));
    if let Err(refusal) = verified {
        let said = match refusal {
            Refusal::Wrong => said(&invalid_code()),
            _ => refusal.to_string(),
        };
        return code_form(desk, whose, &Errors::one(FIRST, said), sign_in::status(refusal));
    }
    let added =
        whose.act(desk, "EnableMFADevice", AskedKeys::default(), |cx, owner| phones::add(cx, owner, &number));
    match added {
        Ok(serial) => {
            desk.forget_enrolment();
            Ok(desk.done(&whose.base, format!("The SMS MFA device {serial} is assigned.")))
        }
        Err(problem) => {
            let fault = fault(problem)?;
            code_form(desk, whose, &Errors::one(FIRST, said(&fault)), status(&fault))
        }
    }
}

fn number_form(desk: &Desk<'_>, whose: &Whose, errors: &Errors, status: StatusCode) -> Outcome {
    let number = Field::text(NUMBER, "Phone number").value(desk.field(NUMBER)).autocomplete("tel");
    let number = number.hint("With the country's code and without blanks, such as +15550100.");
    reply::with_status(
        status,
        &NumberPage {
            frame: desk.frame("Set up an SMS MFA device", whose.section()),
            base: &whose.base,
            number: number.errors(errors),
            errors,
        },
    )
}

fn code_form(desk: &Desk<'_>, whose: &Whose, errors: &Errors, status: StatusCode) -> Outcome {
    let Some(Device::Phone { number, .. }) = desk.enrolment(whose) else {
        return go(whose, "phone");
    };
    reply::with_status(
        status,
        &CodePage {
            frame: desk.frame("Set up an SMS MFA device", whose.section()),
            base: &whose.base,
            number: &number,
            code: Field::code(FIRST, "MFA code").errors(errors),
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "devices/phone.html", config = "src/console/askama.toml")]
struct NumberPage<'a> {
    frame: Frame,
    base: &'a str,
    number: Field,
    errors: &'a Errors,
}

#[derive(Template)]
#[template(path = "devices/phone_code.html", config = "src/console/askama.toml")]
struct CodePage<'a> {
    frame: Frame,
    base: &'a str,
    number: &'a str,
    code: Field,
    errors: &'a Errors,
}
