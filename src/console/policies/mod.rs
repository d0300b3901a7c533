//! Managed policies: the list, one policy with its versions, and the forms that make and unmake them.

mod catalogue;
mod create;
mod delete;
mod list;
#[cfg(test)]
mod tests;
mod versions;
mod view;

use http::Method;

use super::desk::Desk;
use super::form::Refusal;
use super::links;
use super::problem::Problem;
use super::reply::Outcome;
use super::tags::{self, Tagged};

pub(super) use catalogue::Catalogue;

/// Where a new policy begins.
pub(super) const BLANK: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [],
      "Resource": "*"
    }
  ]
}"#;

/// The pages below `/console/policies`.
pub(super) fn serve(desk: &Desk<'_>, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, []) => list::show(desk),
        (&Method::GET, ["create"]) => create::show(desk),
        (&Method::POST, ["create"]) => create::post(desk),
        (_, [arn, rest @ ..]) => serve_one(desk, arn, rest),
        _ => Err(Problem::NotFound),
    }
}

/// The pages of one policy, below `/console/policies/ARN`.
fn serve_one(desk: &Desk<'_>, arn: &str, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, ["view"]) => view::show(desk, arn, Refusal::default()),
        (&Method::GET, ["document.json"]) => view::download(desk, arn),
        (&Method::GET, ["delete"]) => delete::confirm(desk, arn),
        (&Method::POST, ["delete"]) => delete::post(desk, arn),
        (_, ["tags", rest @ ..]) => {
            tags::serve(desk, Tagged::Policy(arn), rest, |refusal| view::show(desk, arn, refusal))
        }
        (&Method::GET, ["version"]) => versions::form(desk, arn),
        (&Method::POST, ["version"]) => versions::create(desk, arn),
        (&Method::POST, ["version", "default"]) => versions::set_default(desk, arn),
        (&Method::GET, ["version", "delete"]) => versions::confirm(desk, arn),
        (&Method::POST, ["version", "delete"]) => versions::delete(desk, arn),
        _ => Err(Problem::NotFound),
    }
}

/// The page of a policy.
pub(super) fn view_of(arn: &str) -> String {
    page_of(arn, "view")
}

/// One of a policy's pages.
fn page_of(arn: &str, page: &str) -> String {
    links::page(&["policies", arn, page])
}

/// The same on one of them. An ARN may be so long that no page has place for it in each address, so it
/// is left out.
pub(super) fn beside(desk: &Desk<'_>, page: &str) -> String {
    /// The parts of the addresses that all have: `policies` and the ARN.
    const COMMON: usize = 2;
    desk.up(COMMON) + page
}

/// The name in an ARN.
pub(super) fn name_of(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}
