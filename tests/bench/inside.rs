//! What the parts of a request cost, in this process, on one thread.

use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Instant;

use bytes::Bytes;
use iamulator::auth::{
    Authenticator, Claims, Grant, Keys, LongTermKey, Principal, Sealer, SessionKind, SessionPrincipal,
    SignatureCheck, Terms, issue_session,
};
use iamulator::clock::Timestamp;
use iamulator::contract::iam::{CreateUserInput, ListUsersOutput, User};
use iamulator::entropy::Entropy;
use iamulator::mfa::{Attempts, Rules, Seed, Synchronisation, time_step};
use iamulator::types::{AccessKeyId, AccountId, Secret, Service};
use iamulator::wire::params::decode;
use iamulator::wire::{Request, call, envelope};

use crate::policies;
use crate::signer::{Credentials as Signer, headers};

const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);
const FORM: &str = "Action=CreateUser&Version=2010-05-08&UserName=alice&Path=%2Fteam%2F&Tags.member.1.Key=team&Tags.member.1.Value=blue";

/// One key, of root.
struct OneKey;

impl Keys for OneKey {
    fn long_term(&self, _: &AccessKeyId) -> Option<LongTermKey> {
        Some(LongTermKey {
            account: AccountId::zero(),
            secret: Secret::from("test"),
            active: true,
            principal: Principal::Root,
            well_known: true,
        })
    }

    fn principal(&self, _: AccountId, _: &SessionPrincipal) -> Option<Principal> {
        Some(Principal::Root)
    }
}

/// Prints the cost of each part.
pub fn run(times: usize) {
    println!("in process, one thread\n\n| part | µs |\n|---|---|");
    let request = request();
    let entropy = Entropy::system();
    let sealer = || Sealer::new(&[7; 32]);
    let authenticator = Authenticator::new(sealer(), SignatureCheck::Verify);
    line("verify a signature", times, || {
        authenticator.authenticate(&request, Service::Iam, &OneKey, NOW, NOW).unwrap()
    });
    line("decode CreateUser", times, || {
        decode::<CreateUserInput>(Service::Iam, &call(&request).unwrap().pairs()).unwrap()
    });
    let users = ListUsersOutput { users: vec![user(); 100], is_truncated: Some(false), marker: None };
    line("encode ListUsers of 100", times / 10, || {
        envelope::success(envelope::Form::Xml, Service::Iam, "ListUsers", &users, "id")
    });
    let seed = Seed::generated([5; Seed::GENERATED_LENGTH]);
    line("one TOTP code", times, || seed.code(black_box(time_step(NOW))));
    let wrong = seed.code(1);
    let mut attempts = Attempts::default();
    let rules = Rules { tries: u32::MAX, ..Rules::default() };
    line("check a code at sign-in", times, || {
        attempts.sign_in(1, &seed, Synchronisation::default(), &wrong, NOW, &rules)
    });
    let sealer = sealer();
    let token = issue_session(&sealer, &entropy, grant()).unwrap().session_token;
    line("issue a session", times, || issue_session(&sealer, &entropy, grant()).unwrap());
    line("open a session token", times, || -> Claims { sealer.open(&token).unwrap() });
    let (mixed, same) = (policies::Load::new(false), policies::Load::new(true));
    let last = "arn:aws:s3:::bucket-99/key";
    line("decide by 100 statements", times, || assert!(mixed.decide("service99:GetObject", last)));
    line("decide by 100 of one service", times, || assert!(same.decide("s3:GetObject", last)));
}

fn line<T>(name: &str, times: usize, mut work: impl FnMut() -> T) {
    let started = Instant::now();
    (0..times).for_each(|_| drop(black_box(work())));
    println!("| {name} | {:.2} |", started.elapsed().as_secs_f64() * 1e6 / times as f64);
}

fn request() -> Request {
    let credentials = Signer::new("000000000000", "test");
    let mut builder = http::Request::post("/");
    for (name, value) in headers(&credentials, "iam", "127.0.0.1:4566", NOW, FORM) {
        builder = builder.header(name, value);
    }
    let (head, ()) = builder.body(()).unwrap().into_parts();
    Request { head, body: Bytes::from_static(FORM.as_bytes()), peer: IpAddr::V4(Ipv4Addr::LOCALHOST) }
}

fn user() -> User {
    User {
        path: Some("/team/".into()),
        user_name: Some("alice".into()),
        user_id: "AIDACKCEVSQ6C2EXAMPLE".into(),
        arn: "arn:aws:iam::111122223333:user/team/alice".into(),
        create_date: NOW,
        ..User::default()
    }
}

fn grant() -> Grant {
    Grant {
        account: AccountId::zero(),
        principal: SessionPrincipal::Root { birth: 1 },
        issued: NOW,
        seconds: 900,
        mfa_at: Some(NOW),
        kind: SessionKind::SessionToken,
        terms: Terms::default(),
    }
}
