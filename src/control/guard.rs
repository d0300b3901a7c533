//! Keeps foreign web pages, and whoever has no token, away from the control API.
//!
//! A page of any site can make a browser send requests to an emulator on the developer's machine.
//! Three things tell such a request:
//!
//! - `Host` names the site, when its name was pointed at this machine (DNS rebinding);
//! - `Origin` names the site, when the browser sends one: it must be where the request goes to;
//! - `Sec-Fetch-Site` says how the page relates to us: only this server's own pages, and what people
//!   type into the address bar, are let through. Another port of localhost is another site.
//!
//! Tools that are no browsers send neither of the latter two. Every header of these that comes
//! counts, whichever of several is believed elsewhere.

use std::net::IpAddr;

use http::header::{AUTHORIZATION, HOST, HeaderName, ORIGIN};
use http::uri::{Authority, Scheme, Uri};

use crate::types::Secret;
use crate::wire::Request;

use super::ControlSettings;
use super::answer::Refusal;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether the request goes to a host of ours and comes from no foreign page.
pub(super) fn check_sender(settings: &ControlSettings, request: &Request) -> Result<(), Refusal> {
    let destination = destination(settings, request)?;
    for origin in values(request, ORIGIN) {
        check_origin(origin, &destination)?;
    }
    for site in values(request, SEC_FETCH_SITE) {
        if !matches!(site, Some("same-origin" | "none")) {
            return Err(Refusal::forbidden("Pages of other sites may not use the control API."));
        }
    }
    Ok(())
}

/// Whether the request carries the token, when one is asked for.
pub(super) fn check_token(settings: &ControlSettings, request: &Request) -> Result<(), Refusal> {
    let Some(token) = &settings.token else { return Ok(()) };
    let mut given = values(request, AUTHORIZATION);
    match (given.next().flatten().and_then(bearer), given.next()) {
        (Some(bearer), None) if Secret::from(bearer) == *token => Ok(()),
        _ => Err(Refusal::forbidden(
            "The control API asks for its token here: Authorization: Bearer and the value of --control-token.",
        )),
    }
}

/// RFC 6750, section 2.1; the name of a scheme is without case (RFC 9110, section 11.1).
fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim_matches(' '))
}

/// Where the request goes: the target's authority (HTTP/2 has it there) and each `Host`, which must
/// all be ours.
fn destination(settings: &ControlSettings, request: &Request) -> Result<Authority, Refusal> {
    let target = request.head.uri.authority().map(|authority| Some(authority.as_str()));
    let mut last = None;
    for host in target.into_iter().chain(values(request, HOST)) {
        last = Some(own_host(settings, host)?);
    }
    last.ok_or_else(|| Refusal::forbidden("The request names no host."))
}

fn own_host(settings: &ControlSettings, host: Option<&str>) -> Result<Authority, Refusal> {
    let authority = host.and_then(|host| host.parse::<Authority>().ok());
    authority.filter(|authority| is_ours(settings, authority)).ok_or_else(|| {
        let host = host.unwrap_or("(unreadable)");
        Refusal::forbidden(format!(
            "The host {host} may not use the control API: it is neither loopback nor allowed by --control-host."
        ))
    })
}

fn is_ours(settings: &ControlSettings, authority: &Authority) -> bool {
    let host = name(authority);
    let allowed = settings.allowed_hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(host));
    !authority.as_str().contains('@') && (allowed || is_loopback(host))
}

/// The host without port, brackets and the dot of a full name.
fn name(authority: &Authority) -> &str {
    let host = authority.host();
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host.strip_suffix('.').unwrap_or(host)
}

/// Loopback addresses, and the names that never leave the machine (RFC 6761, section 6.3).
fn is_loopback(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

/// An origin must be the place that the request goes to, port included.
fn check_origin(origin: Option<&str>, destination: &Authority) -> Result<(), Refusal> {
    let uri = origin.and_then(|origin| origin.parse::<Uri>().ok());
    let same = uri.as_ref().is_some_and(|uri| {
        let of_web = matches!(uri.scheme(), Some(scheme) if [Scheme::HTTP, Scheme::HTTPS].contains(scheme));
        of_web && uri.authority().is_some_and(|authority| authority == destination)
    });
    if same {
        return Ok(());
    }
    let origin = origin.unwrap_or("(unreadable)");
    Err(Refusal::forbidden(format!("A page of the origin {origin} may not use the control API.")))
}

/// The values of a header; None for one that is no text.
fn values(request: &Request, name: HeaderName) -> impl Iterator<Item = Option<&str>> {
    request.head.headers.get_all(name).into_iter().map(|value| value.to_str().ok())
}
