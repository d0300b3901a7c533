//! The inputs and outputs of STS's operations.
//!
//! Generated from `fixtures/model` by `tests/contract`; don't edit.

#![allow(clippy::all, clippy::pedantic, clippy::nursery)]

use std::marker::PhantomData;

use smol_str::{SmolStr};
use crate::clock::{Timestamp};
use crate::fault::{Fault};
use crate::types::{Secret, Service};
use crate::wire::{Asked, Encode, Input, Output, Sink, encode};
use crate::wire::params::{Decode, Decoder, Hidden, List, Node, Number, Structure, Text};
use crate::wire::pattern::{Characters, Pattern, Test, expression};

/// What `AssumeRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleInput {
    /// `ProvidedContexts`: 1 to 5 elements.
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    /// `TokenCode`: 6 to 6 characters, pattern `[\d]*`.
    pub token_code: Option<SmolStr>,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]*`.
    pub serial_number: Option<SmolStr>,
    /// `DurationSeconds`: 900 to 43200.
    pub duration_seconds: Option<i32>,
    /// `RoleSessionName`: 2 to 64 characters, pattern `[\w+=,.@-]*`.
    pub role_session_name: SmolStr,
    /// `ExternalId`: 2 to 1224 characters, pattern `[\w+=,.@:\/-]*`.
    pub external_id: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
    /// `TransitiveTagKeys`: at most 50 elements.
    pub transitive_tag_keys: Option<Vec<SmolStr>>,
    /// `RoleArn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub role_arn: SmolStr,
    /// `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// `SourceIdentity`: 2 to 256 characters, pattern `[\w+=,.@-]*`.
    pub source_identity: Option<SmolStr>,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
    /// `Policy`: at least 1 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<SmolStr>,
}

impl Decode for AssumeRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            provided_contexts: decoder.optional(node, "ProvidedContexts", &PROVIDED_CONTEXTS_LIST_TYPE)?,
            token_code: decoder.optional(node, "TokenCode", &TOKEN_CODE_TYPE)?,
            serial_number: decoder.optional(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            duration_seconds: decoder.optional(node, "DurationSeconds", &ROLE_DURATION_SECONDS_TYPE)?,
            role_session_name: decoder.required(node, "RoleSessionName", &ROLE_SESSION_NAME_TYPE)?,
            external_id: decoder.optional(node, "ExternalId", &EXTERNAL_ID_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
            transitive_tag_keys: decoder.optional(node, "TransitiveTagKeys", &TAG_KEY_LIST_TYPE)?,
            role_arn: decoder.required(node, "RoleArn", &ARN_TYPE)?,
            policy_arns: decoder.optional(node, "PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE)?,
            source_identity: decoder.optional(node, "SourceIdentity", &SOURCE_IDENTITY_TYPE)?,
            minimum_session_token_size: decoder.optional(node, "MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)?,
            policy: decoder.optional(node, "Policy", &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE)?,
        })
    }
}

/// What `AssumeRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleOutput {
    /// `AssumedRoleUser`.
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `SourceIdentity`: 2 to 256 characters, pattern `[\w+=,.@-]*`.
    pub source_identity: Option<SmolStr>,
    /// `PackedPolicySize`: at least 0.
    pub packed_policy_size: Option<i32>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
}

impl Encode for AssumeRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.assumed_role_user {
            encode::structure(sink, "AssumedRoleUser", value);
        }
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.source_identity {
            sink.text("SourceIdentity", value);
        }
        if let Some(value) = &self.packed_policy_size {
            sink.bare("PackedPolicySize", &value.to_string());
        }
        if let Some(value) = &self.session_token_size {
            sink.bare("SessionTokenSize", &value.to_string());
        }
        if let Some(value) = &self.session_token_utilization {
            sink.bare("SessionTokenUtilization", &value.to_string());
        }
    }
}

/// What `AssumeRoleWithSAML` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleWithSamlInput {
    /// `DurationSeconds`: 900 to 43200.
    pub duration_seconds: Option<i32>,
    /// `RoleArn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub role_arn: SmolStr,
    /// `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// `SAMLAssertion`: 4 to 100000 characters.
    pub saml_assertion: Secret,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
    /// `PrincipalArn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub principal_arn: SmolStr,
    /// `Policy`: 1 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<SmolStr>,
}

impl Decode for AssumeRoleWithSamlInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            duration_seconds: decoder.optional(node, "DurationSeconds", &ROLE_DURATION_SECONDS_TYPE)?,
            role_arn: decoder.required(node, "RoleArn", &ARN_TYPE)?,
            policy_arns: decoder.optional(node, "PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE)?,
            saml_assertion: decoder.required(node, "SAMLAssertion", &SAML_ASSERTION_TYPE)?,
            minimum_session_token_size: decoder.optional(node, "MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)?,
            principal_arn: decoder.required(node, "PrincipalArn", &ARN_TYPE)?,
            policy: decoder.optional(node, "Policy", &SESSION_POLICY_DOCUMENT_TYPE)?,
        })
    }
}

/// What `AssumeRoleWithSAML` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleWithSamlOutput {
    /// `Audience`.
    pub audience: Option<SmolStr>,
    /// `AssumedRoleUser`.
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `Subject`.
    pub subject: Option<SmolStr>,
    /// `NameQualifier`.
    pub name_qualifier: Option<SmolStr>,
    /// `SourceIdentity`: 2 to 256 characters, pattern `[\w+=,.@-]*`.
    pub source_identity: Option<SmolStr>,
    /// `PackedPolicySize`: at least 0.
    pub packed_policy_size: Option<i32>,
    /// `SubjectType`.
    pub subject_type: Option<SmolStr>,
    /// `Issuer`.
    pub issuer: Option<SmolStr>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
}

impl Encode for AssumeRoleWithSamlOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.audience {
            sink.text("Audience", value);
        }
        if let Some(value) = &self.assumed_role_user {
            encode::structure(sink, "AssumedRoleUser", value);
        }
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.subject {
            sink.text("Subject", value);
        }
        if let Some(value) = &self.name_qualifier {
            sink.text("NameQualifier", value);
        }
        if let Some(value) = &self.source_identity {
            sink.text("SourceIdentity", value);
        }
        if let Some(value) = &self.packed_policy_size {
            sink.bare("PackedPolicySize", &value.to_string());
        }
        if let Some(value) = &self.subject_type {
            sink.text("SubjectType", value);
        }
        if let Some(value) = &self.issuer {
            sink.text("Issuer", value);
        }
        if let Some(value) = &self.session_token_size {
            sink.bare("SessionTokenSize", &value.to_string());
        }
        if let Some(value) = &self.session_token_utilization {
            sink.bare("SessionTokenUtilization", &value.to_string());
        }
    }
}

/// What `AssumeRoleWithWebIdentity` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleWithWebIdentityInput {
    /// `DurationSeconds`: 900 to 43200.
    pub duration_seconds: Option<i32>,
    /// `ProviderId`: 4 to 2048 characters.
    pub provider_id: Option<SmolStr>,
    /// `RoleArn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub role_arn: SmolStr,
    /// `RoleSessionName`: 2 to 64 characters, pattern `[\w+=,.@-]*`.
    pub role_session_name: SmolStr,
    /// `WebIdentityToken`: 4 to 20000 characters.
    pub web_identity_token: Secret,
    /// `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
    /// `Policy`: 1 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<SmolStr>,
}

impl Decode for AssumeRoleWithWebIdentityInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            duration_seconds: decoder.optional(node, "DurationSeconds", &ROLE_DURATION_SECONDS_TYPE)?,
            provider_id: decoder.optional(node, "ProviderId", &URL_TYPE)?,
            role_arn: decoder.required(node, "RoleArn", &ARN_TYPE)?,
            role_session_name: decoder.required(node, "RoleSessionName", &ROLE_SESSION_NAME_TYPE)?,
            web_identity_token: decoder.required(node, "WebIdentityToken", &CLIENT_TOKEN_TYPE)?,
            policy_arns: decoder.optional(node, "PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE)?,
            minimum_session_token_size: decoder.optional(node, "MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)?,
            policy: decoder.optional(node, "Policy", &SESSION_POLICY_DOCUMENT_TYPE)?,
        })
    }
}

