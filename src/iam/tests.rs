//! What the operations of IAM do to an account.

use smol_str::SmolStr;

use crate::context::testing::{Desk, refused};
use crate::contract::iam::*;
use crate::fault::Fault;
use crate::mfa::{Kind, Seed, SerialNumber, time_step};
use crate::settings::Era;
use crate::types::{Name, Owner, Service};
use crate::wire::params::decode;

use super::{access_keys, account, mfa_devices, users};

const ALICE: &str = "alice";

fn create(desk: &mut Desk, name: &str) -> User {
    let input = CreateUserInput { user_name: name.into(), ..CreateUserInput::default() };
    desk.write(users::create_user, input).unwrap().user.unwrap()
}

fn tag(key: &str, value: &str) -> Tag {
    Tag { key: key.into(), value: value.into() }
}

/// A virtual device, and its seed.
fn device(desk: &mut Desk, name: &str) -> (String, Seed) {
    let input = CreateVirtualMfaDeviceInput { virtual_mfa_device_name: name.into(), ..Default::default() };
    let made = desk.write(mfa_devices::create_virtual_mfa_device, input).unwrap().virtual_mfa_device;
    let base32 = String::from_utf8(made.base32_string_seed.unwrap().reveal().to_vec()).unwrap();
    (made.serial_number.to_string(), Seed::from_base32(&base32).unwrap())
}

/// The codes of two steps in a row, the second so many steps from now.
fn codes(desk: &Desk, seed: &Seed, at: i64) -> (String, String) {
    let step = time_step(desk.now) + at;
    (seed.code(step - 1).reveal().into(), seed.code(step).reveal().into())
}

fn enable(
    desk: &mut Desk,
    user: &str,
    serial: &str,
    (first, second): (String, String),
) -> Result<EnableMfaDeviceOutput, Fault> {
    let input = EnableMfaDeviceInput {
        user_name: user.into(),
        serial_number: serial.into(),
        authentication_code1: first.into(),
        authentication_code2: second.into(),
    };
    desk.write(mfa_devices::enable_mfa_device, input)
}

fn enabled(desk: &mut Desk, user: &str, name: &str) -> (String, Seed) {
    let (serial, seed) = device(desk, name);
    let pair = codes(desk, &seed, 0);
    enable(desk, user, &serial, pair).unwrap();
    (serial, seed)
}

fn deactivate(desk: &mut Desk, user: &str, serial: &str) -> (&'static str, String) {
    let input = DeactivateMfaDeviceInput { user_name: Some(user.into()), serial_number: serial.into() };
    refused(desk.write(mfa_devices::deactivate_mfa_device, input))
}

fn ok() -> (&'static str, String) {
    ("OK", String::new())
}

fn said(code: &'static str, text: &str) -> (&'static str, String) {
    (code, text.to_owned())
}

#[test]
fn a_user_is_created_once_whatever_the_case() {
    let mut desk = Desk::new();
    let made = create(&mut desk, "Alice");
    assert_eq!(made.arn, "arn:aws:iam::111122223333:user/Alice");
    assert_eq!((made.path.as_deref(), made.user_id.get(..4)), (Some("/"), Some("AIDA")));
    let again =
        CreateUserInput { user_name: ALICE.into(), path: Some("/x/".into()), ..CreateUserInput::default() };
    assert_eq!(
        refused(desk.write(users::create_user, again)),
        said("EntityAlreadyExists", "User with name alice already exists.")
    );
    let asked = GetUserInput { user_name: Some("ALICE".into()) };
    assert_eq!(desk.read(users::get_user, asked).unwrap().user.user_name.as_deref(), Some("Alice"));
}

#[test]
fn the_quota_of_users_holds() {
    let mut desk = Desk::new();
    desk.settings.quotas.users = 1;
    create(&mut desk, ALICE);
    let input = CreateUserInput { user_name: "bob".into(), ..CreateUserInput::default() };
    assert_eq!(
        refused(desk.write(users::create_user, input)),
        said("LimitExceeded", "Cannot exceed quota for UsersPerAccount: 1")
    );
}

#[test]
fn who_names_no_user_gets_himself() {
    let mut desk = Desk::new();
    let made = create(&mut desk, ALICE);
    let root = desk.read(users::get_user, GetUserInput::default()).unwrap().user;
    assert_eq!(
        (root.user_id.as_str(), root.arn.as_str()),
        ("111122223333", "arn:aws:iam::111122223333:root")
    );
    assert_eq!((root.path, root.user_name), (None, None));
    desk.sign_in(ALICE);
    assert_eq!(desk.read(users::get_user, GetUserInput::default()).unwrap().user.user_id, made.user_id);
}

