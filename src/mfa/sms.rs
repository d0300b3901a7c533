//! Codes that are sent by text message.

use std::collections::HashMap;

use parking_lot::Mutex;
use smol_str::SmolStr;

use super::{Code, SerialNumber};
use crate::clock::Timestamp;

/// How long a code lives, in seconds. AWS's figure isn't known; this is our own choice.
pub const SMS_CODE_SECONDS: i64 = 300;
/// How many wrong codes are looked at before the one that was sent is worth nothing any more: our own
/// choice.
const TRIES: u32 = 5;
/// How many codes are kept at most; the oldest goes first.
const MOST: usize = 10_000;

/// The codes that were sent, one for each device: a new one takes the place of the one before.
#[derive(Debug, Default)]
pub struct SmsCodes(Mutex<HashMap<SerialNumber, Sent>>);

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum SmsVerdict {
    /// It is the one that was sent.
    Accepted,
    /// It isn't.
    Wrong,
    /// It isn't, or came too late: after so many wrong ones that another has to be sent.
    Spent,
}

#[derive(Debug)]
struct Sent {
    /// The number: the code proves to have this one, and no other that the device is to get.
    to: SmolStr,
    code: Code,
    at: Timestamp,
    tries: u32,
}

impl Sent {
    fn lives(&self, now: Timestamp) -> bool {
        let age = now.seconds().saturating_sub(self.at.seconds());
        self.tries < TRIES && (0..SMS_CODE_SECONDS).contains(&age)
    }
}

impl SmsCodes {
    /// Keeps the code that is sent to a device's number, be it enabled or about to be.
    pub fn issue(&self, device: &SerialNumber, to: &str, code: Code, now: Timestamp) {
        let mut sent = self.0.lock();
        if sent.len() >= MOST {
            sent.retain(|_, sent| sent.lives(now));
        }
        if sent.len() >= MOST {
            let oldest = sent.iter().min_by_key(|(_, sent)| sent.at).map(|(device, _)| device.clone());
            oldest.map(|oldest| sent.remove(&oldest));
        }
        sent.insert(device.clone(), Sent { to: to.into(), code, at: now, tries: 0 });
    }

    /// Whether it is the code that was sent to this number. It is accepted once, and not after five wrong
    /// ones.
    pub fn accept(&self, device: &SerialNumber, to: &str, code: &Code, now: Timestamp) -> SmsVerdict {
        let mut all = self.0.lock();
        let Some(sent) = all.get_mut(device) else { return SmsVerdict::Wrong };
        if sent.lives(now) && sent.to == to && sent.code == *code {
            all.remove(device);
            return SmsVerdict::Accepted;
        }
        sent.tries = sent.tries.saturating_add(1);
        if sent.tries < TRIES { SmsVerdict::Wrong } else { SmsVerdict::Spent }
    }

    /// Forgets the codes of the devices for which this is so.
    pub fn forget(&self, gone: impl Fn(&SerialNumber) -> bool) {
        self.0.lock().retain(|device, _| !gone(device));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    const NUMBER: &str = "+15550100";

    fn phone() -> SerialNumber {
        SerialNumber::from("arn:aws:iam::111122223333:sms-mfa/alice")
    }

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn sent() -> SmsCodes {
        let codes = SmsCodes::default();
        codes.issue(&phone(), NUMBER, code("123456"), NOW);
        codes
    }

    fn accepts(codes: &SmsCodes, device: &SerialNumber, to: &str, text: &str, now: Timestamp) -> bool {
        codes.accept(device, to, &code(text), now) == SmsVerdict::Accepted
    }

    #[test]
    fn a_code_is_accepted_once_within_five_minutes() {
        let accept =
            |codes: &SmsCodes, seconds| accepts(codes, &phone(), NUMBER, "123456", NOW.plus_seconds(seconds));
        let codes = sent();
        assert!(accept(&codes, 299) && !accept(&codes, 299));
        assert!(!accept(&sent(), 300) && !accept(&sent(), -1) && !accept(&SmsCodes::default(), 0));
        let other = SerialNumber::from("arn:aws:iam::111122223333:sms-mfa/bob");
        assert!(!accepts(&sent(), &other, NUMBER, "123456", NOW));
        assert!(!accepts(&sent(), &phone(), "+15550101", "123456", NOW));
    }

    #[test]
    fn a_new_code_takes_the_place_of_the_one_before() {
        let codes = sent();
        codes.issue(&phone(), NUMBER, code("654321"), NOW);
        assert!(!accepts(&codes, &phone(), NUMBER, "123456", NOW));
        assert!(accepts(&codes, &phone(), NUMBER, "654321", NOW));
    }

    #[test]
    fn five_wrong_codes_spoil_the_right_one() {
        use SmsVerdict::{Accepted, Spent, Wrong};
        for (wrong, then) in [(4, Accepted), (5, Spent)] {
            let codes = sent();
            let verdicts: Vec<_> =
                (0..wrong).map(|_| codes.accept(&phone(), NUMBER, &code("000000"), NOW)).collect();
            assert_eq!(verdicts, [Wrong, Wrong, Wrong, Wrong, Spent][..wrong]);
            assert_eq!(codes.accept(&phone(), NUMBER, &code("123456"), NOW), then);
        }
    }

    #[test]
    fn no_more_are_kept_than_there_is_room_for() {
        let codes = SmsCodes::default();
        let device = |n| SerialNumber::from(format!("arn:aws:iam::111122223333:sms-mfa/u{n}").as_str());
        for n in 0..=MOST {
            codes.issue(&device(n), NUMBER, code("123456"), NOW.plus_seconds(i64::from(n > 0)));
        }
        assert_eq!(codes.0.lock().len(), MOST);
        assert!(!accepts(&codes, &device(0), NUMBER, "123456", NOW));
        codes.forget(|_| true);
        assert!(!accepts(&codes, &device(1), NUMBER, "123456", NOW.plus_seconds(1)));
    }
}
