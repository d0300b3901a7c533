//! The tags of a user, a role or a policy: a section of its page.

use askama::Template;
use http::Method;

use crate::contract::iam::{
    ListPolicyTagsInput, ListRoleTagsInput, ListUserTagsInput, Tag, TagPolicyInput, TagRoleInput,
    TagUserInput, UntagPolicyInput, UntagRoleInput, UntagUserInput,
};

use super::desk::Desk;
use super::field::{Errors, Field};
use super::form::Refusal;
use super::links;
use super::paged::{Found, List};
use super::policies;
use super::problem::{Problem, said};
use super::reply::Outcome;
use super::room::escaped;
use super::section::Section;

/// How many tags stand on a page, which are all that there can be, and the bytes that they have at most.
const MOST: usize = 50;
pub(super) const ROOM: usize = 4 << 10;
/// The parameter of a page's address that says where its tags begin.
const MARKER: &str = "tags";

/// What has tags.
#[derive(Debug, Clone, Copy)]
pub(super) enum Tagged<'n> {
    User(&'n str),
    Role(&'n str),
    /// By its ARN.
    Policy(&'n str),
}

impl<'n> Tagged<'n> {
    /// The parameter that names it, and its value.
    const fn named(self) -> (&'static str, &'n str) {
        match self {
            Self::User(name) => ("UserName", name),
            Self::Role(name) => ("RoleName", name),
            Self::Policy(arn) => ("PolicyArn", arn),
        }
    }

    /// Its page.
    fn page(self) -> String {
        match self {
            Self::User(name) => links::page(&["users", name]),
            Self::Role(name) => links::page(&["roles", name]),
            Self::Policy(arn) => policies::view_of(arn),
        }
    }

    /// What leads from its page to that with the tags after a marker.
    fn more(self, desk: &Desk<'_>, marker: &str) -> String {
        let page = match self {
            Self::User(_) | Self::Role(_) => self.page(),
            Self::Policy(_) => policies::beside(desk, "view"),
        };
        links::query(&page, &[(MARKER, marker)])
    }

    /// Where its page sends a form that changes its tags.
    fn change(self, desk: &Desk<'_>, what: &str) -> String {
        match self {
            Self::User(_) | Self::Role(_) => format!("{}/tags/{what}", self.page()),
            Self::Policy(_) => policies::beside(desk, "tags/") + what,
        }
    }
}

/// The section of a page.
#[derive(Template)]
#[template(path = "tags.html", config = "src/console/askama.toml")]
pub(super) struct Tags {
    add: String,
    remove: String,
    csrf: String,
    tags: Section<Found<Tag>>,
    /// The address of the page with more of them.
    more: Option<String>,
    key: Field,
    value: Field,
}

impl Tags {
    /// The section of one without its tags, with what was wrong with a new one.
    pub(super) fn new(desk: &Desk<'_>, one: Tagged<'_>, errors: &Errors) -> Self {
        let key = Field::text(KEY, "Key").room(KEY_ROOM);
        let value = Field::text(VALUE, "Value").room(VALUE_ROOM).optional();
        Self {
            more: None,
            add: one.change(desk, "add"),
            remove: one.change(desk, "remove"),
            csrf: desk.form_token().reveal().to_owned(),
            tags: Ok(Found::default()),
            key: key.value(desk.field(KEY)).errors(errors),
            value: value.value(desk.field(VALUE)).errors(errors),
        }
    }

    /// Reads the tags, for a page that has so many bytes for them.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn read(&mut self, desk: &Desk<'_>, one: Tagged<'_>, room: usize) -> Result<(), Problem> {
        let list = List {
            asked: &[one.named()],
            marker: desk.query(MARKER),
            wanted: None,
            rows: MOST,
            room,
            weight: |tag: &Tag| {
                const MARKUP: usize = 150;
                // The key stands in its cell, in its button and in the button's name.
                let keys = escaped(&tag.key).saturating_mul(3);
                MARKUP.saturating_add(keys).saturating_add(escaped(&tag.value))
            },
        };
        let tags = match one {
            Tagged::User(_) => list.read::<ListUserTagsInput>(desk, |told| (told.tags, told.marker)),
            Tagged::Role(_) => list.read::<ListRoleTagsInput>(desk, |told| (told.tags, told.marker)),
            Tagged::Policy(_) => list.read::<ListPolicyTagsInput>(desk, |told| (told.tags, told.marker)),
        }?;
        let tags = tags.map_err(|fault| said(&fault));
        let next = tags.as_ref().ok().and_then(|found| found.next.as_deref());
        self.more = next.map(|next| one.more(desk, next));
        self.tags = tags;
        Ok(())
    }
}

/// The fields of a new tag, which are the operation's parameters.
const KEY: &str = "Tags.member.1.Key";
const VALUE: &str = "Tags.member.1.Value";
/// The bytes in HTML of the longest that can be right, of 128 and 256 letters (IAM's model).
const KEY_ROOM: usize = 640;
const VALUE_ROOM: usize = 1_280;

/// The pages below `…/tags`. `show` is the page itself, which says what was wrong.
pub(super) fn serve(
    desk: &Desk<'_>,
    one: Tagged<'_>,
    rest: &[&str],
    show: impl FnOnce(Refusal) -> Outcome,
) -> Outcome {
    let (outcome, done) = match (desk.method(), rest) {
        (&Method::POST, ["add"]) => {
            let parameters = [one.named(), (KEY, desk.field(KEY)), (VALUE, desk.field(VALUE))];
            let outcome = match one {
                Tagged::User(_) => desk.try_call::<TagUserInput>(&parameters)?.map(drop),
                Tagged::Role(_) => desk.try_call::<TagRoleInput>(&parameters)?.map(drop),
                Tagged::Policy(_) => desk.try_call::<TagPolicyInput>(&parameters)?.map(drop),
            };
            (outcome, "The tag is saved.")
        }
        (&Method::POST, ["remove"]) => {
            let parameters = [one.named(), ("TagKeys.member.1", desk.field("TagKey"))];
            let outcome = match one {
                Tagged::User(_) => desk.try_call::<UntagUserInput>(&parameters)?.map(drop),
                Tagged::Role(_) => desk.try_call::<UntagRoleInput>(&parameters)?.map(drop),
                Tagged::Policy(_) => desk.try_call::<UntagPolicyInput>(&parameters)?.map(drop),
            };
            (outcome, "The tag is removed.")
        }
        _ => return Err(Problem::NotFound),
    };
    match outcome {
        Ok(()) => Ok(desk.done(&one.page(), done)),
        Err(fault) => show(Refusal::of(&fault, &[KEY])),
    }
}
