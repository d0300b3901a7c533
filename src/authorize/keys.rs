//! The condition keys of a request (IAM User Guide, "AWS global condition context keys"; Service
//! Authorization Reference).

use std::borrow::Cow;

use crate::account::{Account, Grants};
use crate::auth::{Caller, Principal};
use crate::clock::Timestamp;
use crate::contract::Action;
use crate::mfa::SerialNumber;
use crate::policy::{Context, Fact};
use crate::types::{Arn, ArnParts, Name, Service, Tags, UniqueId};

use super::{Access, AskedKeys, Subject, Target};

/// The account that AWS managed policies belong to in `aws:ResourceAccount` (recorded on AWS).
pub(super) const OWNER_OF_AWS_POLICIES: &str = "639982225848";

/// The actions whose resource is not there yet.
const MAKES: [&str; 6] = [
    "iam:CreateUser",
    "iam:CreateRole",
    "iam:CreateGroup",
    "iam:CreateInstanceProfile",
    "iam:CreatePolicy",
    "iam:CreateVirtualMFADevice",
];

/// As many keys as most requests have.
const KEYS: usize = 24;

/// All keys of a request to IAM or STS.
pub(super) fn context<'a>(access: &Access<'a>, subject: &'a Subject, account: &'a str) -> Context<'a> {
    let mut keys = Context::with_capacity(KEYS);
    principal_keys(&mut keys, access.caller, access.home, subject);
    network_keys(&mut keys, access.caller);
    time_keys(&mut keys, access.now);
    session_keys(&mut keys, access.caller, access.now);
    access.asked.iter().for_each(|(key, value)| keys.set(key.to_owned(), value.clone()));
    resource_keys(&mut keys, access, account);
    keys
}

/// What is known of the principal whatever it asks.
pub fn principal_keys<'a>(
    keys: &mut Context<'a>,
    caller: &'a Caller,
    home: &'a Account,
    subject: &'a Subject,
) {
    keys.add("aws:PrincipalAccount", subject.account.as_str());
    let is_federated = matches!(caller.principal, Principal::FederatedUser { .. });
    let arn = if is_federated { &subject.arn } else { subject.entity_arn() };
    keys.add("aws:PrincipalArn", arn.as_str());
    keys.add("aws:PrincipalIsAWSService", "false");
    keys.add(
        "aws:userid",
        match &caller.principal {
            Principal::Root => Cow::Borrowed(subject.account.as_str()),
            Principal::User { id, .. } => Cow::Borrowed(id.as_str()),
            Principal::AssumedRole { .. } | Principal::FederatedUser { .. } => Cow::Owned(caller.user_id()),
        },
    );
    match &caller.principal {
        Principal::Root => keys.add("aws:PrincipalType", "Account"),
        Principal::User { id, name, .. } => {
            keys.add("aws:PrincipalType", "User");
            keys.add("aws:username", name.as_str());
            user_tags(keys, home, id);
        }
        Principal::AssumedRole { id, .. } => {
            keys.add("aws:PrincipalType", "AssumedRole");
            let role = home.roles.by_id(id);
            role.into_iter().for_each(|role| tags(keys, "aws:PrincipalTag/", &role.tags));
        }
        Principal::FederatedUser { by, .. } => {
            keys.add("aws:PrincipalType", "FederatedUser");
            if let Principal::User { id, .. } = &**by {
                user_tags(keys, home, id);
            }
        }
    }
}

fn user_tags<'a>(keys: &mut Context<'a>, home: &'a Account, id: &UniqueId) {
    home.user_by_id(id).into_iter().for_each(|user| tags(keys, "aws:PrincipalTag/", &user.tags));
}

fn network_keys<'a>(keys: &mut Context<'a>, caller: &'a Caller) {
    keys.add_fact("aws:SourceIp", Fact::Address(caller.source_ip.to_canonical()));
    // AWS answers for IAM and STS over TLS alone: whoever comes here in the clear would come to AWS so.
    keys.add("aws:SecureTransport", "true");
    keys.add("aws:ViaAWSService", "false");
    if let Some(agent) = &caller.user_agent {
        keys.add("aws:UserAgent", agent.as_str());
    }
    // IAM has one endpoint, whatever region the client signs for.
    keys.add(
        "aws:RequestedRegion",
        match caller.service {
            Service::Iam => "us-east-1",
            Service::Sts => caller.region.as_str(),
        },
    );
}

pub(super) fn time_keys(keys: &mut Context<'_>, now: Timestamp) {
    keys.add_fact("aws:CurrentTime", Fact::Instant(now.seconds()));
    keys.add_fact("aws:EpochTime", Fact::Number(now.seconds()));
}

