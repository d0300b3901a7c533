//! From the shape of a file to a seed that can be built: the rules of the API, at their places.

use std::collections::{BTreeMap, HashSet};

use smol_str::SmolStr;

use crate::account::{self, ControlKind, Controls, Record, merge_tags, over_quota};
use crate::contract::iam;
use crate::contract::iam::StatusType;
use crate::fault::Fault;
use crate::mfa;
use crate::mfa::{Form, SerialNumber};
use crate::settings::Settings;
use crate::store::RootKeys;
use crate::types::{
    AccessKeyId, AccountId, Arn, Case, IdKind, Name, Path, Secret, Service, Tag, Tags, UniqueId,
};
use crate::wire::params::{self, Enumeration as _, Shape};

use super::control_policies::levels;
use super::document::{self, At, Document, Pairs};
use super::logins;
use super::{AccessKey, Account, Credentials, Device, Place, Seed, SeedFault, Token, User, Virtual};

/// The most characters of a secret access key. AWS's have 40; this is our own bound.
const LONGEST_SECRET: usize = 128;

/// Reads the serial number of a hardware token.
///
/// # Errors
/// A sentence in AWS's words, or ours for the ARN of another kind of device.
pub fn hardware_serial_number(text: &str) -> Result<SerialNumber, String> {
    let text = member("SerialNumber", &iam::SERIAL_NUMBER_TYPE, text).map_err(|fault| said(&fault))?;
    let serial = SerialNumber::from(text.as_str());
    match serial.form() {
        Some(Form::Hardware) => Ok(serial),
        _ => Err("the serial number of a hardware token is no ARN".to_owned()),
    }
}

/// Reads the seed of a device that gives codes.
///
/// # Errors
/// A sentence that says what a seed is, without the text.
pub fn totp_seed(text: &str) -> Result<mfa::Seed, String> {
    mfa::Seed::from_base32(text).map_err(|bad| bad.to_string())
}

/// Checks a whole file.
pub(super) fn check(
    document: Document,
    settings: &Settings,
    root_keys: &RootKeys,
) -> Result<Seed, SeedFault> {
    let mut checker = Checker { settings, root_keys, taken: Taken::default() };
    // The tokens first: users refer to them.
    let tokens: Vec<Token> =
        document.hardware_tokens.into_iter().map(|token| checker.token(token)).collect::<Result<_, _>>()?;
    let mut accounts = BTreeMap::new();
    for account in document.accounts {
        let place = account.id.place;
        let id = account_id(&account.id)?;
        if accounts.insert(id, checker.account(id, account)?).is_some() {
            return Err(at(place, format!("account {id} stands here twice")));
        }
    }
    let seed = Seed { accounts, tokens };
    seed.check_trust_policies()?;
    Ok(seed)
}

pub(super) struct Checker<'a> {
    pub(super) settings: &'a Settings,
    pub(super) root_keys: &'a RootKeys,
    pub(super) taken: Taken,
}

/// What may stand in a file once.
#[derive(Default)]
pub(super) struct Taken {
    aliases: HashSet<SmolStr>,
    /// Root's e-mail addresses, in lower case.
    pub(super) emails: HashSet<SmolStr>,
    /// By account: names of users are unique within theirs.
    user_names: HashSet<(AccountId, Name)>,
    /// By account: names of groups are unique within theirs.
    pub(super) group_names: HashSet<(AccountId, Name)>,
    /// By account: names of roles are unique within theirs.
    pub(super) role_names: HashSet<(AccountId, Name)>,
    /// By account: names of instance profiles are unique within theirs.
    pub(super) profile_names: HashSet<(AccountId, Name)>,
    /// The customer managed policies, which users, groups and roles refer to.
    pub(super) policies: HashSet<Arn>,
    /// By account: names of managed policies are unique within theirs.
    pub(super) policy_names: HashSet<(AccountId, Name)>,
    unique_ids: HashSet<UniqueId>,
    access_keys: HashSet<AccessKeyId>,
    /// The serial numbers of tokens that were made.
    tokens: HashSet<SerialNumber>,
    /// The serial numbers of devices in accounts; hardware tokens among them once they are held.
    devices: HashSet<SerialNumber>,
}

/// Whose credentials are checked: root's when no user is named.
#[derive(Clone, Copy)]
struct Holder<'a> {
    account: AccountId,
    user: Option<&'a Name>,
}

