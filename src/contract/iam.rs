//! The inputs and outputs of IAM's operations.
//!
//! Generated from `fixtures/model` by `tests/contract`; don't edit.

#![allow(clippy::all, clippy::pedantic, clippy::nursery)]

use std::marker::PhantomData;

use smol_str::{SmolStr};
use crate::clock::{Timestamp};
use crate::fault::{Fault};
use crate::types::{Secret, SecretBytes, Service};
use crate::wire::{Asked, Encode, Input, Output, Sink, encode};
use crate::wire::params::{Choice, Decode, Decoder, Enumeration, Flag, Hidden, List, Map, Node, Number, Structure, Text};
use crate::wire::pattern::{Characters, Pattern, Test, expression};

/// What `AcceptDelegationRequest` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceptDelegationRequestInput {
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: SmolStr,
}

impl Decode for AcceptDelegationRequestInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            delegation_request_id: decoder.required(node, "DelegationRequestId", &DELEGATION_REQUEST_ID_TYPE)?,
        })
    }
}

/// What `AcceptDelegationRequest` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceptDelegationRequestOutput {
}

impl Encode for AcceptDelegationRequestOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `AccessAdvisorUsageGranularityType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AccessAdvisorUsageGranularityType {
    /// `SERVICE_LEVEL`.
    #[default]
    ServiceLevel,
    /// `ACTION_LEVEL`.
    ActionLevel,
}

impl Enumeration for AccessAdvisorUsageGranularityType {
    const PRINTED: &'static str = "SERVICE_LEVEL, ACTION_LEVEL";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "SERVICE_LEVEL" => Some(Self::ServiceLevel),
            "ACTION_LEVEL" => Some(Self::ActionLevel),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::ServiceLevel => "SERVICE_LEVEL",
            Self::ActionLevel => "ACTION_LEVEL",
        }
    }
}

pub(crate) static ACCESS_ADVISOR_USAGE_GRANULARITY_TYPE: Choice<AccessAdvisorUsageGranularityType> = Choice(PhantomData);

/// `AccessDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessDetail {
    /// `EntityPath`: 19 to 427 characters, pattern `^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-\/]*`.
    pub entity_path: Option<SmolStr>,
    /// `LastAuthenticatedTime`.
    pub last_authenticated_time: Option<Timestamp>,
    /// `ServiceNamespace`: 1 to 64 characters, pattern `[\w-]*`.
    pub service_namespace: SmolStr,
    /// `Region`.
    pub region: Option<SmolStr>,
    /// `ServiceName`.
    pub service_name: SmolStr,
    /// `TotalAuthenticatedEntities`.
    pub total_authenticated_entities: Option<i32>,
}

impl Encode for AccessDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.entity_path {
            sink.text("EntityPath", value);
        }
        if let Some(value) = &self.last_authenticated_time {
            sink.time("LastAuthenticatedTime", *value);
        }
        sink.text("ServiceNamespace", &self.service_namespace);
        if let Some(value) = &self.region {
            sink.text("Region", value);
        }
        sink.text("ServiceName", &self.service_name);
        if let Some(value) = &self.total_authenticated_entities {
            sink.bare("TotalAuthenticatedEntities", &value.to_string());
        }
    }
}

/// `AccessKey` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKey {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]+`.
    pub access_key_id: SmolStr,
    /// `SecretAccessKey`.
    pub secret_access_key: Secret,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `Status`.
    pub status: StatusType,
}

impl Encode for AccessKey {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("AccessKeyId", &self.access_key_id);
        sink.text("SecretAccessKey", self.secret_access_key.reveal());
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        sink.text("Status", self.status.as_str());
    }
}

/// `AccessKeyLastUsed` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKeyLastUsed {
    /// `LastUsedDate`.
    pub last_used_date: Option<Timestamp>,
    /// `Region`.
    pub region: SmolStr,
    /// `ServiceName`.
    pub service_name: SmolStr,
}

impl Encode for AccessKeyLastUsed {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.last_used_date {
            sink.time("LastUsedDate", *value);
        }
        sink.text("Region", &self.region);
        sink.text("ServiceName", &self.service_name);
    }
}

/// `AccessKeyMetadata` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKeyMetadata {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]+`.
    pub access_key_id: Option<SmolStr>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `Status`.
    pub status: Option<StatusType>,
}

impl Encode for AccessKeyMetadata {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.access_key_id {
            sink.text("AccessKeyId", value);
        }
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        if let Some(value) = &self.status {
            sink.text("Status", value.as_str());
        }
    }
}

/// What `AcquireRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcquireRoleInput {
    /// `ReplacementValues`: at most 30 elements.
    pub replacement_values: Option<Vec<(SmolStr, ReplacementValueEntry)>>,
    /// `TemplateArn`: 20 to 2048 characters.
    pub template_arn: SmolStr,
    /// `TemplateMinorVersion`.
    pub template_minor_version: Option<i32>,
}

impl Decode for AcquireRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            replacement_values: decoder.optional(node, "ReplacementValues", &MAP_STRING_REPLACEMENT_VALUE_ENTRY)?,
            template_arn: decoder.required(node, "TemplateArn", &ARN_TYPE)?,
            template_minor_version: decoder.optional(node, "TemplateMinorVersion", &INTEGER_TYPE)?,
        })
    }
}

/// What `AcquireRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcquireRoleOutput {
    /// `Role`.
    pub role: Role,
}

impl Encode for AcquireRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "Role", &self.role);
    }
}

pub(crate) static ACTION_NAME_LIST_TYPE: List<Text> = List { item: Text { min: Some(3), max: Some(128), pattern: None }, min: None, max: None, structures: false };

/// What `AddClientIDToOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddClientIdToOpenIdConnectProviderInput {
    /// `ClientID`: 1 to 255 characters.
    pub client_id: SmolStr,
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
}

impl Decode for AddClientIdToOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            client_id: decoder.required(node, "ClientID", &CLIENT_ID_TYPE)?,
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `AddClientIDToOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddClientIdToOpenIdConnectProviderOutput {
}

impl Encode for AddClientIdToOpenIdConnectProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `AddRoleToInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddRoleToInstanceProfileInput {
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for AddRoleToInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `AddRoleToInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddRoleToInstanceProfileOutput {
}

impl Encode for AddRoleToInstanceProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `AddUserToGroup` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddUserToGroupInput {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for AddUserToGroupInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `AddUserToGroup` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddUserToGroupOutput {
}

impl Encode for AddUserToGroupOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `AssociateDelegationRequest` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateDelegationRequestInput {
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: SmolStr,
}

impl Decode for AssociateDelegationRequestInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            delegation_request_id: decoder.required(node, "DelegationRequestId", &DELEGATION_REQUEST_ID_TYPE)?,
        })
    }
}

/// What `AssociateDelegationRequest` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateDelegationRequestOutput {
}

impl Encode for AssociateDelegationRequestOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `AttachGroupPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachGroupPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
}

impl Decode for AttachGroupPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
        })
    }
}

/// What `AttachGroupPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachGroupPolicyOutput {
}

impl Encode for AttachGroupPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `AttachRolePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachRolePolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for AttachRolePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `AttachRolePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachRolePolicyOutput {
}

impl Encode for AttachRolePolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `AttachUserPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachUserPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for AttachUserPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `AttachUserPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachUserPolicyOutput {
}

impl Encode for AttachUserPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `AttachedPermissionsBoundary` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPermissionsBoundary {
    /// `PermissionsBoundaryArn`: 20 to 2048 characters.
    pub permissions_boundary_arn: Option<SmolStr>,
    /// `PermissionsBoundaryType`.
    pub permissions_boundary_type: Option<PermissionsBoundaryAttachmentType>,
}

impl Encode for AttachedPermissionsBoundary {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.permissions_boundary_arn {
            sink.text("PermissionsBoundaryArn", value);
        }
        if let Some(value) = &self.permissions_boundary_type {
            sink.text("PermissionsBoundaryType", value.as_str());
        }
    }
}

/// `AttachedPolicy` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPolicy {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: Option<SmolStr>,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: Option<SmolStr>,
}

impl Encode for AttachedPolicy {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy_arn {
            sink.text("PolicyArn", value);
        }
        if let Some(value) = &self.policy_name {
            sink.text("PolicyName", value);
        }
    }
}

/// `AttachmentType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AttachmentType {
    /// `user`.
    #[default]
    User,
    /// `group`.
    Group,
    /// `role`.
    Role,
}

impl Enumeration for AttachmentType {
    const PRINTED: &'static str = "user, group, role";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "user" => Some(Self::User),
            "group" => Some(Self::Group),
            "role" => Some(Self::Role),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
        }
    }
}

pub(crate) static ATTACHMENT_TYPE: Choice<AttachmentType> = Choice(PhantomData);

/// What `ChangePassword` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangePasswordInput {
    /// `OldPassword`: 1 to 128 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub old_password: Secret,
    /// `NewPassword`: 1 to 128 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub new_password: Secret,
}

impl Decode for ChangePasswordInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            old_password: decoder.required(node, "OldPassword", &PASSWORD_TYPE)?,
            new_password: decoder.required(node, "NewPassword", &PASSWORD_TYPE)?,
        })
    }
}

/// What `ChangePassword` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangePasswordOutput {
}

impl Encode for ChangePasswordOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `ContextEntry` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContextEntry {
    /// `ContextKeyName`: 5 to 256 characters.
    pub context_key_name: Option<SmolStr>,
    /// `ContextKeyType`.
    pub context_key_type: Option<ContextKeyTypeEnum>,
    /// `ContextKeyValues`.
    pub context_key_values: Option<Vec<SmolStr>>,
}

impl Decode for ContextEntry {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            context_key_name: decoder.optional(node, "ContextKeyName", &CONTEXT_KEY_NAME_TYPE)?,
            context_key_type: decoder.optional(node, "ContextKeyType", &CONTEXT_KEY_TYPE_ENUM)?,
            context_key_values: decoder.optional(node, "ContextKeyValues", &CONTEXT_KEY_VALUE_LIST_TYPE)?,
        })
    }
}

pub(crate) static CONTEXT_ENTRY_LIST_TYPE: List<Structure<ContextEntry>> = List { item: Structure(PhantomData), min: None, max: None, structures: true };

pub(crate) static CONTEXT_KEY_NAME_TYPE: Text = Text { min: Some(5), max: Some(256), pattern: None };

/// `ContextKeyTypeEnum` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContextKeyTypeEnum {
    /// `string`.
    #[default]
    String,
    /// `stringList`.
    StringList,
    /// `numeric`.
    Numeric,
    /// `numericList`.
    NumericList,
    /// `boolean`.
    Boolean,
    /// `booleanList`.
    BooleanList,
    /// `ip`.
    Ip,
    /// `ipList`.
    IpList,
    /// `binary`.
    Binary,
    /// `binaryList`.
    BinaryList,
    /// `date`.
    Date,
    /// `dateList`.
    DateList,
}

impl Enumeration for ContextKeyTypeEnum {
    const PRINTED: &'static str = "binary, ipList, booleanList, ip, boolean, numericList, dateList, numeric, date, stringList, string, binaryList";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "string" => Some(Self::String),
            "stringList" => Some(Self::StringList),
            "numeric" => Some(Self::Numeric),
            "numericList" => Some(Self::NumericList),
            "boolean" => Some(Self::Boolean),
            "booleanList" => Some(Self::BooleanList),
            "ip" => Some(Self::Ip),
            "ipList" => Some(Self::IpList),
            "binary" => Some(Self::Binary),
            "binaryList" => Some(Self::BinaryList),
            "date" => Some(Self::Date),
            "dateList" => Some(Self::DateList),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::String => "string",
            Self::StringList => "stringList",
            Self::Numeric => "numeric",
            Self::NumericList => "numericList",
            Self::Boolean => "boolean",
            Self::BooleanList => "booleanList",
            Self::Ip => "ip",
            Self::IpList => "ipList",
            Self::Binary => "binary",
            Self::BinaryList => "binaryList",
            Self::Date => "date",
            Self::DateList => "dateList",
        }
    }
}

pub(crate) static CONTEXT_KEY_TYPE_ENUM: Choice<ContextKeyTypeEnum> = Choice(PhantomData);

pub(crate) static CONTEXT_KEY_VALUE_LIST_TYPE: List<Text> = List { item: Text { min: None, max: None, pattern: None }, min: None, max: None, structures: false };

/// What `CreateAccessKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccessKeyInput {
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for CreateAccessKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `CreateAccessKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccessKeyOutput {
    /// `AccessKey`.
    pub access_key: AccessKey,
}

impl Encode for CreateAccessKeyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "AccessKey", &self.access_key);
    }
}

/// What `CreateAccountAlias` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccountAliasInput {
    /// `AccountAlias`: 3 to 63 characters, pattern `^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$`.
    pub account_alias: SmolStr,
}

impl Decode for CreateAccountAliasInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            account_alias: decoder.required(node, "AccountAlias", &ACCOUNT_ALIAS_TYPE)?,
        })
    }
}

/// What `CreateAccountAlias` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccountAliasOutput {
}

impl Encode for CreateAccountAliasOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `CreateDelegationRequest` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDelegationRequestInput {
    /// `RequestMessage`: at most 200 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub request_message: Option<SmolStr>,
    /// `RedirectUrl`: 1 to 255 characters, pattern `^http(s?)://[a-zA-Z0-9._/-]*(\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$`.
    pub redirect_url: Option<SmolStr>,
    /// `RequestorWorkflowId`: 5 to 400 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]+`.
    pub requestor_workflow_id: SmolStr,
    /// `Permissions`.
    pub permissions: DelegationPermission,
    /// `OwnerAccountId`, pattern `\d{12}`.
    pub owner_account_id: Option<SmolStr>,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: SmolStr,
    /// `OnlySendByOwner`.
    pub only_send_by_owner: Option<bool>,
    /// `NotificationChannel`: 2 to 400 characters, pattern `^[a-zA-Z0-9:_.-]+$`.
    pub notification_channel: SmolStr,
    /// `SessionDuration`: 300 to 43200.
    pub session_duration: i32,
}

impl Decode for CreateDelegationRequestInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            request_message: decoder.optional(node, "RequestMessage", &REQUEST_MESSAGE_TYPE)?,
            redirect_url: decoder.optional(node, "RedirectUrl", &REDIRECT_URL_TYPE)?,
            requestor_workflow_id: decoder.required(node, "RequestorWorkflowId", &REQUESTOR_WORKFLOW_ID_TYPE)?,
            permissions: decoder.required(node, "Permissions", &DELEGATION_PERMISSION)?,
            owner_account_id: decoder.optional(node, "OwnerAccountId", &ACCOUNT_ID_TYPE)?,
            description: decoder.required(node, "Description", &DELEGATION_REQUEST_DESCRIPTION_TYPE)?,
            only_send_by_owner: decoder.optional(node, "OnlySendByOwner", &BOOLEAN_TYPE)?,
            notification_channel: decoder.required(node, "NotificationChannel", &NOTIFICATION_CHANNEL_TYPE)?,
            session_duration: decoder.required(node, "SessionDuration", &SESSION_DURATION_TYPE)?,
        })
    }
}

/// What `CreateDelegationRequest` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDelegationRequestOutput {
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: Option<SmolStr>,
    /// `ConsoleDeepLink`: 1 to 255 characters.
    pub console_deep_link: Option<SmolStr>,
}

impl Encode for CreateDelegationRequestOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.delegation_request_id {
            sink.text("DelegationRequestId", value);
        }
        if let Some(value) = &self.console_deep_link {
            sink.text("ConsoleDeepLink", value);
        }
    }
}

/// What `CreateGroup` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupInput {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
}

impl Decode for CreateGroupInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            path: decoder.optional(node, "Path", &PATH_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
        })
    }
}

/// What `CreateGroup` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupOutput {
    /// `Group`.
    pub group: Group,
}

impl Encode for CreateGroupOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "Group", &self.group);
    }
}

/// What `CreateInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInstanceProfileInput {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            path: decoder.optional(node, "Path", &PATH_TYPE)?,
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreateInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInstanceProfileOutput {
    /// `InstanceProfile`.
    pub instance_profile: InstanceProfile,
}

impl Encode for CreateInstanceProfileOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "InstanceProfile", &self.instance_profile);
    }
}

/// What `CreateLoginProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLoginProfileInput {
    /// `Password`: 1 to 128 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub password: Option<Secret>,
    /// `PasswordResetRequired`.
    pub password_reset_required: Option<bool>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for CreateLoginProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            password: decoder.optional(node, "Password", &PASSWORD_TYPE)?,
            password_reset_required: decoder.optional(node, "PasswordResetRequired", &BOOLEAN_TYPE)?,
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `CreateLoginProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLoginProfileOutput {
    /// `LoginProfile`.
    pub login_profile: LoginProfile,
}

impl Encode for CreateLoginProfileOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "LoginProfile", &self.login_profile);
    }
}

/// What `CreateOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateOpenIdConnectProviderInput {
    /// `ClientIDList`.
    pub client_id_list: Option<Vec<SmolStr>>,
    /// `ThumbprintList`.
    pub thumbprint_list: Option<Vec<SmolStr>>,
    /// `Url`: 1 to 255 characters.
    pub url: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            client_id_list: decoder.optional(node, "ClientIDList", &CLIENT_ID_LIST_TYPE)?,
            thumbprint_list: decoder.optional(node, "ThumbprintList", &THUMBPRINT_LIST_TYPE)?,
            url: decoder.required(node, "Url", &OPEN_ID_CONNECT_PROVIDER_URL_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreateOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateOpenIdConnectProviderOutput {
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for CreateOpenIdConnectProviderOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.open_id_connect_provider_arn {
            sink.text("OpenIDConnectProviderArn", value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `CreatePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyInput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `Path`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path: Option<SmolStr>,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `Description`: at most 1000 characters.
    pub description: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreatePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_document: decoder.required(node, "PolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            path: decoder.optional(node, "Path", &POLICY_PATH_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            description: decoder.optional(node, "Description", &POLICY_DESCRIPTION_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreatePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyOutput {
    /// `Policy`.
    pub policy: Option<Policy>,
}

impl Encode for CreatePolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy {
            encode::structure(sink, "Policy", value);
        }
    }
}

/// What `CreatePolicyVersion` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `SetAsDefault`.
    pub set_as_default: Option<bool>,
}

impl Decode for CreatePolicyVersionInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            policy_document: decoder.required(node, "PolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            set_as_default: decoder.optional(node, "SetAsDefault", &BOOLEAN_TYPE)?,
        })
    }
}

/// What `CreatePolicyVersion` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionOutput {
    /// `PolicyVersion`.
    pub policy_version: Option<PolicyVersion>,
}

impl Encode for CreatePolicyVersionOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy_version {
            encode::structure(sink, "PolicyVersion", value);
        }
    }
}

/// What `CreateRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleInput {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: Option<SmolStr>,
    /// `AssumeRolePolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub assume_role_policy_document: SmolStr,
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            path: decoder.optional(node, "Path", &PATH_TYPE)?,
            permissions_boundary: decoder.optional(node, "PermissionsBoundary", &ARN_TYPE)?,
            assume_role_policy_document: decoder.required(node, "AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            max_session_duration: decoder.optional(node, "MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
            description: decoder.optional(node, "Description", &ROLE_DESCRIPTION_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreateRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleOutput {
    /// `Role`.
    pub role: Role,
}

impl Encode for CreateRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "Role", &self.role);
    }
}

/// What `CreateSAMLProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSamlProviderInput {
    /// `AddPrivateKey`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub add_private_key: Option<Secret>,
    /// `SAMLMetadataDocument`: 1000 to 10000000 characters.
    pub saml_metadata_document: SmolStr,
    /// `Name`: 1 to 128 characters, pattern `[\w._-]+`.
    pub name: SmolStr,
    /// `AssertionEncryptionMode`.
    pub assertion_encryption_mode: Option<AssertionEncryptionModeType>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateSamlProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            add_private_key: decoder.optional(node, "AddPrivateKey", &PRIVATE_KEY_TYPE)?,
            saml_metadata_document: decoder.required(node, "SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE)?,
            name: decoder.required(node, "Name", &SAML_PROVIDER_NAME_TYPE)?,
            assertion_encryption_mode: decoder.optional(node, "AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreateSAMLProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSamlProviderOutput {
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for CreateSamlProviderOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.saml_provider_arn {
            sink.text("SAMLProviderArn", value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `CreateServiceLinkedRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceLinkedRoleInput {
    /// `CustomSuffix`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub custom_suffix: Option<SmolStr>,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<SmolStr>,
    /// `AWSServiceName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub aws_service_name: SmolStr,
}

impl Decode for CreateServiceLinkedRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            custom_suffix: decoder.optional(node, "CustomSuffix", &CUSTOM_SUFFIX_TYPE)?,
            description: decoder.optional(node, "Description", &ROLE_DESCRIPTION_TYPE)?,
            aws_service_name: decoder.required(node, "AWSServiceName", &GROUP_NAME_TYPE)?,
        })
    }
}

/// What `CreateServiceLinkedRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceLinkedRoleOutput {
    /// `Role`.
    pub role: Option<Role>,
}

impl Encode for CreateServiceLinkedRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.role {
            encode::structure(sink, "Role", value);
        }
    }
}

/// What `CreateServiceSpecificCredential` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceSpecificCredentialInput {
    /// `CredentialAgeDays`: 1 to 36600.
    pub credential_age_days: Option<i32>,
    /// `ServiceName`.
    pub service_name: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for CreateServiceSpecificCredentialInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            credential_age_days: decoder.optional(node, "CredentialAgeDays", &CREDENTIAL_AGE_DAYS)?,
            service_name: decoder.required(node, "ServiceName", &SERVICE_NAME)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `CreateServiceSpecificCredential` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceSpecificCredentialOutput {
    /// `ServiceSpecificCredential`.
    pub service_specific_credential: Option<ServiceSpecificCredential>,
}

impl Encode for CreateServiceSpecificCredentialOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.service_specific_credential {
            encode::structure(sink, "ServiceSpecificCredential", value);
        }
    }
}

/// What `CreateUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserInput {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: Option<SmolStr>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            path: decoder.optional(node, "Path", &PATH_TYPE)?,
            permissions_boundary: decoder.optional(node, "PermissionsBoundary", &ARN_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreateUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserOutput {
    /// `User`.
    pub user: Option<User>,
}

impl Encode for CreateUserOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.user {
            encode::structure(sink, "User", value);
        }
    }
}

/// What `CreateVirtualMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVirtualMfaDeviceInput {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `VirtualMFADeviceName`: at least 1 characters, pattern `[\w+=,.@-]+`.
    pub virtual_mfa_device_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateVirtualMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            path: decoder.optional(node, "Path", &PATH_TYPE)?,
            virtual_mfa_device_name: decoder.required(node, "VirtualMFADeviceName", &VIRTUAL_MFA_DEVICE_NAME)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `CreateVirtualMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVirtualMfaDeviceOutput {
    /// `VirtualMFADevice`.
    pub virtual_mfa_device: VirtualMfaDevice,
}

impl Encode for CreateVirtualMfaDeviceOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "VirtualMFADevice", &self.virtual_mfa_device);
    }
}

/// What `DeactivateMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeactivateMfaDeviceInput {
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for DeactivateMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `DeactivateMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeactivateMfaDeviceOutput {
}

impl Encode for DeactivateMfaDeviceOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `DelegationPermission` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DelegationPermission {
    /// `Parameters`: at most 50 elements.
    pub parameters: Option<Vec<PolicyParameter>>,
    /// `PolicyTemplateArn`: 20 to 2048 characters.
    pub policy_template_arn: Option<SmolStr>,
}

impl Decode for DelegationPermission {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            parameters: decoder.optional(node, "Parameters", &POLICY_PARAMETER_LIST_TYPE)?,
            policy_template_arn: decoder.optional(node, "PolicyTemplateArn", &ARN_TYPE)?,
        })
    }
}

impl Encode for DelegationPermission {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.parameters {
            encode::list(sink, "Parameters", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.policy_template_arn {
            sink.text("PolicyTemplateArn", value);
        }
    }
}

pub(crate) static DELEGATION_PERMISSION: Structure<DelegationPermission> = Structure(PhantomData);

/// `DelegationRequest` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DelegationRequest {
    /// `UpdatedTime`.
    pub updated_time: Option<Timestamp>,
    /// `Notes`: at most 500 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub notes: Option<SmolStr>,
    /// `RedirectUrl`: 1 to 255 characters, pattern `^http(s?)://[a-zA-Z0-9._/-]*(\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$`.
    pub redirect_url: Option<SmolStr>,
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: Option<SmolStr>,
    /// `ApproverId`: 20 to 2048 characters.
    pub approver_id: Option<SmolStr>,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<SmolStr>,
    /// `OwnerId`: 20 to 2048 characters, pattern `^[a-zA-Z0-9:/+=,.@_-]+$`.
    pub owner_id: Option<SmolStr>,
    /// `SessionDuration`: 300 to 43200.
    pub session_duration: Option<i32>,
    /// `RequestMessage`: at most 200 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub request_message: Option<SmolStr>,
    /// `RequestorId`, pattern `\d{12}`.
    pub requestor_id: Option<SmolStr>,
    /// `ExpirationTime`.
    pub expiration_time: Option<Timestamp>,
    /// `Permissions`.
    pub permissions: Option<DelegationPermission>,
    /// `OwnerAccountId`, pattern `\d{12}`.
    pub owner_account_id: Option<SmolStr>,
    /// `OnlySendByOwner`.
    pub only_send_by_owner: Option<bool>,
    /// `PermissionPolicy`.
    pub permission_policy: Option<SmolStr>,
    /// `RolePermissionRestrictionArns`.
    pub role_permission_restriction_arns: Option<Vec<SmolStr>>,
    /// `State`.
    pub state: Option<StateType>,
    /// `RejectionReason`: at most 500 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub rejection_reason: Option<SmolStr>,
    /// `RequestorName`: at most 30 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub requestor_name: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for DelegationRequest {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.updated_time {
            sink.time("UpdatedTime", *value);
        }
        if let Some(value) = &self.notes {
            sink.text("Notes", value);
        }
        if let Some(value) = &self.redirect_url {
            sink.text("RedirectUrl", value);
        }
        if let Some(value) = &self.delegation_request_id {
            sink.text("DelegationRequestId", value);
        }
        if let Some(value) = &self.approver_id {
            sink.text("ApproverId", value);
        }
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        if let Some(value) = &self.owner_id {
            sink.text("OwnerId", value);
        }
        if let Some(value) = &self.session_duration {
            sink.bare("SessionDuration", &value.to_string());
        }
        if let Some(value) = &self.request_message {
            sink.text("RequestMessage", value);
        }
        if let Some(value) = &self.requestor_id {
            sink.text("RequestorId", value);
        }
        if let Some(value) = &self.expiration_time {
            sink.time("ExpirationTime", *value);
        }
        if let Some(value) = &self.permissions {
            encode::structure(sink, "Permissions", value);
        }
        if let Some(value) = &self.owner_account_id {
            sink.text("OwnerAccountId", value);
        }
        if let Some(value) = &self.only_send_by_owner {
            sink.bare("OnlySendByOwner", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.permission_policy {
            sink.text("PermissionPolicy", value);
        }
        if let Some(value) = &self.role_permission_restriction_arns {
            encode::list(sink, "RolePermissionRestrictionArns", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.state {
            sink.text("State", value.as_str());
        }
        if let Some(value) = &self.rejection_reason {
            sink.text("RejectionReason", value);
        }
        if let Some(value) = &self.requestor_name {
            sink.text("RequestorName", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
    }
}

/// What `DeleteAccessKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccessKeyInput {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]+`.
    pub access_key_id: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for DeleteAccessKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            access_key_id: decoder.required(node, "AccessKeyId", &ACCESS_KEY_ID_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteAccessKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccessKeyOutput {
}

impl Encode for DeleteAccessKeyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteAccountAlias` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccountAliasInput {
    /// `AccountAlias`: 3 to 63 characters, pattern `^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$`.
    pub account_alias: SmolStr,
}

impl Decode for DeleteAccountAliasInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            account_alias: decoder.required(node, "AccountAlias", &ACCOUNT_ALIAS_TYPE)?,
        })
    }
}

/// What `DeleteAccountAlias` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccountAliasOutput {
}

impl Encode for DeleteAccountAliasOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteAccountPasswordPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccountPasswordPolicyInput {
}

impl Decode for DeleteAccountPasswordPolicyInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `DeleteAccountPasswordPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccountPasswordPolicyOutput {
}

impl Encode for DeleteAccountPasswordPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteGroup` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupInput {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
}

impl Decode for DeleteGroupInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
        })
    }
}

/// What `DeleteGroup` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupOutput {
}

impl Encode for DeleteGroupOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteGroupPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupPolicyInput {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
}

impl Decode for DeleteGroupPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
        })
    }
}

/// What `DeleteGroupPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupPolicyOutput {
}

impl Encode for DeleteGroupPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteInstanceProfileInput {
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
}

impl Decode for DeleteInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
        })
    }
}

/// What `DeleteInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteInstanceProfileOutput {
}

