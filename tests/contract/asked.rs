//! Which members of an input policies may put conditions on.

use std::fmt::Write as _;

use serde_json::Value;

use crate::model::{Member, Shape};
use crate::names::field_name;

/// A member's name, and the condition key that it becomes where the Service Authorization Reference
/// lists that key for the action.
const KEYS: [(&str, &str); 9] = [
    ("PolicyArn", "iam:PolicyARN"),
    ("PermissionsBoundary", "iam:PermissionsBoundary"),
    ("AWSServiceName", "iam:AWSServiceName"),
    ("ExternalId", "sts:ExternalId"),
    ("RoleSessionName", "sts:RoleSessionName"),
    ("SourceIdentity", "sts:SourceIdentity"),
    ("TransitiveTagKeys", "sts:TransitiveTagKeys"),
    ("Tags", "aws:TagKeys"),
    ("TagKeys", "aws:TagKeys"),
];

/// The method that tells what an input asks for; empty when there is nothing.
pub fn method(input: &Shape, action: &Value) -> String {
    let listed = |key: &str| action["keys"].as_array().into_iter().flatten().any(|known| known == key);
    let mut body = String::new();
    for member in &input.members {
        let key = KEYS.iter().find(|(name, key)| *name == member.name && listed(key));
        if let Some((_, key)) = key {
            body.push_str(&statement(member, key));
        }
    }
    if body.is_empty() {
        return body;
    }
    format!("\n    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {{\n{body}    }}\n")
}

fn statement(member: &Member, key: &str) -> String {
    let field = field_name(&member.name);
    let told = |value: &str| match member.name.as_str() {
        "Tags" => {
            format!("keys.tags(&mut {value}.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));")
        }
        "TagKeys" | "TransitiveTagKeys" => format!("keys.texts(\"{key}\", {value});"),
        _ => format!("keys.text(\"{key}\", {value});"),
    };
    let mut out = String::new();
    if member.required {
        let value = if member.name == "Tags" { format!("self.{field}") } else { format!("&self.{field}") };
        writeln!(out, "        {}", told(&value)).unwrap();
    } else {
        write!(
            out,
            "        if let Some(value) = &self.{field} {{\n            {}\n        }}\n",
            told("value")
        )
        .unwrap();
    }
    out
}

/// The file of all actions.
pub fn actions(actions: &Value) -> String {
    let rows = actions.as_object().unwrap();
    let mut out = String::from(
        "//! The actions of both services, as the Service Authorization Reference lists them.\n//!\n\
         //! Generated from `fixtures/model` by `tests/contract`; don't edit.\n\n\
         use super::action::{Action, ResourceType};\n\n",
    );
    writeln!(out, "/// All actions, by name.\npub const ACTIONS: [Action; {}] = [", rows.len()).unwrap();
    for (name, action) in rows {
        writeln!(
            out,
            "    Action {{ name: {name:?}, keys: &{}, resources: &[{}] }},",
            list(&action["keys"]),
            action["resource_types"].as_array().unwrap().iter().map(resource).collect::<Vec<_>>().join(", ")
        )
        .unwrap();
    }
    out.push_str("];\n");
    out
}

fn resource(kind: &Value) -> String {
    format!(
        "ResourceType {{ name: {:?}, arns: &{}, keys: &{} }}",
        kind["name"].as_str().unwrap(),
        list(&kind["arns"]),
        list(&kind["keys"])
    )
}

fn list(texts: &Value) -> String {
    format!("{:?}", texts.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect::<Vec<_>>())
}
