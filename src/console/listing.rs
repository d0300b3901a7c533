//! What lists have in common: a path to look below, and pages that follow each other.

use super::desk::Desk;
use super::links;

/// How many rows stand on a page.
pub(super) const ROWS: &str = "25";

/// What the query of a list asks for.
pub(super) struct Listing {
    page: String,
    /// The path below which is looked; empty for all.
    pub(super) path: String,
    marker: String,
}

impl Listing {
    /// Of the list at an address.
    pub(super) fn of(desk: &Desk<'_>, page: String) -> Self {
        Self { page, path: desk.query("path").to_owned(), marker: desk.query("marker").to_owned() }
    }

    /// The parameters of the operation that lists.
    pub(super) fn parameters(&self) -> Vec<(&str, &str)> {
        let all = [("MaxItems", ROWS), ("PathPrefix", &self.path), ("Marker", &self.marker)];
        super::section::given(&all)
    }

    /// The address of the page that begins with a marker.
    pub(super) fn after(&self, marker: &str) -> String {
        links::query(&self.page, &[("path", &self.path), ("marker", marker)])
    }
}
