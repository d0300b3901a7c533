//! The emulator: accounts, clock and entropy, and the straight line that a request takes.

mod visits;

pub use visits::Visit;

use std::cell::RefCell;
use std::sync::Arc;

use bytes::Bytes;
use http::Response;
use parking_lot::RwLock;
use smol_str::SmolStr;

use crate::account::{ControlKind, Directory, Factory, KeyUse, Levels, Outbox, RoleUse, Throttle};
use crate::auth::{self, Authenticator, Caller, Credentials, Principal};
use crate::authorize::{Decided, Denial, Record, Remembered, Ring};
use crate::clock::{Clock, Timestamp};
use crate::entropy::Entropy;
use crate::fault::{Fault, SERVICE_UNAVAILABLE};
use crate::mfa::SmsCodes;
use crate::routes::{self, Serving};
use crate::seed::Seed;
use crate::settings::Settings;
use crate::sign_in::{Reception, SignIns};
use crate::store::{Accounts, RootKeys, Slot};
use crate::types::{AccountId, Service};
use crate::wire::envelope::Form;
use crate::wire::{Call, Refusal, Request, call, envelope};

/// How many decisions are remembered at most: more than one question of many has parts.
const DECISIONS: usize = 1_024;

/// How much they may hold together, in bytes: of calls to AWS 256.
const DECISIONS_BYTES: usize = 16 << 20;

/// The whole emulator.
#[derive(Debug)]
pub struct Emulator {
    /// Its time.
    pub clock: Clock,
    /// Its randomness.
    pub entropy: Entropy,
    /// Its accounts.
    pub accounts: Accounts,
    /// The maker of hardware tokens.
    pub factory: Factory,
    /// Finds out who calls.
    pub authenticator: Authenticator,
    /// Rules and quotas.
    pub settings: Settings,
    /// The last decisions on permissions.
    pub decisions: Ring,
    /// The text messages that were sent.
    pub outbox: Outbox,
    /// The codes in them that still count.
    pub sms_codes: SmsCodes,
    /// Who failed to prove who he is, and how often.
    pub throttle: Throttle,
    /// Sign-ins to the console that are under way.
    sign_ins: SignIns,
    /// What there is at first and after a reset.
    seed: Arc<Seed>,
    /// Requests hold it for reading and a reset for writing: a reset waits for the requests that
    /// run, and none of them sees half of it or writes into what was thrown away. It counts the
    /// resets.
    running: RwLock<u64>,
}

/// What an emulator is made of.
#[derive(Debug)]
pub struct Parts {
    /// Its time.
    pub clock: Clock,
    /// Its randomness.
    pub entropy: Entropy,
    /// The root keys that there are before anything is created.
    pub root_keys: RootKeys,
    /// Rules and quotas; the seed was read with the same.
    pub settings: Settings,
    /// Finds out who calls.
    pub authenticator: Authenticator,
    /// What there is at first and after a reset.
    pub seed: Arc<Seed>,
}

/// An answer, and what a log says of it.
#[derive(Debug)]
pub struct Answer {
    /// The answer on the wire.
    pub response: Response<Bytes>,
    /// The id that the answer carries, when it carries one.
    pub request_id: Option<SmolStr>,
    /// The operation, when one was named that exists.
    pub operation: Option<(Service, &'static str)>,
    /// Who called, once that was known.
    pub principal: Option<SmolStr>,
    /// The fault, when there was one.
    pub fault: Option<Fault>,
    /// What denied the request, also when that has no effect.
    pub denied_by: Option<String>,
}

/// What is known of a request while it goes along.
#[derive(Default)]
struct Trail {
    operation: Option<(Service, &'static str)>,
    principal: Option<SmolStr>,
    region: Option<SmolStr>,
    /// When it came.
    now: Option<Timestamp>,
    denied_by: Option<String>,
}

impl Emulator {
    /// An emulator with what the seed says there is.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let emulator = Self {
            clock: parts.clock,
            entropy: parts.entropy,
            accounts: Accounts::new(parts.root_keys),
            factory: Factory::default(),
            authenticator: parts.authenticator,
            settings: parts.settings,
            decisions: Ring::new(DECISIONS, DECISIONS_BYTES),
            outbox: Outbox::default(),
            sms_codes: SmsCodes::default(),
            throttle: Throttle::default(),
            sign_ins: SignIns::default(),
            seed: parts.seed,
            running: RwLock::new(0),
        };
        emulator.reset();
        emulator
    }

