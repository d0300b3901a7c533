//! The tags of instance profiles.

use crate::context::{Reading, Writing};
use crate::contract::iam::{
    ListInstanceProfileTagsInput, ListInstanceProfileTagsOutput, TagInstanceProfileInput,
    TagInstanceProfileOutput, UntagInstanceProfileInput, UntagInstanceProfileOutput,
};
use crate::fault::Fault;
use crate::types::{Case, Name};

use super::{instance_profiles, tags};

/// `TagInstanceProfile`.
///
/// # Errors
/// `NoSuchEntity`, tag faults.
pub fn tag_instance_profile(
    cx: &mut Writing<'_>,
    input: TagInstanceProfileInput,
) -> Result<TagInstanceProfileOutput, Fault> {
    let name = Name::from(input.instance_profile_name.as_str());
    let profile = cx.account.instance_profiles.get_mut(&name)?;
    tags::add(&mut profile.tags, input.tags, Case::Sensitive)?;
    Ok(TagInstanceProfileOutput {})
}

/// `UntagInstanceProfile`.
///
/// # Errors
/// `NoSuchEntity`.
pub fn untag_instance_profile(
    cx: &mut Writing<'_>,
    input: UntagInstanceProfileInput,
) -> Result<UntagInstanceProfileOutput, Fault> {
    let name = Name::from(input.instance_profile_name.as_str());
    let profile = cx.account.instance_profiles.get_mut(&name)?;
    tags::remove(&mut profile.tags, &input.tag_keys, Case::Sensitive);
    Ok(UntagInstanceProfileOutput {})
}

/// `ListInstanceProfileTags`.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_instance_profile_tags(
    cx: &Reading<'_>,
    input: ListInstanceProfileTagsInput,
) -> Result<ListInstanceProfileTagsOutput, Fault> {
    let profile = instance_profiles::stored(cx.account, &input.instance_profile_name)?;
    let selection = ["ListInstanceProfileTags", profile.id.as_str()];
    let page = tags::page(&profile.tags, &selection, input.marker.as_deref(), input.max_items)?;
    Ok(ListInstanceProfileTagsOutput {
        is_truncated: Some(page.is_truncated()),
        tags: page.items,
        marker: page.marker,
    })
}
