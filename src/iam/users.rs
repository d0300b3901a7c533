//! Users and their tags.

use crate::account::{Account, Grants, Holder, Sparse, User, over_quota};
use crate::auth::{Caller, Principal};
use crate::authorize::{AskedKeys, Target};
use crate::context::{Reading, Writing};
use crate::contract::iam;
use crate::contract::iam::{
    CreateUserInput, CreateUserOutput, DeleteUserInput, DeleteUserOutput, GetUserInput, GetUserOutput,
    ListUserTagsInput, ListUserTagsOutput, ListUsersInput, ListUsersOutput, TagUserInput, TagUserOutput,
    UntagUserInput, UntagUserOutput, UpdateUserInput, UpdateUserOutput,
};
use crate::fault::Fault;
use crate::types::{Arn, Case, IdKind, Name, Owner, Path};
use crate::wire::page::Pager;

use super::{boundaries, delete_conflict, owner, tags};

/// `CreateUser`: a user without credentials.
///
/// # Errors
/// `ValidationError` for a bad path, tag faults, `LimitExceeded`, `EntityAlreadyExists`; those of
/// a boundary.
pub fn create_user(cx: &mut Writing<'_>, input: CreateUserInput) -> Result<CreateUserOutput, Fault> {
    let quota = cx.settings.quotas.users;
    if cx.account.users().len() >= quota {
        return Err(over_quota("UsersPerAccount", quota));
    }
    let boundary = boundaries::of_new(cx.account, Holder::User, input.permissions_boundary.as_deref())?;
    let user = User {
        id: cx.entropy.unique_id(IdKind::User),
        name: Name::from(input.user_name.as_str()),
        path: Path::or_root(input.path.as_deref())?,
        created: cx.now.whole_second(),
        tags: tags::of_new(input.tags, Case::Insensitive)?,
        access_keys: Vec::new(),
        password: None,
        mfa_devices: Vec::new(),
        groups: Sparse::default(),
        grants: boundary.map(Grants::bounded).map_or_else(Sparse::default, Sparse::from),
    };
    let shown = with_tags(cx.account, &user);
    cx.account.add_user(user)?;
    Ok(CreateUserOutput { user: Some(shown) })
}

/// `GetUser`: the user that is named, else the caller. Root has neither name nor path.
///
/// # Errors
/// `NoSuchEntity`.
pub fn get_user(cx: &Reading<'_>, input: GetUserInput) -> Result<GetUserOutput, Fault> {
    let user = match owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())? {
        Owner::Root => root(cx),
        Owner::User(id) => {
            let user = cx.account.user_by_id(&id);
            user.map(|user| with_last_use(cx, with_tags(cx.account, user), user)).unwrap_or_default()
        }
    };
    Ok(GetUserOutput { user })
}

/// `ListUsers`: by name, across paths.
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_users(cx: &Reading<'_>, input: ListUsersInput) -> Result<ListUsersOutput, Fault> {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let pager = Pager::new(&["ListUsers", prefix], input.marker.as_deref(), input.max_items)?;
    let following = cx.account.users().after(pager.after().map(Name::from));
    let chosen = following.map(|(_, user)| user).filter(|user| user.path.as_str().starts_with(prefix));
    let page = pager.fill(chosen, |user| user.name.as_str().into());
    Ok(ListUsersOutput {
        is_truncated: Some(page.is_truncated()),
        users: page.items.iter().map(|user| with_last_use(cx, shown(cx.account, user), user)).collect(),
        marker: page.marker,
    })
}

