//! Keeps foreign web pages, and whoever has no token, away from the control API.

use http::header::AUTHORIZATION;

use crate::auth::Foreign;
use crate::types::Secret;
use crate::wire::Request;

use super::ControlSettings;
use super::answer::Refusal;

/// Whether the request goes to a host of ours and comes from no foreign page.
pub(super) fn check_sender(settings: &ControlSettings, request: &Request) -> Result<(), Refusal> {
    settings.allowed_hosts.check(request).map_err(|foreign| {
        let why = match foreign {
            Foreign::Host(_) => ": it is neither loopback nor allowed by --control-host",
            Foreign::NoHost | Foreign::Origin(_) | Foreign::Site => "",
        };
        Refusal::forbidden(format!("{foreign} may not use the control API{why}."))
    })
}

/// Whether the request carries the token, when one is asked for.
pub(super) fn check_token(settings: &ControlSettings, request: &Request) -> Result<(), Refusal> {
    let Some(token) = &settings.token else { return Ok(()) };
    let mut given = request.head.headers.get_all(AUTHORIZATION).into_iter();
    let bearer = given.next().and_then(|value| bearer(value.to_str().ok()?));
    match (bearer, given.next()) {
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
