//! MFA devices: made, enabled by two codes, synchronised, deactivated, listed.

use crate::account::{Account, over_quota};
use crate::auth::Caller;
use crate::authorize::Target;
use crate::context::{Reading, Writing};
use crate::contract::codes::DELETE_CONFLICT;
use crate::contract::iam::{
    AssignmentStatusType, CreateVirtualMfaDeviceInput, CreateVirtualMfaDeviceOutput,
    DeactivateMfaDeviceInput, DeactivateMfaDeviceOutput, DeleteVirtualMfaDeviceInput,
    DeleteVirtualMfaDeviceOutput, EnableMfaDeviceInput, EnableMfaDeviceOutput, GetMfaDeviceInput,
    GetMfaDeviceOutput, ListMfaDeviceTagsInput, ListMfaDeviceTagsOutput, ListMfaDevicesInput,
    ListMfaDevicesOutput, ListVirtualMfaDevicesInput, ListVirtualMfaDevicesOutput, MfaDevice,
    ResyncMfaDeviceInput, ResyncMfaDeviceOutput, TagMfaDeviceInput, TagMfaDeviceOutput, UntagMfaDeviceInput,
    UntagMfaDeviceOutput, VirtualMfaDevice,
};
use crate::fault::Fault;
use crate::mfa::{Assignment, Device, Form, Kind, Seed, SerialNumber, enrolment_png, otpauth_uri};
use crate::types::{Arn, Case, Name, Owner, Path, SecretBytes};
use crate::wire::page::Pager;

use super::{enrolment, owner, tags, users};

/// The longest serial number that other operations take (service model).
const LONGEST_SERIAL: usize = 256;

/// `CreateVirtualMFADevice`: mints a seed; the device has no holder until `EnableMFADevice`.
///
/// # Errors
/// `ValidationError` for a bad path, tag faults, `LimitExceeded`, `EntityAlreadyExists`.
pub fn create_virtual_mfa_device(
    cx: &mut Writing<'_>,
    input: CreateVirtualMfaDeviceInput,
) -> Result<CreateVirtualMfaDeviceOutput, Fault> {
    let name = Name::from(input.virtual_mfa_device_name.as_str());
    let serial = SerialNumber::virtual_device(cx.account.id, &Path::or_root(input.path.as_deref())?, &name);
    within_quota(cx, &serial)?;
    let seed = Seed::generated(cx.entropy.bytes());
    let mut device = Device::unassigned(cx.account.number_device(), Kind::new_virtual(seed.clone()));
    device.tags = tags::of_new(input.tags, Case::Sensitive)?;
    let label = cx.account.alias.as_ref().map_or_else(|| cx.account.id.to_string(), ToString::to_string);
    let picture = enrolment_png(&otpauth_uri(name.as_str(), &label, &seed));
    let shown = VirtualMfaDevice {
        serial_number: serial.as_str().into(),
        base32_string_seed: Some(SecretBytes::from(seed.base32().reveal().as_bytes().to_vec())),
        qr_code_png: picture.map(SecretBytes::from),
        tags: tags::shown_if_any(&device.tags),
        ..VirtualMfaDevice::default()
    };
    cx.account.mfa_devices.add(serial, device)?;
    Ok(CreateVirtualMfaDeviceOutput { virtual_mfa_device: shown })
}

/// Virtual devices count against the quota of users (IAM User Guide). The length is our own check:
/// a device with a longer serial number could never be enabled.
fn within_quota(cx: &Writing<'_>, serial: &SerialNumber) -> Result<(), Fault> {
    if serial.as_str().len() > LONGEST_SERIAL {
        return Err(Fault::validation(format!(
            "1 validation error detected: Value at 'virtualMFADeviceName' failed to satisfy constraint: Member must make a \
             serial number of length less than or equal to {LONGEST_SERIAL}"
        )));
    }
    let quota = cx.settings.quotas.users;
    if cx.account.mfa_devices.len() >= quota && virtual_devices(cx.account).count() >= quota {
        return Err(over_quota("MFADevices", quota));
    }
    Ok(())
}

/// `EnableMFADevice`: binds a device to a user who proves with two consecutive codes that he holds it.
///
/// # Errors
/// `NoSuchEntity` for the user; those of [`enrolment::enable`].
pub fn enable_mfa_device(
    cx: &mut Writing<'_>,
    input: EnableMfaDeviceInput,
) -> Result<EnableMfaDeviceOutput, Fault> {
    let owner = owner::named(cx.account, &input.user_name)?;
    let codes = [input.authentication_code1.as_str(), &input.authentication_code2];
    enrolment::enable(cx, &owner, &input.serial_number, codes)?;
    Ok(EnableMfaDeviceOutput {})
}

/// `ResyncMFADevice`: learns the device's clock anew.
///
/// # Errors
/// `NoSuchEntity` for the user; those of [`enrolment::resynchronise`].
pub fn resync_mfa_device(
    cx: &mut Writing<'_>,
    input: ResyncMfaDeviceInput,
) -> Result<ResyncMfaDeviceOutput, Fault> {
    let owner = owner::named(cx.account, &input.user_name)?;
    let codes = [input.authentication_code1.as_str(), &input.authentication_code2];
    enrolment::resynchronise(cx, &owner, &input.serial_number, codes)?;
    Ok(ResyncMfaDeviceOutput {})
}