impl Encode for DeleteInstanceProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteLoginProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLoginProfileInput {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for DeleteLoginProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteLoginProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLoginProfileOutput {
}

impl Encode for DeleteLoginProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteOpenIdConnectProviderInput {
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
}

impl Decode for DeleteOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `DeleteOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteOpenIdConnectProviderOutput {
}

impl Encode for DeleteOpenIdConnectProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeletePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
}

impl Decode for DeletePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
        })
    }
}

/// What `DeletePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyOutput {
}

impl Encode for DeletePolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeletePolicyVersion` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyVersionInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `VersionId`, pattern `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: SmolStr,
}

impl Decode for DeletePolicyVersionInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            version_id: decoder.required(node, "VersionId", &POLICY_VERSION_ID_TYPE)?,
        })
    }
}

/// What `DeletePolicyVersion` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyVersionOutput {
}

impl Encode for DeletePolicyVersionOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRoleInput {
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for DeleteRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `DeleteRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRoleOutput {
}

impl Encode for DeleteRoleOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteRolePermissionsBoundary` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePermissionsBoundaryInput {
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for DeleteRolePermissionsBoundaryInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `DeleteRolePermissionsBoundary` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePermissionsBoundaryOutput {
}

impl Encode for DeleteRolePermissionsBoundaryOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteRolePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePolicyInput {
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for DeleteRolePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `DeleteRolePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePolicyOutput {
}

impl Encode for DeleteRolePolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteSAMLProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSamlProviderInput {
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: SmolStr,
}

impl Decode for DeleteSamlProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            saml_provider_arn: decoder.required(node, "SAMLProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `DeleteSAMLProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSamlProviderOutput {
}

impl Encode for DeleteSamlProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteSSHPublicKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSshPublicKeyInput {
    /// `SSHPublicKeyId`: 20 to 128 characters, pattern `[\w]+`.
    pub ssh_public_key_id: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for DeleteSshPublicKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            ssh_public_key_id: decoder.required(node, "SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteSSHPublicKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSshPublicKeyOutput {
}

impl Encode for DeleteSshPublicKeyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteServerCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServerCertificateInput {
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
}

impl Decode for DeleteServerCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
        })
    }
}

/// What `DeleteServerCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServerCertificateOutput {
}

impl Encode for DeleteServerCertificateOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteServiceLinkedRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceLinkedRoleInput {
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for DeleteServiceLinkedRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `DeleteServiceLinkedRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceLinkedRoleOutput {
    /// `DeletionTaskId`: 1 to 1000 characters.
    pub deletion_task_id: SmolStr,
}

impl Encode for DeleteServiceLinkedRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("DeletionTaskId", &self.deletion_task_id);
    }
}

/// What `DeleteServiceSpecificCredential` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceSpecificCredentialInput {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `ServiceSpecificCredentialId`: 20 to 128 characters, pattern `[\w]+`.
    pub service_specific_credential_id: SmolStr,
}

impl Decode for DeleteServiceSpecificCredentialInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
            service_specific_credential_id: decoder.required(node, "ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID)?,
        })
    }
}

/// What `DeleteServiceSpecificCredential` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceSpecificCredentialOutput {
}

impl Encode for DeleteServiceSpecificCredentialOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteSigningCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSigningCertificateInput {
    /// `CertificateId`: 24 to 128 characters, pattern `[\w]+`.
    pub certificate_id: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for DeleteSigningCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            certificate_id: decoder.required(node, "CertificateId", &CERTIFICATE_ID_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteSigningCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSigningCertificateOutput {
}

impl Encode for DeleteSigningCertificateOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserInput {
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for DeleteUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserOutput {
}

impl Encode for DeleteUserOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteUserPermissionsBoundary` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPermissionsBoundaryInput {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for DeleteUserPermissionsBoundaryInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteUserPermissionsBoundary` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPermissionsBoundaryOutput {
}

impl Encode for DeleteUserPermissionsBoundaryOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteUserPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPolicyInput {
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for DeleteUserPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `DeleteUserPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPolicyOutput {
}

impl Encode for DeleteUserPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DeleteVirtualMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVirtualMfaDeviceInput {
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
}

impl Decode for DeleteVirtualMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
        })
    }
}

/// What `DeleteVirtualMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVirtualMfaDeviceOutput {
}

impl Encode for DeleteVirtualMfaDeviceOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `DeletionTaskFailureReasonType` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletionTaskFailureReasonType {
    /// `Reason`: at most 1000 characters.
    pub reason: Option<SmolStr>,
    /// `RoleUsageList`.
    pub role_usage_list: Option<Vec<RoleUsageType>>,
}

impl Encode for DeletionTaskFailureReasonType {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.reason {
            sink.text("Reason", value);
        }
        if let Some(value) = &self.role_usage_list {
            encode::list(sink, "RoleUsageList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

pub(crate) static DELETION_TASK_ID_TYPE: Text = Text { min: Some(1), max: Some(1000), pattern: None };

/// `DeletionTaskStatusType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DeletionTaskStatusType {
    /// `SUCCEEDED`.
    #[default]
    Succeeded,
    /// `IN_PROGRESS`.
    InProgress,
    /// `FAILED`.
    Failed,
    /// `NOT_STARTED`.
    NotStarted,
}

impl Enumeration for DeletionTaskStatusType {
    const PRINTED: &'static str = "SUCCEEDED, IN_PROGRESS, FAILED, NOT_STARTED";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "SUCCEEDED" => Some(Self::Succeeded),
            "IN_PROGRESS" => Some(Self::InProgress),
            "FAILED" => Some(Self::Failed),
            "NOT_STARTED" => Some(Self::NotStarted),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Succeeded => "SUCCEEDED",
            Self::InProgress => "IN_PROGRESS",
            Self::Failed => "FAILED",
            Self::NotStarted => "NOT_STARTED",
        }
    }
}

/// What `DetachGroupPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachGroupPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
}

impl Decode for DetachGroupPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
        })
    }
}

/// What `DetachGroupPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachGroupPolicyOutput {
}

impl Encode for DetachGroupPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DetachRolePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachRolePolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for DetachRolePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `DetachRolePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachRolePolicyOutput {
}

impl Encode for DetachRolePolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DetachUserPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachUserPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for DetachUserPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `DetachUserPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachUserPolicyOutput {
}

impl Encode for DetachUserPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `DisableOrganizationsRootCredentialsManagement` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableOrganizationsRootCredentialsManagementInput {
}

impl Decode for DisableOrganizationsRootCredentialsManagementInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `DisableOrganizationsRootCredentialsManagement` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableOrganizationsRootCredentialsManagementOutput {
    /// `OrganizationId`: at most 34 characters, pattern `^o-[a-z0-9]{10,32}$`.
    pub organization_id: Option<SmolStr>,
    /// `EnabledFeatures`.
    pub enabled_features: Option<Vec<FeatureType>>,
}

impl Encode for DisableOrganizationsRootCredentialsManagementOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.organization_id {
            sink.text("OrganizationId", value);
        }
        if let Some(value) = &self.enabled_features {
            encode::list(sink, "EnabledFeatures", value, |sink, item| { sink.text("member", item.as_str()); });
        }
    }
}

/// What `DisableOrganizationsRootSessions` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableOrganizationsRootSessionsInput {
}

impl Decode for DisableOrganizationsRootSessionsInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `DisableOrganizationsRootSessions` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableOrganizationsRootSessionsOutput {
    /// `OrganizationId`: at most 34 characters, pattern `^o-[a-z0-9]{10,32}$`.
    pub organization_id: Option<SmolStr>,
    /// `EnabledFeatures`.
    pub enabled_features: Option<Vec<FeatureType>>,
}

impl Encode for DisableOrganizationsRootSessionsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.organization_id {
            sink.text("OrganizationId", value);
        }
        if let Some(value) = &self.enabled_features {
            encode::list(sink, "EnabledFeatures", value, |sink, item| { sink.text("member", item.as_str()); });
        }
    }
}

/// What `DisableOutboundWebIdentityFederation` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableOutboundWebIdentityFederationInput {
}

impl Decode for DisableOutboundWebIdentityFederationInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `DisableOutboundWebIdentityFederation` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableOutboundWebIdentityFederationOutput {
}

impl Encode for DisableOutboundWebIdentityFederationOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `EnableMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableMfaDeviceInput {
    /// `AuthenticationCode2`: 6 to 6 characters, pattern `[\d]+`.
    pub authentication_code2: SmolStr,
    /// `AuthenticationCode1`: 6 to 6 characters, pattern `[\d]+`.
    pub authentication_code1: SmolStr,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for EnableMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            authentication_code2: decoder.required(node, "AuthenticationCode2", &AUTHENTICATION_CODE_TYPE)?,
            authentication_code1: decoder.required(node, "AuthenticationCode1", &AUTHENTICATION_CODE_TYPE)?,
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `EnableMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableMfaDeviceOutput {
}

impl Encode for EnableMfaDeviceOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `EnableOrganizationsRootCredentialsManagement` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableOrganizationsRootCredentialsManagementInput {
}

impl Decode for EnableOrganizationsRootCredentialsManagementInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `EnableOrganizationsRootCredentialsManagement` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableOrganizationsRootCredentialsManagementOutput {
    /// `OrganizationId`: at most 34 characters, pattern `^o-[a-z0-9]{10,32}$`.
    pub organization_id: Option<SmolStr>,
    /// `EnabledFeatures`.
    pub enabled_features: Option<Vec<FeatureType>>,
}

impl Encode for EnableOrganizationsRootCredentialsManagementOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.organization_id {
            sink.text("OrganizationId", value);
        }
        if let Some(value) = &self.enabled_features {
            encode::list(sink, "EnabledFeatures", value, |sink, item| { sink.text("member", item.as_str()); });
        }
    }
}

/// What `EnableOrganizationsRootSessions` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableOrganizationsRootSessionsInput {
}

impl Decode for EnableOrganizationsRootSessionsInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `EnableOrganizationsRootSessions` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableOrganizationsRootSessionsOutput {
    /// `OrganizationId`: at most 34 characters, pattern `^o-[a-z0-9]{10,32}$`.
    pub organization_id: Option<SmolStr>,
    /// `EnabledFeatures`.
    pub enabled_features: Option<Vec<FeatureType>>,
}

impl Encode for EnableOrganizationsRootSessionsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.organization_id {
            sink.text("OrganizationId", value);
        }
        if let Some(value) = &self.enabled_features {
            encode::list(sink, "EnabledFeatures", value, |sink, item| { sink.text("member", item.as_str()); });
        }
    }
}

/// What `EnableOutboundWebIdentityFederation` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableOutboundWebIdentityFederationInput {
}

impl Decode for EnableOutboundWebIdentityFederationInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `EnableOutboundWebIdentityFederation` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableOutboundWebIdentityFederationOutput {
    /// `IssuerIdentifier`.
    pub issuer_identifier: Option<SmolStr>,
}

impl Encode for EnableOutboundWebIdentityFederationOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.issuer_identifier {
            sink.text("IssuerIdentifier", value);
        }
    }
}

/// `EntityDetails` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EntityDetails {
    /// `LastAuthenticated`.
    pub last_authenticated: Option<Timestamp>,
    /// `EntityInfo`.
    pub entity_info: EntityInfo,
}

impl Encode for EntityDetails {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.last_authenticated {
            sink.time("LastAuthenticated", *value);
        }
        encode::structure(sink, "EntityInfo", &self.entity_info);
    }
}

/// `EntityInfo` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EntityInfo {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `Name`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub name: SmolStr,
    /// `Id`: 16 to 128 characters, pattern `[\w]+`.
    pub id: SmolStr,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
    /// `Type`.
    pub r#type: PolicyOwnerEntityType,
}

impl Encode for EntityInfo {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        sink.text("Name", &self.name);
        sink.text("Id", &self.id);
        sink.text("Arn", &self.arn);
        sink.text("Type", self.r#type.as_str());
    }
}

/// `EntityType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EntityType {
    /// `User`.
    #[default]
    User,
    /// `Role`.
    Role,
    /// `Group`.
    Group,
    /// `LocalManagedPolicy`.
    LocalManagedPolicy,
    /// `AWSManagedPolicy`.
    AwsManagedPolicy,
}

impl Enumeration for EntityType {
    const PRINTED: &'static str = "LocalManagedPolicy, User, AWSManagedPolicy, Role, Group";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "User" => Some(Self::User),
            "Role" => Some(Self::Role),
            "Group" => Some(Self::Group),
            "LocalManagedPolicy" => Some(Self::LocalManagedPolicy),
            "AWSManagedPolicy" => Some(Self::AwsManagedPolicy),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::User => "User",
            Self::Role => "Role",
            Self::Group => "Group",
            Self::LocalManagedPolicy => "LocalManagedPolicy",
            Self::AwsManagedPolicy => "AWSManagedPolicy",
        }
    }
}

pub(crate) static ENTITY_TYPE: Choice<EntityType> = Choice(PhantomData);

/// `ErrorDetails` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ErrorDetails {
    /// `Code`.
    pub code: SmolStr,
    /// `Message`.
    pub message: SmolStr,
}

impl Encode for ErrorDetails {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Code", &self.code);
        sink.text("Message", &self.message);
    }
}

/// `EvaluationResult` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EvaluationResult {
    /// `OrganizationsDecisionDetail`.
    pub organizations_decision_detail: Option<OrganizationsDecisionDetail>,
    /// `EvalDecisionDetails`.
    pub eval_decision_details: Option<Vec<(SmolStr, PolicyEvaluationDecisionType)>>,
    /// `PermissionsBoundaryDecisionDetail`.
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
    /// `MatchedStatements`.
    pub matched_statements: Option<Vec<Statement>>,
    /// `MissingContextValues`.
    pub missing_context_values: Option<Vec<SmolStr>>,
    /// `EvalResourceName`: 1 to 2048 characters.
    pub eval_resource_name: Option<SmolStr>,
    /// `EvalActionName`: 3 to 128 characters.
    pub eval_action_name: SmolStr,
    /// `EvalDecision`.
    pub eval_decision: PolicyEvaluationDecisionType,
    /// `ResourceSpecificResults`.
    pub resource_specific_results: Option<Vec<ResourceSpecificResult>>,
}

impl Encode for EvaluationResult {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.organizations_decision_detail {
            encode::structure(sink, "OrganizationsDecisionDetail", value);
        }
        if let Some(value) = &self.eval_decision_details {
            encode::map(sink, "EvalDecisionDetails", value, |sink, item| { sink.text("value", item.as_str()); });
        }
        if let Some(value) = &self.permissions_boundary_decision_detail {
            encode::structure(sink, "PermissionsBoundaryDecisionDetail", value);
        }
        if let Some(value) = &self.matched_statements {
            encode::list(sink, "MatchedStatements", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.missing_context_values {
            encode::list(sink, "MissingContextValues", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.eval_resource_name {
            sink.text("EvalResourceName", value);
        }
        sink.text("EvalActionName", &self.eval_action_name);
        sink.text("EvalDecision", self.eval_decision.as_str());
        if let Some(value) = &self.resource_specific_results {
            encode::list(sink, "ResourceSpecificResults", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `FeatureType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FeatureType {
    /// `RootCredentialsManagement`.
    #[default]
    RootCredentialsManagement,
    /// `RootSessions`.
    RootSessions,
}

impl Enumeration for FeatureType {
    const PRINTED: &'static str = "RootCredentialsManagement, RootSessions";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "RootCredentialsManagement" => Some(Self::RootCredentialsManagement),
            "RootSessions" => Some(Self::RootSessions),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::RootCredentialsManagement => "RootCredentialsManagement",
            Self::RootSessions => "RootSessions",
        }
    }
}

/// What `GenerateCredentialReport` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GenerateCredentialReportInput {
}

impl Decode for GenerateCredentialReportInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GenerateCredentialReport` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GenerateCredentialReportOutput {
    /// `Description`.
    pub description: Option<SmolStr>,
    /// `State`.
    pub state: Option<ReportStateType>,
}

impl Encode for GenerateCredentialReportOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        if let Some(value) = &self.state {
            sink.text("State", value.as_str());
        }
    }
}

/// What `GenerateOrganizationsAccessReport` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GenerateOrganizationsAccessReportInput {
    /// `EntityPath`: 19 to 427 characters, pattern `^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-\/]*`.
    pub entity_path: SmolStr,
    /// `OrganizationsPolicyId`, pattern `^p-[0-9a-zA-Z_]{8,128}$`.
    pub organizations_policy_id: Option<SmolStr>,
}

impl Decode for GenerateOrganizationsAccessReportInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            entity_path: decoder.required(node, "EntityPath", &ORGANIZATIONS_ENTITY_PATH_TYPE)?,
            organizations_policy_id: decoder.optional(node, "OrganizationsPolicyId", &ORGANIZATIONS_POLICY_ID_TYPE)?,
        })
    }
}

/// What `GenerateOrganizationsAccessReport` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GenerateOrganizationsAccessReportOutput {
    /// `JobId`: 36 to 36 characters.
    pub job_id: Option<SmolStr>,
}

impl Encode for GenerateOrganizationsAccessReportOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.job_id {
            sink.text("JobId", value);
        }
    }
}

/// What `GenerateServiceLastAccessedDetails` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GenerateServiceLastAccessedDetailsInput {
    /// `Granularity`.
    pub granularity: Option<AccessAdvisorUsageGranularityType>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
}

impl Decode for GenerateServiceLastAccessedDetailsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            granularity: decoder.optional(node, "Granularity", &ACCESS_ADVISOR_USAGE_GRANULARITY_TYPE)?,
            arn: decoder.required(node, "Arn", &ARN_TYPE)?,
        })
    }
}

/// What `GenerateServiceLastAccessedDetails` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GenerateServiceLastAccessedDetailsOutput {
    /// `JobId`: 36 to 36 characters.
    pub job_id: Option<SmolStr>,
}

impl Encode for GenerateServiceLastAccessedDetailsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.job_id {
            sink.text("JobId", value);
        }
    }
}

/// What `GetAccessKeyLastUsed` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyLastUsedInput {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]+`.
    pub access_key_id: SmolStr,
}

impl Decode for GetAccessKeyLastUsedInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            access_key_id: decoder.required(node, "AccessKeyId", &ACCESS_KEY_ID_TYPE)?,
        })
    }
}

/// What `GetAccessKeyLastUsed` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyLastUsedOutput {
    /// `AccessKeyLastUsed`.
    pub access_key_last_used: Option<AccessKeyLastUsed>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Encode for GetAccessKeyLastUsedOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.access_key_last_used {
            encode::structure(sink, "AccessKeyLastUsed", value);
        }
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
    }
}

/// What `GetAccountAuthorizationDetails` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountAuthorizationDetailsInput {
    /// `Filter`.
    pub filter: Option<Vec<EntityType>>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for GetAccountAuthorizationDetailsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            filter: decoder.optional(node, "Filter", &ENTITY_LIST_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `GetAccountAuthorizationDetails` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountAuthorizationDetailsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Policies`.
    pub policies: Option<Vec<ManagedPolicyDetail>>,
    /// `UserDetailList`.
    pub user_detail_list: Option<Vec<UserDetail>>,
    /// `RoleDetailList`.
    pub role_detail_list: Option<Vec<RoleDetail>>,
    /// `GroupDetailList`.
    pub group_detail_list: Option<Vec<GroupDetail>>,
}

impl Encode for GetAccountAuthorizationDetailsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.policies {
            encode::list(sink, "Policies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.user_detail_list {
            encode::list(sink, "UserDetailList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.role_detail_list {
            encode::list(sink, "RoleDetailList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.group_detail_list {
            encode::list(sink, "GroupDetailList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `GetAccountPasswordPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountPasswordPolicyInput {
}

impl Decode for GetAccountPasswordPolicyInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GetAccountPasswordPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountPasswordPolicyOutput {
    /// `PasswordPolicy`.
    pub password_policy: PasswordPolicy,
}

impl Encode for GetAccountPasswordPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "PasswordPolicy", &self.password_policy);
    }
}

/// What `GetAccountProperties` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountPropertiesInput {
}

impl Decode for GetAccountPropertiesInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GetAccountProperties` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountPropertiesOutput {
    /// `Properties`.
    pub properties: Option<Vec<(SmolStr, SmolStr)>>,
}

impl Encode for GetAccountPropertiesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.properties {
            encode::map(sink, "Properties", value, |sink, item| { sink.text("value", item); });
        }
    }
}

/// What `GetAccountSummary` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountSummaryInput {
}

impl Decode for GetAccountSummaryInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GetAccountSummary` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountSummaryOutput {
    /// `SummaryMap`.
    pub summary_map: Option<Vec<(SmolStr, i32)>>,
}

impl Encode for GetAccountSummaryOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.summary_map {
            encode::map(sink, "SummaryMap", value, |sink, item| { sink.bare("value", &item.to_string()); });
        }
    }
}

/// What `GetContextKeysForCustomPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForCustomPolicyInput {
    /// `PolicyInputList`.
    pub policy_input_list: Vec<SmolStr>,
}

impl Decode for GetContextKeysForCustomPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_input_list: decoder.required(node, "PolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
        })
    }
}

/// What `GetContextKeysForCustomPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForCustomPolicyOutput {
    /// `ContextKeyNames`.
    pub context_key_names: Option<Vec<SmolStr>>,
}

impl Encode for GetContextKeysForCustomPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.context_key_names {
            encode::list(sink, "ContextKeyNames", value, |sink, item| { sink.text("member", item); });
        }
    }
}

/// What `GetContextKeysForPrincipalPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForPrincipalPolicyInput {
    /// `PolicyInputList`.
    pub policy_input_list: Option<Vec<SmolStr>>,
    /// `PolicySourceArn`: 20 to 2048 characters.
    pub policy_source_arn: SmolStr,
}

impl Decode for GetContextKeysForPrincipalPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_input_list: decoder.optional(node, "PolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
            policy_source_arn: decoder.required(node, "PolicySourceArn", &ARN_TYPE)?,
        })
    }
}

/// What `GetContextKeysForPrincipalPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForPrincipalPolicyOutput {
    /// `ContextKeyNames`.
    pub context_key_names: Option<Vec<SmolStr>>,
}

impl Encode for GetContextKeysForPrincipalPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.context_key_names {
            encode::list(sink, "ContextKeyNames", value, |sink, item| { sink.text("member", item); });
        }
    }
}

/// What `GetCredentialReport` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCredentialReportInput {
}

impl Decode for GetCredentialReportInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GetCredentialReport` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCredentialReportOutput {
    /// `GeneratedTime`.
    pub generated_time: Option<Timestamp>,
    /// `ReportFormat`.
    pub report_format: Option<ReportFormatType>,
    /// `Content`.
    pub content: Option<Vec<u8>>,
}

impl Encode for GetCredentialReportOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.generated_time {
            sink.time("GeneratedTime", *value);
        }
        if let Some(value) = &self.report_format {
            sink.text("ReportFormat", value.as_str());
        }
        if let Some(value) = &self.content {
            encode::blob(sink, "Content", value);
        }
    }
}

/// What `GetDelegationRequest` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDelegationRequestInput {
    /// `DelegationPermissionCheck`.
    pub delegation_permission_check: Option<bool>,
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: SmolStr,
}

impl Decode for GetDelegationRequestInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            delegation_permission_check: decoder.optional(node, "DelegationPermissionCheck", &BOOLEAN_TYPE)?,
            delegation_request_id: decoder.required(node, "DelegationRequestId", &DELEGATION_REQUEST_ID_TYPE)?,
        })
    }
}

/// What `GetDelegationRequest` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDelegationRequestOutput {
    /// `DelegationRequest`.
    pub delegation_request: Option<DelegationRequest>,
    /// `PermissionCheckResult`.
    pub permission_check_result: Option<PermissionCheckResultType>,
    /// `PermissionCheckStatus`.
    pub permission_check_status: Option<PermissionCheckStatusType>,
}

impl Encode for GetDelegationRequestOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.delegation_request {
            encode::structure(sink, "DelegationRequest", value);
        }
        if let Some(value) = &self.permission_check_result {
            sink.text("PermissionCheckResult", value.as_str());
        }
        if let Some(value) = &self.permission_check_status {
            sink.text("PermissionCheckStatus", value.as_str());
        }
    }
}

/// What `GetGroup` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for GetGroupInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `GetGroup` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Users`.
    pub users: Vec<User>,
    /// `Group`.
    pub group: Group,
}

impl Encode for GetGroupOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Users", &self.users, |sink, item| { encode::structure(sink, "member", item); });
        encode::structure(sink, "Group", &self.group);
    }
}

/// What `GetGroupPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupPolicyInput {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
}

impl Decode for GetGroupPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
        })
    }
}

/// What `GetGroupPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupPolicyOutput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
}

impl Encode for GetGroupPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::document(sink, "PolicyDocument", &self.policy_document);
        sink.text("GroupName", &self.group_name);
        sink.text("PolicyName", &self.policy_name);
    }
}

/// What `GetHumanReadableSummary` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHumanReadableSummaryInput {
    /// `EntityArn`: 20 to 2048 characters.
    pub entity_arn: SmolStr,
    /// `Locale`: 2 to 12 characters.
    pub locale: Option<SmolStr>,
}

impl Decode for GetHumanReadableSummaryInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            entity_arn: decoder.required(node, "EntityArn", &ARN_TYPE)?,
            locale: decoder.optional(node, "Locale", &LOCALE_TYPE)?,
        })
    }
}

/// What `GetHumanReadableSummary` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHumanReadableSummaryOutput {
    /// `SummaryContent`: 0 to 10000 characters.
    pub summary_content: Option<SmolStr>,
    /// `Locale`: 2 to 12 characters.
    pub locale: Option<SmolStr>,
    /// `SummaryState`.
    pub summary_state: Option<SummaryStateType>,
}

impl Encode for GetHumanReadableSummaryOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.summary_content {
            sink.text("SummaryContent", value);
        }
        if let Some(value) = &self.locale {
            sink.text("Locale", value);
        }
        if let Some(value) = &self.summary_state {
            sink.text("SummaryState", value.as_str());
        }
    }
}

/// What `GetInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetInstanceProfileInput {
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
}

impl Decode for GetInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
        })
    }
}

/// What `GetInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetInstanceProfileOutput {
    /// `InstanceProfile`.
    pub instance_profile: InstanceProfile,
}

impl Encode for GetInstanceProfileOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "InstanceProfile", &self.instance_profile);
    }
}

/// What `GetLoginProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLoginProfileInput {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for GetLoginProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `GetLoginProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLoginProfileOutput {
    /// `LoginProfile`.
    pub login_profile: LoginProfile,
}

impl Encode for GetLoginProfileOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "LoginProfile", &self.login_profile);
    }
}

/// What `GetMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetMfaDeviceInput {
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for GetMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `GetMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetMfaDeviceOutput {
    /// `EnableDate`.
    pub enable_date: Option<Timestamp>,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `Certifications`.
    pub certifications: Option<Vec<(SmolStr, SmolStr)>>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Encode for GetMfaDeviceOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.enable_date {
            sink.time("EnableDate", *value);
        }
        sink.text("SerialNumber", &self.serial_number);
        if let Some(value) = &self.certifications {
            encode::map(sink, "Certifications", value, |sink, item| { sink.text("value", item); });
        }
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
    }
}

/// What `GetOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetOpenIdConnectProviderInput {
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
}

