//! The entries of Action and NotAction. Names of services and actions are just names.

use crate::policy::Malformed;
use crate::policy::syntax::{Document, Element, Statement};

/// Checks Action before NotAction.
pub(super) fn check(document: &Document) -> Result<(), Malformed> {
    let of = |negated: bool| {
        let elements = document.all().iter().filter_map(action);
        elements.filter(move |element| element.negated == negated).flat_map(|element| &element.values)
    };
    of(false).chain(of(true)).try_for_each(|text| entry(text))
}

fn action(statement: &Statement) -> Option<&Element<String>> {
    statement.action.as_ref()
}

fn entry(text: &str) -> Result<(), Malformed> {
    if text == "*" {
        return Ok(());
    }
    let Some((vendor, name)) = text.split_once(':') else {
        return Err(Malformed::new(
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        ));
    };
    if name.contains(':') {
        return Err(Malformed::new("Actions/Condition can contain only one colon."));
    }
    // `*:*` means everything.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    if vendor != "*" && !vendor.chars().all(plain) {
        return Err(Malformed::new(format!("Vendor {vendor} is not valid")));
    }
    Ok(())
}
