//! What one account can't tell alone: facts about all accounts together.

use std::sync::Arc;

use crate::types::{AccessKeyId, AccountId};

use super::Account;

/// All accounts, as an operation on one of them may ask.
pub trait Directory: Send + Sync {
    /// Gives an alias to an account; false when another account has it.
    fn claim_alias(&self, alias: &str, account: AccountId) -> bool;

    /// Frees an alias.
    fn release_alias(&self, alias: &str);

    /// The account that an access key belongs to, as far as its id or the index of keys tells.
    fn account_of(&self, key: &AccessKeyId) -> Option<AccountId>;

    /// An account as it is now, if it was made.
    fn account(&self, id: AccountId) -> Option<Arc<Account>>;
}
