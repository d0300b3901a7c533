//! To choose what kind of device to assign.

use askama::Template;
use http::StatusCode;

use crate::authorize::AskedKeys;
use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::contract::codes::ENTITY_ALREADY_EXISTS;
use crate::fault::{Fault, VALIDATION_ERROR};
use crate::iam::enrolment::{self, phones};
use crate::settings::Era;

use super::kind::Kind;
use super::{Whose, fault, go, security_key, status, virtual_device};

/// The field of the name, called as the API's parameter.
const NAME: &str = "VirtualMFADeviceName";
/// The field of the kind.
const KIND: &str = "kind";

/// What the console of the document's time called root's virtual device (CloudTrail).
const NAME_OF_ROOTS: &str = "root-account-mfa-device";

/// `GET …/mfa/assign`.
pub(super) fn show(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let name = match desk.emulator.settings.era {
        Era::Document => whose.user.as_deref().unwrap_or(NAME_OF_ROOTS),
        Era::Current => "",
    };
    form(desk, whose, Kind::Virtual.page(), name, &Errors::default(), StatusCode::OK)
}

/// `POST …/mfa/assign`: what the rules forbid is refused here, before anything is made.
pub(super) fn choose(desk: &Desk<'_>, whose: &Whose) -> Outcome {
    let (kind, name) = (desk.field(KIND), desk.field(NAME));
    let again = |errors: &Errors, status| form(desk, whose, kind, name, errors, status);
    let Some(chosen) = Kind::named(kind) else {
        return again(&Errors::one(KIND, "Choose a kind of device."), StatusCode::BAD_REQUEST);
    };
    match begin(desk, whose, chosen, name) {
        Ok(()) => go(whose, chosen.page()),
        Err(problem) => {
            let fault = fault(problem)?;
            again(&Errors::one(at(&fault, chosen), said(&fault)), status(&fault))
        }
    }
}

/// Where a fault belongs: to the name, or to what was chosen.
fn at(fault: &Fault, chosen: Kind) -> &'static str {
    let taken = fault.code == ENTITY_ALREADY_EXISTS && chosen == Kind::Virtual;
    let misspelled = fault.code == VALIDATION_ERROR && said(fault).to_ascii_lowercase().contains("name");
    if taken || misspelled { NAME } else { KIND }
}

fn begin(desk: &Desk<'_>, whose: &Whose, kind: Kind, name: &str) -> Result<(), Problem> {
    let asked = AskedKeys::default();
    match kind {
        Kind::SecurityKey => security_key::begin(desk, whose, name),
        Kind::Phone => {
            whose.act(desk, "EnableMFADevice", asked, |cx, owner| phones::room(cx, owner).map(drop))
        }
        Kind::Hardware => whose.act(desk, "EnableMFADevice", asked, |cx, owner| enrolment::room(cx, owner)),
        Kind::Virtual => {
            whose.act(desk, "EnableMFADevice", asked, |cx, owner| enrolment::room(cx, owner))?;
            virtual_device::begin(desk, whose, name)
        }
    }
}

fn form(
    desk: &Desk<'_>,
    whose: &Whose,
    chosen: &str,
    name: &str,
    errors: &Errors,
    status: StatusCode,
) -> Outcome {
    let era = desk.emulator.settings.era;
    let hint = match era {
        Era::Document => "For a virtual device: letters, digits and + = , . @ - _",
        Era::Current => "For a virtual device or a security key: letters, digits and + = , . @ - _",
    };
    let choice = |kind: Kind| Choice {
        value: kind.page(),
        label: kind.label(era),
        hint: kind.hint(),
        chosen: kind.page() == chosen,
    };
    reply::with_status(
        status,
        &Page {
            frame: desk.frame(format!("Assign an MFA device to {}", whose.name()), whose.section()),
            base: whose.base.clone(),
            choices: Kind::offered(whose, era).into_iter().map(choice).collect(),
            kind_error: errors.of(KIND).map(str::to_owned),
            name: Field::text(NAME, "Device name").value(name).hint(hint).optional().errors(errors),
            errors: errors.clone(),
        },
    )
}

struct Choice {
    value: &'static str,
    label: &'static str,
    hint: &'static str,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "devices/assign.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    base: String,
    choices: Vec<Choice>,
    kind_error: Option<String>,
    name: Field,
    errors: Errors,
}
