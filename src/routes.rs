//! The table of contents of both services: one row per operation.
//!
//! A row names the function that runs the operation and the function that finds the resource to
//! authorize. A row without the latter does not compile, so authorization can't be forgotten.

use std::any::Any;
use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use http::Response;

use crate::account::{Account, Factory, Throttle};
use crate::auth::{Caller, Sealer};
use crate::authorize::{Access, AskedKeys, Decided, Judge, Target};
use crate::clock::Timestamp;
use crate::context::{Context, Home, Reading, Writing};
use crate::contract;
use crate::contract::Action;
use crate::entropy::Entropy;
use crate::fault::Fault;
use crate::iam;
use crate::settings::Settings;
use crate::store::{Accounts, Slot};
use crate::sts;
use crate::types::{AccountId, Service};
use crate::wire::{Call, Input, envelope, params};

/// One request whose caller and operation are known, and what an operation may use.
pub struct Serving<'a> {
    /// Who calls.
    pub caller: &'a Caller,
    /// The caller's own account, which is acted on unless the operation chooses another.
    pub home: &'a Slot,
    /// The emulator's time, read once.
    pub now: Timestamp,
    /// The id of the request.
    pub request_id: &'a str,
    /// Randomness.
    pub entropy: &'a Entropy,
    /// The maker of hardware tokens.
    pub factory: &'a Factory,
    /// Who failed how often.
    pub throttle: &'a Throttle,
    /// All accounts.
    pub accounts: &'a Accounts,
    /// Seals session tokens.
    pub sealer: &'a Sealer,
    /// What holds for all accounts.
    pub settings: &'a Settings,
    /// The decision on the request, once it is made.
    pub decided: &'a RefCell<Option<Decided>>,
}

/// Something that only the console does. Whether the caller may is decided as for an operation of IAM.
#[derive(Debug)]
pub struct Act<'a> {
    /// That operation's name.
    pub operation: &'static str,
    /// What is acted on.
    pub target: Target,
    /// The condition keys that it brings along.
    pub asked: AskedKeys<'a>,
}

impl Serving<'_> {
    /// Authorizes and does what only the console does.
    ///
    /// # Errors
    /// `AccessDenied`, and what the work itself answers.
    pub fn act<T>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writing<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let action = Action::of(Service::Iam, act.operation).filter(|_| self.judge().is_asked());
        self.home.update_from(|before, account| {
            if let Some(action) = action {
                decide_on_change(self, action, &act.asked, &act.target, before)?;
            }
            run(&mut context(self, self.home, account))
        })
    }

    /// Whether the caller may do this; nothing is done.
    ///
    /// # Errors
    /// `AccessDenied`.
    pub fn permits(&self, act: &Act<'_>) -> Result<(), Fault> {
        let action = Action::of(Service::Iam, act.operation).filter(|_| self.judge().is_asked());
        let account = self.home.account();
        action.map_or(Ok(()), |action| decide(self, action, &act.asked, &act.target, &account))
    }

    const fn judge(&self) -> Judge<'_> {
        Judge { settings: self.settings, request_id: self.request_id, decided: self.decided }
    }
}

/// One operation.
pub struct Route {
    /// The service.
    pub service: Service,
    /// The name of the operation.
    pub action: &'static str,
    /// Whether it computes so long, on purpose, that it would hold up others.
    pub takes_long: bool,
    run: Run,
    /// A [`Work`] of its input.
    work: Box<dyn Any + Send + Sync>,
}

/// Carries one operation out, from its parameters to its answer.
type Run = Box<dyn Fn(&Serving<'_>, &Call<'_>) -> Result<Response<Bytes>, Fault> + Send + Sync>;

