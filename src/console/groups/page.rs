//! One user group.

use askama::Template;

use smol_str::SmolStr;

use crate::contract::iam::{AddUserToGroupInput, GetGroupInput, Group, RemoveUserFromGroupInput};

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::form::{Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::paged::{Found, List};
use crate::console::permissions::{self, Permissions};
use crate::console::reply::{self, Outcome};
use crate::console::room::{self, row_with_link};
use crate::console::section::{self, Section};

/// How many members stand on a page, and the bytes that they may have.
const MEMBERS: usize = 50;
const ROOM: usize = 11 << 10;
/// The bytes in HTML of the longest name of a user, of 64 letters (IAM's model).
const NAME_ROOM: usize = 320;

/// `/console/groups/NAME`, which says what was wrong with a form on it.
pub(in crate::console) fn show(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let base = Holder::Group.page(name, &[]);
    let list = List {
        asked: &[("GroupName", name)],
        marker: desk.query("marker"),
        wanted: None,
        rows: MEMBERS,
        room: ROOM,
        weight: |user: &SmolStr| row_with_link(user),
    };
    let mut group = None;
    let members = list.read::<GetGroupInput>(desk, |told| {
        group = Some(told.group);
        (told.users.into_iter().filter_map(|user| user.user_name).collect(), told.marker)
    })?;
    let members = section::of_subject(members)?;
    let group = members.map(|members| group.map(|group| Facts::new(&base, group, members)));
    let status = refusal.status();
    let user = Field::text("UserName", "Add user").room(NAME_ROOM).value(desk.field("UserName"));
    let mut page = Page {
        frame: desk.frame(name, "groups"),
        user: user.errors(&refusal.errors),
        errors: refusal.errors,
        base,
        group,
        permissions: Permissions::new(desk, Holder::Group, name, None),
    };
    let room = room::share(&page, 2, permissions::INLINE_ROOM)?;
    page.permissions.read_inline(desk, Holder::Group, name, room)?;
    let room = room::share(&page, 1, permissions::ATTACHED_ROOM)?;
    page.permissions.read_attached(desk, Holder::Group, name, room)?;
    reply::with_status(status, &page)
}

pub(super) fn add(desk: &Desk<'_>, name: &str) -> Outcome {
    let user = desk.field("UserName");
    match desk.try_call::<AddUserToGroupInput>(&[("UserName", user), ("GroupName", name)])? {
        Ok(_) => Ok(desk.done(&Holder::Group.page(name, &[]), format!("{user} is a member."))),
        Err(fault) => show(desk, name, Refusal::of(&fault, &["UserName"])),
    }
}

pub(super) fn remove(desk: &Desk<'_>, name: &str) -> Outcome {
    let user = desk.field("UserName");
    match desk.try_call::<RemoveUserFromGroupInput>(&[("UserName", user), ("GroupName", name)])? {
        Ok(_) => Ok(desk.done(&Holder::Group.page(name, &[]), format!("{user} is no longer a member."))),
        Err(fault) => show(desk, name, Refusal::of(&fault, &[""])),
    }
}

struct Facts {
    arn: String,
    id: String,
    created: String,
    members: Vec<Link>,
    next: Option<String>,
}

impl Facts {
    fn new(base: &str, group: Group, members: Found<SmolStr>) -> Self {
        let names = members.rows.into_iter();
        Self {
            arn: group.arn.to_string(),
            id: group.group_id.to_string(),
            created: group.create_date.to_string(),
            members: names
                .map(|label| Link { to: Holder::User.page(&label, &[]), label: label.into() })
                .collect(),
            next: members.next.map(|marker| links::query(base, &[("marker", &marker)])),
        }
    }
}

#[derive(Template)]
#[template(path = "group.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    /// The page's own address.
    base: String,
    group: Section<Option<Facts>>,
    /// The field for another member.
    user: Field,
    permissions: Permissions,
}
