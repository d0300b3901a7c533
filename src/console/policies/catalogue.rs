//! Managed policies to look through: by page, or by a part of their names.

use askama::Template;

use super::view_of;
use crate::console::desk::Desk;
use crate::console::links;
use crate::console::problem::{Problem, said};
use crate::console::section::{self, Section, given};
use crate::contract::iam::{ListPoliciesInput, Policy};

/// How many stand on a page.
const ROWS: usize = 25;
/// How many an operation gives at most (IAM's model, `maxItemsType`).
const AT_ONCE: &str = "1000";
/// Whose policies can be looked through, as AWS spells it, and as people say it.
const SCOPES: [(&str, &str); 3] = [("Local", "Customer managed"), ("AWS", "AWS managed"), ("All", "All")];

/// A form to search with, and what was found.
#[derive(Template)]
#[template(path = "catalogue.html", config = "src/console/askama.toml")]
pub(in crate::console) struct Catalogue {
    page: String,
    scope: &'static str,
    search: String,
    rows: Section<Vec<Row>>,
    next: Option<String>,
    /// More were found than are shown.
    cut: bool,
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
            name: policy.policy_name.unwrap_or_default(),
            to: view_of(&arn),
            by_aws: arn.starts_with("arn:aws:iam::aws:"),
            attached: policy.attachment_count.unwrap_or_default(),
            arn,
        }
    }
}

impl Catalogue {
    /// What the query of a page asks for.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(in crate::console) fn read(desk: &Desk<'_>, page: &str) -> Result<Self, Problem> {
        let asked = desk.query("scope");
        let scope = SCOPES.iter().find(|(scope, _)| *scope == asked).map_or("Local", |(scope, _)| scope);
        let search = desk.query("search").to_owned();
        let none = Self {
            page: page.to_owned(),
            scope,
            search,
            rows: Ok(Vec::new()),
            next: None,
            cut: false,
            button: None,
        };
        if none.search.is_empty() { none.by_page(desk) } else { none.by_name(desk) }
    }

    /// With a button for each policy, whose form is posted to the page.
    pub(in crate::console) fn with_button(self, desk: &Desk<'_>, verb: &'static str) -> Self {
        let csrf = desk.form_token().reveal().to_owned();
        Self { button: Some(Button { verb, csrf }), ..self }
    }

    fn by_page(self, desk: &Desk<'_>) -> Result<Self, Problem> {
        let rows = ROWS.to_string();
        let asked = [("Scope", self.scope), ("MaxItems", &rows), ("Marker", desk.query("marker"))];
        let told = section::read::<ListPoliciesInput, _>(desk, &given(&asked), |told| {
            (told.policies.unwrap_or_default(), told.marker)
        })?;
        let next = told.as_ref().ok().and_then(|(_, marker)| marker.as_deref());
        let next = next.map(|next| links::query(&self.page, &[("scope", self.scope), ("marker", next)]));
        let rows = told.map(|(policies, _)| policies.into_iter().map(Row::new).collect());
        Ok(Self { rows, next, ..self })
    }

    fn by_name(self, desk: &Desk<'_>) -> Result<Self, Problem> {
        let wanted = self.search.to_lowercase();
        let (mut found, mut marker) = (Vec::new(), String::new());
        loop {
            let asked = [("Scope", self.scope), ("MaxItems", AT_ONCE), ("Marker", &marker)];
            let told = match desk.try_call::<ListPoliciesInput>(&given(&asked))? {
                Ok(told) => told,
                Err(fault) => return Ok(Self { rows: Err(said(&fault)), ..self }),
            };
            let named = |policy: &Policy| {
                policy.policy_name.as_ref().is_some_and(|name| name.to_lowercase().contains(&wanted))
            };
            found.extend(told.policies.unwrap_or_default().into_iter().filter(named));
            match told.marker {
                Some(next) if found.len() <= ROWS => marker = next,
                _ => break,
            }
        }
        let cut = found.len() > ROWS;
        Ok(Self { rows: Ok(found.into_iter().take(ROWS).map(Row::new).collect()), cut, ..self })
    }

    const fn scopes() -> [(&'static str, &'static str); 3] {
        SCOPES
    }
}
