//! Who answers: the emulator for AWS, and the control API.

use std::sync::Arc;

use http::StatusCode;

use crate::control::{self, ControlSettings};
use crate::emulator::{Answer, Emulator};
use crate::wire::Request;

use super::service::{Facts, Served, Service};

/// Answers requests to AWS.
#[derive(Debug, Clone)]
pub struct Aws(pub Arc<Emulator>);

impl Service for Aws {
    async fn serve(&self, request: Request) -> Served {
        let Answer { response, request_id, operation, principal, fault } = self.0.answer(&request);
        let facts = Facts {
            request_id,
            operation: operation.map(|(service, name)| (service.prefix(), name)),
            principal,
            code: fault.as_ref().map_or_else(|| plain_code(response.status()), |f| f.code.name),
            detail: None,
        };
        Served { response, facts }
    }
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
    async fn serve(&self, request: Request) -> Served {
        let response = control::answer(&self.emulator, &self.settings, &request);
        let code = plain_code(response.status());
        let detail = Some(format!("{} {}", request.head.method, request.path()));
        Served { response, facts: Facts { code, detail, ..Facts::default() } }
    }
}
