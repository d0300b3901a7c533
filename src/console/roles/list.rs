//! The list of roles.

use crate::contract::iam::ListRolesInput;

use crate::console::desk::Desk;
use crate::console::holder::Holder;
use crate::console::named::{self, Row, Words};
use crate::console::reply::Outcome;

static WORDS: Words = Words {
    holder: Holder::Role,
    title: "Roles",
    create: "role",
    empty: "There is no role yet. Create one for who is to act with other rights for a while.",
};

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    named::show::<ListRolesInput>(desk, &WORDS, |told| {
        let roles = told.roles.into_iter();
        let row = roles.map(|role| {
            Row::new(WORDS.holder, role.role_name.to_string(), role.path.to_string(), role.create_date)
        });
        (row.collect(), told.marker)
    })
}
