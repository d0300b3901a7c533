//! Amazon Resource Names.

use std::fmt;

use super::{AccountId, Name, Path};

/// The two services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// AWS Identity and Access Management.
    Iam,
    /// AWS Security Token Service.
    Sts,
}

impl Service {
    /// The name in ARNs, credential scopes and action names.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Iam => "iam",
            Self::Sts => "sts",
        }
    }
}

/// An ARN, such as `arn:aws:iam::111122223333:user/alice`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arn(String);

impl Arn {
    /// The account itself, which is also its root user.
    #[must_use]
    pub fn root(account: AccountId) -> Self {
        Self(format!("arn:aws:iam::{account}:root"))
    }

    /// An IAM entity with a path: `kind` is `user`, `group`, `role`, `policy`, `mfa` …
    #[must_use]
    pub fn iam(account: AccountId, kind: &str, path: &Path, name: &Name) -> Self {
        Self(format!("arn:aws:iam::{account}:{kind}{path}{name}"))
    }

    /// A session of a role: the role's path is not part of it.
    #[must_use]
    pub fn assumed_role(account: AccountId, role: &Name, session: &str) -> Self {
        Self(format!("arn:aws:sts::{account}:assumed-role/{role}/{session}"))
    }

    /// The ARN as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Arn {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
