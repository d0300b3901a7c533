//! A question as JSON: read, and refused where it is none. Nothing is guessed.

use serde_json::value::RawValue;

use crate::account::Directory as _;
use crate::authorize::{Asker, GivenPolicies, Inquiry};
use crate::contract::Action;
use crate::control::answer::Refusal;
use crate::control::reading::{Misread, Object, Place, begins, list, text};
use crate::emulator::Emulator;
use crate::policy::Value;
use crate::types::{AccountId, ArnParts};

use super::{credentials, documents, principal};

const FIELDS: [&str; 8] = [
    "principal",
    "credentials",
    "action",
    "resource",
    "resource_owner",
    "resource_policies",
    "context",
    "policies",
];

/// What a question holds beside its texts, in bytes, and how much more than a document its compiled form.
const WEIGHT: usize = 4 << 10;
const WEIGHT_OF_BYTE: usize = 8;

/// The condition keys that were given.
type Keys = Vec<(String, Value<'static>)>;

/// Reads a question.
pub(super) fn read(emulator: &Emulator, raw: &RawValue) -> Result<Inquiry, Refusal> {
    let top = Place::Top("a request");
    let object = Object::read(raw, &top, &FIELDS)?;
    let field = |name| object.find(name).map(|raw| (raw, Place::Field(&top, name)));
    let string = |name| field(name).map(|(raw, place)| text(raw, &place)).transpose();
    let (action, resource) =
        (action(string("action")?.as_deref())?, resource(string("resource")?.as_deref())?);
    let owner = string("resource_owner")?.map(|owner| account(&owner)).transpose()?;
    let given_keys =
        field("context").map(|(raw, place)| context(raw, &place)).transpose()?.unwrap_or_default();
    let given_policies = field("policies").map(|(raw, place)| documents::given(raw, &place)).transpose()?;
    let on_resource = field("resource_policies")
        .map(|(raw, place)| documents::policies(raw, &place, "resource"))
        .transpose()?;
    let principal = string("principal")?;
    let asker = match (principal, field("credentials")) {
        (Some(name), None) => asker(emulator, &name, given_policies.as_ref(), &given_keys)?,
        (None, Some((raw, place))) => credentials::asker(emulator, raw, &place, &action)?,
        (Some(_), Some(_)) => return Err(Refusal::invalid("give principal or credentials, not both")),
        (None, None) => return Err(Refusal::invalid("give principal or credentials")),
    };
    let owner = owner_in(&resource).or(owner).or_else(|| asker.account());
    Ok(Inquiry {
        id: emulator.entropy.request_id(),
        asker,
        account: owner
            .filter(|_| given_policies.is_none())
            .and_then(|owner| emulator.accounts.account(owner)),
        action,
        resource,
        owner,
        given_keys,
        on_resource,
        given_policies: given_policies.map(Box::new),
        now: emulator.clock.now(),
        weight: WEIGHT.saturating_add(raw.get().len().saturating_mul(WEIGHT_OF_BYTE)),
    })
}

fn asker(
    emulator: &Emulator,
    name: &str,
    policies: Option<&GivenPolicies>,
    keys: &Keys,
) -> Result<Asker, Refusal> {
    if policies.is_none() {
        return principal::of_state(emulator, name);
    }
    let principal_arn = keys.iter().find_map(|(key, value)| match value {
        Value::One(arn) if key.eq_ignore_ascii_case("aws:PrincipalArn") => Some(&**arn),
        _ => None,
    });
    principal::given(name, principal_arn)
}

/// One action, of IAM and STS in AWS's spelling.
fn action(text: Option<&str>) -> Result<String, Refusal> {
    let text = text.ok_or_else(|| Refusal::invalid("action is missing"))?;
    if text.contains(['*', '?']) {
        return Err(Refusal::invalid(format!("action {} has wildcards: one action is wanted", quoted(text))));
    }
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    let well_formed = text.split_once(':').is_some_and(|(service, name)| plain(service) && plain(name));
    if !well_formed {
        return Err(Refusal::invalid(format!(
            "action {} is none: such as s3:GetObject is wanted",
            quoted(text)
        )));
    }
    Ok(known_action(text).map_or_else(|| text.to_owned(), |action| action.name.to_owned()))
}

fn known_action(text: &str) -> Option<&'static Action> {
    let service = text.get(..4)?;
    let ours = service.eq_ignore_ascii_case("iam:") || service.eq_ignore_ascii_case("sts:");
    if ours { Action::in_any_case(text) } else { None }
}

/// One ARN, or `*`.
fn resource(text: Option<&str>) -> Result<String, Refusal> {
    let text = text.unwrap_or("*");
    let whole = |arn: ArnParts<'_>| ![arn.partition, arn.service, arn.resource].contains(&"");
    if text == "*" || ArnParts::read(text).is_some_and(whole) {
        return Ok(text.to_owned());
    }
    Err(Refusal::invalid(format!("resource {} is no ARN; an action without a resource has *", quoted(text))))
}

fn account(text: &str) -> Result<AccountId, Refusal> {
    text.parse().map_err(|()| {
        Refusal::invalid(format!("resource_owner {} is no account: twelve digits are wanted", quoted(text)))
    })
}

/// The account in an ARN.
fn owner_in(resource: &str) -> Option<AccountId> {
    ArnParts::read(resource)?.account.parse().ok()
}

/// `context`: a string is a key with one value, a list a key with many.
fn context(raw: &RawValue, place: &Place<'_>) -> Result<Keys, Refusal> {
    let mut keys = Keys::new();
    for (key, raw) in Object::of_any(raw, place)?.members() {
        let place = Place::Field(place, &key);
        if keys.iter().any(|(known, _)| known.eq_ignore_ascii_case(&key)) {
            return Err(Refusal::invalid(format!("{place} stands there twice; keys have no case")));
        }
        let value = values(raw, &place)?;
        keys.push((key.into_owned(), value));
    }
    Ok(keys)
}

fn values(raw: &RawValue, place: &Place<'_>) -> Result<Value<'static>, Misread> {
    if begins(raw, '"') {
        return Ok(Value::from(text(raw, place)?.into_owned()));
    }
    if !begins(raw, '[') {
        return Err(Misread(format!("{place} must be a string or a list of strings")));
    }
    let each = list(raw, place)?.into_iter().enumerate();
    let texts = each.map(|(at, raw)| text(raw, &Place::Item(place, at)).map(std::borrow::Cow::into_owned));
    Ok(Value::from(texts.collect::<Result<Vec<String>, _>>()?))
}

fn quoted(text: &str) -> serde_json::Value {
    serde_json::Value::from(text)
}
