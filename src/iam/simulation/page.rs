//! Pages of a simulation: each is a number of actions.

use smol_str::SmolStr;

use crate::fault::Fault;
use crate::wire::{base64, from_base64};

use super::invalid;

/// How many actions a page has when the caller names no number (IAM API reference).
const DEFAULT_ITEMS: usize = 100;
/// How much a page may cost: a resource that an action is tried on counts as one, and a missing condition
/// key that is told of too. A page ends there, as it may whatever number the caller names; so no answer
/// grows beyond some megabytes (our choice).
const MOST_COST: usize = 20_000;
/// What stands before the position in a marker.
const MARK: &str = "position:";

/// The actions of one page, and the marker of the next. A marker is a position and nothing more, good
/// for other actions too (recorded on AWS).
///
/// # Errors
/// `InvalidInput` for a marker that is none.
pub(super) fn cut<'a>(
    actions: &'a [SmolStr],
    marker: Option<&str>,
    max_items: Option<i32>,
    cost_of_action: usize,
) -> Result<(&'a [SmolStr], Option<SmolStr>), Fault> {
    let from = marker.map_or(Ok(0), position)?;
    let limit = max_items.and_then(|max| usize::try_from(max).ok()).unwrap_or(DEFAULT_ITEMS);
    let limit = limit.min((MOST_COST / cost_of_action.max(1)).max(1));
    let rest = actions.get(from..).unwrap_or_default();
    let page = rest.get(..limit).unwrap_or(rest);
    let next = (page.len() < rest.len()).then(|| base64(format!("{MARK}{}", from + limit).as_bytes()).into());
    Ok((page, next))
}

fn position(marker: &str) -> Result<usize, Fault> {
    let text = from_base64(marker).and_then(|bytes| String::from_utf8(bytes).ok());
    let position = text.and_then(|text| text.strip_prefix(MARK)?.parse().ok());
    position.ok_or_else(|| invalid("Invalid marker for pagination."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_ends_where_it_would_cost_too_much() {
        let actions: Vec<SmolStr> = (0..10).map(|at| format!("s3:A{at}").into()).collect();
        let sizes = |cost| {
            let (page, next) = cut(&actions, None, Some(1_000), cost).unwrap();
            (page.len(), next.is_some())
        };
        assert_eq!(sizes(1), (10, false));
        assert_eq!(sizes(MOST_COST / 4), (4, true));
        assert_eq!(sizes(MOST_COST * 2), (1, true));
    }
}
