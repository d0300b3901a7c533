//! How much of a page a text takes: no page is larger than 30 KiB, whatever the account holds.

use askama::Template;

use super::problem::Problem;

/// The bytes of a page.
pub(super) const PAGE: usize = 30 << 10;

/// The bytes of a text in HTML, where five signs are written as five bytes each.
pub(super) fn escaped(text: &str) -> usize {
    let special = text.bytes().filter(|byte| matches!(byte, b'"' | b'&' | b'\'' | b'<' | b'>')).count();
    text.len().saturating_add(special.saturating_mul(4))
}

/// The bytes of an entry of a list that leads to the page of a user, a group or a role, by its name, and
/// has a button.
pub(super) const fn row_with_link(name: &str) -> usize {
    const MARKUP: usize = 190;
    MARKUP.saturating_add(name.len().saturating_mul(6))
}

/// The bytes that a list may have on a page which is complete but for it and those that follow, so many
/// lists together: its share of what is left, and no more than `most`.
///
/// # Errors
/// [`Problem::Page`] when the page can't be rendered.
pub(super) fn share(page: &impl Template, lists: usize, most: usize) -> Result<usize, Problem> {
    /// What stands around a list: a form, its token and its address, and the link to the next page.
    const AROUND: usize = 640;
    let made = page.render().map_err(|_| Problem::Page)?.len();
    let left = PAGE.saturating_sub(made).checked_div(lists).unwrap_or_default();
    Ok(left.saturating_sub(AROUND).min(most))
}

/// A text up to a size in HTML, with a sign where it was cut.
pub(super) fn shortened(text: &str, bytes: usize) -> String {
    if escaped(text) <= bytes {
        return text.to_owned();
    }
    let mut room = Room::new(bytes.saturating_sub('…'.len_utf8()));
    let fitting = text.chars().take_while(|letter| room.take(escaped(letter.encode_utf8(&mut [0; 4]))));
    fitting.chain(['…']).collect()
}

/// What is left of the place for something, in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room(usize);

impl Room {
    pub(super) const fn new(bytes: usize) -> Self {
        Self(bytes)
    }

    /// Takes so many bytes, when there is place for all of them.
    pub(super) const fn take(&mut self, bytes: usize) -> bool {
        let Some(left) = self.0.checked_sub(bytes) else { return false };
        self.0 = left;
        true
    }

    /// With so many bytes more.
    pub(super) const fn with(self, bytes: usize) -> Self {
        Self(self.0.saturating_add(bytes))
    }

    /// The first of these that have place together, and whether they are all; at least one, so that pages
    /// of a list go on.
    pub(super) fn fill<T>(mut self, all: Vec<T>, weight: impl Fn(&T) -> usize) -> (Vec<T>, bool) {
        let count = all.len();
        let fitting =
            all.into_iter().enumerate().take_while(|(place, one)| self.take(weight(one)) || *place == 0);
        let fitting: Vec<T> = fitting.map(|(_, one)| one).collect();
        let whole = fitting.len() == count;
        (fitting, whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_measured_and_cut_as_they_stand_in_html() {
        assert_eq!(escaped("a\"b<é"), 1 + 5 + 1 + 5 + 2);
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("abcdef", 5), "ab…");
        assert_eq!(shortened("<<<<", 13), "<<…");
        assert_eq!(shortened("ééé", 5), "é…");
    }

    #[test]
    fn rows_are_taken_while_there_is_place_and_at_least_one() {
        let fill = |bytes| Room::new(bytes).fill(vec![4, 3, 2], |size| *size);
        assert_eq!(fill(9), (vec![4, 3, 2], true));
        assert_eq!(fill(8), (vec![4, 3], false));
        assert_eq!(fill(1), (vec![4], false));
        assert_eq!(Room::new(0).fill(Vec::<usize>::new(), |size| *size), (vec![], true));
    }
}
