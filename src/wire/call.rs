//! From a request to the operation it names, or to the answer of AWS's front door.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header};

use crate::cut::{cut, pieces};
use crate::fault::{Fault, INVALID_ACTION};
use crate::types::Service;

use super::envelope::{self, Form};
use super::escape;
use super::params::{Pairs, echoed};
use super::request::Request;

/// Where AWS sends browsers that come without an action (recorded on AWS, STS too).
const HOME: &str = "https://aws.amazon.com/iam";
/// As many parameters as most requests have.
const USUAL: usize = 8;
/// What follows a form's media type, if anything.
const FORM: &str = "application/x-www-form-urlencoded";

/// A request that names an operation.
#[derive(Debug)]
pub struct Call<'a> {
    /// `Action`, as sent.
    pub action: Cow<'a, str>,
    /// The service that `Version` names; none when there is no such version.
    pub service: Option<Service>,
    /// The parameters, still encoded.
    parameters: &'a [u8],
    /// The same, decoded ahead.
    ready: Option<Pairs<'a>>,
    /// The form of the answer.
    pub form: Form,
}

/// What the front door answers when no operation can be told from a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 302 to AWS's page, with a request id.
    Redirect(String),
    /// 404 for an unknown path, with a request id.
    UnknownPath,
    /// 400 without a body or a request id.
    Nothing,
    /// The answer to a browser's preflight.
    Preflight,
    /// What is wrong with the query string, in the form and for the service that the request names.
    Malformed(Form, Option<Service>, Fault),
}

/// Reads a request's action and parameters.
///
/// # Errors
/// What AWS's front door answers (recorded on AWS): see [`Refusal`].
pub fn call(request: &Request) -> Result<Call<'_>, Refusal> {
    if escape::bad_escape(request.path()).is_some() {
        return Err(Refusal::Nothing);
    }
    let parameters = parameters(request)?;
    let service = parameter(parameters, "Version").and_then(|version| service(&version));
    escape::check(request.query())
        .map_err(|fault| Refusal::Malformed(Form::wanted(request), service, fault))?;
    let action = parameter(parameters, "Action").ok_or_else(|| without_action(request))?;
    Ok(Call { action, service, form: Form::wanted(request), parameters, ready: None })
}

impl<'a> Call<'a> {
    /// The fault of a call whose operation doesn't exist in that version.
    #[must_use]
    pub fn no_such_operation(&self) -> Fault {
        let version = parameter(self.parameters, "Version").unwrap_or(Cow::Borrowed("NO_VERSION_SPECIFIED"));
        let (action, version) = (echoed(&self.action), echoed(&version));
        Fault::new(INVALID_ACTION, format!("Could not find operation {action} for version {version}"))
    }

    /// All parameters, decoded: asked for once the caller is known, for there may be many. What is no
    /// UTF-8 is replaced, so decoding never fails.
    #[must_use]
    pub fn pairs(&self) -> Cow<'_, Pairs<'a>> {
        self.ready.as_ref().map_or_else(|| Cow::Owned(self.decoded()), Cow::Borrowed)
    }

    /// Decodes the parameters, so that [`Self::pairs`] has them at hand.
    pub fn decode_ahead(&mut self) {
        self.ready = Some(self.decoded());
    }

    fn decoded(&self) -> Pairs<'a> {
        let mut decoded = Vec::with_capacity(USUAL);
        decoded.extend(pairs(self.parameters).filter_map(pair));
        decoded
    }
}

impl Refusal {
    /// The answer.
    #[must_use]
    pub fn response(&self, request_id: &str) -> Response<Bytes> {
        let mut response = Response::default();
        match self {
            Self::Redirect(location) => {
                *response.status_mut() = StatusCode::FOUND;
                if let Ok(location) = HeaderValue::from_str(location) {
                    response.headers_mut().insert(header::LOCATION, location);
                }
            }
            Self::UnknownPath => {
                *response.status_mut() = StatusCode::NOT_FOUND;
                *response.body_mut() = Bytes::from_static(b"<UnknownOperationException/>\n");
            }
            Self::Nothing => *response.status_mut() = StatusCode::BAD_REQUEST,
            Self::Preflight => allow_origins(&mut response),
            Self::Malformed(form, service, fault) => {
                response = envelope::failure(*form, *service, fault, request_id);
            }
        }
        if self.identified() {
            envelope::identify(&mut response, request_id);
        }
        response
    }

    /// Whether the answer carries a request id.
    #[must_use]
    pub const fn identified(&self) -> bool {
        matches!(self, Self::Redirect(_) | Self::UnknownPath | Self::Malformed(..))
    }

    /// The fault, when that is what it is.
    #[must_use]
    pub fn fault(self) -> Option<Fault> {
        match self {
            Self::Malformed(_, _, fault) => Some(fault),
            _ => None,
        }
    }
}

fn allow_origins(response: &mut Response<Bytes>) {
    let headers = response.headers_mut();
    let any = HeaderValue::from_static("*");
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any.clone());
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, any.clone());
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, any);
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("172800"));
}

