//! Console passwords: of users, and of who is signed in.

use http::Method;

use crate::auth::Principal;
use crate::contract::iam::{
    ChangePasswordInput, CreateLoginProfileInput, DeleteLoginProfileInput, GetLoginProfileInput,
    LoginProfile, UpdateLoginProfileInput,
};
use crate::fault::Fault;

use super::desk::Desk;
use super::field::Field;
use super::form::{Form, Refusal, Tick};
use super::holder::Holder;
use super::links;
use super::problem::{Problem, said};
use super::reply::Outcome;

/// The managed policy of AWS's that lets users change their own passwords.
pub(super) const CHANGE_PASSWORD: &str = "arn:aws:iam::aws:policy/IAMUserChangePassword";

/// The pages below `…/password`. Without a name they are about who is signed in.
pub(super) fn serve(desk: &Desk<'_>, user: Option<&str>, rest: &[&str]) -> Outcome {
    match (desk.method(), user, rest) {
        (&Method::GET, None, []) => own(desk, Refusal::default()),
        (&Method::POST, None, []) => change_own(desk),
        (&Method::GET, Some(name), []) => of_user(desk, name, Refusal::default()),
        (&Method::POST, Some(name), []) => set(desk, name),
        (&Method::GET, Some(name), ["remove"]) => confirm(desk, name, Refusal::default()),
        (&Method::POST, Some(name), ["remove"]) => remove(desk, name),
        _ => Err(Problem::NotFound),
    }
}

/// The page of a password, or one below.
pub(super) fn page(user: Option<&str>, below: &[&str]) -> String {
    let below = [&["password"], below].concat();
    match user {
        Some(name) => Holder::User.page(name, &below),
        None => links::page(&[&["security-credentials"], below.as_slice()].concat()),
    }
}

/// The user was made, but not with that password: asks for another.
pub(super) fn of_new_user(desk: &Desk<'_>, name: &str, fault: &Fault) -> Outcome {
    let form = fields(desk, name, "Create password", Refusal::of(fault, &["Password"]));
    form.intro(format!("The user {name} is created, but has no password yet.")).page()
}

fn of_user(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    let told = desk.try_call::<GetLoginProfileInput>(&[("UserName", name)])?;
    match told {
        Ok(told) => {
            let form = fields(desk, name, "Change password", refusal).intro(facts(name, &told.login_profile));
            form.also("Remove the password", page(Some(name), &["remove"])).page()
        }
        Err(fault) if fault.code.status == 404 => {
            let form = fields(desk, name, "Create password", refusal);
            form.intro(format!("{name} has no password and can't sign in to the console.")).page()
        }
        Err(fault) => fields(desk, name, "Set password", refusal).intro(said(&fault)).page(),
    }
}

fn facts(name: &str, profile: &LoginProfile) -> String {
    let next = if profile.password_reset_required == Some(true) {
        " It must be changed at the next sign-in."
    } else {
        ""
    };
    format!("{name} has a password since {}.{next}", profile.create_date)
}

fn fields<'d>(desk: &'d Desk<'_>, name: &str, submit: &str, refusal: Refusal) -> Form<'d> {
    let attach = Holder::User.page(name, &["permissions", "attach"]);
    let attach = links::query(&attach, &[("search", "IAMUserChangePassword"), ("scope", "AWS")]);
    Form::new(desk, "users", format!("Password of {name}"), refusal)
        .posted_to(page(Some(name), &[]))
        .field(Field::password("Password", "New password").autocomplete("new-password"))
        .tick(
            Tick::new("PasswordResetRequired", "The user must create a new password at the next sign-in")
                .ticked(true)
                .hint("The user needs iam:ChangePassword for it, as by the policy IAMUserChangePassword."),
        )
        .also("Attach IAMUserChangePassword", attach)
        .ends(submit, Holder::User.page(name, &[]))
}

/// Changes the password of a user, or gives it the first one.
fn set(desk: &Desk<'_>, name: &str) -> Outcome {
    let password = desk.secret("Password");
    let reset = if desk.field("PasswordResetRequired").is_empty() { "false" } else { "true" };
    let parameters = [("UserName", name), ("Password", password.reveal()), ("PasswordResetRequired", reset)];
    let none_yet = match desk.try_call::<GetLoginProfileInput>(&[("UserName", name)])? {
        Ok(_) => false,
        Err(fault) => fault.code.status == 404,
    };
    let outcome = if none_yet {
        desk.try_call::<CreateLoginProfileInput>(&parameters)?.map(drop)
    } else {
        desk.try_call::<UpdateLoginProfileInput>(&parameters)?.map(drop)
    };
    match outcome {
        Ok(()) => Ok(desk.done(&Holder::User.page(name, &[]), format!("{name} has a new password."))),
        Err(fault) => of_user(desk, name, Refusal::of(&fault, &["Password"])),
    }
}

fn confirm(desk: &Desk<'_>, name: &str, refusal: Refusal) -> Outcome {
    Form::new(desk, "users", format!("Remove the password of {name}?"), refusal)
        .intro(format!("{name} can then no longer sign in to the console. Access keys go on working."))
        .ends("Remove password", page(Some(name), &[]))
        .dangerous()
        .page()
}

