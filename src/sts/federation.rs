//! `GetFederationToken`: temporary credentials for somebody outside IAM, within the rights of the user or
//! root that asks.

use crate::account::Account;
use crate::auth::{Caller, Grant, SessionKind, SessionPrincipal, Terms, issue_session};
use crate::authorize::{AskedKeys, Target};
use crate::context::Reading;
use crate::contract::Action;
use crate::contract::sts::{FederatedUser, GetFederationTokenInput, GetFederationTokenOutput};
use crate::fault::Fault;
use crate::types::{Arn, Service};
use crate::wire::Input as _;

use super::{packed, sessions, terms};

/// `GetFederationToken`: there is no MFA in it, and its tags go on to no other session.
///
/// That tags need `sts:TagSession` on the federated user is in AWS's documentation; that this is asked
/// last is our own choice.
///
/// # Errors
/// `MalformedPolicyDocument`, `ValidationError` and `InvalidParameterValue` for what the session is to be
/// made with, `AccessDenied`, `PackedPolicyTooLarge`.
pub fn get_federation_token(
    cx: &Reading<'_>,
    input: GetFederationTokenInput,
) -> Result<GetFederationTokenOutput, Fault> {
    let terms = Terms {
        policy: terms::policy(input.policy.as_deref())?,
        policy_arns: terms::policy_arns(cx.account.id, input.policy_arns.as_deref())?,
        tags: terms::tags(input.tags.as_deref())?,
        ..Terms::default()
    };
    may_tag(cx, &input, &terms)?;
    let packed_policy_size = packed::size(&terms)?;
    let name = input.name.as_str();
    let grant = Grant {
        account: cx.account.id,
        principal: SessionPrincipal::FederatedUser {
            by: Box::new(cx.caller.principal.bound(cx.account.birth)),
            name: name.into(),
        },
        issued: cx.now.whole_second(),
        seconds: i64::from(sessions::duration(&cx.caller.principal, input.duration_seconds)),
        mfa_at: None,
        kind: SessionKind::FederationToken,
        terms,
    };
    let issued = issue_session(cx.sealer, cx.entropy, grant)?;
    Ok(GetFederationTokenOutput {
        federated_user: Some(FederatedUser {
            federated_user_id: format!("{}:{name}", cx.account.id).into(),
            arn: Arn::federated_user(cx.account.id, name).into_text(),
        }),
        credentials: Some(sessions::shown(issued)),
        // Unlike that of `AssumeRole` it is there also when nothing is packed (recorded on AWS).
        packed_policy_size: Some(packed_policy_size.unwrap_or(0)),
        ..GetFederationTokenOutput::default()
    })
}

/// The federated user that credentials are asked for.
pub fn federated_user(account: &Account, _: &Caller, input: &GetFederationTokenInput) -> Target {
    Target::One(Arn::federated_user(account.id, &input.name))
}

fn may_tag(cx: &Reading<'_>, input: &GetFederationTokenInput, terms: &Terms) -> Result<(), Fault> {
    let action = Action::of(Service::Sts, "TagSession").filter(|_| !terms.tags.is_empty());
    let Some(action) = action else { return Ok(()) };
    let mut keys = AskedKeys::default();
    input.asked(&mut keys);
    cx.permit(action, &federated_user(cx.account, cx.caller, input), None, &keys.with(action))
}

#[cfg(test)]
mod tests;
