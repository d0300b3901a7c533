//! Which condition keys documents ask for.

use super::{Policies, Policy, Question};

/// The keys of conditions and variables of a document, as it spells them, in its order, each once.
#[must_use]
pub fn context_keys(policy: &Policy) -> Vec<String> {
    let _ = policy;
    Vec::new()
}

/// The keys that statements matching by action, resource and principal asked for and the request
/// lacked, as the policies spell them, sorted, each once.
#[must_use]
pub fn missing_keys(question: &Question<'_>, policies: &Policies<'_>) -> Vec<String> {
    let _ = (question, policies);
    Vec::new()
}
