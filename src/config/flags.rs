//! The command line. Each flag has a variable: its name in capitals after `IAMULATOR_`.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::BoolishValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use tracing::level_filters::LevelFilter;

use crate::clock::Timestamp;
use crate::logging::Format;
use crate::policy::Style;
use crate::settings::{DenialStyle, Enforce, Era};

use crate::auth::SignatureCheck;

use super::{Problem, seconds};

/// The whole command line. Without a subcommand the program serves.
#[derive(Debug, Parser)]
#[command(
    name = "iamulator",
    version,
    about = "An emulator of AWS IAM and STS. Without a subcommand it serves.",
    after_help = "Then: export AWS_ENDPOINT_URL=http://127.0.0.1:4566 and use any AWS client.",
    args_conflicts_with_subcommands = true,
    args_override_self = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// How to serve.
    #[command(flatten)]
    pub flags: Flags,
    /// What to ask of a running server instead.
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Arguments {
    /// Reads the command line and the environment. Prints help or version, and ends, if asked to.
    ///
    /// # Errors
    /// One line about the first thing that is wrong.
    pub fn read() -> Result<Self, Problem> {
        Self::try_parse().map_err(|error| {
            if !error.use_stderr() {
                error.exit();
            }
            Problem::usage(one_line(&error.to_string()))
        })
    }
}

/// The first paragraph of clap's message, on one line.
fn one_line(message: &str) -> String {
    let paragraph = message.split("\n\n").next().unwrap_or_default();
    let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{} (see --help)", words.trim_start_matches("error: "))
}

/// The flags of the server.
#[derive(Debug, Args)]
pub struct Flags {
    /// Where to listen; port 0 lets the system choose.
    #[arg(long, env = "IAMULATOR_LISTEN", value_name = "ADDRESS:PORT", default_value = "127.0.0.1:4566", value_parser = address)]
    pub listen: SocketAddr,

    /// A YAML or JSON file with the accounts, users, keys and devices to start with.
    #[arg(long, env = "IAMULATOR_SEED", value_name = "FILE")]
    pub seed: Option<PathBuf>,

    /// Whether signatures are verified; "off" accepts any signature of a known key.
    #[arg(long, env = "IAMULATOR_SIGV4", default_value = "verify")]
    pub sigv4: Sigv4Flag,

    /// A root key of an account; repeatable, and the variable takes several, separated by commas.
    #[arg(long, env = "IAMULATOR_ROOT_KEY", value_name = "ACCOUNT:ID:SECRET", hide_env_values = true)]
    pub root_key: Vec<String>,

    /// The e-mail address by which root of account 000000000000 may sign in to the console.
    #[arg(long, env = "IAMULATOR_ROOT_EMAIL", value_name = "EMAIL")]
    pub root_email: Option<String>,

    /// The password of root in the console, for each account whose own is not in the seed file; without it one is made and printed at the start.
    #[arg(long, env = "IAMULATOR_ROOT_PASSWORD", value_name = "PASSWORD", hide_env_values = true)]
    pub root_password: Option<String>,

    /// Refuse the well-known root keys, "test" and any 12-digit key id with the secret "test".
    #[arg(long, env = "IAMULATOR_ONLY_NAMED_ACCOUNTS", value_parser = BoolishValueParser::new())]
    pub only_named_accounts: bool,

    /// The year of AWS whose MFA rules hold: "document" is one device per user and SMS devices,
    /// "current" is eight devices and no new SMS devices.
    #[arg(long, env = "IAMULATOR_RULES", default_value = "document")]
    pub rules: RulesFlag,

    /// What becomes of decisions on permissions: "on" enforces them, "log" only logs what would be
    /// denied, "off" makes none.
    #[arg(long, env = "IAMULATOR_ENFORCE", default_value = "on")]
    pub enforce: EnforceFlag,

