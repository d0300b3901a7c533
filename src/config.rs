//! From what was typed to what it means.
//!
//! [`Arguments`] is the command line with the environment behind it. [`Config::resolve`] reads the
//! texts, once, into typed values; nothing after it looks at a flag.

mod duration;
mod flags;
mod greeting;

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::auth::{AllowedHosts, SignatureCheck};
use crate::console::ConsoleSettings;
use crate::control::ControlSettings;
use crate::http::Limits;
use crate::logging;
use crate::mfa;
use crate::seed::{self, Seed};
use crate::settings::{Quotas, Settings};
use crate::store::{DefaultLogin, RootKeys};
use crate::types::{AccessKeyId, AccountId, Secret};
use crate::wire::from_base64;

pub use duration::seconds;
pub use flags::{Arguments, ClockCommand, Command, Connection, Flags};
pub use greeting::greeting;

/// The bytes above which the reading of a seed file takes so long that it is announced.
const LARGE_SEED: usize = 5_000_000;

/// Everything that the server is told.
#[derive(Debug)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// What the seed file says there is; nothing when there is no file.
    pub seed: Arc<Seed>,
    /// Whether signatures are compared.
    pub sigv4: SignatureCheck,
    /// Root keys, and whether the well-known ones count.
    pub root_keys: RootKeys,
    /// Rules and quotas.
    pub settings: Settings,
    /// What seals session tokens; none: a new one for this process.
    pub session_key: Option<SessionKey>,
    /// Where random bytes start from; none: from the system.
    pub entropy_seed: Option<u64>,
    /// Who may use the control API.
    pub control: ControlSettings,
    /// Where the console lives.
    pub console: ConsoleSettings,
    /// Threads that serve; none: as many as the machine has cores.
    pub workers: Option<usize>,
    /// The log.
    pub log: logging::Options,
    /// What a client may ask of a connection.
    pub limits: Limits,
}

/// The key that seals session tokens.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionKey(pub Zeroizing<[u8; Self::LENGTH]>);

impl SessionKey {
    /// Its length in bytes: a key of AES-256.
    pub const LENGTH: usize = 32;
}

impl fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionKey(…)")
    }
}

/// Why the program does not start, in one line, and the exit code for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// 2 when the command line is wrong, otherwise 1.
    pub code: u8,
    /// One line.
    pub line: String,
}

impl Problem {
    /// The command line is wrong.
    #[must_use]
    pub fn usage(line: impl Into<String>) -> Self {
        Self { code: 2, line: line.into() }
    }

    /// The command line is right, but what it asks for can't be done.
    #[must_use]
    pub fn failure(line: impl Into<String>) -> Self {
        Self { code: 1, line: line.into() }
    }

    /// Prints the line on standard error.
    #[must_use]
    pub fn report(&self) -> ExitCode {
        eprintln!("iamulator: {}", self.line);
        ExitCode::from(self.code)
    }
}

impl Config {
    /// What the flags mean.
    ///
    /// # Errors
    /// A line that names the flag and what is wrong with its value, without the value of a secret.
    pub fn resolve(flags: Flags) -> Result<Self, Problem> {
        let root_keys = root_keys(&flags)?;
        if !root_keys.well_known && root_keys.named.is_empty() && flags.seed.is_none() {
            return Err(Problem::usage("--only-named-accounts needs --root-key or --seed"));
        }
        let settings = settings(&flags)?;
        within_quota(&root_keys, &settings.quotas)?;
        let seed = flags.seed.as_deref().map(|path| read_seed(path, &settings, &root_keys)).transpose()?;
        Ok(Self {
            root_keys,
            settings,
            session_key: flags.session_key.as_deref().map(session_key).transpose()?,
            console: console(&flags)?,
            control: ControlSettings {
                allowed_hosts: hosts(&flags)?,
                token: flags.control_token.map(Secret::from),
            },
            seed: Arc::new(seed.unwrap_or_default()),
            listen: flags.listen,
            sigv4: flags.sigv4.into(),
            entropy_seed: flags.entropy_seed,
            workers: flags.workers.map(usize::from),
            log: logging::Options { format: flags.log_format.into(), level: flags.log_level.into() },
            limits: Limits {
                connections: usize::try_from(flags.max_connections).unwrap_or(usize::MAX),
                head: flags.head_timeout,
                body: flags.body_timeout,
                idle: flags.idle_timeout,
                ..Limits::default()
            },
        })
    }
}

fn root_keys(flags: &Flags) -> Result<RootKeys, Problem> {
    let named = each(&flags.root_key).map(root_key).collect::<Result<_, _>>()?;
    Ok(RootKeys { named, well_known: !flags.only_named_accounts, login: root_login(flags)? })
}

fn root_login(flags: &Flags) -> Result<DefaultLogin, Problem> {
    let email = flags.root_email.as_deref().map(seed::email).transpose();
    let password = flags.root_password.as_deref().map(seed::password).transpose();
    Ok(DefaultLogin {
        email: email.map_err(|why| Problem::usage(format!("--root-email: {why}")))?,
        password: password.map_err(|why| Problem::usage(format!("--root-password: {why}")))?,
    })
}