/// `DeactivateMFADevice`: a virtual device stays, unassigned, with all that is known of it; a
/// device of another kind is gone.
///
/// # Errors
/// `NoSuchEntity` for the user; those of [`enrolment::deactivate`]; `ValidationError` when root
/// names no user.
pub fn deactivate_mfa_device(
    cx: &mut Writing<'_>,
    input: DeactivateMfaDeviceInput,
) -> Result<DeactivateMfaDeviceOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    if owner == Owner::Root {
        // Root manages its devices in the console only.
        return Err(owner::no_user());
    }
    enrolment::deactivate(cx, &owner, &input.serial_number)?;
    Ok(DeactivateMfaDeviceOutput {})
}

/// `DeleteVirtualMFADevice`: only when nobody has it enabled.
///
/// # Errors
/// `NoSuchEntity`, also for a device that isn't virtual; `DeleteConflict`.
pub fn delete_virtual_mfa_device(
    cx: &mut Writing<'_>,
    input: DeleteVirtualMfaDeviceInput,
) -> Result<DeleteVirtualMfaDeviceOutput, Fault> {
    let serial = SerialNumber::from(input.serial_number.as_str());
    if virtual_device(cx.account, &serial)?.assignment.is_some() {
        return Err(Fault::new(DELETE_CONFLICT, "MFA VirtualDevice in use. Must deactivate first."));
    }
    cx.account.mfa_devices.remove(&serial)?;
    Ok(DeleteVirtualMfaDeviceOutput {})
}

fn virtual_device<'a>(account: &'a Account, serial: &SerialNumber) -> Result<&'a Device, Fault> {
    let device = account.mfa_devices.get(serial)?;
    if is_virtual(device) { Ok(device) } else { Err(<Device as crate::account::Record>::missing(serial)) }
}

const fn is_virtual(device: &Device) -> bool {
    matches!(device.kind, Kind::Virtual { .. })
}

/// The virtual devices of an account, enabled or not.
pub(super) fn virtual_devices(account: &Account) -> impl Iterator<Item = (&SerialNumber, &Device)> {
    account.mfa_devices.iter().filter(|(_, device)| is_virtual(device))
}

/// `ListMFADevices`: what the user that is named, or else the caller, has enabled, of every kind.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_mfa_devices(cx: &Reading<'_>, input: ListMfaDevicesInput) -> Result<ListMfaDevicesOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let user_name = owner::name_of(cx.account, &owner);
    let selection = ["ListMFADevices", user_name.as_deref().unwrap_or_default()];
    let pager = Pager::new(&selection, input.marker.as_deref(), input.max_items)?;
    let after = pager.after().map(SerialNumber::from);
    let mut serials: Vec<&SerialNumber> = cx.account.devices_of(&owner).iter().collect();
    serials.sort();
    let following = serials.into_iter().filter(|serial| after.as_ref().is_none_or(|after| *serial > after));
    let page = pager.fill(following, ToString::to_string);
    let shown = |serial: &&SerialNumber| MfaDevice {
        user_name: user_name.clone(),
        serial_number: serial.as_str().into(),
        enable_date: assignment(cx.account, serial).map(|held| held.enabled).unwrap_or_default(),
    };
    Ok(ListMfaDevicesOutput {
        is_truncated: Some(page.is_truncated()),
        mfa_devices: page.items.iter().map(shown).collect(),
        marker: page.marker,
    })
}

fn assignment<'a>(account: &'a Account, serial: &SerialNumber) -> Option<&'a Assignment> {
    account.mfa_devices.find(serial)?.assignment.as_ref()
}

/// `ListVirtualMFADevices`: never with seed, picture or tags (recorded on AWS).
///
/// # Errors
/// `ValidationError` for a marker from elsewhere.
pub fn list_virtual_mfa_devices(
    cx: &Reading<'_>,
    input: ListVirtualMfaDevicesInput,
) -> Result<ListVirtualMfaDevicesOutput, Fault> {
    let status = input.assignment_status.unwrap_or(AssignmentStatusType::Any);
    let pager = Pager::new(
        &["ListVirtualMFADevices", &format!("{status:?}")],
        input.marker.as_deref(),
        input.max_items,
    )?;
    let following = cx.account.mfa_devices.after(pager.after().map(SerialNumber::from));
    let chosen = following.filter(|(_, device)| is_virtual(device) && has_status(device, status));
    let page = pager.fill(chosen, |(serial, _)| serial.to_string());
    Ok(ListVirtualMfaDevicesOutput {
        is_truncated: Some(page.is_truncated()),
        virtual_mfa_devices: page.items.iter().map(|(serial, device)| listed(cx, serial, device)).collect(),
        marker: page.marker,
    })
}

