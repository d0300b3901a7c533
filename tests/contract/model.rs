//! A service model as AWS publishes it, read just as far as the contract needs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::exceptions::{NOT_OF_ROOT, PATTERNS, longest};
use crate::names::{operation_type, type_name};
use crate::order::Order;

/// One service.
pub struct Model {
    /// The variant of `types::Service`.
    pub service: &'static str,
    pub operations: BTreeMap<String, Operation>,
    pub shapes: BTreeMap<String, Shape>,
    /// Structures and lists that stand in inputs, and those in outputs.
    pub read: BTreeSet<String>,
    pub written: BTreeSet<String>,
}

pub struct Operation {
    pub input: Option<String>,
    pub output: Option<String>,
    pub wrapper: Option<String>,
}

#[derive(Clone)]
pub struct Shape {
    pub kind: String,
    pub name: String,
    /// In the order in which AWS tells them and checks them.
    pub members: Vec<Member>,
    pub item: Option<String>,
    pub values: Option<String>,
    pub choices: Vec<String>,
    pub min: Option<i64>,
    pub max: Option<i64>,
    pub pattern: Option<String>,
    pub sensitive: bool,
    pub error: Option<(String, u64)>,
}

#[derive(Clone)]
pub struct Member {
    pub name: String,
    pub shape: String,
    pub required: bool,
}

pub fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

impl Model {
    pub fn new(service: &'static str, json: Value, order: &Value) -> Self {
        let shapes = object(&json, "shapes")
            .map(|(name, shape)| (name.clone(), Shape::new(name, shape, &order[name])))
            .collect();
        let operations = object(&json, "operations")
            .map(|(name, operation)| (name.clone(), Operation::new(operation)))
            .collect();
        let mut model = Self { service, operations, shapes, read: BTreeSet::new(), written: BTreeSet::new() };
        model.give_patterns();
        model.rename_inputs_and_outputs();
        let roots = |pick: fn(&Operation) -> &Option<String>| {
            model.operations.values().filter_map(|operation| pick(operation).clone()).collect::<Vec<_>>()
        };
        let (inputs, outputs) = (roots(|operation| &operation.input), roots(|operation| &operation.output));
        model.read = model.reachable(inputs);
        model.written = model.reachable(outputs);
        model
    }

    /// Members whose patterns are others than the model's get shapes of their own.
    fn give_patterns(&mut self) {
        for (structure, member, pattern) in PATTERNS {
            let Some(member) = self.member_mut(structure, member) else { continue };
            let (own, old) = (format!("{structure}{}", member.name), member.shape.clone());
            member.shape.clone_from(&own);
            let shape = Shape { pattern: Some(pattern.to_owned()), ..self.shapes[&old].clone() };
            self.shapes.insert(own, shape);
        }
    }

    fn member_mut(&mut self, structure: &str, member: &str) -> Option<&mut Member> {
        self.shapes.get_mut(structure)?.members.iter_mut().find(|known| known.name == member)
    }

    /// `CreateUserRequest` becomes `CreateUserInput`, as in the AWS SDK for Rust; an operation
    /// whose model has none gets an empty one.
    fn rename_inputs_and_outputs(&mut self) {
        let shapes = self.shapes.clone();
        for (name, operation) in &mut self.operations {
            for (slot, suffix) in [(&mut operation.input, "Input"), (&mut operation.output, "Output")] {
                let renamed = format!("{name}{suffix}");
                let mut shape = slot.as_ref().map_or_else(Shape::empty, |old| shapes[old].clone());
                shape.name = operation_type(name, suffix);
                self.shapes.insert(renamed.clone(), shape);
                *slot = Some(renamed);
            }
        }
    }

    fn reachable(&self, roots: Vec<String>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut waiting = roots;
        while let Some(name) = waiting.pop() {
            let shape = &self.shapes[&name];
            let below =
                shape.members.iter().map(|member| &member.shape).chain(&shape.item).chain(&shape.values);
            waiting.extend(below.filter(|below| !found.contains(*below)).cloned());
            found.insert(name);
        }
        found
    }
}

impl Operation {
    fn new(json: &Value) -> Self {
        let shape = |key: &str| json[key]["shape"].as_str().map(str::to_owned);
        Self {
            input: shape("input"),
            output: shape("output"),
            wrapper: json["output"]["resultWrapper"].as_str().map(str::to_owned),
        }
    }
}

impl Shape {
    fn empty() -> Self {
        Self::new("", &serde_json::json!({"type": "structure"}), &Value::Null)
    }

    fn new(name: &str, json: &Value, order: &Value) -> Self {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let error = json["error"]["code"].as_str().zip(json["error"]["httpStatusCode"].as_u64());
        Self {
            kind: json["type"].as_str().unwrap().to_owned(),
            name: type_name(name),
            members: members(name, json, order),
            item: text(&json["member"]["shape"]),
            values: text(&json["value"]["shape"]),
            choices: json["enum"].as_array().into_iter().flatten().filter_map(text).collect(),
            min: json["min"].as_i64(),
            max: longest(name).or(json["max"].as_i64()),
            pattern: text(&json["pattern"]),
            sensitive: json["sensitive"] == true,
            error: error.map(|(code, status)| (code.to_owned(), status)),
        }
    }
}

/// A structure's members in AWS's order.
fn members(name: &str, json: &Value, recorded: &Value) -> Vec<Member> {
    let required: Vec<&str> = texts(&json["required"]);
    let mut members: Vec<Member> = object(json, "members")
        .map(|(member, facts)| Member {
            name: member.clone(),
            shape: facts["shape"].as_str().unwrap().to_owned(),
            required: required.contains(&member.as_str()) && !NOT_OF_ROOT.contains(&(name, member)),
        })
        .collect();
    let order = Order::new(name, members.iter().map(|member| member.name.as_str()), &texts(recorded));
    members.sort_by_key(|member| order.place(&member.name));
    members
}

fn texts(json: &Value) -> Vec<&str> {
    json.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn object<'a>(json: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    json[key].as_object().into_iter().flatten()
}
