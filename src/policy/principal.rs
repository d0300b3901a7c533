//! `Principal` and `NotPrincipal`: whom a statement names.

use super::Requester;

/// What a statement on a resource means to the one who asks.
///
/// In the order of how much it grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grant {
    /// To the account: its identity-based policies decide.
    Account,
    /// To the role, or to the user behind a federated user: boundary and session policies limit it.
    Limited,
    /// To the user, the session, the service, or everyone: needs nothing else.
    Direct,
}

/// One entry of a `Principal` element.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Everyone,
    /// The 12 digits of an account.
    Account(Box<str>),
    /// The ARN or the unique id of a user, role or session.
    Aws(Box<str>),
    Service(Box<str>),
    Federated(Box<str>),
    /// An account as S3 knows it; nobody asks under that name here.
    CanonicalUser,
}

/// A `Principal` or `NotPrincipal` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Principals {
    negated: bool,
    listed: Box<[Who]>,
}

impl Principals {
    /// An element with its entries: kind (`AWS`, `Service` …) and value.
    pub(super) fn new(negated: bool, entries: &[(&str, &str)]) -> Self {
        Self { negated, listed: entries.iter().map(|(kind, value)| Who::new(kind, value)).collect() }
    }

    /// What an Allow grants the one who asks. None: nothing.
    ///
    /// `NotPrincipal` grants everyone else, strangers included (AWS IAM User Guide).
    pub(super) fn grant(&self, requester: &Requester<'_>) -> Option<Grant> {
        let listed = self.listed.iter().filter_map(|who| who.grant(requester)).max();
        if !self.negated {
            return listed;
        }
        listed.is_none().then_some(Grant::Direct)
    }

    /// Whether a Deny hits the one who asks.
    ///
    /// `NotPrincipal` hits every principal that has a boundary, and spares others only when it lists all
    /// that they are: the account, the role, and the session (AWS IAM User Guide).
    pub(super) fn hits(&self, requester: &Requester<'_>, has_boundary: bool) -> bool {
        if !self.negated {
            return self.listed.iter().any(|who| who.grant(requester).is_some());
        }
        if self.listed.contains(&Who::Everyone) {
            return false;
        }
        let listed = |grant: Grant| self.listed.iter().any(|who| who.grant(requester) == Some(grant));
        has_boundary || !facets(requester).iter().copied().all(listed)
    }
}

/// All that the one who asks is, as entries may name it.
const fn facets(requester: &Requester<'_>) -> &'static [Grant] {
    match requester {
        Requester::Root { .. } => &[Grant::Account],
        Requester::User { .. } | Requester::FederatedUser { of_root: true, .. } => {
            &[Grant::Account, Grant::Direct]
        }
        Requester::RoleSession { .. } | Requester::FederatedUser { .. } => {
            &[Grant::Account, Grant::Limited, Grant::Direct]
        }
        Requester::Service { .. } | Requester::Federated { .. } | Requester::Anonymous => &[Grant::Direct],
    }
}

impl Who {
    fn new(kind: &str, value: &str) -> Self {
        match (kind, value) {
            ("AWS" | "*", "*") => Self::Everyone,
            ("AWS", _) => match account(value) {
                Some(digits) => Self::Account(digits.into()),
                None => Self::Aws(value.into()),
            },
            ("Service", _) => Self::Service(value.into()),
            ("Federated", _) => Self::Federated(value.into()),
            _ => Self::CanonicalUser,
        }
    }

    fn grant(&self, requester: &Requester<'_>) -> Option<Grant> {
        match (self, requester) {
            // Who comes with a token needs a Federated principal; a Deny hits all the same.
            (Self::Everyone, Requester::Federated { .. }) => Some(Grant::Account),
            (Self::Everyone, _) => Some(Grant::Direct),
            (Self::Account(digits), _) => (requester.account() == Some(digits)).then_some(Grant::Account),
            (Self::Aws(name), _) => named(name, requester),
            (Self::Service(name), Requester::Service { name: asking })
            | (Self::Federated(name), Requester::Federated { provider: asking }) => {
                (**name == **asking).then_some(Grant::Direct)
            }
            _ => None,
        }
    }
}

fn named(name: &str, requester: &Requester<'_>) -> Option<Grant> {
    let (behind, id, own) = match *requester {
        Requester::User { arn, id, .. } => return (name == arn || Some(name) == id).then_some(Grant::Direct),
        Requester::RoleSession { role_arn, role_id, arn, .. } => (Some(role_arn), role_id, arn),
        Requester::FederatedUser { user_arn, user_id, arn, .. } => (user_arn, user_id, arn),
        _ => return None,
    };
    if name == own {
        return Some(Grant::Direct);
    }
    (Some(name) == behind || Some(name) == id).then_some(Grant::Limited)
}

/// The account that a principal of kind `AWS` names, as digits or as its root ARN.
fn account(value: &str) -> Option<&str> {
    let digits = match value.strip_suffix(":root") {
        Some(arn) => {
            arn.strip_prefix("arn:").and_then(|rest| rest.split_once(":iam::")).map(|(_, digits)| digits)?
        }
        None => value,
    };
    (digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}
