//! Servers in processes of their own, and what the kernel says they used.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; it ends when dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    started: Instant,
}

impl Server {
    /// The emulator, with flags.
    pub fn start(flags: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_iamulator"));
        command.args(["--listen", "127.0.0.1:0"]).args(flags);
        Self::run(command)
    }

    /// This program again, as a bare hyper server that answers so many bytes.
    pub fn bare(size: usize) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--bare", &size.to_string()]);
        Self::run(command)
    }

    /// Starts a program and reads the address from the first line that has one. What it prints
    /// afterwards is read and dropped.
    fn run(mut command: Command) -> Self {
        let started = Instant::now();
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split_once("http://").and_then(|(_, rest)| rest.trim().parse().ok()));
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.unwrap(), started }
    }

    /// Processor time used so far, of all threads.
    pub fn cpu(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/schedstat", self.child.id()));
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap();
        let nanos = |text: &str| text.split(' ').next().and_then(|nanos| nanos.parse::<u64>().ok());
        let of_threads =
            threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("schedstat")).ok());
        let all: u64 = of_threads.filter_map(|text| nanos(&text)).sum();
        Duration::from_nanos(all.max(stat.ok().and_then(|text| nanos(&text)).unwrap_or_default()))
    }

    /// Memory held, in MiB.
    pub fn resident_mib(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).and_then(|kib| kib.parse::<f64>().ok()).unwrap() / 1024.0
    }

    /// From the start of the process to its first answer.
    pub fn first_answer_millis(&self) -> f64 {
        let mut stream = TcpStream::connect(self.address).unwrap();
        crate::load::exchange(&mut stream, b"GET /_iamulator/health HTTP/1.1\r\nhost: localhost\r\n\r\n");
        self.started.elapsed().as_secs_f64() * 1000.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
