//! Signature Version 4 in the query: presigned requests.

use std::borrow::Cow;

use crate::fault::Fault;
use crate::wire::query_pairs;

use super::sigv4::{Place, Signed};
use super::{escape, refusal};

/// The parameter that is not signed, because it is the signature.
pub(super) const SIGNATURE: &str = "X-Amz-Signature";

/// How many seconds `X-Amz-Expires` may ask for: up to a week (documentation of S3; SDKs keep to it
/// for every service).
const EXPIRES: std::ops::RangeInclusive<u32> = 1..=604_800;

/// The `X-Amz-` parameters; of duplicates the first counts.
#[derive(Default)]
pub(super) struct Parameters<'r> {
    algorithm: Option<Cow<'r, str>>,
    credential: Option<Cow<'r, str>>,
    signature: Option<Cow<'r, str>>,
    signed_headers: Option<Cow<'r, str>>,
    date: Option<Cow<'r, str>>,
    expires: Option<Cow<'r, str>>,
    token: Option<Cow<'r, str>>,
}

impl<'r> Parameters<'r> {
    /// The parameters of a presigned request; none when its query does not tell an algorithm.
    pub(super) fn find(query: &'r str) -> Option<Self> {
        // Few requests are presigned, and every presigned one has this in plain letters.
        let found = query.contains("X-Amz-").then(|| Self::read(query));
        found.filter(|found| found.algorithm.is_some())
    }

    /// The algorithm that the client says it used.
    pub(super) fn algorithm(&self) -> &str {
        self.algorithm.as_deref().unwrap_or_default()
    }

    /// What the client says it signed. AWS does not ask for `X-Amz-Expires`.
    ///
    /// # Errors
    /// `IncompleteSignature` that names what is missing, or for a senseless `X-Amz-Expires`.
    pub(super) fn signed(self) -> Result<Signed<'r>, Fault> {
        let absent = self.absent();
        let (Some(credential), Some(signature), Some(signed_headers), Some(date)) =
            (self.credential, self.signature, self.signed_headers, self.date)
        else {
            return Err(missing(&absent));
        };
        check_expires(self.expires.as_deref())?;
        let token = self.token.filter(|token| !token.is_empty());
        Ok(Signed { place: Place::Query, credential, signed_headers, signature, date, token })
    }

    fn read(query: &'r str) -> Self {
        let mut found = Self::default();
        for (name, value) in query_pairs(query) {
            if let Some(slot) = found.slot(&escape::decode(name)) {
                slot.get_or_insert_with(|| escape::decode(value));
            }
        }
        found
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<Cow<'r, str>>> {
        match name {
            "X-Amz-Algorithm" => Some(&mut self.algorithm),
            "X-Amz-Credential" => Some(&mut self.credential),
            SIGNATURE => Some(&mut self.signature),
            "X-Amz-SignedHeaders" => Some(&mut self.signed_headers),
            "X-Amz-Date" => Some(&mut self.date),
            "X-Amz-Expires" => Some(&mut self.expires),
            "X-Amz-Security-Token" => Some(&mut self.token),
            _ => None,
        }
    }

    fn absent(&self) -> Vec<&'static str> {
        let needed = [
            ("X-Amz-Credential", &self.credential),
            (SIGNATURE, &self.signature),
            ("X-Amz-SignedHeaders", &self.signed_headers),
            ("X-Amz-Date", &self.date),
        ];
        needed.iter().filter(|(_, value)| value.is_none()).map(|(name, _)| *name).collect()
    }
}

fn missing(absent: &[&str]) -> Fault {
    let named = absent.iter().map(|name| format!("AWS query-string parameters must include '{name}'. "));
    let text: String = named.collect();
    refusal::incomplete_signature(format!("{text}Re-examine the query-string parameters."))
}

/// Whether `X-Amz-Expires` is a number in range.
///
/// IAM and STS do not go by it: a presigned request lives as long as any other signature (AWS's
/// `aws-iam-authenticator` relies on this). The refusal of a senseless number is our own choice.
fn check_expires(expires: Option<&str>) -> Result<(), Fault> {
    let Some(text) = expires else { return Ok(()) };
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = text.parse().ok().filter(|seconds| digits && EXPIRES.contains(seconds));
    seconds.map(drop).ok_or_else(|| {
        let (least, most) = (EXPIRES.start(), EXPIRES.end());
        refusal::incomplete_signature(format!(
            "X-Amz-Expires must be a number of seconds from {least} to {most}. Got '{text}'. \
             Re-examine the query-string parameters."
        ))
    })
}
