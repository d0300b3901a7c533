//! The lists of credentials that can't be made here yet. Nobody has any, so they are empty; clients that
//! clean up behind a user, Terraform among them, ask for them.

use crate::context::Reading;
use crate::contract::codes::NO_SUCH_ENTITY;
use crate::contract::iam::{
    ListServiceSpecificCredentialsInput, ListServiceSpecificCredentialsOutput, ListSigningCertificatesInput,
    ListSigningCertificatesOutput, ListSshPublicKeysInput, ListSshPublicKeysOutput,
};
use crate::fault::Fault;
use crate::wire::page::Pager;

use super::owner;

/// The services that have credentials of their own (recorded on AWS).
const SERVICES: [&str; 6] = [
    "codecommit.amazonaws.com",
    "cassandra.amazonaws.com",
    "bedrock.amazonaws.com",
    "logs.amazonaws.com",
    "cloudwatch.amazonaws.com",
    "aws-external-anthropic.amazonaws.com",
];

/// `ListSSHPublicKeys`.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_ssh_public_keys(
    cx: &Reading<'_>,
    input: ListSshPublicKeysInput,
) -> Result<ListSshPublicKeysOutput, Fault> {
    owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    Pager::new(&["ListSSHPublicKeys"], input.marker.as_deref(), input.max_items)?;
    Ok(ListSshPublicKeysOutput { is_truncated: Some(false), marker: None, ssh_public_keys: Some(Vec::new()) })
}

/// `ListSigningCertificates`.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_signing_certificates(
    cx: &Reading<'_>,
    input: ListSigningCertificatesInput,
) -> Result<ListSigningCertificatesOutput, Fault> {
    owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    Pager::new(&["ListSigningCertificates"], input.marker.as_deref(), input.max_items)?;
    Ok(ListSigningCertificatesOutput { is_truncated: Some(false), certificates: Vec::new(), marker: None })
}

/// `ListServiceSpecificCredentials`: of a user, of the caller, or of all users.
///
/// # Errors
/// `NoSuchEntity`, also for a service that has none; `ValidationError` for a name that no service can have
/// (recorded on AWS) and for a marker from elsewhere.
pub fn list_service_specific_credentials(
    cx: &Reading<'_>,
    input: ListServiceSpecificCredentialsInput,
) -> Result<ListServiceSpecificCredentialsOutput, Fault> {
    if input.all_users != Some(true) {
        owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    }
    check_service(input.service_name.as_deref().unwrap_or_default())?;
    Pager::new(&["ListServiceSpecificCredentials"], input.marker.as_deref(), input.max_items)?;
    Ok(ListServiceSpecificCredentialsOutput {
        is_truncated: Some(false),
        service_specific_credentials: Some(Vec::new()),
        marker: None,
    })
}

/// No name means all services; case doesn't count (recorded on AWS).
fn check_service(name: &str) -> Result<(), Fault> {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    if !name.bytes().all(is_letter) {
        return Err(Fault::validation("ServiceName must match [a-zA-Z0-9.-]*"));
    }
    if name.is_empty() || SERVICES.iter().any(|known| known.eq_ignore_ascii_case(name)) {
        return Ok(());
    }
    let message = format!("No such service {name} is supported for Service Specific Credentials");
    Err(Fault::new(NO_SUCH_ENTITY, message))
}

#[cfg(test)]
mod tests {
    use crate::context::testing::{Desk, refused};

    use super::*;

    fn of(service: &str, all_users: Option<bool>) -> ListServiceSpecificCredentialsInput {
        let (service_name, user_name) = (Some(service.into()), Some("nobody".into()));
        ListServiceSpecificCredentialsInput { service_name, user_name, all_users, ..Default::default() }
    }

    #[test]
    fn users_have_none_and_others_cannot_be_found() {
        let mut desk = Desk::new();
        desk.add_user("alice");
        let user_name = |name: &str| Some(name.into());
        let missing = ("NoSuchEntity", "The user with name nobody cannot be found.".to_owned());
        let keys = |name| ListSshPublicKeysInput { user_name: user_name(name), ..Default::default() };
        let told = desk.read(list_ssh_public_keys, keys("alice")).unwrap();
        assert_eq!((told.ssh_public_keys, told.is_truncated), (Some(vec![]), Some(false)));
        assert_eq!(refused(desk.read(list_ssh_public_keys, keys("nobody"))), missing);
        let certificates =
            |name| ListSigningCertificatesInput { user_name: user_name(name), ..Default::default() };
        let told = desk.read(list_signing_certificates, certificates("alice")).unwrap();
        assert_eq!((told.certificates, told.is_truncated), (vec![], Some(false)));
        assert_eq!(refused(desk.read(list_signing_certificates, certificates("nobody"))), missing);
        assert_eq!(refused(desk.read(list_service_specific_credentials, of("", None))), missing);
        let told = desk.read(list_service_specific_credentials, of("", Some(true))).unwrap();
        assert_eq!((told.service_specific_credentials, told.is_truncated), (Some(vec![]), Some(false)));
    }

    #[test]
    fn services_without_such_credentials_are_refused() {
        let desk = Desk::new();
        let ask = |service| {
            let told = desk.read(list_service_specific_credentials, of(service, Some(true)));
            refused(told)
        };
        assert_eq!(ask("CodeCommit.amazonaws.com").0, "OK");
        let text = "No such service s3.amazonaws.com is supported for Service Specific Credentials";
        assert_eq!(ask("s3.amazonaws.com"), ("NoSuchEntity", text.to_owned()));
        let text = "ServiceName must match [a-zA-Z0-9.-]*";
        assert_eq!(ask("a_b"), ("ValidationError", text.to_owned()));
    }
}
