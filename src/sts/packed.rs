//! How much of a session's space its policies and tags take.
//!
//! AWS packs them in a way that isn't published. Here a character takes what it takes in the text, and
//! all together may take what the plain text of the policies alone may: our own choice.

use crate::auth::Terms;
use crate::contract::codes::PACKED_POLICY_TOO_LARGE;
use crate::fault::Fault;

/// The characters that session policies and tags may have together (STS API reference: 2,048 for the
/// policies).
const SPACE: usize = 2_048;

/// The percentage that the policies and tags take, rounded up; None where there are none.
///
/// # Errors
/// `PackedPolicyTooLarge` (answers of AWS quoted in public issues).
pub(super) fn size(terms: &Terms) -> Result<Option<i32>, Fault> {
    let (policies, tags) = (policies(terms), tags(terms));
    let percent = ((policies + tags) * 100).div_ceil(SPACE);
    if percent > 100 {
        return Err(Fault::new(PACKED_POLICY_TOO_LARGE, too_large(policies, tags, percent)));
    }
    Ok(i32::try_from(percent).ok().filter(|percent| *percent > 0))
}

fn too_large(policies: usize, tags: usize, percent: usize) -> String {
    match (policies, tags) {
        (_, 0) => format!("Packed policy consumes {percent}% of allotted space"),
        (0, _) => format!("Packed size of session tags consumes {percent}% of allotted space."),
        _ => "Serialized token too large for session".to_owned(),
    }
}

fn policies(terms: &Terms) -> usize {
    let inline = terms.policy.as_ref().map_or(0, |policy| policy.chars().count());
    inline + terms.policy_arns.iter().map(|arn| arn.as_str().len()).sum::<usize>()
}

fn tags(terms: &Terms) -> usize {
    terms.tags.iter().map(|tag| tag.key.chars().count() + tag.value.chars().count()).sum()
}
