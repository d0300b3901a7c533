//! Serial numbers: how devices are named, and what a name says about its device.

use std::fmt;

use super::seed::{base32, from_base32};
use crate::types::{AccountId, Arn, Name, Path};

/// The fewest characters of a serial number (AWS's service model).
const SHORTEST: usize = 9;

/// The serial number of a device: an ARN, or the number printed on a hardware token.
///
/// The spelling is kept, but two serial numbers that differ only in the case of ASCII letters are
/// one: names of IAM entities are unique so. That it holds for devices too is our own choice; it was
/// seen on a work-alike of AWS and not on AWS.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SerialNumber(Name);

/// What a serial number looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `arn:aws:iam::ACCOUNT:mfa/…`, a virtual device.
    Virtual(AccountId),
    /// `arn:aws:iam::ACCOUNT:u2f/…`, a FIDO security key.
    SecurityKey(AccountId),
    /// `arn:aws:iam::ACCOUNT:sms-mfa/…`, a phone.
    Sms(AccountId),
    /// Nine characters or more that are no ARN, such as `GAHT12345678`: a hardware token.
    Hardware,
}

impl SerialNumber {
    /// A virtual device: `arn:aws:iam::ACCOUNT:mfa<Path><Name>`.
    #[must_use]
    pub fn virtual_device(account: AccountId, path: &Path, name: &Name) -> Self {
        Self::from(Arn::iam(account, "mfa", path, name).as_str())
    }

    /// A user's phone: `arn:aws:iam::ACCOUNT:sms-mfa/USER`. Root has none.
    #[must_use]
    pub fn sms(account: AccountId, user: &Name) -> Self {
        Self::from(Arn::iam(account, "sms-mfa", &Path::root(), user).as_str())
    }

    /// A FIDO security key of a user, or of root when there is none:
    /// `arn:aws:iam::ACCOUNT:u2f/user/USER/<name>-<suffix>` or `…:u2f/root/<name>-<suffix>`. The
    /// suffix is 16 random bytes as 26 letters (three real ones decode so).
    #[must_use]
    pub fn security_key(account: AccountId, user: Option<&Name>, name: &Name, random: [u8; 16]) -> Self {
        let holder = key_holder(user);
        let suffix = base32(&random);
        Self::from(format!("arn:aws:iam::{account}:u2f/{holder}/{name}-{suffix}").as_str())
    }

    /// The one FIDO security key of a user, or of root when there is none, as it was named while a
    /// holder could have no other: `arn:aws:iam::ACCOUNT:u2f/user/USER/default` or `…:u2f/root/default`.
    #[must_use]
    pub fn only_security_key(account: AccountId, user: Option<&Name>) -> Self {
        let holder = key_holder(user);
        Self::from(format!("arn:aws:iam::{account}:u2f/{holder}/default").as_str())
    }

    /// The random bytes behind the 26 letters at the end of a security key's serial number.
    #[must_use]
    pub fn security_key_suffix(letters: &str) -> Option<[u8; 16]> {
        from_base32(letters)
    }

    /// The serial number as it was first spelled.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// What it looks like. None for any other ARN, such as a user's or one whose
    /// `arn:` has capitals, and for what is too short.
    #[must_use]
    pub fn form(&self) -> Option<Form> {
        let text = self.as_str();
        let is_arn = text.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("arn:"));
        if !is_arn {
            return (text.len() >= SHORTEST).then_some(Form::Hardware);
        }
        let (account, resource) = text.strip_prefix("arn:aws:iam::")?.split_once(':')?;
        let account = account.parse().ok()?;
        let (kind, name) = resource.split_once('/')?;
        match kind {
            _ if name.is_empty() || name.ends_with('/') => None,
            "mfa" => Some(Form::Virtual(account)),
            "u2f" => Some(Form::SecurityKey(account)),
            "sms-mfa" => Some(Form::Sms(account)),
            _ => None,
        }
    }

    /// The account in it. None for hardware tokens and for what is no serial number.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        match self.form()? {
            Form::Virtual(account) | Form::SecurityKey(account) | Form::Sms(account) => Some(account),
            Form::Hardware => None,
        }
    }
}

fn key_holder(user: Option<&Name>) -> String {
    user.map_or_else(|| "root".to_owned(), |user| format!("user/{user}"))
}

impl From<&str> for SerialNumber {
    fn from(text: &str) -> Self {
        Self(Name::from(text))
    }
}

