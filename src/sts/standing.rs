//! Which operations of STS credentials of a kind may call at all (AWS IAM User Guide, "Compare AWS STS
//! credentials"). Policies can't give more.

use crate::auth::{Caller, SessionKind};
use crate::fault::Fault;

/// Refuses what the caller's kind of credentials may not call.
///
/// # Errors
/// `AccessDenied`. The sentence was reported from AWS for `GetSessionToken` and `GetFederationToken`; that
/// others are refused in the same words is our own choice.
pub fn may_call(caller: &Caller, action: &str) -> Result<(), Fault> {
    if is_open(caller.session().map(|session| session.kind), action) {
        return Ok(());
    }
    Err(Fault::access_denied(format!("Cannot call {action} with session credentials")))
}

fn is_open(kind: Option<SessionKind>, action: &str) -> bool {
    match kind {
        None => true,
        Some(SessionKind::SessionToken) => matches!(action, "AssumeRole" | "GetCallerIdentity"),
        Some(SessionKind::FederationToken) => action == "GetCallerIdentity",
        Some(SessionKind::AssumedRole | SessionKind::Console) => {
            !matches!(action, "GetSessionToken" | "GetFederationToken")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::testing::{Desk, refused};
    use crate::contract::sts::OPERATIONS;

    #[test]
    fn each_kind_of_credentials_has_operations_that_it_may_call() {
        let open =
            |kind| OPERATIONS.iter().copied().filter(|action| is_open(kind, action)).collect::<Vec<_>>();
        assert_eq!(open(None), OPERATIONS);
        assert_eq!(open(Some(SessionKind::SessionToken)), ["AssumeRole", "GetCallerIdentity"]);
        assert_eq!(open(Some(SessionKind::FederationToken)), ["GetCallerIdentity"]);
        for kind in [SessionKind::AssumedRole, SessionKind::Console] {
            let closed = ["GetFederationToken", "GetSessionToken"];
            let rest: Vec<_> = OPERATIONS.into_iter().filter(|action| !closed.contains(action)).collect();
            assert_eq!(open(Some(kind)), rest);
        }
    }

    #[test]
    fn a_session_gets_no_session() {
        let mut desk = Desk::new();
        assert_eq!(refused(may_call(&desk.caller, "GetSessionToken")), ("OK", String::new()));
        desk.begin_session(true);
        let text = "Cannot call GetSessionToken with session credentials";
        assert_eq!(refused(may_call(&desk.caller, "GetSessionToken")), ("AccessDenied", text.into()));
    }
}
