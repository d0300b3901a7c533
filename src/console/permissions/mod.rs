//! The policies of a user, a group or a role: a section of its page, and the forms that it leads to.

mod boundary;
mod inline;
mod managed;

use askama::Template;
use http::Method;

use crate::contract::iam::{
    AttachedPolicy, ListAttachedGroupPoliciesInput, ListAttachedRolePoliciesInput,
    ListAttachedUserPoliciesInput, ListGroupPoliciesInput, ListRolePoliciesInput, ListUserPoliciesInput,
};

use super::desk::Desk;
use super::holder::Holder;
use super::links;
use super::problem::Problem;
use super::reply::Outcome;
use super::section::{self, Section};

/// The section of a page.
#[derive(Template)]
#[template(path = "permissions.html", config = "src/console/askama.toml")]
pub(super) struct Permissions {
    base: String,
    csrf: String,
    has_boundary: bool,
    attached: Section<Vec<Entry>>,
    inline: Section<Vec<Entry>>,
    boundary: Option<Entry>,
}

/// A policy, and where it is shown.
struct Entry {
    name: String,
    to: String,
    /// Of managed policies.
    arn: String,
}

impl Permissions {
    /// What is attached to one, and what is inline. Its page knows the boundary.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn read(
        desk: &Desk<'_>,
        holder: Holder,
        name: &str,
        boundary: Option<String>,
    ) -> Result<Self, Problem> {
        let base = holder.page(name, &["permissions"]);
        let attached = attached(desk, holder, name)?;
        let attached = attached.map(|policies| policies.into_iter().map(Entry::attached).collect());
        let inline = inline(desk, holder, name)?.map(|names| {
            let to = |name: &str| links::query(&format!("{base}/inline"), &[("policy", name)]);
            names.into_iter().map(|name| Entry { to: to(&name), name, arn: String::new() }).collect()
        });
        let csrf = desk.form_token().reveal().to_owned();
        let boundary = boundary.map(Entry::managed);
        Ok(Self { base, csrf, has_boundary: holder.has_boundary(), attached, inline, boundary })
    }

    /// How many policies there are, as far as the visitor may see them.
    pub(super) fn counts(&self) -> [usize; 2] {
        [&self.attached, &self.inline].map(|entries| entries.as_ref().map_or(0, Vec::len))
    }
}

impl Entry {
    fn attached(policy: AttachedPolicy) -> Self {
        let arn = policy.policy_arn.unwrap_or_default();
        Self { name: policy.policy_name.unwrap_or_default(), ..Self::managed(arn) }
    }

    fn managed(arn: String) -> Self {
        let name = arn.rsplit('/').next().unwrap_or_default().to_owned();
        Self { name, to: links::query(&links::page(&["policies", "view"]), &[("arn", &arn)]), arn }
    }
}

fn attached(desk: &Desk<'_>, holder: Holder, name: &str) -> Result<Section<Vec<AttachedPolicy>>, Problem> {
    let named = [(holder.parameter(), name)];
    match holder {
        Holder::User => section::read::<ListAttachedUserPoliciesInput, _>(desk, &named, |told| {
            told.attached_policies.unwrap_or_default()
        }),
        Holder::Group => section::read::<ListAttachedGroupPoliciesInput, _>(desk, &named, |told| {
            told.attached_policies.unwrap_or_default()
        }),
        Holder::Role => section::read::<ListAttachedRolePoliciesInput, _>(desk, &named, |told| {
            told.attached_policies.unwrap_or_default()
        }),
    }
}

fn inline(desk: &Desk<'_>, holder: Holder, name: &str) -> Result<Section<Vec<String>>, Problem> {
    let named = [(holder.parameter(), name)];
    match holder {
        Holder::User => section::read::<ListUserPoliciesInput, _>(desk, &named, |told| told.policy_names),
        Holder::Group => section::read::<ListGroupPoliciesInput, _>(desk, &named, |told| told.policy_names),
        Holder::Role => section::read::<ListRolePoliciesInput, _>(desk, &named, |told| told.policy_names),
    }
}

/// The pages below `…/permissions`.
pub(super) fn serve(desk: &Desk<'_>, holder: Holder, name: &str, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, ["attach"]) => managed::choose(desk, holder, name),
        (&Method::POST, ["attach"]) => managed::attach(desk, holder, name),
        (&Method::POST, ["detach"]) => managed::detach(desk, holder, name),
        (&Method::GET, ["inline"]) => inline::show(desk, holder, name),
        (&Method::POST, ["inline"]) => inline::put(desk, holder, name),
        (&Method::GET, ["inline", "delete"]) => inline::confirm(desk, holder, name),
        (&Method::POST, ["inline", "delete"]) => inline::delete(desk, holder, name),
        (&Method::GET, ["boundary"]) if holder.has_boundary() => boundary::choose(desk, holder, name),
        (&Method::POST, ["boundary"]) if holder.has_boundary() => boundary::put(desk, holder, name),
        (&Method::POST, ["boundary", "delete"]) if holder.has_boundary() => {
            boundary::delete(desk, holder, name)
        }
        _ => Err(Problem::NotFound),
    }
}
