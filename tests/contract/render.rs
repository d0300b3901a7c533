//! Rust text from a model.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use crate::asked;
use crate::exceptions::{PRINTED, WRITTEN, echoed, rule};
use crate::model::{Model, Shape};
use crate::names::{constant_name, field_name, type_name};
use crate::patterns::{Meaning, translate};

/// One service's file. `actions` are those of the Service Authorization Reference.
pub fn service(model: &Model, actions: &Value) -> String {
    let mut out = String::new();
    let mut patterns: BTreeMap<String, String> = BTreeMap::new();
    let asked: BTreeSet<&str> = members_of_inputs(model);
    for (name, shape) in &model.shapes {
        if shape.error.is_some() || !(model.read.contains(name) || model.written.contains(name)) {
            continue;
        }
        match shape.kind.as_str() {
            "structure" => structure(&mut out, model, name, shape),
            "string" if !shape.choices.is_empty() => enumeration(&mut out, name, shape),
            _ => {}
        }
        if asked.contains(name.as_str()) {
            constant(&mut out, model, name, shape, &mut patterns);
        }
    }
    for (name, operation) in &model.operations {
        let (input, output) = (
            &model.shapes[operation.input.as_ref().unwrap()],
            &model.shapes[operation.output.as_ref().unwrap()].name,
        );
        let action = &actions[format!("{}:{name}", model.service.to_lowercase())];
        let asked = asked::method(input, action);
        write!(
            out,
            "impl Input for {} {{\n    const SERVICE: Service = Service::{};\n    const ACTION: &'static str = \"{name}\";\n    type Output = {output};\n{asked}}}\n\n\
             impl Output for {output} {{\n    const WRAPPER: Option<&'static str> = {:?};\n}}\n\n",
            input.name, model.service, operation.wrapper,
        )
        .unwrap();
    }
    write!(
        out,
        "/// The names of all operations.\npub const OPERATIONS: [&str; {}] = [\n",
        model.operations.len()
    )
    .unwrap();
    model.operations.keys().for_each(|name| writeln!(out, "    \"{name}\",").unwrap());
    out.push_str("];\n");
    patterns.values().for_each(|text| out.push_str(text));
    format!("{}{out}", head(model, &out))
}

/// The shapes that some structure of an input has as a member.
fn members_of_inputs(model: &Model) -> BTreeSet<&str> {
    let structures = model.read.iter().map(|name| &model.shapes[name]);
    structures.flat_map(|shape| &shape.members).map(|member| member.shape.as_str()).collect()
}

/// The head of a file: its page, and what its body uses of other rooms.
fn head(model: &Model, body: &str) -> String {
    let mut head = format!(
        "//! The inputs and outputs of {}'s operations.\n//!\n//! Generated from `fixtures/model` by `tests/contract`; don't edit.\n\n\
         #![allow(clippy::all, clippy::pedantic, clippy::nursery)]\n\nuse std::marker::PhantomData;\n\n",
        model.service.to_uppercase(),
    );
    let rooms: [(&str, &[&str]); 7] = [
        ("smol_str", &["SmolStr"]),
        ("crate::clock", &["Timestamp"]),
        ("crate::fault", &["Fault"]),
        ("crate::types", &["Secret", "SecretBytes", "Service"]),
        ("crate::wire", &["Asked", "Encode", "Input", "Output", "Sink", "encode"]),
        (
            "crate::wire::params",
            &[
                "Choice",
                "Decode",
                "Decoder",
                "Enumeration",
                "Flag",
                "Hidden",
                "Instant",
                "List",
                "Map",
                "Node",
                "Number",
                "Structure",
                "Text",
            ],
        ),
        ("crate::wire::pattern", &["Characters", "Pattern", "Test", "expression"]),
    ];
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    for (room, items) in rooms {
        let used: Vec<&str> = items.iter().copied().filter(|item| words.contains(item)).collect();
        writeln!(head, "use {room}::{{{}}};", used.join(", ")).unwrap();
    }
    head.push('\n');
    head
}

