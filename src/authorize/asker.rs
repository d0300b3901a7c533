//! Who asks, in a question from outside.

use std::borrow::Cow;
use std::sync::Arc;

use crate::account::Account;
use crate::auth::{Caller, Principal};
use crate::policy::{Context, Requester};
use crate::types::{AccountId, ArnParts, Service};

/// The identity providers that have no ARN (AWS IAM User Guide, "AWS JSON policy elements: Principal").
const PROVIDERS: [&str; 4] =
    ["accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"];

/// What the text of a principal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrincipalName<'a> {
    /// `arn:aws:iam::A:root`
    Root(AccountId),
    /// `arn:aws:iam::A:user/path/name`
    User(AccountId),
    /// `arn:aws:iam::A:role/path/name`: a session of the role under no name.
    Role(AccountId),
    /// `arn:aws:sts::A:assumed-role/role/session`
    RoleSession {
        /// The role's account.
        account: AccountId,
        /// The role's name.
        role: &'a str,
        /// The session's name.
        session: &'a str,
    },
    /// `arn:aws:sts::A:federated-user/name`
    FederatedUser(AccountId),
    /// `logs.amazonaws.com`
    AwsService,
    /// `arn:aws:iam::A:oidc-provider/…`, `…:saml-provider/…`, `accounts.google.com`
    Provider,
    /// `*`
    Nobody,
}

impl<'a> PrincipalName<'a> {
    /// Reads a principal; None when it is none.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        if text == "*" {
            return Some(Self::Nobody);
        }
        if text.contains(['*', '?']) {
            return None;
        }
        let Some(parts) = ArnParts::read(text) else { return Self::without_arn(text) };
        match (parts.owner(Service::Iam), parts.owner(Service::Sts)) {
            (Some(account), _) => Self::of_iam(account, parts.resource),
            (_, Some(account)) => Self::of_sts(account, parts.resource),
            _ => None,
        }
    }

    fn without_arn(text: &str) -> Option<Self> {
        if PROVIDERS.contains(&text) {
            return Some(Self::Provider);
        }
        let service = text.strip_suffix(".cn").unwrap_or(text).strip_suffix(".amazonaws.com")?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        (!service.is_empty() && service.chars().all(plain)).then_some(Self::AwsService)
    }

    fn of_iam(account: AccountId, resource: &str) -> Option<Self> {
        if resource == "root" {
            return Some(Self::Root(account));
        }
        let (kind, name) = resource.split_once('/')?;
        let named = !name.is_empty() && !name.ends_with('/');
        match kind {
            "user" if named => Some(Self::User(account)),
            "role" if named => Some(Self::Role(account)),
            "oidc-provider" | "saml-provider" if named => Some(Self::Provider),
            _ => None,
        }
    }

    fn of_sts(account: AccountId, resource: &'a str) -> Option<Self> {
        match resource.split_once('/')? {
            ("assumed-role", rest) => {
                let (role, session) = rest.split_once('/')?;
                let named = !role.is_empty() && !session.is_empty() && !session.contains('/');
                named.then_some(Self::RoleSession { account, role, session })
            }
            ("federated-user", name) if !name.is_empty() => Some(Self::FederatedUser(account)),
            _ => None,
        }
    }

    /// The account of the principal.
    #[must_use]
    pub const fn account(&self) -> Option<AccountId> {
        match *self {
            Self::Root(account)
            | Self::User(account)
            | Self::Role(account)
            | Self::RoleSession { account, .. }
            | Self::FederatedUser(account) => Some(account),
            Self::AwsService | Self::Provider | Self::Nobody => None,
        }
    }
}

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
            Kind::FederatedUser => Requester::FederatedUser { account, user_arn: None, user_id: None, arn },
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn principals_of_every_form() {
        let account: AccountId = "111122223333".parse().unwrap();
        let iam = |resource: &str| format!("arn:aws:iam::111122223333:{resource}");
        for (text, name) in [
            (iam("root"), PrincipalName::Root(account)),
            (iam("user/team/alice"), PrincipalName::User(account)),
            (iam("role/reader"), PrincipalName::Role(account)),
            (iam("oidc-provider/example.com"), PrincipalName::Provider),
            (iam("saml-provider/idp"), PrincipalName::Provider),
            ("arn:aws:sts::111122223333:federated-user/bob".into(), PrincipalName::FederatedUser(account)),
            ("logs.amazonaws.com".into(), PrincipalName::AwsService),
            ("logs.eu-west-1.amazonaws.com".into(), PrincipalName::AwsService),
            ("cognito-identity.amazonaws.com".into(), PrincipalName::Provider),
            ("accounts.google.com".into(), PrincipalName::Provider),
            ("*".into(), PrincipalName::Nobody),
        ] {
            assert_eq!(PrincipalName::read(&text), Some(name), "{text}");
        }
        let session = "arn:aws:sts::111122223333:assumed-role/reader/ci";
        let named = PrincipalName::RoleSession { account, role: "reader", session: "ci" };
        assert_eq!(PrincipalName::read(session), Some(named));
    }

    #[test]
    fn what_is_no_principal() {
        for text in [
            "",
            "alice",
            "111122223333",
            ".amazonaws.com",
            "arn:aws:iam::111122223333:user",
            "arn:aws:iam::111122223333:user/",
            "arn:aws:iam::111122223333:user/*",
            "arn:aws:iam::111122223333:group/g",
            "arn:aws:iam::1:user/alice",
            "arn:aws:sts::111122223333:assumed-role/reader",
            "arn:aws:sts::111122223333:assumed-role/reader/",
            "arn:aws:s3:::bucket",
        ] {
            assert_eq!(PrincipalName::read(text), None, "{text}");
        }
    }
}