#[test]
fn users_are_listed_by_name_below_a_path_in_pages() {
    let mut desk = Desk::new();
    for (name, path) in [("carol", "/b/"), ("Bob", "/a/x/"), ("alice", "/a/")] {
        let input =
            CreateUserInput { user_name: name.into(), path: Some(path.into()), ..CreateUserInput::default() };
        desk.write(users::create_user, input).unwrap();
    }
    let page = |prefix: Option<&str>, marker: Option<SmolStr>| {
        let input = ListUsersInput { path_prefix: prefix.map(Into::into), marker, max_items: Some(2) };
        desk.read(users::list_users, input)
    };
    let names = |page: &ListUsersOutput| {
        page.users.iter().filter_map(|user| user.user_name.clone()).collect::<Vec<_>>()
    };
    let first = page(None, None).unwrap();
    assert_eq!((names(&first), first.is_truncated), (vec!["alice".into(), "Bob".into()], Some(true)));
    let second = page(None, first.marker.clone()).unwrap();
    assert_eq!(
        (names(&second), second.is_truncated, second.marker),
        (vec!["carol".into()], Some(false), None)
    );
    assert_eq!(names(&page(Some("/a"), None).unwrap()), ["alice", "Bob"]);
    assert_eq!(
        refused(page(Some("/a"), first.marker)),
        said("ValidationError", "Marker and Filter do not match")
    );
}

#[test]
fn a_renamed_user_keeps_its_id_and_frees_its_name() {
    let mut desk = Desk::new();
    let made = create(&mut desk, ALICE);
    create(&mut desk, "bob");
    let rename = |desk: &mut Desk, from: &str, to: &str| {
        let input = UpdateUserInput {
            user_name: from.into(),
            new_user_name: Some(to.into()),
            new_path: Some("/n/".into()),
        };
        refused(desk.write(users::update_user, input))
    };
    assert_eq!(
        rename(&mut desk, ALICE, "BOB"),
        said("EntityAlreadyExists", "User with name BOB already exists.")
    );
    assert_eq!(desk.account.user_by_id(&made.user_id.parse().unwrap()).unwrap().path.as_str(), "/");
    assert_eq!(rename(&mut desk, ALICE, "Alice"), ok());
    assert_eq!(rename(&mut desk, "Alice", "eve"), ok());
    assert_eq!(
        rename(&mut desk, ALICE, "x"),
        said("NoSuchEntity", "The user with name alice cannot be found.")
    );
    let eve = desk.account.user_by_id(&made.user_id.parse().unwrap()).unwrap();
    assert_eq!(eve.arn(desk.account.id).as_str(), "arn:aws:iam::111122223333:user/n/eve");
}

#[test]
fn a_user_goes_when_nothing_of_it_is_left() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    let (serial, _) = enabled(&mut desk, ALICE, "phone");
    let key = CreateAccessKeyInput { user_name: Some(ALICE.into()) };
    let key = desk.write(access_keys::create_access_key, key).unwrap().access_key;
    let delete = |desk: &mut Desk| {
        refused(desk.write(users::delete_user, DeleteUserInput { user_name: ALICE.into() }))
    };
    assert_eq!(
        delete(&mut desk),
        said("DeleteConflict", "Cannot delete entity, must remove tokens from principal first.")
    );
    assert_eq!(deactivate(&mut desk, ALICE, &serial), ok());
    assert_eq!(
        delete(&mut desk),
        said("DeleteConflict", "Cannot delete entity, must delete access keys first.")
    );
    let gone = DeleteAccessKeyInput { user_name: Some(ALICE.into()), access_key_id: key.access_key_id };
    desk.write(access_keys::delete_access_key, gone).unwrap();
    assert_eq!(delete(&mut desk), ok());
    assert_eq!(delete(&mut desk), said("NoSuchEntity", "The user with name alice cannot be found."));
}

