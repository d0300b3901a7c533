//! Paths of IAM entities.

use std::fmt;

use smol_str::SmolStr;

use crate::fault::Fault;

/// The path of an IAM entity, such as `/` or `/division/team/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(SmolStr);

impl Path {
    /// Where service-linked roles and their policies stand (IAM User Guide).
    pub const SERVICE_LINKED: &str = "/aws-service-role/";

    /// Whether a service-linked role has this path.
    #[must_use]
    pub fn is_service_linked(&self) -> bool {
        self.0.starts_with(Self::SERVICE_LINKED)
    }

    /// The path of entities made without one.
    #[must_use]
    pub fn root() -> Self {
        Self(SmolStr::new_static("/"))
    }

    /// Reads a path that begins and ends with `/`.
    ///
    /// # Errors
    /// `ValidationError` with AWS's sentence for paths; `//` alone is refused, `/a//b/` is not
    /// (recorded on AWS).
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let framed = text == "/" || (text.len() > 2 && text.starts_with('/') && text.ends_with('/'));
        if framed && text.bytes().all(|byte| (0x21..=0x7e).contains(&byte)) {
            return Ok(Self(SmolStr::new(text)));
        }
        Err(Fault::validation(
            "The specified value for path is invalid. It must begin and end with / and contain \
             only alphanumeric characters and/or / characters.",
        ))
    }

    /// [`Self::parse`] of a parameter that may be left out.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn or_root(text: Option<&str>) -> Result<Self, Fault> {
        text.map_or_else(|| Ok(Self::root()), Self::parse)
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_aws_took_and_refused() {
        for text in ["/", "/team/", "/a//b/"] {
            assert_eq!(Path::parse(text).unwrap().as_str(), text);
        }
        for text in ["", "//", "/team", "team/", "/ space/", "/é/", "/\u{7f}/", "/a\n/"] {
            assert_eq!(Path::parse(text).unwrap_err().code.name, "ValidationError", "{text:?}");
        }
    }
}
