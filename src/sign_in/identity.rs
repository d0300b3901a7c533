//! Who somebody says to be, and whether there is such a one.

use crate::account::{Account, Hash, Tried};
use crate::store::Accounts;
use crate::types::{AccountId, Name, Owner};

/// The longest text of an identity that is looked at, in bytes: an e-mail address, alias or name of AWS
/// is shorter.
const LONGEST: usize = 320;

/// Who somebody says to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Root.
    Root {
        /// The number of the account, or root's e-mail address.
        account: String,
    },
    /// An IAM user.
    User {
        /// The number or the alias of the account.
        account: String,
        /// The user's name.
        name: String,
    },
}

/// Somebody who has a password.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) account: AccountId,
    pub(super) owner: Owner,
    pub(super) hash: Hash,
}

impl Who {
    /// Who that is, when there is such a one and it has a password.
    pub(super) fn find(&self, accounts: &Accounts) -> Option<Known> {
        let account = self.account(accounts)?;
        let (owner, hash) = match self {
            Self::Root { .. } => (Owner::Root, accounts.root_login(account)?.password?),
            Self::User { name, .. } => {
                let state = accounts.find(account)?.account();
                let user = state.users().find(&Name::from(name.trim()))?;
                (Owner::User(user.id), user.password.as_ref()?.hash().clone())
            }
        };
        Some(Known { account, owner, hash })
    }

    /// The account that is named, which may not be there.
    fn account(&self, accounts: &Accounts) -> Option<AccountId> {
        let (Self::Root { account } | Self::User { account, .. }) = self;
        let text = account.trim();
        let named = || match self {
            Self::Root { .. } => accounts.account_of_email(text),
            Self::User { .. } => accounts.account_of_alias(text),
        };
        text.parse().ok().or_else(named)
    }

    /// Under what its tries are counted, be there such a one or not. None for what is too long to be
    /// anybody.
    pub(super) fn tried(&self) -> Option<Tried> {
        let tried = match self {
            Self::Root { account } => Tried::root(account),
            Self::User { account, name } => Tried::user(account, name),
        };
        (tried.size() <= LONGEST).then_some(tried)
    }
}

/// The password that counts now.
pub(super) fn hash_of(account: &Account, owner: &Owner) -> Option<Hash> {
    match owner {
        Owner::Root => account.root_login.password.clone(),
        Owner::User(id) => account.user_by_id(id)?.password.as_ref().map(|password| password.hash().clone()),
    }
}
