//! Thousands of requests signed by the crate aws-sigv4's own signer: each is accepted, and none is
//! once a single byte of what was signed is another.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use bytes::Bytes;
use http::{HeaderValue, Method, Uri};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

use iamulator::auth::{
    Authenticator, Caller, Claims, Grant, Issued, Keys, LongTermKey, Principal, Sealer, SessionKind,
    SessionPrincipal, SignatureCheck, Terms, issue_session,
};
use iamulator::clock::Timestamp;
use iamulator::entropy::Entropy;
use iamulator::fault::{Fault, SIGNATURE_DOES_NOT_MATCH};
use iamulator::types::{AccessKeyId, AccountId, Secret, Service};
use iamulator::wire::Request;

/// How many requests are signed.
const REQUESTS: usize = 2_000;
const NOW: Timestamp = Timestamp::from_seconds(1_440_938_160);
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. \
                        Check your AWS Secret Access Key and signing method. Consult the service \
                        documentation for details.";

/// One account with root's key.
struct World {
    key: LongTermKey,
}

impl Keys for World {
    fn long_term(&self, id: &AccessKeyId) -> Option<LongTermKey> {
        (id.as_str() == "AKIDEXAMPLE").then(|| self.key.clone())
    }

    fn principal(&self, _: AccountId, _: &SessionPrincipal) -> Option<Principal> {
        Some(Principal::Root)
    }
}

/// Draws parts of requests.
struct Dice(StdRng);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0.random_range(0..end)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn text(&mut self, pieces: &[&str], longest: usize) -> String {
        (0..self.below(longest + 1)).map(|_| self.one(pieces)).collect()
    }

    fn path(&mut self) -> String {
        let pieces =
            ["a", "Z", "7", "-", "~", "%20", "%2F", "%e9", ".", "..", "/", "//", "/./", "/../", "@", "é"];
        format!("/{}", self.text(&pieces, 8))
    }

    fn query(&mut self) -> String {
        let pieces = [
            "a", "Z", "7", "-", "_", "~", "+", "%20", "%2B", "%2b", "%3D", "%26", "%c3%a9", "*", "é", "/",
            ":",
        ];
        let pairs: Vec<_> = (0..self.below(6))
            .map(|_| match self.below(8) {
                0 => self.text(&pieces, 3),
                _ => format!("{}={}", self.text(&pieces, 3), self.text(&pieces, 6)),
            })
            .collect();
        pairs.join("&")
    }

    fn headers(&mut self) -> Vec<(String, String)> {
        let names = ["x-one", "X-Two", "x-Amz-Other", "Content-Type", "x-three"];
        let pieces = ["a", "b", " ", "  ", "=", ",", "\"", ";", "x"];
        (0..self.below(6)).map(|_| (self.one(&names).into(), self.text(&pieces, 9))).collect()
    }

    fn body(&mut self) -> Vec<u8> {
        (0..self.below(300)).map(|_| self.0.random()).collect()
    }
}

/// Signs a drawn request, in the header or in the query.
fn signed(dice: &mut Dice, service: Service, session: Option<&Issued>, in_query: bool) -> Request {
    let (id, secret, token) = session.map_or(("AKIDEXAMPLE".into(), "secret".into(), None), |session| {
        let token = Some(session.session_token.clone());
        (session.access_key_id.to_string(), session.secret.reveal().to_owned(), token)
    });
    let identity = Credentials::new(id, secret, token, None, "test").into();
    let mut settings = SigningSettings::default();
    if in_query {
        settings.signature_location = SignatureLocation::QueryParams;
        settings.expires_in = Some(Duration::from_secs(900));
    }
    let region = dice.one(&["us-east-1", "eu-central-1", "aws-global", "cn-north-1"]);
    let params = SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name(service.prefix())
        .time(UNIX_EPOCH + Duration::from_secs(NOW.seconds().unsigned_abs()))
        .settings(settings)
        .build()
        .unwrap()
        .into();
    let method = dice.one(&["GET", "POST", "PUT", "DELETE"]);
    let uri = format!("http://localhost:4566{}?{}", dice.path(), dice.query());
    let (headers, body) = (dice.headers(), dice.body());
    let pairs = headers.iter().map(|(name, value)| (name.as_str(), value.trim()));
    let pairs: Vec<_> = pairs.chain([("host", "localhost:4566")]).collect();
    let signable =
        SignableRequest::new(method, &uri, pairs.iter().copied(), SignableBody::Bytes(&body)).unwrap();
    let instructions = sign(signable, &params).unwrap().into_parts().0;
    let builder = http::Request::builder().method(method).uri(&uri);
    let builder = pairs.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    let mut request = builder.body(()).unwrap();
    instructions.apply_to_request_http1x(&mut request);
    let head = request.into_parts().0;
    Request { head, body: Bytes::from(body), peer: IpAddr::from(Ipv4Addr::LOCALHOST) }
}