impl Checker<'_> {
    fn token(&mut self, token: document::Token) -> Result<Token, SeedFault> {
        let serial = read(&token.serial_number, hardware_serial_number)?;
        if !self.taken.tokens.insert(serial.clone()) {
            return Err(at(token.serial_number.place, format!("hardware token {serial} stands here twice")));
        }
        Ok(Token { serial, seed: read_if_any(token.seed_base32.as_ref(), totp_seed)? })
    }

    fn account(&mut self, id: AccountId, account: document::Account) -> Result<Account, SeedFault> {
        let alias = account.alias.map(|alias| self.alias(&alias)).transpose()?;
        let root = Holder { account: id, user: None };
        Ok(Account {
            alias,
            login: self.root_login(id, account.root.email.as_ref(), account.root.password)?,
            root: self.credentials(root, account.root.access_keys, account.root.mfa_devices)?,
            // Each refers to what comes before it.
            policies: each(account.policies, |policy| self.customer_policy(id, policy))?,
            groups: each(account.groups, |group| self.group(id, group))?,
            users: each(account.users, |user| self.user(id, user))?,
            roles: each(account.roles, |role| self.role(id, role))?,
            instance_profiles: each(account.instance_profiles, |profile| self.instance_profile(id, profile))?,
            unassigned: each(account.virtual_mfa_devices, |device| self.virtual_device(id, device))?,
            controls: Controls {
                service: levels(ControlKind::Service, account.service_control_policies)?,
                resource: levels(ControlKind::Resource, account.resource_control_policies)?,
            },
        })
    }

    fn alias(&mut self, alias: &At<String>) -> Result<SmolStr, SeedFault> {
        let text = checked("AccountAlias", &iam::ACCOUNT_ALIAS_TYPE, alias)?;
        let alias_is_free = self.taken.aliases.insert(SmolStr::new(text));
        once(alias_is_free, alias.place, || format!("The account alias {text} already exists."))?;
        Ok(SmolStr::new(text))
    }

    fn user(&mut self, account: AccountId, user: document::User) -> Result<User, SeedFault> {
        let name = Name::from(checked("UserName", &iam::USER_NAME_TYPE, &user.name)?);
        let name_is_free = self.taken.user_names.insert((account, name.clone()));
        once(name_is_free, user.name.place, || said(&<account::User as Record>::taken(&name)))?;
        let holder = Holder { account, user: Some(&name) };
        let grants = document::Grants {
            inline: user.policies,
            attached: user.attached_policies,
            boundary: user.permissions_boundary,
        };
        Ok(User {
            path: path(user.path.as_ref())?,
            id: user.id.map(|id| self.unique_id(IdKind::User, &id)).transpose()?,
            tags: tags(user.tags, Case::Insensitive)?,
            login: logins::login(user.password, user.password_reset_required)?,
            credentials: self.credentials(holder, user.access_keys, user.mfa_devices)?,
            groups: self.groups(account, user.groups)?,
            grants: self.grants(account, (account::Holder::User, &name), grants)?,
            name,
        })
    }

    pub(super) fn unique_id(&mut self, kind: IdKind, id: &At<String>) -> Result<UniqueId, SeedFault> {
        let prefix = kind.prefix();
        let parsed = id.value.parse().ok().filter(|_| id.value.starts_with(prefix));
        let parsed = parsed.ok_or_else(|| {
            at(id.place, format!("this unique id is {prefix} and 17 capital letters or digits"))
        })?;
        let id_is_free = self.taken.unique_ids.insert(parsed);
        once(id_is_free, id.place, || format!("the unique id {parsed} stands here twice"))?;
        Ok(parsed)
    }

    fn credentials(
        &mut self,
        holder: Holder<'_>,
        access_keys: Vec<At<document::AccessKey>>,
        mfa_devices: Vec<At<document::Device>>,
    ) -> Result<Credentials, SeedFault> {
        let most_keys = self.settings.quotas.access_keys_per_user;
        within_quota("AccessKeysPerUser", most_keys, self.named_keys(holder), &access_keys)?;
        let access_keys = each(access_keys, |key| self.access_key(key.value))?;
        within_quota("MFADevicesPerUser", self.settings.devices_per_user(), 0, &mfa_devices)?;
        let mfa_devices = each(mfa_devices, |device| self.device(holder, device))?;
        Ok(Credentials { access_keys, mfa_devices })
    }

    /// How many keys a holder has beside those of the file: root those that were named for it.
    fn named_keys(&self, holder: Holder<'_>) -> usize {
        if holder.user.is_none() { self.root_keys.of(holder.account) } else { 0 }
    }

    fn access_key(&mut self, key: document::AccessKey) -> Result<AccessKey, SeedFault> {
        Ok(AccessKey {
            id: key.id.map(|id| self.access_key_id(&id)).transpose()?,
            secret: key.secret.map(secret).transpose()?,
            active: key.status.as_ref().map_or(Ok(true), is_active)?,
        })
    }

    fn access_key_id(&mut self, id: &At<String>) -> Result<AccessKeyId, SeedFault> {
        let key = AccessKeyId::from(checked("AccessKeyId", &iam::ACCESS_KEY_ID_TYPE, id)?);
        if key.is_temporary() {
            return Err(at(id.place, "access key ids that begin with ASIA are for temporary credentials"));
        }
        if let Some((account, _)) = self.root_keys.named.get(&key) {
            return Err(at(id.place, format!("access key {key} is already root's of account {account}")));
        }
        let key_is_free = self.taken.access_keys.insert(key.clone());
        once(key_is_free, id.place, || format!("access key {key} stands here twice"))?;
        Ok(key)
    }

    fn device(&mut self, holder: Holder<'_>, device: At<document::Device>) -> Result<Device, SeedFault> {
        match device.value {
            document::Device::Virtual(device) => {
                self.virtual_device(holder.account, device).map(Device::Virtual)
            }
            document::Device::Hardware(device) => self.hardware(&device.serial_number),
            document::Device::SecurityKey(device) => self.security_key(holder, device),
            document::Device::Sms(phone) => self.phone(holder, device.place, &phone.phone_number),
        }
    }

    fn virtual_device(
        &mut self,
        account: AccountId,
        device: document::Virtual,
    ) -> Result<Virtual, SeedFault> {
        let name = Name::from(checked("VirtualMFADeviceName", &iam::VIRTUAL_MFA_DEVICE_NAME, &device.name)?);
        let path = path(device.path.as_ref())?;
        let serial = SerialNumber::virtual_device(account, &path, &name);
        self.place_device(device.name.place, &serial)?;
        let seed = read_if_any(device.seed_base32.as_ref(), totp_seed)?;
        Ok(Virtual { serial, seed, tags: tags(device.tags, Case::Sensitive)? })
    }

    fn hardware(&mut self, serial_number: &At<String>) -> Result<Device, SeedFault> {
        let serial = read(serial_number, hardware_serial_number)?;
        if !self.taken.tokens.contains(&serial) {
            return Err(at(serial_number.place, format!("there is no {serial} in `hardware_tokens`")));
        }
        let token_is_free = self.taken.devices.insert(serial.clone());
        once(token_is_free, serial_number.place, || "MFA Device is already in use.".to_owned())?;
        Ok(Device::Hardware(serial))
    }

    fn security_key(&mut self, holder: Holder<'_>, key: document::SecurityKey) -> Result<Device, SeedFault> {
        let name = Name::from(checked("Name", &iam::VIRTUAL_MFA_DEVICE_NAME, &key.name)?);
        let suffix = read_if_any(key.id.as_ref(), |text| {
            let wrong = || "the id of a security key is 26 letters of base32".to_owned();
            SerialNumber::security_key_suffix(text).ok_or_else(wrong)
        })?;
        // Without an id the serial number is as long, and clashes with none.
        let serial =
            SerialNumber::security_key(holder.account, holder.user, &name, suffix.unwrap_or_default());
        match suffix {
            Some(_) => self.place_device(key.name.place, &serial)?,
            None => whole_serial(key.name.place, &serial)?,
        }
        let pairs = key.certifications.map_or_else(Vec::new, |pairs| pairs.value.0);
        let texts = |(name, level): (At<String>, At<String>)| (name.value.into(), level.value.into());
        Ok(Device::SecurityKey { name, suffix, certifications: pairs.into_iter().map(texts).collect() })
    }

    fn phone(&mut self, holder: Holder<'_>, place: Place, number: &At<String>) -> Result<Device, SeedFault> {
        let Some(user) = holder.user else {
            return Err(at(place, "root has no SMS MFA device: only users do"));
        };
        let phone_number = read(number, mfa::phone_number)?;
        self.place_device(place, &SerialNumber::sms(holder.account, user))?;
        Ok(Device::Sms { phone_number })
    }

    /// Takes the serial number of a device that belongs to an account.
    fn place_device(&mut self, place: Place, serial: &SerialNumber) -> Result<(), SeedFault> {
        whole_serial(place, serial)?;
        let serial_is_free = self.taken.devices.insert(serial.clone());
        once(serial_is_free, place, || said(&<mfa::Device as Record>::taken(serial)))
    }
}