#[test]
fn tags_of_users_are_one_key_whatever_the_case() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    let add = |desk: &mut Desk, tags: Vec<Tag>| {
        refused(desk.write(users::tag_user, TagUserInput { user_name: ALICE.into(), tags }))
    };
    assert_eq!(add(&mut desk, vec![tag("Team", "a")]), ok());
    assert_eq!(add(&mut desk, vec![tag("team", "b"), tag("x", "aws:y")]), ok());
    assert_eq!(
        add(&mut desk, vec![tag("AWS:x", "1"), tag("aws:X", "1")]),
        said("InvalidInput", "Tag keys beginning with aws: are reserved for system use.")
    );
    assert_eq!(
        add(&mut desk, vec![tag("k", "1"), tag("K", "2")]),
        said("InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.")
    );
    assert_eq!(add(&mut desk, vec![]), said("InvalidInput", "Error occurred while validating input. "));
    let many: Vec<Tag> = (0..49).map(|i| tag(&format!("k{i}"), "")).collect();
    assert_eq!(
        add(&mut desk, many),
        said("LimitExceeded", "The number of tags has reached the maximum limit.")
    );
    let list = ListUserTagsInput { user_name: ALICE.into(), ..ListUserTagsInput::default() };
    assert_eq!(
        desk.read(users::list_user_tags, list.clone()).unwrap().tags,
        [tag("team", "b"), tag("x", "aws:y")]
    );
    let remove = UntagUserInput { user_name: ALICE.into(), tag_keys: vec!["TEAM".into(), "absent".into()] };
    desk.write(users::untag_user, remove).unwrap();
    assert_eq!(desk.read(users::list_user_tags, list).unwrap().tags, [tag("x", "aws:y")]);
}

#[test]
fn keys_are_two_at_most_and_belong_to_one_user() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    create(&mut desk, "bob");
    let make = |desk: &mut Desk| {
        desk.write(access_keys::create_access_key, CreateAccessKeyInput { user_name: Some(ALICE.into()) })
    };
    let key = make(&mut desk).unwrap().access_key;
    assert_eq!((key.status, key.secret_access_key.reveal().len()), (StatusType::Active, 40));
    make(&mut desk).unwrap();
    assert_eq!(
        refused(make(&mut desk)),
        said("LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2")
    );
    let update = |desk: &mut Desk, user: &str, status: StatusType| {
        let input = UpdateAccessKeyInput {
            user_name: Some(user.into()),
            access_key_id: key.access_key_id.clone(),
            status,
        };
        refused(desk.write(access_keys::update_access_key, input))
    };
    let missing = format!("The Access Key with id {} cannot be found.", key.access_key_id);
    assert_eq!(update(&mut desk, "bob", StatusType::Inactive), said("NoSuchEntity", &missing));
    assert_eq!(
        update(&mut desk, ALICE, StatusType::Expired),
        said("InvalidInput", "Operation does not support status Expired")
    );
    assert_eq!(update(&mut desk, ALICE, StatusType::Inactive), ok());
    let list = ListAccessKeysInput { user_name: Some(ALICE.into()), ..ListAccessKeysInput::default() };
    let listed = desk.read(access_keys::list_access_keys, list).unwrap().access_key_metadata;
    let statuses: Vec<_> = listed
        .iter()
        .filter(|known| known.access_key_id.as_ref() == Some(&key.access_key_id))
        .map(|known| known.status)
        .collect();
    assert_eq!((listed.len(), statuses), (2, vec![Some(StatusType::Inactive)]));
    let used = GetAccessKeyLastUsedInput { access_key_id: key.access_key_id.clone() };
    let used = desk.read(access_keys::get_access_key_last_used, used).unwrap();
    let never = AccessKeyLastUsed { last_used_date: None, service_name: "N/A".into(), region: "N/A".into() };
    assert_eq!((used.user_name.as_deref(), used.access_key_last_used), (Some(ALICE), Some(never)));
}

#[test]
fn root_has_keys_of_its_own() {
    let mut desk = Desk::new();
    let key = desk.write(access_keys::create_access_key, CreateAccessKeyInput::default()).unwrap().access_key;
    assert_eq!(key.user_name, None);
    assert_eq!(desk.account.root_access_keys.len(), 1);
    let summary = desk
        .read(account::get_account_summary, GetAccountSummaryInput::default())
        .unwrap()
        .summary_map
        .unwrap();
    assert!(summary.contains(&("AccountAccessKeysPresent".into(), 1)));
    assert_eq!(summary.len(), 34);
}

