//! The page of the account.

use askama::Template;

use smol_str::SmolStr;

use crate::contract::iam::{GetAccountPasswordPolicyInput, ListAccountAliasesInput};

use super::alias::ALIAS;
use super::password_policy::rules;
use crate::console::desk::{Desk, Frame};
use crate::console::field::{Errors, Field};
use crate::console::form::Refusal;
use crate::console::problem::{Problem, said};
use crate::console::reply::{self, Outcome};
use crate::console::section::{self, Section};

/// `/console/account`, which says what was wrong with a form on it.
pub(super) fn show(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    let visitor = desk.visitor()?;
    let alias = section::read::<ListAccountAliasesInput, _>(desk, &[], |told| {
        told.account_aliases.into_iter().next()
    })?;
    let new = Field::text(ALIAS, "Account alias").value(desk.field(ALIAS)).errors(&refusal.errors);
    let status = refusal.status();
    reply::with_status(
        status,
        &Page {
            frame: desk.frame("Account", "account"),
            errors: refusal.errors,
            id: visitor.account.to_string(),
            alias,
            new: new.hint("Small letters, digits and hyphens. It stands for the account id at the sign-in."),
            policy: policy(desk)?,
        },
    )
}

/// What the password policy asks for; none when there is no policy.
fn policy(desk: &Desk<'_>) -> Result<Section<Option<Vec<String>>>, Problem> {
    Ok(match desk.try_call::<GetAccountPasswordPolicyInput>(&[])? {
        Ok(told) => Ok(Some(rules(&told.password_policy))),
        Err(fault) if fault.code.status == 404 => Ok(None),
        Err(fault) => Err(said(&fault)),
    })
}

#[derive(Template)]
#[template(path = "account.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    id: String,
    alias: Section<Option<SmolStr>>,
    /// The field of a new alias.
    new: Field,
    policy: Section<Option<Vec<String>>>,
}
