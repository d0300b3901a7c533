//! Phones, which the console alone enables, and for IAM users only.

use smol_str::SmolStr;

use crate::context::Writing;
use crate::fault::Fault;
use crate::mfa::{Device, Kind, SerialNumber, phone_number};
use crate::settings::Era;
use crate::types::{Name, Owner};

use super::{already_enabled, in_use, pass_gates, within_quota};
use crate::iam::owner;

/// A phone that its holder may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// The device's serial number.
    pub serial: SerialNumber,
    /// The phone's number, such as `+15550100`.
    pub number: SmolStr,
}

/// Whether the holder may have a phone, and its serial number then.
///
/// # Errors
/// `AccessDenied` for root and by the self-MFA gate; `ValidationError` by today's rules;
/// `EntityAlreadyExists`, `LimitExceeded`.
pub fn room(cx: &Writing<'_>, owner: &Owner) -> Result<SerialNumber, Fault> {
    let Some(user) = owner::name_of(cx.account, owner) else {
        return Err(Fault::access_denied(
            "SMS MFA devices are for IAM users only. They can't be enabled for the root user.",
        ));
    };
    if cx.settings.era == Era::Current {
        return Err(Fault::validation("SMS MFA devices can no longer be enabled."));
    }
    pass_gates(cx, owner)?;
    let serial = SerialNumber::sms(cx.account.id, &Name::from(user.as_str()));
    if let Some(device) = cx.account.mfa_devices.find(&serial) {
        // Another holds it who bore this name before.
        return Err(if device.is_held_by(*owner) { already_enabled(cx.account, owner) } else { in_use() });
    }
    within_quota(cx, owner)?;
    Ok(serial)
}

/// Whether the holder may have this phone: asked before a code is sent to it.
///
/// # Errors
/// Those of [`room`]; `ValidationError` for a number that is none.
pub fn check(cx: &Writing<'_>, owner: &Owner, number: &str) -> Result<Phone, Fault> {
    let serial = room(cx, owner)?;
    let number = phone_number(number).map_err(|how| Fault::validation(sentence(&how)))?;
    Ok(Phone { serial, number })
}

/// Words for a seed file's line as a sentence of an answer.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

/// Gives the holder a phone that showed a code.
///
/// # Errors
/// Those of [`check`].
pub fn add(cx: &mut Writing<'_>, owner: &Owner, number: &str) -> Result<SerialNumber, Fault> {
    let Phone { serial, number } = check(cx, owner, number)?;
    let device = Device::unassigned(cx.account.number_device(), Kind::Sms { phone_number: number });
    cx.account.enable_device(owner, serial.clone(), device, cx.now.whole_second());
    Ok(serial)
}
