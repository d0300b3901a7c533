//! The first page after the sign-in: who is signed in, and what there is.

use askama::Template;

use crate::contract::iam::GetAccountSummaryInput;

use super::desk::{Desk, Frame};
use super::problem::said;
use super::reply::{self, Outcome, SeeOther};

/// What the first page counts: an entry of `GetAccountSummary`, its name here, and where it leads.
const COUNTED: [(&str, &str, &str); 4] = [
    ("Users", "Users", "/console/users"),
    ("Groups", "User groups", "/console/groups"),
    ("Roles", "Roles", "/console/roles"),
    ("Policies", "Customer managed policies", "/console/policies"),
];

/// `GET /console`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let visitor = desk.visitor()?;
    let mfa_age = visitor.mfa_age(desk.emulator.clock.now());
    let summary = desk.look_up::<GetAccountSummaryInput>(&[])?;
    let denied = summary.as_ref().err().map(said);
    let summary = summary.ok().and_then(|summary| summary.summary_map).unwrap_or_default();
    let number = |name: &str| summary.iter().find(|(key, _)| *key == name).map_or(0, |(_, count)| *count);
    let counts = COUNTED.map(|(key, label, to)| Count { label, to, count: number(key) });
    let expires = desk.session()?.expires.to_string();
    let without_mfa = denied.is_none() && number("AccountMFAEnabled") == 0;
    reply::page(&Page {
        frame: desk.frame("Console home", "home"),
        mfa_age,
        expires,
        counts,
        without_mfa,
        denied,
    })
}

/// `POST /console/sign-out`.
pub(super) fn sign_out(desk: &Desk<'_>) -> Outcome {
    desk.sign_out();
    Ok(reply::see_other(&SeeOther::to("/console/sign-in")))
}

struct Count {
    label: &'static str,
    to: &'static str,
    count: i32,
}

#[derive(Template)]
#[template(path = "home.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    /// Seconds since the MFA device was used.
    mfa_age: Option<i64>,
    /// When the session ends.
    expires: String,
    counts: [Count; 4],
    /// Root has no MFA device.
    without_mfa: bool,
    /// Why nothing is counted.
    denied: Option<String>,
}
