//! Trust policies: who may assume a role, bound to whom is meant and not to what he is called.
//!
//! Users and roles stand in a stored trust policy with their unique ids. It is shown with their ARNs
//! as long as they exist and with the ids afterwards, and one that is made again under the same name
//! is not meant (IAM User Guide, "AWS JSON policy elements: Principal").

use crate::contract::codes::MALFORMED_POLICY_DOCUMENT;
use crate::fault::Fault;
use crate::policy::{Kind, Policy};
use crate::types::{AccountId, Arn, ArnParts, IdKind, Name, Service, UniqueId};

use super::{Account, Directory, stored_policy};

/// The trust policy of a role.
#[derive(Debug, Clone)]
pub struct Trust {
    document: Policy,
    bound: Vec<Bound>,
}

/// A user or a role that a trust policy names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bound {
    id: UniqueId,
    account: AccountId,
}

/// Where principals are looked up: in the role's own account as it is being changed, and in the others.
#[derive(Clone, Copy)]
pub struct Population<'a> {
    /// The account of the role.
    pub home: &'a Account,
    /// All accounts.
    pub directory: &'a dyn Directory,
}

impl Trust {
    /// Reads a trust policy and binds it to the users and roles that it names.
    ///
    /// # Errors
    /// `MalformedPolicyDocument`, also for a principal that doesn't exist.
    pub fn bind(text: &str, population: Population<'_>) -> Result<Self, Fault> {
        let sent = stored_policy(Kind::Trust, text)?;
        sent.service_principals().iter().try_for_each(|name| service(name))?;
        let mut bound = Vec::new();
        for named in sent.principals() {
            bound.extend(population.principal(&named)?.map(|who| (named, who)));
        }
        let stored = |named: &str| {
            let known = bound.iter().find(|(name, _)| name == named);
            known.map(|(_, who)| who.id.to_string()).or_else(|| account_root(named))
        };
        let document = sent.with_principals(stored);
        Ok(Self { document, bound: bound.into_iter().map(|(_, who)| who).collect() })
    }

    /// A trust policy as it stands, of which nobody has been looked up yet.
    #[must_use]
    pub const fn unbound(document: Policy) -> Self {
        Self { document, bound: Vec::new() }
    }

    /// The document that decides: users and roles stand in it with their unique ids.
    #[must_use]
    pub const fn document(&self) -> &Policy {
        &self.document
    }

    /// The characters that count against the quota.
    #[must_use]
    pub fn size(&self) -> usize {
        self.document.size()
    }

    /// The document as `GetRole` shows it, with the ARNs that its users and roles have now.
    #[must_use]
    pub fn shown(&self, population: Population<'_>) -> String {
        let shown = |id: &str| {
            let who = self.bound.iter().find(|who| who.id.as_str() == id)?;
            population
                .in_account(who.account, |account| account.principal_arn(&who.id))
                .map(|arn| arn.to_string())
        };
        if self.bound.is_empty() {
            return self.document.text().to_owned();
        }
        self.document.with_principals(shown).text().to_owned()
    }
}

impl Population<'_> {
    /// The user or role that a principal is bound to; none for what is meant by its name.
    fn principal(self, named: &str) -> Result<Option<Bound>, Fault> {
        if named == "*" || named.parse::<AccountId>().is_ok() {
            return Ok(None);
        }
        let unknown = || no_such_principal("AWS", named);
        let Some(parts) = ArnParts::read(named) else {
            return self.by_id(named).map(Some).ok_or_else(unknown);
        };
        if let Some(account) = parts.owner(Service::Iam) {
            return match parts.resource {
                "root" => Ok(None),
                _ => self.by_arn(account, named).map(Some).ok_or_else(unknown),
            };
        }
        let session =
            parts.owner(Service::Sts).is_some_and(|account| self.has_session(account, parts.resource));
        session.then_some(None).ok_or_else(unknown)
    }

    fn by_arn(self, account: AccountId, arn: &str) -> Option<Bound> {
        let id = self.in_account(account, |account| account.principal_id(arn))?;
        Some(Bound { id, account })
    }

    /// A unique id of this account: what a document showed after its principal was gone is refused.
    fn by_id(self, text: &str) -> Option<Bound> {
        let id: UniqueId = text.parse().ok()?;
        self.home.principal_arn(&id).map(|_| Bound { id, account: self.home.id })
    }

    /// Whether there could be such a session: a role session needs its role, and a name.
    fn has_session(self, account: AccountId, resource: &str) -> bool {
        match resource.split('/').collect::<Vec<_>>().as_slice() {
            ["assumed-role", role, session] if !session.is_empty() => {
                let role = Name::from(*role);
                self.in_account(account, |account| account.roles.table().find(&role).map(drop)).is_some()
            }
            ["federated-user", name] => !name.is_empty(),
            _ => false,
        }
    }

    fn in_account<T>(self, id: AccountId, ask: impl FnOnce(&Account) -> Option<T>) -> Option<T> {
        if id == self.home.id {
            return ask(self.home);
        }
        ask(&*self.directory.account(id)?)
    }
}

impl Account {
    /// The unique id of the user or role with this ARN; path and case count.
    #[must_use]
    pub fn principal_id(&self, arn: &str) -> Option<UniqueId> {
        let name = Name::from(arn.rsplit('/').next()?);
        let user = self.users().find(&name).map(|user| (user.arn(self.id), user.id));
        let role = self.roles.table().find(&name).map(|role| (role.arn(self.id), role.id));
        user.into_iter().chain(role).find(|(known, _)| known.as_str() == arn).map(|(_, id)| id)
    }

    /// The ARN of the user or role with this unique id.
    #[must_use]
    pub fn principal_arn(&self, id: &UniqueId) -> Option<Arn> {
        if id.as_str().starts_with(IdKind::User.prefix()) {
            return self.user_by_id(id).map(|user| user.arn(self.id));
        }
        self.roles.by_id(id).map(|role| role.arn(self.id))
    }
}

/// How an account that is named by its number is stored.
fn account_root(named: &str) -> Option<String> {
    named.parse().ok().map(|account| Arn::root(account).to_string())
}

/// Whether a name looks like a service's. AWS knows its services; there is no public list of their
/// principals, so the form is all that is looked at: our own choice.
fn service(name: &str) -> Result<(), Fault> {
    let domains = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal"];
    let plain = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b))
    };
    let known = domains.iter().any(|domain| name.strip_suffix(domain).is_some_and(plain));
    known.then_some(()).ok_or_else(|| no_such_principal("SERVICE", name))
}

/// The fault of naming a principal that isn't there (answers of AWS quoted in public issues).
fn no_such_principal(kind: &str, name: &str) -> Fault {
    Fault::new(MALFORMED_POLICY_DOCUMENT, format!("Invalid principal in policy: \"{kind}\":\"{name}\""))
}

#[cfg(test)]
mod tests;
