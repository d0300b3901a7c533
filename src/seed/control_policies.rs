//! Control policies: checked as those of the control API.

use crate::account::{ControlKind, Levels, NamedPolicy};

use super::SeedFault;
use super::check::{at, each};
use super::document;

/// The levels of one kind.
pub(super) fn levels(kind: ControlKind, given: document::Levels) -> Result<Levels, SeedFault> {
    each(given, |level| each(level, |policy| control_policy(kind, policy)))
}

fn control_policy(kind: ControlKind, given: document::ControlPolicy) -> Result<NamedPolicy, SeedFault> {
    if given.name.value.is_empty() {
        return Err(at(given.name.place, "a control policy has a name"));
    }
    let policy = kind.read(&given.name.value, &given.document.value.0);
    let policy = policy.map_err(|why| at(given.document.place, why))?;
    Ok(NamedPolicy { name: given.name.value, policy })
}
