//! The permissions boundary of a user or role.

use crate::contract::iam::{
    DeleteRolePermissionsBoundaryInput, DeleteUserPermissionsBoundaryInput, PutRolePermissionsBoundaryInput,
    PutUserPermissionsBoundaryInput,
};

use super::managed::{Picking, pick, short};
use crate::console::desk::Desk;
use crate::console::form::Refusal;
use crate::console::holder::Holder;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;

pub(super) fn choose(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    picker(desk, holder, name, Refusal::default())
}

fn picker(desk: &Desk<'_>, holder: Holder, name: &str, refusal: Refusal) -> Outcome {
    let page = holder.page(name, &["permissions", "boundary"]);
    let title = format!("Set the permissions boundary of {name}");
    pick(desk, holder, name, Picking { title, page, verb: "Use", refusal })
}

pub(super) fn put(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let arn = desk.field("PolicyArn");
    let parameters = [(holder.parameter(), name), ("PermissionsBoundary", arn)];
    let outcome = match holder {
        Holder::User => desk.try_call::<PutUserPermissionsBoundaryInput>(&parameters)?.map(drop),
        Holder::Role => desk.try_call::<PutRolePermissionsBoundaryInput>(&parameters)?.map(drop),
        Holder::Group => return Err(Problem::NotFound),
    };
    match outcome {
        Ok(()) => Ok(desk.done(&holder.page(name, &[]), format!("{} is the boundary.", short(arn)))),
        Err(fault) => picker(desk, holder, name, Refusal::of(&fault, &[""])),
    }
}

pub(super) fn delete(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let parameters = [(holder.parameter(), name)];
    let outcome = match holder {
        Holder::User => desk.try_call::<DeleteUserPermissionsBoundaryInput>(&parameters)?.map(drop),
        Holder::Role => desk.try_call::<DeleteRolePermissionsBoundaryInput>(&parameters)?.map(drop),
        Holder::Group => return Err(Problem::NotFound),
    };
    match outcome {
        Ok(()) => Ok(desk.done(&holder.page(name, &[]), "The boundary is removed.")),
        Err(fault) => holder.show(desk, name, Refusal::of(&fault, &[""])),
    }
}
