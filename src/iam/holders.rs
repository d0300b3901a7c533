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
    Target::One(arn(account, I::HOLDER, &Name::from(input.holder_name())))
}

/// The ARN of a user, group or role, with the path `/` when there is none of that name.
pub(super) fn arn(account: &Account, holder: Holder, name: &Name) -> Arn {
    let stored = match holder {
        Holder::User => account.users().find(name).map(|user| user.arn(account.id)),
        Holder::Group => account.groups.table().find(name).map(|group| group.arn(account.id)),
        Holder::Role => account.roles.table().find(name).map(|role| role.arn(account.id)),
    };
    stored.unwrap_or_else(|| Arn::iam(account.id, holder.word(), &Path::root(), name))
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
