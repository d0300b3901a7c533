//! The entries of Resource and NotResource.

use crate::policy::Malformed;
use crate::policy::syntax::Document;

/// What the sixth component of an ARN of IAM may begin with.
const IAM_PATHS: [&str; 13] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
];

/// What AWS's own managed policies and the Service Authorization Reference have beside [`IAM_PATHS`]; the
/// text of the refusal doesn't name them.
const NEWER_IAM_PATHS: [&str; 4] = ["root", "role-template/", "contextProvider/", "delegation-request/"];

/// The resources of S3 whose ARNs have a region (Service Authorization Reference).
const REGIONAL_S3: [&str; 6] =
    ["accesspoint/", "access-grants/", "async-request/", "job/", "storage-lens/", "storage-lens-group/"];

/// What AWS's older parser doesn't take: too few colons, two of them together; no service.
pub(super) fn older_parser(document: &Document) -> Result<(), Malformed> {
    let odd = |text: &str| {
        let short = text.matches(':').count() < 5 && text.contains("::");
        text != "*" && (short || text.split(':').nth(2) == Some(""))
    };
    if entries(document).any(odd) { Err(Malformed::legacy()) } else { Ok(()) }
}

/// Checks the entries of each statement in reverse order of their texts; the first bad one counts.
pub(super) fn check(document: &Document) -> Result<(), Malformed> {
    for statement in document.all() {
        let mut sorted: Vec<&String> =
            statement.resource.iter().flat_map(|element| &element.values).collect();
        sorted.sort_unstable_by(|one, other| other.cmp(one));
        sorted.into_iter().try_for_each(|text| entry(text))?;
    }
    Ok(())
}

fn entries(document: &Document) -> impl Iterator<Item = &str> {
    let elements = document.all().iter().filter_map(|statement| statement.resource.as_ref());
    elements.flat_map(|element| &element.values).map(String::as_str)
}

fn entry(text: &str) -> Result<(), Malformed> {
    if text == "*" {
        return Ok(());
    }
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    let part = |at: usize| parts.get(at).copied();
    let Some(partition) = part(1) else { return Err(not_arn(text)) };
    if !is_partition(partition) {
        return Err(bad_partition(partition, text));
    }
    // Anything before a good partition but `arn` is refused with a text of our choice.
    if part(0) != Some("arn") {
        return Err(not_arn(text));
    }
    let service = part(2).filter(|service| !service.contains(['*', '?']) || service.contains("${"));
    let Some(service) = service else {
        return Err(Malformed::new("Resource vendor must be fully qualified and cannot contain regexes."));
    };
    let (region, path) = (part(3).unwrap_or_default(), part(5));
    match service {
        "iam" => iam(text, region, path),
        "s3" => s3(text, region, path),
        _ => Ok(()),
    }
}

fn iam(text: &str, region: &str, path: Option<&str>) -> Result<(), Malformed> {
    if !region.is_empty() && region != "*" {
        return Err(Malformed::new(format!("IAM resource {text} cannot contain region information.")));
    }
    let mut starts = IAM_PATHS.iter().chain(&NEWER_IAM_PATHS);
    let known = |path: &str| path == "*" || starts.any(|start| path.starts_with(start));
    if path.is_none_or(known) {
        return Ok(());
    }
    Err(Malformed::new(format!(
        "IAM resource path must either be \"*\" or start with {}.",
        IAM_PATHS.join(", ")
    )))
}

fn s3(text: &str, region: &str, path: Option<&str>) -> Result<(), Malformed> {
    let has_region = path.is_some_and(|path| REGIONAL_S3.iter().any(|start| path.starts_with(start)));
    if region.is_empty() || region == "*" || has_region {
        return Ok(());
    }
    Err(Malformed::new(format!("Resource {text} can not contain region information.")))
}

fn not_arn(text: &str) -> Malformed {
    Malformed::new(format!("Resource {text} must be in ARN format or \"*\"."))
}

/// Names the ARN with `*` for what it lacks.
fn bad_partition(partition: &str, text: &str) -> Malformed {
    let mut rest: Vec<&str> =
        text.split(':').skip(2).map(|part| if part.is_empty() { "*" } else { part }).collect();
    while rest.len() < 4 {
        rest.push("*");
    }
    let arn = rest.join(":");
    Malformed::new(format!("Partition \"{partition}\" is not valid for resource \"arn:{partition}:{arn}\"."))
}

fn is_partition(partition: &str) -> bool {
    let known =
        ["aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "*"];
    known.contains(&partition)
}
