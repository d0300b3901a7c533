//! What every operation's input and output know about themselves.

use smol_str::SmolStr;

use crate::types::Service;

use super::{Decode, Encode};

/// The input of an operation: it knows which operation it belongs to.
pub trait Input: Decode {
    /// The service.
    const SERVICE: Service;
    /// The name of the operation, such as `CreateUser`.
    const ACTION: &'static str;
    /// What the operation answers.
    type Output: Output;

    /// Tells what policies may put conditions on.
    fn asked<'a>(&'a self, _: &mut dyn Asked<'a>) {}
}

/// Takes what a request asks for as condition keys (Service Authorization Reference).
pub trait Asked<'a> {
    /// A key with one value.
    fn text(&mut self, key: &'static str, value: &'a str);

    /// A key with many values, even when it holds one; absent when it holds none (recorded on AWS).
    fn texts(&mut self, key: &'static str, values: &'a [SmolStr]);

    /// Tags: `aws:RequestTag/…` for each, and `aws:TagKeys`; absent when there are none.
    fn tags(&mut self, tags: &mut dyn Iterator<Item = (&'a str, &'a str)>);
}

/// The output of an operation.
pub trait Output: Encode + Send + 'static {
    /// The element around the members; None when the operation answers nothing but its request id.
    const WRAPPER: Option<&'static str>;
}
