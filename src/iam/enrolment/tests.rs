use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::{
    CreateVirtualMfaDeviceInput, GetMfaDeviceInput, ListMfaDevicesInput, ListVirtualMfaDevicesInput,
    UpdateUserInput,
};
use crate::iam::{account, mfa_devices, users};
use crate::mfa::webauthn::testing::registered;
use crate::mfa::{Seed, time_step};
use crate::types::Name;

use super::*;

const ALICE: Option<&str> = Some("alice");
const ROOT: Option<&str> = None;

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.add_user("alice");
    desk.add_user("bob");
    desk
}

fn owner_of(desk: &Desk, user: Option<&str>) -> Owner {
    holder(&desk.account, user).unwrap()
}

/// A virtual device that nobody holds yet, and its seed.
fn made(desk: &mut Desk, name: &str) -> (String, Seed) {
    let input = CreateVirtualMfaDeviceInput { virtual_mfa_device_name: name.into(), ..Default::default() };
    let made = desk.write(mfa_devices::create_virtual_mfa_device, input).unwrap().virtual_mfa_device;
    let base32 = String::from_utf8(made.base32_string_seed.unwrap().reveal().to_vec()).unwrap();
    (made.serial_number.to_string(), Seed::from_base32(&base32).unwrap())
}

fn codes(desk: &Desk, seed: &Seed, at: i64) -> [String; 2] {
    let step = time_step(desk.now) + at;
    [seed.code(step - 1).reveal().into(), seed.code(step).reveal().into()]
}

type Asked<'a> = (Owner, &'a str, [String; 2]);

fn enabled(desk: &mut Desk, user: Option<&str>, serial: &str, codes: [String; 2]) -> Result<(), Fault> {
    let asked: Asked<'_> = (owner_of(desk, user), serial, codes);
    desk.write(|cx, (owner, serial, [first, second])| enable(cx, &owner, serial, [&first, &second]), asked)
}

fn resynchronised(
    desk: &mut Desk,
    user: Option<&str>,
    serial: &str,
    codes: [String; 2],
) -> Result<(), Fault> {
    let asked: Asked<'_> = (owner_of(desk, user), serial, codes);
    desk.write(
        |cx, (owner, serial, [first, second])| resynchronise(cx, &owner, serial, [&first, &second]),
        asked,
    )
}

fn removed(desk: &mut Desk, user: Option<&str>, serial: &str) -> Result<(), Fault> {
    let asked = (owner_of(desk, user), serial);
    desk.write(|cx, (owner, serial)| deactivate(cx, &owner, serial), asked)
}

fn key(desk: &mut Desk, user: Option<&str>, name: &str, number: u8) -> Result<String, Fault> {
    let asked = (owner_of(desk, user), name, registered(number).1);
    let add = |cx: &mut Writing<'_>, (owner, name, key): (Owner, &str, _)| {
        security_keys::add(cx, &owner, name, key)
    };
    desk.write(add, asked).map(|serial| serial.to_string())
}

fn phone(desk: &mut Desk, user: Option<&str>, number: &str) -> Result<String, Fault> {
    let asked = (owner_of(desk, user), number);
    desk.write(|cx, (owner, number)| phones::add(cx, &owner, number), asked).map(|serial| serial.to_string())
}

/// The serial numbers that `ListMFADevices` lists.
fn listed(desk: &Desk, user: Option<&str>) -> Vec<SmolStr> {
    let input = ListMfaDevicesInput { user_name: user.map(SmolStr::new), ..Default::default() };
    let listed = desk.read(mfa_devices::list_mfa_devices, input).unwrap();
    listed.mfa_devices.into_iter().map(|device| device.serial_number).collect()
}

/// What `GetAccountSummary` counts.
fn count(desk: &Desk, name: &str) -> i32 {
    let summary = desk.read(account::get_account_summary, Default::default()).unwrap();
    summary.summary_map.unwrap().into_iter().find(|(key, _)| key.as_str() == name).unwrap().1
}

fn said(code: &'static str, text: &str) -> (&'static str, String) {
    (code, text.to_owned())
}

