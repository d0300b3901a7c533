//! A question from outside: may this caller do this, on a resource of any service?

use std::sync::Arc;

use smol_str::SmolStr;

use crate::account::{Account, Levels, NamedPolicy};
use crate::clock::Timestamp;
use crate::contract::Action;
use crate::policy;
use crate::policy::{
    Context, Decision, Deferred, Mode, Named, Policies, Policy, Question, Requester, Style, Value,
};
use crate::types::{AccountId, Arn, ArnParts, Service};

use super::gather::{Naming, all_named, caller_policies, controls};
use super::keys::{OWNER_OF_AWS_POLICIES, principal_keys, session_keys, stored_keys, time_keys};
use super::{Asker, Subject, binding_controls, is_at_a_door, is_prefix};

/// A question from outside, with the state that it is asked of or the policies that it brings along.
#[derive(Debug)]
pub struct Inquiry {
    /// The id of the answer.
    pub id: SmolStr,
    /// Who asks.
    pub asker: Asker,
    /// What: an action of any service, such as `s3:GetObject`.
    pub action: String,
    /// On what: an ARN, or `*`.
    pub resource: String,
    /// The account that owns the resource; None when nobody says and the one who asks has none.
    pub owner: Option<AccountId>,
    /// The condition keys that only whoever asks can know. They win over what is known here.
    pub given_keys: Vec<(String, Value<'static>)>,
    /// The policies on the resource. None: those that the state has of a role.
    pub on_resource: Option<Vec<NamedPolicy>>,
    /// All other policies, in place of the state's.
    pub given_policies: Option<Box<GivenPolicies>>,
    /// The state of the account that owns the resource, if there is one.
    pub account: Option<Arc<Account>>,
    /// The emulator's time.
    pub now: Timestamp,
    /// About the bytes that it holds.
    pub weight: usize,
}

/// Policies that take the place of the state's. What is left out isn't there.
#[derive(Debug, Default)]
pub struct GivenPolicies {
    /// Of whoever asks and of its groups.
    pub identity: Vec<NamedPolicy>,
    /// The permissions boundary.
    pub boundary: Option<NamedPolicy>,
    /// The session policies; present and empty, nothing passes.
    pub session: Option<Vec<NamedPolicy>>,
    /// Service control policies.
    pub service_control: Levels,
    /// Resource control policies.
    pub resource_control: Levels,
}

impl Inquiry {
    /// Puts the question, with all policies that have a part in it.
    pub fn ask<T>(&self, ask: impl FnOnce(&Question<'_>, &Policies<'_>) -> T) -> T {
        let subject = match &self.asker {
            Asker::Known { caller, home } => Some(Subject::of(caller, home)),
            Asker::Stranger(_) => None,
        };
        let owner = self.owner.map(|owner| owner.to_string());
        let keys = Deferred::new(|| self.context(subject.as_ref(), owner.as_deref()));
        let context = Context::deferred(&keys);
        let question = Question {
            principal: &self.requester(subject.as_ref()),
            action: &self.action,
            resource: &self.resource,
            resource_account: owner.as_deref(),
            context: &context,
            mode: Mode::Authorization,
        };
        ask(&question, &self.policies(subject.as_ref()))
    }

    /// The sentence of a denial. The resource stands in it as S3 prints it, quoted; who signs nothing is
    /// `anonymous`, as OpenSearch prints it.
    #[must_use]
    pub fn message(&self, decision: &Decision, style: Style) -> Option<String> {
        if decision.is_allowed() {
            return None;
        }
        let who = self.asker.shown();
        let who = if who == "*" { "anonymous" } else { &who };
        let tail = policy::message(decision, &self.action, style);
        let resource = format!("\"{}\"", self.resource);
        let mut sentence = policy::sentence(who, &self.action, Some(&resource), &tail);
        if style >= Style::Y2026 && self.action.starts_with("iam:") {
            sentence.push_str(&policy::details(&self.id));
        }
        Some(sentence)
    }

    fn requester<'a>(&'a self, subject: Option<&'a Subject>) -> Requester<'a> {
        match (&self.asker, subject) {
            (Asker::Known { caller, .. }, Some(subject)) => subject.requester(caller),
            (Asker::Stranger(stranger), _) => stranger.requester(),
            (Asker::Known { .. }, None) => Requester::Anonymous,
        }
    }

