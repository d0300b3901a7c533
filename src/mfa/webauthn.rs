//! Security keys: how one is registered and how it proves that it is there (Web Authentication,
//! level 2; keys of CTAP1, which is U2F, and of CTAP2).
//!
//! A ceremony has two halves. `start` gives what the browser's `navigator.credentials` takes, and a
//! value that is kept at the server; `finish` uses that value up with what the browser brought back.
//! So an answer counts once, for the challenge that it was made for. Verification is the work of
//! [`webauthn_rs_core`]; what is kept of a key is our own small value.
//!
//! A key is a second factor here: the user is asked to touch it and never for a PIN, and nothing is
//! stored on it.

use serde_json::{Value, json};
use webauthn_rs_core::WebauthnCore;

mod assertion;
mod bytes;
mod credential;
mod refusal;
mod registration;
#[cfg(test)]
pub(crate) mod testing;

pub use assertion::Assertion;
pub use credential::KeyCredential;
pub use refusal::KeyRefusal;
pub use registration::Registration;

/// The length of a challenge in bytes. The standard asks for 16 at least (section 13.4.3).
pub const CHALLENGE_LENGTH: usize = 32;

/// How long the browser waits for the key to be touched, in milliseconds: what the standard
/// recommends where the user isn't verified (section 5.4).
const TIMEOUT_MILLISECONDS: u32 = 120_000;

/// What browsers show as the asker.
const NAME: &str = "Iamulator";

/// The site that keys are registered with. A key's credential is bound to its `id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelyingParty {
    /// A domain, such as `localhost`.
    pub id: String,
    /// Where its pages come from, such as `http://localhost:4566`.
    pub origins: Vec<String>,
}

impl RelyingParty {
    /// The one that verifies. Origins that are no URLs count as none.
    fn verifier(&self) -> WebauthnCore {
        let origins = self.origins.iter().filter_map(|origin| origin.parse().ok()).collect();
        let timeout = std::time::Duration::from_millis(u64::from(TIMEOUT_MILLISECONDS));
        WebauthnCore::new_unsafe_experts_only(NAME, &self.id, origins, timeout, Some(false), Some(false))
    }
}

/// Keys as the browser takes them, to choose or to leave out.
fn descriptors<'a>(keys: impl IntoIterator<Item = &'a KeyCredential>) -> Vec<Value> {
    let descriptor = |key: &KeyCredential| {
        let (id, transports) = (bytes::to_text(key.id()), key.transports());
        json!({ "type": "public-key", "id": id, "transports": transports })
    };
    keys.into_iter().map(descriptor).collect()
}

#[cfg(test)]
mod tests;
