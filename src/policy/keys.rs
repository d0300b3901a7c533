//! Which condition keys documents ask for.

use std::collections::HashSet;

use super::json::{self, Json, Node};
use super::statement::{Asking, Place};
use super::variable::{Piece, pieces};
use super::{Named, Policies, Policy, Question};

/// The keys of conditions and variables of a document, as it spells them, in its order, each once.
///
/// Variables count in resources and condition values, the escapes among them, and under version
/// 2012-10-17 only (recorded on AWS).
#[must_use]
pub fn context_keys(policy: &Policy) -> Vec<String> {
    let Ok(document) = json::read(policy.text()) else { return Vec::new() };
    let open = matches!(member(&document, "Version"), Some(Node::Text(version)) if version == "2012-10-17");
    let mut keys = Keys { open, found: Vec::new(), seen: HashSet::new() };
    if let Some(Node::List(statements)) = member(&document, "Statement") {
        statements.iter().for_each(|statement| keys.statement(&statement.node));
    } else if let Some(statement) = member(&document, "Statement") {
        keys.statement(statement);
    }
    keys.found
}

/// The keys that statements matching by action, resource and principal asked for and the request
/// lacked, as the policies spell them, sorted, each once.
#[must_use]
pub fn missing_keys(question: &Question<'_>, policies: &Policies<'_>) -> Vec<String> {
    let lower = question.action.to_ascii_lowercase();
    let asking = Asking::new(question, &lower, policies.boundary.is_some());
    let mut keys: Vec<&str> = Vec::new();
    for (place, named) in placed(policies).filter(|(_, named)| named.policy.sieves().admit(&asking)) {
        let open = named.policy.statements().iter().filter(|statement| statement.has_keys);
        for statement in open.filter(|statement| statement.sieves().admit(&asking)) {
            keys.extend(statement.keys(&asking, place).filter(|key| !question.context.has(key)));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().map(str::to_owned).collect()
}

/// All policies and where they stand.
fn placed<'a>(policies: &'a Policies<'a>) -> impl Iterator<Item = (Place, &'a Named<'a>)> {
    let session = policies.session.iter().flatten();
    let identity = policies.identity.iter().chain(&policies.boundary).chain(session);
    let organization = policies.service_control.iter().chain(&policies.resource_control).flatten();
    let resource = policies.resource.iter();
    identity
        .map(|named| (Place::Identity, named))
        .chain(organization.map(|named| (Place::Organization, named)))
        .chain(resource.map(|named| (Place::Resource, named)))
}

struct Keys {
    open: bool,
    found: Vec<String>,
    seen: HashSet<String>,
}

impl Keys {
    fn statement(&mut self, statement: &Node) {
        let Node::Map(members) = statement else { return };
        for (name, value) in members {
            match name.as_str() {
                "Resource" | "NotResource" => self.variables(value),
                "Condition" => self.condition(&value.node),
                _ => {}
            }
        }
    }

    fn condition(&mut self, condition: &Node) {
        let Node::Map(operators) = condition else { return };
        for (_, tests) in operators {
            let Node::Map(tests) = &tests.node else { continue };
            for (key, values) in tests {
                self.add(key);
                self.variables(values);
            }
        }
    }

    fn variables(&mut self, value: &Json) {
        match &value.node {
            Node::List(list) => list.iter().for_each(|item| self.variables(item)),
            Node::Text(text) if self.open => self.text(text),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                Piece::Key(name, _) | Piece::Escape(name) => self.add(name),
                Piece::Text(_) => {}
            }
        }
    }

    fn add(&mut self, key: &str) {
        if self.seen.insert(key.to_owned()) {
            self.found.push(key.to_owned());
        }
    }
}

fn member<'j>(json: &'j Json, name: &str) -> Option<&'j Node> {
    let Node::Map(members) = &json.node else { return None };
    members.iter().find(|(known, _)| known == name).map(|(_, value)| &value.node)
}