    /// The year of AWS whose words a refusal has: without a reason, with the kind of policy, with the
    /// ARN of a managed policy that denies, or with a place to look it up.
    #[arg(long, env = "IAMULATOR_ACCESS_DENIED_STYLE", default_value = "2025")]
    pub access_denied_style: StyleFlag,

    /// Time steps behind a device's own time in which a pair of codes is looked for.
    #[arg(long, env = "IAMULATOR_MFA_SEARCH_BEHIND", value_name = "STEPS", default_value_t = mfa().search_behind)]
    pub mfa_search_behind: u32,

    /// Time steps ahead of a device's own time in which a pair of codes is looked for.
    #[arg(long, env = "IAMULATOR_MFA_SEARCH_AHEAD", value_name = "STEPS", default_value_t = mfa().search_ahead)]
    pub mfa_search_ahead: u32,

    /// Time steps on either side of a device's own time in which STS accepts a code.
    #[arg(long, env = "IAMULATOR_MFA_SIGN_IN_WINDOW", value_name = "STEPS", default_value_t = mfa().sign_in_window)]
    pub mfa_sign_in_window: u32,

    /// Codes of one device that STS looks at in one window of tries.
    #[arg(long, env = "IAMULATOR_MFA_TRIES", value_name = "NUMBER", default_value_t = mfa().tries)]
    pub mfa_tries: u32,

    /// The length of a window of tries, in seconds.
    #[arg(long, env = "IAMULATOR_MFA_TRIES_WINDOW", value_name = "SECONDS", default_value_t = mfa().tries_window_seconds)]
    pub mfa_tries_window: u32,

    /// A quota of every account by its name in GetAccountSummary, such as UsersQuota; repeatable.
    #[arg(long, env = "IAMULATOR_QUOTA", value_name = "NAME=NUMBER")]
    pub quota: Vec<String>,

    /// The key that seals session tokens, 32 bytes in base64; without it a new one at each start.
    #[arg(long, env = "IAMULATOR_SESSION_KEY", value_name = "BASE64", hide_env_values = true)]
    pub session_key: Option<String>,

    /// Make ids, secrets and seeds repeat from run to run, for tests: anyone can predict them.
    #[arg(long, env = "IAMULATOR_ENTROPY_SEED", value_name = "NUMBER")]
    pub entropy_seed: Option<u64>,

    /// The bearer token that the control API asks for.
    #[arg(long, env = "IAMULATOR_CONTROL_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub control_token: Option<String>,

    /// A name besides loopback's under which the control API, and pages that use well-known root keys, are answered; repeatable.
    #[arg(long, env = "IAMULATOR_CONTROL_HOST", value_name = "HOST")]
    pub control_host: Vec<String>,

    /// The host name of the console, which security keys are registered with. A name other than localhost
    /// needs a proxy in front that speaks HTTPS: browsers let no other page use a security key.
    #[arg(long, env = "IAMULATOR_CONSOLE_HOST", value_name = "HOST", default_value = "localhost")]
    pub console_host: String,

    /// Threads that serve; without it as many as the machine has cores.
    #[arg(long, env = "IAMULATOR_WORKERS", value_name = "NUMBER")]
    pub workers: Option<NonZeroUsize>,

    /// How a line of the log looks.
    #[arg(long, env = "IAMULATOR_LOG_FORMAT", default_value = "text")]
    pub log_format: LogFormatFlag,

    /// The least important level that is logged; "info" has one line a request.
    #[arg(long, env = "IAMULATOR_LOG_LEVEL", default_value = "info")]
    pub log_level: LogLevelFlag,

