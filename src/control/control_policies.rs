//! The control policies of an account: what its organization limits it to.

use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::account::{ControlKind, Levels, NamedPolicy};
use crate::emulator::Emulator;
use crate::types::AccountId;

use super::answer::{Refusal, json};
use super::reading::{Misread, Object, Place, begins, body, list, text};

/// The control policies of an account.
pub(super) fn show(
    emulator: &Emulator,
    account: &str,
    kind: ControlKind,
) -> Result<Response<Bytes>, Refusal> {
    let id = account_id(account)?;
    let slot = emulator.accounts.find_or_empty(id, emulator.clock.now());
    let state = slot.account();
    Ok(json(&Shown::new(state.controls.levels(kind))))
}

/// Sets them; the answer shows them.
pub(super) fn set(
    emulator: &Emulator,
    account: &str,
    kind: ControlKind,
    bytes: &[u8],
) -> Result<Response<Bytes>, Refusal> {
    let id = account_id(account)?;
    let levels = levels(bytes, kind)?;
    let response = json(&Shown::new(&levels));
    emulator.set_controls(id, kind, levels);
    Ok(response)
}

fn account_id(text: &str) -> Result<AccountId, Refusal> {
    text.parse().map_err(|()| Refusal::bad_request("account is twelve digits."))
}

/// `{"levels":[[{"name","document"}]]}`
#[derive(Serialize)]
struct Shown<'a> {
    levels: Vec<Vec<ShownPolicy<'a>>>,
}

#[derive(Serialize)]
struct ShownPolicy<'a> {
    name: &'a str,
    document: Option<&'a RawValue>,
}

impl<'a> Shown<'a> {
    fn new(levels: &'a Levels) -> Self {
        let shown = |given: &'a NamedPolicy| ShownPolicy {
            name: &given.name,
            document: serde_json::from_str(given.policy.text()).ok(),
        };
        Self { levels: levels.iter().map(|level| level.iter().map(shown).collect()).collect() }
    }
}

fn levels(bytes: &[u8], kind: ControlKind) -> Result<Levels, Refusal> {
    let place = Place::Top("the body");
    let object = Object::read(body(bytes).map_err(bad)?, &place, &["levels"]).map_err(bad)?;
    let raw = object.find("levels").ok_or_else(|| Refusal::bad_request("levels is missing."))?;
    let place = Place::Field(&place, "levels");
    let each = list(raw, &place).map_err(bad)?.into_iter().enumerate();
    each.map(|(at, raw)| level(raw, &Place::Item(&place, at), kind)).collect()
}

fn level(raw: &RawValue, place: &Place<'_>, kind: ControlKind) -> Result<Vec<NamedPolicy>, Refusal> {
    let each = list(raw, place).map_err(bad)?.into_iter().enumerate();
    each.map(|(at, raw)| policy(raw, &Place::Item(place, at), kind)).collect()
}

fn policy(raw: &RawValue, place: &Place<'_>, kind: ControlKind) -> Result<NamedPolicy, Refusal> {
    let object = Object::read(raw, place, &["name", "document"]).map_err(bad)?;
    let field = |field: &'static str| {
        let missing = || Refusal::bad_request(format!("{} is missing.", Place::Field(place, field)));
        object.find(field).ok_or_else(missing)
    };
    let name = text(field("name")?, &Place::Field(place, "name")).map_err(bad)?.into_owned();
    if name.is_empty() {
        return Err(Refusal::bad_request(format!("{place}.name is empty.")));
    }
    let raw = field("document")?;
    let document = match begins(raw, '"') {
        true => text(raw, place).map_err(bad)?,
        false => raw.get().into(),
    };
    let policy = kind.read(&name, &document);
    let policy = policy.map_err(|why| Refusal::malformed(format!("{place} {name}: {why}")))?;
    Ok(NamedPolicy { name, policy })
}

fn bad(misread: Misread) -> Refusal {
    Refusal::bad_request(format!("{}.", misread.0))
}
