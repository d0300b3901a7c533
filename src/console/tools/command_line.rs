//! The session's credentials, for the command line.

use askama::Template;

use crate::auth::Principal;

use super::super::desk::{Desk, Frame};
use super::super::problem::Problem;
use super::super::reply::{self, Outcome};

/// The region that clients sign for: IAM's own.
const REGION: &str = "us-east-1";
/// The profile that files name.
const PROFILE: &str = "iamulator";

/// `GET /console/command-line`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let visitor = desk.visitor()?;
    let endpoint = endpoint(desk)?;
    let session = desk.session()?;
    let credentials = [
        ("aws_access_key_id", session.access_key_id.as_str()),
        ("aws_secret_access_key", session.secret.reveal()),
        ("aws_session_token", session.session_token.reveal()),
    ];
    let places =
        [("aws_endpoint_url", endpoint.as_str()), ("aws_region", REGION), ("aws_default_region", REGION)];
    let all = || credentials.into_iter().chain(places);
    let settings = [("endpoint_url", endpoint.as_str()), ("region", REGION)];
    reply::page(&Page {
        frame: desk.frame("Command line access", "command-line"),
        arn: visitor.arn().to_string(),
        mfa: visitor.has_mfa(),
        without_mfa: without_mfa(&visitor.principal),
        expires: session.expires.to_string(),
        bash: lines(all(), |name, value| format!("export {}='{value}'", name.to_uppercase())),
        powershell: lines(all(), |name, value| format!("$Env:{} = '{value}'", name.to_uppercase())),
        credentials: file(PROFILE, credentials),
        config: file(&format!("profile {PROFILE}"), settings),
        profile: PROFILE,
        endpoint,
    })
}

/// Why a session has no MFA, or what to do about it.
const fn without_mfa(principal: &Principal) -> &'static str {
    match principal {
        Principal::Root | Principal::User { .. } => "sign in with an MFA device to change that",
        Principal::AssumedRole { .. } => "the role was assumed without an MFA device",
        Principal::FederatedUser { .. } => "sessions of federated users have no MFA",
    }
}

/// Where the browser found the console, if there is nothing in that name that a shell would read otherwise.
fn endpoint(desk: &Desk<'_>) -> Result<String, Problem> {
    let settings = &desk.console.settings;
    let authority = settings.allowed_hosts.check_host(desk.request);
    let authority = authority.map_err(|foreign| Problem::forbidden(&foreign))?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    if authority.as_str().bytes().all(plain) {
        return Ok(format!("http://{authority}"));
    }
    let port = authority.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    Ok(format!("http://{}{port}", settings.host))
}

fn lines<'a>(
    values: impl Iterator<Item = (&'a str, &'a str)>,
    line: impl Fn(&str, &str) -> String,
) -> String {
    values.map(|(name, value)| line(name, value)).collect::<Vec<_>>().join("\n")
}

/// A section of a file as AWS's tools read them.
fn file<const N: usize>(section: &str, values: [(&str, &str); N]) -> String {
    format!("[{section}]\n{}", lines(values.into_iter(), |name, value| format!("{name} = {value}")))
}

#[derive(Template)]
#[template(path = "command_line.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    arn: String,
    mfa: bool,
    without_mfa: &'static str,
    expires: String,
    bash: String,
    powershell: String,
    credentials: String,
    config: String,
    profile: &'static str,
    endpoint: String,
}