impl Decode for GetOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `GetOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetOpenIdConnectProviderOutput {
    /// `ClientIDList`.
    pub client_id_list: Option<Vec<SmolStr>>,
    /// `ThumbprintList`.
    pub thumbprint_list: Option<Vec<SmolStr>>,
    /// `Url`: 1 to 255 characters.
    pub url: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for GetOpenIdConnectProviderOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.client_id_list {
            encode::list(sink, "ClientIDList", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.thumbprint_list {
            encode::list(sink, "ThumbprintList", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.url {
            sink.text("Url", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `GetOrganizationsAccessReport` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetOrganizationsAccessReportInput {
    /// `JobId`: 36 to 36 characters.
    pub job_id: SmolStr,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `SortKey`.
    pub sort_key: Option<SortKeyType>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for GetOrganizationsAccessReportInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            job_id: decoder.required(node, "JobId", &JOB_ID_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            sort_key: decoder.optional(node, "SortKey", &SORT_KEY_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `GetOrganizationsAccessReport` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetOrganizationsAccessReportOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `JobStatus`.
    pub job_status: JobStatusType,
    /// `JobCreationDate`.
    pub job_creation_date: Timestamp,
    /// `NumberOfServicesAccessible`.
    pub number_of_services_accessible: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `AccessDetails`.
    pub access_details: Option<Vec<AccessDetail>>,
    /// `NumberOfServicesNotAccessed`.
    pub number_of_services_not_accessed: Option<i32>,
    /// `JobCompletionDate`.
    pub job_completion_date: Option<Timestamp>,
    /// `ErrorDetails`.
    pub error_details: Option<ErrorDetails>,
}

impl Encode for GetOrganizationsAccessReportOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        sink.text("JobStatus", self.job_status.as_str());
        sink.time("JobCreationDate", self.job_creation_date);
        if let Some(value) = &self.number_of_services_accessible {
            sink.bare("NumberOfServicesAccessible", &value.to_string());
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.access_details {
            encode::list(sink, "AccessDetails", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.number_of_services_not_accessed {
            sink.bare("NumberOfServicesNotAccessed", &value.to_string());
        }
        if let Some(value) = &self.job_completion_date {
            sink.time("JobCompletionDate", *value);
        }
        if let Some(value) = &self.error_details {
            encode::structure(sink, "ErrorDetails", value);
        }
    }
}

/// What `GetOutboundWebIdentityFederationInfo` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetOutboundWebIdentityFederationInfoInput {
}

impl Decode for GetOutboundWebIdentityFederationInfoInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `GetOutboundWebIdentityFederationInfo` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetOutboundWebIdentityFederationInfoOutput {
    /// `IssuerIdentifier`.
    pub issuer_identifier: Option<SmolStr>,
    /// `JwtVendingEnabled`.
    pub jwt_vending_enabled: Option<bool>,
}

impl Encode for GetOutboundWebIdentityFederationInfoOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.issuer_identifier {
            sink.text("IssuerIdentifier", value);
        }
        if let Some(value) = &self.jwt_vending_enabled {
            sink.bare("JwtVendingEnabled", if *value { "true" } else { "false" });
        }
    }
}

/// What `GetPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
}

impl Decode for GetPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
        })
    }
}

/// What `GetPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyOutput {
    /// `Policy`.
    pub policy: Option<Policy>,
}

impl Encode for GetPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy {
            encode::structure(sink, "Policy", value);
        }
    }
}

/// What `GetPolicyVersion` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `VersionId`, pattern `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: SmolStr,
}

impl Decode for GetPolicyVersionInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            version_id: decoder.required(node, "VersionId", &POLICY_VERSION_ID_TYPE)?,
        })
    }
}

/// What `GetPolicyVersion` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionOutput {
    /// `PolicyVersion`.
    pub policy_version: Option<PolicyVersion>,
}

impl Encode for GetPolicyVersionOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy_version {
            encode::structure(sink, "PolicyVersion", value);
        }
    }
}

/// What `GetRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleInput {
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for GetRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `GetRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleOutput {
    /// `Role`.
    pub role: Role,
}

impl Encode for GetRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "Role", &self.role);
    }
}

/// What `GetRolePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyInput {
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for GetRolePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `GetRolePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyOutput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Encode for GetRolePolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::document(sink, "PolicyDocument", &self.policy_document);
        sink.text("PolicyName", &self.policy_name);
        sink.text("RoleName", &self.role_name);
    }
}

/// What `GetRoleTemplateVersion` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleTemplateVersionInput {
    /// `TemplateArn`: 20 to 2048 characters.
    pub template_arn: SmolStr,
    /// `MinorVersion`.
    pub minor_version: Option<i32>,
}

impl Decode for GetRoleTemplateVersionInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            template_arn: decoder.required(node, "TemplateArn", &ARN_TYPE)?,
            minor_version: decoder.optional(node, "MinorVersion", &MINOR_VERSION_TYPE)?,
        })
    }
}

/// What `GetRoleTemplateVersion` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleTemplateVersionOutput {
    /// `RoleTemplateVersion`.
    pub role_template_version: RoleTemplateVersion,
}

impl Encode for GetRoleTemplateVersionOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "RoleTemplateVersion", &self.role_template_version);
    }
}

/// What `GetSAMLProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSamlProviderInput {
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: SmolStr,
}

impl Decode for GetSamlProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            saml_provider_arn: decoder.required(node, "SAMLProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `GetSAMLProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSamlProviderOutput {
    /// `SAMLProviderUUID`: 22 to 64 characters, pattern `[A-Z0-9]+`.
    pub saml_provider_uuid: Option<SmolStr>,
    /// `SAMLMetadataDocument`: 1000 to 10000000 characters.
    pub saml_metadata_document: Option<SmolStr>,
    /// `PrivateKeyList`: at most 2 elements.
    pub private_key_list: Option<Vec<SamlPrivateKey>>,
    /// `ValidUntil`.
    pub valid_until: Option<Timestamp>,
    /// `AssertionEncryptionMode`.
    pub assertion_encryption_mode: Option<AssertionEncryptionModeType>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for GetSamlProviderOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.saml_provider_uuid {
            sink.text("SAMLProviderUUID", value);
        }
        if let Some(value) = &self.saml_metadata_document {
            sink.text("SAMLMetadataDocument", value);
        }
        if let Some(value) = &self.private_key_list {
            encode::list(sink, "PrivateKeyList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.valid_until {
            sink.time("ValidUntil", *value);
        }
        if let Some(value) = &self.assertion_encryption_mode {
            sink.text("AssertionEncryptionMode", value.as_str());
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `GetSSHPublicKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSshPublicKeyInput {
    /// `SSHPublicKeyId`: 20 to 128 characters, pattern `[\w]+`.
    pub ssh_public_key_id: SmolStr,
    /// `Encoding`.
    pub encoding: EncodingType,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for GetSshPublicKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            ssh_public_key_id: decoder.required(node, "SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE)?,
            encoding: decoder.required(node, "Encoding", &ENCODING_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `GetSSHPublicKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSshPublicKeyOutput {
    /// `SSHPublicKey`.
    pub ssh_public_key: Option<SshPublicKey>,
}

impl Encode for GetSshPublicKeyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.ssh_public_key {
            encode::structure(sink, "SSHPublicKey", value);
        }
    }
}

/// What `GetServerCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServerCertificateInput {
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
}

impl Decode for GetServerCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
        })
    }
}

/// What `GetServerCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServerCertificateOutput {
    /// `ServerCertificate`.
    pub server_certificate: ServerCertificate,
}

impl Encode for GetServerCertificateOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "ServerCertificate", &self.server_certificate);
    }
}

/// What `GetServiceLastAccessedDetails` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLastAccessedDetailsInput {
    /// `JobId`: 36 to 36 characters.
    pub job_id: SmolStr,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for GetServiceLastAccessedDetailsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            job_id: decoder.required(node, "JobId", &JOB_ID_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `GetServiceLastAccessedDetails` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLastAccessedDetailsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `JobStatus`.
    pub job_status: JobStatusType,
    /// `JobCreationDate`.
    pub job_creation_date: Timestamp,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Error`.
    pub error: Option<ErrorDetails>,
    /// `JobCompletionDate`.
    pub job_completion_date: Timestamp,
    /// `JobType`.
    pub job_type: Option<AccessAdvisorUsageGranularityType>,
    /// `ServicesLastAccessed`.
    pub services_last_accessed: Vec<ServiceLastAccessed>,
}

impl Encode for GetServiceLastAccessedDetailsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        sink.text("JobStatus", self.job_status.as_str());
        sink.time("JobCreationDate", self.job_creation_date);
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.error {
            encode::structure(sink, "Error", value);
        }
        sink.time("JobCompletionDate", self.job_completion_date);
        if let Some(value) = &self.job_type {
            sink.text("JobType", value.as_str());
        }
        encode::list(sink, "ServicesLastAccessed", &self.services_last_accessed, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `GetServiceLastAccessedDetailsWithEntities` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLastAccessedDetailsWithEntitiesInput {
    /// `JobId`: 36 to 36 characters.
    pub job_id: SmolStr,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `ServiceNamespace`: 1 to 64 characters, pattern `[\w-]*`.
    pub service_namespace: SmolStr,
}

impl Decode for GetServiceLastAccessedDetailsWithEntitiesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            job_id: decoder.required(node, "JobId", &JOB_ID_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            service_namespace: decoder.required(node, "ServiceNamespace", &SERVICE_NAMESPACE_TYPE)?,
        })
    }
}

/// What `GetServiceLastAccessedDetailsWithEntities` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLastAccessedDetailsWithEntitiesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `JobStatus`.
    pub job_status: JobStatusType,
    /// `JobCreationDate`.
    pub job_creation_date: Timestamp,
    /// `EntityDetailsList`.
    pub entity_details_list: Vec<EntityDetails>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Error`.
    pub error: Option<ErrorDetails>,
    /// `JobCompletionDate`.
    pub job_completion_date: Timestamp,
}

impl Encode for GetServiceLastAccessedDetailsWithEntitiesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        sink.text("JobStatus", self.job_status.as_str());
        sink.time("JobCreationDate", self.job_creation_date);
        encode::list(sink, "EntityDetailsList", &self.entity_details_list, |sink, item| { encode::structure(sink, "member", item); });
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.error {
            encode::structure(sink, "Error", value);
        }
        sink.time("JobCompletionDate", self.job_completion_date);
    }
}

/// What `GetServiceLinkedRoleDeletionStatus` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLinkedRoleDeletionStatusInput {
    /// `DeletionTaskId`: 1 to 1000 characters.
    pub deletion_task_id: SmolStr,
}

impl Decode for GetServiceLinkedRoleDeletionStatusInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            deletion_task_id: decoder.required(node, "DeletionTaskId", &DELETION_TASK_ID_TYPE)?,
        })
    }
}

/// What `GetServiceLinkedRoleDeletionStatus` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLinkedRoleDeletionStatusOutput {
    /// `Reason`.
    pub reason: Option<DeletionTaskFailureReasonType>,
    /// `Status`.
    pub status: DeletionTaskStatusType,
}

impl Encode for GetServiceLinkedRoleDeletionStatusOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.reason {
            encode::structure(sink, "Reason", value);
        }
        sink.text("Status", self.status.as_str());
    }
}

/// What `GetUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserInput {
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for GetUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `GetUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserOutput {
    /// `User`.
    pub user: User,
}

impl Encode for GetUserOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "User", &self.user);
    }
}

/// What `GetUserPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPolicyInput {
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for GetUserPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `GetUserPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPolicyOutput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Encode for GetUserPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::document(sink, "PolicyDocument", &self.policy_document);
        sink.text("PolicyName", &self.policy_name);
        sink.text("UserName", &self.user_name);
    }
}

/// `Group` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: SmolStr,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `GroupId`: 16 to 128 characters, pattern `[\w]+`.
    pub group_id: SmolStr,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
    /// `CreateDate`.
    pub create_date: Timestamp,
}

impl Encode for Group {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Path", &self.path);
        sink.text("GroupName", &self.group_name);
        sink.text("GroupId", &self.group_id);
        sink.text("Arn", &self.arn);
        sink.time("CreateDate", self.create_date);
    }
}

/// `GroupDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupDetail {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: Option<SmolStr>,
    /// `AttachedManagedPolicies`.
    pub attached_managed_policies: Option<Vec<AttachedPolicy>>,
    /// `GroupId`: 16 to 128 characters, pattern `[\w]+`.
    pub group_id: Option<SmolStr>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
    /// `GroupPolicyList`.
    pub group_policy_list: Option<Vec<PolicyDetail>>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for GroupDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        if let Some(value) = &self.group_name {
            sink.text("GroupName", value);
        }
        if let Some(value) = &self.attached_managed_policies {
            encode::list(sink, "AttachedManagedPolicies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.group_id {
            sink.text("GroupId", value);
        }
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.group_policy_list {
            encode::list(sink, "GroupPolicyList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
    }
}

/// `InlinePolicy` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InlinePolicy {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
}

impl Encode for InlinePolicy {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::document(sink, "PolicyDocument", &self.policy_document);
        sink.text("PolicyName", &self.policy_name);
    }
}

/// `InlinePolicyIdentifierType` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InlinePolicyIdentifierType {
    /// `AttachmentType`.
    pub attachment_type: AttachmentType,
    /// `PolicyName`: 1 to 128 characters, pattern `.*[\w+=,.@-]+.*`.
    pub policy_name: SmolStr,
    /// `AttachmentName`: 1 to 128 characters, pattern `.*[\w+=,.@-]+.*`.
    pub attachment_name: SmolStr,
}

impl Decode for InlinePolicyIdentifierType {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            attachment_type: decoder.required(node, "AttachmentType", &ATTACHMENT_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &INLINE_POLICY_IDENTIFIER_TYPE_POLICY_NAME)?,
            attachment_name: decoder.required(node, "AttachmentName", &INLINE_POLICY_IDENTIFIER_TYPE_ATTACHMENT_NAME)?,
        })
    }
}

pub(crate) static INLINE_POLICY_IDENTIFIER_TYPE: Structure<InlinePolicyIdentifierType> = Structure(PhantomData);

pub(crate) static INLINE_POLICY_IDENTIFIER_TYPE_ATTACHMENT_NAME: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_0) };

pub(crate) static INLINE_POLICY_IDENTIFIER_TYPE_POLICY_NAME: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_0) };

/// `InstanceProfile` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceProfile {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: SmolStr,
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
    /// `Roles`.
    pub roles: Vec<Role>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
    /// `InstanceProfileId`: 16 to 128 characters, pattern `[\w]+`.
    pub instance_profile_id: SmolStr,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for InstanceProfile {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Path", &self.path);
        sink.text("InstanceProfileName", &self.instance_profile_name);
        encode::list(sink, "Roles", &self.roles, |sink, item| { encode::structure(sink, "member", item); });
        sink.text("Arn", &self.arn);
        sink.text("InstanceProfileId", &self.instance_profile_id);
        sink.time("CreateDate", self.create_date);
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListAccessKeys` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccessKeysInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for ListAccessKeysInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ListAccessKeys` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccessKeysOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `AccessKeyMetadata`.
    pub access_key_metadata: Vec<AccessKeyMetadata>,
}

impl Encode for ListAccessKeysOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "AccessKeyMetadata", &self.access_key_metadata, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListAccountAliases` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccountAliasesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListAccountAliasesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListAccountAliases` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccountAliasesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `AccountAliases`.
    pub account_aliases: Vec<SmolStr>,
}

impl Encode for ListAccountAliasesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "AccountAliases", &self.account_aliases, |sink, item| { sink.text("member", item); });
    }
}

/// What `ListAttachedGroupPolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListAttachedGroupPoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &POLICY_PATH_TYPE)?,
        })
    }
}

/// What `ListAttachedGroupPolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
}

impl Encode for ListAttachedGroupPoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.attached_policies {
            encode::list(sink, "AttachedPolicies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListAttachedRolePolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
    /// `PathPrefix`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListAttachedRolePoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &POLICY_PATH_TYPE)?,
        })
    }
}

/// What `ListAttachedRolePolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
}

impl Encode for ListAttachedRolePoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.attached_policies {
            encode::list(sink, "AttachedPolicies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListAttachedUserPolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedUserPoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `PathPrefix`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListAttachedUserPoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &POLICY_PATH_TYPE)?,
        })
    }
}

/// What `ListAttachedUserPolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedUserPoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
}

impl Encode for ListAttachedUserPoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.attached_policies {
            encode::list(sink, "AttachedPolicies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListDelegationRequests` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListDelegationRequestsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `OwnerId`: 20 to 2048 characters, pattern `^[a-zA-Z0-9:/+=,.@_-]+$`.
    pub owner_id: Option<SmolStr>,
}

impl Decode for ListDelegationRequestsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            owner_id: decoder.optional(node, "OwnerId", &OWNER_ID_TYPE)?,
        })
    }
}

/// What `ListDelegationRequests` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListDelegationRequestsOutput {
    /// `isTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `DelegationRequests`.
    pub delegation_requests: Option<Vec<DelegationRequest>>,
}

impl Encode for ListDelegationRequestsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("isTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.delegation_requests {
            encode::list(sink, "DelegationRequests", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListEntitiesForPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyInput {
    /// `EntityFilter`.
    pub entity_filter: Option<EntityType>,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `PolicyUsageFilter`.
    pub policy_usage_filter: Option<PolicyUsageType>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListEntitiesForPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            entity_filter: decoder.optional(node, "EntityFilter", &ENTITY_TYPE)?,
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            policy_usage_filter: decoder.optional(node, "PolicyUsageFilter", &POLICY_USAGE_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &PATH_TYPE)?,
        })
    }
}

/// What `ListEntitiesForPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `PolicyRoles`.
    pub policy_roles: Option<Vec<PolicyRole>>,
    /// `PolicyUsers`.
    pub policy_users: Option<Vec<PolicyUser>>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `PolicyGroups`.
    pub policy_groups: Option<Vec<PolicyGroup>>,
}

impl Encode for ListEntitiesForPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.policy_roles {
            encode::list(sink, "PolicyRoles", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.policy_users {
            encode::list(sink, "PolicyUsers", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.policy_groups {
            encode::list(sink, "PolicyGroups", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListGroupPolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupPoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListGroupPoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListGroupPolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupPoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `PolicyNames`.
    pub policy_names: Vec<SmolStr>,
}

impl Encode for ListGroupPoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "PolicyNames", &self.policy_names, |sink, item| { sink.text("member", item); });
    }
}

/// What `ListGroupsForUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForUserInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for ListGroupsForUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ListGroupsForUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForUserOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Groups`.
    pub groups: Vec<Group>,
}

impl Encode for ListGroupsForUserOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Groups", &self.groups, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListGroups` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListGroupsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &PATH_PREFIX_TYPE)?,
        })
    }
}

/// What `ListGroups` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Groups`.
    pub groups: Vec<Group>,
}

impl Encode for ListGroupsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Groups", &self.groups, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListInstanceProfileTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfileTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
}

impl Decode for ListInstanceProfileTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
        })
    }
}

/// What `ListInstanceProfileTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfileTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListInstanceProfileTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListInstanceProfilesForRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for ListInstanceProfilesForRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `ListInstanceProfilesForRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `InstanceProfiles`.
    pub instance_profiles: Vec<InstanceProfile>,
}

impl Encode for ListInstanceProfilesForRoleOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "InstanceProfiles", &self.instance_profiles, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListInstanceProfiles` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListInstanceProfilesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &PATH_PREFIX_TYPE)?,
        })
    }
}

/// What `ListInstanceProfiles` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `InstanceProfiles`.
    pub instance_profiles: Vec<InstanceProfile>,
}

impl Encode for ListInstanceProfilesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "InstanceProfiles", &self.instance_profiles, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListMFADeviceTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMfaDeviceTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListMfaDeviceTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListMFADeviceTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMfaDeviceTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListMfaDeviceTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListMFADevices` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMfaDevicesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for ListMfaDevicesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ListMFADevices` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMfaDevicesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `MFADevices`.
    pub mfa_devices: Vec<MfaDevice>,
}

impl Encode for ListMfaDevicesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "MFADevices", &self.mfa_devices, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListOpenIDConnectProviderTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOpenIdConnectProviderTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListOpenIdConnectProviderTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListOpenIDConnectProviderTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOpenIdConnectProviderTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListOpenIdConnectProviderTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListOpenIDConnectProviders` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOpenIdConnectProvidersInput {
}

impl Decode for ListOpenIdConnectProvidersInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `ListOpenIDConnectProviders` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOpenIdConnectProvidersOutput {
    /// `OpenIDConnectProviderList`.
    pub open_id_connect_provider_list: Option<Vec<OpenIdConnectProviderListEntry>>,
}

impl Encode for ListOpenIdConnectProvidersOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.open_id_connect_provider_list {
            encode::list(sink, "OpenIDConnectProviderList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListOrganizationsFeatures` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOrganizationsFeaturesInput {
}

impl Decode for ListOrganizationsFeaturesInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `ListOrganizationsFeatures` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOrganizationsFeaturesOutput {
    /// `OrganizationId`: at most 34 characters, pattern `^o-[a-z0-9]{10,32}$`.
    pub organization_id: Option<SmolStr>,
    /// `EnabledFeatures`.
    pub enabled_features: Option<Vec<FeatureType>>,
}

impl Encode for ListOrganizationsFeaturesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.organization_id {
            sink.text("OrganizationId", value);
        }
        if let Some(value) = &self.enabled_features {
            encode::list(sink, "EnabledFeatures", value, |sink, item| { sink.text("member", item.as_str()); });
        }
    }
}

/// `ListPoliciesGrantingServiceAccessEntry` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesGrantingServiceAccessEntry {
    /// `Policies`.
    pub policies: Option<Vec<PolicyGrantingServiceAccess>>,
    /// `ServiceNamespace`: 1 to 64 characters, pattern `[\w-]*`.
    pub service_namespace: Option<SmolStr>,
}

impl Encode for ListPoliciesGrantingServiceAccessEntry {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policies {
            encode::list(sink, "Policies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.service_namespace {
            sink.text("ServiceNamespace", value);
        }
    }
}

/// What `ListPoliciesGrantingServiceAccess` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesGrantingServiceAccessInput {
    /// `ServiceNamespaces`: 1 to 200 elements.
    pub service_namespaces: Vec<SmolStr>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
}

impl Decode for ListPoliciesGrantingServiceAccessInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            service_namespaces: decoder.required(node, "ServiceNamespaces", &SERVICE_NAMESPACE_LIST_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            arn: decoder.required(node, "Arn", &ARN_TYPE)?,
        })
    }
}

/// What `ListPoliciesGrantingServiceAccess` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesGrantingServiceAccessOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `PoliciesGrantingServiceAccess`.
    pub policies_granting_service_access: Vec<ListPoliciesGrantingServiceAccessEntry>,
}

impl Encode for ListPoliciesGrantingServiceAccessOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "PoliciesGrantingServiceAccess", &self.policies_granting_service_access, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListPolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `PolicyUsageFilter`.
    pub policy_usage_filter: Option<PolicyUsageType>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `OnlyAttached`.
    pub only_attached: Option<bool>,
    /// `Scope`.
    pub scope: Option<PolicyScopeType>,
    /// `PathPrefix`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListPoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            policy_usage_filter: decoder.optional(node, "PolicyUsageFilter", &POLICY_USAGE_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            only_attached: decoder.optional(node, "OnlyAttached", &BOOLEAN_TYPE)?,
            scope: decoder.optional(node, "Scope", &POLICY_SCOPE_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &POLICY_PATH_TYPE)?,
        })
    }
}

/// What `ListPolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Policies`.
    pub policies: Option<Vec<Policy>>,
}

impl Encode for ListPoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.policies {
            encode::list(sink, "Policies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListPolicyTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyTagsInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListPolicyTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListPolicyTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListPolicyTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListPolicyVersions` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListPolicyVersionsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListPolicyVersions` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Versions`.
    pub versions: Option<Vec<PolicyVersion>>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
}

impl Encode for ListPolicyVersionsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.versions {
            encode::list(sink, "Versions", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
    }
}

/// What `ListRolePolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for ListRolePoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `ListRolePolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `PolicyNames`.
    pub policy_names: Vec<SmolStr>,
}

impl Encode for ListRolePoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "PolicyNames", &self.policy_names, |sink, item| { sink.text("member", item); });
    }
}

/// What `ListRoleTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for ListRoleTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `ListRoleTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListRoleTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListRoles` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListRolesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &PATH_PREFIX_TYPE)?,
        })
    }
}

/// What `ListRoles` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Roles`.
    pub roles: Vec<Role>,
}

impl Encode for ListRolesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Roles", &self.roles, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListSAMLProviderTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSamlProviderTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: SmolStr,
}

impl Decode for ListSamlProviderTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            saml_provider_arn: decoder.required(node, "SAMLProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `ListSAMLProviderTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSamlProviderTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListSamlProviderTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListSAMLProviders` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSamlProvidersInput {
}

impl Decode for ListSamlProvidersInput {
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
        })
    }
}

/// What `ListSAMLProviders` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSamlProvidersOutput {
    /// `SAMLProviderList`.
    pub saml_provider_list: Option<Vec<SamlProviderListEntry>>,
}

impl Encode for ListSamlProvidersOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.saml_provider_list {
            encode::list(sink, "SAMLProviderList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListSSHPublicKeys` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSshPublicKeysInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for ListSshPublicKeysInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `ListSSHPublicKeys` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSshPublicKeysOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `SSHPublicKeys`.
    pub ssh_public_keys: Option<Vec<SshPublicKeyMetadata>>,
}

impl Encode for ListSshPublicKeysOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        if let Some(value) = &self.ssh_public_keys {
            encode::list(sink, "SSHPublicKeys", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `ListServerCertificateTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServerCertificateTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
}

impl Decode for ListServerCertificateTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
        })
    }
}

/// What `ListServerCertificateTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServerCertificateTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListServerCertificateTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListServerCertificates` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServerCertificatesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListServerCertificatesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &PATH_PREFIX_TYPE)?,
        })
    }
}

/// What `ListServerCertificates` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServerCertificatesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `ServerCertificateMetadataList`.
    pub server_certificate_metadata_list: Vec<ServerCertificateMetadata>,
}

impl Encode for ListServerCertificatesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "ServerCertificateMetadataList", &self.server_certificate_metadata_list, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListServiceSpecificCredentials` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServiceSpecificCredentialsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `AllUsers`.
    pub all_users: Option<bool>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `ServiceName`.
    pub service_name: Option<SmolStr>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for ListServiceSpecificCredentialsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            all_users: decoder.optional(node, "AllUsers", &ALL_USERS)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            service_name: decoder.optional(node, "ServiceName", &SERVICE_NAME)?,
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `ListServiceSpecificCredentials` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServiceSpecificCredentialsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `ServiceSpecificCredentials`.
    pub service_specific_credentials: Option<Vec<ServiceSpecificCredentialMetadata>>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
}

impl Encode for ListServiceSpecificCredentialsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.service_specific_credentials {
            encode::list(sink, "ServiceSpecificCredentials", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
    }
}

/// What `ListSigningCertificates` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSigningCertificatesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Decode for ListSigningCertificatesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ListSigningCertificates` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSigningCertificatesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Certificates`.
    pub certificates: Vec<SigningCertificate>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
}

impl Encode for ListSigningCertificatesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        encode::list(sink, "Certificates", &self.certificates, |sink, item| { encode::structure(sink, "member", item); });
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
    }
}

/// What `ListUserPolicies` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoliciesInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for ListUserPoliciesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ListUserPolicies` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoliciesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `PolicyNames`.
    pub policy_names: Vec<SmolStr>,
}

impl Encode for ListUserPoliciesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "PolicyNames", &self.policy_names, |sink, item| { sink.text("member", item); });
    }
}

/// What `ListUserTags` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserTagsInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for ListUserTagsInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ListUserTags` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserTagsOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Encode for ListUserTagsOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Tags", &self.tags, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListUsers` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PathPrefix`: 1 to 512 characters, pattern `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<SmolStr>,
}

impl Decode for ListUsersInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            path_prefix: decoder.optional(node, "PathPrefix", &PATH_PREFIX_TYPE)?,
        })
    }
}

/// What `ListUsers` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `Users`.
    pub users: Vec<User>,
}

impl Encode for ListUsersOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "Users", &self.users, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// What `ListVirtualMFADevices` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVirtualMfaDevicesInput {
    /// `AssignmentStatus`.
    pub assignment_status: Option<AssignmentStatusType>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
}

impl Decode for ListVirtualMfaDevicesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            assignment_status: decoder.optional(node, "AssignmentStatus", &ASSIGNMENT_STATUS_TYPE)?,
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
        })
    }
}

