//! Rules that hold however an account comes by what it has: by an operation or from a seed file.

use crate::contract::codes::{INVALID_INPUT, LIMIT_EXCEEDED};
use crate::fault::Fault;
use crate::types::{Case, MAX_TAGS, Tag, Tags};

/// Adds tags to an entity that may have some; a key that is there gets the new value and spelling.
///
/// # Errors
/// `InvalidInput` for a reserved key and keys that come twice; `LimitExceeded` for more than fifty
/// in all.
pub fn merge_tags(tags: &mut Tags, given: Vec<Tag>, case: Case) -> Result<(), Fault> {
    if given.iter().any(|tag| is_reserved(&tag.key)) {
        return Err(Fault::new(INVALID_INPUT, "Tag keys beginning with aws: are reserved for system use."));
    }
    let mut merged = tags.clone();
    let mut seen = Tags::default();
    for tag in given {
        if seen.set(tag.clone(), case) {
            return Err(Fault::new(
                INVALID_INPUT,
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
            ));
        }
        merged.set(tag, case);
    }
    if merged.len() > MAX_TAGS {
        return Err(Fault::new(LIMIT_EXCEEDED, "The number of tags has reached the maximum limit."));
    }
    *tags = merged;
    Ok(())
}

/// AWS's own prefix, in any case.
fn is_reserved(key: &str) -> bool {
    key.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:"))
}

/// The fault of having more of something than the quota of that name allows.
#[must_use]
pub fn over_quota(quota: &str, most: usize) -> Fault {
    Fault::new(LIMIT_EXCEEDED, format!("Cannot exceed quota for {quota}: {most}"))
}
