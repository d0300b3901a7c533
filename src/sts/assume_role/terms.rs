//! What a session is asked to be made with, and what it inherits from the session that asks.

use smol_str::SmolStr;

use crate::auth::Terms;
use crate::context::Reading;
use crate::contract::sts::AssumeRoleInput;
use crate::fault::{Fault, INVALID_PARAMETER_VALUE};
use crate::sts::terms;
use crate::types::{Case, Tags};

use super::is_chained;

/// Reads what a session is to be made with.
///
/// # Errors
/// `MalformedPolicyDocument`; `ValidationError` for managed policies that can't be and for another source
/// identity than the session's that asks; `InvalidParameterValue` for tags.
pub(super) fn read(cx: &Reading<'_>, input: &AssumeRoleInput) -> Result<Terms, Fault> {
    if input.provided_contexts.is_some() {
        return Err(Fault::not_yet("provided contexts"));
    }
    let inherited = cx.caller.session().map(|session| &session.terms);
    let (tags, transitive_tag_keys) = tags(inherited, input)?;
    Ok(Terms {
        policy: terms::policy(input.policy.as_deref())?,
        policy_arns: terms::policy_arns(cx.account.id, input.policy_arns.as_deref())?,
        tags,
        transitive_tag_keys,
        source_identity: source_identity(inherited, input.source_identity.as_deref())?,
        chained: is_chained(cx.caller),
    })
}

/// The session's tags, and the keys of those that go on along a chain. What came along a chain stays in
/// it and can't be set anew (recorded on AWS).
fn tags(inherited: Option<&Terms>, input: &AssumeRoleInput) -> Result<(Tags, Vec<SmolStr>), Fault> {
    let asked = Asked::read(input)?;
    let mut tags = Tags::default();
    let mut transitive = Vec::new();
    for tag in
        inherited.iter().flat_map(|terms| terms.tags.iter().filter(|tag| terms.is_transitive(&tag.key)))
    {
        transitive.push(tag.key.clone());
        tags.set(tag.clone(), Case::Insensitive);
    }
    for tag in asked.tags.iter() {
        if tags.set(tag.clone(), Case::Insensitive) {
            return Err(Fault::new(
                INVALID_PARAMETER_VALUE,
                "One of the specified transitive tag keys can't be set because it conflicts with a transitive \
                 tag key from the calling session.",
            ));
        }
    }
    transitive.extend(asked.transitive);
    Ok((tags, transitive))
}

/// The tags of the request, and the keys of those that are to go on, as the tags spell them.
struct Asked {
    tags: Tags,
    transitive: Vec<SmolStr>,
}

impl Asked {
    fn read(input: &AssumeRoleInput) -> Result<Self, Fault> {
        let tags = terms::tags(input.tags.as_deref())?;
        let keys = input.transitive_tag_keys.iter().flatten();
        let transitive = keys.map(|key| transitive(&tags, key)).collect::<Result<_, _>>()?;
        Ok(Self { tags, transitive })
    }
}

fn transitive(tags: &Tags, key: &str) -> Result<SmolStr, Fault> {
    let key = key.to_lowercase();
    let known = tags.iter().find(|tag| tag.key.to_lowercase() == key);
    known.map(|tag| tag.key.clone()).ok_or_else(|| {
        Fault::new(
            INVALID_PARAMETER_VALUE,
            "The specified transitive tag key must be included in the requested tags.",
        )
    })
}

/// Who stands behind the session: whoever stood behind the one that asks (recorded on AWS).
fn source_identity(inherited: Option<&Terms>, asked: Option<&str>) -> Result<Option<SmolStr>, Fault> {
    let Some(known) = inherited.and_then(|terms| terms.source_identity.as_ref()) else {
        return Ok(asked.map(SmolStr::new));
    };
    if asked.is_some_and(|asked| asked != known) {
        return Err(Fault::validation("The source identity is already set for this assume role session"));
    }
    Ok(Some(known.clone()))
}