/// What `AssumeRoleWithWebIdentity` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleWithWebIdentityOutput {
    /// `Audience`.
    pub audience: Option<SmolStr>,
    /// `AssumedRoleUser`.
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `Provider`.
    pub provider: Option<SmolStr>,
    /// `SourceIdentity`: 2 to 256 characters, pattern `[\w+=,.@-]*`.
    pub source_identity: Option<SmolStr>,
    /// `PackedPolicySize`: at least 0.
    pub packed_policy_size: Option<i32>,
    /// `SubjectFromWebIdentityToken`: 6 to 255 characters.
    pub subject_from_web_identity_token: Option<SmolStr>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
}

impl Encode for AssumeRoleWithWebIdentityOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.audience {
            sink.text("Audience", value);
        }
        if let Some(value) = &self.assumed_role_user {
            encode::structure(sink, "AssumedRoleUser", value);
        }
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.provider {
            sink.text("Provider", value);
        }
        if let Some(value) = &self.source_identity {
            sink.text("SourceIdentity", value);
        }
        if let Some(value) = &self.packed_policy_size {
            sink.bare("PackedPolicySize", &value.to_string());
        }
        if let Some(value) = &self.subject_from_web_identity_token {
            sink.text("SubjectFromWebIdentityToken", value);
        }
        if let Some(value) = &self.session_token_size {
            sink.bare("SessionTokenSize", &value.to_string());
        }
        if let Some(value) = &self.session_token_utilization {
            sink.bare("SessionTokenUtilization", &value.to_string());
        }
    }
}

/// What `AssumeRoot` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRootInput {
    /// `DurationSeconds`: 0 to 900.
    pub duration_seconds: Option<i32>,
    /// `TargetPrincipal`: 12 to 2048 characters.
    pub target_principal: SmolStr,
    /// `TaskPolicyArn`.
    pub task_policy_arn: PolicyDescriptorType,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
}

impl Decode for AssumeRootInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            duration_seconds: decoder.optional(node, "DurationSeconds", &ROOT_DURATION_SECONDS_TYPE)?,
            target_principal: decoder.required(node, "TargetPrincipal", &TARGET_PRINCIPAL_TYPE)?,
            task_policy_arn: decoder.required(node, "TaskPolicyArn", &POLICY_DESCRIPTOR_TYPE)?,
            minimum_session_token_size: decoder.optional(node, "MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)?,
        })
    }
}

/// What `AssumeRoot` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRootOutput {
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `SourceIdentity`: 2 to 256 characters, pattern `[\w+=,.@-]*`.
    pub source_identity: Option<SmolStr>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
}

impl Encode for AssumeRootOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.source_identity {
            sink.text("SourceIdentity", value);
        }
        if let Some(value) = &self.session_token_size {
            sink.bare("SessionTokenSize", &value.to_string());
        }
        if let Some(value) = &self.session_token_utilization {
            sink.bare("SessionTokenUtilization", &value.to_string());
        }
    }
}

/// `AssumedRoleUser` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumedRoleUser {
    /// `AssumedRoleId`: 2 to 193 characters, pattern `[\w+=,.@:-]*`.
    pub assumed_role_id: SmolStr,
    /// `Arn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: SmolStr,
}

impl Encode for AssumedRoleUser {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("AssumedRoleId", &self.assumed_role_id);
        sink.text("Arn", &self.arn);
    }
}

/// `Credentials` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Credentials {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]*`.
    pub access_key_id: SmolStr,
    /// `SecretAccessKey`.
    pub secret_access_key: Secret,
    /// `SessionToken`.
    pub session_token: SmolStr,
    /// `Expiration`.
    pub expiration: Timestamp,
}

impl Encode for Credentials {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("AccessKeyId", &self.access_key_id);
        sink.text("SecretAccessKey", self.secret_access_key.reveal());
        sink.text("SessionToken", &self.session_token);
        sink.time("Expiration", self.expiration);
    }
}

/// What `DecodeAuthorizationMessage` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DecodeAuthorizationMessageInput {
    /// `EncodedMessage`: 1 to 10240 characters.
    pub encoded_message: SmolStr,
}

impl Decode for DecodeAuthorizationMessageInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            encoded_message: decoder.required(node, "EncodedMessage", &ENCODED_MESSAGE_TYPE)?,
        })
    }
}

/// What `DecodeAuthorizationMessage` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DecodeAuthorizationMessageOutput {
    /// `DecodedMessage`.
    pub decoded_message: Option<SmolStr>,
}

impl Encode for DecodeAuthorizationMessageOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.decoded_message {
            sink.text("DecodedMessage", value);
        }
    }
}

