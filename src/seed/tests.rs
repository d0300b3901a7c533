use super::*;
use crate::account::{Account as Built, Factory};
use crate::clock::Timestamp;
use crate::context::testing::{self, Desk};
use crate::contract::iam::{CreateUserInput, DeactivateMfaDeviceInput, EnableMfaDeviceInput};
use crate::contract::sts::GetSessionTokenInput;
use crate::entropy::Entropy;
use crate::iam::{mfa_devices, users};
use crate::mfa::{Device as Held, Kind, time_step};
use crate::settings::{Era, Quotas};
use crate::store::DefaultLogin;
use crate::sts::sessions;
use crate::types::Owner;

const MFA: &str = include_str!("../../fixtures/seeds/mfa.yaml");
const GROUPS: &str = include_str!("../../fixtures/seeds/groups.yaml");
const TEAMS: &str = include_str!("../../fixtures/seeds/teams.yaml");
const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_500);

/// Reads a seed file as the server does without flags.
pub(super) fn read(text: &str) -> Result<Seed, SeedFault> {
    Seed::read(text, "seed.yaml", &Settings::default(), &RootKeys::default())
}

fn factory(seed: &Seed) -> Factory {
    let (factory, entropy) = (Factory::default(), Entropy::seeded(7));
    for (serial, seed) in seed.hardware_tokens(&entropy) {
        assert!(factory.make(serial, seed));
    }
    factory
}

fn build(seed: &Seed, number: &str) -> Built {
    let id = number.parse().unwrap();
    seed.account(id, NOW, &Entropy::seeded(1), &factory(seed)).unwrap()
}

fn user<'a>(account: &'a Built, name: &str) -> &'a crate::account::User {
    account.users().find(&Name::from(name)).unwrap()
}

/// The only device of a user, or of root.
fn device<'a>(account: &'a Built, name: Option<&str>) -> (&'a str, &'a Held) {
    let owner = name.map_or(Owner::Root, |name| Owner::User(user(account, name).id));
    let [serial] = account.devices_of(&owner) else { panic!("{name:?} has not one device") };
    let device = account.mfa_devices.find(serial).unwrap();
    let held = device.assignment.unwrap();
    assert_eq!((held.holder, held.enabled), (owner, NOW.whole_second()));
    (serial.as_str(), device)
}

