//! Iamulator: an emulator of AWS IAM and STS whose answers are AWS's.
//!
//! Signatures are verified, codes are verified, and a refusal comes with AWS's own code and words. The
//! crate is the emulator; `main.rs` is a few lines around it.
//!
//! # How one request flows
//! `http` reads it within its limits. [`wire::call()`] tells the operation, or answers as AWS's front
//! door does. [`routes::find`] finds the operation's row. [`auth`] tells who calls: Signature Version
//! 4, the session token. The row decodes the input with the constraints of AWS's own model, names the
//! resource, [`authorize`] decides, and one function in [`iam`] or [`sts`] does the work on an
//! [`account::Account`]. [`wire::envelope`] turns what it answers, or the [`fault::Fault`], into AWS's
//! bytes. No step calls back up; [`emulator::Emulator::answer`] is that line.
//!
//! # Where state lives
//! [`store::Accounts`] holds one slot per account, and a slot the current account, a plain value whose
//! tables share what they don't change. A read takes the value and goes on with it; a write works on a
//! copy that takes the place of the old one when it succeeded. So a fault leaves no trace, and nobody
//! waits for a reader. What is written by requests that only read (used codes, last uses) stands in
//! [`account::Side`]. Temporary credentials are not stored: the session token is sealed and holds all.
//!
//! # The walls
//! A room may use those that come after it here, and none before it; a test reads the `use` lines.
//! Only `http` knows hyper, only [`wire`] knows XML and form fields, only [`clock`] and [`entropy`] read
//! the world's time and randomness. [`policy`] and [`mfa`] are pure: time and facts are arguments.
//!
//! | room | what it is for |
//! |---|---|
//! | [`config`], [`logging`], [`client`] | flags and what they mean; the log; the shell commands |
//! | [`http`] | hyper: connections, limits, shutdown |
//! | [`console`] | `/console`: sign-in and administration in a browser |
//! | [`control`] | `/_iamulator`: what tests need and AWS doesn't have |
//! | [`emulator`] | everything together; the straight line |
//! | [`sign_in`] | the console's sign-in: passwords, MFA, federation |
//! | [`routes`] | the table of contents: one row per operation |
//! | [`seed`] | the seed file: what there is at first |
//! | [`store`] | all accounts: read without waiting, changed as a whole |
//! | [`iam`], [`sts`] | the operations, one file per family of resources |
//! | [`context`] | what an operation may see and use |
//! | [`authorize`] | where permissions are decided |
//! | [`auth`] | who is calling |
//! | [`account`] | the state of one account |
//! | [`contract`] | generated: inputs, outputs, constraints, error codes |
//! | [`settings`] | rules and quotas |
//! | [`policy`] | what documents say, and what several decide together |
//! | [`mfa`] | devices, seeds, codes, which codes count |
//! | [`wire`] | awsQuery both ways |
//! | [`entropy`], [`types`], [`fault`], [`clock`], [`digits`], [`cut`] | the ground |

#![forbid(unsafe_code)]

pub mod client;
pub mod config;
pub mod logging;

pub mod console;
pub mod control;
pub mod http;

pub mod emulator;
pub mod routes;
pub mod seed;
pub mod sign_in;
pub mod store;

pub mod iam;
pub mod sts;

pub mod context;

pub mod authorize;

pub mod auth;

pub mod account;
pub mod contract;
pub mod settings;

pub mod mfa;
pub mod policy;

pub mod wire;

pub mod clock;
pub mod cut;
pub mod digits;
pub mod entropy;
pub mod fault;
pub mod types;
