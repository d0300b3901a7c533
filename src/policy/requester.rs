//! Who asks.

/// Who asks, as a `Principal` element may name it.
///
/// Ids are None where only ARNs are known: then a trust policy bound to unique ids doesn't match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requester<'a> {
    /// The root user of an account, with long-term credentials or a session.
    Root {
        /// The 12 digits of the account.
        account: &'a str,
        /// `arn:aws:iam::A:root`.
        arn: &'a str,
    },
    /// A user, with long-term credentials or a `GetSessionToken` session.
    User {
        /// The 12 digits of the account.
        account: &'a str,
        /// `arn:aws:iam::A:user/path/name`.
        arn: &'a str,
        /// `AIDA…`.
        id: Option<&'a str>,
    },
    /// A session of a role.
    RoleSession {
        /// The 12 digits of the account.
        account: &'a str,
        /// `arn:aws:iam::A:role/path/name`.
        role_arn: &'a str,
        /// `AROA…`.
        role_id: Option<&'a str>,
        /// `arn:aws:sts::A:assumed-role/name/session`.
        arn: &'a str,
    },
    /// A `GetFederationToken` session.
    FederatedUser {
        /// The 12 digits of the account.
        account: &'a str,
        /// The ARN of the user that asked for the session; None when root did.
        user_arn: Option<&'a str>,
        /// `AIDA…`.
        user_id: Option<&'a str>,
        /// Whether root asked for it: then its session policies alone limit it.
        of_root: bool,
        /// `arn:aws:sts::A:federated-user/name`.
        arn: &'a str,
    },
    /// An AWS service.
    Service {
        /// Its principal: `logs.amazonaws.com`.
        name: &'a str,
    },
    /// Someone with a token or an assertion of an identity provider, at a role's door.
    Federated {
        /// The ARN of the OpenID Connect or SAML provider, or `accounts.google.com` and the like.
        provider: &'a str,
    },
    /// Nobody known: an unsigned request.
    Anonymous,
}

impl<'a> Requester<'a> {
    /// The account it belongs to; services, federated identities and strangers have none.
    #[must_use]
    pub const fn account(&self) -> Option<&'a str> {
        match *self {
            Self::Root { account, .. }
            | Self::User { account, .. }
            | Self::RoleSession { account, .. }
            | Self::FederatedUser { account, .. } => Some(account),
            Self::Service { .. } | Self::Federated { .. } | Self::Anonymous => None,
        }
    }

    /// How it is called: its ARN, the service, the provider, or `*`.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        match *self {
            Self::Root { arn, .. }
            | Self::User { arn, .. }
            | Self::RoleSession { arn, .. }
            | Self::FederatedUser { arn, .. } => arn,
            Self::Service { name } => name,
            Self::Federated { provider } => provider,
            Self::Anonymous => "*",
        }
    }
}