#[test]
fn root_enables_resynchronises_and_removes_a_virtual_device() {
    let mut desk = desk();
    let (serial, seed) = made(&mut desk, "root-account-mfa-device");
    let wrong = ["000000".to_owned(), "000001".to_owned()];
    let invalid = said("InvalidAuthenticationCode", "Authentication code for device is not valid.");
    assert_eq!(refused(enabled(&mut desk, ROOT, &serial, wrong.clone())), invalid);
    assert_eq!(count(&desk, "AccountMFAEnabled"), 0);

    let pair = codes(&desk, &seed, 0);
    assert_eq!(enabled(&mut desk, ROOT, &serial, pair), Ok(()));
    assert_eq!(listed(&desk, ROOT), [serial.as_str()]);
    assert_eq!((count(&desk, "AccountMFAEnabled"), count(&desk, "MFADevicesInUse")), (1, 1));
    let all =
        desk.read(mfa_devices::list_virtual_mfa_devices, ListVirtualMfaDevicesInput::default()).unwrap();
    let holder = all.virtual_mfa_devices[0].user.as_ref().unwrap();
    assert_eq!(holder.arn, "arn:aws:iam::111122223333:root");

    assert_eq!(refused(resynchronised(&mut desk, ROOT, &serial, wrong)), invalid);
    let pair = codes(&desk, &seed, 5);
    assert_eq!(resynchronised(&mut desk, ROOT, &serial, pair), Ok(()));

    assert_eq!(removed(&mut desk, ROOT, &serial), Ok(()));
    assert_eq!(count(&desk, "AccountMFAEnabled"), 0);
    let gone = said("NoSuchEntity", "MFA Device invalid for user.");
    assert_eq!(refused(removed(&mut desk, ROOT, &serial)), gone);
    // It stays, unassigned, until it is deleted.
    assert_eq!(count(&desk, "MFADevices"), 1);
}

#[test]
fn root_has_a_hardware_token_as_users_do() {
    let mut desk = desk();
    let (serial, seed) = (SerialNumber::from("GAHT12345678"), Seed::generated([7; Seed::GENERATED_LENGTH]));
    assert!(desk.factory.make(serial.clone(), seed.clone()));
    let pair = codes(&desk, &seed, 0);
    assert_eq!(
        refused(enabled(&mut desk, ROOT, "GAHT99999999", pair.clone())),
        said("NoSuchEntity", "MFADevice with serial number GAHT99999999 does not exist.")
    );
    assert_eq!(enabled(&mut desk, ROOT, "GAHT12345678", pair), Ok(()));
    let pair = codes(&desk, &seed, 4);
    assert_eq!(
        refused(enabled(&mut desk, ALICE, "GAHT12345678", pair.clone())),
        said("EntityAlreadyExists", "MFA Device is already in use.")
    );
    assert_eq!(
        refused(enabled(&mut desk, ROOT, "GAHT12345678", pair)),
        said("EntityAlreadyExists", "MFA Device for user AWS ROOT USER already exists.")
    );
    assert_eq!(removed(&mut desk, ROOT, "GAHT12345678"), Ok(()));
    assert!(listed(&desk, ROOT).is_empty());
    assert!(desk.factory.token(&serial).unwrap().holder.is_none());
}

#[test]
fn nobody_else_reaches_roots_devices() {
    let mut desk = desk();
    let (serial, seed) = made(&mut desk, "root-account-mfa-device");
    let pair = codes(&desk, &seed, 0);
    enabled(&mut desk, ROOT, &serial, pair).unwrap();
    desk.sign_in("alice");
    let denied = said("AccessDenied", "Only the root user itself can manage the root user's MFA devices.");
    let pair = codes(&desk, &seed, 4);
    assert_eq!(refused(enabled(&mut desk, ROOT, &serial, pair.clone())), denied);
    assert_eq!(refused(resynchronised(&mut desk, ROOT, &serial, pair)), denied);
    assert_eq!(refused(removed(&mut desk, ROOT, &serial)), denied);
    assert_eq!(refused(key(&mut desk, ROOT, "key", 1)), denied);
}

