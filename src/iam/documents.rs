//! Policy documents as requests bring them and as answers give them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::account::over_quota;
use crate::contract::codes::MALFORMED_POLICY_DOCUMENT;
use crate::fault::Fault;
use crate::policy::{Kind, Policy};
use crate::settings::Quotas;

/// What is escaped in answers: all but the unreserved characters (RFC 3986, section 2.3; recorded
/// on AWS).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Reads the document of a managed policy that is to be stored.
///
/// # Errors
/// `MalformedPolicyDocument`; `LimitExceeded` for one that is too long.
pub(super) fn managed(text: &str, quotas: &Quotas) -> Result<Policy, Fault> {
    let refused =
        |malformed: crate::policy::Malformed| Fault::new(MALFORMED_POLICY_DOCUMENT, malformed.message);
    let document = Policy::stored(Kind::Managed, text).map_err(refused)?;
    if document.size() > quotas.policy_size {
        return Err(over_quota("PolicySize", quotas.policy_size));
    }
    Ok(document)
}

/// A document as answers give it: the text that was sent, percent-encoded.
pub(super) fn shown(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}