#[test]
fn every_kind_of_device_is_built() {
    let seed = read(MFA).unwrap();
    let account = build(&seed, "111122223333");
    assert_eq!(account.alias.as_deref(), Some("example-corp"));

    let (serial, phone) = device(&account, Some("alice"));
    assert_eq!(serial, "arn:aws:iam::111122223333:mfa/alice");
    let (key, _) = phone.kind.totp().unwrap();
    // The code of another implementation for the base32 in the file.
    assert_eq!(key.base32().reveal(), "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    let tags: Vec<_> = phone.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())).collect();
    assert_eq!(tags, [("purpose", "login")]);

    let (serial, token) = device(&account, Some("bob"));
    assert_eq!(serial, "GAHT12345678");
    assert!(matches!(token.kind, Kind::Hardware { .. }));
    // RFC 6238, appendix B: the seed of the file is its own.
    let (key, _) = token.kind.totp().unwrap();
    assert_eq!(key.code(time_step(Timestamp::from_seconds(1_111_111_109))).reveal(), "081804");

    let (serial, key) = device(&account, Some("carol"));
    assert_eq!(serial, "arn:aws:iam::111122223333:u2f/user/carol/yubikey-NSSQURFMVVHQLMHYNZQJFH4EHM");
    assert_eq!(
        key.kind,
        Kind::SecurityKey { certifications: vec![("FIDO".into(), "L1".into())], credential: None }
    );

    let (serial, phone) = device(&account, Some("dave"));
    assert_eq!(serial, "arn:aws:iam::111122223333:sms-mfa/dave");
    assert_eq!(phone.kind, Kind::Sms { phone_number: "+15550100".into() });

    let (serial, _) = device(&account, None);
    assert_eq!(serial, "arn:aws:iam::111122223333:u2f/root/vault-GAYTEMZUGU3DOOBZGAYTEMZUGU");

    let spare = SerialNumber::from("arn:aws:iam::111122223333:mfa/pool/spare");
    assert_eq!(account.mfa_devices.find(&spare).unwrap().assignment, None);
}

#[test]
fn tokens_are_held_by_the_accounts_of_their_users() {
    let seed = read(MFA).unwrap();
    let (factory, id) = (factory(&seed), "111122223333".parse().unwrap());
    let build = || seed.account(id, NOW, &Entropy::seeded(1), &factory).unwrap();
    build();
    let holder = |serial: &str| factory.token(&SerialNumber::from(serial)).unwrap().holder;
    assert_eq!((holder("GAHT12345678"), holder("GAKT12345678")), (Some(id), None));
    // What another account holds is not built a second time.
    assert_eq!(build().devices_of(&Owner::User(user(&build(), "bob").id)), []);
}

#[test]
fn accounts_have_users_paths_tags_and_keys() {
    let seed = read(TEAMS).unwrap();
    let ids: Vec<_> = seed.account_ids().map(|id| id.to_string()).collect();
    assert_eq!(ids, ["111111111111", "222222222222", "333333333333"]);

    let account = build(&seed, "111111111111");
    let alice = user(&account, "ALICE");
    assert_eq!(alice.id.as_str(), "AIDACKCEVSQ6C2EXAMPLE");
    let arn = "arn:aws:iam::111111111111:user/division_abc/subdivision_xyz/alice";
    assert_eq!(alice.arn(account.id).as_str(), arn);
    let keys: Vec<_> = alice.access_keys.iter().map(|key| (key.id.as_str(), key.active)).collect();
    assert_eq!(keys, [("AKIAIOSFODNN7EXAMPLE", true), ("AKIAEXAMPLEOLDKEY000", false)]);
    let (owner, key) = account.access_key(&AccessKeyId::from("AKIAIOSFODNN7EXAMPLE")).unwrap();
    assert_eq!(owner, Owner::User(alice.id));
    assert_eq!(key.secret.reveal(), "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    // Drawn: an id that tells the account, and a secret of AWS's length.
    let [drawn] = user(&account, "bob").access_keys.as_slice() else { panic!("bob has not one key") };
    assert_eq!((drawn.id.account(), drawn.secret.reveal().len()), (Some(account.id), 40));

    let tags = |name| -> Vec<_> {
        user(&account, name).tags.iter().map(|tag| format!("{}={}", tag.key, tag.value)).collect()
    };
    assert_eq!(tags("bob"), ["team=blue", "cost-center=12345"]);
    assert_eq!(tags("carol"), ["team=green", "cost-center=12345"]);

    let production = build(&seed, "222222222222");
    let (serial, _) = device(&production, None);
    assert_eq!(serial, "arn:aws:iam::222222222222:mfa/root-account-mfa-device");
    assert!(build(&seed, "333333333333").users().is_empty());
}

#[test]
fn what_is_left_out_differs_from_one_building_to_the_next() {
    let seed = read(TEAMS).unwrap();
    let (entropy, factory) = (Entropy::seeded(1), Factory::default());
    let build = || seed.account("111111111111".parse().unwrap(), NOW, &entropy, &factory).unwrap();
    let (one, two) = (build(), build());
    assert_ne!(one.birth, two.birth);
    assert_ne!(user(&one, "bob").id, user(&two, "bob").id);
    assert_eq!(user(&one, "alice").id, user(&two, "alice").id);
}

#[test]
fn json_empty_files_and_bare_numbers_are_read() {
    let seed = read(r#"{"accounts": [{"id": "000000000000", "users": [{"name": "no"}]}]}"#).unwrap();
    assert_eq!(user(&build(&seed, "000000000000"), "no").path.as_str(), "/");
    for text in ["", "# nothing\n", "accounts: []\n", "{}"] {
        assert_eq!(read(text).unwrap().account_ids().count(), 0, "{text:?}");
    }
    // YAML 1.1 would take this for a number of another value.
    let seed = read("accounts: [{id: 012345670123}]").unwrap();
    assert_eq!(seed.account_ids().next().unwrap().to_string(), "012345670123");
}

/// The fault of a file whose only account goes on with `rest`.
fn refused(rest: &str) -> String {
    read(&format!("accounts:\n  - id: '111122223333'\n{rest}")).unwrap_err().to_string()
}

/// The fault of a user with this beside the name.
fn refused_user(rest: &str) -> String {
    refused(&format!("    users:\n      - name: alice\n{rest}"))
}

/// The fault of an MFA device of a user.
fn refused_device(device: &str) -> String {
    refused_user(&format!("        mfa_devices:\n          - {device}\n"))
}

#[test]
fn what_is_no_seed_file_is_refused_with_its_place() {
    let refused = |text| read(text).unwrap_err().to_string();
    for (text, fault) in [
        ("acounts: []", "seed.yaml:1:1: unknown field `acounts`, expected `accounts` or `hardware_tokens`"),
        ("- 1", "seed.yaml:1:1: a mapping is expected here"),
        ("accounts:\n", "seed.yaml:1:9: a list is expected here"),
        ("accounts: 5\n", "seed.yaml:1:11: a list is expected here"),
        ("accounts: [", "seed.yaml:1:11: unclosed bracket '['"),
        ("accounts: []\naccounts: []", "seed.yaml:2:1: `accounts` stands twice in one mapping"),
        ("accounts: []\n---\naccounts: []", "seed.yaml:3:1: a seed file holds one YAML document"),
        ("accounts: *a", "seed.yaml:1:11: alias references unknown anchor"),
        ("accounts:\n  - alias: example", "seed.yaml:2:5: missing field `id`"),
        ("accounts: [{id: null}]", "seed.yaml:1:17: a text is missing here"),
        ("accounts: [{id: [1]}]", "seed.yaml:1:17: a text is expected here"),
        ("accounts: [{id: '1'}]", "seed.yaml:1:17: an account number has twelve digits"),
        ("accounts: [{id: 1.2e11}]", "seed.yaml:1:17: an account number has twelve digits"),
        (
            "accounts:\n  - id: '111122223333'\n  - id: '111122223333'\n",
            "seed.yaml:3:9: account 111122223333 stands here twice",
        ),
        (
            "hardware_tokens: [{serial_number: GAHT123}]",
            "seed.yaml:1:35: 1 validation error detected: Value at 'serialNumber' failed to satisfy \
             constraint: Member must have length greater than or equal to 9",
        ),
        (
            "hardware_tokens: [{serial_number: 'arn:aws:iam::111122223333:mfa/a'}]",
            "seed.yaml:1:35: the serial number of a hardware token is no ARN",
        ),
        (
            "hardware_tokens: [{serial_number: GAHT12345678, seed_base32: '1'}]",
            "seed.yaml:1:62: a seed is 16 to 64 bytes, in base32 (RFC 4648: letters A to Z, digits 2 to 7)",
        ),
        (
            "hardware_tokens:\n  - serial_number: GAHT12345678\n  - serial_number: gaht12345678\n",
            "seed.yaml:3:20: hardware token gaht12345678 stands here twice",
        ),
    ] {
        assert_eq!(refused(text), fault, "{text}");
    }
}

#[test]
fn accounts_and_users_hold_to_the_rules_of_the_api() {
    for (rest, fault) in [
        (
            "    color: 1\n",
            "3:5: unknown field `color`, expected `id`, `alias`, `root`, `policies`, `groups`, \
             `users`, `roles`, `instance_profiles`, `virtual_mfa_devices`, `service_control_policies` or `resource_control_policies`",
        ),
        (
            "    alias: Example\n",
            "3:12: 1 validation error detected: Value at 'accountAlias' failed to satisfy \
             constraint: Member must satisfy regular expression pattern: \
             ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$",
        ),
        (
            "    users: [{name: a b}]\n",
            "3:20: The specified value for userName is invalid. It must \
             contain only alphanumeric characters and/or the following: +=,.@_-",
        ),
        ("    users: [{name: alice}, {name: Alice}]\n", "3:35: User with name Alice already exists."),
    ] {
        let found = refused(rest);
        assert_eq!(found, format!("seed.yaml:{fault}"));
    }
    for (rest, fault) in [
        (
            "        color: blue\n",
            "5:9: unknown field `color`, expected `name`, `path`, `id`, `tags`, `password`, \
             `password_reset_required`, `access_keys`, `mfa_devices`, `groups`, `policies`, `attached_policies` or \
             `permissions_boundary`",
        ),
        (
            "        path: team\n",
            "5:15: The specified value for path is invalid. It must begin and end \
             with / and contain only alphanumeric characters and/or / characters.",
        ),
        (
            "        id: AROACKCEVSQ6C2EXAMPLE\n",
            "5:13: this unique id is AIDA and 17 capital letters or digits",
        ),
        (
            "        id: AIDACKCEVSQ6C2EXAMPLE\n      - {name: bob, id: AIDACKCEVSQ6C2EXAMPLE}\n",
            "6:25: the unique id AIDACKCEVSQ6C2EXAMPLE stands here twice",
        ),
        ("        tags: {AWS:x: y}\n", "5:15: Tag keys beginning with aws: are reserved for system use."),
        (
            "        tags: {team: a, Team: b}\n",
            "5:15: Duplicate tag keys found. Please note that Tag \
             keys are case insensitive.",
        ),
        ("        tags: [team]\n", "5:15: a mapping is expected here"),
        ("        tags: {team: [a]}\n", "5:22: a text is expected here"),
        ("        tags: {team: }\n", "5:20: a text is missing here"),
    ] {
        assert_eq!(refused_user(rest), format!("seed.yaml:{fault}"));
    }
    let tags = |count| (0..count).map(|n| format!("          t{n}: x\n")).collect::<String>();
    read(&format!(
        "accounts:\n  - id: '111122223333'\n    users:\n      - name: a\n        tags:\n{}",
        tags(50)
    ))
    .unwrap();
    assert_eq!(
        refused_user(&format!("        tags:\n{}", tags(51))),
        "seed.yaml:6:11: The number of tags has reached the maximum limit."
    );
    let long = "k".repeat(129);
    assert_eq!(
        refused_user(&format!("        tags: {{{long}: x}}\n")),
        "seed.yaml:5:16: 1 validation error detected: Value at 'key' failed to satisfy constraint: \
         Member must have length less than or equal to 128"
    );
}

#[test]
fn an_alias_belongs_to_one_account() {
    let text = "accounts:\n  - {id: '111111111111', alias: one}\n  - {id: '222222222222', alias: one}\n";
    assert_eq!(read(text).unwrap_err().to_string(), "seed.yaml:3:33: The account alias one already exists.");
}

#[test]
fn access_keys_hold_to_the_rules_of_the_api() {
    let refused_key = |key: &str| refused_user(&format!("        access_keys:\n          - {key}\n"));
    for (key, fault) in [
        (
            "{id: AKIA}",
            "6:18: 1 validation error detected: Value at 'accessKeyId' failed to satisfy \
             constraint: Member must have length greater than or equal to 16",
        ),
        (
            "{id: ASIAIOSFODNN7EXAMPLE}",
            "6:18: access key ids that begin with ASIA are for temporary \
             credentials",
        ),
        ("{secret: ''}", "6:22: a secret access key is 1 to 128 letters, digits or signs of ASCII"),
        ("{secret: two words}", "6:22: a secret access key is 1 to 128 letters, digits or signs of ASCII"),
        ("{status: Expired}", "6:22: the status of an access key is Active or Inactive"),
        ("{}\n          - {}\n          - {}", "8:13: Cannot exceed quota for AccessKeysPerUser: 2"),
        (
            "{id: AKIAIOSFODNN7EXAMPLE}\n          - {id: AKIAIOSFODNN7EXAMPLE}",
            "7:18: access key AKIAIOSFODNN7EXAMPLE stands here twice",
        ),
    ] {
        assert_eq!(refused_key(key), format!("seed.yaml:{fault}"));
    }
    let across = "accounts:\n  - id: '111111111111'\n    root: {access_keys: [{id: AKIAIOSFODNN7EXAMPLE}]}\n  \
                  - id: '222222222222'\n    root: {access_keys: [{id: AKIAIOSFODNN7EXAMPLE}]}\n";
    let fault = read(across).unwrap_err().to_string();
    assert_eq!(fault, "seed.yaml:5:31: access key AKIAIOSFODNN7EXAMPLE stands here twice");
}

#[test]
fn root_keys_of_the_command_line_count_toward_roots_quota() {
    let named = |n: u32| {
        let key =
            |n| (AccessKeyId::from(&*format!("key{n}")), ("111122223333".parse().unwrap(), "hush".into()));
        RootKeys { named: (0..n).map(key).collect(), well_known: false, ..RootKeys::default() }
    };
    let file = "accounts:\n  - id: '111122223333'\n    root:\n      access_keys:\n        - {}\n";
    let read = |keys| Seed::read(file, "seed.yaml", &Settings::default(), &keys).map(|_| ());
    assert_eq!(read(named(1)), Ok(()));
    let fault = read(named(2)).unwrap_err().to_string();
    assert_eq!(fault, "seed.yaml:5:11: Cannot exceed quota for AccessKeysPerUser: 2");
}

#[test]
fn a_root_key_of_the_command_line_is_not_given_again() {
    let named = (AccountId::zero(), Secret::from("hush"));
    let keys = RootKeys {
        named: [(AccessKeyId::from("AKIAIOSFODNN7EXAMPLE"), named)].into(),
        ..RootKeys::default()
    };
    let fault = Seed::read(MFA, "mfa.yaml", &Settings::default(), &keys).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "mfa.yaml:22:17: access key AKIAIOSFODNN7EXAMPLE is already root's of account 000000000000"
    );
}

#[test]
fn devices_hold_to_the_rules_of_the_api() {
    for (device, fault) in [
        (
            "yubikey: {}",
            "6:13: unknown kind of device `yubikey`, expected `virtual`, `hardware`, \
             `security_key` or `sms`",
        ),
        (
            "virtual: {name: a, enabled: true}",
            "6:32: unknown field `enabled`, expected `name`, `path`, \
             `seed_base32` or `tags`",
        ),
        (
            "virtual: {name: a/b}",
            "6:29: The specified value for virtualMFADeviceName is invalid. It must \
             contain only alphanumeric characters and/or the following: +=,.@_-",
        ),
        (
            "virtual: {name: a, path: b}",
            "6:38: The specified value for path is invalid. It must begin \
             and end with / and contain only alphanumeric characters and/or / characters.",
        ),
        (
            "virtual: {name: a, seed_base32: a}",
            "6:45: a seed is 16 to 64 bytes, in base32 (RFC 4648: \
             letters A to Z, digits 2 to 7)",
        ),
        (
            "virtual: {name: a, tags: {aws:a: b}}",
            "6:38: Tag keys beginning with aws: are reserved for \
             system use.",
        ),
        ("virtual: {name: a}\n    virtual_mfa_devices: [{name: A}]", "7:34: MFA device already exists."),
        ("hardware: {serial_number: GAHT12345678}", "6:39: there is no GAHT12345678 in `hardware_tokens`"),
        ("security_key: {name: a, id: nssq}", "6:41: the id of a security key is 26 letters of base32"),
        ("security_key: {}", "6:27: missing field `name`"),
        (
            "sms: {phone_number: '15550100'}",
            "6:33: a phone number is written as in E.164: + and up to \
             15 digits, such as +15550100",
        ),
        (
            "sms: {phone_number: '+1'}",
            "6:33: a phone number is written as in E.164: + and up to 15 \
             digits, such as +15550100",
        ),
        (
            "sms: {phone_number: '+15550100'}\n            hardware: {serial_number: GAHT12345678}",
            "7:13: a device is of one kind",
        ),
        (
            "virtual: {name: a}\n          - virtual: {name: b}",
            "7:13: Cannot exceed quota for MFADevicesPerUser: 1",
        ),
    ] {
        assert_eq!(refused_device(device), format!("seed.yaml:{fault}"));
    }
    let long = "n".repeat(227);
    assert_eq!(
        refused_device(&format!("virtual: {{name: {long}}}")),
        "seed.yaml:6:29: 1 validation error detected: Value at 'serialNumber' failed to satisfy \
         constraint: Member must have length less than or equal to 256"
    );
    assert_eq!(
        refused("    root: {mfa_devices: [{sms: {phone_number: '+15550100'}}]}\n"),
        "seed.yaml:3:26: root has no SMS MFA device: only users do"
    );
}

#[test]
fn a_token_is_held_once() {
    let user = |name| {
        format!("      - {{name: {name}, mfa_devices: [{{hardware: {{serial_number: GAHT12345678}}}}]}}\n")
    };
    let text = format!(
        "hardware_tokens: [{{serial_number: GAHT12345678}}]\naccounts:\n  - id: '111122223333'\n    users:\n{}{}",
        user("a"),
        user("b")
    );
    assert_eq!(read(&text).unwrap_err().to_string(), "seed.yaml:6:60: MFA Device is already in use.");
}

#[test]
fn the_settings_decide_how_many_devices_and_keys_there_may_be() {
    let devices: String = (0..8).map(|n| format!("          - virtual: {{name: d{n}}}\n")).collect();
    let text = format!(
        "accounts:\n  - id: '111122223333'\n    users:\n      - name: a\n        access_keys: [{{}}, {{}}, {{}}]\n        mfa_devices:\n{devices}"
    );
    let quotas = Quotas { access_keys_per_user: 3, ..Quotas::default() };
    let settings = Settings { era: Era::Current, quotas, ..Settings::default() };
    let read = |text: &str| Seed::read(text, "seed.yaml", &settings, &RootKeys::default());
    let account = build(&read(&text).unwrap(), "111122223333");
    assert_eq!(user(&account, "a").mfa_devices.len(), 8);
    let ninth = format!("{text}          - sms: {{phone_number: '+15550100'}}\n");
    assert_eq!(
        read(&ninth).unwrap_err().to_string(),
        "seed.yaml:15:13: Cannot exceed quota for MFADevicesPerUser: 8"
    );
}

#[test]
fn no_secret_is_repeated_in_a_fault_or_printed() {
    let hush = "wJalrXUtnFEMIhushhushhush";
    for rest in [
        format!("        access_keys: [{{secret: '{hush} '}}]\n"),
        format!("        access_keys: [{{secret: {{{hush}: 1}}}}]\n"),
        format!("        access_keys: [{{status: {hush}}}]\n"),
        format!("        mfa_devices: [{{virtual: {{name: a, seed_base32: {hush}1}}}}]\n"),
        format!("        mfa_devices: [{{security_key: {{name: a, id: {hush}}}}}]\n"),
    ] {
        let fault = refused_user(&rest);
        assert!(!fault.contains("hush"), "{fault}");
    }
    let printed = format!("{:?}", read(MFA).unwrap());
    assert!(!printed.contains("wJalr") && !printed.contains("JBSWY3"), "{printed}");
}

#[test]
fn a_seed_may_be_larger_than_the_quota_of_users() {
    let users: String = (0..6_000)
        .map(|n| format!("      - name: user{n}\n        path: /team/\n        tags: {{team: t{n}}}\n        access_keys: [{{id: AKIAEXAMPLE{n:09}, secret: s{n}}}]\n        mfa_devices: [{{virtual: {{name: user{n}}}}}]\n"))
        .collect();
    let seed = read(&format!("accounts:\n  - id: '111122223333'\n    users:\n{users}")).unwrap();
    assert_eq!(build(&seed, "111122223333").users().len(), 6_000);
}

/// A desk of an account whose user bob has the token of the seed file enabled.
fn desk_of_bob(seed: &Seed, factory: Factory) -> Desk {
    let mut desk = Desk::new();
    desk.account =
        seed.account("111122223333".parse().unwrap(), desk.now, &Entropy::seeded(1), &factory).unwrap();
    desk.factory = factory;
    desk.sign_in("bob");
    desk
}

/// What a refusal says; nothing when there was none.
fn outcome<T>(result: Result<T, crate::fault::Fault>) -> String {
    testing::refused(result).1
}

/// Signs in with the token's code of so many steps from now.
fn sign_in(desk: &Desk, at: i64) -> String {
    let input = GetSessionTokenInput {
        serial_number: Some("GAHT12345678".into()),
        token_code: Some(token_code(desk, at).into()),
        ..Default::default()
    };
    outcome(desk.read(sessions::get_session_token, input))
}

fn token_code(desk: &Desk, at: i64) -> String {
    let token = desk.factory.token(&SerialNumber::from("GAHT12345678")).unwrap();
    token.seed.code(time_step(desk.now) + at).reveal().to_owned()
}

/// Enables the token with the codes of so many steps from now and the one before.
fn enable(desk: &mut Desk, at: i64) -> String {
    let input = EnableMfaDeviceInput {
        user_name: "bob".into(),
        serial_number: "GAHT12345678".into(),
        authentication_code1: token_code(desk, at - 1).into(),
        authentication_code2: token_code(desk, at).into(),
    };
    outcome(desk.write(mfa_devices::enable_mfa_device, input))
}

fn deactivate(desk: &mut Desk) -> String {
    let serial_number = "GAHT12345678".into();
    let input = DeactivateMfaDeviceInput { user_name: Some("bob".into()), serial_number };
    outcome(desk.write(mfa_devices::deactivate_mfa_device, input))
}

const USED: &str = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";

#[test]
fn the_used_codes_of_a_token_stay_used() {
    let seed = read(MFA).unwrap();
    let mut desk = desk_of_bob(&seed, factory(&seed));
    assert_eq!((sign_in(&desk, 0), sign_in(&desk, 0)), (String::new(), USED.into()));
    assert_eq!((deactivate(&mut desk), enable(&mut desk, 2)), (String::new(), String::new()));
    assert_eq!((sign_in(&desk, 0), sign_in(&desk, 4)), (USED.into(), String::new()));

    // Another account.
    assert_eq!(deactivate(&mut desk), "");
    let mut other = Desk::new();
    let input = CreateUserInput { user_name: "bob".into(), ..Default::default() };
    assert_eq!(outcome(other.write(users::create_user, input)), "");
    other.factory = std::mem::take(&mut desk.factory);
    other.sign_in("bob");
    assert_eq!(enable(&mut other, 4), "");
    assert_eq!((sign_in(&other, 4), sign_in(&other, 5)), (USED.into(), String::new()));

    // Made again as the seed says, nothing was used.
    other.factory.release_all(other.account.id);
    let desk = desk_of_bob(&seed, other.factory);
    assert_eq!(sign_in(&desk, 0), "");
}

#[test]
fn groups_and_policies_are_built() {
    let account = build(&read(GROUPS).unwrap(), "111122223333");
    let (alice, bob) = (user(&account, "alice"), user(&account, "bob"));
    let group = account.groups.table().find(&Name::from("developers")).unwrap();
    assert_eq!(group.arn(account.id).as_str(), "arn:aws:iam::111122223333:group/team/Developers");
    assert_eq!(group.id.as_str(), "AGPACKCEVSQ6C2EXAMPLE");
    let (name, policy) = &group.grants.inline[0];
    assert_eq!(name.as_str(), "read");
    assert_eq!(
        policy.text(),
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"iam:Get*\",\"iam:List*\"],\
         \"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":true},\
         \"NumericLessThan\":{\"aws:MultiFactorAuthAge\":\"3600\"},\
         \"StringEquals\":{\"aws:PrincipalAccount\":\"111122223333\"}}}]}"
    );
    assert_eq!(group.grants.attached[0].as_str(), "arn:aws:iam::aws:policy/ReadOnlyAccess");
    let groups: Vec<_> = account.groups_of(alice).into_iter().map(|group| group.name.as_str()).collect();
    assert_eq!(groups, ["Developers", "empty"]);
    assert_eq!(account.members(group)[0].id, alice.id);
    assert_eq!(
        alice.grants.inline[0].1.text(),
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:*","Resource":"*"}}"#
    );
    assert_eq!(alice.grants.boundary.as_ref().unwrap().as_str(), "arn:aws:iam::aws:policy/PowerUserAccess");
    assert!(bob.groups.is_empty() && bob.grants.inline.is_empty());
}

const POLICIES: &str = "
accounts:
  - id: '111122223333'
    policies:
      - name: Deploy
        path: /team/
        id: ANPACKCEVSQ6C2EXAMPLE
        description: What deploys need
        tags: {Team: blue, team: green}
        document:
          Version: 2012-10-17
          Statement: [{Effect: Allow, Action: 's3:*', Resource: '*'}]
      - name: look
        document: '{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}'
    users:
      - name: alice
        attached_policies: [arn:aws:iam::111122223333:policy/team/Deploy]
        permissions_boundary: arn:aws:iam::111122223333:policy/look
";

#[test]
fn managed_policies_are_built() {
    let account = build(&read(POLICIES).unwrap(), "111122223333");
    let policy = account.policies.find(&Name::from("deploy")).unwrap();
    assert_eq!(policy.arn(account.id).as_str(), "arn:aws:iam::111122223333:policy/team/Deploy");
    assert_eq!(policy.id.as_str(), "ANPACKCEVSQ6C2EXAMPLE");
    assert_eq!(policy.description.as_deref(), Some("What deploys need"));
    assert_eq!((policy.tags.len(), policy.default_version, policy.versions.len()), (2, 1, 1));
    let alice = user(&account, "alice");
    let document = |arn| account.policy_document(arn).unwrap().text().to_owned();
    assert!(document(&alice.grants.attached[0]).contains("s3:*"));
    assert!(document(alice.grants.boundary.as_ref().unwrap()).contains("\"Action\":\"*\""));
}

#[test]
fn managed_policies_hold_to_the_rules_of_the_api() {
    const DOCUMENT: &str = "{Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}";
    for (rest, fault) in [
        (
            format!("    policies: [{{name: a, document: {DOCUMENT}}}, {{name: A, document: {DOCUMENT}}}]\n"),
            "3:123: A policy called A already exists. Duplicate names are not allowed.",
        ),
        ("    policies: [{name: a, document: '[]'}]\n".to_owned(), "3:36: Syntax errors in policy."),
        (
            format!("    policies: [{{name: a, id: AIDACKCEVSQ6C2EXAMPLE, document: {DOCUMENT}}}]\n"),
            "3:30: this unique id is ANPA and 17 capital letters or digits",
        ),
        (
            "    users: [{name: a, attached_policies: [arn:aws:iam::aws:policy/Nothing]}]\n".to_owned(),
            "3:43: Policy arn:aws:iam::aws:policy/Nothing does not exist or is not attachable.",
        ),
        (
            "    users: [{name: a, permissions_boundary: arn:aws:iam::111122223333:policy/a}]\n".to_owned(),
            "3:45: Policy arn:aws:iam::111122223333:policy/a does not exist or is not attachable.",
        ),
        (
            "    users: [{name: a, permissions_boundary: PowerUserAccess-by-name}]\n".to_owned(),
            "3:45: Invalid ARN:  Could not be parsed!",
        ),
    ] {
        assert_eq!(refused(&rest), format!("seed.yaml:{fault}"), "{rest}");
    }
}

#[test]
fn groups_and_policies_hold_to_the_rules_of_the_api() {
    for (rest, fault) in [
        (
            "    groups: [{name: a b}]\n",
            "3:21: The specified value for groupName is invalid. It must contain only alphanumeric \
             characters and/or the following: +=,.@_-",
        ),
        ("    groups: [{name: dev}, {name: DEV}]\n", "3:34: Group with name DEV already exists."),
        (
            "    groups: [{name: dev, id: AIDACKCEVSQ6C2EXAMPLE}]\n",
            "3:30: this unique id is AGPA and 17 capital letters or digits",
        ),
        (
            "    groups: [{name: dev, permissions_boundary: x}]\n",
            "3:26: unknown field `permissions_boundary`, expected `name`, `path`, `id`, `policies` or \
             `attached_policies`",
        ),
    ] {
        assert_eq!(refused(rest), format!("seed.yaml:{fault}"));
    }
    for (rest, fault) in [
        ("        groups: [dev]\n", "5:18: The group with name dev cannot be found."),
        ("        groups: [dev, DEV]\n    groups: [{name: dev}]\n", "5:23: group DEV stands here twice"),
        ("        policies: {p: no json}\n", "5:23: Syntax errors in policy."),
        ("        policies: {p: [a]}\n", "5:23: Syntax errors in policy."),
        ("        policies: {p: }\n", "5:21: Syntax errors in policy."),
        ("        policies: {p: 5}\n", "5:23: Syntax errors in policy."),
        ("        policies: [p]\n", "5:19: a mapping is expected here"),
        (
            "        policies: {a b: {}}\n",
            "5:20: The specified value for policyName is invalid. It must contain only alphanumeric \
             characters and/or the following: +=,.@_-",
        ),
        (
            "        permissions_boundary: arn:aws:iam::111122223333:policy/none\n",
            "5:31: Policy arn:aws:iam::111122223333:policy/none does not exist or is not attachable.",
        ),
    ] {
        assert_eq!(refused_user(rest), format!("seed.yaml:{fault}"));
    }
    let groups: String = (0..11).map(|n| format!("{{name: g{n}}}, ")).collect();
    let names: String = (0..11).map(|n| format!("g{n}, ")).collect();
    let fault = refused_user(&format!("        groups: [{names}]\n    groups: [{groups}]\n"));
    assert_eq!(fault, "seed.yaml:5:58: Cannot exceed quota for GroupsPerUser: 10");
    let action = "a".repeat(2_048);
    let statement = format!("{{Statement: {{Effect: Allow, Action: 's3:{action}', Resource: '*'}}}}");
    assert_eq!(
        refused_user(&format!("        policies: {{p: {statement}}}\n")),
        "seed.yaml:5:23: Maximum policy size of 2048 bytes exceeded for user alice"
    );
}

#[test]
fn control_policies_are_built() {
    let account = |deny: &str| {
        format!(
            "
accounts:
  - id: '111122223333'
    service_control_policies:
      - - name: FullAWSAccess
          document: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Action: '*', Resource: '*'}}]}}
        - name: NoUsers
          document: {deny}
      - []
