//! Security keys, which the console alone enables.
//!
//! It does so in two steps, each authorized as `iam:EnableMFADevice`: `iam:RegisterSecurityKey` is
//! `Create` when the key is asked for a credential, and `Activate` when the credential is kept.

use crate::context::Writing;
use crate::contract::iam::{SERIAL_NUMBER_TYPE, VIRTUAL_MFA_DEVICE_NAME};
use crate::fault::Fault;
use crate::mfa::webauthn::KeyCredential;
use crate::mfa::{Device, Kind, SerialNumber};
use crate::settings::Era;
use crate::types::{Name, Owner, Service};
use crate::wire::params;

use super::{ROOT_NAME, in_use, pass_gates, within_quota};
use crate::iam::owner;

/// What a key is told of its holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// What tells the holder from all others: a unique id, or the account's number for root.
    pub handle: Vec<u8>,
    /// What the browser calls the holder.
    pub name: String,
    /// The keys that the holder has.
    pub existing: Vec<KeyCredential>,
}

/// Whether the holder may have another key of that name, and what the key is told.
///
/// # Errors
/// `AccessDenied` by the gates, `ValidationError` for the name, `LimitExceeded`.
pub fn welcome(cx: &Writing<'_>, owner: &Owner, name: &str) -> Result<Welcome, Fault> {
    pass_gates(cx, owner)?;
    serial_number(cx, owner, name)?;
    within_quota(cx, owner)?;
    let handle = match owner {
        Owner::Root => cx.account.id.to_string(),
        Owner::User(id) => id.to_string(),
    };
    let credential = |serial: &SerialNumber| match &cx.account.mfa_devices.find(serial)?.kind {
        Kind::SecurityKey { credential, .. } => credential.as_deref().cloned(),
        _ => None,
    };
    Ok(Welcome {
        handle: handle.into_bytes(),
        name: owner::name_of(cx.account, owner).unwrap_or_else(|| ROOT_NAME.into()).to_string(),
        existing: cx.account.devices_of(owner).iter().filter_map(credential).collect(),
    })
}

/// Gives the holder a key that was registered, and answers its serial number.
///
/// By the document's rules a holder has one key, `…/default`; today each has a name, which is looked
/// at then only.
///
/// # Errors
/// Those of [`welcome`]; `EntityAlreadyExists` when another user has the serial number since he bore
/// this name.
pub fn add(
    cx: &mut Writing<'_>,
    owner: &Owner,
    name: &str,
    credential: KeyCredential,
) -> Result<SerialNumber, Fault> {
    pass_gates(cx, owner)?;
    let serial = serial_number(cx, owner, name)?;
    within_quota(cx, owner)?;
    if cx.account.mfa_devices.find(&serial).is_some() {
        return Err(in_use());
    }
    let kind = Kind::SecurityKey { certifications: Vec::new(), credential: Some(Box::new(credential)) };
    let device = Device::unassigned(cx.account.number_device(), kind);
    cx.account.enable_device(owner, serial.clone(), device, cx.now.whole_second());
    Ok(serial)
}

fn serial_number(cx: &Writing<'_>, owner: &Owner, name: &str) -> Result<SerialNumber, Fault> {
    let user = owner::name_of(cx.account, owner).map(|name| Name::from(name.as_str()));
    if cx.settings.era == Era::Document {
        return Ok(SerialNumber::only_security_key(cx.account.id, user.as_ref()));
    }
    let name = params::check(Service::Iam, "Name", &VIRTUAL_MFA_DEVICE_NAME, name)?;
    let name = Name::from(name.as_str());
    let serial = SerialNumber::security_key(cx.account.id, user.as_ref(), &name, cx.entropy.bytes());
    params::check(Service::Iam, "SerialNumber", &SERIAL_NUMBER_TYPE, serial.as_str())?;
    Ok(serial)
}
