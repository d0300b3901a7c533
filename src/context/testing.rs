//! A desk for unit tests of operations: one account, a stopped time, repeatable randomness.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use crate::account::{Account, Directory, Factory, Holder, Population, Side, Sparse, Throttle, User};
use crate::auth::{
    Caller, Credentials, Principal, Sealer, SessionContext, SessionKind, SessionPrincipal, Terms,
};
use crate::authorize::{Decided, Judge, Subject, principal_keys, session_keys};
use crate::clock::Timestamp;
use crate::entropy::Entropy;
use crate::fault::Fault;
use crate::policy::{self, Kind, Policy};
use crate::settings::Settings;
use crate::types::{AccessKeyId, AccountId, IdKind, Name, Path, Service, Tags};

use super::{Context, Home, Reading, Writing};

pub(crate) struct Desk {
    pub(crate) account: Account,
    pub(crate) now: Timestamp,
    pub(crate) caller: Caller,
    pub(crate) side: Side,
    pub(crate) factory: Factory,
    pub(crate) throttle: Throttle,
    pub(crate) settings: Settings,
    decided: RefCell<Option<Decided>>,
    pub(crate) others: Others,
    entropy: Entropy,
    sealer: Sealer,
}

/// The other accounts. Every alias is free but `taken`; keys tell their own account.
#[derive(Default)]
pub(crate) struct Others(pub(crate) Vec<Arc<Account>>);

impl Directory for Others {
    fn claim_alias(&self, alias: &str, _: AccountId) -> bool {
        alias != "taken"
    }

    fn release_alias(&self, _: &str) {}

    fn account_of(&self, key: &AccessKeyId) -> Option<AccountId> {
        key.account()
    }

    fn account(&self, id: AccountId) -> Option<Arc<Account>> {
        self.0.iter().find(|account| account.id == id).cloned()
    }
}

impl Desk {
    /// An empty account, with root calling.
    pub(crate) fn new() -> Self {
        let (id, now, entropy) =
            ("111122223333".parse().unwrap(), Timestamp::from_seconds(1_800_000_000), Entropy::seeded(1));
        Self {
            account: Account::new(id, now, 1),
            now,
            caller: caller(id, Principal::Root),
            side: Side::default(),
            factory: Factory::default(),
            throttle: Throttle::default(),
            settings: Settings::default(),
            decided: RefCell::default(),
            others: Others::default(),
            sealer: Sealer::new(&entropy.bytes()),
            entropy,
        }
    }

    /// From now on that user calls, with a long-term key.
    pub(crate) fn sign_in(&mut self, user: &str) {
        let user = self.account.users().get(&Name::from(user)).unwrap();
        let principal = Principal::User { id: user.id, name: user.name.clone(), path: user.path.clone() };
        self.caller = caller(self.account.id, principal);
    }

    /// From now on the caller has a session, with MFA or without.
    pub(crate) fn begin_session(&mut self, mfa: bool) {
        let (issued, expires) = (self.now, self.now.plus_seconds(900));
        self.caller.credentials = Credentials::Session(Box::new(SessionContext {
            issued,
            expires,
            mfa_at: mfa.then_some(issued),
            kind: SessionKind::SessionToken,
            terms: Terms::default(),
        }));
    }

    /// A user with nothing.
    pub(crate) fn add_user(&mut self, name: &str) {
        let user = user(&self.entropy, name, self.now);
        self.account.add_user(user).unwrap();
    }

    /// From now on temporary credentials call that an operation gave.
    pub(crate) fn use_token(&mut self, token: &str) {
        let claims = self.sealer.open(token).unwrap();
        self.caller = caller(claims.account, self.holder(claims.principal));
        self.caller.credentials = Credentials::Session(Box::new(SessionContext {
            issued: claims.issued,
            expires: claims.expires,
            mfa_at: claims.mfa_at,
            kind: claims.kind,
            terms: claims.terms,
        }));
    }

    /// Whom a session was issued to.
    fn holder(&self, bound_to: SessionPrincipal) -> Principal {
        match bound_to {
            SessionPrincipal::Root { .. } => Principal::Root,
            SessionPrincipal::User { id } => {
                let user = self.account.user_by_id(&id).unwrap();
                Principal::User { id, name: user.name.clone(), path: user.path.clone() }
            }
            SessionPrincipal::Role { id, session } => {
                let role = self.account.roles.by_id(&id).unwrap();
                Principal::AssumedRole { id, name: role.name.clone(), path: role.path.clone(), session }
            }
            SessionPrincipal::FederatedUser { by, name } => {
                Principal::FederatedUser { by: Box::new(self.holder(*by)), name }
            }
        }
    }

