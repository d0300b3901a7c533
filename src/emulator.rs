//! The emulator: accounts, clock and entropy, and the straight line that a request takes.

use std::sync::Arc;

use bytes::Bytes;
use http::Response;

use crate::account::{Factory, KeyUse};
use crate::auth::{Authenticator, Caller, Credentials};
use crate::clock::{Clock, Timestamp};
use crate::entropy::Entropy;
use crate::fault::{Fault, NOT_IMPLEMENTED};
use crate::routes::{self, Route, Serving};
use crate::settings::Settings;
use crate::store::{Accounts, Slot};
use crate::types::{AccountId, Service};
use crate::wire::{Call, Request, call, envelope};

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
}

/// An answer, and what a log says of it.
#[derive(Debug)]
pub struct Answer {
    /// The answer on the wire.
    pub response: Response<Bytes>,
    /// The id that the answer carries, when it carries one.
    pub request_id: Option<String>,
    /// The operation, when one was named that exists.
    pub operation: Option<(Service, &'static str)>,
    /// Who called, once that was known.
    pub principal: Option<String>,
    /// The fault, when there was one.
    pub fault: Option<Fault>,
}

/// What is known of a request while it goes along.
#[derive(Default)]
struct Trail {
    operation: Option<(Service, &'static str)>,
    principal: Option<String>,
}

impl Emulator {
    /// Answers a request to AWS.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Answer {
        let request_id = self.entropy.request_id();
        let call = match call(request) {
            Ok(call) => call,
            Err(refusal) => {
                let mut response = refusal.response();
                let identified = refusal.identified();
                if identified {
                    envelope::identify(&mut response, &request_id);
                }
                let request_id = identified.then_some(request_id);
                return Answer { response, request_id, operation: None, principal: None, fault: None };
            }
        };
        let mut trail = Trail::default();
        let (response, fault) = match self.carry_out(request, &call, &request_id, &mut trail) {
            Ok(response) => (response, None),
            Err(fault) => {
                let service = call.service.unwrap_or(Service::Sts);
                (envelope::failure(call.form, service, &fault, &request_id), Some(fault))
            }
        };
        let Trail { operation, principal } = trail;
        Answer { response, request_id: Some(request_id), operation, principal, fault }
    }

    /// The straight line: which operation, who calls, on what, may it, do it.
    fn carry_out(
        &self,
        request: &Request,
        call: &Call<'_>,
        request_id: &str,
        trail: &mut Trail,
    ) -> Result<Response<Bytes>, Fault> {
        let now = self.clock.now();
        let route = route(call)?;
        trail.operation = Some((route.service, route.action));
        let caller = self.authenticator.authenticate(
            request,
            route.service,
            &self.accounts,
            self.clock.machine_now(),
            now,
        )?;
        trail.principal = Some(caller.arn().to_string());
        let slot = self.slot(caller.account);
        note_use(&slot, &caller, now);
        route.run(&Serving {
            caller: &caller,
            call,
            slot: &slot,
            now,
            request_id,
            entropy: &self.entropy,
            factory: &self.factory,
            directory: &self.accounts,
            sealer: self.authenticator.sealer(),
            settings: &self.settings,
        })
    }

    /// The slot of an account, which is made on first use.
    #[must_use]
    pub fn slot(&self, account: AccountId) -> Arc<Slot> {
        self.accounts.open(account, self.clock.now().whole_second(), &self.entropy)
    }
}

/// The row of the operation that a call names.
fn route(call: &Call<'_>) -> Result<&'static Route, Fault> {
    let service = call.service.filter(|service| routes::exists(*service, &call.action));
    let service = service.ok_or_else(|| call.no_such_operation())?;
    routes::find(service, &call.action).ok_or_else(|| {
        let (prefix, action) = (service.prefix(), &call.action);
        Fault::new(NOT_IMPLEMENTED, format!("Iamulator does not implement {prefix}:{action} yet."))
    })
}

fn note_use(slot: &Slot, caller: &Caller, now: Timestamp) {
    if matches!(caller.credentials, Credentials::LongTerm) {
        let used = KeyUse { at: now, service: caller.service, region: caller.region.clone() };
        slot.side.note_key_use(&caller.access_key_id, used);
    }
}
