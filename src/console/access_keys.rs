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
pub(super) fn page(user: Option<&str>, below: &[&str]) -> String {
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
            id: id.to_string(),
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

#[cfg(test)]
mod tests {
    use crate::console::testing::{Site, html, location};
    use crate::types::Name;

    const SEED: &str = "\
accounts:
  - id: '111111111111'
    users:
      - name: alice
        policies:
          own: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'iam:*AccessKey*', Resource: 'arn:aws:iam::*:user/${aws:username}'}}
      - name: bob
";

    #[test]
    fn a_key_is_made_shown_once_put_to_sleep_and_deleted() {
        let site = Site::new(SEED);
        let mut root = site.signed_in(None, false);
        let base = "/console/users/bob/access-keys";
        assert!(html(&site.get(&mut root, base)).contains("There is no access key."));
        let made = site.post(&mut root, &format!("{base}/create"), "");
        let account = site.emulator.slot("111111111111".parse().unwrap()).account();
        let id = account.users().get(&Name::from("bob")).unwrap().access_keys[0].id.to_string();
        let text = html(&made);
        let secret = text.split("export AWS_SECRET_ACCESS_KEY=").nth(1).unwrap().split('<').next().unwrap();
        assert_eq!(secret.len(), 40, "{text}");
        assert!(text.contains(&format!("export AWS_ACCESS_KEY_ID={id}\n")), "{text}");

        let list = site.get(&mut root, base);
        let text = html(&list);
        assert!(text.contains(&id) && !text.contains(secret) && text.contains(">Active<"), "{text}");
        assert!(text.contains("<td>Never</td>"), "{text}");
        let sleep =
            site.post(&mut root, &format!("{base}/status"), &format!("AccessKeyId={id}&Status=Inactive"));
        assert_eq!(location(&sleep), base);
        assert!(html(&site.get(&mut root, base)).contains(">Inactive<"));
        let confirm = site.get(&mut root, &format!("{base}/{id}/delete"));
        assert!(html(&confirm).contains("What uses the access key"), "{}", html(&confirm));
        let gone = site.post(&mut root, &format!("{base}/{id}/delete"), "");
        assert_eq!(location(&gone), base);
        let again = site.post(&mut root, &format!("{base}/{id}/delete"), "");
        assert_eq!(again.status(), 404);
        assert!(
            html(&again).contains(&format!("The Access Key with id {id} cannot be found.")),
            "{}",
            html(&again)
        );
    }

    #[test]
    fn one_own_keys_and_no_more_than_two() {
        let site = Site::new(SEED);
        for mut browser in [site.signed_in(Some("alice"), true), site.signed_in(None, false)] {
            let base = "/console/security-credentials/access-keys";
            for _ in 0..2 {
                assert_eq!(site.post(&mut browser, &format!("{base}/create"), "").status(), 200);
            }
            let third = site.post(&mut browser, &format!("{base}/create"), "");
            assert_eq!(third.status(), 409);
            assert!(
                html(&third).contains("Cannot exceed quota for AccessKeysPerUser: 2"),
                "{}",
                html(&third)
            );
        }
        let mut alice = site.signed_in(Some("alice"), true);
        let denied = site.post(&mut alice, "/console/users/bob/access-keys/create", "");
        assert_eq!(denied.status(), 403);
        assert!(
            html(&denied).contains("not authorized to perform: iam:CreateAccessKey on resource: user bob"),
            "{}",
            html(&denied)
        );
    }
}
