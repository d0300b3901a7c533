//! The way of those who are signed in to the console: the same operations, decided by the same policies,
//! without a signature, for the console itself holds their credentials.

use std::borrow::Cow;
use std::cell::RefCell;
use std::net::IpAddr;

use smol_str::SmolStr;

use crate::auth::{Caller, unknown_credentials};
use crate::clock::Timestamp;
use crate::context::Writing;
use crate::fault::Fault;
use crate::routes::{self, Act, Serving};
use crate::types::{AccessKeyId, Secret, Service};
use crate::wire::{Input, params};

use super::{Emulator, not_implemented};

/// The region of what the console asks for: IAM's own.
const REGION: SmolStr = SmolStr::new_static("us-east-1");

/// Credentials of a session, and where a request comes from that is made with them.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The number of the account's making when the session began.
    pub birth: u64,
    /// `ASIA…`.
    pub access_key_id: AccessKeyId,
    /// The token that says whose session it is.
    pub session_token: Secret,
    /// The other end of the connection.
    pub source_ip: IpAddr,
    /// The `User-Agent` header.
    pub user_agent: Option<SmolStr>,
}

impl Emulator {
    /// Who visits.
    ///
    /// # Errors
    /// `ExpiredToken` for a session that is over, `InvalidClientTokenId` for one whose principal is gone or
    /// whose account was made again since: a reset ends what was begun in a browser, also where the seed
    /// fixes the unique id and credentials of the API go on.
    pub fn visitor(&self, visit: &Visit) -> Result<Caller, Fault> {
        self.recognize(visit, Service::Iam, self.clock.now())
    }

    fn recognize(&self, visit: &Visit, service: Service, now: Timestamp) -> Result<Caller, Fault> {
        let (id, token) = (&visit.access_key_id, &visit.session_token);
        let caller = self.authenticator.visitor(id, token, service, &self.accounts, now)?;
        let birth = self.accounts.find(caller.account).map(|slot| slot.account().birth);
        if birth != Some(visit.birth) {
            return Err(unknown_credentials());
        }
        let (source_ip, user_agent) = (visit.source_ip, visit.user_agent.clone());
        Ok(Caller { source_ip, user_agent, region: REGION, ..caller })
    }

    /// Carries an operation out for a visitor, with parameters as the API takes them.
    ///
    /// # Errors
    /// What the operation answers.
    pub fn call<I: Input + 'static>(
        &self,
        visit: &Visit,
        parameters: &[(&str, &str)],
    ) -> Result<I::Output, Fault> {
        self.carry_out_for::<I>(visit, parameters, Remembered::Yes)
    }

    /// As [`Self::call`], for what a page shows beside what it is about, such as the devices of each user
    /// of a list. It isn't remembered: what a page looks up would drown what was done.
    ///
    /// # Errors
    /// What the operation answers.
    pub fn look_up<I: Input + 'static>(
        &self,
        visit: &Visit,
        parameters: &[(&str, &str)],
    ) -> Result<I::Output, Fault> {
        self.carry_out_for::<I>(visit, parameters, Remembered::No)
    }

    fn carry_out_for<I: Input + 'static>(
        &self,
        visit: &Visit,
        parameters: &[(&str, &str)],
        remembered: Remembered,
    ) -> Result<I::Output, Fault> {
        let borrowed = |&(name, value)| (Cow::Borrowed(name), Cow::Borrowed(value));
        let pairs: params::Pairs<'_> = parameters.iter().map(borrowed).collect();
        let input: I = params::decode(I::SERVICE, &pairs)?;
        let missing = || not_implemented(I::SERVICE, I::ACTION);
        let route = routes::find(I::SERVICE, I::ACTION).ok_or_else(missing)?;
        let work = |serving: &Serving<'_>| route.work(serving, input).unwrap_or_else(|| Err(missing()));
        self.attend(visit, I::SERVICE, remembered, work)
    }

    /// Does for a visitor what only the console does.
    ///
    /// # Errors
    /// `AccessDenied`, and what the work itself answers.
    pub fn act<T>(
        &self,
        visit: &Visit,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writing<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.attend(visit, Service::Iam, Remembered::Yes, |serving| serving.act(act, run))
    }

    /// Whether a visitor may do this, for pages that show what others may not see. It isn't remembered:
    /// nobody has asked for anything yet.
    ///
    /// # Errors
    /// `AccessDenied`, and those of [`Self::visitor`].
    pub fn permits(&self, visit: &Visit, act: &Act<'_>) -> Result<(), Fault> {
        self.attend(visit, Service::Iam, Remembered::No, |serving| serving.permits(act))
    }

    fn attend<T>(
        &self,
        visit: &Visit,
        service: Service,
        remembered: Remembered,
        work: impl FnOnce(&Serving<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let _running = self.running.read();
        let now = self.clock.now();
        let caller = self.recognize(visit, service, now)?;
        let (slot, request_id) = (self.slot(caller.account), self.entropy.request_id());
        let decided = RefCell::default();
        let outcome = work(&self.serving(&caller, &slot, now, &request_id, &decided));
        if remembered == Remembered::Yes {
            self.remember(&request_id, caller, decided.into_inner());
        }
        outcome
    }
}

