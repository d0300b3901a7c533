//! Whether the caller may assume a role.

use crate::account::Role;
use crate::auth::{Caller, Principal, Terms};
use crate::context::Reading;
use crate::contract::sts::AssumeRoleInput;
use crate::fault::Fault;
use crate::types::Arn;

/// What is asked, beside the role.
#[expect(dead_code, reason = "policies will ask for all of it")]
pub(super) struct Asked<'a> {
    /// The request.
    pub(super) input: &'a AssumeRoleInput,
    /// What the session would be made with, what it inherits among it.
    pub(super) terms: &'a Terms,
    /// Whether a code of the caller's MFA device came along and was right.
    pub(super) with_mfa: bool,
}

/// Decides whether the caller may assume the role, and gives it then.
///
/// The caller's own account is [`crate::context::Home`]; the role stands in the account that is acted on.
/// Until policies decide, being named in the trust policy is enough.
///
/// # Errors
/// `AccessDenied`, in the same words for a role that isn't there (recorded on AWS).
pub(super) fn may_assume<'a>(
    cx: &Reading<'_>,
    role: Option<&'a Role>,
    asked: &Asked<'_>,
) -> Result<&'a Role, Fault> {
    let Asked { input, terms: _, with_mfa: _ } = asked;
    let allowed = role.filter(|role| role.trust.names(&names(cx.caller)));
    allowed.ok_or_else(|| denied(cx.caller, "sts:AssumeRole", &input.role_arn))
}

/// What a trust policy may call the caller.
fn names(caller: &Caller) -> Vec<String> {
    let account = Arn::root(caller.account).to_string();
    let mut names = vec!["*".to_owned(), account, caller.arn().to_string()];
    match &caller.principal {
        Principal::Root => {}
        Principal::User { id, .. } | Principal::AssumedRole { id, .. } => names.push(id.to_string()),
    }
    names
}

/// STS gives no reason (recorded on AWS).
fn denied(caller: &Caller, action: &str, role_arn: &str) -> Fault {
    let who = caller.arn();
    Fault::access_denied(format!(
        "User: {who} is not authorized to perform: {action} on resource: {role_arn}"
    ))
}
