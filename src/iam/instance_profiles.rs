//! Instance profiles, and the role in each.

use std::ops::Deref;

use crate::account::{Account, Holder, InstanceProfile, Role, over_quota};
use crate::auth::Caller;
use crate::authorize::{AskedKeys, Target};
use crate::context::{Context, Reading, Writing};
use crate::contract::iam;
use crate::contract::iam::{
    AddRoleToInstanceProfileInput, AddRoleToInstanceProfileOutput, CreateInstanceProfileInput,
    CreateInstanceProfileOutput, DeleteInstanceProfileInput, DeleteInstanceProfileOutput,
    GetInstanceProfileInput, GetInstanceProfileOutput, ListInstanceProfilesForRoleInput,
    ListInstanceProfilesForRoleOutput, ListInstanceProfilesInput, ListInstanceProfilesOutput,
    RemoveRoleFromInstanceProfileInput, RemoveRoleFromInstanceProfileOutput,
};
use crate::fault::Fault;
use crate::types::{Arn, Case, IdKind, Name, Path};
use crate::wire::page::Pager;

use super::holders::names_holder;
use super::{delete_conflict, holders, roles, tags};

/// What must be done before a role in an instance profile, or the profile, can be deleted.
pub(super) const FILLED_PROFILE: &str = "remove roles from instance profile";

/// The service that the role of an instance profile is passed to (IAM User Guide, `iam:PassedToService`).
const EC2: &str = "ec2.amazonaws.com";

/// `CreateInstanceProfile`: an instance profile without a role.
///
/// # Errors
/// `ValidationError` for a bad path, tag faults, `LimitExceeded`, `EntityAlreadyExists`.
pub fn create_instance_profile(
    cx: &mut Writing<'_>,
    input: CreateInstanceProfileInput,
) -> Result<CreateInstanceProfileOutput, Fault> {
    let quota = cx.settings.quotas.instance_profiles;
    if cx.account.instance_profiles.table().len() >= quota {
        return Err(over_quota("InstanceProfilesPerAccount", quota));
    }
    let profile = InstanceProfile {
        id: cx.entropy.unique_id(IdKind::InstanceProfile),
        name: Name::from(input.instance_profile_name.as_str()),
        path: Path::or_root(input.path.as_deref())?,
        created: cx.now.whole_second(),
        role: None,
        tags: tags::of_new(input.tags, Case::Sensitive)?,
    };
    let instance_profile = with_tags(cx, &profile);
    cx.account.instance_profiles.add(profile)?;
    Ok(CreateInstanceProfileOutput { instance_profile })
}

/// `GetInstanceProfile`: with its tags, when it has any (our own choice, as `GetRole`).
///
/// # Errors
/// `NoSuchEntity`.
pub fn get_instance_profile(
    cx: &Reading<'_>,
    input: GetInstanceProfileInput,
) -> Result<GetInstanceProfileOutput, Fault> {
    let profile = stored(cx.account, &input.instance_profile_name)?;
    Ok(GetInstanceProfileOutput { instance_profile: with_tags(cx, profile) })
}

/// `ListInstanceProfiles`: by name, across paths; without tags (recorded on AWS).
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_instance_profiles(
    cx: &Reading<'_>,
    input: ListInstanceProfilesInput,
) -> Result<ListInstanceProfilesOutput, Fault> {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let pager = Pager::new(&["ListInstanceProfiles", prefix], input.marker.as_deref(), input.max_items)?;
    let following = cx.account.instance_profiles.table().after(pager.after().map(Name::from));
    let profiles = following.map(|(_, profile)| profile);
    let chosen = profiles.filter(|profile| profile.path.as_str().starts_with(prefix));
    let page = pager.fill(chosen, |profile| profile.name.to_string());
    Ok(ListInstanceProfilesOutput {
        is_truncated: Some(page.is_truncated()),
        instance_profiles: page.items.iter().map(|profile| shown(cx, profile)).collect(),
        marker: page.marker,
    })
}

/// `ListInstanceProfilesForRole`: by name; without tags (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_instance_profiles_for_role(
    cx: &Reading<'_>,
    input: ListInstanceProfilesForRoleInput,
) -> Result<ListInstanceProfilesForRoleOutput, Fault> {
    let role = cx.account.roles.table().get(&Name::from(input.role_name.as_str()))?;
    let selection = ["ListInstanceProfilesForRole", role.id.as_str()];
    let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
    let after = pager.after().map(Name::from);
    let profiles = cx.account.profiles_of(role).into_iter();
    let following = profiles.filter(|profile| after.as_ref().is_none_or(|after| profile.name > *after));
    let page = pager.fill(following, |profile| profile.name.to_string());
    Ok(ListInstanceProfilesForRoleOutput {
        is_truncated: Some(page.is_truncated()),
        instance_profiles: page.items.iter().map(|profile| shown(cx, profile)).collect(),
        marker: page.marker,
    })
}

/// `DeleteInstanceProfile`: only without a role.
///
/// # Errors
/// `NoSuchEntity`, `DeleteConflict`.
pub fn delete_instance_profile(
    cx: &mut Writing<'_>,
    input: DeleteInstanceProfileInput,
) -> Result<DeleteInstanceProfileOutput, Fault> {
    let profile = stored(cx.account, &input.instance_profile_name)?;
    if profile.role.is_some() {
        return Err(delete_conflict(FILLED_PROFILE));
    }
    let name = profile.name.clone();
    cx.account.instance_profiles.remove(&name)?;
    Ok(DeleteInstanceProfileOutput {})
}

