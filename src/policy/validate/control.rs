//! Control policies of organizations.

use crate::policy::Malformed;
use crate::policy::syntax::{Document, Effect, Entry, Statement};

use super::{literal, shape};

/// A service control policy has the full language since September 2025.
pub(super) fn service(document: &Document) -> Result<(), Malformed> {
    let fits = document.all().iter().all(|statement| statement.principal.is_none());
    common(document)?;
    if fits { Ok(()) } else { Err(refusal()) }
}

/// A customer's resource control policy denies, everyone, and names the services (recorded on AWS).
pub(super) fn resource(document: &Document) -> Result<(), Malformed> {
    common(document)?;
    if document.all().iter().all(is_resource_control) { Ok(()) } else { Err(refusal()) }
}

fn common(document: &Document) -> Result<(), Malformed> {
    let checks = shape::statements(document)
        .and_then(|()| shape::effects(document))
        .and_then(|()| shape::actions(document))
        .and_then(|()| shape::resources(document))
        .and_then(|()| literal::all(document));
    checks.map_err(|_| refusal())
}

fn is_resource_control(statement: &Statement) -> bool {
    let action = statement.action.as_ref();
    statement.effect == Some(Effect::Deny)
        && statement
            .principal
            .as_ref()
            .is_some_and(|element| !element.negated && is_everyone(&element.values))
        && action
            .is_some_and(|element| !element.negated && element.values.iter().all(|text| names_service(text)))
}

fn is_everyone(entries: &[Entry]) -> bool {
    matches!(entries, [entry] if entry.value == "*" && matches!(entry.kind.as_str(), "*" | "AWS"))
}

/// IAM is none of the services that take part.
fn names_service(action: &str) -> bool {
    let service = action.split_once(':').map(|(service, _)| service.to_ascii_lowercase());
    service.is_some_and(|service| !service.contains(['*', '?']) && service != "iam")
}

/// Recorded on AWS.
fn refusal() -> Malformed {
    Malformed::new(
        "The provided policy document does not meet the requirements of the specified policy type.",
    )
}
