//! The condition keys that a request gives.

use smol_str::SmolStr;

use crate::contract::iam::{ContextEntry, ContextKeyTypeEnum as Type};
use crate::fault::Fault;
use crate::policy::{Context, Value, ValueType};
use crate::wire::params::Enumeration as _;

use super::invalid;

/// The most entries of a request; AWS's number isn't known, nor are its words (our choice).
const MOST_ENTRIES: usize = 1_000;
/// The longest value of a condition key, in bytes (our choice).
const LONGEST_VALUE: usize = 4_096;

/// Adds the entries to the keys that hold anyway.
///
/// # Errors
/// `InvalidInput`.
pub(super) fn add(keys: &mut Context<'_>, entries: &[ContextEntry]) -> Result<(), Fault> {
    if entries.len() > MOST_ENTRIES {
        return Err(invalid(format!("The list of context entries cannot exceed {MOST_ENTRIES} items.")));
    }
    let mut given = Context::new();
    for entry in entries.iter().filter(|entry| !is_empty(entry)) {
        let (key, value) = read(entry)?;
        if given.find(key).is_some() {
            return Err(invalid(format!("Duplicate context key: {key}.")));
        }
        given.set(key, "");
        keys.set(key.to_owned(), value);
    }
    Ok(())
}

/// Whether a key is given by an entry.
pub(super) fn gives(entries: &[ContextEntry], key: &str) -> bool {
    let names = entries.iter().filter_map(|entry| entry.context_key_name.as_deref());
    let folded = key.to_lowercase();
    names.into_iter().any(|name| name.to_lowercase() == folded)
}

/// AWS passes over an entry with nothing in it.
const fn is_empty(entry: &ContextEntry) -> bool {
    entry.context_key_name.is_none() && entry.context_key_type.is_none() && entry.context_key_values.is_none()
}

fn read(entry: &ContextEntry) -> Result<(&str, Value<'static>), Fault> {
    let key = entry.context_key_name.as_deref().filter(|key| !key.is_empty());
    let key = key.ok_or_else(|| invalid("ContextKeyName cannot be null or empty."))?;
    let no_type = || invalid(format!("Context key {key} has invalid type null."));
    let key_type = entry.context_key_type.ok_or_else(no_type)?;
    let values = entry.context_key_values.as_deref().unwrap_or_default();
    if values.is_empty() {
        return Err(invalid(format!("Context values for context key {key} cannot be null or empty.")));
    }
    Ok((key, value(key, key_type, values)?))
}

/// A list is one also when it holds a single value.
fn value(key: &str, key_type: Type, values: &[SmolStr]) -> Result<Value<'static>, Fault> {
    let name = key_type.as_str();
    let (value_type, is_list) = ValueType::named(name).unwrap_or((ValueType::Text, false));
    if values.iter().any(|text| text.len() > LONGEST_VALUE) {
        return Err(invalid(format!(
            "Context values for context key {key} cannot exceed {LONGEST_VALUE} bytes."
        )));
    }
    let convert = |text: &SmolStr| value_type.normalize(text).ok_or_else(|| misformed(key, value_type));
    if is_list {
        return Ok(values.iter().map(convert).collect::<Result<Vec<String>, Fault>>()?.into());
    }
    match values {
        [only] => Ok(convert(only)?.into()),
        // It is the type that AWS prints, not the key.
        many => {
            let count = many.len();
            Err(invalid(format!("Context key {name} expected a single value, but received {count}.")))
        }
    }
}

fn misformed(key: &str, value_type: ValueType) -> Fault {
    // An address has no format in AWS's sentence.
    let format = if value_type == ValueType::Ip { "" } else { " format" };
    let expected = value_type.format();
    invalid(format!("Invalid context value for key {key}: expected {expected}{format}."))
}
