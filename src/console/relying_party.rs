//! The site that security keys are registered with.

use crate::mfa::webauthn::RelyingParty;

use super::desk::Desk;

impl Desk<'_> {
    /// The console as keys know it: its host name, and its address as the browser has it. Whether a proxy
    /// in front of it speaks HTTPS can't be seen from here, so both schemes are its own.
    pub(super) fn relying_party(&self) -> RelyingParty {
        let id = self.console.settings.host.clone();
        let port = self.request.header("host").and_then(|host| host.parse::<http::uri::Authority>().ok());
        let port = port.and_then(|authority| authority.port_u16()).map(|port| format!(":{port}"));
        let port = port.unwrap_or_default();
        let origins = ["http", "https"].map(|scheme| format!("{scheme}://{id}{port}")).to_vec();
        RelyingParty { id, origins }
    }
}
