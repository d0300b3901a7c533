//! A form on a page of its own: to make something, to change it, or to confirm that it is to go.

use askama::Template;
use http::{Method, StatusCode};

use crate::contract::codes::{
    CONCURRENT_MODIFICATION, DELETE_CONFLICT, LIMIT_EXCEEDED, MALFORMED_POLICY_DOCUMENT,
    PASSWORD_POLICY_VIOLATION,
};
use crate::fault::{Fault, VALIDATION_ERROR};

use super::desk::{Desk, Frame};
use super::field::{Errors, Field};
use super::problem::said;
use super::reply::{self, Outcome};
use super::room::{PAGE, Room, escaped};

/// What was wrong with a form that was posted; nothing when it wasn't yet.
#[derive(Debug, Default)]
pub(super) struct Refusal {
    pub(super) errors: Errors,
    status: Option<StatusCode>,
}

impl Refusal {
    /// What an operation says of a form with these fields.
    pub(super) fn of(fault: &Fault, fields: &[&'static str]) -> Self {
        let errors = match place(fault, fields) {
            Some(field) => Errors::one(field, said(fault)),
            None => Errors::of_fault(fault, fields),
        };
        Self { errors, status: StatusCode::from_u16(fault.code.status).ok() }
    }

    /// What the console itself finds wrong.
    pub(super) fn one(field: &'static str, error: &str) -> Self {
        Self { errors: Errors::one(field, error), status: Some(StatusCode::BAD_REQUEST) }
    }

    /// The status of the page that says it.
    pub(super) fn status(&self) -> StatusCode {
        self.status.unwrap_or(StatusCode::OK)
    }
}

/// The field that a fault is about by its code; an empty name means the form as a whole.
fn place(fault: &Fault, fields: &[&'static str]) -> Option<&'static str> {
    let of_kind = |kind: &str| fields.iter().rev().copied().find(|field| field.contains(kind));
    let whole = [DELETE_CONFLICT, LIMIT_EXCEEDED, CONCURRENT_MODIFICATION];
    match fault.code {
        MALFORMED_POLICY_DOCUMENT => of_kind("Document"),
        PASSWORD_POLICY_VIOLATION => of_kind("Password"),
        VALIDATION_ERROR if fault.text().contains("specified value for path") => of_kind("Path"),
        code if whole.contains(&code) || code.status == 403 || code.status >= 500 => Some(""),
        _ => None,
    }
}

/// Where something is done.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) label: String,
    /// The address; empty for what the console has no page for.
    pub(super) to: String,
}

/// A box to tick.
#[derive(Debug)]
pub(super) struct Tick {
    name: &'static str,
    label: &'static str,
    ticked: bool,
    hint: &'static str,
}

impl Tick {
    pub(super) const fn new(name: &'static str, label: &'static str) -> Self {
        Self { name, label, ticked: false, hint: "" }
    }

    /// Ticked at first, or not.
    pub(super) const fn ticked(self, ticked: bool) -> Self {
        Self { ticked, ..self }
    }

    /// With a sentence that helps.
    pub(super) const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }
}

#[derive(Debug)]
enum Part {
    Field(Field),
    Tick(Tick),
}

/// A form. Fields of one that was posted hold what was typed.
pub(super) struct Form<'a> {
    desk: &'a Desk<'a>,
    title: String,
    section: &'static str,
    intro: Vec<String>,
    in_the_way: Vec<Link>,
    also: Vec<Link>,
    parts: Vec<Part>,
    action: String,
    /// The button's label; without one nothing can be posted.
    submit: String,
    dangerous: bool,
    cancel: String,
    refusal: Refusal,
}

