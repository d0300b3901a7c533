//! Another description or longest session for a role.

use crate::contract::iam::{GetRoleInput, UpdateRoleInput};

use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::reply::Outcome;
use crate::console::section;

/// The form's fields, which are the operation's parameters.
const FIELDS: [&str; 2] = ["MaxSessionDuration", "Description"];

pub(super) fn show(desk: &Desk<'_>, name: &str) -> Outcome {
    form(desk, name, Refusal::default())
}

fn form(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let role = section::read_subject::<GetRoleInput, _>(desk, &[("RoleName", name)], |told| told.role)?.ok();
    let seconds = role.as_ref().and_then(|role| role.max_session_duration);
    let description = role.and_then(|role| role.description).unwrap_or_default();
    Form::new(desk, "roles", format!("Change {name}"), refusal)
        .field(Field::text("Description", "Description").optional().value(description))
        .field(
            Field::text("MaxSessionDuration", "Longest session, in seconds")
                .value(seconds.map_or_else(String::new, |seconds| seconds.to_string()))
                .hint("From 3600 to 43200."),
        )
        .ends("Save", Holder::Role.page(name, &[]))
        .page()
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    let new = FIELDS.map(|field| (field, desk.field(field)));
    match desk.try_call::<UpdateRoleInput>(&[&[("RoleName", name)], &new[..]].concat())? {
        Ok(_) => Ok(desk.done(&Holder::Role.page(name, &[]), "The role is changed.")),
        Err(fault) => form(desk, name, Refusal::of(&fault, &FIELDS)),
    }
}
