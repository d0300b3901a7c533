//! All accounts: read without waiting, changed one after another, as a whole or not at all.
//!
//! A slot holds the current [`Account`] behind an `Arc`. A reader takes the `Arc` and goes on with
//! what it saw. A writer works on a copy, which costs O(1), and puts it in place when the operation
//! has succeeded; so a fault leaves no trace. A journal would stand in [`Slot::update`], where the
//! account before and the account after are both at hand.

use std::collections::HashMap;
use std::sync::Arc;

use dashmap::DashMap;
use parking_lot::{Mutex, RwLock};
use smol_str::SmolStr;

use crate::account::{Account, Directory, Side};
use crate::auth::{Keys, LongTermKey, Principal, SessionPrincipal};
use crate::clock::Timestamp;
use crate::entropy::Entropy;
use crate::fault::Fault;
use crate::types::{AccessKeyId, AccountId, Owner, Secret};

/// The secret of the well-known root keys.
pub const WELL_KNOWN_SECRET: &str = "test";
/// The well-known root key of account 000000000000, as users of other emulators expect it.
pub const WELL_KNOWN_KEY: &str = "test";

/// Which root keys there are before anything is created.
#[derive(Debug, Clone, Default)]
pub struct RootKeys {
    /// Keys that were named, with their accounts and secrets.
    pub named: HashMap<AccessKeyId, (AccountId, Secret)>,
    /// Whether `test`, and every number of twelve digits, is the root key of its account.
    pub well_known: bool,
}

impl RootKeys {
    fn find(&self, id: &AccessKeyId) -> Option<(AccountId, Secret)> {
        if let Some(named) = self.named.get(id) {
            return Some(named.clone());
        }
        let account = match id.as_str() {
            WELL_KNOWN_KEY => Some(AccountId::ZERO),
            number => number.parse().ok(),
        };
        account.filter(|_| self.well_known).map(|account| (account, Secret::from(WELL_KNOWN_SECRET)))
    }
}

/// All accounts.
#[derive(Debug)]
pub struct Accounts {
    slots: DashMap<AccountId, Arc<Slot>>,
    /// The accounts of access keys whose ids don't tell them, such as those of a seed file.
    keys: DashMap<AccessKeyId, AccountId>,
    /// Aliases are unique among all accounts.
    aliases: DashMap<SmolStr, AccountId>,
    root_keys: RootKeys,
}

/// One account's place.
#[derive(Debug)]
pub struct Slot {
    current: RwLock<Arc<Account>>,
    writer: Mutex<()>,
    /// What is written by requests that only read.
    pub side: Side,
}

impl Slot {
    fn new(account: Account) -> Self {
        Self { current: RwLock::new(Arc::new(account)), writer: Mutex::new(()), side: Side::default() }
    }

    /// The account as it is now.
    #[must_use]
    pub fn account(&self) -> Arc<Account> {
        Arc::clone(&self.current.read())
    }

    /// Changes the account, or doesn't when `change` fails. One change at a time; nobody who reads
    /// waits for it.
    ///
    /// # Errors
    /// What `change` answers.
    pub fn update<T>(&self, change: impl FnOnce(&mut Account) -> Result<T, Fault>) -> Result<T, Fault> {
        let _alone = self.writer.lock();
        let mut copy = Account::clone(&self.account());
        let done = change(&mut copy)?;
        // The account before is dropped after the lock is free: that may take a while.
        let before = std::mem::replace(&mut *self.current.write(), Arc::new(copy));
        drop(before);
        Ok(done)
    }
}

impl Accounts {
    /// No accounts yet, and the root keys that make them on first use.
    #[must_use]
    pub fn new(root_keys: RootKeys) -> Self {
        Self { slots: DashMap::new(), keys: DashMap::new(), aliases: DashMap::new(), root_keys }
    }

