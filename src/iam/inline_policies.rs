//! Inline policies of users, groups and roles: one set of rules for the three.

use smol_str::SmolStr;

use crate::account::{Account, Grants, Holder, stored_policy};
use crate::context::{Reading, Writing};
use crate::contract::iam;
use crate::fault::Fault;
use crate::policy::Kind;
use crate::types::Name;
use crate::wire::page::{Page, Pager};

use super::holders::names_holder;

/// The four operations of one kind of entity.
macro_rules! inline_policies {
    (
        $holder:ident, $name:ident, $text:literal;
        $put:ident: $PutInput:ident -> $PutOutput:ident;
        $get:ident: $GetInput:ident -> $GetOutput:ident;
        $list:ident: $ListInput:ident -> $ListOutput:ident;
        $delete:ident: $DeleteInput:ident -> $DeleteOutput:ident;
    ) => {
        #[doc = concat!("Sets an inline policy of a ", $text, ", whether there was one or not.")]
        ///
        /// # Errors
        /// `NoSuchEntity`, `UnmodifiableEntity`, `MalformedPolicyDocument`, `LimitExceeded`.
        pub fn $put(cx: &mut Writing<'_>, input: iam::$PutInput) -> Result<iam::$PutOutput, Fault> {
            let (owner, name) = (Name::from(input.$name.as_str()), Name::from(input.policy_name.as_str()));
            put(cx, (Holder::$holder, &owner), name, &input.policy_document)?;
            Ok(iam::$PutOutput {})
        }

        #[doc = concat!("Shows an inline policy of a ", $text, ", under the names that were asked for.")]
        ///
        /// # Errors
        /// `NoSuchEntity`.
        pub fn $get(cx: &Reading<'_>, input: iam::$GetInput) -> Result<iam::$GetOutput, Fault> {
            let owner = Name::from(input.$name.as_str());
            Ok(iam::$GetOutput {
                policy_document: document(cx.account, (Holder::$holder, &owner), &input.policy_name)?.into(),
                policy_name: input.policy_name,
                $name: input.$name,
            })
        }

        #[doc = concat!("Lists the inline policies of a ", $text, ", by name.")]
        ///
        /// # Errors
        /// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
        pub fn $list(cx: &Reading<'_>, input: iam::$ListInput) -> Result<iam::$ListOutput, Fault> {
            let grants = cx.account.grants(Holder::$holder, &Name::from(input.$name.as_str()))?;
            let selection = [stringify!($list), &input.$name.to_ascii_lowercase()];
            let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
            let page = page(&pager, grants);
            Ok(iam::$ListOutput {
                is_truncated: Some(page.is_truncated()),
                policy_names: page.items,
                marker: page.marker,
            })
        }

        #[doc = concat!("Deletes an inline policy of a ", $text, ".")]
        ///
        /// # Errors
        /// `NoSuchEntity`, `UnmodifiableEntity`.
        pub fn $delete(cx: &mut Writing<'_>, input: iam::$DeleteInput) -> Result<iam::$DeleteOutput, Fault> {
            let (owner, name) = (Name::from(input.$name.as_str()), Name::from(input.policy_name.as_str()));
            delete(cx.account, (Holder::$holder, &owner), &name)?;
            Ok(iam::$DeleteOutput {})
        }
    };
}

inline_policies! {
    User, user_name, "user";
    put_user_policy: PutUserPolicyInput -> PutUserPolicyOutput;
    get_user_policy: GetUserPolicyInput -> GetUserPolicyOutput;
    list_user_policies: ListUserPoliciesInput -> ListUserPoliciesOutput;
    delete_user_policy: DeleteUserPolicyInput -> DeleteUserPolicyOutput;
}

inline_policies! {
    Group, group_name, "group";
    put_group_policy: PutGroupPolicyInput -> PutGroupPolicyOutput;
    get_group_policy: GetGroupPolicyInput -> GetGroupPolicyOutput;
    list_group_policies: ListGroupPoliciesInput -> ListGroupPoliciesOutput;
    delete_group_policy: DeleteGroupPolicyInput -> DeleteGroupPolicyOutput;
}

inline_policies! {
    Role, role_name, "role";
    put_role_policy: PutRolePolicyInput -> PutRolePolicyOutput;
    get_role_policy: GetRolePolicyInput -> GetRolePolicyOutput;
    list_role_policies: ListRolePoliciesInput -> ListRolePoliciesOutput;
    delete_role_policy: DeleteRolePolicyInput -> DeleteRolePolicyOutput;
}

names_holder! {
    User, user_name: PutUserPolicyInput, GetUserPolicyInput, ListUserPoliciesInput, DeleteUserPolicyInput;
    Group, group_name: PutGroupPolicyInput, GetGroupPolicyInput, ListGroupPoliciesInput,
        DeleteGroupPolicyInput;
    Role, role_name: PutRolePolicyInput, GetRolePolicyInput, ListRolePoliciesInput, DeleteRolePolicyInput;
}

/// Whose policy it is.
type Owner<'a> = (Holder, &'a Name);

/// The entity comes before the document, the document before its size.
fn put(cx: &mut Writing<'_>, owner: Owner<'_>, name: Name, document: &str) -> Result<(), Fault> {
    let (holder, owner) = owner;
    let grants = cx.account.grants_mut(holder, owner)?;
    grants.put_inline(name, stored_policy(Kind::Inline, document)?);
    holder.check_inline_size(owner, grants, &cx.settings.quotas)
}

/// A policy's document as it was sent.
fn document(account: &Account, (holder, owner): Owner<'_>, name: &str) -> Result<String, Fault> {
    let name = Name::from(name);
    let policy = account.grants(holder, owner)?.inline_policy(&name);
    policy.map(|policy| policy.text().to_owned()).ok_or_else(|| holder.no_such_policy(&name))
}

fn page(pager: &Pager, grants: &Grants) -> Page<SmolStr> {
    let after = pager.after().map(Name::from);
    let names = grants.inline.iter().map(|(name, _)| name);
    let following = names.filter(|name| after.as_ref().is_none_or(|after| *name > after));
    pager.fill(following.map(|name| name.as_str().into()), SmolStr::to_string)
}

fn delete(account: &mut Account, (holder, owner): Owner<'_>, name: &Name) -> Result<(), Fault> {
    let removed = account.grants_mut(holder, owner)?.remove_inline(name);
    removed.map(drop).ok_or_else(|| holder.no_such_policy(name))
}

#[cfg(test)]
mod tests;
