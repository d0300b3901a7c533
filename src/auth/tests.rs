//! Every check of a request, what it answers and which goes before which.

use std::net::{IpAddr, Ipv4Addr};

use bytes::Bytes;

use super::*;
use crate::entropy::Entropy;
use crate::fault::{
    Code, EXPIRED_TOKEN, INCOMPLETE_SIGNATURE, INVALID_CLIENT_TOKEN_ID, MISSING_AUTHENTICATION_TOKEN,
    SIGNATURE_DOES_NOT_MATCH,
};
use crate::types::{AccountId, Name, Path, UniqueId};

const DATE: &str = "20150830T123600Z";
const NOW: Timestamp = Timestamp::from_seconds(1_440_938_160);
const KEY: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. \
                        Check your AWS Secret Access Key and signing method. Consult the service \
                        documentation for details.";
const UNKNOWN: &str = "The security token included in the request is invalid.";
const GARBAGE: &str = "The security token included in the request is invalid";
const OVER: &str = "The security token included in the request is expired";

pub(super) fn authenticator(check: SignatureCheck) -> Authenticator {
    Authenticator::new(Sealer::new(&[7; 32]), check)
}

/// A request from its lines: request line, headers, an empty line, the body.
pub(super) fn request_of(text: &str) -> Request {
    let (head, body) = text.split_once("\n\n").unwrap();
    let mut lines = head.lines();
    let line: Vec<_> = lines.next().unwrap().split(' ').collect();
    let mut builder = http::Request::builder().method(line[0]).uri(line[1]);
    for (name, value) in lines.map(|line| line.split_once(':').unwrap()) {
        builder = builder.header(name, value.trim());
    }
    let (head, ()) = builder.body(()).unwrap().into_parts();
    let peer = IpAddr::from(Ipv4Addr::LOCALHOST);
    Request { head, body: Bytes::copy_from_slice(body.as_bytes()), peer }
}

/// One account with the user alice, her two keys and root's.
struct World;

fn account() -> AccountId {
    "111122223333".parse().unwrap()
}

fn alice() -> UniqueId {
    "AIDACKCEVSQ6C2EXAMPLE".parse().unwrap()
}

fn alice_now() -> Principal {
    Principal::User { id: alice(), name: Name::from("alice"), path: Path::root() }
}

impl Keys for World {
    fn long_term(&self, id: &AccessKeyId) -> Option<LongTermKey> {
        let (active, principal) = match id.as_str() {
            KEY => (true, alice_now()),
            "AKIAI44QH8DHBEXAMPLE" => (false, alice_now()),
            "test" => (true, Principal::Root),
            _ => return None,
        };
        let well_known = id.as_str() == "test";
        Some(LongTermKey { account: account(), secret: SECRET.into(), active, principal, well_known })
    }

    fn principal(&self, account: AccountId, bound_to: &SessionPrincipal) -> Option<Principal> {
        assert_eq!(account, self::account());
        match bound_to {
            SessionPrincipal::Root { birth: 1 } => Some(Principal::Root),
            SessionPrincipal::User { id } if *id == alice() => Some(alice_now()),
            _ => None,
        }
    }
}

/// A request that is right until something in it is changed.
#[derive(Clone)]
struct Draft {
    service: Service,
    query: String,
    authorization: Option<String>,
    date: Option<&'static str>,
    scope: String,
    signed_headers: &'static str,
    key: String,
    secret: String,
    token: Option<String>,
    now: Timestamp,
    machine_now: Timestamp,
}

fn draft(service: Service) -> Draft {
    Draft {
        service,
        query: String::new(),
        authorization: None,
        date: Some(DATE),
        scope: format!("20150830/us-east-1/{}/aws4_request", service.prefix()),
        signed_headers: "host;x-amz-date",
        key: KEY.into(),
        secret: SECRET.into(),
        token: None,
        now: NOW,
        machine_now: NOW,
    }
}

