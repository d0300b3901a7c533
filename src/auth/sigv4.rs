//! Signature Version 4 in the `Authorization` header, and what both forms have in common.

use std::borrow::Cow;

use http::HeaderName;
use http::header::{AUTHORIZATION, DATE};

use crate::cut::{cut, pieces};
use crate::fault::{Fault, MISSING_AUTHENTICATION_TOKEN, SIGNATURE_DOES_NOT_MATCH};
use crate::wire::Request;

use super::{presign, refusal};

/// The one algorithm.
pub(super) const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// When a request was signed.
pub(super) const AMZ_DATE: HeaderName = HeaderName::from_static("x-amz-date");

/// The session token.
const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");

/// Where the client put its signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the `Authorization` header.
    Header,
    /// In the query: the request was presigned.
    Query,
}

/// What the client says it signed, and with what.
pub(super) struct Signed<'r> {
    pub(super) place: Place,
    /// `keyid/date/region/service/term`, if it is well-formed.
    pub(super) credential: Cow<'r, str>,
    /// Names of headers between semicolons.
    pub(super) signed_headers: Cow<'r, str>,
    /// 64 hexadecimal digits, if it is well-formed.
    pub(super) signature: Cow<'r, str>,
    /// When it was signed, as the client wrote it.
    pub(super) date: Cow<'r, str>,
    /// The session token that belongs to temporary credentials.
    pub(super) token: Option<Cow<'r, str>>,
}

/// Reads the signature from where it is.
///
/// # Errors
/// `MissingAuthenticationToken` when there is none, `SignatureDoesNotMatch` without a sentence when
/// there are two, `IncompleteSignature` when parts are missing.
pub(super) fn read(request: &Request) -> Result<Signed<'_>, Fault> {
    match (request.header(AUTHORIZATION), presign::Parameters::find(request.query())) {
        (Some(_), Some(_)) => Err(Fault::wordless(SIGNATURE_DOES_NOT_MATCH)),
        (Some(header), None) => in_header(request, header),
        (None, Some(parameters)) if parameters.algorithm() == ALGORITHM => parameters.signed(),
        (None, _) => Err(Fault::new(MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token")),
    }
}

/// Reads `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`.
fn in_header<'r>(request: &'r Request, header: &'r str) -> Result<Signed<'r>, Fault> {
    let (algorithm, rest) = cut(header.trim_start(), b' ').unwrap_or((header.trim(), ""));
    if algorithm != ALGORITHM {
        return Err(refusal::incomplete_signature(format!("Unsupported AWS 'algorithm': '{algorithm}'.")));
    }
    let parts = Parts::read(header, rest)?;
    let date = request.header(AMZ_DATE).or_else(|| request.header(DATE));
    let (Some(credential), Some(signature), Some(signed_headers), Some(date)) =
        (parts.credential, parts.signature, parts.signed_headers, date)
    else {
        return Err(parts.missing(date.is_some(), header));
    };
    Ok(Signed {
        place: Place::Header,
        credential: credential.into(),
        signed_headers: signed_headers.into(),
        signature: signature.into(),
        date: date.into(),
        token: request.header(SECURITY_TOKEN).map(Cow::from).filter(|token| !token.is_empty()),
    })
}

/// The parameters of the header; of duplicates the last counts.
#[derive(Default)]
struct Parts<'r> {
    credential: Option<&'r str>,
    signature: Option<&'r str>,
    signed_headers: Option<&'r str>,
}

impl<'r> Parts<'r> {
    fn read(header: &str, rest: &'r str) -> Result<Self, Fault> {
        let mut parts = Self::default();
        for part in pieces(rest, b',').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = cut(part, b'=').ok_or_else(|| not_a_pair(part, header))?;
            match name {
                "Credential" => parts.credential = Some(value),
                "Signature" => parts.signature = Some(value),
                "SignedHeaders" => parts.signed_headers = Some(value),
                _ => {}
            }
        }
        Ok(parts)
    }

    /// Names what is missing, and shows the header.
    fn missing(&self, dated: bool, header: &str) -> Fault {
        let named = [
            ("Credential", self.credential),
            ("Signature", self.signature),
            ("SignedHeaders", self.signed_headers),
        ];
        let absent = named.iter().filter(|(_, value)| value.is_none());
        let mut text: String =
            absent.map(|(name, _)| format!("Authorization header requires '{name}' parameter. ")).collect();
        if !dated {
            text += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
        }
        refusal::incomplete_signature(format!("{text}Authorization={header}"))
    }
}

fn not_a_pair(part: &str, header: &str) -> Fault {
    refusal::incomplete_signature(format!(
        "'{part}' not a valid key=value pair (missing equal-sign) in Authorization header: '{header}'"
    ))
}
