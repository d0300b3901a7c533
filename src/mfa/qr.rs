//! The QR code that hands a seed to an authenticator app.

use std::fmt::Write as _;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use qrcode::bits::encode_auto;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::{Color, EcLevel};

use super::Seed;
use crate::types::Secret;

/// The level M of error correction, as most makers of QR codes have it: 15 % may be unreadable.
const LEVEL: EcLevel = EcLevel::M;

/// The side of a module (one small square), in pixels.
const MODULE: usize = 4;

/// The white margin on each side, in modules: the four that ISO/IEC 18004 asks for.
const QUIET_ZONE: usize = 4;

/// The URI that AWS's QR code holds, decoded from a real one:
/// `otpauth://totp/Amazon%20Web%20Services:<device>@<account>?secret=<BASE32>&issuer=Amazon%20Web%20Services`.
///
/// `account_label` is the account's alias, or its number when it has none. Of the characters that a
/// device's name may hold, `+ = , . @ - _` and ASCII letters and digits may stand in a path segment
/// as they are (RFC 3986, section 3.3); anything else is percent-encoded.
#[must_use]
pub fn otpauth_uri(device_name: &str, account_label: &str, seed: &Seed) -> Secret {
    let (device, account) = (path_text(device_name), path_text(account_label));
    let secret = seed.base32();
    Secret::from(format!(
        "otpauth://totp/Amazon%20Web%20Services:{device}@{account}\
         ?secret={}&issuer=Amazon%20Web%20Services",
        secret.reveal()
    ))
}

/// A QR code of a URI, as a black and white PNG. None when the URI is longer than the 2,331 bytes
/// that a QR code holds; the longest serial number, alias and seed make 471.
#[must_use]
pub fn enrolment_png(uri: &Secret) -> Option<Vec<u8>> {
    let (width, modules) = symbol(uri.reveal().as_bytes())?;
    let side = (width + 2 * QUIET_ZONE) * MODULE;
    picture(side, &pixels(width, &modules, side))
}

/// The modules of a QR code, row by row, and how many a row has.
///
/// The mask is fixed. To weigh all eight, as ISO/IEC 18004 asks, takes fourteen times as long
/// as the rest, and what it gains for the eye of a camera is small: a reader undoes any mask, and a
/// seed is as even as noise.
fn symbol(text: &[u8]) -> Option<(usize, Vec<Color>)> {
    let bits = encode_auto(text, LEVEL).ok()?;
    let version = bits.version();
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, LEVEL).ok()?;
    let mut canvas = Canvas::new(version, LEVEL);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    canvas.apply_mask(MaskPattern::Checkerboard);
    Some((usize::try_from(version.width()).ok()?, canvas.into_colors()))
}

/// The picture's rows, one bit a pixel, each row beginning with a new byte. A set bit is white.
fn pixels(width: usize, modules: &[Color], side: usize) -> Vec<u8> {
    let margin = QUIET_ZONE * MODULE;
    let blank = vec![0xff; side.div_ceil(8)];
    let mut rows = blank.repeat(margin);
    for modules in modules.chunks(width) {
        let mut row = blank.clone();
        let dark = (0..).zip(modules).filter(|(_, color)| **color == Color::Dark);
        let black = dark.flat_map(|(x, _): (usize, _)| (0..MODULE).map(move |i| x * MODULE + i));
        for x in black.map(|x| x + margin) {
            if let Some(byte) = row.get_mut(x / 8) {
                *byte &= !(0x80 >> (x % 8));
            }
        }
        rows.extend(row.repeat(MODULE));
    }
    rows.extend(blank.repeat(margin));
    rows
}

/// A square black and white PNG.
fn picture(side: usize, pixels: &[u8]) -> Option<Vec<u8>> {
    let side = u32::try_from(side).ok()?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, side, side);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    // Three rows of four equal the one above them, which this filter turns into zeros.
    encoder.set_filter(Filter::Up);
    encoder.set_compression(Compression::Fast);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

/// Text as it may stand in the path of a URI.
fn path_text(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"+=,.@-_".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seed() -> Seed {
        Seed::generated([7; Seed::GENERATED_LENGTH])
    }

    #[test]
    fn the_uri_is_awss() {
        let letters = "A4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYH";
        assert_eq!(
            otpauth_uri("alice", "111122223333", &seed()).reveal(),
            format!(
                "otpauth://totp/Amazon%20Web%20Services:alice@111122223333\
                 ?secret={letters}&issuer=Amazon%20Web%20Services"
            )
        );
    }

    #[test]
    fn a_name_stays_as_it_is_where_a_path_may_hold_it() {
        let label = |device: &str| {
            let uri = otpauth_uri(device, "my-alias", &seed());
            let (_, rest) = uri.reveal().split_once("Services:").unwrap();
            rest.split_once('?').unwrap().0.to_owned()
        };
        assert_eq!(label("a_Z9+=,.@-"), "a_Z9+=,.@-@my-alias");
        assert_eq!(label("é:/?#% &"), "%C3%A9%3A%2F%3F%23%25%20%26@my-alias");
    }

    #[test]
    fn the_picture_is_black_and_white_with_four_modules_of_margin() {
        let uri = otpauth_uri("alice", "111122223333", &seed());
        let (header, pixels) = read(&enrolment_png(&uri).unwrap());
        let (width, modules) = symbol(uri.reveal().as_bytes()).unwrap();
        // Version 8 of QR codes: the URI's 160 bytes do not fit into version 7 at level M.
        assert_eq!(width, 49);
        let side: usize = (49 + 8) * 4;
        assert_eq!((header.width, header.height), (228, 228));
        assert_eq!((header.color_type, header.bit_depth), (ColorType::Grayscale, BitDepth::One));
        let inside = 16..side - 16;
        for (x, y) in (0..side).flat_map(|y| (0..side).map(move |x| (x, y))) {
            let white = pixels[y * side.div_ceil(8) + x / 8] & (0x80 >> (x % 8)) != 0;
            let dark = inside.contains(&x)
                && inside.contains(&y)
                && modules[(y - 16) / 4 * width + (x - 16) / 4] == Color::Dark;
            assert_eq!(white, !dark, "{x}, {y}");
        }
    }

    #[test]
    fn the_longest_device_name_and_seed_fit() {
        // 256 characters of serial number without `arn:aws:iam::111122223333:mfa/`.
        let seed = Seed::from_bytes(&[7; 64]).unwrap();
        let uri = otpauth_uri(&"n".repeat(256 - 30), &"a".repeat(63), &seed);
        assert_eq!(uri.reveal().len(), 471);
        assert!(enrolment_png(&uri).is_some_and(|png| png.len() < 8_192));
    }

    #[test]
    fn a_uri_beyond_a_qr_codes_room_makes_no_picture() {
        assert_eq!(enrolment_png(&Secret::from("a".repeat(2_332))), None);
        assert!(enrolment_png(&Secret::from("a".repeat(2_331))).is_some());
    }

    fn read(png: &[u8]) -> (png::OutputInfo, Vec<u8>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let header = reader.next_frame(&mut pixels).unwrap();
        (header, pixels)
    }
}
