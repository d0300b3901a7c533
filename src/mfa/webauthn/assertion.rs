//! Assertion: a registered key proves that it is there.

use serde_json::{Value, json};
use webauthn_rs_core::proto::{AuthenticationState, PublicKeyCredential};

use super::{
    CHALLENGE_LENGTH, KeyCredential, KeyRefusal, RelyingParty, TIMEOUT_MILLISECONDS, bytes, descriptors,
};

/// A question that waits for one of a user's keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    party: RelyingParty,
    challenge: [u8; CHALLENGE_LENGTH],
    keys: Vec<KeyCredential>,
}

impl Assertion {
    /// Asks whether one of these keys is there: what `navigator.credentials.get` takes, with bytes
    /// as unpadded base64url, and what is kept here. The challenge is random.
    #[must_use]
    pub fn start(
        party: &RelyingParty,
        challenge: [u8; CHALLENGE_LENGTH],
        keys: &[KeyCredential],
    ) -> (Value, Self) {
        let options = json!({
            "publicKey": {
                "rpId": party.id,
                "challenge": bytes::to_text(&challenge),
                "timeout": TIMEOUT_MILLISECONDS,
                "allowCredentials": descriptors(keys),
                "userVerification": "discouraged",
                "hints": ["security-key"],
            }
        });
        (options, Self { party: party.clone(), challenge, keys: keys.to_vec() })
    }

    /// Verifies what the browser brought back, an `AuthenticationResponseJSON`, and gives the key as
    /// it is to be kept from now on: see [`KeyCredential::renew`].
    ///
    /// # Errors
    /// Why the answer doesn't count: [`KeyRefusal::Cloned`] when the key counts its signatures and
    /// this one isn't newer than the last.
    pub fn finish(self, response: &str) -> Result<KeyCredential, KeyRefusal> {
        let response: PublicKeyCredential =
            serde_json::from_str(response).map_err(|_| KeyRefusal::Malformed)?;
        if is_framed(&response.response.client_data_json) {
            return Err(KeyRefusal::Origin);
        }
        let asked = self.keys.iter().find(|key| key.id() == response.raw_id.as_slice());
        let key = asked.ok_or(KeyRefusal::Unknown)?;
        let verified = self.party.verifier().authenticate_single_credential(
            &response,
            &self.state()?,
            &key.verifiable(),
        )?;
        Ok(key.after(verified.counter(), verified.backup_state()))
    }

    /// Our side as the verifier keeps it, with our challenge.
    fn state(&self) -> Result<AuthenticationState, KeyRefusal> {
        let stored = json!({
            "credentials": [],
            "policy": "discouraged",
            "challenge": bytes::to_text(&self.challenge),
            "appid": null,
            "allow_backup_eligible_upgrade": false,
        });
        serde_json::from_value(stored).map_err(|_| KeyRefusal::Rejected)
    }
}

/// Whether the browser says that our page stood in another site's frame. The verifier asks that of
/// registrations only.
fn is_framed(client_data: &[u8]) -> bool {
    let told: Value = serde_json::from_slice(client_data).unwrap_or_default();
    told.get("crossOrigin").and_then(Value::as_bool).unwrap_or_default()
}