"
        )
    };
    let seed =
        read(&account("{Statement: {Effect: Deny, Action: 'iam:CreateUser', Resource: '*'}}")).unwrap();
    let controls = build(&seed, "111122223333").controls;
    let names: Vec<Vec<_>> = controls
        .service
        .iter()
        .map(|level| level.iter().map(|policy| policy.name.as_str()).collect())
        .collect();
    assert_eq!(names, [vec!["FullAWSAccess", "NoUsers"], vec![]]);
    assert_eq!(
        controls.service[0][1].policy.text(),
        r#"{"Statement":{"Effect":"Deny","Action":"iam:CreateUser","Resource":"*"}}"#
    );
    assert!(controls.resource.is_empty());
    let fault = read(&account("{Statement: {Effect: Deny, Principal: '*', Action: '*', Resource: '*'}}"))
        .unwrap_err();
    assert!(fault.to_string().starts_with("seed.yaml:8:21: "), "{fault}");
}

#[test]
fn passwords_and_addresses_are_those_of_the_file_and_are_not_hashed() {
    let seed = read(
        "accounts:
  - id: '111122223333'
    root: {email: root@example.com, password: correct-Horse-9}
    users:
      - {name: alice, password: battery-Staple-9, password_reset_required: true}
      - {name: bob, password: battery-Staple-9}
      - name: carol
",
    )
    .unwrap();
    let account = build(&seed, "111122223333");
    let login = &account.root_login;
    assert_eq!(login.email.as_deref(), Some("root@example.com"));
    assert!(login.password.as_ref().unwrap().is_of(&Secret::from("correct-Horse-9")));
    let password = |name| user(&account, name).password.as_deref();
    let alice = password("alice").unwrap();
    assert_eq!(*alice.hash(), Hash::as_given(Secret::from("battery-Staple-9")));
    assert_eq!((alice.created, alice.reset_required), (NOW.whole_second(), true));
    assert!(!password("bob").unwrap().reset_required && password("carol").is_none());
    assert!(!format!("{seed:?}").contains("Staple"));
}