impl Draft {
    fn with_session(self, session: &Issued) -> Self {
        Self {
            key: session.access_key_id.to_string(),
            secret: session.secret.reveal().into(),
            token: Some(session.session_token.clone()),
            ..self
        }
    }

    /// The request, signed unless another `Authorization` header is wanted.
    fn request(&self) -> Request {
        let authorization = self.authorization.clone().unwrap_or_else(|| {
            let Self { key, scope, signed_headers, .. } = self;
            let credential = format!("Credential={key}/{scope}");
            format!("AWS4-HMAC-SHA256 {credential}, SignedHeaders={signed_headers}, Signature=0")
        });
        let mut text = format!("POST /?{} HTTP/1.1\nHost: localhost\n", self.query);
        for (name, value) in [
            ("X-Amz-Date", self.date),
            ("X-Amz-Security-Token", self.token.as_deref()),
            ("Authorization", Some(&*authorization).filter(|text| !text.is_empty())),
        ] {
            text += &value.map(|value| format!("{name}: {value}\n")).unwrap_or_default();
        }
        let mut request = request_of(&(text + "\nAction=GetCallerIdentity"));
        if self.authorization.is_none() {
            let signature = signature(&request, &self.secret).unwrap_or_else(|| "0".into());
            let authorization = authorization.replace("Signature=0", &format!("Signature={signature}"));
            request.head.headers.insert("authorization", authorization.parse().unwrap());
        }
        request
    }

    fn ask(&self, check: SignatureCheck) -> Result<Caller, Fault> {
        let request = self.request();
        authenticator(check).authenticate(&request, self.service, &World, self.machine_now, self.now)
    }

    fn answer(&self) -> Result<String, (Code, Option<String>)> {
        let fault = |fault: Fault| (fault.code, fault.message.map(String::from));
        self.ask(SignatureCheck::Verify).map(|caller| caller.arn().to_string()).map_err(fault)
    }
}

/// The right signature for what a request says it signed; none when that can't be read.
fn signature(request: &Request, secret: &str) -> Option<String> {
    let signed = sigv4::read(request).ok()?;
    let time = SigningTime::read(&signed).ok()?;
    let scope = Scope::read(&signed.credential).ok()?;
    let key = SigningKeys::default().derived(&scope, time.at, &secret.into());
    let canonical = canonical::request(request, &signed);
    let text = canonical::string_to_sign(&time.basic, scope.text, &canonical);
    Some(aws_sigv4::sign::v4::calculate_signature(key, &text))
}

fn no<T>(code: Code, text: &str) -> Result<T, (Code, Option<String>)> {
    Err((code, Some(text.into())))
}

fn session(principal: SessionPrincipal, mfa_at: Option<Timestamp>) -> Issued {
    let grant = Grant {
        account: account(),
        principal,
        issued: NOW.plus_seconds(-100),
        seconds: 900,
        mfa_at,
        kind: SessionKind::SessionToken,
        terms: Terms::default(),
    };
    issue_session(&Sealer::new(&[7; 32]), &Entropy::seeded(1), grant).unwrap()
}

#[test]
fn a_rightly_signed_request_names_its_caller() {
    let caller = draft(Service::Iam).ask(SignatureCheck::Verify).unwrap();
    assert_eq!(caller.arn().as_str(), "arn:aws:iam::111122223333:user/alice");
    assert_eq!((caller.access_key_id.as_str(), &*caller.region), (KEY, "us-east-1"));
    assert_eq!((caller.service, caller.credentials), (Service::Iam, Credentials::LongTerm));
    assert_eq!(caller.source_ip, IpAddr::from(Ipv4Addr::LOCALHOST));
    let root = Draft { key: "test".into(), ..draft(Service::Sts) };
    assert_eq!(root.answer(), Ok("arn:aws:iam::111122223333:root".into()));
}

