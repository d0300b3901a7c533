//! The password policy of the account.

use crate::contract::iam::{
    DeleteAccountPasswordPolicyInput, GetAccountPasswordPolicyInput, PasswordPolicy,
    UpdateAccountPasswordPolicyInput,
};

use super::here;
use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal, Tick};
use crate::console::reply::Outcome;
use crate::console::section::given;

/// The numbers of the form, which are the operation's parameters.
const NUMBERS: [&str; 3] = ["MinimumPasswordLength", "MaxPasswordAge", "PasswordReusePrevention"];
/// Its boxes, and what they say.
const BOXES: [(&str, &str); 6] = [
    ("RequireUppercaseCharacters", "Require a capital letter"),
    ("RequireLowercaseCharacters", "Require a small letter"),
    ("RequireNumbers", "Require a digit"),
    ("RequireSymbols", "Require a symbol"),
    ("AllowUsersToChangePassword", "Users may change their own passwords"),
    ("HardExpiry", "Who let a password expire needs an administrator for the next"),
];

/// What a policy asks for, one sentence each.
pub(super) fn rules(policy: &PasswordPolicy) -> Vec<String> {
    let length = policy.minimum_password_length.map(|length| format!("At least {length} characters"));
    let age = policy.max_password_age.map(|days| format!("Passwords expire after {days} days"));
    let reuse =
        policy.password_reuse_prevention.map(|many| format!("None of the last {many} passwords again"));
    let boxes = BOXES.into_iter().zip(ticked(policy)).filter(|(_, ticked)| *ticked);
    let boxes = boxes.map(|((_, label), _)| label.to_owned());
    [length, age, reuse].into_iter().flatten().chain(boxes).collect()
}

fn ticked(policy: &PasswordPolicy) -> [bool; 6] {
    [
        policy.require_uppercase_characters,
        policy.require_lowercase_characters,
        policy.require_numbers,
        policy.require_symbols,
        policy.allow_users_to_change_password,
        policy.hard_expiry,
    ]
    .map(Option::unwrap_or_default)
}

pub(super) fn show(desk: &Desk<'_>) -> Outcome {
    let policy = match desk.try_call::<GetAccountPasswordPolicyInput>(&[])? {
        Ok(told) => told.password_policy,
        Err(fault) if fault.code.status == 404 => PasswordPolicy::default(),
        Err(fault) => return Err(fault.into()),
    };
    form(desk, &policy, Refusal::default())
}

fn form(desk: &Desk<'_>, policy: &PasswordPolicy, refusal: Refusal) -> Outcome {
    let [length, age, reuse] = NUMBERS;
    let text = |number: Option<i32>| number.map_or_else(String::new, |number| number.to_string());
    let number =
        |name, label, hint: &str, number| Field::text(name, label).optional().hint(hint).value(text(number));
    let form = Form::new(desk, "account", "Password policy", refusal)
        .field(number(length, "Fewest characters", "From 6 to 128.", policy.minimum_password_length))
        .field(number(age, "Days until a password expires", "Empty: never.", policy.max_password_age))
        .field(number(
            reuse,
            "How many earlier passwords can't be used again",
            "From 1 to 24. Empty: any can.",
            policy.password_reuse_prevention,
        ));
    let boxes = BOXES.into_iter().zip(ticked(policy));
    boxes
        .fold(form, |form, ((name, label), ticked)| form.tick(Tick::new(name, label).ticked(ticked)))
        .ends("Save password policy", here())
        .page()
}

pub(super) fn post(desk: &Desk<'_>) -> Outcome {
    let numbers = NUMBERS.map(|name| (name, desk.field(name)));
    let boxes = BOXES.map(|(name, _)| (name, if desk.field(name).is_empty() { "false" } else { "true" }));
    let parameters = given(&[&numbers[..], &boxes[..]].concat());
    match desk.try_call::<UpdateAccountPasswordPolicyInput>(&parameters)? {
        Ok(_) => Ok(desk.done(&here(), "The password policy is saved.")),
        Err(fault) => form(desk, &PasswordPolicy::default(), Refusal::of(&fault, &NUMBERS)),
    }
}

pub(super) fn confirm(desk: &Desk<'_>) -> Outcome {
    confirming(desk, Refusal::default())
}

fn confirming(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    Form::new(desk, "account", "Delete the password policy?", refusal)
        .intro("AWS's default holds then. Passwords that there are stay as they are.")
        .ends("Delete password policy", here())
        .dangerous()
        .page()
}

pub(super) fn delete(desk: &Desk<'_>) -> Outcome {
    match desk.try_call::<DeleteAccountPasswordPolicyInput>(&[])? {
        Ok(_) => Ok(desk.done(&here(), "The password policy is deleted.")),
        Err(fault) => confirming(desk, Refusal::of(&fault, &[""])),
    }
}
