//! One user group.

use askama::Template;

use crate::contract::iam::{AddUserToGroupInput, GetGroupInput, GetGroupOutput, RemoveUserFromGroupInput};

use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::form::{Link, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::permissions::Permissions;
use crate::console::reply::{self, Outcome};
use crate::console::section::{self, Section, given};

/// How many members stand on a page.
const MEMBERS: &str = "50";

/// `/console/groups/NAME`, which says what was wrong with a form on it.
pub(in crate::console) fn show(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let base = Holder::Group.page(name, &[]);
    let asked = [("GroupName", name), ("MaxItems", MEMBERS), ("Marker", desk.query("marker"))];
    let group =
        section::read_subject::<GetGroupInput, _>(desk, &given(&asked), |told| Facts::new(&base, told))?;
    let status = refusal.status();
    reply::with_status(
        status,
        &Page {
            frame: desk.frame(name, "groups"),
            user: Field::text("UserName", "Add user").value(desk.field("UserName")).errors(&refusal.errors),
            errors: refusal.errors,
            base,
            group,
            permissions: Permissions::read(desk, Holder::Group, name, None)?,
        },
    )
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
    fn new(base: &str, told: GetGroupOutput) -> Self {
        let names = told.users.into_iter().filter_map(|user| user.user_name);
        Self {
            arn: told.group.arn,
            id: told.group.group_id,
            created: told.group.create_date.to_string(),
            members: names.map(|label| Link { to: Holder::User.page(&label, &[]), label }).collect(),
            next: told.marker.map(|marker| links::query(base, &[("marker", &marker)])),
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
    group: Section<Facts>,
    /// The field for another member.
    user: Field,
    permissions: Permissions,
}
