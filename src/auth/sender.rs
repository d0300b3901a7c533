//! Tells requests that foreign web pages made a browser send.
//!
//! A page of any site can make a browser send requests to an emulator on the developer's machine.
//! Three things tell such a request:
//!
//! - `Host` names the site, when its name was pointed at this machine (DNS rebinding);
//! - `Origin` names the site, when the browser sends one: it must be where the request goes to;
//! - `Sec-Fetch-Site` says how the page relates to us: only this server's own pages, and what people
//!   type into the address bar, are let through. Another port of localhost is another site.
//!
//! Tools that are no browsers send neither of the latter two. Every header of these that comes
//! counts, whichever of several is believed elsewhere.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

use http::Method;
use http::header::{ACCEPT_LANGUAGE, HOST, HeaderName, ORIGIN};
use http::uri::{Authority, Scheme, Uri};

use crate::wire::Request;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Host names and addresses, without ports, that count like loopback: those by which the emulator
/// is reached from other containers or machines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllowedHosts(Vec<String>);

/// Why a request may come from a foreign page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Foreign {
    /// It goes to a host that is neither loopback nor allowed.
    Host(String),
    /// It names no host.
    NoHost,
    /// It comes from a page of another place than the one it goes to.
    Origin(String),
    /// The browser says that it comes from another site.
    Site,
}

impl AllowedHosts {
    /// These and another.
    #[must_use]
    pub fn and(mut self, host: &str) -> Self {
        self.0.push(host.to_owned());
        self
    }

    /// Whether the request goes to a host of ours and comes from no foreign page.
    ///
    /// # Errors
    /// The first thing that tells otherwise.
    pub fn check(&self, request: &Request) -> Result<(), Foreign> {
        let destination = self.destination(request)?;
        for origin in values(request, ORIGIN) {
            check_origin(origin, &destination)?;
        }
        let mut sites = values(request, SEC_FETCH_SITE);
        let own = sites.all(|site| matches!(site, Some("same-origin" | "none")));
        own.then_some(()).ok_or(Foreign::Site)
    }

    /// Whether the request goes to a host of ours, whatever page it comes from: for what a link may lead
    /// to. Answers that host, with its port.
    ///
    /// # Errors
    /// [`Foreign::Host`] or [`Foreign::NoHost`].
    pub fn check_host(&self, request: &Request) -> Result<Authority, Foreign> {
        self.destination(request)
    }

    /// As [`Self::check`], for requests that carry signs of a browser. Others are let through to
    /// whatever host: containers and CI reach the emulator by names that nobody told it.
    ///
    /// # Errors
    /// The first thing that tells a foreign page.
    pub fn check_browser(&self, request: &Request) -> Result<(), Foreign> {
        if is_of_browser(request) { self.check(request) } else { Ok(()) }
    }

    /// Where the request goes: the target's authority (HTTP/2 has it there) and each `Host`, which
    /// must all be ours.
    fn destination(&self, request: &Request) -> Result<Authority, Foreign> {
        let target = request.head.uri.authority().map(|authority| Some(authority.as_str()));
        let mut last = None;
        for host in target.into_iter().chain(values(request, HOST)) {
            last = Some(self.own_host(host)?);
        }
        last.ok_or(Foreign::NoHost)
    }

    /// The host of an address and its port, if it is one of ours.
    #[must_use]
    pub fn ours(&self, authority: &Authority) -> Option<Authority> {
        self.own_host(Some(authority.as_str())).ok()
    }

    fn own_host(&self, host: Option<&str>) -> Result<Authority, Foreign> {
        let authority = host.and_then(|host| host.parse::<Authority>().ok());
        let ours = authority.filter(|authority| name(authority).is_some_and(|name| self.is_ours(name)));
        ours.ok_or_else(|| Foreign::Host(host.unwrap_or("(unreadable)").to_owned()))
    }

    fn is_ours(&self, host: &str) -> bool {
        let host = host.strip_suffix('.').unwrap_or(host);
        is_loopback(host) || self.0.iter().any(|allowed| allowed.eq_ignore_ascii_case(host))
    }
}

impl From<Vec<String>> for AllowedHosts {
    fn from(hosts: Vec<String>) -> Self {
        Self(hosts)
    }
}

impl fmt::Display for Foreign {
    /// The subject of a sentence that says what it may not do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host(host) => write!(f, "The host {host}"),
            Self::NoHost => f.write_str("A request that names no host"),
            Self::Origin(origin) => write!(f, "A page of the origin {origin}"),
            Self::Site => f.write_str("Pages of other sites"),
        }
    }
}