    /// Connections at one time, 64 fewer than files may be open at most; more are answered with 503.
    #[arg(
        long,
        env = "IAMULATOR_MAX_CONNECTIONS",
        value_name = "NUMBER",
        default_value_t = 10_000,
        value_parser = clap::value_parser!(u32).range(1..=1_000_000)
    )]
    pub max_connections: u32,

    /// Time for a request's head to come in, such as 10s.
    #[arg(long, env = "IAMULATOR_HEAD_TIMEOUT", value_name = "TIME", default_value = "10s", value_parser = span)]
    pub head_timeout: Duration,

    /// Time for a request's body to come in, such as 1m.
    #[arg(long, env = "IAMULATOR_BODY_TIMEOUT", value_name = "TIME", default_value = "1m", value_parser = span)]
    pub body_timeout: Duration,

    /// Time that a connection is kept without a request, such as 2m.
    #[arg(long, env = "IAMULATOR_IDLE_TIMEOUT", value_name = "TIME", default_value = "2m", value_parser = span)]
    pub idle_timeout: Duration,
}

fn mfa() -> crate::mfa::Rules {
    crate::mfa::Rules::default()
}

/// A time that is not nothing, up to a day.
fn span(text: &str) -> Result<Duration, String> {
    let held = |seconds: &u64| (1..=86_400).contains(seconds);
    let seconds = u64::try_from(seconds(text)?).ok().filter(held);
    seconds.map(Duration::from_secs).ok_or_else(|| "it must be 1s to 1d".to_owned())
}

/// What to ask of a running server.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ends with 0 when a server answers, otherwise with 1: the health check of a container.
    Health(Connection),
    /// Prints the code that an MFA device shows now.
    Code {
        /// The device's ARN, or a hardware token's serial number.
        serial: String,
        /// The device's account; an ARN tells it, otherwise it is 000000000000.
        #[arg(long, env = "IAMULATOR_ACCOUNT", value_name = "ACCOUNT")]
        account: Option<String>,
        /// Print the code that comes next, as to enable a device takes two in a row.
        #[arg(long, env = "IAMULATOR_NEXT", value_parser = BoolishValueParser::new())]
        next: bool,
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
    /// Prints the emulator's time, or moves it.
    #[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
    Clock {
        /// What to do with it.
        #[command(subcommand)]
        change: Option<ClockCommand>,
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
    /// Tells why a request was allowed or denied: policies, statements, condition keys.
    Explain {
        /// The id of the request, as answers and logs have it, or the decision_id of an authorization.
        #[arg(value_name = "REQUEST_ID", required_unless_present = "last")]
        id: Option<String>,
        /// The latest decision, whatever its id.
        #[arg(long, env = "IAMULATOR_LAST", value_parser = BoolishValueParser::new(), conflicts_with = "id")]
        last: bool,
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
    /// Makes state and clock the seed file's again.
    Reset {
        /// The one account to reset; without it all of them and the clock.
        #[arg(long, env = "IAMULATOR_ACCOUNT", value_name = "ACCOUNT")]
        account: Option<String>,
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
}

/// How to move the emulator's time.
#[derive(Debug, Subcommand)]
pub enum ClockCommand {
    /// Moves it on, or back.
    Advance {
        /// How far, such as 30s, 1h, 1h30m or -2d.
        #[arg(value_name = "TIME", allow_hyphen_values = true, value_parser = seconds)]
        seconds: i64,
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
    /// Makes it a certain time, from where it goes on.
    Set {
        /// Such as 2026-01-01T00:00:00Z.
        #[arg(value_name = "TIME", value_parser = instant)]
        to: Timestamp,
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
    /// Makes it the machine's time again.
    Reset {
        /// Which server.
        #[command(flatten)]
        connection: Connection,
    },
}

/// Which server to ask.
#[derive(Debug, Clone, Args)]
pub struct Connection {
    /// The server's address; without it that of AWS_ENDPOINT_URL, else http://127.0.0.1:4566.
    #[arg(long, env = "IAMULATOR_ENDPOINT", value_name = "URL")]
    pub endpoint: Option<String>,
    /// The token that it was started with by --control-token.
    #[arg(long, env = "IAMULATOR_CONTROL_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub token: Option<String>,
}

fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "an IP address and a port, such as 127.0.0.1:4567, are wanted".to_owned())
}

fn instant(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse_iso8601(text).ok_or_else(|| "such as 2026-01-01T00:00:00Z".to_owned())
}

/// `--sigv4`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Sigv4Flag {
    Verify,
    Off,
}

impl From<Sigv4Flag> for SignatureCheck {
    fn from(flag: Sigv4Flag) -> Self {
        match flag {
            Sigv4Flag::Verify => Self::Verify,
            Sigv4Flag::Off => Self::Off,
        }
    }
}

/// `--rules`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RulesFlag {
    Document,
    Current,
}

impl From<RulesFlag> for Era {
    fn from(flag: RulesFlag) -> Self {
        match flag {
            RulesFlag::Document => Self::Document,
            RulesFlag::Current => Self::Current,
        }
    }
}

/// `--enforce`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum EnforceFlag {
    On,
    Log,
    Off,
}