    fn context<'a>(&'a self, subject: Option<&'a Subject>, owner: Option<&'a str>) -> Context<'a> {
        let mut keys = Context::new();
        time_keys(&mut keys, self.now);
        match (&self.asker, subject) {
            (Asker::Known { caller, home }, Some(subject)) => {
                principal_keys(&mut keys, caller, home, subject);
                session_keys(&mut keys, caller, self.now);
            }
            (Asker::Known { .. }, None) => {}
            (Asker::Stranger(stranger), _) => stranger.keys(&mut keys),
        }
        if self.resource.starts_with("arn:aws:iam::aws:") {
            keys.set("aws:ResourceAccount", OWNER_OF_AWS_POLICIES);
        } else if let Some(owner) = owner {
            keys.set("aws:ResourceAccount", owner);
        }
        if let (Some(account), Some(action)) = (&self.account, self.known_action()) {
            stored_keys(&mut keys, action, account, &Arn::from(self.resource.clone()));
        }
        self.given_keys.iter().for_each(|(key, value)| keys.set(key.as_str(), borrowed(value)));
        keys
    }

    /// The action, when it is one of IAM or STS on a resource of theirs.
    fn known_action(&self) -> Option<&'static Action> {
        ArnParts::read(&self.resource)?.owner(Service::Iam)?;
        Action::find(&self.action)
    }

    fn policies<'a>(&'a self, subject: Option<&'a Subject>) -> Policies<'a> {
        let mut policies = match &self.given_policies {
            Some(given) => given.policies(),
            None => self.of_state(subject),
        };
        policies.resource = match &self.on_resource {
            Some(given) => all_named(given),
            None => self.trust().map(|trust| Named::inline("trust policy", trust)).into_iter().collect(),
        };
        policies.mandatory_resource = self.is_at_a_door() || self.is_on_a_key();
        policies
    }

    fn of_state<'a>(&'a self, subject: Option<&'a Subject>) -> Policies<'a> {
        let mut policies = match (&self.asker, subject) {
            (Asker::Known { caller, home }, Some(subject)) => Policies {
                service_control: binding_controls(caller, home),
                ..caller_policies(caller, home, subject, Naming::Full)
            },
            (asker, _) => {
                let home = asker.home().map(|home| controls(&home.controls.service));
                Policies { service_control: home.unwrap_or_default(), ..Policies::default() }
            }
        };
        if let Some(account) = self.account.as_ref().filter(|_| self.has_resource()) {
            policies.resource_control = controls(&account.controls.resource);
        }
        policies
    }

    /// Whether the action acts on a resource: resource control policies hold for no others.
    fn has_resource(&self) -> bool {
        self.resource != "*" && Action::find(&self.action).is_none_or(|action| !action.resources.is_empty())
    }

    /// The trust policy that the state has of the role at whose door it is asked.
    fn trust(&self) -> Option<&Policy> {
        let account = self.account.as_ref().filter(|_| self.is_at_a_door())?;
        let id = account.principal_id(&self.resource)?;
        Some(account.roles.by_id(&id)?.trust.document())
    }

    /// Whether a role's trust policy has to admit the one who asks.
    fn is_at_a_door(&self) -> bool {
        is_at_a_door(&self.action, &self.resource)
    }

    /// Whether the policy of a KMS key has to admit the one who asks; an emulator of KMS brings it along.
    fn is_on_a_key(&self) -> bool {
        let is_key = || ArnParts::read(&self.resource).is_some_and(|arn| arn.resource.starts_with("key/"));
        is_prefix("kms:", &self.action)
            && self.on_resource.as_ref().is_some_and(|on| !on.is_empty())
            && is_key()
    }
}

impl GivenPolicies {
    fn policies(&self) -> Policies<'_> {
        Policies {
            identity: all_named(&self.identity),
            boundary: self.boundary.as_ref().map(|given| Named::inline(given.name.as_str(), &given.policy)),
            session: self.session.as_deref().map(all_named),
            service_control: controls(&self.service_control),
            resource_control: controls(&self.resource_control),
            ..Policies::default()
        }
    }
}

/// The same value, which costs next to nothing.
fn borrowed<'a>(value: &'a Value<'static>) -> Value<'a> {
    match value {
        Value::One(text) => Value::from(&**text),
        Value::Many(texts) => Value::from(texts.iter().map(|text| &**text).collect::<Vec<&str>>()),
    }
}
