//! The reason of a denial in the words of `AccessDenied`.

use super::{Decision, PolicyType, Reason, Verdict};

/// How much a denial tells, by the year in which AWS began to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Style {
    /// At most `with an explicit deny`.
    Y2020,
    /// The type of the policy.
    Y2021,
    /// And the ARN of a managed policy with an explicit deny.
    Y2025,
    /// And where to look up the details.
    #[default]
    Y2026,
}

/// The whole sentence: `User: … is not authorized to perform: … on resource: … because …`.
///
/// `resource` is what AWS prints for the operation, often not the ARN; None leaves the part out. `tail`
/// is what [`message`] answers.
#[must_use]
pub fn sentence(who: &str, action: &str, resource: Option<&str>, tail: &str) -> String {
    let on = resource.map(|resource| format!(" on resource: {resource}")).unwrap_or_default();
    format!("User: {who} is not authorized to perform: {action}{on}{tail}")
}

/// The end of the sentence, with the space before it, empty when there is nothing to say.
///
/// A control policy's denial is called explicit even when it is not, and the implicit denials of
/// taking a role come without a reason (recorded on AWS, 2026).
#[must_use]
pub fn message(decision: &Decision, action: &str, style: Style) -> String {
    let Some(reason) = decision.reason().filter(|_| !decision.is_allowed()) else { return String::new() };
    let explicit = reason.verdict == Verdict::ExplicitDeny;
    let type_of = reason.policy_type;
    match (style, explicit || type_of == PolicyType::ServiceControl) {
        (Style::Y2020, true) => " with an explicit deny".to_owned(),
        (Style::Y2020, false) => String::new(),
        (_, true) => format!(" with an explicit deny in {}{}", place(type_of, action), arn(reason, style)),
        (_, false) if takes_role(action) => String::new(),
        (_, false) => format!(" because no {} allows the {action} action", type_of.as_str()),
    }
}

/// What follows the tail in 2026 for operations whose denials can be looked up (recorded on AWS).
#[must_use]
pub fn details(authorization_id: &str) -> String {
    format!(
        ". Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/\
         {authorization_id} for complete details, or call the GetRequestAuthorizationDetails API with the \
         following authorization id: {authorization_id}"
    )
}

/// The type with its article.
fn place(type_of: PolicyType, action: &str) -> String {
    match type_of {
        PolicyType::Identity => format!("an {type_of}"),
        PolicyType::Resource if takes_role(action) => "the role trust policy".to_owned(),
        _ => format!("a {type_of}"),
    }
}

/// The managed policy that denies.
fn arn(reason: &Reason, style: Style) -> String {
    let first = reason.matched.first().and_then(|matched| matched.arn.as_deref());
    let named = first.filter(|_| style >= Style::Y2025);
    named.map(|arn| format!(": {arn}")).unwrap_or_default()
}

/// Whether the action is judged at a role's door.
fn takes_role(action: &str) -> bool {
    let name = action.strip_prefix("sts:").unwrap_or_default();
    name.starts_with("Assume") || ["TagSession", "SetSourceIdentity", "SetContext"].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_who_what_and_where() {
        let who = "arn:aws:iam::111122223333:user/alice";
        assert_eq!(
            sentence(who, "iam:GetUser", Some("user bob"), " because no identity-based policy allows it"),
            "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: iam:GetUser on resource: \
             user bob because no identity-based policy allows it"
        );
        assert_eq!(
            sentence(who, "sts:GetAccessKeyInfo", None, ""),
            "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:GetAccessKeyInfo"
        );
    }

    #[test]
    fn details_name_the_authorization_twice() {
        assert_eq!(
            details("abc"),
            ". Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1\
             #/authorization-details/abc for complete details, or call the GetRequestAuthorizationDetails API \
             with the following authorization id: abc"
        );
    }
}
