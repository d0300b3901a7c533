//! Who is judged, as texts that a question borrows.

use crate::auth::{Caller, Principal};
use crate::policy::{Policy, Requester};
use crate::types::Arn;

use super::compiled;

/// A caller as policies know it.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The 12 digits of its account.
    pub account: String,
    /// The ARN that refusals print: of a session of a role, the session's.
    pub arn: Arn,
    /// The ARN of the user, the role or root.
    pub principal_arn: Arn,
    /// The session policy that was given inline.
    pub session_policy: Option<Policy>,
}

impl Subject {
    /// The caller as policies know it.
    #[must_use]
    pub fn of(caller: &Caller) -> Self {
        let inline = caller.session().and_then(|session| session.terms.policy.as_ref());
        Self {
            account: caller.account.to_string(),
            arn: caller.arn(),
            principal_arn: caller.principal_arn(),
            // It was read once already, when the session was made.
            session_policy: inline.and_then(|text| compiled(text).ok()),
        }
    }

    /// The caller as `Principal` elements may name it.
    #[must_use]
    pub fn requester<'a>(&'a self, caller: &'a Caller) -> Requester<'a> {
        let (account, arn) = (self.account.as_str(), self.arn.as_str());
        match &caller.principal {
            Principal::Root => Requester::Root { account, arn },
            Principal::User { id, .. } => Requester::User { account, arn, id: Some(id.as_str()) },
            Principal::AssumedRole { id, .. } => Requester::RoleSession {
                account,
                role_arn: self.principal_arn.as_str(),
                role_id: Some(id.as_str()),
                arn,
            },
        }
    }
}
