//! Whether the caller may assume a role.

use crate::account::Role;
use crate::auth::Terms;
use crate::authorize::{AskedKeys, Target};
use crate::context::Reading;
use crate::contract::Action;
use crate::contract::sts::AssumeRoleInput;
use crate::fault::Fault;
use crate::policy;
use crate::types::Arn;
use crate::wire::Input as _;

/// What is asked, beside the role.
pub(super) struct Asked<'a> {
    /// The request.
    pub(super) input: &'a AssumeRoleInput,
    /// What the session would be made with, what it inherits among it.
    pub(super) terms: &'a Terms,
    /// Whether a code of the caller's MFA device came along and was right.
    pub(super) with_mfa: bool,
}

/// Decides whether the caller may assume the role, and gives it then.
///
/// The caller's policies and the role's trust policy are asked for each action of the request: to name
/// who stands behind the session, to assume the role, to tag the session. That a wrong source identity
/// is told of `sts:SetSourceIdentity` was recorded on AWS; the rest of the order is our own choice.
///
/// # Errors
/// `AccessDenied`, in the same words for a role that isn't there (recorded on AWS).
pub(super) fn may_assume<'a>(
    cx: &Reading<'_>,
    role: Option<&'a Role>,
    asked: &Asked<'_>,
) -> Result<&'a Role, Fault> {
    for action in asked.actions().into_iter().filter_map(Action::find) {
        permit(cx, role, asked, action)?;
    }
    // Where nothing is enforced, there still has to be a role.
    role.ok_or_else(|| {
        let (who, role) = (cx.caller.arn(), asked.input.role_arn.as_str());
        Fault::access_denied(policy::sentence(who.as_str(), "sts:AssumeRole", Some(role), ""))
    })
}

impl<'a> Asked<'a> {
    fn actions(&self) -> Vec<&'static str> {
        let (input, named) = (self.input, self.terms.source_identity.is_some());
        let given = |list: Option<usize>| list.is_some_and(|length| length > 0);
        let tagged = given(input.tags.as_ref().map(Vec::len))
            || given(input.transitive_tag_keys.as_ref().map(Vec::len));
        let mut actions = vec!["sts:AssumeRole"];
        if named {
            actions.insert(0, "sts:SetSourceIdentity");
        }
        if tagged {
            actions.push("sts:TagSession");
        }
        actions
    }

    /// The condition keys of the request. A source identity that is inherited counts as asked for. An MFA
    /// code that came along is proof for this request.
    fn keys(&self) -> AskedKeys<'a> {
        let mut keys = AskedKeys::default();
        self.input.asked(&mut keys);
        if let Some(identity) = &self.terms.source_identity {
            keys.set("sts:SourceIdentity", identity.as_str());
        }
        keys
    }
}

fn permit(
    cx: &Reading<'_>,
    role: Option<&Role>,
    asked: &Asked<'_>,
    action: &'static Action,
) -> Result<(), Fault> {
    let mut keys = asked.keys().with(action);
    if asked.with_mfa {
        keys.set("aws:MultiFactorAuthPresent", "true");
        keys.set("aws:MultiFactorAuthAge", "0");
    }
    let target = Target::One(Arn::from(asked.input.role_arn.clone()));
    cx.permit(action, &target, role.map(|role| role.trust.document()), &keys)
}