/// `FederatedUser` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FederatedUser {
    /// `Arn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: SmolStr,
    /// `FederatedUserId`: 2 to 193 characters, pattern `[\w+=,.@\:-]*`.
    pub federated_user_id: SmolStr,
}

impl Encode for FederatedUser {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Arn", &self.arn);
        sink.text("FederatedUserId", &self.federated_user_id);
    }
}

/// What `GetAccessKeyInfo` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyInfoInput {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]*`.
    pub access_key_id: SmolStr,
}

impl Decode for GetAccessKeyInfoInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            access_key_id: decoder.required(node, "AccessKeyId", &ACCESS_KEY_ID_TYPE)?,
        })
    }
}

/// What `GetAccessKeyInfo` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyInfoOutput {
    /// `Account`.
    pub account: Option<SmolStr>,
}

impl Encode for GetAccessKeyInfoOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.account {
            sink.text("Account", value);
        }
    }
}

/// What `GetCallerIdentity` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityInput {
}

impl Decode for GetCallerIdentityInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GetCallerIdentity` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityOutput {
    /// `Arn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: Option<SmolStr>,
    /// `UserId`.
    pub user_id: Option<SmolStr>,
    /// `Account`.
    pub account: Option<SmolStr>,
}

impl Encode for GetCallerIdentityOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.user_id {
            sink.text("UserId", value);
        }
        if let Some(value) = &self.account {
            sink.text("Account", value);
        }
    }
}

/// What `GetDelegatedAccessToken` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDelegatedAccessTokenInput {
    /// `TradeInToken`.
    pub trade_in_token: Secret,
}

impl Decode for GetDelegatedAccessTokenInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            trade_in_token: decoder.required(node, "TradeInToken", &TRADE_IN_TOKEN_TYPE)?,
        })
    }
}

/// What `GetDelegatedAccessToken` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDelegatedAccessTokenOutput {
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `PackedPolicySize`: at least 0.
    pub packed_policy_size: Option<i32>,
    /// `AssumedPrincipal`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub assumed_principal: Option<SmolStr>,
}

impl Encode for GetDelegatedAccessTokenOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.packed_policy_size {
            sink.bare("PackedPolicySize", &value.to_string());
        }
        if let Some(value) = &self.assumed_principal {
            sink.text("AssumedPrincipal", value);
        }
    }
}

/// What `GetFederationToken` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFederationTokenInput {
    /// `DurationSeconds`: 900 to 129600.
    pub duration_seconds: Option<i32>,
    /// `Name`: 2 to 32 characters, pattern `[\w+=,.@-]*`.
    pub name: SmolStr,
    /// `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
    /// `Policy`: 1 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for GetFederationTokenInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            duration_seconds: decoder.optional(node, "DurationSeconds", &DURATION_SECONDS_TYPE)?,
            name: decoder.required(node, "Name", &USER_NAME_TYPE)?,
            policy_arns: decoder.optional(node, "PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE)?,
            minimum_session_token_size: decoder.optional(node, "MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)?,
            policy: decoder.optional(node, "Policy", &SESSION_POLICY_DOCUMENT_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `GetFederationToken` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFederationTokenOutput {
    /// `FederatedUser`.
    pub federated_user: Option<FederatedUser>,
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `PackedPolicySize`: at least 0.
    pub packed_policy_size: Option<i32>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
}

impl Encode for GetFederationTokenOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.federated_user {
            encode::structure(sink, "FederatedUser", value);
        }
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.packed_policy_size {
            sink.bare("PackedPolicySize", &value.to_string());
        }
        if let Some(value) = &self.session_token_size {
            sink.bare("SessionTokenSize", &value.to_string());
        }
        if let Some(value) = &self.session_token_utilization {
            sink.bare("SessionTokenUtilization", &value.to_string());
        }
    }
}

/// What `GetSessionToken` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSessionTokenInput {
    /// `TokenCode`: 6 to 6 characters, pattern `[\d]*`.
    pub token_code: Option<SmolStr>,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]*`.
    pub serial_number: Option<SmolStr>,
    /// `DurationSeconds`: 900 to 129600.
    pub duration_seconds: Option<i32>,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
}

impl Decode for GetSessionTokenInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            token_code: decoder.optional(node, "TokenCode", &TOKEN_CODE_TYPE)?,
            serial_number: decoder.optional(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            duration_seconds: decoder.optional(node, "DurationSeconds", &DURATION_SECONDS_TYPE)?,
            minimum_session_token_size: decoder.optional(node, "MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)?,
        })
    }
}

/// What `GetSessionToken` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSessionTokenOutput {
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
}

impl Encode for GetSessionTokenOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.credentials {
            encode::structure(sink, "Credentials", value);
        }
        if let Some(value) = &self.session_token_size {
            sink.bare("SessionTokenSize", &value.to_string());
        }
        if let Some(value) = &self.session_token_utilization {
            sink.bare("SessionTokenUtilization", &value.to_string());
        }
    }
}

/// What `GetWebIdentityToken` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetWebIdentityTokenInput {
    /// `Audience`: 1 to 10 elements.
    pub audience: Vec<SmolStr>,
    /// `DurationSeconds`: 60 to 3600.
    pub duration_seconds: Option<i32>,
    /// `SigningAlgorithm`: 5 to 5 characters.
    pub signing_algorithm: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for GetWebIdentityTokenInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            audience: decoder.required(node, "Audience", &WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE)?,
            duration_seconds: decoder.optional(node, "DurationSeconds", &WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE)?,
            signing_algorithm: decoder.required(node, "SigningAlgorithm", &JWT_ALGORITHM_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `GetWebIdentityToken` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetWebIdentityTokenOutput {
    /// `WebIdentityToken`.
    pub web_identity_token: Option<Secret>,
    /// `Expiration`.
    pub expiration: Option<Timestamp>,
}

impl Encode for GetWebIdentityTokenOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.web_identity_token {
            sink.text("WebIdentityToken", value.reveal());
        }
        if let Some(value) = &self.expiration {
            sink.time("Expiration", *value);
        }
    }
}

/// `PolicyDescriptorType` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyDescriptorType {
    /// `arn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: Option<SmolStr>,
}

