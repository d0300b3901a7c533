//! Conditions, actions and resources by themselves: one statement, allowing and denying.

use iamulator::policy::{Context, Mode, Named, Policies, Question, Requester, Verdict, decide};
use serde_json::{Value, json};

use crate::cases::{Case, same, text};
use crate::decision::{context, document};

const ALICE: Requester<'_> =
    Requester::User { account: "111122223333", arn: "arn:aws:iam::111122223333:user/alice", id: None };

/// What a statement with these elements does, as Allow and as Deny.
fn both(case: &Case, elements: &Value, action: &str, resource: &str) -> [bool; 2] {
    let keys = case.get("context").map_or_else(Context::new, context);
    let mode = if case.contains_key("simulation") { Mode::Simulation } else { Mode::Authorization };
    let question =
        Question { principal: &ALICE, action, resource, resource_account: None, context: &keys, mode };
    ["Allow", "Deny"].map(|effect| {
        let mut statement = json!({"Effect": effect});
        statement.as_object_mut().unwrap().extend(elements.as_object().unwrap().clone());
        let version = case.get("version").cloned().unwrap_or_else(|| json!("2012-10-17"));
        let policy = document(&json!({"Version": version, "Statement": [statement]}));
        let policies = Policies { identity: vec![Named::inline("p", &policy)], ..Policies::default() };
        decide(&question, &policies).verdict != Verdict::ImplicitDeny
    })
}

/// `holds`: true, false, or "unsound": an Allow doesn't grant and a Deny takes effect.
pub fn condition(case: &Case) -> Result<(), String> {
    let elements = json!({"Action": "*", "Resource": "*", "Condition": case["if"]});
    let wanted = match case["holds"].as_bool() {
        Some(holds) => [holds, holds],
        None => [false, true],
    };
    same("[allow, deny]", &wanted, &both(case, &elements, "s3:GetObject", "arn:aws:s3:::reports/q1"))
}

/// `pattern` and `action`.
pub fn action(case: &Case) -> Result<(), String> {
    let element = if case.contains_key("not") { "NotAction" } else { "Action" };
    let elements = json!({element: case["pattern"], "Resource": "*"});
    let wanted = case["matches"].as_bool().unwrap();
    same("[allow, deny]", &[wanted; 2], &both(case, &elements, &text(&case["action"]), "*"))
}

/// `pattern` and `resource`.
pub fn resource(case: &Case) -> Result<(), String> {
    let element = if case.contains_key("not") { "NotResource" } else { "Resource" };
    let elements = json!({"Action": "*", element: case["pattern"]});
    let wanted = case["matches"].as_bool().unwrap();
    same("[allow, deny]", &[wanted; 2], &both(case, &elements, "s3:GetObject", &text(&case["resource"])))
}
