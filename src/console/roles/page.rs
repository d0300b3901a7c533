//! One role.

use askama::Template;

use crate::contract::iam::{GetRoleInput, Role};

use crate::console::desk::{Desk, Frame};
use crate::console::document::Document;
use crate::console::field::Errors;
use crate::console::form::Refusal;
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::permissions::{self, Permissions};
use crate::console::reply::{self, Outcome};
use crate::console::room::{self, shortened};
use crate::console::section::{self, Section};
use crate::console::tags::{self, Tagged, Tags};

/// The bytes that a part of the trust policy has at most, and at least.
const DOCUMENT: usize = 6 << 10;
const LEAST_OF_DOCUMENT: usize = 1 << 10;
/// The bytes of a description: enough for AWS's longest, of 1,000 letters of Latin-1, where few of them
/// are signs that HTML writes at length. The form that changes it has all of it.
const DESCRIPTION: usize = 2_500;

/// `/console/roles/NAME`, which says what was wrong with a form on it.
pub(in crate::console) fn show(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let role = section::read_subject::<GetRoleInput, _>(desk, &[("RoleName", name)], |told| told.role)?;
    let boundary = role
        .as_ref()
        .ok()
        .and_then(|role| role.permissions_boundary.as_ref()?.permissions_boundary_arn.clone());
    let text = role.as_ref().ok().map(|role| role.assume_role_policy_document.clone().unwrap_or_default());
    let status = refusal.status();
    let mut page = Page {
        frame: desk.frame(name, "roles"),
        base: Holder::Role.page(name, &[]),
        role: role.map(Facts::new),
        trust: None,
        permissions: Permissions::new(desk, Holder::Role, name, boundary),
        tags: Tags::new(desk, Tagged::Role(name), &refusal.errors),
        errors: refusal.errors,
    };
    let room = room::share(&page, 4, permissions::INLINE_ROOM)?;
    page.permissions.read_inline(desk, Holder::Role, name, room)?;
    let room = room::share(&page, 3, tags::ROOM)?;
    page.tags.read(desk, Tagged::Role(name), room)?;
    let room = room::share(&page, 2, DOCUMENT)?;
    page.trust = text.map(|text| shown(desk, name, &text, room));
    let room = room::share(&page, 1, permissions::ATTACHED_ROOM)?;
    page.permissions.read_attached(desk, Holder::Role, name, room)?;
    reply::with_status(status, &page)
}

/// The part of the trust policy that the query asks for.
fn shown(desk: &Desk<'_>, name: &str, text: &str, room: usize) -> Document {
    let base = Holder::Role.page(name, &[]);
    let part = |part: usize| links::query(&base, &[("part", &part.to_string())]);
    let download = Holder::Role.page(name, &["trust", "document.json"]);
    Document::new(
        "Text of the trust policy",
        text,
        desk.query("part"),
        room.max(LEAST_OF_DOCUMENT),
        part,
        download,
    )
}

struct Facts {
    arn: String,
    id: String,
    description: String,
    created: String,
    seconds: i32,
    last_used: String,
}

impl Facts {
    fn new(role: Role) -> Self {
        let used = role.role_last_used.as_ref().and_then(|used| {
            let region = used.region.as_deref().unwrap_or_default();
            Some(format!("{} in {region}", used.last_used_date?))
        });
        Self {
            arn: role.arn.to_string(),
            id: role.role_id.to_string(),
            description: shortened(&role.description.unwrap_or_default(), DESCRIPTION),
            created: role.create_date.to_string(),
            seconds: role.max_session_duration.unwrap_or_default(),
            last_used: used.unwrap_or_else(|| "Never".to_owned()),
        }
    }
}

#[derive(Template)]
#[template(path = "role.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    /// The page's own address.
    base: String,
    role: Section<Facts>,
    trust: Option<Document>,
    permissions: Permissions,
    tags: Tags,
}
