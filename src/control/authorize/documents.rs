//! Policies that come with a question.

use std::fmt;

use serde_json::value::RawValue;

use crate::account::{Levels, NamedPolicy};
use crate::authorize::{GivenPolicies, compiled};
use crate::control::answer::Refusal;
use crate::control::reading::{Object, Place, begins, list, text};

const FIELDS: [&str; 5] =
    ["identity", "permissions_boundary", "session", "service_control", "resource_control"];
const POLICY_FIELDS: [&str; 2] = ["name", "document"];

/// `policies`: what takes the place of the state's.
pub(super) fn given(raw: &RawValue, place: &Place<'_>) -> Result<GivenPolicies, Refusal> {
    let object = Object::read(raw, place, &FIELDS)?;
    let field = |name| object.find(name).map(|raw| (raw, Place::Field(place, name)));
    let levels_of =
        |name: &'static str| field(name).map(|(raw, place)| levels(raw, &place, name)).transpose();
    let set = |name: &'static str| field(name).map(|(raw, place)| policies(raw, &place, name)).transpose();
    let boundary = field("permissions_boundary");
    Ok(GivenPolicies {
        identity: set("identity")?.unwrap_or_default(),
        boundary: boundary.map(|(raw, place)| policy(raw, &place, &"permissions_boundary")).transpose()?,
        session: set("session")?,
        service_control: levels_of("service_control")?.unwrap_or_default(),
        resource_control: levels_of("resource_control")?.unwrap_or_default(),
    })
}

/// A list of policies. One without a name is called by its place: `identity.1`.
pub(super) fn policies(
    raw: &RawValue,
    place: &Place<'_>,
    called: impl fmt::Display,
) -> Result<Vec<NamedPolicy>, Refusal> {
    let each = list(raw, place)?.into_iter().enumerate();
    each.map(|(at, raw)| {
        policy(raw, &Place::Item(place, at), &format_args!("{called}.{}", at.saturating_add(1)))
    })
    .collect()
}

fn levels(raw: &RawValue, place: &Place<'_>, called: &str) -> Result<Levels, Refusal> {
    let each = list(raw, place)?.into_iter().enumerate();
    each.map(|(at, raw)| {
        policies(raw, &Place::Item(place, at), format_args!("{called}.{}", at.saturating_add(1)))
    })
    .collect()
}

/// A policy: its document, or an object with its document and perhaps its name.
fn policy(raw: &RawValue, place: &Place<'_>, called: &dyn fmt::Display) -> Result<NamedPolicy, Refusal> {
    let Some(wrapped) = wrapped(raw, place)? else { return document(raw, place, called.to_string()) };
    wrapped.check(&POLICY_FIELDS)?;
    let name = wrapped.find("name").map(|raw| text(raw, &Place::Field(place, "name"))).transpose()?;
    let place = Place::Field(place, "document");
    let raw = wrapped.find("document").ok_or_else(|| Refusal::invalid(format!("{place} is missing")))?;
    document(raw, &place, name.map_or_else(|| called.to_string(), std::borrow::Cow::into_owned))
}

/// The object around a document; None when this is the document itself.
fn wrapped<'a, 'p>(raw: &'a RawValue, place: &'p Place<'p>) -> Result<Option<Object<'a, 'p>>, Refusal> {
    if !begins(raw, '{') {
        return Ok(None);
    }
    let object = Object::of_any(raw, place)?;
    Ok(object.has_any(&POLICY_FIELDS).then_some(object))
}

/// A document: JSON, or a string of JSON.
fn document(raw: &RawValue, place: &Place<'_>, name: String) -> Result<NamedPolicy, Refusal> {
    let read = match raw.get().as_bytes().first() {
        Some(b'{') => compiled(raw.get()),
        Some(b'"') => compiled(&text(raw, place)?),
        _ => return Err(Refusal::invalid(format!("{place} must be an object or a string of JSON"))),
    };
    match read {
        Ok(policy) => Ok(NamedPolicy { name, policy }),
        Err(malformed) => Err(Refusal::malformed(format!("{name}: {malformed}"))),
    }
}