/// The error codes of both services.
pub fn codes(models: &[&Model]) -> String {
    let mut codes: BTreeMap<&str, u64> = BTreeMap::new();
    for (code, status) in
        models.iter().flat_map(|model| model.shapes.values()).filter_map(|shape| shape.error.as_ref())
    {
        codes.insert(code, *status);
    }
    let mut out = String::from(
        "//! The error codes that the service models declare.\n//!\n//! Generated from `fixtures/model` by `tests/contract`; don't edit.\n\nuse crate::fault::Code;\n",
    );
    for (code, status) in codes {
        let constant = constant_name(code.trim_end_matches("Exception"));
        write!(
            out,
            "\n/// `{code}`, {status}.\npub const {constant}: Code = Code::new(\"{code}\", {status});\n"
        )
        .unwrap();
    }
    out
}

fn structure(out: &mut String, model: &Model, name: &str, shape: &Shape) {
    let what = if name.ends_with("Input") && shape.name.ends_with("Input") {
        format!("What `{}` is asked.", name.trim_end_matches("Input"))
    } else if name.ends_with("Output") && shape.name.ends_with("Output") {
        format!("What `{}` answers.", name.trim_end_matches("Output"))
    } else {
        format!("`{name}` of the model.")
    };
    write!(out, "/// {what}\n#[derive(Debug, Clone, Default, PartialEq)]\npub struct {} {{\n", shape.name)
        .unwrap();
    for member in &shape.members {
        let kind = rust_type(model, &member.shape);
        let kind = if member.required { kind } else { format!("Option<{kind}>") };
        write!(
            out,
            "    /// `{}`{}\n    pub {}: {kind},\n",
            member.name,
            constraints(&model.shapes[&member.shape]),
            field_name(&member.name)
        )
        .unwrap();
    }
    out.push_str("}\n\n");
    if model.read.contains(name) {
        decode(out, shape);
    }
    if model.written.contains(name) {
        encode(out, model, shape);
    }
}

fn constraints(shape: &Shape) -> String {
    let unit = match shape.kind.as_str() {
        "string" => " characters",
        "list" | "map" => " elements",
        _ => "",
    };
    let range = match (shape.min, shape.max) {
        (Some(min), Some(max)) => format!(": {min} to {max}{unit}"),
        (Some(min), None) => format!(": at least {min}{unit}"),
        (None, Some(max)) => format!(": at most {max}{unit}"),
        (None, None) => String::new(),
    };
    let pattern = shape.pattern.as_ref().map(|pattern| format!(", pattern `{pattern}`")).unwrap_or_default();
    format!("{range}{pattern}.")
}

fn rust_type(model: &Model, name: &str) -> String {
    let shape = &model.shapes[name];
    match shape.kind.as_str() {
        "string" if shape.sensitive => "Secret".to_owned(),
        "string" if shape.choices.is_empty() => "SmolStr".to_owned(),
        "integer" => "i32".to_owned(),
        "boolean" => "bool".to_owned(),
        "timestamp" => "Timestamp".to_owned(),
        "blob" => if shape.sensitive { "SecretBytes" } else { "Vec<u8>" }.to_owned(),
        "list" => format!("Vec<{}>", rust_type(model, shape.item.as_ref().unwrap())),
        "map" => format!("Vec<(SmolStr, {})>", rust_type(model, shape.values.as_ref().unwrap())),
        _ => shape.name.clone(),
    }
}

fn decode(out: &mut String, shape: &Shape) {
    let (decoder, node) = if shape.members.is_empty() { ("_", "_") } else { ("decoder", "node") };
    write!(out, "impl Decode for {} {{\n    fn decode({decoder}: &mut Decoder, {node}: &Node<'_>) -> Result<Self, Fault> {{\n        Ok(Self {{\n", shape.name).unwrap();
    for member in &shape.members {
        let how = if member.required { "required" } else { "optional" };
        writeln!(
            out,
            "            {}: decoder.{how}(node, \"{}\", &{})?,",
            field_name(&member.name),
            member.name,
            constant_name(&member.shape)
        )
        .unwrap();
    }
    out.push_str("        })\n    }\n}\n\n");
}