/// Everything is wrong at first; each thing is put right when AWS has named it.
#[test]
fn the_checks_of_a_header_come_in_awss_order() {
    let mut d = draft(Service::Sts);
    d.authorization = Some(String::new());
    d.date = None;
    d.machine_now = NOW.plus_seconds(5_000);
    assert_eq!(d.answer(), no(MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token"));
    d.authorization = Some("Bearer Credential".into());
    assert_eq!(d.answer(), no(INCOMPLETE_SIGNATURE, "Unsupported AWS 'algorithm': 'Bearer'."));
    d.authorization = Some("AWS4-HMAC-SHA256 Credential".into());
    assert_eq!(
        d.answer(),
        no(
            INCOMPLETE_SIGNATURE,
            "'Credential' not a valid key=value pair (missing equal-sign) in Authorization header: \
             'AWS4-HMAC-SHA256 Credential'"
        )
    );
    d.authorization = Some("AWS4-HMAC-SHA256".into());
    assert_eq!(
        d.answer(),
        no(
            INCOMPLETE_SIGNATURE,
            "Authorization header requires 'Credential' parameter. Authorization header requires \
             'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. \
             Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. \
             Authorization=AWS4-HMAC-SHA256"
        )
    );
    d.authorization = Some("AWS4-HMAC-SHA256 Credential=a/b,SignedHeaders=x-amz-date , Signature=s".into());
    assert_eq!(
        d.answer(),
        no(
            INCOMPLETE_SIGNATURE,
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. \
             Authorization=AWS4-HMAC-SHA256 Credential=a/b,SignedHeaders=x-amz-date , Signature=s"
        )
    );
    d.date = Some("yesterday");
    assert_eq!(
        d.answer(),
        no(
            SIGNATURE_DOES_NOT_MATCH,
            "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
        )
    );
    d.authorization = Some("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=Host, Signature=s".into());
    assert_eq!(
        d.answer(),
        no(
            INCOMPLETE_SIGNATURE,
            "Date must be in ISO-8601 'basic format'. Got 'yesterday'. \
             See http://en.wikipedia.org/wiki/ISO_8601"
        )
    );
    d.date = Some(DATE);
    assert_eq!(
        d.answer(),
        no(
            SIGNATURE_DOES_NOT_MATCH,
            "Signature expired: 20150830T123600Z is now earlier than 20150830T134420Z \
             (20150830T135920Z - 15 min.)"
        )
    );
    d.machine_now = NOW;
    assert_eq!(
        d.answer(),
        no(
            INCOMPLETE_SIGNATURE,
            "Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term, got 'a/b'"
        )
    );
    d.authorization = Some("AWS4-HMAC-SHA256 Credential=a/b/c_d/e/f, SignedHeaders=host, Signature=s".into());
    assert_eq!(
        d.answer(),
        no(
            SIGNATURE_DOES_NOT_MATCH,
            "Credential should be scoped to a valid region. Credential should be scoped to correct \
             service: 'sts'. Credential should be scoped with a valid terminator: 'aws4_request', not \
             'f'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from \
             HTTP: 'b' != '20150830', from '20150830T123600Z'."
        )
    );
    d.authorization = None;
    d.key = "AKIAUNKNOWN".into();
    d.secret = "wrong".into();
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, UNKNOWN));
    d.key = KEY.into();
    d.token = Some("stray".into());
    assert_eq!(d.answer(), no(SIGNATURE_DOES_NOT_MATCH, MISMATCH));
    d.secret = SECRET.into();
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, UNKNOWN));
    d.token = None;
    assert_eq!(d.answer(), Ok("arn:aws:iam::111122223333:user/alice".into()));
}

