//! Documents as text: places and sizes.

/// A place in a text, as the simulators count it: from 1, columns in characters, and CR, LF and CRLF
/// are one line break each (recorded on AWS).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The place of a byte of a text.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let mut here = Self { line: 1, column: 1 };
        let mut after_return = false;
        for c in text.get(..offset).unwrap_or(text).chars() {
            match c {
                '\n' if after_return => {}
                '\n' | '\r' => here = Self { line: here.line + 1, column: 1 },
                _ => here.column += 1,
            }
            after_return = c == '\r';
        }
        here
    }
}

/// The characters of a JSON text without the white space outside of strings.
pub(super) fn size(text: &str) -> usize {
    let (mut count, mut inside, mut escaped) = (0, false, false);
    for c in text.chars() {
        if inside || !matches!(c, ' ' | '\t' | '\n' | '\r') {
            count += 1;
        }
        if c == '"' && !escaped {
            inside = !inside;
        }
        escaped = inside && c == '\\' && !escaped;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_counts_inside_of_strings_only() {
        assert_eq!(size("{ \"a b\\\" c\" :\n 1 }"), 13);
    }

    #[test]
    fn line_breaks_of_all_kinds_count_once() {
        assert_eq!(Position::of("a\r\nb\rc\nd😀e", 12), Position { line: 4, column: 3 });
    }
}