/// What is known of the session; of long-term credentials, nothing: not even that MFA is absent.
pub fn session_keys<'a>(keys: &mut Context<'a>, caller: &'a Caller, now: Timestamp) {
    let Some(session) = caller.session() else { return };
    keys.add_fact("aws:TokenIssueTime", Fact::Instant(session.issued.seconds()));
    keys.add("aws:MultiFactorAuthPresent", if caller.has_mfa() { "true" } else { "false" });
    if let Some(age) = caller.mfa_age(now) {
        keys.add_fact("aws:MultiFactorAuthAge", Fact::Number(age));
    }
    // Tags of the session take the place of the role's or the user's.
    tags(keys, "aws:PrincipalTag/", &session.terms.tags);
    if let Some(identity) = &session.terms.source_identity {
        keys.set("aws:SourceIdentity", identity.as_str());
    }
}

/// What is known of the resource: whose it is, and what state holds of it.
fn resource_keys<'a>(keys: &mut Context<'a>, access: &Access<'a>, account: &'a str) {
    let Target::One(arn) = access.target else { return };
    let Some((owner, ..)) = parts(arn.as_str()) else { return };
    keys.set("aws:ResourceAccount", if owner == "aws" { OWNER_OF_AWS_POLICIES } else { account });
    stored_keys(keys, access.action, access.account, arn);
}

/// What the request asks for, with what state holds of its resource.
pub(super) fn settled<'a>(access: &Access<'a>) -> AskedKeys<'a> {
    let Target::One(arn) = access.target else { return access.asked.clone() };
    let mut keys = Context::new();
    access.asked.iter().for_each(|(key, value)| keys.set(key.to_owned(), value.clone()));
    stored_keys(&mut keys, access.action, access.account, arn);
    keys.iter().map(|(key, value)| (Cow::Owned(key.to_owned()), value.clone())).collect()
}

/// What state holds of a resource of IAM that is there.
pub(super) fn stored_keys<'a>(keys: &mut Context<'a>, action: &Action, account: &'a Account, arn: &Arn) {
    let Some((_, kind, name)) = parts(arn.as_str()) else { return };
    if MAKES.contains(&action.name) {
        return;
    }
    let found = Resource::find(account, kind, &Name::from(name), arn);
    if let Some(found) = found.tags.filter(|tags| !tags.is_empty()) {
        for prefix in ["aws:ResourceTag/", "iam:ResourceTag/"] {
            if action.has_key(kind, tag_key(prefix)) {
                tags(keys, prefix, found);
            }
        }
    }
    let boundary = found.grants.and_then(|grants| grants.boundary.as_ref());
    if let Some(boundary) = boundary.filter(|_| needs_boundary(action, keys)) {
        keys.set("iam:PermissionsBoundary", boundary.as_str());
    }
}

/// Requests that bring a boundary along are judged by that, others by the one that is there.
fn needs_boundary(action: &Action, keys: &Context<'_>) -> bool {
    action.keys.contains(&"iam:PermissionsBoundary") && !keys.has("iam:PermissionsBoundary")
}

fn tag_key(prefix: &str) -> &'static str {
    if prefix.starts_with("aws") { "aws:ResourceTag/${TagKey}" } else { "iam:ResourceTag/${TagKey}" }
}

/// What state holds of a resource.
#[derive(Default)]
struct Resource<'a> {
    tags: Option<&'a Tags>,
    grants: Option<&'a Grants>,
}

impl<'a> Resource<'a> {
    fn find(account: &'a Account, kind: &str, name: &Name, arn: &Arn) -> Self {
        match kind {
            "user" => account.users().find(name).map(|user| Self::new(&user.tags, Some(&user.grants))),
            "role" => account.roles.table().find(name).map(|role| Self::new(&role.tags, Some(&role.grants))),
            "instance-profile" => {
                let profile = account.instance_profiles.table().find(name);
                profile.map(|profile| Self::new(&profile.tags, None))
            }
            "policy" => account.policies.find(name).map(|policy| Self::new(&policy.tags, None)),
            "mfa" => {
                let device = account.mfa_devices.find(&SerialNumber::from(arn.as_str()));
                device.map(|device| Self::new(&device.tags, None))
            }
            _ => None,
        }
        .unwrap_or_default()
    }

    const fn new(tags: &'a Tags, grants: Option<&'a Grants>) -> Self {
        Self { tags: Some(tags), grants }
    }
}

fn tags<'a>(keys: &mut Context<'a>, prefix: &'static str, tags: &'a Tags) {
    for tag in tags.iter() {
        keys.set(Cow::Owned(format!("{prefix}{}", tag.key)), tag.value.as_str());
    }
}

/// Account, kind and name in an ARN of IAM: `111122223333`, `user`, `alice`.
pub(super) fn parts(arn: &str) -> Option<(&str, &str, &str)> {
    let ArnParts { account, resource, .. } = ArnParts::read(arn)?;
    let (kind, rest) = resource.split_once('/')?;
    Some((account, kind, rest.rsplit('/').next().unwrap_or(rest)))
}
