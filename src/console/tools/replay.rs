//! The simulator, filled in with the question that a request was.

use crate::authorize::Remembered;
use crate::contract::Action;
use crate::policy::{Context, Policies, Question, Value, context_keys};

use super::super::links;
use super::simulator::{MFA, MFA_PRESENT, MOST_KEYS, PAGE};

/// The bytes of the longest resource and of the longest value of a key that an address has place for.
const LONGEST: usize = 1_200;
const LONGEST_VALUE: usize = 400;
/// The bytes that all keys with their values may have in an address.
const ROOM: usize = 2 << 10;
/// The keys that the simulator sets itself, from the principal.
const SET: [&str; 2] = ["aws:PrincipalAccount", "aws:username"];

/// Its address. Left out are a resource that is too long, and keys that find no place: first come those that the
/// policies ask for.
pub(super) fn link(entry: &Remembered, question: &Question<'_>, policies: &Policies<'_>) -> String {
    // The simulator, as AWS's, allows an action that has no resources on all of them alone.
    let has_none = Action::in_any_case(question.action).is_some_and(|action| action.resources.is_empty());
    let resource = if has_none || question.resource.len() > LONGEST { "" } else { question.resource };
    let principal = principal(entry);
    let mut parameters = vec![("principal", principal.as_str()), ("action", question.action)];
    parameters.extend([("resource", resource), (MFA, mfa(question.context))]);
    let keys = keys(question.context, policies, &principal);
    for key in &keys {
        parameters.extend([("key", key.name), ("type", key.kind), ("value", key.value.as_str())]);
    }
    links::query(PAGE, &parameters)
}

/// Whom the simulator is asked about: the user or the role, not its session or whom it vouches for.
fn principal(entry: &Remembered) -> String {
    match entry {
        Remembered::Call(record) => record.caller.entity_arn().to_string(),
        Remembered::Inquiry(inquiry) => inquiry.asker.shown().into_owned(),
    }
}

/// As the form asks for it: what is neither `true` nor `false` is absent.
fn mfa<'c>(context: &'c Context<'_>) -> &'c str {
    let value = context.find(MFA_PRESENT).and_then(|value| value.all().first());
    value.map_or("absent", |value| value)
}

/// A key as the form has it.
struct Key<'a> {
    name: &'a str,
    kind: &'static str,
    value: String,
}

fn keys<'c>(context: &'c Context<'_>, policies: &Policies<'_>, principal: &str) -> Vec<Key<'c>> {
    let asked: Vec<String> = policies
        .each()
        .flat_map(|(_, named)| context_keys(named.policy))
        .map(|key| key.to_lowercase())
        .collect();
    let mut keys: Vec<Key<'c>> = context.iter().filter_map(|(name, value)| key(name, value)).collect();
    keys.retain(|key| is_carried(key, principal));
    keys.sort_by_cached_key(|key| {
        let name = key.name.to_lowercase();
        (!asked.contains(&name), name)
    });
    let mut left = ROOM;
    keys.retain(|key| {
        let size = links::query("", &[("key", key.name), ("type", key.kind), ("value", &key.value)]).len();
        let rest = left.checked_sub(size);
        left = rest.unwrap_or(left);
        rest.is_some()
    });
    keys.truncate(MOST_KEYS);
    keys
}

/// None for what a line of the form can't say: nothing, and texts with commas in a list. The texts of a
/// request are compared as they are, so they are strings, whatever they mean.
fn key<'c>(name: &'c str, value: &Value<'_>) -> Option<Key<'c>> {
    let (kind, text) = match value {
        Value::One(text) => ("string", text.to_string()),
        Value::Many(texts) if texts.iter().any(|text| text.contains(',')) => return None,
        Value::Many(texts) => ("stringList", texts.join(",")),
    };
    let fits = !text.is_empty() && text.trim() == text && text.len() <= LONGEST_VALUE;
    fits.then_some(Key { name, kind, value: text })
}

/// Whether the form needs it: not MFA, which has its own place, nor what the simulator knows.
fn is_carried(key: &Key<'_>, principal: &str) -> bool {
    let is = |name: &str| key.name.eq_ignore_ascii_case(name);
    let same_arn = is("aws:PrincipalArn") && key.value == principal;
    !(is(MFA_PRESENT) || same_arn || SET.into_iter().any(is))
}
