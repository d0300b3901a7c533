//! Tags, the same for every kind of entity.

use smol_str::SmolStr;

use crate::account;
use crate::contract::codes::INVALID_INPUT;
use crate::contract::iam;
use crate::fault::Fault;
use crate::types::{Case, Tag, Tags};
use crate::wire::page::{Page, Pager};

/// The tags of a new entity, which may come without any but not with an empty list.
///
/// # Errors
/// As [`add`].
pub(super) fn of_new(given: Option<Vec<iam::Tag>>, case: Case) -> Result<Tags, Fault> {
    let mut tags = Tags::default();
    given.map_or(Ok(()), |given| add(&mut tags, given, case))?;
    Ok(tags)
}

/// Adds tags to an entity that has some; a key that is there gets the new value and spelling.
///
/// # Errors
/// `InvalidInput` for no tags; else as [`account::merge_tags`].
pub(super) fn add(tags: &mut Tags, given: Vec<iam::Tag>, case: Case) -> Result<(), Fault> {
    if given.is_empty() {
        // Recorded on AWS, with the blank at the end.
        return Err(Fault::new(INVALID_INPUT, "Error occurred while validating input. "));
    }
    let given = given.into_iter().map(|tag| Tag { key: tag.key, value: tag.value });
    account::merge_tags(tags, given.collect(), case)
}

/// Takes tags away; keys that aren't there are no fault (recorded on AWS).
pub(super) fn remove(tags: &mut Tags, keys: &[SmolStr], case: Case) {
    keys.iter().for_each(|key| tags.remove(key, case));
}

/// Tags as answers give them.
pub(super) fn shown(tags: &Tags) -> Vec<iam::Tag> {
    tags.iter().map(shown_one).collect()
}

/// Tags as answers give them, left out when there is none.
pub(super) fn shown_if_any(tags: &Tags) -> Option<Vec<iam::Tag>> {
    (!tags.is_empty()).then(|| shown(tags))
}

fn shown_one(tag: &Tag) -> iam::Tag {
    iam::Tag { key: tag.key.clone(), value: tag.value.clone() }
}

/// One page of an entity's tags.
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub(super) fn page(
    tags: &Tags,
    selection: &[&str],
    marker: Option<&str>,
    max_items: Option<i32>,
) -> Result<Page<iam::Tag>, Fault> {
    let pager = Pager::new(selection, marker, max_items)?;
    let mut sorted = shown(tags);
    sorted.sort_by(|a, b| a.key.cmp(&b.key));
    let following =
        sorted.into_iter().filter(|tag| pager.after().is_none_or(|after| tag.key.as_str() > after));
    Ok(pager.fill(following, |tag| tag.key.to_string()))
}
