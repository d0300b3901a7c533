//! What the account's devices show at this moment: an emulator may tell.

use askama::Template;

use crate::account::Account;
use crate::clock::Timestamp;
use crate::mfa::{Device, Kind, SerialNumber, seconds_left};
use crate::types::Owner;

use super::super::desk::{Desk, Frame};
use super::super::reply::{self, Outcome};
use super::{closed, encoded, oversight, renewed};

/// How many devices a page shows.
const ROWS: usize = 30;
/// How many hardware tokens that nobody has.
const TOKENS: usize = 15;

/// `GET /console/codes`. The page is loaded anew when the codes change, unless `live=0`.
pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    if let Err(refusal) = oversight(desk)? {
        return closed(desk, "Codes", "codes", &refusal);
    }
    let account = desk.account(&desk.visitor()?);
    let (now, after) = (desk.emulator.clock.now(), desk.query("after"));
    let start = Some(after).filter(|after| !after.is_empty()).map(SerialNumber::from);
    let shown = account.mfa_devices.after(start);
    let mut rows: Vec<Row> =
        shown.filter_map(|(serial, device)| row(&account, serial, device, now)).take(ROWS + 1).collect();
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let live = desk.query("live") != "0";
    let left = seconds_left(now);
    let page = Page {
        frame: desk.frame("Codes", "codes"),
        next: rows.last().filter(|_| more).map(|last| encoded(&last.serial)),
        after: encoded(after),
        tokens: if after.is_empty() { spare_tokens(desk, now) } else { Vec::new() },
        rows,
        live,
        left,
        changes: now.whole_second().plus_seconds(left).to_string(),
    };
    renewed(reply::page(&page), live.then_some(left))
}

fn row(account: &Account, serial: &SerialNumber, device: &Device, now: Timestamp) -> Option<Row> {
    let holder = match device.assignment.map(|assignment| assignment.holder) {
        None => "Not assigned".to_owned(),
        Some(Owner::Root) => "Root user".to_owned(),
        Some(Owner::User(id)) => account.user_by_id(&id).map(|user| user.name.to_string())?,
    };
    Row::new(serial, &device.kind, holder, now)
}

/// The hardware tokens that nobody has: any account may enable them.
fn spare_tokens(desk: &Desk<'_>, now: Timestamp) -> Vec<Row> {
    let factory = &desk.emulator.factory;
    let made = factory.tokens().into_iter();
    let spare = made.filter_map(|(serial, _)| {
        let token = factory.token(&serial).filter(|token| token.holder.is_none())?;
        Row::new(&serial, &token.device().kind, "Not assigned".to_owned(), now)
    });
    spare.take(TOKENS).collect()
}

/// A device and its codes.
struct Row {
    serial: String,
    kind: &'static str,
    holder: String,
    code: String,
    next: String,
}

impl Row {
    /// None for what shows no codes.
    fn new(serial: &SerialNumber, kind: &Kind, holder: String, now: Timestamp) -> Option<Self> {
        let [code, next] = kind.display(now)?;
        let (code, next) = (code.reveal().to_owned(), next.reveal().to_owned());
        let kind = if matches!(kind, Kind::Hardware { .. }) { "Hardware" } else { "Virtual" };
        Some(Self { serial: serial.to_string(), kind, holder, code, next })
    }
}

#[derive(Template)]
#[template(path = "codes.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    /// Hardware tokens that no account has.
    tokens: Vec<Row>,
    live: bool,
    /// For how many seconds the codes stay.
    left: i64,
    /// When they change.
    changes: String,
    after: String,
    next: Option<String>,
}
