//! The syntax tree of a document: its elements, each of its type.

use std::ops::Range;

use super::Malformed;
use super::json::{Json, Node};
use super::operator::Operator;

/// A document.
#[derive(Debug)]
pub(super) struct Document {
    /// The version it declares.
    pub(super) version: Option<Version>,
    /// Its statements. None: it has no Statement element.
    pub(super) statements: Option<Vec<Statement>>,
}

/// A version of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// `2008-10-17`, also when none is declared: no variables.
    Old,
    /// `2012-10-17`
    New,
}

/// What a statement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Allows.
    Allow,
    /// Denies.
    Deny,
}

/// A statement.
#[derive(Debug)]
pub(super) struct Statement {
    pub(super) sid: Option<String>,
    /// None: the right word in the wrong case.
    pub(super) effect: Option<Effect>,
    pub(super) principal: Option<Element<Entry>>,
    pub(super) action: Option<Element<String>>,
    pub(super) resource: Option<Element<String>>,
    pub(super) conditions: Vec<Test>,
    /// From where the simulators say that it begins to after its `}`.
    pub(super) span: Range<usize>,
}

/// An element or its `Not…`.
#[derive(Debug)]
pub(super) struct Element<T> {
    pub(super) negated: bool,
    pub(super) values: Vec<T>,
}

/// An entry of a principal: its kind (`AWS`, `Service`, `Federated`, `CanonicalUser`, or `*` for the bare
/// string), its value, and where the value stands.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) kind: String,
    pub(super) value: String,
    pub(super) span: Range<usize>,
}

/// One key of a condition.
#[derive(Debug)]
pub(super) struct Test {
    pub(super) operator: Operator,
    pub(super) key: String,
    pub(super) values: Vec<String>,
}

type Members<'j> = &'j [(String, Json)];

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// `Syntax errors in policy.`: an unknown element, a wrong type, an element and its opposite, no
    /// Effect, an unknown version or operator.
    pub(super) fn read(json: &Json) -> Result<Self, Malformed> {
        let members = map(json)?;
        only(members, &["Version", "Id", "Statement"])?;
        find(members, "Id").map(text).transpose()?;
        let version = find(members, "Version").map(version).transpose()?;
        let statements = find(members, "Statement").map(statements).transpose()?;
        Ok(Self { version, statements })
    }

    /// Whether variables are known.
    pub(super) fn has_variables(&self) -> bool {
        self.version == Some(Version::New)
    }

    /// The statements, none when there is no Statement element.
    pub(super) fn all(&self) -> &[Statement] {
        self.statements.as_deref().unwrap_or_default()
    }

    /// The same, taken out.
    pub(super) fn into_all(self) -> Vec<Statement> {
        self.statements.unwrap_or_default()
    }
}

fn version(json: &Json) -> Result<Version, Malformed> {
    match text(json)?.as_str() {
        "2012-10-17" => Ok(Version::New),
        "2008-10-17" => Ok(Version::Old),
        _ => Err(Malformed::syntax()),
    }
}

fn statements(json: &Json) -> Result<Vec<Statement>, Malformed> {
    let Node::List(list) = &json.node else {
        return Ok(vec![statement(json, json.span.start + 1)?]);
    };
    let mut start = json.span.start + 1;
    let mut read = Vec::with_capacity(list.len());
    for item in list {
        read.push(statement(item, start)?);
        start = item.span.end;
    }
    Ok(read)
}

const ELEMENTS: [&str; 9] = [
    "Sid",
    "Effect",
    "Principal",
    "NotPrincipal",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
];

fn statement(json: &Json, start: usize) -> Result<Statement, Malformed> {
    let members = map(json)?;
    only(members, &ELEMENTS)?;
    Ok(Statement {
        sid: find(members, "Sid").map(text).transpose()?,
        effect: effect(find(members, "Effect").ok_or_else(Malformed::syntax)?)?,
        principal: either(members, ["Principal", "NotPrincipal"], principal)?,
        action: either(members, ["Action", "NotAction"], texts)?,
        resource: either(members, ["Resource", "NotResource"], resources)?,
        conditions: find(members, "Condition").map(conditions).transpose()?.unwrap_or_default(),
        span: start..json.span.end,
    })
}

