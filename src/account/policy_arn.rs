//! ARNs of managed policies, taken apart.

use std::fmt;

use crate::fault::Fault;
use crate::types::{AccountId, Arn, ArnParts};

/// The partition of this emulator, whose ARNs begin with `arn:aws:`.
const PARTITION: &str = "aws";
/// What stands in the place of the account in the ARNs of AWS's own policies.
const AWS: &str = "aws";

/// The ARN of a managed policy, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyArn<'a> {
    /// The number of an account, or `aws`.
    pub owner: &'a str,
    /// The path, with its slashes.
    pub path: &'a str,
    /// The name.
    pub name: &'a str,
}

impl<'a> PolicyArn<'a> {
    /// Reads the ARN that a request names. Whether there is such a policy is another matter.
    ///
    /// # Errors
    /// `ValidationError` with the sentences recorded on AWS, two blanks among them.
    pub fn parse(text: &'a str) -> Result<Self, Fault> {
        let parts = ArnParts::read(text).filter(|parts| parts.service == "iam" && parts.region.is_empty());
        let named = parts.and_then(|parts| Some((parts.partition, Self::read(&parts)?)));
        match named {
            Some((PARTITION, arn)) => Ok(arn),
            Some(_) => Err(Fault::validation("Invalid ARN partition")),
            None => Err(Fault::validation("Invalid ARN:  Could not be parsed!")),
        }
    }

    /// Takes an ARN apart that state holds: it was read before it was stored. Every policy of a caller is
    /// found so in every request.
    pub(super) fn stored(arn: &'a Arn) -> Option<Self> {
        let rest = arn.as_str().strip_prefix("arn:aws:iam::")?;
        let owner = if rest.starts_with(AWS) { AWS.len() } else { AccountId::DIGITS };
        let (owner, rest) = rest.split_at_checked(owner)?;
        Self::placed(owner, rest.strip_prefix(':')?)
    }

    fn read(parts: &ArnParts<'a>) -> Option<Self> {
        let arn = Self::placed(parts.account, parts.resource)?;
        let is_whole = arn.is_awss() || arn.owner.parse::<AccountId>().is_ok();
        (is_whole && !arn.name.is_empty()).then_some(arn)
    }

    fn placed(owner: &'a str, resource: &'a str) -> Option<Self> {
        let place = resource.strip_prefix("policy").filter(|place| place.starts_with('/'))?;
        let slash = place.bytes().rposition(|byte| byte == b'/')?;
        let (path, name) = place.split_at_checked(slash + 1)?;
        Some(Self { owner, path, name })
    }

    /// Whether it is a policy of AWS's own.
    #[must_use]
    pub fn is_awss(&self) -> bool {
        self.owner == AWS
    }

    /// Whether it is a policy of that account.
    #[must_use]
    pub fn is_of(&self, account: AccountId) -> bool {
        self.owner == account.as_str()
    }
}

impl fmt::Display for PolicyArn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "arn:aws:iam::{}:policy{}{}", self.owner, self.path, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arns_are_taken_apart() {
        let parsed = |text| PolicyArn::parse(text).unwrap();
        let own = parsed("arn:aws:iam::111122223333:policy/team/blue/deploy");
        assert_eq!(own, PolicyArn { owner: "111122223333", path: "/team/blue/", name: "deploy" });
        assert!(own.is_of("111122223333".parse().unwrap()) && !own.is_awss());
        let awss = parsed("arn:aws:iam::aws:policy/ReadOnlyAccess");
        assert_eq!(awss, PolicyArn { owner: "aws", path: "/", name: "ReadOnlyAccess" });
        assert!(awss.is_awss());
    }

    #[test]
    fn what_names_no_policy_is_refused_as_on_aws() {
        let refused = |text| PolicyArn::parse(text).unwrap_err().to_string();
        for text in [
            "ReadOnlyAccess",
            "arn:aws:iam::x:policy",
            "arn:aws:iam::aws:policy",
            "arn:aws:iam::aws:policy/",
            "arn:aws:iam::1234:policy/x",
            "arn:aws:iam::111122223333:role/x",
            "arn:aws:iam::111122223333:policyx/y",
            "arn:aws:s3::111122223333:policy/x",
            "arn:aws:iam:us-east-1:111122223333:policy/x",
        ] {
            assert_eq!(refused(text), "ValidationError: Invalid ARN:  Could not be parsed!", "{text}");
        }
        assert_eq!(refused("arn:aws-cn:iam::aws:policy/x"), "ValidationError: Invalid ARN partition");
    }
}