#[test]
fn one_fault_of_the_scope_is_named_alone() {
    for (scope, text) in [
        ("20150830//sts/aws4_request", "Credential should be scoped to a valid region. "),
        ("20150830/us east/sts/aws4_request", "Credential should be scoped to a valid region. "),
        ("20150830/us-east-1/iam/aws4_request", "Credential should be scoped to correct service: 'sts'. "),
        (
            "20150830/us-east-1/sts/aws5_request",
            "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. ",
        ),
        (
            "20150829/us-east-1/sts/aws4_request",
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
             '20150829' != '20150830', from '20150830T123600Z'.",
        ),
    ] {
        // Scope errors win over keys that nobody knows.
        let d = Draft { scope: scope.into(), key: "AKIAUNKNOWN".into(), ..draft(Service::Sts) };
        assert_eq!(d.answer(), no(SIGNATURE_DOES_NOT_MATCH, text), "{scope}");
    }
    let long = format!("20150830/{}/sts/aws4_request", "a".repeat(65));
    let d = Draft { scope: long, ..draft(Service::Sts) };
    assert_eq!(d.answer(), no(SIGNATURE_DOES_NOT_MATCH, "Credential should be scoped to a valid region. "));
}

#[test]
fn any_region_of_any_partition_will_do() {
    for region in ["aws-global", "cn-north-1", "us-gov-west-1", "eu-isoe-west-1", "local"] {
        let d = Draft { scope: format!("20150830/{region}/sts/aws4_request"), ..draft(Service::Sts) };
        assert_eq!(d.ask(SignatureCheck::Verify).unwrap().region, region);
    }
}

#[test]
fn a_signature_lives_fifteen_minutes_before_and_after() {
    let at = |seconds| Draft { machine_now: NOW.plus_seconds(seconds), ..draft(Service::Sts) }.answer();
    let ok = || Ok("arn:aws:iam::111122223333:user/alice".into());
    assert_eq!(at(900), ok());
    assert_eq!(at(-900), ok());
    assert_eq!(
        at(901),
        no(
            SIGNATURE_DOES_NOT_MATCH,
            "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z \
             (20150830T125101Z - 15 min.)"
        )
    );
    assert_eq!(
        at(-901),
        no(
            SIGNATURE_DOES_NOT_MATCH,
            "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z \
             (20150830T122059Z + 15 min.)"
        )
    );
}

#[test]
fn the_emulators_time_does_not_age_signatures() {
    let d = Draft { now: NOW.plus_seconds(1_000_000), ..draft(Service::Sts) };
    assert_eq!(d.answer(), Ok("arn:aws:iam::111122223333:user/alice".into()));
}

#[test]
fn of_duplicate_parameters_of_the_header_the_last_counts() {
    let mut request = draft(Service::Sts).request();
    let right = request.header("authorization").unwrap().replace("SHA256 ", "SHA256 Credential=x, ");
    request.head.headers.insert("authorization", right.parse().unwrap());
    let caller = authenticator(SignatureCheck::Verify).authenticate(&request, Service::Sts, &World, NOW, NOW);
    assert_eq!(caller.unwrap().access_key_id.as_str(), KEY);
}

#[test]
fn the_date_may_be_extended_and_in_either_header() {
    let d = Draft { date: Some("2015-08-30T12:36:00Z"), ..draft(Service::Sts) };
    assert_eq!(d.answer(), Ok("arn:aws:iam::111122223333:user/alice".into()));
    let mut request = Draft { signed_headers: "host", ..draft(Service::Sts) }.request();
    let date = request.head.headers.remove("x-amz-date").unwrap();
    request.head.headers.insert("date", date);
    let caller = authenticator(SignatureCheck::Verify).authenticate(&request, Service::Sts, &World, NOW, NOW);
    assert_eq!(caller.unwrap().access_key_id.as_str(), KEY);
}

#[test]
fn keys_that_may_not_be_used_are_told_alike() {
    let inactive = Draft { key: "AKIAI44QH8DHBEXAMPLE".into(), ..draft(Service::Sts) };
    let with_token = Draft { token: Some("stray".into()), ..inactive.clone() };
    let badly_signed = Draft { secret: "wrong".into(), ..inactive.clone() };
    let unknown_with_token = Draft { key: "AKIAUNKNOWN".into(), ..with_token.clone() };
    let nameless = Draft { key: String::new(), ..draft(Service::Sts) };
    let no_token = Draft { token: None, ..draft(Service::Sts).with_session(&alices_session()) };
    let empty_token = Draft { token: Some(String::new()), ..no_token.clone() };
    for d in [inactive, with_token, badly_signed, unknown_with_token, nameless, no_token, empty_token] {
        assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, UNKNOWN), "{}", d.key);
    }
}

