//! Permissions boundaries of users and roles.

use crate::account::{Account, Grants, Holder};
use crate::context::Writing;
use crate::contract::codes::NO_SUCH_ENTITY;
use crate::contract::iam::{
    AttachedPermissionsBoundary, DeleteRolePermissionsBoundaryInput, DeleteRolePermissionsBoundaryOutput,
    DeleteUserPermissionsBoundaryInput, DeleteUserPermissionsBoundaryOutput,
    PermissionsBoundaryAttachmentType, PutRolePermissionsBoundaryInput, PutRolePermissionsBoundaryOutput,
    PutUserPermissionsBoundaryInput, PutUserPermissionsBoundaryOutput,
};
use crate::fault::Fault;
use crate::types::{Arn, Name};

use super::attachments::attachable;
use super::holders::names_holder;

/// `PutUserPermissionsBoundary`: sets the boundary, or another one.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for what is no ARN, `PolicyNotAttachable`.
pub fn put_user_permissions_boundary(
    cx: &mut Writing<'_>,
    input: PutUserPermissionsBoundaryInput,
) -> Result<PutUserPermissionsBoundaryOutput, Fault> {
    put(cx.account, Holder::User, &input.user_name, &input.permissions_boundary)?;
    Ok(PutUserPermissionsBoundaryOutput {})
}

/// `PutRolePermissionsBoundary`: sets the boundary, or another one.
///
/// # Errors
/// As [`put_user_permissions_boundary`].
pub fn put_role_permissions_boundary(
    cx: &mut Writing<'_>,
    input: PutRolePermissionsBoundaryInput,
) -> Result<PutRolePermissionsBoundaryOutput, Fault> {
    put(cx.account, Holder::Role, &input.role_name, &input.permissions_boundary)?;
    Ok(PutRolePermissionsBoundaryOutput {})
}

/// `DeleteUserPermissionsBoundary`.
///
/// # Errors
/// `NoSuchEntity`, also when there is no boundary.
pub fn delete_user_permissions_boundary(
    cx: &mut Writing<'_>,
    input: DeleteUserPermissionsBoundaryInput,
) -> Result<DeleteUserPermissionsBoundaryOutput, Fault> {
    delete(cx.account, Holder::User, &input.user_name)?;
    Ok(DeleteUserPermissionsBoundaryOutput {})
}

/// `DeleteRolePermissionsBoundary`.
///
/// # Errors
/// `NoSuchEntity`, also when there is no boundary.
pub fn delete_role_permissions_boundary(
    cx: &mut Writing<'_>,
    input: DeleteRolePermissionsBoundaryInput,
) -> Result<DeleteRolePermissionsBoundaryOutput, Fault> {
    delete(cx.account, Holder::Role, &input.role_name)?;
    Ok(DeleteRolePermissionsBoundaryOutput {})
}

names_holder! {
    User, user_name: PutUserPermissionsBoundaryInput, DeleteUserPermissionsBoundaryInput;
    Role, role_name: PutRolePermissionsBoundaryInput, DeleteRolePermissionsBoundaryInput;
}

fn put(account: &mut Account, holder: Holder, name: &str, arn: &str) -> Result<(), Fault> {
    let name = Name::from(name);
    account.grants(holder, &name)?;
    let arn = attachable(account, holder, arn)?;
    account.grants_mut(holder, &name)?.boundary = Some(arn);
    Ok(())
}

fn delete(account: &mut Account, holder: Holder, name: &str) -> Result<(), Fault> {
    let grants = account.grants_mut(holder, &Name::from(name))?;
    grants.boundary.take().map(drop).ok_or_else(|| absent(holder, name))
}

/// The code is recorded on AWS, the sentence our choice.
fn absent(holder: Holder, name: &str) -> Fault {
    let sentence = format!("The permissions boundary of {} {name} cannot be found.", holder.word());
    Fault::new(NO_SUCH_ENTITY, sentence)
}

/// The boundary with which a user or role is to be made, when one is given.
///
/// # Errors
/// `ValidationError` for what is no ARN, `NoSuchEntity`, `PolicyNotAttachable`.
pub(super) fn of_new(account: &Account, holder: Holder, arn: Option<&str>) -> Result<Option<Arn>, Fault> {
    arn.map(|arn| attachable(account, holder, arn)).transpose()
}

/// A boundary as answers give it.
pub(super) fn shown(grants: &Grants) -> Option<AttachedPermissionsBoundary> {
    grants.boundary.as_ref().map(|arn| AttachedPermissionsBoundary {
        permissions_boundary_type: Some(PermissionsBoundaryAttachmentType::default()),
        permissions_boundary_arn: Some(arn.as_str().into()),
    })
}

#[cfg(test)]
mod tests;
