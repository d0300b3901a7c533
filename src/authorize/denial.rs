//! A refusal in AWS's words.

use crate::fault::Fault;
use crate::policy;
use crate::policy::{Decision, Style};
use crate::types::Arn;

use super::keys::parts;
use super::{Access, Target};

/// Why a caller may not do what it asked.
#[derive(Debug, Clone)]
pub struct Denial {
    /// Who asked.
    pub principal: Arn,
    /// For what.
    pub action: &'static str,
    /// On what, as AWS prints it.
    pub resource: Option<String>,
    /// The decision, its reasons named in full.
    pub decision: Decision,
}

impl Denial {
    /// The denial of a request.
    #[must_use]
    pub fn new(access: &Access<'_>, decision: Decision) -> Self {
        Self {
            principal: access.caller.arn(),
            action: access.action.name,
            resource: printed(access),
            decision,
        }
    }

    /// `AccessDenied` with the whole sentence. From 2026 on IAM ends it with where to look the
    /// decision up, for which the request's own id serves here.
    #[must_use]
    pub fn fault(&self, style: Style, request_id: &str) -> Fault {
        let mut text = self.sentence(style);
        if style >= Style::Y2026 && self.action.starts_with("iam:") {
            text.push_str(&policy::details(request_id));
        }
        Fault::access_denied(text)
    }

    /// The sentence.
    #[must_use]
    pub fn sentence(&self, style: Style) -> String {
        let tail = policy::message(&self.decision, self.action, style);
        policy::sentence(self.principal.as_str(), self.action, self.resource.as_deref(), &tail)
    }

    /// What decided, for a log.
    #[must_use]
    pub fn why(&self) -> String {
        self.decision.why()
    }
}

/// The resource as refusals print it (answers that users of AWS quoted): most operations on a user,
/// group, role, instance profile or policy give its kind and name, those that make or list give the ARN.
fn printed(access: &Access<'_>) -> Option<String> {
    let arn = match access.target {
        Target::Any if access.action.name == "sts:GetAccessKeyInfo" => return None,
        Target::Any => return Some("*".to_owned()),
        Target::PolicyPath(path) => return Some(format!("policy path {path}")),
        Target::One(arn) => arn.as_str(),
    };
    let name = access.action.name.strip_prefix("iam:").unwrap_or("Create");
    let friendly = match parts(arn) {
        Some((_, "policy", name)) if access.action.name == "iam:CreatePolicy" => format!("policy {name}"),
        Some((_, "policy", _)) => format!("policy {arn}"),
        _ if whole(name) => arn.to_owned(),
        Some((_, kind @ ("user" | "group" | "role"), name)) => format!("{kind} {name}"),
        Some((_, "instance-profile", name)) => format!("instance profile {name}"),
        _ => arn.to_owned(),
    };
    Some(friendly)
}

/// Whether an operation of IAM prints the ARN of a user, group, role or instance profile.
fn whole(operation: &str) -> bool {
    const MAKES: [&str; 5] =
        ["CreateUser", "CreateRole", "CreateGroup", "CreateInstanceProfile", "CreateServiceLinkedRole"];
    const LISTS: [&str; 4] = ["ListUsers", "ListRoles", "ListGroups", "ListInstanceProfiles"];
    operation == "Create"
        || operation == "PassRole"
        || MAKES.contains(&operation)
        || LISTS.contains(&operation)
}
