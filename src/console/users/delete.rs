//! Deleting a user, after what is in the way.

use crate::contract::iam::{
    DeleteUserInput, GetLoginProfileInput, GetUserInput, ListAccessKeysInput, ListGroupsForUserInput,
    ListMfaDevicesInput,
};

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
    drop(section::read_subject::<GetUserInput, _>(desk, &[("UserName", name)], drop)?);
    Form::new(desk, "users", format!("Delete {name}?"), refusal)
        .intro(format!("The user {name} can't be brought back: another of that name has another unique id."))
        .in_the_way(in_the_way(desk, name)?)
        .ends("Delete user", Holder::User.page(name, &[]))
        .dangerous()
        .page()
}

/// What must be done before a user can be deleted, as far as the visitor may see it.
fn in_the_way(desk: &Desk<'_>, name: &str) -> Result<Vec<Link>, Problem> {
    let named = [("UserName", name)];
    let password = section::read::<GetLoginProfileInput, _>(desk, &named, |_| 1_usize)?;
    let groups = section::read::<ListGroupsForUserInput, _>(desk, &named, |told| told.groups.len())?;
    let devices = section::read::<ListMfaDevicesInput, _>(desk, &named, |told| told.mfa_devices.len())?;
    let keys = section::read::<ListAccessKeysInput, _>(desk, &named, |told| told.access_key_metadata.len())?;
    let [attached, inline] = permissions::counts(desk, Holder::User, name)?;
    let page = |below: &[&str]| Holder::User.page(name, below);
    let all = [
        ("Remove the password", password.unwrap_or_default(), page(&["password"])),
        ("Remove it from its user groups", groups.unwrap_or_default(), page(&[])),
        ("Delete its inline policies", inline, page(&[])),
        ("Detach its policies", attached, page(&[])),
        ("Remove its MFA devices", devices.unwrap_or_default(), page(&["security-credentials"])),
        ("Delete its access keys", keys.unwrap_or_default(), page(&["access-keys"])),
    ];
    let left = all.into_iter().filter(|(_, count, _)| *count > 0);
    Ok(left.map(|(label, _, to)| Link { label: label.to_owned(), to }).collect())
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    match desk.try_call::<DeleteUserInput>(&[("UserName", name)])? {
        Ok(_) => Ok(desk.done(&links::page(&["users"]), format!("The user {name} is deleted."))),
        Err(fault) => form(desk, name, Refusal::of(&fault, &[""])),
    }
}
