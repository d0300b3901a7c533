//! What the text of a principal says.

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
