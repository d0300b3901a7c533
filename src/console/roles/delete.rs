//! Deleting a role, after what is in the way.

use crate::contract::iam::{DeleteRoleInput, GetRoleInput, ListInstanceProfilesForRoleInput};

use crate::console::desk::Desk;
use crate::console::form::{Form, Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::permissions;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;
use crate::console::section;

pub(super) fn confirm(desk: &Desk<'_>, name: &str) -> Outcome {
    form(desk, name, Refusal::default())
}

fn form(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    drop(section::read_subject::<GetRoleInput, _>(desk, &[("RoleName", name)], drop)?);
    Form::new(desk, "roles", format!("Delete {name}?"), refusal)
        .intro(format!("The role {name} can't be brought back, and its sessions lose their rights."))
        .in_the_way(in_the_way(desk, name)?)
        .ends("Delete role", Holder::Role.page(name, &[]))
        .dangerous()
        .page()
}

/// What must be done before a role can be deleted, as far as the visitor may see it.
fn in_the_way(desk: &Desk<'_>, name: &str) -> Result<Vec<Link>, Problem> {
    let [attached, inline] = permissions::counts(desk, Holder::Role, name)?;
    let all = [("Delete its inline policies", inline), ("Detach its policies", attached)];
    let left = all.into_iter().filter(|(_, count)| *count > 0);
    let left = left.map(|(label, _)| Link { label: label.to_owned(), to: Holder::Role.page(name, &[]) });
    Ok(profiles(desk, name)?.into_iter().chain(left).collect())
}

/// What is to be done with the instance profiles that a role is in. Nothing here shows them.
fn profiles(desk: &Desk<'_>, name: &str) -> Result<Option<Link>, Problem> {
    let asked = [("RoleName", name), ("MaxItems", "1")];
    let told = desk.look_up::<ListInstanceProfilesForRoleInput>(&asked)?;
    let is_in_one = told.is_ok_and(|told| !told.instance_profiles.is_empty());
    let label = "Remove it from its instance profiles, over the API";
    Ok(is_in_one.then(|| Link { label: label.to_owned(), to: String::new() }))
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    match desk.try_call::<DeleteRoleInput>(&[("RoleName", name)])? {
        Ok(_) => Ok(desk.done(&links::page(&["roles"]), format!("The role {name} is deleted."))),
        Err(fault) => form(desk, name, Refusal::of(&fault, &[""])),
    }
}
