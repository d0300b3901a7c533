//! One field of a form: label, hint and error belong together for eyes and for screen readers.

use askama::Template;

use smol_str::SmolStr;

use crate::fault::Fault;

use super::document::{content, escape};
use super::problem::said;
use super::room::{escaped, shortened};

/// The bytes that the text in a field may have in HTML: of one line and of several.
const LINE: usize = 5 << 10;
const AREA: usize = 20 << 10;

/// A field.
#[derive(Template, Debug, Clone)]
#[template(path = "field.html", config = "src/console/askama.toml")]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) label: String,
    kind: &'static str,
    value: String,
    hint: String,
    error: Option<String>,
    autocomplete: &'static str,
    inputmode: &'static str,
    required: bool,
    rows: u8,
    offered: Vec<SmolStr>,
    /// The bytes that its text may have in HTML.
    room: usize,
}

impl Field {
    /// A line of text that must be given.
    pub(super) fn text(name: &'static str, label: impl Into<String>) -> Self {
        Self {
            name,
            label: label.into(),
            kind: "text",
            value: String::new(),
            hint: String::new(),
            error: None,
            autocomplete: "off",
            inputmode: "",
            required: true,
            rows: 0,
            offered: Vec::new(),
            room: LINE,
        }
    }

    /// A password, which is never shown again.
    pub(super) fn password(name: &'static str, label: impl Into<String>) -> Self {
        Self { kind: "password", autocomplete: "current-password", ..Self::text(name, label) }
    }

    /// A code of an MFA device.
    pub(super) fn code(name: &'static str, label: impl Into<String>) -> Self {
        Self { autocomplete: "one-time-code", inputmode: "numeric", ..Self::text(name, label) }
    }

    /// A text of several lines.
    pub(super) fn area(name: &'static str, label: impl Into<String>, rows: u8) -> Self {
        Self { rows, room: AREA, ..Self::text(name, label) }
    }

    /// With what stands in it.
    pub(super) fn value(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// With a sentence that helps.
    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// With what browsers may fill in (HTML standard, "autofill").
    pub(super) fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// With values to choose from; any other can be typed.
    pub(super) fn offers(self, offered: Vec<SmolStr>) -> Self {
        Self { offered, ..self }
    }

    /// A text of no more bytes in HTML is shown; one that has more isn't, for the page has no place for it.
    pub(super) const fn room(mut self, room: usize) -> Self {
        self.room = room;
        self
    }

    /// The bytes of its text in HTML.
    pub(super) fn size(&self) -> usize {
        if self.rows > 0 { content(&self.value) } else { escaped(&self.value) }
    }

    fn is_withheld(&self) -> bool {
        self.size() > self.room
    }

    /// What stands in it.
    fn shown(&self) -> &str {
        if self.is_withheld() { "" } else { &self.value }
    }

    /// The same between tags.
    fn text_between(&self) -> String {
        escape(self.shown())
    }

    /// The sentence that helps.
    fn said(&self) -> String {
        let withheld =
            self.is_withheld().then_some("What stood here is too long for this page: give all of it anew.");
        let sentences = [Some(self.hint.as_str()).filter(|hint| !hint.is_empty()), withheld];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// It may be left empty.
    pub(super) fn optional(self) -> Self {
        Self { required: false, ..self }
    }

    /// Whether something is wrong with it.
    pub(super) const fn is_wrong(&self) -> bool {
        self.error.is_some()
    }

    /// With what is wrong with it.
    pub(super) fn errors(self, errors: &Errors) -> Self {
        let error = errors.of(self.name).map(str::to_owned);
        Self { error, ..self }
    }
}

/// What is wrong with a form: the fields' names, and a sentence for each. Shown on top of the form too,
/// leading to the field.
#[derive(Template, Debug, Clone, Default)]
#[template(path = "errors.html", config = "src/console/askama.toml")]
pub(super) struct Errors(Vec<(&'static str, String)>);

impl Errors {
    /// One thing that is wrong. Without a field's name it is the form's as a whole.
    pub(super) fn one(field: &'static str, error: impl Into<String>) -> Self {
        /// The bytes of what stands on top of the form and beside its field, and may repeat what was typed.
        const TWICE: usize = 1_000;
        let error = error.into();
        Self(vec![(field, if field.is_empty() { error } else { shortened(&error, TWICE) })])
    }

    /// Another thing that is wrong.
    pub(super) fn and(mut self, field: &'static str, error: impl Into<String>) -> Self {
        self.0.push((field, error.into()));
        self
    }

    /// What an operation says of a form with these fields, which have its parameters' names: at the field
    /// that it names, otherwise at the first.
    pub(super) fn of_fault(fault: &Fault, fields: &[&'static str]) -> Self {
        let message = said(fault);
        let named = |field: &&&'static str| {
            let mut wire = String::from(**field);
            if let Some(first) = wire.get_mut(..1) {
                first.make_ascii_lowercase();
            }
            message.contains(&format!("at '{wire}'")) || message.contains(&format!("parameter {wire}"))
        };
        let field = fields.iter().find(named).or(fields.first()).copied().unwrap_or("");
        Self::one(field, message)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes that they have in HTML: on top of the form and beside the field.
    pub(super) fn size(&self) -> usize {
        const MARKUP: usize = 200;
        let size = |(_, error): &(_, String)| escaped(error).saturating_add(MARKUP).saturating_mul(2);
        self.0.iter().map(size).fold(0, usize::saturating_add)
    }

    /// What is wrong with a field.
    pub(super) fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, error)| error.as_str())
    }
}
