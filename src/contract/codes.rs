//! The error codes that the service models declare.
//!
//! Generated from `fixtures/model` by `tests/contract`; don't edit.

use crate::fault::Code;

/// `ConcurrentModification`, 409.
pub const CONCURRENT_MODIFICATION: Code = Code::new("ConcurrentModification", 409);

/// `DeleteConflict`, 409.
pub const DELETE_CONFLICT: Code = Code::new("DeleteConflict", 409);

/// `DuplicateCertificate`, 409.
pub const DUPLICATE_CERTIFICATE: Code = Code::new("DuplicateCertificate", 409);

/// `DuplicateSSHPublicKey`, 400.
pub const DUPLICATE_SSH_PUBLIC_KEY: Code = Code::new("DuplicateSSHPublicKey", 400);

/// `EntityAlreadyExists`, 409.
pub const ENTITY_ALREADY_EXISTS: Code = Code::new("EntityAlreadyExists", 409);

/// `EntityTemporarilyUnmodifiable`, 409.
pub const ENTITY_TEMPORARILY_UNMODIFIABLE: Code = Code::new("EntityTemporarilyUnmodifiable", 409);

/// `ExpiredTokenException`, 400.
pub const EXPIRED_TOKEN: Code = Code::new("ExpiredTokenException", 400);

/// `ExpiredTradeInTokenException`, 400.
pub const EXPIRED_TRADE_IN_TOKEN: Code = Code::new("ExpiredTradeInTokenException", 400);

/// `FeatureDisabled`, 404.
pub const FEATURE_DISABLED: Code = Code::new("FeatureDisabled", 404);

/// `FeatureEnabled`, 409.
pub const FEATURE_ENABLED: Code = Code::new("FeatureEnabled", 409);

/// `IDPCommunicationError`, 400.
pub const IDP_COMMUNICATION_ERROR: Code = Code::new("IDPCommunicationError", 400);

/// `IDPRejectedClaim`, 403.
pub const IDP_REJECTED_CLAIM: Code = Code::new("IDPRejectedClaim", 403);

/// `InvalidAuthenticationCode`, 403.
pub const INVALID_AUTHENTICATION_CODE: Code = Code::new("InvalidAuthenticationCode", 403);

/// `InvalidAuthorizationMessageException`, 400.
pub const INVALID_AUTHORIZATION_MESSAGE: Code = Code::new("InvalidAuthorizationMessageException", 400);

/// `InvalidCertificate`, 400.
pub const INVALID_CERTIFICATE: Code = Code::new("InvalidCertificate", 400);

/// `InvalidIdentityToken`, 400.
pub const INVALID_IDENTITY_TOKEN: Code = Code::new("InvalidIdentityToken", 400);

/// `InvalidInput`, 400.
pub const INVALID_INPUT: Code = Code::new("InvalidInput", 400);

/// `InvalidPublicKey`, 400.
pub const INVALID_PUBLIC_KEY: Code = Code::new("InvalidPublicKey", 400);

/// `InvalidUserType`, 400.
pub const INVALID_USER_TYPE: Code = Code::new("InvalidUserType", 400);

/// `JWTPayloadSizeExceededException`, 400.
pub const JWT_PAYLOAD_SIZE_EXCEEDED: Code = Code::new("JWTPayloadSizeExceededException", 400);

/// `KeyPairMismatch`, 400.
pub const KEY_PAIR_MISMATCH: Code = Code::new("KeyPairMismatch", 400);

/// `LimitExceeded`, 409.
pub const LIMIT_EXCEEDED: Code = Code::new("LimitExceeded", 409);

/// `MalformedCertificate`, 400.
pub const MALFORMED_CERTIFICATE: Code = Code::new("MalformedCertificate", 400);

/// `MalformedPolicyDocument`, 400.
pub const MALFORMED_POLICY_DOCUMENT: Code = Code::new("MalformedPolicyDocument", 400);

/// `NameConflict`, 409.
pub const NAME_CONFLICT: Code = Code::new("NameConflict", 409);

/// `NoSuchEntity`, 404.
pub const NO_SUCH_ENTITY: Code = Code::new("NoSuchEntity", 404);

/// `NotSupportedService`, 404.
pub const NOT_SUPPORTED_SERVICE: Code = Code::new("NotSupportedService", 404);

/// `OpenIdIdpCommunicationError`, 400.
pub const OPEN_ID_IDP_COMMUNICATION_ERROR: Code = Code::new("OpenIdIdpCommunicationError", 400);

/// `OutboundWebIdentityFederationDisabledException`, 403.
pub const OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED: Code = Code::new("OutboundWebIdentityFederationDisabledException", 403);

/// `PackedPolicyTooLarge`, 400.
pub const PACKED_POLICY_TOO_LARGE: Code = Code::new("PackedPolicyTooLarge", 400);

/// `PasswordPolicyViolation`, 400.
pub const PASSWORD_POLICY_VIOLATION: Code = Code::new("PasswordPolicyViolation", 400);

/// `PolicyEvaluation`, 500.
pub const POLICY_EVALUATION: Code = Code::new("PolicyEvaluation", 500);

/// `PolicyNotAttachable`, 400.
pub const POLICY_NOT_ATTACHABLE: Code = Code::new("PolicyNotAttachable", 400);

/// `RegionDisabledException`, 403.
pub const REGION_DISABLED: Code = Code::new("RegionDisabledException", 403);

/// `ReportExpired`, 410.
pub const REPORT_EXPIRED: Code = Code::new("ReportExpired", 410);

/// `ReportGenerationLimitExceeded`, 409.
pub const REPORT_GENERATION_LIMIT_EXCEEDED: Code = Code::new("ReportGenerationLimitExceeded", 409);

/// `ReportInProgress`, 404.
pub const REPORT_IN_PROGRESS: Code = Code::new("ReportInProgress", 404);

/// `ReportNotPresent`, 410.
pub const REPORT_NOT_PRESENT: Code = Code::new("ReportNotPresent", 410);

/// `RoleModified`, 409.
pub const ROLE_MODIFIED: Code = Code::new("RoleModified", 409);

/// `RoleTemplateDisabled`, 400.
pub const ROLE_TEMPLATE_DISABLED: Code = Code::new("RoleTemplateDisabled", 400);

/// `ServiceFailure`, 500.
pub const SERVICE_FAILURE: Code = Code::new("ServiceFailure", 500);

/// `SessionDurationEscalationException`, 403.
pub const SESSION_DURATION_ESCALATION: Code = Code::new("SessionDurationEscalationException", 403);

/// `UnmodifiableEntity`, 400.
pub const UNMODIFIABLE_ENTITY: Code = Code::new("UnmodifiableEntity", 400);

/// `UnrecognizedPublicKeyEncoding`, 400.
pub const UNRECOGNIZED_PUBLIC_KEY_ENCODING: Code = Code::new("UnrecognizedPublicKeyEncoding", 400);
