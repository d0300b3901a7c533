//! Inline policies: shown, changed, made and deleted.

use crate::contract::iam::{
    DeleteGroupPolicyInput, DeleteRolePolicyInput, DeleteUserPolicyInput, GetGroupPolicyInput,
    GetRolePolicyInput, GetUserPolicyInput, PutGroupPolicyInput, PutRolePolicyInput, PutUserPolicyInput,
};

use crate::console::desk::Desk;
use crate::console::document;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::policies::BLANK;
use crate::console::problem::Problem;
use crate::console::reply::Outcome;

/// A policy that there is, when the query names one; else a new one.
pub(super) fn show(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let policy = desk.query("policy");
    if policy.is_empty() {
        return form(desk, holder, name, BLANK.to_owned(), Refusal::default());
    }
    form(desk, holder, name, document::to_edit(&document_of(desk, holder, name)?), Refusal::default())
}

/// The document of the policy that the query names.
fn document_of(desk: &Desk<'_>, holder: Holder, name: &str) -> Result<String, Problem> {
    let parameters = [(holder.parameter(), name), ("PolicyName", desk.query("policy"))];
    Ok(match holder {
        Holder::User => desk.call::<GetUserPolicyInput>(&parameters)?.policy_document.to_string(),
        Holder::Group => desk.call::<GetGroupPolicyInput>(&parameters)?.policy_document.to_string(),
        Holder::Role => desk.call::<GetRolePolicyInput>(&parameters)?.policy_document.to_string(),
    })
}

/// `…/permissions/inline/document.json?policy=NAME`
pub(super) fn download(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    Ok(document::download(desk.query("policy"), &document_of(desk, holder, name)?))
}

fn form(desk: &Desk<'_>, holder: Holder, name: &str, document: String, refusal: Refusal) -> Outcome {
    let (policy, back) = (desk.query("policy"), holder.page(name, &[]));
    let title = if policy.is_empty() { "Create an inline policy" } else { policy };
    let form = Form::new(desk, holder.section(), title, refusal)
        .intro(format!("An inline policy of the {} {name}.", holder.word()));
    let form = if policy.is_empty() {
        form.field(Field::text("PolicyName", "Policy name")).ends("Create policy", back)
    } else {
        let page = |page: &str| {
            links::query(&holder.page(name, &["permissions", "inline", page]), &[("policy", policy)])
        };
        form.ends("Save policy", back)
            .also("Download the document", page("document.json"))
            .also("Delete this policy", page("delete"))
    };
    form.field(Field::area("PolicyDocument", "Policy document (JSON)", 18).value(document)).page()
}

pub(super) fn put(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let known = desk.query("policy");
    let policy = if known.is_empty() { desk.field("PolicyName") } else { known };
    let document = desk.field("PolicyDocument");
    let parameters = [(holder.parameter(), name), ("PolicyName", policy), ("PolicyDocument", document)];
    let outcome = match holder {
        Holder::User => desk.try_call::<PutUserPolicyInput>(&parameters)?.map(drop),
        Holder::Group => desk.try_call::<PutGroupPolicyInput>(&parameters)?.map(drop),
        Holder::Role => desk.try_call::<PutRolePolicyInput>(&parameters)?.map(drop),
    };
    match outcome {
        Ok(()) => Ok(desk.done(&holder.page(name, &[]), format!("The policy {policy} is saved."))),
        Err(fault) => {
            let fields: &[_] =
                if known.is_empty() { &["PolicyName", "PolicyDocument"] } else { &["PolicyDocument"] };
            form(desk, holder, name, String::new(), Refusal::of(&fault, fields))
        }
    }
}

pub(super) fn confirm(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    confirming(desk, holder, name, Refusal::default())
}

fn confirming(desk: &Desk<'_>, holder: Holder, name: &str, refusal: Refusal) -> Outcome {
    let policy = desk.query("policy");
    if policy.is_empty() {
        return Err(Problem::NotFound);
    }
    Form::new(desk, holder.section(), format!("Delete {policy}?"), refusal)
        .intro(format!("The inline policy {policy} of the {} {name} can't be brought back.", holder.word()))
        .ends("Delete policy", holder.page(name, &[]))
        .dangerous()
        .page()
}

pub(super) fn delete(desk: &Desk<'_>, holder: Holder, name: &str) -> Outcome {
    let policy = desk.query("policy");
    let parameters = [(holder.parameter(), name), ("PolicyName", policy)];
    let outcome = match holder {
        Holder::User => desk.try_call::<DeleteUserPolicyInput>(&parameters)?.map(drop),
        Holder::Group => desk.try_call::<DeleteGroupPolicyInput>(&parameters)?.map(drop),
        Holder::Role => desk.try_call::<DeleteRolePolicyInput>(&parameters)?.map(drop),
    };
    match outcome {
        Ok(()) => Ok(desk.done(&holder.page(name, &[]), format!("The policy {policy} is deleted."))),
        Err(fault) => confirming(desk, holder, name, Refusal::of(&fault, &[""])),
    }
}
