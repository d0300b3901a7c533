//! The devices that somebody has.

use askama::Template;

use crate::console::desk::Desk;
use crate::console::problem::{Problem, said};

use super::Whose;
use super::kind::Kind;

/// The section of a page that lists somebody's devices.
#[derive(Template, Debug)]
#[template(path = "devices/list.html", config = "src/console/askama.toml")]
pub(in crate::console) struct DeviceList {
    base: String,
    devices: Vec<Shown>,
    /// Whether there is room for another.
    room: bool,
    /// How many there may be.
    quota: usize,
    /// Why they aren't listed.
    denied: Option<String>,
}

#[derive(Debug)]
struct Shown {
    kind: &'static str,
    serial: String,
    enabled: String,
    gives_codes: bool,
    /// The serial number as a query has it.
    query: String,
}

impl DeviceList {
    /// The devices of a user or of root. That a policy denies to see them is said in their place.
    ///
    /// # Errors
    /// Faults of other kinds, such as `NoSuchEntity`.
    pub(in crate::console) fn of(desk: &Desk<'_>, whose: &Whose) -> Result<Self, Problem> {
        let (era, quota) = (desk.emulator.settings.era, desk.emulator.settings.devices_per_user());
        let (devices, denied) = match whose.devices(desk) {
            Ok(devices) => (devices, None),
            Err(Problem::Fault(fault)) if fault.code.status == 403 => (Vec::new(), Some(said(&fault))),
            Err(problem) => return Err(problem),
        };
        let shown = |device: crate::contract::iam::MfaDevice| {
            let kind = Kind::of(&device.serial_number);
            Shown {
                kind: kind.map_or("MFA device", |kind| kind.label(era)),
                query: form_urlencoded::byte_serialize(device.serial_number.as_bytes()).collect(),
                serial: device.serial_number.to_string(),
                enabled: device.enable_date.to_string(),
                gives_codes: kind.is_some_and(Kind::gives_codes),
            }
        };
        let devices: Vec<Shown> = devices.into_iter().map(shown).collect();
        Ok(Self { base: whose.base.clone(), room: devices.len() < quota, devices, quota, denied })
    }
}
