//! The control API, `/_iamulator/…`: what tests and tools need and AWS doesn't have.
//!
//! JSON both ways. A body is read as JSON whatever its `Content-Type` says, so that plain `curl -d`
//! works; foreign web pages are kept out by what `guard` checks. Unknown fields are refused.
//!
//! | request | answer |
//! |---|---|
//! | `GET health` | that it runs, and its version |
//! | `POST reset` | 204; everything, or one account, is the seed's again |
//! | `GET`, `POST clock` | the emulator's time, which `POST` moves |
//! | `GET accounts/{account}/mfa-devices/{serial}/code` | what the device shows now |
//! | `GET`, `POST hardware-tokens` | the tokens that were made; `POST` makes one |
//! | `GET operations` | AWS's operations, and which are implemented |
//! | `GET sms?to=+15550100` | the text messages with codes, to a number or all |
//! | `POST authorize` | a decision: may this caller do this? |
//! | `GET decisions/{id}`, `GET decisions?limit=50` | decisions again, with all that had a part in them |
//! | `GET`, `PUT accounts/{account}/service-control-policies` | what the account's organization limits it to |
//! | `GET`, `PUT accounts/{account}/resource-control-policies` | the same for its resources |
//!
//! An error is `{"error":{"code":"NotFound","message":"…"}}`. The codes are `BadRequest` and, of
//! questions and documents, `InvalidInput` and `MalformedPolicyDocument` (400), `Forbidden` (403), `NotFound` (404), `MethodNotAllowed` (405), `Conflict` (409) and
//! `PayloadTooLarge` (413).

mod answer;
mod authorize;
mod clock;
mod control_policies;
mod decisions;
mod devices;
mod guard;
mod reading;
mod reset;
mod sms;

use bytes::Bytes;
use http::{Method, Response};
use serde::Serialize;

use crate::account::ControlKind;
use crate::auth::AllowedHosts;
use crate::emulator::Emulator;
use crate::routes;
use crate::types::Secret;
use crate::wire::Request;

use answer::{Refusal, json};

/// Where the control API begins.
pub const PREFIX: &str = "/_iamulator/";

/// The largest body, in bytes. Whoever reads requests reads no more and answers [`too_large`].
pub const BODY_LIMIT: usize = 1 << 20;

/// Who may use the control API.
#[derive(Debug, Clone, Default)]
pub struct ControlSettings {
    /// The hosts, besides loopback, by which it may be reached.
    pub allowed_hosts: AllowedHosts,
    /// The bearer token that every request but `health` must carry.
    pub token: Option<Secret>,
}

/// Answers a request below [`PREFIX`].
#[must_use]
pub fn answer(emulator: &Emulator, settings: &ControlSettings, request: &Request) -> Response<Bytes> {
    serve(emulator, settings, request).unwrap_or_else(Refusal::response)
}

/// Answers a request below [`PREFIX`] whose body has more than [`BODY_LIMIT`] bytes and was not read.
#[must_use]
pub fn too_large(settings: &ControlSettings, request: &Request) -> Response<Bytes> {
    let admitted = admitted(settings, request);
    admitted.map_or_else(|refusal| refusal, |_| Refusal::too_large(BODY_LIMIT)).response()
}

fn serve(
    emulator: &Emulator,
    settings: &ControlSettings,
    request: &Request,
) -> Result<Response<Bytes>, Refusal> {
    let path = admitted(settings, request)?;
    let endpoint = Endpoint::find(path).ok_or_else(|| unknown(path))?;
    endpoint.run(emulator, request)
}

/// What follows [`PREFIX`] in the path of a request that may be answered.
fn admitted<'r>(settings: &ControlSettings, request: &'r Request) -> Result<&'r str, Refusal> {
    guard::check_sender(settings, request)?;
    let path = request.path().strip_prefix(PREFIX).unwrap_or_default();
    if path != "health" {
        guard::check_token(settings, request)?;
    }
    Ok(path)
}

