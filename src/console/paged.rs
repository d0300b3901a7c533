//! What operations list, a page at a time: as many entries as a page has place for.

use smol_str::SmolStr;

use crate::fault::Fault;
use crate::wire::Input;

use super::desk::Desk;
use super::problem::Problem;
use super::room::Room;

/// How many entries an operation gives at most (IAM's model, `maxItemsType`).
const AT_ONCE: usize = 1_000;
/// How many entries one request looks at for those that are wanted: some milliseconds' work.
const LOOKED_AT: usize = 10_000;

/// The entries that an operation tells, and the marker of what follows them.
pub(super) type Told<T> = (Vec<T>, Option<SmolStr>);

/// A list to be read.
pub(super) struct List<'a, T> {
    /// The operation's parameters besides its page.
    pub(super) asked: &'a [(&'a str, &'a str)],
    /// Where the page begins; empty for the first.
    pub(super) marker: &'a str,
    /// Which entries are wanted, when not all.
    pub(super) wanted: Option<&'a dyn Fn(&T) -> bool>,
    /// How many rows stand on a page at most.
    pub(super) rows: usize,
    /// The bytes that its rows may have, and those that one has.
    pub(super) room: usize,
    pub(super) weight: fn(&T) -> usize,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub(super) struct Found<T> {
    pub(super) rows: Vec<T>,
    /// The marker of the next page.
    pub(super) next: Option<SmolStr>,
    /// Entries that were looked at.
    pub(super) looked_at: usize,
    /// The page ends before it is full: more entries can be looked at.
    pub(super) unfinished: bool,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), next: None, looked_at: 0, unfinished: false }
    }
}

impl<T> Found<T> {
    /// The page with other rows.
    pub(super) fn map<U>(self, row: impl FnMut(T) -> U) -> Found<U> {
        let Self { rows, next, looked_at, unfinished } = self;
        Found { rows: rows.into_iter().map(row).collect(), next, looked_at, unfinished }
    }

    /// As [`Self::map`], where a row may not come to be.
    ///
    /// # Errors
    /// Those of `row`.
    pub(super) fn try_map<U, E>(self, row: impl FnMut(T) -> Result<U, E>) -> Result<Found<U>, E> {
        let Self { rows, next, looked_at, unfinished } = self;
        let rows = rows.into_iter().map(row).collect::<Result<_, E>>()?;
        Ok(Found { rows, next, looked_at, unfinished })
    }
}

impl<T> List<'_, T> {
    /// Reads a page; `take` takes the entries from the operation's answer. However often the operation
    /// is asked, among the recent requests it is once.
    ///
    /// # Errors
    /// [`Problem::SignIn`] alone; the inner one is the operation's fault.
    pub(super) fn read<I: Input + 'static>(
        &self,
        desk: &Desk<'_>,
        mut take: impl FnMut(I::Output) -> Told<T>,
    ) -> Result<Result<Found<T>, Fault>, Problem> {
        let mut found = Found::default();
        let mut room = Room::new(self.room);
        let mut marker = SmolStr::new(self.marker);
        let at_once = if self.wanted.is_some() { AT_ONCE } else { self.rows };
        loop {
            let first = found.looked_at == 0;
            let (entries, next) = match self.ask::<I>(desk, &marker, at_once, first)?.map(&mut take) {
                Ok(told) => told,
                Err(fault) => return Ok(Err(fault)),
            };
            let count = entries.len();
            if let Some(place) = self.collect(entries, &mut found, &mut room) {
                found.next = self.marker_before::<I>(desk, marker, place, &mut take)?;
                return Ok(Ok(found));
            }
            found.looked_at = found.looked_at.saturating_add(count);
            found.unfinished = self.wanted.is_some() && next.is_some() && found.looked_at >= LOOKED_AT;
            match next {
                Some(next) if self.wanted.is_some() && !found.unfinished && count > 0 => marker = next,
                next => {
                    found.next = next;
                    return Ok(Ok(found));
                }
            }
        }
    }

    fn ask<I: Input + 'static>(
        &self,
        desk: &Desk<'_>,
        marker: &str,
        count: usize,
        first: bool,
    ) -> Result<Result<I::Output, Fault>, Problem> {
        let count = count.to_string();
        let page = [("MaxItems", count.as_str()), ("Marker", marker)];
        let asked = super::section::given(&[self.asked, page.as_slice()].concat());
        if first { desk.try_call::<I>(&asked) } else { desk.look_up::<I>(&asked) }
    }

    /// Adds the entries that are wanted; answers the place of the first for which the page has none.
    fn collect(&self, entries: Vec<T>, found: &mut Found<T>, room: &mut Room) -> Option<usize> {
        for (place, entry) in entries.into_iter().enumerate() {
            if self.wanted.is_some_and(|wanted| !wanted(&entry)) {
                continue;
            }
            // A page has at least one row, or no page would follow.
            let fits = room.take((self.weight)(&entry)) || found.rows.is_empty();
            if found.rows.len() >= self.rows || !fits {
                return Some(place);
            }
            found.rows.push(entry);
        }
        None
    }

    /// The marker of a page that begins so many entries after another.
    fn marker_before<I: Input + 'static>(
        &self,
        desk: &Desk<'_>,
        marker: SmolStr,
        place: usize,
        take: impl FnMut(I::Output) -> Told<T>,
    ) -> Result<Option<SmolStr>, Problem> {
        if place == 0 {
            return Ok(Some(marker));
        }
        Ok(self.ask::<I>(desk, &marker, place, false)?.map(take).ok().and_then(|(_, next)| next))
    }
}
