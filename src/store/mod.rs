//! All accounts: read without waiting, changed one after another, as a whole or not at all.
//!
//! A slot holds the current [`Account`] behind an `Arc`. A reader takes the `Arc` and goes on with
//! what it saw. A writer works on a copy, which costs O(1), and puts it in place when the operation
//! has succeeded; so a fault leaves no trace. Once nobody has the account as it was before, the change is
//! settled in place, so that it costs hardly more in a large account than in a small one. A journal would stand
//! in [`Slot::update`], where the account before and the account after are both at hand.

use std::collections::HashMap;
use std::sync::Arc;

use dashmap::DashMap;
use parking_lot::{Mutex, RwLock};
use smol_str::{SmolStr, StrExt as _};

use crate::account::{AccessKey, Account, Directory, Hash, RootLogin, Side};
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
    /// Keys that were named, with their accounts and secrets. Each is there when its account is
    /// made, and may be deactivated and deleted like any other.
    pub named: HashMap<AccessKeyId, (AccountId, Secret)>,
    /// Whether `test`, and every number of twelve digits, is the root key of its account.
    pub well_known: bool,
    /// How root signs in to the console where the seed doesn't say.
    pub login: DefaultLogin,
}

/// How root signs in where the seed doesn't say.
#[derive(Debug, Clone, Default)]
pub struct DefaultLogin {
    /// The e-mail address of root of account 000000000000.
    pub email: Option<SmolStr>,
    /// The password of root of every account.
    pub password: Option<Secret>,
}

impl DefaultLogin {
    /// How root of an account signs in: what is left out in `own` is the default.
    fn complete(&self, account: AccountId, own: &RootLogin) -> RootLogin {
        let email = self.email.as_ref().filter(|_| account == AccountId::zero());
        let password = || self.password.clone().map(Hash::as_given);
        RootLogin {
            email: own.email.as_ref().or(email).cloned(),
            password: own.password.clone().or_else(password),
        }
    }
}

impl RootKeys {
    /// How many keys were named for an account.
    #[must_use]
    pub fn of(&self, account: AccountId) -> usize {
        self.named.values().filter(|(owner, _)| *owner == account).count()
    }

    /// Whose well-known key an id is. A key that was named in its place takes it for good.
    fn well_known(&self, id: &AccessKeyId) -> Option<AccountId> {
        let account = match id.as_str() {
            WELL_KNOWN_KEY => Some(AccountId::zero()),
            number => number.parse().ok(),
        };
        account.filter(|_| self.well_known && !self.named.contains_key(id))
    }

    /// Puts the keys that were named for an account into it, and how its root signs in.
    fn add_to(&self, account: &mut Account) {
        account.root_login = Arc::new(self.login.complete(account.id, &account.root_login));
        let mut own: Vec<_> = self.named.iter().filter(|(_, (owner, _))| *owner == account.id).collect();
        own.sort_by(|a, b| a.0.cmp(b.0));
        for (id, (_, secret)) in own {
            let (id, secret) = (id.clone(), secret.clone());
            let key = AccessKey { id, secret, active: true, created: account.created };
            account.add_access_key(Owner::Root, key);
        }
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
    /// The accounts of root's e-mail addresses, in lower case.
    emails: DashMap<SmolStr, AccountId>,
    root_keys: RootKeys,
}

/// One account's place.
#[derive(Debug)]
pub struct Slot {
    current: RwLock<Arc<Account>>,
    writer: Mutex<()>,
    /// The account with nothing in it, for those who need no more of it than which it is.
    pub blank: Arc<Account>,
    /// What is written by requests that only read.
    pub side: Side,
}

impl Slot {
    fn new(mut account: Account) -> Self {
        account.settle();
        let blank = Arc::new(Account::new(account.id, account.created, account.birth));
        Self { current: RwLock::new(Arc::new(account)), writer: Mutex::new(()), blank, side: Side::default() }
    }

    /// The account as it is now.
    #[must_use]
    pub fn account(&self) -> Arc<Account> {
        Arc::clone(&self.current.read())
    }