/// `AddRoleToInstanceProfile`: one role a profile.
///
/// # Errors
/// `AccessDenied` for who may not pass the role, be it there or not; `NoSuchEntity`,
/// `UnmodifiableEntity`; `LimitExceeded` when there is a role in it.
pub fn add_role_to_instance_profile(
    cx: &mut Writing<'_>,
    input: AddRoleToInstanceProfileInput,
) -> Result<AddRoleToInstanceProfileOutput, Fault> {
    let (profile, role) = (input.instance_profile_name.as_str(), input.role_name.as_str());
    let (profile, role) = (Name::from(profile), Name::from(role));
    // Whoever puts a role into a profile hands it to EC2 (API reference). Which instances will have it
    // isn't known yet, so `iam:AssociatedResourceArn` is left out (our own choice).
    let mut passed = AskedKeys::default();
    passed.set("iam:PassedToService", EC2);
    cx.permit("iam:PassRole", holders::arn(cx.account, Holder::Role, &role), &passed)?;
    check_movable(cx.account, &profile, &role)?;
    cx.account.fill_profile(&profile, &role)?;
    Ok(AddRoleToInstanceProfileOutput {})
}

/// `RemoveRoleFromInstanceProfile`.
///
/// # Errors
/// `NoSuchEntity`, also when the role isn't in the profile; `UnmodifiableEntity`.
pub fn remove_role_from_instance_profile(
    cx: &mut Writing<'_>,
    input: RemoveRoleFromInstanceProfileInput,
) -> Result<RemoveRoleFromInstanceProfileOutput, Fault> {
    let (profile, role) = (input.instance_profile_name.as_str(), input.role_name.as_str());
    let (profile, role) = (Name::from(profile), Name::from(role));
    check_movable(cx.account, &profile, &role)?;
    cx.account.empty_profile(&profile, &role)?;
    Ok(RemoveRoleFromInstanceProfileOutput {})
}

/// Looks whether both are there, and the role is none that only AWS moves.
fn check_movable(account: &Account, profile: &Name, role: &Name) -> Result<(), Fault> {
    account.instance_profiles.table().get(profile)?;
    account.roles.table().get(role)?.check_modifiable()
}

/// The instance profile of that name.
///
/// # Errors
/// `NoSuchEntity`.
pub(super) fn stored<'a>(account: &'a Account, name: &str) -> Result<&'a InstanceProfile, Fault> {
    account.instance_profiles.table().get(&Name::from(name))
}

/// The instance profiles that a role is in, as lists give them.
pub(super) fn of_role(cx: &Reading<'_>, role: &Role) -> Vec<iam::InstanceProfile> {
    cx.account.profiles_of(role).into_iter().map(|profile| shown(cx, profile)).collect()
}

/// An instance profile as lists give it: without tags.
fn shown<A: Deref<Target = Account>>(cx: &Context<'_, A>, profile: &InstanceProfile) -> iam::InstanceProfile {
    let role = profile.role.and_then(|id| cx.account.roles.by_id(&id));
    iam::InstanceProfile {
        path: profile.path.as_str().into(),
        instance_profile_name: profile.name.as_str().into(),
        roles: role.into_iter().map(|role| roles::in_profile(cx, role)).collect(),
        arn: profile.arn(cx.account.id).into_text(),
        instance_profile_id: profile.id.as_str().into(),
        create_date: profile.created,
        tags: None,
    }
}

/// An instance profile as `CreateInstanceProfile` and `GetInstanceProfile` give it.
fn with_tags<A>(cx: &Context<'_, A>, profile: &InstanceProfile) -> iam::InstanceProfile
where
    A: Deref<Target = Account>,
{
    iam::InstanceProfile { tags: tags::shown_if_any(&profile.tags), ..shown(cx, profile) }
}

/// The instance profile that `CreateInstanceProfile` is about to make.
pub fn new_profile(account: &Account, _: &Caller, input: &CreateInstanceProfileInput) -> Target {
    let path = Path::or_root(input.path.as_deref()).unwrap_or_else(|_| Path::root());
    Target::One(arn(account, &path, &Name::from(input.instance_profile_name.as_str())))
}

/// The instance profiles below a path.
pub fn under_prefix(account: &Account, _: &Caller, input: &ListInstanceProfilesInput) -> Target {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    Target::One(Arn::from(format!("arn:aws:iam::{}:instance-profile{prefix}", account.id)))
}

/// An input that names an instance profile.
pub trait NamesInstanceProfile {
    /// The name.
    fn instance_profile_name(&self) -> &str;
}

/// The instance profile that the input names. As for users, it is the stored path that counts, and `/`
/// when there is no such profile.
pub fn named<I: NamesInstanceProfile>(account: &Account, _: &Caller, input: &I) -> Target {
    let name = Name::from(input.instance_profile_name());
    let found = account.instance_profiles.table().find(&name).map(|profile| profile.arn(account.id));
    Target::One(found.unwrap_or_else(|| arn(account, &Path::root(), &name)))
}

fn arn(account: &Account, path: &Path, name: &Name) -> Arn {
    Arn::iam(account.id, "instance-profile", path, name)
}

macro_rules! names_instance_profile {
    ($($input:ident),+) => {
        $(impl NamesInstanceProfile for iam::$input {
            fn instance_profile_name(&self) -> &str {
                &self.instance_profile_name
            }
        })+
    };
}

names_instance_profile! {
    GetInstanceProfileInput, DeleteInstanceProfileInput, AddRoleToInstanceProfileInput,
    RemoveRoleFromInstanceProfileInput, TagInstanceProfileInput, UntagInstanceProfileInput,
    ListInstanceProfileTagsInput
}

names_holder! {
    Role, role_name: ListInstanceProfilesForRoleInput;
}

#[cfg(test)]
mod tests;
