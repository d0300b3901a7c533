//! awsQuery parameters: pairs become a tree, the tree becomes a typed input.
//!
//! What breaks a constraint of the model is collected, so that one answer names all of it. What
//! isn't of its type at all (a number that is none) is `MalformedInput` and ends the reading.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use smol_str::SmolStr;

use crate::clock::Timestamp;
use crate::fault::{Fault, MALFORMED_INPUT};
use crate::types::{Secret, Service};

use super::pattern::Pattern;

/// Names deeper than any of the models' are not followed.
const DEEPEST: usize = 12;
/// AWS lists and counts at most so many violations (recorded on AWS).
const MOST_VIOLATIONS: usize = 10;
/// The most characters of a value that a message repeats.
const LONGEST_ECHO: usize = 1_024;
/// So many parameters are looked through one by one.
const SHORT: usize = 12;
/// The largest step from one index of a list to the next (recorded on AWS).
const LARGEST_JUMP: i64 = 10;

/// Decoded form pairs, in the order in which they came.
pub type Pairs<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// All parameters, sorted by name, so that what lies below a name stands side by side. A name is
/// kept whole: however many dots it has, it costs one entry.
#[derive(Debug)]
pub struct Form<'a>(Vec<(Cow<'a, str>, &'a str)>);

impl<'a> Form<'a> {
    /// Sorts some pairs. The first of duplicate names stays first.
    #[must_use]
    pub fn new(pairs: &'a [(Cow<'a, str>, Cow<'a, str>)]) -> Self {
        let mut sorted: Vec<_> =
            pairs.iter().filter_map(|(name, value)| Some((followed(name)?, &**value))).collect();
        sorted.sort_by(|one, other| one.0.cmp(&other.0));
        Self(sorted)
    }

    /// All of it.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        Node { value: None, below: &self.0, begin: 0 }
    }
}

/// A parameter and what lies below it: `Tags.member.1.Key` is four nodes deep.
#[derive(Debug, Clone, Copy, Default)]
pub struct Node<'n> {
    value: Option<&'n str>,
    /// The parameters whose names begin with this node's.
    below: &'n [(Cow<'n, str>, &'n str)],
    /// Where in their names the next part begins.
    begin: usize,
}

impl<'n> Node<'n> {
    fn child(&self, name: &str) -> Option<Self> {
        let leads = |pair: &(Cow<'n, str>, &'n str)| begins(self.rest(pair), name);
        // All that begins with the name stands side by side. Most members are not there, and most forms are
        // short enough to be looked through.
        let from = match self.below.len() {
            ..=SHORT => self.below.iter().position(leads)?,
            _ => self.below.partition_point(|pair| self.rest(pair) < name),
        };
        let (first, others) = self.below.get(from..)?.split_first().filter(|(first, _)| leads(first))?;
        let value = (self.rest(first) == name).then_some(first.1);
        let alone = value.is_some() && !others.first().is_some_and(leads);
        let below = if alone { &[] } else { self.range(name) };
        (value.is_some() || !below.is_empty()).then_some(Self {
            value,
            below,
            begin: self.begin + name.len() + 1,
        })
    }

    /// What of a parameter's name lies below this node.
    fn rest<'p>(&self, pair: &'p (Cow<'n, str>, &'n str)) -> &'p str {
        pair.0.get(self.begin..).unwrap_or_default()
    }

    /// The parameters that go on after this part.
    fn range(&self, name: &str) -> &'n [(Cow<'n, str>, &'n str)] {
        let place = |pair: &(Cow<'n, str>, &'n str)| {
            let rest = self.rest(pair).as_bytes();
            let part = rest.get(..name.len() + 1).unwrap_or(rest);
            part.iter().copied().cmp(name.bytes().chain([b'.']))
        };
        let from = self.below.partition_point(|pair| place(pair).is_lt());
        let to = self.below.partition_point(|pair| place(pair).is_le());
        self.below.get(from..to).unwrap_or_default()
    }

    /// Whether an index comes next.
    fn has_index(&self) -> bool {
        let is_index = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        self.below.iter().any(|pair| self.rest(pair).split('.').next().is_some_and(is_index))
    }

    /// The parts that come next, each once.
    fn parts(&self) -> BTreeSet<&'n str> {
        let below: &'n [(Cow<'n, str>, &'n str)] = self.below;
        below.iter().filter_map(|pair| pair.0.get(self.begin..)?.split('.').next()).collect()
    }
}

