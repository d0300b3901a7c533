//! The seed file: what there is in an emulator when it starts and after each reset.
//!
//! It is YAML (so JSON does as well). Names follow AWS's. Only what says `required` must be given;
//! whatever else is left out is empty, or is drawn at random: unique ids, access key ids, secrets
//! and seeds. Text may stand without quotes where YAML allows it, account numbers too.
//!
//! ```yaml
//! accounts:
//!   - id: "111122223333"               # required: twelve digits
//!     alias: example-corp              # unique among the accounts of the file
//!     root:
//!       email: root@example.com        # unique among the accounts of the file
//!       password: correct-Horse-9      # else that of --root-password
//!       access_keys:                   # as of users
//!         - {id: AKIAI44QH8DHBEXAMPLE, secret: je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY}
//!       mfa_devices:                   # as of users, but no `sms`
//!         - virtual: {name: root-account-mfa-device}
//!     policies:                        # managed policies, whose version v1 is the default
//!       - name: deploy                 # required
//!         path: /team/                 # / when left out
//!         id: ANPACKCEVSQ6C2EXAMPLE    # the unique id: ANPA and 17 letters or digits
//!         description: What deploys need
//!         tags: {team: blue}
//!         document:                    # required: a mapping, or JSON as a text
//!           Version: 2012-10-17
//!           Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]
//!     groups:
//!       - name: developers             # required
//!         path: /team/                 # / when left out
//!         id: AGPACKCEVSQ6C2EXAMPLE    # the unique id: AGPA and 17 letters or digits
//!         policies:                    # inline policies by name: a mapping, or JSON as a text
//!           read-iam:
//!             Version: 2012-10-17
//!             Statement: [{Effect: Allow, Action: [iam:Get*, iam:List*], Resource: "*"}]
//!         attached_policies:           # managed policies, by ARN
//!           - arn:aws:iam::aws:policy/ReadOnlyAccess
//!     users:
//!       - name: alice                  # required
//!         path: /team/                 # / when left out
//!         id: AIDACKCEVSQ6C2EXAMPLE    # the unique id: AIDA and 17 letters or digits
//!         tags: {team: blue}
//!         password: battery-Staple-9   # a login profile; none when left out
//!         password_reset_required: false # whether the next sign-in asks for another
//!         access_keys:                 # at most two
//!           - id: AKIAIOSFODNN7EXAMPLE
//!             secret: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
//!             status: Active           # or Inactive
//!         mfa_devices:                 # enabled; each is a mapping with one of these four keys
//!           - virtual:
//!               name: alice            # required
//!               path: /                # / when left out
//!               seed_base32: JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
//!               tags: {purpose: login}
//!           - hardware:
//!               serial_number: GAHT12345678   # required: one of `hardware_tokens`
//!           - security_key:
//!               name: yubikey          # required
//!               id: NSSQURFMVVHQLMHYNZQJFH4EHM # the 26 letters at the end of its serial number
//!               certifications: {FIDO: L1}
//!           - sms:
//!               phone_number: "+15550100"     # required: E.164
//!         groups: [developers]         # at most ten, of the account's groups
//!         policies: {}                 # as of groups
//!         attached_policies: []        # as of groups
//!         permissions_boundary: arn:aws:iam::aws:policy/PowerUserAccess
//!     roles:
//!       - name: reader                 # required
//!         path: /                      # / when left out
//!         id: AROACKCEVSQ6C2EXAMPLE    # the unique id: AROA and 17 letters or digits
//!         trust:                       # required: who may assume it; a mapping, or JSON as a text
//!           Version: 2012-10-17
//!           Statement: [{Effect: Allow, Principal: {AWS: "111122223333"}, Action: sts:AssumeRole}]
//!         description: reads what there is
//!         max_session_duration: 3600   # seconds, 3600 when left out
//!         tags: {team: blue}
//!         policies: {}                 # as of groups
//!         attached_policies: []        # as of groups
//!         permissions_boundary: arn:aws:iam::aws:policy/PowerUserAccess
//!     instance_profiles:
//!       - name: web                    # required
//!         path: /                      # / when left out
//!         id: AIPACKCEVSQ6C2EXAMPLE    # the unique id: AIPA and 17 letters or digits
//!         role: reader                 # one of the account's roles; none when left out
//!         tags: {team: blue}
//!     virtual_mfa_devices:             # made, and enabled for nobody; as `virtual` above
//!       - {name: spare}
//!     service_control_policies:        # levels: the organization's root, its units, the account;
//!       - - name: FullAWSAccess        # each level has to allow, any policy of it may. Required
//!           document:                  # required: a mapping, or JSON as a text
//!             Version: 2012-10-17
//!             Statement: [{Effect: Allow, Action: "*", Resource: "*"}]
//!     resource_control_policies: []    # the same for the account's resources
//! hardware_tokens:                     # tokens that EnableMFADevice takes, in any account
//!   - serial_number: GAHT12345678      # required
//!     seed_base32: GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
//! ```
//!
//! What stands in the file holds to the rules of the API and is refused in AWS's words: names,
//! paths, tags, aliases, passwords (AWS's default policy), policy documents, principals of trust policies, and the quotas of access
//! keys, MFA devices, groups of a user and inline, managed and attached policies. With the rules of
//! AWS's first years a user has one MFA device. Three things differ, for a seed tells what is there
//! and not how it came about: there may be more users, groups, roles, instance profiles, managed
//! policies and virtual devices than an account's quota; root has devices that only the console enables;
//! and phones exist under either rules, though no new ones can be enrolled under the current ones.
//!
//! A number in a policy document becomes a text, which IAM reads alike; so an account number needs
//! quotes there only when it begins with 0.
//!
//! A trust policy may name users and roles of any account in the file, wherever they stand in it.
//!
//! Everything is checked when the file is read. Building accounts from it then never fails, so a
//! reset doesn't either.

