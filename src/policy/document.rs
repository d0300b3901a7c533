//! A policy document: its text and what it means.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::json::{self, Json};
use super::statement::{Sieves, Statement};
use super::syntax::{Document, Effect};
use super::text::{self, Places};
use super::{Kind, Malformed, validate};

/// A policy document as it was sent, and what it means, compiled once. Cheap to clone.
///
/// Two are equal when their texts are.
#[derive(Debug, Clone)]
pub struct Policy(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    text: Box<str>,
    statements: Box<[Statement]>,
    sieves: Sieves,
}

impl Policy {
    /// Reads a document that is to be stored, and checks it as AWS does for this kind.
    ///
    /// Whether the principals of a trust policy exist is for the caller to see: [`Self::principals`].
    ///
    /// # Errors
    /// The first thing that AWS objects to, in its words.
    pub fn stored(kind: Kind, text: &str) -> Result<Self, Malformed> {
        let json = validate::json(kind, text)?;
        let document = Document::read(&json)?;
        validate::stored(kind, &document)?;
        Self::compile(text, &document)
    }

    /// Reads a document to be evaluated, as far as it can be: numbers, dates, addresses and ARNs need
    /// not convert.
    ///
    /// # Errors
    /// No JSON, no statement, an unknown element or operator, a wrong type, an Effect other than Allow
    /// and Deny, not one of Action and NotAction, base64 that is none.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let document = Document::read(&parse(text)?)?;
        validate::evaluable(&document)?;
        Self::compile(text, &document)
    }

    /// Reads a document for the simulators, which also object to literals that don't convert, other
    /// than addresses (recorded on AWS).
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn simulated(text: &str) -> Result<Self, Malformed> {
        let document = Document::read(&parse(text)?)?;
        validate::evaluable(&document)?;
        validate::simulated(&document)?;
        Self::compile(text, &document)
    }

    /// Reads a document for its [condition keys](super::context_keys), which needs no Statement, Action
    /// or Resource (recorded on AWS).
    ///
    /// # Errors
    /// No JSON, an unknown element or operator, a missing Effect.
    pub fn sketched(text: &str) -> Result<Self, Malformed> {
        Self::compile(text, &Document::read(&parse(text)?)?)
    }

    /// The document as it was sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The characters that count against a quota: white space outside of strings doesn't.
    #[must_use]
    pub fn size(&self) -> usize {
        text::size(self.text())
    }

    /// The AWS principals that the document names, each once: ARNs, account numbers, unique ids, `*`.
    #[must_use]
    pub fn principals(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let names = self.principal_spans("AWS").into_iter().map(|(name, _)| name);
        names.filter(|name| seen.insert(name.clone())).collect()
    }

    /// Whether a Resource element has exactly this entry.
    #[must_use]
    pub fn has_resource(&self, entry: &str) -> bool {
        let resources =
            self.syntax().into_iter().flat_map(Document::into_all).filter_map(|each| each.resource);
        resources.filter(|element| !element.negated).any(|element| element.values.iter().any(|v| v == entry))
    }

    /// The service principals that the document names, sorted, each once.
    #[must_use]
    pub fn service_principals(&self) -> Vec<String> {
        let names: BTreeSet<String> =
            self.principal_spans("Service").into_iter().map(|(name, _)| name).collect();
        names.into_iter().collect()
    }

    /// The same document with AWS principals replaced, in its text and its meaning.
    ///
    /// So a trust policy is bound to unique ids when it is stored (`AIDA…`, `AROA…` for the ARNs of
    /// users and roles), and shown with ARNs again as long as these exist.
    #[must_use]
    pub fn with_principals(&self, replace: impl Fn(&str) -> Option<String>) -> Self {
        let mut text = self.text().to_owned();
        for (name, span) in self.principal_spans("AWS").into_iter().rev() {
            if let Some(new) = replace(&name) {
                text.replace_range(span, &serde_json::Value::from(new).to_string());
            }
        }
        // Another text in the place of a string leaves a document a document.
        Self::sketched(&text).unwrap_or_else(|_| self.clone())
    }

    /// The compiled statements.
    pub(super) fn statements(&self) -> &[Statement] {
        &self.0.statements
    }

    /// What any statement may be about.
    pub(super) fn sieves(&self) -> Sieves {
        self.0.sieves
    }

    /// The values of a kind of principals and where they stand, in the order of the text.
    fn principal_spans(&self, kind: &str) -> Vec<(String, std::ops::Range<usize>)> {
        let statements = self.syntax().into_iter().flat_map(Document::into_all);
        let entries =
            statements.filter_map(|statement| statement.principal).flat_map(|element| element.values);
        entries.filter(|entry| entry.kind == kind).map(|entry| (entry.value, entry.span)).collect()
    }

    fn syntax(&self) -> Option<Document> {
        Document::read(&parse(self.text()).ok()?).ok()
    }

    fn compile(text: &str, document: &Document) -> Result<Self, Malformed> {
        let open = document.has_variables();
        let mut places = Places::new(text);
        let compile = |syntax| -> Result<Statement, Malformed> {
            Ok(Statement::new(syntax, effect(syntax)?, open, &mut places))
        };
        let statements: Box<[Statement]> = document.all().iter().map(compile).collect::<Result<_, _>>()?;
        let sieves = statements.iter().fold(Sieves::NONE, |all, statement| all.or(statement.sieves()));
        Ok(Self(Arc::new(Inner { text: text.into(), statements, sieves })))
    }
}

fn effect(statement: &super::syntax::Statement) -> Result<Effect, Malformed> {
    statement.effect.ok_or_else(Malformed::legacy)
}

fn parse(text: &str) -> Result<Json, Malformed> {
    json::read(text).map_err(|_| Malformed::syntax())
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Policy {}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/app", "111122223333"],"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

    #[test]
    fn trust_is_bound_to_unique_ids_and_shown_again() {
        let trust = Policy::stored(Kind::Trust, TRUST).unwrap();
        assert_eq!(trust.principals(), ["arn:aws:iam::111122223333:role/app", "111122223333"]);
        let bind = |name: &str| name.ends_with("role/app").then(|| "AROAEXAMPLE".to_owned());
        let bound = trust.with_principals(bind);
        assert_eq!(bound.principals(), ["AROAEXAMPLE", "111122223333"]);
        assert!(bound.text().contains(r#"["AROAEXAMPLE", "111122223333"],"Service":"ec2.amazonaws.com""#));
        let show =
            |name: &str| (name == "AROAEXAMPLE").then(|| "arn:aws:iam::111122223333:role/app".to_owned());
        assert_eq!(bound.with_principals(show), trust);
        assert_eq!(bound.with_principals(|_| None), bound);
    }

    #[test]
    fn a_principal_in_place_of_another_is_escaped() {
        let trust = Policy::read(TRUST).unwrap();
        assert_eq!(trust.with_principals(|_| Some("a\"b".to_owned())).principals(), ["a\"b"]);
    }

    #[test]
    fn white_space_outside_of_strings_has_no_size() {
        let spaced = Policy::read(&TRUST.replace(',', " ,\n ")).unwrap();
        assert_eq!(spaced.size(), TRUST.len() - 1);
    }
}
