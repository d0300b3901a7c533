//! One managed policy: its document, its versions, who has it.

use askama::Template;

use crate::contract::iam::{
    GetPolicyInput, GetPolicyVersionInput, ListEntitiesForPolicyInput, ListEntitiesForPolicyOutput,
    ListPolicyVersionsInput, Policy,
};

use super::{name_of, view_of};
use crate::console::desk::{Desk, Frame};
use crate::console::field::Errors;
use crate::console::form::{Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::pretty;
use crate::console::problem::Problem;
use crate::console::reply::{self, Outcome};
use crate::console::section::{self, Section, given};
use crate::console::tags::{Tagged, Tags};

/// How many users, groups and roles are shown at once.
const ENTITIES: &str = "50";

/// `/console/policies/view?arn=…`, of the version that the query names, else of the default one.
pub(super) fn show(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    let arn = desk.query("arn");
    let named = [("PolicyArn", arn)];
    let facts = section::read_subject::<GetPolicyInput, _>(desk, &named, |told| told.policy)?;
    let versions = section::read::<ListPolicyVersionsInput, _>(desk, &named, |told| {
        told.versions.unwrap_or_default().into_iter().map(|version| Version {
            id: version.version_id.unwrap_or_default(),
            created: version.create_date.map_or_else(String::new, |date| date.to_string()),
            is_default: version.is_default_version.unwrap_or_default(),
        })
    })?;
    let versions = versions.map(Iterator::collect::<Vec<_>>);
    let default = facts.as_ref().ok().and_then(|facts| facts.as_ref()?.default_version_id.clone());
    let asked = desk.query("version");
    let version = if asked.is_empty() { default.unwrap_or_default() } else { asked.to_owned() };
    let status = refusal.status();
    reply::with_status(
        status,
        &Page {
            frame: desk.frame(name_of(arn), "policies"),
            errors: refusal.errors.clone(),
            own: !arn.starts_with("arn:aws:iam::aws:"),
            document: document(desk, arn, &version)?,
            entities: entities(desk, arn)?,
            tags: Tags::read(desk, Tagged::Policy(arn), &refusal.errors)?,
            facts: facts.map(|facts| facts.map(Facts::new)),
            version,
            versions,
            arn: arn.to_owned(),
        },
    )
}

fn document(desk: &Desk<'_>, arn: &str, version: &str) -> Result<Section<String>, Problem> {
    if version.is_empty() {
        return Ok(Ok(String::new()));
    }
    let asked = [("PolicyArn", arn), ("VersionId", version)];
    let told = section::read::<GetPolicyVersionInput, _>(desk, &asked, |told| {
        told.policy_version.and_then(|version| version.document).unwrap_or_default()
    })?;
    Ok(told.map(|text| pretty::document(&text)))
}

fn entities(desk: &Desk<'_>, arn: &str) -> Result<Section<Entities>, Problem> {
    let asked = [("PolicyArn", arn), ("MaxItems", ENTITIES), ("Marker", desk.query("marker"))];
    section::read::<ListEntitiesForPolicyInput, _>(desk, &given(&asked), |told| Entities::new(arn, told))
}

struct Facts {
    description: String,
    path: String,
    created: String,
    updated: String,
    attached: i32,
    bounding: i32,
}

impl Facts {
    fn new(policy: Policy) -> Self {
        let said = |date: Option<crate::clock::Timestamp>| date.map_or_else(String::new, |at| at.to_string());
        Self {
            description: policy.description.unwrap_or_default(),
            path: policy.path.unwrap_or_default(),
            created: said(policy.create_date),
            updated: said(policy.update_date),
            attached: policy.attachment_count.unwrap_or_default(),
            bounding: policy.permissions_boundary_usage_count.unwrap_or_default(),
        }
    }
}

struct Version {
    id: String,
    created: String,
    is_default: bool,
}

/// Who has the policy, a page of it.
struct Entities {
    links: Vec<(&'static str, Link)>,
    next: Option<String>,
}

impl Entities {
    fn new(arn: &str, told: ListEntitiesForPolicyOutput) -> Self {
        let users = told.policy_users.unwrap_or_default().into_iter().map(|user| user.user_name);
        let groups = told.policy_groups.unwrap_or_default().into_iter().map(|group| group.group_name);
        let roles = told.policy_roles.unwrap_or_default().into_iter().map(|role| role.role_name);
        let users = users.map(|name| (Holder::User, name));
        let groups = groups.map(|name| (Holder::Group, name));
        let all = users.chain(groups).chain(roles.map(|name| (Holder::Role, name)));
        let link = |(holder, name): (Holder, Option<String>)| {
            let name = name?;
            Some((holder.word(), Link { to: holder.page(&name, &[]), label: name }))
        };
        let next = told.marker.map(|marker| links::query(&view_of(arn), &[("marker", &marker)]));
        Self { links: all.filter_map(link).collect(), next }
    }
}

#[derive(Template)]
#[template(path = "policy.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    arn: String,
    /// It is the account's, not AWS's.
    own: bool,
    facts: Section<Option<Facts>>,
    version: String,
    document: Section<String>,
    versions: Section<Vec<Version>>,
    entities: Section<Entities>,
    tags: Tags,
}

impl Page {
    fn version_at(&self, page: &str, version: &str) -> String {
        links::query(
            &format!("{}/{page}", links::page(&["policies"])),
            &[("arn", &self.arn), ("version", version)],
        )
    }

    fn at(&self, page: &str) -> String {
        self.version_at(page, "")
    }
}
