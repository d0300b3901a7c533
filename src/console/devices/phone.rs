//! To enable a phone: its number, and the code that is sent to it.

use askama::Template;
use http::StatusCode;

use crate::authorize::AskedKeys;
use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::problem::said;
use crate::console::reply::{self, Outcome};
use crate::console::sign_in;
use crate::iam::enrolment::phones::{self, Phone};
use crate::iam::enrolment::{invalid_code, target};
use crate::sign_in::Refusal;
use crate::types::Arn;

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
        phones::check(cx, owner, number).map(|phone| (phone, arn(cx.account, whose)))
    });
    match checked {
        Ok((phone, user)) => {
            let (Phone { serial, number }, account) = (phone, desk.visitor()?.account);
            desk.emulator.signing_in(|reception| reception.text_code(&serial, &number, account, user));
            desk.keep(whose, Device::Phone { serial, number });
            go(whose, "phone/code")
        }
        Err(problem) => {
            let fault = fault(problem)?;
            number_form(desk, whose, &Errors::one(NUMBER, said(&fault)), status(&fault))
        }
    }
}

fn arn(account: &crate::account::Account, whose: &Whose) -> Arn {
    Arn::from(target(account, whose.user.as_deref()).resource().to_owned())
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
