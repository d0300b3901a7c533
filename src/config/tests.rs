use clap::Parser as _;
use tracing::level_filters::LevelFilter;

use super::*;
use crate::settings::Era;

fn resolve(words: &[&str]) -> Result<Config, Problem> {
    let words = std::iter::once("iamulator").chain(words.iter().copied());
    Config::resolve(Arguments::try_parse_from(words).unwrap().flags)
}

fn refusal(words: &[&str]) -> String {
    let problem = resolve(words).unwrap_err();
    assert_eq!(problem.code, 2);
    problem.line
}

#[test]
fn without_flags_everything_is_as_documented() {
    let config = resolve(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:4566");
    assert_eq!(config.sigv4, SignatureCheck::Verify);
    assert_eq!(config.settings.era, Era::Document);
    assert_eq!(config.settings.mfa, mfa::Rules::default());
    assert_eq!(config.settings.quotas, Quotas::default());
    assert_eq!(config.limits, Limits::default());
    assert_eq!(config.log.level, LevelFilter::INFO);
    assert!(config.root_keys.well_known && config.root_keys.named.is_empty());
    assert!(
        config.seed.account_ids().next().is_none()
            && config.session_key.is_none()
            && config.workers.is_none()
    );
    assert!(config.control.token.is_none() && config.control.allowed_hosts == AllowedHosts::default());
}

#[test]
fn root_keys_are_read_from_several_places() {
    let config = resolve(&[
        "--root-key=111122223333:AKIAONE:a:b/c+d",
        "--root-key=222233334444:two:s\n333344445555:three:t, 444455556666:four:u",
        "--only-named-accounts",
    ])
    .unwrap();
    let key = |id: &str| config.root_keys.named.get(&AccessKeyId::from(id)).cloned();
    let expected = |account: &str, secret| Some((account.parse().unwrap(), Secret::from(secret)));
    assert_eq!(key("AKIAONE"), expected("111122223333", "a:b/c+d"));
    assert_eq!(key("two"), expected("222233334444", "s"));
    assert_eq!(key("three"), expected("333344445555", "t"));
    assert_eq!(key("four"), expected("444455556666", "u"));
    assert!(!config.root_keys.well_known);
}

#[test]
fn a_wrong_root_key_is_refused_without_its_secret() {
    let twelve = "--root-key: the account must be twelve digits";
    assert_eq!(refusal(&["--root-key=11112222333:id:hush"]), twelve);
    assert_eq!(refusal(&["--root-key=hush"]), twelve);
    assert_eq!(
        refusal(&["--root-key=111122223333:i d:hush"]),
        "--root-key: the key id must be letters, digits or _"
    );
    let missing = "--root-key must be ACCOUNT:ID:SECRET, and the secret is missing";
    assert_eq!(refusal(&["--root-key=111122223333:id"]), missing);
    assert_eq!(refusal(&["--root-key=111122223333:id:"]), missing);
}

#[test]
fn root_has_as_many_keys_as_the_quota_allows() {
    let keys: Vec<_> = (0..3).map(|n| format!("--root-key=111122223333:key{n}:hush")).collect();
    let [one, two, three] = keys.iter().map(String::as_str).collect::<Vec<_>>()[..] else { panic!("three") };
    assert!(resolve(&[one, two, "--root-key=444455556666:key:hush"]).is_ok());
    assert!(resolve(&[one, two, three, "--quota=AccessKeysPerUserQuota=3"]).is_ok());
    let line = "--root-key: account 111122223333 has more keys than AccessKeysPerUserQuota, 2";
    assert_eq!(refusal(&[one, two, three]), line);
}

#[test]
fn someone_must_be_able_to_sign_in() {
    let line = "--only-named-accounts needs --root-key or --seed";
    assert_eq!(refusal(&["--only-named-accounts"]), line);
}

#[test]
fn mfa_numbers_are_set_and_checked() {
    let config = resolve(&["--mfa-tries=3", "--mfa-tries-window=60", "--rules=current"]).unwrap();
    let mfa = mfa::Rules { tries: 3, tries_window_seconds: 60, ..mfa::Rules::default() };
    assert_eq!((config.settings.mfa, config.settings.era), (mfa, Era::Current));
    assert_eq!(refusal(&["--mfa-tries=0"]), "the number of tries must be 1 to 4294967295, not 0");
}

#[test]
fn quotas_are_named_as_in_the_account_summary() {
    let config = resolve(&["--quota=UsersQuota=9,AccessKeysPerUserQuota=3"]).unwrap();
    assert_eq!(config.settings.quotas, Quotas { users: 9, access_keys_per_user: 3, ..Quotas::default() });
    assert_eq!(
        refusal(&["--quota=Users=1"]),
        "--quota Users=1: no quota of GetAccountSummary that can be set"
    );
    let line = "--quota UsersQuota=-1: a whole number must follow =";
    assert_eq!(refusal(&["--quota=UsersQuota=-1"]), line);
    assert_eq!(refusal(&["--quota=Users"]), "--quota Users: a whole number must follow =");
}

#[test]
fn a_session_key_is_32_bytes_and_never_prints() {
    let text = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    let config = resolve(&["--session-key", text]).unwrap();
    let key = config.session_key.unwrap();
    assert_eq!(key.0.as_slice(), (0..32).collect::<Vec<u8>>());
    assert_eq!(format!("{key:?}"), "SessionKey(…)");
    for wrong in ["", "AAEC", "not base64", &text.replace('=', "")] {
        assert_eq!(refusal(&["--session-key", wrong]), "--session-key must be 32 bytes in base64");
    }
}

#[test]
fn control_hosts_are_names() {
    let config = resolve(&["--control-host=Emulator.test", "--control-host=a,b"]).unwrap();
    assert_eq!(config.control.allowed_hosts, ["emulator.test", "a", "b"].map(String::from).to_vec().into());
    assert_eq!(
        refusal(&["--control-host=a:80"]),
        "--control-host a:80: a host name without a port is wanted"
    );
}

#[test]
fn the_console_has_a_name() {
    let config = resolve(&[]).unwrap();
    assert_eq!(config.console.host, "localhost");
    let config = resolve(&["--console-host=Console.test", "--control-host=a"]).unwrap();
    assert_eq!(config.console.host, "console.test");
    assert_eq!(config.console.allowed_hosts, ["a", "console.test"].map(String::from).to_vec().into());
    assert_eq!(config.control.allowed_hosts, ["a"].map(String::from).to_vec().into());
    assert_eq!(
        refusal(&["--console-host=a:80"]),
        "--console-host a:80: a host name without a port is wanted"
    );
    assert_eq!(
        refusal(&["--console-host=10.0.0.1"]),
        "--console-host 10.0.0.1: a name is wanted, not an address"
    );
}

#[test]
fn an_unreadable_seed_file_is_a_failure_with_its_reason() {
    let problem = resolve(&["--seed=/nowhere/seed.yaml"]).unwrap_err();
    let line = "cannot read the seed file /nowhere/seed.yaml: no such file or directory";
    assert_eq!(problem, Problem::failure(line));
}

#[test]
fn the_greeting_has_lines_to_paste() {
    let config = resolve(&[]).unwrap();
    assert_eq!(
        greeting(&config, "0.0.0.0:4566".parse().unwrap(), Some(&Secret::from("drawn-one"))),
        "Iamulator answers for IAM and STS at http://127.0.0.1:4566\n\
         Account 000000000000, signed in as root:\n\
         export AWS_ENDPOINT_URL=http://127.0.0.1:4566\n\
         export AWS_ACCESS_KEY_ID=test\n\
         export AWS_SECRET_ACCESS_KEY=test\n\
         export AWS_DEFAULT_REGION=us-east-1\n\
         Console at http://localhost:4566/console, as root of 000000000000 with the password drawn-one\n\
         WARN 0.0.0.0:4566 is reachable from other machines, and anyone knows the root keys \
         with the secret \"test\" (--only-named-accounts turns them off).\n"
    );
}

#[test]
fn the_greeting_warns_of_what_is_loosened_and_shows_no_secret() {
    let config = resolve(&[
        "--sigv4=off",
        "--entropy-seed=1",
        "--mfa-tries=100",
        "--only-named-accounts",
        "--root-key=111122223333:KEY:hush",
        "--root-password=Hush-hush-9",
    ])
    .unwrap();
    assert_eq!(
        greeting(&config, "[::]:80".parse().unwrap(), None),
        "Iamulator answers for IAM and STS at http://[::1]:80\n\
         Account 111122223333, signed in as root:\n\
         export AWS_ENDPOINT_URL=http://[::1]:80\n\
         export AWS_ACCESS_KEY_ID=KEY\n\
         # AWS_SECRET_ACCESS_KEY is the one that was given\n\
         export AWS_DEFAULT_REGION=us-east-1\n\
         Console at http://localhost:80/console, as root of 111122223333 with the password that was given\n\
         WARN signatures are not verified (--sigv4 off).\n\
         WARN secrets and seeds are predictable (--entropy-seed).\n\
         WARN MFA codes are verified by other numbers than AWS's (--mfa-…).\n"
    );
    assert!(!format!("{config:?}").to_lowercase().contains("hush"));
}

#[test]
fn root_signs_in_to_the_console_as_it_was_told() {
    let config = resolve(&["--root-email=root@example.com", "--root-password=Hush-hush-9"]).unwrap();
    let DefaultLogin { email, password } = &config.root_keys.login;
    assert_eq!((email.as_deref(), password), (Some("root@example.com"), &Some(Secret::from("Hush-hush-9"))));
    let told = greeting(&config, "127.0.0.1:4566".parse().unwrap(), None);
    let line = "Console at http://localhost:4566/console, as root of 000000000000 or root@example.com with the \
                password that was given\n";
    assert!(told.ends_with(line), "{told}");
    assert_eq!(
        refusal(&["--root-email=root"]),
        "--root-email: an e-mail address is such as root@example.com, at most 64 characters"
    );
    assert_eq!(
        refusal(&["--root-password=hush"]),
        "--root-password: Password does not conform to the account password policy."
    );
}
