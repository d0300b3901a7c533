//! The walls: which room may use which, read from the `use crate::` lines.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, each of which may use those to its right and nothing to its left.
const ROOMS: [&str; 28] = [
    "client",
    "config",
    "logging",
    "http",
    "console",
    "control",
    "emulator",
    "sign_in",
    "seed",
    "routes",
    "store",
    "iam",
    "sts",
    "context",
    "authorize",
    "auth",
    "account",
    "contract",
    "settings",
    "policy",
    "mfa",
    "wire",
    "entropy",
    "types",
    "fault",
    "clock",
    "cut",
    "digits",
];

/// Crates that only some rooms may know.
const OWNED: [(&str, &[&str]); 4] = [
    ("hyper", &["http", "main"]),
    ("hyper_util", &["http", "main"]),
    ("quick_xml", &["wire"]),
    ("tokio", &["http", "main", "logging"]),
];

fn place(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect()
}

/// The room that a file stands in, and its lines without its tests.
fn rooms() -> Vec<(String, String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let room = |path: &Path| {
        path.strip_prefix(&root)
            .unwrap()
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned()
    };
    let text = |path: &Path| {
        let whole = fs::read_to_string(path).unwrap();
        let lines = whole.split("#[cfg(test)]\nmod tests {").next().unwrap().lines();
        lines.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    };
    let files = sources(&root).into_iter().filter(|path| {
        !path.ends_with("tests.rs") && !path.ends_with("testing.rs") && !path.ends_with("lib.rs")
    });
    files.map(|path| (room(&path), text(&path), path)).collect()
}

#[test]
fn every_room_is_on_the_plan() {
    for (room, _, path) in rooms() {
        assert!(room == "main" || place(&room).is_some(), "{} stands in no room of the plan", path.display());
    }
}

#[test]
fn rooms_use_only_what_lies_to_their_right() {
    for (room, text, path) in rooms() {
        let Some(here) = place(&room) else { continue };
        for used in text
            .split("crate::")
            .skip(1)
            .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
        {
            let there = place(used).unwrap_or(usize::MAX);
            let grouped = used.is_empty();
            assert!(
                grouped || there == usize::MAX || there >= here,
                "{}: {room} may not use {used}",
                path.display()
            );
            assert!(!grouped, "{}: one `use crate::…` line per room, please", path.display());
        }
    }
}

#[test]
fn crates_that_belong_to_a_room_stay_there() {
    for (room, text, path) in rooms() {
        for (name, owners) in OWNED {
            let names_it = text.lines().any(|line| {
                line.trim_start().starts_with(&format!("use {name}::"))
                    || line.contains(&format!(" {name}::"))
            });
            assert!(
                !names_it || owners.contains(&room.as_str()),
                "{}: {room} may not know {name}",
                path.display()
            );
        }
    }
}

#[test]
fn pure_rooms_are_synchronous() {
    for (room, text, path) in rooms() {
        let pure = ["iam", "sts", "policy", "mfa", "auth", "account", "wire"].contains(&room.as_str());
        assert!(!pure || !text.contains("async fn"), "{}: {room} is synchronous", path.display());
    }
}