#[test]
fn a_virtual_device_goes_through_its_states() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    create(&mut desk, "bob");
    let (serial, seed) = device(&mut desk, "phone");
    let status = |desk: &Desk, status| {
        let input = ListVirtualMfaDevicesInput { assignment_status: Some(status), ..Default::default() };
        desk.read(mfa_devices::list_virtual_mfa_devices, input).unwrap().virtual_mfa_devices
    };
    let delete = |desk: &mut Desk| {
        refused(desk.write(
            mfa_devices::delete_virtual_mfa_device,
            DeleteVirtualMfaDeviceInput { serial_number: serial.clone().into() },
        ))
    };
    assert_eq!(status(&desk, AssignmentStatusType::Unassigned).len(), 1);
    let pair = codes(&desk, &seed, 0);
    assert_eq!(refused(enable(&mut desk, ALICE, &serial, pair.clone())), ok());
    assert_eq!(
        refused(enable(&mut desk, ALICE, &serial, pair.clone())),
        said("EntityAlreadyExists", "MFA Device for user alice already exists.")
    );
    assert_eq!(
        refused(enable(&mut desk, "bob", &serial, pair.clone())),
        said("EntityAlreadyExists", "MFA Device is already in use.")
    );
    assert_eq!(
        status(&desk, AssignmentStatusType::Assigned)[0].user.as_ref().unwrap().user_name.as_deref(),
        Some(ALICE)
    );
    assert_eq!(delete(&mut desk), said("DeleteConflict", "MFA VirtualDevice in use. Must deactivate first."));
    assert_eq!(deactivate(&mut desk, "bob", &serial), said("NoSuchEntity", "MFA Device invalid for user."));
    assert_eq!(deactivate(&mut desk, ALICE, &serial), ok());
    assert_eq!(deactivate(&mut desk, ALICE, &serial), said("NoSuchEntity", "MFA Device invalid for user."));
    let invalid = said("InvalidAuthenticationCode", "Authentication code for device is not valid.");
    assert_eq!(refused(enable(&mut desk, "bob", &serial, pair)), invalid);
    let later = codes(&desk, &seed, 5);
    assert_eq!(refused(enable(&mut desk, "bob", &serial, later)), ok());
    assert_eq!(deactivate(&mut desk, "bob", &serial), ok());
    assert_eq!(delete(&mut desk), ok());
    assert_eq!(
        delete(&mut desk),
        said("NoSuchEntity", &format!("VirtualMFADevice with serial number {serial} does not exist."))
    );
}

#[test]
fn refused_codes_leave_no_trace() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    let (serial, seed) = device(&mut desk, "phone");
    let (first, second) = codes(&desk, &seed, 0);
    let invalid = said("InvalidAuthenticationCode", "Authentication code for device is not valid.");
    for pair in
        [(second.clone(), first.clone()), (first.clone(), first.clone()), ("abcdef".into(), second.clone())]
    {
        assert_eq!(refused(enable(&mut desk, ALICE, &serial, pair)), invalid);
    }
    assert_eq!(desk.account.mfa_devices.find(&SerialNumber::from(serial.as_str())).unwrap().assignment, None);
    assert_eq!(refused(enable(&mut desk, ALICE, &serial, (first, second))), ok());
}

#[test]
fn one_device_a_user_by_the_document_and_eight_today() {
    for (era, quota) in [(Era::Document, 1), (Era::Current, 8)] {
        let mut desk = Desk::new();
        desk.settings.era = era;
        create(&mut desk, ALICE);
        for i in 0..quota {
            enabled(&mut desk, ALICE, &format!("d{i}"));
        }
        let (serial, seed) = device(&mut desk, "more");
        let pair = codes(&desk, &seed, 0);
        let text = format!("Cannot exceed quota for MFADevicesPerUser: {quota}");
        assert_eq!(refused(enable(&mut desk, ALICE, &serial, pair)), said("LimitExceeded", &text));
    }
}

#[test]
fn today_who_has_a_device_must_be_signed_in_with_it() {
    let mut desk = Desk::new();
    desk.settings.era = Era::Current;
    create(&mut desk, ALICE);
    desk.sign_in(ALICE);
    let (serial, _) = enabled(&mut desk, ALICE, "first");
    let gate = said(
        "AccessDenied",
        "To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.",
    );
    assert_eq!(deactivate(&mut desk, ALICE, "arn:aws:iam::111122223333:mfa/none"), gate);
    assert_eq!(refused(enable(&mut desk, ALICE, &serial, ("1".repeat(6), "2".repeat(6)))), gate);
    desk.begin_session(false);
    assert_eq!(deactivate(&mut desk, ALICE, &serial), gate);
    desk.begin_session(true);
    assert_eq!(deactivate(&mut desk, ALICE, &serial), ok());
    desk.sign_in(ALICE);
    enabled(&mut desk, ALICE, "again");
}

