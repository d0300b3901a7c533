//! The resources that actions are tried on.

use smol_str::SmolStr;

use crate::contract::Action;
use crate::fault::Fault;
use crate::policy::Pattern;
use crate::types::{AccountId, ArnParts};

use super::action::known;
use super::invalid;

/// What stands for all resources.
pub(super) const ALL: &str = "*";

/// What an answer calls several resources together, by service (recorded on AWS). The name of other
/// services' resources isn't known; AWS leaves it out for many.
const TEMPLATES: [(&str, &str); 7] = [
    ("ec2", "arn:aws:ec2:${Region}:${Account}:${ResourceType}/${ResourcePath}"),
    ("iam", "arn:aws:iam::${Account}:${ResourceType}/${ResourceName}"),
    ("kms", "arn:aws:kms:${Region}:${Account}:${ResourceType}/${Id}"),
    ("lambda", "arn:aws:lambda:${Region}:${Account}:${ResourceType}:${ResourceId}"),
    ("s3", "arn:aws:s3:::${BucketName}/${KeyName}"),
    ("sqs", "arn:aws:sqs:${Region}:${Account}:${QueueName}"),
    ("sts", "arn:aws:iam::${Account}:${RelativeId}"),
];

/// The resources that are named; none when all are meant.
///
/// # Errors
/// `InvalidInput`: not an ARN, also `*` beside others.
pub(super) fn named(resources: &[SmolStr]) -> Result<&[SmolStr], Fault> {
    if let [only] = resources
        && only == ALL
    {
        return Ok(&[]);
    }
    match resources.iter().find(|resource| ArnParts::read(resource).is_none()) {
        Some(bad) => Err(not_an_arn(bad)),
        None => Ok(resources),
    }
}

/// The fault of a resource that is no ARN.
pub(super) fn not_an_arn(resource: &str) -> Fault {
    invalid(format!("ResourceNames are not in a valid ARN format: {resource}."))
}

/// The account in an ARN.
pub(super) fn account(arn: &str) -> Option<&str> {
    let account = ArnParts::read(arn)?.account;
    account.parse::<AccountId>().is_ok().then_some(account)
}

/// The account of a `ResourceOwner`.
///
/// # Errors
/// `InvalidInput`: not an ARN of IAM.
pub(super) fn owner(arn: &str) -> Result<&str, Fault> {
    let parts = ArnParts::read(arn).filter(|parts| parts.service == "iam");
    let account = parts.and_then(|parts| account(arn).filter(|account| *account == parts.account));
    account.ok_or_else(|| invalid(format!("'{arn}' is not a valid as a Resource Owner.")))
}

/// Whether a resource is of a type that the action is authorized on. Of actions that aren't known any
/// is.
pub(super) fn fits(action: &str, resource: &str) -> bool {
    let fits = |action: &Action| {
        let mut patterns = action.resources.iter().flat_map(|kind| kind.arns);
        patterns.any(|pattern| looks_like(pattern, resource))
    };
    resource == ALL || known(action).is_none_or(fits)
}

/// How an answer calls the resources of an action together.
pub(super) fn together(action: &str, resources: &[SmolStr]) -> Option<SmolStr> {
    match resources {
        [] => Some(SmolStr::new_static(ALL)),
        [only] => Some(only.clone()),
        _ => {
            let service = action.split(':').next().unwrap_or_default();
            let known = TEMPLATES.iter().find(|(name, _)| name.eq_ignore_ascii_case(service));
            known.map(|(_, template)| SmolStr::new_static(template))
        }
    }
}

/// Whether an ARN looks like `arn:${Partition}:iam::${Account}:user/${UserNameWithPath}`.
fn looks_like(pattern: &str, arn: &str) -> bool {
    let mut parts = arn.splitn(6, ':');
    let mut each = components(pattern).into_iter();
    let all = each.all(|component| parts.next().is_some_and(|part| Pattern::new(&component).matches(part)));
    all && parts.next().is_none()
}

/// The components of such a pattern, with `*` for each variable.
fn components(pattern: &str) -> Vec<String> {
    let mut text = String::new();
    for (place, piece) in pattern.split("${").enumerate() {
        match piece.split_once('}') {
            Some((_, after)) if place > 0 => text.extend(["*", after]),
            _ => text.push_str(piece),
        }
    }
    text.splitn(6, ':').map(str::to_owned).collect()
}