mod build;
mod check;
mod control_policies;
mod document;
mod grants;
mod instance_profiles;
mod logins;
mod managed_policy;
mod policy_text;
mod roles;

use std::collections::BTreeMap;
use std::fmt;

use smol_str::SmolStr;

use crate::account::{Controls, Grants, Hash, RootLogin};
use crate::mfa;
use crate::mfa::SerialNumber;
use crate::policy::Policy;
use crate::settings::Settings;
use crate::store::RootKeys;
use crate::types::{AccessKeyId, AccountId, Name, Path, Secret, Tags, UniqueId};

pub use check::{hardware_serial_number, totp_seed};
pub use logins::{email, password};

/// The content of a seed file, checked.
#[derive(Debug, Default)]
pub struct Seed {
    accounts: BTreeMap<AccountId, Account>,
    tokens: Vec<Token>,
}

/// Why a seed file was refused: `seed.yaml:12:9: unknown field …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedFault {
    file: String,
    place: Option<Place>,
    message: String,
}

/// A place in the file; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    line: u64,
    column: u64,
}

#[derive(Debug)]
struct Account {
    alias: Option<SmolStr>,
    root: Credentials,
    login: RootLogin,
    policies: Vec<ManagedPolicy>,
    groups: Vec<Group>,
    users: Vec<User>,
    roles: Vec<roles::Role>,
    instance_profiles: Vec<instance_profiles::InstanceProfile>,
    unassigned: Vec<Virtual>,
    controls: Controls,
}

#[derive(Debug)]
struct User {
    name: Name,
    path: Path,
    id: Option<UniqueId>,
    tags: Tags,
    login: Option<Login>,
    credentials: Credentials,
    groups: Vec<Name>,
    grants: Grants,
}

/// The login profile of a user.
#[derive(Debug)]
struct Login {
    password: Hash,
    reset_required: bool,
}

#[derive(Debug)]
struct Group {
    name: Name,
    path: Path,
    id: Option<UniqueId>,
    grants: Grants,
}

#[derive(Debug)]
struct ManagedPolicy {
    name: Name,
    path: Path,
    id: Option<UniqueId>,
    description: Option<SmolStr>,
    document: Policy,
    tags: Tags,
}

/// What root and users alike have.
#[derive(Debug)]
struct Credentials {
    access_keys: Vec<AccessKey>,
    mfa_devices: Vec<Device>,
}

#[derive(Debug)]
struct AccessKey {
    id: Option<AccessKeyId>,
    secret: Option<Secret>,
    active: bool,
}

#[derive(Debug)]
enum Device {
    Virtual(Virtual),
    Hardware(SerialNumber),
    SecurityKey { name: Name, suffix: Option<[u8; 16]>, certifications: Vec<(SmolStr, SmolStr)> },
    Sms { phone_number: SmolStr },
}

#[derive(Debug)]
struct Virtual {
    serial: SerialNumber,
    seed: Option<mfa::Seed>,
    tags: Tags,
}

#[derive(Debug)]
struct Token {
    serial: SerialNumber,
    seed: Option<mfa::Seed>,
}

impl Seed {
    /// Reads and checks a seed file. `file` is only for faults; `root_keys` are those that there
    /// are beside the seed's.
    ///
    /// # Errors
    /// The first thing that is wrong, with its line and column. No secret is repeated in it.
    pub fn read(
        text: &str,
        file: &str,
        settings: &Settings,
        root_keys: &RootKeys,
    ) -> Result<Self, SeedFault> {
        let checked = document::read(text).and_then(|document| check::check(document, settings, root_keys));
        checked.map_err(|fault| SeedFault { file: file.to_owned(), ..fault })
    }

    /// How root of an account signs in, as far as the file says it.
    #[must_use]
    pub fn root_login(&self, id: AccountId) -> Option<&RootLogin> {
        self.accounts.get(&id).map(|account| &account.login)
    }

    /// The accounts of the file, by number.
    pub fn account_ids(&self) -> impl Iterator<Item = AccountId> {
        self.accounts.keys().copied()
    }
}

impl SeedFault {
    fn new(place: Option<Place>, message: impl Into<String>) -> Self {
        Self { file: String::new(), place, message: message.into() }
    }
}

impl fmt::Display for SeedFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some(Place { line, column }) => write!(f, "{}:{line}:{column}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

impl std::error::Error for SeedFault {}

#[cfg(test)]
mod tests;
