//! Who holds policies: users, groups and roles. Their pages have the same sections.

use http::Method;

use super::desk::Desk;
use super::form::Refusal;
use super::links;
use super::problem::Problem;
use super::reply::Outcome;
use super::{groups, roles, users};

/// `/console/create/KIND`: no name of a user can be taken for it there.
pub(super) fn create(desk: &Desk<'_>, kind: &str) -> Outcome {
    match (desk.method(), kind) {
        (&Method::GET, "user") => users::create_form(desk),
        (&Method::POST, "user") => users::create(desk),
        (&Method::GET, "group") => groups::create_form(desk),
        (&Method::POST, "group") => groups::create(desk),
        (&Method::GET, "role") => roles::create_form(desk),
        (&Method::POST, "role") => roles::create(desk),
        _ => Err(Problem::NotFound),
    }
}

/// A kind of what holds policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    User,
    Group,
    Role,
}

impl Holder {
    /// The part of addresses, and the section of the navigation.
    pub(super) const fn section(self) -> &'static str {
        match self {
            Self::User => "users",
            Self::Group => "groups",
            Self::Role => "roles",
        }
    }

    /// The parameter that names one.
    pub(super) const fn parameter(self) -> &'static str {
        match self {
            Self::User => "UserName",
            Self::Group => "GroupName",
            Self::Role => "RoleName",
        }
    }

    /// What it is called.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "user group",
            Self::Role => "role",
        }
    }

    /// Whether it can have a permissions boundary.
    pub(super) const fn has_boundary(self) -> bool {
        !matches!(self, Self::Group)
    }

    /// The address of one's page, or of a page below it.
    pub(super) fn page(self, name: &str, below: &[&str]) -> String {
        links::page(&[&[self.section(), name], below].concat())
    }

    /// One's page, which says what was wrong with a form on it.
    pub(super) fn show(self, desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
        match self {
            Self::User => users::show(desk, name, refusal),
            Self::Group => groups::show(desk, name, refusal),
            Self::Role => roles::show(desk, name, refusal),
        }
    }
}