impl<'a> Form<'a> {
    /// A form that is posted to its own address.
    pub(super) fn new(
        desk: &'a Desk<'a>,
        section: &'static str,
        title: impl Into<String>,
        refusal: Refusal,
    ) -> Self {
        let uri = &desk.request.head.uri;
        Self {
            desk,
            title: title.into(),
            section,
            intro: Vec::new(),
            in_the_way: Vec::new(),
            also: Vec::new(),
            parts: Vec::new(),
            action: uri.path_and_query().map_or_else(String::new, ToString::to_string),
            submit: "Save".to_owned(),
            dangerous: false,
            cancel: super::PREFIX.to_owned(),
            refusal,
        }
    }

    /// With a sentence above the fields.
    pub(super) fn intro(mut self, sentence: impl Into<String>) -> Self {
        self.intro.push(sentence.into());
        self
    }

    /// With what must be done first.
    pub(super) fn in_the_way(self, things: Vec<Link>) -> Self {
        Self { in_the_way: things, ..self }
    }

    /// With another thing that may be done instead.
    pub(super) fn also(mut self, label: impl Into<String>, to: impl Into<String>) -> Self {
        self.also.push(Link { label: label.into(), to: to.into() });
        self
    }

    /// Posted elsewhere than to its own address.
    pub(super) fn posted_to(self, action: impl Into<String>) -> Self {
        Self { action: action.into(), ..self }
    }

    pub(super) fn field(mut self, field: Field) -> Self {
        let posted = *self.desk.method() == Method::POST;
        let name = field.name;
        let typed = if posted { field.value(self.desk.field(name)) } else { field };
        self.parts.push(Part::Field(typed.errors(&self.refusal.errors)));
        self
    }

    pub(super) fn tick(mut self, tick: Tick) -> Self {
        let posted = *self.desk.method() == Method::POST;
        let ticked = if posted { !self.desk.field(tick.name).is_empty() } else { tick.ticked };
        self.parts.push(Part::Tick(tick.ticked(ticked)));
        self
    }

    /// With the button's label, and the page that who does not press it goes back to.
    pub(super) fn ends(self, submit: impl Into<String>, cancel: impl Into<String>) -> Self {
        Self { submit: submit.into(), cancel: cancel.into(), ..self }
    }

    /// Nothing can be posted.
    pub(super) fn without_button(self) -> Self {
        Self { submit: String::new(), ..self }
    }

    /// What it does can't be undone.
    pub(super) fn dangerous(self) -> Self {
        Self { dangerous: true, ..self }
    }

    /// The page.
    pub(super) fn page(mut self) -> Outcome {
        let frame = self.desk.frame(self.title.as_str(), self.section);
        let status = self.refusal.status();
        let taken = self.size().saturating_add(frame.size());
        self.fit(Room::new(PAGE.saturating_sub(taken)));
        reply::with_status(status, &Page { frame, form: self })
    }

    /// The bytes of all but the frame and what stands in the fields.
    fn size(&self) -> usize {
        /// Of a field or another thing, and of the form itself.
        const MARKUP: usize = 500;
        let texts = self.intro.iter().chain([&self.action, &self.cancel]);
        let links = self.in_the_way.iter().chain(&self.also).flat_map(|link| [&link.label, &link.to]);
        let things =
            self.parts.len().saturating_add(self.intro.len()).saturating_add(2).saturating_mul(MARKUP);
        let texts = texts.chain(links).map(|text| escaped(text)).fold(0, usize::saturating_add);
        texts.saturating_add(things).saturating_add(self.refusal.errors.size())
    }

    /// Where the page has no place for all that stands in the fields, the longest texts are left out.
    fn fit(&mut self, mut room: Room) {
        let fields = self.parts.iter_mut().filter_map(|part| match part {
            Part::Field(field) => Some(field),
            Part::Tick(_) => None,
        });
        let mut fields: Vec<&mut Field> = fields.collect();
        fields.sort_by_key(|field| field.size());
        for field in fields {
            if !room.take(field.size()) {
                *field = field.clone().room(0);
            }
        }
    }
}

#[derive(Template)]
#[template(path = "form.html", config = "src/console/askama.toml")]
struct Page<'a> {
    frame: Frame,
    form: Form<'a>,
}
