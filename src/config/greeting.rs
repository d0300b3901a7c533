//! What the program says when it is ready.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::auth::SignatureCheck;
use crate::mfa;
use crate::settings::Enforce;
use crate::store::{WELL_KNOWN_KEY, WELL_KNOWN_SECRET};
use crate::types::AccountId;

use super::Config;

/// The endpoint, the account, lines to paste into a shell, and what is not as strict as AWS.
/// `address` is the one listened on. Secrets that were given by flags are not shown.
#[must_use]
pub fn greeting(config: &Config, address: SocketAddr) -> String {
    let (account, id, secret) = first_key(config);
    let endpoint = endpoint(address);
    let mut lines = vec![
        format!("Iamulator answers for IAM and STS at {endpoint}"),
        format!("Account {account}, signed in as root:"),
        format!("export AWS_ENDPOINT_URL={endpoint}"),
        format!("export AWS_ACCESS_KEY_ID={id}"),
        secret,
        "export AWS_DEFAULT_REGION=us-east-1".to_owned(),
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
        (None, _) if keys.well_known => (AccountId::ZERO.to_string(), WELL_KNOWN_KEY.to_owned(), well_known),
        (_, Some((id, (account, _)))) => (account.to_string(), id.to_string(), given()),
        (account, None) => (account.unwrap_or(AccountId::ZERO).to_string(), "…".to_owned(), given()),
    }
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
