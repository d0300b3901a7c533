//! Policies: what a document says, whether AWS would store it, and what several decide together.
//!
//! The room is pure and knows nothing of the crate: who asks, for what, and in which circumstances are
//! arguments. It could be published alone.
//!
//! A document goes one way: text, JSON with positions, syntax tree, compiled statements. A decision
//! reads compiled statements only; nothing is parsed twice, and a request that is allowed allocates
//! next to nothing.
//!
//! | file | what it knows |
//! |---|---|
//! | [`Policy`], [`Kind`] | a document as sent, and what it means |
//! | `text`, `json`, `syntax` | places and sizes; JSON with its places; the tree of elements |
//! | `validate` | what AWS refuses to store, in AWS's order and words |
//! | `statement`, `action`, `sieve` | statements ready to be matched |
//! | `pattern`, `arn`, `variable` | `*` and `?`; ARNs by component; `${aws:username}` |
//! | `operator`, `operand`, `condition` | the table of operators, what they compare, how they combine |
//! | `number`, `date`, `ip`, [`ValueType`] | the values that operators compare; the simulators' types |
//! | `principal`, [`Requester`] | whom a `Principal` element names, and who asks |
//! | [`Context`], [`Question`], [`Policies`] | what is decided, and by which policies |
//! | [`decide()`], [`explain`], [`Decision`] | the decision and its reasons |
//! | [`message()`] | the reason in the words of `AccessDenied` |
//! | [`context_keys`], [`missing_keys`] | which keys documents ask for |

mod action;
mod arn;
mod condition;
mod context;
mod date;
mod decide;
mod decision;
mod document;
mod ip;
mod json;
mod keys;
mod kind;
mod message;
mod number;
mod operand;
mod operator;
mod pattern;
mod principal;
mod question;
mod requester;
mod sieve;
mod statement;
mod syntax;
mod text;
mod typed;
mod validate;
mod variable;

pub use context::{Context, Deferred, Fact, Value};
pub use decide::{decide, explain};
pub use decision::{Decision, Match, PolicyType, Reason, Verdict};
pub use document::Policy;
pub use keys::{context_keys, missing_keys};
pub use kind::{Kind, Malformed};
pub use message::{Style, details, message, sentence};
pub use pattern::Pattern;
pub use question::{Mode, Named, Policies, Question};
pub use requester::Requester;
pub use text::Position;
pub use typed::ValueType;
