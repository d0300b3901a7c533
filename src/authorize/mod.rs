//! May the caller do this? The policies that have a part in it, the condition keys of the request, the
//! decision, and AWS's words for a refusal.
//!
//! The engine in [`crate::policy`] knows nothing of accounts; here it is told what it needs to know.

mod asked;
mod asker;
mod denial;
mod gather;
mod inquiry;
mod judge;
mod keys;
mod library;
mod principal_name;
mod record;
mod remembered;
mod ring;
mod subject;

use crate::account::Account;
use crate::auth::{Caller, Principal};
use crate::clock::Timestamp;
use crate::contract::Action;
use crate::policy;
use crate::policy::{Context, Decision, Deferred, Mode, Named, Policies, Policy, Question, Verdict};
use crate::types::{Arn, ArnParts};

pub use asked::AskedKeys;
pub use asker::{Asker, Stranger};
pub use denial::Denial;
pub use gather::{Naming, all_named, caller_policies, controls, named, named_managed, policies_of};
pub use inquiry::{GivenPolicies, Inquiry};
pub use judge::Judge;
pub use keys::{principal_keys, session_keys};
pub use library::compiled;
pub use principal_name::PrincipalName;
pub use record::{Decided, Record};
pub use remembered::Remembered;
pub use ring::Ring;
pub use subject::Subject;

/// The actions that no policy can deny (STS API reference).
const NEVER_DENIED: [&str; 2] = ["sts:GetCallerIdentity", "sts:GetSessionToken"];

/// The resource that an operation acts on, as the Service Authorization Reference names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// `*`: an action without a resource, or on all.
    Any,
    /// `*`, and the path that a list of policies is limited to, which refusals print.
    PolicyPath(String),
    /// One resource.
    One(Arn),
}

impl Target {
    /// What policies are matched with.
    #[must_use]
    pub fn resource(&self) -> &str {
        match self {
            Self::Any | Self::PolicyPath(_) => "*",
            Self::One(arn) => arn.as_str(),
        }
    }
}

/// One request to be decided.
#[derive(Debug, Clone, Copy)]
pub struct Access<'a> {
    /// Who calls.
    pub caller: &'a Caller,
    /// The caller's account.
    pub home: &'a Account,
    /// The account that is acted on, most often the same.
    pub account: &'a Account,
    /// What.
    pub action: &'static Action,
    /// On what.
    pub target: &'a Target,
    /// The trust policy of the role that is to be assumed.
    pub trust: Option<&'a Policy>,
    /// What the request asks for that policies may put conditions on.
    pub asked: &'a AskedKeys<'a>,
    /// The emulator's time.
    pub now: Timestamp,
}

impl Access<'_> {
    /// Whether root calls and no organization has a say: then there is no policy to ask.
    #[must_use]
    pub fn is_free(&self) -> bool {
        let controlled = !self.home.controls.service.is_empty() || !self.account.controls.resource.is_empty();
        self.caller.principal == Principal::Root && self.trust.is_none() && !controlled
    }

    /// What the request asks for, and what state holds of its resource: with these, the keys of the request
    /// can be told without the state.
    #[must_use]
    pub fn settled(&self) -> AskedKeys<'_> {
        keys::settled(self)
    }
}

/// Decides whether the caller may do this.
///
/// # Errors
/// Why not.
pub fn authorize(access: &Access<'_>) -> Result<(), Denial> {
    if NEVER_DENIED.contains(&access.action.name) || access.is_free() {
        return Ok(());
    }
    let decision = judge(access, Naming::Short, Reasons::OfDenial);
    if decision.is_allowed() {
        return Ok(());
    }
    // Who is refused may wait for the names of what refused him.
    Err(Denial::new(access, judge(access, Naming::Full, Reasons::All)))
}

/// Which reasons a decision is to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reasons {
    /// Those of a denial.
    OfDenial,
    /// Those of an allowance too.
    All,
}

/// The decision on a request, by the policies of the state.
#[must_use]
pub fn judge(access: &Access<'_>, naming: Naming, reasons: Reasons) -> Decision {
    let subject = Subject::of(access.caller, access.home);
    ask(access, &subject, naming, |question, policies| match reasons {
        Reasons::OfDenial => policy::decide(question, policies),
        Reasons::All => policy::explain(question, policies),
    })
}

/// A decision with its reasons, also when it is an allowance, and the keys that it lacked.
#[must_use]
pub fn explained(question: &Question<'_>, policies: &Policies<'_>) -> (Decision, Vec<String>) {
    let asked_by_someone = question.principal.account().is_some();
    if asked_by_someone && NEVER_DENIED.iter().any(|name| question.action.eq_ignore_ascii_case(name)) {
        return (nothing_to_decide(), Vec::new());
    }
    (policy::explain(question, policies), policy::missing_keys(question, policies))
}

/// The decision on what no policy can deny.
const fn nothing_to_decide() -> Decision {
    Decision {
        verdict: Verdict::Allowed,
        reasons: Vec::new(),
        boundary_allows: None,
        organization_allows: None,
        identity: Verdict::ImplicitDeny,
        resource: None,
    }
}

/// Puts the question that the engine is asked, with all policies that have a part in it.
pub fn ask<T>(
    access: &Access<'_>,
    subject: &Subject,
    naming: Naming,
    ask: impl FnOnce(&Question<'_>, &Policies<'_>) -> T,
) -> T {
    let account = access.account.id.as_str();
    let keys = Deferred::new(|| keys::context(access, subject, account));
    let context = Context::deferred(&keys);
    let question = Question {
        principal: &subject.requester(access.caller),
        action: access.action.name,
        resource: access.target.resource(),
        resource_account: Some(account),
        context: &context,
        mode: Mode::Authorization,
    };
    ask(&question, &policies(access, subject, naming))
}

/// All policies that have a part in a request.
fn policies<'a>(access: &Access<'a>, subject: &'a Subject, naming: Naming) -> Policies<'a> {
    let mut policies = caller_policies(access.caller, access.home, subject, naming);
    policies.service_control = binding_controls(access.caller, access.home);
    if !access.action.resources.is_empty() {
        policies.resource_control = controls(&access.account.controls.resource);
    }
    policies.mandatory_resource = is_at_a_door(access.action.name, access.target.resource());
    policies.resource.extend(access.trust.map(|trust| Named::inline("trust policy", trust)));
    policies
}

/// The service control policies that bind the caller: AWS's service-linked roles are bound by none.
fn binding_controls<'a>(caller: &Caller, home: &'a Account) -> Vec<Vec<Named<'a>>> {
    match &caller.principal {
        Principal::AssumedRole { path, .. } if path.is_service_linked() => Vec::new(),
        _ => controls(&home.controls.service),
    }
}

/// Whether a role's trust policy has to admit the caller.
fn is_at_a_door(action: &str, resource: &str) -> bool {
    let is_role = || ArnParts::read(resource).is_some_and(|arn| arn.resource.starts_with("role/"));
    is_prefix("sts:", action) && is_role()
}

fn is_prefix(prefix: &str, action: &str) -> bool {
    action.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}
