//! Somebody's security credentials: `/console/security-credentials` for who is signed in, and
//! `/console/users/NAME/security-credentials` for administrators.

use askama::Template;
use http::Method;

use crate::auth::Principal;

use super::desk::{Desk, Frame};
use super::devices::{self, DeviceList, Whose};
use super::problem::Problem;
use super::reply::{self, Outcome};
use super::{access_keys, passwords};

/// The pages of who is signed in.
pub(super) fn own(desk: &Desk<'_>, path: &[&str]) -> Outcome {
    let visitor = desk.visitor()?;
    match Whose::own(&visitor) {
        Some(whose) => page(desk, &whose, "My security credentials", path),
        None => reply::page(&OfSession {
            frame: desk.frame("My security credentials", "security-credentials"),
            federated: matches!(visitor.principal, Principal::FederatedUser { .. }),
        }),
    }
}

/// The pages of a user.
pub(super) fn of_user(desk: &Desk<'_>, name: &str, path: &[&str]) -> Outcome {
    desk.visitor()?;
    page(desk, &Whose::of_user(name), &format!("Security credentials of {name}"), path)
}

fn page(desk: &Desk<'_>, whose: &Whose, title: &str, path: &[&str]) -> Outcome {
    match (desk.method(), path) {
        (&Method::GET, []) => reply::page(&Page {
            devices: DeviceList::of(desk, whose)?,
            frame: desk.frame(title, whose.section()),
            keys: access_keys::page(whose.named(), &[]),
            password: (!whose.is_root()).then(|| passwords::page(whose.named(), &[])),
        }),
        (_, ["mfa", rest @ ..]) => devices::page(desk, whose, rest),
        _ => Err(Problem::NotFound),
    }
}

#[derive(Template)]
#[template(path = "credentials.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    devices: DeviceList,
    /// Where the access keys are.
    keys: String,
    /// Where the password is. Root's comes with the seed.
    password: Option<String>,
}

#[derive(Template)]
#[template(path = "credentials_of_session.html", config = "src/console/askama.toml")]
struct OfSession {
    frame: Frame,
    /// Whether it is a federated user's, not a role's.
    federated: bool,
}
