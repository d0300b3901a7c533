//! Statements and the elements that they must and must not have.

use std::collections::HashSet;

use crate::policy::Malformed;
use crate::policy::syntax::{Document, Element};

/// There is a statement.
pub(super) fn statements(document: &Document) -> Result<(), Malformed> {
    if document.all().is_empty() { Err(Malformed::syntax()) } else { Ok(()) }
}

/// Effects are spelled as they must be.
pub(super) fn effects(document: &Document) -> Result<(), Malformed> {
    let spelled = document.all().iter().all(|statement| statement.effect.is_some());
    if spelled { Ok(()) } else { Err(Malformed::legacy()) }
}

/// Who asks is whom the policy belongs to.
pub(super) fn no_principal(document: &Document) -> Result<(), Malformed> {
    let named = document.all().iter().any(|statement| statement.principal.is_some());
    refuse_if(named, "Policy document should not specify a principal.")
}

/// Sids have no character but letters and digits, and none is there twice; the empty one may be.
pub(super) fn sids(document: &Document) -> Result<(), Malformed> {
    let mut seen = HashSet::new();
    let mut all = document.all().iter().filter_map(|statement| statement.sid.as_deref());
    let twice = all.clone().any(|sid| !sid.is_empty() && !seen.insert(sid));
    refuse_if(twice, "Statement IDs (SID) in a single policy must be unique.")?;
    // The rule is AWS's (IAM User Guide), the sentence from memory.
    let odd = all.any(|sid| !sid.bytes().all(|b| b.is_ascii_alphanumeric()));
    refuse_if(
        odd,
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression \
         [0-9A-Za-z]*",
    )
}

/// Every statement has an action.
pub(super) fn actions(document: &Document) -> Result<(), Malformed> {
    let mut all = document.all().iter();
    refuse_if(
        all.any(|statement| is_empty(statement.action.as_ref())),
        "Policy statement must contain actions.",
    )
}

/// Every statement has a resource.
pub(super) fn resources(document: &Document) -> Result<(), Malformed> {
    let mut all = document.all().iter();
    refuse_if(
        all.any(|statement| is_empty(statement.resource.as_ref())),
        "Policy statement must contain resources.",
    )
}

pub(super) fn refuse_if(wrong: bool, message: &'static str) -> Result<(), Malformed> {
    if wrong { Err(Malformed::new(message)) } else { Ok(()) }
}

fn is_empty(element: Option<&Element<String>>) -> bool {
    element.is_none_or(|element| element.values.is_empty())
}
