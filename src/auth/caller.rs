//! Who calls, and what this room asks of state to find it out.

use std::net::{IpAddr, Ipv4Addr};

use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::types::{AccessKeyId, AccountId, Arn, Name, Path, Secret, Service, UniqueId};

use super::terms::Terms;

/// Someone who can sign requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principal {
    /// The root user of the account.
    Root,
    /// An IAM user.
    User {
        /// Its unique id, `AIDA…`.
        id: UniqueId,
        /// Its name as it is now.
        name: Name,
        /// Its path as it is now.
        path: Path,
    },
    /// A session of a role.
    AssumedRole {
        /// The role's unique id, `AROA…`.
        id: UniqueId,
        /// The role's name.
        name: Name,
        /// The role's path.
        path: Path,
        /// The name of the session.
        session: SmolStr,
    },
    /// Somebody outside IAM for whom root or an IAM user asked for a session: it has that one's rights,
    /// within its session policies, and is known by a name of its own.
    FederatedUser {
        /// Who asked: root or a user.
        by: Box<Self>,
        /// Its name.
        name: SmolStr,
    },
}

impl Principal {
    /// What a session of this principal is bound to. `birth` is the number of the account's
    /// making: an account that was reset does not take sessions of its former root.
    #[must_use]
    pub fn bound(&self, birth: u64) -> SessionPrincipal {
        match self {
            Self::Root => SessionPrincipal::Root { birth },
            Self::User { id, .. } => SessionPrincipal::User { id: *id },
            Self::AssumedRole { id, session, .. } => {
                SessionPrincipal::Role { id: *id, session: session.clone() }
            }
            Self::FederatedUser { by, name } => {
                SessionPrincipal::FederatedUser { by: Box::new(by.bound(birth)), name: name.clone() }
            }
        }
    }

    fn arn(&self, account: AccountId) -> Arn {
        match self {
            Self::Root => Arn::root(account),
            Self::User { name, path, .. } => Arn::iam(account, "user", path, name),
            Self::AssumedRole { name, session, .. } => Arn::assumed_role(account, name, session),
            Self::FederatedUser { name, .. } => Arn::federated_user(account, name),
        }
    }

    fn entity_arn(&self, account: AccountId) -> Arn {
        match self {
            Self::AssumedRole { name, path, .. } => Arn::iam(account, "role", path, name),
            Self::FederatedUser { by, .. } => by.entity_arn(account),
            Self::Root | Self::User { .. } => self.arn(account),
        }
    }

    fn user_id(&self, account: AccountId) -> String {
        match self {
            Self::Root => account.as_str().to_owned(),
            Self::User { id, .. } => id.as_str().to_owned(),
            Self::AssumedRole { id, session, .. } => [id.as_str(), ":", session].concat(),
            Self::FederatedUser { name, .. } => [account.as_str(), ":", name].concat(),
        }
    }
}

/// To whom a session belongs: never to a name, which another may bear later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionPrincipal {
    /// Root of the account that was made as the `birth`th.
    Root {
        /// The number of the account's making.
        birth: u64,
    },
    /// The IAM user of this unique id.
    User {
        /// Its unique id.
        id: UniqueId,
    },
    /// The role of this unique id, under the name of a session.
    Role {
        /// The role's unique id.
        id: UniqueId,
        /// The name of the session.
        session: SmolStr,
    },
    /// A federated user of this name.
    FederatedUser {
        /// Who asked for the session: root or a user.
        by: Box<Self>,
        /// Its name.
        name: SmolStr,
    },
}

/// Which operation made a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// `GetSessionToken`.
    SessionToken,
    /// `AssumeRole`.
    AssumedRole,
    /// `GetFederationToken`.
    FederationToken,
    /// A sign-in to the console as root or as a user. Unlike a session of `GetSessionToken`, it may call
    /// IAM without MFA: the console does.
    Console,
}

/// What is known of the session behind temporary credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionContext {
    /// When it was made.
    pub issued: Timestamp,
    /// When it ends.
    pub expires: Timestamp,
    /// When its principal proved to hold an MFA device, if it did; a session of a role has it from
    /// the session that assumed the role.
    pub mfa_at: Option<Timestamp>,
    /// What made it.
    pub kind: SessionKind,
    /// With what it was made.
    pub terms: Terms,
}

/// With which kind of credentials a call was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credentials {
    /// Access keys without an end.
    LongTerm,
    /// Those of a session.
    Session(Box<SessionContext>),
}

/// Who sent a request, from where and with what.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The account that the principal belongs to.
    pub account: AccountId,
    /// Who.
    pub principal: Principal,
    /// With which kind of credentials.
    pub credentials: Credentials,
    /// With which access key.
    pub access_key_id: AccessKeyId,
    /// The region of the credential scope.
    pub region: SmolStr,
    /// The service that was called.
    pub service: Service,
    /// The other end of the connection.
    pub source_ip: IpAddr,
    /// The `User-Agent` header, when it is text.
    pub user_agent: Option<SmolStr>,
}

impl Caller {
    /// A principal that sent nothing here itself: others ask about it. Where it is is unknown, and it
    /// has no session.
    #[must_use]
    pub const fn unseen(
        account: AccountId,
        principal: Principal,
        access_key_id: AccessKeyId,
        service: Service,
    ) -> Self {
        Self {
            account,
            principal,
            credentials: Credentials::LongTerm,
            access_key_id,
            region: SmolStr::new_static(""),
            service,
            source_ip: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            user_agent: None,
        }
    }

    /// The ARN that `GetCallerIdentity` and refusals print. A session of `GetSessionToken` is its
    /// principal itself; one of a role has an ARN of its own, without the role's path, and so has a
    /// federated user.
    #[must_use]
    pub fn arn(&self) -> Arn {
        self.principal.arn(self.account)
    }

