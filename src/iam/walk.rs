//! All users, roles, groups and policies of an account, one after the other and page by page.

use crate::account::{Account, Entity as _, Grants, Group, Managed, Role, Table, User, aws_policies};
use crate::types::Name;

/// What a walk comes by. Users, roles, groups and then policies fill the pages (recorded on AWS).
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'a> {
    User(&'a User),
    Role(&'a Role),
    Group(&'a Group),
    Policy(Managed<'a>),
}

/// The part of a walk that comes by one kind of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Users,
    Roles,
    Groups,
    OwnPolicies,
    AwsPolicies,
}

impl Part {
    const ALL: [Self; 5] = [Self::Users, Self::Roles, Self::Groups, Self::OwnPolicies, Self::AwsPolicies];

    /// What a key of this part begins with.
    const fn letter(self) -> &'static str {
        match self {
            Self::Users => "u",
            Self::Roles => "r",
            Self::Groups => "g",
            Self::OwnPolicies => "p",
            Self::AwsPolicies => "a",
        }
    }
}

impl<'a> Step<'a> {
    /// What it is found by in a walk.
    pub(super) fn key(&self) -> String {
        format!("{}{}", self.part().letter(), self.name())
    }

    const fn part(&self) -> Part {
        match self {
            Self::User(_) => Part::Users,
            Self::Role(_) => Part::Roles,
            Self::Group(_) => Part::Groups,
            Self::Policy(Managed::Own(_)) => Part::OwnPolicies,
            Self::Policy(Managed::Aws(_)) => Part::AwsPolicies,
        }
    }

    fn name(&self) -> &'a Name {
        match self {
            Self::User(user) => user.name(),
            Self::Role(role) => role.name(),
            Self::Group(group) => group.name(),
            Self::Policy(policy) => policy.name(),
        }
    }

    /// The path.
    pub(super) fn path(&self) -> &'a str {
        match self {
            Self::User(user) => user.path.as_str(),
            Self::Role(role) => role.path.as_str(),
            Self::Group(group) => group.path.as_str(),
            Self::Policy(policy) => policy.path().as_str(),
        }
    }

    /// Its policies; policies have none.
    pub(super) fn grants(&self) -> Option<&'a Grants> {
        match self {
            Self::User(user) => Some(&user.grants),
            Self::Role(role) => Some(&role.grants),
            Self::Group(group) => Some(&group.grants),
            Self::Policy(_) => None,
        }
    }
}

/// Some parts of an account, from what follows a key on.
pub(super) fn walk<'a>(
    account: &'a Account,
    after: Option<&str>,
    takes: impl Fn(Part) -> bool,
) -> impl Iterator<Item = Step<'a>> {
    let after = after.and_then(read);
    let parts = Part::ALL.into_iter().filter(move |part| takes(*part));
    let parts: Vec<Part> = parts.filter(|part| after.as_ref().is_none_or(|(at, _)| part >= at)).collect();
    parts.into_iter().flat_map(move |part| {
        let name = after.as_ref().filter(|(at, _)| *at == part).map(|(_, name)| name.clone());
        one(account, part, name)
    })
}

fn read(key: &str) -> Option<(Part, Name)> {
    let (letter, name) = key.split_at_checked(1)?;
    let part = Part::ALL.into_iter().find(|part| part.letter() == letter)?;
    Some((part, Name::from(name)))
}

fn one<'a>(account: &'a Account, part: Part, after: Option<Name>) -> Box<dyn Iterator<Item = Step<'a>> + 'a> {
    match part {
        Part::Users => Box::new(rows(account.users(), after).map(Step::User)),
        Part::Roles => Box::new(rows(account.roles.table(), after).map(Step::Role)),
        Part::Groups => Box::new(rows(account.groups.table(), after).map(Step::Group)),
        Part::OwnPolicies => {
            Box::new(rows(&account.policies, after).map(|policy| Step::Policy(Managed::Own(policy))))
        }
        Part::AwsPolicies => {
            let all = aws_policies().iter();
            let following = all.filter(move |policy| after.as_ref().is_none_or(|name| policy.name > *name));
            Box::new(following.map(|policy| Step::Policy(Managed::Aws(policy))))
        }
    }
}

fn rows<'a, R>(table: &'a Table<R>, after: Option<Name>) -> impl Iterator<Item = &'a R> + use<'a, R>
where
    R: crate::account::Record<Key = Name>,
{
    table.after(after).map(|(_, row)| row)
}
