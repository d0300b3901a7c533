//! Whole decisions with their reasons.

use iamulator::policy::{
    Context, Decision, Mode, Named, Policies, Policy, Question, Reason, Requester, Style, Value as Given,
    decide, explain, message, missing_keys,
};
use serde_json::{Value, json};

use crate::cases::{Case, same, text};

const ACCOUNT: &str = "111122223333";

/// Asks the question of a case.
pub fn case(case: &Case) -> Result<(), String> {
    let documents = Documents::new(case);
    let policies = documents.policies();
    let who = text(case.get("principal").unwrap_or(&json!("arn:aws:iam::111122223333:user/alice")));
    let id = case.get("principal_id").map(text);
    let role = role_arn(&who);
    let mut requester = requester(&who, role.as_deref(), id.as_deref());
    if let Requester::FederatedUser { user_arn, of_root, .. } = &mut requester {
        *of_root = case.contains_key("of_root");
        *user_arn = user_arn.filter(|_| !*of_root);
    }
    let context = context(case.get("context").unwrap_or(&json!({})));
    let action = text(case.get("action").unwrap_or(&json!("s3:GetObject")));
    let resource = text(case.get("resource").unwrap_or(&json!("arn:aws:s3:::reports/q1")));
    let owner = case.get("resource_owner").map(text);
    let question = Question {
        principal: &requester,
        action: &action,
        resource: &resource,
        resource_account: owner.as_deref(),
        context: &context,
        mode: if case.contains_key("simulation") { Mode::Simulation } else { Mode::Authorization },
    };
    let explained = explain(&question, &policies);
    same("decision", &text(&case["decision"]), &explained.verdict.as_str().to_owned())?;
    same("decide", &explained.verdict, &decide(&question, &policies).verdict)?;
    same("reasons", &case["reasons"], &shown(&explained.reasons))?;
    details(case, &explained, &action)?;
    match case.get("missing") {
        Some(wanted) => same("missing", wanted, &json!(missing_keys(&question, &policies))),
        None => Ok(()),
    }
}

fn details(case: &Case, decision: &Decision, action: &str) -> Result<(), String> {
    for (style, name) in
        [(Style::Y2020, "2020"), (Style::Y2021, "2021"), (Style::Y2025, "2025"), (Style::Y2026, "2026")]
    {
        if let Some(wanted) = case.get("message").and_then(|message| message.get(name)) {
            same(name, &text(wanted), &message(decision, action, style))?;
        }
    }
    for (name, came) in
        [("boundary_allows", decision.boundary_allows), ("organization_allows", decision.organization_allows)]
    {
        if let Some(wanted) = case.get(name) {
            same(name, &wanted.as_bool(), &came)?;
        }
    }
    Ok(())
}

/// `["service control policy", "FullAWSAccess 0"]`: the type, and its statements by policy and index.
fn shown(reasons: &[Reason]) -> Value {
    let shown = reasons.iter().map(|reason| {
        let matched = reason.matched.iter().map(|found| format!("{} {}", found.policy, found.index));
        json!([reason.policy_type.to_string()].into_iter().chain(matched).collect::<Vec<_>>())
    });
    shown.collect()
}

/// The ARN of the role, without a path, of a session.
fn role_arn(session: &str) -> Option<String> {
    let role = session.split_once(":assumed-role/")?.1.split('/').next()?;
    Some(format!("arn:aws:iam::{ACCOUNT}:role/{role}"))
}

fn requester<'a>(who: &'a str, role_arn: Option<&'a str>, id: Option<&'a str>) -> Requester<'a> {
    let account = who.split(':').nth(4).unwrap_or_default();
    match who {
        "*" => Requester::Anonymous,
        _ if who.ends_with(":root") => Requester::Root { account, arn: who },
        _ if who.contains(":user/") => Requester::User { account, arn: who, id },
        _ if who.contains(":federated-user/") => Requester::FederatedUser {
            account,
            user_arn: Some("arn:aws:iam::111122223333:user/alice"),
            user_id: id,
            of_root: false,
            arn: who,
        },
        _ if who.contains("-provider/") || who == "accounts.google.com" => {
            Requester::Federated { provider: who }
        }
        _ => match role_arn {
            Some(role_arn) => Requester::RoleSession { account, role_arn, role_id: id, arn: who },
            None => Requester::Service { name: who },
        },
    }
}

/// The condition keys of a case: a list is a key with many values.
pub fn context(keys: &Value) -> Context<'static> {
    let mut context = Context::new();
    for (key, value) in keys.as_object().unwrap() {
        let value: Given<'static> = match value.as_array() {
            Some(list) => list.iter().map(text).collect::<Vec<String>>().into(),
            None => text(value).into(),
        };
        context.set(key.clone(), value);
    }
    context
}

/// A document, from its statements when it has no version.
pub fn document(value: &Value) -> Policy {
    let whole = value.get("Statement").is_some();
    let text = if whole {
        value.to_string()
    } else {
        json!({"Version": "2012-10-17", "Statement": value}).to_string()
    };
    Policy::read(&text).unwrap_or_else(|why| panic!("{why}: {text}"))
}

/// The documents of a case, by their place.
struct Documents {
    identity: Vec<Policy>,
    boundary: Option<Policy>,
    session: Option<Vec<Policy>>,
    resource: Vec<Policy>,
    service_control: Vec<Vec<Policy>>,
    resource_control: Vec<Vec<Policy>>,
    managed: bool,
    mandatory: bool,
}

impl Documents {
    fn new(case: &Case) -> Self {
        let list = |name: &str| case.get(name).map(documents).unwrap_or_default();
        let levels = |name: &str| -> Vec<Vec<Policy>> {
            let levels = case.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
            levels.iter().map(documents).collect()
        };
        Self {
            identity: list("identity"),
            boundary: case.get("boundary").map(document),
            session: case.get("session").map(documents),
            resource: list("on_resource"),
            service_control: levels("service_control"),
            resource_control: levels("resource_control"),
            managed: case.contains_key("managed"),
            mandatory: case.contains_key("mandatory"),
        }
    }

    fn policies(&self) -> Policies<'_> {
        Policies {
            identity: self.identity_policies(),
            boundary: self.boundary.as_ref().map(|policy| Named::inline("boundary", policy)),
            session: self.session.as_ref().map(|all| named("session", all)),
            resource: named("resource", &self.resource),
            mandatory_resource: self.mandatory,
            service_control: each_level("scp", &self.service_control),
            resource_control: each_level("rcp", &self.resource_control),
        }
    }

    fn identity_policies(&self) -> Vec<Named<'_>> {
        let mut all = named("identity", &self.identity);
        for named in all.iter_mut().filter(|_| self.managed) {
            named.arn = Some("arn:aws:iam::111122223333:policy/P");
        }
        all
    }
}

fn documents(all: &Value) -> Vec<Policy> {
    all.as_array().unwrap().iter().map(document).collect()
}

fn named<'a>(name: &str, policies: &'a [Policy]) -> Vec<Named<'a>> {
    let each = policies.iter().enumerate();
    each.map(|(at, policy)| Named::inline(format!("{name}.{}", at + 1), policy)).collect()
}

fn each_level<'a>(name: &str, levels: &'a [Vec<Policy>]) -> Vec<Vec<Named<'a>>> {
    levels.iter().enumerate().map(|(at, level)| named(&format!("{name}.{}", at + 1), level)).collect()
}
