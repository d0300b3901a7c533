//! What AWS does otherwise than its own service models say.

/// Enumerations that AWS prints in another order than the model lists them (recorded on AWS).
pub const PRINTED: [(&str, &str); 3] = [
    (
        "ContextKeyTypeEnum",
        "binary, ipList, booleanList, ip, boolean, numericList, dateList, numeric, date, stringList, string, binaryList",
    ),
    ("EntityType", "LocalManagedPolicy, User, AWSManagedPolicy, Role, Group"),
    ("globalEndpointTokenVersion", "v2Token, v1Token"),
];

/// Values of enumerations that AWS writes otherwise than the model (recorded on AWS).
pub const WRITTEN: [(&str, &str, &str); 4] = [
    ("PermissionsBoundaryAttachmentType", "PermissionsBoundaryPolicy", "Policy"),
    ("PolicySourceType", "user", "IAM Policy"),
    ("PolicySourceType", "resource", "Resource Policy"),
    ("PolicySourceType", "none", "Permissions Boundary Policy"),
];

/// Members that the model requires and answers about root leave out (recorded on AWS for `User` and
/// `LoginProfile`; keys and devices follow them).
pub const NOT_OF_ROOT: [(&str, &str); 5] = [
    ("User", "Path"),
    ("User", "UserName"),
    ("AccessKey", "UserName"),
    ("MFADevice", "UserName"),
    ("LoginProfile", "UserName"),
];

/// How long a text may be, where AWS takes longer ones than its models say (recorded on AWS).
pub fn longest(shape: &str) -> Option<i64> {
    (shape == "sourceIdentityType").then_some(256)
}

/// Members of which AWS checks another pattern than the model says: with these, names may hold wildcards
/// (recorded on AWS).
pub const PATTERNS: [(&str, &str, &str); 2] = [
    ("InlinePolicyIdentifierType", "PolicyName", WITH_WILDCARDS),
    ("InlinePolicyIdentifierType", "AttachmentName", WITH_WILDCARDS),
];

const WITH_WILDCARDS: &str = r".*[\w+=,.@-]+.*";

/// Whether IAM prints the value that doesn't match a pattern (recorded on AWS); of others it doesn't.
pub fn echoed(pattern: &str) -> bool {
    pattern == WITH_WILDCARDS
}

/// The rule in the sentence with which IAM refuses what doesn't match a pattern, where it has a
/// sentence of its own. Source: an answer of AWS quoted in a public issue (names); the others
/// follow its form.
pub fn rule(service: &str, pattern: &str) -> Option<&'static str> {
    match pattern {
        _ if service == "Sts" => None,
        r"[\w+=,.@-]+" => Some("contain only alphanumeric characters and/or the following: +=,.@_-"),
        r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)" => {
            Some("begin and end with / and contain only alphanumeric characters and/or / characters.")
        }
        r"[\d]+" => Some("be a six-digit decimal number"),
        _ => None,
    }
}
