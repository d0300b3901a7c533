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

/// Finds the places of bytes of a text that come one after another, going over the text once.
pub(super) struct Places<'a> {
    rest: &'a str,
    passed: usize,
    here: Position,
    after_return: bool,
}

impl<'a> Places<'a> {
    /// Begins at the beginning.
    pub(super) const fn new(text: &'a str) -> Self {
        Self { rest: text, passed: 0, here: Position { line: 1, column: 1 }, after_return: false }
    }

    /// The place of a byte, which comes after those asked for before.
    pub(super) fn of(&mut self, offset: usize) -> Position {
        let ahead = offset.saturating_sub(self.passed);
        let (passed, rest) = self.rest.split_at_checked(ahead).unwrap_or((self.rest, ""));
        passed.chars().for_each(|c| self.pass(c));
        (self.rest, self.passed) = (rest, self.passed + passed.len());
        self.here
    }

    fn pass(&mut self, c: char) {
        match c {
            '\n' if self.after_return => {}
            '\n' | '\r' => self.here = Position { line: self.here.line + 1, column: 1 },
            _ => self.here.column += 1,
        }
        self.after_return = c == '\r';
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
        let mut places = Places::new("a\r\nb\rc\nd😀e");
        assert_eq!(places.of(3), Position { line: 2, column: 1 });
        assert_eq!(places.of(3), Position { line: 2, column: 1 });
        assert_eq!(places.of(12), Position { line: 4, column: 3 });
        assert_eq!(places.of(99), Position { line: 4, column: 4 });
    }
}