/// `UpdateUser`: another name, another path, or both. The unique id stays.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a bad path, `EntityAlreadyExists`.
pub fn update_user(cx: &mut Writing<'_>, input: UpdateUserInput) -> Result<UpdateUserOutput, Fault> {
    let name = Name::from(input.user_name.as_str());
    let user = cx.account.users().get(&name)?;
    let path = input.new_path.as_deref().map_or_else(|| Ok(user.path.clone()), Path::parse)?;
    let new = input.new_user_name.as_deref().map_or_else(|| user.name.clone(), Name::from);
    // Who renames or moves must have the right to what he moves and to where he moves it (API reference).
    cx.permit("iam:UpdateUser", Arn::iam(cx.account.id, "user", &path, &new), &AskedKeys::default())?;
    cx.account.user_mut(&name)?.path = path;
    if let Some(new) = &input.new_user_name {
        cx.account.rename_user(&name, Name::from(new.as_str()))?;
    }
    Ok(UpdateUserOutput {})
}

/// `DeleteUser`: only when nothing is left of what belongs to the user.
///
/// # Errors
/// `NoSuchEntity`; `DeleteConflict`, for MFA devices before access keys (recorded on AWS), after
/// groups and policies, and a login profile before them all (our choice).
pub fn delete_user(cx: &mut Writing<'_>, input: DeleteUserInput) -> Result<DeleteUserOutput, Fault> {
    let name = Name::from(input.user_name.as_str());
    let user = cx.account.users().get(&name)?;
    if let Some(what) = in_the_way(user) {
        return Err(delete_conflict(what));
    }
    let user = cx.account.remove_user(&name)?;
    cx.side.forget_password_use(&Owner::User(user.id));
    Ok(DeleteUserOutput {})
}

/// What must be done before a user can be deleted.
fn in_the_way(user: &User) -> Option<&'static str> {
    if user.password.is_some() {
        return Some("delete login profile");
    }
    if !user.groups.is_empty() {
        return Some("remove users from group");
    }
    if let Some(policies) = user.grants.in_the_way() {
        return Some(policies);
    }
    if !user.mfa_devices.is_empty() {
        return Some("remove tokens from principal");
    }
    (!user.access_keys.is_empty()).then_some("delete access keys")
}

/// `TagUser`.
///
/// # Errors
/// `NoSuchEntity`, tag faults.
pub fn tag_user(cx: &mut Writing<'_>, input: TagUserInput) -> Result<TagUserOutput, Fault> {
    let user = cx.account.user_mut(&Name::from(input.user_name.as_str()))?;
    tags::add(&mut user.tags, input.tags, Case::Insensitive)?;
    Ok(TagUserOutput {})
}

/// `UntagUser`.
///
/// # Errors
/// `NoSuchEntity`.
pub fn untag_user(cx: &mut Writing<'_>, input: UntagUserInput) -> Result<UntagUserOutput, Fault> {
    let user = cx.account.user_mut(&Name::from(input.user_name.as_str()))?;
    tags::remove(&mut user.tags, &input.tag_keys, Case::Insensitive);
    Ok(UntagUserOutput {})
}

/// `ListUserTags`.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_user_tags(cx: &Reading<'_>, input: ListUserTagsInput) -> Result<ListUserTagsOutput, Fault> {
    let user = cx.account.users().get(&Name::from(input.user_name.as_str()))?;
    let page = tags::page(
        &user.tags,
        &["ListUserTags", user.id.as_str()],
        input.marker.as_deref(),
        input.max_items,
    )?;
    Ok(ListUserTagsOutput { is_truncated: Some(page.is_truncated()), tags: page.items, marker: page.marker })
}

/// A user as most answers give it: without tags.
pub(super) fn shown(account: &Account, user: &User) -> iam::User {
    iam::User {
        path: Some(user.path.as_str().into()),
        user_name: Some(user.name.as_str().into()),
        user_id: user.id.as_str().into(),
        arn: user.arn(account.id).into_text(),
        create_date: user.created,
        ..iam::User::default()
    }
}

/// A user as `CreateUser` and `GetUser` give it.
fn with_tags(account: &Account, user: &User) -> iam::User {
    iam::User {
        permissions_boundary: boundaries::shown(&user.grants),
        tags: tags::shown_if_any(&user.tags),
        ..shown(account, user)
    }
}

/// A user with the last use of its password, which only lists of users and `GetUser` tell (IAM API
/// reference), and lists of devices.
fn with_last_use(cx: &Reading<'_>, shown: iam::User, user: &User) -> iam::User {
    iam::User { password_last_used: cx.side.password_use(&Owner::User(user.id)), ..shown }
}

