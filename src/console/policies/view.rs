//! One managed policy: its document, its versions, who has it.

use askama::Template;

use crate::contract::iam::{
    GetPolicyInput, GetPolicyVersionInput, ListEntitiesForPolicyInput, ListEntitiesForPolicyOutput,
    ListPolicyVersionsInput, Policy,
};

use super::versions::document_of;
use super::{name_of, view_of};
use crate::console::desk::{Desk, Frame};
use crate::console::document::{self, Document};
use crate::console::field::Errors;
use crate::console::form::{Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::paged::{Found, List, Told};
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::console::room::{PAGE, escaped, row_with_link};
use crate::console::section::{self, Section};
use crate::console::tags::{Tagged, Tags};

/// How many users, groups and roles are shown at once, and the bytes that they may have.
const ENTITIES: usize = 50;
const ENTITIES_ROOM: usize = 3 << 10;
/// The bytes that a part of the document has at least, wherever the page has some for it.
const LEAST_OF_DOCUMENT: usize = 1 << 10;
/// The bytes of the page's own markup, with five versions.
const MARKUP: usize = 4_600;
/// How often an address with the ARN stands on the page, with five versions.
const ADDRESSES: usize = 18;

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
    let (frame, tags) =
        (desk.frame(name_of(arn), "policies"), Tags::read(desk, Tagged::Policy(arn), &refusal.errors)?);
    let facts = facts.map(|facts| facts.map(Facts::new));
    let told = facts.as_ref().ok().and_then(Option::as_ref).map_or(0, Facts::size);
    let taken = [frame.size(), refusal.errors.size(), tags.size(), told, escaped(arn), ENTITIES_ROOM];
    let taken = taken.into_iter().fold(MARKUP, usize::saturating_add);
    let status = refusal.status();
    reply::with_status(
        status,
        &Page {
            frame,
            errors: refusal.errors,
            own: !arn.starts_with("arn:aws:iam::aws:"),
            document: document(desk, arn, &version)?.map(|text| shown(desk, arn, &version, &text, taken)),
            entities: entities(desk, arn)?,
            tags,
            facts,
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
    section::read::<GetPolicyVersionInput, _>(desk, &asked, |told| {
        told.policy_version.and_then(|version| version.document).unwrap_or_default()
    })
}

/// The part of the document that the query asks for, where all else takes so many bytes of the page.
fn shown(desk: &Desk<'_>, arn: &str, version: &str, text: &str, taken: usize) -> Document {
    let addresses = view_of(arn).len().saturating_mul(ADDRESSES);
    let room = PAGE.saturating_sub(taken.saturating_add(addresses)).max(LEAST_OF_DOCUMENT);
    let at = |page: &str, part: &str| {
        let page = links::page(&["policies", page]);
        links::query(&page, &[("arn", arn), ("version", version), ("part", part)])
    };
    let part = |part: usize| at("view", &part.to_string());
    Document::new("Text of the document", text, desk.query("part"), room, part, at("document.json", ""))
}

/// `/console/policies/document.json?arn=…`, of the version that the query names, else of the default one.
pub(super) fn download(desk: &Desk<'_>) -> Outcome {
    let arn = desk.query("arn");
    Ok(document::download(name_of(arn), &document_of(desk, arn, desk.query("version"))?))
}

type Entity = (Holder, String);

fn entities(desk: &Desk<'_>, arn: &str) -> Result<Section<Entities>, Problem> {
    let list = List {
        asked: &[("PolicyArn", arn)],
        marker: desk.query("marker"),
        wanted: None,
        rows: ENTITIES,
        room: ENTITIES_ROOM,
        weight: |(_, name): &Entity| row_with_link(name),
    };
    let found = list.read::<ListEntitiesForPolicyInput>(desk, named)?;
    Ok(found.map(|found| Entities::new(arn, found)).map_err(|fault| said(&fault)))
}

fn named(told: ListEntitiesForPolicyOutput) -> Told<Entity> {
    let users = told.policy_users.unwrap_or_default().into_iter().map(|user| (Holder::User, user.user_name));
    let groups = told.policy_groups.unwrap_or_default().into_iter();
    let groups = groups.map(|group| (Holder::Group, group.group_name));
    let roles = told.policy_roles.unwrap_or_default().into_iter().map(|role| (Holder::Role, role.role_name));
    let all = users.chain(groups).chain(roles);
    (all.filter_map(|(holder, name)| Some((holder, name?))).collect(), told.marker)
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
        let shown =
            |date: Option<crate::clock::Timestamp>| date.map_or_else(String::new, |at| at.to_string());
        Self {
            description: policy.description.unwrap_or_default(),
            path: policy.path.unwrap_or_default(),
            created: shown(policy.create_date),
            updated: shown(policy.update_date),
            attached: policy.attachment_count.unwrap_or_default(),
            bounding: policy.permissions_boundary_usage_count.unwrap_or_default(),
        }
    }

    /// The bytes of what it may say at length.
    fn size(&self) -> usize {
        escaped(&self.description).saturating_add(escaped(&self.path))
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
    fn new(arn: &str, found: Found<Entity>) -> Self {
        let link =
            |(holder, name): Entity| (holder.word(), Link { to: holder.page(&name, &[]), label: name });
        let view = links::page(&["policies", "view"]);
        let next = found.next.map(|marker| links::query(&view, &[("arn", arn), ("marker", &marker)]));
        Self { links: found.rows.into_iter().map(link).collect(), next }
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
    document: Section<Document>,
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