    /// The condition keys that are known of the caller, whatever it asks.
    pub(crate) fn caller_keys(&self) -> BTreeMap<String, String> {
        let (subject, mut keys) = (Subject::of(&self.caller, &self.account), policy::Context::new());
        principal_keys(&mut keys, &self.caller, &self.account, &subject);
        session_keys(&mut keys, &self.caller, self.now);
        let text = |(key, value): (&str, &policy::Value<'_>)| (key.to_owned(), value.all().join(","));
        keys.iter().map(text).collect()
    }

    pub(crate) fn population(&self) -> Population<'_> {
        Population { home: &self.account, directory: &self.others }
    }

    pub(crate) fn read<I, O>(
        &self,
        operation: fn(&Reading<'_>, I) -> Result<O, Fault>,
        input: I,
    ) -> Result<O, Fault> {
        operation(&self.context(&self.account), input)
    }

    /// Like a slot: the account changes only when the operation succeeds.
    pub(crate) fn write<I, O>(
        &mut self,
        operation: fn(&mut Writing<'_>, I) -> Result<O, Fault>,
        input: I,
    ) -> Result<O, Fault> {
        let mut copy = self.account.clone();
        let done = operation(&mut self.context(&mut copy), input)?;
        self.account = copy;
        Ok(done)
    }

    /// What an operation computes before it changes the account.
    pub(crate) fn look<I, T>(
        &self,
        compute: fn(&Reading<'_>, &I) -> Result<T, Fault>,
        input: &I,
    ) -> Result<T, Fault> {
        compute(&self.context(&self.account), input)
    }

    /// Like [`Self::write`], with what was computed before.
    pub(crate) fn write_with<I, T, O>(
        &mut self,
        operation: fn(&mut Writing<'_>, I, T) -> Result<O, Fault>,
        input: I,
        computed: T,
    ) -> Result<O, Fault> {
        let mut copy = self.account.clone();
        let done = operation(&mut self.context(&mut copy), input, computed)?;
        self.account = copy;
        Ok(done)
    }

    fn home(&self) -> Arc<Account> {
        let other = self.others.account(self.caller.account);
        other.unwrap_or_else(|| Arc::new(self.account.clone()))
    }

    fn context<A>(&self, account: A) -> Context<'_, A> {
        Context {
            account,
            caller: &self.caller,
            now: self.now,
            entropy: &self.entropy,
            side: &self.side,
            factory: &self.factory,
            throttle: &self.throttle,
            home: Home { account: self.home(), side: &self.side },
            directory: &self.others,
            sealer: &self.sealer,
            settings: &self.settings,
            judge: Judge { settings: &self.settings, request_id: "request", decided: &self.decided },
        }
    }
}

fn user(entropy: &Entropy, name: &str, now: Timestamp) -> User {
    User {
        id: entropy.unique_id(IdKind::User),
        name: Name::from(name),
        path: Path::root(),
        created: now,
        tags: Tags::default(),
        access_keys: Vec::new(),
        password: None,
        mfa_devices: Vec::new(),
        groups: Sparse::default(),
        grants: Sparse::default(),
    }
}

/// Another account with one user.
pub(crate) fn elsewhere(id: AccountId, name: &str) -> Arc<Account> {
    let now = Timestamp::from_seconds(1_800_000_000);
    let mut account = Account::new(id, now, 2);
    account.add_user(user(&Entropy::seeded(2), name, now)).unwrap();
    allow_all(&mut account, Holder::User, name);
    Arc::new(account)
}

/// Gives a user or role a policy that allows everything.
pub(crate) fn allow_all(account: &mut Account, holder: Holder, name: &str) {
    let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
    let policy = Policy::stored(Kind::Inline, text).unwrap();
    account.grants_mut(holder, &Name::from(name)).unwrap().put_inline(Name::from("all"), policy);
}

fn caller(account: AccountId, principal: Principal) -> Caller {
    Caller {
        account,
        principal,
        credentials: Credentials::LongTerm,
        access_key_id: AccessKeyId::from("AKIAIOSFODNN7EXAMPLE"),
        region: "us-east-1".into(),
        service: Service::Iam,
        source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        user_agent: None,
    }
}

/// The code and the sentence of a refusal.
pub(crate) fn refused<T>(result: Result<T, Fault>) -> (&'static str, String) {
    match result {
        Ok(_) => ("OK", String::new()),
        Err(fault) => (fault.code.name, fault.text().to_owned()),
    }
}
