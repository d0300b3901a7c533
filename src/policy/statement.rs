//! Statements, compiled: what it takes to see whether one matches.

use super::action::{ActionPattern, Asked};
use super::arn::{ResourcePattern, Short, resource_sieve};
use super::condition::{Condition, Truth};
use super::principal::{Grant, Principals};
use super::sieve::Sieve;
use super::syntax::{self, Effect};
use super::text::Places;
use super::{Position, Question};

/// A compiled statement.
#[derive(Debug)]
pub(super) struct Statement {
    pub(super) sid: Option<Box<str>>,
    pub(super) effect: Effect,
    /// From where the simulators say that it begins.
    pub(super) start: Position,
    /// To the place after its `}`.
    pub(super) end: Position,
    sieves: Sieves,
    actions: Clause<ActionPattern>,
    resources: Option<Clause<ResourcePattern>>,
    principals: Option<Principals>,
    conditions: Box<[Condition]>,
    /// Whether a condition, or a variable in a resource, asks for a key.
    pub(super) has_keys: bool,
}

/// An element or its opposite.
#[derive(Debug)]
struct Clause<T> {
    negated: bool,
    any_of: Box<[T]>,
}

impl<T> Clause<T> {
    fn new(element: &syntax::Element<String>, compile: impl Fn(&str) -> T) -> Self {
        let any_of = element.values.iter().map(|text| compile(text)).collect();
        Self { negated: element.negated, any_of }
    }

    fn sieve(&self, of: impl Fn(&T) -> Sieve) -> Sieve {
        if self.negated { Sieve::ALL } else { self.any_of.iter().map(of).collect() }
    }

    fn admits(&self, matches: impl Fn(&T) -> bool) -> bool {
        self.any_of.iter().any(matches) != self.negated
    }
}

/// The actions and the resources that statements may be about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sieves {
    actions: Sieve,
    resources: Sieve,
}

impl Sieves {
    /// About nothing.
    pub(super) const NONE: Self = Self { actions: Sieve::NONE, resources: Sieve::NONE };

    /// About what either is.
    pub(super) const fn or(self, other: Self) -> Self {
        Self { actions: self.actions.or(other.actions), resources: self.resources.or(other.resources) }
    }

    /// Whether they may be about what is asked.
    pub(super) const fn admit(self, asking: &Asking<'_>) -> bool {
        self.admit_action(asking) && self.resources.meets(asking.resource)
    }

    const fn admit_action(self, asking: &Asking<'_>) -> bool {
        self.actions.meets(asking.action.sieve())
    }
}

/// A question, prepared once for many statements.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) question: &'a Question<'a>,
    pub(super) action: Asked<'a>,
    resource: Sieve,
    /// Whether the one who asks has a permissions boundary.
    pub(super) has_boundary: bool,
}

impl<'a> Asking<'a> {
    /// Prepares a question, whose action comes in lower case too.
    pub(super) fn new(question: &'a Question<'a>, lower: &'a str, has_boundary: bool) -> Self {
        let resource = resource_sieve(question.resource);
        Self { question, action: Asked::new(lower), resource, has_boundary }
    }
}

/// Where a policy stands, which says what its elements mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// With the one who asks: no principals, short ARNs are padded.
    Identity,
    /// With an organization: no principals that matter.
    Organization,
    /// On the resource: principals count, and a statement without Resource is about it.
    Resource,
}

impl Statement {
    /// Compiles a statement; variables are `open` under version 2012-10-17.
    pub(super) fn new(
        syntax: &syntax::Statement,
        effect: Effect,
        open: bool,
        places: &mut Places<'_>,
    ) -> Self {
        let none = syntax::Element { negated: false, values: Vec::new() };
        let action = syntax.action.as_ref().unwrap_or(&none);
        let actions = Clause::new(action, ActionPattern::new);
        let resources = syntax.resource.as_ref();
        let resources = resources.map(|r| Clause::new(r, |text| ResourcePattern::new(text, open)));
        let test = |test: &syntax::Test| Condition::new(test.operator, &test.key, &test.values, open);
        let conditions: Box<[Condition]> = syntax.conditions.iter().map(test).collect();
        let has_keys = !conditions.is_empty() || resource_keys(resources.as_ref()).next().is_some();
        Self {
            sid: syntax.sid.as_deref().map(Into::into),
            effect,
            start: places.of(syntax.span.start),
            end: places.of(syntax.span.end),
            sieves: Sieves {
                actions: actions.sieve(ActionPattern::sieve),
                resources: resources.as_ref().map_or(Sieve::ALL, |all| all.sieve(ResourcePattern::sieve)),
            },
            actions,
            resources,
            principals: syntax.principal.as_ref().map(principals),
            conditions,
            has_keys,
        }
    }

