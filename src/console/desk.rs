//! One request to the console: its form, its session, and what its page's frame shows.

use std::cell::RefCell;
use std::sync::Arc;

use bytes::Bytes;
use http::uri::Authority;
use http::{Method, Response};
use smol_str::SmolStr;

use crate::account::Account;
use crate::auth::{Caller, Principal};
use crate::context::Writing;
use crate::emulator::{Emulator, Visit};
use crate::fault::Fault;
use crate::routes::Act;
use crate::types::Secret;
use crate::wire::{Input, Request};

use super::problem::Problem;
use super::reply::{self, SeeOther};
use super::room::{escaped, shortened};
use super::sessions::{Session, SessionId};
use super::{Console, PREFIX, links, statics};

/// The cookie that names a session. Browsers send a cookie to all ports of a host, so the port stands in
/// the names of them all: see [`suffix`].
const SESSION: &str = "iamulator_session";
/// The bytes of a title; names have no more than 128 letters.
const TITLE: usize = 640;

/// The cookie that forms are bound to while nobody is signed in.
const FORM: &str = "iamulator_form";

/// One request to the console.
pub(super) struct Desk<'a> {
    pub(super) console: &'a Console,
    pub(super) emulator: &'a Emulator,
    pub(super) request: &'a Request,
    form: Vec<(String, String)>,
    query: Vec<(String, String)>,
    session: Option<(SessionId, Session)>,
    /// What the names of cookies end in.
    suffix: String,
    /// What forms carry that this page shows.
    form_token: Secret,
    /// The cookies that the answer sets.
    cookies: RefCell<Vec<String>>,
}

/// What stands around each page.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) title: String,
    /// The section that the navigation marks: the first part of the path.
    pub(super) section: &'static str,
    pub(super) who: Option<Who>,
    pub(super) csrf: String,
    /// What was just done.
    pub(super) done: Option<String>,
    pub(super) stylesheet: &'static str,
}

impl Frame {
    /// The bytes that it has around the page.
    pub(super) fn size(&self) -> usize {
        const MARKUP: usize = 4_200;
        let who = self.who.as_ref().map(|who| [&who.name, &who.arn, &who.account, &who.account_id]);
        let texts = who.into_iter().flatten().chain([&self.title, &self.title]).chain(&self.done);
        texts.map(|text| escaped(text)).fold(MARKUP, usize::saturating_add)
    }
}

/// Who is signed in, as the header shows it.
#[derive(Debug)]
pub(super) struct Who {
    pub(super) name: String,
    pub(super) arn: String,
    /// The account's alias, or its number.
    pub(super) account: String,
    pub(super) account_id: String,
    /// Whether the session was begun with an MFA device.
    pub(super) mfa: bool,
}

impl<'a> Desk<'a> {
    pub(super) fn new(console: &'a Console, emulator: &'a Emulator, request: &'a Request) -> Self {
        let suffix = suffix(request);
        let named = |name: &str| format!("{name}{suffix}");
        let session = cookie(request, &named(SESSION)).and_then(|id| console.sessions.find(&id.into()));
        let session = session.filter(|(_, session)| session.expires > emulator.clock.now());
        let mut cookies = Vec::new();
        let form_token = match (&session, cookie(request, &named(FORM))) {
            (Some((_, session)), _) => session.csrf.clone(),
            (None, Some(token)) if is_random(token) => Secret::from(token),
            (None, _) => {
                let token = random(emulator);
                let (name, value) = (named(FORM), token.reveal());
                cookies.push(format!("{name}={value}; Path={PREFIX}; HttpOnly; SameSite=Strict"));
                token
            }
        };
        Self {
            console,
            emulator,
            request,
            form: pairs(&request.body),
            query: pairs(request.query().as_bytes()),
            session,
            suffix,
            form_token,
            cookies: RefCell::new(cookies),
        }
    }

    /// GET or POST: a HEAD is answered as a GET, of which the server sends the head alone (RFC 9110,
    /// section 9.3.2).
    pub(super) fn method(&self) -> &Method {
        if self.request.head.method == Method::HEAD { &Method::GET } else { &self.request.head.method }
    }

    /// The parts of the path below the console's, decoded.
    pub(super) fn path(&self) -> Vec<String> {
        links::parts(self.below())
    }

    /// What leads from this page to those whose addresses begin with the same parts, so many of them.
    pub(super) fn up(&self, parts: usize) -> String {
        links::up(self.below(), parts)
    }

