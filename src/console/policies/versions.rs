//! The versions of a managed policy: made, made the default, deleted.

use crate::contract::iam::{
    CreatePolicyVersionInput, DeletePolicyVersionInput, GetPolicyInput, GetPolicyVersionInput,
    SetDefaultPolicyVersionInput,
};

use super::{name_of, page_of, view, view_of};
use crate::console::desk::Desk;
use crate::console::document;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal, Tick};
use crate::console::problem::Problem;
use crate::console::reply::Outcome;

/// A new version, which begins with the document of the default one.
pub(super) fn form(desk: &Desk<'_>, arn: &str) -> Outcome {
    let document = document_of(desk, arn, "")?;
    with(desk, arn, document::to_edit(&document), Refusal::default())
}

/// The document of a version, or of the default one when none is named.
pub(super) fn document_of(desk: &Desk<'_>, arn: &str, version: &str) -> Result<String, Problem> {
    let default = if version.is_empty() {
        let policy = desk.call::<GetPolicyInput>(&[("PolicyArn", arn)])?.policy;
        policy.and_then(|policy| policy.default_version_id).unwrap_or_default()
    } else {
        version.into()
    };
    let asked = [("PolicyArn", arn), ("VersionId", default.as_str())];
    let version = desk.call::<GetPolicyVersionInput>(&asked)?.policy_version;
    Ok(version.and_then(|version| version.document).unwrap_or_default().to_string())
}

fn with(desk: &Desk<'_>, arn: &str, document: String, refusal: Refusal) -> Outcome {
    Form::new(desk, "policies", format!("New version of {}", name_of(arn)), refusal)
        .field(Field::area("PolicyDocument", "Policy document (JSON)", 18).value(document))
        .tick(Tick::new("SetAsDefault", "Make it the default version").ticked(true))
        .ends("Create version", view_of(arn))
        .also("Download the default version", page_of(arn, "document.json"))
        .page()
}

pub(super) fn create(desk: &Desk<'_>, arn: &str) -> Outcome {
    let default = if desk.field("SetAsDefault").is_empty() { "false" } else { "true" };
    let document = desk.field("PolicyDocument");
    let parameters = [("PolicyArn", arn), ("PolicyDocument", document), ("SetAsDefault", default)];
    match desk.try_call::<CreatePolicyVersionInput>(&parameters)? {
        Ok(made) => {
            let id = made.policy_version.and_then(|version| version.version_id).unwrap_or_default();
            Ok(desk.done(&view_of(arn), format!("Version {id} is created.")))
        }
        Err(fault) => with(desk, arn, String::new(), Refusal::of(&fault, &["PolicyDocument"])),
    }
}

pub(super) fn set_default(desk: &Desk<'_>, arn: &str) -> Outcome {
    let version = desk.field("VersionId");
    match desk.try_call::<SetDefaultPolicyVersionInput>(&[("PolicyArn", arn), ("VersionId", version)])? {
        Ok(_) => Ok(desk.done(&view_of(arn), format!("Version {version} is the default."))),
        Err(fault) => view::show(desk, arn, Refusal::of(&fault, &[""])),
    }
}

pub(super) fn confirm(desk: &Desk<'_>, arn: &str) -> Outcome {
    confirming(desk, arn, Refusal::default())
}

fn confirming(desk: &Desk<'_>, arn: &str, refusal: Refusal) -> Outcome {
    let version = desk.query("version");
    if version.is_empty() {
        return Err(Problem::NotFound);
    }
    Form::new(desk, "policies", format!("Delete version {version}?"), refusal)
        .intro(format!("Version {version} of {arn} can't be brought back."))
        .ends("Delete version", view_of(arn))
        .dangerous()
        .page()
}

pub(super) fn delete(desk: &Desk<'_>, arn: &str) -> Outcome {
    let version = desk.query("version");
    match desk.try_call::<DeletePolicyVersionInput>(&[("PolicyArn", arn), ("VersionId", version)])? {
        Ok(_) => Ok(desk.done(&view_of(arn), format!("Version {version} is deleted."))),
        Err(fault) => confirming(desk, arn, Refusal::of(&fault, &[""])),
    }
}
