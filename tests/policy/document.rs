//! Documents by themselves: what is stored, read, and asked for.

use iamulator::policy::{
    Context, Kind, Malformed, Mode, Named, Policies, Policy, Question, Requester, context_keys, explain,
};
use serde_json::{Value, json};

use crate::cases::{Case, same, text};

/// `kind`, `document`, and `refused`: the text, or null.
pub fn stored(case: &Case) -> Result<(), String> {
    let kind = match case["kind"].as_str().unwrap() {
        "inline" => Kind::Inline,
        "managed" => Kind::Managed,
        "session" => Kind::Session,
        "trust" => Kind::Trust,
        "resource" => Kind::Resource,
        "service control" => Kind::ServiceControl,
        "resource control" => Kind::ResourceControl,
        other => panic!("no kind {other}"),
    };
    outcome(case, Policy::stored(kind, &text(&case["document"])))
}

/// `as`: evaluated, simulated or sketched; `document`; `refused`.
pub fn read(case: &Case) -> Result<(), String> {
    let document = text(&case["document"]);
    outcome(
        case,
        match case["as"].as_str().unwrap() {
            "evaluated" => Policy::read(&document),
            "simulated" => Policy::simulated(&document),
            "sketched" => Policy::sketched(&document),
            other => panic!("no way to read as {other}"),
        },
    )
}

fn outcome(case: &Case, came: Result<Policy, Malformed>) -> Result<(), String> {
    let refused = came.err().map_or(Value::Null, |why| json!(why.message));
    same("refused", &case["refused"], &refused)
}

/// `document` and `statements`: lines and columns of the start and the end of each.
pub fn positions(case: &Case) -> Result<(), String> {
    let policy = Policy::simulated(&text(&case["document"])).map_err(|why| why.to_string())?;
    let root = Requester::User { account: "1", arn: "arn:aws:iam::111122223333:user/alice", id: None };
    let context = Context::new();
    let question = Question {
        principal: &root,
        action: "s3:GetObject",
        resource: "*",
        resource_account: None,
        context: &context,
        mode: Mode::Simulation,
    };
    let policies = Policies { identity: vec![Named::inline("p", &policy)], ..Policies::default() };
    let reasons = explain(&question, &policies).reasons;
    let matched = reasons.iter().flat_map(|reason| &reason.matched);
    let came: Vec<[usize; 4]> = matched
        .map(|found| [found.start.line, found.start.column, found.end.line, found.end.column])
        .collect();
    same("positions", &case["statements"], &json!(came))
}

/// `document` and `keys`.
pub fn keys(case: &Case) -> Result<(), String> {
    let policy = Policy::sketched(&text(&case["document"])).map_err(|why| why.to_string())?;
    same("keys", &case["keys"], &json!(context_keys(&policy)))
}