fn alices_session() -> Issued {
    session(SessionPrincipal::User { id: alice() }, Some(NOW.plus_seconds(-100)))
}

/// Everything is wrong at first; each thing is put right when AWS has named it.
#[test]
fn the_checks_of_a_session_come_in_awss_order() {
    let sealer = Sealer::new(&[7; 32]);
    let mut d = draft(Service::Iam).with_session(&session(SessionPrincipal::Root { birth: 0 }, None));
    d.secret = "wrong".into();
    d.now = NOW.plus_seconds(800);
    let token = d.token.replace("garbage".into());
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, GARBAGE));
    let key = std::mem::replace(&mut d.key, "ASIAIOSFODNN7EXAMPLE".into());
    d.token = token;
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, UNKNOWN));
    d.key = key;
    assert_eq!(d.answer(), no(EXPIRED_TOKEN, OVER));
    d.now = NOW.plus_seconds(799);
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, UNKNOWN));
    let claims = sealer.open(d.token.as_deref().unwrap()).unwrap();
    let root = SessionPrincipal::Root { birth: 1 };
    d.token = sealer.seal(&Claims { principal: root, ..claims.clone() }, &Entropy::seeded(2)).ok();
    assert_eq!(d.answer(), no(SIGNATURE_DOES_NOT_MATCH, MISMATCH));
    d.secret = claims.secret.reveal().into();
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, GARBAGE));
    d.service = Service::Sts;
    d.scope = draft(Service::Sts).scope;
    assert_eq!(d.answer(), Ok("arn:aws:iam::111122223333:root".into()));
}

#[test]
fn a_session_carries_its_mfa_and_may_call_iam_with_it() {
    let caller = draft(Service::Iam).with_session(&alices_session()).ask(SignatureCheck::Verify).unwrap();
    assert_eq!(caller.arn().as_str(), "arn:aws:iam::111122223333:user/alice");
    let at = NOW.plus_seconds(-100);
    let expected = SessionContext {
        issued: at,
        expires: NOW.plus_seconds(800),
        mfa_at: Some(at),
        kind: SessionKind::SessionToken,
        terms: Terms::default(),
    };
    assert_eq!(caller.credentials, Credentials::Session(Box::new(expected)));
    assert_eq!(caller.mfa_age(NOW), Some(100));
}

#[test]
fn a_session_of_a_user_that_is_gone_is_unknown() {
    let other = SessionPrincipal::User { id: "AIDAGONEGONEGONEGONE1".parse().unwrap() };
    let d = draft(Service::Sts).with_session(&session(other, None));
    assert_eq!(d.answer(), no(INVALID_CLIENT_TOKEN_ID, UNKNOWN));
}

#[test]
fn with_the_check_off_only_signature_and_age_are_not_judged() {
    let off = |d: &Draft| d.ask(SignatureCheck::Off).map(|caller| caller.arn().to_string());
    let alice = || Ok("arn:aws:iam::111122223333:user/alice".into());
    let stale = Draft { secret: "wrong".into(), machine_now: NOW.plus_seconds(5_000), ..draft(Service::Iam) };
    assert_eq!(off(&stale), alice());
    let unknown = Draft { key: "AKIAUNKNOWN".into(), ..draft(Service::Iam) };
    assert_eq!(off(&unknown), Err(refusal::unknown_credentials()));
    let stray = Draft { token: Some("stray".into()), ..draft(Service::Iam) };
    assert_eq!(off(&stray), Err(refusal::unknown_credentials()));
    let scope = Draft { scope: draft(Service::Sts).scope, ..draft(Service::Iam) };
    let text = "Credential should be scoped to correct service: 'iam'. ";
    assert_eq!(off(&scope), Err(Fault::new(SIGNATURE_DOES_NOT_MATCH, text)));
    let unsigned = Draft { authorization: Some(String::new()), ..draft(Service::Iam) };
    let text = "Request is missing Authentication Token";
    assert_eq!(off(&unsigned), Err(Fault::new(MISSING_AUTHENTICATION_TOKEN, text)));
    let without_mfa = draft(Service::Iam).with_session(&session(SessionPrincipal::Root { birth: 1 }, None));
    assert_eq!(off(&without_mfa), Err(refusal::invalid_token()));
    let over = Draft { now: NOW.plus_seconds(900), ..draft(Service::Iam).with_session(&alices_session()) };
    assert_eq!(off(&over), Err(refusal::expired_token()));
}

