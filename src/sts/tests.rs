//! Who gets temporary credentials, and with which codes.

use crate::account::{Sparse, User};
use crate::clock::Timestamp;
use crate::context::testing::{Desk, refused};
use crate::contract::iam::{CreateVirtualMfaDeviceInput, DeleteVirtualMfaDeviceInput};
use crate::contract::sts::*;
use crate::entropy::Entropy;
use crate::iam::mfa_devices;
use crate::mfa::{Device, Kind, Seed, SerialNumber, time_step};
use crate::types::{IdKind, Name, Owner, Path, Tags};

use super::{caller_identity, sessions};

const PHONE: &str = "arn:aws:iam::111122223333:mfa/phone";
const UNABLE: &str = "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number \
                      is valid and associated with this user.";
const WRONG: &str = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";

fn seed() -> Seed {
    Seed::generated([9; Seed::GENERATED_LENGTH])
}

/// A desk at which a user calls who has one device of that kind.
fn desk(serial: &str, kind: Kind) -> Desk {
    let mut desk = Desk::new();
    let id = Entropy::seeded(3).unique_id(IdKind::User);
    desk.account
        .add_user(User {
            id,
            name: Name::from("alice"),
            path: Path::root(),
            created: desk.now,
            tags: Tags::default(),
            access_keys: Vec::new(),
            password: None,
            mfa_devices: Vec::new(),
            groups: Sparse::default(),
            grants: Sparse::default(),
        })
        .unwrap();
    let now = desk.now;
    desk.account.enable_device(
        &Owner::User(id),
        SerialNumber::from(serial),
        Device::unassigned(4, kind),
        now,
    );
    desk.sign_in("alice");
    desk
}

fn with_phone() -> Desk {
    desk(PHONE, Kind::new_virtual(seed()))
}

fn code(desk: &Desk, at: i64) -> String {
    seed().code(time_step(desk.now) + at).reveal().to_owned()
}

fn ask(desk: &Desk, serial: &str, code: &str) -> (&'static str, String) {
    let input = GetSessionTokenInput {
        serial_number: Some(serial.into()),
        token_code: Some(code.into()),
        ..Default::default()
    };
    refused(desk.read(sessions::get_session_token, input))
}

fn denied(text: &str) -> (&'static str, String) {
    ("AccessDenied", text.to_owned())
}

fn ok() -> (&'static str, String) {
    ("OK", String::new())
}

#[test]
fn a_code_within_two_steps_signs_in_once() {
    let desk = with_phone();
    for at in [-3, 3] {
        assert_eq!(ask(&desk, PHONE, &code(&desk, at)), denied(WRONG), "{at}");
    }
    for at in [2, -2, 0] {
        assert_eq!(ask(&desk, PHONE, &code(&desk, at)), ok(), "{at}");
        assert_eq!(ask(&desk, PHONE, &code(&desk, at)), denied(WRONG), "{at} again");
    }
}

#[test]
fn the_tenth_try_of_a_window_is_not_looked_at() {
    let mut desk = with_phone();
    desk.now = Timestamp::from_seconds(180 * 10_000_000);
    for _ in 0..9 {
        assert_eq!(ask(&desk, PHONE, "000000"), denied(WRONG));
    }
    assert_eq!(ask(&desk, PHONE, &code(&desk, 0)), denied(UNABLE));
    desk.now = desk.now.plus_seconds(179);
    assert_eq!(ask(&desk, PHONE, &code(&desk, 0)), denied(UNABLE));
    desk.now = desk.now.plus_seconds(1);
    assert_eq!(ask(&desk, PHONE, &code(&desk, 0)), ok());
}

#[test]
fn devices_that_are_not_the_callers_or_give_no_codes_are_refused() {
    let desk1 = with_phone();
    for serial in
        ["arn:aws:iam::111122223333:mfa/other", "arn:aws:iam::111122223333:user/alice", "GAHT12345678"]
    {
        assert_eq!(ask(&desk1, serial, &code(&desk1, 0)), denied(UNABLE), "{serial}");
    }
    let (key, sms) =
        ("arn:aws:iam::111122223333:u2f/user/alice/k-A", "arn:aws:iam::111122223333:sms-mfa/alice");
    let kinds = [
        (key, Kind::SecurityKey { certifications: Vec::new(), credential: None }),
        (sms, Kind::Sms { phone_number: "+15550100".into() }),
    ];
    for (serial, kind) in kinds {
        assert_eq!(ask(&desk(serial, kind), serial, "123456"), denied(UNABLE), "{serial}");
    }
}