    /// Makes everything again as the seed says, and the clock the machine's. What the seed leaves
    /// open is drawn anew.
    ///
    /// What is under way in browsers ends: sign-ins and sessions of the console. Of the credentials that STS
    /// gave, those of root end; those of a user or role go on where the seed fixes the unique id that they
    /// are bound to, for the server keeps nothing of them that it could forget, and several may open them
    /// with one key.
    pub fn reset(&self) {
        let mut alone = self.running.write();
        *alone += 1;
        self.clock.set_offset_seconds(0);
        self.accounts.clear();
        self.factory.clear();
        self.decisions.clear();
        self.outbox.forget(None);
        self.sms_codes.forget(|_| true);
        self.throttle.forget(|_| true);
        self.sign_ins.clear();
        for (serial, seed) in self.seed.hardware_tokens(&self.entropy) {
            self.factory.make(serial, seed);
        }
        self.seed.account_ids().for_each(|id| self.plant(id));
        self.seed.account_ids().for_each(|id| self.bind_trust_policies(id));
    }

    /// Makes one account again as the seed says; one that isn't in the seed is gone until its next
    /// use. The clock and other accounts stay as they are: hardware tokens and an alias that
    /// another account has taken meanwhile stay there, and this account comes without them.
    pub fn reset_account(&self, id: AccountId) {
        let mut alone = self.running.write();
        *alone += 1;
        self.factory.release_all(id);
        self.outbox.forget(Some(id));
        self.sms_codes.forget(|device| device.account() == Some(id));
        self.throttle.forget(|place| self.accounts.account_named(place) == Some(id));
        self.accounts.remove(id);
        self.plant(id);
        self.bind_trust_policies(id);
    }

    fn bind_trust_policies(&self, id: AccountId) {
        let Some(slot) = self.accounts.find(id) else { return };
        // Binding cannot fail.
        let _ = slot.update(|account| {
            self.seed.bind_trust_policies(account, &self.accounts);
            Ok(())
        });
    }

    /// Puts an account of the seed into an empty place.
    fn plant(&self, id: AccountId) {
        let built = self.seed.account(id, self.clock.now(), &self.entropy, &self.factory);
        let Some(mut account) = built else { return };
        account.alias = account.alias.filter(|alias| self.accounts.claim_alias(alias, id));
        self.accounts.put(account);
    }

