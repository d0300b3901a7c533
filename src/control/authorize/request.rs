//! A question as JSON: read, and refused where it is none. Nothing is guessed.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::account::{Directory as _, NamedPolicy};
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
    let fields = Fields(Object::read(raw, &top, &FIELDS)?);
    let asked = fields.asked()?;
    let asker = fields.asker(emulator, &asked)?;
    let owner = owner_in(&asked.resource).or(asked.owner).or_else(|| asker.account());
    let whose_state = owner.filter(|_| asked.policies.is_none());
    Ok(Inquiry {
        id: emulator.entropy.request_id(),
        asker,
        action: asked.action,
        resource: asked.resource,
        owner,
        given_keys: asked.keys,
        on_resource: asked.on_resource,
        given_policies: asked.policies.map(Box::new),
        account: whose_state.and_then(|owner| emulator.accounts.account(owner)),
        now: emulator.clock.now(),
        weight: WEIGHT.saturating_add(raw.get().len().saturating_mul(WEIGHT_OF_BYTE)),
    })
}

/// The fields of a question.
struct Fields<'a, 'p>(Object<'a, 'p>);

/// All that a question says but who asks.
struct Asked {
    action: String,
    resource: String,
    owner: Option<AccountId>,
    keys: Keys,
    policies: Option<GivenPolicies>,
    on_resource: Option<Vec<NamedPolicy>>,
}

impl<'a> Fields<'a, '_> {
    fn asked(&self) -> Result<Asked, Refusal> {
        Ok(Asked {
            action: action(self.text("action")?.as_deref())?,
            resource: resource(self.text("resource")?.as_deref())?,
            owner: self.text("resource_owner")?.as_deref().map(account).transpose()?,
            keys: self.read("context", context)?.unwrap_or_default(),
            policies: self.read("policies", documents::given)?,
            on_resource: self
                .read("resource_policies", |raw, place| documents::policies(raw, place, "resource"))?,
        })
    }

    fn asker(&self, emulator: &Emulator, asked: &Asked) -> Result<Asker, Refusal> {
        match (self.text("principal")?, self.0.find("credentials")) {
            (Some(_), Some(_)) => Err(Refusal::invalid("give principal or credentials, not both")),
            (None, None) => Err(Refusal::invalid("give principal or credentials")),
            (Some(name), None) => asker(emulator, &name, asked),
            (None, Some(raw)) => {
                let place = Place::Field(self.0.place(), "credentials");
                credentials::asker(emulator, raw, &place, &asked.action)
            }
        }
    }

    fn text(&self, name: &str) -> Result<Option<Cow<'a, str>>, Misread> {
        self.read(name, text)
    }

    /// A field, if it is there.
    fn read<T, E>(
        &self,
        name: &str,
        read: impl FnOnce(&'a RawValue, &Place<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        self.0.find(name).map(|raw| read(raw, &Place::Field(self.0.place(), name))).transpose()
    }
}

/// The most condition keys of a question.
const MOST_KEYS: usize = 1_000;
/// The longest value of a condition key, in bytes: comparing it with patterns takes time of both lengths.
const LONGEST_VALUE: usize = 4_096;
/// The longest ARN of a resource, in bytes; IAM's own models have the same number of characters.
const LONGEST_ARN: usize = 2_048;

fn asker(emulator: &Emulator, name: &str, asked: &Asked) -> Result<Asker, Refusal> {
    if asked.policies.is_none() {
        return principal::of_state(emulator, name);
    }
    let principal_arn = asked.keys.iter().find_map(|(key, value)| match value {
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
    if text.len() > LONGEST_ARN {
        return Err(Refusal::invalid(format!("resource is longer than {LONGEST_ARN} bytes")));
    }
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
        if keys.len() == MOST_KEYS {
            return Err(Refusal::invalid(format!("context has more than {MOST_KEYS} keys")));
        }
        if keys.iter().any(|(known, _)| known.eq_ignore_ascii_case(&key)) {
            return Err(Refusal::invalid(format!("{place} stands there twice; keys have no case")));
        }
        let value = values(raw, &place)?;
        if value.all().iter().any(|text| text.len() > LONGEST_VALUE) {
            return Err(Refusal::invalid(format!("{place} has a value of more than {LONGEST_VALUE} bytes")));
        }
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
    let texts = each.map(|(at, raw)| text(raw, &Place::Item(place, at)).map(Cow::into_owned));
    Ok(Value::from(texts.collect::<Result<Vec<String>, _>>()?))
}

fn quoted(text: &str) -> serde_json::Value {
    serde_json::Value::from(text)
}
