//! The simulator: what policies would say of a request that nobody sends.

use askama::Template;
use http::StatusCode;

use crate::contract::iam::{SimulateCustomPolicyInput, SimulatePrincipalPolicyInput};
use crate::fault::Fault;
use crate::types::Arn;

use super::super::desk::{Desk, Frame};
use super::super::field::{Errors, Field};
use super::super::problem::{Problem, said};
use super::super::reply::{self, Outcome};
use super::super::room::{self, Room, escaped};
use super::results::{Line, Results};

/// Where it is.
pub(super) const PAGE: &str = "/console/simulator";
/// How many actions a page shows the results of.
const MOST_ACTIONS: &str = "25";
/// How many condition keys can be given, and how many empty lines are there for more.
pub(super) const MOST_KEYS: usize = 12;
const EMPTY_KEYS: usize = 2;
/// The bytes of the form without what stands in it, and of a line for a condition key.
const FORM: usize = 3_600;
const KEY: usize = 820;
/// The bytes that are left to results.
const FOR_RESULTS: usize = 6 << 10;
/// The types of condition keys (IAM API reference, `ContextEntry`).
const TYPES: [&str; 12] = [
    "string",
    "stringList",
    "numeric",
    "numericList",
    "boolean",
    "booleanList",
    "ip",
    "ipList",
    "binary",
    "binaryList",
    "date",
    "dateList",
];
/// What a session with or without MFA has.
pub(super) const MFA_PRESENT: &str = "aws:MultiFactorAuthPresent";
/// The field that says it.
pub(super) const MFA: &str = "mfa";

/// `GET /console/simulator`: the form, filled in with what the address says.
pub(super) fn form(desk: &Desk<'_>) -> Outcome {
    let visitor = desk.visitor()?;
    let own = Some(visitor.entity_arn()).filter(|arn| *arn != Arn::root(visitor.account));
    let given = Some(desk.query("principal")).filter(|principal| !principal.is_empty());
    let asked = Asked {
        principal: given.map(str::to_owned).or(own.map(|own| own.to_string())).unwrap_or_default(),
        actions: desk.query("action").to_owned(),
        resources: desk.query("resource").to_owned(),
        mfa: Mfa::named(desk.query(MFA)),
        keys: keys(desk.queries("key"), desk.queries("type"), desk.queries("value")),
        policy: String::new(),
    };
    show(desk, StatusCode::OK, &asked, None, &Errors::default())
}

/// `POST /console/simulator`: the form with its results. Nothing is changed, so there is no page to go on
/// to.
pub(super) fn simulate(desk: &Desk<'_>) -> Outcome {
    let asked = Asked::read(desk);
    if asked.principal.is_empty() && asked.policy.is_empty() {
        let errors = Errors::one("PolicySourceArn", "Give a principal, a policy, or both.");
        return show(desk, StatusCode::BAD_REQUEST, &asked, None, &errors);
    }
    match asked.ask(desk) {
        Ok(results) => show(desk, StatusCode::OK, &asked, Some(results), &Errors::default()),
        Err(Problem::Fault(fault)) => {
            let status = StatusCode::from_u16(fault.code.status).unwrap_or(StatusCode::BAD_REQUEST);
            show(desk, status, &asked, None, &errors(&fault))
        }
        Err(problem) => Err(problem),
    }
}

/// What is wrong, beside the field that it is about.
fn errors(fault: &Fault) -> Errors {
    const ABOUT: [(&[&str], &str); 4] = [
        (&["policyInputList", "Policy input list"], "PolicyInputList"),
        (&["contextEntries", "ontext key", "ontext value", "context entries"], "ContextEntries"),
        (&["actionNames", "The action is", "Input Actions"], "ActionNames"),
        (&["resourceArns", "ResourceNames", "Entity Arn"], "ResourceArns"),
    ];
    let message = said(fault);
    if fault.code.name == "AccessDenied" {
        return Errors::one("", message);
    }
    let about = ABOUT.iter().find(|(words, _)| words.iter().any(|words| message.contains(words)));
    Errors::one(about.map_or("PolicySourceArn", |(_, field)| field), message)
}

/// What was filled in.
#[derive(Default)]
struct Asked {
    principal: String,
    policy: String,
    actions: String,
    resources: String,
    mfa: Mfa,
    keys: Vec<Key>,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Mfa {
    /// The key isn't there, as with access keys of a user.
    #[default]
    Absent,
    Present,
    NotPresent,
}

impl Mfa {
    fn named(name: &str) -> Self {
        match name {
            "true" => Self::Present,
            "false" => Self::NotPresent,
            _ => Self::Absent,
        }
    }
}

/// A condition key that was given.
#[derive(Default, Clone)]
struct Key {
    name: String,
    kind: String,
    value: String,
}

/// The lines that have a key.
fn keys<'t>(
    names: impl Iterator<Item = &'t str>,
    kinds: impl Iterator<Item = &'t str>,
    values: impl Iterator<Item = &'t str>,
) -> Vec<Key> {
    let trimmed = |text: &str| text.trim().to_owned();
    let keys = names.zip(kinds).zip(values);
    let keys = keys.map(|((name, kind), value)| [name, kind, value].map(trimmed));
    let keys = keys.map(|[name, kind, value]| Key { name, kind, value });
    keys.filter(|key| !key.name.is_empty()).take(MOST_KEYS).collect()
}

impl Asked {
    fn read(desk: &Desk<'_>) -> Self {
        Self {
            principal: desk.field("PolicySourceArn").to_owned(),
            policy: desk.field("PolicyInputList").to_owned(),
            actions: desk.field("ActionNames").to_owned(),
            resources: desk.field("ResourceArns").to_owned(),
            mfa: Mfa::named(desk.field(MFA)),
            keys: keys(desk.fields("key"), desk.fields("type"), desk.fields("value")),
        }
    }

