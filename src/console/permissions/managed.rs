//! Attaching and detaching managed policies.

use askama::Template;

use crate::contract::iam::{
    AttachGroupPolicyInput, AttachRolePolicyInput, AttachUserPolicyInput, DetachGroupPolicyInput,
    DetachRolePolicyInput, DetachUserPolicyInput,
};
use crate::fault::Fault;

use crate::console::desk::{Desk, Frame};
use crate::console::field::Errors;
use crate::console::form::Refusal;
use crate::console::holder::Holder;
use crate::console::policies::Catalogue;
use crate::console::problem::Problem;
use crate::console::reply::{self, Outcome};

pub(super) fn choose(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    picker(desk, holder, name, Refusal::default())
}

fn picker(desk: &Desk<'_>, holder: Holder, name: &str, refusal: Refusal) -> Outcome {
    let page = holder.page(name, &["permissions", "attach"]);
    let title = format!("Attach a policy to {name}");
    pick(desk, holder, name, Picking { title, page, verb: "Attach", refusal })
}

/// A page on which a policy is chosen.
pub(super) struct Picking {
    pub(super) title: String,
    /// Its address, to which it is posted too.
    pub(super) page: String,
    /// What is done with a policy that is chosen.
    pub(super) verb: &'static str,
    pub(super) refusal: Refusal,
}

pub(super) fn pick(desk: &Desk<'_>, holder: Holder, name: &str, picking: Picking) -> Outcome {
    let Picking { title, page, verb, refusal } = picking;
    let catalogue = Catalogue::to_choose_from(desk, &page, verb)?;
    let frame = desk.frame(title, holder.section());
    let status = refusal.status();
    let back = holder.page(name, &[]);
    reply::with_status(status, &Page { frame, errors: refusal.errors, catalogue, back })
}

pub(super) fn attach(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let arn = desk.field("PolicyArn");
    let parameters = [(holder.parameter(), name), ("PolicyArn", arn)];
    let outcome = match holder {
        Holder::User => desk.try_call::<AttachUserPolicyInput>(&parameters)?.map(drop),
        Holder::Group => desk.try_call::<AttachGroupPolicyInput>(&parameters)?.map(drop),
        Holder::Role => desk.try_call::<AttachRolePolicyInput>(&parameters)?.map(drop),
    };
    match outcome {
        Ok(()) => Ok(desk.done(&holder.page(name, &[]), format!("{} is attached.", short(arn)))),
        Err(fault) => picker(desk, holder, name, Refusal::of(&fault, &[""])),
    }
}

pub(super) fn detach(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let arn = desk.field("PolicyArn");
    match detached(desk, holder, &[(holder.parameter(), name), ("PolicyArn", arn)])? {
        Ok(()) => Ok(desk.done(&holder.page(name, &[]), format!("{} is no longer attached.", short(arn)))),
        Err(fault) => holder.show(desk, name, Refusal::of(&fault, &[""])),
    }
}

fn detached(
    desk: &Desk<'_>,
    holder: Holder,
    parameters: &[(&str, &str)],
) -> Result<Result<(), Fault>, Problem> {
    Ok(match holder {
        Holder::User => desk.try_call::<DetachUserPolicyInput>(parameters)?.map(drop),
        Holder::Group => desk.try_call::<DetachGroupPolicyInput>(parameters)?.map(drop),
        Holder::Role => desk.try_call::<DetachRolePolicyInput>(parameters)?.map(drop),
    })
}

/// The name in a policy's ARN.
pub(super) fn short(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

#[derive(Template)]
#[template(path = "pick_policy.html", config = "src/console/askama.toml")]
struct Page {
    frame: Frame,
    errors: Errors,
    catalogue: Catalogue,
    back: String,
}
