//! What helps people who test, and AWS's console doesn't have: recent requests and why they were denied,
//! the simulator, the clock, the codes of devices, the session's credentials.
//!
//! Codes and requests are no business of everyone: they are open to root and to whoever may see the whole
//! account by `iam:GetAccountAuthorizationDetails`. So is moving the clock, which ends sessions.

mod clock;
mod codes;
mod command_line;
mod replay;
mod request;
mod requests;
mod results;
mod simulator;

#[cfg(test)]
mod tests;

use askama::Template;
use http::{HeaderValue, Method, StatusCode};

use crate::authorize::{AskedKeys, Target};
use crate::fault::Fault;
use crate::routes::Act;

use super::desk::{Desk, Frame};
use super::problem::{Problem, said};
use super::reply::{self, Outcome};

/// What opens the tools to those who aren't root.
const OVERSIGHT: &str = "GetAccountAuthorizationDetails";

/// The page of a tool.
pub(super) fn serve(desk: &Desk<'_>, tool: &str, rest: &[&str]) -> Outcome {
    desk.visitor()?;
    match (desk.method(), tool, rest) {
        (&Method::GET, "requests", []) => requests::list(desk),
        (&Method::GET, "requests", [id]) => request::show(desk, id),
        (&Method::GET, "simulator", []) => simulator::form(desk),
        (&Method::POST, "simulator", []) => simulator::simulate(desk),
        (&Method::GET, "clock", []) => clock::show(desk),
        (&Method::POST, "clock", []) => clock::change(desk),
        (&Method::GET, "codes", []) => codes::show(desk),
        (&Method::GET, "command-line", []) => command_line::show(desk),
        _ => Err(Problem::NotFound),
    }
}

/// Whether who is signed in may see all of the account.
///
/// # Errors
/// [`Problem::SignIn`] alone; the inner one is the refusal.
pub(super) fn oversight(desk: &Desk<'_>) -> Result<Result<(), Fault>, Problem> {
    let act = Act { operation: OVERSIGHT, target: Target::Any, asked: AskedKeys::default() };
    Ok(desk.emulator.permits(&desk.visit()?, &act))
}

/// A page in place of one that the visitor may not see.
fn closed(desk: &Desk<'_>, title: &str, section: &'static str, refusal: &Fault) -> Outcome {
    let page = Closed { frame: desk.frame(title, section), denied: said(refusal) };
    reply::with_status(StatusCode::FORBIDDEN, &page)
}

#[derive(Template)]
#[template(path = "tool_closed.html", config = "src/console/askama.toml")]
struct Closed {
    frame: Frame,
    denied: String,
}

/// The page, which the browser loads anew after so many seconds. A header, because pages are the same
/// with and without it.
fn renewed(outcome: Outcome, seconds: Option<i64>) -> Outcome {
    let mut response = outcome?;
    if let Some(seconds) = seconds {
        response.headers_mut().insert("refresh", HeaderValue::from(seconds));
    }
    Ok(response)
}

/// A value as it stands in an address.
fn encoded(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}
