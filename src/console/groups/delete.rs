//! Deleting a user group, after what is in the way.

use crate::contract::iam::{DeleteGroupInput, GetGroupInput};

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
    Form::new(desk, "groups", format!("Delete {name}?"), refusal)
        .intro(format!("The user group {name} can't be brought back."))
        .in_the_way(in_the_way(desk, name)?)
        .ends("Delete user group", Holder::Group.page(name, &[]))
        .dangerous()
        .page()
}

/// What must be done before a group can be deleted, as far as the visitor may see it.
fn in_the_way(desk: &Desk<'_>, name: &str) -> Result<Vec<Link>, Problem> {
    let named = [("GroupName", name), ("MaxItems", "1")];
    let members = section::read_subject::<GetGroupInput, _>(desk, &named, |told| told.users.len())?;
    let [attached, inline] = permissions::counts(desk, Holder::Group, name)?;
    let all = [
        ("Remove its members", members.unwrap_or_default()),
        ("Delete its inline policies", inline),
        ("Detach its policies", attached),
    ];
    let left = all.into_iter().filter(|(_, count)| *count > 0);
    Ok(left.map(|(label, _)| Link { label: label.to_owned(), to: Holder::Group.page(name, &[]) }).collect())
}

pub(super) fn post(desk: &Desk<'_>, name: &str) -> Outcome {
    match desk.try_call::<DeleteGroupInput>(&[("GroupName", name)])? {
        Ok(_) => Ok(desk.done(&links::page(&["groups"]), format!("The user group {name} is deleted."))),
        Err(fault) => form(desk, name, Refusal::of(&fault, &[""])),
    }
}
