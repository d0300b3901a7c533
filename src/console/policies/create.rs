//! Making a managed policy.

use crate::contract::iam::CreatePolicyInput;

use super::{BLANK, view_of};
use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::links;
use crate::console::reply::Outcome;
use crate::console::section::given;

/// The form's fields, which are the operation's parameters.
const FIELDS: [&str; 4] = ["PolicyName", "Path", "Description", "PolicyDocument"];

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, Refusal::default())
}

fn form(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    Form::new(desk, "policies", "Create policy", refusal)
        .field(Field::text("PolicyName", "Policy name"))
        .field(Field::text("Path", "Path").optional().value("/").hint("Begins and ends with a slash."))
        .field(Field::text("Description", "Description").optional())
        .field(Field::area("PolicyDocument", "Policy document (JSON)", 18).value(BLANK))
        .ends("Create policy", links::page(&["policies"]))
        .page()
}

pub(super) fn post(desk: &Desk<'_>) -> Outcome {
    let parameters = FIELDS.map(|name| (name, desk.field(name)));
    match desk.try_call::<CreatePolicyInput>(&given(&parameters))? {
        Ok(made) => {
            let arn = made.policy.and_then(|policy| policy.arn).unwrap_or_default();
            Ok(desk.done(&view_of(&arn), format!("The policy {} is created.", desk.field("PolicyName"))))
        }
        Err(fault) => form(desk, Refusal::of(&fault, &FIELDS)),
    }
}
