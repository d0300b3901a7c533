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
        (&Method::GET, ["view"]) => view::show(desk, Refusal::default()),
        (&Method::GET, ["document.json"]) => view::download(desk),
        (&Method::GET, ["delete"]) => delete::confirm(desk),
        (&Method::POST, ["delete"]) => delete::post(desk),
        (_, ["tags", rest @ ..]) => {
            tags::serve(desk, Tagged::Policy(desk.query("arn")), rest, |refusal| view::show(desk, refusal))
        }
        (&Method::GET, ["version"]) => versions::form(desk),
        (&Method::POST, ["version"]) => versions::create(desk),
        (&Method::POST, ["version", "default"]) => versions::set_default(desk),
        (&Method::GET, ["version", "delete"]) => versions::confirm(desk),
        (&Method::POST, ["version", "delete"]) => versions::delete(desk),
        _ => Err(Problem::NotFound),
    }
}

/// The page of a policy.
fn view_of(arn: &str) -> String {
    links::query(&links::page(&["policies", "view"]), &[("arn", arn)])
}

/// The name in an ARN.
pub(super) fn name_of(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}
