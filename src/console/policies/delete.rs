//! Deleting a managed policy.

use crate::contract::iam::{DeletePolicyInput, GetPolicyInput, ListPolicyVersionsInput};

use super::{name_of, view_of};
use crate::console::desk::Desk;
use crate::console::form::{Form, Link, Refusal};
use crate::console::links;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;
use crate::console::section;

pub(super) fn confirm(desk: &Desk<'_>, arn: &str) -> Outcome {
    form(desk, arn, Refusal::default())
}

fn form(desk: &Desk<'_>, arn: &str, refusal: Refusal) -> Outcome {
    Form::new(desk, "policies", format!("Delete {}?", name_of(arn)), refusal)
        .intro(format!("The policy {arn} can't be brought back."))
        .in_the_way(in_the_way(desk, arn)?)
        .ends("Delete policy", view_of(arn))
        .dangerous()
        .page()
}

/// What must be done before a policy can be deleted.
fn in_the_way(desk: &Desk<'_>, arn: &str) -> Result<Vec<Link>, Problem> {
    let named = [("PolicyArn", arn)];
    let policy = section::read_subject::<GetPolicyInput, _>(desk, &named, |told| told.policy)?.ok().flatten();
    let uses = policy.map_or(0, |policy| {
        let (attached, bounding) = (policy.attachment_count, policy.permissions_boundary_usage_count);
        attached.unwrap_or_default().saturating_add(bounding.unwrap_or_default())
    });
    let versions = section::read::<ListPolicyVersionsInput, _>(desk, &named, |told| {
        told.versions.map_or(0, |versions| versions.len())
    })?;
    let detach = (uses > 0).then(|| "Detach it from all users, groups and roles".to_owned());
    let delete = (versions.unwrap_or_default() > 1).then(|| "Delete its other versions".to_owned());
    let link = |label| Link { label, to: view_of(arn) };
    Ok([detach, delete].into_iter().flatten().map(link).collect())
}

pub(super) fn post(desk: &Desk<'_>, arn: &str) -> Outcome {
    match desk.try_call::<DeletePolicyInput>(&[("PolicyArn", arn)])? {
        Ok(_) => {
            Ok(desk.done(&links::page(&["policies"]), format!("The policy {} is deleted.", name_of(arn))))
        }
        Err(fault) => form(desk, arn, Refusal::of(&fault, &[""])),
    }
}