/// A name as it is looked for; None for one that is too deep. Most have no dot at all.
fn followed(name: &str) -> Option<Cow<'_, str>> {
    if memchr::memchr(b'.', name.as_bytes()).is_none() {
        return Some(Cow::Borrowed(name));
    }
    name.split('.').nth(DEEPEST).is_none().then(|| same_indexes(name))
}

/// Whether a text begins with a name, told by their first letters where these differ.
fn begins(text: &str, name: &str) -> bool {
    text.as_bytes().first() == name.as_bytes().first() && text.starts_with(name)
}

/// `01` and `1` are one index (recorded on AWS).
fn same_indexes(name: &str) -> Cow<'_, str> {
    let is_padded = |part: &str| {
        part.len() > 1 && part.starts_with('0') && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !name.split('.').any(is_padded) {
        return Cow::Borrowed(name);
    }
    let shorter = |part| match is_padded(part) {
        true => Some(part.trim_start_matches('0')).filter(|part| !part.is_empty()).unwrap_or("0"),
        false => part,
    };
    Cow::Owned(name.split('.').map(shorter).collect::<Vec<_>>().join("."))
}

/// A structure that can be read from parameters.
pub trait Decode: Sized {
    /// Reads the members below a node; violations go to the decoder.
    ///
    /// # Errors
    /// `MalformedInput` when a value isn't of its type.
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Result<Self, Fault>;
}

/// A shape of the model: how one member's value is read and what it must satisfy.
pub trait Shape {
    /// What it becomes.
    type Value: Default;

    /// Reads the value at a node, reporting violations under the decoder's current path.
    ///
    /// # Errors
    /// `MalformedInput` when the value isn't of its type.
    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<Self::Value, Fault>;

    /// Whether it is one text on the wire; what only has parameters below it is then left out.
    fn is_scalar(&self) -> bool {
        true
    }

    /// The constraints on a value standing as an element of a list, as AWS prints them.
    fn clauses(&self) -> Vec<String> {
        Vec::new()
    }

    /// Whether an element satisfies [`Self::clauses`]; scalars only.
    fn suits(&self, _text: &str) -> bool {
        true
    }
}

/// Reads typed inputs and collects what is wrong with them.
#[derive(Debug)]
pub struct Decoder {
    service: Service,
    path: String,
    violations: Vec<String>,
    sentence: Option<String>,
}

/// Reads a whole input.
///
/// # Errors
/// `MalformedInput`, or `ValidationError` with every violation, in AWS's grammar.
pub fn decode<I: Decode>(service: Service, pairs: &Pairs<'_>) -> Result<I, Fault> {
    let mut decoder = Decoder::new(service);
    let input = I::decode(&mut decoder, &Form::new(pairs).root())?;
    decoder.verdict().map_or(Ok(input), Err)
}

/// Reads one text as the member of that name, by the same rules as [`decode`]: for texts that come
/// from elsewhere than a request.
///
/// # Errors
/// As [`decode`].
pub fn check<S: Shape>(service: Service, member: &str, shape: &S, text: &str) -> Result<S::Value, Fault> {
    let mut decoder = Decoder::new(service);
    let node = Node { value: Some(text), ..Node::default() };
    let value = decoder.at(member, |decoder| shape.read(decoder, &node))?;
    decoder.verdict().map_or(Ok(value), Err)
}

impl Decoder {
    const fn new(service: Service) -> Self {
        Self { service, path: String::new(), violations: Vec::new(), sentence: None }
    }

    /// A member that may be left out.
    ///
    /// # Errors
    /// `MalformedInput` when the value isn't of its type.
    pub fn optional<S: Shape>(
        &mut self,
        node: &Node<'_>,
        name: &str,
        shape: &S,
    ) -> Result<Option<S::Value>, Fault> {
        let given = node.child(name).filter(|child| child.value.is_some() || !shape.is_scalar());
        given.map(|child| self.at(name, |decoder| shape.read(decoder, &child))).transpose()
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// `MalformedInput` when the value isn't of its type.
    pub fn required<S: Shape>(&mut self, node: &Node<'_>, name: &str, shape: &S) -> Result<S::Value, Fault> {
        if let Some(value) = self.optional(node, name, shape)? {
            return Ok(value);
        }
        self.at(name, Self::report_null);
        Ok(S::Value::default())
    }

    /// Goes one member deeper; AWS prints member names with a small first letter.
    fn at<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        let mut letters = name.chars();
        self.path.extend(letters.next().map(|first| first.to_ascii_lowercase()));
        self.path.push_str(letters.as_str());
        let value = read(self);
        self.path.truncate(length);
        value
    }

