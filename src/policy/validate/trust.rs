//! Trust policies: who may take a role, and nothing else.

use crate::policy::Malformed;
use crate::policy::syntax::{Document, Effect, Element, Entry, Statement};

use super::shape::refuse_if;
use super::{issuer, literal, shape};

/// Actions that a trust policy may name beside `sts:Assume…`.
const ACTIONS: [&str; 3] = ["sts:tagsession", "sts:setsourceidentity", "sts:setcontext"];

/// Identity providers that are no resources of an account (AWS IAM User Guide).
const DOMAINS: [&str; 4] =
    ["cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com"];

/// Checks a trust policy. Its version doesn't matter.
pub(super) fn check(document: &Document) -> Result<(), Malformed> {
    shape::statements(document)?;
    document.all().iter().try_for_each(elements)?;
    shape::effects(document)?;
    literal::all(document)?;
    shape::sids(document)?;
    shape::actions(document)?;
    document.all().iter().try_for_each(actions)?;
    document.all().iter().try_for_each(principals)?;
    document.all().iter().try_for_each(issuer::check)
}

fn elements(statement: &Statement) -> Result<(), Malformed> {
    refuse_if(statement.resource.is_some(), "Has prohibited field Resource")?;
    let nobody = statement.principal.as_ref().is_none_or(|element| element.values.is_empty());
    // The rule is AWS's; the sentence from memory.
    refuse_if(nobody, "Missing required field Principal cannot be empty!")
}

fn actions(statement: &Statement) -> Result<(), Malformed> {
    let fits = |action: &String| {
        let action = action.to_ascii_lowercase();
        action.starts_with("sts:assume") || ACTIONS.contains(&action.as_str())
    };
    let all = statement.action.iter().flat_map(|element| &element.values).all(fits);
    refuse_if(!all, "AssumeRole policy may only specify STS AssumeRole actions.")
}

fn principals(statement: &Statement) -> Result<(), Malformed> {
    let Some(element) = &statement.principal else { return Ok(()) };
    let open = element.negated && statement.effect != Some(Effect::Deny);
    // The rule is AWS's (IAM User Guide), the sentence ours.
    refuse_if(open, "NotPrincipal with Allow is not supported in a trust policy.")?;
    entries(element).try_for_each(entry)
}

fn entries(element: &Element<Entry>) -> impl Iterator<Item = (&str, &str)> {
    element.values.iter().map(|entry| (entry.kind.as_str(), entry.value.as_str()))
}

fn entry((kind, value): (&str, &str)) -> Result<(), Malformed> {
    let fits = match kind {
        "AWS" => value == "*" || is_aws(value),
        "Service" => is_service(value),
        "Federated" => return federated(value),
        "*" => {
            return Err(Malformed::new("AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\"."));
        }
        _ => false,
    };
    if fits { Ok(()) } else { Err(invalid(kind, value)) }
}

/// An account, a unique id, or the ARN of a user, role or session, without wildcards.
fn is_aws(value: &str) -> bool {
    let is_account = |text: &str| text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
    let is_id = value.len() >= 16 && value.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if is_account(value) || is_id && (value.starts_with("AIDA") || value.starts_with("AROA")) {
        return true;
    }
    let parts: Vec<&str> = value.splitn(6, ':').collect();
    let ["arn", _, service, "", account, name] = parts.as_slice() else { return false };
    let names = match *service {
        "iam" => *name == "root" || name.starts_with("user/") || name.starts_with("role/"),
        "sts" => name.starts_with("assumed-role/") || name.starts_with("federated-user/"),
        _ => false,
    };
    names && is_account(account) && !value.contains(['*', '?'])
}

/// Whether it looks like a service; which there are, AWS alone knows.
fn is_service(value: &str) -> bool {
    let plain = value
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_'));
    let ends = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal", ".aws.com"];
    plain && ends.iter().any(|end| value.strip_suffix(end).is_some_and(|name| !name.is_empty()))
}

fn federated(value: &str) -> Result<(), Malformed> {
    let parts: Vec<&str> = value.splitn(6, ':').collect();
    let provider = matches!(parts.as_slice(), ["arn", _, "iam", "", _, name]
        if name.starts_with("saml-provider/") || name.starts_with("oidc-provider/"));
    refuse_if(
        !provider && !DOMAINS.contains(&value),
        "Federated principals must be valid domain names or SAML metadata ARNs",
    )
}

/// Also for principals that don't exist, which is the caller's to see.
fn invalid(kind: &str, value: &str) -> Malformed {
    Malformed::new(format!("Invalid principal in policy: \"{}\":\"{value}\"", kind.to_ascii_uppercase()))
}