#[test]
fn by_the_document_a_holder_has_one_security_key() {
    let mut desk = desk();
    let quota = said("LimitExceeded", "Cannot exceed quota for MFADevicesPerUser: 1");
    for (user, serial) in [
        (ALICE, "arn:aws:iam::111122223333:u2f/user/alice/default"),
        (ROOT, "arn:aws:iam::111122223333:u2f/root/default"),
    ] {
        assert_eq!(key(&mut desk, user, "", 1), Ok(serial.to_owned()));
        assert_eq!(listed(&desk, user), [serial]);
        assert_eq!(refused(key(&mut desk, user, "", 2)), quota);
        let (serial_number, user_name) = (SmolStr::new(serial), user.map(SmolStr::new));
        let asked = GetMfaDeviceInput { serial_number, user_name: user_name.clone() };
        let told = desk.read(mfa_devices::get_mfa_device, asked).unwrap();
        assert_eq!((told.user_name, told.certifications.unwrap().len()), (user_name, 0));
        assert_eq!(told.enable_date, Some(desk.now));
    }
    assert_eq!((count(&desk, "MFADevicesInUse"), count(&desk, "MFADevices")), (2, 0));
    assert_eq!(count(&desk, "AccountMFAEnabled"), 1);
    let (serial, seed) = made(&mut desk, "alice");
    let pair = codes(&desk, &seed, 0);
    assert_eq!(refused(enabled(&mut desk, ALICE, &serial, pair)), quota);
    for (user, serial) in [
        (ALICE, "arn:aws:iam::111122223333:u2f/user/alice/default"),
        (ROOT, "arn:aws:iam::111122223333:u2f/root/default"),
    ] {
        let pair = ["000000".to_owned(), "000001".to_owned()];
        assert_eq!(refused(resynchronised(&mut desk, user, serial, pair)).0, "InvalidAuthenticationCode");
        assert_eq!(removed(&mut desk, user, serial), Ok(()));
    }
    assert_eq!(count(&desk, "MFADevicesInUse"), 0);
}

#[test]
fn today_security_keys_have_names_and_a_holder_has_eight() {
    let mut desk = desk();
    desk.settings.era = Era::Current;
    for number in 1..=8 {
        let serial = key(&mut desk, ALICE, "desk-key", number).unwrap();
        let letters = serial.strip_prefix("arn:aws:iam::111122223333:u2f/user/alice/desk-key-").unwrap();
        assert!(SerialNumber::security_key_suffix(letters).is_some(), "{letters}");
    }
    assert_eq!(
        refused(key(&mut desk, ALICE, "desk-key", 9)),
        said("LimitExceeded", "Cannot exceed quota for MFADevicesPerUser: 8")
    );
    assert_eq!(listed(&desk, ALICE).len(), 8);
    let serial = key(&mut desk, ROOT, "safe", 9).unwrap();
    assert!(serial.starts_with("arn:aws:iam::111122223333:u2f/root/safe-"), "{serial}");
    assert_eq!(
        refused(key(&mut desk, Some("bob"), "desk key", 10)),
        said(
            "ValidationError",
            "The specified value for name is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-"
        )
    );
    assert_eq!(refused(key(&mut desk, Some("bob"), &"k".repeat(200), 10)).0, "ValidationError");
    assert!(listed(&desk, Some("bob")).is_empty());
}

#[test]
fn a_key_is_told_of_its_holder_and_of_the_holders_keys() {
    let mut desk = desk();
    desk.settings.era = Era::Current;
    let welcomed = |desk: &mut Desk, user: Option<&str>| {
        let owner = owner_of(desk, user);
        desk.write(|cx, owner: Owner| security_keys::welcome(cx, &owner, "desk"), owner).unwrap()
    };
    key(&mut desk, ALICE, "desk", 1).unwrap();
    let told = welcomed(&mut desk, ALICE);
    let id = desk.account.users().find(&Name::from("alice")).unwrap().id;
    assert_eq!((told.handle, told.name.as_str()), (id.to_string().into_bytes(), "alice"));
    assert_eq!(told.existing, [registered(1).1]);
    let told = welcomed(&mut desk, ROOT);
    assert_eq!((told.handle, told.name.as_str()), (b"111122223333".to_vec(), "AWS ROOT USER"));
    assert!(told.existing.is_empty());
}