fn remove(desk: &Desk<'_>, name: &str) -> Outcome {
    match desk.try_call::<DeleteLoginProfileInput>(&[("UserName", name)])? {
        Ok(_) => Ok(desk.done(&Holder::User.page(name, &[]), format!("{name} has no password any more."))),
        Err(fault) => confirm(desk, name, Refusal::of(&fault, &[""])),
    }
}

/// The fields with which one's own password is changed, which are the operation's parameters.
const OWN: [&str; 2] = ["OldPassword", "NewPassword"];
/// The new password again: nobody sees what is typed.
const AGAIN: &str = "NewPasswordAgain";

fn own(desk: &Desk<'_>, refusal: Refusal) -> Outcome {
    let form = Form::new(desk, "security-credentials", "Change my password", refusal)
        .ends("Change password", links::page(&["security-credentials"]));
    if !matches!(desk.visitor()?.principal, Principal::User { .. }) {
        return form.intro("Only the password of an IAM user can be changed here.").without_button().page();
    }
    form.field(Field::password("OldPassword", "Current password"))
        .field(Field::password("NewPassword", "New password").autocomplete("new-password"))
        .field(Field::password(AGAIN, "New password again").autocomplete("new-password"))
        .page()
}

fn change_own(desk: &Desk<'_>) -> Outcome {
    let [old, new] = OWN.map(|field| desk.secret(field));
    if new != desk.secret(AGAIN) {
        return own(desk, Refusal::one(AGAIN, "The two new passwords differ. Type the same in both."));
    }
    let parameters = [("OldPassword", old.reveal()), ("NewPassword", new.reveal())];
    match desk.try_call::<ChangePasswordInput>(&parameters)? {
        Ok(_) => Ok(desk.done(&links::page(&["security-credentials"]), "Your password is changed.")),
        Err(fault) => own(desk, Refusal::of(&fault, &OWN)),
    }
}

#[cfg(test)]
mod tests {
    use crate::console::testing::{Site, html, location};

    const SEED: &str = "\
accounts:
  - id: '111111111111'
    users:
      - name: alice
        policies:
          own: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'iam:ChangePassword', Resource: '*'}}
";

    #[test]
    fn an_administrator_gives_changes_and_removes_a_password() {
        let site = Site::new(SEED);
        let mut root = site.signed_in(None, false);
        let base = "/console/users/alice/password";
        assert!(html(&site.get(&mut root, base)).contains("alice has no password"));
        let weak = site.post(&mut root, base, "Password=short");
        assert_eq!(weak.status(), 400);
        assert!(html(&weak).contains(r#"id="Password-error">Password does not conform"#), "{}", html(&weak));
        for password in ["First-one-1", "Second-one-2"] {
            let form = format!("Password={password}&PasswordResetRequired=true");
            assert_eq!(location(&site.post(&mut root, base, &form)), "/console/users/alice");
        }
        let page = site.get(&mut root, base);
        assert!(html(&page).contains("It must be changed at the next sign-in."), "{}", html(&page));
        let removed = site.post(&mut root, &format!("{base}/remove"), "");
        assert_eq!(location(&removed), "/console/users/alice");
        let again = site.post(&mut root, &format!("{base}/remove"), "");
        assert_eq!(again.status(), 404);
        assert!(html(&again).contains("Cannot find Login Profile for User alice"), "{}", html(&again));
    }

    #[test]
    fn one_own_password_is_changed_with_the_old_one() {
        let site = Site::new(SEED);
        let mut root = site.signed_in(None, false);
        site.post(&mut root, "/console/users/alice/password", "Password=First-one-1");
        let (mut alice, own) =
            (site.signed_in(Some("alice"), false), "/console/security-credentials/password");
        assert!(html(&site.get(&mut alice, own)).contains("Current password"));
        let differ = "OldPassword=First-one-1&NewPassword=Second-one-2&NewPasswordAgain=Second-one-3";
        let refused = site.post(&mut alice, own, differ);
        assert_eq!(refused.status(), 400);
        assert!(
            html(&refused).contains(r#"id="NewPasswordAgain-error">The two new passwords differ."#),
            "{}",
            html(&refused)
        );
        let wrong = site.post(
            &mut alice,
            own,
            "OldPassword=x&NewPassword=Second-one-2&NewPasswordAgain=Second-one-2",
        );
        assert_eq!(wrong.status(), 403, "{}", html(&wrong));
        let form = "OldPassword=First-one-1&NewPassword=Second-one-2&NewPasswordAgain=Second-one-2";
        assert_eq!(location(&site.post(&mut alice, own, form)), "/console/security-credentials");

        let again = "OldPassword=x&NewPassword=Third-one-3&NewPasswordAgain=Third-one-3";
        (0..10).for_each(|_| assert_eq!(site.post(&mut alice, own, again).status(), 403));
        let spent = site.post(&mut alice, own, again);
        assert_eq!(spent.status(), 409);
        assert!(html(&spent).contains("There were too many failed attempts."), "{}", html(&spent));

        let roots = site.get(&mut root, own);
        assert!(html(&roots).contains("Only the password of an IAM user"), "{}", html(&roots));
        assert!(!html(&roots).contains("name=\"OldPassword\""), "{}", html(&roots));
    }
}