impl Decode for PolicyDescriptorType {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            arn: decoder.optional(node, "arn", &ARN_TYPE)?,
        })
    }
}

pub(crate) static POLICY_DESCRIPTOR_TYPE: Structure<PolicyDescriptorType> = Structure(PhantomData);

/// `ProvidedContext` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProvidedContext {
    /// `ContextAssertion`: 4 to 2048 characters.
    pub context_assertion: Option<SmolStr>,
    /// `ProviderArn`: 20 to 2048 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub provider_arn: Option<SmolStr>,
}

impl Decode for ProvidedContext {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            context_assertion: decoder.optional(node, "ContextAssertion", &CONTEXT_ASSERTION_TYPE)?,
            provider_arn: decoder.optional(node, "ProviderArn", &ARN_TYPE)?,
        })
    }
}

pub(crate) static PROVIDED_CONTEXTS_LIST_TYPE: List<Structure<ProvidedContext>> = List { item: Structure(PhantomData), min: Some(1), max: Some(5), structures: true };

pub(crate) static ROOT_DURATION_SECONDS_TYPE: Number = Number { min: Some(0), max: Some(900) };

pub(crate) static SAML_ASSERTION_TYPE: Hidden = Hidden(Text { min: Some(4), max: Some(100000), pattern: None });

/// `Tag` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    /// `Value`: 0 to 256 characters, pattern `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`.
    pub value: SmolStr,
    /// `Key`: 1 to 128 characters, pattern `[\p{L}\p{Z}\p{N}_.:/=+\-@]+`.
    pub key: SmolStr,
}

impl Decode for Tag {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            value: decoder.required(node, "Value", &TAG_VALUE_TYPE)?,
            key: decoder.required(node, "Key", &TAG_KEY_TYPE)?,
        })
    }
}

pub(crate) static TARGET_PRINCIPAL_TYPE: Text = Text { min: Some(12), max: Some(2048), pattern: None };

pub(crate) static ACCESS_KEY_ID_TYPE: Text = Text { min: Some(16), max: Some(128), pattern: Some(&PATTERN_0) };

pub(crate) static ARN_TYPE: Text = Text { min: Some(20), max: Some(2048), pattern: Some(&PATTERN_1) };

pub(crate) static CLIENT_TOKEN_TYPE: Hidden = Hidden(Text { min: Some(4), max: Some(20000), pattern: None });