    fn report_null(&mut self) {
        self.report("null", "Member must not be null");
    }

    /// Notes a violation. STS prints the value, IAM doesn't.
    fn report(&mut self, value: &str, constraint: &str) {
        match self.service {
            Service::Iam => self.note(String::new(), constraint),
            Service::Sts => self.report_with(value, constraint),
        }
    }

    /// Notes a violation and prints the value.
    fn report_with(&mut self, value: &str, constraint: &str) {
        self.note(format!("{value} "), constraint);
    }

    fn note(&mut self, shown: String, constraint: &str) {
        if self.violations.len() < MOST_VIOLATIONS {
            let sentence =
                format!("Value {shown}at '{}' failed to satisfy constraint: {constraint}", self.path);
            self.violations.push(sentence);
        }
    }

    /// Notes what AWS says in a sentence of its own; the first counts.
    fn say(&mut self, sentence: String) {
        self.sentence.get_or_insert(sentence);
    }

    fn verdict(self) -> Option<Fault> {
        if self.violations.is_empty() {
            return self.sentence.map(Fault::validation);
        }
        let (count, plural) = (self.violations.len(), if self.violations.len() == 1 { "" } else { "s" });
        Some(Fault::validation(format!(
            "{count} validation error{plural} detected: {}",
            self.violations.join("; ")
        )))
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", echoed(text))
}

/// A value as a message repeats it: cut where it is longer than anybody reads. AWS's own cut isn't
/// known.
#[must_use]
pub fn echoed(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST_ECHO) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// A string with its constraints.
#[derive(Debug)]
pub struct Text {
    /// The fewest characters.
    pub min: Option<usize>,
    /// The most characters.
    pub max: Option<usize>,
    /// What the whole text must match.
    pub pattern: Option<&'static Pattern>,
}

impl Text {
    /// The text, of which violations are reported.
    fn checked<'n>(&self, decoder: &mut Decoder, node: &Node<'n>) -> &'n str {
        let text = node.value.unwrap_or_default();
        let length = text.chars().count();
        let broken_length = self.length_clause(length);
        // An empty text breaks the length, which says it all; its pattern is not reported too.
        let tested = length > 0 || broken_length.is_none();
        if let Some(pattern) = self.pattern.filter(|pattern| tested && !pattern.matches(text)) {
            match pattern.rule {
                Some(rule) => decoder
                    .say(format!("The specified value for {} is invalid. It must {rule}", decoder.path)),
                None if pattern.echoed => {
                    decoder.report_with(&quoted(text), &Self::pattern_clause(pattern));
                }
                None => decoder.report(&quoted(text), &Self::pattern_clause(pattern)),
            }
        }
        if let Some(clause) = broken_length {
            decoder.report(&quoted(text), &clause);
        }
        text
    }

    fn pattern_clause(pattern: &Pattern) -> String {
        format!("Member must satisfy regular expression pattern: {}", pattern.text)
    }

    /// The length constraint that a text breaks.
    fn length_clause(&self, length: usize) -> Option<String> {
        let few = self.min.filter(|min| length < *min).map(at_least);
        few.or_else(|| self.max.filter(|max| length > *max).map(at_most))
    }
}

fn at_least(count: usize) -> String {
    format!("Member must have length greater than or equal to {count}")
}

fn at_most(count: usize) -> String {
    format!("Member must have length less than or equal to {count}")
}

impl Shape for Text {
    type Value = SmolStr;

    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<SmolStr, Fault> {
        Ok(SmolStr::new(self.checked(decoder, node)))
    }

    fn clauses(&self) -> Vec<String> {
        let most = self.max.map(at_most);
        let least = self.min.map(at_least);
        most.into_iter().chain(least).chain(self.pattern.map(Self::pattern_clause)).collect()
    }

    fn suits(&self, text: &str) -> bool {
        self.length_clause(text.chars().count()).is_none()
            && self.pattern.is_none_or(|pattern| pattern.matches(text))
    }
}

/// A string that must not be seen.
#[derive(Debug)]
pub struct Hidden(pub Text);

impl Shape for Hidden {
    type Value = Secret;

    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<Secret, Fault> {
        Ok(Secret::from(self.0.checked(decoder, node)))
    }
}

/// An enumeration of the model.
pub trait Enumeration: Sized + Default + Copy + 'static {
    /// The values as AWS prints them in its sentence.
    const PRINTED: &'static str;

    /// The value of that spelling.
    fn from_text(text: &str) -> Option<Self>;

    /// Its spelling.
    fn as_str(&self) -> &'static str;
}

