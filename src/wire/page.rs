//! Lists in pages: `MaxItems`, `Marker`, `IsTruncated`.

use std::hash::{DefaultHasher, Hasher as _};

use smol_str::SmolStr;

use crate::fault::Fault;

/// The size of a page when the caller names none (IAM API reference).
const DEFAULT_ITEMS: usize = 100;

/// The longest key that a marker holds: with it a marker has the 320 characters that the model allows.
const LONGEST_KEY: usize = 231;

/// Which page is asked for.
#[derive(Debug)]
pub struct Pager {
    selection: u64,
    begin: Begin,
    limit: usize,
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Begin {
    First,
    /// After this key.
    After(String),
    /// After the key with this digest: it was too long for a marker.
    AfterDigest(u64),
}

/// One page.
#[derive(Debug)]
pub struct Page<T> {
    /// The elements.
    pub items: Vec<T>,
    /// Where the next page begins; none on the last page.
    pub marker: Option<SmolStr>,
}

impl<T> Page<T> {
    /// Whether more follows. AWS says so in every list, also when it is false.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.marker.is_some()
    }
}

impl Pager {
    /// Reads a list's paging parameters.
    ///
    /// `selection` is what the list depends on besides its page (action, filter): a marker is good
    /// for the selection that it came from only. The size of the page is not part of it.
    ///
    /// # Errors
    /// `ValidationError` for a marker of another selection or one that was altered.
    pub fn new(selection: &[&str], marker: Option<&str>, max_items: Option<i32>) -> Result<Self, Fault> {
        let selection = digest(&selection);
        let begin = marker.map_or(Ok(Begin::First), |marker| opened(selection, marker))?;
        let limit = max_items.and_then(|max| usize::try_from(max).ok()).unwrap_or(DEFAULT_ITEMS);
        Ok(Self { selection, begin, limit })
    }

    /// The key after which the page begins, as far as the marker tells; [`Self::fill`] finds the rest.
    #[must_use]
    pub fn after(&self) -> Option<&str> {
        match &self.begin {
            Begin::After(key) => Some(key),
            Begin::First | Begin::AfterDigest(_) => None,
        }
    }

    /// Fills the page from what follows [`Self::after`].
    pub fn fill<T>(&self, following: impl Iterator<Item = T>, key: impl Fn(&T) -> String) -> Page<T> {
        let mut following = following.fuse();
        if let Begin::AfterDigest(wanted) = &self.begin {
            let _ = following.by_ref().find(|item| digest(&key(item)) == *wanted);
        }
        let items: Vec<T> = following.by_ref().take(self.limit).collect();
        let more = following.next().is_some();
        let last = items.last().filter(|_| more);
        let marker = last.map(|last| sealed(self.selection, &key(last)).into());
        Page { items, marker }
    }
}

fn digest(what: &impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

fn sealed(selection: u64, key: &str) -> String {
    // No key begins with this control character.
    let short = || format!("\0{:016x}", digest(&key));
    let key = if key.len() > LONGEST_KEY { short() } else { key.to_owned() };
    signed(selection, &key)
}

fn signed(selection: u64, key: &str) -> String {
    let check = digest(&(selection, key)).to_be_bytes();
    super::base64(&[check.as_slice(), key.as_bytes()].concat())
}

fn opened(selection: u64, marker: &str) -> Result<Begin, Fault> {
    let key = super::from_base64(marker).and_then(|bytes| String::from_utf8(bytes.get(8..)?.to_vec()).ok());
    let known = key.filter(|key| signed(selection, key) == marker);
    // The sentence recorded for GetAccountAuthorizationDetails.
    let key = known.ok_or_else(|| Fault::validation("Marker and Filter do not match"))?;
    let digest = key.strip_prefix('\0').and_then(|hex| u64::from_str_radix(hex, 16).ok());
    Ok(digest.map_or(Begin::After(key), Begin::AfterDigest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(marker: Option<&str>, max: i32) -> Page<&'static str> {
        let pager = Pager::new(&["List", "/"], marker, Some(max)).unwrap();
        let all = ["a", "b", "c"].into_iter().filter(|item| pager.after().is_none_or(|after| *item > after));
        pager.fill(all, |item| (*item).to_owned())
    }

    #[test]
    fn pages_follow_each_other_whatever_their_size() {
        let first = pages(None, 2);
        assert_eq!((first.items.as_slice(), first.is_truncated()), (["a", "b"].as_slice(), true));
        let last = pages(first.marker.as_deref(), 1);
        assert_eq!((last.items.as_slice(), last.marker), (["c"].as_slice(), None));
        assert_eq!(pages(None, 3).marker, None);
    }

    #[test]
    fn long_keys_have_short_markers() {
        let keys: Vec<String> = ["a", "b", "c"].map(|letter| letter.repeat(400)).to_vec();
        let page = |marker: Option<&str>| {
            let pager = Pager::new(&["List"], marker, Some(1)).unwrap();
            pager.fill(
                keys.iter().filter(|key| pager.after().is_none_or(|after| key.as_str() > after)),
                |key| (*key).clone(),
            )
        };
        let first = page(None).marker.unwrap();
        assert!(first.len() <= 320, "{}", first.len());
        let second = page(Some(&first));
        assert_eq!(second.items, [&keys[1]]);
        assert_eq!(page(second.marker.as_deref()).items, [&keys[2]]);
        let longest = "k".repeat(LONGEST_KEY);
        assert_eq!(sealed(1, &longest).len(), 320);
    }

    #[test]
    fn a_marker_of_another_list_or_altered_is_refused() {
        let marker = pages(None, 1).marker.unwrap();
        let refused = |selection: &[&str], marker: &str| {
            Pager::new(selection, Some(marker), None).unwrap_err().to_string()
        };
        assert_eq!(refused(&["List", "/x/"], &marker), "ValidationError: Marker and Filter do not match");
        assert_eq!(
            refused(&["List", "/"], &marker.to_lowercase()),
            "ValidationError: Marker and Filter do not match"
        );
        assert_eq!(refused(&["List", "/"], "é"), "ValidationError: Marker and Filter do not match");
    }
}