/// What `ListVirtualMFADevices` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVirtualMfaDevicesOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
    /// `VirtualMFADevices`.
    pub virtual_mfa_devices: Vec<VirtualMfaDevice>,
}

impl Encode for ListVirtualMfaDevicesOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
        encode::list(sink, "VirtualMFADevices", &self.virtual_mfa_devices, |sink, item| { encode::structure(sink, "member", item); });
    }
}

/// `LoginProfile` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LoginProfile {
    /// `PasswordResetRequired`.
    pub password_reset_required: Option<bool>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Timestamp,
}

impl Encode for LoginProfile {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.password_reset_required {
            sink.bare("PasswordResetRequired", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
        sink.time("CreateDate", self.create_date);
    }
}

/// `MFADevice` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MfaDevice {
    /// `EnableDate`.
    pub enable_date: Timestamp,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
}

impl Encode for MfaDevice {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.time("EnableDate", self.enable_date);
        sink.text("SerialNumber", &self.serial_number);
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
    }
}

/// `ManagedPolicyDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ManagedPolicyDetail {
    /// `PermissionsBoundaryUsageCount`.
    pub permissions_boundary_usage_count: Option<i32>,
    /// `PolicyVersionList`.
    pub policy_version_list: Option<Vec<PolicyVersion>>,
    /// `Path`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path: Option<SmolStr>,
    /// `UpdateDate`.
    pub update_date: Option<Timestamp>,
    /// `DefaultVersionId`, pattern `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub default_version_id: Option<SmolStr>,
    /// `PolicyId`: 16 to 128 characters, pattern `[\w]+`.
    pub policy_id: Option<SmolStr>,
    /// `IsAttachable`.
    pub is_attachable: Option<bool>,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: Option<SmolStr>,
    /// `Description`: at most 1000 characters.
    pub description: Option<SmolStr>,
    /// `AttachmentCount`.
    pub attachment_count: Option<i32>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for ManagedPolicyDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.permissions_boundary_usage_count {
            sink.bare("PermissionsBoundaryUsageCount", &value.to_string());
        }
        if let Some(value) = &self.policy_version_list {
            encode::list(sink, "PolicyVersionList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        if let Some(value) = &self.update_date {
            sink.time("UpdateDate", *value);
        }
        if let Some(value) = &self.default_version_id {
            sink.text("DefaultVersionId", value);
        }
        if let Some(value) = &self.policy_id {
            sink.text("PolicyId", value);
        }
        if let Some(value) = &self.is_attachable {
            sink.bare("IsAttachable", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.policy_name {
            sink.text("PolicyName", value);
        }
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        if let Some(value) = &self.attachment_count {
            sink.bare("AttachmentCount", &value.to_string());
        }
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
    }
}

/// `OpenIDConnectProviderListEntry` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OpenIdConnectProviderListEntry {
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
}

impl Encode for OpenIdConnectProviderListEntry {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
    }
}

pub(crate) static OPEN_ID_CONNECT_PROVIDER_URL_TYPE: Text = Text { min: Some(1), max: Some(255), pattern: None };

/// `OrderedOrganizationPolicyType` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrderedOrganizationPolicyType {
    /// `ServiceControlPolicyInputList`.
    pub service_control_policy_input_list: Option<Vec<SmolStr>>,
}

impl Decode for OrderedOrganizationPolicyType {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            service_control_policy_input_list: decoder.optional(node, "ServiceControlPolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
        })
    }
}

pub(crate) static ORGANIZATION_POLICY_LIST_TYPE: List<Structure<OrderedOrganizationPolicyType>> = List { item: Structure(PhantomData), min: None, max: Some(7), structures: true };

/// `OrganizationsDecisionDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganizationsDecisionDetail {
    /// `AllowedByOrganizations`.
    pub allowed_by_organizations: Option<bool>,
}

impl Encode for OrganizationsDecisionDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.allowed_by_organizations {
            sink.bare("AllowedByOrganizations", if *value { "true" } else { "false" });
        }
    }
}

/// `ParameterDefinition` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParameterDefinition {
    /// `IsRequired`.
    pub is_required: Option<bool>,
    /// `Immutable`.
    pub immutable: Option<bool>,
    /// `DefaultValue`: at most 1024 characters.
    pub default_value: Option<SmolStr>,
    /// `Name`: 1 to 128 characters.
    pub name: SmolStr,
    /// `Description`: at most 1000 characters.
    pub description: Option<SmolStr>,
    /// `SubType`: at most 256 characters.
    pub sub_type: Option<SmolStr>,
    /// `Type`.
    pub r#type: ParameterTypeType,
}

impl Encode for ParameterDefinition {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_required {
            sink.bare("IsRequired", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.immutable {
            sink.bare("Immutable", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.default_value {
            sink.text("DefaultValue", value);
        }
        sink.text("Name", &self.name);
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        if let Some(value) = &self.sub_type {
            sink.text("SubType", value);
        }
        sink.text("Type", self.r#type.as_str());
    }
}

/// `PasswordPolicy` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PasswordPolicy {
    /// `ExpirePasswords`.
    pub expire_passwords: Option<bool>,
    /// `MinimumPasswordLength`: 6 to 128.
    pub minimum_password_length: Option<i32>,
    /// `RequireSymbols`.
    pub require_symbols: Option<bool>,
    /// `PasswordReusePrevention`: 1 to 24.
    pub password_reuse_prevention: Option<i32>,
    /// `AllowUsersToChangePassword`.
    pub allow_users_to_change_password: Option<bool>,
    /// `RequireLowercaseCharacters`.
    pub require_lowercase_characters: Option<bool>,
    /// `HardExpiry`.
    pub hard_expiry: Option<bool>,
    /// `RequireNumbers`.
    pub require_numbers: Option<bool>,
    /// `MaxPasswordAge`: 1 to 1095.
    pub max_password_age: Option<i32>,
    /// `RequireUppercaseCharacters`.
    pub require_uppercase_characters: Option<bool>,
}

impl Encode for PasswordPolicy {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.expire_passwords {
            sink.bare("ExpirePasswords", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.minimum_password_length {
            sink.bare("MinimumPasswordLength", &value.to_string());
        }
        if let Some(value) = &self.require_symbols {
            sink.bare("RequireSymbols", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.password_reuse_prevention {
            sink.bare("PasswordReusePrevention", &value.to_string());
        }
        if let Some(value) = &self.allow_users_to_change_password {
            sink.bare("AllowUsersToChangePassword", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.require_lowercase_characters {
            sink.bare("RequireLowercaseCharacters", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.hard_expiry {
            sink.bare("HardExpiry", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.require_numbers {
            sink.bare("RequireNumbers", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.max_password_age {
            sink.bare("MaxPasswordAge", &value.to_string());
        }
        if let Some(value) = &self.require_uppercase_characters {
            sink.bare("RequireUppercaseCharacters", if *value { "true" } else { "false" });
        }
    }
}

/// `PermissionsBoundaryAttachmentType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PermissionsBoundaryAttachmentType {
    /// `Policy`.
    #[default]
    Policy,
}

impl Enumeration for PermissionsBoundaryAttachmentType {
    const PRINTED: &'static str = "Policy";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "Policy" => Some(Self::Policy),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Policy => "Policy",
        }
    }
}

/// `PermissionsBoundaryDecisionDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PermissionsBoundaryDecisionDetail {
    /// `AllowedByPermissionsBoundary`.
    pub allowed_by_permissions_boundary: Option<bool>,
}

impl Encode for PermissionsBoundaryDecisionDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.allowed_by_permissions_boundary {
            sink.bare("AllowedByPermissionsBoundary", if *value { "true" } else { "false" });
        }
    }
}

/// `Policy` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    /// `PermissionsBoundaryUsageCount`.
    pub permissions_boundary_usage_count: Option<i32>,
    /// `Path`: 1 to 512 characters, pattern `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path: Option<SmolStr>,
    /// `UpdateDate`.
    pub update_date: Option<Timestamp>,
    /// `DefaultVersionId`, pattern `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub default_version_id: Option<SmolStr>,
    /// `PolicyId`: 16 to 128 characters, pattern `[\w]+`.
    pub policy_id: Option<SmolStr>,
    /// `IsAttachable`.
    pub is_attachable: Option<bool>,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: Option<SmolStr>,
    /// `Description`: at most 1000 characters.
    pub description: Option<SmolStr>,
    /// `AttachmentCount`.
    pub attachment_count: Option<i32>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for Policy {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.permissions_boundary_usage_count {
            sink.bare("PermissionsBoundaryUsageCount", &value.to_string());
        }
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        if let Some(value) = &self.update_date {
            sink.time("UpdateDate", *value);
        }
        if let Some(value) = &self.default_version_id {
            sink.text("DefaultVersionId", value);
        }
        if let Some(value) = &self.policy_id {
            sink.text("PolicyId", value);
        }
        if let Some(value) = &self.is_attachable {
            sink.bare("IsAttachable", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.policy_name {
            sink.text("PolicyName", value);
        }
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        if let Some(value) = &self.attachment_count {
            sink.bare("AttachmentCount", &value.to_string());
        }
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `PolicyDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyDetail {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: Option<SmolStr>,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: Option<SmolStr>,
}

impl Encode for PolicyDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy_document {
            encode::document(sink, "PolicyDocument", value);
        }
        if let Some(value) = &self.policy_name {
            sink.text("PolicyName", value);
        }
    }
}

/// `PolicyEvaluationDecisionType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyEvaluationDecisionType {
    /// `allowed`.
    #[default]
    Allowed,
    /// `explicitDeny`.
    ExplicitDeny,
    /// `implicitDeny`.
    ImplicitDeny,
}

impl Enumeration for PolicyEvaluationDecisionType {
    const PRINTED: &'static str = "allowed, explicitDeny, implicitDeny";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "allowed" => Some(Self::Allowed),
            "explicitDeny" => Some(Self::ExplicitDeny),
            "implicitDeny" => Some(Self::ImplicitDeny),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::ExplicitDeny => "explicitDeny",
            Self::ImplicitDeny => "implicitDeny",
        }
    }
}

pub(crate) static POLICY_EXCLUSIONS_LIST_TYPE: List<Structure<PolicyIdentifier>> = List { item: Structure(PhantomData), min: None, max: Some(256), structures: true };

/// `PolicyGrantingServiceAccess` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyGrantingServiceAccess {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: Option<SmolStr>,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `EntityName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub entity_name: Option<SmolStr>,
    /// `EntityType`.
    pub entity_type: Option<PolicyOwnerEntityType>,
    /// `PolicyType`.
    pub policy_type: PolicyType,
}

impl Encode for PolicyGrantingServiceAccess {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.policy_arn {
            sink.text("PolicyArn", value);
        }
        sink.text("PolicyName", &self.policy_name);
        if let Some(value) = &self.entity_name {
            sink.text("EntityName", value);
        }
        if let Some(value) = &self.entity_type {
            sink.text("EntityType", value.as_str());
        }
        sink.text("PolicyType", self.policy_type.as_str());
    }
}

/// `PolicyGroup` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyGroup {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: Option<SmolStr>,
    /// `GroupId`: 16 to 128 characters, pattern `[\w]+`.
    pub group_id: Option<SmolStr>,
}

impl Encode for PolicyGroup {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.group_name {
            sink.text("GroupName", value);
        }
        if let Some(value) = &self.group_id {
            sink.text("GroupId", value);
        }
    }
}

/// `PolicyIdentifier` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyIdentifier {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: Option<SmolStr>,
    /// `PolicyType`.
    pub policy_type: Option<PolicyIdentifierPolicyType>,
    /// `InlinePolicyIdentifier`.
    pub inline_policy_identifier: Option<InlinePolicyIdentifierType>,
}

impl Decode for PolicyIdentifier {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.optional(node, "PolicyArn", &ARN_TYPE)?,
            policy_type: decoder.optional(node, "PolicyType", &POLICY_IDENTIFIER_POLICY_TYPE)?,
            inline_policy_identifier: decoder.optional(node, "InlinePolicyIdentifier", &INLINE_POLICY_IDENTIFIER_TYPE)?,
        })
    }
}

/// `PolicyIdentifierPolicyType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyIdentifierPolicyType {
    /// `inline`.
    #[default]
    Inline,
    /// `aws-managed`.
    AwsManaged,
    /// `user-managed`.
    UserManaged,
    /// `permission-boundary`.
    PermissionBoundary,
    /// `scp`.
    Scp,
    /// `rcp`.
    Rcp,
}

impl Enumeration for PolicyIdentifierPolicyType {
    const PRINTED: &'static str = "inline, aws-managed, user-managed, permission-boundary, scp, rcp";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "inline" => Some(Self::Inline),
            "aws-managed" => Some(Self::AwsManaged),
            "user-managed" => Some(Self::UserManaged),
            "permission-boundary" => Some(Self::PermissionBoundary),
            "scp" => Some(Self::Scp),
            "rcp" => Some(Self::Rcp),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::AwsManaged => "aws-managed",
            Self::UserManaged => "user-managed",
            Self::PermissionBoundary => "permission-boundary",
            Self::Scp => "scp",
            Self::Rcp => "rcp",
        }
    }
}

pub(crate) static POLICY_IDENTIFIER_POLICY_TYPE: Choice<PolicyIdentifierPolicyType> = Choice(PhantomData);

/// `PolicyParameter` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyParameter {
    /// `Values`.
    pub values: Option<Vec<SmolStr>>,
    /// `Name`: 5 to 256 characters, pattern `[ -~]+`.
    pub name: Option<SmolStr>,
    /// `Type`.
    pub r#type: Option<PolicyParameterTypeEnum>,
}

impl Decode for PolicyParameter {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            values: decoder.optional(node, "Values", &POLICY_PARAMETER_VALUES_LIST_TYPE)?,
            name: decoder.optional(node, "Name", &POLICY_PARAMETER_NAME_TYPE)?,
            r#type: decoder.optional(node, "Type", &POLICY_PARAMETER_TYPE_ENUM)?,
        })
    }
}

impl Encode for PolicyParameter {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.values {
            encode::list(sink, "Values", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.name {
            sink.text("Name", value);
        }
        if let Some(value) = &self.r#type {
            sink.text("Type", value.as_str());
        }
    }
}

/// `PolicyParameterTypeEnum` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyParameterTypeEnum {
    /// `string`.
    #[default]
    String,
    /// `stringList`.
    StringList,
}

impl Enumeration for PolicyParameterTypeEnum {
    const PRINTED: &'static str = "string, stringList";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "string" => Some(Self::String),
            "stringList" => Some(Self::StringList),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::String => "string",
            Self::StringList => "stringList",
        }
    }
}

pub(crate) static POLICY_PARAMETER_TYPE_ENUM: Choice<PolicyParameterTypeEnum> = Choice(PhantomData);

/// `PolicyRole` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyRole {
    /// `RoleId`: 16 to 128 characters, pattern `[\w]+`.
    pub role_id: Option<SmolStr>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: Option<SmolStr>,
}

impl Encode for PolicyRole {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.role_id {
            sink.text("RoleId", value);
        }
        if let Some(value) = &self.role_name {
            sink.text("RoleName", value);
        }
    }
}

/// `PolicySourceType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicySourceType {
    /// `IAM Policy`.
    #[default]
    IamPolicy,
    /// `group`.
    Group,
    /// `role`.
    Role,
    /// `aws-managed`.
    AwsManaged,
    /// `user-managed`.
    UserManaged,
    /// `Resource Policy`.
    ResourcePolicy,
    /// `Permissions Boundary Policy`.
    PermissionsBoundaryPolicy,
}

impl Enumeration for PolicySourceType {
    const PRINTED: &'static str = "IAM Policy, group, role, aws-managed, user-managed, Resource Policy, Permissions Boundary Policy";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "IAM Policy" => Some(Self::IamPolicy),
            "group" => Some(Self::Group),
            "role" => Some(Self::Role),
            "aws-managed" => Some(Self::AwsManaged),
            "user-managed" => Some(Self::UserManaged),
            "Resource Policy" => Some(Self::ResourcePolicy),
            "Permissions Boundary Policy" => Some(Self::PermissionsBoundaryPolicy),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::IamPolicy => "IAM Policy",
            Self::Group => "group",
            Self::Role => "role",
            Self::AwsManaged => "aws-managed",
            Self::UserManaged => "user-managed",
            Self::ResourcePolicy => "Resource Policy",
            Self::PermissionsBoundaryPolicy => "Permissions Boundary Policy",
        }
    }
}

/// `PolicyUsageType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyUsageType {
    /// `PermissionsPolicy`.
    #[default]
    PermissionsPolicy,
    /// `PermissionsBoundary`.
    PermissionsBoundary,
}

impl Enumeration for PolicyUsageType {
    const PRINTED: &'static str = "PermissionsPolicy, PermissionsBoundary";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "PermissionsPolicy" => Some(Self::PermissionsPolicy),
            "PermissionsBoundary" => Some(Self::PermissionsBoundary),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::PermissionsPolicy => "PermissionsPolicy",
            Self::PermissionsBoundary => "PermissionsBoundary",
        }
    }
}

pub(crate) static POLICY_USAGE_TYPE: Choice<PolicyUsageType> = Choice(PhantomData);

/// `PolicyUser` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyUser {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `UserId`: 16 to 128 characters, pattern `[\w]+`.
    pub user_id: Option<SmolStr>,
}

impl Encode for PolicyUser {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
        if let Some(value) = &self.user_id {
            sink.text("UserId", value);
        }
    }
}

/// `PolicyVersion` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyVersion {
    /// `VersionId`, pattern `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: Option<SmolStr>,
    /// `IsDefaultVersion`.
    pub is_default_version: Option<bool>,
    /// `Document`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub document: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for PolicyVersion {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.version_id {
            sink.text("VersionId", value);
        }
        if let Some(value) = &self.is_default_version {
            sink.bare("IsDefaultVersion", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.document {
            encode::document(sink, "Document", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
    }
}

/// `Position` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Position {
    /// `Line`.
    pub line: Option<i32>,
    /// `Column`.
    pub column: Option<i32>,
}

impl Encode for Position {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.line {
            sink.bare("Line", &value.to_string());
        }
        if let Some(value) = &self.column {
            sink.bare("Column", &value.to_string());
        }
    }
}

/// What `PutAccountProperties` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutAccountPropertiesInput {
    /// `Properties`.
    pub properties: Vec<(SmolStr, SmolStr)>,
}

impl Decode for PutAccountPropertiesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            properties: decoder.required(node, "Properties", &ACCOUNT_PROPERTIES_MAP_TYPE)?,
        })
    }
}

/// What `PutAccountProperties` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutAccountPropertiesOutput {
}

impl Encode for PutAccountPropertiesOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `PutGroupPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutGroupPolicyInput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
}

impl Decode for PutGroupPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_document: decoder.required(node, "PolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
        })
    }
}

/// What `PutGroupPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutGroupPolicyOutput {
}

impl Encode for PutGroupPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `PutRolePermissionsBoundary` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePermissionsBoundaryInput {
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for PutRolePermissionsBoundaryInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            permissions_boundary: decoder.required(node, "PermissionsBoundary", &ARN_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `PutRolePermissionsBoundary` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePermissionsBoundaryOutput {
}

impl Encode for PutRolePermissionsBoundaryOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `PutRolePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePolicyInput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for PutRolePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_document: decoder.required(node, "PolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `PutRolePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePolicyOutput {
}

impl Encode for PutRolePolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `PutUserPermissionsBoundary` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPermissionsBoundaryInput {
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for PutUserPermissionsBoundaryInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            permissions_boundary: decoder.required(node, "PermissionsBoundary", &ARN_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `PutUserPermissionsBoundary` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPermissionsBoundaryOutput {
}

impl Encode for PutUserPermissionsBoundaryOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `PutUserPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPolicyInput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `PolicyName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub policy_name: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for PutUserPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_document: decoder.required(node, "PolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            policy_name: decoder.required(node, "PolicyName", &POLICY_NAME_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `PutUserPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPolicyOutput {
}

impl Encode for PutUserPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `RejectDelegationRequest` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RejectDelegationRequestInput {
    /// `Notes`: at most 500 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub notes: Option<SmolStr>,
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: SmolStr,
}

impl Decode for RejectDelegationRequestInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            notes: decoder.optional(node, "Notes", &NOTES_TYPE)?,
            delegation_request_id: decoder.required(node, "DelegationRequestId", &DELEGATION_REQUEST_ID_TYPE)?,
        })
    }
}

/// What `RejectDelegationRequest` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RejectDelegationRequestOutput {
}

impl Encode for RejectDelegationRequestOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `RemoveClientIDFromOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveClientIdFromOpenIdConnectProviderInput {
    /// `ClientID`: 1 to 255 characters.
    pub client_id: SmolStr,
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
}

impl Decode for RemoveClientIdFromOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            client_id: decoder.required(node, "ClientID", &CLIENT_ID_TYPE)?,
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `RemoveClientIDFromOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveClientIdFromOpenIdConnectProviderOutput {
}

impl Encode for RemoveClientIdFromOpenIdConnectProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `RemoveRoleFromInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveRoleFromInstanceProfileInput {
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for RemoveRoleFromInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `RemoveRoleFromInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveRoleFromInstanceProfileOutput {
}

impl Encode for RemoveRoleFromInstanceProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `RemoveUserFromGroup` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveUserFromGroupInput {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for RemoveUserFromGroupInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `RemoveUserFromGroup` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveUserFromGroupOutput {
}

impl Encode for RemoveUserFromGroupOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `ReplacementValueEntry` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplacementValueEntry {
    /// `Values`: 1 to 20 elements.
    pub values: Vec<SmolStr>,
}

impl Decode for ReplacementValueEntry {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            values: decoder.required(node, "Values", &REPLACEMENT_VALUE_LIST_TYPE)?,
        })
    }
}

/// `ReportFormatType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReportFormatType {
    /// `text/csv`.
    #[default]
    TextCsv,
}

impl Enumeration for ReportFormatType {
    const PRINTED: &'static str = "text/csv";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "text/csv" => Some(Self::TextCsv),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::TextCsv => "text/csv",
        }
    }
}

/// `ReportStateType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReportStateType {
    /// `STARTED`.
    #[default]
    Started,
    /// `INPROGRESS`.
    Inprogress,
    /// `COMPLETE`.
    Complete,
}

impl Enumeration for ReportStateType {
    const PRINTED: &'static str = "STARTED, INPROGRESS, COMPLETE";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "STARTED" => Some(Self::Started),
            "INPROGRESS" => Some(Self::Inprogress),
            "COMPLETE" => Some(Self::Complete),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Started => "STARTED",
            Self::Inprogress => "INPROGRESS",
            Self::Complete => "COMPLETE",
        }
    }
}

/// What `ResetServiceSpecificCredential` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetServiceSpecificCredentialInput {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `ServiceSpecificCredentialId`: 20 to 128 characters, pattern `[\w]+`.
    pub service_specific_credential_id: SmolStr,
}

impl Decode for ResetServiceSpecificCredentialInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
            service_specific_credential_id: decoder.required(node, "ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID)?,
        })
    }
}

/// What `ResetServiceSpecificCredential` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetServiceSpecificCredentialOutput {
    /// `ServiceSpecificCredential`.
    pub service_specific_credential: Option<ServiceSpecificCredential>,
}

impl Encode for ResetServiceSpecificCredentialOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.service_specific_credential {
            encode::structure(sink, "ServiceSpecificCredential", value);
        }
    }
}

pub(crate) static RESOURCE_HANDLING_OPTION_TYPE: Text = Text { min: Some(1), max: Some(64), pattern: None };

pub(crate) static RESOURCE_NAME_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(2048), pattern: None }, min: None, max: None, structures: false };

pub(crate) static RESOURCE_NAME_TYPE: Text = Text { min: Some(1), max: Some(2048), pattern: None };

/// `ResourceSpecificResult` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceSpecificResult {
    /// `EvalDecisionDetails`.
    pub eval_decision_details: Option<Vec<(SmolStr, PolicyEvaluationDecisionType)>>,
    /// `PermissionsBoundaryDecisionDetail`.
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
    /// `MatchedStatements`.
    pub matched_statements: Option<Vec<Statement>>,
    /// `EvalResourceDecision`.
    pub eval_resource_decision: PolicyEvaluationDecisionType,
    /// `MissingContextValues`.
    pub missing_context_values: Option<Vec<SmolStr>>,
    /// `EvalResourceName`: 1 to 2048 characters.
    pub eval_resource_name: SmolStr,
}

