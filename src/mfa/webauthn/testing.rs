//! A security key made of software, with the browser around it.

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{DerSignature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::bytes::to_text;
use super::{CHALLENGE_LENGTH, KeyCredential, Registration, RelyingParty};

mod cbor;
mod certificate;

use cbor::{bytes, map, negative, text, unsigned};

/// Flags of authenticator data: user present, attested credential data.
const PRESENT: u8 = 0x01;
const ATTESTED: u8 = 0x40;

/// The proof of its make that a key gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    None,
    /// `packed`, signed with the credential's own key.
    Own,
    /// `packed`, signed with the maker's key.
    Packed,
    /// `fido-u2f`, as keys of CTAP1 do it.
    U2f,
}

/// A security key with one credential.
#[derive(Clone)]
pub(crate) struct SoftKey {
    pub(crate) id: Vec<u8>,
    pub(crate) counter: u32,
    pub(crate) proof: Proof,
    /// The site that the browser says it is at.
    pub(crate) origin: String,
    /// The domain that the key signs for.
    pub(crate) party: String,
    pub(crate) touched: bool,
    pub(crate) framed: bool,
    secret: SigningKey,
    maker: SigningKey,
}

impl SoftKey {
    /// A key that was never used.
    pub(crate) fn new(number: u8, proof: Proof) -> Self {
        Self {
            id: vec![number; 64],
            counter: 0,
            proof,
            origin: "http://localhost:4566".to_owned(),
            party: "localhost".to_owned(),
            touched: true,
            framed: false,
            secret: SigningKey::from_slice(&[number.max(1); 32]).unwrap(),
            maker: SigningKey::from_slice(&[0x77; 32]).unwrap(),
        }
    }

    /// What `navigator.credentials.create` brings back, as `toJSON` writes it.
    pub(crate) fn create(&mut self, options: &Value) -> Value {
        let client_data = self.client_data("webauthn.create", options);
        let data = [self.data(ATTESTED), self.attested()].concat();
        let hash = Sha256::digest(&client_data);
        let object = map(&[
            (text("fmt"), text(self.format())),
            (text("attStmt"), self.statement(&data, &hash)),
            (text("authData"), bytes(&data)),
        ]);
        json!({
            "id": to_text(&self.id),
            "rawId": to_text(&self.id),
            "type": "public-key",
            "authenticatorAttachment": "cross-platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": to_text(&client_data),
                "attestationObject": to_text(&object),
                "transports": ["usb"],
            },
        })
    }

    /// What `navigator.credentials.get` brings back. A key that counts counts on.
    pub(crate) fn get(&mut self, options: &Value) -> Value {
        self.counter += u32::from(self.counter > 0);
        let client_data = self.client_data("webauthn.get", options);
        let data = self.data(0);
        let signed = [data.as_slice(), &Sha256::digest(&client_data)].concat();
        json!({
            "id": to_text(&self.id),
            "rawId": to_text(&self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": to_text(&client_data),
                "authenticatorData": to_text(&data),
                "signature": to_text(&signature(&self.secret, &signed)),
            },
        })
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["publicKey"]["challenge"];
        let data = json!({
            "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": self.framed,
        });
        data.to_string().into_bytes()
    }

    /// Authenticator data up to the counter (section 6.1).
    fn data(&self, flags: u8) -> Vec<u8> {
        let party = Sha256::digest(self.party.as_bytes());
        let flags = flags | if self.touched { PRESENT } else { 0 };
        [party.as_slice(), &[flags], &self.counter.to_be_bytes()].concat()
    }

    /// Attested credential data (section 6.5.1).
    fn attested(&self) -> Vec<u8> {
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let (x, y) = self.point();
        let key = map(&[
            (unsigned(1), unsigned(2)),
            (unsigned(3), negative(7)),
            (negative(1), unsigned(1)),
            (negative(2), bytes(&x)),
            (negative(3), bytes(&y)),
        ]);
        [[0; 16].as_slice(), &length, &self.id, &key].concat()
    }

    fn point(&self) -> (Vec<u8>, Vec<u8>) {
        let point = certificate::point(&self.secret);
        (point[1..33].to_vec(), point[33..].to_vec())
    }

    const fn format(&self) -> &'static str {
        match self.proof {
            Proof::None => "none",
            Proof::Own | Proof::Packed => "packed",
            Proof::U2f => "fido-u2f",
        }
    }

    fn statement(&self, data: &[u8], hash: &[u8]) -> Vec<u8> {
        let chain = || cbor::array(&[bytes(&certificate::of(&self.maker))]);
        let signed = [data, hash].concat();
        let algorithm = || (text("alg"), negative(7));
        match self.proof {
            Proof::None => map(&[]),
            Proof::Own => map(&[algorithm(), (text("sig"), bytes(&signature(&self.secret, &signed)))]),
            Proof::Packed => {
                let signature = signature(&self.maker, &signed);
                map(&[algorithm(), (text("sig"), bytes(&signature)), (text("x5c"), chain())])
            }
            Proof::U2f => {
                let point = certificate::point(&self.secret);
                let signed = [&[0], &data[..32], hash, &self.id, &point].concat();
                map(&[(text("sig"), bytes(&signature(&self.maker, &signed))), (text("x5c"), chain())])
            }
        }
    }
}

/// A registered key, and what is kept of it.
pub(crate) fn registered(number: u8) -> (SoftKey, KeyCredential) {
    let party =
        RelyingParty { id: "localhost".to_owned(), origins: vec!["http://localhost:4566".to_owned()] };
    let mut key = SoftKey::new(number, Proof::U2f);
    key.counter = 4;
    let (options, waiting) = Registration::start(&party, [1; CHALLENGE_LENGTH], b"AIDAEXAMPLE", "alice", &[]);
    let known = waiting.finish(&key.create(&options).to_string()).unwrap();
    (key, known)
}

fn signature(key: &SigningKey, signed: &[u8]) -> Vec<u8> {
    let signature: DerSignature = key.sign(signed);
    signature.as_bytes().to_vec()
}