/// Carries one operation out, from its input to its output: it authorizes and runs.
type Work<I> = Box<dyn Fn(&Serving<'_>, I) -> Result<<I as Input>::Output, Fault> + Send + Sync>;

impl Route {
    /// Decodes, authorizes, runs and encodes.
    ///
    /// # Errors
    /// What the operation answers.
    pub fn run(&self, serving: &Serving<'_>, call: &Call<'_>) -> Result<Response<Bytes>, Fault> {
        (self.run)(serving, call)
    }

    /// Authorizes and runs, for callers within this program. None when the row is another input's.
    pub fn work<I: Input + 'static>(
        &self,
        serving: &Serving<'_>,
        input: I,
    ) -> Option<Result<I::Output, Fault>> {
        self.work.downcast_ref::<Work<I>>().map(|work| work(serving, input))
    }
}

/// An operation that changes nothing but side tables.
fn read<I: Input + 'static>(
    run: fn(&Reading<'_>, I) -> Result<I::Output, Fault>,
    target: fn(&Account, &Caller, &I) -> Target,
) -> Route {
    let action = Action::of(I::SERVICE, I::ACTION);
    route::<I, _>(move |serving, input| {
        let account = serving.home.account();
        permit(serving, action, &input, |action, asked| {
            decide(serving, action, asked, &target(&account, serving.caller, &input), &account)
        })?;
        run(&context(serving, serving.home, &account), input)
    })
}

/// An operation that reads the account that its input names, which need not be the caller's, and
/// decides by itself whether the caller may do this: it takes more than one account's policies.
fn read_there<I: Input + 'static>(
    run: fn(&Reading<'_>, I) -> Result<I::Output, Fault>,
    place: fn(&I) -> Result<AccountId, Fault>,
) -> Route {
    route::<I, _>(move |serving, input| {
        let slot = serving.accounts.find_or_empty(place(&input)?, serving.now);
        run(&context(serving, &slot, &slot.account()), input)
    })
}

/// An operation that changes the account.
fn write<I: Input + 'static>(
    run: fn(&mut Writing<'_>, I) -> Result<I::Output, Fault>,
    target: fn(&Account, &Caller, &I) -> Target,
) -> Route {
    let action = Action::of(I::SERVICE, I::ACTION);
    route::<I, _>(move |serving, input| {
        serving.home.update_from(|before, account| {
            permit(serving, action, &input, |action, asked| {
                decide_on_change(serving, action, asked, &target(before, serving.caller, &input), before)
            })?;
            run(&mut context(serving, serving.home, account), input)
        })
    })
}

