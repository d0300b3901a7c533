//! The certificate of a maker of security keys (RFC 5280; Web Authentication, section 8.2.1).

use p256::ecdsa::SigningKey;

const ECDSA_WITH_SHA256: &[u8] = &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const PUBLIC_KEY: &[u8] = &[0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
const P256: &[u8] = &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
const BASIC_CONSTRAINTS: &[u8] = &[0x06, 0x03, 0x55, 0x1d, 0x13];

/// A public key as a point: 4, x, y.
pub(super) fn point(key: &SigningKey) -> Vec<u8> {
    key.verifying_key().to_sec1_point(false).as_bytes().to_vec()
}

/// A certificate that a key signed for itself.
pub(super) fn of(key: &SigningKey) -> Vec<u8> {
    let algorithm = sequence(&[ECDSA_WITH_SHA256]);
    let validity = sequence(&[&item(0x17, b"200101000000Z"), &item(0x17, b"491231235959Z")]);
    let public = sequence(&[&sequence(&[PUBLIC_KEY, P256]), &bits(&point(key))]);
    // Not of an authority: an empty sequence in an octet string.
    let extension = sequence(&[BASIC_CONSTRAINTS, &item(0x04, &sequence(&[]))]);
    let extensions = item(0xa3, &sequence(&[&extension]));
    let version = item(0xa0, &item(0x02, &[2]));
    let told = sequence(&[
        &version,
        &item(0x02, &[1]),
        &algorithm,
        &name(),
        &validity,
        &name(),
        &public,
        &extensions,
    ]);
    let signature = super::signature(key, &told);
    sequence(&[&told, &algorithm, &bits(&signature)])
}

/// C, O, OU, CN, as the standard asks for them.
fn name() -> Vec<u8> {
    let part = |number: u8, text: &[u8]| {
        let kind = [0x06, 0x03, 0x55, 0x04, number];
        item(0x31, &sequence(&[&kind, &item(if number == 6 { 0x13 } else { 0x0c }, text)]))
    };
    sequence(&[
        &part(6, b"US"),
        &part(10, b"Example"),
        &part(11, b"Authenticator Attestation"),
        &part(3, b"Example Key"),
    ])
}

fn bits(bytes: &[u8]) -> Vec<u8> {
    item(0x03, &[&[0], bytes].concat())
}

fn sequence(items: &[&[u8]]) -> Vec<u8> {
    item(0x30, &items.concat())
}

/// One item of DER.
fn item(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap().to_be_bytes();
    let head = match length {
        [0, short @ 0..=127] => vec![tag, short],
        [0, long] => vec![tag, 0x81, long],
        [high, low] => vec![tag, 0x82, high, low],
    };
    [head, content.to_vec()].concat()
}
