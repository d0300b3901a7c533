//! Sends a case's requests, signed by the crate aws-sigv4, to an emulator of its own.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use bytes::Bytes;
use http::Response;

use iamulator::auth::{Authenticator, Sealer, SignatureCheck};
use iamulator::clock::{Clock, Timestamp};
use iamulator::emulator::{Emulator, Parts};
use iamulator::entropy::Entropy;
use iamulator::mfa::{Seed as MfaSeed, time_step};
use iamulator::policy::Style;
use iamulator::seed::Seed;
use iamulator::settings::{DenialStyle, Enforce, Era, Settings};
use iamulator::store::RootKeys;
use iamulator::wire::{Request, from_base64};

use crate::case::{Case, Step};

/// When the machine's clock stands still.
const START: &str = "2026-01-01T00:00:00Z";
/// Root of the account that the state is about; its secret is every well-known root key's.
const ROOT: &str = "111122223333";
const HOST: &str = "localhost:4566";

/// The answer to a case: status, headers by name, an empty line, the body.
pub fn answer(case: &Case) -> String {
    answer_after(case, &case.before, &case.request)
}

/// The answer when a user asks that was just made and has no policy.
pub fn answer_to_a_stranger(case: &Case) -> String {
    let made = ["CreateUser", "CreateAccessKey"]
        .map(|action| Step::before(&format!("Action={action}\nUserName=stranger")));
    answer_after(case, &made, &case.request.by_a_stranger())
}

fn answer_after(case: &Case, before: &[Step], request: &Step) -> String {
    let mut wire = Wire { case, emulator: emulator(case, settings(request)), heard: String::new() };
    for step in before {
        let response = wire.send(step);
        let expected = step.head("status").unwrap_or("200");
        let body = String::from_utf8(response.body().to_vec()).unwrap();
        assert_eq!(response.status().as_str(), expected, "{}, before: {body}", case.name);
        wire.heard.insert_str(0, &body);
    }
    text(&wire.send(request))
}

fn text(response: &Response<Bytes>) -> String {
    let mut headers: Vec<String> = response
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap()))
        .collect();
    headers.sort();
    let body = std::str::from_utf8(response.body()).unwrap();
    format!("{}\n{}\n{body}", response.status().as_u16(), headers.concat())
}

fn emulator(case: &Case, settings: Settings) -> Emulator {
    let root_keys = RootKeys { well_known: true, ..RootKeys::default() };
    let seed = Seed::read(&case.state, "state.yaml", &settings, &root_keys).map(Arc::new).unwrap();
    Emulator::new(Parts {
        clock: Clock::stopped(instant(START)),
        entropy: Entropy::seeded(1),
        root_keys,
        settings,
        authenticator: Authenticator::new(Sealer::new(&[7; 32]), SignatureCheck::Verify),
        seed,
    })
}

fn settings(request: &Step) -> Settings {
    let mut settings = Settings::default();
    if request.head("rules") == Some("current") {
        settings.era = Era::Current;
    }
    // Most cases are about one operation, whoever calls it.
    if request.head("permissions") != Some("decided") {
        settings.enforce = Enforce::Off;
    }
    if let Some(year) = request.head("style") {
        settings.denial_style = DenialStyle(style(year));
    }
    if let Some(quota) = request.head("quota") {
        let (name, most) = quota.split_once('=').unwrap();
        *settings.quotas.named_mut(name).unwrap() = most.parse().unwrap();
    }
    settings
}

/// How much denials told in a year.
fn style(year: &str) -> Style {
    match year {
        "2020" => Style::Y2020,
        "2021" => Style::Y2021,
        "2025" => Style::Y2025,
        "2026" => Style::Y2026,
        _ => panic!("no style: {year}"),
    }
}

fn instant(text: &str) -> Timestamp {
    Timestamp::parse_iso8601(text).unwrap_or_else(|| panic!("no date: {text}"))
}

/// One emulator and what it has answered.
struct Wire<'a> {
    case: &'a Case,
    emulator: Emulator,
    /// The bodies of the answers so far, the newest first.
    heard: String,
}

