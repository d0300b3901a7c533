//! Who answers: the emulator for AWS, the control API, and the console.

use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Response, StatusCode};

use crate::console;
use crate::control::{self, ControlSettings};
use crate::emulator::{Answer, Emulator};
use crate::wire::Request;

use super::service::{Facts, Served, Service, Unread};

/// Answers requests to AWS.
#[derive(Debug, Clone)]
pub struct Aws(pub Arc<Emulator>);

impl Service for Aws {
    async fn serve(&self, request: &Request) -> Served {
        served(self.0.answer(request))
    }

    fn takes_long(&self, request: &Request) -> bool {
        Emulator::takes_long(request)
    }

    fn decline(&self, request: &Request, why: Unread) -> Option<Served> {
        match why {
            // AWS has no words for it (recorded on AWS).
            Unread::TooLarge => None,
            Unread::Crowded => Some(served(self.0.unavailable(request))),
        }
    }
}

fn served(answer: Answer) -> Served {
    let Answer { response, request_id, operation, principal, fault, denied_by } = answer;
    let facts = Facts {
        request_id,
        operation: operation.map(|(service, name)| (service.prefix(), name)),
        principal,
        code: fault.as_ref().map_or_else(|| plain_code(response.status()), |f| f.code.name),
        detail: None,
        denied_by,
    };
    Served { response, facts }
}

/// What the log says of an answer without a code, such as the front door's 400.
fn plain_code(status: StatusCode) -> &'static str {
    if status.is_success() { "OK" } else { status.canonical_reason().unwrap_or("Refused") }
}

/// Answers requests to the control API.
#[derive(Debug)]
pub struct Control {
    /// Whose state it shows and moves.
    pub emulator: Arc<Emulator>,
    /// Who may use it.
    pub settings: ControlSettings,
}

impl Service for Control {
    const BODY_LIMIT: usize = control::BODY_LIMIT;

    async fn serve(&self, request: &Request) -> Served {
        noted(request, control::answer(&self.emulator, &self.settings, request))
    }

    fn decline(&self, request: &Request, why: Unread) -> Option<Served> {
        match why {
            Unread::TooLarge => Some(noted(request, control::too_large(&self.settings, request))),
            // A body within the limit can find no room either, which needs no words.
            Unread::Crowded => None,
        }
    }
}

/// Answers requests to the console.
#[derive(Debug)]
pub struct Console {
    /// Whose accounts are signed in to.
    pub emulator: Arc<Emulator>,
    /// The console.
    pub console: console::Console,
}

impl Service for Console {
    const BODY_LIMIT: usize = console::BODY_LIMIT;

    /// Forms may come with passwords, which take long on purpose.
    fn takes_long(&self, request: &Request) -> bool {
        request.head.method == Method::POST
    }

    async fn serve(&self, request: &Request) -> Served {
        noted(request, self.console.answer(&self.emulator, request))
    }
}

fn noted(request: &Request, response: Response<Bytes>) -> Served {
    let code = plain_code(response.status());
    let detail = Some(format!("{} {}", request.head.method, request.path()));
    Served { response, facts: Facts { code, detail, ..Facts::default() } }
}
