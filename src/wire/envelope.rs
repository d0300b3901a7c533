//! What stands around an answer: wrapper, request id, namespace, headers.

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};

use crate::clock::Timestamp;
use crate::digits;
use crate::fault::{Fault, INVALID_ACTION, SERVICE_UNAVAILABLE};
use crate::types::Service;

use super::encode::{Group, Sink};
use super::json::Json;
use super::request::Request;
use super::xml::Xml;
use super::{Output, base64};

/// The header that carries the request id.
pub const REQUEST_ID: header::HeaderName = header::HeaderName::from_static("x-amzn-requestid");

/// The header that carries the other id of a request to STS.
const EXTENDED_REQUEST_ID: header::HeaderName =
    header::HeaderName::from_static("x-amz-sts-extended-request-id");

/// The region of STS's global endpoint, for what names no region.
const GLOBAL_REGION: &str = "us-east-1";

/// The letters of that id.
const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// The namespace of faults that belong to no service (recorded on AWS for `InvalidAction`).
const FAULT_NAMESPACE: &str = "http://webservices.amazon.com/AWSFault/2005-15-09";

/// The form in which a client wants its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// AWS's XML.
    Xml,
    /// JSON, asked for with `Accept: application/json`.
    Json,
}

impl Form {
    /// The form that a request asks for.
    #[must_use]
    pub fn wanted(request: &Request) -> Self {
        let json = request.header(header::ACCEPT).is_some_and(|accept| accept.contains("application/json"));
        if json { Self::Json } else { Self::Xml }
    }
}

/// The namespace of a service's answers.
#[must_use]
pub const fn namespace(service: Service) -> &'static str {
    match service {
        Service::Iam => "https://iam.amazonaws.com/doc/2010-05-08/",
        Service::Sts => "https://sts.amazonaws.com/doc/2011-06-15/",
    }
}

/// The answer of an operation that succeeded.
pub fn success<O: Output>(
    form: Form,
    service: Service,
    action: &str,
    output: &O,
    request_id: &str,
) -> Response<Bytes> {
    let root = [action, "Response"].concat();
    let body = match form {
        Form::Xml => {
            let mut xml = Xml::new(&root, namespace(service));
            result(&mut xml, output, request_id);
            xml.end(&root);
            xml.finish()
        }
        Form::Json => {
            let mut json = Json::default();
            json.begin("", Group::Structure);
            json.begin(&root, Group::Structure);
            result(&mut json, output, request_id);
            json.end(&root);
            json.end("");
            json.finish()
        }
    };
    response(form, StatusCode::OK, body, request_id)
}

fn result<O: Output>(sink: &mut dyn Sink, output: &O, request_id: &str) {
    if let Some(wrapper) = O::WRAPPER {
        sink.begin(wrapper, Group::Structure);
        output.encode(sink);
        sink.end(wrapper);
    }
    sink.begin("ResponseMetadata", Group::Structure);
    sink.text("RequestId", request_id);
    sink.end("ResponseMetadata");
}

/// The answer to a request that was not carried out. What names no service is answered as STS does.
#[must_use]
pub fn failure(form: Form, service: Option<Service>, fault: &Fault, request_id: &str) -> Response<Bytes> {
    let body = match form {
        Form::Xml => {
            let mut xml = Xml::new("ErrorResponse", fault_namespace(service, fault));
            error(&mut xml, fault, request_id);
            xml.end("ErrorResponse");
            xml.finish()
        }
        Form::Json => {
            let mut json = Json::default();
            json.begin("", Group::Structure);
            error(&mut json, fault, request_id);
            json.end("");
            json.finish()
        }
    };
    let status = StatusCode::from_u16(fault.code.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response(form, status, body, request_id)
}

fn fault_namespace(service: Option<Service>, fault: &Fault) -> &'static str {
    match fault.code {
        INVALID_ACTION | SERVICE_UNAVAILABLE => FAULT_NAMESPACE,
        _ => namespace(service.unwrap_or(Service::Sts)),
    }
}

fn error(sink: &mut dyn Sink, fault: &Fault, request_id: &str) {
    sink.begin("Error", Group::Structure);
    sink.text("Type", fault.code.fault_of());
    sink.text("Code", fault.code.name);
    if let Some(message) = &fault.message {
        sink.text("Message", message);
    }
    sink.end("Error");
    sink.text("RequestId", request_id);
}

fn response(form: Form, status: StatusCode, body: Vec<u8>, request_id: &str) -> Response<Bytes> {
    let content_type = match form {
        Form::Xml => HeaderValue::from_static("text/xml"),
        Form::Json => HeaderValue::from_static("application/json"),
    };
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    identify(&mut response, request_id);
    response
}

/// Adds the request id.
pub(crate) fn identify(response: &mut Response<Bytes>, request_id: &str) {
    if let Ok(value) = HeaderValue::from_str(request_id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
}

/// Adds STS's other id, such as `1:us-east-2:S:1763579652304:R:1Qdxo2gT` in base64: the region, the
/// time in milliseconds, eight random letters (recorded on AWS; what its parts mean is inferred).
pub(crate) fn extend(response: &mut Response<Bytes>, region: Option<&str>, at: Timestamp, draw: [u8; 8]) {
    let (region, millis) = (region.unwrap_or(GLOBAL_REGION), at.millis());
    let mut letters = draw;
    for letter in &mut letters {
        *letter = LETTERS.get(usize::from(*letter) % LETTERS.len()).copied().unwrap_or(b'A');
    }
    let id =
        ["1:", region, ":S:", itoa::Buffer::new().format(millis), ":R:", digits::text(&letters)].concat();
    if let Ok(value) = HeaderValue::try_from(base64(id.as_bytes())) {
        response.headers_mut().insert(EXTENDED_REQUEST_ID, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extended_id_tells_region_and_time() {
        let mut response = Response::new(Bytes::new());
        let extended = |response: &Response<Bytes>| {
            let value = response.headers()["x-amz-sts-extended-request-id"].to_str().unwrap().to_owned();
            String::from_utf8(crate::wire::from_base64(&value).unwrap()).unwrap()
        };
        let at = Timestamp::from_millis(1_763_579_652_304);
        extend(&mut response, Some("us-east-2"), at, [53, 16, 29, 49, 40, 54, 32, 255]);
        assert_eq!(extended(&response), "1:us-east-2:S:1763579652304:R:1Qdxo2gH");
        extend(&mut response, None, at, [0; 8]);
        assert_eq!(extended(&response), "1:us-east-1:S:1763579652304:R:AAAAAAAA");
    }
}
