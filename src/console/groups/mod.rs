//! User groups: the list, one group, and the forms that make and delete one.

mod create;
mod delete;
mod list;
mod page;
#[cfg(test)]
mod tests;

use http::Method;

use super::desk::Desk;
use super::form::Refusal;
use super::holder::Holder;
use super::permissions;
use super::problem::Problem;
use super::reply::Outcome;

pub(super) use create::{post as create, show as create_form};
pub(super) use page::show;

/// The pages below `/console/groups`.
pub(super) fn serve(desk: &Desk<'_>, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, []) => list::show(desk),
        (&Method::GET, [name]) => show(desk, name, Refusal::default()),
        (&Method::GET, [name, "delete"]) => delete::confirm(desk, name),
        (&Method::POST, [name, "delete"]) => delete::post(desk, name),
        (&Method::POST, [name, "members", "add"]) => page::add(desk, name),
        (&Method::POST, [name, "members", "remove"]) => page::remove(desk, name),
        (_, [name, "permissions", rest @ ..]) => permissions::serve(desk, Holder::Group, name, rest),
        _ => Err(Problem::NotFound),
    }
}
