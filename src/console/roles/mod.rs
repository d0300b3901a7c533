//! Roles: the list, one role, and the forms that make, change and delete one.

mod change;
mod create;
mod delete;
mod list;
mod page;
#[cfg(test)]
mod tests;
mod trust;

use http::Method;

use super::desk::Desk;
use super::form::Refusal;
use super::holder::Holder;
use super::permissions;
use super::problem::Problem;
use super::reply::Outcome;
use super::tags::{self, Tagged};

pub(super) use create::{post as create, show as create_form};
pub(super) use page::show;

/// The pages below `/console/roles`.
pub(super) fn serve(desk: &Desk<'_>, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, []) => list::show(desk),
        (&Method::GET, [name]) => show(desk, name, Refusal::default()),
        (&Method::GET, [name, "delete"]) => delete::confirm(desk, name),
        (&Method::POST, [name, "delete"]) => delete::post(desk, name),
        (&Method::GET, [name, "change"]) => change::show(desk, name),
        (&Method::POST, [name, "change"]) => change::post(desk, name),
        (&Method::GET, [name, "trust"]) => trust::show(desk, name),
        (&Method::GET, [name, "trust", "document.json"]) => trust::download(desk, name),
        (&Method::POST, [name, "trust"]) => trust::post(desk, name),
        (_, [name, "permissions", rest @ ..]) => permissions::serve(desk, Holder::Role, name, rest),
        (_, [name, "tags", rest @ ..]) => {
            tags::serve(desk, Tagged::Role(name), rest, |refusal| show(desk, name, refusal))
        }
        _ => Err(Problem::NotFound),
    }
}