    /// The slot of an account, if the account was made.
    #[must_use]
    pub fn find(&self, id: AccountId) -> Option<Arc<Slot>> {
        self.slots.get(&id).map(|slot| Arc::clone(&slot))
    }

    /// The slot of an account, which is made when there is none.
    #[must_use]
    pub fn open(&self, id: AccountId, now: Timestamp, entropy: &Entropy) -> Arc<Slot> {
        if let Some(slot) = self.find(id) {
            return slot;
        }
        let fresh = || Arc::new(Slot::new(Account::new(id, now, u64::from_be_bytes(entropy.bytes()))));
        Arc::clone(&self.slots.entry(id).or_insert_with(fresh))
    }

    /// Puts an account in place of what was there, with its side tables empty.
    pub fn put(&self, account: Account) {
        let id = account.id;
        self.forget(id);
        for key in account.long_term_keys().filter(|key| key.account() != Some(id)) {
            self.keys.insert(key.clone(), id);
        }
        if let Some(alias) = &account.alias {
            self.aliases.insert(alias.clone(), id);
        }
        self.slots.insert(id, Arc::new(Slot::new(account)));
    }

    /// Forgets an account.
    pub fn remove(&self, id: AccountId) {
        self.slots.remove(&id);
        self.forget(id);
    }

    /// Forgets all accounts.
    pub fn clear(&self) {
        self.slots.clear();
        self.keys.clear();
        self.aliases.clear();
    }

    /// The accounts that were made, by number.
    #[must_use]
    pub fn ids(&self) -> Vec<AccountId> {
        let mut ids: Vec<_> = self.slots.iter().map(|slot| *slot.key()).collect();
        ids.sort_unstable();
        ids
    }

    /// The account of an alias.
    #[must_use]
    pub fn account_of_alias(&self, alias: &str) -> Option<AccountId> {
        self.aliases.get(alias).map(|account| *account)
    }

    fn forget(&self, id: AccountId) {
        self.keys.retain(|_, account| *account != id);
        self.aliases.retain(|_, account| *account != id);
    }
}

impl Directory for Accounts {
    fn claim_alias(&self, alias: &str, account: AccountId) -> bool {
        *self.aliases.entry(SmolStr::new(alias)).or_insert(account) == account
    }

    fn release_alias(&self, alias: &str) {
        self.aliases.remove(alias);
    }

    fn account_of(&self, key: &AccessKeyId) -> Option<AccountId> {
        let root = self.root_keys.find(key).map(|(account, _)| account);
        root.or_else(|| self.keys.get(key).map(|account| *account)).or_else(|| key.account())
    }
}

impl Keys for Accounts {
    fn long_term(&self, id: &AccessKeyId) -> Option<LongTermKey> {
        if let Some((account, secret)) = self.root_keys.find(id) {
            let well_known = !self.root_keys.named.contains_key(id);
            return Some(LongTermKey {
                account,
                secret,
                active: true,
                principal: Principal::Root,
                well_known,
            });
        }
        let account = self.account_of(id)?;
        let state = self.find(account)?.account();
        let (owner, key) = state.access_key(id)?;
        let principal = principal(&state, &owner)?;
        Some(LongTermKey {
            account,
            secret: key.secret.clone(),
            active: key.active,
            principal,
            well_known: false,
        })
    }

    fn principal(&self, account: AccountId, bound_to: &SessionPrincipal) -> Option<Principal> {
        let state = self.find(account)?.account();
        match bound_to {
            SessionPrincipal::Root { birth } => (state.birth == *birth).then_some(Principal::Root),
            SessionPrincipal::User { id } => principal(&state, &Owner::User(*id)),
        }
    }
}

fn principal(account: &Account, owner: &Owner) -> Option<Principal> {
    match owner {
        Owner::Root => Some(Principal::Root),
        Owner::User(id) => {
            let user = account.user_by_id(id)?;
            Some(Principal::User { id: *id, name: user.name.clone(), path: user.path.clone() })
        }
    }
}