/// What is changed in a signed request.
const CHANGES: [&str; 8] = ["method", "path", "query", "parameter", "header", "host", "body", "signature"];

/// Changes one byte of what was signed; false when the request has none of that sort.
fn change(dice: &mut Dice, what: &str, request: &mut Request) -> bool {
    match what {
        "method" => {
            let others = [Method::GET, Method::POST, Method::PUT].into_iter();
            let others: Vec<_> = others.filter(|method| *method != request.head.method).collect();
            request.head.method = others[dice.below(others.len())].clone();
            true
        }
        "path" => target(request, |path, query| Some(format!("{}?{query}", other_letter(dice, path)?))),
        "query" => target(request, |path, query| {
            let cut = query.find("X-Amz-").unwrap_or(query.len());
            let (own, rest) = query.split_at(cut);
            Some(format!("{path}?{}{rest}", other_letter(dice, own)?))
        }),
        "parameter" => target(request, |path, query| {
            let query = query.replacen("X-Amz-Expires=900", "X-Amz-Expires=901", 1);
            Some(format!("{path}?{query}"))
        }),
        "header" => {
            let names = ["x-one", "x-two", "x-amz-other", "content-type", "x-three"];
            header(dice, request, &names)
        }
        "host" => header(dice, request, &["host"]),
        "body" => {
            let mut body = request.body.to_vec();
            match body.len() {
                0 => body.push(0),
                length => body[dice.below(length)] ^= 1 << dice.below(8),
            }
            request.body = body.into();
            true
        }
        _ => signature(request),
    }
}

/// Puts another target into a request; false when it is the same.
fn target(request: &mut Request, other: impl FnOnce(&str, &str) -> Option<String>) -> bool {
    let Some(text) = other(request.path(), request.query()) else { return false };
    let uri: Uri = format!("http://localhost:4566{text}").parse().unwrap();
    let changed = (uri.path(), uri.query()) != (request.path(), request.head.uri.query());
    request.head.uri = uri;
    changed
}

/// Replaces a letter that is no part of an escape.
fn other_letter(dice: &mut Dice, text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let escaped = |at: usize| (1..=2).any(|back| at >= back && bytes[at - back] == b'%');
    let plain = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_alphanumeric() && !escaped(*at));
    // A letter before dot segments may vanish with them.
    let plain: Vec<_> = plain.filter(|at| !text[*at..].contains("/..")).collect();
    let at = *plain.get(dice.below(plain.len().max(1)))?;
    let letter = if bytes[at] == b'q' { 'r' } else { 'q' };
    Some(format!("{}{letter}{}", &text[..at], &text[at + 1..]))
}