const fn has_status(device: &Device, status: AssignmentStatusType) -> bool {
    match status {
        AssignmentStatusType::Assigned => device.assignment.is_some(),
        AssignmentStatusType::Unassigned => device.assignment.is_none(),
        AssignmentStatusType::Any => true,
    }
}

fn listed(cx: &Reading<'_>, serial: &SerialNumber, device: &Device) -> VirtualMfaDevice {
    let user = device.assignment.map(|held| users::holder(cx, &held.holder));
    VirtualMfaDevice {
        serial_number: serial.as_str().into(),
        enable_date: device.assignment.map(|held| held.enabled),
        user,
        ..VirtualMfaDevice::default()
    }
}

/// `GetMFADevice`: for FIDO security keys only (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity` for the user or the device; `ValidationError` for a device of another kind.
pub fn get_mfa_device(cx: &Reading<'_>, input: GetMfaDeviceInput) -> Result<GetMfaDeviceOutput, Fault> {
    let owner = owner::asked_or_caller(cx.account, cx, input.user_name.as_deref())?;
    let serial = SerialNumber::from(input.serial_number.as_str());
    if !matches!(serial.form(), Some(Form::SecurityKey(_))) {
        return Err(Fault::validation(
            "The MFA device serial number sent in the request is invalid or not supported by this API. Currently, only \
             hardware FIDO security keys are supported. Please use the compatible device or API.",
        ));
    }
    let device = enrolment::held(cx.account, &serial, &owner)?;
    let certifications = match &device.kind {
        Kind::SecurityKey { certifications, .. } => certifications.clone(),
        _ => Vec::new(),
    };
    Ok(GetMfaDeviceOutput {
        user_name: owner::name_of(cx.account, &owner),
        serial_number: serial.as_str().into(),
        enable_date: device.assignment.map(|held| held.enabled),
        certifications: Some(certifications),
    })
}

/// `TagMFADevice`: keys of MFA devices differ by case (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity`, tag faults.
pub fn tag_mfa_device(cx: &mut Writing<'_>, input: TagMfaDeviceInput) -> Result<TagMfaDeviceOutput, Fault> {
    tags::add(device_tags(cx.account, &input.serial_number)?, input.tags, Case::Sensitive)?;
    Ok(TagMfaDeviceOutput {})
}

/// `UntagMFADevice`.
///
/// # Errors
/// `NoSuchEntity`.
pub fn untag_mfa_device(
    cx: &mut Writing<'_>,
    input: UntagMfaDeviceInput,
) -> Result<UntagMfaDeviceOutput, Fault> {
    tags::remove(device_tags(cx.account, &input.serial_number)?, &input.tag_keys, Case::Sensitive);
    Ok(UntagMfaDeviceOutput {})
}

fn device_tags<'a>(account: &'a mut Account, serial: &str) -> Result<&'a mut crate::types::Tags, Fault> {
    let serial = SerialNumber::from(serial);
    virtual_device(account, &serial)?;
    Ok(&mut account.mfa_devices.get_mut(&serial)?.tags)
}

/// `ListMFADeviceTags`.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` for a marker from elsewhere.
pub fn list_mfa_device_tags(
    cx: &Reading<'_>,
    input: ListMfaDeviceTagsInput,
) -> Result<ListMfaDeviceTagsOutput, Fault> {
    let device = virtual_device(cx.account, &SerialNumber::from(input.serial_number.as_str()))?;
    let selection = ["ListMFADeviceTags", &input.serial_number];
    let page = tags::page(&device.tags, &selection, input.marker.as_deref(), input.max_items)?;
    Ok(ListMfaDeviceTagsOutput {
        is_truncated: Some(page.is_truncated()),
        tags: page.items,
        marker: page.marker,
    })
}

/// The device that `CreateVirtualMFADevice` is about to make.
pub fn new_device(account: &Account, _: &Caller, input: &CreateVirtualMfaDeviceInput) -> Target {
    let path = Path::or_root(input.path.as_deref()).unwrap_or_else(|_| Path::root());
    Target::One(Arn::iam(account.id, "mfa", &path, &Name::from(input.virtual_mfa_device_name.as_str())))
}

/// All virtual devices.
pub fn all_devices(account: &Account, _: &Caller, _: &ListVirtualMfaDevicesInput) -> Target {
    Target::One(Arn::from(format!("arn:aws:iam::{}:mfa/", account.id)))
}

/// An input that names a device.
pub trait NamesDevice {
    /// Its serial number.
    fn serial_number(&self) -> &str;
}

/// The device that the input names.
pub fn device<I: NamesDevice>(_: &Account, _: &Caller, input: &I) -> Target {
    Target::One(Arn::from(input.serial_number().to_owned()))
}

macro_rules! names_device {
    ($($input:ident),+) => {
        $(impl NamesDevice for $input {
            fn serial_number(&self) -> &str {
                &self.serial_number
            }
        })+
    };
}

names_device!(DeleteVirtualMfaDeviceInput, TagMfaDeviceInput, UntagMfaDeviceInput, ListMfaDeviceTagsInput);
