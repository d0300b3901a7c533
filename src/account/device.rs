//! MFA devices as records of an account.

use crate::contract::codes::{ENTITY_ALREADY_EXISTS, NO_SUCH_ENTITY};
use crate::fault::Fault;
use crate::mfa::{Device, SerialNumber};

use super::table::Record;

impl Record for Device {
    type Key = SerialNumber;

    fn missing(serial: &SerialNumber) -> Fault {
        Fault::new(NO_SUCH_ENTITY, format!("VirtualMFADevice with serial number {serial} does not exist."))
    }

    fn taken(_: &SerialNumber) -> Fault {
        Fault::new(ENTITY_ALREADY_EXISTS, "MFA device already exists.")
    }
}
