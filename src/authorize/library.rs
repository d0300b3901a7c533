//! Documents that come with requests, compiled once for each text.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use dashmap::DashMap;

use crate::policy::{Malformed, Policy};

/// How many documents are kept; when there are as many, the next begins anew.
const MOST: usize = 1_024;

/// How long their texts are together at most, in bytes.
const MOST_BYTES: usize = 8 << 20;

static KNOWN: LazyLock<DashMap<Arc<str>, Policy>> = LazyLock::new(DashMap::new);
static BYTES: AtomicUsize = AtomicUsize::new(0);

/// The policy of a text, leniently read: session policies, and documents that others ask about.
///
/// # Errors
/// Why the text is no policy.
pub fn compiled(text: &str) -> Result<Policy, Malformed> {
    if let Some(policy) = KNOWN.get(text) {
        return Ok(policy.clone());
    }
    let policy = Policy::read(text)?;
    let bytes = BYTES.fetch_add(text.len(), Ordering::Relaxed).saturating_add(text.len());
    if KNOWN.len() >= MOST || bytes > MOST_BYTES {
        KNOWN.clear();
        BYTES.store(text.len(), Ordering::Relaxed);
    }
    KNOWN.insert(Arc::from(text), policy.clone());
    Ok(policy)
}