/// A string that must be one of an enumeration's.
#[derive(Debug)]
pub struct Choice<E>(pub std::marker::PhantomData<fn() -> E>);

impl<E: Enumeration> Choice<E> {
    fn clause() -> String {
        format!("Member must satisfy enum value set: [{}]", E::PRINTED)
    }
}

impl<E: Enumeration> Shape for Choice<E> {
    type Value = E;

    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<E, Fault> {
        let text = node.value.unwrap_or_default();
        Ok(E::from_text(text).unwrap_or_else(|| {
            decoder.report(&quoted(text), &Self::clause());
            E::default()
        }))
    }

    fn clauses(&self) -> Vec<String> {
        vec![Self::clause()]
    }

    fn suits(&self, text: &str) -> bool {
        E::from_text(text).is_some()
    }
}

/// A signed 32-bit number within a range.
#[derive(Debug)]
pub struct Number {
    /// The smallest.
    pub min: Option<i32>,
    /// The largest.
    pub max: Option<i32>,
}

impl Shape for Number {
    type Value = i32;

    /// `1`, `01` and `+1` are one number; blanks, fractions and exponents are none (recorded on AWS).
    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<i32, Fault> {
        let text = node.value.unwrap_or_default();
        if text.is_empty() {
            return Err(Fault::malformed_input("missing value for decimal type"));
        }
        let number: i32 = text.parse().map_err(|_| Fault::wordless(MALFORMED_INPUT))?;
        if let Some(min) = self.min.filter(|min| number < *min) {
            decoder.report(&quoted(text), &format!("Member must have value greater than or equal to {min}"));
        }
        if let Some(max) = self.max.filter(|max| number > *max) {
            decoder.report(&quoted(text), &format!("Member must have value less than or equal to {max}"));
        }
        Ok(number)
    }
}

/// A boolean: `true`, `1`, `false` or `0` and nothing else (recorded on AWS).
#[derive(Debug)]
pub struct Flag;

impl Shape for Flag {
    type Value = bool;

    fn read(&self, _: &mut Decoder, node: &Node<'_>) -> Result<bool, Fault> {
        match node.value.unwrap_or_default() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(Fault::wordless(MALFORMED_INPUT)),
        }
    }
}

/// An instant in ISO 8601.
#[derive(Debug)]
pub struct Instant;

impl Shape for Instant {
    type Value = Timestamp;

    fn read(&self, _: &mut Decoder, node: &Node<'_>) -> Result<Timestamp, Fault> {
        let text = node.value.unwrap_or_default();
        Timestamp::parse_iso8601(text).ok_or(Fault::wordless(MALFORMED_INPUT))
    }
}

/// A list: `Name.member.1`, `Name.member.2` …, or `Name=` for an empty one.
#[derive(Debug)]
pub struct List<S> {
    /// The shape of an element.
    pub item: S,
    /// The fewest elements.
    pub min: Option<usize>,
    /// The most elements.
    pub max: Option<usize>,
    /// Whether the elements are structures, whose violations name the element's members.
    pub structures: bool,
}

impl<S: Shape> Shape for List<S> {
    type Value = Vec<S::Value>;

    fn is_scalar(&self) -> bool {
        false
    }

    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<Vec<S::Value>, Fault> {
        let slots = elements(node, self.structures)?;
        if let Some(clause) = self.length_clause(slots.len()) {
            decoder.report(&list_value(&slots), &clause);
            // What stands in an oversized list is not looked at: the answer stays bounded.
            return Ok(Vec::new());
        }
        if self.structures {
            self.read_structures(decoder, &slots)
        } else {
            self.read_scalars(decoder, &slots)
        }
    }
}

impl<S: Shape> List<S> {
    fn length_clause(&self, length: usize) -> Option<String> {
        let few = self.min.filter(|min| length < *min).map(at_least);
        few.or_else(|| self.max.filter(|max| length > *max).map(at_most))
    }

