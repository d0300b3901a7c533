//! One managed policy: its document, its versions, who has it.

use askama::Template;

use smol_str::SmolStr;

use crate::contract::iam::{
    GetPolicyInput, GetPolicyVersionInput, ListEntitiesForPolicyInput, ListEntitiesForPolicyOutput,
    ListPolicyVersionsInput, Policy,
};

use super::versions::document_of;
use super::{beside, name_of};
use crate::console::desk::{Desk, Frame};
use crate::console::document::{self, Document};
use crate::console::field::Errors;
use crate::console::form::{Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::paged::{Found, List, Told};
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::console::room::{self, PAGE, row_with_link};
use crate::console::section::{self, Section};
use crate::console::tags::{self, Tagged, Tags};

/// How many users, groups and roles are shown at once, and the bytes that they have at most.
const ENTITIES: usize = 50;
const ENTITIES_ROOM: usize = 3 << 10;
/// The bytes that a part of the document has at least.
const LEAST_OF_DOCUMENT: usize = 1 << 10;

/// `/console/policies/ARN/view`, of the version that the query names, else of the default one.
pub(super) fn show(desk: &Desk<'_>, arn: &str, refusal: Refusal) -> Outcome {
    let named = [("PolicyArn", arn)];
    let facts = section::read_subject::<GetPolicyInput, _>(desk, &named, |told| told.policy)?;
    let versions = section::read::<ListPolicyVersionsInput, _>(desk, &named, |told| {
        told.versions.unwrap_or_default().into_iter().map(|version| Version {
            id: version.version_id.unwrap_or_default().to_string(),
            created: version.create_date.map_or_else(String::new, |date| date.to_string()),
            is_default: version.is_default_version.unwrap_or_default(),
        })
    })?;
    let versions = versions.map(Iterator::collect::<Vec<_>>);
    let default = facts.as_ref().ok().and_then(|facts| facts.as_ref()?.default_version_id.clone());
    let asked = desk.query("version");
    let status = refusal.status();
    let mut page = Page {
        frame: desk.frame(name_of(arn), "policies"),
        own: !arn.starts_with("arn:aws:iam::aws:"),
        facts: facts.map(|facts| facts.map(Facts::new)),
        version: if asked.is_empty() { default.unwrap_or_default().to_string() } else { asked.to_owned() },
        document: Err(String::new()),
        versions,
        entities: Ok(Entities::default()),
        tags: Tags::new(desk, Tagged::Policy(arn), &refusal.errors),
        errors: refusal.errors,
        arn: arn.to_owned(),
        beside: beside(desk, ""),
    };
    let text = document(desk, arn, &page.version)?;
    page.entities = entities(desk, arn, room::share(&page, 3, ENTITIES_ROOM)?)?;
    let room = room::share(&page, 2, tags::ROOM)?;
    page.tags.read(desk, Tagged::Policy(arn), room)?;
    let room = room::share(&page, 1, PAGE)?;
    page.document = text.map(|text| shown(desk, &page.version, &text, room));
    reply::with_status(status, &page)
}

fn document(desk: &Desk<'_>, arn: &str, version: &str) -> Result<Section<String>, Problem> {
    if version.is_empty() {
        return Ok(Ok(String::new()));
    }
    let asked = [("PolicyArn", arn), ("VersionId", version)];
    section::read::<GetPolicyVersionInput, _>(desk, &asked, |told| {
        told.policy_version.and_then(|version| version.document).unwrap_or_default().into()
    })
}

/// The part of the document that the query asks for, where the page has so many bytes for it.
fn shown(desk: &Desk<'_>, version: &str, text: &str, room: usize) -> Document {
    let at =
        |page: &str, part: &str| links::query(&beside(desk, page), &[("version", version), ("part", part)]);
    let (part, room) = (|part: usize| at("view", &part.to_string()), room.max(LEAST_OF_DOCUMENT));
    Document::new("Text of the document", text, desk.query("part"), room, part, at("document.json", ""))
}

/// `/console/policies/ARN/document.json`, of the version that the query names, else of the default one.
pub(super) fn download(desk: &Desk<'_>, arn: &str) -> Outcome {
    Ok(document::download(name_of(arn), &document_of(desk, arn, desk.query("version"))?))
}

type Entity = (Holder, SmolStr);

fn entities(desk: &Desk<'_>, arn: &str, room: usize) -> Result<Section<Entities>, Problem> {
    let list = List {
        asked: &[("PolicyArn", arn)],
        marker: desk.query("marker"),
        wanted: None,
        rows: ENTITIES,
        room,
        weight: |(_, name): &Entity| row_with_link(name),
    };
    let found = list.read::<ListEntitiesForPolicyInput>(desk, named)?;
    Ok(found.map(|found| Entities::new(desk, found)).map_err(|fault| said(&fault)))
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
            description: policy.description.unwrap_or_default().to_string(),
            path: policy.path.unwrap_or_default().to_string(),
            created: shown(policy.create_date),
            updated: shown(policy.update_date),
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
#[derive(Default)]
struct Entities {
    links: Vec<(&'static str, Link)>,
    next: Option<String>,
}

impl Entities {
    fn new(desk: &Desk<'_>, found: Found<Entity>) -> Self {
        let link = |(holder, name): Entity| {
            (holder.word(), Link { to: holder.page(&name, &[]), label: name.to_string() })
        };
        let more = |marker: SmolStr| links::query(&beside(desk, "view"), &[("marker", &marker)]);
        let next = found.next.map(more);
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
    /// What leads to the policy's other pages.
    beside: String,
}