/// The holder of a virtual device.
pub(super) fn holder(cx: &Reading<'_>, owner: &Owner) -> iam::User {
    match owner {
        Owner::Root => root(cx),
        Owner::User(id) => {
            let user = cx.account.user_by_id(id);
            user.map(|user| with_last_use(cx, shown(cx.account, user), user)).unwrap_or_default()
        }
    }
}

/// Root as a user (recorded on AWS).
fn root(cx: &Reading<'_>) -> iam::User {
    let account = cx.account;
    iam::User {
        user_id: account.id.text(),
        arn: Arn::root(account.id).into_text(),
        create_date: account.created,
        password_last_used: cx.side.password_use(&Owner::Root),
        ..iam::User::default()
    }
}

/// The resource of a user that may not be there: AWS authorizes on the stored path, and on `/`
/// when there is no such user.
pub(super) fn target(account: &Account, name: &str) -> Target {
    let name = Name::from(name);
    let stored = account.users().find(&name).map(|user| user.arn(account.id));
    Target::One(stored.unwrap_or_else(|| Arn::iam(account.id, "user", &Path::root(), &name)))
}

fn caller_target(account: &Account, caller: &Caller) -> Target {
    match &caller.principal {
        Principal::Root | Principal::AssumedRole { .. } | Principal::FederatedUser { .. } => Target::Any,
        Principal::User { name, path, .. } => Target::One(Arn::iam(account.id, "user", path, name)),
    }
}

/// The user that `CreateUser` is about to make.
pub fn new_user(account: &Account, _: &Caller, input: &CreateUserInput) -> Target {
    let path = Path::or_root(input.path.as_deref()).unwrap_or_else(|_| Path::root());
    Target::One(Arn::iam(account.id, "user", &path, &Name::from(input.user_name.as_str())))
}

/// The users below a path.
pub fn under_prefix(account: &Account, _: &Caller, input: &ListUsersInput) -> Target {
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    Target::One(Arn::from(format!("arn:aws:iam::{}:user{prefix}", account.id)))
}

/// The caller itself.
pub fn caller_itself<I>(account: &Account, caller: &Caller, _: &I) -> Target {
    caller_target(account, caller)
}

/// An input that names a user.
pub trait NamesUser {
    /// The name, when it is given.
    fn user_name(&self) -> Option<&str>;
}

/// The user that the input names.
pub fn named<I: NamesUser>(account: &Account, _: &Caller, input: &I) -> Target {
    target(account, input.user_name().unwrap_or_default())
}

/// The user that the input names, or else the caller.
pub fn asked_or_caller<I: NamesUser>(account: &Account, caller: &Caller, input: &I) -> Target {
    input.user_name().map_or_else(|| caller_target(account, caller), |name| target(account, name))
}

macro_rules! names_user {
    (required: $($required:ident),+; optional: $($optional:ident),+) => {
        $(impl NamesUser for iam::$required {
            fn user_name(&self) -> Option<&str> {
                Some(&self.user_name)
            }
        })+
        $(impl NamesUser for iam::$optional {
            fn user_name(&self) -> Option<&str> {
                self.user_name.as_deref()
            }
        })+
    };
}

names_user! {
    required: UpdateUserInput, DeleteUserInput, TagUserInput, UntagUserInput, ListUserTagsInput,
        EnableMfaDeviceInput, ResyncMfaDeviceInput, UpdateLoginProfileInput;
    optional: ListSshPublicKeysInput, ListSigningCertificatesInput, ListServiceSpecificCredentialsInput, GetUserInput, CreateAccessKeyInput, ListAccessKeysInput, UpdateAccessKeyInput,
        DeleteAccessKeyInput, DeactivateMfaDeviceInput, ListMfaDevicesInput, GetMfaDeviceInput,
        CreateLoginProfileInput, GetLoginProfileInput, DeleteLoginProfileInput
}
