//! MFA devices of users and root: assigned, listed, synchronised, removed.
//!
//! | file | what it is for |
//! |---|---|
//! | `whose` | the user or root whose devices a page is about |
//! | `kind` | which kinds there are for whom |
//! | `list` | the devices that somebody has |
//! | `assign` | to choose a kind |
//! | `virtual_device`, `hardware`, `security_key`, `phone` | to enable one |
//! | `enrolment` | what a session remembers between two pages of that |
//! | `resync`, `remove` | what is done with one later |

mod assign;
mod enrolment;
mod hardware;
mod kind;
mod list;
mod phone;
mod remove;
mod resync;
mod security_key;
mod virtual_device;
mod whose;

#[cfg(test)]
mod tests;

pub(super) use enrolment::Enrolment;
pub(super) use list::DeviceList;
pub(super) use whose::Whose;

use http::{Method, StatusCode};

use crate::fault::Fault;

use super::desk::Desk;
use super::problem::Problem;
use super::reply::{self, Outcome, SeeOther};

/// The page of a path below that of somebody's credentials: `/mfa/…`.
pub(super) fn page(desk: &Desk<'_>, whose: &Whose, path: &[&str]) -> Outcome {
    match (desk.method(), path) {
        (&Method::GET, ["assign"]) => assign::show(desk, whose),
        (&Method::POST, ["assign"]) => assign::choose(desk, whose),
        (&Method::GET, ["virtual"]) => virtual_device::show(desk, whose),
        (&Method::POST, ["virtual"]) => virtual_device::enable(desk, whose),
        (&Method::POST, ["virtual", "cancel"]) => virtual_device::cancel(desk, whose),
        (&Method::GET, ["hardware"]) => hardware::show(desk, whose),
        (&Method::POST, ["hardware"]) => hardware::enable(desk, whose),
        (&Method::GET, ["security-key"]) => security_key::show(desk, whose),
        (&Method::POST, ["security-key"]) => security_key::enable(desk, whose),
        (&Method::GET, ["phone"]) => phone::show(desk, whose),
        (&Method::POST, ["phone"]) => phone::send(desk, whose),
        (&Method::GET, ["phone", "code"]) => phone::show_code(desk, whose),
        (&Method::POST, ["phone", "code"]) => phone::enable(desk, whose),
        (&Method::GET, ["resync"]) => resync::show(desk, whose),
        (&Method::POST, ["resync"]) => resync::resynchronise(desk, whose),
        (&Method::GET, ["remove"]) => remove::show(desk, whose),
        (&Method::POST, ["remove"]) => remove::remove(desk, whose),
        _ => Err(Problem::NotFound),
    }
}

/// Sends the browser to another page about the same devices.
fn go(whose: &Whose, page: &str) -> Outcome {
    Ok(reply::see_other(&SeeOther::to(&format!("{}/mfa/{page}", whose.base))))
}

/// The status of a form that is shown again.
fn status(fault: &Fault) -> StatusCode {
    StatusCode::from_u16(fault.code.status).unwrap_or(StatusCode::BAD_REQUEST)
}

/// The fault of a problem that a form can show; all other problems are pages of their own.
fn fault(problem: Problem) -> Result<Fault, Problem> {
    match problem {
        Problem::Fault(fault) => Ok(fault),
        other => Err(other),
    }
}