/// An operation that computes at length and then changes the account. Other changes wait only for the
/// latter, which has to look whether what was computed still holds.
fn write_after<I: Input + 'static, T: 'static>(
    compute: fn(&Reading<'_>, &I) -> Result<T, Fault>,
    run: fn(&mut Writing<'_>, I, T) -> Result<I::Output, Fault>,
    target: fn(&Account, &Caller, &I) -> Target,
) -> Route {
    let action = Action::of(I::SERVICE, I::ACTION);
    let slow = route::<I, _>(move |serving, input| {
        let before = serving.home.account();
        permit(serving, action, &input, |action, asked| {
            decide_on_change(serving, action, asked, &target(&before, serving.caller, &input), &before)
        })?;
        let computed = compute(&context(serving, serving.home, &before), &input)?;
        serving.home.update(|account| run(&mut context(serving, serving.home, account), input, computed))
    });
    Route { takes_long: true, ..slow }
}

fn route<I, W>(work: W) -> Route
where
    I: Input + 'static,
    W: Fn(&Serving<'_>, I) -> Result<I::Output, Fault> + Copy + Send + Sync + 'static,
{
    let work = move |serving: &Serving<'_>, input| {
        if I::SERVICE == Service::Sts {
            sts::standing::may_call(serving.caller, I::ACTION)?;
        }
        work(serving, input)
    };
    let run: Run = Box::new(move |serving, call| {
        let output = work(serving, params::decode(I::SERVICE, &call.pairs())?)?;
        Ok(envelope::success(call.form, I::SERVICE, I::ACTION, &output, serving.request_id))
    });
    let work: Work<I> = Box::new(work);
    Route { service: I::SERVICE, action: I::ACTION, takes_long: false, run, work: Box::new(work) }
}

/// Has it decided whether the caller may do this, unless nothing is decided.
fn permit<I: Input>(
    serving: &Serving<'_>,
    action: Option<&'static Action>,
    input: &I,
    decide: impl FnOnce(&'static Action, &AskedKeys<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let Some(action) = action.filter(|_| serving.judge().is_asked()) else { return Ok(()) };
    let mut asked = AskedKeys::default();
    input.asked(&mut asked);
    decide(action, &asked)
}

/// Decides whether the caller may do this, in an account that is about to be changed.
///
/// A decision keeps the state that it was made on. Where no policy has a say it keeps only what it needs of
/// it: were each state kept that root left behind, those of a large account would be scattered over memory.
fn decide_on_change(
    serving: &Serving<'_>,
    action: &'static Action,
    asked: &AskedKeys<'_>,
    target: &Target,
    before: &Arc<Account>,
) -> Result<(), Fault> {
    let access = access(serving, action, asked, target, before);
    if access.is_free() {
        return decide(serving, action, &access.settled(), target, &serving.home.blank);
    }
    decide(serving, action, asked, target, before)
}

/// Decides whether the caller may do this.
fn decide(
    serving: &Serving<'_>,
    action: &'static Action,
    asked: &AskedKeys<'_>,
    target: &Target,
    account: &Arc<Account>,
) -> Result<(), Fault> {
    let access = access(serving, action, asked, target, account);
    serving.judge().permit(&access, [Arc::clone(account), Arc::clone(account)])
}

/// What is to be decided in the caller's own account.
fn access<'a>(
    serving: &Serving<'a>,
    action: &'static Action,
    asked: &'a AskedKeys<'a>,
    target: &'a Target,
    account: &'a Account,
) -> Access<'a> {
    let (caller, now) = (serving.caller, serving.now);
    Access { caller, home: account, account, action, target, trust: None, asked, now }
}

fn context<'a, A>(serving: &'a Serving<'_>, slot: &'a Slot, account: A) -> Context<'a, A> {
    Context {
        account,
        caller: serving.caller,
        now: serving.now,
        entropy: serving.entropy,
        side: &slot.side,
        factory: serving.factory,
        throttle: serving.throttle,
        home: Home { account: serving.home.account(), side: &serving.home.side },
        directory: serving.accounts,
        sealer: serving.sealer,
        settings: serving.settings,
        judge: serving.judge(),
    }
}

/// All rows, by name: none is in both services.
static BY_NAME: LazyLock<Vec<Route>> = LazyLock::new(|| {
    let mut rows = rows();
    rows.sort_unstable_by_key(|route| route.action);
    rows
});

/// The operation of that name.
#[must_use]
pub fn find(service: Service, action: &str) -> Option<&'static Route> {
    let at = BY_NAME.binary_search_by_key(&action, |route| route.action).ok()?;
    BY_NAME.get(at).filter(|route| route.service == service)
}

/// Whether an operation of that name computes long, whichever service is meant. Every request is asked.
#[must_use]
pub fn takes_long(action: &[u8]) -> bool {
    static LONG: LazyLock<Vec<&'static str>> =
        LazyLock::new(|| BY_NAME.iter().filter(|route| route.takes_long).map(|route| route.action).collect());
    LONG.iter().any(|long| long.as_bytes() == action)
}

/// Every operation of both models, and whether it is implemented.
pub fn catalogue() -> impl Iterator<Item = (Service, &'static str, bool)> {
    let iam = contract::iam::OPERATIONS.iter().map(|name| (Service::Iam, *name));
    let sts = contract::sts::OPERATIONS.iter().map(|name| (Service::Sts, *name));
    iam.chain(sts).map(|(service, name)| (service, name, find(service, name).is_some()))
}

