//! Registration: a key makes a credential for us and proves its make.

use serde_json::{Value, json};
use webauthn_rs_core::proto::{COSEAlgorithm, RegisterPublicKeyCredential, RegistrationState};

use super::{
    CHALLENGE_LENGTH, KeyCredential, KeyRefusal, NAME, RelyingParty, TIMEOUT_MILLISECONDS, bytes, descriptors,
};

/// How a key may sign, best first: ECDSA over P-256, which is all that U2F has, ECDSA over P-384, and
/// RSA.
const ALGORITHMS: [COSEAlgorithm; 3] = [COSEAlgorithm::ES256, COSEAlgorithm::ES384, COSEAlgorithm::RS256];

/// A registration that waits for the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    party: RelyingParty,
    challenge: [u8; CHALLENGE_LENGTH],
    registered: Vec<Vec<u8>>,
}

impl Registration {
    /// Asks for a new credential: what `navigator.credentials.create` takes, with bytes as unpadded
    /// base64url, and what is kept here.
    ///
    /// The challenge is random. `user_handle` tells users apart, in 1 to 64 bytes that don't name
    /// them; `existing` are the user's keys, which the browser then leaves out.
    #[must_use]
    pub fn start(
        party: &RelyingParty,
        challenge: [u8; CHALLENGE_LENGTH],
        user_handle: &[u8],
        user_name: &str,
        existing: &[&KeyCredential],
    ) -> (Value, Self) {
        let algorithm = |name: &COSEAlgorithm| json!({ "type": "public-key", "alg": *name as i64 });
        let options = json!({
            "publicKey": {
                "rp": { "id": party.id, "name": NAME },
                "user": { "id": bytes::to_text(user_handle), "name": user_name, "displayName": user_name },
                "challenge": bytes::to_text(&challenge),
                "pubKeyCredParams": ALGORITHMS.iter().map(algorithm).collect::<Vec<_>>(),
                "timeout": TIMEOUT_MILLISECONDS,
                "excludeCredentials": descriptors(existing.iter().copied()),
                "authenticatorSelection": {
                    "authenticatorAttachment": "cross-platform",
                    "residentKey": "discouraged",
                    "requireResidentKey": false,
                    "userVerification": "discouraged",
                },
                "hints": ["security-key"],
                "attestation": "direct",
            }
        });
        let registered = existing.iter().map(|key| key.id().to_vec()).collect();
        (options, Self { party: party.clone(), challenge, registered })
    }

    /// Verifies what the browser brought back, a `RegistrationResponseJSON`, and gives the key.
    ///
    /// The attestation is verified when there is one: who made the key is not asked.
    ///
    /// # Errors
    /// Why the answer doesn't count.
    pub fn finish(self, response: &str) -> Result<KeyCredential, KeyRefusal> {
        let response: RegisterPublicKeyCredential =
            serde_json::from_str(response).map_err(|_| KeyRefusal::Malformed)?;
        let verified = self.party.verifier().register_credential(&response, &self.state()?, None)?;
        if self.registered.contains(&verified.cred_id) {
            return Err(KeyRefusal::Registered);
        }
        Ok(KeyCredential::registered(verified, response.response.transports.unwrap_or_default()))
    }

    /// Our side as the verifier keeps it. It draws a challenge of its own and lets no other in, but
    /// for the form in which it lets its state be stored.
    fn state(&self) -> Result<RegistrationState, KeyRefusal> {
        let stored = json!({
            "policy": "discouraged",
            "exclude_credentials": [],
            "challenge": bytes::to_text(&self.challenge),
            "credential_algorithms": ALGORITHMS,
            "require_resident_key": false,
            "authenticator_attachment": "cross-platform",
            "extensions": {},
            "allow_synchronised_authenticators": true,
        });
        serde_json::from_value(stored).map_err(|_| KeyRefusal::Rejected)
    }
}
