//! Groups and who is in them.

use imbl::OrdSet;

use crate::account::{Account, Grants, Group, over_quota};
use crate::auth::Caller;
use crate::authorize::{AskedKeys, Target};
use crate::context::{Reading, Writing};
use crate::contract::iam;
use crate::contract::iam::{
    AddUserToGroupInput, AddUserToGroupOutput, CreateGroupInput, CreateGroupOutput, DeleteGroupInput,
    DeleteGroupOutput, GetGroupInput, GetGroupOutput, ListGroupsForUserInput, ListGroupsForUserOutput,
    ListGroupsInput, ListGroupsOutput, RemoveUserFromGroupInput, RemoveUserFromGroupOutput, UpdateGroupInput,
    UpdateGroupOutput,
};
use crate::fault::Fault;
use crate::types::{Arn, IdKind, Name, Path};
use crate::wire::page::Pager;

use super::holders::names_holder;
use super::{delete_conflict, users};

/// `CreateGroup`: a group without members.
///
/// # Errors
/// `ValidationError` for a bad path, `LimitExceeded`, `EntityAlreadyExists`.
pub fn create_group(cx: &mut Writing<'_>, input: CreateGroupInput) -> Result<CreateGroupOutput, Fault> {
    let quota = cx.settings.quotas.groups;
    if cx.account.groups.table().len() >= quota {
        return Err(over_quota("GroupsPerAccount", quota));
    }
    let group = Group {
        id: cx.entropy.unique_id(IdKind::Group),
        name: Name::from(input.group_name.as_str()),
        path: Path::or_root(input.path.as_deref())?,
        created: cx.now.whole_second(),
        members: OrdSet::new(),
        grants: Grants::default(),
    };
    let shown = shown(cx.account, &group);
    cx.account.groups.add(group)?;
    Ok(CreateGroupOutput { group: shown })
}

/// `GetGroup`: the group and its members, by name.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn get_group(cx: &Reading<'_>, input: GetGroupInput) -> Result<GetGroupOutput, Fault> {
    let group = cx.account.groups.table().get(&Name::from(input.group_name.as_str()))?;
    let pager = Pager::new(&["GetGroup", group.id.as_str()], input.marker.as_deref(), input.max_items)?;
    let after = pager.after().map(Name::from);
    let members = cx.account.members(group).into_iter();
    let page = pager
        .fill(members.filter(|user| after.as_ref().is_none_or(|after| user.name > *after)), |user| {
            user.name.as_str().into()
        });
    Ok(GetGroupOutput {
        is_truncated: Some(page.is_truncated()),
        users: page.items.iter().map(|user| users::shown(cx.account, user)).collect(),
        group: shown(cx.account, group),
        marker: page.marker,
    })
}

/// `ListGroups`: by name, across paths.
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_groups(cx: &Reading<'_>, input: ListGroupsInput) -> Result<ListGroupsOutput, Fault> {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let pager = Pager::new(&["ListGroups", prefix], input.marker.as_deref(), input.max_items)?;
    let following = cx.account.groups.table().after(pager.after().map(Name::from));
    let chosen = following.map(|(_, group)| group).filter(|group| group.path.as_str().starts_with(prefix));
    let page = pager.fill(chosen, |group| group.name.as_str().into());
    Ok(ListGroupsOutput {
        is_truncated: Some(page.is_truncated()),
        groups: page.items.iter().map(|group| shown(cx.account, group)).collect(),
        marker: page.marker,
    })
}

/// `UpdateGroup`: another name, another path, or both. The unique id and the members stay (recorded
/// on AWS).
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a bad path, `EntityAlreadyExists`.
pub fn update_group(cx: &mut Writing<'_>, input: UpdateGroupInput) -> Result<UpdateGroupOutput, Fault> {
    let name = Name::from(input.group_name.as_str());
    let group = cx.account.groups.table().get(&name)?;
    let path = input.new_path.as_deref().map_or_else(|| Ok(group.path.clone()), Path::parse)?;
    let new = input.new_group_name.as_deref().map_or_else(|| group.name.clone(), Name::from);
    // Who renames or moves must have the right to what he moves and to where he moves it (API reference).
    cx.permit("iam:UpdateGroup", Arn::iam(cx.account.id, "group", &path, &new), &AskedKeys::default())?;
    cx.account.groups.get_mut(&name)?.path = path;
    if let Some(new) = &input.new_group_name {
        cx.account.groups.rename(&name, Name::from(new.as_str()))?;
    }
    Ok(UpdateGroupOutput {})
}

