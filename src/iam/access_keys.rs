//! Access keys of users and of root.

use crate::account::{AccessKey, Account, no_such_key, over_quota};
use crate::auth::Caller;
use crate::authorize::Target;
use crate::context::{Reading, Writing};
use crate::contract::codes::INVALID_INPUT;
use crate::contract::iam;
use crate::contract::iam::{
    AccessKeyLastUsed, AccessKeyMetadata, CreateAccessKeyInput, CreateAccessKeyOutput, DeleteAccessKeyInput,
    DeleteAccessKeyOutput, GetAccessKeyLastUsedInput, GetAccessKeyLastUsedOutput, ListAccessKeysInput,
    ListAccessKeysOutput, StatusType, UpdateAccessKeyInput, UpdateAccessKeyOutput,
};
use crate::fault::Fault;
use crate::types::{AccessKeyId, IdKind, Owner};
use crate::wire::page::Pager;

use super::owner;

/// What AWS gives as service and region of a key that was never used.
const NEVER_USED: &str = "N/A";

/// `CreateAccessKey`: for the user that is named, else for the caller. The only answer that shows
/// the secret.
///
/// # Errors
/// `NoSuchEntity`, `LimitExceeded`.
pub fn create_access_key(
    cx: &mut Writing<'_>,
    input: CreateAccessKeyInput,
) -> Result<CreateAccessKeyOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let quota = cx.settings.quotas.access_keys_per_user;
    if cx.account.access_keys(&owner).len() >= quota {
        return Err(over_quota("AccessKeysPerUser", quota));
    }
    let key = AccessKey {
        id: cx.entropy.access_key_id(IdKind::LongTermKey, cx.account.id),
        secret: cx.entropy.secret(),
        active: true,
        created: cx.now.whole_second(),
    };
    let shown = iam::AccessKey {
        user_name: owner::name_of(cx.account, &owner),
        access_key_id: key.id.as_str().into(),
        status: status(&key),
        secret_access_key: key.secret.clone(),
        create_date: Some(key.created),
    };
    cx.account.add_access_key(owner, key);
    Ok(CreateAccessKeyOutput { access_key: shown })
}

/// `ListAccessKeys`: without the secrets.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_access_keys(cx: &Reading<'_>, input: ListAccessKeysInput) -> Result<ListAccessKeysOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let user_name = owner::name_of(cx.account, &owner);
    let selection = ["ListAccessKeys", user_name.as_deref().unwrap_or_default()];
    let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
    let mut keys: Vec<&AccessKey> = cx.account.access_keys(&owner).iter().collect();
    keys.sort_by(|a, b| a.id.cmp(&b.id));
    let following = keys.into_iter().filter(|key| pager.after().is_none_or(|after| key.id.as_str() > after));
    let page = pager.fill(following, |key| key.id.as_str().into());
    let shown = |key: &&AccessKey| AccessKeyMetadata {
        user_name: user_name.clone(),
        access_key_id: Some(key.id.as_str().into()),
        status: Some(status(key)),
        create_date: Some(key.created),
    };
    Ok(ListAccessKeysOutput {
        is_truncated: Some(page.is_truncated()),
        access_key_metadata: page.items.iter().map(shown).collect(),
        marker: page.marker,
    })
}

/// `UpdateAccessKey`: active or inactive.
///
/// # Errors
/// `NoSuchEntity`; `InvalidInput` for `Expired`, which the model has and AWS refuses (recorded).
pub fn update_access_key(
    cx: &mut Writing<'_>,
    input: UpdateAccessKeyInput,
) -> Result<UpdateAccessKeyOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let key = cx.account.access_key_mut(&owner, &AccessKeyId::from(input.access_key_id.as_str()))?;
    key.active = match input.status {
        StatusType::Active => true,
        StatusType::Inactive => false,
        StatusType::Expired => {
            return Err(Fault::new(INVALID_INPUT, "Operation does not support status Expired"));
        }
    };
    Ok(UpdateAccessKeyOutput {})
}

/// `DeleteAccessKey`.
///
/// # Errors
/// `NoSuchEntity`.
pub fn delete_access_key(
    cx: &mut Writing<'_>,
    input: DeleteAccessKeyInput,
) -> Result<DeleteAccessKeyOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let id = AccessKeyId::from(input.access_key_id.as_str());
    cx.account.remove_access_key(&owner, &id)?;
    cx.side.forget_key(&id);
    Ok(DeleteAccessKeyOutput {})
}

/// `GetAccessKeyLastUsed`: when, for which service and in which region a key last signed a request.
///
/// # Errors
/// `NoSuchEntity`.
pub fn get_access_key_last_used(
    cx: &Reading<'_>,
    input: GetAccessKeyLastUsedInput,
) -> Result<GetAccessKeyLastUsedOutput, Fault> {
    let id = AccessKeyId::from(input.access_key_id.as_str());
    let (owner, _) = cx.account.access_key(&id).ok_or_else(|| no_such_key(&id))?;
    let used = cx.side.key_use(&id);
    let shown = AccessKeyLastUsed {
        last_used_date: used.as_ref().map(|used| used.at.whole_second()),
        service_name: used.as_ref().map_or(NEVER_USED, |used| used.service.prefix()).into(),
        region: used.as_ref().map_or(NEVER_USED, |used| used.region.as_str()).into(),
    };
    Ok(GetAccessKeyLastUsedOutput {
        user_name: owner::name_of(cx.account, &owner),
        access_key_last_used: Some(shown),
    })
}

fn status(key: &AccessKey) -> StatusType {
    if key.active { StatusType::Active } else { StatusType::Inactive }
}

/// The user whose key it is (recorded on AWS).
pub fn owner(account: &Account, _: &Caller, input: &GetAccessKeyLastUsedInput) -> Target {
    let found = account.access_key(&AccessKeyId::from(input.access_key_id.as_str()));
    match found.map(|(owner, _)| owner) {
        Some(Owner::User(id)) => {
            account.user_by_id(&id).map_or(Target::Any, |user| Target::One(user.arn(account.id)))
        }
        _ => Target::Any,
    }
}
