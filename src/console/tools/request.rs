//! One request: how it was decided, by which policies and which condition keys.

use std::cell::Cell;

use askama::Template;

use crate::authorize::{Remembered, explained};
use crate::policy::{self, Context, Policies, PolicyType, Style};
use crate::types::AccountId;

use super::super::desk::{Desk, Frame};
use super::super::pretty;
use super::super::reply::{self, Outcome};
use super::requests::concerns;
use super::{closed, encoded, oversight};

/// How many bytes of documents a page has room for, as they stand in HTML; the others are told by name.
const ROOM: usize = 14 << 10;
/// How many letters of a condition key's values a page shows.
const VALUE: usize = 120;
/// How many policies and condition keys a page lists.
const LISTED: usize = 40;

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
        let message = entry.message(&decision, style);
        let place = |kind| PolicyType::LISTED.iter().position(|known| *known == kind);
        decision.reasons.sort_by_key(|reason| place(reason.policy_type));
        let sight = Sight::new(policies, foreign(entry, account));
        let simulator = format!(
            "/console/simulator?principal={}&action={}&resource={}",
            encoded(question_principal(entry).as_str()),
            encoded(question.action),
            encoded(question.resource)
        );
        Told {
            principal: entry.principal().into_owned(),
            action: question.action.to_owned(),
            resource: question.resource.to_owned(),
            verdict: decision.verdict.as_str(),
            allowed: decision.is_allowed(),
            message,
            reasons: decision.reasons.iter().map(|reason| sight.reason(reason)).collect(),
            missing,
            keys: keys(question.context),
            policies: sight.policies(),
            simulator,
        }
    })
}

/// Whom the simulator is asked about: the user or the role, not its session or whom it vouches for.
fn question_principal(entry: &Remembered) -> String {
    match entry {
        Remembered::Call(record) => record.caller.entity_arn().to_string(),
        Remembered::Inquiry(inquiry) => inquiry.asker.shown().into_owned(),
    }
}

/// Whether the resource is another account's, whose policies on it are its own business.
fn foreign(entry: &Remembered, account: AccountId) -> bool {
    match entry {
        Remembered::Call(record) => record.decided.account.id != account,
        Remembered::Inquiry(inquiry) => inquiry.owner != Some(account),
    }
}

fn keys(context: &Context<'_>) -> Vec<(String, String)> {
    let shown = |(key, value): (&str, &policy::Value<'_>)| {
        let values: String = value.all().join(", ");
        (key.to_owned(), shortened(&values))
    };
    let mut keys: Vec<_> = context.iter().map(shown).collect();
    keys.sort();
    keys.truncate(LISTED);
    keys
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(VALUE).and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…"),
        None => text.to_owned(),
    }
}

/// The policies of a decision as an account may see them.
struct Sight<'a> {
    policies: &'a Policies<'a>,
    /// The resource's own are hidden.
    foreign: bool,
    /// The bytes of documents that still find room.
    room: Cell<usize>,
}

impl<'a> Sight<'a> {
    const fn new(policies: &'a Policies<'a>, foreign: bool) -> Self {
        Self { policies, foreign, room: Cell::new(ROOM) }
    }

    const fn shows(&self, kind: PolicyType) -> bool {
        !(self.foreign && matches!(kind, PolicyType::Resource | PolicyType::ResourceControl))
    }

    /// The text, as long as there is room for it.
    fn fitting(&self, text: String) -> Option<String> {
        // Each quotation mark has five bytes in HTML.
        let size = text.len().saturating_add(text.matches('"').count().saturating_mul(4));
        let left = self.room.get().checked_sub(size)?;
        self.room.set(left);
        Some(text)
    }

    fn reason(&self, reason: &policy::Reason) -> Reason {
        let statements = reason.matched.iter().map(|found| Statement {
            policy: found.policy.clone(),
            name: found.sid.clone().unwrap_or_else(|| format!("number {}", found.index.saturating_add(1))),
            text: self.statement(reason.policy_type, found),
        });
        Reason {
            kind: reason.policy_type.as_str(),
            verdict: reason.verdict.as_str(),
            statements: statements.take(LISTED).collect(),
        }
    }

    fn statement(&self, kind: PolicyType, found: &policy::Match) -> Option<String> {
        let mut named = self.policies.each().filter(|(known, _)| *known == kind && self.shows(kind));
        let (_, named) = named.find(|(_, named)| named.name == found.policy)?;
        pretty::statement(named.policy.text(), found.index).and_then(|text| self.fitting(text))
    }

    fn policies(&self) -> Vec<Considered> {
        let considered = |(kind, named): (PolicyType, &policy::Named<'_>)| {
            let text = self.shows(kind).then(|| pretty::document(named.policy.text()));
            let text = text.and_then(|text| self.fitting(text));
            Considered { kind: kind.as_str(), name: named.name.to_string(), text }
        };
        self.policies.each().take(LISTED).map(considered).collect()
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
    /// None: too long for this page, or another account's.
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