    /// What it may be about.
    pub(super) const fn sieves(&self) -> Sieves {
        self.sieves
    }

    /// What it grants on a resource, when it is an Allow that matches; None otherwise.
    pub(super) fn grant(&self, asking: &Asking<'_>) -> Option<Grant> {
        let is_allow = self.effect == Effect::Allow && self.is_about(asking, Place::Resource);
        let principals = self.principals.as_ref().filter(|_| is_allow)?;
        let grant = principals.grant(asking.question.principal)?;
        self.conditions_hold(asking.question).then_some(grant)
    }

    /// Whether it matches all that is asked.
    pub(super) fn matches(&self, asking: &Asking<'_>, place: Place) -> bool {
        self.is_about(asking, place)
            && (place != Place::Resource || self.names(asking))
            && self.conditions_hold(asking.question)
    }

    /// The keys that it asks for if it is about this action, resource and principal, as far as these are
    /// known.
    pub(super) fn keys(&self, asking: &Asking<'_>, place: Place) -> impl Iterator<Item = &str> {
        let concerns = self.is_about_action(asking)
            && (self.has_open_resource(asking.question) || self.is_about_resource(asking.question, place))
            && (place != Place::Resource || self.names(asking));
        let conditions = self.conditions.iter().flat_map(Condition::keys);
        resource_keys(self.resources.as_ref()).chain(conditions).filter(move |_| concerns)
    }

    fn is_about(&self, asking: &Asking<'_>, place: Place) -> bool {
        self.sieves.admit(asking)
            && self.is_about_action(asking)
            && self.is_about_resource(asking.question, place)
    }

    fn is_about_action(&self, asking: &Asking<'_>) -> bool {
        self.sieves.admit_action(asking) && self.actions.admits(|pattern| pattern.matches(&asking.action))
    }

    /// Without a Resource element, which AWS stores in trust policies only, a statement elsewhere denies
    /// all and allows nothing.
    fn is_about_resource(&self, question: &Question<'_>, place: Place) -> bool {
        let Some(clause) = &self.resources else {
            return place == Place::Resource || self.effect == Effect::Deny;
        };
        let short = match (place, self.effect) {
            (Place::Resource, _) => Short::Dead,
            (Place::Organization, Effect::Allow) => Short::PaddedIfOpen,
            (Place::Organization, Effect::Deny) | (Place::Identity, _) => Short::Padded,
        };
        clause.admits(|pattern| pattern.matches(question.resource, short, question.context))
    }

    /// Whether the resource depends on a key that the request lacks.
    fn has_open_resource(&self, question: &Question<'_>) -> bool {
        resource_keys(self.resources.as_ref()).any(|key| !question.context.has(key))
    }

    /// Without a principal, a statement on a resource denies everyone and allows nobody.
    fn names(&self, asking: &Asking<'_>) -> bool {
        let requester = asking.question.principal;
        match (&self.principals, self.effect) {
            (Some(principals), Effect::Deny) => principals.hits(requester, asking.has_boundary),
            (Some(principals), Effect::Allow) => principals.grant(requester).is_some(),
            (None, effect) => effect == Effect::Deny,
        }
    }

    /// A condition that is false decides, whatever stands beside it.
    fn conditions_hold(&self, question: &Question<'_>) -> bool {
        let mut sound = true;
        for condition in &self.conditions {
            match condition.holds(question.context, question.mode) {
                Truth::True => {}
                Truth::False => return false,
                Truth::Unsound => sound = false,
            }
        }
        sound || self.effect == Effect::Deny
    }
}

/// The keys of the variables in resources.
fn resource_keys(resources: Option<&Clause<ResourcePattern>>) -> impl Iterator<Item = &str> {
    resources.into_iter().flat_map(|clause| &clause.any_of).flat_map(ResourcePattern::keys)
}

fn principals(element: &syntax::Element<syntax::Entry>) -> Principals {
    let entries: Vec<(&str, &str)> =
        element.values.iter().map(|entry| (entry.kind.as_str(), entry.value.as_str())).collect();
    Principals::new(element.negated, &entries)
}
