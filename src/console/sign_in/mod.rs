//! Signing in: the password, the MFA device, another password.
//!
//! A sign-in under way is a ticket in a cookie. Each page looks at what is left to do, and sends the
//! browser to the page of that step when it asked for another. `to`, the page that was asked for before
//! anybody was signed in, goes along from form to form.

mod enter;
mod mfa;
mod new_password;
mod resync;

use bytes::Bytes;
use http::{Method, Response, StatusCode};

use crate::sign_in::{Progress, Reception, Refusal, Step};

use super::desk::{Desk, random};
use super::problem::Problem;
use super::reply::{self, Outcome, SeeOther};
use super::sessions::Session;

/// The cookie that names a sign-in under way.
const TICKET: &str = "iamulator_sign_in";
/// The pages.
const ENTER: &str = "/console/sign-in";
const MFA: &str = "/console/sign-in/mfa";
const NEW_PASSWORD: &str = "/console/sign-in/new-password";

/// The page of a path below `/console/sign-in`.
pub(super) fn page(desk: &Desk<'_>, path: &[&str]) -> Outcome {
    match (desk.method(), path) {
        (&Method::GET, []) => enter::show(desk),
        (&Method::POST, []) => enter::enter(desk),
        (&Method::GET, ["mfa"]) => mfa::show(desk),
        (&Method::POST, ["mfa"]) => mfa::prove_by_code(desk),
        (&Method::POST, ["key"]) => mfa::prove_by_key(desk),
        (&Method::POST, ["device"]) => mfa::choose(desk),
        (&Method::POST, ["another-device"]) => mfa::choose_again(desk),
        (&Method::POST, ["send-again"]) => mfa::send_again(desk),
        (&Method::GET, ["resync"]) => resync::show(desk),
        (&Method::POST, ["resync"]) => resync::resynchronise(desk),
        (&Method::GET, ["new-password"]) => new_password::show(desk),
        (&Method::POST, ["new-password"]) => new_password::change(desk),
        (&Method::POST, ["cancel"]) => Ok(cancel(desk)),
        _ => Err(Problem::NotFound),
    }
}

/// Gives the sign-in up.
fn cancel(desk: &Desk<'_>) -> Response<Bytes> {
    if let Some(ticket) = desk.cookie(TICKET) {
        desk.emulator.signing_in(|reception| reception.give_up(ticket));
    }
    desk.drop_cookie(TICKET);
    go(desk, ENTER, None)
}

/// Does a step of the sign-in under way.
fn step<T>(
    desk: &Desk<'_>,
    work: impl FnOnce(&Reception<'_>, &str) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let ticket = desk.cookie(TICKET).ok_or(Refusal::Over)?;
    desk.emulator.signing_in(|reception| work(reception, ticket))
}

/// Goes on to what is left to do, or into the console.
fn go_on(desk: &Desk<'_>, progress: Progress) -> Response<Bytes> {
    match progress {
        Progress::Next { step, ticket, unsent } => {
            desk.set_cookie(TICKET, &ticket);
            go(desk, place(&step), unsent.then_some(News::Unsent))
        }
        Progress::Done(signed_in) => {
            desk.sign_in(Session::new(signed_in, random(desk.emulator)));
            desk.drop_cookie(TICKET);
            reply::see_other(&SeeOther::to(to(desk)))
        }
    }
}

/// The page of a step.
const fn place(step: &Step) -> &'static str {
    match step {
        Step::Choose(_) | Step::Prove { .. } => MFA,
        Step::NewPassword { .. } => NEW_PASSWORD,
    }
}

/// Sends the browser to a page of the sign-in, which perhaps has something to say.
fn go(desk: &Desk<'_>, page: &str, news: Option<News>) -> Response<Bytes> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !to(desk).is_empty() {
        query.append_pair("to", to(desk));
    }
    if let Some(news) = news {
        query.append_pair("news", news.name());
    }
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    reply::see_other(&SeeOther::to(&format!("{page}{mark}{query}")))
}

/// Sends the browser to where it can go on after a step was refused that isn't shown again.
fn lost(desk: &Desk<'_>, refusal: Refusal) -> Response<Bytes> {
    desk.drop_cookie(TICKET);
    let news = if refusal == Refusal::Expired { News::Expired } else { News::Over };
    go(desk, ENTER, Some(news))
}

/// The page that was asked for at first. Whatever it says, nobody is sent to another place by it: see
/// [`SeeOther::to`].
fn to<'d>(desk: &'d Desk<'_>) -> &'d str {
    /// The bytes of the longest that is kept: links repeat it.
    const LONGEST: usize = 2 << 10;
    let field = desk.field("to");
    let to = if field.is_empty() { desk.query("to") } else { field };
    if to.len() > LONGEST { "" } else { to }
}

/// The status of a form that is shown again.
pub(super) const fn status(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::TooManyTries => StatusCode::TOO_MANY_REQUESTS,
        Refusal::NoPair | Refusal::NoSuchDevice | Refusal::Key(_) => StatusCode::BAD_REQUEST,
        Refusal::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        Refusal::Wrong | Refusal::Spent | Refusal::Expired | Refusal::Over => StatusCode::FORBIDDEN,
    }
}

/// What a page says that the browser was sent to. Only its name stands in the address, so no address can
/// make a page say something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    Sent,
    Unsent,
    Synchronised,
    Over,
    Expired,
    Ended,
}

impl News {
    const ALL: [Self; 6] =
        [Self::Sent, Self::Unsent, Self::Synchronised, Self::Over, Self::Expired, Self::Ended];

    const fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Unsent => "unsent",
            Self::Synchronised => "synchronised",
            Self::Over => "over",
            Self::Expired => "expired",
            Self::Ended => "ended",
        }
    }

    fn text(self) -> String {
        match self {
            Self::Sent => "Another code was sent. The one before is worth nothing any more.".to_owned(),
            Self::Unsent => Refusal::TooManyTries.to_string(),
            Self::Synchronised => "Your device is synchronised. Enter the code that it shows now.".to_owned(),
            Self::Over => Refusal::Over.to_string(),
            Self::Expired => Refusal::Expired.to_string(),
            Self::Ended => "Your session has ended. Please sign in again.".to_owned(),
        }
    }

    /// How it looks.
    const fn class(self) -> &'static str {
        match self {
            Self::Sent | Self::Synchronised => "done",
            Self::Unsent | Self::Over | Self::Expired | Self::Ended => "note warn",
        }
    }

    /// What the page of this request says.
    fn of(desk: &Desk<'_>) -> Option<Self> {
        let name = desk.query("news");
        Self::ALL.into_iter().find(|news| news.name() == name)
    }
}

#[cfg(test)]
mod tests;