/// What there is below [`PREFIX`].
enum Endpoint<'a> {
    Health,
    Reset,
    Clock,
    Code { account: &'a str, serial: &'a str },
    HardwareTokens,
    Operations,
    Sms,
    Authorize,
    Decisions,
    Decision { id: &'a str },
    ControlPolicies { account: &'a str, kind: ControlKind },
}

impl<'a> Endpoint<'a> {
    fn find(path: &'a str) -> Option<Self> {
        match path {
            "health" => Some(Self::Health),
            "reset" => Some(Self::Reset),
            "clock" => Some(Self::Clock),
            "hardware-tokens" => Some(Self::HardwareTokens),
            "operations" => Some(Self::Operations),
            "sms" => Some(Self::Sms),
            "authorize" => Some(Self::Authorize),
            "decisions" => Some(Self::Decisions),
            _ => Self::find_one(path),
        }
    }

    fn find_one(path: &'a str) -> Option<Self> {
        if let Some(id) = path.strip_prefix("decisions/") {
            return Some(Self::Decision { id });
        }
        let (account, rest) = path.strip_prefix("accounts/")?.split_once('/')?;
        match rest {
            "service-control-policies" => Some(Self::ControlPolicies { account, kind: ControlKind::Service }),
            "resource-control-policies" => {
                Some(Self::ControlPolicies { account, kind: ControlKind::Resource })
            }
            _ => {
                // Serial numbers have slashes, which may stand as they are.
                let serial = rest.strip_prefix("mfa-devices/")?.strip_suffix("/code")?;
                Some(Self::Code { account, serial })
            }
        }
    }

    fn run(&self, emulator: &Emulator, request: &Request) -> Result<Response<Bytes>, Refusal> {
        match (self, &request.head.method) {
            (Self::Health, &Method::GET) => Ok(health()),
            (Self::Reset, &Method::POST) => reset::reset(emulator, &request.body),
            (Self::Clock, &Method::GET) => Ok(clock::show(emulator)),
            (Self::Clock, &Method::POST) => clock::change(emulator, &request.body),
            (Self::Code { account, serial }, &Method::GET) => devices::code(emulator, account, serial),
            (Self::HardwareTokens, &Method::GET) => Ok(devices::tokens(emulator)),
            (Self::HardwareTokens, &Method::POST) => devices::make_token(emulator, &request.body),
            (Self::Operations, &Method::GET) => Ok(operations()),
            (Self::Sms, &Method::GET) => sms::messages(emulator, request.head.uri.query()),
            (Self::Decisions, &Method::GET) => decisions::latest(emulator, request.head.uri.query()),
            (Self::Decision { id }, &Method::GET) => decisions::one(emulator, id),
            (Self::ControlPolicies { account, kind }, &Method::GET) => {
                control_policies::show(emulator, account, *kind)
            }
            (Self::ControlPolicies { account, kind }, &Method::PUT) => {
                control_policies::set(emulator, account, *kind, &request.body)
            }
            (Self::Authorize, &Method::POST) => authorize::authorize(emulator, &request.body),
            (_, method) => Err(Refusal::method(method, self.methods())),
        }
    }

    /// The value of `Allow`.
    const fn methods(&self) -> &'static str {
        match self {
            Self::Health
            | Self::Code { .. }
            | Self::Operations
            | Self::Sms
            | Self::Decisions
            | Self::Decision { .. } => "GET",
            Self::ControlPolicies { .. } => "GET, PUT",
            Self::Reset | Self::Authorize => "POST",
            Self::Clock | Self::HardwareTokens => "GET, POST",
        }
    }
}

fn unknown(path: &str) -> Refusal {
    Refusal::not_found(format!(
        "There is no {PREFIX}{path}. There are health, reset, clock, hardware-tokens, operations, sms, authorize, \
         decisions, decisions/ID, accounts/ACCOUNT/mfa-devices/SERIAL/code, \
         accounts/ACCOUNT/service-control-policies and accounts/ACCOUNT/resource-control-policies."
    ))
}

fn health() -> Response<Bytes> {
    #[derive(Serialize)]
    struct Health {
        status: &'static str,
        version: &'static str,
    }

    json(&Health { status: "ok", version: env!("CARGO_PKG_VERSION") })
}

fn operations() -> Response<Bytes> {
    #[derive(Serialize)]
    struct Operations {
        operations: Vec<Operation>,
    }

    #[derive(Serialize)]
    struct Operation {
        service: &'static str,
        name: &'static str,
        implemented: bool,
    }

    let row = |(service, name, implemented): (crate::types::Service, _, _)| Operation {
        service: service.prefix(),
        name,
        implemented,
    };
    json(&Operations { operations: routes::catalogue().map(row).collect() })
}

#[cfg(test)]
mod tests;
