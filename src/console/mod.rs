//! The console, `/console`: sign-in and administration in a browser.
//!
//! Pages are rendered here and work without scripts, except where a security key is used. A form is
//! posted, and its answer sends the browser on (303), or is the form again with what is wrong beside the
//! field. What a visitor does goes through [`Emulator::call`] and [`Emulator::act`], so the same policies
//! decide as for the API.
//!
//! | file | what it is for |
//! |---|---|
//! | `desk` | one request: its form, its session, what its page's frame shows |
//! | `guard` | keeps foreign pages away |
//! | `sessions` | who is signed in |
//! | `reply`, `problem` | answers, and what went wrong as a page |
//! | `field`, `form` | one field of a form with its label, hint and error; a form on a page of its own |
//! | `section`, `links` | parts that may be denied; addresses |
//! | `room`, `paged`, `listing` | what a page has place for; pages of lists; lists that are searched |
//! | `holder`, `permissions`, `tags`, `named` | what users, groups and roles have in common |
//! | `sign_in`, `federation` | how one comes in |
//! | `statics` | stylesheet and script |
//! | `pretty`, `document` | documents as people read them, in parts |
//! | `drift` | what is said of a clock that was moved |
//! | `tools` | what helps people who test |
//! | all others | the pages, one file per family, with their templates in `templates/` |

mod access_keys;
mod account;
mod credentials;
mod desk;
mod devices;
mod document;
mod drift;
mod federation;
mod field;
mod form;
mod groups;
mod guard;
mod holder;
mod home;
mod links;
mod listing;
mod named;
mod outbox;
mod paged;
mod passwords;
mod permissions;
mod policies;
mod pretty;
mod problem;
mod relying_party;
mod reply;
mod roles;
mod room;
mod section;
mod sessions;
mod sign_in;
mod statics;
mod tags;
mod tools;
mod users;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use bytes::Bytes;
use http::{Method, Response};

use crate::auth::AllowedHosts;
use crate::emulator::Emulator;
use crate::wire::Request;

use desk::Desk;
use problem::Problem;
use reply::Outcome;
use sessions::Sessions;

/// Where the console begins.
pub const PREFIX: &str = "/console";

/// The largest body, in bytes: forms are small, and a policy document may have 10 KiB.
pub const BODY_LIMIT: usize = 64 << 10;

/// What holds for the console.
#[derive(Debug, Clone)]
pub struct ConsoleSettings {
    /// The host name that it lives at: security keys are registered with it (WebAuthn, section 5.1.2:
    /// a relying party is a domain, so no address will do).
    pub host: String,
    /// The hosts, besides loopback, by which it may be reached.
    pub allowed_hosts: AllowedHosts,
}

impl Default for ConsoleSettings {
    fn default() -> Self {
        Self { host: "localhost".to_owned(), allowed_hosts: AllowedHosts::default() }
    }
}

/// The console: who is signed in.
#[derive(Debug)]
pub struct Console {
    settings: ConsoleSettings,
    sessions: Sessions,
}

impl Console {
    /// A console to which nobody is signed in.
    #[must_use]
    pub fn new(settings: ConsoleSettings) -> Self {
        Self { settings, sessions: Sessions::default() }
    }

    /// Answers a request below [`PREFIX`], or to `/federation`.
    #[must_use]
    pub fn answer(&self, emulator: &Emulator, request: &Request) -> Response<Bytes> {
        if let Some(file) = statics::find(request) {
            return reply::secured(file);
        }
        let desk = Desk::new(self, emulator, request);
        let outcome = if request.path() == federation::PATH {
            federation::answer(&desk)
        } else {
            guard::check(&desk).and_then(|sent_on| sent_on.map_or_else(|| page(&desk), Ok))
        };
        let mut response = outcome.unwrap_or_else(|problem| problem.response(&desk));
        desk.close(&mut response);
        reply::secured(response)
    }
}

/// The page of a path.
fn page(desk: &Desk<'_>) -> Outcome {
    let path = desk.path();
    let segments: Vec<&str> = path.iter().map(String::as_str).collect();
    match (desk.method(), segments.as_slice()) {
        (&Method::GET, []) => home::show(desk),
        (&Method::POST, ["sign-out"]) => home::sign_out(desk),
        (_, ["sign-in", rest @ ..]) => sign_in::page(desk, rest),
        (&Method::GET, ["federation"]) => federation::complete(desk),
        (&Method::GET, ["outbox"]) => outbox::show(desk),
        (_, [tool @ ("requests" | "simulator" | "clock" | "codes" | "command-line"), rest @ ..]) => {
            tools::serve(desk, tool, rest)
        }
        (_, ["security-credentials", "access-keys", rest @ ..]) => access_keys::serve(desk, None, rest),
        (_, ["security-credentials", "password", rest @ ..]) => passwords::serve(desk, None, rest),
        (_, ["security-credentials", rest @ ..]) => credentials::own(desk, rest),
        (_, ["users", name, "security-credentials", rest @ ..]) => credentials::of_user(desk, name, rest),
        (_, ["create", kind]) => holder::create(desk, kind),
        (_, ["users", rest @ ..]) => users::serve(desk, rest),
        (_, ["groups", rest @ ..]) => groups::serve(desk, rest),
        (_, ["roles", rest @ ..]) => roles::serve(desk, rest),
        (_, ["policies", rest @ ..]) => policies::serve(desk, rest),
        (_, ["account", rest @ ..]) => account::serve(desk, rest),
        _ => Err(Problem::NotFound),
    }
}