    /// Changes the account, or doesn't when `change` fails. One change at a time; who reads
    /// waits no longer than it takes to settle it.
    ///
    /// # Errors
    /// What `change` answers.
    pub fn update<T>(&self, change: impl FnOnce(&mut Account) -> Result<T, Fault>) -> Result<T, Fault> {
        self.update_from(|_, account| change(account))
    }

    /// The same for a change that looks at the account as it was before.
    ///
    /// # Errors
    /// What `change` answers.
    pub fn update_from<T>(
        &self,
        change: impl FnOnce(&Arc<Account>, &mut Account) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let _alone = self.writer.lock();
        let before = self.account();
        let mut copy = Account::clone(&before);
        let done = change(&before, &mut copy)?;
        // The account before is dropped after the lock is free: that may take a while.
        *self.current.write() = Arc::new(copy);
        drop(before);
        // Where somebody still reads it, the next change settles this one too.
        if let Some(account) = Arc::get_mut(&mut self.current.write()) {
            account.settle();
        }
        Ok(done)
    }
}

impl Accounts {
    /// No accounts yet, and the root keys that make them on first use.
    #[must_use]
    pub fn new(root_keys: RootKeys) -> Self {
        let (slots, keys) = (DashMap::new(), DashMap::new());
        Self { slots, keys, aliases: DashMap::new(), emails: DashMap::new(), root_keys }
    }

    /// The slot of an account, if the account was made.
    #[must_use]
    pub fn find(&self, id: AccountId) -> Option<Arc<Slot>> {
        self.slots.get(&id).map(|slot| Arc::clone(&slot))
    }

    /// The slot of an account, or one of an account with nothing in it when there is none: nobody
    /// learns from an answer that an account was never made, and asking doesn't make it.
    #[must_use]
    pub fn find_or_empty(&self, id: AccountId, now: Timestamp) -> Arc<Slot> {
        self.find(id).unwrap_or_else(|| Arc::new(Slot::new(Account::new(id, now, 0))))
    }

    /// The slot of an account, which is made when there is none.
    #[must_use]
    pub fn open(&self, id: AccountId, now: Timestamp, entropy: &Entropy) -> Arc<Slot> {
        if let Some(slot) = self.find(id) {
            return slot;
        }
        let fresh = || {
            let mut account = Account::new(id, now, u64::from_be_bytes(entropy.bytes()));
            self.root_keys.add_to(&mut account);
            Arc::new(Slot::new(account))
        };
        Arc::clone(&self.slots.entry(id).or_insert_with(fresh))
    }