    /// Answers a request to AWS.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Answer {
        let request_id = self.entropy.request_id();
        let mut call = match call(request) {
            Ok(call) => call,
            Err(refusal) => return turned_away(refusal, request_id),
        };
        let mut trail = Trail::default();
        let (mut response, fault) = match self.carry_out(request, &mut call, &request_id, &mut trail) {
            Ok(response) => (response, None),
            Err(fault) => (envelope::failure(call.form, call.service, &fault, &request_id), Some(fault)),
        };
        let Trail { operation, principal, region, now, denied_by } = trail;
        if call.service.unwrap_or(Service::Sts) == Service::Sts {
            let region = region.or_else(|| auth::region(request));
            let now = now.unwrap_or_else(|| self.clock.now());
            envelope::extend(&mut response, region.as_deref(), now, self.entropy.bytes());
        }
        Answer { response, request_id: Some(request_id), operation, principal, fault, denied_by }
    }

    /// Whether a request is to be answered where it holds up no other: what it asks for takes long, on
    /// purpose. That is told by its operation, before anything is believed of it.
    #[must_use]
    pub fn takes_long(request: &Request) -> bool {
        if let Some(name) = request.leading_action() {
            return routes::takes_long(name);
        }
        let Ok(call) = call(request) else { return false };
        let route = call.service.and_then(|service| routes::find(service, &call.action));
        route.is_some_and(|route| route.takes_long)
    }

    /// Answers a request to AWS whose body can't be read for now, in the words that AWS lists among
    /// the errors common to all operations.
    #[must_use]
    pub fn unavailable(&self, request: &Request) -> Answer {
        let request_id = self.entropy.request_id();
        let fault = Fault::new(SERVICE_UNAVAILABLE, "Service Unavailable");
        let response = envelope::failure(Form::wanted(request), None, &fault, &request_id);
        Answer {
            response,
            request_id: Some(request_id),
            operation: None,
            principal: None,
            fault: Some(fault),
            denied_by: None,
        }
    }

    /// The straight line: which operation, who calls, on what, may it, do it.
    fn carry_out(
        &self,
        request: &Request,
        call: &mut Call<'_>,
        request_id: &SmolStr,
        trail: &mut Trail,
    ) -> Result<Response<Bytes>, Fault> {
        let route = call.service.and_then(|service| routes::find(service, &call.action));
        let (service, name) = route.map_or_else(|| named(call), |route| Ok((route.service, route.action)))?;
        trail.operation = Some((service, name));
        let route = route.ok_or_else(|| not_implemented(service, name))?;
        let (mut now, mut caller, resets) = self.identify(request, service, &self.running.read())?;
        trail.now = Some(now);
        // A large form takes long to read, and a reset, with all who come after it, would wait.
        call.decode_ahead();
        let running = self.running.read();
        if *running != resets {
            (now, caller, _) = self.identify(request, service, &running)?;
        }
        trail.principal = Some(caller.arn().into_text());
        trail.region = Some(caller.region.clone());
        let slot = self.slot(caller.account);
        note_use(&slot, &caller, now);
        let decided = RefCell::default();
        let answer = route.run(&self.serving(&caller, &slot, now, request_id, &decided), call);
        trail.denied_by = self.remember(request_id, caller, decided.into_inner());
        answer
    }

    /// One request whose caller is known, and what its operation may use.
    fn serving<'a>(
        &'a self,
        caller: &'a Caller,
        home: &'a Slot,
        now: Timestamp,
        request_id: &'a str,
        decided: &'a RefCell<Option<Decided>>,
    ) -> Serving<'a> {
        Serving {
            caller,
            home,
            now,
            request_id,
            entropy: &self.entropy,
            factory: &self.factory,
            throttle: &self.throttle,
            accounts: &self.accounts,
            sealer: self.authenticator.sealer(),
            settings: &self.settings,
            decided,
        }
    }

    /// Does a step of a sign-in to the console.
    pub fn signing_in<T>(&self, step: impl FnOnce(&Reception<'_>) -> T) -> T {
        let _running = self.running.read();
        step(&Reception {
            accounts: &self.accounts,
            now: self.clock.now(),
            entropy: &self.entropy,
            factory: &self.factory,
            settings: &self.settings,
            sealer: self.authenticator.sealer(),
            outbox: &self.outbox,
            sms_codes: &self.sms_codes,
            throttle: &self.throttle,
            sign_ins: &self.sign_ins,
        })
    }

    /// Keeps the decision on a request for those who ask for it. What denied it, if anything did.
    fn remember(&self, request_id: &SmolStr, caller: Caller, decided: Option<Decided>) -> Option<String> {
        let decided = decided?;
        let denied_by = decided.denial.as_deref().map(Denial::why);
        self.decisions.add(Remembered::Call(Record { id: request_id.clone(), caller, decided }));
        denied_by
    }

    /// Gives an account other control policies of a kind. The account is made when there is none.
    pub fn set_controls(&self, id: AccountId, kind: ControlKind, levels: Levels) {
        let _running = self.running.read();
        let changed = self.slot(id).update(|account| {
            *Arc::make_mut(&mut account.controls).levels_mut(kind) = levels;
            Ok(())
        });
        // Nothing in it can fail.
        drop(changed);
    }

    /// When a request runs, who calls, and the resets so far, before which that holds.
    fn identify(
        &self,
        request: &Request,
        service: Service,
        running: &u64,
    ) -> Result<(Timestamp, Caller, u64), Fault> {
        let machine_now = self.clock.machine_now();
        let now = self.clock.moved(machine_now);
        let caller = self.authenticator.authenticate(request, service, &self.accounts, machine_now, now)?;
        Ok((now, caller, *running))
    }

    /// The slot of an account, which is made on first use.
    #[must_use]
    pub fn slot(&self, account: AccountId) -> Arc<Slot> {
        let now = || self.clock.now().whole_second();
        self.accounts.find(account).unwrap_or_else(|| self.accounts.open(account, now(), &self.entropy))
    }
}

/// The answer of the front door.
fn turned_away(refusal: Refusal, request_id: SmolStr) -> Answer {
    let response = refusal.response(&request_id);
    let request_id = refusal.identified().then_some(request_id);
    Answer { response, request_id, operation: None, principal: None, fault: refusal.fault(), denied_by: None }
}

/// The operation that a call names.
fn named(call: &Call<'_>) -> Result<(Service, &'static str), Fault> {
    let named = |service| Some((service, routes::named(service, &call.action)?));
    call.service.and_then(named).ok_or_else(|| call.no_such_operation())
}

fn not_implemented(service: Service, name: &str) -> Fault {
    Fault::not_yet(&format!("{}:{name}", service.prefix()))
}

