//! One user.

use askama::Template;

use smol_str::SmolStr;

use crate::contract::iam::{
    AddUserToGroupInput, GetUserInput, Group, ListGroupsForUserInput, ListGroupsInput, ListMfaDevicesInput,
    RemoveUserFromGroupInput, User,
};

use super::list::kinds;
use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::form::{Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::paged::{Found, List};
use crate::console::permissions::{self, Permissions};
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::console::room::{self, Room, row_with_link};
use crate::console::section::{self, Section};
use crate::console::tags::{self, Tagged, Tags};

/// How many groups are offered to choose from, and the bytes that they have at most; any other can be typed.
const OFFERED: &str = "50";
const OFFERED_ROOM: usize = 2 << 10;
/// How many of the user's groups a page shows, and the bytes that they have at most.
const GROUPS: usize = 50;
const GROUPS_ROOM: usize = 3 << 10;
/// The bytes in HTML of the longest name of a group, of 128 letters (IAM's model).
const NAME_ROOM: usize = 640;

/// `/console/users/NAME`, which says what was wrong with a form on it.
pub(in crate::console) fn show(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let named = [("UserName", name)];
    let facts = section::read_subject::<GetUserInput, _>(desk, &named, |told| told.user)?;
    let boundary = facts.as_ref().ok().and_then(|user| user.permissions_boundary.as_ref());
    let boundary = boundary.and_then(|boundary| boundary.permissions_boundary_arn.clone());
    let status = refusal.status();
    let mut page = Page {
        frame: desk.frame(name, "users"),
        base: Holder::User.page(name, &[]),
        mfa: section::read::<ListMfaDevicesInput, _>(desk, &named, |told| kinds(&told.mfa_devices))?,
        groups: Ok(Found::default()),
        group: Field::text("GroupName", "Add to user group")
            .room(NAME_ROOM)
            .value(desk.field("GroupName"))
            .errors(&refusal.errors),
        permissions: Permissions::new(desk, Holder::User, name, boundary),
        tags: Tags::new(desk, Tagged::User(name), &refusal.errors),
        facts: facts.map(Facts::new),
        errors: refusal.errors,
    };
    page.groups = groups(desk, name, room::share(&page, 5, GROUPS_ROOM)?)?;
    let offered = offered(desk, room::share(&page, 4, OFFERED_ROOM)?)?;
    page.group = page.group.offers(offered);
    let room = room::share(&page, 3, permissions::INLINE_ROOM)?;
    page.permissions.read_inline(desk, Holder::User, name, room)?;
    let room = room::share(&page, 2, tags::ROOM)?;
    page.tags.read(desk, Tagged::User(name), room)?;
    let room = room::share(&page, 1, permissions::ATTACHED_ROOM)?;
    page.permissions.read_attached(desk, Holder::User, name, room)?;
    reply::with_status(status, &page)
}

/// The user's groups, as many as so many bytes are enough for.
fn groups(desk: &Desk<'_>, name: &str, room: usize) -> Result<Section<Found<Link>>, Problem> {
    let list = List {
        asked: &[("UserName", name)],
        marker: desk.query("groups"),
        wanted: None,
        rows: GROUPS,
        room,
        weight: |group: &Group| row_with_link(&group.group_name),
    };
    let groups = list.read::<ListGroupsForUserInput>(desk, |told| (told.groups, told.marker))?;
    Ok(groups.map(|found| found.map(link)).map_err(|fault| said(&fault)))
}

/// The names of groups to choose from, as many as so many bytes are enough for.
fn offered(desk: &Desk<'_>, room: usize) -> Result<Vec<SmolStr>, Problem> {
    let offered = section::look_up::<ListGroupsInput, _>(desk, &[("MaxItems", OFFERED)], |told| {
        let names = told.groups.into_iter().map(|group| group.group_name).collect();
        Room::new(room).fill(names, |name: &SmolStr| name.len().saturating_add(30)).0
    })?;
    Ok(offered.unwrap_or_default())
}

pub(super) fn join(desk: &Desk<'_>, name: &str) -> Outcome {
    let group = desk.field("GroupName");
    match desk.try_call::<AddUserToGroupInput>(&[("UserName", name), ("GroupName", group)])? {
        Ok(_) => Ok(desk.done(&Holder::User.page(name, &[]), format!("{name} is a member of {group}."))),
        Err(fault) => show(desk, name, Refusal::of(&fault, &["GroupName"])),
    }
}

pub(super) fn leave(desk: &Desk<'_>, name: &str) -> Outcome {
    let group = desk.field("GroupName");
    match desk.try_call::<RemoveUserFromGroupInput>(&[("UserName", name), ("GroupName", group)])? {
        Ok(_) => {
            Ok(desk.done(&Holder::User.page(name, &[]), format!("{name} is no longer a member of {group}.")))
        }
        Err(fault) => show(desk, name, Refusal::of(&fault, &[""])),
    }
}

fn link(group: Group) -> Link {
    Link { to: Holder::Group.page(&group.group_name, &[]), label: group.group_name.to_string() }
}

struct Facts {
    arn: String,
    id: String,
    created: String,
    last_used: String,
}

impl Facts {
    fn new(user: User) -> Self {
        let last_used = user.password_last_used.map_or_else(|| "Never".to_owned(), |at| at.to_string());
        Self {
            arn: user.arn.to_string(),
            id: user.user_id.to_string(),
            created: user.create_date.to_string(),
            last_used,
        }
    }
}

#[derive(Template)]
#[template(path = "user.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    /// The page's own address.
    base: String,
    facts: Section<Facts>,
    mfa: Section<String>,
    groups: Section<Found<Link>>,
    /// The field for another group.
    group: Field,
    permissions: Permissions,
    tags: Tags,
}

impl Page {
    /// The address of the page with more of the user's groups.
    fn more_groups(&self, marker: &str) -> String {
        links::query(&self.base, &[("groups", marker)])
    }
}
