//! The trust policy of a role: who may assume it.

use crate::contract::iam::{GetRoleInput, UpdateAssumeRolePolicyInput};

use crate::console::desk::Desk;
use crate::console::document;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;

pub(super) fn show(desk: &Desk<'_>, name: &str) -> Outcome {
    form(desk, name, document::to_edit(&trust(desk, name)?), Refusal::default())
}

/// `/console/roles/NAME/trust/document.json`
pub(super) fn download(desk: &Desk<'_>, name: &str) -> Outcome {
    Ok(document::download(&format!("{name}-trust"), &trust(desk, name)?))
}

fn trust(desk: &Desk<'_>, name: &str) -> Result<String, Problem> {
    let role = desk.call::<GetRoleInput>(&[("RoleName", name)])?.role;
    Ok(role.assume_role_policy_document.unwrap_or_default().to_string())
}

fn form(desk: &Desk<'_>, name: &str, document: String, refusal: Refusal) -> Outcome {
    Form::new(desk, "roles", format!("Trust policy of {name}"), refusal)
        .field(Field::area("PolicyDocument", "Trust policy (JSON)", 18).value(document))
        .ends("Save trust policy", Holder::Role.page(name, &[]))
        .also("Download the document", Holder::Role.page(name, &["trust", "document.json"]))
        .page()
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    let parameters = [("RoleName", name), ("PolicyDocument", desk.field("PolicyDocument"))];
    match desk.try_call::<UpdateAssumeRolePolicyInput>(&parameters)? {
        Ok(_) => Ok(desk.done(&Holder::Role.page(name, &[]), "The trust policy is saved.")),
        Err(fault) => form(desk, name, String::new(), Refusal::of(&fault, &["PolicyDocument"])),
    }
}