fn effect(json: &Json) -> Result<Option<Effect>, Malformed> {
    match text(json)?.as_str() {
        "Allow" => Ok(Some(Effect::Allow)),
        "Deny" => Ok(Some(Effect::Deny)),
        other if ["allow", "deny"].contains(&other.to_ascii_lowercase().as_str()) => Ok(None),
        _ => Err(Malformed::syntax()),
    }
}

/// An element or its opposite; both are too many.
fn either<T>(
    members: Members<'_>,
    names: [&str; 2],
    read: fn(&Json) -> Result<Vec<T>, Malformed>,
) -> Result<Option<Element<T>>, Malformed> {
    match names.map(|name| find(members, name)) {
        [None, None] => Ok(None),
        [Some(json), None] => Ok(Some(Element { negated: false, values: read(json)? })),
        [None, Some(json)] => Ok(Some(Element { negated: true, values: read(json)? })),
        [Some(_), Some(_)] => Err(Malformed::syntax()),
    }
}

fn principal(json: &Json) -> Result<Vec<Entry>, Malformed> {
    if let Node::Text(value) = &json.node {
        let everyone = Entry { kind: "*".to_owned(), value: value.clone(), span: json.span.clone() };
        return if value == "*" { Ok(vec![everyone]) } else { Err(Malformed::syntax()) };
    }
    let mut entries = Vec::new();
    for (kind, values) in map(json)? {
        only_kind(kind)?;
        for value in items(values) {
            entries.push(Entry { kind: kind.clone(), value: text(value)?, span: value.span.clone() });
        }
    }
    Ok(entries)
}

fn only_kind(kind: &str) -> Result<(), Malformed> {
    let known = ["AWS", "Service", "Federated", "CanonicalUser"].contains(&kind);
    if known { Ok(()) } else { Err(Malformed::syntax()) }
}

fn texts(json: &Json) -> Result<Vec<String>, Malformed> {
    items(json).iter().map(text).collect()
}

/// A null in a list is left out.
fn resources(json: &Json) -> Result<Vec<String>, Malformed> {
    match &json.node {
        Node::List(list) => list.iter().filter(|item| item.node != Node::Null).map(text).collect(),
        _ => Ok(vec![text(json)?]),
    }
}

fn conditions(json: &Json) -> Result<Vec<Test>, Malformed> {
    let mut tests = Vec::new();
    for (name, keys) in map(json)? {
        let keys = map(keys)?;
        for (key, values) in keys {
            let operator = Operator::named(name).ok_or_else(Malformed::syntax)?;
            let values = items(values).iter().map(scalar).collect::<Result<_, _>>()?;
            tests.push(Test { operator, key: key.clone(), values });
        }
    }
    Ok(tests)
}

/// A string, a number or a boolean, as text.
fn scalar(json: &Json) -> Result<String, Malformed> {
    match &json.node {
        Node::Text(text) | Node::Number(text) => Ok(text.clone()),
        Node::Bool(value) => Ok(value.to_string()),
        Node::Null | Node::List(_) | Node::Map(_) => Err(Malformed::syntax()),
    }
}

/// The elements of a list, or the one value that stands for a list.
fn items(json: &Json) -> &[Json] {
    match &json.node {
        Node::List(list) => list,
        _ => std::slice::from_ref(json),
    }
}

fn map(json: &Json) -> Result<Members<'_>, Malformed> {
    match &json.node {
        Node::Map(members) => Ok(members),
        _ => Err(Malformed::syntax()),
    }
}

fn text(json: &Json) -> Result<String, Malformed> {
    match &json.node {
        Node::Text(text) => Ok(text.clone()),
        _ => Err(Malformed::syntax()),
    }
}

fn find<'j>(members: Members<'j>, name: &str) -> Option<&'j Json> {
    members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn only(members: Members<'_>, names: &[&str]) -> Result<(), Malformed> {
    let known = members.iter().all(|(name, _)| names.contains(&name.as_str()));
    if known { Ok(()) } else { Err(Malformed::syntax()) }
}
