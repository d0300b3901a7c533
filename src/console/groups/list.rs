//! The list of user groups.

use crate::contract::iam::ListGroupsInput;

use crate::console::desk::Desk;
use crate::console::holder::Holder;
use crate::console::named::{self, Row, Words};
use crate::console::reply::Outcome;

static WORDS: Words = Words {
    holder: Holder::Group,
    title: "User groups",
    create: "group",
    empty: "There is no user group yet. Create one to give several users the same policies.",
};

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    named::show::<ListGroupsInput>(desk, &WORDS, |told| {
        let groups = told.groups.into_iter();
        let row = groups.map(|group| {
            Row::new(WORDS.holder, group.group_name.to_string(), group.path.to_string(), group.create_date)
        });
        (row.collect(), told.marker)
    })
}