pub(crate) static CONTEXT_ASSERTION_TYPE: Text = Text { min: Some(4), max: Some(2048), pattern: None };

pub(crate) static DURATION_SECONDS_TYPE: Number = Number { min: Some(900), max: Some(129600) };

pub(crate) static ENCODED_MESSAGE_TYPE: Text = Text { min: Some(1), max: Some(10240), pattern: None };

pub(crate) static EXTERNAL_ID_TYPE: Text = Text { min: Some(2), max: Some(1224), pattern: Some(&PATTERN_2) };

pub(crate) static JWT_ALGORITHM_TYPE: Text = Text { min: Some(5), max: Some(5), pattern: None };

pub(crate) static MINIMUM_SESSION_TOKEN_SIZE_TYPE: Number = Number { min: Some(0), max: Some(4096) };

pub(crate) static POLICY_DESCRIPTOR_LIST_TYPE: List<Structure<PolicyDescriptorType>> = List { item: Structure(PhantomData), min: None, max: None, structures: true };

pub(crate) static ROLE_DURATION_SECONDS_TYPE: Number = Number { min: Some(900), max: Some(43200) };

pub(crate) static ROLE_SESSION_NAME_TYPE: Text = Text { min: Some(2), max: Some(64), pattern: Some(&PATTERN_3) };

pub(crate) static SERIAL_NUMBER_TYPE: Text = Text { min: Some(9), max: Some(256), pattern: Some(&PATTERN_4) };

pub(crate) static SESSION_POLICY_DOCUMENT_TYPE: Text = Text { min: Some(1), max: Some(2048), pattern: Some(&PATTERN_5) };

pub(crate) static SOURCE_IDENTITY_TYPE: Text = Text { min: Some(2), max: Some(256), pattern: Some(&PATTERN_3) };

pub(crate) static TAG_KEY_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_6) }, min: None, max: Some(50), structures: false };

pub(crate) static TAG_KEY_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_6) };

pub(crate) static TAG_LIST_TYPE: List<Structure<Tag>> = List { item: Structure(PhantomData), min: None, max: Some(50), structures: true };

pub(crate) static TAG_VALUE_TYPE: Text = Text { min: Some(0), max: Some(256), pattern: Some(&PATTERN_7) };

pub(crate) static TOKEN_CODE_TYPE: Text = Text { min: Some(6), max: Some(6), pattern: Some(&PATTERN_8) };

pub(crate) static TRADE_IN_TOKEN_TYPE: Hidden = Hidden(Text { min: None, max: None, pattern: None });

pub(crate) static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Text = Text { min: Some(1), max: None, pattern: Some(&PATTERN_5) };

pub(crate) static URL_TYPE: Text = Text { min: Some(4), max: Some(2048), pattern: None };

pub(crate) static USER_NAME_TYPE: Text = Text { min: Some(2), max: Some(32), pattern: Some(&PATTERN_3) };

pub(crate) static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(1000), pattern: None }, min: Some(1), max: Some(10), structures: false };

pub(crate) static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: Number = Number { min: Some(60), max: Some(3600) };

impl Input for AssumeRoleInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "AssumeRole";
    type Output = AssumeRoleOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("sts:RoleSessionName", &self.role_session_name);
        if let Some(value) = &self.external_id {
            keys.text("sts:ExternalId", value);
        }
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
        if let Some(value) = &self.transitive_tag_keys {
            keys.texts("sts:TransitiveTagKeys", value);
        }
        if let Some(value) = &self.source_identity {
            keys.text("sts:SourceIdentity", value);
        }
    }
}

impl Output for AssumeRoleOutput {
    const WRAPPER: Option<&'static str> = Some("AssumeRoleResult");
}

impl Input for AssumeRoleWithSamlInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "AssumeRoleWithSAML";
    type Output = AssumeRoleWithSamlOutput;
}

impl Output for AssumeRoleWithSamlOutput {
    const WRAPPER: Option<&'static str> = Some("AssumeRoleWithSAMLResult");
}

impl Input for AssumeRoleWithWebIdentityInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "AssumeRoleWithWebIdentity";
    type Output = AssumeRoleWithWebIdentityOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("sts:RoleSessionName", &self.role_session_name);
    }
}

impl Output for AssumeRoleWithWebIdentityOutput {
    const WRAPPER: Option<&'static str> = Some("AssumeRoleWithWebIdentityResult");
}

