//! One request: how it was decided, by which policies and which condition keys.

use std::cell::Cell;

use askama::Template;

use crate::authorize::{Remembered, explained};
use crate::policy::{self, Context, Policies, PolicyType, Style};
use crate::types::AccountId;

use super::super::desk::{Desk, Frame};
use super::super::document::{content, escape};
use super::super::pretty;
use super::super::reply::{self, Outcome};
use super::super::room::{Room, escaped, shortened};
use super::requests::concerns;
use super::{closed, oversight, replay};

/// How many bytes of statements, keys and policies a page has room for, as they stand in HTML. Documents
/// that find none are told by name.
const ROOM: usize = 19 << 10;
/// The bytes of these that are left for policies and their documents at least, and for condition keys.
const FOR_POLICIES: usize = 5 << 10;
const FOR_KEYS: usize = 9 << 9;
/// How many bytes of a condition key's values a page shows, of its principal and of its resource.
const VALUE: usize = 240;
const SUBJECT: usize = 1_200;
/// How many policies, statements and condition keys a page lists.
const LISTED: usize = 40;
/// How many of those that were absent.
const MISSING: usize = 8;

/// `GET /console/requests/{id}`.
pub(super) fn show(desk: &Desk<'_>, id: &str) -> Outcome {
    if let Err(refusal) = oversight(desk)? {
        return closed(desk, "Request", "requests", &refusal);
    }
    let account = desk.visitor()?.account;
    let found = desk.emulator.decisions.find(id).filter(|entry| concerns(entry, account));
    let Some(found) = found else {
        let page = Gone { frame: desk.frame("This request is no longer remembered", "requests") };
        return reply::with_status(http::StatusCode::NOT_FOUND, &page);
    };
    let told = told(&found, account, desk.emulator.settings.denial_style.0);
    let frame = desk.frame(format!("Request {}", told.action), "requests");
    reply::page(&Page { frame, told, id: found.id(), time: found.time().with_millis() })
}

/// All that can be told of a decision to an account.
fn told(entry: &Remembered, account: AccountId, style: Style) -> Told {
    entry.review(|question, policies| {
        let (mut decision, missing) = explained(question, policies);
        let message = entry.message(&decision, style).map(|message| shortened(&message, 2 * SUBJECT));
        let place = |kind| PolicyType::LISTED.iter().position(|known| *known == kind);
        decision.reasons.sort_by_key(|reason| place(reason.policy_type));
        let (keys, for_keys) = keys(question.context);
        let simulator = replay::link(entry, question, policies);
        let taken = for_keys.saturating_add(escaped(&simulator));
        let sight = Sight::new(policies, foreign(entry, account), ROOM.saturating_sub(taken));
        Told {
            principal: shortened(&entry.principal(), SUBJECT),
            action: shortened(question.action, VALUE),
            resource: shortened(question.resource, SUBJECT),
            verdict: decision.verdict.as_str(),
            allowed: decision.is_allowed(),
            message,
            reasons: decision.reasons.iter().map(|reason| sight.reason(reason)).collect(),
            missing: missing.iter().take(MISSING).map(|key| shortened(key, VALUE)).collect(),
            keys,
            policies: sight.policies(),
            simulator,
        }
    })
}

/// Whether the resource is another account's, whose policies on it are its own business.
fn foreign(entry: &Remembered, account: AccountId) -> bool {
    match entry {
        Remembered::Call(record) => record.decided.account.id != account,
        Remembered::Inquiry(inquiry) => inquiry.owner != Some(account),
    }
}

/// The condition keys that a page has place for, and the bytes that they take.
fn keys(context: &Context<'_>) -> (Vec<(String, String)>, usize) {
    let size = |(key, value): &(String, String)| {
        const MARKUP: usize = 45;
        MARKUP.saturating_add(escaped(key)).saturating_add(escaped(value))
    };
    let shown = |(key, value): (&str, &policy::Value<'_>)| {
        let values: String = value.all().join(", ");
        (shortened(key, VALUE), shortened(&values, VALUE))
    };
    let mut keys: Vec<_> = context.iter().map(shown).collect();
    keys.sort();
    keys.truncate(LISTED);
    let (keys, _) = Room::new(FOR_KEYS).fill(keys, size);
    let taken = keys.iter().map(size).fold(0, usize::saturating_add);
    (keys, taken)
}

