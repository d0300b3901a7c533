//! Identifiers: account numbers, access key ids, unique ids.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use arrayvec::ArrayString;
use smol_str::SmolStr;

use crate::digits;

/// The alphabet of RFC 4648's base32, which AWS's identifiers use.
pub(crate) const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The number of an AWS account: twelve decimal digits, which is how everybody writes it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AccountId(ArrayString<{ Self::DIGITS }>);

impl AccountId {
    /// How many digits the number is written with.
    pub const DIGITS: usize = 12;

    /// Account numbers are below this.
    const END: u64 = 1_000_000_000_000;

    /// The account of a number; None when it has more digits than twelve.
    #[must_use]
    pub fn of(number: u64) -> Option<Self> {
        let mut text = [0; Self::DIGITS];
        digits::decimal(number, &mut text);
        let text = ArrayString::from_byte_string(&text).ok()?;
        (number < Self::END).then_some(Self(text))
    }

    /// The account whose root key is `test`, as users of other emulators expect.
    #[must_use]
    pub fn zero() -> Self {
        let mut digits = ArrayString::new();
        (0..Self::DIGITS).for_each(|_| digits.push('0'));
        Self(digits)
    }

    /// The number itself, below 10^12.
    #[must_use]
    pub fn number(self) -> u64 {
        self.0.bytes().fold(0, |number, digit| number * 10 + u64::from(digit & 0xf))
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The twelve digits, to be kept.
    #[must_use]
    pub fn text(self) -> SmolStr {
        SmolStr::new(self.as_str())
    }
}

/// As one number: that takes half as long as twelve digits.
impl Hash for AccountId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.number());
    }
}

impl FromStr for AccountId {
    type Err = ();

    /// Reads exactly twelve ASCII digits.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = ArrayString::from(text).map_err(drop)?;
        let are_digits = digits.is_full() && digits.bytes().all(|byte| byte.is_ascii_digit());
        are_digits.then_some(Self(digits)).ok_or(())
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An access key id, such as `AKIA…` (long-term) or `ASIA…` (temporary).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccessKeyId(SmolStr);

impl AccessKeyId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it names temporary credentials, which come with a session token.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.0.starts_with(IdKind::TemporaryKey.prefix())
    }

    /// The account that the id itself encodes: 40 of the 80 bits after the four letters.
    ///
    /// None when the id is not of AWS's newer form. Source: four real ids decoded so.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        let text = self.0.as_bytes();
        if text.len() != 20 || !matches!(text.get(..4), Some(b"AKIA" | b"ASIA")) {
            return None;
        }
        // The first ten characters carry 50 bits; the account stands in bits 46..=7 of the first 48.
        let mut bits: u64 = 0;
        for letter in text.get(4..14)? {
            let value = BASE32.iter().position(|known| known == letter)?;
            bits = (bits << 5) | value as u64;
        }
        text.get(14..)?.iter().all(|letter| BASE32.contains(letter)).then_some(())?;
        let number = ((bits >> 2) & 0x7fff_ffff_ff80) >> 7;
        AccountId::of(number)
    }

    /// The sixteen characters after the prefix, for an account, from 80 random bits.
    pub(crate) fn generate(kind: IdKind, account: AccountId, random: [u8; 10]) -> Self {
        let mut bits = u128::from_be_bytes({
            let mut wide = [0; 16];
            wide.iter_mut().skip(6).zip(random).for_each(|(to, from)| *to = from);
            wide
        });
        // Bit 79 set: ids of accounts in the form in use since 2019. Bits 78..=39: the account.
        bits &= (1 << 39) - 1;
        bits |= (1 << 79) | (u128::from(account.number()) << 39);
        let letters = (0..16).rev().map(|i| letter((bits >> (5 * i)) as usize) as u8);
        let mut text = [0; 20];
        text.iter_mut().zip(kind.prefix().bytes().chain(letters)).for_each(|(to, from)| *to = from);
        Self(SmolStr::new(digits::text(&text)))
    }
}

impl From<&str> for AccessKeyId {
    fn from(text: &str) -> Self {
        Self(SmolStr::new(text))
    }
}

impl fmt::Display for AccessKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for AccessKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a generated identifier names; it decides the prefix.
///
/// Source: IAM User Guide, "Understanding unique ID prefixes".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// `AIDA`, an IAM user.
    User,
    /// `AGPA`, a group.
    Group,
    /// `AROA`, a role.
    Role,
    /// `ANPA`, a managed policy.
    Policy,
    /// `AIPA`, an instance profile.
    InstanceProfile,
    /// `AKIA`, a long-term access key.
    LongTermKey,
    /// `ASIA`, a temporary access key.
    TemporaryKey,
}

impl IdKind {
    /// The four letters.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::User => "AIDA",
            Self::Group => "AGPA",
            Self::Role => "AROA",
            Self::Policy => "ANPA",
            Self::InstanceProfile => "AIPA",
            Self::LongTermKey => "AKIA",
            Self::TemporaryKey => "ASIA",
        }
    }
}

/// A unique id such as `AIDA…`: 21 characters, never used again after deletion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UniqueId(ArrayString<21>);

impl UniqueId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn generate(kind: IdKind, random: [u8; 17]) -> Self {
        let mut text = ArrayString::new();
        text.push_str(kind.prefix());
        random.iter().for_each(|byte| text.push(letter(usize::from(*byte))));
        Self(text)
    }
}

impl FromStr for UniqueId {
    type Err = ();

    /// Reads 21 characters `A`–`Z`, `0`–`9`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let text = ArrayString::from(text).map_err(drop)?;
        let plain = text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        (text.is_full() && plain).then_some(Self(text)).ok_or(())
    }
}

impl fmt::Display for UniqueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for UniqueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Who has access keys and MFA devices: root or an IAM user. A user is known by its unique id, which
/// outlives a change of name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The root user of the account.
    Root,
    /// The IAM user of this unique id.
    User(UniqueId),
}

fn letter(value: usize) -> char {
    BASE32.get(value % 32).map_or('A', |byte| char::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_access_key_id_encodes_its_account() {
        for number in ["000000000000", "111122223333", "999999999999"] {
            let account: AccountId = number.parse().unwrap();
            let id = AccessKeyId::generate(IdKind::LongTermKey, account, [0xa5; 10]);
            assert_eq!(id.as_str().len(), 20);
            assert_eq!(id.account(), Some(account), "{id}");
        }
    }

    #[test]
    fn the_account_of_published_ids_decodes() {
        // Two ids published with their account numbers (security research on access key ids).
        let decoded = |id: &str| AccessKeyId::from(id).account().map(|a| a.to_string());
        assert_eq!(decoded("ASIAQNZGKIQY56JQ7WML").as_deref(), Some("029608264753"));
        assert_eq!(decoded("AKIA"), None);
        assert_eq!(decoded("test"), None);
    }

    #[test]
    fn account_numbers_have_twelve_digits() {
        assert_eq!("000000000012".parse::<AccountId>().unwrap().to_string(), "000000000012");
        for text in ["", "12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦"] {
            assert_eq!(text.parse::<AccountId>(), Err(()), "{text}");
        }
    }
}
