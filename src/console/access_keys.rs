//! Access keys of a user, or of who is signed in.

use askama::Template;
use http::Method;

use crate::contract::iam::{
    AccessKey, AccessKeyMetadata, CreateAccessKeyInput, DeleteAccessKeyInput, GetAccessKeyLastUsedInput,
    ListAccessKeysInput, StatusType, UpdateAccessKeyInput,
};

use super::desk::{Desk, Frame};
use super::field::Errors;
use super::form::{Form, Refusal};
use super::holder::Holder;
use super::links;
use super::problem::Problem;
use super::reply::{self, Outcome};
use super::section::{self, Section};

/// The pages below `…/access-keys`. Without a name they are about who is signed in, root too.
pub(super) fn serve(desk: &Desk<'_>, user: Option<&str>, rest: &[&str]) -> Outcome {
    match (desk.method(), rest) {
        (&Method::GET, []) => list(desk, user, Refusal::default()),
        (&Method::POST, ["create"]) => create(desk, user),
        (&Method::POST, ["status"]) => set_status(desk, user),
        (&Method::GET, [key, "delete"]) => confirm(desk, user, key, Refusal::default()),
        (&Method::POST, [key, "delete"]) => delete(desk, user, key),
        _ => Err(Problem::NotFound),
    }
}

/// The address of the list, or of a page below.
fn page(user: Option<&str>, below: &[&str]) -> String {
    let keys = [&["access-keys"], below].concat();
    match user {
        Some(name) => Holder::User.page(name, &keys),
        None => links::page(&[&["security-credentials"], keys.as_slice()].concat()),
    }
}

const fn section_of(user: Option<&str>) -> &'static str {
    if user.is_some() { "users" } else { "security-credentials" }
}

/// The parameters of an operation: the user's name, when there is one, and others.
fn with<'p>(user: Option<&'p str>, others: &[(&'p str, &'p str)]) -> Vec<(&'p str, &'p str)> {
    user.map(|name| ("UserName", name)).into_iter().chain(others.iter().copied()).collect()
}

fn list(desk: &Desk<'_>, user: Option<&str>, refusal: Refusal) -> Outcome {
    let asked = with(user, &[]);
    let keys =
        section::read_subject::<ListAccessKeysInput, _>(desk, &asked, |told| told.access_key_metadata)?;
    let rows = match keys {
        Ok(keys) => Ok(keys.into_iter().map(|key| Row::read(desk, user, key)).collect::<Result<_, _>>()?),
        Err(denied) => Err(denied),
    };
    let title = user.map_or_else(|| "My access keys".to_owned(), |name| format!("Access keys of {name}"));
    let frame = desk.frame(title, section_of(user));
    let (status, base) = (refusal.status(), page(user, &[]));
    let back = back(user);
    reply::with_status(status, &List { frame, errors: refusal.errors, base, back, rows })
}

fn back(user: Option<&str>) -> String {
    user.map_or_else(|| links::page(&["security-credentials"]), |name| Holder::User.page(name, &[]))
}

fn create(desk: &Desk<'_>, user: Option<&str>) -> Outcome {
    match desk.try_call::<CreateAccessKeyInput>(&with(user, &[]))? {
        Ok(made) => {
            let frame = desk.frame("The new access key", section_of(user));
            reply::page(&Made { frame, key: made.access_key, base: page(user, &[]) })
        }
        Err(fault) => list(desk, user, Refusal::of(&fault, &[""])),
    }
}

fn set_status(desk: &Desk<'_>, user: Option<&str>) -> Outcome {
    let (key, status) = (desk.field("AccessKeyId"), desk.field("Status"));
    let parameters = with(user, &[("AccessKeyId", key), ("Status", status)]);
    match desk.try_call::<UpdateAccessKeyInput>(&parameters)? {
        Ok(_) => {
            let now = if status == "Active" { "active" } else { "inactive" };
            Ok(desk.done(&page(user, &[]), format!("The access key {key} is {now}.")))
        }
        Err(fault) => list(desk, user, Refusal::of(&fault, &[""])),
    }
}

fn confirm(desk: &Desk<'_>, user: Option<&str>, key: &str, refusal: Refusal) -> Outcome {
    Form::new(desk, section_of(user), "Delete this access key?", refusal)
        .intro(format!(
            "What uses the access key {key} stops working, and it can't be brought back. An access key \
             that is inactive can be made active again."
        ))
        .ends("Delete access key", page(user, &[]))
        .dangerous()
        .page()
}

fn delete(desk: &Desk<'_>, user: Option<&str>, key: &str) -> Outcome {
    match desk.try_call::<DeleteAccessKeyInput>(&with(user, &[("AccessKeyId", key)]))? {
        Ok(_) => Ok(desk.done(&page(user, &[]), format!("The access key {key} is deleted."))),
        Err(fault) => confirm(desk, user, key, Refusal::of(&fault, &[""])),
    }
}

struct Row {
    id: String,
    active: bool,
    created: String,
    /// When, and for what.
    last_used: Section<String>,
    delete: String,
}

impl Row {
    fn read(desk: &Desk<'_>, user: Option<&str>, key: AccessKeyMetadata) -> Result<Self, Problem> {
        let id = key.access_key_id.unwrap_or_default();
        let last_used =
            section::read::<GetAccessKeyLastUsedInput, _>(desk, &[("AccessKeyId", &id)], |told| {
                let used = told.access_key_last_used?;
                let at = used.last_used_date?;
                Some(format!("{at} for {} in {}", used.service_name, used.region))
            })?;
        Ok(Self {
            active: key.status == Some(StatusType::Active),
            created: key.create_date.map_or_else(String::new, |at| at.to_string()),
            last_used: last_used.map(|used| used.unwrap_or_else(|| "Never".to_owned())),
            delete: page(user, &[&id, "delete"]),
            id,
        })
    }
}

#[derive(Template)]
#[template(path = "access_keys.html", config = "src/console/askama.toml")]
struct List {
    frame: Frame,
    errors: Errors,
    base: String,
    back: String,
    rows: Section<Vec<Row>>,
}

#[derive(Template)]
#[template(path = "access_key.html", config = "src/console/askama.toml")]
struct Made {
    frame: Frame,
    key: AccessKey,
    base: String,
}