impl Wire<'_> {
    fn send(&self, step: &Step) -> Response<Bytes> {
        if let Some(clock) = step.head("clock") {
            self.emulator.clock.set(instant(clock));
        }
        let pairs: Vec<(&str, String)> =
            step.parameters.iter().map(|(name, value)| (name.as_str(), self.filled(value))).collect();
        let form = serde_urlencoded::to_string(pairs).unwrap();
        self.emulator.answer(&self.request(step, &form)).response
    }

    fn request(&self, step: &Step, form: &str) -> Request {
        let method = step.head("method").unwrap_or("POST");
        let path = step.head("path").unwrap_or("/");
        let (query, body) = if method == "POST" { ("", form) } else { (form, "") };
        let query = step.head("query").unwrap_or(query);
        let mark = if query.is_empty() { "" } else { "?" };
        let uri = format!("http://{HOST}{path}{mark}{query}");
        let content_type = (method == "POST").then_some("application/x-www-form-urlencoded");
        let mut headers = vec![("host", HOST)];
        let content_type = step.head("content-type").or(content_type).filter(|given| *given != "none");
        headers.extend(content_type.map(|given| ("content-type", given)));
        headers.extend(["accept", "origin"].into_iter().filter_map(|name| Some((name, step.head(name)?))));
        let builder = http::Request::builder().method(method).uri(&uri);
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        let mut request = builder.body(()).unwrap();
        if let Some(credentials) = self.credentials(step) {
            let signable =
                SignableRequest::new(method, &uri, headers.into_iter(), SignableBody::Bytes(body.as_bytes()));
            signed(step, credentials, signable.unwrap()).apply_to_request_http1x(&mut request);
        }
        let body = Bytes::from(step.head("body").unwrap_or(body).to_owned());
        Request { head: request.into_parts().0, body, peer: IpAddr::from(Ipv4Addr::LOCALHOST) }
    }

    /// Whose request it is; none for nobody's.
    fn credentials(&self, step: &Step) -> Option<Credentials> {
        let (id, secret, token) = match step.head("as").unwrap_or(ROOT) {
            "nobody" => return None,
            "made" => (self.said("AccessKeyId"), self.said("SecretAccessKey"), None),
            "session" => {
                let said = |element| self.said(element);
                (said("AccessKeyId"), said("SecretAccessKey"), Some(said("SessionToken")))
            }
            id => (id.to_owned(), secret(&self.case.state, id), None),
        };
        let secret = step.head("secret").map_or(secret, str::to_owned);
        Some(Credentials::new(id, secret, token, None, "test"))
    }

    /// What the newest answer that has such an element says in it.
    fn said(&self, element: &str) -> String {
        let after = self.heard.split_once(&format!("<{element}>"));
        let (_, after) = after.unwrap_or_else(|| panic!("{}: nobody said {element}", self.case.name));
        after.split_once('<').unwrap().0.to_owned()
    }

    /// A parameter's value: what was answered before, or a code.
    fn filled(&self, value: &str) -> String {
        if value == "{marker}" {
            return self.said("Marker");
        }
        let Some(code) = value.strip_prefix("{code ").and_then(|rest| rest.strip_suffix('}')) else {
            return value.to_owned();
        };
        let (seed, steps) = code.split_once(' ').unwrap();
        let seed = match seed {
            "made" => String::from_utf8(from_base64(&self.said("Base32StringSeed")).unwrap()).unwrap(),
            base32 => base32.to_owned(),
        };
        let step = time_step(self.emulator.clock.now()) + steps.parse::<i64>().unwrap();
        MfaSeed::from_base32(&seed).unwrap().code(step).reveal().to_owned()
    }
}

fn signed(
    step: &Step,
    credentials: Credentials,
    request: SignableRequest<'_>,
) -> aws_sigv4::http_request::SigningInstructions {
    let identity = credentials.into();
    let mut settings = SigningSettings::default();
    if step.head("presign").is_some() {
        settings.signature_location = SignatureLocation::QueryParams;
        settings.expires_in = Some(Duration::from_secs(900));
    }
    let at = instant(step.head("signed").unwrap_or(START)).seconds().unsigned_abs();
    let params = SigningParams::builder()
        .identity(&identity)
        .region(step.head("region").unwrap_or("us-east-1"))
        .name(step.head("scope").unwrap_or_else(|| step.service().prefix()))
        .time(SystemTime::UNIX_EPOCH + Duration::from_secs(at))
        .settings(settings)
        .build()
        .unwrap()
        .into();
    sign(request, &params).unwrap().into_parts().0
}

/// The secret that follows an access key id in the state.
fn secret(state: &str, id: &str) -> String {
    let after = state.split_once(&format!("id: {id}, secret: ")).map(|(_, after)| after);
    after.and_then(|after| after.split(['}', ',']).next()).unwrap_or("test").to_owned()
}
