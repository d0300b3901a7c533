//! `AssumeRole`: temporary credentials of a role, in the caller's account or in another.

mod decision;
mod terms;

use crate::account::{Account, Role, RoleUse};
use crate::auth::{Caller, Grant, Principal, SessionKind, SessionPrincipal, Terms, issue_session};
use crate::context::Reading;
use crate::contract::sts::{AssumeRoleInput, AssumeRoleOutput, AssumedRoleUser};
use crate::fault::Fault;
use crate::types::{AccountId, Arn, ArnParts, Name, Service};

use super::terms::invalid;
use super::{mfa, packed, sessions};
use decision::Asked;

/// How long a session lives when the request doesn't say, in seconds (STS API reference).
const DEFAULT_SECONDS: i32 = 3_600;
/// How long a session lives at most when a session of a role asked for it, in seconds (IAM User Guide,
/// "Role chaining").
const CHAINED_SECONDS: i32 = 3_600;

/// `AssumeRole`: runs on the account of the role.
///
/// What the request itself shows to be wrong comes first, then the code of an MFA device, then whether
/// the caller may, and what depends on the role last, so that nobody learns of a role that he may not
/// assume. The order within was recorded on AWS for parameters and durations; the place of the code is
/// our own choice.
///
/// # Errors
/// `ValidationError`, `InvalidParameterValue`, `MalformedPolicyDocument`, `AccessDenied`,
/// `PackedPolicyTooLarge`.
pub fn assume_role(cx: &Reading<'_>, input: AssumeRoleInput) -> Result<AssumeRoleOutput, Fault> {
    no_root(cx.caller)?;
    let terms = terms::read(cx, &input)?;
    let with_mfa = mfa::verify(cx, input.serial_number.as_deref(), input.token_code.as_deref())?;
    let asked = Asked { input: &input, terms: &terms, with_mfa };
    let role = decision::may_assume(cx, role(cx, &input.role_arn), &asked)?;
    let seconds = duration(cx.caller, role, input.duration_seconds)?;
    // None without policies and tags (recorded on AWS).
    let packed_policy_size = packed::size(&terms)?;
    cx.side.note_role_use(role.id, RoleUse { at: cx.now, region: cx.caller.region.clone() });
    let source_identity = terms.source_identity.clone();
    let issued = issue_session(cx.sealer, cx.entropy, grant(cx, role, &input, seconds, terms))?;
    Ok(AssumeRoleOutput {
        assumed_role_user: Some(user(cx.account.id, role, &input.role_session_name)),
        credentials: Some(sessions::shown(issued)),
        source_identity,
        packed_policy_size,
        ..AssumeRoleOutput::default()
    })
}

/// The account of the role that is asked for.
///
/// # Errors
/// `ValidationError` for what is no ARN of a role (recorded on AWS).
pub fn account(input: &AssumeRoleInput) -> Result<AccountId, Fault> {
    let parts = ArnParts::read(&input.role_arn).filter(|parts| is_role(parts.resource));
    let account = parts.and_then(|parts| parts.owner(Service::Iam));
    account.ok_or_else(|| invalid(&input.role_arn))
}

fn is_role(resource: &str) -> bool {
    resource.strip_prefix("role/").is_some_and(|name| !name.is_empty() && !name.ends_with('/'))
}

/// Recorded on AWS, whatever the trust policy says. Sessions of root are root here: our own choice.
fn no_root(caller: &Caller) -> Result<(), Fault> {
    match caller.principal {
        Principal::Root => Err(Fault::access_denied("Roles may not be assumed by root accounts.")),
        _ => Ok(()),
    }
}

/// The role with this ARN; path and case count.
fn role<'a>(cx: &Reading<'a>, arn: &str) -> Option<&'a Role> {
    let account: &'a Account = cx.account;
    let name = Name::from(arn.rsplit('/').next()?);
    account.roles.table().find(&name).filter(|role| role.has_arn(account.id, arn))
}

/// How long the session lives. The role's maximum is looked at before the chain's (recorded on AWS).
fn duration(caller: &Caller, role: &Role, asked: Option<i32>) -> Result<i32, Fault> {
    let seconds = asked.unwrap_or(DEFAULT_SECONDS);
    if seconds > role.max_session_duration {
        return Err(Fault::validation(
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
        ));
    }
    if seconds > CHAINED_SECONDS && is_chained(caller) {
        return Err(Fault::validation(
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
        ));
    }
    Ok(seconds)
}

/// Whether a session of a role calls. One of `GetSessionToken` doesn't make a chain.
const fn is_chained(caller: &Caller) -> bool {
    matches!(caller.principal, Principal::AssumedRole { .. })
}

/// The session of the role has the MFA of the session that asks for it. A code that came along with the
/// request counts for the trust policy only (reproduced by AWS in a public issue).
fn grant(cx: &Reading<'_>, role: &Role, input: &AssumeRoleInput, seconds: i32, terms: Terms) -> Grant {
    Grant {
        account: cx.account.id,
        principal: SessionPrincipal::Role { id: role.id, session: input.role_session_name.as_str().into() },
        issued: cx.now.whole_second(),
        seconds: i64::from(seconds),
        mfa_at: cx.caller.session().and_then(|session| session.mfa_at),
        kind: SessionKind::AssumedRole,
        terms,
    }
}

fn user(account: AccountId, role: &Role, session: &str) -> AssumedRoleUser {
    AssumedRoleUser {
        assumed_role_id: [role.id.as_str(), ":", session].concat().into(),
        arn: Arn::assumed_role(account, &role.name, session).into_text(),
    }
}

#[cfg(test)]
mod tests;
