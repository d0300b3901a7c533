//! Reads the cases of a topic and runs them.

use std::path::Path;

use serde_json::{Map, Value};

/// One case: an object.
pub type Case = Map<String, Value>;

/// Runs every case of `fixtures/policy/<topic>.json` and tells all that fail.
pub fn check(topic: &str, run: fn(&Case) -> Result<(), String>) {
    let cases = read(topic);
    assert!(!cases.is_empty(), "no cases about {topic}");
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| run(case).err().map(|why| format!("{}\n   {why}", Value::from(case.clone()))))
        .collect();
    let (bad, all) = (failures.len(), cases.len());
    assert!(failures.is_empty(), "{bad} of {all} cases about {topic} fail:\n{}", failures.join("\n"));
}

/// The cases of all groups of a topic; each group states its source.
pub fn read(topic: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/policy/{topic}.json"));
    let groups: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut cases = Vec::new();
    for group in groups.as_array().unwrap() {
        assert!(group["source"].is_string() && group["about"].is_string(), "a group without a source");
        cases.extend(group["cases"].as_array().unwrap().iter().map(|case| case.as_object().unwrap().clone()));
    }
    cases
}

/// A text of a case, or a JSON value as its text.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The difference between what is wanted and what came.
pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, wanted: &T, came: &T) -> Result<(), String> {
    if wanted == came { Ok(()) } else { Err(format!("{what}: wanted {wanted:?}, got {came:?}")) }
}
