//! The decisions that are remembered, with all that had a part in them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::authorize::{Remembered, explained};
use crate::emulator::Emulator;
use crate::policy::{Context, Named, Policies, PolicyType, Style, Value};

use super::answer::{Refusal, json};
use super::authorize::answer::Answer;

/// How many decisions are listed when nobody says.
const LISTED: usize = 50;

/// The decision on a request, by the request's id or that of the answer.
pub(super) fn one(emulator: &Emulator, id: &str) -> Result<Response<Bytes>, Refusal> {
    let found = emulator.decisions.find(id);
    let gone = || Refusal::not_found(format!("Decision {id} is not there, or no longer remembered."));
    let found = found.ok_or_else(gone)?;
    Ok(shown(&found, emulator.settings.denial_style.0))
}

/// The latest decisions, the newest first.
pub(super) fn latest(emulator: &Emulator, query: Option<&str>) -> Result<Response<Bytes>, Refusal> {
    #[derive(Serialize)]
    struct Decisions {
        decisions: Vec<Box<RawValue>>,
    }

    let style = emulator.settings.denial_style.0;
    let newest = emulator.decisions.newest(limit(query)?);
    let decisions = newest.iter().filter_map(|each| review(each, to_raw, style));
    Ok(json(&Decisions { decisions: decisions.collect() }))
}

fn shown(remembered: &Remembered, style: Style) -> Response<Bytes> {
    review(remembered, |view| json(view), style)
}

fn to_raw(view: &View<'_>) -> Option<Box<RawValue>> {
    serde_json::value::to_raw_value(view).ok()
}

/// `limit=50`, alone.
fn limit(query: Option<&str>) -> Result<usize, Refusal> {
    let Some(query) = query.filter(|query| !query.is_empty()) else { return Ok(LISTED) };
    let number = query.strip_prefix("limit=").and_then(|number| number.parse().ok());
    let wrong = || Refusal::bad_request("There is one parameter, limit, and it is a number above 0.");
    number.filter(|number| *number > 0).ok_or_else(wrong)
}

/// A decision as it is looked up.
#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    answer: Answer,
    service: &'a str,
    action: &'a str,
    resource: &'a str,
    time: String,
    context: BTreeMap<&'a str, Values<'a>>,
    policies: Vec<Considered<'a>>,
}

/// A key with one value, or with many.
#[derive(Serialize)]
#[serde(untagged)]
enum Values<'a> {
    One(&'a str),
    Many(&'a [Cow<'a, str>]),
}

/// A policy that had a part in the decision.
#[derive(Serialize)]
struct Considered<'a> {
    policy_type: &'static str,
    name: &'a str,
    document: Document<'a>,
}

/// A document as JSON; one that only AWS takes for JSON as its text.
#[derive(Serialize)]
#[serde(untagged)]
enum Document<'a> {
    Json(&'a RawValue),
    Text(&'a str),
}

fn review<T>(remembered: &Remembered, show: impl FnOnce(&View<'_>) -> T, style: Style) -> T {
    remembered.review(|question, policies| {
        let (decision, missing) = explained(question, policies);
        show(&View {
            answer: Answer::new(remembered, decision, missing, style),
            service: question.action.split(':').next().unwrap_or_default(),
            action: question.action,
            resource: question.resource,
            time: remembered.time().with_millis(),
            context: context(question.context),
            policies: considered(policies),
        })
    })
}

fn context<'a>(context: &'a Context<'a>) -> BTreeMap<&'a str, Values<'a>> {
    let values = |value: &'a Value<'a>| match value {
        Value::One(text) => Values::One(text),
        Value::Many(texts) => Values::Many(texts),
    };
    context.iter().map(|(key, value)| (key, values(value))).collect()
}

/// All policies, in the order in which answers list their types.
fn considered<'a>(policies: &'a Policies<'a>) -> Vec<Considered<'a>> {
    let considered = |(policy_type, named): (PolicyType, &'a Named<'a>)| Considered {
        policy_type: policy_type.as_str(),
        name: &named.name,
        document: document(named.policy.text()),
    };
    policies.each().map(considered).collect()
}

fn document(text: &str) -> Document<'_> {
    serde_json::from_str(text).map_or(Document::Text(text), Document::Json)
}
