//! The account in the console.

use crate::console::testing::{Site, html, location};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    users: [{name: alice}]
";

#[test]
fn the_alias_is_set_and_removed() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let wrong = site.post(&mut root, "/console/account/alias", "AccountAlias=No!");
    assert_eq!(wrong.status(), 400);
    assert!(html(&wrong).contains(r#"id="AccountAlias-error""#), "{}", html(&wrong));
    assert_eq!(
        location(&site.post(&mut root, "/console/account/alias", "AccountAlias=example")),
        "/console/account"
    );
    let page = site.get(&mut root, "/console/account");
    assert!(html(&page).contains("<dt>Alias</dt><dd>example</dd>"), "{}", html(&page));
    location(&site.post(&mut root, "/console/account/alias/remove", "AccountAlias=example"));
    assert!(html(&site.get(&mut root, "/console/account")).contains("The account has no alias."));
}

#[test]
fn the_password_policy_is_set_changed_and_deleted() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let policy = "/console/account/password-policy";
    assert!(html(&site.get(&mut root, "/console/account")).contains("No password policy is set"));
    let wrong = site.post(&mut root, policy, "MinimumPasswordLength=5");
    assert_eq!(wrong.status(), 400);
    assert!(html(&wrong).contains(r#"id="MinimumPasswordLength-error""#), "{}", html(&wrong));
    let form = "MinimumPasswordLength=14&PasswordReusePrevention=3&RequireNumbers=true";
    assert_eq!(location(&site.post(&mut root, policy, form)), "/console/account");
    let page = site.get(&mut root, "/console/account");
    let rules = "<ul><li>At least 14 characters</li><li>None of the last 3 passwords again</li><li>Require a digit</li></ul>";
    assert!(html(&page).contains(rules), "{}", html(&page));
    let edit = site.get(&mut root, policy);
    assert!(html(&edit).contains(r#"name="RequireNumbers" value="true" checked"#), "{}", html(&edit));
    assert!(html(&edit).contains(r#"value="14""#), "{}", html(&edit));
    location(&site.post(&mut root, &format!("{policy}/delete"), ""));
    let again = site.post(&mut root, &format!("{policy}/delete"), "");
    assert_eq!(again.status(), 404);

    let denied = site.get(&mut site.signed_in(Some("alice"), false), "/console/account");
    assert!(
        html(&denied).contains("not authorized to perform: iam:GetAccountPasswordPolicy"),
        "{}",
        html(&denied)
    );
}
