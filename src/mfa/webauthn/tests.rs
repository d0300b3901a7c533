use super::testing::{Proof, SoftKey};
use super::*;

fn party() -> RelyingParty {
    RelyingParty { id: "localhost".to_owned(), origins: vec!["http://localhost:4566".to_owned()] }
}

fn registration(challenge: u8, existing: &[&KeyCredential]) -> (Value, Registration) {
    Registration::start(&party(), [challenge; CHALLENGE_LENGTH], b"AIDAEXAMPLE", "alice", existing)
}

fn assertion(challenge: u8, keys: &[KeyCredential]) -> (Value, Assertion) {
    Assertion::start(&party(), [challenge; CHALLENGE_LENGTH], keys)
}

fn register(key: &mut SoftKey) -> Result<KeyCredential, KeyRefusal> {
    let (options, waiting) = registration(1, &[]);
    waiting.finish(&key.create(&options).to_string())
}

fn assert_by(key: &mut SoftKey, known: &KeyCredential) -> Result<KeyCredential, KeyRefusal> {
    let (options, waiting) = assertion(2, std::slice::from_ref(known));
    waiting.finish(&key.get(&options).to_string())
}

/// A registered key that counts its signatures.
fn counting() -> (SoftKey, KeyCredential) {
    let mut key = SoftKey::new(5, Proof::Packed);
    key.counter = 4;
    let known = register(&mut key).unwrap();
    (key, known)
}

#[test]
fn the_browser_is_asked_for_a_second_factor() {
    let known = register(&mut SoftKey::new(9, Proof::None)).unwrap();
    let (options, _) = registration(0, &[&known]);
    let zeros = "A".repeat(43);
    let id = bytes::to_text(&[9; 64]);
    assert_eq!(
        options,
        json!({ "publicKey": {
            "rp": { "id": "localhost", "name": "Iamulator" },
            "user": { "id": "QUlEQUVYQU1QTEU", "name": "alice", "displayName": "alice" },
            "challenge": zeros,
            "pubKeyCredParams": [
                { "type": "public-key", "alg": -7 },
                { "type": "public-key", "alg": -35 },
                { "type": "public-key", "alg": -257 },
            ],
            "timeout": 120_000,
            "excludeCredentials": [{ "type": "public-key", "id": id, "transports": ["usb"] }],
            "authenticatorSelection": {
                "authenticatorAttachment": "cross-platform",
                "residentKey": "discouraged",
                "requireResidentKey": false,
                "userVerification": "discouraged",
            },
            "hints": ["security-key"],
            "attestation": "direct",
        }})
    );
    let (options, _) = assertion(0, &[known]);
    assert_eq!(
        options,
        json!({ "publicKey": {
            "rpId": "localhost",
            "challenge": zeros,
            "timeout": 120_000,
            "allowCredentials": [{ "type": "public-key", "id": id, "transports": ["usb"] }],
            "userVerification": "discouraged",
            "hints": ["security-key"],
        }})
    );
}

#[test]
fn keys_of_every_make_register_and_sign() {
    for proof in [Proof::None, Proof::Own, Proof::Packed, Proof::U2f] {
        let mut key = SoftKey::new(5, proof);
        key.counter = 4;
        let known = register(&mut key).unwrap_or_else(|refusal| panic!("{proof:?}: {refusal}"));
        assert_eq!((known.id(), known.counter()), (&[5; 64][..], 4), "{proof:?}");
        let after = assert_by(&mut key, &known).unwrap();
        assert_eq!((after.id(), after.counter()), (&[5; 64][..], 5), "{proof:?}");
    }
}

#[test]
fn a_key_is_kept_as_plain_values() {
    let (_, known) = counting();
    let kept = serde_json::to_string(&known).unwrap();
    assert_eq!(serde_json::from_str::<KeyCredential>(&kept).unwrap(), known);
}

#[test]
fn a_registration_for_another_challenge_is_refused() {
    let mut key = SoftKey::new(5, Proof::Packed);
    let (earlier, _) = registration(1, &[]);
    let (_, waiting) = registration(2, &[]);
    assert_eq!(waiting.finish(&key.create(&earlier).to_string()), Err(KeyRefusal::Challenge));
}

#[test]
fn another_site_is_refused() {
    let wrong: [fn(&mut SoftKey); 4] = [
        |key| key.origin = "http://localhost:4567".to_owned(),
        |key| key.origin = "https://localhost:4566".to_owned(),
        |key| key.party = "example.com".to_owned(),
        |key| key.framed = true,
    ];
    for change in wrong {
        let mut key = SoftKey::new(5, Proof::Packed);
        change(&mut key);
        assert_eq!(register(&mut key), Err(KeyRefusal::Origin));
        let (mut key, known) = counting();
        change(&mut key);
        assert_eq!(assert_by(&mut key, &known), Err(KeyRefusal::Origin));
    }
}

#[test]
fn a_key_must_be_touched() {
    let (mut key, known) = counting();
    key.touched = false;
    assert_eq!(register(&mut key), Err(KeyRefusal::Untouched));
    assert_eq!(assert_by(&mut key, &known), Err(KeyRefusal::Untouched));
}

#[test]
fn a_false_proof_of_its_make_is_refused() {
    for proof in [Proof::Own, Proof::Packed, Proof::U2f] {
        let mut key = SoftKey::new(5, proof);
        let (options, waiting) = registration(1, &[]);
        let mut made = key.create(&options);
        // What the proof was signed with no longer goes with what the browser says.
        let client_data = made["response"]["clientDataJSON"].as_str().unwrap().to_owned();
        let longer = [bytes::from_text(&client_data), b" ".to_vec()].concat();
        made["response"]["clientDataJSON"] = json!(bytes::to_text(&longer));
        assert_eq!(waiting.finish(&made.to_string()), Err(KeyRefusal::Attestation), "{proof:?}");
    }
}

