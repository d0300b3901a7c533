//! The list of users.

use askama::Template;

use crate::contract::iam::{
    ListAccessKeysInput, ListGroupsForUserInput, ListMfaDevicesInput, ListUsersInput, MfaDevice, StatusType,
    User,
};
use crate::mfa::{Form, SerialNumber};

use crate::console::desk::{Desk, Frame};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::listing::{Entries, Filter, Listing, row_of};
use crate::console::paged::Found;
use crate::console::problem::Problem;
use crate::console::reply::{self, Outcome};
use crate::console::section::{self, Section};

const ENTRIES: Entries<User> = Entries {
    name: |user| user.user_name.as_deref().unwrap_or_default(),
    weight: |user| row_of((ENTRIES.name)(user), user.path.as_deref().unwrap_or_default()),
};

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let listing = Listing::of(desk, links::page(&["users"]), Filter::path(desk));
    let found = listing.read::<ListUsersInput, _>(desk, &ENTRIES, |told| (told.users, told.marker))?;
    let found = match found {
        Ok(found) => Ok(found.try_map(|user| Row::read(desk, user))?),
        Err(denied) => Err(denied),
    };
    reply::page(&Page { frame: desk.frame("Users", "users"), listing, found })
}

struct Row {
    name: String,
    to: String,
    path: String,
    groups: Section<usize>,
    mfa: Section<String>,
    last_used: String,
    keys: Section<String>,
}

impl Row {
    fn read(desk: &Desk<'_>, user: User) -> Result<Self, Problem> {
        let name = user.user_name.unwrap_or_default();
        let named = [("UserName", name.as_str())];
        let groups = section::look_up::<ListGroupsForUserInput, _>(desk, &named, |told| told.groups.len())?;
        let mfa = section::look_up::<ListMfaDevicesInput, _>(desk, &named, |told| kinds(&told.mfa_devices))?;
        let keys = section::look_up::<ListAccessKeysInput, _>(desk, &named, |told| {
            let all = told.access_key_metadata;
            let active = all.iter().filter(|key| key.status == Some(StatusType::Active)).count();
            counted(active, all.len().saturating_sub(active))
        })?;
        let last_used = user.password_last_used.map_or_else(|| "Never".to_owned(), |at| at.to_string());
        let (to, path) = (Holder::User.page(&name, &[]), user.path.unwrap_or_default());
        Ok(Self { name: name.to_string(), to, path: path.to_string(), groups, mfa, last_used, keys })
    }
}

fn counted(active: usize, inactive: usize) -> String {
    match (active, inactive) {
        (0, 0) => "None".to_owned(),
        (active, 0) => format!("{active} active"),
        (0, inactive) => format!("{inactive} inactive"),
        (active, inactive) => format!("{active} active, {inactive} inactive"),
    }
}

/// The kinds of devices, as AWS's console names them.
pub(super) fn kinds(devices: &[MfaDevice]) -> String {
    let names: Vec<&str> = devices.iter().map(|device| kind(&device.serial_number)).collect();
    if names.is_empty() { "None".to_owned() } else { names.join(", ") }
}

fn kind(serial: &str) -> &'static str {
    match SerialNumber::from(serial).form() {
        Some(Form::Virtual(_)) => "Virtual",
        Some(Form::SecurityKey(_)) => "Security key",
        Some(Form::Sms(_)) => "SMS",
        Some(Form::Hardware) | None => "Hardware",
    }
}

#[derive(Template)]
#[template(path = "users.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    listing: Listing,
    found: Section<Found<Row>>,
}
