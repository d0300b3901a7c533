//! The list of managed policies.

use askama::Template;

use super::Catalogue;
use crate::console::desk::{Desk, Frame};
use crate::console::links;
use crate::console::reply::{self, Outcome};

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let catalogue = Catalogue::read(desk, &links::page(&["policies"]))?;
    reply::page(&Page { frame: desk.frame("Policies", "policies"), catalogue })
}

#[derive(Template)]
#[template(path = "policies.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    catalogue: Catalogue,
}
