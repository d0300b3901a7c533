//! The policies of users and roles, put together once for as long as nothing changes them.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::Mutex;

use crate::policy::Policy;
use crate::types::{Arn, Name, UniqueId};

use super::layered::Revision;
use super::{Account, Holder};

/// Of how many users and roles the policies are kept; when there are as many, the next begins anew.
const MOST: usize = 1_024;

/// A policy that a user or role has, itself or through a group.
#[derive(Debug, Clone)]
pub struct HeldPolicy {
    /// The kind of its holder.
    pub holder: Holder,
    /// The holder's name.
    pub name: Name,
    /// Where it comes from.
    pub origin: HeldOrigin,
    /// The document that counts.
    pub policy: Policy,
}

impl HeldPolicy {
    /// Whether both are the same managed policy.
    #[must_use]
    pub fn is_same_managed(&self, other: &Self) -> bool {
        matches!((&self.origin, &other.origin), (HeldOrigin::Managed(one), HeldOrigin::Managed(two)) if one == two)
    }
}

/// Where a policy of a holder comes from.
#[derive(Debug, Clone)]
pub enum HeldOrigin {
    /// It is written in the holder, under this name.
    Inline(Name),
    /// It is attached.
    Managed(Arn),
}

/// The policies of users and roles by unique id. All copies of an account share it: what it knows is good
/// for whoever has the very tables that it was put together from, and for nobody else.
#[derive(Debug, Clone, Default)]
pub(super) struct Held(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    from: Tables,
    policies: HashMap<UniqueId, Arc<[HeldPolicy]>>,
}

/// The tables in which the policies of users and roles stand: those of users, groups, roles and customer
/// managed policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Tables([Revision; 4]);

impl Tables {
    const fn of(account: &Account) -> Self {
        Self([
            account.users().revision(),
            account.groups.table().revision(),
            account.roles.table().revision(),
            account.policies.revision(),
        ])
    }
}

impl Account {
    /// The policies of the user or role of a unique id, which `gather` puts together when they aren't known.
    pub fn held_policies(
        &self,
        id: &UniqueId,
        gather: impl FnOnce() -> Vec<HeldPolicy>,
    ) -> Arc<[HeldPolicy]> {
        let known = &self.held.0;
        if let Some(policies) = known.lock().find(self, id) {
            return policies;
        }
        // Nobody waits while they are put together; two who do so at once do no harm.
        let policies: Arc<[HeldPolicy]> = gather().into();
        let forgotten = known.lock().keep(self, *id, Arc::clone(&policies));
        // It may be much.
        drop(forgotten);
        policies
    }
}

impl Known {
    fn find(&self, account: &Account, id: &UniqueId) -> Option<Arc<[HeldPolicy]>> {
        self.policies.get(id).filter(|_| self.from == Tables::of(account)).cloned()
    }

    /// Answers what it forgets.
    fn keep(&mut self, account: &Account, id: UniqueId, policies: Arc<[HeldPolicy]>) -> Self {
        let is_full = self.policies.len() >= MOST;
        let forgotten = if is_full || self.from != Tables::of(account) {
            std::mem::replace(self, Self { from: Tables::of(account), policies: HashMap::new() })
        } else {
            Self::default()
        };
        self.policies.insert(id, policies);
        forgotten
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::account::User;
    use crate::clock::Timestamp;
    use crate::types::{IdKind, Path, Tags};

    fn user(name: &str, number: u8) -> User {
        User {
            name: name.into(),
            path: Path::root(),
            created: Timestamp::from_seconds(0),
            id: id(number),
            tags: Tags::default(),
            access_keys: Vec::new(),
            password: None,
            mfa_devices: Vec::new(),
            groups: crate::account::Sparse::default(),
            grants: crate::account::Sparse::default(),
        }
    }

    fn id(number: u8) -> UniqueId {
        UniqueId::generate(IdKind::User, [number; 17])
    }

    /// How often the policies of alice had to be put together.
    fn gathered(account: &Account, times: &Cell<usize>) -> usize {
        let _ = account.held_policies(&id(1), || {
            times.set(times.get() + 1);
            Vec::new()
        });
        times.get()
    }

    fn account() -> Account {
        let mut account = Account::new("111122223333".parse().unwrap(), Timestamp::from_seconds(0), 0);
        account.add_user(user("alice", 1)).unwrap();
        account
    }

    #[test]
    fn they_are_put_together_once_while_nothing_changes() {
        let (mut account, times) = (account(), Cell::new(0));
        assert_eq!((gathered(&account, &times), gathered(&account, &times)), (1, 1));
        assert_eq!(gathered(&account.clone(), &times), 1);
        account.alias = Some("other".into());
        assert_eq!(gathered(&account, &times), 1);
    }

    #[test]
    fn any_change_of_the_tables_counts_also_one_in_place_and_one_taken_back() {
        let (mut account, times) = (account(), Cell::new(0));
        assert_eq!(gathered(&account, &times), 1);
        account.user_mut(&"alice".into()).unwrap().grants.boundary = None;
        assert_eq!(gathered(&account, &times), 2);
        account.add_user(user("bob", 2)).unwrap();
        assert_eq!(gathered(&account, &times), 3);
        account.remove_user(&"bob".into()).unwrap();
        assert_eq!((gathered(&account, &times), gathered(&account, &times)), (4, 4));
    }

    #[test]
    fn an_old_state_and_a_new_one_never_share_what_they_know() {
        let (old, times) = (account(), Cell::new(0));
        let mut new = old.clone();
        new.user_mut(&"alice".into()).unwrap().tags = Tags::default();
        for round in 1..=3 {
            assert_eq!(gathered(&old, &times), 2 * round - 1);
            assert_eq!(gathered(&new, &times), 2 * round);
        }
    }

    #[test]
    fn they_are_not_kept_of_any_number() {
        let account = account();
        for number in 0..=MOST {
            let mut random = [0; 17];
            random.iter_mut().zip([number % 32, number / 32 % 32, number / 1_024]).for_each(|(to, part)| {
                *to = u8::try_from(part).unwrap();
            });
            let _ = account.held_policies(&UniqueId::generate(IdKind::User, random), Vec::new);
        }
        assert_eq!(account.held.0.lock().policies.len(), 1);
    }
}
