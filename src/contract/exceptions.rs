//! What AWS does otherwise than its own service models say.

use crate::types::Service;

/// The sentence with which IAM refuses what doesn't match a pattern, where it has one of its own.
///
/// Source: answers of AWS quoted in public issues (names); the others follow the same form.
pub(crate) fn pattern_sentence(service: Service, pattern: &str, path: &str) -> Option<String> {
    if service == Service::Sts {
        return None;
    }
    let rule = match pattern {
        r"[\w+=,.@-]+" => "contain only alphanumeric characters and/or the following: +=,.@_-",
        r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)" => {
            "begin and end with / and contain only alphanumeric characters and/or / characters."
        }
        r"[\d]+" => "be a six-digit decimal number",
        _ => return None,
    };
    Some(format!("The specified value for {path} is invalid. It must {rule}"))
}
