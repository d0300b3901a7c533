//! Making a role.

use crate::contract::iam::CreateRoleInput;

use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;
use crate::console::section::given;

/// The form's fields, which are the operation's parameters.
const FIELDS: [&str; 5] =
    ["RoleName", "Path", "Description", "MaxSessionDuration", "AssumeRolePolicyDocument"];

/// `GET /console/create/role`.
pub(in crate::console) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, Refusal::default())
}

fn form(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    Form::new(desk, "roles", "Create role", refusal)
        .field(Field::text("RoleName", "Role name"))
        .field(Field::text("Path", "Path").optional().value("/").hint("Begins and ends with a slash."))
        .field(Field::text("Description", "Description").optional())
        .field(
            Field::text("MaxSessionDuration", "Longest session, in seconds")
                .optional()
                .value("3600")
                .hint("From 3600 to 43200."),
        )
        .field(
            Field::area("AssumeRolePolicyDocument", "Trust policy (JSON)", 16)
                .value(trust_of_account(desk)?)
                .hint("Who may assume the role. At first: whom this account's policies allow it."),
        )
        .ends("Create role", links::page(&["roles"]))
        .page()
}

/// A trust policy that lets an account decide by its own policies.
fn trust_of_account(desk: &Desk<'_>) -> Result<String, Problem> {
    let account = desk.visitor()?.account;
    Ok(format!(
        r#"{{
  "Version": "2012-10-17",
  "Statement": [
    {{
      "Effect": "Allow",
      "Principal": {{"AWS": "arn:aws:iam::{account}:root"}},
      "Action": "sts:AssumeRole"
    }}
  ]
}}"#
    ))
}

/// `POST /console/create/role`.
pub(in crate::console) fn post(desk: &Desk<'_>) -> Outcome {
    let name = desk.field("RoleName");
    match desk.try_call::<CreateRoleInput>(&given(&FIELDS.map(|field| (field, desk.field(field)))))? {
        Ok(_) => Ok(desk.done(&Holder::Role.page(name, &[]), format!("The role {name} is created."))),
        Err(fault) => form(desk, Refusal::of(&fault, &FIELDS)),
    }
}