/// The operation of that name that AWS has, implemented here or not.
#[must_use]
pub fn named(service: Service, action: &str) -> Option<&'static str> {
    let all: &[&'static str] = match service {
        Service::Iam => &contract::iam::OPERATIONS,
        Service::Sts => &contract::sts::OPERATIONS,
    };
    // The contract lists them in alphabetical order.
    all.binary_search(&action).ok().and_then(|at| all.get(at).copied())
}

fn rows() -> Vec<Route> {
    use iam::{access_keys, account, login_profiles, mfa_devices, password_policy, roles, users};
    use iam::{account_details, attachments, boundaries, groups, holders, inline_policies};
    use iam::{instance_profile_tags, instance_profiles};
    use iam::{
        other_credentials, policies, policy_entities, policy_list, policy_tags, policy_versions, simulation,
    };
    use sts::{assume_role, caller_identity, federation, sessions};
    vec![
        write(users::create_user, users::new_user),
        read(users::get_user, users::asked_or_caller),
        read(users::list_users, users::under_prefix),
        write(users::update_user, users::named),
        write(users::delete_user, users::named),
        write(users::tag_user, users::named),
        write(users::untag_user, users::named),
        read(users::list_user_tags, users::named),
        write(groups::create_group, groups::new_group),
        read(groups::get_group, holders::holder),
        read(groups::list_groups, groups::under_prefix),
        write(groups::update_group, holders::holder),
        write(groups::delete_group, holders::holder),
        write(groups::add_user_to_group, holders::holder),
        write(groups::remove_user_from_group, holders::holder),
        read(groups::list_groups_for_user, holders::holder),
        write(inline_policies::put_user_policy, holders::holder),
        read(inline_policies::get_user_policy, holders::holder),
        read(inline_policies::list_user_policies, holders::holder),
        write(inline_policies::delete_user_policy, holders::holder),
        write(inline_policies::put_group_policy, holders::holder),
        read(inline_policies::get_group_policy, holders::holder),
        read(inline_policies::list_group_policies, holders::holder),
        write(inline_policies::delete_group_policy, holders::holder),
        write(inline_policies::put_role_policy, holders::holder),
        read(inline_policies::get_role_policy, holders::holder),
        read(inline_policies::list_role_policies, holders::holder),
        write(inline_policies::delete_role_policy, holders::holder),
        write(access_keys::create_access_key, users::asked_or_caller),
        read(access_keys::list_access_keys, users::asked_or_caller),
        write(access_keys::update_access_key, users::asked_or_caller),
        write(access_keys::delete_access_key, users::asked_or_caller),
        read(access_keys::get_access_key_last_used, access_keys::owner),
        read(other_credentials::list_ssh_public_keys, users::asked_or_caller),
        read(other_credentials::list_signing_certificates, users::asked_or_caller),
        read(other_credentials::list_service_specific_credentials, users::asked_or_caller),
        write(mfa_devices::create_virtual_mfa_device, mfa_devices::new_device),
        write(mfa_devices::enable_mfa_device, users::named),
        write(mfa_devices::resync_mfa_device, users::named),
        write(mfa_devices::deactivate_mfa_device, users::asked_or_caller),
        write(mfa_devices::delete_virtual_mfa_device, mfa_devices::device),
        read(mfa_devices::list_mfa_devices, users::asked_or_caller),
        read(mfa_devices::list_virtual_mfa_devices, mfa_devices::all_devices),
        read(mfa_devices::get_mfa_device, users::asked_or_caller),
        write(mfa_devices::tag_mfa_device, mfa_devices::device),
        write(mfa_devices::untag_mfa_device, mfa_devices::device),
        read(mfa_devices::list_mfa_device_tags, mfa_devices::device),
        write(policies::create_policy, policies::new_policy),
        read(policies::get_policy, policies::named),
        read(policy_list::list_policies, policy_list::listed_path),
        write(policies::delete_policy, policies::named),
        write(policy_versions::create_policy_version, policies::named),
        read(policy_versions::get_policy_version, policies::named),
        read(policy_versions::list_policy_versions, policies::named),
        write(policy_versions::set_default_policy_version, policies::named),
        write(policy_versions::delete_policy_version, policies::named),
        write(policy_tags::tag_policy, policies::named),
        write(policy_tags::untag_policy, policies::named),
        read(policy_tags::list_policy_tags, policies::named),
        read(policy_entities::list_entities_for_policy, policies::named),
        write(attachments::attach_user_policy, holders::holder),
        write(attachments::detach_user_policy, holders::holder),
        read(attachments::list_attached_user_policies, holders::holder),
        write(attachments::attach_group_policy, holders::holder),
        write(attachments::detach_group_policy, holders::holder),
        read(attachments::list_attached_group_policies, holders::holder),
        write(attachments::attach_role_policy, holders::holder),
        write(attachments::detach_role_policy, holders::holder),
        read(attachments::list_attached_role_policies, holders::holder),
        write(boundaries::put_user_permissions_boundary, holders::holder),
        write(boundaries::delete_user_permissions_boundary, holders::holder),
        write(boundaries::put_role_permissions_boundary, holders::holder),
        write(boundaries::delete_role_permissions_boundary, holders::holder),
        read(account_details::get_account_authorization_details, account::whole_account),
        write(roles::create_role, roles::new_role),
        read(roles::get_role, holders::holder),
        read(roles::list_roles, roles::under_prefix),
        write(roles::update_role, holders::holder),
        write(roles::update_role_description, holders::holder),
        write(roles::update_assume_role_policy, holders::holder),
        write(roles::delete_role, holders::holder),
        write(roles::tag_role, holders::holder),
        write(roles::untag_role, holders::holder),
        read(roles::list_role_tags, holders::holder),
        write(instance_profiles::create_instance_profile, instance_profiles::new_profile),
        read(instance_profiles::get_instance_profile, instance_profiles::named),
        read(instance_profiles::list_instance_profiles, instance_profiles::under_prefix),
        read(instance_profiles::list_instance_profiles_for_role, holders::holder),
        write(instance_profiles::delete_instance_profile, instance_profiles::named),
        write(instance_profiles::add_role_to_instance_profile, instance_profiles::named),
        write(instance_profiles::remove_role_from_instance_profile, instance_profiles::named),
        write(instance_profile_tags::tag_instance_profile, instance_profiles::named),
        write(instance_profile_tags::untag_instance_profile, instance_profiles::named),
        read(instance_profile_tags::list_instance_profile_tags, instance_profiles::named),
        read(simulation::simulate_custom_policy, account::whole_account),
        read(simulation::simulate_principal_policy, simulation::policy_source),
        read(simulation::get_context_keys_for_custom_policy, account::whole_account),
        read(simulation::get_context_keys_for_principal_policy, simulation::policy_source),
        write_after(login_profiles::hash_first, login_profiles::create_login_profile, users::asked_or_caller),
        read(login_profiles::get_login_profile, users::asked_or_caller),
        write_after(login_profiles::hash_next, login_profiles::update_login_profile, users::named),
        write(login_profiles::delete_login_profile, users::asked_or_caller),
        write_after(login_profiles::hash_own, login_profiles::change_password, users::caller_itself),
        write(password_policy::update_account_password_policy, account::whole_account),
        read(password_policy::get_account_password_policy, account::whole_account),
        write(password_policy::delete_account_password_policy, account::whole_account),
        read(account::get_account_summary, account::whole_account),
        write(account::create_account_alias, account::whole_account),
        write(account::delete_account_alias, account::whole_account),
        read(account::list_account_aliases, account::whole_account),
        read(caller_identity::get_caller_identity, caller_identity::nothing),
        read(caller_identity::get_access_key_info, caller_identity::nothing),
        read(sessions::get_session_token, caller_identity::nothing),
        read(federation::get_federation_token, federation::federated_user),
        read_there(assume_role::assume_role, assume_role::account),
    ]
}
