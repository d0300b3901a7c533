//! Making a user group.

use crate::contract::iam::CreateGroupInput;

use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::reply::Outcome;
use crate::console::section::given;

/// The form's fields, which are the operation's parameters.
const FIELDS: [&str; 2] = ["GroupName", "Path"];

/// `GET /console/create/group`.
pub(in crate::console) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, Refusal::default())
}

fn form(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    Form::new(desk, "groups", "Create user group", refusal)
        .field(Field::text("GroupName", "Group name"))
        .field(Field::text("Path", "Path").optional().value("/").hint("Begins and ends with a slash."))
        .ends("Create user group", links::page(&["groups"]))
        .page()
}

/// `POST /console/create/group`.
pub(in crate::console) fn post(desk: &Desk<'_>) -> Outcome {
    let name = desk.field("GroupName");
    match desk.try_call::<CreateGroupInput>(&given(&FIELDS.map(|field| (field, desk.field(field)))))? {
        Ok(_) => Ok(desk.done(&Holder::Group.page(name, &[]), format!("The user group {name} is created."))),
        Err(fault) => form(desk, Refusal::of(&fault, &FIELDS)),
    }
}