fn note_use(slot: &Slot, caller: &Caller, now: Timestamp) {
    let region = caller.region.clone();
    if matches!(caller.credentials, Credentials::LongTerm) {
        slot.side.note_key_use(&caller.access_key_id, KeyUse { at: now, service: caller.service, region });
    } else if let Principal::AssumedRole { id, .. } = &caller.principal {
        slot.side.note_role_use(*id, RoleUse { at: now, region });
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::auth::{Issued, Sealer, SignatureCheck};
    use crate::types::Name;

    /// When the clock of the emulator below stands still: 11 seconds into a time step.
    pub(crate) const NOW: Timestamp = Timestamp::from_seconds(1_800_000_011);

    /// An emulator with this seed file, a stopped clock and repeatable randomness.
    pub(crate) fn emulator(seed: &str) -> Emulator {
        let (settings, root_keys) =
            (Settings::default(), RootKeys { well_known: true, ..RootKeys::default() });
        let seed = Arc::new(Seed::read(seed, "seed.yaml", &settings, &root_keys).unwrap());
        let (clock, entropy) = (Clock::stopped(NOW), Entropy::seeded(1));
        Emulator::new(Parts {
            clock,
            entropy,
            root_keys,
            settings,
            authenticator: Authenticator::new(Sealer::new(&[7; 32]), SignatureCheck::Verify),
            seed,
        })
    }

    /// A session of the console as root of an account, or as that user.
    pub(crate) fn signed_in(
        emulator: &Emulator,
        account: AccountId,
        user: Option<&str>,
        mfa: bool,
    ) -> Issued {
        let state = emulator.slot(account).account();
        let principal = user.map_or(Principal::Root, |name| {
            let user = state.users().get(&Name::from(name)).unwrap();
            Principal::User { id: user.id, name: user.name.clone(), path: user.path.clone() }
        });
        let bound = principal.bound(state.birth);
        let mfa_at = mfa.then(|| emulator.clock.now());
        emulator.signing_in(|reception| reception.open_session(account, bound, mfa_at)).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{NOW, emulator};
    use super::*;
    use crate::auth::Keys as _;
    use crate::mfa::{self, SerialNumber};
    use crate::types::{AccessKeyId, Name, Owner};

    const SEED: &str = "\
accounts:
  - id: '111111111111'
    alias: one
    users:
      - name: alice
        access_keys: [{id: AKIAIOSFODNN7EXAMPLE, secret: hush}]
        mfa_devices: [{hardware: {serial_number: GAHT12345678}}]
  - id: '222222222222'
hardware_tokens: [{serial_number: GAHT12345678}]
";

    fn id(number: &str) -> AccountId {
        number.parse().unwrap()
    }

    fn token(emulator: &Emulator, serial: &str) -> Option<crate::account::Token> {
        emulator.factory.token(&SerialNumber::from(serial))
    }

    /// Changes everything that a reset brings back in account 111111111111.
    fn disturb(emulator: &Emulator) {
        let slot = emulator.slot(id("111111111111"));
        let disturbed = slot.update(|account| {
            let alice = account.users().get(&Name::from("alice"))?.id;
            account.disable_device(&Owner::User(alice), &SerialNumber::from("GAHT12345678"));
            account.remove_access_key(&Owner::User(alice), &AccessKeyId::from("AKIAIOSFODNN7EXAMPLE"))?;
            account.rename_user(&Name::from("alice"), Name::from("zoe"))?;
            account.alias = None;
            Ok(())
        });
        assert_eq!(disturbed, Ok(()));
        emulator.factory.release(&SerialNumber::from("GAHT12345678"), mfa::Synchronisation::default());
        emulator.accounts.release_alias("one");
    }

    /// Account 111111111111 is what the seed says.
    fn assert_seeded(emulator: &Emulator) {
        let account = emulator.accounts.find(id("111111111111")).unwrap().account();
        let alice = account.users().get(&Name::from("alice")).unwrap();
        assert_eq!((account.users().len(), account.alias.as_deref()), (1, Some("one")));
        assert_eq!(alice.mfa_devices, [SerialNumber::from("GAHT12345678")]);
        assert_eq!(token(emulator, "GAHT12345678").unwrap().holder, Some(account.id));
        assert_eq!(emulator.accounts.account_of_alias("one"), Some(account.id));
        let key = emulator.accounts.long_term(&AccessKeyId::from("AKIAIOSFODNN7EXAMPLE")).unwrap();
        assert_eq!((key.account, key.secret.reveal()), (account.id, "hush"));
    }

    #[test]
    fn requests_that_hash_passwords_take_long_and_others_do_not() {
        let takes_long = |query: &str| {
            let head = http::Request::get(format!("/?{query}")).body(()).unwrap().into_parts().0;
            let peer = std::net::Ipv4Addr::LOCALHOST.into();
            Emulator::takes_long(&Request { head, body: Bytes::new(), peer })
        };
        for action in ["CreateLoginProfile", "UpdateLoginProfile", "ChangePassword"] {
            assert!(takes_long(&format!("Action={action}&Version=2010-05-08")), "{action}");
            assert!(!takes_long(&format!("Action={action}&Version=2011-06-15")), "{action}");
        }
        assert!(!takes_long("Action=DeleteLoginProfile&Version=2010-05-08") && !takes_long("x=%zz"));
    }

    #[test]
    fn what_cannot_be_read_now_is_refused_in_awss_words() {
        let request = http::Request::post("/").header("accept", "application/json").body(()).unwrap();
        let peer = std::net::Ipv4Addr::LOCALHOST.into();
        let answer =
            emulator("").unavailable(&Request { head: request.into_parts().0, body: Bytes::new(), peer });
        let id = answer.request_id.unwrap();
        assert_eq!(answer.response.status(), 503);
        assert_eq!(answer.response.headers()["x-amzn-requestid"], *id);
        let body = format!(
            "{{\"Error\":{{\"Code\":\"ServiceUnavailable\",\"Message\":\"Service Unavailable\",\
             \"Type\":\"Receiver\"}},\"RequestId\":\"{id}\"}}"
        );
        assert_eq!(answer.response.body(), &body);
    }

    #[test]
    fn a_new_emulator_is_as_the_seed_says() {
        let emulator = emulator(SEED);
        assert_seeded(&emulator);
        assert_eq!(emulator.accounts.ids(), [id("111111111111"), id("222222222222")]);
        assert!(token(&emulator, "GAHT12345678").is_some());
    }

    #[test]
    fn a_reset_brings_back_everything() {
        let emulator = emulator(SEED);
        let birth = |number| emulator.slot(id(number)).account().birth;
        let (before, fresh) = (birth("111111111111"), birth("333333333333"));
        disturb(&emulator);
        emulator.factory.make(SerialNumber::from("GAKT12345678"), mfa::Seed::generated([7; 40]));
        emulator.clock.advance_seconds(3_600);

        emulator.reset();
        assert_seeded(&emulator);
        assert_eq!((emulator.clock.now(), emulator.clock.offset_seconds()), (NOW, 0));
        assert_eq!(emulator.accounts.ids(), [id("111111111111"), id("222222222222")]);
        assert!(token(&emulator, "GAKT12345678").is_none());
        // Sessions of root are bound to the birth of their account.
        assert_ne!((before, fresh), (birth("111111111111"), birth("333333333333")));
        assert_ne!(before, birth("111111111111"));
    }

    #[test]
    fn a_reset_of_one_account_leaves_the_others() {
        let emulator = emulator(SEED);
        let others = ["222222222222", "333333333333"].map(|number| emulator.slot(id(number)));
        disturb(&emulator);
        emulator.clock.advance_seconds(3_600);

        emulator.reset_account(id("111111111111"));
        assert_seeded(&emulator);
        assert_eq!(emulator.clock.offset_seconds(), 3_600);
        for (number, other) in ["222222222222", "333333333333"].into_iter().zip(&others) {
            assert!(Arc::ptr_eq(other, &emulator.accounts.find(id(number)).unwrap()));
        }
        // What isn't in the seed is made anew when it is used.
        emulator.reset_account(id("333333333333"));
        assert!(emulator.accounts.find(id("333333333333")).is_none());
    }

    #[test]
    fn what_another_account_has_taken_stays_there() {
        let emulator = emulator(SEED);
        disturb(&emulator);
        let two = id("222222222222");
        assert!(emulator.accounts.claim_alias("one", two));
        assert!(emulator.factory.claim(&SerialNumber::from("GAHT12345678"), two));

        emulator.reset_account(id("111111111111"));
        let account = emulator.slot(id("111111111111")).account();
        assert_eq!((account.alias.as_deref(), account.users().len()), (None, 1));
        assert!(account.mfa_devices.is_empty());
        assert_eq!(emulator.accounts.account_of_alias("one"), Some(two));
        assert_eq!(token(&emulator, "GAHT12345678").unwrap().holder, Some(two));
    }
}