/// Whether a decision is kept for those who ask why.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Remembered {
    Yes,
    No,
}

#[cfg(test)]
mod tests {
    use super::super::testing::{emulator, signed_in};
    use super::*;
    use crate::authorize::{AskedKeys, Target};
    use crate::contract::iam::{CreateUserInput, GetUserInput, ListUsersInput};
    use crate::contract::sts::{GetCallerIdentityInput, GetSessionTokenInput};
    use crate::types::Name;

    const SEED: &str = "\
accounts:
  - id: '111111111111'
    users:
      - name: alice
        policies:
          reads: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'iam:List*', Resource: '*', Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}}}}
";

    fn visit(emulator: &Emulator, user: Option<&str>, mfa: bool) -> Visit {
        let issued = signed_in(emulator, "111111111111".parse().unwrap(), user, mfa);
        Visit {
            birth: emulator.slot("111111111111".parse().unwrap()).account().birth,
            access_key_id: issued.access_key_id,
            session_token: issued.session_token.into(),
            source_ip: IpAddr::from([127, 0, 0, 1]),
            user_agent: None,
        }
    }

    #[test]
    fn a_visitor_may_what_policies_say_and_mfa_counts() {
        let emulator = emulator(SEED);
        let (with, without) = (visit(&emulator, Some("alice"), true), visit(&emulator, Some("alice"), false));
        assert_eq!(emulator.call::<ListUsersInput>(&with, &[]).unwrap().users.len(), 1);
        let denied = emulator.call::<ListUsersInput>(&without, &[]).unwrap_err();
        assert_eq!(denied.code.name, "AccessDenied");
        let created = emulator.call::<CreateUserInput>(&with, &[("UserName", "bob")]).unwrap_err();
        assert_eq!(
            created.message.as_deref().unwrap(),
            "User: arn:aws:iam::111111111111:user/alice is not authorized to perform: iam:CreateUser on resource: \
             arn:aws:iam::111111111111:user/bob because no identity-based policy allows the iam:CreateUser action"
        );
    }

    #[test]
    fn roots_visits_reach_iam_and_input_is_checked_as_by_the_api() {
        let emulator = emulator(SEED);
        let root = visit(&emulator, None, false);
        let made = emulator.call::<CreateUserInput>(&root, &[("UserName", "bob")]).unwrap();
        assert_eq!(made.user.unwrap().arn, "arn:aws:iam::111111111111:user/bob");
        let wrong = emulator.call::<CreateUserInput>(&root, &[("UserName", "b b")]).unwrap_err();
        assert_eq!(wrong.code.name, "ValidationError");
        let who = emulator.call::<GetCallerIdentityInput>(&root, &[]).unwrap();
        assert_eq!(who.arn.as_deref(), Some("arn:aws:iam::111111111111:root"));
        let again = emulator.call::<GetSessionTokenInput>(&root, &[]).unwrap_err();
        assert_eq!(again.message.as_deref().unwrap(), "Cannot call GetSessionToken with session credentials");
    }

    #[test]
    fn a_visit_ends_with_its_time_and_with_its_user() {
        let emulator = emulator(SEED);
        let (alice, root) = (visit(&emulator, Some("alice"), true), visit(&emulator, None, false));
        emulator.clock.advance_seconds(43_199);
        assert!(emulator.visitor(&alice).is_ok());
        emulator.clock.advance_seconds(1);
        assert_eq!(emulator.visitor(&alice).unwrap_err().code.name, "ExpiredToken");
        emulator.reset();
        assert_eq!(emulator.call::<GetUserInput>(&root, &[]).unwrap_err().code.name, "InvalidClientTokenId");
    }

    #[test]
    fn a_reset_ends_visits_and_not_what_the_api_gave() {
        let fixed = "- name: alice\n        id: AIDACKCEVSQ6C2EXAMPLE";
        let emulator = emulator(&SEED.replace("- name: alice", fixed));
        let alice = || visit(&emulator, Some("alice"), true);
        for reset in
            [Emulator::reset, |emulator: &Emulator| emulator.reset_account("111111111111".parse().unwrap())]
        {
            let before = alice();
            reset(&emulator);
            let gone = emulator.visitor(&before).unwrap_err();
            let text = "The security token included in the request is invalid.";
            assert_eq!((gone.code.name, gone.text()), ("InvalidClientTokenId", text));
            // The same credentials at the API: the seed has made the same user again.
            let (id, token) = (&before.access_key_id, Some(before.session_token.reveal()));
            let now = emulator.clock.now();
            let api = emulator.authenticator.recognize(id, token, Service::Iam, &emulator.accounts, now);
            assert!(api.is_ok() && emulator.visitor(&alice()).is_ok());
        }
    }

    #[test]
    fn asking_what_is_permitted_and_looking_things_up_leave_no_trace() {
        let emulator = emulator(SEED);
        let (with, without) = (visit(&emulator, Some("alice"), true), visit(&emulator, Some("alice"), false));
        let act = Act { operation: "ListUsers", target: Target::Any, asked: AskedKeys::default() };
        assert_eq!(emulator.permits(&with, &act), Ok(()));
        assert_eq!(emulator.permits(&without, &act).unwrap_err().code.name, "AccessDenied");
        assert_eq!(emulator.look_up::<ListUsersInput>(&with, &[]).unwrap().users.len(), 1);
        let denied = emulator.look_up::<ListUsersInput>(&without, &[]).unwrap_err();
        assert_eq!(denied.code.name, "AccessDenied");
        assert_eq!(emulator.decisions.newest(9).len(), 0);
        emulator.call::<ListUsersInput>(&without, &[]).unwrap_err();
        assert_eq!(emulator.decisions.newest(9).len(), 1);
    }

    #[test]
    fn what_only_the_console_does_is_decided_too_and_leaves_no_trace_when_it_fails() {
        let emulator = emulator(SEED);
        let alice = visit(&emulator, Some("alice"), true);
        let act = Act { operation: "DeleteUser", target: Target::Any, asked: AskedKeys::default() };
        let denied = emulator.act(&alice, &act, |_| Ok(())).unwrap_err();
        assert_eq!(denied.code.name, "AccessDenied");
        let root = visit(&emulator, None, false);
        let failed = emulator.act(&root, &act, |cx| {
            cx.account.remove_user(&Name::from("alice"))?;
            Err::<(), _>(Fault::validation("no"))
        });
        assert_eq!(failed, Err(Fault::validation("no")));
        assert_eq!(emulator.slot("111111111111".parse().unwrap()).account().users().len(), 1);
    }
}
