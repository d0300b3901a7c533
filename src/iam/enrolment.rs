//! Who holds which MFA device: enabled, synchronised, deactivated.
//!
//! The operations of the API reach IAM users, and devices that give codes. The console reaches root
//! too, and the kinds that it alone enables: security keys and phones. What both do is the same, and
//! stands here.

use std::ops::Deref;

use crate::account::{Account, over_quota};
use crate::auth::Principal;
use crate::authorize::Target;
use crate::context::{Context, Writing};
use crate::contract::codes::{ENTITY_ALREADY_EXISTS, INVALID_AUTHENTICATION_CODE, NO_SUCH_ENTITY};
use crate::fault::Fault;
use crate::mfa::{Code, Device, Form, Kind, SerialNumber};
use crate::settings::Era;
use crate::types::{Arn, Owner};

use super::{owner, users};

pub mod phones;
pub mod security_keys;

/// How texts call root: the user name that AWS's console sends for it (CloudTrail).
const ROOT_NAME: &str = "AWS ROOT USER";

/// The user that is named, or root when none is.
///
/// # Errors
/// `NoSuchEntity`.
pub fn holder(account: &Account, user: Option<&str>) -> Result<Owner, Fault> {
    user.map_or(Ok(Owner::Root), |name| owner::named(account, name))
}

/// What `EnableMFADevice` and its like are authorized on: the user that is named, or root.
#[must_use]
pub fn target(account: &Account, user: Option<&str>) -> Target {
    user.map_or_else(|| Target::One(Arn::root(account.id)), |name| users::target(account, name))
}

/// Binds a device to a user, or to root, who proves with two consecutive codes that he holds it.
///
/// # Errors
/// In AWS's order: `AccessDenied` by the gates, `NoSuchEntity` for the device, `EntityAlreadyExists`
/// when it is in use, `LimitExceeded`, and `InvalidAuthenticationCode`.
pub fn enable(
    cx: &mut Writing<'_>,
    owner: &Owner,
    serial_number: &str,
    codes: [&str; 2],
) -> Result<(), Fault> {
    pass_gates(cx, owner)?;
    let serial = SerialNumber::from(serial_number);
    let mut device = free_device(cx, &serial, owner)?;
    within_quota(cx, owner)?;
    synchronise(cx, &mut device, codes)?;
    if matches!(device.kind, Kind::Hardware { .. }) && !cx.factory.claim(&serial, cx.account.id) {
        return Err(in_use());
    }
    cx.account.enable_device(owner, serial, device, cx.now.whole_second());
    Ok(())
}

/// Whether the holder may have another device: asked before one is set up.
///
/// # Errors
/// `AccessDenied` by the gates, `LimitExceeded`.
pub fn room(cx: &Writing<'_>, owner: &Owner) -> Result<(), Fault> {
    pass_gates(cx, owner)?;
    within_quota(cx, owner)
}

/// Learns the device's clock anew.
///
/// # Errors
/// `AccessDenied` for root's devices; `NoSuchEntity` for a device that isn't the holder's;
/// `InvalidAuthenticationCode`.
pub fn resynchronise(
    cx: &mut Writing<'_>,
    owner: &Owner,
    serial_number: &str,
    codes: [&str; 2],
) -> Result<(), Fault> {
    root_for_itself(cx, owner)?;
    let serial = SerialNumber::from(serial_number);
    let mut device = held(cx.account, &serial, owner)?.clone();
    synchronise(cx, &mut device, codes)?;
    *cx.account.mfa_devices.get_mut(&serial)? = device;
    Ok(())
}

/// Takes a device away: a virtual one stays, unassigned, with all that is known of it; one of another
/// kind is gone.
///
/// # Errors
/// `AccessDenied` by the gates; `NoSuchEntity` for a device that isn't the holder's.
pub fn deactivate(cx: &mut Writing<'_>, owner: &Owner, serial_number: &str) -> Result<(), Fault> {
    pass_gates(cx, owner)?;
    let serial = SerialNumber::from(serial_number);
    held(cx.account, &serial, owner)?;
    if let Some(Kind::Hardware { sync, .. }) = cx.account.disable_device(owner, &serial) {
        cx.factory.release(&serial, sync);
    }
    Ok(())
}