#[test]
fn a_code_of_a_device_made_again_signs_in_once_whatever_older_requests_see() {
    let mut desk = Desk::new();
    let input =
        || CreateVirtualMfaDeviceInput { virtual_mfa_device_name: "phone".into(), ..Default::default() };
    desk.write(mfa_devices::create_virtual_mfa_device, input()).unwrap();
    let before = desk.account.mfa_devices.get(&SerialNumber::from(PHONE)).unwrap().clone();
    let delete = DeleteVirtualMfaDeviceInput { serial_number: PHONE.into() };
    desk.write(mfa_devices::delete_virtual_mfa_device, delete).unwrap();
    desk.write(mfa_devices::create_virtual_mfa_device, input()).unwrap();
    let now = desk.account.mfa_devices.get(&SerialNumber::from(PHONE)).unwrap().clone();
    let ask_of = |desk: &mut Desk, device: &Device| {
        desk.account.enable_device(&Owner::Root, SerialNumber::from(PHONE), device.clone(), desk.now);
        let (seed, _) = now.kind.totp().unwrap();
        ask(desk, PHONE, seed.code(time_step(desk.now)).reveal())
    };
    assert_eq!(ask_of(&mut desk, &now), ok());
    assert_eq!(ask_of(&mut desk, &before), denied(UNABLE));
    assert_eq!(ask_of(&mut desk, &now), denied(WRONG));
}

#[test]
fn serial_number_and_code_come_together() {
    let desk = with_phone();
    let text =
        "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.";
    let only_serial = GetSessionTokenInput { serial_number: Some(PHONE.into()), ..Default::default() };
    let only_code = GetSessionTokenInput { token_code: Some("123456".into()), ..Default::default() };
    assert_eq!(refused(desk.read(sessions::get_session_token, only_serial)), denied(text));
    assert_eq!(refused(desk.read(sessions::get_session_token, only_code)), denied(text));
}

#[test]
fn sessions_live_as_long_as_asked_and_roots_an_hour_at_most() {
    let seconds = |desk: &Desk, asked: Option<i32>| {
        let input = GetSessionTokenInput { duration_seconds: asked, ..Default::default() };
        let made = desk.read(sessions::get_session_token, input).unwrap().credentials.unwrap();
        assert!(made.access_key_id.starts_with("ASIA"));
        made.expiration.seconds() - desk.now.seconds()
    };
    let (root, user) = (Desk::new(), with_phone());
    assert_eq!([None, Some(900), Some(129_600)].map(|asked| seconds(&user, asked)), [43_200, 900, 129_600]);
    assert_eq!([None, Some(900), Some(129_600)].map(|asked| seconds(&root, asked)), [3_600, 900, 3_600]);
}

#[test]
fn everybody_learns_who_he_is() {
    let identity = |desk: &Desk| {
        let found =
            desk.read(caller_identity::get_caller_identity, GetCallerIdentityInput::default()).unwrap();
        (found.arn.unwrap(), found.user_id.unwrap().len(), found.account.unwrap())
    };
    assert_eq!(identity(&Desk::new()), ("arn:aws:iam::111122223333:root".into(), 12, "111122223333".into()));
    assert_eq!(
        identity(&with_phone()),
        ("arn:aws:iam::111122223333:user/alice".into(), 21, "111122223333".into())
    );
}

#[test]
fn a_key_tells_its_account() {
    let desk = Desk::new();
    let ask = |key: &str| {
        desk.read(caller_identity::get_access_key_info, GetAccessKeyInfoInput { access_key_id: key.into() })
    };
    assert_eq!(ask("ASIAQNZGKIQY56JQ7WML").unwrap().account.as_deref(), Some("029608264753"));
    assert_eq!(
        refused(ask("notakeyofanybody")),
        ("ValidationError", "The specified value for accessKeyId is invalid.".into())
    );
}