/// A serial number that is too long could never be named in a request.
fn whole_serial(place: Place, serial: &SerialNumber) -> Result<(), SeedFault> {
    let shape = &iam::SERIAL_NUMBER_TYPE;
    member("SerialNumber", shape, serial.as_str()).map(drop).map_err(|fault| at(place, said(&fault)))
}

fn account_id(id: &At<String>) -> Result<AccountId, SeedFault> {
    id.value.parse().map_err(|()| at(id.place, "an account number has twelve digits"))
}

pub(super) fn path(path: Option<&At<String>>) -> Result<Path, SeedFault> {
    let Some(path) = path else { return Ok(Path::root()) };
    let text = checked("Path", &iam::PATH_TYPE, path)?;
    Path::parse(text).map_err(|fault| at(path.place, said(&fault)))
}

fn secret(text: At<String>) -> Result<Secret, SeedFault> {
    let fits = (1..=LONGEST_SECRET).contains(&text.value.len());
    if !fits || !text.value.bytes().all(|byte| byte.is_ascii_graphic()) {
        let rule = format!("a secret access key is 1 to {LONGEST_SECRET} letters, digits or signs of ASCII");
        return Err(at(text.place, rule));
    }
    Ok(Secret::from(text.value))
}

fn is_active(status: &At<String>) -> Result<bool, SeedFault> {
    match StatusType::from_text(&status.value) {
        Some(StatusType::Active) => Ok(true),
        Some(StatusType::Inactive) => Ok(false),
        _ => Err(at(status.place, "the status of an access key is Active or Inactive")),
    }
}

