//! The alias of the account.

use crate::contract::iam::{CreateAccountAliasInput, DeleteAccountAliasInput};

use super::{here, page};
use crate::console::desk::Desk;
use crate::console::form::Refusal;
use crate::console::reply::Outcome;

/// The field, which is the operation's parameter.
pub(super) const ALIAS: &str = "AccountAlias";

pub(super) fn create(desk: &Desk<'_>) -> Outcome {
    let alias = desk.field(ALIAS);
    match desk.try_call::<CreateAccountAliasInput>(&[(ALIAS, alias)])? {
        Ok(_) => Ok(desk.done(&here(), format!("The account's alias is {alias}."))),
        Err(fault) => page::show(desk, Refusal::of(&fault, &[ALIAS])),
    }
}

pub(super) fn remove(desk: &Desk<'_>) -> Outcome {
    match desk.try_call::<DeleteAccountAliasInput>(&[(ALIAS, desk.field(ALIAS))])? {
        Ok(_) => Ok(desk.done(&here(), "The account has no alias any more.")),
        Err(fault) => page::show(desk, Refusal::of(&fault, &[""])),
    }
}
