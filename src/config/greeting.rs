//! What the program says when it is ready.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::auth::SignatureCheck;
use crate::mfa;
use crate::settings::Enforce;
use crate::store::{WELL_KNOWN_KEY, WELL_KNOWN_SECRET};
use crate::types::{AccountId, Secret};

use super::Config;

/// The endpoint, the account, lines to paste into a shell, how to sign in to the console, and what is
/// not as strict as AWS. `address` is the one listened on, `drawn` root's password when it was made at
/// the start. Secrets that were given are not shown.
#[must_use]
pub fn greeting(config: &Config, address: SocketAddr, drawn: Option<&Secret>) -> String {
    let (account, id, secret) = first_key(config);
    let endpoint = endpoint(address);
    let mut lines = vec![
        format!("Iamulator answers for IAM and STS at {endpoint}"),
        format!("Account {account}, signed in as root:"),
        format!("export AWS_ENDPOINT_URL={endpoint}"),
        format!("export AWS_ACCESS_KEY_ID={id}"),
        secret,
        "export AWS_DEFAULT_REGION=us-east-1".to_owned(),
        console(config, address, &account, drawn),
    ];
    lines.extend(warnings(config, address).map(|warning| format!("WARN {warning}")));
    lines.push(String::new());
    lines.join("\n")
}

/// The account and key id to show, and the line of the secret. A secret that was given is not shown.
fn first_key(config: &Config) -> (String, String, String) {
    let keys = &config.root_keys;
    let named = keys.named.iter().min_by_key(|(id, _)| (*id).clone());
    let well_known = format!("export AWS_SECRET_ACCESS_KEY={WELL_KNOWN_SECRET}");
    let given = || "# AWS_SECRET_ACCESS_KEY is the one that was given".to_owned();
    match (config.seed.account_ids().next(), named) {
        (Some(account), _) if keys.well_known => (account.to_string(), account.to_string(), well_known),
        (None, _) if keys.well_known => {
            (AccountId::zero().to_string(), WELL_KNOWN_KEY.to_owned(), well_known)
        }
        (_, Some((id, (account, _)))) => (account.to_string(), id.to_string(), given()),
        (account, None) => (account.unwrap_or(AccountId::zero()).to_string(), "…".to_owned(), given()),
    }
}

/// Where the console is, and how root of the account above signs in there.
fn console(config: &Config, address: SocketAddr, account: &str, drawn: Option<&Secret>) -> String {
    let id = account.parse().unwrap_or(AccountId::zero());
    let own = config.seed.root_login(id);
    let given = config.root_keys.login.email.as_ref().filter(|_| id == AccountId::zero());
    let email = own.and_then(|own| own.email.as_ref()).or(given);
    let names = email.map_or_else(|| account.to_owned(), |email| format!("{account} or {email}"));
    let drawn = drawn.filter(|_| own.is_none_or(|own| own.password.is_none()));
    let password = drawn.map_or("that was given", Secret::reveal);
    format!(
        "Console at {}/console, as root of {names} with the password {password}",
        page_origin(&config.console.host, address)
    )
}

/// Where a browser on this machine reaches an address. Security keys work at a name only, and of
/// names without a certificate at `localhost` only.
fn page_origin(host: &str, address: SocketAddr) -> String {
    let ip = address.ip();
    if ip.is_loopback() || ip.is_unspecified() {
        return format!("http://{host}:{}", address.port());
    }
    endpoint(address)
}

/// Where a client on this machine reaches an address.
fn endpoint(mut address: SocketAddr) -> String {
    match address.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    format!("http://{address}")
}

fn warnings(config: &Config, address: SocketAddr) -> impl Iterator<Item = String> {
    let unsigned = config.sigv4 == SignatureCheck::Off;
    let predictable = config.entropy_seed.is_some();
    let exposed = !address.ip().is_loopback() && config.root_keys.well_known;
    let enforce = match config.settings.enforce {
        Enforce::On => None,
        Enforce::Log => Some("permissions are decided and logged, but not enforced (--enforce log)."),
        Enforce::Off => Some("permissions are not decided (--enforce off)."),
    };
    let other_numbers = config.settings.mfa != mfa::Rules::default();
    [
        unsigned.then(|| "signatures are not verified (--sigv4 off).".to_owned()),
        enforce.map(str::to_owned),
        predictable.then(|| "secrets and seeds are predictable (--entropy-seed).".to_owned()),
        other_numbers.then(|| "MFA codes are verified by other numbers than AWS's (--mfa-…).".to_owned()),
        exposed.then(|| {
            format!(
                "{address} is reachable from other machines, and anyone knows the root keys with \
                 the secret \"{WELL_KNOWN_SECRET}\" (--only-named-accounts turns them off)."
            )
        }),
    ]
    .into_iter()
    .flatten()
}
