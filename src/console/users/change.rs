//! Another name or path for a user.

use crate::contract::iam::{GetUserInput, UpdateUserInput};

use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::reply::Outcome;
use crate::console::section;

/// The form's fields, which are the operation's parameters.
const FIELDS: [&str; 2] = ["NewUserName", "NewPath"];

pub(super) fn show(desk: &Desk<'_>, name: &str) -> Outcome {
    form(desk, name, Refusal::default())
}

fn form(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let user = section::read_subject::<GetUserInput, _>(desk, &[("UserName", name)], |told| told.user)?;
    let path = user.ok().and_then(|user| user.path).unwrap_or_default();
    Form::new(desk, "users", format!("Rename or move {name}"), refusal)
        .intro("The unique id, the access keys and the MFA devices stay. Policies that name the ARN have to be changed.")
        .field(Field::text("NewUserName", "User name").value(name))
        .field(Field::text("NewPath", "Path").optional().value(path).hint("Begins and ends with a slash."))
        .ends("Save", Holder::User.page(name, &[]))
        .page()
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    let new = FIELDS.map(|field| (field, desk.field(field)));
    let parameters = section::given(&[&[("UserName", name)], &new[..]].concat());
    match desk.try_call::<UpdateUserInput>(&parameters)? {
        Ok(_) => {
            let now = desk.field("NewUserName");
            let now = if now.is_empty() { name } else { now };
            Ok(desk.done(&Holder::User.page(now, &[]), "The user is changed."))
        }
        Err(fault) => form(desk, name, Refusal::of(&fault, &FIELDS)),
    }
}
