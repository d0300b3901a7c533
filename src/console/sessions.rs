//! Who is signed in.

use dashmap::DashMap;

use crate::auth::Issued;
use crate::clock::Timestamp;
use crate::sign_in::SignedIn;
use crate::types::{AccessKeyId, Secret};

use super::devices::Enrolment;

/// How many sessions are kept. When one more begins, the one that ends first goes.
const MOST: usize = 10_000;

/// The sessions of browsers. They end by the emulator's clock.
#[derive(Debug, Default)]
pub(super) struct Sessions(DashMap<String, Session>);

/// What a browser's cookie says. It doesn't print.
#[derive(Debug, Clone)]
pub(super) struct SessionId(Secret);

/// A session.
#[derive(Debug, Clone)]
pub(super) struct Session {
    /// The number of its account's making: a reset ends the session.
    pub(super) birth: u64,
    pub(super) access_key_id: AccessKeyId,
    pub(super) secret: Secret,
    pub(super) session_token: Secret,
    pub(super) expires: Timestamp,
    /// What its forms carry.
    pub(super) csrf: Secret,
    /// What was just done, for the next page to say.
    done: Option<String>,
    /// The MFA device that is being enabled.
    enrolment: Option<Enrolment>,
}

impl Session {
    pub(super) fn new(signed_in: SignedIn, csrf: Secret) -> Self {
        let SignedIn { birth, issued: Issued { access_key_id, secret, session_token, expires }, .. } =
            signed_in;
        Self {
            birth,
            access_key_id,
            secret,
            session_token: session_token.into(),
            expires,
            csrf,
            done: None,
            enrolment: None,
        }
    }
}

impl From<&str> for SessionId {
    fn from(text: &str) -> Self {
        Self(Secret::from(text))
    }
}

impl SessionId {
    /// The text of the cookie.
    pub(super) fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl Sessions {
    pub(super) fn open(&self, id: SessionId, session: Session, now: Timestamp) {
        if self.0.len() >= MOST {
            self.make_room(now);
        }
        self.0.insert(id.reveal().to_owned(), session);
    }

    fn make_room(&self, now: Timestamp) {
        self.0.retain(|_, session| session.expires > now);
        if self.0.len() >= MOST {
            let first = self.0.iter().min_by_key(|entry| entry.expires).map(|entry| entry.key().clone());
            first.map(|id| self.0.remove(&id));
        }
    }

    pub(super) fn find(&self, id: &SessionId) -> Option<(SessionId, Session)> {
        self.0.get(id.reveal()).map(|session| (id.clone(), session.clone()))
    }

    pub(super) fn close(&self, id: &SessionId) {
        self.0.remove(id.reveal());
    }

    pub(super) fn set_done(&self, id: &SessionId, what: String) {
        if let Some(mut session) = self.0.get_mut(id.reveal()) {
            session.done = Some(what);
        }
    }

    pub(super) fn enrolment(&self, id: &SessionId) -> Option<Enrolment> {
        self.0.get(id.reveal())?.enrolment.clone()
    }

    pub(super) fn set_enrolment(&self, id: &SessionId, enrolment: Option<Enrolment>) {
        if let Some(mut session) = self.0.get_mut(id.reveal()) {
            session.enrolment = enrolment;
        }
    }

    pub(super) fn take_done(&self, id: &SessionId) -> Option<String> {
        self.0.get_mut(id.reveal())?.done.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(expires: i64) -> Session {
        Session {
            birth: 1,
            access_key_id: AccessKeyId::from("ASIAIOSFODNN7EXAMPLE"),
            secret: Secret::from("hush"),
            session_token: Secret::from("token"),
            expires: Timestamp::from_seconds(expires),
            csrf: Secret::from("form"),
            done: None,
            enrolment: None,
        }
    }

    #[test]
    fn what_was_done_is_said_once() {
        let (sessions, id) = (Sessions::default(), SessionId::from("one"));
        sessions.open(id.clone(), session(9), Timestamp::from_seconds(0));
        sessions.set_done(&id, "Made.".into());
        assert_eq!(sessions.take_done(&id).as_deref(), Some("Made."));
        assert_eq!(sessions.take_done(&id), None);
        sessions.close(&id);
        assert!(sessions.find(&id).is_none());
    }

    #[test]
    fn the_table_is_bounded_and_the_oldest_goes_first() {
        let (sessions, now) = (Sessions::default(), Timestamp::from_seconds(0));
        for number in 0..=MOST {
            let expires = 10 + i64::try_from(number).unwrap();
            sessions.open(SessionId::from(number.to_string().as_str()), session(expires), now);
        }
        assert_eq!(sessions.0.len(), MOST);
        assert!(
            sessions.find(&SessionId::from("0")).is_none() && sessions.find(&SessionId::from("1")).is_some()
        );
    }
}