/// The device, when the user or root has it enabled.
pub(super) fn held<'a>(
    account: &'a Account,
    serial: &SerialNumber,
    owner: &Owner,
) -> Result<&'a Device, Fault> {
    let device = account.mfa_devices.find(serial).filter(|device| device.is_held_by(*owner));
    device.ok_or_else(|| Fault::new(NO_SUCH_ENTITY, "MFA Device invalid for user."))
}

/// The device to enable: a virtual one of the account, or a token that the factory made.
fn free_device(cx: &Writing<'_>, serial: &SerialNumber, owner: &Owner) -> Result<Device, Fault> {
    if let Some(device) = cx.account.mfa_devices.find(serial) {
        return match &device.assignment {
            None => Ok(device.clone()),
            Some(held) if held.holder == *owner => Err(already_enabled(cx.account, owner)),
            Some(_) => Err(in_use()),
        };
    }
    if serial.form() != Some(Form::Hardware) {
        return cx.account.mfa_devices.get(serial).cloned();
    }
    let unknown =
        || Fault::new(NO_SUCH_ENTITY, format!("MFADevice with serial number {serial} does not exist."));
    let token = cx.factory.token(serial).ok_or_else(unknown)?;
    if token.holder.is_some() {
        return Err(in_use());
    }
    Ok(token.device())
}

fn already_enabled(account: &Account, owner: &Owner) -> Fault {
    let user = owner::name_of(account, owner).unwrap_or_else(|| ROOT_NAME.into());
    Fault::new(ENTITY_ALREADY_EXISTS, format!("MFA Device for user {user} already exists."))
}

fn in_use() -> Fault {
    Fault::new(ENTITY_ALREADY_EXISTS, "MFA Device is already in use.")
}

fn within_quota(cx: &Writing<'_>, owner: &Owner) -> Result<(), Fault> {
    let quota = cx.settings.devices_per_user();
    if cx.account.devices_of(owner).len() >= quota {
        return Err(over_quota("MFADevicesPerUser", quota));
    }
    Ok(())
}

/// Learns the device's clock from two consecutive codes.
fn synchronise<A>(cx: &Context<'_, A>, device: &mut Device, codes: [&str; 2]) -> Result<(), Fault> {
    let [first, second] = codes.map(Code::parse);
    let learnt = first
        .zip(second)
        .is_some_and(|(first, second)| device.synchronise(&first, &second, cx.now, &cx.settings.mfa));
    if learnt { Ok(()) } else { Err(invalid_code()) }
}

/// The fault of a wrong code (recorded on AWS).
#[must_use]
pub fn invalid_code() -> Fault {
    Fault::new(INVALID_AUTHENTICATION_CODE, "Authentication code for device is not valid.")
}

/// What stands before every change of who holds what, whatever policies say.
fn pass_gates<A: Deref<Target = Account>>(cx: &Context<'_, A>, owner: &Owner) -> Result<(), Fault> {
    root_for_itself(cx, owner)?;
    self_mfa_gate(cx, owner)
}

/// Nobody but root itself reaches root's devices.
fn root_for_itself<A>(cx: &Context<'_, A>, owner: &Owner) -> Result<(), Fault> {
    if *owner == Owner::Root && cx.caller.principal != Principal::Root {
        return Err(Fault::access_denied(
            "Only the root user itself can manage the root user's MFA devices.",
        ));
    }
    Ok(())
}

/// Since AWS allows several devices, who has one must be signed in with MFA to enable or
/// deactivate his own (recorded on AWS).
fn self_mfa_gate<A: Deref<Target = Account>>(cx: &Context<'_, A>, owner: &Owner) -> Result<(), Fault> {
    let guarded = cx.settings.era == Era::Current
        && owner::is_caller(cx, owner)
        && !cx.account.devices_of(owner).is_empty();
    if guarded && !cx.caller.has_mfa() {
        return Err(Fault::access_denied(
            "To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
