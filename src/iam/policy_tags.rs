//! The tags of managed policies.

use crate::context::{Reading, Writing};
use crate::contract::codes::INVALID_INPUT;
use crate::contract::iam::{
    ListPolicyTagsInput, ListPolicyTagsOutput, TagPolicyInput, TagPolicyOutput, UntagPolicyInput,
    UntagPolicyOutput,
};
use crate::fault::Fault;
use crate::types::Case;

use super::policies::{find, own_mut};
use super::tags;

/// `TagPolicy`.
///
/// # Errors
/// `InvalidInput` for AWS's policies, `NoSuchEntity`, tag faults.
pub fn tag_policy(cx: &mut Writing<'_>, input: TagPolicyInput) -> Result<TagPolicyOutput, Fault> {
    let policy = own_mut(cx.account, &input.policy_arn, not_taggable)?;
    tags::add(&mut policy.tags, input.tags, Case::Sensitive)?;
    Ok(TagPolicyOutput {})
}

/// `UntagPolicy`.
///
/// # Errors
/// `InvalidInput` for AWS's policies, `NoSuchEntity`.
pub fn untag_policy(cx: &mut Writing<'_>, input: UntagPolicyInput) -> Result<UntagPolicyOutput, Fault> {
    let policy = own_mut(cx.account, &input.policy_arn, not_taggable)?;
    tags::remove(&mut policy.tags, &input.tag_keys, Case::Sensitive);
    Ok(UntagPolicyOutput {})
}

/// `ListPolicyTags`: none for AWS's policies (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for what is no ARN and for a marker from elsewhere.
pub fn list_policy_tags(cx: &Reading<'_>, input: ListPolicyTagsInput) -> Result<ListPolicyTagsOutput, Fault> {
    let policy = find(cx.account, &input.policy_arn)?;
    let page = tags::page(
        &policy.tags(),
        &["ListPolicyTags", policy.id().as_str()],
        input.marker.as_deref(),
        input.max_items,
    )?;
    Ok(ListPolicyTagsOutput {
        is_truncated: Some(page.is_truncated()),
        tags: page.items,
        marker: page.marker,
    })
}

fn not_taggable() -> Fault {
    Fault::new(INVALID_INPUT, "Tags not supported for policies in this domain")
}