/// `DeleteGroup`: only when it has neither members nor policies.
///
/// # Errors
/// `NoSuchEntity`; `DeleteConflict`, for members before policies (our choice).
pub fn delete_group(cx: &mut Writing<'_>, input: DeleteGroupInput) -> Result<DeleteGroupOutput, Fault> {
    let name = Name::from(input.group_name.as_str());
    let group = cx.account.groups.table().get(&name)?;
    if !group.members.is_empty() {
        return Err(delete_conflict("remove users from group"));
    }
    if let Some(what) = group.grants.in_the_way() {
        return Err(delete_conflict(what));
    }
    cx.account.groups.remove(&name)?;
    Ok(DeleteGroupOutput {})
}

/// `AddUserToGroup`: no fault when the user is in it already (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`, `LimitExceeded`.
pub fn add_user_to_group(
    cx: &mut Writing<'_>,
    input: AddUserToGroupInput,
) -> Result<AddUserToGroupOutput, Fault> {
    let user = Name::from(input.user_name.as_str());
    cx.account.join_group(&user, &Name::from(input.group_name.as_str()))?;
    let quota = cx.settings.quotas.groups_per_user;
    if cx.account.users().get(&user)?.groups.len() > quota {
        return Err(over_quota("GroupsPerUser", quota));
    }
    Ok(AddUserToGroupOutput {})
}

/// `RemoveUserFromGroup`: no fault when the user isn't in it (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`.
pub fn remove_user_from_group(
    cx: &mut Writing<'_>,
    input: RemoveUserFromGroupInput,
) -> Result<RemoveUserFromGroupOutput, Fault> {
    let (user, group) = (input.user_name.as_str(), input.group_name.as_str());
    cx.account.leave_group(&Name::from(user), &Name::from(group))?;
    Ok(RemoveUserFromGroupOutput {})
}

/// `ListGroupsForUser`: by name.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_groups_for_user(
    cx: &Reading<'_>,
    input: ListGroupsForUserInput,
) -> Result<ListGroupsForUserOutput, Fault> {
    let user = cx.account.users().get(&Name::from(input.user_name.as_str()))?;
    let selection = ["ListGroupsForUser", user.id.as_str()];
    let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
    let after = pager.after().map(Name::from);
    let groups = cx.account.groups_of(user).into_iter();
    let following = groups.filter(|group| after.as_ref().is_none_or(|after| group.name > *after));
    let page = pager.fill(following, |group| group.name.as_str().into());
    Ok(ListGroupsForUserOutput {
        is_truncated: Some(page.is_truncated()),
        groups: page.items.iter().map(|group| shown(cx.account, group)).collect(),
        marker: page.marker,
    })
}

/// A group as answers give it.
fn shown(account: &Account, group: &Group) -> iam::Group {
    iam::Group {
        path: group.path.as_str().into(),
        group_name: group.name.as_str().into(),
        group_id: group.id.as_str().into(),
        arn: group.arn(account.id).into_text(),
        create_date: group.created,
    }
}

/// The group that `CreateGroup` is about to make.
pub fn new_group(account: &Account, _: &Caller, input: &CreateGroupInput) -> Target {
    let path = Path::or_root(input.path.as_deref()).unwrap_or_else(|_| Path::root());
    Target::One(Arn::iam(account.id, "group", &path, &Name::from(input.group_name.as_str())))
}

/// The groups below a path.
pub fn under_prefix(account: &Account, _: &Caller, input: &ListGroupsInput) -> Target {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    Target::One(Arn::from(format!("arn:aws:iam::{}:group{prefix}", account.id)))
}

names_holder! {
    Group, group_name: GetGroupInput, UpdateGroupInput, DeleteGroupInput, AddUserToGroupInput,
        RemoveUserFromGroupInput;
    User, user_name: ListGroupsForUserInput;
}

#[cfg(test)]
mod tests;
