//! One role.

use askama::Template;

use crate::contract::iam::{GetRoleInput, Role};

use crate::console::desk::{Desk, Frame};
use crate::console::document::Document;
use crate::console::field::Errors;
use crate::console::form::Refusal;
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::permissions::Permissions;
use crate::console::reply::{self, Outcome};
use crate::console::section::{self, Section};
use crate::console::tags::{Tagged, Tags};

/// The bytes that a part of the trust policy may have.
const DOCUMENT: usize = 6 << 10;

/// `/console/roles/NAME`, which says what was wrong with a form on it.
pub(in crate::console) fn show(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let role = section::read_subject::<GetRoleInput, _>(desk, &[("RoleName", name)], |told| told.role)?;
    let boundary = role
        .as_ref()
        .ok()
        .and_then(|role| role.permissions_boundary.as_ref()?.permissions_boundary_arn.clone());
    let status = refusal.status();
    reply::with_status(
        status,
        &Page {
            frame: desk.frame(name, "roles"),
            base: Holder::Role.page(name, &[]),
            role: role.map(|role| Facts::new(desk, role)),
            permissions: Permissions::read(desk, Holder::Role, name, boundary)?,
            tags: Tags::read(desk, Tagged::Role(name), &refusal.errors)?,
            errors: refusal.errors,
        },
    )
}

/// The part of the trust policy that the query asks for.
fn shown(desk: &Desk<'_>, name: &str, text: &str) -> Document {
    let base = Holder::Role.page(name, &[]);
    let part = |part: usize| links::query(&base, &[("part", &part.to_string())]);
    let download = Holder::Role.page(name, &["trust", "document.json"]);
    Document::new("Text of the trust policy", text, desk.query("part"), DOCUMENT, part, download)
}

struct Facts {
    arn: String,
    id: String,
    description: String,
    created: String,
    seconds: i32,
    last_used: String,
    trust: Document,
}

impl Facts {
    fn new(desk: &Desk<'_>, role: Role) -> Self {
        let used = role.role_last_used.as_ref().and_then(|used| {
            let region = used.region.as_deref().unwrap_or_default();
            Some(format!("{} in {region}", used.last_used_date?))
        });
        Self {
            trust: shown(desk, &role.role_name, &role.assume_role_policy_document.unwrap_or_default()),
            arn: role.arn,
            id: role.role_id,
            description: role.description.unwrap_or_default(),
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
    permissions: Permissions,
    tags: Tags,
}
