//! A decision in words: who, what, on what, why.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde::Deserialize;

use crate::config::{Connection, Problem};
use crate::wire::unreserved;

use super::exchange::{Method, ask};
use super::read;

/// The decision of that id, or the latest one.
pub(super) fn explain(connection: &Connection, id: Option<&str>) -> Result<String, Problem> {
    let Some(id) = id else { return latest(connection) };
    let path = format!("decisions/{}", unreserved(id));
    let told = ask(connection, Method::Get, &path, None)?;
    Ok(read::<Decision>(&told)?.to_string())
}

fn latest(connection: &Connection) -> Result<String, Problem> {
    #[derive(Deserialize)]
    struct Latest {
        decisions: Vec<Decision>,
    }

    let told = ask(connection, Method::Get, "decisions?limit=1", None)?;
    let latest = read::<Latest>(&told)?.decisions.into_iter().next();
    latest.map(|decision| decision.to_string()).ok_or_else(|| Problem::failure("nothing was decided yet"))
}

/// What `GET decisions/{id}` answers.
#[derive(Deserialize)]
struct Decision {
    decision: String,
    principal: String,
    message: Option<String>,
    reasons: Vec<Reason>,
    missing_context_values: Vec<String>,
    decision_id: String,
    action: String,
    resource: String,
    time: String,
    context: BTreeMap<String, Values>,
    policies: Vec<Considered>,
}

#[derive(Deserialize)]
struct Reason {
    policy_type: String,
    decision: String,
    matched_statements: Vec<Statement>,
}

#[derive(Deserialize)]
struct Statement {
    policy: String,
    sid: Option<String>,
    index: usize,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Values {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
struct Considered {
    policy_type: String,
    name: String,
}

impl fmt::Display for Decision {
    /// The lines, the last without an end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = [
            ("who", &self.principal),
            ("what", &self.action),
            ("on what", &self.resource),
            ("when", &self.time),
            ("id", &self.decision_id),
        ];
        table(f, "", rows.into_iter().map(|(name, value)| (name.to_owned(), shown(value))))?;
        write!(f, "verdict  {}", verdict(&self.decision))?;
        if let Some(message) = &self.message {
            write!(f, "\nmessage  {}", shown(message))?;
        }
        self.reasons(f)?;
        section(f, "Missing context keys", self.missing_context_values.iter().map(|key| shown(key)))?;
        self.context(f)?;
        let considered = self.policies.iter();
        section(
            f,
            "Policies considered",
            considered.map(|each| format!("{}: {}", shown(&each.policy_type), shown(&each.name))),
        )
    }
}

impl Decision {
    fn reasons(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reasons.is_empty() {
            return f.write_str("\n\nReasons\n  no policy is needed");
        }
        section(f, "Reasons", self.reasons.iter().flat_map(Reason::lines))
    }

    fn context(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.context.is_empty() {
            return Ok(());
        }
        f.write_str("\n\nContext\n")?;
        let mut lines = String::new();
        table(&mut lines, "  ", self.context.iter().map(|(key, values)| (shown(key), values.shown())))?;
        f.write_str(lines.trim_end())
    }
}

impl Reason {
    /// What the type of policy says, and the statements that say it.
    fn lines(&self) -> Vec<String> {
        let kind = shown(&self.policy_type);
        let head = match self.decision.as_str() {
            "allowed" => format!("{kind}: allows it"),
            "explicitDeny" => format!("{kind}: denies it"),
            _ => format!("{kind}: would have to allow it, and none does"),
        };
        let statements = self.matched_statements.iter().map(|statement| {
            let sid = statement.sid.as_deref().map(|sid| format!(", sid {}", shown(sid)));
            format!(
                "  {}: statement {}{}",
                shown(&statement.policy),
                statement.index,
                sid.unwrap_or_default()
            )
        });
        std::iter::once(head).chain(statements).collect()
    }
}