#[test]
fn resync_finds_a_device_whose_clock_ran_away() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    let (serial, seed) = enabled(&mut desk, ALICE, "phone");
    let resync = |desk: &mut Desk, user: &str, at: i64| {
        let (authentication_code1, authentication_code2) = codes(desk, &seed, at);
        let input = ResyncMfaDeviceInput {
            user_name: user.into(),
            serial_number: serial.clone().into(),
            authentication_code1: authentication_code1.into(),
            authentication_code2: authentication_code2.into(),
        };
        refused(desk.write(mfa_devices::resync_mfa_device, input))
    };
    let invalid = said("InvalidAuthenticationCode", "Authentication code for device is not valid.");
    assert_eq!(resync(&mut desk, ALICE, 1_001), invalid);
    assert_eq!(resync(&mut desk, ALICE, 1_000), ok());
    assert_eq!(resync(&mut desk, ALICE, 2_000), ok());
    let Kind::Virtual { sync, .. } =
        &desk.account.mfa_devices.find(&SerialNumber::from(serial.as_str())).unwrap().kind
    else {
        panic!("not virtual")
    };
    assert_eq!(sync.drift, 2_000);
    create(&mut desk, "bob");
    assert_eq!(resync(&mut desk, "bob", 2_002), said("NoSuchEntity", "MFA Device invalid for user."));
}

#[test]
fn hardware_tokens_come_from_the_factory() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    create(&mut desk, "bob");
    let seed = Seed::generated([7; Seed::GENERATED_LENGTH]);
    assert!(desk.factory.make(SerialNumber::from("GAHT12345678"), seed.clone()));
    let pair = codes(&desk, &seed, 0);
    assert_eq!(
        refused(enable(&mut desk, ALICE, "GAHT00000000", pair.clone())),
        said("NoSuchEntity", "MFADevice with serial number GAHT00000000 does not exist.")
    );
    assert_eq!(refused(enable(&mut desk, ALICE, "GAHT12345678", pair.clone())), ok());
    assert_eq!(
        refused(enable(&mut desk, "bob", "GAHT12345678", pair.clone())),
        said("EntityAlreadyExists", "MFA Device is already in use.")
    );
    assert_eq!(deactivate(&mut desk, ALICE, "GAHT12345678"), ok());
    assert_eq!(desk.account.mfa_devices.len(), 0);
    let invalid = said("InvalidAuthenticationCode", "Authentication code for device is not valid.");
    assert_eq!(refused(enable(&mut desk, "bob", "GAHT12345678", pair)), invalid);
    let later = codes(&desk, &seed, 2);
    assert_eq!(refused(enable(&mut desk, "bob", "GAHT12345678", later)), ok());
}

#[test]
fn root_enables_and_deactivates_in_the_console_only() {
    let mut desk = Desk::new();
    let (serial, seed) = device(&mut desk, "root-account-mfa-device");
    let pair = codes(&desk, &seed, 0);
    assert_eq!(
        refused(enable(&mut desk, "root", &serial, pair)),
        said("NoSuchEntity", "The user with name root cannot be found.")
    );
    let input = DeactivateMfaDeviceInput { user_name: None, serial_number: serial.into() };
    assert_eq!(
        refused(desk.write(mfa_devices::deactivate_mfa_device, input)),
        said("ValidationError", "Must specify userName when calling with non-User credentials")
    );
}

#[test]
fn only_security_keys_can_be_got() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    let (serial, _) = enabled(&mut desk, ALICE, "phone");
    let get = |serial: &str| {
        let input = GetMfaDeviceInput { user_name: Some(ALICE.into()), serial_number: serial.into() };
        refused(desk.read(mfa_devices::get_mfa_device, input))
    };
    let (code, text) = get(&serial);
    assert_eq!(code, "ValidationError");
    assert!(
        text.starts_with("The MFA device serial number sent in the request is invalid or not supported"),
        "{text}"
    );
    let unknown = "arn:aws:iam::111122223333:u2f/user/alice/key-NSSQURFMVVHQLMHYNZQJFH4EHM";
    assert_eq!(get(unknown), said("NoSuchEntity", "MFA Device invalid for user."));
}

/// `Tags=` on the wire, as SDKs send a list without elements.
#[test]
fn an_empty_list_of_tags_is_refused() {
    let mut desk = Desk::new();
    let empty = said("InvalidInput", "Error occurred while validating input. ");
    let form = |name: &'static str| vec![(name.into(), "alice".into()), ("Tags".into(), "".into())];
    let input: CreateUserInput = decode(Service::Iam, &form("UserName")).unwrap();
    assert_eq!(refused(desk.write(users::create_user, input)), empty);
    let input: CreateVirtualMfaDeviceInput = decode(Service::Iam, &form("VirtualMFADeviceName")).unwrap();
    assert_eq!(refused(desk.write(mfa_devices::create_virtual_mfa_device, input)), empty);
    assert_eq!((desk.account.users().len(), desk.account.mfa_devices.len()), (0, 0));
}

