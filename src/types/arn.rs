//! Amazon Resource Names.

use std::fmt;

use arrayvec::ArrayString;
use smol_str::SmolStr;

use crate::cut::cut;

use super::{AccountId, Name, Path};

/// As many bytes as nearly all ARNs have. With the longest path and name they have several hundred more.
const USUAL: usize = 128;

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
pub struct Arn(SmolStr);

impl Arn {
    /// The account itself, which is also its root user.
    #[must_use]
    pub fn root(account: AccountId) -> Self {
        Self(joined(&["arn:aws:iam::", account.as_str(), ":root"]))
    }

    /// An IAM entity with a path: `kind` is `user`, `group`, `role`, `policy`, `mfa` …
    #[must_use]
    pub fn iam(account: AccountId, kind: &str, path: &Path, name: &Name) -> Self {
        Self(joined(&["arn:aws:iam::", account.as_str(), ":", kind, path.as_str(), name.as_str()]))
    }

    /// A session of a role: the role's path is not part of it.
    #[must_use]
    pub fn assumed_role(account: AccountId, role: &Name, session: &str) -> Self {
        Self(joined(&["arn:aws:sts::", account.as_str(), ":assumed-role/", role.as_str(), "/", session]))
    }

    /// A session of `GetFederationToken`.
    #[must_use]
    pub fn federated_user(account: AccountId, name: &str) -> Self {
        Self(joined(&["arn:aws:sts::", account.as_str(), ":federated-user/", name]))
    }

    /// The ARN as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text itself.
    #[must_use]
    pub fn into_text(self) -> SmolStr {
        self.0
    }
}

/// What stands between the colons of an ARN that has all six parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArnParts<'a> {
    /// `aws`.
    pub partition: &'a str,
    /// Such as `iam`.
    pub service: &'a str,
    /// Empty for IAM and STS.
    pub region: &'a str,
    /// Twelve digits, or nothing.
    pub account: &'a str,
    /// All the rest, such as `role/team/reader`.
    pub resource: &'a str,
}

impl<'a> ArnParts<'a> {
    /// Takes a text apart; None when it has not the form of an ARN.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        let (partition, rest) = cut(text.strip_prefix("arn:")?, b':')?;
        let (service, rest) = cut(rest, b':')?;
        let (region, rest) = cut(rest, b':')?;
        let (account, resource) = cut(rest, b':')?;
        Some(Self { partition, service, region, account, resource })
    }

    /// The account, when this is the ARN of a resource that an account has in this service of the
    /// partition `aws`.
    #[must_use]
    pub fn owner(&self, service: Service) -> Option<AccountId> {
        let global = self.partition == "aws" && self.region.is_empty();
        if global && self.service == service.prefix() { self.account.parse().ok() } else { None }
    }
}

/// Parts one after another. Nearly all ARNs are put together on the stack: each request makes some.
#[inline]
fn joined(parts: &[&str]) -> SmolStr {
    let mut text = ArrayString::<USUAL>::new();
    match parts.iter().try_for_each(|part| text.try_push_str(part)) {
        Ok(()) => SmolStr::new(text),
        Err(_) => SmolStr::from(parts.concat()),
    }
}

impl From<SmolStr> for Arn {
    fn from(text: SmolStr) -> Self {
        Self(text)
    }
}

impl From<String> for Arn {
    fn from(text: String) -> Self {
        Self(text.into())
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
