//! ARNs of managed policies, taken apart.

use std::fmt;

use crate::fault::Fault;
use crate::types::AccountId;

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
        let mut parts = text.splitn(6, ':');
        let mut part = || parts.next().unwrap_or_default();
        let (arn, partition, service, region, owner) = (part(), part(), part(), part(), part());
        let parsed = Self::read(owner, part()).filter(Self::is_whole);
        match parsed {
            Some(parsed) if arn == "arn" && service == "iam" && region.is_empty() => {
                parsed.of_partition(partition)
            }
            _ => Err(Fault::validation("Invalid ARN:  Could not be parsed!")),
        }
    }

    fn read(owner: &'a str, resource: &'a str) -> Option<Self> {
        let place = resource.strip_prefix("policy").filter(|place| place.starts_with('/'))?;
        let (path, name) = place.split_at_checked(place.rfind('/')? + 1)?;
        Some(Self { owner, path, name })
    }

    fn is_whole(&self) -> bool {
        !self.name.is_empty() && (self.is_awss() || self.owner.parse::<AccountId>().is_ok())
    }

    fn of_partition(self, partition: &str) -> Result<Self, Fault> {
        match partition {
            PARTITION => Ok(self),
            _ => Err(Fault::validation("Invalid ARN partition")),
        }
    }

    /// Whether it is a policy of AWS's own.
    #[must_use]
    pub fn is_awss(&self) -> bool {
        self.owner == AWS
    }

    /// Whether it is a policy of that account.
    #[must_use]
    pub fn is_of(&self, account: AccountId) -> bool {
        self.owner.parse() == Ok(account)
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
