//! Telephone numbers.

use smol_str::SmolStr;

/// The most digits of a telephone number (ITU-T E.164, section 6).
const MOST_DIGITS: usize = 15;

/// Reads a telephone number: a plus sign, the country and the rest, without anything between.
///
/// # Errors
/// A sentence that says how one is written.
pub fn phone_number(text: &str) -> Result<SmolStr, String> {
    let digits = text.strip_prefix('+').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let fits = |digits: &&str| (2..=MOST_DIGITS).contains(&digits.len()) && !digits.starts_with('0');
    digits.filter(fits).map(|_| SmolStr::new(text)).ok_or_else(|| {
        "a phone number is written as in E.164: + and up to 15 digits, such as +15550100".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_plus_and_digits() {
        for good in ["+15550100", "+12", "+123456789012345"] {
            assert_eq!(phone_number(good).as_deref(), Ok(good));
        }
        for bad in
            ["", "+", "+1", "15550100", "+0155501", "+1 555 0100", "+1-555", "+1234567890123456", "+١٢٣"]
        {
            assert!(phone_number(bad).is_err(), "{bad}");
        }
    }
}
