//! Whose devices a page is about.

use crate::auth::{Caller, Principal};
use crate::authorize::AskedKeys;
use crate::context::Writing;
use crate::contract::iam::{
    DeactivateMfaDeviceInput, EnableMfaDeviceInput, ListMfaDevicesInput, MfaDevice, ResyncMfaDeviceInput,
};
use crate::fault::Fault;
use crate::iam::enrolment;
use crate::routes::Act;
use crate::types::{Owner, Service};
use crate::wire::{Input, params};

use crate::console::PREFIX;
use crate::console::desk::Desk;
use crate::console::drift;
use crate::console::field::{Errors, Field};
use crate::console::holder::Holder;
use crate::console::problem::Problem;

/// Stands for root where a form is checked by an operation that wants a user's name.
const ROOT: &str = "root";

/// An IAM user or root, and where the pages of its devices are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::console) struct Whose {
    /// The user's name; none for root.
    pub(super) user: Option<String>,
    /// Whether it is who is signed in, at the page of its own credentials.
    pub(super) own: bool,
    /// The path of the page of its credentials.
    pub(in crate::console) base: String,
}

/// A serial number and two codes in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proof<'a> {
    pub(super) serial: &'a str,
    pub(super) first: &'a str,
    pub(super) second: &'a str,
}

impl Whose {
    /// Who is signed in. None for a session of a role and for a federated user, who have no devices.
    pub(in crate::console) fn own(visitor: &Caller) -> Option<Self> {
        let user = match &visitor.principal {
            Principal::Root => None,
            Principal::User { name, .. } => Some(name.to_string()),
            Principal::AssumedRole { .. } | Principal::FederatedUser { .. } => return None,
        };
        Some(Self { user, own: true, base: format!("{PREFIX}/security-credentials") })
    }

    /// A user of the account.
    pub(in crate::console) fn of_user(name: &str) -> Self {
        let base = Holder::User.page(name, &["security-credentials"]);
        Self { user: Some(name.to_owned()), own: false, base }
    }

    /// The user whose name is given: none for who is signed in.
    pub(in crate::console) fn named(&self) -> Option<&str> {
        self.user.as_deref().filter(|_| !self.own)
    }

    pub(in crate::console) const fn is_root(&self) -> bool {
        self.user.is_none()
    }

    /// As sentences call it.
    pub(super) fn name(&self) -> &str {
        self.user.as_deref().unwrap_or("the root user")
    }

    /// The section of the console that its pages are in.
    pub(in crate::console) const fn section(&self) -> &'static str {
        if self.own { "security-credentials" } else { "users" }
    }

    /// What it has enabled.
    pub(super) fn devices(&self, desk: &Desk<'_>) -> Result<Vec<MfaDevice>, Problem> {
        let named: Vec<_> = self.user.as_deref().map(|user| ("UserName", user)).into_iter().collect();
        // One answer holds a hundred, and nobody has more than eight.
        Ok(desk.look_up::<ListMfaDevicesInput>(&named)??.mfa_devices)
    }

    /// `EnableMFADevice`, for root too.
    pub(super) fn enable(&self, desk: &Desk<'_>, proof: &Proof<'_>) -> Result<(), Problem> {
        let Some(user) = &self.user else {
            return self.for_root::<EnableMfaDeviceInput, _>(desk, &proof.named(ROOT), |cx, input| {
                let codes = [input.authentication_code1.as_str(), &input.authentication_code2];
                enrolment::enable(cx, &Owner::Root, &input.serial_number, codes)
            });
        };
        desk.call::<EnableMfaDeviceInput>(&proof.named(user)).map(drop)
    }

    /// `ResyncMFADevice`, for root too.
    pub(super) fn resynchronise(&self, desk: &Desk<'_>, proof: &Proof<'_>) -> Result<(), Problem> {
        let Some(user) = &self.user else {
            return self.for_root::<ResyncMfaDeviceInput, _>(desk, &proof.named(ROOT), |cx, input| {
                let codes = [input.authentication_code1.as_str(), &input.authentication_code2];
                enrolment::resynchronise(cx, &Owner::Root, &input.serial_number, codes)
            });
        };
        desk.call::<ResyncMfaDeviceInput>(&proof.named(user)).map(drop)
    }

    /// `DeactivateMFADevice`, for root too.
    pub(super) fn deactivate(&self, desk: &Desk<'_>, serial: &str) -> Result<(), Problem> {
        let asked = [("UserName", self.user.as_deref().unwrap_or(ROOT)), (SERIAL, serial)];
        if self.is_root() {
            return self.for_root::<DeactivateMfaDeviceInput, _>(desk, &asked, |cx, input| {
                enrolment::deactivate(cx, &Owner::Root, &input.serial_number)
            });
        }
        desk.call::<DeactivateMfaDeviceInput>(&asked).map(drop)
    }

    /// Does for root what an operation of the API does for users only, with the same rules for what is
    /// given.
    fn for_root<I: Input, T>(
        &self,
        desk: &Desk<'_>,
        asked: &[(&str, &str)],
        run: impl FnOnce(&mut Writing<'_>, I) -> Result<T, Fault>,
    ) -> Result<T, Problem> {
        let pairs = asked.iter().map(|&(name, value)| (name.into(), value.into())).collect();
        let input: I = params::decode(Service::Iam, &pairs)?;
        self.act(desk, I::ACTION, AskedKeys::default(), |cx, _| run(cx, input))
    }

    /// Does what only the console does, authorized as an operation of IAM on this user or root.
    pub(super) fn act<T>(
        &self,
        desk: &Desk<'_>,
        operation: &'static str,
        asked: AskedKeys<'_>,
        run: impl FnOnce(&mut Writing<'_>, &Owner) -> Result<T, Fault>,
    ) -> Result<T, Problem> {
        let visitor = desk.visitor()?;
        let target = enrolment::target(&desk.account(&visitor), self.user.as_deref());
        desk.act(&Act { operation, target, asked }, |cx| {
            let owner = enrolment::holder(cx.account, self.user.as_deref())?;
            run(cx, &owner)
        })
    }
}

impl<'a> Proof<'a> {
    /// What the form's fields say: they have the names of the API's parameters.
    pub(super) fn of(desk: &'a Desk<'_>, serial: &'a str) -> Self {
        Self { serial, first: desk.field(FIRST), second: desk.field(SECOND) }
    }

    const fn named(&self, user: &'a str) -> [(&'static str, &'a str); 4] {
        [("UserName", user), (SERIAL, self.serial), (FIRST, self.first), (SECOND, self.second)]
    }
}

/// The field of a serial number, called as the API's parameter.
pub(super) const SERIAL: &str = "SerialNumber";
/// The field of the first of two codes.
pub(super) const FIRST: &str = "AuthenticationCode1";
/// The field of the second.
pub(super) const SECOND: &str = "AuthenticationCode2";

/// The fields of two codes in a row, empty.
///
/// `drifted`: with a hint at a clock that was moved also before a code was refused.
pub(super) fn code_fields(desk: &Desk<'_>, errors: &Errors, drifted: bool) -> [Field; 2] {
    let drift = if drifted || !errors.is_empty() { drift::hint(desk) } else { String::new() };
    let second = "The next code that the device shows, about 30 seconds later.";
    [
        Field::code(FIRST, "MFA code 1").hint(drift).errors(errors),
        Field::code(SECOND, "MFA code 2").hint(second).errors(errors),
    ]
}