impl From<EnforceFlag> for Enforce {
    fn from(flag: EnforceFlag) -> Self {
        match flag {
            EnforceFlag::On => Self::On,
            EnforceFlag::Log => Self::Log,
            EnforceFlag::Off => Self::Off,
        }
    }
}

/// `--access-denied-style`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum StyleFlag {
    #[value(name = "2020")]
    Y2020,
    #[value(name = "2021")]
    Y2021,
    #[value(name = "2025")]
    Y2025,
    #[value(name = "2026")]
    Y2026,
}

impl From<StyleFlag> for DenialStyle {
    fn from(flag: StyleFlag) -> Self {
        Self(match flag {
            StyleFlag::Y2020 => Style::Y2020,
            StyleFlag::Y2021 => Style::Y2021,
            StyleFlag::Y2025 => Style::Y2025,
            StyleFlag::Y2026 => Style::Y2026,
        })
    }
}

/// `--log-format`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LogFormatFlag {
    Text,
    Json,
}

impl From<LogFormatFlag> for Format {
    fn from(flag: LogFormatFlag) -> Self {
        match flag {
            LogFormatFlag::Text => Self::Text,
            LogFormatFlag::Json => Self::Json,
        }
    }
}

/// `--log-level`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LogLevelFlag {
    Off,
    Error,
    Warn,
    Info,
    Debug,
}

impl From<LogLevelFlag> for LevelFilter {
    fn from(flag: LogLevelFlag) -> Self {
        match flag {
            LogLevelFlag::Off => Self::OFF,
            LogLevelFlag::Error => Self::ERROR,
            LogLevelFlag::Warn => Self::WARN,
            LogLevelFlag::Info => Self::INFO,
            LogLevelFlag::Debug => Self::DEBUG,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    /// The commands with a path that names each.
    fn commands(command: &clap::Command) -> Vec<&clap::Command> {
        let below = command.get_subcommands().flat_map(commands);
        std::iter::once(command).chain(below).collect()
    }

    #[test]
    fn each_flag_has_its_variable_and_one_sentence() {
        let top = Arguments::command();
        top.clone().debug_assert();
        for command in commands(&top) {
            for flag in command.get_arguments().filter(|flag| !flag.is_positional()) {
                let name = flag.get_long().unwrap();
                let variable = format!("IAMULATOR_{}", name.to_uppercase().replace('-', "_"));
                // The client's token is the server's, so one variable serves both.
                let variable = variable.replace("IAMULATOR_TOKEN", "IAMULATOR_CONTROL_TOKEN");
                assert_eq!(flag.get_env().unwrap().to_str(), Some(&*variable), "{name}");
                let help = flag.get_help().unwrap().to_string();
                assert!(help.len() > 15 && !help.ends_with('.'), "{name}: {help}");
            }
        }
    }

    #[test]
    fn a_message_of_several_lines_becomes_one() {
        let error = Arguments::try_parse_from(["iamulator", "code"]).unwrap_err();
        assert_eq!(
            one_line(&error.to_string()),
            "the following required arguments were not provided: <SERIAL> (see --help)"
        );
    }
}
