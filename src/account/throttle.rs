//! How often somebody may fail to prove who he is.
//!
//! What is typed is counted as it was typed, before anybody looks whom it means: were the tries of an
//! alias those of the number it stands for, whoever spent the ones would learn whose alias it is.

use std::collections::HashMap;

use parking_lot::Mutex;

use crate::clock::Timestamp;
use crate::types::{AccountId, Owner};

/// What is said of a try that is not looked at: our own words.
pub const TOO_MANY_TRIES: &str =
    "There were too many failed attempts. Please wait some minutes and try again.";

/// How many tries one identity has in a window. AWS's figures aren't known; these are our own choice.
const TRIES: u32 = 10;
/// How long a window is, in seconds; it begins with the first try.
const WINDOW_SECONDS: i64 = 900;
/// How many identities are kept. Who takes another's place takes over how often that one tried, so that
/// nobody gains tries by filling the room with invented names.
const MOST: usize = 10_000;

/// Whose tries at what.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tried {
    /// The account: its number, its alias or the address of its root.
    place: String,
    what: String,
}

impl Tried {
    /// The password of root; `place` is what was typed for the account.
    #[must_use]
    pub fn root(place: &str) -> Self {
        Self { place: folded(place), what: "root".to_owned() }
    }

    /// The password of a user; `place` is what was typed for the account.
    #[must_use]
    pub fn user(place: &str, name: &str) -> Self {
        Self { place: folded(place), what: format!("user {}", name.trim().to_ascii_lowercase()) }
    }

    /// The old password with which a user chooses another.
    #[must_use]
    pub fn old_password(account: AccountId, owner: &Owner) -> Self {
        Self::by(account, "old password", owner)
    }

    /// The codes of a sign-in's second step that no device counts.
    #[must_use]
    pub fn codes(account: AccountId, owner: &Owner) -> Self {
        Self::by(account, "codes", owner)
    }

    /// To have codes sent in that step.
    #[must_use]
    pub fn sends(account: AccountId, owner: &Owner) -> Self {
        Self::by(account, "sends", owner)
    }

    /// The codes of a phone that is being enabled; each number's own, or who proves to have one phone
    /// could go on guessing the codes of another.
    #[must_use]
    pub fn enrolment(account: AccountId, number: &str) -> Self {
        Self::within(account, format!("enrolment {number}"))
    }

    /// To have codes sent to phones that somebody is to get.
    #[must_use]
    pub fn enrolment_sends(account: AccountId, owner: &Owner) -> Self {
        Self::by(account, "enrolment sends", owner)
    }

    /// To have codes sent to a phone that is being enabled.
    #[must_use]
    pub fn sends_to(account: AccountId, number: &str) -> Self {
        Self::within(account, format!("sends to {number}"))
    }

    fn by(account: AccountId, what: &str, owner: &Owner) -> Self {
        let who = match owner {
            Owner::Root => "root".to_owned(),
            Owner::User(id) => id.to_string(),
        };
        Self::within(account, format!("{what} {who}"))
    }

    fn within(account: AccountId, what: String) -> Self {
        Self { place: account.to_string(), what }
    }

    /// How long its texts are, in bytes.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.place.len() + self.what.len()
    }
}

/// Addresses are compared without case, and what is typed has blanks around it.
fn folded(place: &str) -> String {
    place.trim().to_lowercase()
}

/// The tries of identities, existing or not: those that succeed are forgotten.
#[derive(Debug, Default)]
pub struct Throttle(Mutex<HashMap<Tried, Tries>>);

#[derive(Debug)]
struct Tries {
    since: Timestamp,
    count: u32,
}

impl Tries {
    fn holds(&self, now: Timestamp) -> bool {
        (0..WINDOW_SECONDS).contains(&now.seconds().saturating_sub(self.since.seconds()))
    }
}

