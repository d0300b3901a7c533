//! Pages of a simulation: each is a number of actions.

use crate::fault::Fault;
use crate::wire::{base64, from_base64};

use super::invalid;

/// How many actions a page has when the caller names no number (IAM API reference).
const DEFAULT_ITEMS: usize = 100;
/// What stands before the position in a marker.
const MARK: &str = "position:";

/// The actions of one page, and the marker of the next. A marker is a position and nothing more, good
/// for other actions too (recorded on AWS).
///
/// # Errors
/// `InvalidInput` for a marker that is none.
pub(super) fn cut<'a>(
    actions: &'a [String],
    marker: Option<&str>,
    max_items: Option<i32>,
) -> Result<(&'a [String], Option<String>), Fault> {
    let from = marker.map_or(Ok(0), position)?;
    let limit = max_items.and_then(|max| usize::try_from(max).ok()).unwrap_or(DEFAULT_ITEMS);
    let rest = actions.get(from..).unwrap_or_default();
    let page = rest.get(..limit).unwrap_or(rest);
    let next = (page.len() < rest.len()).then(|| base64(format!("{MARK}{}", from + limit).as_bytes()));
    Ok((page, next))
}

fn position(marker: &str) -> Result<usize, Fault> {
    let text = from_base64(marker).and_then(|bytes| String::from_utf8(bytes).ok());
    let position = text.and_then(|text| text.strip_prefix(MARK)?.parse().ok());
    position.ok_or_else(|| invalid("Invalid marker for pagination."))
}
