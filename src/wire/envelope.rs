//! What stands around an answer: wrapper, request id, namespace, headers.

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};

use crate::fault::{Fault, INVALID_ACTION, SERVICE_UNAVAILABLE};
use crate::types::Service;

use super::Output;
use super::encode::{Group, Sink};
use super::json::Json;
use super::request::Request;
use super::xml::Xml;

/// The header that carries the request id.
pub const REQUEST_ID: header::HeaderName = header::HeaderName::from_static("x-amzn-requestid");

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
        let json = request.header("accept").is_some_and(|accept| accept.contains("application/json"));
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
    let root = format!("{action}Response");
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