impl fmt::Display for SerialNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for SerialNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> AccountId {
        "111122223333".parse().unwrap()
    }

    #[test]
    fn serial_numbers_have_awss_shapes() {
        let (alice, path) = (Name::from("Alice"), Path::parse("/team/a/").unwrap());
        let made = SerialNumber::virtual_device(account(), &path, &alice);
        assert_eq!(made.as_str(), "arn:aws:iam::111122223333:mfa/team/a/Alice");
        assert_eq!(made.form(), Some(Form::Virtual(account())));

        let made = SerialNumber::sms(account(), &alice);
        assert_eq!(made.as_str(), "arn:aws:iam::111122223333:sms-mfa/Alice");
        assert_eq!(made.form(), Some(Form::Sms(account())));
    }

    #[test]
    fn a_security_key_ends_in_26_letters() {
        // The bytes of a real suffix.
        let random =
            [0x6c, 0xa5, 0x0a, 0x44, 0xac, 0xad, 0x4f, 0x05, 0xb0, 0xf8, 0x6e, 0x60, 0x92, 0x9f, 0x84, 0x3b];
        let key = Name::from("2team-cli-passkey");
        let made = SerialNumber::security_key(account(), Some(&Name::from("Alice")), &key, random);
        assert_eq!(
            made.as_str(),
            "arn:aws:iam::111122223333:u2f/user/Alice/2team-cli-passkey-NSSQURFMVVHQLMHYNZQJFH4EHM"
        );
        assert_eq!(made.form(), Some(Form::SecurityKey(account())));
        assert_eq!(SerialNumber::security_key_suffix("NSSQURFMVVHQLMHYNZQJFH4EHM"), Some(random));
        for text in
            ["", "NSSQURFMVVHQLMHYNZQJFH4EH", "NSSQURFMVVHQLMHYNZQJFH4EH1", "NSSQURFMVVHQLMHYNZQJFH4EHMAA"]
        {
            assert_eq!(SerialNumber::security_key_suffix(text), None, "{text}");
        }
        let made = SerialNumber::security_key(account(), None, &key, random);
        assert_eq!(
            made.as_str(),
            "arn:aws:iam::111122223333:u2f/root/2team-cli-passkey-NSSQURFMVVHQLMHYNZQJFH4EHM"
        );
        assert_eq!(made.account(), Some(account()));
    }

    #[test]
    fn an_only_security_key_is_the_default() {
        let made = SerialNumber::only_security_key(account(), Some(&Name::from("Alice")));
        assert_eq!(made.as_str(), "arn:aws:iam::111122223333:u2f/user/Alice/default");
        let made = SerialNumber::only_security_key(account(), None);
        assert_eq!(made.as_str(), "arn:aws:iam::111122223333:u2f/root/default");
        assert_eq!(made.form(), Some(Form::SecurityKey(account())));
    }

    #[test]
    fn the_form_of_other_peoples_serial_numbers() {
        let form = |text: &str| SerialNumber::from(text).form();
        for hardware in ["GAHT12345678", "123456789", "arnold123"] {
            assert_eq!(form(hardware), Some(Form::Hardware), "{hardware}");
            assert_eq!(SerialNumber::from(hardware).account(), None, "{hardware}");
        }
        let old = "arn:aws:iam::111122223333:u2f/user/alice/default";
        assert_eq!(form(old), Some(Form::SecurityKey(account())));
        for other in [
            "",
            "12345678",
            "arn:aws:iam::111122223333:user/alice",
            "Arn:aws:iam::111122223333:mfa/alice",
            "ARN:aws:iam::111122223333:mfa/alice",
            "arn:aws:iam::111122223333:mfa/",
            "arn:aws:iam::111122223333:mfa/team/",
            "arn:aws:iam::111122223333:mfa",
            "arn:aws:iam::11112222333:mfa/alice",
            "arn:aws:iam:us-east-1:111122223333:mfa/alice",
            "arn:aws:sts::111122223333:mfa/alice",
            "arn:aws-cn:iam::111122223333:mfa/alice",
        ] {
            assert_eq!(form(other), None, "{other}");
        }
    }

    #[test]
    fn case_is_kept_but_not_compared() {
        let made = SerialNumber::from("arn:aws:iam::111122223333:mfa/Alice");
        let asked = SerialNumber::from("arn:aws:iam::111122223333:mfa/aLICE");
        assert_eq!(made, asked);
        assert_eq!(made.to_string(), "arn:aws:iam::111122223333:mfa/Alice");
    }
}