impl Encode for ResourceSpecificResult {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.eval_decision_details {
            encode::map(sink, "EvalDecisionDetails", value, |sink, item| { sink.text("value", item.as_str()); });
        }
        if let Some(value) = &self.permissions_boundary_decision_detail {
            encode::structure(sink, "PermissionsBoundaryDecisionDetail", value);
        }
        if let Some(value) = &self.matched_statements {
            encode::list(sink, "MatchedStatements", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        sink.text("EvalResourceDecision", self.eval_resource_decision.as_str());
        if let Some(value) = &self.missing_context_values {
            encode::list(sink, "MissingContextValues", value, |sink, item| { sink.text("member", item); });
        }
        sink.text("EvalResourceName", &self.eval_resource_name);
    }
}

/// What `ResyncMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResyncMfaDeviceInput {
    /// `AuthenticationCode2`: 6 to 6 characters, pattern `[\d]+`.
    pub authentication_code2: SmolStr,
    /// `AuthenticationCode1`: 6 to 6 characters, pattern `[\d]+`.
    pub authentication_code1: SmolStr,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for ResyncMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            authentication_code2: decoder.required(node, "AuthenticationCode2", &AUTHENTICATION_CODE_TYPE)?,
            authentication_code1: decoder.required(node, "AuthenticationCode1", &AUTHENTICATION_CODE_TYPE)?,
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `ResyncMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResyncMfaDeviceOutput {
}

impl Encode for ResyncMfaDeviceOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `Role` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Role {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: SmolStr,
    /// `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `AssumeRolePolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub assume_role_policy_document: Option<SmolStr>,
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// `RoleId`: 16 to 128 characters, pattern `[\w]+`.
    pub role_id: SmolStr,
    /// `RoleLastUsed`.
    pub role_last_used: Option<RoleLastUsed>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<SmolStr>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
    /// `SourceRoleTemplate`.
    pub source_role_template: Option<SourceRoleTemplate>,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for Role {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Path", &self.path);
        if let Some(value) = &self.permissions_boundary {
            encode::structure(sink, "PermissionsBoundary", value);
        }
        if let Some(value) = &self.assume_role_policy_document {
            encode::document(sink, "AssumeRolePolicyDocument", value);
        }
        if let Some(value) = &self.max_session_duration {
            sink.bare("MaxSessionDuration", &value.to_string());
        }
        sink.text("RoleId", &self.role_id);
        if let Some(value) = &self.role_last_used {
            encode::structure(sink, "RoleLastUsed", value);
        }
        sink.text("RoleName", &self.role_name);
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        sink.text("Arn", &self.arn);
        if let Some(value) = &self.source_role_template {
            encode::structure(sink, "SourceRoleTemplate", value);
        }
        sink.time("CreateDate", self.create_date);
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `RoleDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleDetail {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `AssumeRolePolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub assume_role_policy_document: Option<SmolStr>,
    /// `InstanceProfileList`.
    pub instance_profile_list: Option<Vec<InstanceProfile>>,
    /// `AttachedManagedPolicies`.
    pub attached_managed_policies: Option<Vec<AttachedPolicy>>,
    /// `RoleId`: 16 to 128 characters, pattern `[\w]+`.
    pub role_id: Option<SmolStr>,
    /// `RoleLastUsed`.
    pub role_last_used: Option<RoleLastUsed>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: Option<SmolStr>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `RolePolicyList`.
    pub role_policy_list: Option<Vec<PolicyDetail>>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for RoleDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        if let Some(value) = &self.permissions_boundary {
            encode::structure(sink, "PermissionsBoundary", value);
        }
        if let Some(value) = &self.assume_role_policy_document {
            encode::document(sink, "AssumeRolePolicyDocument", value);
        }
        if let Some(value) = &self.instance_profile_list {
            encode::list(sink, "InstanceProfileList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.attached_managed_policies {
            encode::list(sink, "AttachedManagedPolicies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.role_id {
            sink.text("RoleId", value);
        }
        if let Some(value) = &self.role_last_used {
            encode::structure(sink, "RoleLastUsed", value);
        }
        if let Some(value) = &self.role_name {
            sink.text("RoleName", value);
        }
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        if let Some(value) = &self.role_policy_list {
            encode::list(sink, "RolePolicyList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `RoleLastUsed` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleLastUsed {
    /// `LastUsedDate`.
    pub last_used_date: Option<Timestamp>,
    /// `Region`.
    pub region: Option<SmolStr>,
}

impl Encode for RoleLastUsed {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.last_used_date {
            sink.time("LastUsedDate", *value);
        }
        if let Some(value) = &self.region {
            sink.text("Region", value);
        }
    }
}

/// `RoleTemplateVersion` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleTemplateVersion {
    /// `ManagedByType`.
    pub managed_by_type: Option<ManagedByTypeType>,
    /// `RolePathPattern`: 1 to 256 characters, pattern `/[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*/`.
    pub role_path_pattern: Option<SmolStr>,
    /// `RoleNamePattern`: 1 to 256 characters.
    pub role_name_pattern: Option<SmolStr>,
    /// `RoleTagsTemplate`: at most 50 elements.
    pub role_tags_template: Option<Vec<TagTemplate>>,
    /// `TemplateVersionId`: 16 to 128 characters, pattern `[\w]+`.
    pub template_version_id: Option<SmolStr>,
    /// `Description`: at most 512 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<SmolStr>,
    /// `ManagedByValue`: 1 to 128 characters.
    pub managed_by_value: Option<SmolStr>,
    /// `MajorVersion`.
    pub major_version: Option<i32>,
    /// `Enabled`.
    pub enabled: Option<bool>,
    /// `UpdateTimestamp`.
    pub update_timestamp: Option<Timestamp>,
    /// `CreateTimestamp`.
    pub create_timestamp: Option<Timestamp>,
    /// `PermissionBoundaryArn`: 20 to 2048 characters.
    pub permission_boundary_arn: Option<SmolStr>,
    /// `VersionEnabled`.
    pub version_enabled: Option<bool>,
    /// `AssumeRolePolicyDocumentTemplate`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub assume_role_policy_document_template: Option<SmolStr>,
    /// `InlinePolicyTemplates`.
    pub inline_policy_templates: Option<Vec<InlinePolicy>>,
    /// `DefaultMinorVersion`.
    pub default_minor_version: Option<i32>,
    /// `ManagedPolicyArns`.
    pub managed_policy_arns: Option<Vec<SmolStr>>,
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// `TemplateName`: 1 to 128 characters, pattern `[\w+=,.\-]+`.
    pub template_name: Option<SmolStr>,
    /// `RoleDescriptionPattern`: 1 to 512 characters.
    pub role_description_pattern: Option<SmolStr>,
    /// `TemplateArn`: 20 to 2048 characters.
    pub template_arn: Option<SmolStr>,
    /// `MinorVersion`.
    pub minor_version: Option<i32>,
    /// `ParametersDefinition`.
    pub parameters_definition: Option<Vec<ParameterDefinition>>,
}

impl Encode for RoleTemplateVersion {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.managed_by_type {
            sink.text("ManagedByType", value.as_str());
        }
        if let Some(value) = &self.role_path_pattern {
            sink.text("RolePathPattern", value);
        }
        if let Some(value) = &self.role_name_pattern {
            sink.text("RoleNamePattern", value);
        }
        if let Some(value) = &self.role_tags_template {
            encode::list(sink, "RoleTagsTemplate", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.template_version_id {
            sink.text("TemplateVersionId", value);
        }
        if let Some(value) = &self.description {
            sink.text("Description", value);
        }
        if let Some(value) = &self.managed_by_value {
            sink.text("ManagedByValue", value);
        }
        if let Some(value) = &self.major_version {
            sink.bare("MajorVersion", &value.to_string());
        }
        if let Some(value) = &self.enabled {
            sink.bare("Enabled", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.update_timestamp {
            sink.time("UpdateTimestamp", *value);
        }
        if let Some(value) = &self.create_timestamp {
            sink.time("CreateTimestamp", *value);
        }
        if let Some(value) = &self.permission_boundary_arn {
            sink.text("PermissionBoundaryArn", value);
        }
        if let Some(value) = &self.version_enabled {
            sink.bare("VersionEnabled", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.assume_role_policy_document_template {
            encode::document(sink, "AssumeRolePolicyDocumentTemplate", value);
        }
        if let Some(value) = &self.inline_policy_templates {
            encode::list(sink, "InlinePolicyTemplates", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.default_minor_version {
            sink.bare("DefaultMinorVersion", &value.to_string());
        }
        if let Some(value) = &self.managed_policy_arns {
            encode::list(sink, "ManagedPolicyArns", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.max_session_duration {
            sink.bare("MaxSessionDuration", &value.to_string());
        }
        if let Some(value) = &self.template_name {
            sink.text("TemplateName", value);
        }
        if let Some(value) = &self.role_description_pattern {
            sink.text("RoleDescriptionPattern", value);
        }
        if let Some(value) = &self.template_arn {
            sink.text("TemplateArn", value);
        }
        if let Some(value) = &self.minor_version {
            sink.bare("MinorVersion", &value.to_string());
        }
        if let Some(value) = &self.parameters_definition {
            encode::list(sink, "ParametersDefinition", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `RoleUsageType` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleUsageType {
    /// `Resources`.
    pub resources: Option<Vec<SmolStr>>,
    /// `Region`: 1 to 100 characters.
    pub region: Option<SmolStr>,
}

impl Encode for RoleUsageType {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.resources {
            encode::list(sink, "Resources", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.region {
            sink.text("Region", value);
        }
    }
}

pub(crate) static SAML_METADATA_DOCUMENT_TYPE: Text = Text { min: Some(1000), max: Some(10000000), pattern: None };

/// `SAMLPrivateKey` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SamlPrivateKey {
    /// `KeyId`: 22 to 64 characters, pattern `[A-Z0-9]+`.
    pub key_id: Option<SmolStr>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
}

impl Encode for SamlPrivateKey {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.key_id {
            sink.text("KeyId", value);
        }
        if let Some(value) = &self.timestamp {
            sink.time("Timestamp", *value);
        }
    }
}

/// `SAMLProviderListEntry` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SamlProviderListEntry {
    /// `ValidUntil`.
    pub valid_until: Option<Timestamp>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for SamlProviderListEntry {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.valid_until {
            sink.time("ValidUntil", *value);
        }
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
    }
}

pub(crate) static SAML_PROVIDER_NAME_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_1) };

/// `SSHPublicKey` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SshPublicKey {
    /// `SSHPublicKeyBody`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub ssh_public_key_body: SmolStr,
    /// `SSHPublicKeyId`: 20 to 128 characters, pattern `[\w]+`.
    pub ssh_public_key_id: SmolStr,
    /// `UploadDate`.
    pub upload_date: Option<Timestamp>,
    /// `Fingerprint`: 48 to 48 characters, pattern `[:\w]+`.
    pub fingerprint: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Encode for SshPublicKey {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("SSHPublicKeyBody", &self.ssh_public_key_body);
        sink.text("SSHPublicKeyId", &self.ssh_public_key_id);
        if let Some(value) = &self.upload_date {
            sink.time("UploadDate", *value);
        }
        sink.text("Fingerprint", &self.fingerprint);
        sink.text("UserName", &self.user_name);
        sink.text("Status", self.status.as_str());
    }
}

/// `SSHPublicKeyMetadata` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SshPublicKeyMetadata {
    /// `SSHPublicKeyId`: 20 to 128 characters, pattern `[\w]+`.
    pub ssh_public_key_id: SmolStr,
    /// `UploadDate`.
    pub upload_date: Timestamp,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Encode for SshPublicKeyMetadata {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("SSHPublicKeyId", &self.ssh_public_key_id);
        sink.time("UploadDate", self.upload_date);
        sink.text("UserName", &self.user_name);
        sink.text("Status", self.status.as_str());
    }
}

/// What `SendDelegationToken` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SendDelegationTokenInput {
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: SmolStr,
}

impl Decode for SendDelegationTokenInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            delegation_request_id: decoder.required(node, "DelegationRequestId", &DELEGATION_REQUEST_ID_TYPE)?,
        })
    }
}

/// What `SendDelegationToken` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SendDelegationTokenOutput {
}

impl Encode for SendDelegationTokenOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `ServerCertificate` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServerCertificate {
    /// `CertificateChain`: 1 to 2097152 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_chain: Option<SmolStr>,
    /// `ServerCertificateMetadata`.
    pub server_certificate_metadata: ServerCertificateMetadata,
    /// `CertificateBody`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_body: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for ServerCertificate {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.certificate_chain {
            sink.text("CertificateChain", value);
        }
        encode::structure(sink, "ServerCertificateMetadata", &self.server_certificate_metadata);
        sink.text("CertificateBody", &self.certificate_body);
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `ServerCertificateMetadata` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServerCertificateMetadata {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: SmolStr,
    /// `UploadDate`.
    pub upload_date: Option<Timestamp>,
    /// `Expiration`.
    pub expiration: Option<Timestamp>,
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
    /// `ServerCertificateId`: 16 to 128 characters, pattern `[\w]+`.
    pub server_certificate_id: SmolStr,
}

impl Encode for ServerCertificateMetadata {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Path", &self.path);
        if let Some(value) = &self.upload_date {
            sink.time("UploadDate", *value);
        }
        if let Some(value) = &self.expiration {
            sink.time("Expiration", *value);
        }
        sink.text("ServerCertificateName", &self.server_certificate_name);
        sink.text("Arn", &self.arn);
        sink.text("ServerCertificateId", &self.server_certificate_id);
    }
}

/// `ServiceLastAccessed` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceLastAccessed {
    /// `LastAuthenticated`.
    pub last_authenticated: Option<Timestamp>,
    /// `TrackedActionsLastAccessed`.
    pub tracked_actions_last_accessed: Option<Vec<TrackedActionLastAccessed>>,
    /// `LastAuthenticatedEntity`: 20 to 2048 characters.
    pub last_authenticated_entity: Option<SmolStr>,
    /// `ServiceNamespace`: 1 to 64 characters, pattern `[\w-]*`.
    pub service_namespace: SmolStr,
    /// `LastAuthenticatedRegion`.
    pub last_authenticated_region: Option<SmolStr>,
    /// `ServiceName`.
    pub service_name: SmolStr,
    /// `TotalAuthenticatedEntities`.
    pub total_authenticated_entities: Option<i32>,
}

impl Encode for ServiceLastAccessed {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.last_authenticated {
            sink.time("LastAuthenticated", *value);
        }
        if let Some(value) = &self.tracked_actions_last_accessed {
            encode::list(sink, "TrackedActionsLastAccessed", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.last_authenticated_entity {
            sink.text("LastAuthenticatedEntity", value);
        }
        sink.text("ServiceNamespace", &self.service_namespace);
        if let Some(value) = &self.last_authenticated_region {
            sink.text("LastAuthenticatedRegion", value);
        }
        sink.text("ServiceName", &self.service_name);
        if let Some(value) = &self.total_authenticated_entities {
            sink.bare("TotalAuthenticatedEntities", &value.to_string());
        }
    }
}

/// `ServiceSpecificCredential` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceSpecificCredential {
    /// `ServiceCredentialAlias`: 0 to 200 characters, pattern `[\w+=,.@-]+`.
    pub service_credential_alias: Option<SmolStr>,
    /// `ServicePassword`.
    pub service_password: Option<Secret>,
    /// `ServiceCredentialSecret`.
    pub service_credential_secret: Option<Secret>,
    /// `ServiceName`.
    pub service_name: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `ServiceUserName`: 0 to 200 characters, pattern `[\w+=,.@-]*`.
    pub service_user_name: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `ExpirationDate`.
    pub expiration_date: Option<Timestamp>,
    /// `ServiceSpecificCredentialId`: 20 to 128 characters, pattern `[\w]+`.
    pub service_specific_credential_id: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Encode for ServiceSpecificCredential {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.service_credential_alias {
            sink.text("ServiceCredentialAlias", value);
        }
        if let Some(value) = &self.service_password {
            sink.text("ServicePassword", value.reveal());
        }
        if let Some(value) = &self.service_credential_secret {
            sink.text("ServiceCredentialSecret", value.reveal());
        }
        sink.text("ServiceName", &self.service_name);
        sink.text("UserName", &self.user_name);
        if let Some(value) = &self.service_user_name {
            sink.text("ServiceUserName", value);
        }
        sink.time("CreateDate", self.create_date);
        if let Some(value) = &self.expiration_date {
            sink.time("ExpirationDate", *value);
        }
        sink.text("ServiceSpecificCredentialId", &self.service_specific_credential_id);
        sink.text("Status", self.status.as_str());
    }
}

/// `ServiceSpecificCredentialMetadata` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceSpecificCredentialMetadata {
    /// `ServiceCredentialAlias`: 0 to 200 characters, pattern `[\w+=,.@-]+`.
    pub service_credential_alias: Option<SmolStr>,
    /// `ServiceName`.
    pub service_name: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `ServiceUserName`: 0 to 200 characters, pattern `[\w+=,.@-]*`.
    pub service_user_name: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `ExpirationDate`.
    pub expiration_date: Option<Timestamp>,
    /// `ServiceSpecificCredentialId`: 20 to 128 characters, pattern `[\w]+`.
    pub service_specific_credential_id: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Encode for ServiceSpecificCredentialMetadata {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.service_credential_alias {
            sink.text("ServiceCredentialAlias", value);
        }
        sink.text("ServiceName", &self.service_name);
        sink.text("UserName", &self.user_name);
        if let Some(value) = &self.service_user_name {
            sink.text("ServiceUserName", value);
        }
        sink.time("CreateDate", self.create_date);
        if let Some(value) = &self.expiration_date {
            sink.time("ExpirationDate", *value);
        }
        sink.text("ServiceSpecificCredentialId", &self.service_specific_credential_id);
        sink.text("Status", self.status.as_str());
    }
}

/// What `SetDefaultPolicyVersion` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetDefaultPolicyVersionInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `VersionId`, pattern `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: SmolStr,
}

impl Decode for SetDefaultPolicyVersionInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            version_id: decoder.required(node, "VersionId", &POLICY_VERSION_ID_TYPE)?,
        })
    }
}

/// What `SetDefaultPolicyVersion` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetDefaultPolicyVersionOutput {
}

impl Encode for SetDefaultPolicyVersionOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `SetSecurityTokenServicePreferences` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetSecurityTokenServicePreferencesInput {
    /// `GlobalEndpointTokenVersion`.
    pub global_endpoint_token_version: GlobalEndpointTokenVersion,
}

impl Decode for SetSecurityTokenServicePreferencesInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            global_endpoint_token_version: decoder.required(node, "GlobalEndpointTokenVersion", &GLOBAL_ENDPOINT_TOKEN_VERSION)?,
        })
    }
}

/// What `SetSecurityTokenServicePreferences` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetSecurityTokenServicePreferencesOutput {
}

impl Encode for SetSecurityTokenServicePreferencesOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `SigningCertificate` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SigningCertificate {
    /// `UploadDate`.
    pub upload_date: Option<Timestamp>,
    /// `CertificateId`: 24 to 128 characters, pattern `[\w]+`.
    pub certificate_id: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `CertificateBody`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_body: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Encode for SigningCertificate {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.upload_date {
            sink.time("UploadDate", *value);
        }
        sink.text("CertificateId", &self.certificate_id);
        sink.text("UserName", &self.user_name);
        sink.text("CertificateBody", &self.certificate_body);
        sink.text("Status", self.status.as_str());
    }
}

/// What `SimulateCustomPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulateCustomPolicyInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `ResourcePolicy`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub resource_policy: Option<SmolStr>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PermissionsBoundaryPolicyInputList`.
    pub permissions_boundary_policy_input_list: Option<Vec<SmolStr>>,
    /// `PolicyInputList`.
    pub policy_input_list: Vec<SmolStr>,
    /// `ResourceOwner`: 1 to 2048 characters.
    pub resource_owner: Option<SmolStr>,
    /// `ContextEntries`.
    pub context_entries: Option<Vec<ContextEntry>>,
    /// `OrderedOrganizationPolicyInputList`: at most 7 elements.
    pub ordered_organization_policy_input_list: Option<Vec<OrderedOrganizationPolicyType>>,
    /// `ResourceArns`.
    pub resource_arns: Option<Vec<SmolStr>>,
    /// `CallerArn`: 1 to 2048 characters.
    pub caller_arn: Option<SmolStr>,
    /// `ResourceHandlingOption`: 1 to 64 characters.
    pub resource_handling_option: Option<SmolStr>,
    /// `ActionNames`.
    pub action_names: Vec<SmolStr>,
}

impl Decode for SimulateCustomPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            resource_policy: decoder.optional(node, "ResourcePolicy", &POLICY_DOCUMENT_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            permissions_boundary_policy_input_list: decoder.optional(node, "PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
            policy_input_list: decoder.required(node, "PolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
            resource_owner: decoder.optional(node, "ResourceOwner", &RESOURCE_NAME_TYPE)?,
            context_entries: decoder.optional(node, "ContextEntries", &CONTEXT_ENTRY_LIST_TYPE)?,
            ordered_organization_policy_input_list: decoder.optional(node, "OrderedOrganizationPolicyInputList", &ORGANIZATION_POLICY_LIST_TYPE)?,
            resource_arns: decoder.optional(node, "ResourceArns", &RESOURCE_NAME_LIST_TYPE)?,
            caller_arn: decoder.optional(node, "CallerArn", &RESOURCE_NAME_TYPE)?,
            resource_handling_option: decoder.optional(node, "ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE)?,
            action_names: decoder.required(node, "ActionNames", &ACTION_NAME_LIST_TYPE)?,
        })
    }
}

/// What `SimulateCustomPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulateCustomPolicyOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `EvaluationResults`.
    pub evaluation_results: Option<Vec<EvaluationResult>>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
}

impl Encode for SimulateCustomPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.evaluation_results {
            encode::list(sink, "EvaluationResults", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
    }
}

/// What `SimulatePrincipalPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulatePrincipalPolicyInput {
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
    /// `ResourceOwner`: 1 to 2048 characters.
    pub resource_owner: Option<SmolStr>,
    /// `PolicyExclusionList`: at most 256 elements.
    pub policy_exclusion_list: Option<Vec<PolicyIdentifier>>,
    /// `ResourceArns`.
    pub resource_arns: Option<Vec<SmolStr>>,
    /// `CallerArn`: 1 to 2048 characters.
    pub caller_arn: Option<SmolStr>,
    /// `ResourcePolicy`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub resource_policy: Option<SmolStr>,
    /// `Marker`: 1 to 320 characters, pattern `[\u0020-\u00FF]+`.
    pub marker: Option<SmolStr>,
    /// `PermissionsBoundaryPolicyInputList`.
    pub permissions_boundary_policy_input_list: Option<Vec<SmolStr>>,
    /// `PolicyInputList`.
    pub policy_input_list: Option<Vec<SmolStr>>,
    /// `ContextEntries`.
    pub context_entries: Option<Vec<ContextEntry>>,
    /// `PolicySourceArn`: 20 to 2048 characters.
    pub policy_source_arn: SmolStr,
    /// `ResourceHandlingOption`: 1 to 64 characters.
    pub resource_handling_option: Option<SmolStr>,
    /// `ActionNames`.
    pub action_names: Vec<SmolStr>,
}

impl Decode for SimulatePrincipalPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_items: decoder.optional(node, "MaxItems", &MAX_ITEMS_TYPE)?,
            resource_owner: decoder.optional(node, "ResourceOwner", &RESOURCE_NAME_TYPE)?,
            policy_exclusion_list: decoder.optional(node, "PolicyExclusionList", &POLICY_EXCLUSIONS_LIST_TYPE)?,
            resource_arns: decoder.optional(node, "ResourceArns", &RESOURCE_NAME_LIST_TYPE)?,
            caller_arn: decoder.optional(node, "CallerArn", &RESOURCE_NAME_TYPE)?,
            resource_policy: decoder.optional(node, "ResourcePolicy", &POLICY_DOCUMENT_TYPE)?,
            marker: decoder.optional(node, "Marker", &MARKER_TYPE)?,
            permissions_boundary_policy_input_list: decoder.optional(node, "PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
            policy_input_list: decoder.optional(node, "PolicyInputList", &SIMULATION_POLICY_LIST_TYPE)?,
            context_entries: decoder.optional(node, "ContextEntries", &CONTEXT_ENTRY_LIST_TYPE)?,
            policy_source_arn: decoder.required(node, "PolicySourceArn", &ARN_TYPE)?,
            resource_handling_option: decoder.optional(node, "ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE)?,
            action_names: decoder.required(node, "ActionNames", &ACTION_NAME_LIST_TYPE)?,
        })
    }
}

/// What `SimulatePrincipalPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulatePrincipalPolicyOutput {
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `EvaluationResults`.
    pub evaluation_results: Option<Vec<EvaluationResult>>,
    /// `Marker`.
    pub marker: Option<SmolStr>,
}

impl Encode for SimulatePrincipalPolicyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.is_truncated {
            sink.bare("IsTruncated", if *value { "true" } else { "false" });
        }
        if let Some(value) = &self.evaluation_results {
            encode::list(sink, "EvaluationResults", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.marker {
            sink.text("Marker", value);
        }
    }
}

pub(crate) static SIMULATION_POLICY_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(131072), pattern: Some(&PATTERN_2) }, min: None, max: None, structures: false };

/// `SourceRoleTemplate` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SourceRoleTemplate {
    /// `TemplateArn`: 20 to 2048 characters.
    pub template_arn: SmolStr,
    /// `TemplateMinorVersion`.
    pub template_minor_version: i32,
}

impl Encode for SourceRoleTemplate {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("TemplateArn", &self.template_arn);
        sink.bare("TemplateMinorVersion", &self.template_minor_version.to_string());
    }
}

/// `Statement` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    /// `EndPosition`.
    pub end_position: Option<Position>,
    /// `SourcePolicyId`.
    pub source_policy_id: Option<SmolStr>,
    /// `SourcePolicyType`.
    pub source_policy_type: Option<PolicySourceType>,
    /// `StartPosition`.
    pub start_position: Option<Position>,
}

impl Encode for Statement {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.end_position {
            encode::structure(sink, "EndPosition", value);
        }
        if let Some(value) = &self.source_policy_id {
            sink.text("SourcePolicyId", value);
        }
        if let Some(value) = &self.source_policy_type {
            sink.text("SourcePolicyType", value.as_str());
        }
        if let Some(value) = &self.start_position {
            encode::structure(sink, "StartPosition", value);
        }
    }
}

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

impl Encode for Tag {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Value", &self.value);
        sink.text("Key", &self.key);
    }
}

/// What `TagInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagInstanceProfileInput {
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagInstanceProfileOutput {
}

impl Encode for TagInstanceProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `TagMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagMfaDeviceInput {
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagMfaDeviceOutput {
}

impl Encode for TagMfaDeviceOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `TagOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagOpenIdConnectProviderInput {
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagOpenIdConnectProviderOutput {
}

impl Encode for TagOpenIdConnectProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `TagPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagPolicyOutput {
}

impl Encode for TagPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `TagRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagRoleInput {
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagRoleOutput {
}

impl Encode for TagRoleOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `TagSAMLProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagSamlProviderInput {
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagSamlProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            saml_provider_arn: decoder.required(node, "SAMLProviderArn", &ARN_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagSAMLProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagSamlProviderOutput {
}

impl Encode for TagSamlProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `TagServerCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagServerCertificateInput {
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagServerCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagServerCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagServerCertificateOutput {
}

impl Encode for TagServerCertificateOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `TagTemplate` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagTemplate {
    /// `Value`: 0 to 256 characters, pattern `[\p{L}\p{Z}\p{N}_.:/=+\-@{}]*`.
    pub value: SmolStr,
    /// `Key`: 1 to 128 characters, pattern `[\p{L}\p{Z}\p{N}_.:/=+\-@{}]+`.
    pub key: SmolStr,
}

impl Encode for TagTemplate {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text("Value", &self.value);
        sink.text("Key", &self.key);
    }
}

/// What `TagUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagUserInput {
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Vec<Tag>,
}

impl Decode for TagUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
            tags: decoder.required(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `TagUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagUserOutput {
}

impl Encode for TagUserOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// `TrackedActionLastAccessed` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TrackedActionLastAccessed {
    /// `LastAccessedTime`.
    pub last_accessed_time: Option<Timestamp>,
    /// `LastAccessedEntity`: 20 to 2048 characters.
    pub last_accessed_entity: Option<SmolStr>,
    /// `LastAccessedRegion`.
    pub last_accessed_region: Option<SmolStr>,
    /// `ActionName`.
    pub action_name: Option<SmolStr>,
}

impl Encode for TrackedActionLastAccessed {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.last_accessed_time {
            sink.time("LastAccessedTime", *value);
        }
        if let Some(value) = &self.last_accessed_entity {
            sink.text("LastAccessedEntity", value);
        }
        if let Some(value) = &self.last_accessed_region {
            sink.text("LastAccessedRegion", value);
        }
        if let Some(value) = &self.action_name {
            sink.text("ActionName", value);
        }
    }
}

/// What `UntagInstanceProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagInstanceProfileInput {
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
    /// `InstanceProfileName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub instance_profile_name: SmolStr,
}

impl Decode for UntagInstanceProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
            instance_profile_name: decoder.required(node, "InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE)?,
        })
    }
}

/// What `UntagInstanceProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagInstanceProfileOutput {
}

impl Encode for UntagInstanceProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagMFADevice` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagMfaDeviceInput {
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
}

impl Decode for UntagMfaDeviceInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            serial_number: decoder.required(node, "SerialNumber", &SERIAL_NUMBER_TYPE)?,
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
        })
    }
}

/// What `UntagMFADevice` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagMfaDeviceOutput {
}

impl Encode for UntagMfaDeviceOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagOpenIDConnectProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagOpenIdConnectProviderInput {
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
}

impl Decode for UntagOpenIdConnectProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
        })
    }
}

/// What `UntagOpenIDConnectProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagOpenIdConnectProviderOutput {
}

impl Encode for UntagOpenIdConnectProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagPolicyInput {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: SmolStr,
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
}

impl Decode for UntagPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_arn: decoder.required(node, "PolicyArn", &ARN_TYPE)?,
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
        })
    }
}

/// What `UntagPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagPolicyOutput {
}

impl Encode for UntagPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagRoleInput {
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for UntagRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `UntagRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagRoleOutput {
}

impl Encode for UntagRoleOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagSAMLProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagSamlProviderInput {
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: SmolStr,
}

impl Decode for UntagSamlProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
            saml_provider_arn: decoder.required(node, "SAMLProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `UntagSAMLProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagSamlProviderOutput {
}

impl Encode for UntagSamlProviderOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagServerCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagServerCertificateInput {
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
}

impl Decode for UntagServerCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
        })
    }
}

/// What `UntagServerCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagServerCertificateOutput {
}

impl Encode for UntagServerCertificateOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UntagUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagUserInput {
    /// `TagKeys`: at most 50 elements.
    pub tag_keys: Vec<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for UntagUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            tag_keys: decoder.required(node, "TagKeys", &TAG_KEY_LIST_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `UntagUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagUserOutput {
}

impl Encode for UntagUserOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateAccessKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccessKeyInput {
    /// `AccessKeyId`: 16 to 128 characters, pattern `[\w]+`.
    pub access_key_id: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `Status`.
    pub status: StatusType,
}

impl Decode for UpdateAccessKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            access_key_id: decoder.required(node, "AccessKeyId", &ACCESS_KEY_ID_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
            status: decoder.required(node, "Status", &STATUS_TYPE)?,
        })
    }
}

/// What `UpdateAccessKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccessKeyOutput {
}

impl Encode for UpdateAccessKeyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateAccountPasswordPolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccountPasswordPolicyInput {
    /// `MinimumPasswordLength`: 6 to 128.
    pub minimum_password_length: Option<i32>,
    /// `RequireSymbols`.
    pub require_symbols: Option<bool>,
    /// `PasswordReusePrevention`: 1 to 24.
    pub password_reuse_prevention: Option<i32>,
    /// `AllowUsersToChangePassword`.
    pub allow_users_to_change_password: Option<bool>,
    /// `RequireLowercaseCharacters`.
    pub require_lowercase_characters: Option<bool>,
    /// `HardExpiry`.
    pub hard_expiry: Option<bool>,
    /// `RequireNumbers`.
    pub require_numbers: Option<bool>,
    /// `MaxPasswordAge`: 1 to 1095.
    pub max_password_age: Option<i32>,
    /// `RequireUppercaseCharacters`.
    pub require_uppercase_characters: Option<bool>,
}

impl Decode for UpdateAccountPasswordPolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            minimum_password_length: decoder.optional(node, "MinimumPasswordLength", &MINIMUM_PASSWORD_LENGTH_TYPE)?,
            require_symbols: decoder.optional(node, "RequireSymbols", &BOOLEAN_TYPE)?,
            password_reuse_prevention: decoder.optional(node, "PasswordReusePrevention", &PASSWORD_REUSE_PREVENTION_TYPE)?,
            allow_users_to_change_password: decoder.optional(node, "AllowUsersToChangePassword", &BOOLEAN_TYPE)?,
            require_lowercase_characters: decoder.optional(node, "RequireLowercaseCharacters", &BOOLEAN_TYPE)?,
            hard_expiry: decoder.optional(node, "HardExpiry", &BOOLEAN_OBJECT_TYPE)?,
            require_numbers: decoder.optional(node, "RequireNumbers", &BOOLEAN_TYPE)?,
            max_password_age: decoder.optional(node, "MaxPasswordAge", &MAX_PASSWORD_AGE_TYPE)?,
            require_uppercase_characters: decoder.optional(node, "RequireUppercaseCharacters", &BOOLEAN_TYPE)?,
        })
    }
}

/// What `UpdateAccountPasswordPolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccountPasswordPolicyOutput {
}

impl Encode for UpdateAccountPasswordPolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateAssumeRolePolicy` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAssumeRolePolicyInput {
    /// `PolicyDocument`: 1 to 131072 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: SmolStr,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
}

impl Decode for UpdateAssumeRolePolicyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            policy_document: decoder.required(node, "PolicyDocument", &POLICY_DOCUMENT_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
        })
    }
}

/// What `UpdateAssumeRolePolicy` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAssumeRolePolicyOutput {
}

impl Encode for UpdateAssumeRolePolicyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateDelegationRequest` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateDelegationRequestInput {
    /// `Notes`: at most 500 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub notes: Option<SmolStr>,
    /// `DelegationRequestId`: 16 to 128 characters, pattern `[\w-]+`.
    pub delegation_request_id: SmolStr,
}

impl Decode for UpdateDelegationRequestInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            notes: decoder.optional(node, "Notes", &NOTES_TYPE)?,
            delegation_request_id: decoder.required(node, "DelegationRequestId", &DELEGATION_REQUEST_ID_TYPE)?,
        })
    }
}

/// What `UpdateDelegationRequest` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateDelegationRequestOutput {
}

impl Encode for UpdateDelegationRequestOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateGroup` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateGroupInput {
    /// `GroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub group_name: SmolStr,
    /// `NewGroupName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub new_group_name: Option<SmolStr>,
    /// `NewPath`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub new_path: Option<SmolStr>,
}

impl Decode for UpdateGroupInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            group_name: decoder.required(node, "GroupName", &GROUP_NAME_TYPE)?,
            new_group_name: decoder.optional(node, "NewGroupName", &GROUP_NAME_TYPE)?,
            new_path: decoder.optional(node, "NewPath", &PATH_TYPE)?,
        })
    }
}

/// What `UpdateGroup` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateGroupOutput {
}

impl Encode for UpdateGroupOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateLoginProfile` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateLoginProfileInput {
    /// `Password`: 1 to 128 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub password: Option<Secret>,
    /// `PasswordResetRequired`.
    pub password_reset_required: Option<bool>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for UpdateLoginProfileInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            password: decoder.optional(node, "Password", &PASSWORD_TYPE)?,
            password_reset_required: decoder.optional(node, "PasswordResetRequired", &BOOLEAN_OBJECT_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `UpdateLoginProfile` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateLoginProfileOutput {
}

impl Encode for UpdateLoginProfileOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateOpenIDConnectProviderThumbprint` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateOpenIdConnectProviderThumbprintInput {
    /// `OpenIDConnectProviderArn`: 20 to 2048 characters.
    pub open_id_connect_provider_arn: SmolStr,
    /// `ThumbprintList`.
    pub thumbprint_list: Vec<SmolStr>,
}

impl Decode for UpdateOpenIdConnectProviderThumbprintInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            open_id_connect_provider_arn: decoder.required(node, "OpenIDConnectProviderArn", &ARN_TYPE)?,
            thumbprint_list: decoder.required(node, "ThumbprintList", &THUMBPRINT_LIST_TYPE)?,
        })
    }
}

/// What `UpdateOpenIDConnectProviderThumbprint` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateOpenIdConnectProviderThumbprintOutput {
}

impl Encode for UpdateOpenIdConnectProviderThumbprintOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateRoleDescription` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleDescriptionInput {
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: SmolStr,
}

impl Decode for UpdateRoleDescriptionInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
            description: decoder.required(node, "Description", &ROLE_DESCRIPTION_TYPE)?,
        })
    }
}

/// What `UpdateRoleDescription` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleDescriptionOutput {
    /// `Role`.
    pub role: Option<Role>,
}

impl Encode for UpdateRoleDescriptionOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.role {
            encode::structure(sink, "Role", value);
        }
    }
}

/// What `UpdateRole` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleInput {
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// `RoleName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub role_name: SmolStr,
    /// `Description`: at most 1000 characters, pattern `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<SmolStr>,
}

impl Decode for UpdateRoleInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            max_session_duration: decoder.optional(node, "MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE)?,
            role_name: decoder.required(node, "RoleName", &ROLE_NAME_TYPE)?,
            description: decoder.optional(node, "Description", &ROLE_DESCRIPTION_TYPE)?,
        })
    }
}

/// What `UpdateRole` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleOutput {
}

impl Encode for UpdateRoleOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateSAMLProvider` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSamlProviderInput {
    /// `RemovePrivateKey`: 22 to 64 characters, pattern `[A-Z0-9]+`.
    pub remove_private_key: Option<SmolStr>,
    /// `AddPrivateKey`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub add_private_key: Option<Secret>,
    /// `SAMLMetadataDocument`: 1000 to 10000000 characters.
    pub saml_metadata_document: Option<SmolStr>,
    /// `AssertionEncryptionMode`.
    pub assertion_encryption_mode: Option<AssertionEncryptionModeType>,
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: SmolStr,
}

impl Decode for UpdateSamlProviderInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            remove_private_key: decoder.optional(node, "RemovePrivateKey", &PRIVATE_KEY_ID_TYPE)?,
            add_private_key: decoder.optional(node, "AddPrivateKey", &PRIVATE_KEY_TYPE)?,
            saml_metadata_document: decoder.optional(node, "SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE)?,
            assertion_encryption_mode: decoder.optional(node, "AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE)?,
            saml_provider_arn: decoder.required(node, "SAMLProviderArn", &ARN_TYPE)?,
        })
    }
}

/// What `UpdateSAMLProvider` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSamlProviderOutput {
    /// `SAMLProviderArn`: 20 to 2048 characters.
    pub saml_provider_arn: Option<SmolStr>,
}

impl Encode for UpdateSamlProviderOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.saml_provider_arn {
            sink.text("SAMLProviderArn", value);
        }
    }
}

/// What `UpdateSSHPublicKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSshPublicKeyInput {
    /// `SSHPublicKeyId`: 20 to 128 characters, pattern `[\w]+`.
    pub ssh_public_key_id: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Decode for UpdateSshPublicKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            ssh_public_key_id: decoder.required(node, "SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
            status: decoder.required(node, "Status", &STATUS_TYPE)?,
        })
    }
}

/// What `UpdateSSHPublicKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSshPublicKeyOutput {
}

impl Encode for UpdateSshPublicKeyOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateServerCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateServerCertificateInput {
    /// `NewServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub new_server_certificate_name: Option<SmolStr>,
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
    /// `NewPath`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub new_path: Option<SmolStr>,
}

impl Decode for UpdateServerCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            new_server_certificate_name: decoder.optional(node, "NewServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
            new_path: decoder.optional(node, "NewPath", &PATH_TYPE)?,
        })
    }
}

/// What `UpdateServerCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateServerCertificateOutput {
}

impl Encode for UpdateServerCertificateOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateServiceSpecificCredential` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateServiceSpecificCredentialInput {
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `ServiceSpecificCredentialId`: 20 to 128 characters, pattern `[\w]+`.
    pub service_specific_credential_id: SmolStr,
    /// `Status`.
    pub status: StatusType,
}

impl Decode for UpdateServiceSpecificCredentialInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &USER_NAME_TYPE)?,
            service_specific_credential_id: decoder.required(node, "ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID)?,
            status: decoder.required(node, "Status", &STATUS_TYPE)?,
        })
    }
}

/// What `UpdateServiceSpecificCredential` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateServiceSpecificCredentialOutput {
}

impl Encode for UpdateServiceSpecificCredentialOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateSigningCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSigningCertificateInput {
    /// `CertificateId`: 24 to 128 characters, pattern `[\w]+`.
    pub certificate_id: SmolStr,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `Status`.
    pub status: StatusType,
}

impl Decode for UpdateSigningCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            certificate_id: decoder.required(node, "CertificateId", &CERTIFICATE_ID_TYPE)?,
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
            status: decoder.required(node, "Status", &STATUS_TYPE)?,
        })
    }
}

/// What `UpdateSigningCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSigningCertificateOutput {
}

impl Encode for UpdateSigningCertificateOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UpdateUser` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserInput {
    /// `NewUserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub new_user_name: Option<SmolStr>,
    /// `NewPath`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub new_path: Option<SmolStr>,
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for UpdateUserInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            new_user_name: decoder.optional(node, "NewUserName", &USER_NAME_TYPE)?,
            new_path: decoder.optional(node, "NewPath", &PATH_TYPE)?,
            user_name: decoder.required(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
        })
    }
}

/// What `UpdateUser` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserOutput {
}

impl Encode for UpdateUserOutput {
    fn encode(&self, _: &mut dyn Sink) {
    }
}

/// What `UploadSSHPublicKey` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UploadSshPublicKeyInput {
    /// `SSHPublicKeyBody`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub ssh_public_key_body: SmolStr,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: SmolStr,
}

impl Decode for UploadSshPublicKeyInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            ssh_public_key_body: decoder.required(node, "SSHPublicKeyBody", &PUBLIC_KEY_MATERIAL_TYPE)?,
            user_name: decoder.required(node, "UserName", &USER_NAME_TYPE)?,
        })
    }
}

/// What `UploadSSHPublicKey` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UploadSshPublicKeyOutput {
    /// `SSHPublicKey`.
    pub ssh_public_key: Option<SshPublicKey>,
}

impl Encode for UploadSshPublicKeyOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.ssh_public_key {
            encode::structure(sink, "SSHPublicKey", value);
        }
    }
}

/// What `UploadServerCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UploadServerCertificateInput {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `PrivateKey`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub private_key: Secret,
    /// `CertificateChain`: 1 to 2097152 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_chain: Option<SmolStr>,
    /// `ServerCertificateName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub server_certificate_name: SmolStr,
    /// `CertificateBody`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_body: SmolStr,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for UploadServerCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            path: decoder.optional(node, "Path", &PATH_TYPE)?,
            private_key: decoder.required(node, "PrivateKey", &PRIVATE_KEY_TYPE)?,
            certificate_chain: decoder.optional(node, "CertificateChain", &CERTIFICATE_CHAIN_TYPE)?,
            server_certificate_name: decoder.required(node, "ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE)?,
            certificate_body: decoder.required(node, "CertificateBody", &CERTIFICATE_BODY_TYPE)?,
            tags: decoder.optional(node, "Tags", &TAG_LIST_TYPE)?,
        })
    }
}

/// What `UploadServerCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UploadServerCertificateOutput {
    /// `ServerCertificateMetadata`.
    pub server_certificate_metadata: Option<ServerCertificateMetadata>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for UploadServerCertificateOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.server_certificate_metadata {
            encode::structure(sink, "ServerCertificateMetadata", value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// What `UploadSigningCertificate` is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UploadSigningCertificateInput {
    /// `UserName`: 1 to 128 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `CertificateBody`: 1 to 16384 characters, pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_body: SmolStr,
}

impl Decode for UploadSigningCertificateInput {
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            user_name: decoder.optional(node, "UserName", &EXISTING_USER_NAME_TYPE)?,
            certificate_body: decoder.required(node, "CertificateBody", &CERTIFICATE_BODY_TYPE)?,
        })
    }
}

/// What `UploadSigningCertificate` answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UploadSigningCertificateOutput {
    /// `Certificate`.
    pub certificate: SigningCertificate,
}

impl Encode for UploadSigningCertificateOutput {
    fn encode(&self, sink: &mut dyn Sink) {
        encode::structure(sink, "Certificate", &self.certificate);
    }
}

/// `User` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct User {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `PasswordLastUsed`.
    pub password_last_used: Option<Timestamp>,
    /// `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: SmolStr,
    /// `UserId`: 16 to 128 characters, pattern `[\w]+`.
    pub user_id: SmolStr,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for User {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        if let Some(value) = &self.password_last_used {
            sink.time("PasswordLastUsed", *value);
        }
        if let Some(value) = &self.permissions_boundary {
            encode::structure(sink, "PermissionsBoundary", value);
        }
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
        sink.text("Arn", &self.arn);
        sink.text("UserId", &self.user_id);
        sink.time("CreateDate", self.create_date);
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `UserDetail` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserDetail {
    /// `Path`: 1 to 512 characters, pattern `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<SmolStr>,
    /// `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `AttachedManagedPolicies`.
    pub attached_managed_policies: Option<Vec<AttachedPolicy>>,
    /// `GroupList`.
    pub group_list: Option<Vec<SmolStr>>,
    /// `UserPolicyList`.
    pub user_policy_list: Option<Vec<PolicyDetail>>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<SmolStr>,
    /// `UserName`: 1 to 64 characters, pattern `[\w+=,.@-]+`.
    pub user_name: Option<SmolStr>,
    /// `UserId`: 16 to 128 characters, pattern `[\w]+`.
    pub user_id: Option<SmolStr>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for UserDetail {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.path {
            sink.text("Path", value);
        }
        if let Some(value) = &self.permissions_boundary {
            encode::structure(sink, "PermissionsBoundary", value);
        }
        if let Some(value) = &self.attached_managed_policies {
            encode::list(sink, "AttachedManagedPolicies", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.group_list {
            encode::list(sink, "GroupList", value, |sink, item| { sink.text("member", item); });
        }
        if let Some(value) = &self.user_policy_list {
            encode::list(sink, "UserPolicyList", value, |sink, item| { encode::structure(sink, "member", item); });
        }
        if let Some(value) = &self.arn {
            sink.text("Arn", value);
        }
        if let Some(value) = &self.user_name {
            sink.text("UserName", value);
        }
        if let Some(value) = &self.user_id {
            sink.text("UserId", value);
        }
        if let Some(value) = &self.create_date {
            sink.time("CreateDate", *value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

/// `VirtualMFADevice` of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VirtualMfaDevice {
    /// `EnableDate`.
    pub enable_date: Option<Timestamp>,
    /// `SerialNumber`: 9 to 256 characters, pattern `[\w+=/:,.@-]+`.
    pub serial_number: SmolStr,
    /// `Base32StringSeed`.
    pub base32_string_seed: Option<SecretBytes>,
    /// `QRCodePNG`.
    pub qr_code_png: Option<SecretBytes>,
    /// `User`.
    pub user: Option<User>,
    /// `Tags`: at most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for VirtualMfaDevice {
    fn encode(&self, sink: &mut dyn Sink) {
        if let Some(value) = &self.enable_date {
            sink.time("EnableDate", *value);
        }
        sink.text("SerialNumber", &self.serial_number);
        if let Some(value) = &self.base32_string_seed {
            encode::blob(sink, "Base32StringSeed", value.reveal());
        }
        if let Some(value) = &self.qr_code_png {
            encode::blob(sink, "QRCodePNG", value.reveal());
        }
        if let Some(value) = &self.user {
            encode::structure(sink, "User", value);
        }
        if let Some(value) = &self.tags {
            encode::list(sink, "Tags", value, |sink, item| { encode::structure(sink, "member", item); });
        }
    }
}

pub(crate) static ACCESS_KEY_ID_TYPE: Text = Text { min: Some(16), max: Some(128), pattern: Some(&PATTERN_3) };

pub(crate) static ACCOUNT_ALIAS_TYPE: Text = Text { min: Some(3), max: Some(63), pattern: Some(&PATTERN_4) };

pub(crate) static ACCOUNT_ID_TYPE: Text = Text { min: None, max: None, pattern: Some(&PATTERN_5) };

pub(crate) static ACCOUNT_PROPERTIES_MAP_TYPE: Map<Text> = Map { value: Text { min: Some(1), max: Some(1024), pattern: None } };

pub(crate) static ALL_USERS: Flag = Flag;

pub(crate) static ARN_TYPE: Text = Text { min: Some(20), max: Some(2048), pattern: None };

/// `assertionEncryptionModeType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AssertionEncryptionModeType {
    /// `Required`.
    #[default]
    Required,
    /// `Allowed`.
    Allowed,
}

impl Enumeration for AssertionEncryptionModeType {
    const PRINTED: &'static str = "Required, Allowed";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "Required" => Some(Self::Required),
            "Allowed" => Some(Self::Allowed),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Required => "Required",
            Self::Allowed => "Allowed",
        }
    }
}

pub(crate) static ASSERTION_ENCRYPTION_MODE_TYPE: Choice<AssertionEncryptionModeType> = Choice(PhantomData);

/// `assignmentStatusType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AssignmentStatusType {
    /// `Assigned`.
    #[default]
    Assigned,
    /// `Unassigned`.
    Unassigned,
    /// `Any`.
    Any,
}

impl Enumeration for AssignmentStatusType {
    const PRINTED: &'static str = "Assigned, Unassigned, Any";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "Assigned" => Some(Self::Assigned),
            "Unassigned" => Some(Self::Unassigned),
            "Any" => Some(Self::Any),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Assigned => "Assigned",
            Self::Unassigned => "Unassigned",
            Self::Any => "Any",
        }
    }
}

pub(crate) static ASSIGNMENT_STATUS_TYPE: Choice<AssignmentStatusType> = Choice(PhantomData);

pub(crate) static AUTHENTICATION_CODE_TYPE: Text = Text { min: Some(6), max: Some(6), pattern: Some(&PATTERN_6) };

pub(crate) static BOOLEAN_OBJECT_TYPE: Flag = Flag;

pub(crate) static BOOLEAN_TYPE: Flag = Flag;

pub(crate) static CERTIFICATE_BODY_TYPE: Text = Text { min: Some(1), max: Some(16384), pattern: Some(&PATTERN_2) };

pub(crate) static CERTIFICATE_CHAIN_TYPE: Text = Text { min: Some(1), max: Some(2097152), pattern: Some(&PATTERN_2) };

pub(crate) static CERTIFICATE_ID_TYPE: Text = Text { min: Some(24), max: Some(128), pattern: Some(&PATTERN_3) };

pub(crate) static CLIENT_ID_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(255), pattern: None }, min: None, max: None, structures: false };

pub(crate) static CLIENT_ID_TYPE: Text = Text { min: Some(1), max: Some(255), pattern: None };

pub(crate) static CREDENTIAL_AGE_DAYS: Number = Number { min: Some(1), max: Some(36600) };

pub(crate) static CUSTOM_SUFFIX_TYPE: Text = Text { min: Some(1), max: Some(64), pattern: Some(&PATTERN_7) };

pub(crate) static DELEGATION_REQUEST_DESCRIPTION_TYPE: Text = Text { min: None, max: Some(1000), pattern: Some(&PATTERN_8) };

pub(crate) static DELEGATION_REQUEST_ID_TYPE: Text = Text { min: Some(16), max: Some(128), pattern: Some(&PATTERN_9) };

/// `encodingType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EncodingType {
    /// `SSH`.
    #[default]
    Ssh,
    /// `PEM`.
    Pem,
}

impl Enumeration for EncodingType {
    const PRINTED: &'static str = "SSH, PEM";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "SSH" => Some(Self::Ssh),
            "PEM" => Some(Self::Pem),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Ssh => "SSH",
            Self::Pem => "PEM",
        }
    }
}

pub(crate) static ENCODING_TYPE: Choice<EncodingType> = Choice(PhantomData);

pub(crate) static ENTITY_LIST_TYPE: List<Choice<EntityType>> = List { item: Choice(PhantomData), min: None, max: None, structures: false };

pub(crate) static EXISTING_USER_NAME_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_7) };

/// `globalEndpointTokenVersion` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GlobalEndpointTokenVersion {
    /// `v1Token`.
    #[default]
    V1Token,
    /// `v2Token`.
    V2Token,
}

impl Enumeration for GlobalEndpointTokenVersion {
    const PRINTED: &'static str = "v2Token, v1Token";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "v1Token" => Some(Self::V1Token),
            "v2Token" => Some(Self::V2Token),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::V1Token => "v1Token",
            Self::V2Token => "v2Token",
        }
    }
}

pub(crate) static GLOBAL_ENDPOINT_TOKEN_VERSION: Choice<GlobalEndpointTokenVersion> = Choice(PhantomData);

pub(crate) static GROUP_NAME_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_7) };

pub(crate) static INSTANCE_PROFILE_NAME_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_7) };

pub(crate) static INTEGER_TYPE: Number = Number { min: None, max: None };

pub(crate) static JOB_ID_TYPE: Text = Text { min: Some(36), max: Some(36), pattern: None };

/// `jobStatusType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum JobStatusType {
    /// `IN_PROGRESS`.
    #[default]
    InProgress,
    /// `COMPLETED`.
    Completed,
    /// `FAILED`.
    Failed,
}

impl Enumeration for JobStatusType {
    const PRINTED: &'static str = "IN_PROGRESS, COMPLETED, FAILED";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "IN_PROGRESS" => Some(Self::InProgress),
            "COMPLETED" => Some(Self::Completed),
            "FAILED" => Some(Self::Failed),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::Completed => "COMPLETED",
            Self::Failed => "FAILED",
        }
    }
}

pub(crate) static LOCALE_TYPE: Text = Text { min: Some(2), max: Some(12), pattern: None };

/// `managedByTypeType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ManagedByTypeType {
    /// `Service`.
    #[default]
    Service,
}

impl Enumeration for ManagedByTypeType {
    const PRINTED: &'static str = "Service";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "Service" => Some(Self::Service),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Service => "Service",
        }
    }
}

pub(crate) static MAP_STRING_REPLACEMENT_VALUE_ENTRY: Map<Structure<ReplacementValueEntry>> = Map { value: Structure(PhantomData) };

pub(crate) static MARKER_TYPE: Text = Text { min: Some(1), max: Some(320), pattern: Some(&PATTERN_10) };

pub(crate) static MAX_ITEMS_TYPE: Number = Number { min: Some(1), max: Some(1000) };

pub(crate) static MAX_PASSWORD_AGE_TYPE: Number = Number { min: Some(1), max: Some(1095) };

pub(crate) static MINIMUM_PASSWORD_LENGTH_TYPE: Number = Number { min: Some(6), max: Some(128) };

pub(crate) static MINOR_VERSION_TYPE: Number = Number { min: None, max: None };

pub(crate) static NOTES_TYPE: Text = Text { min: None, max: Some(500), pattern: Some(&PATTERN_8) };

pub(crate) static NOTIFICATION_CHANNEL_TYPE: Text = Text { min: Some(2), max: Some(400), pattern: Some(&PATTERN_11) };

pub(crate) static ORGANIZATIONS_ENTITY_PATH_TYPE: Text = Text { min: Some(19), max: Some(427), pattern: Some(&PATTERN_12) };

pub(crate) static ORGANIZATIONS_POLICY_ID_TYPE: Text = Text { min: None, max: None, pattern: Some(&PATTERN_13) };

pub(crate) static OWNER_ID_TYPE: Text = Text { min: Some(20), max: Some(2048), pattern: Some(&PATTERN_14) };

/// `parameterTypeType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ParameterTypeType {
    /// `String`.
    #[default]
    String,
    /// `StringList`.
    StringList,
    /// `Number`.
    Number,
    /// `NumberList`.
    NumberList,
    /// `Arn`.
    Arn,
    /// `ArnList`.
    ArnList,
}

impl Enumeration for ParameterTypeType {
    const PRINTED: &'static str = "String, StringList, Number, NumberList, Arn, ArnList";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "String" => Some(Self::String),
            "StringList" => Some(Self::StringList),
            "Number" => Some(Self::Number),
            "NumberList" => Some(Self::NumberList),
            "Arn" => Some(Self::Arn),
            "ArnList" => Some(Self::ArnList),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::String => "String",
            Self::StringList => "StringList",
            Self::Number => "Number",
            Self::NumberList => "NumberList",
            Self::Arn => "Arn",
            Self::ArnList => "ArnList",
        }
    }
}

pub(crate) static PASSWORD_REUSE_PREVENTION_TYPE: Number = Number { min: Some(1), max: Some(24) };

pub(crate) static PASSWORD_TYPE: Hidden = Hidden(Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_2) });

pub(crate) static PATH_PREFIX_TYPE: Text = Text { min: Some(1), max: Some(512), pattern: Some(&PATTERN_15) };

pub(crate) static PATH_TYPE: Text = Text { min: Some(1), max: Some(512), pattern: Some(&PATTERN_16) };

/// `permissionCheckResultType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PermissionCheckResultType {
    /// `ALLOWED`.
    #[default]
    Allowed,
    /// `DENIED`.
    Denied,
    /// `UNSURE`.
    Unsure,
}

impl Enumeration for PermissionCheckResultType {
    const PRINTED: &'static str = "ALLOWED, DENIED, UNSURE";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "ALLOWED" => Some(Self::Allowed),
            "DENIED" => Some(Self::Denied),
            "UNSURE" => Some(Self::Unsure),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Allowed => "ALLOWED",
            Self::Denied => "DENIED",
            Self::Unsure => "UNSURE",
        }
    }
}

/// `permissionCheckStatusType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PermissionCheckStatusType {
    /// `COMPLETE`.
    #[default]
    Complete,
    /// `IN_PROGRESS`.
    InProgress,
    /// `FAILED`.
    Failed,
}

impl Enumeration for PermissionCheckStatusType {
    const PRINTED: &'static str = "COMPLETE, IN_PROGRESS, FAILED";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "COMPLETE" => Some(Self::Complete),
            "IN_PROGRESS" => Some(Self::InProgress),
            "FAILED" => Some(Self::Failed),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Complete => "COMPLETE",
            Self::InProgress => "IN_PROGRESS",
            Self::Failed => "FAILED",
        }
    }
}

pub(crate) static POLICY_DESCRIPTION_TYPE: Text = Text { min: None, max: Some(1000), pattern: None };

pub(crate) static POLICY_DOCUMENT_TYPE: Text = Text { min: Some(1), max: Some(131072), pattern: Some(&PATTERN_2) };

pub(crate) static POLICY_NAME_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_7) };

/// `policyOwnerEntityType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyOwnerEntityType {
    /// `USER`.
    #[default]
    User,
    /// `ROLE`.
    Role,
    /// `GROUP`.
    Group,
}

impl Enumeration for PolicyOwnerEntityType {
    const PRINTED: &'static str = "USER, ROLE, GROUP";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "USER" => Some(Self::User),
            "ROLE" => Some(Self::Role),
            "GROUP" => Some(Self::Group),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::Role => "ROLE",
            Self::Group => "GROUP",
        }
    }
}

pub(crate) static POLICY_PARAMETER_LIST_TYPE: List<Structure<PolicyParameter>> = List { item: Structure(PhantomData), min: None, max: Some(50), structures: true };

pub(crate) static POLICY_PARAMETER_NAME_TYPE: Text = Text { min: Some(5), max: Some(256), pattern: Some(&PATTERN_17) };

pub(crate) static POLICY_PARAMETER_VALUES_LIST_TYPE: List<Text> = List { item: Text { min: None, max: None, pattern: Some(&PATTERN_18) }, min: None, max: None, structures: false };

pub(crate) static POLICY_PATH_TYPE: Text = Text { min: Some(1), max: Some(512), pattern: Some(&PATTERN_19) };

/// `policyScopeType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyScopeType {
    /// `All`.
    #[default]
    All,
    /// `AWS`.
    Aws,
    /// `Local`.
    Local,
}

