//! The password policy of an account.

use crate::account::{Kinds, PasswordPolicy};
use crate::context::{Reading, Writing};
use crate::contract::codes::NO_SUCH_ENTITY;
use crate::contract::iam;
use crate::contract::iam::{
    DeleteAccountPasswordPolicyInput, DeleteAccountPasswordPolicyOutput, GetAccountPasswordPolicyInput,
    GetAccountPasswordPolicyOutput, UpdateAccountPasswordPolicyInput, UpdateAccountPasswordPolicyOutput,
};
use crate::fault::Fault;

/// The shortest password of a policy that doesn't say it (IAM API reference).
const DEFAULT_MINIMUM: i32 = 6;

/// `UpdateAccountPasswordPolicy`: a whole policy; what isn't given is off, whatever it was (IAM API
/// reference).
///
/// # Errors
/// None.
pub fn update_account_password_policy(
    cx: &mut Writing<'_>,
    input: UpdateAccountPasswordPolicyInput,
) -> Result<UpdateAccountPasswordPolicyOutput, Fault> {
    cx.account.password_policy = Some(PasswordPolicy {
        minimum_length: count(input.minimum_password_length.unwrap_or(DEFAULT_MINIMUM)),
        required: Kinds {
            uppercase: input.require_uppercase_characters.unwrap_or_default(),
            lowercase: input.require_lowercase_characters.unwrap_or_default(),
            numbers: input.require_numbers.unwrap_or_default(),
            symbols: input.require_symbols.unwrap_or_default(),
        },
        users_may_change: input.allow_users_to_change_password.unwrap_or_default(),
        max_age_days: input.max_password_age,
        reuse_prevention: input.password_reuse_prevention.map(count),
        hard_expiry: input.hard_expiry,
    });
    Ok(UpdateAccountPasswordPolicyOutput {})
}

/// `GetAccountPasswordPolicy`: what was never set is left out (recorded on AWS).
///
/// # Errors
/// `NoSuchEntity` for an account without a policy of its own (recorded on AWS).
pub fn get_account_password_policy(
    cx: &Reading<'_>,
    _: GetAccountPasswordPolicyInput,
) -> Result<GetAccountPasswordPolicyOutput, Fault> {
    let none = || format!("The Password Policy with domain name {} cannot be found.", cx.account.id);
    let policy = cx.account.password_policy.as_ref().ok_or_else(|| Fault::new(NO_SUCH_ENTITY, none()))?;
    Ok(GetAccountPasswordPolicyOutput { password_policy: shown(policy) })
}

/// `DeleteAccountPasswordPolicy`: from then on AWS's default policy holds.
///
/// # Errors
/// `NoSuchEntity`.
pub fn delete_account_password_policy(
    cx: &mut Writing<'_>,
    _: DeleteAccountPasswordPolicyInput,
) -> Result<DeleteAccountPasswordPolicyOutput, Fault> {
    let none = "The account policy with name PasswordPolicy cannot be found.";
    cx.account.password_policy.take().ok_or_else(|| Fault::new(NO_SUCH_ENTITY, none))?;
    Ok(DeleteAccountPasswordPolicyOutput {})
}

fn shown(policy: &PasswordPolicy) -> iam::PasswordPolicy {
    iam::PasswordPolicy {
        expire_passwords: Some(policy.max_age_days.is_some()),
        minimum_password_length: Some(figure(policy.minimum_length)),
        require_symbols: Some(policy.required.symbols),
        password_reuse_prevention: policy.reuse_prevention.map(figure),
        allow_users_to_change_password: Some(policy.users_may_change),
        require_lowercase_characters: Some(policy.required.lowercase),
        hard_expiry: policy.hard_expiry,
        require_numbers: Some(policy.required.numbers),
        max_password_age: policy.max_age_days,
        require_uppercase_characters: Some(policy.required.uppercase),
    }
}

/// A number that the model keeps from being negative.
fn count(figure: i32) -> usize {
    usize::try_from(figure).unwrap_or_default()
}

fn figure(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::testing::{Desk, refused};

    fn policy(desk: &Desk) -> Result<iam::PasswordPolicy, Fault> {
        let answer = desk.read(get_account_password_policy, GetAccountPasswordPolicyInput {})?;
        Ok(answer.password_policy)
    }

    #[test]
    fn each_update_is_a_whole_policy() {
        let mut desk = Desk::new();
        let full = UpdateAccountPasswordPolicyInput {
            minimum_password_length: Some(12),
            require_symbols: Some(true),
            password_reuse_prevention: Some(24),
            hard_expiry: Some(false),
            max_password_age: Some(90),
            ..UpdateAccountPasswordPolicyInput::default()
        };
        desk.write(update_account_password_policy, full).unwrap();
        let shown = policy(&desk).unwrap();
        assert_eq!((shown.minimum_password_length, shown.require_symbols), (Some(12), Some(true)));
        assert_eq!((shown.expire_passwords, shown.max_password_age), (Some(true), Some(90)));
        assert_eq!((shown.password_reuse_prevention, shown.hard_expiry), (Some(24), Some(false)));
        desk.write(update_account_password_policy, UpdateAccountPasswordPolicyInput::default()).unwrap();
        let off = Some(false);
        let least = iam::PasswordPolicy {
            expire_passwords: off,
            minimum_password_length: Some(6),
            require_symbols: off,
            allow_users_to_change_password: off,
            require_lowercase_characters: off,
            require_numbers: off,
            require_uppercase_characters: off,
            ..iam::PasswordPolicy::default()
        };
        assert_eq!(policy(&desk), Ok(least));
    }

    #[test]
    fn without_a_policy_there_is_none_to_read_and_none_to_delete() {
        let mut desk = Desk::new();
        let sentence = "The Password Policy with domain name 111122223333 cannot be found.";
        assert_eq!(refused(policy(&desk)), ("NoSuchEntity", sentence.to_owned()));
        desk.write(update_account_password_policy, UpdateAccountPasswordPolicyInput::default()).unwrap();
        desk.write(delete_account_password_policy, DeleteAccountPasswordPolicyInput {}).unwrap();
        assert_eq!(
            refused(desk.write(delete_account_password_policy, DeleteAccountPasswordPolicyInput {})),
            ("NoSuchEntity", "The account policy with name PasswordPolicy cannot be found.".to_owned())
        );
    }
}
