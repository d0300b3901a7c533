//! Who is judged, as texts that a question borrows.

use smol_str::SmolStr;

use crate::auth::{Caller, Principal};
use crate::policy::{Policy, Requester};
use crate::types::Arn;

use super::compiled;

/// A caller as policies know it.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The 12 digits of its account.
    pub account: SmolStr,
    /// The ARN that refusals print: of a session of a role, the session's.
    pub arn: Arn,
    /// The ARN of the role behind a session.
    role_arn: Option<Arn>,
    /// The session policy that was given inline.
    pub session_policy: Option<Policy>,
}

impl Subject {
    /// The caller as policies know it.
    #[must_use]
    pub fn of(caller: &Caller) -> Self {
        let is_role = matches!(caller.principal, Principal::AssumedRole { .. });
        let inline = caller.session().and_then(|session| session.terms.policy.as_ref());
        Self {
            account: caller.account.text(),
            arn: caller.arn(),
            role_arn: is_role.then(|| caller.principal_arn()),
            // It was read once already, when the session was made.
            session_policy: inline.and_then(|text| compiled(text).ok()),
        }
    }

    /// The ARN of the user, the role or root.
    #[must_use]
    pub fn principal_arn(&self) -> &Arn {
        self.role_arn.as_ref().unwrap_or(&self.arn)
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
                role_arn: self.principal_arn().as_str(),
                role_id: Some(id.as_str()),
                arn,
            },
        }
    }
}