fn encode(out: &mut String, model: &Model, shape: &Shape) {
    let sink = if shape.members.is_empty() { "_" } else { "sink" };
    write!(out, "impl Encode for {} {{\n    fn encode(&self, {sink}: &mut dyn Sink) {{\n", shape.name)
        .unwrap();
    for member in &shape.members {
        let field = field_name(&member.name);
        if member.required {
            writeln!(
                out,
                "        {}",
                tell(model, &member.shape, &format!("\"{}\"", member.name), &format!("&self.{field}"))
            )
            .unwrap();
        } else {
            write!(
                out,
                "        if let Some(value) = &self.{field} {{\n            {}\n        }}\n",
                tell(model, &member.shape, &format!("\"{}\"", member.name), "value")
            )
            .unwrap();
        }
    }
    out.push_str("    }\n}\n\n");
}

/// The statement that tells a value (a reference) to the sink.
fn tell(model: &Model, shape: &str, name: &str, value: &str) -> String {
    let facts = &model.shapes[shape];
    let place = value.trim_start_matches('&');
    match facts.kind.as_str() {
        "string" if shape == "policyDocumentType" => format!("encode::document(sink, {name}, {value});"),
        "string" if facts.sensitive => format!("sink.text({name}, {place}.reveal());"),
        "string" if facts.choices.is_empty() => format!("sink.text({name}, {value});"),
        "string" => format!("sink.text({name}, {place}.as_str());"),
        "integer" => format!("sink.bare({name}, &{place}.to_string());"),
        "boolean" => {
            format!("sink.bare({name}, if {} {{ \"true\" }} else {{ \"false\" }});", dereferenced(value))
        }
        "timestamp" => format!("sink.time({name}, {});", dereferenced(value)),
        "blob" if facts.sensitive => format!("encode::blob(sink, {name}, {place}.reveal());"),
        "blob" => format!("encode::blob(sink, {name}, {value});"),
        "list" => format!(
            "encode::list(sink, {name}, {value}, |sink, item| {{ {} }});",
            tell(model, facts.item.as_ref().unwrap(), "\"member\"", "item")
        ),
        "map" => format!(
            "encode::map(sink, {name}, {value}, |sink, item| {{ {} }});",
            tell(model, facts.values.as_ref().unwrap(), "\"value\"", "item")
        ),
        "structure" => format!("encode::structure(sink, {name}, {value});"),
        other => panic!("{shape}: no way to write a {other}"),
    }
}

fn dereferenced(value: &str) -> String {
    value.strip_prefix('&').map_or_else(|| format!("*{value}"), str::to_owned)
}

fn enumeration(out: &mut String, name: &str, shape: &Shape) {
    let kind = &shape.name;
    let choices: Vec<&str> = shape.choices.iter().map(|choice| written(name, choice)).collect();
    write!(out, "/// `{name}` of the model.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]\npub enum {kind} {{\n").unwrap();
    for (at, choice) in choices.iter().enumerate() {
        let default = if at == 0 { "    #[default]\n" } else { "" };
        write!(out, "    /// `{choice}`.\n{default}    {},\n", type_name(choice)).unwrap();
    }
    let printed = PRINTED
        .iter()
        .find(|(known, _)| *known == name)
        .map_or_else(|| choices.join(", "), |(_, printed)| (*printed).to_owned());
    write!(out, "}}\n\nimpl Enumeration for {kind} {{\n    const PRINTED: &'static str = \"{printed}\";\n\n    fn from_text(text: &str) -> Option<Self> {{\n        match text {{\n").unwrap();
    for choice in &choices {
        writeln!(out, "            \"{choice}\" => Some(Self::{}),", type_name(choice)).unwrap();
    }
    out.push_str("            _ => None,\n        }\n    }\n\n    fn as_str(&self) -> &'static str {\n        match self {\n");
    for choice in &choices {
        writeln!(out, "            Self::{} => \"{choice}\",", type_name(choice)).unwrap();
    }
    out.push_str("        }\n    }\n}\n\n");
}

