//! The latest requests, and whether they were allowed.

use std::sync::Arc;

use askama::Template;

use crate::authorize::{Remembered, explained};
use crate::policy::Verdict;
use crate::settings::Enforce;
use crate::types::AccountId;

use super::super::desk::{Desk, Frame};
use super::super::reply::{self, Outcome};
use super::super::room::{Room, escaped, shortened};
use super::{closed, encoded, oversight, renewed};

/// How many requests a page shows, and the bytes that they may have.
const ROWS: usize = 30;
const ROOM: usize = 20 << 10;
/// The bytes of a name, a resource or a reason in a row: the request's own page has them whole.
const SHORT: usize = 200;
/// After how many seconds a live page is loaded anew.
const LIVE_SECONDS: i64 = 5;

/// `GET /console/requests`.
pub(super) fn list(desk: &Desk<'_>) -> Outcome {
    if let Err(refusal) = oversight(desk)? {
        return closed(desk, "Requests", "requests", &refusal);
    }
    let account = desk.visitor()?.account;
    let view = View { live: desk.query("live") == "1", denied: desk.query("denied") == "1" };
    let mut found = of_account(desk, account);
    let before = desk.query("before");
    if let Some(place) = found.iter().position(|entry| entry.id() == before) {
        found.drain(..=place);
    }
    let mut rows: Vec<Row> = found.iter().filter_map(|entry| row(entry, view)).take(ROWS + 1).collect();
    let mut more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let (rows, whole) = Room::new(ROOM).fill(rows, Row::size);
    more |= !whole;
    let older = rows.last().filter(|_| more).map(|last| view.older(&last.id));
    let page = Page {
        frame: desk.frame("Requests", "requests"),
        rows,
        view,
        older,
        later: !before.is_empty(),
        enforce: desk.emulator.settings.enforce,
        live_seconds: LIVE_SECONDS,
    };
    renewed(reply::page(&page), view.live.then_some(LIVE_SECONDS))
}

/// What is remembered of an account's principals, the newest first. What others asked of its resources is
/// theirs.
fn of_account(desk: &Desk<'_>, account: AccountId) -> Vec<Arc<Remembered>> {
    let mut all = desk.emulator.decisions.newest(usize::MAX);
    all.retain(|entry| concerns(entry, account));
    all
}

/// Whether an account may see this.
pub(super) fn concerns(entry: &Remembered, account: AccountId) -> bool {
    match entry {
        Remembered::Call(record) => record.caller.account == account,
        Remembered::Inquiry(inquiry) => inquiry.asker.account().or(inquiry.owner) == Some(account),
    }
}

/// How it was decided, and what denied it.
fn verdict(entry: &Remembered) -> (Verdict, Option<String>) {
    let decision = match entry {
        Remembered::Call(record) => record.decided.denial.as_ref().map(|denial| denial.decision.clone()),
        Remembered::Inquiry(_) => Some(entry.review(|question, policies| explained(question, policies).0)),
    };
    match decision.filter(|decision| !decision.is_allowed()) {
        Some(decision) => (decision.verdict, Some(decision.why())),
        None => (Verdict::Allowed, None),
    }
}

fn row(entry: &Remembered, view: View) -> Option<Row> {
    let (verdict, why) = verdict(entry);
    if view.denied && verdict == Verdict::Allowed {
        return None;
    }
    let (action, resource) = match entry {
        Remembered::Call(record) => (record.decided.action.name, record.decided.target.resource()),
        Remembered::Inquiry(inquiry) => (inquiry.action.as_str(), inquiry.resource.as_str()),
    };
    let principal = entry.principal();
    let when = entry.time().with_millis();
    let (date, time) = when.split_at_checked(DATE).unwrap_or_default();
    Some(Row {
        id: entry.id().to_owned(),
        date: date.to_owned(),
        time: time.to_owned(),
        who: shortened(principal.rsplit(':').next().unwrap_or_default(), SHORT),
        action: shortened(action, SHORT),
        resource: shortened(resource, SHORT),
        verdict: verdict.as_str(),
        allowed: verdict == Verdict::Allowed,
        why: why.map(|why| shortened(&why, SHORT)),
    })
}

/// What the page shows, and whether it is loaded anew by itself.
#[derive(Clone, Copy)]
struct View {
    live: bool,
    /// Only what was denied.
    denied: bool,
}

impl View {
    /// The address of the page that begins after a request, or with the newest.
    fn link(self, before: Option<&str>) -> String {
        let parts = [
            self.live.then(|| "live=1".to_owned()),
            self.denied.then(|| "denied=1".to_owned()),
            before.map(|id| format!("before={}", encoded(id))),
        ];
        let query: Vec<String> = parts.into_iter().flatten().collect();
        match query.as_slice() {
            [] => "/console/requests".to_owned(),
            query => format!("/console/requests?{}", query.join("&")),
        }
    }

    fn live(self, live: bool) -> String {
        Self { live, ..self }.link(None)
    }

    fn denied(self, denied: bool) -> String {
        Self { denied, ..self }.link(None)
    }

    fn newest(self) -> String {
        self.link(None)
    }

    /// The next page, which isn't live: what is new stands on the first.
    fn older(self, last: &str) -> String {
        Self { live: false, ..self }.link(Some(last))
    }
}

/// How long `YYYY-MM-DDT` is.
const DATE: usize = 11;

struct Row {
    id: String,
    /// With its `T`; phones have no place for it.
    date: String,
    /// `hh:mm:ss.mmmZ`
    time: String,
    who: String,
    action: String,
    resource: String,
    verdict: &'static str,
    allowed: bool,
    why: Option<String>,
}

impl Row {
    /// Its bytes in HTML.
    fn size(&self) -> usize {
        const MARKUP: usize = 285;
        let texts = [&self.who, &self.action, &self.action, &self.resource].into_iter().chain(&self.why);
        texts.map(|text| escaped(text)).fold(MARKUP, usize::saturating_add)
    }
}

#[derive(Template)]
#[template(path = "requests.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    view: View,
    older: Option<String>,
    /// It isn't the first page.
    later: bool,
    enforce: Enforce,
    live_seconds: i64,
}