/// The policies of a decision as an account may see them.
struct Sight<'a> {
    policies: &'a Policies<'a>,
    /// The resource's own are hidden.
    foreign: bool,
    /// What still finds room.
    room: Cell<Room>,
}

impl<'a> Sight<'a> {
    const fn new(policies: &'a Policies<'a>, foreign: bool, room: usize) -> Self {
        Self { policies, foreign, room: Cell::new(Room::new(room)) }
    }

    const fn shows(&self, kind: PolicyType) -> bool {
        !(self.foreign && matches!(kind, PolicyType::Resource | PolicyType::ResourceControl))
    }

    /// Whether there was room for so many bytes, besides those that are left to others.
    fn takes(&self, bytes: usize, left: usize) -> bool {
        let mut room = self.room.get();
        let mut whole = room;
        if !whole.take(bytes.saturating_add(left)) {
            return false;
        }
        let fits = room.take(bytes);
        self.room.set(room);
        fits
    }

    /// The text, as long as there is room for it.
    fn fitting(&self, text: String, left: usize) -> Option<String> {
        self.takes(content(&text), left).then_some(text)
    }

    fn reason(&self, reason: &policy::Reason) -> Reason {
        const MARKUP: usize = 120;
        let mut statements = Vec::new();
        for found in reason.matched.iter().take(LISTED) {
            let name =
                found.sid.clone().unwrap_or_else(|| format!("number {}", found.index.saturating_add(1)));
            let (name, policy) = (shortened(&name, VALUE), shortened(&found.policy, VALUE));
            let size = MARKUP.saturating_add(escaped(&name)).saturating_add(escaped(&policy));
            if !self.takes(size, FOR_POLICIES) {
                break;
            }
            statements.push(Statement { policy, name, text: self.statement(reason.policy_type, found) });
        }
        Reason {
            kind: reason.policy_type.as_str(),
            verdict: reason.verdict.as_str(),
            more: reason.matched.len().saturating_sub(statements.len()),
            statements,
        }
    }

    fn statement(&self, kind: PolicyType, found: &policy::Match) -> Option<String> {
        let mut named = self.policies.each().filter(|(known, _)| *known == kind && self.shows(kind));
        let (_, named) = named.find(|(_, named)| named.name == found.policy)?;
        let text = pretty::statement(named.policy.text(), found.index)?;
        self.fitting(text, FOR_POLICIES)
    }

    /// The policies by name, and then as many documents as there is room for.
    fn policies(&self) -> Vec<Considered> {
        const MARKUP: usize = 140;
        let mut considered = Vec::new();
        for (kind, named) in self.policies.each().take(LISTED) {
            let name = shortened(&named.name, VALUE);
            if !self.takes(MARKUP.saturating_add(escaped(&name)), 0) {
                break;
            }
            let text = self.shows(kind).then(|| pretty::document(named.policy.text()));
            considered.push((Considered { kind: kind.as_str(), name, text: None }, text));
        }
        let with_text = |(policy, text): (Considered, Option<String>)| Considered {
            text: text.and_then(|text| self.fitting(text, 0)).map(|text| escape(&text)),
            ..policy
        };
        considered.into_iter().map(with_text).collect()
    }
}

struct Told {
    principal: String,
    action: String,
    resource: String,
    verdict: &'static str,
    allowed: bool,
    message: Option<String>,
    reasons: Vec<Reason>,
    missing: Vec<String>,
    keys: Vec<(String, String)>,
    policies: Vec<Considered>,
    simulator: String,
}

/// What one type of policy has to do with it.
struct Reason {
    kind: &'static str,
    verdict: &'static str,
    statements: Vec<Statement>,
    /// Statements that find no room on the page.
    more: usize,
}

impl Statement {
    /// Its text between tags.
    fn escaped(&self) -> Option<String> {
        self.text.as_deref().map(escape)
    }
}

struct Statement {
    policy: String,
    /// Its `Sid`, or its place.
    name: String,
    text: Option<String>,
}

struct Considered {
    kind: &'static str,
    name: String,
    /// Between tags. None: too long for this page, or another account's.
    text: Option<String>,
}

#[derive(Template)]
#[template(path = "request.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    told: Told,
    id: &'a str,
    time: String,
}

#[derive(Template)]
#[template(path = "request_gone.html", config = "src/console/askama.toml")]
struct Gone {
    frame: Frame,
}
