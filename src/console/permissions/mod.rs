//! The policies of a user, a group or a role: a section of its page, and the forms that it leads to.

mod boundary;
mod inline;
mod managed;

use askama::Template;
use http::Method;

use smol_str::SmolStr;

use crate::contract::iam::{
    AttachedPolicy, ListAttachedGroupPoliciesInput, ListAttachedRolePoliciesInput,
    ListAttachedUserPoliciesInput, ListGroupPoliciesInput, ListRolePoliciesInput, ListUserPoliciesInput,
};
use crate::fault::Fault;

use super::desk::Desk;
use super::holder::Holder;
use super::links;
use super::paged::{Found, List};
use super::policies::view_of;
use super::problem::{Problem, said};
use super::reply::Outcome;
use super::room::{escaped, row_with_link};
use super::section::Section;

/// The section of a page.
#[derive(Template)]
#[template(path = "permissions.html", config = "src/console/askama.toml")]
pub(super) struct Permissions {
    base: String,
    csrf: String,
    has_boundary: bool,
    attached: Section<Entries>,
    inline: Section<Entries>,
    boundary: Option<Entry>,
}

/// The bytes that the attached policies of a page have at most, and the inline ones.
pub(super) const ATTACHED_ROOM: usize = 7 << 10;
pub(super) const INLINE_ROOM: usize = 4 << 10;
/// How many there may be.
const ROWS: usize = 50;

/// The policies of one kind on a page, and the address of the next page.
#[derive(Default)]
struct Entries {
    rows: Vec<Entry>,
    next: Option<String>,
}

impl Entries {
    /// `marker` names the parameter of the next page's address.
    fn new(page: &str, marker: &str, found: Found<Entry>) -> Self {
        Self { next: found.next.map(|next| links::query(page, &[(marker, &next)])), rows: found.rows }
    }
}

/// A policy, and where it is shown.
struct Entry {
    name: SmolStr,
    to: String,
    /// Of managed policies.
    arn: SmolStr,
}

impl Permissions {
    /// The section of one without its policies. Its page knows the boundary.
    pub(super) fn new(desk: &Desk<'_>, holder: Holder, name: &str, boundary: Option<SmolStr>) -> Self {
        Self {
            base: holder.page(name, &["permissions"]),
            csrf: desk.form_token().reveal().to_owned(),
            has_boundary: holder.has_boundary(),
            attached: Ok(Entries::default()),
            inline: Ok(Entries::default()),
            boundary: boundary.map(Entry::managed),
        }
    }

    /// Reads what is attached, for a page that has so many bytes for it.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn read_attached(
        &mut self,
        desk: &Desk<'_>,
        holder: Holder,
        name: &str,
        room: usize,
    ) -> Result<(), Problem> {
        let page = holder.page(name, &[]);
        let attached = attached(desk, holder, name, room)?.map_err(|fault| said(&fault));
        self.attached = attached.map(|found| Entries::new(&page, "attached", found.map(Entry::attached)));
        Ok(())
    }

    /// Reads what is inline, for a page that has so many bytes for it.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn read_inline(
        &mut self,
        desk: &Desk<'_>,
        holder: Holder,
        name: &str,
        room: usize,
    ) -> Result<(), Problem> {
        let page = holder.page(name, &[]);
        let to = |name: &str| links::query(&format!("{}/inline", self.base), &[("policy", name)]);
        let entry = |name: SmolStr| Entry { to: to(&name), name, arn: SmolStr::default() };
        let inline = inline(desk, holder, name, room)?.map_err(|fault| said(&fault));
        self.inline = inline.map(|found| Entries::new(&page, "inline", found.map(entry)));
        Ok(())
    }
}

/// How many policies a page shows of one, attached and inline, as far as the visitor may see them.
///
/// # Errors
/// [`Problem::SignIn`] alone.
pub(super) fn counts(desk: &Desk<'_>, holder: Holder, name: &str) -> Result<[usize; 2], Problem> {
    let attached = attached(desk, holder, name, ATTACHED_ROOM)?.map_or(0, |found| found.rows.len());
    let inline = inline(desk, holder, name, INLINE_ROOM)?.map_or(0, |found| found.rows.len());
    Ok([attached, inline])
}

