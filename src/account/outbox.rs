//! The text messages that an SMS centre would send.

use std::collections::VecDeque;

use parking_lot::Mutex;
use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::mfa::Code;
use crate::types::{AccountId, Arn};

/// How many messages are kept; the oldest goes first.
const MOST: usize = 1_000;

/// The messages of all accounts, which leave no machine: people and tests read them here.
#[derive(Debug, Default)]
pub struct Outbox(Mutex<VecDeque<Message>>);

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

impl Outbox {
    /// Sends a message.
    pub fn send(&self, message: Message) {
        let mut messages = self.0.lock();
        messages.push_front(message);
        messages.truncate(MOST);
    }

    /// The messages to a number, or to all, the newest first.
    #[must_use]
    pub fn messages(&self, to: Option<&str>) -> Vec<Message> {
        let messages = self.0.lock();
        messages.iter().filter(|message| to.is_none_or(|to| message.to == to)).cloned().collect()
    }

    /// Forgets the messages of an account, or of all.
    pub fn forget(&self, account: Option<AccountId>) {
        self.0.lock().retain(|message| account.is_some_and(|account| account != message.account));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_kept_the_newest_first_and_no_more_than_a_thousand() {
        let (outbox, account) = (Outbox::default(), "111122223333".parse().unwrap());
        let send = |to: &str, code: &str| {
            let (code, user) = (Code::parse(code).unwrap(), Arn::root(account));
            outbox.send(Message { to: to.into(), code, account, user, sent: Timestamp::from_seconds(1) });
        };
        (0..MOST).for_each(|_| send("+15550100", "000000"));
        send("+15550101", "111111");
        send("+15550100", "222222");
        let codes = |to| -> Vec<String> {
            outbox.messages(to).iter().take(2).map(|message| message.code.reveal().to_owned()).collect()
        };
        assert_eq!(codes(None), ["222222", "111111"]);
        assert_eq!(codes(Some("+15550100")), ["222222", "000000"]);
        assert_eq!(outbox.messages(None).len(), MOST);
        outbox.forget(Some(AccountId::ZERO));
        assert_eq!(outbox.messages(None).len(), MOST);
        outbox.forget(Some(account));
        assert_eq!(outbox.messages(None), []);
    }
}
