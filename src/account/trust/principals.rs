//! The principals in the text of a policy.

use serde_json::Value;

use crate::policy::Policy;

/// The service principals that a document names.
pub(super) fn services(policy: &Policy) -> Vec<String> {
    let document: Value = serde_json::from_str(policy.text()).unwrap_or_default();
    let mut names: Vec<String> = Vec::new();
    for statement in one_or_many(document.get("Statement")) {
        for element in ["Principal", "NotPrincipal"] {
            let given = statement.get(element).and_then(|principal| principal.get("Service"));
            names.extend(one_or_many(given).filter_map(Value::as_str).map(str::to_owned));
        }
    }
    names.sort();
    names.dedup();
    names
}

fn one_or_many(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let many = value.and_then(Value::as_array);
    let one = value.filter(|_| many.is_none());
    many.into_iter().flatten().chain(one)
}
