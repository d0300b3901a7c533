//! The first page: who, and the password.

use askama::Template;
use http::{Method, StatusCode};

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::reply::{self, Outcome};
use crate::sign_in::Who;

use super::{News, go_on, status, to};

/// The bytes of the longest address of an account (RFC 5321, section 4.5.3.1): links repeat it.
const LONGEST_ACCOUNT: usize = 320;

/// `GET /console/sign-in`: for an IAM user, or with `as=root` for root; `account` is filled in.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, &Form { root: desk.query("as") == "root", account: desk.query("account"), name: "" })
}

/// `POST /console/sign-in`.
pub(super) fn enter(desk: &Desk<'_>) -> Outcome {
    let root = desk.field("as") == "root";
    let typed = Form { root, account: desk.field("account"), name: desk.field("username") };
    let password = desk.secret("password");
    let missing = typed.missing(password.reveal().is_empty());
    if !missing.is_empty() {
        return wrong(desk, &typed, &missing, StatusCode::BAD_REQUEST);
    }
    let who = typed.who();
    match desk.emulator.signing_in(|reception| reception.enter(&who, &password)) {
        Ok(progress) => Ok(go_on(desk, progress)),
        Err(refusal) => {
            let first = if typed.account.is_empty() { "account" } else { "password" };
            wrong(desk, &typed, &Errors::one(first, refusal.to_string()), status(refusal))
        }
    }
}

/// What was typed, but for the password.
struct Form<'a> {
    root: bool,
    account: &'a str,
    name: &'a str,
}

impl Form<'_> {
    fn missing(&self, no_password: bool) -> Errors {
        let mut errors = Errors::default();
        if self.account.is_empty() {
            let what = if self.root {
                "Enter the account ID or email address."
            } else {
                "Enter the account ID or alias."
            };
            errors = errors.and("account", what);
        }
        if !self.root && self.name.is_empty() {
            errors = errors.and("username", "Enter the IAM user name.");
        }
        if no_password {
            errors = errors.and("password", "Enter the password.");
        }
        errors
    }

    fn who(&self) -> Who {
        let account = self.account.to_owned();
        if self.root { Who::Root { account } } else { Who::User { account, name: self.name.to_owned() } }
    }
}

/// What is said to a browser whose session ended without its doing, until it has signed in.
fn ended(desk: &Desk<'_>) -> Option<News> {
    (*desk.method() == Method::GET && desk.has_ended()).then_some(News::Ended)
}

fn form(desk: &Desk<'_>, typed: &Form<'_>) -> Outcome {
    wrong(desk, typed, &Errors::default(), StatusCode::OK)
}

fn wrong(desk: &Desk<'_>, typed: &Form<'_>, errors: &Errors, status: StatusCode) -> Outcome {
    let (title, account) = if typed.root {
        ("Sign in as root user", Field::text("account", "Account ID or root user email address"))
    } else {
        ("Sign in as IAM user", Field::text("account", "Account ID (12 digits) or account alias"))
    };
    let account = if typed.root { account.autocomplete("username") } else { account };
    let name = Field::text("username", "IAM user name").autocomplete("username").value(typed.name);
    reply::with_status(
        status,
        &Page {
            frame: desk.frame(title, "sign-in"),
            root: typed.root,
            to: to(desk),
            news: News::of(desk).or_else(|| ended(desk)),
            account: account.value(typed.account).errors(errors),
            typed_account: if typed.account.len() > LONGEST_ACCOUNT { "" } else { typed.account },
            name: name.errors(errors),
            password: Field::password("password", "Password").errors(errors),
            errors,
        },
    )
}

#[derive(Template)]
#[template(path = "sign_in/enter.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    root: bool,
    to: &'a str,
    news: Option<News>,
    account: Field,
    typed_account: &'a str,
    name: Field,
    password: Field,
    errors: &'a Errors,
}