    /// The ARN of the user, of root, of the role behind a session, or of a federated user: the key
    /// `aws:PrincipalArn`.
    #[must_use]
    pub fn principal_arn(&self) -> Arn {
        match &self.principal {
            Principal::FederatedUser { .. } => self.arn(),
            principal => principal.entity_arn(self.account),
        }
    }

    /// The ARN of the one whose identity-based policies count: the user, root, the role behind a session,
    /// whoever asked for the session of a federated user.
    #[must_use]
    pub fn entity_arn(&self) -> Arn {
        self.principal.entity_arn(self.account)
    }

    /// The `UserId` of `GetCallerIdentity`: the unique id of a user, the account's number for root,
    /// `AROA…:session` for a session of a role, `111122223333:name` for a federated user.
    #[must_use]
    pub fn user_id(&self) -> String {
        self.principal.user_id(self.account)
    }

    /// The session behind temporary credentials.
    #[must_use]
    pub const fn session(&self) -> Option<&SessionContext> {
        match &self.credentials {
            Credentials::LongTerm => None,
            Credentials::Session(session) => Some(session),
        }
    }

    /// Whether the credentials were made with MFA.
    #[must_use]
    pub fn has_mfa(&self) -> bool {
        self.session().is_some_and(|session| session.mfa_at.is_some())
    }

    /// Seconds since the MFA code was given; none for credentials made without one. Never below
    /// zero, also when the clock was moved back.
    #[must_use]
    pub fn mfa_age(&self, now: Timestamp) -> Option<i64> {
        let given = self.session()?.mfa_at?;
        Some(now.seconds().saturating_sub(given.seconds()).max(0))
    }
}

/// A long-term access key, as state knows it.
#[derive(Debug, Clone)]
pub struct LongTermKey {
    /// The account of its holder.
    pub account: AccountId,
    /// Its secret.
    pub secret: Secret,
    /// Whether it may be used.
    pub active: bool,
    /// Its holder.
    pub principal: Principal,
    /// Whether everybody knows its secret.
    pub well_known: bool,
}

/// What authentication asks of state.
pub trait Keys {
    /// The long-term key of an id; none when there is no such key.
    fn long_term(&self, id: &AccessKeyId) -> Option<LongTermKey>;

    /// Whom a session was issued to, as it is now, perhaps under another name. None when that
    /// principal is gone, also when another was made in its place.
    fn principal(&self, account: AccountId, bound_to: &SessionPrincipal) -> Option<Principal>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alice() -> Caller {
        let id: UniqueId = "AIDACKCEVSQ6C2EXAMPLE".parse().unwrap();
        let (name, path) = (Name::from("alice"), Path::parse("/team/").unwrap());
        Caller {
            account: "111122223333".parse().unwrap(),
            principal: Principal::User { id, name, path },
            credentials: Credentials::LongTerm,
            access_key_id: AccessKeyId::from("AKIAIOSFODNN7EXAMPLE"),
            region: SmolStr::new_static("us-east-1"),
            service: Service::Sts,
            source_ip: IpAddr::from([127, 0, 0, 1]),
            user_agent: None,
        }
    }

    #[test]
    fn users_roots_and_sessions_are_named_as_get_caller_identity_does() {
        let user = alice();
        assert_eq!(user.arn().as_str(), "arn:aws:iam::111122223333:user/team/alice");
        assert_eq!(user.user_id(), "AIDACKCEVSQ6C2EXAMPLE");
        let (id, name) = ("AROACKCEVSQ6C2EXAMPLE".parse().unwrap(), Name::from("reader"));
        let role =
            Principal::AssumedRole { id, name, path: Path::parse("/team/").unwrap(), session: "ci".into() };
        let session = Caller { principal: role, ..user.clone() };
        assert_eq!(session.arn().as_str(), "arn:aws:sts::111122223333:assumed-role/reader/ci");
        assert_eq!(session.principal_arn().as_str(), "arn:aws:iam::111122223333:role/team/reader");
        assert_eq!(session.user_id(), "AROACKCEVSQ6C2EXAMPLE:ci");
        let by = Box::new(user.principal.clone());
        let bob = Caller { principal: Principal::FederatedUser { by, name: "bob".into() }, ..user.clone() };
        assert_eq!(bob.arn().as_str(), "arn:aws:sts::111122223333:federated-user/bob");
        assert_eq!((bob.principal_arn(), bob.entity_arn()), (bob.arn(), user.arn()));
        assert_eq!(bob.user_id(), "111122223333:bob");
        let root = Caller { principal: Principal::Root, ..user };
        assert_eq!(root.arn().as_str(), "arn:aws:iam::111122223333:root");
        assert_eq!(root.user_id(), "111122223333");
    }

    #[test]
    fn mfa_has_an_age_only_in_a_session_made_with_it() {
        let at = Timestamp::from_seconds;
        let session = |mfa_at| {
            let context = SessionContext {
                issued: at(100),
                expires: at(1_000),
                mfa_at,
                kind: SessionKind::SessionToken,
                terms: Terms::default(),
            };
            Caller { credentials: Credentials::Session(Box::new(context)), ..alice() }
        };
        assert_eq!((alice().has_mfa(), alice().mfa_age(at(160))), (false, None));
        assert_eq!((session(None).has_mfa(), session(None).mfa_age(at(160))), (false, None));
        let with_mfa = session(Some(at(100)));
        assert_eq!((with_mfa.has_mfa(), with_mfa.mfa_age(at(160))), (true, Some(60)));
        assert_eq!(with_mfa.mfa_age(at(40)), Some(0));
    }
}
