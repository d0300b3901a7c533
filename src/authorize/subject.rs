//! Who is judged, as texts that a question borrows.

use std::sync::Arc;

use smol_str::SmolStr;

use crate::account::{Account, HeldPolicy};
use crate::auth::{Caller, Principal};
use crate::policy::{Policy, Requester};
use crate::types::Arn;

use super::{compiled, gather};

/// A caller as policies know it.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The 12 digits of its account.
    pub account: SmolStr,
    /// The ARN that refusals print: of a session of a role, the session's.
    pub arn: Arn,
    /// The ARN of the role behind a session, or of whoever asked for a federated user's.
    behind: Option<Arn>,
    /// The session policy that was given inline.
    pub session_policy: Option<Policy>,
    /// The identity-based policies, of its own and of its groups.
    pub(super) held: Arc<[HeldPolicy]>,
}

impl Subject {
    /// The caller as policies know it; `home` is its account.
    #[must_use]
    pub fn of(caller: &Caller, home: &Account) -> Self {
        let is_itself = matches!(caller.principal, Principal::Root | Principal::User { .. });
        let inline = caller.session().and_then(|session| session.terms.policy.as_ref());
        Self {
            account: caller.account.text(),
            arn: caller.arn(),
            behind: (!is_itself).then(|| caller.entity_arn()),
            // It was read once already, when the session was made.
            session_policy: inline.and_then(|text| compiled(text).ok()),
            held: gather::held(&caller.principal, home),
        }
    }

    /// The ARN of the one whose identity-based policies count: the user, the role or root.
    #[must_use]
    pub fn entity_arn(&self) -> &Arn {
        self.behind.as_ref().unwrap_or(&self.arn)
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
                role_arn: self.entity_arn().as_str(),
                role_id: Some(id.as_str()),
                arn,
            },
            Principal::FederatedUser { by, .. } => {
                let user_id = match &**by {
                    Principal::User { id, .. } => Some(id.as_str()),
                    _ => None,
                };
                let user_arn = user_id.map(|_| self.entity_arn().as_str());
                Requester::FederatedUser { account, user_arn, user_id, of_root: **by == Principal::Root, arn }
            }
        }
    }
}
