//! Why a key's answer doesn't count.

use std::fmt;

use webauthn_rs_core::error::WebauthnError;

/// Why a registration or an assertion is refused. Displayed, it is a sentence for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyRefusal {
    /// It can't be read, or lacks a part.
    Malformed,
    /// It answers another challenge: a replay, or an answer that came too late.
    Challenge,
    /// It was made for another site.
    Origin,
    /// The key says that nobody touched it.
    Untouched,
    /// The proof of the key's make doesn't verify, or is of a kind that isn't known.
    Attestation,
    /// The key signs in a way that wasn't asked for.
    Algorithm,
    /// The key is registered already.
    Registered,
    /// The key is none of those that were asked.
    Unknown,
    /// The signature doesn't verify.
    Signature,
    /// The signature counter didn't grow: there may be two of this key.
    Cloned,
    /// The key broke another rule of the standard.
    Rejected,
}

impl fmt::Display for KeyRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "The security key's answer can't be read.",
            Self::Challenge => "The security key answered an earlier question. Try again.",
            Self::Origin => "The security key answered another site.",
            Self::Untouched => "The security key was not touched.",
            Self::Attestation => "The security key's attestation is not valid.",
            Self::Algorithm => "The security key uses an algorithm that is not supported.",
            Self::Registered => "This security key is already registered.",
            Self::Unknown => "This security key is not registered for this user.",
            Self::Signature => "The security key's signature is not valid.",
            Self::Cloned => {
                "This security key may have been cloned: its signature counter did not grow. Sign-in with it is refused."
            }
            Self::Rejected => "The security key's answer is not valid.",
        })
    }
}

impl From<WebauthnError> for KeyRefusal {
    fn from(error: WebauthnError) -> Self {
        use WebauthnError as E;
        match error {
            E::MismatchedChallenge => Self::Challenge,
            E::InvalidRPOrigin | E::InvalidRPIDHash | E::CredentialCrossOrigin => Self::Origin,
            E::UserNotPresent => Self::Untouched,
            E::CredentialAlteredAlgFromRequest
            | E::COSEKeyInvalidType
            | E::COSEKeyInvalidAlgorithm
            | E::COSEKeyEDUnsupported
            | E::COSEKeyECDSAInvalidCurve
            | E::CredentialInsecureCryptography => Self::Algorithm,
            E::CredentialExcludedFromRequest => Self::Registered,
            E::CredentialNotFound => Self::Unknown,
            E::AuthenticationFailure | E::SignatureInvalid => Self::Signature,
            E::CredentialPossibleCompromise => Self::Cloned,
            E::ParseBase64Failure(_)
            | E::ParseCBORFailure(_)
            | E::ParseJSONFailure(_)
            | E::ParseNOMFailure
            | E::ParseInsufficientBytesAvailable
            | E::MissingAttestationCredentialData
            | E::COSEKeyInvalidCBORValue => Self::Malformed,
            E::AttestationNotSupported
            | E::AttestationStatementMapInvalid
            | E::AttestationStatementResponseMissing
            | E::AttestationStatementResponseInvalid
            | E::AttestationStatementSigMissing
            | E::AttestationStatementSigInvalid
            | E::AttestationStatementX5CMissing
            | E::AttestationStatementX5CInvalid
            | E::AttestationStatementAlgMissing
            | E::AttestationStatementAlgMismatch
            | E::AttestationStatementAlgInvalid
            | E::AttestationCertificateAAGUIDMismatch
            | E::AttestationCertificateRequirementsNotMet
            | E::AttestationCredentialSubjectKeyMismatch
            | E::CertificatePublicKeyInvalid
            | E::CertificatePublicKeyAlgorthimMismatch
            | E::X509DerInvalid => Self::Attestation,
            _ => Self::Rejected,
        }
    }
}
