//! Trust in an OpenID Connect issuer that many customers share: a statement must say which of its
//! identities it means, at the time when it is written (AWS IAM User Guide, Identity-provider controls for
//! shared OIDC providers; what counts was recorded on AWS).

use super::shape::refuse_if;
use crate::policy::Malformed;
use crate::policy::action::{ActionPattern, Asked};
use crate::policy::context::same_key;
use crate::policy::operator::{Family, Operator};
use crate::policy::syntax::{Effect, Statement, Test};

/// Which comparisons of a claim count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// Equality and patterns, but not exactly `*`.
    Narrow,
    /// Neither a leading `*` nor anything blank.
    NarrowFromTheStart,
    /// As the first, the key spelled exactly.
    Spelled,
    /// Equality, whatever the value.
    Equal,
}

const SUB: &[&str] = &["sub"];
const AUD: &[&str] = &["aud"];
const APP: &[&str] = &["app_id", "sub"];

/// The issuers, their claims, one of which must be compared, and how. IBM Turbonomic is left out: its
/// issuer changes.
const ISSUERS: [(&str, &[&str], Rule); 19] = [
    ("accounts.google.com", &["aud", "oaud", "sub"], Rule::Spelled),
    ("agent.buildkite.com", SUB, Rule::Narrow),
    ("api.pulumi.com/oidc", AUD, Rule::Narrow),
    ("app.terraform.io", SUB, Rule::Narrow),
    ("cognito-identity.amazonaws.com", AUD, Rule::Narrow),
    ("gitlab.com", SUB, Rule::Narrow),
    ("graph.facebook.com", APP, Rule::Equal),
    ("oidc-configuration.audit-log.githubusercontent.com", SUB, Rule::Narrow),
    ("oidc.codefresh.io", SUB, Rule::Narrow),
    ("oidc.vercel.com", AUD, Rule::Narrow),
    ("proidc.upbound.io", SUB, Rule::Narrow),
    ("sandboxes.cloud", AUD, Rule::Narrow),
    ("scalr.io", SUB, Rule::Narrow),
    ("sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d", &[], Rule::Narrow),
    ("studio.datachain.ai/api", SUB, Rule::Narrow),
    ("token.actions.githubusercontent.com", &["sub", "job_workflow_ref"], Rule::NarrowFromTheStart),
    ("tokens.cloud.shisho.dev", SUB, Rule::Narrow),
    ("vstoken.actions.githubusercontent.com", SUB, Rule::Narrow),
    ("www.amazon.com", APP, Rule::Equal),
];

/// Checks a statement that lets in who comes with a token. The sentence is ours.
pub(super) fn check(statement: &Statement) -> Result<(), Malformed> {
    if statement.effect != Some(Effect::Allow) || !admits_tokens(statement) {
        return Ok(());
    }
    let entries = statement.principal.iter().flat_map(|element| &element.values);
    let mut shared =
        entries.filter(|entry| entry.kind == "Federated").filter_map(|entry| issuer(&entry.value));
    let unbound = shared.any(|issuer| !statement.conditions.iter().any(|test| binds(test, issuer)));
    refuse_if(
        unbound,
        "A statement that trusts a shared OpenID Connect provider must evaluate its identity-provider controls.",
    )
}

fn admits_tokens(statement: &Statement) -> bool {
    let asked = Asked::new("sts:assumerolewithwebidentity");
    statement.action.as_ref().is_some_and(|element| {
        element.values.iter().any(|text| ActionPattern::new(text).matches(&asked)) != element.negated
    })
}

type Issuer = (&'static str, &'static [&'static str], Rule);

/// The shared issuer that a principal names, by itself or as a provider of the account.
fn issuer(principal: &str) -> Option<Issuer> {
    let host = principal.split_once(":oidc-provider/").map_or(principal, |(_, host)| host);
    let host = host.trim_end_matches('/');
    ISSUERS.into_iter().find(|(known, ..)| *known == host)
}

fn binds(test: &Test, (host, claims, rule): Issuer) -> bool {
    is_comparison(test.operator, rule)
        && is_claim(&test.key, host, claims, rule)
        && test.values.iter().all(|value| is_narrow(value, rule))
}

fn is_comparison(operator: Operator, rule: Rule) -> bool {
    let equality = matches!(operator.family, Family::Text | Family::TextWithoutCase);
    let family = equality || operator.family == Family::Like && rule != Rule::Equal;
    family && !operator.negated && !operator.if_exists
}

fn is_claim(key: &str, host: &str, claims: &[&str], rule: Rule) -> bool {
    // One issuer is told by the name of the session.
    if claims.is_empty() {
        return same_key(key, "sts:RoleSessionName");
    }
    claims.iter().any(|claim| {
        let wanted = format!("{host}:{claim}");
        if rule == Rule::Spelled { key == wanted } else { same_key(key, &wanted) }
    })
}

fn is_narrow(value: &str, rule: Rule) -> bool {
    match rule {
        Rule::Narrow | Rule::Spelled => value != "*",
        Rule::NarrowFromTheStart => !value.starts_with('*') && !value.trim().is_empty(),
        Rule::Equal => true,
    }
}
