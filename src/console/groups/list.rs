//! The list of user groups.

use askama::Template;

use crate::contract::iam::{Group, ListGroupsInput};

use crate::console::desk::{Desk, Frame};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::listing::Listing;
use crate::console::reply::{self, Outcome};
use crate::console::section::{self, Section};

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let listing = Listing::of(desk, links::page(&["groups"]));
    let told = section::read::<ListGroupsInput, _>(desk, &listing.parameters(), |told| told)?;
    let (rows, marker) = match told {
        Ok(told) => (Ok(told.groups.into_iter().map(Row::new).collect()), told.marker),
        Err(denied) => (Err(denied), None),
    };
    let next = marker.map(|marker| listing.after(&marker));
    reply::page(&Page { frame: desk.frame("User groups", "groups"), path: listing.path, rows, next })
}

struct Row {
    name: String,
    to: String,
    path: String,
    created: String,
}

impl Row {
    fn new(group: Group) -> Self {
        let name = group.group_name;
        let to = Holder::Group.page(&name, &[]);
        Self { name, to, path: group.path, created: group.create_date.to_string() }
    }
}

#[derive(Template)]
#[template(path = "groups.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    /// The path below which is looked.
    path: String,
    rows: Section<Vec<Row>>,
    next: Option<String>,
}
