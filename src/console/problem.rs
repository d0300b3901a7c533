//! What went wrong, as a page that says how to go on.

use askama::Template;
use bytes::Bytes;
use http::{Response, StatusCode};

use crate::auth::Foreign;
use crate::fault::Fault;

use super::desk::{Desk, Frame};
use super::reply::{self, SeeOther};
use super::room::shortened;

/// Why a page can't be shown.
#[derive(Debug)]
pub(super) enum Problem {
    /// Nobody is signed in: the browser goes to the sign-in page and from there back.
    SignIn,
    /// There is no such page.
    NotFound,
    /// Pages are read and forms are posted, and nothing else.
    Method,
    /// No page has such an address.
    LongAddress,
    /// The request was made by a page of another place.
    Forbidden(String),
    /// The form was shown to somebody else, or before the sign-in.
    StaleForm,
    /// The emulator refuses.
    Fault(Fault),
    /// The page can't be rendered.
    Page,
}

impl Problem {
    pub(super) fn forbidden(foreign: &Foreign) -> Self {
        Self::Forbidden(format!("{foreign} may not use the console."))
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::SEE_OTHER,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::LongAddress => StatusCode::BAD_REQUEST,
            Self::Forbidden(_) | Self::StaleForm => StatusCode::FORBIDDEN,
            Self::Fault(fault) => StatusCode::from_u16(fault.code.status).unwrap_or(StatusCode::BAD_REQUEST),
            Self::Page => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A heading, and what it means.
    fn words(&self) -> (String, String) {
        let (heading, text) = match self {
            Self::SignIn => ("Sign in", "Sign in to see this page.".to_owned()),
            Self::NotFound => ("Page not found", "There is no page at this address.".to_owned()),
            Self::Method => ("Not possible", "Pages can be read and forms can be posted here.".to_owned()),
            Self::LongAddress => ("Address too long", "No page has an address as long as this.".to_owned()),
            Self::Forbidden(why) => ("Not from here", why.clone()),
            Self::StaleForm => {
                ("This form is out of date", "Open the page again, and send the form from there.".to_owned())
            }
            Self::Fault(fault) => (fault.code.name, said(fault)),
            Self::Page => ("Internal error", "This page could not be made.".to_owned()),
        };
        (heading.to_owned(), text)
    }

    pub(super) fn response(&self, desk: &Desk<'_>) -> Response<Bytes> {
        if matches!(self, Self::SignIn) {
            return reply::see_other(&sign_in(desk));
        }
        let (heading, text) = self.words();
        let page = Page { frame: desk.frame(heading, ""), text };
        reply::with_status(self.status(), &page)
            .unwrap_or_else(|_| reply::text(self.status(), "text/plain; charset=utf-8", page.text))
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The bytes of what a fault says: some repeat all that was sent.
const SAID: usize = 2_400;

/// What a fault says, or its code when it says nothing.
pub(super) fn said(fault: &Fault) -> String {
    shortened(fault.message.as_deref().unwrap_or(fault.code.name), SAID)
}

/// The sign-in page, which leads back here when a page was asked for.
fn sign_in(desk: &Desk<'_>) -> SeeOther {
    let target = desk.request.head.uri.path_and_query().map_or("", |target| target.as_str());
    if *desk.method() != http::Method::GET || target == super::PREFIX {
        return SeeOther::to("/console/sign-in");
    }
    let to: String = form_urlencoded::byte_serialize(target.as_bytes()).collect();
    SeeOther::to(&format!("/console/sign-in?to={to}"))
}

#[derive(Template)]
#[template(path = "problem.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    text: String,
}
