//! The managed policies that AWS made: they are in every account, and stored once.

use std::collections::HashMap;
use std::io::Read as _;
use std::sync::{LazyLock, OnceLock};

use flate2::read::GzDecoder;
use sha2::{Digest as _, Sha256};

use crate::clock::Timestamp;
use crate::policy::{Kind, Policy};
use crate::types::{Arn, IdKind, Name, Path, UniqueId};

use super::policy_arn::PolicyArn;

/// One policy a line: path, name, created, updated, default version, document; by name.
static PACKED: &[u8] = include_bytes!("../../fixtures/managed-policies/policies.tsv.gz");

/// Unpacked when it is first asked for, not when the program starts.
static ALL: LazyLock<AwsPolicies> = LazyLock::new(|| AwsPolicies::read(unpacked()));

/// Where policies stand that only AWS attaches (recorded on AWS).
const RESERVED: [&str; 2] = [Path::SERVICE_LINKED, "/root-task/"];

/// The managed policies of AWS.
#[must_use]
pub fn aws_policies() -> &'static AwsPolicies {
    &ALL
}

/// All managed policies of AWS.
#[derive(Debug)]
pub struct AwsPolicies {
    /// By name.
    list: Vec<AwsPolicy>,
    places: HashMap<&'static str, usize>,
}

/// A managed policy of AWS. Only its default version is known.
#[derive(Debug)]
pub struct AwsPolicy {
    /// `arn:aws:iam::aws:policy/…`.
    pub arn: Arn,
    /// The name.
    pub name: Name,
    /// The path, such as `/service-role/`.
    pub path: Path,
    /// When it was created.
    pub created: Timestamp,
    /// When its newest version was made.
    pub updated: Timestamp,
    /// The number of its newest version, which is the default.
    pub version: u32,
    /// The document of that version.
    pub text: &'static str,
    document: OnceLock<Option<Policy>>,
}

impl AwsPolicies {
    fn read(text: &'static str) -> Self {
        let list: Vec<AwsPolicy> = text.lines().filter_map(AwsPolicy::read).collect();
        let names = text.lines().filter_map(|line| line.split('\t').nth(1));
        let places = names.enumerate().map(|(place, name)| (name, place)).collect();
        Self { list, places }
    }

    /// The policies, by name.
    pub fn iter(&self) -> impl Iterator<Item = &AwsPolicy> {
        self.list.iter()
    }

    /// The policy of an ARN.
    #[must_use]
    pub fn find(&self, arn: &PolicyArn<'_>) -> Option<&AwsPolicy> {
        self.named(arn.name).filter(|policy| arn.is_awss() && policy.path.as_str() == arn.path)
    }

    /// The policy of that name; the names differ whatever the path.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&AwsPolicy> {
        self.list.get(*self.places.get(name)?)
    }
}

impl AwsPolicy {
    fn read(line: &'static str) -> Option<Self> {
        let mut columns = line.splitn(6, '\t');
        let (path, name) = (columns.next()?, columns.next()?);
        Some(Self {
            arn: Arn::from(format!("arn:aws:iam::aws:policy{path}{name}")),
            name: Name::from(name),
            path: Path::parse(path).ok()?,
            created: Timestamp::parse_iso8601(columns.next()?)?,
            updated: Timestamp::parse_iso8601(columns.next()?)?,
            version: columns.next()?.strip_prefix('v')?.parse().ok()?,
            text: columns.next()?,
            document: OnceLock::new(),
        })
    }

    /// The unique id: `ANPA…`. AWS's own are not known; these are the same in every account and
    /// in every run (our choice).
    #[must_use]
    pub fn id(&self) -> UniqueId {
        let digest = Sha256::digest(self.arn.as_str());
        let mut bytes = [0; 17];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        UniqueId::generate(IdKind::Policy, bytes)
    }

    /// Whether only AWS attaches it, and only to roles of its own (recorded on AWS).
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        RESERVED.iter().any(|path| self.path.as_str().starts_with(path))
    }

    /// What it means, read when it is first asked for. All of them are readable: a test reads them.
    pub fn document(&self) -> Option<&Policy> {
        self.document.get_or_init(|| Policy::stored(Kind::Managed, self.text).ok()).as_ref()
    }
}

fn unpacked() -> &'static str {
    let mut text = String::new();
    match GzDecoder::new(PACKED).read_to_string(&mut text) {
        Ok(_) => text.leak(),
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_policies_of_the_file_are_there_and_readable() {
        let all = aws_policies();
        assert_eq!((all.list.len(), all.places.len()), (1_582, 1_582));
        assert!(all.list.is_sorted_by(|a, b| a.name < b.name));
        for policy in all.iter() {
            assert!(policy.document().is_some_and(|document| document.text() == policy.text), "{policy:?}");
            assert!(std::ptr::eq(all.named(policy.name.as_str()).unwrap(), policy));
        }
    }

    #[test]
    fn they_are_as_aws_shows_them() {
        let policy = aws_policies().named("AdministratorAccess").unwrap();
        assert_eq!(policy.arn.as_str(), "arn:aws:iam::aws:policy/AdministratorAccess");
        assert_eq!(policy.created.to_string(), "2015-02-06T18:39:46Z");
        assert_eq!(
            policy.text,
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
        );
        assert_eq!(policy.id(), aws_policies().named("AdministratorAccess").unwrap().id());
        assert!(!policy.is_reserved());
        assert!(aws_policies().named("IAMAuditRootUserCredentials").unwrap().is_reserved());
    }
}