#[test]
fn a_key_registers_once() {
    let mut key = SoftKey::new(5, Proof::Packed);
    let known = register(&mut key).unwrap();
    let (options, waiting) = registration(2, &[&known]);
    assert_eq!(waiting.finish(&key.create(&options).to_string()), Err(KeyRefusal::Registered));
}

#[test]
fn a_changed_signature_is_refused() {
    let (mut key, known) = counting();
    let (options, waiting) = assertion(2, std::slice::from_ref(&known));
    let mut answer = key.get(&options);
    let mut signature = bytes::from_text(answer["response"]["signature"].as_str().unwrap());
    *signature.last_mut().unwrap() ^= 1;
    answer["response"]["signature"] = json!(bytes::to_text(&signature));
    assert_eq!(waiting.finish(&answer.to_string()), Err(KeyRefusal::Signature));

    let mut other = SoftKey::new(6, Proof::Packed);
    other.id = key.id;
    assert_eq!(assert_by(&mut other, &known), Err(KeyRefusal::Signature));
}

#[test]
fn a_replay_is_refused() {
    let (mut key, known) = counting();
    let (options, waiting) = assertion(2, std::slice::from_ref(&known));
    let answer = key.get(&options).to_string();
    let known = waiting.finish(&answer).unwrap();
    let (_, waiting) = assertion(3, &[known]);
    assert_eq!(waiting.finish(&answer), Err(KeyRefusal::Challenge));
}

#[test]
fn an_unknown_key_is_refused() {
    let (_, known) = counting();
    let mut stranger = SoftKey::new(6, Proof::Packed);
    assert_eq!(assert_by(&mut stranger, &known), Err(KeyRefusal::Unknown));
    let (options, waiting) = assertion(2, &[]);
    assert_eq!(waiting.finish(&stranger.get(&options).to_string()), Err(KeyRefusal::Unknown));
}

#[test]
fn a_clone_shows_by_its_counter() {
    let (mut key, known) = counting();
    let mut clone = key.clone();
    let after = assert_by(&mut key, &known).unwrap();
    assert_eq!(assert_by(&mut clone, &after), Err(KeyRefusal::Cloned));
    clone.counter = 0;
    assert_eq!(assert_by(&mut clone, &after), Err(KeyRefusal::Cloned));
    // The key itself goes on.
    assert_eq!(assert_by(&mut key, &after).unwrap().counter(), 6);
}

#[test]
fn of_two_answers_at_the_same_time_the_clones_is_refused() {
    let (mut key, mut known) = counting();
    let mut clone = key.clone();
    let first = assert_by(&mut key, &known).unwrap();
    let second = assert_by(&mut clone, &known).unwrap();
    assert_eq!(known.renew(first.clone()), Ok(()));
    assert_eq!(known.renew(second), Err(KeyRefusal::Cloned));
    let other = register(&mut SoftKey::new(6, Proof::None)).unwrap();
    assert_eq!(known.renew(other), Err(KeyRefusal::Unknown));
    assert_eq!(known, first);
}

#[test]
fn a_key_that_does_not_count_signs_again_and_again() {
    let mut key = SoftKey::new(5, Proof::U2f);
    let mut known = register(&mut key).unwrap();
    for _ in 0..2 {
        let after = assert_by(&mut key, &known).unwrap();
        assert_eq!(after.counter(), 0);
        assert_eq!(known.renew(after), Ok(()));
    }
}

#[test]
fn halves_of_one_ceremony_do_not_fit_the_other() {
    let (mut key, known) = counting();
    let (options, waiting) = assertion(2, std::slice::from_ref(&known));
    assert_eq!(waiting.finish(&key.create(&options).to_string()), Err(KeyRefusal::Malformed));
    let (options, waiting) = registration(2, &[]);
    assert_eq!(waiting.finish(&key.get(&options).to_string()), Err(KeyRefusal::Malformed));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let (mut key, known) = counting();
    let (options, waiting) = registration(1, &[]);
    let made = key.create(&options);
    for response in ["", "{}", "[]", "null", "\"\""] {
        assert_eq!(waiting.clone().finish(response), Err(KeyRefusal::Malformed), "{response}");
        let (_, asked) = assertion(2, std::slice::from_ref(&known));
        assert_eq!(asked.finish(response), Err(KeyRefusal::Malformed), "{response}");
    }
    // Cut anywhere, it is refused and nothing panics.
    let object = bytes::from_text(made["response"]["attestationObject"].as_str().unwrap());
    for length in 0..object.len() {
        let mut cut = made.clone();
        cut["response"]["attestationObject"] = json!(bytes::to_text(&object[..length]));
        assert!(waiting.clone().finish(&cut.to_string()).is_err(), "{length}");
    }
    let (options, asked) = assertion(2, std::slice::from_ref(&known));
    let answer = key.get(&options);
    for part in ["authenticatorData", "clientDataJSON", "signature"] {
        let whole = bytes::from_text(answer["response"][part].as_str().unwrap());
        for length in 0..whole.len() {
            let mut cut = answer.clone();
            cut["response"][part] = json!(bytes::to_text(&whole[..length]));
            assert!(asked.clone().finish(&cut.to_string()).is_err(), "{part} {length}");
        }
    }
}
