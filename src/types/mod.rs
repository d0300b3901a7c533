//! The vocabulary: small values that know their own syntax.

mod arn;
mod ids;
mod name;
mod path;
mod secret;
mod tags;

pub use arn::{Arn, ArnParts, Service};
pub use ids::{AccessKeyId, AccountId, IdKind, Owner, UniqueId};
pub use name::{Name, Spelled};
pub use path::Path;
pub use secret::{Secret, SecretBytes};
pub use tags::{Case, MAX_TAGS, Tag, Tags};
