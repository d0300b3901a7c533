//! The principal of a question.

use std::sync::Arc;

use crate::account::Account;
use crate::auth::{Caller, Principal};
use crate::authorize::{Asker, PrincipalName, Stranger};
use crate::control::answer::Refusal;
use crate::emulator::Emulator;
use crate::types::{AccessKeyId, AccountId, Name, Service};

use super::credentials::home;

/// A principal of the state, or one that needs no state.
pub(super) fn of_state(emulator: &Emulator, text: &str) -> Result<Asker, Refusal> {
    let name = read(text)?;
    let Some(account) = name.account() else { return Ok(stranger(text, name, None)) };
    let home = home(emulator, account);
    let found = match name {
        PrincipalName::Root(_) => Some(Principal::Root),
        PrincipalName::User(_) => user(&home, text),
        PrincipalName::Role(_) => role(&home, text),
        PrincipalName::RoleSession { role, session, .. } => role_session(&home, role, session),
        // Its token alone knows who asked for it: without, it has no policies of its own.
        _ => return Ok(stranger(text, name, Some(home))),
    };
    let missing = || Refusal::not_found(format!("The principal {text} is not in the state."));
    Ok(known(account, found.ok_or_else(missing)?, home))
}

/// A principal whose policies are all given. `role_arn` is the key `aws:PrincipalArn` that was given.
pub(super) fn given(text: &str, role_arn: Option<&str>) -> Result<Asker, Refusal> {
    let name = read(text)?;
    let is_role = |arn: &&str| matches!(PrincipalName::read(arn), Some(PrincipalName::Role(_)));
    Ok(Asker::Stranger(Stranger::new(text, name, role_arn.filter(is_role), None)))
}

fn read(text: &str) -> Result<PrincipalName<'_>, Refusal> {
    PrincipalName::read(text).ok_or_else(|| {
        Refusal::invalid(format!(
            "principal {} is none: the ARN of a user, role, session, root or provider, a service or * is wanted",
            serde_json::Value::from(text)
        ))
    })
}

fn stranger(text: &str, name: PrincipalName<'_>, home: Option<Arc<Account>>) -> Asker {
    Asker::Stranger(Stranger::new(text, name, None, home))
}

fn known(account: AccountId, principal: Principal, home: Arc<Account>) -> Asker {
    let caller = Caller::unseen(account, principal, AccessKeyId::from(""), Service::Sts);
    Asker::Known { caller: Box::new(caller), home }
}

fn user(home: &Account, arn: &str) -> Option<Principal> {
    let user = home.user_by_id(&home.principal_id(arn)?)?;
    Some(Principal::User { id: user.id, name: user.name.clone(), path: user.path.clone() })
}

fn role(home: &Account, arn: &str) -> Option<Principal> {
    let role = home.roles.by_id(&home.principal_id(arn)?)?;
    // Its sessions have names; this one hasn't.
    let (name, path) = (role.name.clone(), role.path.clone());
    Some(Principal::AssumedRole { id: role.id, name, path, session: "".into() })
}

fn role_session(home: &Account, role: &str, session: &str) -> Option<Principal> {
    let role = home.roles.table().find(&Name::from(role))?;
    let (name, path) = (role.name.clone(), role.path.clone());
    Some(Principal::AssumedRole { id: role.id, name, path, session: session.into() })
}