#[test]
fn wrong_passwords_and_addresses_are_refused_without_the_password() {
    let policy = "Password does not conform to the account password policy.";
    assert_eq!(refused("    root: {password: hush}"), format!("seed.yaml:3:22: {policy}"));
    assert_eq!(refused_user("        password: hush\n"), format!("seed.yaml:5:19: {policy}"));
    assert_eq!(
        refused_user("        password_reset_required: true\n"),
        "seed.yaml:5:34: password_reset_required needs a password"
    );
    let wrong = "an e-mail address is such as root@example.com, at most 64 characters";
    for address in ["root", "@example.com", "a@b@c", "a b@example.com"] {
        assert_eq!(refused(&format!("    root: {{email: '{address}'}}")), format!("seed.yaml:3:19: {wrong}"));
    }
    let twice = "    root: {email: a@example.com}\n  - id: '222222222222'\n    root: {email: A@example.com}";
    assert_eq!(refused(twice), "seed.yaml:5:19: the e-mail address A@example.com stands here twice");
    let login = DefaultLogin { email: Some("a@example.com".into()), password: None };
    let keys = RootKeys { login, ..RootKeys::default() };
    let text = "accounts: [{id: '111122223333', root: {email: A@example.com}}]";
    let refused = Seed::read(text, "seed.yaml", &Settings::default(), &keys).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "seed.yaml:1:47: A@example.com is already root's of account 000000000000"
    );
}