/// Whether headers are there that browsers send and pages can't take away.
///
/// `Origin` comes with each POST (Fetch standard, "append a request Origin header"), and
/// `Sec-Fetch-Site` with what goes to loopback. A GET to a name that was pointed at this machine has
/// neither, but says which languages are read.
fn is_of_browser(request: &Request) -> bool {
    let headers = &request.head.headers;
    let reads = request.head.method != Method::POST;
    headers.contains_key(ORIGIN)
        || headers.contains_key(SEC_FETCH_SITE)
        || (reads && headers.contains_key(ACCEPT_LANGUAGE))
}

/// The host, without the brackets of an IPv6 address. None when there is more than a host and a
/// port.
fn name(authority: &Authority) -> Option<&str> {
    let host = authority.host();
    let port = authority.as_str().strip_prefix(host)?;
    let whole = port.is_empty() || (port.starts_with(':') && authority.port_u16().is_some());
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').filter(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => Some(host),
    };
    name.filter(|_| whole)
}

/// Loopback addresses, and the names that never leave the machine (RFC 6761, section 6.3).
fn is_loopback(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

/// An origin must be the place that the request goes to, port included.
fn check_origin(origin: Option<&str>, destination: &Authority) -> Result<(), Foreign> {
    let uri = origin.and_then(|origin| origin.parse::<Uri>().ok());
    let same = uri.as_ref().is_some_and(|uri| {
        let of_web = matches!(uri.scheme(), Some(scheme) if [Scheme::HTTP, Scheme::HTTPS].contains(scheme));
        of_web && uri.authority().is_some_and(|authority| authority == destination)
    });
    same.then_some(()).ok_or_else(|| Foreign::Origin(origin.unwrap_or("(unreadable)").to_owned()))
}

/// The values of a header; None for one that is no text.
fn values(request: &Request, name: HeaderName) -> impl Iterator<Item = Option<&str>> {
    request.head.headers.get_all(name).into_iter().map(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::tests::request_of;

    /// What the two rules say of a request with these headers.
    fn both(method: &str, headers: &str) -> (Result<(), Foreign>, Result<(), Foreign>) {
        let hosts = AllowedHosts::from(vec!["emulator.test".to_owned()]);
        let request = request_of(&format!("{method} / HTTP/1.1\n{headers}\n\n"));
        (hosts.check(&request), hosts.check_browser(&request))
    }

    fn host(name: &str) -> Result<(), Foreign> {
        Err(Foreign::Host(name.to_owned()))
    }

    #[test]
    fn tools_may_call_by_any_name_and_browsers_may_not() {
        for name in ["iamulator:4566", "localhost.localstack.cloud:4566"] {
            assert_eq!(both("POST", &format!("host: {name}")), (host(name), Ok(())));
            assert_eq!(both("POST", &format!("host: {name}\nsec-fetch-mode: cors")), (host(name), Ok(())));
            assert_eq!(both("POST", &format!("host: {name}\naccept-language: *")), (host(name), Ok(())));
            for sign in
                ["sec-fetch-site: same-origin", "sec-fetch-site: none", &format!("origin: http://{name}")]
            {
                let headers = format!("host: {name}\n{sign}");
                assert_eq!(both("POST", &headers), (host(name), host(name)), "{sign}");
            }
            assert_eq!(both("GET", &format!("host: {name}")), (host(name), Ok(())));
            assert_eq!(both("GET", &format!("host: {name}\naccept-language: de")), (host(name), host(name)));
        }
        assert_eq!(both("POST", "accept: */*"), (Err(Foreign::NoHost), Ok(())));
    }

    #[test]
    fn at_hosts_of_ours_only_foreign_pages_are_told() {
        for name in ["127.0.0.1:4566", "[::1]:4566", "localhost", "emulator.test:4566"] {
            for own in [
                "accept: */*",
                "sec-fetch-site: same-origin",
                "sec-fetch-site: none",
                &format!("origin: http://{name}"),
            ] {
                for method in ["GET", "POST"] {
                    let headers = format!("host: {name}\naccept-language: de\n{own}");
                    assert_eq!(both(method, &headers), (Ok(()), Ok(())), "{headers}");
                }
            }
            for origin in ["null", "http://evil.example", "http://localhost:3000"] {
                let told = || Err(Foreign::Origin(origin.to_owned()));
                assert_eq!(both("POST", &format!("host: {name}\norigin: {origin}")), (told(), told()));
            }
            for site in ["cross-site", "same-site"] {
                let headers = format!("host: {name}\nsec-fetch-site: {site}");
                assert_eq!(both("GET", &headers), (Err(Foreign::Site), Err(Foreign::Site)), "{headers}");
            }
        }
    }
}