#[test]
fn who_has_a_device_needs_mfa_for_another_of_his_own_today() {
    let mut desk = desk();
    desk.settings.era = Era::Current;
    let gate = said(
        "AccessDenied",
        "To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.",
    );
    for (user, name) in [(ROOT, "safe"), (ALICE, "desk")] {
        if user == ALICE {
            desk.sign_in("alice");
        }
        let serial = key(&mut desk, user, name, 1).unwrap();
        assert_eq!(refused(key(&mut desk, user, name, 2)), gate);
        assert_eq!(refused(removed(&mut desk, user, &serial)), gate);
        desk.begin_session(true);
        assert_eq!(removed(&mut desk, user, &serial), Ok(()));
    }
}

#[test]
fn a_phone_is_for_users_by_the_document() {
    let mut desk = desk();
    let serial = "arn:aws:iam::111122223333:sms-mfa/alice";
    for number in ["", "5550100", "+1 555 0100"] {
        assert_eq!(
            refused(phone(&mut desk, ALICE, number)),
            said(
                "ValidationError",
                "A phone number is written as in E.164: + and up to 15 digits, such as +15550100."
            )
        );
    }
    assert_eq!(phone(&mut desk, ALICE, "+15550100"), Ok(serial.to_owned()));
    assert_eq!(listed(&desk, ALICE), [serial]);
    assert_eq!((count(&desk, "MFADevicesInUse"), count(&desk, "MFADevices")), (1, 0));
    assert_eq!(
        refused(phone(&mut desk, ALICE, "+15550101")),
        said("EntityAlreadyExists", "MFA Device for user alice already exists.")
    );
    assert_eq!(removed(&mut desk, ALICE, serial), Ok(()));
    assert!(listed(&desk, ALICE).is_empty());

    assert_eq!(
        refused(phone(&mut desk, ROOT, "+15550100")),
        said(
            "AccessDenied",
            "SMS MFA devices are for IAM users only. They can't be enabled for the root user."
        )
    );
    desk.settings.era = Era::Current;
    assert_eq!(
        refused(phone(&mut desk, ALICE, "+15550100")),
        said("ValidationError", "SMS MFA devices can no longer be enabled.")
    );
}

#[test]
fn a_serial_number_stays_with_who_bore_the_name() {
    let mut desk = desk();
    for (number, is_phone) in [(1, false), (2, true)] {
        let add = |desk: &mut Desk, user| {
            if is_phone { phone(desk, user, "+15550100") } else { key(desk, user, "", number) }
        };
        let serial = add(&mut desk, ALICE).unwrap();
        let rename = |desk: &mut Desk, from: &str, to: &str| {
            let input = UpdateUserInput {
                user_name: from.into(),
                new_user_name: Some(to.into()),
                ..Default::default()
            };
            desk.write(users::update_user, input).unwrap();
        };
        rename(&mut desk, "alice", "alicia");
        desk.add_user("alice");
        assert_eq!(
            refused(add(&mut desk, ALICE)),
            said("EntityAlreadyExists", "MFA Device is already in use.")
        );
        assert_eq!(listed(&desk, Some("alicia")), [serial.as_str()]);
        removed(&mut desk, Some("alicia"), &serial).unwrap();
        desk.account.remove_user(&"alice".into()).unwrap();
        rename(&mut desk, "alicia", "alice");
    }
}

#[test]
fn the_holder_is_what_is_authorized() {
    let desk = desk();
    let on = |user| target(&desk.account, user);
    let one = |text: &str| Target::One(Arn::from(text.to_owned()));
    assert_eq!(on(ROOT), one("arn:aws:iam::111122223333:root"));
    assert_eq!(on(Some("Alice")), one("arn:aws:iam::111122223333:user/alice"));
    assert_eq!(on(Some("carol")), one("arn:aws:iam::111122223333:user/carol"));
}