pub(super) fn tags(given: Option<At<Pairs>>, case: Case) -> Result<Tags, SeedFault> {
    let mut tags = Tags::default();
    if let Some(At { value: Pairs(pairs), place }) = given {
        let listed = each(pairs, |(key, value)| tag(&key, &value))?;
        merge_tags(&mut tags, listed, case).map_err(|fault| at(place, said(&fault)))?;
    }
    Ok(tags)
}

fn tag(key: &At<String>, value: &At<String>) -> Result<Tag, SeedFault> {
    Ok(Tag {
        key: checked("Key", &iam::TAG_KEY_TYPE, key)?.into(),
        value: checked("Value", &iam::TAG_VALUE_TYPE, value)?.into(),
    })
}

/// Whether what is given fits into a quota beside as many as are there.
pub(super) fn within_quota<T>(
    quota: &str,
    most: usize,
    there: usize,
    given: &[At<T>],
) -> Result<(), SeedFault> {
    let surplus = given.get(most.saturating_sub(there));
    surplus.map_or(Ok(()), |surplus| Err(at(surplus.place, said(&over_quota(quota, most)))))
}

/// A text that satisfies what the service model says of that member.
pub(super) fn checked<'t, S: Shape>(
    name: &str,
    shape: &S,
    text: &'t At<String>,
) -> Result<&'t str, SeedFault> {
    member(name, shape, &text.value).map_err(|fault| at(text.place, said(&fault)))?;
    Ok(&text.value)
}

pub(super) fn member<S: Shape>(name: &str, shape: &S, text: &str) -> Result<S::Value, Fault> {
    params::check(Service::Iam, name, shape, text)
}

pub(super) fn read<T>(
    text: &At<String>,
    parse: impl FnOnce(&str) -> Result<T, String>,
) -> Result<T, SeedFault> {
    parse(&text.value).map_err(|message| at(text.place, message))
}

fn read_if_any<T>(
    text: Option<&At<String>>,
    parse: impl FnOnce(&str) -> Result<T, String>,
) -> Result<Option<T>, SeedFault> {
    text.map(|text| read(text, parse)).transpose()
}

pub(super) fn each<T, U>(
    given: Vec<T>,
    check: impl FnMut(T) -> Result<U, SeedFault>,
) -> Result<Vec<U>, SeedFault> {
    given.into_iter().map(check).collect()
}

pub(super) fn once(free: bool, place: Place, message: impl FnOnce() -> String) -> Result<(), SeedFault> {
    if free { Ok(()) } else { Err(at(place, message())) }
}

pub(super) fn said(fault: &Fault) -> String {
    fault.text().to_owned()
}

pub(super) fn at(place: Place, message: impl Into<String>) -> SeedFault {
    SeedFault::new(Some(place), message)
}
