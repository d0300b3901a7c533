//! A part of a page that its visitor may not be allowed to see.

use crate::fault::Fault;
use crate::wire::Input;

use super::desk::Desk;
use super::problem::{Problem, said};

/// What is to be shown, or the sentence that says why it isn't.
pub(super) type Section<T> = Result<T, String>;

/// What an operation tells, or why it doesn't.
///
/// # Errors
/// [`Problem::SignIn`] alone.
pub(super) fn read<I: Input + 'static, T>(
    desk: &Desk<'_>,
    parameters: &[(&str, &str)],
    show: impl FnOnce(I::Output) -> T,
) -> Result<Section<T>, Problem> {
    Ok(desk.try_call::<I>(parameters)?.map(show).map_err(|fault| said(&fault)))
}

/// As [`read`], for what stands beside what the page is about ([`Desk::look_up`]).
///
/// # Errors
/// [`Problem::SignIn`] alone.
pub(super) fn look_up<I: Input + 'static, T>(
    desk: &Desk<'_>,
    parameters: &[(&str, &str)],
    show: impl FnOnce(I::Output) -> T,
) -> Result<Section<T>, Problem> {
    Ok(desk.look_up::<I>(parameters)?.map(show).map_err(|fault| said(&fault)))
}

/// As [`read`], for what the page is about: without it there is no page.
///
/// # Errors
/// [`Problem::SignIn`], and `NoSuchEntity` when it isn't there.
pub(super) fn read_subject<I: Input + 'static, T>(
    desk: &Desk<'_>,
    parameters: &[(&str, &str)],
    show: impl FnOnce(I::Output) -> T,
) -> Result<Section<T>, Problem> {
    of_subject(desk.try_call::<I>(parameters)?.map(show))
}

/// What was told of what the page is about.
///
/// # Errors
/// As [`read_subject`].
pub(super) fn of_subject<T>(told: Result<T, Fault>) -> Result<Section<T>, Problem> {
    match told {
        Err(fault) if fault.code.status != 403 => Err(Problem::Fault(fault)),
        told => Ok(told.map_err(|fault| said(&fault))),
    }
}

/// Those parameters that have a value.
pub(super) fn given<'p>(parameters: &[(&'p str, &'p str)]) -> Vec<(&'p str, &'p str)> {
    parameters.iter().copied().filter(|(_, value)| !value.is_empty()).collect()
}
