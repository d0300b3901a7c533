//! What holds for every action and resource of a simulation.

use smol_str::SmolStr;

use crate::account::HeldPolicy;
use crate::authorize::{Naming, named, named_managed};
use crate::fault::Fault;
use crate::policy::{Context, Named, Policies, Policy, context_keys};
use crate::types::AccountId;

use super::caller::Caller;
use super::exclusion::Exclusions;
use super::principal::Principal;
use super::request::Request;
use super::{action, context, documents, invalid, resource};

/// The escapes of policy variables, which nobody could give a value.
const ESCAPES: [&str; 3] = ["*", "?", "$"];

/// What came with a request, checked. AWS's order of checks isn't known.
pub(super) struct Given {
    identity: Vec<Policy>,
    boundary: Option<Policy>,
    resource: Option<Policy>,
}

impl Given {
    /// Checks actions and resources and reads the policies.
    ///
    /// # Errors
    /// `InvalidInput`.
    pub(super) fn read(request: &Request<'_>) -> Result<Self, Fault> {
        let named = resource::named(request.resources)?;
        action::check(request.actions, !named.is_empty())?;
        action::check_handling(request.actions, request.handling)?;
        Ok(Self {
            identity: documents::list(request.policies, Policy::simulated)?,
            boundary: documents::boundary(request)?,
            resource: documents::on_resource(request)?,
        })
    }
}

/// What holds for every action and resource.
pub(super) struct Scene<'a> {
    pub(super) caller: Caller<'a>,
    /// The account that owns the resources, when the request says so.
    pub(super) owner: Option<&'a str>,
    /// The resources that are named; none when all are meant.
    pub(super) resources: &'a [SmolStr],
    pub(super) keys: Context<'a>,
    pub(super) policies: Policies<'a>,
    entries: &'a [crate::contract::iam::ContextEntry],
}

impl<'a> Scene<'a> {
    /// The scene with what came with the request.
    ///
    /// # Errors
    /// `InvalidInput`.
    pub(super) fn new(
        request: &Request<'a>,
        given: &'a Given,
        account: AccountId,
        principal: Option<&Principal<'a>>,
    ) -> Result<Self, Fault> {
        let caller = Caller::new(request, principal.map(|principal| principal.arn), account)?;
        let owner = request.resource_owner.map(resource::owner).transpose()?;
        let resources = resource::named(request.resources)?;
        if request.resource_policy.is_some() && resources.is_empty() {
            let message = "Invalid Entity Arn: * does not clearly define entity type and name.";
            return Err(invalid(message));
        }
        let mut keys = caller.keys();
        context::add(&mut keys, request.context)?;
        Ok(Self { caller, owner, resources, keys, policies: policies(given), entries: request.context })
    }

    /// Adds the policies of a principal, of which `held` are not the boundary. A boundary that came with the
    /// request stays.
    pub(super) fn add_principal(
        &mut self,
        principal: &Principal<'a>,
        held: &'a [HeldPolicy],
        exclusions: &Exclusions<'_>,
    ) {
        let held = held.iter().filter(|held| !exclusions.leave_out(held));
        self.policies.identity.extend(held.map(|held| named(held, Naming::Simulated)));
        if self.policies.boundary.is_none() {
            let boundary = principal.boundary().filter(|(arn, _)| !exclusions.leave_out_boundary(arn));
            let named = boundary.map(|(arn, policy)| named_managed(arn, policy, Naming::Simulated));
            self.policies.boundary = named;
        }
    }

    /// Puts the scene under the service control policies of an organization.
    pub(super) fn obey(&mut self, levels: Vec<Vec<Named<'a>>>) {
        self.policies.service_control = levels;
    }

    /// The keys that the policies ask for and the request doesn't give, whatever they are about; those
    /// that hold anyway among them (recorded on AWS).
    pub(super) fn missing(&self) -> Vec<SmolStr> {
        let Policies { identity, boundary, resource, .. } = &self.policies;
        let all = identity.iter().chain(boundary).chain(resource);
        let mut missing: Vec<SmolStr> = Vec::new();
        for key in all.flat_map(|named| context_keys(named.policy)) {
            let is_given = context::gives(self.entries, &key) || ESCAPES.contains(&key.as_str());
            if !is_given && !missing.iter().any(|known| *known == key) {
                missing.push(key.into());
            }
        }
        missing
    }
}

fn policies(given: &Given) -> Policies<'_> {
    let numbered = |(place, policy)| Named::inline(format!("PolicyInputList.{place}"), policy);
    let boundary = given.boundary.as_ref();
    Policies {
        identity: (1..)
            .zip(&given.identity)
            .map(|(place, policy): (usize, _)| numbered((place, policy)))
            .collect(),
        boundary: boundary.map(|policy| Named::inline("PermissionsBoundaryPolicyInputList.1", policy)),
        resource: given.resource.iter().map(|policy| Named::inline("ResourcePolicy", policy)).collect(),
        ..Policies::default()
    }
}
