//! What AWS refuses, in its order and its words.
//!
//! The order and the texts of identity-based documents are AWS's as far as they are known; where a text
//! isn't, the code says so.

mod action;
mod control;
mod issuer;
mod literal;
mod resource;
mod shape;
mod trust;

use super::json::{self, Json};
use super::syntax::{Document, Version};
use super::{Kind, Malformed};

/// Reads JSON that is to be stored.
pub(super) fn json(kind: Kind, text: &str) -> Result<Json, Malformed> {
    let refusal = match kind {
        // Recorded on AWS.
        Kind::Trust => Malformed::new("This policy contains invalid Json"),
        _ => Malformed::syntax(),
    };
    // AWS's older parser wants the brace first; its newer one doesn't mind.
    let leading = text.starts_with(char::is_whitespace);
    match json::read(text) {
        Ok(_) if leading && matches!(kind, Kind::Inline | Kind::Managed) => Err(Malformed::legacy()),
        Ok(json) => Ok(json),
        Err(json::NotJson) => Err(refusal),
    }
}

/// Checks a document that is to be stored.
pub(super) fn stored(kind: Kind, document: &Document) -> Result<(), Malformed> {
    match kind {
        Kind::Inline | Kind::Managed | Kind::Session => identity(kind, document),
        Kind::Trust => trust::check(document),
        Kind::Resource => on_resource(document),
        Kind::ServiceControl => control::service(document),
        Kind::ResourceControl => control::resource(document),
    }
}

/// Checks that a document can be evaluated.
pub(super) fn evaluable(document: &Document) -> Result<(), Malformed> {
    shape::statements(document)?;
    shape::effects(document)?;
    let all_act = document.all().iter().all(|statement| statement.action.is_some());
    if all_act { literal::base64(document) } else { Err(Malformed::syntax()) }
}

/// Checks what the simulators check in addition.
pub(super) fn simulated(document: &Document) -> Result<(), Malformed> {
    literal::all_but_addresses(document)
}

fn identity(kind: Kind, document: &Document) -> Result<(), Malformed> {
    shape::statements(document)?;
    shape::no_principal(document)?;
    if kind == Kind::Managed && document.version != Some(Version::New) {
        return Err(Malformed::new("Policy document must be version 2012-10-17 or greater."));
    }
    shape::effects(document)?;
    // STS takes literals that don't convert, base64 apart (recorded on AWS).
    if kind == Kind::Session {
        literal::base64(document)?
    } else {
        literal::all(document)?
    }
    resource::older_parser(document)?;
    shape::sids(document)?;
    shape::actions(document)?;
    shape::resources(document)?;
    resource::check(document)?;
    action::check(document)
}

/// The rules of other services are theirs; these are common to them.
fn on_resource(document: &Document) -> Result<(), Malformed> {
    shape::statements(document)?;
    shape::effects(document)?;
    shape::actions(document)?;
    let named = document.all().iter().all(|statement| statement.principal.is_some());
    if named { literal::base64(document) } else { Err(Malformed::syntax()) }
}
