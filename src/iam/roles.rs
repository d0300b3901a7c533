//! Roles and their tags.

use imbl::OrdSet;
use smol_str::SmolStr;

use crate::account::{Account, Grants, Holder, Population, Record as _, Role, Trust, over_quota};
use crate::auth::Caller;
use crate::authorize::Target;
use crate::context::{Context, Reading, Writing};
use crate::contract::codes::INVALID_INPUT;
use crate::contract::iam;
use crate::contract::iam::{
    CreateRoleInput, CreateRoleOutput, DeleteRoleInput, DeleteRoleOutput, GetRoleInput, GetRoleOutput,
    ListRoleTagsInput, ListRoleTagsOutput, ListRolesInput, ListRolesOutput, RoleLastUsed, TagRoleInput,
    TagRoleOutput, UntagRoleInput, UntagRoleOutput, UpdateAssumeRolePolicyInput,
    UpdateAssumeRolePolicyOutput, UpdateRoleDescriptionInput, UpdateRoleDescriptionOutput, UpdateRoleInput,
    UpdateRoleOutput,
};
use crate::fault::Fault;
use crate::settings::Quotas;
use crate::types::{Arn, Case, IdKind, Name, Path};
use crate::wire::page::Pager;

use super::holders::names_holder;
use super::instance_profiles::FILLED_PROFILE;
use super::{boundaries, delete_conflict, tags};

/// How long sessions live at most when nobody said otherwise, in seconds (IAM API reference).
pub const DEFAULT_MAX_SESSION_DURATION: i32 = 3_600;

/// `CreateRole`. The answer shows the trust policy as it was sent, and neither description nor
/// duration (recorded on AWS).
///
/// # Errors
/// `EntityAlreadyExists`, `ValidationError` for a bad path, `MalformedPolicyDocument`, tag faults,
/// `LimitExceeded`.
pub fn create_role(cx: &mut Writing<'_>, input: CreateRoleInput) -> Result<CreateRoleOutput, Fault> {
    let name = Name::from(input.role_name.as_str());
    let path = own_path(input.path.as_deref())?;
    vacant(cx.account, &name)?;
    let boundary = boundaries::of_new(cx.account, Holder::Role, input.permissions_boundary.as_deref())?;
    let role = Role {
        id: cx.entropy.unique_id(IdKind::Role),
        name,
        path,
        created: cx.now.whole_second(),
        trust: trust(&population(cx), &cx.settings.quotas, &input.assume_role_policy_document)?,
        description: input.description.filter(|text| !text.is_empty()),
        max_session_duration: input.max_session_duration.unwrap_or(DEFAULT_MAX_SESSION_DURATION),
        tags: tags::of_new(input.tags, Case::Insensitive)?,
        grants: boundary.map(Grants::bounded).unwrap_or_default(),
        instance_profiles: OrdSet::new(),
    };
    let quota = cx.settings.quotas.roles;
    if cx.account.roles.table().len() >= quota {
        return Err(over_quota("RolesPerAccount", quota));
    }
    let shown = iam::Role {
        permissions_boundary: boundaries::shown(&role.grants),
        tags: tags::shown_if_any(&role.tags),
        ..shown(cx.account, &role, input.assume_role_policy_document)
    };
    cx.account.roles.add(role)?;
    Ok(CreateRoleOutput { role: shown })
}

/// The paths of roles that services make for themselves; nobody else makes roles there.
const RESERVED: [&str; 2] = [Path::SERVICE_LINKED, "/aws-reserved/"];

/// A path at which a customer may make roles. AWS's words for the others are not known.
fn own_path(path: Option<&str>) -> Result<Path, Fault> {
    let path = Path::or_root(path)?;
    match RESERVED.iter().find(|reserved| path.as_str().starts_with(**reserved)) {
        Some(reserved) => Err(Fault::new(
            INVALID_INPUT,
            format!("Role paths that begin with {reserved} are reserved for AWS."),
        )),
        None => Ok(path),
    }
}

fn vacant(account: &Account, name: &Name) -> Result<(), Fault> {
    account.roles.table().find(name).map_or(Ok(()), |_| Err(Role::taken(name)))
}

