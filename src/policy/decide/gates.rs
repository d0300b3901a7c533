//! What each type of policy says, and what that amounts to.

use crate::policy::principal::Grant;
use crate::policy::statement::{Asking, Place};
use crate::policy::syntax::Effect;
use crate::policy::{Mode, Named, Policies, PolicyType, Question, Requester, Verdict};

/// What each type of policy says of one question. None: there are no policies of the type.
pub(super) struct Gates<'a> {
    pub(super) asking: Asking<'a>,
    pub(super) policies: &'a Policies<'a>,
    pub(super) service_control: Option<Verdict>,
    pub(super) resource_control: Option<Verdict>,
    pub(super) resource: Option<Verdict>,
    pub(super) identity: Verdict,
    pub(super) boundary: Option<Verdict>,
    pub(super) session: Option<Verdict>,
    /// The most that the resource's policies grant.
    grant: Option<Grant>,
}

impl<'a> Gates<'a> {
    /// Asks every policy about a question, whose action comes in lower case.
    pub(super) fn new(question: &'a Question<'a>, policies: &'a Policies<'a>, lower: &'a str) -> Self {
        let asking = Asking::new(question, lower, policies.boundary.is_some());
        let grant = policies.resource.iter().filter_map(|named| grant(&asking, named)).max();
        let gates = Self {
            asking,
            policies,
            service_control: None,
            resource_control: levels(&asking, &policies.resource_control),
            resource: resource(&asking, &policies.resource, grant),
            identity: Verdict::ImplicitDeny,
            boundary: None,
            session: None,
            grant,
        };
        if question.principal.account().is_some() { gates.with_callers_policies() } else { gates }
    }

