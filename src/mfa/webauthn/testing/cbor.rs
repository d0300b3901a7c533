//! What a security key needs of CBOR (RFC 8949).

fn head(major: u8, value: usize) -> Vec<u8> {
    match value {
        0..=23 => vec![major << 5 | u8::try_from(value).unwrap()],
        24..=255 => vec![major << 5 | 24, u8::try_from(value).unwrap()],
        _ => [vec![major << 5 | 25], u16::try_from(value).unwrap().to_be_bytes().to_vec()].concat(),
    }
}

pub(super) fn unsigned(value: usize) -> Vec<u8> {
    head(0, value)
}

/// The number −`value`.
pub(super) fn negative(value: usize) -> Vec<u8> {
    head(1, value - 1)
}

pub(super) fn bytes(bytes: &[u8]) -> Vec<u8> {
    [head(2, bytes.len()), bytes.to_vec()].concat()
}

pub(super) fn text(text: &str) -> Vec<u8> {
    [head(3, text.len()), text.as_bytes().to_vec()].concat()
}

pub(super) fn array(items: &[Vec<u8>]) -> Vec<u8> {
    [head(4, items.len()), items.concat()].concat()
}

pub(super) fn map(entries: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let pairs: Vec<u8> =
        entries.iter().flat_map(|(key, value)| [key.clone(), value.clone()].concat()).collect();
    [head(5, entries.len()), pairs].concat()
}