/// A trust policy that may be stored.
fn trust(population: &Population<'_>, quotas: &Quotas, text: &str) -> Result<Trust, Fault> {
    let trust = Trust::bind(text, *population)?;
    let quota = quotas.trust_policy_size;
    if trust.size() > quota {
        return Err(over_quota("ACLSizePerRole", quota));
    }
    Ok(trust)
}

/// `GetRole`: the only answer that shows the last use.
///
/// # Errors
/// `NoSuchEntity`.
pub fn get_role(cx: &Reading<'_>, input: GetRoleInput) -> Result<GetRoleOutput, Fault> {
    let role = cx.account.roles.table().get(&Name::from(input.role_name.as_str()))?;
    let shown = iam::Role {
        permissions_boundary: boundaries::shown(&role.grants),
        role_last_used: Some(last_used(cx, role)),
        tags: tags::shown_if_any(&role.tags),
        ..listed(cx, role)
    };
    Ok(GetRoleOutput { role: shown })
}

/// When and where a role was last used; empty when it never was (recorded on AWS).
pub(super) fn last_used(cx: &Reading<'_>, role: &Role) -> RoleLastUsed {
    let used = cx.side.role_use(&role.id);
    RoleLastUsed {
        last_used_date: used.as_ref().map(|used| used.at.whole_second()),
        region: used.map(|used| used.region),
    }
}

/// `ListRoles`: by name, across paths; without tags, boundaries and last uses (recorded on AWS).
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_roles(cx: &Reading<'_>, input: ListRolesInput) -> Result<ListRolesOutput, Fault> {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let pager = Pager::new(&["ListRoles", prefix], input.marker.as_deref(), input.max_items)?;
    let following = cx.account.roles.table().after(pager.after().map(Name::from));
    let chosen = following.map(|(_, role)| role).filter(|role| role.path.as_str().starts_with(prefix));
    let page = pager.fill(chosen, |role| role.name.as_str().into());
    Ok(ListRolesOutput {
        is_truncated: Some(page.is_truncated()),
        roles: page.items.iter().map(|role| listed(cx, role)).collect(),
        marker: page.marker,
    })
}

/// `UpdateRole`: what is left out stays as it is, an empty description takes the old one away
/// (recorded on AWS; its documentation says otherwise of the duration).
///
/// # Errors
/// `NoSuchEntity`; `UnmodifiableEntity` for the duration of a service-linked role.
pub fn update_role(cx: &mut Writing<'_>, input: UpdateRoleInput) -> Result<UpdateRoleOutput, Fault> {
    let role = cx.account.roles.get_mut(&Name::from(input.role_name.as_str()))?;
    if let Some(seconds) = input.max_session_duration {
        role.check_duration_modifiable()?;
        role.max_session_duration = seconds;
    }
    if let Some(text) = input.description {
        describe(role, text);
    }
    Ok(UpdateRoleOutput {})
}

/// `UpdateRoleDescription`: answers the role without its duration (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`.
pub fn update_role_description(
    cx: &mut Writing<'_>,
    input: UpdateRoleDescriptionInput,
) -> Result<UpdateRoleDescriptionOutput, Fault> {
    let name = Name::from(input.role_name.as_str());
    describe(cx.account.roles.get_mut(&name)?, input.description);
    let role = cx.account.roles.table().get(&name)?;
    let text = role.trust.shown(population(cx)).into();
    let described = iam::Role { description: role.description.clone(), ..shown(cx.account, role, text) };
    Ok(UpdateRoleDescriptionOutput { role: Some(described) })
}

fn describe(role: &mut Role, text: SmolStr) {
    role.description = Some(text).filter(|text| !text.is_empty());
}

