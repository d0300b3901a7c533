//! Making a user.

use crate::contract::iam::{AttachUserPolicyInput, CreateLoginProfileInput, CreateUserInput};

use crate::console::desk::Desk;
use crate::console::field::Field;
use crate::console::form::{Form, Refusal, Tick};
use crate::console::holder::Holder;
use crate::console::links;
use crate::console::passwords;
use crate::console::problem::{Problem, said};
use crate::console::reply::Outcome;
use crate::console::section::given;

/// `GET /console/create/user`.
pub(in crate::console) fn show(desk: &Desk<'_>) -> Outcome {
    form(desk, Refusal::default())
}

fn form(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    Form::new(desk, "users", "Create user", refusal)
        .field(Field::text("UserName", "User name"))
        .field(Field::text("Path", "Path").optional().value("/").hint("Begins and ends with a slash."))
        .field(
            Field::password("Password", "Console password")
                .optional()
                .autocomplete("new-password")
                .hint("With a password the user can sign in here. It can be given later too."),
        )
        .tick(
            Tick::new("PasswordResetRequired", "The user must create a new password at the next sign-in")
                .ticked(true)
                .hint("The user needs iam:ChangePassword for it, and gets it by the policy IAMUserChangePassword."),
        )
        .ends("Create user", links::page(&["users"]))
        .page()
}

/// Lets the user create the new password that is asked for, as AWS's console does: by a managed policy,
/// unless the password policy lets all users (IAM User Guide, "How IAM users change their own password").
/// Answers what is missing when who is signed in may not attach it.
fn let_change(desk: &Desk<'_>, name: &str) -> Result<String, Problem> {
    let account = desk.account(&desk.visitor()?);
    if account.password_policy.as_ref().is_some_and(|policy| policy.users_may_change) {
        return Ok(String::new());
    }
    let parameters = [("UserName", name), ("PolicyArn", passwords::CHANGE_PASSWORD)];
    let missing = desk.try_call::<AttachUserPolicyInput>(&parameters)?.err();
    let sentence = |fault| format!(" It may not change it yet, and so can’t sign in: {}", said(&fault));
    Ok(missing.map(sentence).unwrap_or_default())
}

/// `POST /console/create/user`. The password is a second operation, as on AWS: when it fails, the user
/// stays, and the next page asks for another.
pub(in crate::console) fn post(desk: &Desk<'_>) -> Outcome {
    let (name, password) = (desk.field("UserName"), desk.secret("Password"));
    let parameters = [("UserName", name), ("Path", desk.field("Path"))];
    if let Err(fault) = desk.try_call::<CreateUserInput>(&given(&parameters))? {
        return form(desk, Refusal::of(&fault, &["UserName", "Path"]));
    }
    if password.reveal().is_empty() {
        return Ok(desk.done(&Holder::User.page(name, &[]), format!("The user {name} is created.")));
    }
    let reset = if desk.field("PasswordResetRequired").is_empty() { "false" } else { "true" };
    let missing = if reset == "true" { let_change(desk, name)? } else { String::new() };
    let parameters = [("UserName", name), ("Password", password.reveal()), ("PasswordResetRequired", reset)];
    match desk.try_call::<CreateLoginProfileInput>(&parameters)? {
        Ok(_) => Ok(desk.done(
            &Holder::User.page(name, &[]),
            format!("The user {name} is created, with a password.{missing}"),
        )),
        Err(fault) => passwords::of_new_user(desk, name, &fault),
    }
}