impl Entry {
    fn attached(policy: AttachedPolicy) -> Self {
        let arn = policy.policy_arn.unwrap_or_default();
        Self { name: policy.policy_name.unwrap_or_default(), ..Self::managed(arn) }
    }

    fn managed(arn: SmolStr) -> Self {
        let name = arn.rsplit('/').next().unwrap_or_default().into();
        Self { name, to: view_of(&arn), arn }
    }
}

fn attached(desk: &Desk<'_>, holder: Holder, name: &str, room: usize) -> Outline<AttachedPolicy> {
    let list = List {
        asked: &[(holder.parameter(), name)],
        marker: desk.query("attached"),
        wanted: None,
        rows: ROWS,
        room,
        weight: |policy: &AttachedPolicy| {
            const MARKUP: usize = 180;
            let arn = policy.policy_arn.as_deref().unwrap_or_default();
            let names = policy.policy_name.as_deref().unwrap_or_default().len().saturating_mul(2);
            MARKUP.saturating_add(names).saturating_add(view_of(arn).len()).saturating_add(escaped(arn))
        },
    };
    let told = |policies: Option<Vec<_>>, marker| (policies.unwrap_or_default(), marker);
    match holder {
        Holder::User => {
            list.read::<ListAttachedUserPoliciesInput>(desk, |it| told(it.attached_policies, it.marker))
        }
        Holder::Group => {
            list.read::<ListAttachedGroupPoliciesInput>(desk, |it| told(it.attached_policies, it.marker))
        }
        Holder::Role => {
            list.read::<ListAttachedRolePoliciesInput>(desk, |it| told(it.attached_policies, it.marker))
        }
    }
}

fn inline(desk: &Desk<'_>, holder: Holder, name: &str, room: usize) -> Outline<SmolStr> {
    let list = List {
        asked: &[(holder.parameter(), name)],
        marker: desk.query("inline"),
        wanted: None,
        rows: ROWS,
        room,
        // The address of its holder's page is in its own.
        weight: |policy: &SmolStr| row_with_link(policy),
    };
    match holder {
        Holder::User => list.read::<ListUserPoliciesInput>(desk, |it| (it.policy_names, it.marker)),
        Holder::Group => list.read::<ListGroupPoliciesInput>(desk, |it| (it.policy_names, it.marker)),
        Holder::Role => list.read::<ListRolePoliciesInput>(desk, |it| (it.policy_names, it.marker)),
    }
}

/// A page of a list, or why it isn't told.
type Outline<T> = Result<Result<Found<T>, Fault>, Problem>;

/// The pages below `…/permissions`.
pub(super) fn serve(desk: &Desk<'_>, holder: Holder, name: &str, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, ["attach"]) => managed::choose(desk, holder, name),
        (&Method::POST, ["attach"]) => managed::attach(desk, holder, name),
        (&Method::POST, ["detach"]) => managed::detach(desk, holder, name),
        (&Method::GET, ["inline"]) => inline::show(desk, holder, name),
        (&Method::POST, ["inline"]) => inline::put(desk, holder, name),
        (&Method::GET, ["inline", "document.json"]) => inline::download(desk, holder, name),
        (&Method::GET, ["inline", "delete"]) => inline::confirm(desk, holder, name),
        (&Method::POST, ["inline", "delete"]) => inline::delete(desk, holder, name),
        (&Method::GET, ["boundary"]) if holder.has_boundary() => boundary::choose(desk, holder, name),
        (&Method::POST, ["boundary"]) if holder.has_boundary() => boundary::put(desk, holder, name),
        (&Method::POST, ["boundary", "delete"]) if holder.has_boundary() => {
            boundary::delete(desk, holder, name)
        }
        _ => Err(Problem::NotFound),
    }
}