/// A presigned request; `extra` stands before the parameters of the signature.
fn presigned(extra: &str, expires: &str, date: &str) -> Request {
    let credential = "AKIAIOSFODNN7EXAMPLE%2F20150830%2Fus-east-1%2Fsts%2Faws4_request";
    let unsigned = format!(
        "GET /?{extra}X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={credential}&X-Amz-Date={date}\
         {expires}&X-Amz-SignedHeaders=host&X-Amz-Signature="
    );
    let whole = |signature: &str| request_of(&format!("{unsigned}{signature} HTTP/1.1\nHost: localhost\n\n"));
    whole(&signature(&whole("0"), SECRET).unwrap_or_default())
}

fn judged(request: &Request, machine_now: Timestamp) -> Result<String, (Code, Option<String>)> {
    let caller =
        authenticator(SignatureCheck::Verify).authenticate(request, Service::Sts, &World, machine_now, NOW);
    let fault = |fault: Fault| (fault.code, fault.message.map(String::from));
    caller.map(|caller| caller.arn().to_string()).map_err(fault)
}

#[test]
fn presigned_requests_are_known_by_their_query() {
    let alice = || Ok("arn:aws:iam::111122223333:user/alice".into());
    for expires in ["", "&X-Amz-Expires=1", "&X-Amz-Expires=604800"] {
        assert_eq!(judged(&presigned("Action=GetCallerIdentity&", expires, DATE), NOW), alice(), "{expires}");
    }
    // As on AWS, the signature's own fifteen minutes decide, not `X-Amz-Expires`.
    let request = presigned("", "&X-Amz-Expires=60", DATE);
    assert_eq!(judged(&request, NOW.plus_seconds(900)), alice());
    let request = presigned("", "&X-Amz-Expires=3600", DATE);
    assert_eq!(
        judged(&request, NOW.plus_seconds(901)),
        no(
            SIGNATURE_DOES_NOT_MATCH,
            "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z \
             (20150830T125101Z - 15 min.)"
        )
    );
}

#[test]
fn a_senseless_expiry_is_refused() {
    for expires in ["", "0", "604801", "-1", "+60", "1.5", "99999999999"] {
        let text = format!(
            "X-Amz-Expires must be a number of seconds from 1 to 604800. Got '{expires}'. Re-examine the \
             query-string parameters."
        );
        let request = presigned("", &format!("&X-Amz-Expires={}", expires.replace('+', "%2B")), DATE);
        assert_eq!(judged(&request, NOW), no(INCOMPLETE_SIGNATURE, &text));
    }
}