#[test]
fn tags_of_devices_differ_by_case() {
    let mut desk = Desk::new();
    let (serial, _) = device(&mut desk, "phone");
    let input = TagMfaDeviceInput {
        serial_number: serial.clone().into(),
        tags: vec![tag("Team", "a"), tag("team", "b")],
    };
    desk.write(mfa_devices::tag_mfa_device, input).unwrap();
    desk.write(
        mfa_devices::untag_mfa_device,
        UntagMfaDeviceInput { serial_number: serial.clone().into(), tag_keys: vec!["team".into()] },
    )
    .unwrap();
    let list = ListMfaDeviceTagsInput { serial_number: serial.into(), ..ListMfaDeviceTagsInput::default() };
    assert_eq!(desk.read(mfa_devices::list_mfa_device_tags, list).unwrap().tags, [tag("Team", "a")]);
}

#[test]
fn an_account_has_one_alias_that_nobody_else_has() {
    let mut desk = Desk::new();
    let create =
        |desk: &mut Desk, alias: &str| {
            refused(desk.write(
                account::create_account_alias,
                CreateAccountAliasInput { account_alias: alias.into() },
            ))
        };
    assert_eq!(
        create(&mut desk, "taken"),
        said("EntityAlreadyExists", "The account alias taken already exists.")
    );
    assert_eq!(create(&mut desk, "one"), ok());
    assert_eq!(create(&mut desk, "two"), ok());
    let listed = desk.read(account::list_account_aliases, ListAccountAliasesInput::default()).unwrap();
    assert_eq!(listed.account_aliases, ["two"]);
    let delete =
        |desk: &mut Desk, alias: &str| {
            refused(desk.write(
                account::delete_account_alias,
                DeleteAccountAliasInput { account_alias: alias.into() },
            ))
        };
    assert_eq!(delete(&mut desk, "one"), said("NoSuchEntity", "The account alias one cannot be found."));
    assert_eq!(delete(&mut desk, "two"), ok());
}

#[test]
fn every_quota_of_the_summary_that_is_kept_can_be_set_by_its_name() {
    let mut desk = Desk::new();
    let figures = |desk: &Desk| {
        let input = GetAccountSummaryInput::default();
        desk.read(account::get_account_summary, input).unwrap().summary_map.unwrap()
    };
    let mut set = 0;
    for (name, figure) in figures(&desk) {
        let Some(quota) = desk.settings.quotas.named_mut(&name) else { continue };
        assert_eq!(i32::try_from(*quota).unwrap(), figure, "{name}");
        *quota = 7;
        assert!(figures(&desk).contains(&(name, 7)));
        set += 1;
    }
    assert_eq!(set, 17);
}

#[test]
fn users_and_root_are_shown_with_the_last_use_of_their_passwords() {
    let mut desk = Desk::new();
    create(&mut desk, ALICE);
    create(&mut desk, "bob");
    enabled(&mut desk, ALICE, "phone");
    let alice = desk.account.users().get(&Name::from(ALICE)).unwrap().id;
    let (used, later) = (desk.now, desk.now.plus_seconds(600));
    desk.side.note_password_use(Owner::User(alice), used);
    desk.side.note_password_use(Owner::Root, later);

    let get = |name: &str| GetUserInput { user_name: Some(name.into()) };
    assert_eq!(desk.read(users::get_user, get(ALICE)).unwrap().user.password_last_used, Some(used));
    assert_eq!(desk.read(users::get_user, get("bob")).unwrap().user.password_last_used, None);
    let root = desk.read(users::get_user, GetUserInput::default()).unwrap().user;
    assert_eq!(root.password_last_used, Some(later));
    let users = desk.read(users::list_users, ListUsersInput::default()).unwrap().users;
    assert_eq!(users.iter().map(|user| user.password_last_used).collect::<Vec<_>>(), [Some(used), None]);
    let input = ListVirtualMfaDevicesInput::default();
    let devices = desk.read(mfa_devices::list_virtual_mfa_devices, input).unwrap().virtual_mfa_devices;
    assert_eq!(devices[0].user.as_ref().unwrap().password_last_used, Some(used));
}
