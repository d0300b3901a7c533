//! Documents that come with requests, compiled once for each text.

use std::sync::{Arc, LazyLock};

use dashmap::DashMap;

use crate::policy::{Malformed, Policy};

/// How many documents are kept; when there are as many, the next begins anew.
const MOST: usize = 1_024;

static KNOWN: LazyLock<DashMap<Arc<str>, Policy>> = LazyLock::new(DashMap::new);

/// The policy of a text, leniently read: session policies, and documents that others ask about.
///
/// # Errors
/// Why the text is no policy.
pub fn compiled(text: &str) -> Result<Policy, Malformed> {
    if let Some(policy) = KNOWN.get(text) {
        return Ok(policy.clone());
    }
    let policy = Policy::read(text)?;
    if KNOWN.len() >= MOST {
        KNOWN.clear();
    }
    KNOWN.insert(Arc::from(text), policy.clone());
    Ok(policy)
}
