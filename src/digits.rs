//! Numbers as digits, without the machinery of `format!`: every request writes some.

/// Fills `text` with the last digits of a number, the rest with zeros.
pub fn decimal(mut number: u64, text: &mut [u8]) {
    for digit in text.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

/// Fills `text`, which is twice as long, with the hexadecimal digits of some bytes, in lower case.
pub fn hexadecimal(bytes: &[u8], text: &mut [u8]) {
    let (pairs, _) = text.as_chunks_mut::<2>();
    for (pair, byte) in pairs.iter_mut().zip(bytes) {
        *pair = [digit(byte >> 4), digit(byte & 0xf)];
    }
}

const fn digit(half: u8) -> u8 {
    if half < 10 { b'0' + half } else { b'a' - 10 + half }
}

/// What was written with digits: ASCII, so never anything else than a text.
#[must_use]
pub fn text(digits: &[u8]) -> &str {
    std::str::from_utf8(digits).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_filled_up_and_cut() {
        let mut digits = [0; 4];
        for (number, shown) in [(0, "0000"), (42, "0042"), (12_345, "2345")] {
            decimal(number, &mut digits);
            assert_eq!(text(&digits), shown);
        }
    }

    #[test]
    fn each_byte_has_two_digits() {
        let mut digits = [0; 8];
        hexadecimal(&[0x00, 0x9a, 0xf0, 0x0f], &mut digits);
        assert_eq!(text(&digits), "009af00f");
    }
}