    /// Puts an account in place of what was there, with its side tables empty and with the root keys
    /// that were named for it.
    pub fn put(&self, mut account: Account) {
        let id = account.id;
        self.root_keys.add_to(&mut account);
        self.forget(id);
        for key in account.long_term_keys().filter(|key| key.account() != Some(id)) {
            self.keys.insert(key.clone(), id);
        }
        if let Some(alias) = &account.alias {
            self.aliases.insert(alias.clone(), id);
        }
        if let Some(email) = &account.root_login.email {
            self.emails.insert(email.to_lowercase_smolstr(), id);
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
        self.emails.clear();
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

    /// The account whose root has that e-mail address.
    #[must_use]
    pub fn account_of_email(&self, email: &str) -> Option<AccountId> {
        let email = email.to_lowercase_smolstr();
        let known = self.emails.get(&email).map(|account| *account);
        let default =
            || self.root_login(AccountId::zero())?.email.filter(|own| own.to_lowercase_smolstr() == email);
        known.or_else(|| default().map(|_| AccountId::zero()))
    }

    /// The account of a number, an alias or the address of a root.
    #[must_use]
    pub fn account_named(&self, text: &str) -> Option<AccountId> {
        let number = text.parse().ok();
        number.or_else(|| self.account_of_alias(text)).or_else(|| self.account_of_email(text))
    }

    /// How root of an account signs in, also when the account would be made by it. None when there is
    /// no such account and its first use can't make it.
    #[must_use]
    pub fn root_login(&self, id: AccountId) -> Option<RootLogin> {
        if let Some(slot) = self.find(id) {
            return Some(RootLogin::clone(&slot.account().root_login));
        }
        let may_be_made = self.root_keys.well_known || self.root_keys.of(id) > 0;
        may_be_made.then(|| self.root_keys.login.complete(id, &RootLogin::default()))
    }

    fn forget(&self, id: AccountId) {
        self.keys.retain(|_, account| *account != id);
        self.aliases.retain(|_, account| *account != id);
        self.emails.retain(|_, account| *account != id);
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
        let named = self.root_keys.named.get(key).map(|(account, _)| *account);
        named
            .or_else(|| self.root_keys.well_known(key))
            .or_else(|| self.keys.get(key).map(|account| *account))
            .or_else(|| key.account())
    }

    fn account(&self, id: AccountId) -> Option<Arc<Account>> {
        self.find(id).map(|slot| slot.account())
    }
}

impl Keys for Accounts {
    fn long_term(&self, id: &AccessKeyId) -> Option<LongTermKey> {
        if let Some(account) = self.root_keys.well_known(id) {
            return Some(root_key(account, WELL_KNOWN_SECRET.into(), true));
        }
        let account = self.account_of(id)?;
        let Some(slot) = self.find(account) else {
            // An account that is made by its first use.
            let (_, secret) = self.root_keys.named.get(id)?;
            return Some(root_key(account, secret.clone(), false));
        };
        let state = slot.account();
        let (owner, key) = state.access_key(id)?;
        let principal = principal(&state, &owner)?;
        let (secret, active) = (key.secret.clone(), key.active);
        Some(LongTermKey { account, secret, active, principal, well_known: false })
    }

    fn principal(&self, account: AccountId, bound_to: &SessionPrincipal) -> Option<Principal> {
        let state = self.find(account)?.account();
        match bound_to {
            SessionPrincipal::Root { birth } => (state.birth == *birth).then_some(Principal::Root),
            SessionPrincipal::User { id } => principal(&state, &Owner::User(*id)),
            SessionPrincipal::Role { id, session } => {
                let role = state.roles.by_id(id)?;
                let (name, path) = (role.name.clone(), role.path.clone());
                Some(Principal::AssumedRole { id: *id, name, path, session: session.clone() })
            }
            SessionPrincipal::FederatedUser { by, name } => {
                let by = Box::new(self.principal(account, by)?);
                Some(Principal::FederatedUser { by, name: name.clone() })
            }
        }
    }
}

fn root_key(account: AccountId, secret: Secret, well_known: bool) -> LongTermKey {
    LongTermKey { account, secret, active: true, principal: Principal::Root, well_known }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::codes::NO_SUCH_ENTITY;

    fn accounts() -> (Accounts, AccessKeyId) {
        let id = AccessKeyId::from("AKIAIOSFODNN7EXAMPLE");
        let own = |account: &str, secret: &str| (account.parse().unwrap(), Secret::from(secret));
        let named = [(id.clone(), own("111122223333", "hush")), ("test".into(), own("444455556666", "own"))];
        (Accounts::new(RootKeys { named: named.into(), well_known: true, ..RootKeys::default() }), id)
    }

    fn open(accounts: &Accounts, number: &str) -> Arc<Slot> {
        accounts.open(number.parse().unwrap(), Timestamp::from_seconds(5), &Entropy::seeded(1))
    }

    fn signs(accounts: &Accounts, id: &str) -> Option<(String, String, bool)> {
        let key = accounts.long_term(&AccessKeyId::from(id)).filter(|key| key.active)?;
        assert_eq!(key.principal, Principal::Root);
        Some((key.account.to_string(), key.secret.reveal().to_owned(), key.well_known))
    }

    #[test]
    fn who_reads_keeps_what_it_saw_and_a_fault_leaves_no_trace() {
        let (accounts, id) = accounts();
        let slot = open(&accounts, "111122223333");
        let alias = |text: &'static str| {
            slot.update(move |account| {
                account.alias = Some(text.into());
                account.remove_access_key(&Owner::Root, &AccessKeyId::from("AKIAIOSFODNN7EXAMPLE"))
            })
        };
        let keys = |account: &Account| (account.alias.clone(), account.long_term_keys().count());
        let before = slot.account();
        assert_eq!((alias("one"), keys(&slot.account())), (Ok(()), (Some("one".into()), 0)));
        let missing = "The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found.";
        assert_eq!(alias("two"), Err(Fault::new(NO_SUCH_ENTITY, missing)));
        assert_eq!((keys(&slot.account()), keys(&before)), ((Some("one".into()), 0), (None, 1)));
        drop(before);
        let key = AccessKey { id, secret: "hush".into(), active: true, created: Timestamp::from_seconds(5) };
        let added = slot.update(|account| {
            account.add_access_key(Owner::Root, key);
            Ok(())
        });
        assert_eq!((added, keys(&slot.account())), (Ok(()), (Some("one".into()), 1)));
    }

    #[test]
    fn named_root_keys_are_keys_of_their_account() {
        let (accounts, id) = accounts();
        let whole = || Some(("111122223333".to_owned(), "hush".to_owned(), false));
        assert_eq!(signs(&accounts, id.as_str()), whole());
        let slot = open(&accounts, "111122223333");
        assert_eq!(signs(&accounts, id.as_str()), whole());
        let keys = slot.account().root_access_keys.clone();
        assert_eq!(
            (keys.len(), keys[0].id.clone(), keys[0].created),
            (1, id.clone(), slot.account().created)
        );

        let change = |active| {
            slot.update(|account| {
                account.access_key_mut(&Owner::Root, &id)?.active = active;
                Ok(())
            })
        };
        assert_eq!((change(false), signs(&accounts, id.as_str())), (Ok(()), None));
        assert_eq!((change(true), signs(&accounts, id.as_str())), (Ok(()), whole()));
        assert_eq!(slot.update(|account| account.remove_access_key(&Owner::Root, &id)), Ok(()));
        assert_eq!(signs(&accounts, id.as_str()), None);

        // Made again, planted or by its first use, the account has it again.
        accounts.remove("111122223333".parse().unwrap());
        assert_eq!(signs(&accounts, id.as_str()), whole());
        accounts.put(Account::new("111122223333".parse().unwrap(), Timestamp::from_seconds(5), 2));
        assert_eq!(signs(&accounts, id.as_str()), whole());
    }

    #[test]
    fn a_named_key_takes_the_place_of_a_well_known_one() {
        let (accounts, _) = accounts();
        let zero = || Some(("000000000000".to_owned(), "test".to_owned(), true));
        assert_eq!(
            (
                signs(&accounts, "000000000000"),
                open(&accounts, "000000000000").account().root_access_keys.len()
            ),
            (zero(), 0)
        );
        assert_eq!(signs(&accounts, "test"), Some(("444455556666".into(), "own".into(), false)));
        let slot = open(&accounts, "444455556666");
        let test = AccessKeyId::from("test");
        assert_eq!(slot.update(|account| account.remove_access_key(&Owner::Root, &test)), Ok(()));
        assert_eq!(signs(&accounts, "test"), None);
    }

    #[test]
    fn root_signs_in_by_the_default_where_its_account_says_nothing() {
        let login = DefaultLogin { email: Some("Root@example.com".into()), password: Some("hush".into()) };
        let accounts = Accounts::new(RootKeys { login, well_known: true, ..RootKeys::default() });
        let (zero, id) = (AccountId::zero(), "111122223333".parse().unwrap());
        assert_eq!(accounts.account_of_email("ROOT@EXAMPLE.COM"), Some(zero));
        let signs = |id, password: &str| {
            let login = accounts.root_login(id).unwrap();
            login.password.is_some_and(|known| known.is_of(&password.into()))
        };
        assert!(signs(id, "hush") && !signs(id, "other"));

        let mut account = Account::new(id, Timestamp::from_seconds(5), 1);
        let password = Some(Hash::as_given("own".into()));
        account.root_login = Arc::new(RootLogin { email: Some("Own@example.com".into()), password });
        accounts.put(account);
        assert_eq!(accounts.account_of_email("own@EXAMPLE.com"), Some(id));
        assert!(signs(id, "own") && !signs(id, "hush"));
        open(&accounts, "000000000000");
        assert!(signs(zero, "hush"));
        accounts.remove(id);
        assert_eq!(accounts.account_of_email("own@example.com"), None);

        let none = Accounts::new(RootKeys::default());
        assert!(none.root_login(zero).is_none() && none.account_of_email("root@example.com").is_none());
    }
}
