//! Who signs in to the console: passwords, and the e-mail addresses of root.

use smol_str::{SmolStr, StrExt as _};

use crate::account::{Hash, RootLogin, check_password};
use crate::contract::iam;
use crate::types::{AccountId, Secret};

use super::check::{Checker, at, member, once, read, said};
use super::document::At;
use super::{Login, SeedFault};

/// The most characters of an e-mail address of root (AWS Account Management API reference).
const LONGEST_EMAIL: usize = 64;

/// Reads a password as AWS takes it where an account has no password policy of its own.
///
/// # Errors
/// A sentence in AWS's words, without the password.
pub fn password(text: &str) -> Result<Secret, String> {
    member("Password", &iam::PASSWORD_TYPE, text).map_err(|fault| said(&fault))?;
    let password = Secret::from(text);
    check_password(None, &password).map_err(|fault| said(&fault))?;
    Ok(password)
}

/// Reads the e-mail address of root.
///
/// # Errors
/// A sentence that says what one looks like.
pub fn email(text: &str) -> Result<SmolStr, String> {
    let parts = text.split_once('@').filter(|(name, host)| !name.is_empty() && !host.is_empty());
    let plain = text.len() <= LONGEST_EMAIL && text.bytes().all(|byte| byte.is_ascii_graphic());
    let is_address = plain && parts.is_some_and(|(_, host)| !host.contains('@'));
    let wrong =
        || format!("an e-mail address is such as root@example.com, at most {LONGEST_EMAIL} characters");
    is_address.then(|| SmolStr::new(text)).ok_or_else(wrong)
}

/// The login profile of a user.
pub(super) fn login(
    text: Option<At<String>>,
    reset_required: Option<At<bool>>,
) -> Result<Option<Login>, SeedFault> {
    let Some(text) = text else {
        let stray = reset_required.map(|flag| at(flag.place, "password_reset_required needs a password"));
        return stray.map_or(Ok(None), Err);
    };
    let password = Hash::as_given(read(&text, password)?);
    Ok(Some(Login { password, reset_required: reset_required.is_some_and(|flag| flag.value) }))
}

impl Checker<'_> {
    /// How root of an account signs in.
    pub(super) fn root_login(
        &mut self,
        account: AccountId,
        email: Option<&At<String>>,
        password: Option<At<String>>,
    ) -> Result<RootLogin, SeedFault> {
        Ok(RootLogin {
            email: email.map(|email| self.root_email(account, email)).transpose()?,
            password: password.map(|text| read(&text, self::password)).transpose()?.map(Hash::as_given),
        })
    }

    fn root_email(&mut self, account: AccountId, text: &At<String>) -> Result<SmolStr, SeedFault> {
        let email = read(text, email)?;
        let lower = email.to_lowercase_smolstr();
        let named = self.root_keys.login.email.as_ref().filter(|_| account != AccountId::zero());
        if named.is_some_and(|named| named.to_lowercase_smolstr() == lower) {
            return Err(at(
                text.place,
                format!("{email} is already root's of account {}", AccountId::zero()),
            ));
        }
        let email_is_free = self.taken.emails.insert(lower);
        once(email_is_free, text.place, || format!("the e-mail address {email} stands here twice"))?;
        Ok(email)
    }
}
