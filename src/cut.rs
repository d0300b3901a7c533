//! Texts cut at a byte, without the machinery of `str::split`: every request is cut in many places.

/// What stands before the first `at` and after it. `at` is ASCII.
pub fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = memchr::memchr(at, text.as_bytes())?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// The pieces between each `at`, as `str::split` has them: of an empty text one empty piece.
pub fn pieces(text: &str, at: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (piece, after) = cut(text, at).map_or((text, None), |(piece, after)| (piece, Some(after)));
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_as_by_the_standard_library() {
        for text in ["", "a", ",", "a,", ",a", "a,b,,c", "é,ü", "no comma"] {
            assert_eq!(cut(text, b','), text.split_once(','), "{text:?}");
            assert!(pieces(text, b',').eq(text.split(',')), "{text:?}");
        }
    }
}
