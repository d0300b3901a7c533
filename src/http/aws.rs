//! The emulator as a service.

use crate::emulator::{Answer, Emulator};
use crate::wire::Request;

use super::service::{Facts, Served, Service};

impl Service for std::sync::Arc<Emulator> {
    async fn serve(&self, request: Request) -> Served {
        served(self.answer(&request))
    }
}

fn served(answer: Answer) -> Served {
    let status = answer.response.status();
    let plain = if status.as_u16() < 400 { "OK" } else { status.canonical_reason().unwrap_or("?") };
    let facts = Facts {
        request_id: answer.request_id,
        operation: answer.operation.map(|(service, name)| (service.prefix(), name)),
        principal: answer.principal,
        code: answer.fault.as_ref().map_or(plain, |fault| fault.code.name),
        detail: None,
    };
    Served { response: answer.response, facts }
}