impl Throttle {
    /// Counts a try, unless there were too many: false then.
    #[must_use]
    pub fn may_try(&self, tried: &Tried, now: Timestamp) -> bool {
        let mut all = self.0.lock();
        if all.len() >= MOST && !all.contains_key(tried) {
            all.retain(|_, tries| tries.holds(now));
        }
        let full = all.len() >= MOST && !all.contains_key(tried);
        let count = if full { make_room(&mut all) } else { 0 };
        let tries = all.entry(tried.clone()).or_insert(Tries { since: now, count });
        if !tries.holds(now) {
            *tries = Tries { since: now, count: 0 };
        }
        let allowed = tries.count < TRIES;
        tries.count += u32::from(allowed);
        allowed
    }

    /// Forgets the tries of who succeeded.
    pub fn succeeded(&self, tried: &Tried) {
        self.0.lock().remove(tried);
    }

    /// Forgets the tries at the accounts of which this is so: of their numbers, aliases and addresses.
    pub fn forget(&self, gone: impl Fn(&str) -> bool) {
        self.0.lock().retain(|tried, _| !gone(&tried.place));
    }
}

/// Forgets who tried least, of several the one who began first, and tells how often that was.
fn make_room(all: &mut HashMap<Tried, Tries>) -> u32 {
    let least = all.iter().min_by_key(|(_, tries)| (tries.count, tries.since));
    let least = least.map(|(tried, _)| tried.clone());
    least.and_then(|least| all.remove(&least)).map_or(0, |tries| tries.count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(name: &str) -> Tried {
        Tried::user("111122223333", name)
    }

    #[test]
    fn ten_tries_in_a_quarter_of_an_hour() {
        let (throttle, at) = (Throttle::default(), Timestamp::from_seconds);
        let may = |name, second| throttle.may_try(&tried(name), at(second));
        assert!((0..10).all(|second| may("alice", second)));
        assert!(!may(" Alice", 899) && may("bob", 899));
        assert!((900..910).all(|second| may("alice", second)));
        assert!(!may("alice", 910));
        throttle.succeeded(&tried("alice"));
        assert!(may("alice", 910));
    }

    #[test]
    fn each_thing_is_counted_by_itself() {
        let (account, now) = ("111122223333".parse().unwrap(), Timestamp::from_seconds(0));
        let all = [
            Tried::root("111122223333"),
            Tried::user("111122223333", "root"),
            Tried::user("example-corp", "root"),
            Tried::old_password(account, &Owner::Root),
            Tried::codes(account, &Owner::Root),
            Tried::sends(account, &Owner::Root),
            Tried::enrolment(account, "+15550100"),
            Tried::enrolment_sends(account, &Owner::Root),
            Tried::sends_to(account, "+15550100"),
        ];
        let throttle = Throttle::default();
        assert!(all.iter().all(|tried| (0..10).all(|_| throttle.may_try(tried, now))));
        throttle.forget(|place| place == "111122223333");
        let still: Vec<bool> = all.iter().map(|tried| throttle.may_try(tried, now)).collect();
        assert_eq!(still, [true, true, false, true, true, true, true, true, true]);
    }

    #[test]
    fn no_more_identities_are_kept_than_there_is_room_for() {
        let (throttle, at) = (Throttle::default(), Timestamp::from_seconds);
        (0..=MOST).for_each(|n| assert!(throttle.may_try(&tried(&n.to_string()), at(i64::from(n > 0)))));
        let all = throttle.0.lock();
        assert!(all.len() == MOST && !all.contains_key(&tried("0")));
    }

    #[test]
    fn invented_names_give_no_tries_back() {
        let (throttle, now) = (Throttle::default(), Timestamp::from_seconds(0));
        let may = |name: &str, times| (0..times).all(|_| throttle.may_try(&tried(name), now));
        assert!(may("blocked", 10) && may("alice", 9));
        // They have tried less, so they go first.
        assert!((0..MOST).all(|n| may(&n.to_string(), 1)));
        assert!(!may("blocked", 1) && may("alice", 1) && !may("alice", 1));
        // Nor do they where each of them has tried often: who is new has the tries of whose place he gets.
        throttle.forget(|_| true);
        assert!((0..MOST).all(|n| may(&n.to_string(), 5)));
        assert!(may("alice", 5) && !may("alice", 1));
    }
}