#[test]
fn a_query_that_lacks_parameters_is_told_which() {
    let of = |query: &str| judged(&request_of(&format!("GET /?{query} HTTP/1.1\nHost: a\n\n")), NOW);
    let missing = || no(MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
    assert_eq!(of("X-Amz-Signature=0"), missing());
    assert_eq!(of("X-Amz-Algorithm=AWS4-HMAC-SHA512&X-Amz-Signature=0"), missing());
    assert_eq!(
        of("X-Amz-Algorithm=AWS4-HMAC-SHA256"),
        no(
            INCOMPLETE_SIGNATURE,
            "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must \
             include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS \
             query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters."
        )
    );
    assert_eq!(
        of("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a&X-Amz-SignedHeaders=host&X-Amz-Date=d"),
        no(
            INCOMPLETE_SIGNATURE,
            "AWS query-string parameters must include 'X-Amz-Signature'. Re-examine the query-string \
             parameters."
        )
    );
}

#[test]
fn a_presigned_date_must_be_basic() {
    assert_eq!(
        judged(&presigned("", "", "2015-08-30T12%3A36%3A00Z"), NOW),
        no(
            INCOMPLETE_SIGNATURE,
            "Date must be in ISO-8601 'basic format'. Got '2015-08-30T12:36:00Z'. \
             See http://en.wikipedia.org/wiki/ISO_8601"
        )
    );
}

#[test]
fn of_duplicate_parameters_of_the_query_the_first_counts() {
    let request = presigned("X-Amz-Date=20150830T123601Z&", "", DATE);
    let later = NOW.plus_seconds(901);
    assert_eq!(judged(&request, later), Ok("arn:aws:iam::111122223333:user/alice".into()));
}

#[test]
fn two_signatures_are_one_too_many() {
    let mut request = presigned("", "", DATE);
    request.head.headers.insert("authorization", "x".parse().unwrap());
    assert_eq!(judged(&request, NOW), Err((SIGNATURE_DOES_NOT_MATCH, None)));
}

#[test]
fn a_token_added_to_a_presigned_request_breaks_its_signature() {
    let request = presigned("", "", DATE);
    let longer = format!("/?{}&X-Amz-Security-Token=x", request.query());
    let head = http::Request::builder().uri(longer).header("host", "localhost").body(()).unwrap();
    let request = Request { head: head.into_parts().0, ..request };
    assert_eq!(judged(&request, NOW), no(SIGNATURE_DOES_NOT_MATCH, MISMATCH));
}

/// A page can sign with what everybody knows; with what is secret it can't.
#[test]
fn foreign_pages_may_not_use_what_everybody_knows() {
    use SignatureCheck::{Off, Verify};
    let ask = |key: &str, check: SignatureCheck, headers: &[(&'static str, &str)]| {
        let mut request = Draft { key: key.into(), ..draft(Service::Sts) }.request();
        for (name, value) in headers {
            request.head.headers.insert(*name, value.parse().unwrap());
        }
        let asked = authenticator(check).at(vec!["emulator.test".to_owned()].into()).authenticate(
            &request,
            Service::Sts,
            &World,
            NOW,
            NOW,
        );
        asked.map(|_| ()).map_err(|fault| (fault.code.name, fault.text().to_owned()))
    };
    let refused = |page: &str| {
        let text = format!(
            "{page} may not use well-known root keys or unverified signatures: of web pages only this server's \
             own may, at loopback or at a host that --control-host allows."
        );
        Err(("AccessDenied", text))
    };
    let (origin, site) = (("origin", "http://evil.example"), ("sec-fetch-site", "cross-site"));
    for (key, check) in [("test", Verify), ("test", Off), (KEY, Off)] {
        assert_eq!(ask(key, check, &[]), Ok(()));
        assert_eq!(ask(key, check, &[origin]), refused("A page of the origin http://evil.example"));
        assert_eq!(ask(key, check, &[site]), refused("Pages of other sites"));
        assert_eq!(ask(key, check, &[("origin", "http://localhost")]), Ok(()));
    }
    for foreign in [origin, site] {
        assert_eq!(ask(KEY, Verify, &[foreign]), Ok(()), "whose secret a page does not know");
    }
    // The name of a page that was pointed at this machine, and that of a container.
    let rebound = [("host", "evil.example"), ("origin", "http://evil.example")];
    assert_eq!(ask(KEY, Off, &rebound), refused("The host evil.example"));
    assert_eq!(ask(KEY, Off, &[("host", "iamulator:4566")]), Ok(()));
    assert_eq!(ask(KEY, Off, &[("host", "emulator.test"), ("origin", "http://emulator.test")]), Ok(()));
}