    fn below(&self) -> &str {
        self.request.path().strip_prefix(PREFIX).unwrap_or_default()
    }

    /// A field of the form that was posted, without blanks around it; empty when it isn't there.
    pub(super) fn field(&self, name: &str) -> &str {
        value(&self.form, name).trim()
    }

    /// A field as it was typed: a password may begin and end with blanks.
    pub(super) fn secret(&self, name: &str) -> Secret {
        Secret::from(value(&self.form, name))
    }

    /// All values of a field, such as of several ticked boxes.
    pub(super) fn fields<'d>(&'d self, name: &'d str) -> impl Iterator<Item = &'d str> {
        self.form.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a parameter of the query.
    pub(super) fn queries<'d>(&'d self, name: &'d str) -> impl Iterator<Item = &'d str> {
        self.query.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A parameter of the query.
    pub(super) fn query(&self, name: &str) -> &str {
        value(&self.query, name).trim()
    }

    /// What forms must carry.
    pub(super) const fn form_token(&self) -> &Secret {
        &self.form_token
    }

    /// The session of who is signed in.
    ///
    /// # Errors
    /// [`Problem::SignIn`] when nobody is.
    pub(super) fn session(&self) -> Result<&Session, Problem> {
        self.session.as_ref().map(|(_, session)| session).ok_or(Problem::SignIn)
    }

    /// What names that session.
    pub(super) fn session_id(&self) -> Option<&SessionId> {
        self.session.as_ref().map(|(id, _)| id)
    }

    /// Whether the browser brought the cookie of a session that is over or that nobody knows.
    pub(super) fn has_ended(&self) -> bool {
        self.cookie(SESSION).is_some() && self.visitor().is_err()
    }

    /// Who is signed in, as the emulator takes it.
    ///
    /// # Errors
    /// [`Problem::SignIn`] when nobody is.
    pub(super) fn visit(&self) -> Result<Visit, Problem> {
        let session = self.session()?;
        Ok(Visit {
            birth: session.birth,
            access_key_id: session.access_key_id.clone(),
            session_token: session.session_token.clone(),
            source_ip: self.request.peer,
            user_agent: self.request.header("user-agent").map(SmolStr::new),
        })
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Problem::SignIn`] when nobody is, or no longer.
    pub(super) fn visitor(&self) -> Result<Caller, Problem> {
        self.emulator.visitor(&self.visit()?).map_err(|_| Problem::SignIn)
    }

    /// The account that is signed in to, as it is now.
    pub(super) fn account(&self, visitor: &Caller) -> Arc<Account> {
        self.emulator.slot(visitor.account).account()
    }

    /// Carries an operation out with the rights of who is signed in.
    ///
    /// # Errors
    /// [`Problem::SignIn`], or the operation's fault.
    pub(super) fn call<I: Input + 'static>(&self, parameters: &[(&str, &str)]) -> Result<I::Output, Problem> {
        self.emulator.call::<I>(&self.visit()?, parameters).map_err(|fault| self.refused(fault))
    }

    /// As [`Self::call`], for pages that show what is denied beside what isn't.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn try_call<I: Input + 'static>(
        &self,
        parameters: &[(&str, &str)],
    ) -> Result<Result<I::Output, Fault>, Problem> {
        self.tried(self.emulator.call::<I>(&self.visit()?, parameters))
    }

    /// As [`Self::try_call`], for what stands beside what the page is about: among the recent requests
    /// it is not.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn look_up<I: Input + 'static>(
        &self,
        parameters: &[(&str, &str)],
    ) -> Result<Result<I::Output, Fault>, Problem> {
        self.tried(self.emulator.look_up::<I>(&self.visit()?, parameters))
    }

    fn tried<T>(&self, outcome: Result<T, Fault>) -> Result<Result<T, Fault>, Problem> {
        match outcome.map_err(|fault| self.refused(fault)) {
            Err(Problem::Fault(fault)) => Ok(Err(fault)),
            Err(problem) => Err(problem),
            Ok(output) => Ok(Ok(output)),
        }
    }

    /// Does what only the console does, with the rights of who is signed in.
    ///
    /// # Errors
    /// [`Problem::SignIn`], or the fault of what is done.
    pub(super) fn act<T>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writing<'_>) -> Result<T, Fault>,
    ) -> Result<T, Problem> {
        self.emulator.act(&self.visit()?, act, run).map_err(|fault| self.refused(fault))
    }

    /// What a fault means here: where it comes from a session that is over, the browser has to sign in.
    fn refused(&self, fault: Fault) -> Problem {
        self.visitor().map_or_else(|problem| problem, |_| Problem::Fault(fault))
    }

    /// What stands around a page. `section` is the first part of its path.
    pub(super) fn frame(&self, title: impl Into<String>, section: &'static str) -> Frame {
        Frame {
            title: shortened(&title.into(), TITLE),
            section,
            who: self.who(),
            csrf: self.form_token.reveal().to_owned(),
            done: self.session.as_ref().and_then(|(id, _)| self.console.sessions.take_done(id)),
            stylesheet: statics::stylesheet(),
        }
    }

    fn who(&self) -> Option<Who> {
        let visitor = self.visitor().ok()?;
        let account_id = visitor.account.to_string();
        let alias = self.account(&visitor).alias.as_ref().map(ToString::to_string);
        let name = match &visitor.principal {
            Principal::Root => "Root user".to_owned(),
            Principal::User { name, .. } => name.to_string(),
            Principal::AssumedRole { name, session, .. } => format!("{name}/{session}"),
            Principal::FederatedUser { name, .. } => name.to_string(),
        };
        let (arn, mfa) = (shortened(&visitor.arn().to_string(), TITLE), visitor.has_mfa());
        Some(Who { name, arn, account: alias.unwrap_or_else(|| account_id.clone()), account_id, mfa })
    }

    /// Sends the browser on, where the next page says what was done.
    pub(super) fn done(&self, to: &str, what: impl Into<String>) -> Response<Bytes> {
        if let Some((id, _)) = &self.session {
            self.console.sessions.set_done(id, what.into());
        }
        reply::see_other(&SeeOther::to(to))
    }

    /// Begins a session: the answer gives the browser its cookie. An earlier one ends.
    pub(super) fn sign_in(&self, session: Session) {
        self.end_session();
        let id = SessionId::from(random(self.emulator).reveal());
        self.set_cookie(SESSION, id.reveal());
        self.drop_cookie(FORM);
        self.console.sessions.open(id, session, self.emulator.clock.now());
    }

    /// Ends the session.
    pub(super) fn sign_out(&self) {
        self.end_session();
        self.drop_cookie(SESSION);
    }

    fn end_session(&self) {
        if let Some((id, _)) = &self.session {
            self.console.sessions.close(id);
        }
    }

    /// A cookie of the request.
    pub(super) fn cookie(&self, name: &str) -> Option<&'a str> {
        cookie(self.request, &self.named(name))
    }

    /// Has the answer set a cookie that scripts can't read and that no foreign page's form sends.
    pub(super) fn set_cookie(&self, name: &str, value: &str) {
        let name = self.named(name);
        self.cookies.borrow_mut().push(format!("{name}={value}; Path={PREFIX}; HttpOnly; SameSite=Lax"));
    }

    /// Has the answer take a cookie away.
    pub(super) fn drop_cookie(&self, name: &str) {
        let name = self.named(name);
        let gone = format!("{name}=; Path={PREFIX}; HttpOnly; SameSite=Lax; Max-Age=0");
        self.cookies.borrow_mut().push(gone);
    }

    fn named(&self, cookie: &str) -> String {
        format!("{cookie}{}", self.suffix)
    }

    /// Puts the cookies into the answer.
    pub(super) fn close(self, response: &mut Response<Bytes>) {
        for cookie in self.cookies.into_inner() {
            reply::set_cookie(response, &cookie);
        }
    }
}

/// 256 random bits as text.
pub(super) fn random(emulator: &Emulator) -> Secret {
    let bytes: [u8; 32] = emulator.entropy.bytes();
    Secret::from(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// Whether a text is such as [`random`] makes.
fn is_random(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// What the names of cookies end in, such as `_4566`: the port that the browser goes to; nothing where it
/// goes to that of the scheme.
fn suffix(request: &Request) -> String {
    let of_host = || request.header("host")?.parse().ok();
    let authority: Option<Authority> = request.head.uri.authority().cloned().or_else(of_host);
    let port = authority.and_then(|authority| authority.port_u16());
    port.map(|port| format!("_{port}")).unwrap_or_default()
}

fn cookie<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    let lines = request.head.headers.get_all(http::header::COOKIE).into_iter();
    let mut cookies = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';'));
    cookies.find_map(|cookie| cookie.trim().strip_prefix(name)?.strip_prefix('='))
}

fn pairs(form: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(form).into_owned().collect()
}

fn value<'p>(pairs: &'p [(String, String)], name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}
