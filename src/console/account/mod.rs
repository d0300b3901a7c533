//! The account: its alias and its password policy.

mod alias;
mod page;
mod password_policy;
#[cfg(test)]
mod tests;

use http::Method;

use super::desk::Desk;
use super::form::Refusal;
use super::links;
use super::problem::Problem;
use super::reply::Outcome;

/// The pages below `/console/account`.
pub(super) fn serve(desk: &Desk<'_>, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, []) => page::show(desk, Refusal::default()),
        (&Method::POST, ["alias"]) => alias::create(desk),
        (&Method::POST, ["alias", "remove"]) => alias::remove(desk),
        (&Method::GET, ["password-policy"]) => password_policy::show(desk),
        (&Method::POST, ["password-policy"]) => password_policy::post(desk),
        (&Method::GET, ["password-policy", "delete"]) => password_policy::confirm(desk),
        (&Method::POST, ["password-policy", "delete"]) => password_policy::delete(desk),
        _ => Err(Problem::NotFound),
    }
}

/// The address of the page.
fn here() -> String {
    links::page(&["account"])
}
