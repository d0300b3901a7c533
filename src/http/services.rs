//! Who answers: the emulator for AWS, and the control API.

use std::sync::Arc;

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
            code: fault.as_ref().map_or("OK", |fault| fault.code.name),
            detail: None,
        };
        Served { response, facts }
    }
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
        let code = if response.status().is_success() { "OK" } else { "Refused" };
        Served { response, facts: Facts { code, ..Facts::default() } }
    }
}