/// A value as AWS writes it.
fn written<'a>(name: &str, choice: &'a str) -> &'a str {
    let exception = WRITTEN.iter().find(|(kind, value, _)| *kind == name && *value == choice);
    exception.map_or(choice, |(_, _, written)| written)
}

/// The constant that reads a shape.
fn constant(
    out: &mut String,
    model: &Model,
    name: &str,
    shape: &Shape,
    patterns: &mut BTreeMap<String, String>,
) {
    let (kind, value) = reader(model, name, shape, patterns);
    writeln!(out, "pub(crate) static {}: {kind} = {value};\n", constant_name(name)).unwrap();
}

/// The type and the value of a shape's reader.
fn reader(
    model: &Model,
    name: &str,
    shape: &Shape,
    patterns: &mut BTreeMap<String, String>,
) -> (String, String) {
    let inner = |name: &String, patterns: &mut BTreeMap<String, String>| {
        reader(model, name, &model.shapes[name], patterns)
    };
    match shape.kind.as_str() {
        "string" if !shape.choices.is_empty() => {
            (format!("Choice<{}>", shape.name), "Choice(PhantomData)".to_owned())
        }
        "string" => {
            let text = format!(
                "Text {{ min: {:?}, max: {:?}, pattern: {} }}",
                shape.min,
                shape.max,
                pattern(model, shape, patterns)
            );
            if shape.sensitive {
                ("Hidden".to_owned(), format!("Hidden({text})"))
            } else {
                ("Text".to_owned(), text)
            }
        }
        "integer" => {
            ("Number".to_owned(), format!("Number {{ min: {:?}, max: {:?} }}", shape.min, shape.max))
        }
        "boolean" => ("Flag".to_owned(), "Flag".to_owned()),
        "timestamp" => ("Instant".to_owned(), "Instant".to_owned()),
        "list" => {
            let item = shape.item.as_ref().unwrap();
            let (kind, value) = inner(item, patterns);
            let structures = model.shapes[item].kind == "structure";
            (
                format!("List<{kind}>"),
                format!(
                    "List {{ item: {value}, min: {:?}, max: {:?}, structures: {structures} }}",
                    shape.min, shape.max
                ),
            )
        }
        "map" => {
            let (kind, value) = inner(shape.values.as_ref().unwrap(), patterns);
            (format!("Map<{kind}>"), format!("Map {{ value: {value} }}"))
        }
        "structure" => (format!("Structure<{}>", shape.name), "Structure(PhantomData)".to_owned()),
        other => panic!("{name}: no way to read a {other}"),
    }
}

fn pattern(model: &Model, shape: &Shape, patterns: &mut BTreeMap<String, String>) -> String {
    let Some(text) = &shape.pattern else { return "None".to_owned() };
    let needs_one = shape.min.unwrap_or_default() == 0;
    let key = format!("{text} {needs_one}");
    let number = patterns.len();
    let known = patterns.entry(key).or_insert_with(|| {
        let test = match translate(text, needs_one) {
            Meaning::Ranges(ranges) => format!("Test::Characters(Characters::of(&{ranges:?}))"),
            Meaning::Expression(text) => {
                format!("Test::Expression(std::sync::LazyLock::new(|| expression({text:?})))")
            }
        };
        format!(
            "\nstatic PATTERN_{number}: Pattern = Pattern {{ text: {text:?}, rule: {:?}, echoed: {}, test: {test} }};\n",
            rule(model.service, text),
            echoed(text)
        )
    });
    let name = known.split_whitespace().nth(1).unwrap().trim_end_matches(':');
    format!("Some(&{name})")
}