impl Values {
    fn shown(&self) -> String {
        match self {
            Self::One(text) => shown(text),
            Self::Many(texts) => {
                format!("[{}]", texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

fn verdict(decision: &str) -> String {
    let words = match decision {
        "allowed" => "the request is allowed",
        "explicitDeny" => "a statement denies the request",
        "implicitDeny" => "nothing allows the request",
        _ => return shown(decision),
    };
    format!("{decision}: {words}")
}

/// A heading and its lines; nothing when there are none.
fn section(f: &mut fmt::Formatter<'_>, name: &str, lines: impl Iterator<Item = String>) -> fmt::Result {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return Ok(());
    }
    write!(f, "\n\n{name}")?;
    lines.try_for_each(|line| write!(f, "\n  {line}"))
}

/// Lines of a name and a value, the values below one another.
fn table(
    to: &mut impl fmt::Write,
    before: &str,
    rows: impl Iterator<Item = (String, String)>,
) -> fmt::Result {
    let rows: Vec<_> = rows.collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    rows.iter().try_for_each(|(name, value)| writeln!(to, "{before}{name:width$}  {value}"))
}

/// A text that does nothing to a terminal.
fn shown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        // Writing to a text never fails.
        let _ = if c.is_control() { write!(safe, "{}", c.escape_default()) } else { safe.write_char(c) };
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(answer: &serde_json::Value) -> String {
        serde_json::from_value::<Decision>(answer.clone()).unwrap().to_string()
    }

    #[test]
    fn a_denial_is_told() {
        let answer = serde_json::json!({
            "decision": "explicitDeny", "principal": "arn:aws:iam::111122223333:user/alice",
            "message": "User: \u{1b}[31malice is not authorized",
            "reasons": [{"policy_type": "service control policy", "decision": "explicitDeny",
                "matched_statements": [{"policy": "NoS3", "sid": "Cut", "index": 0}, {"policy": "Edge", "index": 2}]}],
            "missing_context_values": ["aws:RequestedRegion"], "decision_id": "7c21", "service": "s3",
            "action": "s3:GetObject", "resource": "arn:aws:s3:::a/b", "time": "2026-01-01T00:00:00.000Z",
            "context": {"aws:TagKeys": ["a", "b"], "aws:username": "alice"},
            "policies": [{"policy_type": "service control policy", "name": "NoS3", "document": {}}],
        });
        let expected = "\
who      arn:aws:iam::111122223333:user/alice
what     s3:GetObject
on what  arn:aws:s3:::a/b
when     2026-01-01T00:00:00.000Z
id       7c21
verdict  explicitDeny: a statement denies the request
message  User: \\u{1b}[31malice is not authorized

Reasons
  service control policy: denies it
    NoS3: statement 0, sid Cut
    Edge: statement 2

Missing context keys
  aws:RequestedRegion

Context
  aws:TagKeys   [a, b]
  aws:username  alice

Policies considered
  service control policy: NoS3";
        assert_eq!(told(&answer), expected);
    }

    #[test]
    fn what_would_have_to_allow_is_told() {
        let mut answer = serde_json::json!({
            "decision": "implicitDeny", "principal": "*",
            "reasons": [{"policy_type": "resource-based policy", "decision": "implicitDeny", "matched_statements": []}],
            "missing_context_values": [], "decision_id": "1", "action": "s3:GetObject", "resource": "*",
            "time": "then", "context": {}, "policies": [],
        });
        let reasons = "verdict  implicitDeny: nothing allows the request\n\nReasons\n  resource-based policy: \
                       would have to allow it, and none does";
        assert!(told(&answer).ends_with(reasons), "{}", told(&answer));
        answer["reasons"] = serde_json::json!([]);
        answer["decision"] = "allowed".into();
        let none = "verdict  allowed: the request is allowed\n\nReasons\n  no policy is needed";
        assert!(told(&answer).ends_with(none), "{}", told(&answer));
    }
}