/// Root has no more keys than a user.
fn within_quota(root_keys: &RootKeys, quotas: &Quotas) -> Result<(), Problem> {
    let most = quotas.access_keys_per_user;
    let crowded = |account: &AccountId| root_keys.of(*account) > most;
    match root_keys.named.values().map(|(account, _)| *account).filter(crowded).min() {
        None => Ok(()),
        Some(account) => Err(Problem::usage(format!(
            "--root-key: account {account} has more keys than AccessKeysPerUserQuota, {most}"
        ))),
    }
}

/// Reads `ACCOUNT:ID:SECRET`.
fn root_key(text: &str) -> Result<(AccessKeyId, (AccountId, Secret)), Problem> {
    let mut parts = text.splitn(3, ':');
    let (account, id, secret) = (parts.next(), parts.next(), parts.next());
    let account = account.and_then(|text| text.parse().ok());
    let id = id.filter(|id| is_key_id(id)).map(AccessKeyId::from);
    let secret = secret.filter(|secret| !secret.is_empty()).map(Secret::from);
    match (account, id, secret) {
        (Some(account), Some(id), Some(secret)) => Ok((id, (account, secret))),
        (None, ..) => Err(Problem::usage("--root-key: the account must be twelve digits")),
        (_, None, _) => Err(Problem::usage("--root-key: the key id must be letters, digits or _")),
        _ => Err(Problem::usage("--root-key must be ACCOUNT:ID:SECRET, and the secret is missing")),
    }
}

/// The model's pattern of an access key id, without its lengths: `test` is one too.
fn is_key_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn settings(flags: &Flags) -> Result<Settings, Problem> {
    let mfa = mfa::Rules {
        search_behind: flags.mfa_search_behind,
        search_ahead: flags.mfa_search_ahead,
        sign_in_window: flags.mfa_sign_in_window,
        tries: flags.mfa_tries,
        tries_window_seconds: flags.mfa_tries_window,
    };
    mfa.check().map_err(Problem::usage)?;
    Ok(Settings {
        era: flags.rules.into(),
        enforce: flags.enforce.into(),
        denial_style: flags.access_denied_style.into(),
        mfa,
        quotas: quotas(&flags.quota)?,
    })
}

/// Reads `NAME=NUMBER`, the names being those of `GetAccountSummary`.
fn quotas(texts: &[String]) -> Result<Quotas, Problem> {
    let mut quotas = Quotas::default();
    for text in each(texts) {
        let (name, number) = text.split_once('=').unwrap_or((text, ""));
        let number = number.parse().map_err(|_| wrong_quota(text, "a whole number must follow ="))?;
        let quota = quotas.named_mut(name);
        *quota.ok_or_else(|| wrong_quota(text, "no quota of GetAccountSummary that can be set"))? = number;
    }
    Ok(quotas)
}

fn wrong_quota(text: &str, why: &str) -> Problem {
    Problem::usage(format!("--quota {}: {why}", text.escape_debug()))
}

fn session_key(text: &str) -> Result<SessionKey, Problem> {
    let bytes = from_base64(text.trim()).map(Zeroizing::new);
    let key = bytes.and_then(|bytes| <[u8; SessionKey::LENGTH]>::try_from(bytes.as_slice()).ok());
    key.map(|key| SessionKey(Zeroizing::new(key)))
        .ok_or_else(|| Problem::usage("--session-key must be 32 bytes in base64"))
}

fn hosts(flags: &Flags) -> Result<AllowedHosts, Problem> {
    let hosts = each(&flags.control_host).map(|text| host("--control-host", text));
    hosts.collect::<Result<Vec<_>, _>>().map(AllowedHosts::from)
}

fn host(flag: &str, text: &str) -> Result<String, Problem> {
    let letters = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let well_formed = !text.is_empty() && text.bytes().all(letters);
    well_formed.then(|| text.to_ascii_lowercase()).ok_or_else(|| {
        let text = text.escape_debug();
        Problem::usage(format!("{flag} {text}: a host name without a port is wanted"))
    })
}

/// The console is reached by its own name and wherever the control API is. An address is no name that a
/// security key could be registered with.
fn console(flags: &Flags) -> Result<ConsoleSettings, Problem> {
    let host = host("--console-host", flags.console_host.trim())?;
    if host.parse::<IpAddr>().is_ok() {
        return Err(Problem::usage(format!("--console-host {host}: a name is wanted, not an address")));
    }
    Ok(ConsoleSettings { allowed_hosts: hosts(flags)?.and(&host), host })
}

fn read_seed(path: &Path, settings: &Settings, root_keys: &RootKeys) -> Result<Seed, Problem> {
    let unreadable = |error: std::io::Error| {
        let (path, why) = (path.display(), reason(&error));
        Problem::failure(format!("cannot read the seed file {path}: {why}"))
    };
    let text = std::fs::read_to_string(path).map(Zeroizing::new).map_err(unreadable)?;
    if text.len() > LARGE_SEED {
        let (path, size) = (path.display(), text.len() / 1_000_000);
        eprintln!("iamulator: reading the seed file {path}, {size} MB");
    }
    let read = Seed::read(&text, &path.display().to_string(), settings, root_keys);
    read.map_err(|fault| Problem::failure(fault.to_string()))
}

/// The values of a flag that was given several times, or of a variable that lists several,
/// separated by commas or line ends.
fn each(texts: &[String]) -> impl Iterator<Item = &str> {
    texts.iter().flat_map(|text| text.split([',', '\n'])).map(str::trim).filter(|t| !t.is_empty())
}

/// Why the system did not do something, without its number for it.
#[must_use]
pub fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
