//! Who asks, in a question from outside.

use std::borrow::Cow;
use std::sync::Arc;

use crate::account::Account;
use crate::auth::{Caller, Principal};
use crate::policy::{Context, Requester};
use crate::types::AccountId;

use super::PrincipalName;

/// Who asks.
#[derive(Debug)]
pub enum Asker {
    /// Someone of the state.
    Known {
        /// Who.
        caller: Box<Caller>,
        /// The account that holds its policies.
        home: Arc<Account>,
    },
    /// Someone of whom no more is known than the name.
    Stranger(Stranger),
}

/// Someone of whom no more is known than the name.
#[derive(Debug)]
pub struct Stranger {
    /// The name that was given.
    name: String,
    account: Option<String>,
    kind: Kind,
    /// The account, when the state has a part in the decision.
    home: Option<Arc<Account>>,
}

#[derive(Debug)]
enum Kind {
    Root,
    User,
    /// `arn` is the session's.
    RoleSession {
        role_arn: String,
        arn: String,
    },
    FederatedUser,
    AwsService,
    Provider,
    Nobody,
}

impl Asker {
    /// The ARN or name that is judged. A session under no name is shown as its role.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Known { caller, .. } => Cow::Owned(match &caller.principal {
                Principal::AssumedRole { session, .. } if session.is_empty() => {
                    caller.principal_arn().to_string()
                }
                _ => caller.arn().to_string(),
            }),
            Self::Stranger(stranger) => Cow::Borrowed(&stranger.name),
        }
    }

    /// The state of the account whose control policies bind it.
    #[must_use]
    pub fn home(&self) -> Option<&Account> {
        match self {
            Self::Known { home, .. } => Some(home),
            Self::Stranger(stranger) => stranger.home.as_deref(),
        }
    }

    /// The number of its account; services, providers and nobody have none.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Known { caller, .. } => Some(caller.account),
            Self::Stranger(stranger) => stranger.account.as_ref()?.parse().ok(),
        }
    }
}

impl Stranger {
    /// Someone of that name. A session's role has the path `/`, unless its ARN is known.
    #[must_use]
    pub fn new(
        text: &str,
        name: PrincipalName<'_>,
        role_arn: Option<&str>,
        home: Option<Arc<Account>>,
    ) -> Self {
        let kind = match name {
            PrincipalName::Root(_) => Kind::Root,
            PrincipalName::User(_) => Kind::User,
            PrincipalName::Role(account) => {
                let role = text.rsplit('/').next().unwrap_or_default();
                // No `Principal` element can name a session without a name.
                let arn = format!("arn:aws:sts::{account}:assumed-role/{role}/");
                Kind::RoleSession { role_arn: text.to_owned(), arn }
            }
            PrincipalName::RoleSession { account, role, .. } => {
                let plain = || format!("arn:aws:iam::{account}:role/{role}");
                Kind::RoleSession {
                    role_arn: role_arn.map_or_else(plain, str::to_owned),
                    arn: text.to_owned(),
                }
            }
            PrincipalName::FederatedUser(_) => Kind::FederatedUser,
            PrincipalName::AwsService => Kind::AwsService,
            PrincipalName::Provider => Kind::Provider,
            PrincipalName::Nobody => Kind::Nobody,
        };
        let account = name.account().map(|account| account.to_string());
        Self { name: text.to_owned(), account, kind, home }
    }

    /// As `Principal` elements may name it.
    pub(super) fn requester(&self) -> Requester<'_> {
        let (account, arn) = (self.account.as_deref().unwrap_or_default(), self.name.as_str());
        match &self.kind {
            Kind::Root => Requester::Root { account, arn },
            Kind::User => Requester::User { account, arn, id: None },
            Kind::RoleSession { role_arn, arn } => {
                Requester::RoleSession { account, role_arn, role_id: None, arn }
            }
            Kind::FederatedUser => {
                Requester::FederatedUser { account, user_arn: None, user_id: None, of_root: false, arn }
            }
            Kind::AwsService => Requester::Service { name: arn },
            Kind::Provider => Requester::Federated { provider: arn },
            Kind::Nobody => Requester::Anonymous,
        }
    }

    /// The condition keys that its name alone tells.
    pub(super) fn keys<'a>(&'a self, keys: &mut Context<'a>) {
        let (kind, arn) = match &self.kind {
            Kind::Root => (Some("Account"), Some(&self.name)),
            Kind::User => (Some("User"), Some(&self.name)),
            Kind::RoleSession { role_arn, .. } => (Some("AssumedRole"), Some(role_arn)),
            Kind::FederatedUser => (Some("FederatedUser"), Some(&self.name)),
            Kind::Nobody => (Some("Anonymous"), None),
            Kind::AwsService | Kind::Provider => (None, None),
        };
        if let Some(account) = &self.account {
            keys.set("aws:PrincipalAccount", account.as_str());
        }
        if let Some(arn) = arn {
            keys.set("aws:PrincipalArn", arn.as_str());
        }
        if let Some(kind) = kind {
            keys.set("aws:PrincipalType", kind);
        }
        let is_service = matches!(self.kind, Kind::AwsService);
        keys.set("aws:PrincipalIsAWSService", if is_service { "true" } else { "false" });
        if matches!(self.kind, Kind::User) {
            keys.set("aws:username", self.name.rsplit('/').next().unwrap_or_default());
        }
    }
}
