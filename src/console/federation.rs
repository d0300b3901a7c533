//! Federation as AWS's sign-in host has it, `/federation`: temporary credentials become a session of the
//! console.
//!
//! `getSigninToken` is asked by programs, in the query or as a form; `login` is a link that a browser
//! follows. So neither comes from a page of ours. `login` gives nobody rights that were not in the link,
//! and leads to no other place than this console.

use bytes::Bytes;
use http::{Method, Response, StatusCode};
use serde::{Deserialize, Serialize};

use crate::sign_in::FederationFault;
use crate::types::Secret;

use super::desk::{Desk, random};
use super::problem::Problem;
use super::reply::{self, Outcome, SeeOther};
use super::sessions::Session;
use super::{guard, links};

/// Where it is.
pub(super) const PATH: &str = "/federation";
/// The page below the console's that ends what begins there: cookies are sent to the console alone.
const BELOW: &str = "federation";
/// What a sign-in at a page of ours is asked for.
const SIGN_IN: &str = "/console/sign-in";

/// Answers a request to [`PATH`].
pub(super) fn answer(desk: &Desk<'_>) -> Outcome {
    let action = asked(desk, "Action");
    match (desk.method(), action) {
        (&Method::GET | &Method::POST, "getSigninToken") => {
            guard::check_tool(desk)?;
            Ok(signin_token(desk).unwrap_or_else(refused))
        }
        (&Method::GET, "login" | "logout") => match guard::check(desk)? {
            Some(sent_on) => Ok(sent_on),
            None if action == "login" => Ok(login(desk)),
            None => Ok(go_on(&[("Action", action)])),
        },
        _ => Ok(text(StatusCode::BAD_REQUEST, "Invalid Action parameter")),
    }
}

/// A parameter, in the query or in the form.
fn asked<'d>(desk: &'d Desk<'_>, name: &str) -> &'d str {
    let query = desk.query(name);
    if query.is_empty() { desk.field(name) } else { query }
}

/// The credentials in `Session`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Credentials {
    session_id: String,
    session_key: String,
    #[serde(default)]
    session_token: String,
}

fn signin_token(desk: &Desk<'_>) -> Result<Response<Bytes>, FederationFault> {
    #[derive(Serialize)]
    #[serde(rename_all = "PascalCase")]
    struct Token {
        signin_token: String,
    }

    let session: Credentials =
        serde_json::from_str(asked(desk, "Session")).map_err(|_| FederationFault::InvalidCredentials)?;
    let seconds = match asked(desk, "SessionDuration") {
        "" => None,
        text => Some(text.parse().map_err(|_| FederationFault::Duration)?),
    };
    let Credentials { session_id, session_key, session_token } = session;
    let key = Secret::from(session_key);
    let signin_token = desk
        .emulator
        .signing_in(|reception| reception.signin_token(&session_id, &key, &session_token, seconds))?;
    let body = serde_json::to_string(&Token { signin_token }).map_err(|_| FederationFault::Failed)?;
    Ok(reply::text(StatusCode::OK, "application/json", body))
}

fn refused(fault: FederationFault) -> Response<Bytes> {
    text(StatusCode::BAD_REQUEST, &fault.to_string())
}

fn text(status: StatusCode, words: &str) -> Response<Bytes> {
    reply::text(status, "text/plain; charset=utf-8", words.to_owned())
}

fn login(desk: &Desk<'_>) -> Response<Bytes> {
    let [token, destination] = ["SigninToken", "Destination"].map(|name| asked(desk, name));
    match desk.emulator.signing_in(|reception| reception.federated(token)) {
        Ok(_) => go_on(&[("Action", "login"), ("Destination", destination), ("SigninToken", token)]),
        Err(fault) => refused(fault),
    }
}

/// Leads the browser on to [`complete`].
fn go_on(asked: &[(&str, &str)]) -> Response<Bytes> {
    reply::see_other(&SeeOther::to(&links::query(&links::page(&[BELOW]), asked)))
}

/// `GET /console/federation`: the end of `login` and `logout`. The browser shows its cookie here, so the
/// session that it had so far ends.
///
/// A link of a foreign page may lead here too, as it may on AWS: it ends a session, or begins one with the
/// rights of a token that it has to know.
pub(super) fn complete(desk: &Desk<'_>) -> Outcome {
    match desk.query("Action") {
        "login" => {
            let token = desk.query("SigninToken");
            match desk.emulator.signing_in(|reception| reception.federated(token)) {
                Ok(signed_in) => {
                    desk.sign_in(Session::new(signed_in, random(desk.emulator)));
                    Ok(reply::see_other(&SeeOther::to(&destination(desk))))
                }
                Err(fault) => Ok(refused(fault)),
            }
        }
        "logout" => {
            desk.sign_out();
            Ok(reply::see_other(&SeeOther::to(SIGN_IN)))
        }
        _ => Err(Problem::NotFound),
    }
}

/// The path of `Destination`, when it is a page of this console, by any of this server's names; else the first page. Programs ask for
/// pages of AWS's console, which are not here.
fn destination(desk: &Desk<'_>) -> String {
    let asked: Option<http::Uri> = asked(desk, "Destination").parse().ok();
    let hosts = &desk.console.settings.allowed_hosts;
    let port = hosts.check_host(desk.request).ok().map(|here| here.port_u16());
    let ours = |uri: &http::Uri| {
        let is_here = |there: &http::uri::Authority| {
            hosts.ours(there).is_some_and(|there| Some(there.port_u16()) == port)
        };
        uri.authority().is_none_or(is_here)
    };
    let path = asked.filter(ours).and_then(|uri| uri.path_and_query().map(ToString::to_string));
    path.unwrap_or_default()
}

#[cfg(test)]
mod tests;
