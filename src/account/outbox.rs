//! The text messages that an SMS centre would send.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};

use parking_lot::Mutex;
use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::mfa::Code;
use crate::types::{AccountId, Arn};

/// How many messages of one account are kept; its oldest goes first.
const MOST_OF_ACCOUNT: usize = 1_000;
/// How many are kept together. An account that has more than others makes room for them.
const MOST: usize = 10_000;

/// The messages of all accounts, which leave no machine: people and tests read them here.
#[derive(Debug, Default)]
pub struct Outbox(Mutex<Kept>);

/// A text message with a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The telephone number, such as `+15550100`.
    pub to: SmolStr,
    /// The code in it.
    pub code: Code,
    /// The account of the user that it is for.
    pub account: AccountId,
    /// The user that it is for.
    pub user: Arn,
    /// When it was sent.
    pub sent: Timestamp,
}

/// The messages of each account, its newest first.
#[derive(Debug, Default)]
struct Kept {
    of: HashMap<AccountId, VecDeque<(Place, Message)>>,
    count: usize,
    next: Place,
}

/// The number of a message in the order of sending, which times don't tell once the clock is moved back.
type Place = u64;

impl Kept {
    fn add(&mut self, message: Message) {
        let account = message.account;
        let own = self.of.entry(account).or_default();
        own.push_front((self.next, message));
        let too_many = own.len() > MOST_OF_ACCOUNT;
        self.next += 1;
        self.count += 1;
        if too_many {
            self.drop_oldest_of(account);
        }
        if self.count > MOST {
            self.make_room();
        }
    }

    /// Drops the oldest message of the account that has the most; of several, of the one whose is older.
    fn make_room(&mut self) {
        let weight =
            |own: &VecDeque<(Place, Message)>| (own.len(), Reverse(own.back().map(|(place, _)| *place)));
        let largest = self.of.iter().max_by_key(|(_, own)| weight(own)).map(|(account, _)| *account);
        if let Some(account) = largest {
            self.drop_oldest_of(account);
        }
    }

    fn drop_oldest_of(&mut self, account: AccountId) {
        let Some(own) = self.of.get_mut(&account) else { return };
        self.count -= usize::from(own.pop_back().is_some());
        if own.is_empty() {
            self.of.remove(&account);
        }
    }
}

impl Outbox {
    /// Sends a message.
    pub fn send(&self, message: Message) {
        self.0.lock().add(message);
    }

    /// The messages to a number, or to all, the newest first.
    #[must_use]
    pub fn messages(&self, to: Option<&str>) -> Vec<Message> {
        let kept = self.0.lock();
        let all = kept.of.values().flatten();
        let mut found: Vec<_> = all.filter(|(_, message)| to.is_none_or(|to| message.to == to)).collect();
        found.sort_unstable_by_key(|(place, _)| Reverse(*place));
        found.into_iter().map(|(_, message)| message.clone()).collect()
    }

    /// Forgets the messages of an account, or of all.
    pub fn forget(&self, account: Option<AccountId>) {
        let mut kept = self.0.lock();
        match account {
            None => *kept = Kept::default(),
            Some(account) => {
                let gone = kept.of.remove(&account).map_or(0, |own| own.len());
                kept.count -= gone;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(number: usize) -> AccountId {
        format!("{number:012}").parse().unwrap()
    }

    /// Sends a message to a number.
    fn send(outbox: &Outbox, account: AccountId, to: &str, code: &str) {
        let (code, user) = (Code::parse(code).unwrap(), Arn::root(account));
        outbox.send(Message { to: to.into(), code, account, user, sent: Timestamp::from_seconds(1) });
    }

    fn codes(outbox: &Outbox, to: Option<&str>) -> Vec<String> {
        outbox.messages(to).iter().map(|message| message.code.reveal().to_owned()).collect()
    }

    #[test]
    fn messages_are_kept_the_newest_first_and_no_more_than_a_thousand_of_an_account() {
        let (outbox, one, two) = (Outbox::default(), account(1), account(2));
        send(&outbox, two, "+15550102", "999999");
        (0..MOST_OF_ACCOUNT).for_each(|_| send(&outbox, one, "+15550100", "000000"));
        send(&outbox, one, "+15550101", "111111");
        send(&outbox, two, "+15550102", "888888");
        send(&outbox, one, "+15550100", "222222");
        let all = codes(&outbox, None);
        assert_eq!(
            (&all[..4], all.len()),
            (["222222", "888888", "111111", "000000"].map(String::from).as_slice(), 1_002)
        );
        assert_eq!(codes(&outbox, Some("+15550100"))[..2], ["222222", "000000"]);
        // Whatever another account sends, its own are there.
        assert_eq!(codes(&outbox, Some("+15550102")), ["888888", "999999"]);
        outbox.forget(Some(AccountId::zero()));
        assert_eq!(outbox.messages(None).len(), 1_002);
        outbox.forget(Some(one));
        assert_eq!(codes(&outbox, None), ["888888", "999999"]);
        outbox.forget(None);
        assert_eq!(outbox.messages(None), []);
    }

    #[test]
    fn all_accounts_together_are_bounded_and_the_largest_makes_room() {
        let outbox = Outbox::default();
        (0..1_000).for_each(|_| send(&outbox, account(0), "+15550100", "000000"));
        (1..=MOST).for_each(|number| send(&outbox, account(number), "+15550101", "111111"));
        assert_eq!(outbox.messages(None).len(), MOST);
        let left = |number: usize| {
            outbox.messages(None).iter().filter(|sent| sent.account == account(number)).count()
        };
        // The largest gave way until it was as small as the others; then the oldest had to.
        assert_eq!([0, 1, MOST].map(left), [0, 1, 1]);
        outbox.forget(Some(account(1)));
        send(&outbox, account(2), "+15550101", "111111");
        assert_eq!([2, 3].map(left), [2, 1]);
        send(&outbox, account(4), "+15550101", "111111");
        assert_eq!([2, 3, 4].map(left), [1, 1, 2]);
    }
}
