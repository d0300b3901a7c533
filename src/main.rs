//! The program: parse, resolve, run, exit code.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

use tokio::runtime;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;
use zeroize::Zeroizing;

use iamulator::auth::{Authenticator, Sealer};
use iamulator::clock::Clock;
use iamulator::config::{Arguments, Config, Problem, greeting, reason};
use iamulator::console::Console;
use iamulator::emulator::{Emulator, Parts};
use iamulator::entropy::Entropy;
use iamulator::http::{self, Aws, Control, Server};
use iamulator::types::Secret;
use iamulator::{client, logging};

/// The exit code when a second signal cuts short what the first one let finish: 128 + SIGINT, as
/// shells have it.
const CUT_SHORT: u8 = 130;

fn main() -> ExitCode {
    run().unwrap_or_else(|problem| problem.report())
}

fn run() -> Result<ExitCode, Problem> {
    let Arguments { flags, command } = Arguments::read()?;
    if let Some(command) = command {
        print(&format!("{}\n", client::run(&command)?));
        return Ok(ExitCode::SUCCESS);
    }
    let mut config = Config::resolve(flags)?;
    let asked = config.limits.connections;
    config.limits = config.limits.within(open_files());
    let runtime = runtime(&config).map_err(|error| Problem::failure(reason(&error)))?;
    let code = runtime.block_on(serve(config, asked));
    // What still runs after the time of grace is not waited for.
    runtime.shutdown_background();
    code
}

/// How many files this process may have open, once it may have as many as the system lets it.
fn open_files() -> u64 {
    let raised = rlimit::increase_nofile_limit(u64::MAX);
    raised.or_else(|_| rlimit::Resource::NOFILE.get_soft()).unwrap_or(u64::MAX)
}

fn runtime(config: &Config) -> io::Result<runtime::Runtime> {
    let mut builder = runtime::Builder::new_multi_thread();
    if let Some(workers) = config.workers {
        builder.worker_threads(workers);
    }
    builder.enable_all().build()
}

/// `asked` is how many connections were asked for.
async fn serve(config: Config, asked: usize) -> Result<ExitCode, Problem> {
    let failed = |error: io::Error| Problem::failure(reason(&error));
    let (emulator, drawn) = emulator(&config);
    let emulator = Arc::new(emulator);
    let control = Control { emulator: Arc::clone(&emulator), settings: config.control.clone() };
    let console =
        http::Console { emulator: Arc::clone(&emulator), console: Console::new(config.console.clone()) };
    let bound = Server::bind(config.listen, config.limits, Aws(emulator), control, console);
    let server = bound.map_err(|error| {
        Problem::failure(format!("cannot listen on {}: {}", config.listen, reason(&error)))
    })?;
    let mut signals = Signals::new().map_err(failed)?;
    let _flush = logging::start(config.log, io::stdout()).map_err(failed)?;
    print(&greeting(&config, server.local_addr(), drawn.as_ref()));
    drop(drawn);
    let connections = config.limits.connections;
    if connections < asked {
        tracing::warn!(
            asked,
            connections,
            "fewer connections than asked for: the limit of open files is low"
        );
    }
    let (leave, left) = oneshot::channel::<()>();
    let twice = async {
        signals.next().await;
        drop(leave);
        signals.next().await;
    };
    tokio::select! {
        () = server.run(async { drop(left.await) }) => Ok(ExitCode::SUCCESS),
        () = twice => Ok(ExitCode::from(CUT_SHORT)),
    }
}

/// The emulator, and root's password when none was given.
fn emulator(config: &Config) -> (Emulator, Option<Secret>) {
    let entropy = config.entropy_seed.map_or_else(Entropy::system, Entropy::seeded);
    let key =
        config.session_key.as_ref().map_or_else(|| Zeroizing::new(entropy.bytes()), |key| key.0.clone());
    let mut root_keys = config.root_keys.clone();
    let drawn = root_keys.login.password.is_none().then(|| entropy.password());
    root_keys.login.password = root_keys.login.password.or_else(|| drawn.clone());
    let emulator = Emulator::new(Parts {
        clock: Clock::system(),
        root_keys,
        settings: config.settings,
        authenticator: Authenticator::new(Sealer::new(&key), config.sigv4)
            .at(config.control.allowed_hosts.clone()),
        seed: Arc::clone(&config.seed),
        entropy,
    });
    (emulator, drawn)
}

/// Writes to standard output. Nobody needs to be reading.
fn print(text: &str) {
    let mut out = io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// What asks the program to leave.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn new() -> io::Result<Self> {
        let terminate = signal(SignalKind::terminate())?;
        Ok(Self { terminate, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
