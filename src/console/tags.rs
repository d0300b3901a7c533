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
use super::problem::Problem;
use super::reply::Outcome;
use super::section::{self, Section};

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

    /// Its page, or one below.
    fn page(self, below: &[&str]) -> String {
        match self {
            Self::User(name) => links::page(&[&["users", name], below].concat()),
            Self::Role(name) => links::page(&[&["roles", name], below].concat()),
            Self::Policy(arn) if below.is_empty() => {
                links::query(&links::page(&["policies", "view"]), &[("arn", arn)])
            }
            Self::Policy(arn) => {
                links::query(&links::page(&[&["policies"], below].concat()), &[("arn", arn)])
            }
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
    tags: Section<Vec<Tag>>,
    key: Field,
    value: Field,
}

impl Tags {
    /// The tags of one, with what was wrong with a new one.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone.
    pub(super) fn read(desk: &Desk<'_>, one: Tagged<'_>, errors: &Errors) -> Result<Self, Problem> {
        let named = [one.named()];
        let tags = match one {
            Tagged::User(_) => section::read::<ListUserTagsInput, _>(desk, &named, |told| told.tags),
            Tagged::Role(_) => section::read::<ListRoleTagsInput, _>(desk, &named, |told| told.tags),
            Tagged::Policy(_) => section::read::<ListPolicyTagsInput, _>(desk, &named, |told| told.tags),
        }?;
        Ok(Self {
            add: one.page(&["tags", "add"]),
            remove: one.page(&["tags", "remove"]),
            csrf: desk.form_token().reveal().to_owned(),
            tags,
            key: Field::text(KEY, "Key").value(desk.field(KEY)).errors(errors),
            value: Field::text(VALUE, "Value").optional().value(desk.field(VALUE)).errors(errors),
        })
    }
}

/// The fields of a new tag, which are the operation's parameters.
const KEY: &str = "Tags.member.1.Key";
const VALUE: &str = "Tags.member.1.Value";

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
        Ok(()) => Ok(desk.done(&one.page(&[]), done)),
        Err(fault) => show(Refusal::of(&fault, &[KEY])),
    }
}