    fn ask(&self, desk: &Desk<'_>) -> Result<Results, Problem> {
        let parameters = self.parameters();
        let parameters: Vec<(&str, &str)> =
            parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if self.principal.is_empty() {
            let output = desk.call::<SimulateCustomPolicyInput>(&parameters)?;
            return Ok(Results::new(output.evaluation_results, output.marker));
        }
        let output = desk.call::<SimulatePrincipalPolicyInput>(&parameters)?;
        Ok(Results::new(output.evaluation_results, output.marker))
    }

    /// As the API takes them.
    fn parameters(&self) -> Vec<(String, String)> {
        let mut all = vec![("MaxItems".to_owned(), MOST_ACTIONS.to_owned())];
        let mut add = |name: &str, value: &str| all.push((name.to_owned(), value.to_owned()));
        if !self.principal.is_empty() {
            add("PolicySourceArn", &self.principal);
        }
        if !self.policy.is_empty() {
            add("PolicyInputList.member.1", &self.policy);
        }
        for (list, text) in [("ActionNames", &self.actions), ("ResourceArns", &self.resources)] {
            for (number, line) in (1..).zip(text.split_whitespace()) {
                add(&format!("{list}.member.{number}"), line);
            }
        }
        for (number, key) in (1..).zip(self.all_keys()) {
            let entry = format!("ContextEntries.member.{number}");
            add(&format!("{entry}.ContextKeyName"), &key.name);
            add(&format!("{entry}.ContextKeyType"), &key.kind);
            for (number, value) in (1..).zip(key.values()) {
                add(&format!("{entry}.ContextKeyValues.member.{number}"), value);
            }
        }
        all
    }

    fn all_keys(&self) -> impl Iterator<Item = Key> {
        let given = match self.mfa {
            Mfa::Absent => None,
            Mfa::Present => Some("true"),
            Mfa::NotPresent => Some("false"),
        };
        let mfa =
            given.map(|value| Key { name: MFA_PRESENT.into(), kind: "boolean".into(), value: value.into() });
        self.keys.iter().cloned().chain(mfa)
    }

    /// The lines of the form: those with a key, and some for more.
    fn lines(&self) -> Vec<Key> {
        let empty = Key { kind: "string".to_owned(), ..Key::default() };
        let lines = self.keys.iter().cloned().chain(std::iter::repeat_n(empty, EMPTY_KEYS));
        lines.take(MOST_KEYS).collect()
    }
}

impl Key {
    /// Lists are written with commas.
    fn values(&self) -> Vec<&str> {
        if self.kind.ends_with("List") {
            self.value.split(',').map(str::trim).collect()
        } else {
            vec![&self.value]
        }
    }
}

/// Leaves out of the form what has no room, the longest first, and answers what is left.
fn fit(fields: &mut [&mut Field], keys: &mut [Key], mut room: Room) -> Room {
    fields.sort_by_key(|field| field.size());
    for key in keys {
        let size = escaped(&key.name).saturating_add(escaped(&key.value)).saturating_add(KEY);
        if !room.take(size) {
            *key = Key { kind: key.kind.clone(), ..Key::default() };
        }
    }
    for field in fields {
        if !room.take(field.size()) {
            **field = field.clone().room(0);
        }
    }
    room
}

fn show(
    desk: &Desk<'_>,
    status: StatusCode,
    asked: &Asked,
    results: Option<Results>,
    errors: &Errors,
) -> Outcome {
    let principal = Field::text("PolicySourceArn", "Principal")
        .optional()
        .hint("The ARN of a user, group or role whose policies are asked.")
        .value(&asked.principal);
    let policy = Field::area("PolicyInputList", "Policy", 6)
        .optional()
        .hint("A document in JSON, besides those of the principal or alone.")
        .value(&asked.policy);
    let actions = Field::area("ActionNames", "Actions", 3)
        .hint("One a line, such as s3:GetObject.")
        .value(&asked.actions);
    let resources = Field::area("ResourceArns", "Resources", 3)
        .optional()
        .hint("ARNs, one a line. Empty, it is all resources.")
        .value(&asked.resources);
    let frame = desk.frame("Policy simulator", "simulator");
    let (mut principal, mut policy) = (principal.errors(errors), policy.errors(errors));
    let (mut actions, mut resources) = (actions.errors(errors), resources.errors(errors));
    let mut keys = asked.lines();
    let left = if results.is_some() { FOR_RESULTS } else { 0 };
    let taken = frame.size().saturating_add(FORM).saturating_add(errors.size()).saturating_add(left);
    let room = Room::new(room::PAGE.saturating_sub(taken));
    let room = fit(&mut [&mut principal, &mut policy, &mut actions, &mut resources], &mut keys, room);
    let page = Page {
        frame,
        principal,
        policy,
        actions,
        resources,
        keys_error: errors.of("ContextEntries").map(str::to_owned),
        errors: errors.clone(),
        mfa: asked.mfa,
        keys,
        results: results.map(|results| results.within(room.with(left))),
    };
    reply::with_status(status, &page)
}

#[derive(Template)]
#[template(path = "simulator.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    principal: Field,
    policy: Field,
    actions: Field,
    resources: Field,
    mfa: Mfa,
    keys: Vec<Key>,
    keys_error: Option<String>,
    results: Option<Results>,
}

impl Page {
    fn lines(&self) -> &[Line] {
        self.results.as_ref().map_or(&[], |results| &results.lines)
    }
}
