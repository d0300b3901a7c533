//! The versions of a managed policy: made, made the default, deleted.

use crate::contract::iam::{
    CreatePolicyVersionInput, DeletePolicyVersionInput, GetPolicyInput, GetPolicyVersionInput,
    SetDefaultPolicyVersionInput,
};

use super::{name_of, view, view_of};
use crate::console::desk::Desk;
use crate::console::document;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal, Tick};
use crate::console::links;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;

/// A new version, which begins with the document of the default one.
pub(super) fn form(desk: &Desk<'_>) -> Outcome {
    let arn = desk.query("arn");
    let document = document_of(desk, arn, "")?;
    with(desk, document::to_edit(&document), Refusal::default())
}

/// The document of a version, or of the default one when none is named.
pub(super) fn document_of(desk: &Desk<'_>, arn: &str, version: &str) -> Result<String, Problem> {
    let default = if version.is_empty() {
        let policy = desk.call::<GetPolicyInput>(&[("PolicyArn", arn)])?.policy;
        policy.and_then(|policy| policy.default_version_id).unwrap_or_default()
    } else {
        version.to_owned()
    };
    let asked = [("PolicyArn", arn), ("VersionId", default.as_str())];
    let version = desk.call::<GetPolicyVersionInput>(&asked)?.policy_version;
    Ok(version.and_then(|version| version.document).unwrap_or_default())
}

fn with(desk: &Desk<'_>, document: String, refusal: Refusal) -> Outcome {
    let arn = desk.query("arn");
    Form::new(desk, "policies", format!("New version of {}", name_of(arn)), refusal)
        .field(Field::area("PolicyDocument", "Policy document (JSON)", 18).value(document))
        .tick(Tick::new("SetAsDefault", "Make it the default version").ticked(true))
        .ends("Create version", view_of(arn))
        .also(
            "Download the default version",
            links::query(&links::page(&["policies", "document.json"]), &[("arn", arn)]),
        )
        .page()
}

pub(super) fn create(desk: &Desk<'_>) -> Outcome {
    let arn = desk.query("arn");
    let default = if desk.field("SetAsDefault").is_empty() { "false" } else { "true" };
    let document = desk.field("PolicyDocument");
    let parameters = [("PolicyArn", arn), ("PolicyDocument", document), ("SetAsDefault", default)];
    match desk.try_call::<CreatePolicyVersionInput>(&parameters)? {
        Ok(made) => {
            let id = made.policy_version.and_then(|version| version.version_id).unwrap_or_default();
            Ok(desk.done(&view_of(arn), format!("Version {id} is created.")))
        }
        Err(fault) => with(desk, String::new(), Refusal::of(&fault, &["PolicyDocument"])),
    }
}

pub(super) fn set_default(desk: &Desk<'_>) -> Outcome {
    let (arn, version) = (desk.query("arn"), desk.field("VersionId"));
    match desk.try_call::<SetDefaultPolicyVersionInput>(&[("PolicyArn", arn), ("VersionId", version)])? {
        Ok(_) => Ok(desk.done(&view_of(arn), format!("Version {version} is the default."))),
        Err(fault) => view::show(desk, Refusal::of(&fault, &[""])),
    }
}

pub(super) fn confirm(desk: &Desk<'_>) -> Outcome {
    confirming(desk, Refusal::default())
}

fn confirming(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    let (arn, version) = (desk.query("arn"), desk.query("version"));
    if version.is_empty() {
        return Err(Problem::NotFound);
    }
    Form::new(desk, "policies", format!("Delete version {version}?"), refusal)
        .intro(format!("Version {version} of {arn} can't be brought back."))
        .ends("Delete version", view_of(arn))
        .dangerous()
        .page()
}

pub(super) fn delete(desk: &Desk<'_>) -> Outcome {
    let (arn, version) = (desk.query("arn"), desk.query("version"));
    match desk.try_call::<DeletePolicyVersionInput>(&[("PolicyArn", arn), ("VersionId", version)])? {
        Ok(_) => Ok(desk.done(&view_of(arn), format!("Version {version} is deleted."))),
        Err(fault) => confirming(desk, Refusal::of(&fault, &[""])),
    }
}