    /// Services, federated identities and strangers have no policies of their own.
    fn with_callers_policies(mut self) -> Self {
        let (asking, policies) = (self.asking, self.policies);
        let judge = |set: &[Named<'_>]| judge(&asking, set, Place::Identity);
        self.service_control = levels(&asking, &policies.service_control);
        self.identity = judge(&policies.identity);
        self.boundary = policies.boundary.as_ref().map(|named| judge(std::slice::from_ref(named)));
        self.session = policies.session.as_deref().map(judge);
        match asking.question.principal {
            Requester::FederatedUser { of_root, .. } => {
                // A session for a federated user may do what its policies allow.
                self.session = self.session.or(Some(Verdict::ImplicitDeny));
                if *of_root {
                    self.identity = unless_denied(self.identity);
                }
            }
            Requester::Root { .. } => self.open_for_root(),
            _ => {}
        }
        self
    }

    /// Root may do everything that isn't denied, and has no boundary.
    fn open_for_root(&mut self) {
        self.identity = unless_denied(self.identity);
        self.session = self.session.map(unless_denied);
        self.boundary = None;
    }

    /// The types of policy that deny, the one that AWS's message names first in front; none when the
    /// request is allowed. They all deny explicitly, or all implicitly.
    ///
    /// AWS's choice among several isn't deterministic; this order is ours.
    pub(super) fn failing(&self) -> Vec<(PolicyType, Verdict)> {
        let explicit: Vec<_> = self.all().filter(|(_, verdict)| *verdict == Verdict::ExplicitDeny).collect();
        if !explicit.is_empty() {
            return explicit;
        }
        let missing = self.missing_control().chain(self.missing_permission());
        missing.map(|type_of| (type_of, Verdict::ImplicitDeny)).collect()
    }

    /// Whether both organizations allow. None: there is none.
    pub(super) fn organization_allows(&self) -> Option<bool> {
        let both = [self.service_control, self.resource_control];
        let mut there = both.into_iter().flatten().peekable();
        there.peek().copied().map(|_| there.all(|verdict| verdict == Verdict::Allowed))
    }

    fn all(&self) -> impl Iterator<Item = (PolicyType, Verdict)> {
        [
            (PolicyType::ServiceControl, self.service_control),
            (PolicyType::ResourceControl, self.resource_control),
            (PolicyType::Resource, self.resource),
            (PolicyType::Identity, Some(self.identity)),
            (PolicyType::Boundary, self.boundary),
            (PolicyType::Session, self.session),
        ]
        .into_iter()
        .filter_map(|(type_of, verdict)| Some((type_of, verdict?)))
    }

    fn missing_control(&self) -> impl Iterator<Item = PolicyType> {
        let controls = [
            (PolicyType::ResourceControl, self.resource_control),
            (PolicyType::ServiceControl, self.service_control),
        ];
        controls.into_iter().filter(|(_, verdict)| !allows(*verdict)).map(|(type_of, _)| type_of)
    }

    /// The types that had to allow and didn't, beside those of organizations.
    fn missing_permission(&self) -> impl Iterator<Item = PolicyType> {
        let needs = self.needs();
        [
            (PolicyType::Identity, needs.identity && self.identity != Verdict::Allowed),
            (PolicyType::Boundary, needs.limits && !allows(self.boundary)),
            (PolicyType::Session, needs.limits && !allows(self.session)),
            (PolicyType::Resource, needs.grant && self.grant.is_none_or(|grant| grant < needs.least())),
        ]
        .into_iter()
        .filter_map(|(type_of, missing)| missing.then_some(type_of))
    }

    /// What the request needs beside the consent of organizations.
    fn needs(&self) -> Needs {
        let question = self.asking.question;
        let Some(account) = question.principal.account() else {
            return Needs { identity: false, limits: false, grant: true, direct: true };
        };
        let all = Needs { identity: true, limits: true, grant: true, direct: false };
        if question.resource_account.is_some_and(|owner| owner != account) {
            return all;
        }
        match self.grant {
            Some(Grant::Direct) => Needs { identity: false, limits: false, ..all },
            Some(_) if question.mode == Mode::Simulation => Needs { identity: false, limits: false, ..all },
            Some(Grant::Limited) => Needs { identity: false, ..all },
            _ => Needs { grant: self.policies.mandatory_resource, ..all },
        }
    }
}

/// Which types of policy must allow.
#[derive(Clone, Copy)]
struct Needs {
    identity: bool,
    /// Boundary and session policies.
    limits: bool,
    grant: bool,
    /// The grant must be to the one who asks, not to its account.
    direct: bool,
}

impl Needs {
    const fn least(self) -> Grant {
        if self.direct { Grant::Direct } else { Grant::Account }
    }
}

/// What is allowed unless it is denied.
fn unless_denied(verdict: Verdict) -> Verdict {
    if verdict == Verdict::ExplicitDeny { verdict } else { Verdict::Allowed }
}

/// Policies that aren't there limit nothing.
fn allows(verdict: Option<Verdict>) -> bool {
    verdict.is_none_or(|verdict| verdict == Verdict::Allowed)
}

/// What policies say, any of which may allow.
fn judge(asking: &Asking<'_>, policies: &[Named<'_>], place: Place) -> Verdict {
    let mut verdict = Verdict::ImplicitDeny;
    for named in policies.iter().filter(|named| named.policy.sieves().admit(asking)) {
        for statement in named.policy.statements() {
            let is_deny = statement.effect == Effect::Deny;
            if !is_deny && verdict == Verdict::Allowed || !statement.matches(asking, place) {
                continue;
            }
            if is_deny {
                return Verdict::ExplicitDeny;
            }
            verdict = Verdict::Allowed;
        }
    }
    verdict
}

/// What levels say, each of which must allow. None: there are none.
fn levels(asking: &Asking<'_>, levels: &[Vec<Named<'_>>]) -> Option<Verdict> {
    let each = levels.iter().map(|level| judge(asking, level, Place::Organization));
    each.reduce(|one, other| match (one, other) {
        (Verdict::ExplicitDeny, _) | (_, Verdict::ExplicitDeny) => Verdict::ExplicitDeny,
        (Verdict::Allowed, Verdict::Allowed) => Verdict::Allowed,
        _ => Verdict::ImplicitDeny,
    })
}

/// The most that a policy grants.
fn grant(asking: &Asking<'_>, named: &Named<'_>) -> Option<Grant> {
    named.policy.statements().iter().filter_map(|statement| statement.grant(asking)).max()
}

/// What the resource's policies say. None: there are none.
fn resource(asking: &Asking<'_>, policies: &[Named<'_>], grant: Option<Grant>) -> Option<Verdict> {
    let mut statements = policies.iter().flat_map(|named| named.policy.statements());
    let denies = statements
        .any(|statement| statement.effect == Effect::Deny && statement.matches(asking, Place::Resource));
    match (denies, grant) {
        _ if policies.is_empty() => None,
        (true, _) => Some(Verdict::ExplicitDeny),
        (false, Some(_)) => Some(Verdict::Allowed),
        (false, None) => Some(Verdict::ImplicitDeny),
    }
}
