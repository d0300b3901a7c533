//! Addresses and networks.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A network of a policy: an address and how many of its bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Network {
    address: IpAddr,
    bits: u32,
}

impl Network {
    /// Reads an address, which is a network of its own, or CIDR notation. Host bits of an IPv4 network
    /// are ignored; such an IPv6 network is read and matches nothing (recorded on AWS).
    pub(super) fn read(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address = address_of(address)?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Some(width), |bits| number(bits, width))?;
        Some(Self { address, bits })
    }

    /// Whether an address of a request lies in the network.
    pub(super) fn contains(&self, address: &IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(net), IpAddr::V4(host)) => {
                let differ = u32::from(net) ^ u32::from(*host);
                differ.checked_shr(32 - self.bits).unwrap_or(0) == 0
            }
            (IpAddr::V6(net), IpAddr::V6(host)) => {
                let differ = u128::from(net) ^ u128::from(*host);
                !self.has_host_bits() && differ.checked_shr(128 - self.bits).unwrap_or(0) == 0
            }
            _ => false,
        }
    }

    /// Whether bits beyond the mask are set in an IPv6 network.
    pub(super) fn has_host_bits(&self) -> bool {
        match self.address {
            IpAddr::V4(_) => false,
            IpAddr::V6(net) => u128::from(net).checked_shl(self.bits).unwrap_or(0) != 0,
        }
    }
}

/// Reads an address of a request; one of IPv4 that is mapped into IPv6 counts as IPv4 (recorded on AWS).
pub(super) fn read(text: &str) -> Option<IpAddr> {
    let address = address_of(text)?;
    Some(address.to_canonical())
}

fn address_of(text: &str) -> Option<IpAddr> {
    if text.contains(':') {
        return text.parse::<Ipv6Addr>().ok().map(IpAddr::V6);
    }
    let mut parts = text.split('.').map(|part| number(part, 255));
    let mut octets = [0_u8; 4];
    for octet in &mut octets {
        *octet = u8::try_from(parts.next()??).ok()?;
    }
    parts.next().is_none().then_some(IpAddr::V4(Ipv4Addr::from(octets)))
}

/// A decimal number up to `most`; leading zeros don't make it octal (recorded on AWS).
fn number(text: &str, most: u32) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?.filter(|number| *number <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains(network: &str, address: &str) -> bool {
        Network::read(network).unwrap().contains(&read(address).unwrap())
    }

    #[test]
    fn networks_contain_their_addresses() {
        for (network, address, wanted) in [
            ("10.0.0.0/8", "10.255.0.1", true),
            ("10.0.0.0/8", "11.0.0.0", false),
            ("10.1.2.3/8", "10.0.0.0", true),
            ("010.0.0.001", "10.0.0.1", true),
            ("0.0.0.0/0", "255.255.255.255", true),
            ("1.2.3.4", "1.2.3.5", false),
            ("2001:db8::/32", "2001:db8:1::1", true),
            ("2001:db8::1/32", "2001:db8::1", false),
            ("2001:db8::1", "2001:DB8:0::1", true),
            ("::/0", "2001:db8::1", true),
            ("::/0", "1.2.3.4", false),
            ("1.2.3.0/24", "::ffff:1.2.3.4", true),
            ("::ffff:1.2.3.4/128", "1.2.3.4", false),
            ("::ffff:1.2.3.4/128", "::ffff:1.2.3.4", false),
        ] {
            assert_eq!(contains(network, address), wanted, "{network} {address}");
        }
    }

    #[test]
    fn what_is_no_network_is_none() {
        for text in [
            "",
            "1.2.3",
            "1.2.3.4.5",
            "256.0.0.1",
            "1.2.3.4/33",
            "1.2.3.4/",
            "1.2.3.4/a",
            "::1/129",
            ":::",
            "a",
            "1.2.3.4/+8",
            " 1.2.3.4",
            "fe80::1%eth0",
        ] {
            assert_eq!(Network::read(text), None, "{text}");
        }
    }
}