    fn read_structures(
        &self,
        decoder: &mut Decoder,
        slots: &[Option<Node<'_>>],
    ) -> Result<Vec<S::Value>, Fault> {
        let nothing = Node::default();
        let mut values = Vec::with_capacity(slots.len());
        for (index, slot) in slots.iter().enumerate() {
            let read = |decoder: &mut Decoder| self.item.read(decoder, slot.as_ref().unwrap_or(&nothing));
            values.push(decoder.at(&format!("{}.member", index + 1), read)?);
        }
        Ok(values)
    }

    /// AWS reports a broken element of a list of scalars at the list, with all its constraints.
    fn read_scalars(
        &self,
        decoder: &mut Decoder,
        slots: &[Option<Node<'_>>],
    ) -> Result<Vec<S::Value>, Fault> {
        let suits = |slot: &Option<Node<'_>>| {
            slot.is_some_and(|node| self.item.suits(node.value.unwrap_or_default()))
        };
        if !slots.iter().all(suits) {
            let clause = format!("Member must satisfy constraint: [{}]", self.item.clauses().join(", "));
            decoder.report(&list_value(slots), &clause);
            return Ok(Vec::new());
        }
        slots.iter().flatten().map(|node| self.item.read(decoder, node)).collect()
    }
}

/// A list as STS echoes it.
fn list_value(slots: &[Option<Node<'_>>]) -> String {
    let mut text = String::from("'[");
    for (index, slot) in slots.iter().take(MOST_VIOLATIONS * 5).enumerate() {
        let comma = if index > 0 { ", " } else { "" };
        // Writing to a String cannot fail.
        let _ = write!(text, "{comma}{}", echoed(slot.and_then(|node| node.value).unwrap_or("null")));
    }
    text.push_str("]'");
    text
}

/// The elements of a list by index; gaps are kept as missing elements (recorded on AWS).
fn elements<'n>(node: &Node<'n>, structures: bool) -> Result<Vec<Option<Node<'n>>>, Fault> {
    let Some(members) = node.child("member") else { return Ok(Vec::new()) };
    let mut found: BTreeMap<i64, Node<'n>> = BTreeMap::new();
    for part in members.parts() {
        match (index(part)?, members.child(part)) {
            (Some(_), Some(element)) if element.has_index() => {
                return Err(Fault::malformed_input("Two index elements may not occur back to back"));
            }
            (Some(index), Some(element)) => drop(found.insert(index, element)),
            _ if structures => return Ok(vec![None]),
            _ => return Err(Fault::malformed_input("Start of list found where not expected")),
        }
    }
    spread(found)
}

/// Lays elements out in a row, with the gaps that AWS tolerates.
fn spread(found: BTreeMap<i64, Node<'_>>) -> Result<Vec<Option<Node<'_>>>, Fault> {
    let mut slots: Vec<Option<Node<'_>>> = Vec::new();
    let mut previous = 0;
    for (index, element) in found {
        let place = index - 1;
        let jump = place - previous;
        if jump > LARGEST_JUMP {
            let text = format!("Excessively sparse input would skip {jump} list elements");
            return Err(Fault::malformed_input(text));
        }
        slots.resize(usize::try_from(place).unwrap_or_default(), None);
        slots.push(Some(element));
        previous = place;
    }
    Ok(slots)
}

/// An index of a list; None when it is no number at all.
fn index(key: &str) -> Result<Option<i64>, Fault> {
    if key.starts_with('-') {
        return Err(Fault::malformed_input(format!("Key {key} may not have a leading '-'")));
    }
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    match key.parse::<i32>() {
        Ok(0) => Err(Fault::malformed_input(format!("{key} is not a valid index"))),
        Ok(index) => Ok(Some(i64::from(index))),
        Err(_) => Err(Fault::wordless(MALFORMED_INPUT)),
    }
}

/// A map: `Name.entry.1.key`, `Name.entry.1.value` …
#[derive(Debug)]
pub struct Map<V> {
    /// The shape of the values.
    pub value: V,
}

impl<V: Shape> Shape for Map<V> {
    type Value = Vec<(SmolStr, V::Value)>;

    fn is_scalar(&self) -> bool {
        false
    }

    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<Self::Value, Fault> {
        let Some(entries) = node.child("entry") else { return Ok(Vec::new()) };
        let key = Text { min: None, max: None, pattern: None };
        let mut read = |entry: &Node<'_>| {
            Ok((decoder.required(entry, "key", &key)?, decoder.required(entry, "value", &self.value)?))
        };
        entries.parts().into_iter().filter_map(|part| entries.child(part)).map(|entry| read(&entry)).collect()
    }
}

/// A structure.
#[derive(Debug)]
pub struct Structure<T>(pub std::marker::PhantomData<fn() -> T>);

impl<T: Decode + Default> Shape for Structure<T> {
    type Value = T;

    fn is_scalar(&self) -> bool {
        false
    }

    fn read(&self, decoder: &mut Decoder, node: &Node<'_>) -> Result<T, Fault> {
        T::decode(decoder, node)
    }
}
