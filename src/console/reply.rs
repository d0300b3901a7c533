//! Answers: pages, and where the browser goes next.

use askama::Template;
use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, LOCATION, SET_COOKIE};
use http::{HeaderValue, Response, StatusCode};

use super::problem::Problem;

/// What a page answers.
pub(super) type Outcome = Result<Response<Bytes>, Problem>;

/// What pages may load and do: their own stylesheet, script and pictures, and nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      form-action 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The headers of every answer.
const SECURITY: [(HeaderName, &str); 5] = [
    (http::header::CONTENT_SECURITY_POLICY, POLICY),
    (http::header::X_FRAME_OPTIONS, "DENY"),
    (http::header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (http::header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// A page.
///
/// # Errors
/// [`Problem::Page`] when it can't be rendered, which no page is known to cause.
pub(super) fn page(template: &impl Template) -> Outcome {
    with_status(StatusCode::OK, template)
}

/// A page with another status than 200: a form that has something wrong in it.
///
/// # Errors
/// As [`page`].
pub(super) fn with_status(status: StatusCode, template: &impl Template) -> Outcome {
    let html = template.render().map_err(|_| Problem::Page)?;
    Ok(text(status, "text/html; charset=utf-8", html))
}

/// An answer with a body of text, which nobody may keep.
pub(super) fn text(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Response<Bytes> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A place on this server, made of texts that nobody else has a say in.
pub(super) struct SeeOther(String);

impl SeeOther {
    /// A path of the console. What isn't one leads to its first page: nobody can be sent elsewhere.
    pub(super) fn to(path: &str) -> Self {
        if is_local(path) { Self(path.to_owned()) } else { Self(super::PREFIX.to_owned()) }
    }

    /// The same path, of the console or of federation, at another of this server's names.
    pub(super) fn at(origin: &str, path: &str) -> Self {
        let federated = path.strip_prefix(super::federation::PATH).is_some_and(|rest| rest.starts_with('?'));
        let Self(path) = if federated && is_plain(path) { Self(path.to_owned()) } else { Self::to(path) };
        Self(format!("{origin}{path}"))
    }
}

/// Whether a path leads below the console, however a browser reads it.
fn is_local(path: &str) -> bool {
    let below = path.strip_prefix(super::PREFIX);
    let begins = below.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    begins && is_plain(path)
}

fn is_plain(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') && !climbs(path)
}

/// Whether a segment leads upwards or stays, as browsers read it: `..` also as `%2e%2e`.
fn climbs(path: &str) -> bool {
    let above_query = path.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    above_query.replace("%2e", ".").split('/').any(|segment| matches!(segment, "." | ".."))
}

/// Sends the browser on with a GET (RFC 9110, section 15.4.4).
pub(super) fn see_other(to: &SeeOther) -> Response<Bytes> {
    let mut response = text(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", Bytes::new());
    if let Ok(location) = HeaderValue::from_str(&to.0) {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}

/// Adds a cookie to an answer.
pub(super) fn set_cookie(response: &mut Response<Bytes>, cookie: &str) {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// The answer with the headers that every answer has.
pub(super) fn secured(mut response: Response<Bytes>) -> Response<Bytes> {
    for (name, value) in SECURITY {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere() {
        for path in [
            "/console",
            "/console/users?x=y",
            "/console?a=b",
            "/console/users/a%2Fb",
            "/console/a..b?to=../..",
        ] {
            assert_eq!(SeeOther::to(path).0, path);
        }
        for path in [
            "//evil",
            "https://evil",
            "/\\evil",
            "",
            "/",
            "/consolex",
            "/console/\r\nx",
            "/console/\\evil",
            "/console/ä",
            "javascript:x",
            "/console/../_iamulator/reset",
            "/console/%2E%2e/federation?Action=logout",
            "/console/./x",
            "/_iamulator/reset",
            "console",
        ] {
            assert_eq!(SeeOther::to(path).0, "/console", "{path}");
        }
    }

    #[test]
    fn every_answer_keeps_browsers_strict() {
        let response = secured(see_other(&SeeOther::to("/console")));
        let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(
            header("content-security-policy"),
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; \
             connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"
        );
        assert_eq!(header("x-frame-options"), "DENY");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "same-origin");
        assert_eq!(header("cache-control"), "no-store");
    }
}