fn parameters(request: &Request) -> Result<&[u8], Refusal> {
    match request.head.method {
        Method::GET => Ok(request.query().as_bytes()),
        Method::POST if is_form(request) => Ok(&request.body),
        Method::OPTIONS if request.header(header::ORIGIN).is_some() => Err(Refusal::Preflight),
        Method::POST | Method::PUT | Method::DELETE | Method::PATCH | Method::HEAD | Method::OPTIONS => {
            Err(without_action(request))
        }
        _ => Err(Refusal::Nothing),
    }
}

fn without_action(request: &Request) -> Refusal {
    match (request.path(), request.query()) {
        ("/", "") => Refusal::Redirect(HOME.to_owned()),
        ("/", query) => Refusal::Redirect(format!("{HOME}?{query}")),
        _ => Refusal::UnknownPath,
    }
}

/// The first parameter of that name. No other is decoded: they may be long.
fn parameter<'a>(parameters: &'a [u8], name: &str) -> Option<Cow<'a, str>> {
    let is_named = |pair: &&[u8]| match pair.strip_prefix(name.as_bytes()) {
        Some([] | [b'=', ..]) => true,
        _ => {
            let key = pair.get(..memchr::memchr(b'=', pair).unwrap_or(pair.len())).unwrap_or_default();
            is_escaped(key) && decoded(key).is_some_and(|(key, _)| key == name)
        }
    };
    pairs(parameters).find(is_named).and_then(pair).map(|(_, value)| value)
}

/// What stands between the ampersands.
fn pairs(parameters: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut begin = 0;
    let ends = memchr::memchr_iter(b'&', parameters).chain(std::iter::once(parameters.len()));
    ends.map(move |end| parameters.get(std::mem::replace(&mut begin, end + 1)..end).unwrap_or_default())
}

/// A name and its value; none of an empty text. Nothing is copied where nothing is escaped.
fn pair(pair: &[u8]) -> Option<(Cow<'_, str>, Cow<'_, str>)> {
    let plain = std::str::from_utf8(pair).ok().filter(|plain| !plain.is_empty() && !is_escaped(pair));
    let Some(plain) = plain else { return decoded(pair) };
    let (name, value) = cut(plain, b'=').unwrap_or((plain, ""));
    Some((name.into(), value.into()))
}

fn decoded(pair: &[u8]) -> Option<(Cow<'_, str>, Cow<'_, str>)> {
    form_urlencoded::parse(pair).next()
}

fn is_escaped(component: &[u8]) -> bool {
    memchr::memchr2(b'%', b'+', component).is_some()
}

fn service(version: &str) -> Option<Service> {
    match version {
        "2010-05-08" => Some(Service::Iam),
        "2011-06-15" => Some(Service::Sts),
        _ => None,
    }
}

fn is_form(request: &Request) -> bool {
    let media_type = request.header(header::CONTENT_TYPE).and_then(|value| pieces(value, b';').next());
    media_type.is_some_and(|value| value.trim().eq_ignore_ascii_case(FORM))
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;

    fn posted(target: &str, body: &'static str) -> Request {
        let request = http::Request::post(target).header("content-type", FORM).body(()).unwrap();
        let peer = IpAddr::from(Ipv4Addr::LOCALHOST);
        Request { head: request.into_parts().0, body: Bytes::from_static(body.as_bytes()), peer }
    }

    #[test]
    fn a_bad_escape_counts_in_a_query_and_not_in_a_form() {
        let (query, form) = (posted("/?a=%zz", "Action=GetUser"), posted("/", "Action=Get%zz&a=%"));
        assert!(matches!(call(&query), Err(Refusal::Malformed(Form::Xml, None, _))));
        assert_eq!(call(&form).unwrap().action, "Get%zz");
    }

    #[test]
    fn an_operation_is_found_wherever_and_however_it_is_named() {
        for form in ["A=1&Action=GetUser&Action=no", "%41ction=GetUser", "Actions=1&Act%69on=%47etUser&x"] {
            assert_eq!(call(&posted("/", form)).unwrap().action, "GetUser", "{form}");
        }
        for (form, action) in [("Action=a=b", "a=b"), ("Action=a%20=b", "a =b"), ("Action=a+b", "a b")] {
            assert_eq!(call(&posted("/", form)).unwrap().action, action, "{form}");
        }
        for form in ["Actio=GetUser", "action=GetUser", "", "=&&Actions="] {
            assert!(call(&posted("/", form)).is_err(), "{form}");
        }
        assert_eq!(call(&posted("/", "Action")).unwrap().action, "");
    }

    #[test]
    fn forms_without_escapes_are_decoded_like_all_others() {
        for form in ["Action=a&b=c&b=d&=e&f&&g==h=", "Action=é&x=", "Action=a&%62=%20+", "Action=+"] {
            let request = posted("/", form);
            let decoded: Pairs<'_> = serde_urlencoded::from_str(form).unwrap();
            assert_eq!(call(&request).unwrap().decoded(), decoded, "{form}");
        }
    }
}
