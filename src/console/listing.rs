//! The lists of users, user groups, roles and policies: searched by a part of the name, narrowed by what
//! the operation itself takes, and shown in pages.

use askama::Template;

use crate::wire::Input;

use super::desk::Desk;
use super::links;
use super::paged::{Found, List, Told};
use super::problem::{Problem, said};
use super::room::escaped;
use super::section::Section;

/// How many rows stand on a page.
const ROWS: usize = 25;
/// The bytes that they may have.
const ROOM: usize = 17 << 10;

/// Whose policies can be looked through, as AWS spells it, and as people say it.
pub(super) const SCOPES: [(&str, &str); 3] = [(CUSTOMERS, "Customer"), (AWS, "AWS"), ("All", "Both")];
/// The account's own.
pub(super) const CUSTOMERS: &str = "Local";
/// Those that AWS manages.
pub(super) const AWS: &str = "AWS";

/// What the query of a list asks for; the form to ask with.
#[derive(Template)]
#[template(path = "search.html", config = "src/console/askama.toml")]
pub(super) struct Listing {
    /// The address of the list.
    pub(super) page: String,
    /// The part that names have, in any case; empty for all.
    pub(super) search: String,
    /// What the operation narrows the list by.
    pub(super) filter: Filter,
    marker: String,
}

/// What an operation narrows its list by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    /// How paths begin; empty for all.
    Path(String),
    /// Whose policies, of [`SCOPES`].
    Scope(&'static str),
}

impl Filter {
    /// The path below which the query looks.
    pub(super) fn path(desk: &Desk<'_>) -> Self {
        Self::Path(desk.query("path").to_owned())
    }

    /// The name in the query, and the operation's.
    const fn names(&self) -> (&'static str, &'static str) {
        match self {
            Self::Path(_) => ("path", "PathPrefix"),
            Self::Scope(_) => ("scope", "Scope"),
        }
    }

    fn value(&self) -> &str {
        match self {
            Self::Path(path) => path,
            Self::Scope(scope) => scope,
        }
    }
}

/// How entries are found and shown.
pub(super) struct Entries<T> {
    pub(super) name: fn(&T) -> &str,
    /// The bytes of a row.
    pub(super) weight: fn(&T) -> usize,
}

impl Listing {
    /// Of the list at an address.
    pub(super) fn of(desk: &Desk<'_>, page: String, filter: Filter) -> Self {
        let (search, marker) = (desk.query("search").to_owned(), desk.query("marker").to_owned());
        Self { page, search, filter, marker }
    }

    /// A page of what the operation lists; `take` takes the entries from its answer. The first request of
    /// a search looks at so many entries that no page takes long; the next goes on from there.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn read<I: Input + 'static, T>(
        &self,
        desk: &Desk<'_>,
        entries: &Entries<T>,
        take: fn(I::Output) -> Told<T>,
    ) -> Result<Section<Found<T>>, Problem> {
        let search = self.search.to_lowercase();
        let wanted = |entry: &T| (entries.name)(entry).to_lowercase().contains(&search);
        let list = List {
            asked: &[(self.filter.names().1, self.filter.value())],
            marker: &self.marker,
            wanted: (!search.is_empty()).then_some(&wanted as &dyn Fn(&T) -> bool),
            rows: ROWS,
            room: ROOM,
            weight: entries.weight,
        };
        Ok(list.read::<I>(desk, take)?.map_err(|fault| said(&fault)))
    }

    /// The address of the page that begins with a marker.
    pub(super) fn after(&self, marker: &str) -> String {
        let filter = (self.filter.names().0, self.filter.value());
        links::query(&self.page, &[("search", &self.search), filter, ("marker", marker)])
    }

    /// The path below which is looked.
    pub(super) fn path(&self) -> &str {
        if let Filter::Path(path) = &self.filter { path } else { "" }
    }

    /// Why a page is empty, where it isn't because there is nothing at all.
    pub(super) fn nothing<T>(&self, word: &str, found: &Found<T>) -> Option<String> {
        if found.unfinished {
            let count = found.looked_at;
            return Some(format!(
                "None of these {count} has “{}” in its name, but there are more.",
                self.search
            ));
        }
        match (self.search.as_str(), self.path()) {
            ("", "") => None,
            ("", path) => Some(format!("No {word}'s path begins with {path}.")),
            (search, "") => Some(format!("No {word} has “{search}” in its name.")),
            (search, path) => {
                Some(format!("No {word} has “{search}” in its name and a path that begins with {path}."))
            }
        }
    }
}

/// The bytes of the row of a user, a group or a role: its markup, its name three times, its path.
pub(super) fn row_of(name: &str, path: &str) -> usize {
    const MARKUP: usize = 330;
    MARKUP.saturating_add(name.len().saturating_mul(5)).saturating_add(escaped(path))
}