/// `UpdateAssumeRolePolicy`: another trust policy. Sessions that there are go on.
///
/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`, `MalformedPolicyDocument`, `LimitExceeded`.
pub fn update_assume_role_policy(
    cx: &mut Writing<'_>,
    input: UpdateAssumeRolePolicyInput,
) -> Result<UpdateAssumeRolePolicyOutput, Fault> {
    let name = Name::from(input.role_name.as_str());
    cx.account.roles.table().get(&name)?.check_modifiable()?;
    let trust = trust(&population(cx), &cx.settings.quotas, &input.policy_document)?;
    cx.account.roles.get_mut(&name)?.trust = trust;
    Ok(UpdateAssumeRolePolicyOutput {})
}

/// `DeleteRole`: only without policies, and in no instance profile. Its sessions end.
///
/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`; `DeleteConflict`, for instance profiles before policies (our
/// own choice).
pub fn delete_role(cx: &mut Writing<'_>, input: DeleteRoleInput) -> Result<DeleteRoleOutput, Fault> {
    let name = Name::from(input.role_name.as_str());
    let role = cx.account.roles.table().get(&name)?;
    role.check_modifiable()?;
    if !role.instance_profiles.is_empty() {
        return Err(delete_conflict(FILLED_PROFILE));
    }
    if let Some(policies) = role.grants.in_the_way() {
        return Err(delete_conflict(policies));
    }
    let role = cx.account.roles.remove(&name)?;
    cx.side.forget_role(&role.id);
    Ok(DeleteRoleOutput {})
}

/// `TagRole`.
///
/// # Errors
/// `NoSuchEntity`, tag faults.
pub fn tag_role(cx: &mut Writing<'_>, input: TagRoleInput) -> Result<TagRoleOutput, Fault> {
    let role = cx.account.roles.get_mut(&Name::from(input.role_name.as_str()))?;
    tags::add(&mut role.tags, input.tags, Case::Insensitive)?;
    Ok(TagRoleOutput {})
}

/// `UntagRole`.
///
/// # Errors
/// `NoSuchEntity`.
pub fn untag_role(cx: &mut Writing<'_>, input: UntagRoleInput) -> Result<UntagRoleOutput, Fault> {
    let role = cx.account.roles.get_mut(&Name::from(input.role_name.as_str()))?;
    tags::remove(&mut role.tags, &input.tag_keys, Case::Insensitive);
    Ok(UntagRoleOutput {})
}

/// `ListRoleTags`.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_role_tags(cx: &Reading<'_>, input: ListRoleTagsInput) -> Result<ListRoleTagsOutput, Fault> {
    let role = cx.account.roles.table().get(&Name::from(input.role_name.as_str()))?;
    let selection = ["ListRoleTags", role.id.as_str()];
    let page = tags::page(&role.tags, &selection, input.marker.as_deref(), input.max_items)?;
    Ok(ListRoleTagsOutput { is_truncated: Some(page.is_truncated()), tags: page.items, marker: page.marker })
}

/// What every answer shows of a role, with this text as its trust policy.
fn shown(account: &Account, role: &Role, trust: SmolStr) -> iam::Role {
    iam::Role {
        path: role.path.as_str().into(),
        role_name: role.name.as_str().into(),
        role_id: role.id.as_str().into(),
        arn: role.arn(account.id).into_text(),
        create_date: role.created,
        assume_role_policy_document: Some(trust),
        ..iam::Role::default()
    }
}

/// A role as instance profiles show it: without description, duration, tags and boundary (recorded on
/// AWS).
pub(super) fn in_profile<A>(cx: &Context<'_, A>, role: &Role) -> iam::Role
where
    A: std::ops::Deref<Target = Account>,
{
    shown(&cx.account, role, role.trust.shown(population(cx)).into())
}

/// A role as lists give it.
fn listed(cx: &Reading<'_>, role: &Role) -> iam::Role {
    iam::Role {
        description: role.description.clone(),
        max_session_duration: Some(role.max_session_duration),
        ..in_profile(cx, role)
    }
}

pub(super) fn population<'a, A: std::ops::Deref<Target = Account>>(cx: &'a Context<'a, A>) -> Population<'a> {
    Population { home: &cx.account, directory: cx.directory }
}

/// The role that `CreateRole` is about to make.
pub fn new_role(account: &Account, _: &Caller, input: &CreateRoleInput) -> Target {
    let path = Path::or_root(input.path.as_deref()).unwrap_or_else(|_| Path::root());
    Target::One(Arn::iam(account.id, "role", &path, &Name::from(input.role_name.as_str())))
}

/// The roles below a path.
pub fn under_prefix(account: &Account, _: &Caller, input: &ListRolesInput) -> Target {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    Target::One(Arn::from(format!("arn:aws:iam::{}:role{prefix}", account.id)))
}

names_holder! {
    Role, role_name: GetRoleInput, UpdateRoleInput, UpdateRoleDescriptionInput, UpdateAssumeRolePolicyInput,
        DeleteRoleInput, TagRoleInput, UntagRoleInput, ListRoleTagsInput;
}

#[cfg(test)]
mod tests;
