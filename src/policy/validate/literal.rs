//! Values of conditions: what must convert when a document is stored.

use std::net::Ipv6Addr;

use crate::policy::Malformed;
use crate::policy::ip::Network;
use crate::policy::operand::converts;
use crate::policy::operator::Family;
use crate::policy::syntax::{Document, Test};

/// Numbers, dates, addresses, ARNs and base64 convert (recorded on AWS; of the text only the one for
/// dates is known, and stands for all).
pub(super) fn all(document: &Document) -> Result<(), Malformed> {
    check(document, |family, text| match family {
        Family::Ip => is_storable_network(text),
        _ => converts(family, text),
    })
}

/// As [`all`], addresses apart.
pub(super) fn all_but_addresses(document: &Document) -> Result<(), Malformed> {
    check(document, |family, text| family == Family::Ip || converts(family, text))
}

/// Base64 is base64.
pub(super) fn base64(document: &Document) -> Result<(), Malformed> {
    check(document, |family, text| family != Family::Binary || converts(family, text))
}

fn check(document: &Document, fits: impl Fn(Family, &str) -> bool) -> Result<(), Malformed> {
    let fits = |test: &Test| test.values.iter().all(|text| fits(test.operator.family, text));
    let all = document.all().iter().flat_map(|statement| &statement.conditions).all(fits);
    if all { Ok(()) } else { Err(Malformed::legacy()) }
}

/// IPv6 networks with bits beyond their mask, and dotted IPv6, are refused (recorded on AWS).
fn is_storable_network(text: &str) -> bool {
    let address = text.split('/').next().unwrap_or(text);
    let dotted = address.contains('.') && address.parse::<Ipv6Addr>().is_ok();
    Network::read(text).is_some_and(|network| !network.has_host_bits()) && !dotted
}