impl Enumeration for PolicyScopeType {
    const PRINTED: &'static str = "All, AWS, Local";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "All" => Some(Self::All),
            "AWS" => Some(Self::Aws),
            "Local" => Some(Self::Local),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Aws => "AWS",
            Self::Local => "Local",
        }
    }
}

pub(crate) static POLICY_SCOPE_TYPE: Choice<PolicyScopeType> = Choice(PhantomData);

/// `policyType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PolicyType {
    /// `INLINE`.
    #[default]
    Inline,
    /// `MANAGED`.
    Managed,
}

impl Enumeration for PolicyType {
    const PRINTED: &'static str = "INLINE, MANAGED";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "INLINE" => Some(Self::Inline),
            "MANAGED" => Some(Self::Managed),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Inline => "INLINE",
            Self::Managed => "MANAGED",
        }
    }
}

pub(crate) static POLICY_VERSION_ID_TYPE: Text = Text { min: None, max: None, pattern: Some(&PATTERN_20) };

pub(crate) static PRIVATE_KEY_ID_TYPE: Text = Text { min: Some(22), max: Some(64), pattern: Some(&PATTERN_21) };

pub(crate) static PRIVATE_KEY_TYPE: Hidden = Hidden(Text { min: Some(1), max: Some(16384), pattern: Some(&PATTERN_2) });

pub(crate) static PUBLIC_KEY_ID_TYPE: Text = Text { min: Some(20), max: Some(128), pattern: Some(&PATTERN_3) };

pub(crate) static PUBLIC_KEY_MATERIAL_TYPE: Text = Text { min: Some(1), max: Some(16384), pattern: Some(&PATTERN_2) };

pub(crate) static REDIRECT_URL_TYPE: Text = Text { min: Some(1), max: Some(255), pattern: Some(&PATTERN_22) };

pub(crate) static REPLACEMENT_VALUE_LIST_TYPE: List<Text> = List { item: Text { min: None, max: None, pattern: None }, min: Some(1), max: Some(20), structures: false };

pub(crate) static REQUEST_MESSAGE_TYPE: Text = Text { min: None, max: Some(200), pattern: Some(&PATTERN_8) };

pub(crate) static REQUESTOR_WORKFLOW_ID_TYPE: Text = Text { min: Some(5), max: Some(400), pattern: Some(&PATTERN_23) };

pub(crate) static ROLE_DESCRIPTION_TYPE: Text = Text { min: None, max: Some(1000), pattern: Some(&PATTERN_8) };

pub(crate) static ROLE_MAX_SESSION_DURATION_TYPE: Number = Number { min: Some(3600), max: Some(43200) };

pub(crate) static ROLE_NAME_TYPE: Text = Text { min: Some(1), max: Some(64), pattern: Some(&PATTERN_7) };

pub(crate) static SERIAL_NUMBER_TYPE: Text = Text { min: Some(9), max: Some(256), pattern: Some(&PATTERN_24) };

pub(crate) static SERVER_CERTIFICATE_NAME_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_7) };

pub(crate) static SERVICE_NAME: Text = Text { min: None, max: None, pattern: None };

pub(crate) static SERVICE_NAMESPACE_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(64), pattern: Some(&PATTERN_25) }, min: Some(1), max: Some(200), structures: false };

pub(crate) static SERVICE_NAMESPACE_TYPE: Text = Text { min: Some(1), max: Some(64), pattern: Some(&PATTERN_25) };

pub(crate) static SERVICE_SPECIFIC_CREDENTIAL_ID: Text = Text { min: Some(20), max: Some(128), pattern: Some(&PATTERN_3) };

pub(crate) static SESSION_DURATION_TYPE: Number = Number { min: Some(300), max: Some(43200) };

/// `sortKeyType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortKeyType {
    /// `SERVICE_NAMESPACE_ASCENDING`.
    #[default]
    ServiceNamespaceAscending,
    /// `SERVICE_NAMESPACE_DESCENDING`.
    ServiceNamespaceDescending,
    /// `LAST_AUTHENTICATED_TIME_ASCENDING`.
    LastAuthenticatedTimeAscending,
    /// `LAST_AUTHENTICATED_TIME_DESCENDING`.
    LastAuthenticatedTimeDescending,
}

impl Enumeration for SortKeyType {
    const PRINTED: &'static str = "SERVICE_NAMESPACE_ASCENDING, SERVICE_NAMESPACE_DESCENDING, LAST_AUTHENTICATED_TIME_ASCENDING, LAST_AUTHENTICATED_TIME_DESCENDING";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "SERVICE_NAMESPACE_ASCENDING" => Some(Self::ServiceNamespaceAscending),
            "SERVICE_NAMESPACE_DESCENDING" => Some(Self::ServiceNamespaceDescending),
            "LAST_AUTHENTICATED_TIME_ASCENDING" => Some(Self::LastAuthenticatedTimeAscending),
            "LAST_AUTHENTICATED_TIME_DESCENDING" => Some(Self::LastAuthenticatedTimeDescending),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::ServiceNamespaceAscending => "SERVICE_NAMESPACE_ASCENDING",
            Self::ServiceNamespaceDescending => "SERVICE_NAMESPACE_DESCENDING",
            Self::LastAuthenticatedTimeAscending => "LAST_AUTHENTICATED_TIME_ASCENDING",
            Self::LastAuthenticatedTimeDescending => "LAST_AUTHENTICATED_TIME_DESCENDING",
        }
    }
}

pub(crate) static SORT_KEY_TYPE: Choice<SortKeyType> = Choice(PhantomData);

/// `stateType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StateType {
    /// `UNASSIGNED`.
    #[default]
    Unassigned,
    /// `ASSIGNED`.
    Assigned,
    /// `PENDING_APPROVAL`.
    PendingApproval,
    /// `FINALIZED`.
    Finalized,
    /// `ACCEPTED`.
    Accepted,
    /// `REJECTED`.
    Rejected,
    /// `EXPIRED`.
    Expired,
}

impl Enumeration for StateType {
    const PRINTED: &'static str = "UNASSIGNED, ASSIGNED, PENDING_APPROVAL, FINALIZED, ACCEPTED, REJECTED, EXPIRED";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "UNASSIGNED" => Some(Self::Unassigned),
            "ASSIGNED" => Some(Self::Assigned),
            "PENDING_APPROVAL" => Some(Self::PendingApproval),
            "FINALIZED" => Some(Self::Finalized),
            "ACCEPTED" => Some(Self::Accepted),
            "REJECTED" => Some(Self::Rejected),
            "EXPIRED" => Some(Self::Expired),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Unassigned => "UNASSIGNED",
            Self::Assigned => "ASSIGNED",
            Self::PendingApproval => "PENDING_APPROVAL",
            Self::Finalized => "FINALIZED",
            Self::Accepted => "ACCEPTED",
            Self::Rejected => "REJECTED",
            Self::Expired => "EXPIRED",
        }
    }
}

/// `statusType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StatusType {
    /// `Active`.
    #[default]
    Active,
    /// `Inactive`.
    Inactive,
    /// `Expired`.
    Expired,
}

impl Enumeration for StatusType {
    const PRINTED: &'static str = "Active, Inactive, Expired";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "Active" => Some(Self::Active),
            "Inactive" => Some(Self::Inactive),
            "Expired" => Some(Self::Expired),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Expired => "Expired",
        }
    }
}

pub(crate) static STATUS_TYPE: Choice<StatusType> = Choice(PhantomData);

/// `summaryStateType` of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SummaryStateType {
    /// `AVAILABLE`.
    #[default]
    Available,
    /// `NOT_AVAILABLE`.
    NotAvailable,
    /// `NOT_SUPPORTED`.
    NotSupported,
    /// `FAILED`.
    Failed,
}

impl Enumeration for SummaryStateType {
    const PRINTED: &'static str = "AVAILABLE, NOT_AVAILABLE, NOT_SUPPORTED, FAILED";

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "AVAILABLE" => Some(Self::Available),
            "NOT_AVAILABLE" => Some(Self::NotAvailable),
            "NOT_SUPPORTED" => Some(Self::NotSupported),
            "FAILED" => Some(Self::Failed),
            _ => None,
        }
    }

    fn as_str(&self) -> &'static str {
        match self {
            Self::Available => "AVAILABLE",
            Self::NotAvailable => "NOT_AVAILABLE",
            Self::NotSupported => "NOT_SUPPORTED",
            Self::Failed => "FAILED",
        }
    }
}

pub(crate) static TAG_KEY_LIST_TYPE: List<Text> = List { item: Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_26) }, min: None, max: Some(50), structures: false };

pub(crate) static TAG_KEY_TYPE: Text = Text { min: Some(1), max: Some(128), pattern: Some(&PATTERN_26) };

pub(crate) static TAG_LIST_TYPE: List<Structure<Tag>> = List { item: Structure(PhantomData), min: None, max: Some(50), structures: true };

pub(crate) static TAG_VALUE_TYPE: Text = Text { min: Some(0), max: Some(256), pattern: Some(&PATTERN_27) };

pub(crate) static THUMBPRINT_LIST_TYPE: List<Text> = List { item: Text { min: Some(40), max: Some(40), pattern: None }, min: None, max: None, structures: false };

pub(crate) static USER_NAME_TYPE: Text = Text { min: Some(1), max: Some(64), pattern: Some(&PATTERN_7) };

pub(crate) static VIRTUAL_MFA_DEVICE_NAME: Text = Text { min: Some(1), max: None, pattern: Some(&PATTERN_7) };

impl Input for AcceptDelegationRequestInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AcceptDelegationRequest";
    type Output = AcceptDelegationRequestOutput;
}

impl Output for AcceptDelegationRequestOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AcquireRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AcquireRole";
    type Output = AcquireRoleOutput;
}

impl Output for AcquireRoleOutput {
    const WRAPPER: Option<&'static str> = Some("AcquireRoleResult");
}

impl Input for AddClientIdToOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AddClientIDToOpenIDConnectProvider";
    type Output = AddClientIdToOpenIdConnectProviderOutput;
}

impl Output for AddClientIdToOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AddRoleToInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AddRoleToInstanceProfile";
    type Output = AddRoleToInstanceProfileOutput;
}

impl Output for AddRoleToInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AddUserToGroupInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AddUserToGroup";
    type Output = AddUserToGroupOutput;
}

impl Output for AddUserToGroupOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AssociateDelegationRequestInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AssociateDelegationRequest";
    type Output = AssociateDelegationRequestOutput;
}

impl Output for AssociateDelegationRequestOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AttachGroupPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AttachGroupPolicy";
    type Output = AttachGroupPolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PolicyARN", &self.policy_arn);
    }
}

impl Output for AttachGroupPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AttachRolePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AttachRolePolicy";
    type Output = AttachRolePolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PolicyARN", &self.policy_arn);
    }
}

impl Output for AttachRolePolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for AttachUserPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "AttachUserPolicy";
    type Output = AttachUserPolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PolicyARN", &self.policy_arn);
    }
}

impl Output for AttachUserPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for ChangePasswordInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ChangePassword";
    type Output = ChangePasswordOutput;
}

impl Output for ChangePasswordOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for CreateAccessKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateAccessKey";
    type Output = CreateAccessKeyOutput;
}

impl Output for CreateAccessKeyOutput {
    const WRAPPER: Option<&'static str> = Some("CreateAccessKeyResult");
}

impl Input for CreateAccountAliasInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateAccountAlias";
    type Output = CreateAccountAliasOutput;
}

impl Output for CreateAccountAliasOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for CreateDelegationRequestInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateDelegationRequest";
    type Output = CreateDelegationRequestOutput;
}

impl Output for CreateDelegationRequestOutput {
    const WRAPPER: Option<&'static str> = Some("CreateDelegationRequestResult");
}

impl Input for CreateGroupInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateGroup";
    type Output = CreateGroupOutput;
}

impl Output for CreateGroupOutput {
    const WRAPPER: Option<&'static str> = Some("CreateGroupResult");
}

impl Input for CreateInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateInstanceProfile";
    type Output = CreateInstanceProfileOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreateInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = Some("CreateInstanceProfileResult");
}

impl Input for CreateLoginProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateLoginProfile";
    type Output = CreateLoginProfileOutput;
}

impl Output for CreateLoginProfileOutput {
    const WRAPPER: Option<&'static str> = Some("CreateLoginProfileResult");
}

impl Input for CreateOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateOpenIDConnectProvider";
    type Output = CreateOpenIdConnectProviderOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreateOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = Some("CreateOpenIDConnectProviderResult");
}

impl Input for CreatePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreatePolicy";
    type Output = CreatePolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreatePolicyOutput {
    const WRAPPER: Option<&'static str> = Some("CreatePolicyResult");
}

impl Input for CreatePolicyVersionInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreatePolicyVersion";
    type Output = CreatePolicyVersionOutput;
}

impl Output for CreatePolicyVersionOutput {
    const WRAPPER: Option<&'static str> = Some("CreatePolicyVersionResult");
}

impl Input for CreateRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateRole";
    type Output = CreateRoleOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.permissions_boundary {
            keys.text("iam:PermissionsBoundary", value);
        }
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreateRoleOutput {
    const WRAPPER: Option<&'static str> = Some("CreateRoleResult");
}

impl Input for CreateSamlProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateSAMLProvider";
    type Output = CreateSamlProviderOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreateSamlProviderOutput {
    const WRAPPER: Option<&'static str> = Some("CreateSAMLProviderResult");
}

impl Input for CreateServiceLinkedRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateServiceLinkedRole";
    type Output = CreateServiceLinkedRoleOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:AWSServiceName", &self.aws_service_name);
    }
}

impl Output for CreateServiceLinkedRoleOutput {
    const WRAPPER: Option<&'static str> = Some("CreateServiceLinkedRoleResult");
}

impl Input for CreateServiceSpecificCredentialInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateServiceSpecificCredential";
    type Output = CreateServiceSpecificCredentialOutput;
}

impl Output for CreateServiceSpecificCredentialOutput {
    const WRAPPER: Option<&'static str> = Some("CreateServiceSpecificCredentialResult");
}

impl Input for CreateUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateUser";
    type Output = CreateUserOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.permissions_boundary {
            keys.text("iam:PermissionsBoundary", value);
        }
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreateUserOutput {
    const WRAPPER: Option<&'static str> = Some("CreateUserResult");
}

impl Input for CreateVirtualMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "CreateVirtualMFADevice";
    type Output = CreateVirtualMfaDeviceOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for CreateVirtualMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = Some("CreateVirtualMFADeviceResult");
}

impl Input for DeactivateMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeactivateMFADevice";
    type Output = DeactivateMfaDeviceOutput;
}

impl Output for DeactivateMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteAccessKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteAccessKey";
    type Output = DeleteAccessKeyOutput;
}

impl Output for DeleteAccessKeyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteAccountAliasInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteAccountAlias";
    type Output = DeleteAccountAliasOutput;
}

impl Output for DeleteAccountAliasOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteAccountPasswordPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteAccountPasswordPolicy";
    type Output = DeleteAccountPasswordPolicyOutput;
}

impl Output for DeleteAccountPasswordPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteGroupInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteGroup";
    type Output = DeleteGroupOutput;
}

impl Output for DeleteGroupOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteGroupPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteGroupPolicy";
    type Output = DeleteGroupPolicyOutput;
}

impl Output for DeleteGroupPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteInstanceProfile";
    type Output = DeleteInstanceProfileOutput;
}

impl Output for DeleteInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteLoginProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteLoginProfile";
    type Output = DeleteLoginProfileOutput;
}

impl Output for DeleteLoginProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteOpenIDConnectProvider";
    type Output = DeleteOpenIdConnectProviderOutput;
}

impl Output for DeleteOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeletePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeletePolicy";
    type Output = DeletePolicyOutput;
}

impl Output for DeletePolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeletePolicyVersionInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeletePolicyVersion";
    type Output = DeletePolicyVersionOutput;
}

impl Output for DeletePolicyVersionOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteRole";
    type Output = DeleteRoleOutput;
}

impl Output for DeleteRoleOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteRolePermissionsBoundaryInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteRolePermissionsBoundary";
    type Output = DeleteRolePermissionsBoundaryOutput;
}

impl Output for DeleteRolePermissionsBoundaryOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteRolePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteRolePolicy";
    type Output = DeleteRolePolicyOutput;
}

impl Output for DeleteRolePolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteSamlProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteSAMLProvider";
    type Output = DeleteSamlProviderOutput;
}

impl Output for DeleteSamlProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteSshPublicKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteSSHPublicKey";
    type Output = DeleteSshPublicKeyOutput;
}

impl Output for DeleteSshPublicKeyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteServerCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteServerCertificate";
    type Output = DeleteServerCertificateOutput;
}

impl Output for DeleteServerCertificateOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteServiceLinkedRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteServiceLinkedRole";
    type Output = DeleteServiceLinkedRoleOutput;
}

impl Output for DeleteServiceLinkedRoleOutput {
    const WRAPPER: Option<&'static str> = Some("DeleteServiceLinkedRoleResult");
}

impl Input for DeleteServiceSpecificCredentialInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteServiceSpecificCredential";
    type Output = DeleteServiceSpecificCredentialOutput;
}

impl Output for DeleteServiceSpecificCredentialOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteSigningCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteSigningCertificate";
    type Output = DeleteSigningCertificateOutput;
}

impl Output for DeleteSigningCertificateOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteUser";
    type Output = DeleteUserOutput;
}

impl Output for DeleteUserOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteUserPermissionsBoundaryInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteUserPermissionsBoundary";
    type Output = DeleteUserPermissionsBoundaryOutput;
}

impl Output for DeleteUserPermissionsBoundaryOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteUserPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteUserPolicy";
    type Output = DeleteUserPolicyOutput;
}

impl Output for DeleteUserPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DeleteVirtualMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DeleteVirtualMFADevice";
    type Output = DeleteVirtualMfaDeviceOutput;
}

impl Output for DeleteVirtualMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DetachGroupPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DetachGroupPolicy";
    type Output = DetachGroupPolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PolicyARN", &self.policy_arn);
    }
}

impl Output for DetachGroupPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DetachRolePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DetachRolePolicy";
    type Output = DetachRolePolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PolicyARN", &self.policy_arn);
    }
}

impl Output for DetachRolePolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DetachUserPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DetachUserPolicy";
    type Output = DetachUserPolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PolicyARN", &self.policy_arn);
    }
}

impl Output for DetachUserPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for DisableOrganizationsRootCredentialsManagementInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DisableOrganizationsRootCredentialsManagement";
    type Output = DisableOrganizationsRootCredentialsManagementOutput;
}

impl Output for DisableOrganizationsRootCredentialsManagementOutput {
    const WRAPPER: Option<&'static str> = Some("DisableOrganizationsRootCredentialsManagementResult");
}

impl Input for DisableOrganizationsRootSessionsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DisableOrganizationsRootSessions";
    type Output = DisableOrganizationsRootSessionsOutput;
}

impl Output for DisableOrganizationsRootSessionsOutput {
    const WRAPPER: Option<&'static str> = Some("DisableOrganizationsRootSessionsResult");
}

impl Input for DisableOutboundWebIdentityFederationInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "DisableOutboundWebIdentityFederation";
    type Output = DisableOutboundWebIdentityFederationOutput;
}

impl Output for DisableOutboundWebIdentityFederationOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for EnableMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "EnableMFADevice";
    type Output = EnableMfaDeviceOutput;
}

impl Output for EnableMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for EnableOrganizationsRootCredentialsManagementInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "EnableOrganizationsRootCredentialsManagement";
    type Output = EnableOrganizationsRootCredentialsManagementOutput;
}

impl Output for EnableOrganizationsRootCredentialsManagementOutput {
    const WRAPPER: Option<&'static str> = Some("EnableOrganizationsRootCredentialsManagementResult");
}

impl Input for EnableOrganizationsRootSessionsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "EnableOrganizationsRootSessions";
    type Output = EnableOrganizationsRootSessionsOutput;
}

impl Output for EnableOrganizationsRootSessionsOutput {
    const WRAPPER: Option<&'static str> = Some("EnableOrganizationsRootSessionsResult");
}

impl Input for EnableOutboundWebIdentityFederationInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "EnableOutboundWebIdentityFederation";
    type Output = EnableOutboundWebIdentityFederationOutput;
}

impl Output for EnableOutboundWebIdentityFederationOutput {
    const WRAPPER: Option<&'static str> = Some("EnableOutboundWebIdentityFederationResult");
}

impl Input for GenerateCredentialReportInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GenerateCredentialReport";
    type Output = GenerateCredentialReportOutput;
}

impl Output for GenerateCredentialReportOutput {
    const WRAPPER: Option<&'static str> = Some("GenerateCredentialReportResult");
}

impl Input for GenerateOrganizationsAccessReportInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GenerateOrganizationsAccessReport";
    type Output = GenerateOrganizationsAccessReportOutput;
}

impl Output for GenerateOrganizationsAccessReportOutput {
    const WRAPPER: Option<&'static str> = Some("GenerateOrganizationsAccessReportResult");
}

impl Input for GenerateServiceLastAccessedDetailsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GenerateServiceLastAccessedDetails";
    type Output = GenerateServiceLastAccessedDetailsOutput;
}

impl Output for GenerateServiceLastAccessedDetailsOutput {
    const WRAPPER: Option<&'static str> = Some("GenerateServiceLastAccessedDetailsResult");
}

impl Input for GetAccessKeyLastUsedInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetAccessKeyLastUsed";
    type Output = GetAccessKeyLastUsedOutput;
}

impl Output for GetAccessKeyLastUsedOutput {
    const WRAPPER: Option<&'static str> = Some("GetAccessKeyLastUsedResult");
}

impl Input for GetAccountAuthorizationDetailsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetAccountAuthorizationDetails";
    type Output = GetAccountAuthorizationDetailsOutput;
}

impl Output for GetAccountAuthorizationDetailsOutput {
    const WRAPPER: Option<&'static str> = Some("GetAccountAuthorizationDetailsResult");
}

impl Input for GetAccountPasswordPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetAccountPasswordPolicy";
    type Output = GetAccountPasswordPolicyOutput;
}

impl Output for GetAccountPasswordPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetAccountPasswordPolicyResult");
}

impl Input for GetAccountPropertiesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetAccountProperties";
    type Output = GetAccountPropertiesOutput;
}

impl Output for GetAccountPropertiesOutput {
    const WRAPPER: Option<&'static str> = Some("GetAccountPropertiesResult");
}

impl Input for GetAccountSummaryInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetAccountSummary";
    type Output = GetAccountSummaryOutput;
}

impl Output for GetAccountSummaryOutput {
    const WRAPPER: Option<&'static str> = Some("GetAccountSummaryResult");
}

impl Input for GetContextKeysForCustomPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetContextKeysForCustomPolicy";
    type Output = GetContextKeysForCustomPolicyOutput;
}

impl Output for GetContextKeysForCustomPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetContextKeysForCustomPolicyResult");
}

impl Input for GetContextKeysForPrincipalPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetContextKeysForPrincipalPolicy";
    type Output = GetContextKeysForPrincipalPolicyOutput;
}

impl Output for GetContextKeysForPrincipalPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetContextKeysForPrincipalPolicyResult");
}

impl Input for GetCredentialReportInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetCredentialReport";
    type Output = GetCredentialReportOutput;
}

impl Output for GetCredentialReportOutput {
    const WRAPPER: Option<&'static str> = Some("GetCredentialReportResult");
}

impl Input for GetDelegationRequestInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetDelegationRequest";
    type Output = GetDelegationRequestOutput;
}

impl Output for GetDelegationRequestOutput {
    const WRAPPER: Option<&'static str> = Some("GetDelegationRequestResult");
}

impl Input for GetGroupInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetGroup";
    type Output = GetGroupOutput;
}

impl Output for GetGroupOutput {
    const WRAPPER: Option<&'static str> = Some("GetGroupResult");
}

impl Input for GetGroupPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetGroupPolicy";
    type Output = GetGroupPolicyOutput;
}

impl Output for GetGroupPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetGroupPolicyResult");
}

impl Input for GetHumanReadableSummaryInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetHumanReadableSummary";
    type Output = GetHumanReadableSummaryOutput;
}

impl Output for GetHumanReadableSummaryOutput {
    const WRAPPER: Option<&'static str> = Some("GetHumanReadableSummaryResult");
}

impl Input for GetInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetInstanceProfile";
    type Output = GetInstanceProfileOutput;
}

impl Output for GetInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = Some("GetInstanceProfileResult");
}

impl Input for GetLoginProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetLoginProfile";
    type Output = GetLoginProfileOutput;
}

impl Output for GetLoginProfileOutput {
    const WRAPPER: Option<&'static str> = Some("GetLoginProfileResult");
}

impl Input for GetMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetMFADevice";
    type Output = GetMfaDeviceOutput;
}

impl Output for GetMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = Some("GetMFADeviceResult");
}

impl Input for GetOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetOpenIDConnectProvider";
    type Output = GetOpenIdConnectProviderOutput;
}

impl Output for GetOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = Some("GetOpenIDConnectProviderResult");
}

impl Input for GetOrganizationsAccessReportInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetOrganizationsAccessReport";
    type Output = GetOrganizationsAccessReportOutput;
}

impl Output for GetOrganizationsAccessReportOutput {
    const WRAPPER: Option<&'static str> = Some("GetOrganizationsAccessReportResult");
}

impl Input for GetOutboundWebIdentityFederationInfoInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetOutboundWebIdentityFederationInfo";
    type Output = GetOutboundWebIdentityFederationInfoOutput;
}

impl Output for GetOutboundWebIdentityFederationInfoOutput {
    const WRAPPER: Option<&'static str> = Some("GetOutboundWebIdentityFederationInfoResult");
}

impl Input for GetPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetPolicy";
    type Output = GetPolicyOutput;
}

impl Output for GetPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetPolicyResult");
}

impl Input for GetPolicyVersionInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetPolicyVersion";
    type Output = GetPolicyVersionOutput;
}

impl Output for GetPolicyVersionOutput {
    const WRAPPER: Option<&'static str> = Some("GetPolicyVersionResult");
}

impl Input for GetRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetRole";
    type Output = GetRoleOutput;
}

impl Output for GetRoleOutput {
    const WRAPPER: Option<&'static str> = Some("GetRoleResult");
}

impl Input for GetRolePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetRolePolicy";
    type Output = GetRolePolicyOutput;
}

impl Output for GetRolePolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetRolePolicyResult");
}

impl Input for GetRoleTemplateVersionInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetRoleTemplateVersion";
    type Output = GetRoleTemplateVersionOutput;
}

impl Output for GetRoleTemplateVersionOutput {
    const WRAPPER: Option<&'static str> = Some("GetRoleTemplateVersionResult");
}

impl Input for GetSamlProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetSAMLProvider";
    type Output = GetSamlProviderOutput;
}

impl Output for GetSamlProviderOutput {
    const WRAPPER: Option<&'static str> = Some("GetSAMLProviderResult");
}

impl Input for GetSshPublicKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetSSHPublicKey";
    type Output = GetSshPublicKeyOutput;
}

impl Output for GetSshPublicKeyOutput {
    const WRAPPER: Option<&'static str> = Some("GetSSHPublicKeyResult");
}

impl Input for GetServerCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetServerCertificate";
    type Output = GetServerCertificateOutput;
}

impl Output for GetServerCertificateOutput {
    const WRAPPER: Option<&'static str> = Some("GetServerCertificateResult");
}

impl Input for GetServiceLastAccessedDetailsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetServiceLastAccessedDetails";
    type Output = GetServiceLastAccessedDetailsOutput;
}

impl Output for GetServiceLastAccessedDetailsOutput {
    const WRAPPER: Option<&'static str> = Some("GetServiceLastAccessedDetailsResult");
}

impl Input for GetServiceLastAccessedDetailsWithEntitiesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetServiceLastAccessedDetailsWithEntities";
    type Output = GetServiceLastAccessedDetailsWithEntitiesOutput;
}

impl Output for GetServiceLastAccessedDetailsWithEntitiesOutput {
    const WRAPPER: Option<&'static str> = Some("GetServiceLastAccessedDetailsWithEntitiesResult");
}

impl Input for GetServiceLinkedRoleDeletionStatusInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetServiceLinkedRoleDeletionStatus";
    type Output = GetServiceLinkedRoleDeletionStatusOutput;
}

impl Output for GetServiceLinkedRoleDeletionStatusOutput {
    const WRAPPER: Option<&'static str> = Some("GetServiceLinkedRoleDeletionStatusResult");
}

