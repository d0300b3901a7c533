//! What an account demands of passwords.

use crate::contract::codes::PASSWORD_POLICY_VIOLATION;
use crate::fault::Fault;
use crate::types::Secret;

/// The shortest password without a policy of the account's own (AWS IAM User Guide, default password
/// policy).
const DEFAULT_LENGTH: usize = 8;
/// How many kinds of characters it has at least (the same).
const DEFAULT_KINDS: usize = 3;
/// What counts as a symbol (IAM API reference, `RequireSymbols`).
const SYMBOLS: &str = "!@#$%^&*()_+-=[]{}|'";

/// The password policy of an account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PasswordPolicy {
    /// How many characters a password has at least: 6 to 128.
    pub minimum_length: usize,
    /// What a password must have.
    pub required: Kinds,
    /// Whether each user may change its own password and read this policy, whatever its policies
    /// allow.
    pub users_may_change: bool,
    /// After how many days passwords expire: 1 to 1,095; None for never.
    pub max_age_days: Option<i32>,
    /// How many of the last passwords can't be used again: 1 to 24.
    pub reuse_prevention: Option<usize>,
    /// Whether a password that has expired can't be changed at sign-in; None when it was never said.
    pub hard_expiry: Option<bool>,
}

/// Kinds of characters: those that a policy requires, or those that a password has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds {
    /// `A` to `Z`.
    pub uppercase: bool,
    /// `a` to `z`.
    pub lowercase: bool,
    /// `0` to `9`.
    pub numbers: bool,
    /// One of `!@#$%^&*()_+-=[]{}|'`.
    pub symbols: bool,
}

impl Kinds {
    /// Those that a text has.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let has = |is: fn(&char) -> bool| text.chars().any(|letter| is(&letter));
        Self {
            uppercase: has(char::is_ascii_uppercase),
            lowercase: has(char::is_ascii_lowercase),
            numbers: has(char::is_ascii_digit),
            symbols: text.contains(|letter| SYMBOLS.contains(letter)),
        }
    }

    const fn all(self) -> [bool; 4] {
        [self.uppercase, self.lowercase, self.numbers, self.symbols]
    }

    fn count(self) -> usize {
        self.all().into_iter().filter(|has| *has).count()
    }

    fn covers(self, required: Self) -> bool {
        self.all().into_iter().zip(required.all()).all(|(has, must)| has || !must)
    }
}

/// Whether a password is what the account's policy demands, or, when it has none, AWS's default
/// policy. That it differs from the account's name and e-mail address isn't looked at: neither is
/// known here. Passwords of the past are another matter.
///
/// # Errors
/// `PasswordPolicyViolation`.
pub fn check_password(policy: Option<&PasswordPolicy>, password: &Secret) -> Result<(), Fault> {
    let text = password.reveal();
    let (length, kinds) = (text.chars().count(), Kinds::of(text));
    let conforms = match policy {
        Some(policy) => length >= policy.minimum_length && kinds.covers(policy.required),
        None => length >= DEFAULT_LENGTH && kinds.count() >= DEFAULT_KINDS,
    };
    if conforms {
        return Ok(());
    }
    let message = "Password does not conform to the account password policy.";
    Err(Fault::new(PASSWORD_POLICY_VIOLATION, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conforms(policy: Option<&PasswordPolicy>, text: &str) -> bool {
        check_password(policy, &Secret::from(text)).is_ok()
    }

    #[test]
    fn without_a_policy_eight_characters_of_three_kinds_are_wanted() {
        for good in ["Passw0rd", "passw0r!", "PASSW0R-", "Password!", "Pässw0rd"] {
            assert!(conforms(None, good), "{good}");
        }
        for bad in ["Passw0r", "password1", "PASSWORD!", "Password", "Passwörd", "Password ", "Password."] {
            assert!(!conforms(None, bad), "{bad}");
        }
    }

    #[test]
    fn a_policy_of_the_account_takes_the_place_of_the_default() {
        let lax = PasswordPolicy { minimum_length: 6, ..PasswordPolicy::default() };
        assert!(conforms(Some(&lax), "secret") && !conforms(Some(&lax), "short"));
        let all = Kinds { uppercase: true, lowercase: true, numbers: true, symbols: true };
        let strict = PasswordPolicy { minimum_length: 6, required: all, ..PasswordPolicy::default() };
        assert!(conforms(Some(&strict), "aB1'aB"));
        for bad in ["aB1'a", "ab1'ab", "AB1'AB", "aBc'aB", "aB12aB"] {
            assert!(!conforms(Some(&strict), bad), "{bad}");
        }
        let refusal = check_password(Some(&strict), &Secret::from("secret")).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "PasswordPolicyViolation: Password does not conform to the account password policy."
        );
    }
}
