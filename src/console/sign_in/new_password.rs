//! Another password, when an administrator has asked for it or the present one has expired.
//!
//! On AWS the user needs the permission `iam:ChangePassword` for it, or a password policy that grants it,
//! and is told so in one sentence together with what the policy may demand. So this is `ChangePassword`.

use askama::Template;
use http::StatusCode;
use smol_str::SmolStr;

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::problem::said;
use crate::console::reply::{self, Outcome};
use crate::contract::codes::ENTITY_TEMPORARILY_UNMODIFIABLE;
use crate::contract::iam::ChangePasswordInput;
use crate::emulator::Visit;
use crate::fault::Fault;
use crate::iam::login_profiles::WRONG_OLD_PASSWORD;
use crate::sign_in::{SignedIn, Step};

use super::{go, go_on, lost, place, step, to};

const OLD: &str = "OldPassword";
const NEW: &str = "NewPassword";
const AGAIN: &str = "again";
/// AWS's sentence for whatever is in the way.
const REFUSED: &str = "Either user is not authorized to perform iam:ChangePassword or entered password does not \
                       comply with account password policy set by administrator";

/// `GET /console/sign-in/new-password`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, &Errors::default(), StatusCode::OK)
}

/// `POST /console/sign-in/new-password`.
pub(super) fn change(desk: &Desk<'_>) -> Outcome {
    let (old, new) = (desk.secret(OLD), desk.secret(NEW));
    if new != desk.secret(AGAIN) {
        return form(desk, &Errors::one(AGAIN, "The two new passwords differ."), StatusCode::BAD_REQUEST);
    }
    let signed_in = match step(desk, |reception, ticket| reception.credentials_to_change_password(ticket)) {
        Ok(signed_in) => signed_in,
        Err(refusal) => return Ok(lost(desk, refusal)),
    };
    let parameters = [(OLD, old.reveal()), (NEW, new.reveal())];
    if let Err(fault) = desk.emulator.call::<ChangePasswordInput>(&visit(desk, signed_in), &parameters) {
        return form(desk, &wrong(&fault), StatusCode::BAD_REQUEST);
    }
    let done = step(desk, |reception, ticket| reception.password_changed(ticket));
    Ok(done.map_or_else(|refusal| lost(desk, refusal), |progress| go_on(desk, progress)))
}

fn visit(desk: &Desk<'_>, SignedIn { birth, issued, .. }: SignedIn) -> Visit {
    Visit {
        birth,
        access_key_id: issued.access_key_id,
        session_token: issued.session_token.into(),
        source_ip: desk.request.peer,
        user_agent: desk.request.header("user-agent").map(SmolStr::new),
    }
}

/// AWS's sentence, and what is in the way, which AWS leaves open.
fn wrong(fault: &Fault) -> Errors {
    let said = said(fault);
    if said == WRONG_OLD_PASSWORD || fault.code == ENTITY_TEMPORARILY_UNMODIFIABLE {
        return Errors::one(OLD, said);
    }
    let field = if fault.code.status == 403 { "" } else { NEW };
    Errors::one(field, format!("{REFUSED}. {said}"))
}

fn form(desk: &Desk<'_>, errors: &Errors, status: StatusCode) -> Outcome {
    let (account, user, expired) = match step(desk, |reception, ticket| reception.step(ticket)) {
        Ok(Step::NewPassword { account, user, expired }) => (account, user, expired),
        Ok(other) => return Ok(go(desk, place(&other), None)),
        Err(refusal) => return Ok(lost(desk, refusal)),
    };
    let fresh = |name, label| Field::password(name, label).autocomplete("new-password").errors(errors);
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Change your password", "sign-in"),
            to: to(desk),
            account: account.to_string(),
            user: user.to_string(),
            expired,
            old: Field::password(OLD, "Old password").errors(errors),
            new: fresh(NEW, "New password"),
            again: fresh(AGAIN, "Retype new password"),
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "sign_in/new_password.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    to: &'a str,
    account: String,
    user: String,
    expired: bool,
    old: Field,
    new: Field,
    again: Field,
    errors: &'a Errors,
}
