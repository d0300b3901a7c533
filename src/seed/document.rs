//! The shape of a seed file, and where in it each value stands. Nothing is believed of it yet.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_saphyr::{DefaultMessageFormatter, Error, Location, MessageFormatter as _, Options, Spanned};

pub(super) use super::policy_text::PolicyText;
use super::{Place, SeedFault};

/// The whole file.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Document {
    pub(super) accounts: Vec<Account>,
    pub(super) hardware_tokens: Vec<Token>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub(super) id: At<String>,
    pub(super) alias: Option<At<String>>,
    #[serde(default)]
    pub(super) root: Root,
    #[serde(default)]
    pub(super) policies: Vec<ManagedPolicy>,
    #[serde(default)]
    pub(super) groups: Vec<Group>,
    #[serde(default)]
    pub(super) users: Vec<User>,
    #[serde(default)]
    pub(super) roles: Vec<Role>,
    #[serde(default)]
    pub(super) instance_profiles: Vec<InstanceProfile>,
    #[serde(default)]
    pub(super) virtual_mfa_devices: Vec<Virtual>,
    #[serde(default)]
    pub(super) service_control_policies: Levels,
    #[serde(default)]
    pub(super) resource_control_policies: Levels,
}

/// Control policies: the root of the organization first, then each unit, then the account.
pub(super) type Levels = Vec<Vec<ControlPolicy>>;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ControlPolicy {
    pub(super) name: At<String>,
    pub(super) document: At<PolicyText>,
}

#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Root {
    pub(super) email: Option<At<String>>,
    pub(super) password: Option<At<String>>,
    pub(super) access_keys: Vec<At<AccessKey>>,
    pub(super) mfa_devices: Vec<At<Device>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct User {
    pub(super) name: At<String>,
    pub(super) path: Option<At<String>>,
    pub(super) id: Option<At<String>>,
    pub(super) tags: Option<At<Pairs>>,
    pub(super) password: Option<At<String>>,
    pub(super) password_reset_required: Option<At<bool>>,
    #[serde(default)]
    pub(super) access_keys: Vec<At<AccessKey>>,
    #[serde(default)]
    pub(super) mfa_devices: Vec<At<Device>>,
    #[serde(default)]
    pub(super) groups: Vec<At<String>>,
    #[serde(default)]
    pub(super) policies: Pairs<PolicyText>,
    #[serde(default)]
    pub(super) attached_policies: Vec<At<String>>,
    pub(super) permissions_boundary: Option<At<String>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) name: At<String>,
    pub(super) path: Option<At<String>>,
    pub(super) id: Option<At<String>>,
    #[serde(default)]
    pub(super) policies: Pairs<PolicyText>,
    #[serde(default)]
    pub(super) attached_policies: Vec<At<String>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Role {
    pub(super) name: At<String>,
    pub(super) path: Option<At<String>>,
    pub(super) id: Option<At<String>>,
    pub(super) trust: At<PolicyText>,
    pub(super) description: Option<At<String>>,
    pub(super) max_session_duration: Option<At<i32>>,
    pub(super) tags: Option<At<Pairs>>,
    #[serde(default)]
    pub(super) policies: Pairs<PolicyText>,
    #[serde(default)]
    pub(super) attached_policies: Vec<At<String>>,
    pub(super) permissions_boundary: Option<At<String>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InstanceProfile {
    pub(super) name: At<String>,
    pub(super) path: Option<At<String>>,
    pub(super) id: Option<At<String>>,
    pub(super) role: Option<At<String>>,
    pub(super) tags: Option<At<Pairs>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ManagedPolicy {
    pub(super) name: At<String>,
    pub(super) path: Option<At<String>>,
    pub(super) id: Option<At<String>>,
    pub(super) description: Option<At<String>>,
    pub(super) document: At<PolicyText>,
    pub(super) tags: Option<At<Pairs>>,
}

/// What users, groups and roles have of policies; each of them has these fields.
pub(super) struct Grants {
    pub(super) inline: Pairs<PolicyText>,
    pub(super) attached: Vec<At<String>>,
    pub(super) boundary: Option<At<String>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccessKey {
    pub(super) id: Option<At<String>>,
    pub(super) secret: Option<At<String>>,
    pub(super) status: Option<At<String>>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Device {
    Virtual(Virtual),
    Hardware(Hardware),
    SecurityKey(SecurityKey),
    Sms(Sms),
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Virtual {
    pub(super) name: At<String>,
    pub(super) path: Option<At<String>>,
    pub(super) seed_base32: Option<At<String>>,
    pub(super) tags: Option<At<Pairs>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hardware {
    pub(super) serial_number: At<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SecurityKey {
    pub(super) name: At<String>,
    pub(super) id: Option<At<String>>,
    pub(super) certifications: Option<At<Pairs>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sms {
    pub(super) phone_number: At<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Token {
    pub(super) serial_number: At<String>,
    pub(super) seed_base32: Option<At<String>>,
}

/// A value and where it stands.
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Spanned { value, referenced, .. } = Spanned::deserialize(deserializer)?;
        Ok(Self { value, place: Place::from(referenced) })
    }
}

impl From<Location> for Place {
    fn from(location: Location) -> Self {
        Self { line: location.line(), column: location.column() }
    }
}

/// A mapping from texts to texts or documents, in the order of the file.
pub(super) struct Pairs<V = String>(pub(super) Vec<(At<String>, At<V>)>);

impl<V> Default for Pairs<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for InOrder<V> {
            type Value = Pairs<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<V>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// Reads the shape of a seed file.
pub(super) fn read(text: &str) -> Result<Document, SeedFault> {
    serde_saphyr::from_str_with_options(text, options()).map_err(|error| fault(&error))
}

/// A seed may be large: what stands in it is bounded by the file itself, and what aliases repeat by
/// their own limit, which stays.
fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: usize::MAX,
            max_nodes: usize::MAX,
            max_total_scalar_bytes: usize::MAX,
            max_aliases: usize::MAX,
            max_merge_keys: usize::MAX,
            enforce_alias_anchor_ratio: false,
        },
        with_snippet: false,
    }
}

/// What the parser found, in our words where its own speak of Rust.
fn fault(error: &Error) -> SeedFault {
    let place = error.location().map(Place::from);
    SeedFault::new(place, message(error))
}

fn message(error: &Error) -> String {
    match error.without_snippet() {
        Error::AliasError { error, .. } => message(error),
        Error::SerdeUnknownField { field, expected, .. } => {
            format!("unknown field `{}`, expected {}", printable(field), one_of(expected))
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            format!("unknown kind of device `{}`, expected {}", printable(variant), one_of(expected))
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            format!("`{}` stands twice in one mapping", printable(key))
        }
        Error::ExpectedMappingEndAfterEnumVariantValue { .. } => "a device is of one kind".to_owned(),
        Error::MultipleDocuments { .. } => "a seed file holds one YAML document".to_owned(),
        Error::NullIntoString { .. } => "a text is missing here".to_owned(),
        Error::Unexpected { expected: "mapping start", .. } => "a mapping is expected here".to_owned(),
        Error::Unexpected { expected: "sequence start", .. } => "a list is expected here".to_owned(),
        Error::Unexpected { expected: "string scalar", .. } => "a text is expected here".to_owned(),
        other => printable(&DefaultMessageFormatter.format_message(other)),
    }
}

/// A fault is one line, and none of it moves a terminal's cursor.
fn printable(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn one_of(names: &[&str]) -> String {
    match names {
        [only] => format!("`{only}`"),
        [others @ .., last] => format!("`{}` or `{last}`", others.join("`, `")),
        [] => "none".to_owned(),
    }
}