impl Input for GetUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetUser";
    type Output = GetUserOutput;
}

impl Output for GetUserOutput {
    const WRAPPER: Option<&'static str> = Some("GetUserResult");
}

impl Input for GetUserPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "GetUserPolicy";
    type Output = GetUserPolicyOutput;
}

impl Output for GetUserPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("GetUserPolicyResult");
}

impl Input for ListAccessKeysInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListAccessKeys";
    type Output = ListAccessKeysOutput;
}

impl Output for ListAccessKeysOutput {
    const WRAPPER: Option<&'static str> = Some("ListAccessKeysResult");
}

impl Input for ListAccountAliasesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListAccountAliases";
    type Output = ListAccountAliasesOutput;
}

impl Output for ListAccountAliasesOutput {
    const WRAPPER: Option<&'static str> = Some("ListAccountAliasesResult");
}

impl Input for ListAttachedGroupPoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListAttachedGroupPolicies";
    type Output = ListAttachedGroupPoliciesOutput;
}

impl Output for ListAttachedGroupPoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListAttachedGroupPoliciesResult");
}

impl Input for ListAttachedRolePoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListAttachedRolePolicies";
    type Output = ListAttachedRolePoliciesOutput;
}

impl Output for ListAttachedRolePoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListAttachedRolePoliciesResult");
}

impl Input for ListAttachedUserPoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListAttachedUserPolicies";
    type Output = ListAttachedUserPoliciesOutput;
}

impl Output for ListAttachedUserPoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListAttachedUserPoliciesResult");
}

impl Input for ListDelegationRequestsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListDelegationRequests";
    type Output = ListDelegationRequestsOutput;
}

impl Output for ListDelegationRequestsOutput {
    const WRAPPER: Option<&'static str> = Some("ListDelegationRequestsResult");
}

impl Input for ListEntitiesForPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListEntitiesForPolicy";
    type Output = ListEntitiesForPolicyOutput;
}

impl Output for ListEntitiesForPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("ListEntitiesForPolicyResult");
}

impl Input for ListGroupPoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListGroupPolicies";
    type Output = ListGroupPoliciesOutput;
}

impl Output for ListGroupPoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListGroupPoliciesResult");
}

impl Input for ListGroupsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListGroups";
    type Output = ListGroupsOutput;
}

impl Output for ListGroupsOutput {
    const WRAPPER: Option<&'static str> = Some("ListGroupsResult");
}

impl Input for ListGroupsForUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListGroupsForUser";
    type Output = ListGroupsForUserOutput;
}

impl Output for ListGroupsForUserOutput {
    const WRAPPER: Option<&'static str> = Some("ListGroupsForUserResult");
}

impl Input for ListInstanceProfileTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListInstanceProfileTags";
    type Output = ListInstanceProfileTagsOutput;
}

impl Output for ListInstanceProfileTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListInstanceProfileTagsResult");
}

impl Input for ListInstanceProfilesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListInstanceProfiles";
    type Output = ListInstanceProfilesOutput;
}

impl Output for ListInstanceProfilesOutput {
    const WRAPPER: Option<&'static str> = Some("ListInstanceProfilesResult");
}

impl Input for ListInstanceProfilesForRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListInstanceProfilesForRole";
    type Output = ListInstanceProfilesForRoleOutput;
}

impl Output for ListInstanceProfilesForRoleOutput {
    const WRAPPER: Option<&'static str> = Some("ListInstanceProfilesForRoleResult");
}

impl Input for ListMfaDeviceTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListMFADeviceTags";
    type Output = ListMfaDeviceTagsOutput;
}

impl Output for ListMfaDeviceTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListMFADeviceTagsResult");
}

impl Input for ListMfaDevicesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListMFADevices";
    type Output = ListMfaDevicesOutput;
}

impl Output for ListMfaDevicesOutput {
    const WRAPPER: Option<&'static str> = Some("ListMFADevicesResult");
}

impl Input for ListOpenIdConnectProviderTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListOpenIDConnectProviderTags";
    type Output = ListOpenIdConnectProviderTagsOutput;
}

impl Output for ListOpenIdConnectProviderTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListOpenIDConnectProviderTagsResult");
}

impl Input for ListOpenIdConnectProvidersInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListOpenIDConnectProviders";
    type Output = ListOpenIdConnectProvidersOutput;
}

impl Output for ListOpenIdConnectProvidersOutput {
    const WRAPPER: Option<&'static str> = Some("ListOpenIDConnectProvidersResult");
}

impl Input for ListOrganizationsFeaturesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListOrganizationsFeatures";
    type Output = ListOrganizationsFeaturesOutput;
}

impl Output for ListOrganizationsFeaturesOutput {
    const WRAPPER: Option<&'static str> = Some("ListOrganizationsFeaturesResult");
}

impl Input for ListPoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListPolicies";
    type Output = ListPoliciesOutput;
}

impl Output for ListPoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListPoliciesResult");
}

impl Input for ListPoliciesGrantingServiceAccessInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListPoliciesGrantingServiceAccess";
    type Output = ListPoliciesGrantingServiceAccessOutput;
}

impl Output for ListPoliciesGrantingServiceAccessOutput {
    const WRAPPER: Option<&'static str> = Some("ListPoliciesGrantingServiceAccessResult");
}

impl Input for ListPolicyTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListPolicyTags";
    type Output = ListPolicyTagsOutput;
}

impl Output for ListPolicyTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListPolicyTagsResult");
}

impl Input for ListPolicyVersionsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListPolicyVersions";
    type Output = ListPolicyVersionsOutput;
}

impl Output for ListPolicyVersionsOutput {
    const WRAPPER: Option<&'static str> = Some("ListPolicyVersionsResult");
}

impl Input for ListRolePoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListRolePolicies";
    type Output = ListRolePoliciesOutput;
}

impl Output for ListRolePoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListRolePoliciesResult");
}

impl Input for ListRoleTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListRoleTags";
    type Output = ListRoleTagsOutput;
}

impl Output for ListRoleTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListRoleTagsResult");
}

impl Input for ListRolesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListRoles";
    type Output = ListRolesOutput;
}

impl Output for ListRolesOutput {
    const WRAPPER: Option<&'static str> = Some("ListRolesResult");
}

impl Input for ListSamlProviderTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListSAMLProviderTags";
    type Output = ListSamlProviderTagsOutput;
}

impl Output for ListSamlProviderTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListSAMLProviderTagsResult");
}

impl Input for ListSamlProvidersInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListSAMLProviders";
    type Output = ListSamlProvidersOutput;
}

impl Output for ListSamlProvidersOutput {
    const WRAPPER: Option<&'static str> = Some("ListSAMLProvidersResult");
}

impl Input for ListSshPublicKeysInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListSSHPublicKeys";
    type Output = ListSshPublicKeysOutput;
}

impl Output for ListSshPublicKeysOutput {
    const WRAPPER: Option<&'static str> = Some("ListSSHPublicKeysResult");
}

impl Input for ListServerCertificateTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListServerCertificateTags";
    type Output = ListServerCertificateTagsOutput;
}

impl Output for ListServerCertificateTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListServerCertificateTagsResult");
}

impl Input for ListServerCertificatesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListServerCertificates";
    type Output = ListServerCertificatesOutput;
}

impl Output for ListServerCertificatesOutput {
    const WRAPPER: Option<&'static str> = Some("ListServerCertificatesResult");
}

impl Input for ListServiceSpecificCredentialsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListServiceSpecificCredentials";
    type Output = ListServiceSpecificCredentialsOutput;
}

impl Output for ListServiceSpecificCredentialsOutput {
    const WRAPPER: Option<&'static str> = Some("ListServiceSpecificCredentialsResult");
}

impl Input for ListSigningCertificatesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListSigningCertificates";
    type Output = ListSigningCertificatesOutput;
}

impl Output for ListSigningCertificatesOutput {
    const WRAPPER: Option<&'static str> = Some("ListSigningCertificatesResult");
}

impl Input for ListUserPoliciesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListUserPolicies";
    type Output = ListUserPoliciesOutput;
}

impl Output for ListUserPoliciesOutput {
    const WRAPPER: Option<&'static str> = Some("ListUserPoliciesResult");
}

impl Input for ListUserTagsInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListUserTags";
    type Output = ListUserTagsOutput;
}

impl Output for ListUserTagsOutput {
    const WRAPPER: Option<&'static str> = Some("ListUserTagsResult");
}

impl Input for ListUsersInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListUsers";
    type Output = ListUsersOutput;
}

impl Output for ListUsersOutput {
    const WRAPPER: Option<&'static str> = Some("ListUsersResult");
}

impl Input for ListVirtualMfaDevicesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ListVirtualMFADevices";
    type Output = ListVirtualMfaDevicesOutput;
}

impl Output for ListVirtualMfaDevicesOutput {
    const WRAPPER: Option<&'static str> = Some("ListVirtualMFADevicesResult");
}

impl Input for PutAccountPropertiesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "PutAccountProperties";
    type Output = PutAccountPropertiesOutput;
}

impl Output for PutAccountPropertiesOutput {
    const WRAPPER: Option<&'static str> = Some("PutAccountPropertiesResult");
}

impl Input for PutGroupPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "PutGroupPolicy";
    type Output = PutGroupPolicyOutput;
}

impl Output for PutGroupPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for PutRolePermissionsBoundaryInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "PutRolePermissionsBoundary";
    type Output = PutRolePermissionsBoundaryOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PermissionsBoundary", &self.permissions_boundary);
    }
}

impl Output for PutRolePermissionsBoundaryOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for PutRolePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "PutRolePolicy";
    type Output = PutRolePolicyOutput;
}

impl Output for PutRolePolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for PutUserPermissionsBoundaryInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "PutUserPermissionsBoundary";
    type Output = PutUserPermissionsBoundaryOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.text("iam:PermissionsBoundary", &self.permissions_boundary);
    }
}

impl Output for PutUserPermissionsBoundaryOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for PutUserPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "PutUserPolicy";
    type Output = PutUserPolicyOutput;
}

impl Output for PutUserPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for RejectDelegationRequestInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "RejectDelegationRequest";
    type Output = RejectDelegationRequestOutput;
}

impl Output for RejectDelegationRequestOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for RemoveClientIdFromOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "RemoveClientIDFromOpenIDConnectProvider";
    type Output = RemoveClientIdFromOpenIdConnectProviderOutput;
}

impl Output for RemoveClientIdFromOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for RemoveRoleFromInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "RemoveRoleFromInstanceProfile";
    type Output = RemoveRoleFromInstanceProfileOutput;
}

impl Output for RemoveRoleFromInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for RemoveUserFromGroupInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "RemoveUserFromGroup";
    type Output = RemoveUserFromGroupOutput;
}

impl Output for RemoveUserFromGroupOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for ResetServiceSpecificCredentialInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ResetServiceSpecificCredential";
    type Output = ResetServiceSpecificCredentialOutput;
}

impl Output for ResetServiceSpecificCredentialOutput {
    const WRAPPER: Option<&'static str> = Some("ResetServiceSpecificCredentialResult");
}

impl Input for ResyncMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "ResyncMFADevice";
    type Output = ResyncMfaDeviceOutput;
}

impl Output for ResyncMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for SendDelegationTokenInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "SendDelegationToken";
    type Output = SendDelegationTokenOutput;
}

impl Output for SendDelegationTokenOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for SetDefaultPolicyVersionInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "SetDefaultPolicyVersion";
    type Output = SetDefaultPolicyVersionOutput;
}

impl Output for SetDefaultPolicyVersionOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for SetSecurityTokenServicePreferencesInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "SetSecurityTokenServicePreferences";
    type Output = SetSecurityTokenServicePreferencesOutput;
}

impl Output for SetSecurityTokenServicePreferencesOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for SimulateCustomPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "SimulateCustomPolicy";
    type Output = SimulateCustomPolicyOutput;
}

impl Output for SimulateCustomPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("SimulateCustomPolicyResult");
}

impl Input for SimulatePrincipalPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "SimulatePrincipalPolicy";
    type Output = SimulatePrincipalPolicyOutput;
}

impl Output for SimulatePrincipalPolicyOutput {
    const WRAPPER: Option<&'static str> = Some("SimulatePrincipalPolicyResult");
}

impl Input for TagInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagInstanceProfile";
    type Output = TagInstanceProfileOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagMFADevice";
    type Output = TagMfaDeviceOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagOpenIDConnectProvider";
    type Output = TagOpenIdConnectProviderOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagPolicy";
    type Output = TagPolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagRole";
    type Output = TagRoleOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagRoleOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagSamlProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagSAMLProvider";
    type Output = TagSamlProviderOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagSamlProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagServerCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagServerCertificate";
    type Output = TagServerCertificateOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagServerCertificateOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for TagUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "TagUser";
    type Output = TagUserOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.tags(&mut self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
    }
}

impl Output for TagUserOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagInstanceProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagInstanceProfile";
    type Output = UntagInstanceProfileOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagInstanceProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagMfaDeviceInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagMFADevice";
    type Output = UntagMfaDeviceOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagMfaDeviceOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagOpenIdConnectProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagOpenIDConnectProvider";
    type Output = UntagOpenIdConnectProviderOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagOpenIdConnectProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagPolicy";
    type Output = UntagPolicyOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagRole";
    type Output = UntagRoleOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagRoleOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagSamlProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagSAMLProvider";
    type Output = UntagSamlProviderOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagSamlProviderOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagServerCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagServerCertificate";
    type Output = UntagServerCertificateOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagServerCertificateOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UntagUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UntagUser";
    type Output = UntagUserOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        keys.texts("aws:TagKeys", &self.tag_keys);
    }
}

impl Output for UntagUserOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateAccessKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateAccessKey";
    type Output = UpdateAccessKeyOutput;
}

impl Output for UpdateAccessKeyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateAccountPasswordPolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateAccountPasswordPolicy";
    type Output = UpdateAccountPasswordPolicyOutput;
}

impl Output for UpdateAccountPasswordPolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateAssumeRolePolicyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateAssumeRolePolicy";
    type Output = UpdateAssumeRolePolicyOutput;
}

impl Output for UpdateAssumeRolePolicyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateDelegationRequestInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateDelegationRequest";
    type Output = UpdateDelegationRequestOutput;
}

impl Output for UpdateDelegationRequestOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateGroupInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateGroup";
    type Output = UpdateGroupOutput;
}

impl Output for UpdateGroupOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateLoginProfileInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateLoginProfile";
    type Output = UpdateLoginProfileOutput;
}

impl Output for UpdateLoginProfileOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateOpenIdConnectProviderThumbprintInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateOpenIDConnectProviderThumbprint";
    type Output = UpdateOpenIdConnectProviderThumbprintOutput;
}

impl Output for UpdateOpenIdConnectProviderThumbprintOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateRoleInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateRole";
    type Output = UpdateRoleOutput;
}

impl Output for UpdateRoleOutput {
    const WRAPPER: Option<&'static str> = Some("UpdateRoleResult");
}

impl Input for UpdateRoleDescriptionInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateRoleDescription";
    type Output = UpdateRoleDescriptionOutput;
}

impl Output for UpdateRoleDescriptionOutput {
    const WRAPPER: Option<&'static str> = Some("UpdateRoleDescriptionResult");
}

impl Input for UpdateSamlProviderInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateSAMLProvider";
    type Output = UpdateSamlProviderOutput;
}

impl Output for UpdateSamlProviderOutput {
    const WRAPPER: Option<&'static str> = Some("UpdateSAMLProviderResult");
}

impl Input for UpdateSshPublicKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateSSHPublicKey";
    type Output = UpdateSshPublicKeyOutput;
}

impl Output for UpdateSshPublicKeyOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateServerCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateServerCertificate";
    type Output = UpdateServerCertificateOutput;
}

impl Output for UpdateServerCertificateOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateServiceSpecificCredentialInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateServiceSpecificCredential";
    type Output = UpdateServiceSpecificCredentialOutput;
}

impl Output for UpdateServiceSpecificCredentialOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateSigningCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateSigningCertificate";
    type Output = UpdateSigningCertificateOutput;
}

impl Output for UpdateSigningCertificateOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UpdateUserInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UpdateUser";
    type Output = UpdateUserOutput;
}

impl Output for UpdateUserOutput {
    const WRAPPER: Option<&'static str> = None;
}

impl Input for UploadSshPublicKeyInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UploadSSHPublicKey";
    type Output = UploadSshPublicKeyOutput;
}

impl Output for UploadSshPublicKeyOutput {
    const WRAPPER: Option<&'static str> = Some("UploadSSHPublicKeyResult");
}

impl Input for UploadServerCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UploadServerCertificate";
    type Output = UploadServerCertificateOutput;

    fn asked<'a>(&'a self, keys: &mut dyn Asked<'a>) {
        if let Some(value) = &self.tags {
            keys.tags(&mut value.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())));
        }
    }
}

impl Output for UploadServerCertificateOutput {
    const WRAPPER: Option<&'static str> = Some("UploadServerCertificateResult");
}

impl Input for UploadSigningCertificateInput {
    const SERVICE: Service = Service::Iam;
    const ACTION: &'static str = "UploadSigningCertificate";
    type Output = UploadSigningCertificateOutput;
}

impl Output for UploadSigningCertificateOutput {
    const WRAPPER: Option<&'static str> = Some("UploadSigningCertificateResult");
}

/// The names of all operations.
pub const OPERATIONS: [&str; 180] = [
    "AcceptDelegationRequest",
    "AcquireRole",
    "AddClientIDToOpenIDConnectProvider",
    "AddRoleToInstanceProfile",
    "AddUserToGroup",
    "AssociateDelegationRequest",
    "AttachGroupPolicy",
    "AttachRolePolicy",
    "AttachUserPolicy",
    "ChangePassword",
    "CreateAccessKey",
    "CreateAccountAlias",
    "CreateDelegationRequest",
    "CreateGroup",
    "CreateInstanceProfile",
    "CreateLoginProfile",
    "CreateOpenIDConnectProvider",
    "CreatePolicy",
    "CreatePolicyVersion",
    "CreateRole",
    "CreateSAMLProvider",
    "CreateServiceLinkedRole",
    "CreateServiceSpecificCredential",
    "CreateUser",
    "CreateVirtualMFADevice",
    "DeactivateMFADevice",
    "DeleteAccessKey",
    "DeleteAccountAlias",
    "DeleteAccountPasswordPolicy",
    "DeleteGroup",
    "DeleteGroupPolicy",
    "DeleteInstanceProfile",
    "DeleteLoginProfile",
    "DeleteOpenIDConnectProvider",
    "DeletePolicy",
    "DeletePolicyVersion",
    "DeleteRole",
    "DeleteRolePermissionsBoundary",
    "DeleteRolePolicy",
    "DeleteSAMLProvider",
    "DeleteSSHPublicKey",
    "DeleteServerCertificate",
    "DeleteServiceLinkedRole",
    "DeleteServiceSpecificCredential",
    "DeleteSigningCertificate",
    "DeleteUser",
    "DeleteUserPermissionsBoundary",
    "DeleteUserPolicy",
    "DeleteVirtualMFADevice",
    "DetachGroupPolicy",
    "DetachRolePolicy",
    "DetachUserPolicy",
    "DisableOrganizationsRootCredentialsManagement",
    "DisableOrganizationsRootSessions",
    "DisableOutboundWebIdentityFederation",
    "EnableMFADevice",
    "EnableOrganizationsRootCredentialsManagement",
    "EnableOrganizationsRootSessions",
    "EnableOutboundWebIdentityFederation",
    "GenerateCredentialReport",
    "GenerateOrganizationsAccessReport",
    "GenerateServiceLastAccessedDetails",
    "GetAccessKeyLastUsed",
    "GetAccountAuthorizationDetails",
    "GetAccountPasswordPolicy",
    "GetAccountProperties",
    "GetAccountSummary",
    "GetContextKeysForCustomPolicy",
    "GetContextKeysForPrincipalPolicy",
    "GetCredentialReport",
    "GetDelegationRequest",
    "GetGroup",
    "GetGroupPolicy",
    "GetHumanReadableSummary",
    "GetInstanceProfile",
    "GetLoginProfile",
    "GetMFADevice",
    "GetOpenIDConnectProvider",
    "GetOrganizationsAccessReport",
    "GetOutboundWebIdentityFederationInfo",
    "GetPolicy",
    "GetPolicyVersion",
    "GetRole",
    "GetRolePolicy",
    "GetRoleTemplateVersion",
    "GetSAMLProvider",
    "GetSSHPublicKey",
    "GetServerCertificate",
    "GetServiceLastAccessedDetails",
    "GetServiceLastAccessedDetailsWithEntities",
    "GetServiceLinkedRoleDeletionStatus",
    "GetUser",
    "GetUserPolicy",
    "ListAccessKeys",
    "ListAccountAliases",
    "ListAttachedGroupPolicies",
    "ListAttachedRolePolicies",
    "ListAttachedUserPolicies",
    "ListDelegationRequests",
    "ListEntitiesForPolicy",
    "ListGroupPolicies",
    "ListGroups",
    "ListGroupsForUser",
    "ListInstanceProfileTags",
    "ListInstanceProfiles",
    "ListInstanceProfilesForRole",
    "ListMFADeviceTags",
    "ListMFADevices",
    "ListOpenIDConnectProviderTags",
    "ListOpenIDConnectProviders",
    "ListOrganizationsFeatures",
    "ListPolicies",
    "ListPoliciesGrantingServiceAccess",
    "ListPolicyTags",
    "ListPolicyVersions",
    "ListRolePolicies",
    "ListRoleTags",
    "ListRoles",
    "ListSAMLProviderTags",
    "ListSAMLProviders",
    "ListSSHPublicKeys",
    "ListServerCertificateTags",
    "ListServerCertificates",
    "ListServiceSpecificCredentials",
    "ListSigningCertificates",
    "ListUserPolicies",
    "ListUserTags",
    "ListUsers",
    "ListVirtualMFADevices",
    "PutAccountProperties",
    "PutGroupPolicy",
    "PutRolePermissionsBoundary",
    "PutRolePolicy",
    "PutUserPermissionsBoundary",
    "PutUserPolicy",
    "RejectDelegationRequest",
    "RemoveClientIDFromOpenIDConnectProvider",
    "RemoveRoleFromInstanceProfile",
    "RemoveUserFromGroup",
    "ResetServiceSpecificCredential",
    "ResyncMFADevice",
    "SendDelegationToken",
    "SetDefaultPolicyVersion",
    "SetSecurityTokenServicePreferences",
    "SimulateCustomPolicy",
    "SimulatePrincipalPolicy",
    "TagInstanceProfile",
    "TagMFADevice",
    "TagOpenIDConnectProvider",
    "TagPolicy",
    "TagRole",
    "TagSAMLProvider",
    "TagServerCertificate",
    "TagUser",
    "UntagInstanceProfile",
    "UntagMFADevice",
    "UntagOpenIDConnectProvider",
    "UntagPolicy",
    "UntagRole",
    "UntagSAMLProvider",
    "UntagServerCertificate",
    "UntagUser",
    "UpdateAccessKey",
    "UpdateAccountPasswordPolicy",
    "UpdateAssumeRolePolicy",
    "UpdateDelegationRequest",
    "UpdateGroup",
    "UpdateLoginProfile",
    "UpdateOpenIDConnectProviderThumbprint",
    "UpdateRole",
    "UpdateRoleDescription",
    "UpdateSAMLProvider",
    "UpdateSSHPublicKey",
    "UpdateServerCertificate",
    "UpdateServiceSpecificCredential",
    "UpdateSigningCertificate",
    "UpdateUser",
    "UploadSSHPublicKey",
    "UploadServerCertificate",
    "UploadSigningCertificate",
];

static PATTERN_19: Pattern = Pattern { text: "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:((/[A-Za-z0-9\\.,\\+@=_-]+)*)/)$"))) };

static PATTERN_16: Pattern = Pattern { text: "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)", rule: Some("begin and end with / and contain only alphanumeric characters and/or / characters."), echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:(\\x{002F})|(\\x{002F}[\\x{0021}-\\x{007E}]+\\x{002F}))$"))) };

static PATTERN_0: Pattern = Pattern { text: ".*[\\w+=,.@-]+.*", rule: None, echoed: true, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:.*[A-Za-z0-9_+=,.@-]+.*)$"))) };

static PATTERN_17: Pattern = Pattern { text: "[ -~]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[(' ', '~')])) };

static PATTERN_18: Pattern = Pattern { text: "[ -~]+", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[ -~]+)$"))) };

static PATTERN_21: Pattern = Pattern { text: "[A-Z0-9]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('0', '9')])) };

static PATTERN_6: Pattern = Pattern { text: "[\\d]+", rule: Some("be a six-digit decimal number"), echoed: false, test: Test::Characters(Characters::of(&[('0', '9')])) };

static PATTERN_27: Pattern = Pattern { text: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"))) };

static PATTERN_26: Pattern = Pattern { text: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$"))) };

static PATTERN_8: Pattern = Pattern { text: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('\t', '\t'), ('\n', '\n'), ('\r', '\r'), (' ', '~'), ('¡', 'ÿ')])) };

static PATTERN_23: Pattern = Pattern { text: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('\t', '\t'), ('\n', '\n'), ('\r', '\r'), (' ', '~'), ('¡', 'ÿ')])) };

static PATTERN_2: Pattern = Pattern { text: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('\t', '\t'), ('\n', '\n'), ('\r', '\r'), (' ', 'ÿ')])) };

static PATTERN_10: Pattern = Pattern { text: "[\\u0020-\\u00FF]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[(' ', 'ÿ')])) };

static PATTERN_7: Pattern = Pattern { text: "[\\w+=,.@-]+", rule: Some("contain only alphanumeric characters and/or the following: +=,.@_-"), echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('+', '+'), ('=', '='), (',', ','), ('.', '.'), ('@', '@'), ('-', '-')])) };

static PATTERN_24: Pattern = Pattern { text: "[\\w+=/:,.@-]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('+', '+'), ('=', '='), ('/', '/'), (':', ':'), (',', ','), ('.', '.'), ('@', '@'), ('-', '-')])) };

static PATTERN_25: Pattern = Pattern { text: "[\\w-]*", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('-', '-')])) };

static PATTERN_9: Pattern = Pattern { text: "[\\w-]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('-', '-')])) };

static PATTERN_1: Pattern = Pattern { text: "[\\w._-]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_'), ('.', '.'), ('_', '_'), ('-', '-')])) };

static PATTERN_3: Pattern = Pattern { text: "[\\w]+", rule: None, echoed: false, test: Test::Characters(Characters::of(&[('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_')])) };

static PATTERN_5: Pattern = Pattern { text: "\\d{12}", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[0-9]{12})$"))) };

static PATTERN_15: Pattern = Pattern { text: "\\u002F[\\u0021-\\u007F]*", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:\\x{002F}[\\x{0021}-\\x{007F}]*)$"))) };

static PATTERN_4: Pattern = Pattern { text: "^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[a-z0-9]+(?:-[a-z0-9]+)*)$"))) };

static PATTERN_14: Pattern = Pattern { text: "^[a-zA-Z0-9:/+=,.@_-]+$", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[a-zA-Z0-9:/+=,.@_-]+)$"))) };

static PATTERN_11: Pattern = Pattern { text: "^[a-zA-Z0-9:_.-]+$", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:[a-zA-Z0-9:_.-]+)$"))) };

static PATTERN_22: Pattern = Pattern { text: "^http(s?)://[a-zA-Z0-9._/-]*(\\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:http(s?)://[a-zA-Z0-9._/-]*(\\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?)$"))) };

static PATTERN_12: Pattern = Pattern { text: "^o-[0-9a-z]{10,32}\\/r-[0-9a-z]{4,32}[0-9a-z-\\/]*", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:o-[0-9a-z]{10,32}\\/r-[0-9a-z]{4,32}[0-9a-z-\\/]*)$"))) };

static PATTERN_13: Pattern = Pattern { text: "^p-[0-9a-zA-Z_]{8,128}$", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:p-[0-9a-zA-Z_]{8,128})$"))) };

static PATTERN_20: Pattern = Pattern { text: "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?", rule: None, echoed: false, test: Test::Expression(std::sync::LazyLock::new(|| expression("^(?:v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?)$"))) };
