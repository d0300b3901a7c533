//! A console for tests, and browsers that keep their cookies.

use std::net::IpAddr;

use bytes::Bytes;
use http::{Response, header};

use crate::emulator::{Emulator, testing};
use crate::sign_in::SignedIn;
use crate::wire::Request;

use super::{Console, ConsoleSettings, sessions::Session};

/// The cookies of `localhost:4566`.
pub(crate) const SESSION: &str = "iamulator_session_4566";
pub(crate) const FORM: &str = "iamulator_form_4566";

/// A console over an emulator with a seed.
pub(crate) struct Site {
    pub(crate) emulator: Emulator,
    pub(crate) console: Console,
}

/// A browser at `localhost`.
#[derive(Default)]
pub(crate) struct Browser {
    pub(crate) cookies: Vec<(String, String)>,
}

impl Site {
    pub(crate) fn new(seed: &str) -> Self {
        Self { emulator: testing::emulator(seed), console: Console::new(ConsoleSettings::default()) }
    }

    /// A browser in which root, or that user, of account 111111111111 is signed in.
    pub(crate) fn signed_in(&self, user: Option<&str>, mfa: bool) -> Browser {
        self.signed_in_to("111111111111", user, mfa)
    }

    /// The same of another account.
    pub(crate) fn signed_in_to(&self, account: &str, user: Option<&str>, mfa: bool) -> Browser {
        let account = account.parse().unwrap();
        let issued = testing::signed_in(&self.emulator, account, user, mfa);
        let signed_in = SignedIn { account, birth: self.emulator.slot(account).account().birth, issued };
        let id = super::desk::random(&self.emulator);
        let session = Session::new(signed_in, "csrf-of-the-session".into());
        self.console.sessions.open(id.reveal().into(), session, self.emulator.clock.now());
        Browser { cookies: vec![(SESSION.into(), id.reveal().to_owned())] }
    }

    /// Opens a page.
    pub(crate) fn get(&self, browser: &mut Browser, path: &str) -> Response<Bytes> {
        let request = http::Request::get(path).header(header::HOST, "localhost:4566");
        self.send(browser, request, "")
    }

    /// Posts a form of one of this console's pages. The form's token is that of the session.
    pub(crate) fn post(&self, browser: &mut Browser, path: &str, form: &str) -> Response<Bytes> {
        let request = http::Request::post(path)
            .header(header::HOST, "localhost:4566")
            .header(header::ORIGIN, "http://localhost:4566")
            .header("sec-fetch-site", "same-origin");
        let form_cookie = browser.cookies.iter().find(|(name, _)| name == FORM);
        let signed_in = browser.cookies.iter().any(|(name, _)| name == SESSION);
        let token = match form_cookie {
            Some((_, token)) if !signed_in => token.clone(),
            _ => "csrf-of-the-session".to_owned(),
        };
        self.send(browser, request, &format!("csrf={token}&{form}"))
    }

    pub(crate) fn send(
        &self,
        browser: &mut Browser,
        request: http::request::Builder,
        body: &str,
    ) -> Response<Bytes> {
        let cookies: Vec<_> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::COOKIE, cookies.join("; "));
        let head = request.body(()).unwrap().into_parts().0;
        let body = Bytes::from(body.to_owned());
        let request = Request { head, body, peer: IpAddr::from([127, 0, 0, 1]) };
        let response = self.console.answer(&self.emulator, &request);
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            browser.cookies.retain(|(known, _)| known != name);
            if !cookie.contains("Max-Age=0") {
                browser.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        response
    }
}

/// The body as text.
pub(crate) fn html(response: &Response<Bytes>) -> &str {
    std::str::from_utf8(response.body()).unwrap()
}

/// Where the browser is sent.
pub(crate) fn location(response: &Response<Bytes>) -> &str {
    assert_eq!(response.status(), 303, "{}", html(response));
    response.headers()[header::LOCATION].to_str().unwrap()
}
