//! The lists of user groups and of roles, which tell the same of each.

use askama::Template;

use crate::clock::Timestamp;
use crate::wire::Input;

use super::desk::{Desk, Frame};
use super::holder::Holder;
use super::links;
use super::listing::{Entries, Filter, Listing, row_of};
use super::paged::{Found, Told};
use super::reply::{self, Outcome};
use super::section::Section;

/// What a list says of its kind.
pub(super) struct Words {
    pub(super) holder: Holder,
    pub(super) title: &'static str,
    /// Where one is created: `group` in `/console/create/group`.
    pub(super) create: &'static str,
    /// What to do when there is none.
    pub(super) empty: &'static str,
}

/// One of a list.
pub(super) struct Row {
    name: String,
    to: String,
    path: String,
    created: String,
}

impl Row {
    pub(super) fn new(holder: Holder, name: String, path: String, created: Timestamp) -> Self {
        Self { to: holder.page(&name, &[]), name, path, created: created.to_string() }
    }
}

const ENTRIES: Entries<Row> = Entries { name: |row| &row.name, weight: |row| row_of(&row.name, &row.path) };

/// A page of the list that an operation tells: `rows` takes it from the answer.
pub(super) fn show<I: Input + 'static>(
    desk: &Desk<'_>,
    words: &'static Words,
    rows: fn(I::Output) -> Told<Row>,
) -> Outcome {
    let section = words.holder.section();
    let listing = Listing::of(desk, links::page(&[section]), Filter::path(desk));
    let found = listing.read::<I, _>(desk, &ENTRIES, rows)?;
    reply::page(&Page { frame: desk.frame(words.title, section), words, listing, found })
}

#[derive(Template)]
#[template(path = "named.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    words: &'static Words,
    listing: Listing,
    found: Section<Found<Row>>,
}