fn header(dice: &mut Dice, request: &mut Request, names: &[&'static str]) -> bool {
    let headers = &mut request.head.headers;
    let there: Vec<_> = names.iter().filter(|name| headers.contains_key(**name)).collect();
    let Some(name) = there.get(dice.below(there.len().max(1))) else { return false };
    let value = headers.get_mut(**name).unwrap();
    let mut bytes = value.as_bytes().to_vec();
    let full: Vec<_> = (0..bytes.len()).filter(|at| bytes[*at] != b' ').collect();
    let Some(at) = full.get(dice.below(full.len().max(1))) else { return false };
    bytes[*at] = if bytes[*at] == b'q' { b'r' } else { b'q' };
    *value = HeaderValue::from_bytes(&bytes).unwrap();
    true
}

/// Replaces the last digit of the signature.
fn signature(request: &mut Request) -> bool {
    let other = |text: &str| {
        let (rest, last) = text.split_at(text.len() - 1);
        format!("{rest}{}", if last == "0" { '1' } else { '0' })
    };
    if let Some(value) = request.head.headers.get_mut("authorization") {
        *value = other(value.to_str().unwrap()).parse().unwrap();
        return true;
    }
    target(request, |path, query| {
        let (before, signature) = query.split_once("X-Amz-Signature=")?;
        let (signature, after) = signature.split_at(64);
        Some(format!("{path}?{before}X-Amz-Signature={}{after}", other(signature)))
    })
}

fn copy(request: &Request) -> Request {
    Request { head: request.head.clone(), body: request.body.clone(), peer: request.peer }
}

#[test]
fn what_is_signed_is_accepted_and_nothing_else_is() {
    let account: AccountId = "111122223333".parse().unwrap();
    let secret = Secret::from("secret");
    let principal = Principal::Root;
    let world = World { key: LongTermKey { account, secret, active: true, principal, well_known: false } };
    let authenticator = Authenticator::new(Sealer::new(&[7; 32]), SignatureCheck::Verify);
    let grant = Grant {
        account,
        principal: SessionPrincipal::Root { birth: 0 },
        issued: NOW,
        seconds: 3_600,
        mfa_at: Some(NOW),
        kind: SessionKind::SessionToken,
        terms: Terms::default(),
    };
    let session = issue_session(authenticator.sealer(), &Entropy::seeded(1), grant).unwrap();
    let mut dice = Dice(StdRng::seed_from_u64(20_150_830));
    let mut changed = [0; CHANGES.len()];
    for nth in 0..REQUESTS {
        let service = dice.one(&[Service::Iam, Service::Sts]);
        let judge = |request: &Request| -> Result<Caller, Fault> {
            authenticator.authenticate(request, service, &world, NOW, NOW)
        };
        let with_session = (nth % 2 == 0).then_some(&session);
        let request = signed(&mut dice, service, with_session, nth % 4 < 2);
        let accepted = judge(&request).map(|caller| caller.user_id());
        assert_eq!(accepted, Ok("111122223333".into()), "{nth}: {request:?}");
        for (what, count) in CHANGES.iter().zip(&mut changed) {
            let mut other = copy(&request);
            if change(&mut dice, what, &mut other) {
                *count += 1;
                let refused = judge(&other).map(|caller| caller.user_id());
                let fault = Fault::new(SIGNATURE_DOES_NOT_MATCH, MISMATCH);
                assert_eq!(refused, Err(fault), "{nth}, {what}: {request:?} became {other:?}");
            }
        }
    }
    for (what, count) in CHANGES.iter().zip(changed) {
        assert!(count > REQUESTS / 4, "{what} was changed {count} times only");
    }
}

#[test]
fn a_token_of_another_sealer_opens_for_nobody() {
    let claims = |sealer: &Sealer, token: &str| -> Option<Claims> { sealer.open(token).ok() };
    let grant = Grant {
        account: AccountId::zero(),
        principal: SessionPrincipal::Root { birth: 0 },
        issued: NOW,
        seconds: 900,
        mfa_at: None,
        kind: SessionKind::SessionToken,
        terms: Terms::default(),
    };
    let (ours, theirs) = (Sealer::new(&[1; 32]), Sealer::new(&[2; 32]));
    let issued = issue_session(&ours, &Entropy::system(), grant).unwrap();
    assert_eq!(claims(&theirs, &issued.session_token), None);
    assert_eq!(claims(&ours, &issued.session_token).map(|claims| claims.secret), Some(issued.secret));
}
