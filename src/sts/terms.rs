//! What requests for sessions have in common: session policies and tags.

use smol_str::SmolStr;

use crate::account::{merge_tags, stored_policy};
use crate::contract::sts;
use crate::fault::{Fault, INVALID_PARAMETER_VALUE};
use crate::policy::Kind;
use crate::types::{AccountId, Arn, ArnParts, Case, Tag, Tags};

/// The most managed policies that limit a session (STS API reference).
const MAX_POLICY_ARNS: usize = 10;

/// The fault of an ARN that is none of what is asked for.
pub(super) fn invalid(arn: &str) -> Fault {
    Fault::validation(format!("{arn} is invalid"))
}

/// The inline session policy, as it was sent.
///
/// # Errors
/// `MalformedPolicyDocument`.
pub(super) fn policy(text: Option<&str>) -> Result<Option<SmolStr>, Fault> {
    text.map(|text| stored_policy(Kind::Session, text).map(|_| SmolStr::new(text))).transpose()
}

/// Managed policies of AWS or of the account that the session is of. They are read when the session is
/// used: one that isn't there then allows nothing.
///
/// # Errors
/// `ValidationError`.
pub(super) fn policy_arns(
    account: AccountId,
    given: Option<&[sts::PolicyDescriptorType]>,
) -> Result<Vec<Arn>, Fault> {
    let given = given.unwrap_or_default();
    if given.len() > MAX_POLICY_ARNS {
        // The model has no maximum; the sentence is that of other lists.
        return Err(Fault::validation(format!(
            "1 validation error detected: Value at 'policyArns' failed to satisfy constraint: Member must \
             have length less than or equal to {MAX_POLICY_ARNS}"
        )));
    }
    let arns = given.iter().filter_map(|given| given.arn.as_deref());
    arns.map(|arn| is_policy(account, arn).then(|| Arn::from(arn.to_owned())).ok_or_else(|| invalid(arn)))
        .collect()
}

fn is_policy(account: AccountId, arn: &str) -> bool {
    let Some(parts) = ArnParts::read(arn) else { return false };
    let (owner, own) = (parts.account, account.as_str());
    let iam = (parts.partition, parts.service, parts.region) == ("aws", "iam", "");
    iam && (owner == "aws" || owner == own) && parts.resource.starts_with("policy/")
}

/// The session tags of a request. Keys that differ only in case are the same.
///
/// # Errors
/// `InvalidParameterValue`.
pub(super) fn tags(given: Option<&[sts::Tag]>) -> Result<Tags, Fault> {
    let given = given.unwrap_or_default().iter();
    let given = given.map(|tag| Tag { key: tag.key.clone(), value: tag.value.clone() });
    let mut tags = Tags::default();
    let as_parameter = |fault: Fault| Fault { code: INVALID_PARAMETER_VALUE, ..fault };
    merge_tags(&mut tags, given.collect(), Case::Insensitive).map_err(as_parameter)?;
    Ok(tags)
}
