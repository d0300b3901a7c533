//! Managed policies to look through: those of the account, AWS's, or both.

use askama::Template;

use super::view_of;
use crate::console::desk::Desk;
use crate::console::links;
use crate::console::listing::{AWS, CUSTOMERS, Entries, Filter, Listing, SCOPES};
use crate::console::paged::Found;
use crate::console::problem::Problem;
use crate::console::room::escaped;
use crate::console::section::Section;
use crate::contract::iam::{ListPoliciesInput, Policy};

const ENTRIES: Entries<Policy> = Entries {
    name: |policy| policy.policy_name.as_deref().unwrap_or_default(),
    weight: |policy| {
        const MARKUP: usize = 230;
        let (name, arn) = (policy.policy_name.as_deref(), policy.arn.as_deref().unwrap_or_default());
        let names = name.unwrap_or_default().len().saturating_mul(2);
        MARKUP.saturating_add(names).saturating_add(view_of(arn).len()).saturating_add(escaped(arn))
    },
};

/// A form to search with, and what was found.
#[derive(Template)]
#[template(path = "catalogue.html", config = "src/console/askama.toml")]
pub(in crate::console) struct Catalogue {
    listing: Listing,
    found: Section<Found<Row>>,
    button: Option<Button>,
}

struct Row {
    name: String,
    arn: String,
    to: String,
    by_aws: bool,
    attached: i32,
}

/// What can be done with each policy.
struct Button {
    verb: &'static str,
    csrf: String,
}

impl Row {
    fn new(policy: Policy) -> Self {
        let arn = policy.arn.unwrap_or_default();
        Self {
            name: policy.policy_name.unwrap_or_default().to_string(),
            to: view_of(&arn),
            by_aws: arn.starts_with("arn:aws:iam::aws:"),
            attached: policy.attachment_count.unwrap_or_default(),
            arn: arn.to_string(),
        }
    }
}

impl Catalogue {
    /// What the query of a page asks for; at first the account's own policies.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(in crate::console) fn read(desk: &Desk<'_>, page: &str) -> Result<Self, Problem> {
        Self::of(desk, page, asked(desk).unwrap_or(CUSTOMERS))
    }

    /// The same to choose one from, by a form that is posted to the page: an account that has no policies
    /// of its own begins with AWS's.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(in crate::console) fn to_choose_from(
        desk: &Desk<'_>,
        page: &str,
        verb: &'static str,
    ) -> Result<Self, Problem> {
        let own = Self::read(desk, page)?;
        let empty = own.found.as_ref().is_ok_and(|found| found.rows.is_empty() && !found.unfinished);
        let chosen = if empty && asked(desk).is_none() { Self::of(desk, page, AWS)? } else { own };
        let csrf = desk.form_token().reveal().to_owned();
        Ok(Self { button: Some(Button { verb, csrf }), ..chosen })
    }

    fn of(desk: &Desk<'_>, page: &str, scope: &'static str) -> Result<Self, Problem> {
        let listing = Listing::of(desk, page.to_owned(), Filter::Scope(scope));
        let told = |told: <ListPoliciesInput as crate::wire::Input>::Output| {
            (told.policies.unwrap_or_default(), told.marker)
        };
        let found = listing.read::<ListPoliciesInput, _>(desk, &ENTRIES, told)?;
        Ok(Self { listing, found: found.map(|found| found.map(Row::new)), button: None })
    }

    /// Where the same is looked for among AWS's policies, when it wasn't yet.
    fn of_aws(&self) -> Option<String> {
        let own = self.listing.filter == Filter::Scope(CUSTOMERS);
        own.then(|| links::query(&self.listing.page, &[("search", &self.listing.search), ("scope", AWS)]))
    }
}

/// Whose policies the query asks for.
fn asked(desk: &Desk<'_>) -> Option<&'static str> {
    let asked = desk.query("scope");
    SCOPES.iter().map(|(scope, _)| *scope).find(|scope| *scope == asked)
}