impl Input for AssumeRootInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "AssumeRoot";
    type Output = AssumeRootOutput;
}

impl Output for AssumeRootOutput {
    const WRAPPER: Option<&'static str> = Some("AssumeRootResult");
}

impl Input for DecodeAuthorizationMessageInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "DecodeAuthorizationMessage";
    type Output = DecodeAuthorizationMessageOutput;
}

impl Output for DecodeAuthorizationMessageOutput {
    const WRAPPER: Option<&'static str> = Some("DecodeAuthorizationMessageResult");
}

impl Input for GetAccessKeyInfoInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "GetAccessKeyInfo";
    type Output = GetAccessKeyInfoOutput;
}

impl Output for GetAccessKeyInfoOutput {
    const WRAPPER: Option<&'static str> = Some("GetAccessKeyInfoResult");
}

impl Input for GetCallerIdentityInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "GetCallerIdentity";
    type Output = GetCallerIdentityOutput;
}

impl Output for GetCallerIdentityOutput {
    const WRAPPER: Option<&'static str> = Some("GetCallerIdentityResult");
}

impl Input for GetDelegatedAccessTokenInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "GetDelegatedAccessToken";
    type Output = GetDelegatedAccessTokenOutput;
}

impl Output for GetDelegatedAccessTokenOutput {
    const WRAPPER: Option<&'static str> = Some("GetDelegatedAccessTokenResult");
}

impl Input for GetFederationTokenInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "GetFederationToken";
    type Output = GetFederationTokenOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for GetFederationTokenOutput {
    const WRAPPER: Option<&'static str> = Some("GetFederationTokenResult");
}

impl Input for GetSessionTokenInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "GetSessionToken";
    type Output = GetSessionTokenOutput;
}

impl Output for GetSessionTokenOutput {
    const WRAPPER: Option<&'static str> = Some("GetSessionTokenResult");
}

impl Input for GetWebIdentityTokenInput {
    const SERVICE: Service = Service::Sts;
    const ACTION: &'static str = "GetWebIdentityToken";
    type Output = GetWebIdentityTokenOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for GetWebIdentityTokenOutput {
    const WRAPPER: Option<&'static str> = Some("GetWebIdentityTokenResult");
}

/// The names of all operations.
pub const OPERATIONS: [&str; 11] = [
    "AssumeRole",
    "AssumeRoleWithSAML",
    "AssumeRoleWithWebIdentity",
    "AssumeRoot",
    "DecodeAuthorizationMessage",
    "GetAccessKeyInfo",
    "GetCallerIdentity",
    "GetDelegatedAccessToken",
    "GetFederationToken",
    "GetSessionToken",
    "GetWebIdentityToken",
];

static PATTERN_8: Pattern = Pattern { text: "[\\d]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('0', '9')])) };

static PATTERN_7: Pattern = Pattern { text: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"))) };

static PATTERN_6: Pattern = Pattern { text: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$"))) };

static PATTERN_1: Pattern = Pattern { text: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('\t', '\t'), ('\n', '\n'), ('\r', '\r'), (' ', '~'), ('\u{85}', '\u{85}'), ('\u{a0}', '\u{d7ff}'), ('\u{e000}', '�'), ('က', 'က'), ('0', 'ჿ'), ('F', 'F'), ('F', 'F')])) };

static PATTERN_5: Pattern = Pattern { text: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('\t', '\t'), ('\n', '\n'), ('\r', '\r'), (' ', 'ÿ')])) };

static PATTERN_3: Pattern = Pattern { text: "[\\w+=,.@-]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('+', '+'), ('=', '='), (',', ','), ('.', '.'), ('@', '@'), ('-', '-')])) };

static PATTERN_2: Pattern = Pattern { text: "[\\w+=,.@:\\/-]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('+', '+'), ('=', '='), (',', ','), ('.', '.'), ('@', '@'), (':', ':'), ('/', '/'), ('-', '-')])) };

static PATTERN_4: Pattern = Pattern { text: "[\\w+=/:,.@-]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('+', '+'), ('=', '='), ('/', '/'), (':', ':'), (',', ','), ('.', '.'), ('@', '@'), ('-', '-')])) };

static PATTERN_0: Pattern = Pattern { text: "[\\w]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_')])) };
