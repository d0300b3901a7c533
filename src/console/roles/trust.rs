//! The trust policy of a role: who may assume it.

use crate::contract::iam::{GetRoleInput, UpdateAssumeRolePolicyInput};

use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::pretty;
use crate::console::reply::Outcome;

pub(super) fn show(desk: &Desk<'_>, name: &str) -> Outcome {
    let role = desk.call::<GetRoleInput>(&[("RoleName", name)])?.role;
    let document = role.assume_role_policy_document.unwrap_or_default();
    form(desk, name, pretty::document(&document), Refusal::default())
}

fn form(desk: &Desk<'_>, name: &str, document: String, refusal: Refusal) -> Outcome {
    Form::new(desk, "roles", format!("Trust policy of {name}"), refusal)
        .field(Field::area("PolicyDocument", "Trust policy (JSON)", 18).value(document))
        .ends("Save trust policy", Holder::Role.page(name, &[]))
        .page()
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    let parameters = [("RoleName", name), ("PolicyDocument", desk.field("PolicyDocument"))];
    match desk.try_call::<UpdateAssumeRolePolicyInput>(&parameters)? {
        Ok(_) => Ok(desk.done(&Holder::Role.page(name, &[]), "The trust policy is saved.")),
        Err(fault) => form(desk, name, String::new(), Refusal::of(&fault, &["PolicyDocument"])),
    }
}
