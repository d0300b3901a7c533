//! Keeps foreign pages away from the console.
//!
//! A page of another site may lead here by a link, but may not make a browser do anything: what is posted
//! must come from a page of ours (`Origin`, `Sec-Fetch-Site`) and carry what that page was given. `Host`
//! must be ours too, or another name could be pointed at this machine.

use bytes::Bytes;
use http::{Method, Response};

use super::desk::Desk;
use super::problem::Problem;
use super::reply::{self, SeeOther};

/// The bytes of an address: pages repeat parts of theirs. The longest that pages lead to has two ARNs.
const LONGEST: usize = 6 << 10;

/// The field of every form that proves where it comes from.
pub(super) const CSRF: &str = "csrf";

/// Whether the request may be answered; or where the browser is to go first.
///
/// # Errors
/// [`Problem::Forbidden`] for what a foreign page has sent, [`Problem::Method`], [`Problem::LongAddress`].
pub(super) fn check(desk: &Desk<'_>) -> Result<Option<Response<Bytes>>, Problem> {
    if desk.request.head.uri.path_and_query().is_some_and(|target| target.as_str().len() > LONGEST) {
        return Err(Problem::LongAddress);
    }
    let hosts = &desk.console.settings.allowed_hosts;
    let authority = hosts.check_host(desk.request).map_err(|foreign| Problem::forbidden(&foreign))?;
    match *desk.method() {
        Method::GET => Ok(at_home(desk, authority.host(), authority.port_u16())),
        Method::POST => {
            hosts.check(desk.request).map_err(|foreign| Problem::forbidden(&foreign))?;
            let given = desk.secret(CSRF);
            (given == *desk.form_token()).then_some(None).ok_or(Problem::StaleForm)
        }
        _ => Err(Problem::Method),
    }
}

/// Whether a request that carries its own proof, and that programs make, may be answered: containers reach
/// this server by names that nobody told it.
///
/// # Errors
/// [`Problem::Forbidden`] for what a foreign page has sent.
pub(super) fn check_tool(desk: &Desk<'_>) -> Result<(), Problem> {
    let hosts = &desk.console.settings.allowed_hosts;
    hosts.check_browser(desk.request).map_err(|foreign| Problem::forbidden(&foreign))
}

/// An address is no domain, which security keys want: who comes by one is sent on to the host name.
fn at_home(desk: &Desk<'_>, host: &str, port: Option<u16>) -> Option<Response<Bytes>> {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    if !address.is_ok_and(|address| address.is_loopback()) {
        return None;
    }
    let home = &desk.console.settings.host;
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let target = desk.request.head.uri.path_and_query().map_or("/console", |target| target.as_str());
    Some(reply::see_other(&SeeOther::at(&format!("http://{home}{port}"), target)))
}
