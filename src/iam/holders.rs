//! Users, groups and roles as what has policies.

use crate::account::{Account, Holder};
use crate::auth::Caller;
use crate::authorize::Target;
use crate::types::{Arn, Name, Path};

/// An input that names a user, a group or a role whose policies it is about.
pub trait NamesHolder {
    /// Which of them.
    const HOLDER: Holder;

    /// The name.
    fn holder_name(&self) -> &str;
}

/// The user, group or role that the input names. AWS authorizes on the stored path, and on `/` when
/// there is no such entity.
pub fn holder<I: NamesHolder>(account: &Account, _: &Caller, input: &I) -> Target {
    let name = Name::from(input.holder_name());
    let stored = match I::HOLDER {
        Holder::User => account.users().find(&name).map(|user| user.arn(account.id)),
        Holder::Group => account.groups.table().find(&name).map(|group| group.arn(account.id)),
        Holder::Role => account.roles.table().find(&name).map(|role| role.arn(account.id)),
    };
    let missing = || Arn::iam(account.id, I::HOLDER.word(), &Path::root(), &name);
    Target::One(stored.unwrap_or_else(missing))
}

/// Says of inputs whom they name: `names_holder! { User, user_name: A, B; … }`.
macro_rules! names_holder {
    ($($holder:ident, $name:ident: $($input:ident),+;)+) => {
        $($(impl $crate::iam::holders::NamesHolder for $crate::contract::iam::$input {
            const HOLDER: $crate::account::Holder = $crate::account::Holder::$holder;

            fn holder_name(&self) -> &str {
                &self.$name
            }
        })+)+
    };
}

pub(super) use names_holder;
