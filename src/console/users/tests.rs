//! Users in the console.

use crate::console::testing::{Browser, Site, html, location};
use crate::types::Name;

const SEED: &str = "\
accounts:
  - id: '111111111111'
    groups: [{name: staff}]
    users:
      - name: alice
        policies:
          reads: {Version: '2012-10-17', Statement: {Effect: Allow, Action: ['iam:ListUsers', 'iam:ListUserPolicies'], Resource: '*'}}
      - {name: bob, path: /team/}
";

fn root(site: &Site) -> Browser {
    site.signed_in(None, false)
}

/// Sends a form that works, and tells what the next page says was done.
fn done(site: &Site, browser: &mut Browser, path: &str, form: &str) -> String {
    let to = location(&site.post(browser, path, form)).to_owned();
    let page = site.get(browser, &to);
    assert_eq!(page.status(), 200, "{to}");
    let text = html(&page);
    let done = text.split("<p class=\"done\" role=\"status\">").nth(1).unwrap();
    done.split("</p>").next().unwrap().to_owned()
}

#[test]
fn the_list_shows_what_each_user_has_and_what_may_not_be_seen() {
    let site = Site::new(SEED);
    let page = site.get(&mut root(&site), "/console/users");
    let row = r#"<td><a href="/console/users/bob">bob</a></td><td>/team/</td><td class="number">0</td><td>None</td><td>Never</td><td>None</td>"#;
    assert!(html(&page).contains(row), "{}", html(&page));
    let below = site.get(&mut root(&site), "/console/users?path=/team/");
    assert!(html(&below).contains(">bob<") && !html(&below).contains(">alice<"), "{}", html(&below));

    let page = site.get(&mut site.signed_in(Some("alice"), false), "/console/users");
    assert!(
        html(&page).contains("<td>/team/</td><td class=\"number\">Access denied</td>"),
        "{}",
        html(&page)
    );
}

#[test]
fn long_lists_have_pages() {
    let users: String = (10..40).map(|number| format!("      - name: user{number}\n")).collect();
    let site = Site::new(&format!("accounts:\n  - id: '111111111111'\n    users:\n{users}"));
    let mut root = root(&site);
    let first = site.get(&mut root, "/console/users");
    let text = html(&first);
    assert!(text.contains(">user34<") && !text.contains(">user35<"), "{text}");
    assert!(text.len() < 30 << 10, "{} bytes", text.len());
    let next = text.split("<a href=\"/console/users?marker=").nth(1).unwrap().split('"').next().unwrap();
    let second = site.get(&mut root, &format!("/console/users?marker={next}"));
    let text = html(&second);
    assert!(text.contains(">user39<") && !text.contains(">user34<") && !text.contains("Next page"), "{text}");
    let none = site.get(&mut root, "/console/users?path=/nowhere/");
    assert!(html(&none).contains("No user&#39;s path begins with /nowhere/."), "{}", html(&none));
}

/// The address that a link of a page leads to.
fn to(page: &str, label: &str) -> Option<String> {
    let before = page.split(&format!("\">{label}</a>")).next().filter(|before| before.len() < page.len())?;
    before.rsplit("href=\"").next().map(|to| to.replace("&#38;", "&"))
}

#[test]
fn users_are_searched_by_a_part_of_the_name_and_results_have_pages() {
    let user = |number: usize| {
        let (team, path) = if number.is_multiple_of(2) { ("Red", "/red/") } else { ("blue", "/") };
        format!("      - {{name: {team}-{number:03}, path: {path}}}\n")
    };
    let users: String = (0..120).map(user).collect();
    let site = Site::new(&format!("accounts:\n  - id: '111111111111'\n    users:\n{users}"));
    let mut root = root(&site);
    let mut names: Vec<String> = Vec::new();
    let mut ahead = Some("/console/users?search=rED&path=%2Fred%2F".to_owned());
    let mut sizes = Vec::new();
    while let Some(address) = ahead {
        let page = site.get(&mut root, &address);
        let text = html(&page).to_owned();
        assert!(text.len() < 30 << 10 && text.contains(r#"value="rED""#), "{text}");
        let found: Vec<String> =
            text.split("<td><a href=\"/console/users/").skip(1).map(|row| row[..7].to_owned()).collect();
        sizes.push(found.len());
        names.extend(found);
        ahead = to(&text, "Next page");
    }
    let expected: Vec<String> = (0..120).step_by(2).map(|number| format!("Red-{number:03}")).collect();
    assert_eq!((names, sizes), (expected, vec![25, 25, 10]));

    let one = site.get(&mut root, "/console/users?search=e-119");
    assert!(html(&one).contains(">blue-119</a>") && !html(&one).contains("Red-"), "{}", html(&one));
    for (query, said) in [
        ("search=green", "No user has “green” in its name."),
        ("search=green&path=/red/", "No user has “green” in its name and a path that begins with /red/."),
        ("search=blue&path=/red/", "No user has “blue” in its name and a path that begins with /red/."),
    ] {
        let none = site.get(&mut root, &format!("/console/users?{query}"));
        let said = format!("{said} <a href=\"/console/users\">Show all</a>");
        assert!(html(&none).contains(&said), "{}", html(&none));
    }
    let altered = site.get(&mut root, "/console/users?search=red&marker=AAAA");
    assert!(html(&altered).contains("Marker and Filter do not match"), "{}", html(&altered));
}

#[test]
fn rows_with_long_paths_make_shorter_pages() {
    let path = format!("/{}/", "<".repeat(510));
    let users: String =
        (10..40).map(|number| format!("      - {{name: user{number}, path: '{path}'}}\n")).collect();
    let site = Site::new(&format!("accounts:\n  - id: '111111111111'\n    users:\n{users}"));
    let mut root = root(&site);
    let (mut ahead, mut names) = (Some("/console/users".to_owned()), Vec::new());
    while let Some(address) = ahead {
        let page = site.get(&mut root, &address);
        assert!(html(&page).len() < 30 << 10, "{}", html(&page).len());
        names.extend(
            html(&page).split("<td><a href=\"/console/users/").skip(1).map(|row| row[4..6].to_owned()),
        );
        ahead = to(html(&page), "Next page");
    }
    assert_eq!(names, (10..40).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[test]
fn a_list_is_one_request_however_much_it_looks_up() {
    let users: String = (10..40).map(|number| format!("      - name: user{number}\n")).collect();
    let site = Site::new(&format!("accounts:\n  - id: '111111111111'\n    users:\n{users}"));
    let mut root = root(&site);
    site.get(&mut root, "/console/users");
    assert_eq!(site.emulator.decisions.newest(9).len(), 1);
    site.get(&mut root, "/console/users?search=user");
    assert_eq!(site.emulator.decisions.newest(9).len(), 2);
}

#[test]
fn a_user_is_made_with_a_password_and_errors_stand_beside_their_fields() {
    let site = Site::new(SEED);
    let mut root = root(&site);
    let form = "UserName=carol&Path=%2F&Password=Long-enough-1&PasswordResetRequired=true";
    assert_eq!(
        done(&site, &mut root, "/console/create/user", form),
        "The user carol is created, with a password."
    );
    let account = site.emulator.slot("111111111111".parse().unwrap()).account();
    assert!(account.users().get(&Name::from("carol")).unwrap().password.is_some());
    let page = site.get(&mut root, "/console/users/carol");
    assert!(html(&page).contains(">IAMUserChangePassword</a>"), "{}", html(&page));

    let twice = site.post(&mut root, "/console/create/user", form);
    assert_eq!(twice.status(), 409);
    let text = html(&twice);
    assert!(text.contains(r##"<a href="#UserName">User with name carol already exists.</a>"##), "{text}");
    let beside = r#"<p class="error" id="UserName-error">User with name carol already exists.</p>"#;
    assert!(text.contains(beside) && text.contains(r#"value="carol""#), "{text}");
    assert!(!text.contains("Long-enough-1"), "{text}");

    let bad = site.post(&mut root, "/console/create/user", "UserName=dave&Path=team");
    assert_eq!(bad.status(), 400);
    assert!(html(&bad).contains(r#"id="Path-error""#), "{}", html(&bad));

    let weak = site.post(&mut root, "/console/create/user", "UserName=dave&Password=short");
    let text = html(&weak);
    assert_eq!(weak.status(), 400, "{text}");
    assert!(text.contains("The user dave is created, but has no password yet."), "{text}");
    assert!(
        text.contains(r#"action="/console/users/dave/password""#) && text.contains(r#"id="Password-error""#)
    );
}

#[test]
fn who_may_not_attach_the_right_to_change_a_password_is_told_what_is_missing() {
    let policy =
        "Statement: {Effect: Allow, Action: ['iam:CreateUser', 'iam:CreateLoginProfile'], Resource: '*'}";
    let seed = format!(
        "accounts: [{{id: '111111111111', users: [{{name: maker, policies: {{makes: {{Version: '2012-10-17', {policy}}}}}}}]}}]"
    );
    let site = Site::new(&seed);
    let mut maker = site.signed_in(Some("maker"), false);
    let form = "UserName=carol&Path=%2F&Password=Long-enough-1";
    let said = done(&site, &mut maker, "/console/create/user", &format!("{form}&PasswordResetRequired=true"));
    let why = "The user carol is created, with a password. It may not change it yet, and so can’t sign in: User: \
               arn:aws:iam::111111111111:user/maker is not authorized to perform: iam:AttachUserPolicy on resource: \
               user carol";
    assert!(said.starts_with(why), "{said}");
    let account = site.emulator.slot("111111111111".parse().unwrap()).account();
    assert!(account.users().get(&Name::from("carol")).unwrap().password.is_some());
    let said = done(&site, &mut maker, "/console/create/user", &form.replace("carol", "dave"));
    assert_eq!(said, "The user dave is created, with a password.");
}

#[test]
fn who_may_not_is_told_so_in_aws_words_and_nothing_is_made() {
    let site = Site::new(SEED);
    let mut alice = site.signed_in(Some("alice"), false);
    let denied = site.post(&mut alice, "/console/create/user", "UserName=carol");
    assert_eq!(denied.status(), 403);
    let why =
        "is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::111111111111:user/carol";
    assert!(html(&denied).contains(why), "{}", html(&denied));
    assert_eq!(site.emulator.slot("111111111111".parse().unwrap()).account().users().len(), 2);

    let page = site.get(&mut alice, "/console/users/alice");
    let text = html(&page);
    assert_eq!(page.status(), 200);
    assert!(text.contains("not authorized to perform: iam:GetUser on resource: user alice"), "{text}");
    assert!(text.contains(">reads</a>"), "{text}");
}

#[test]
fn groups_are_joined_and_left() {
    let site = Site::new(SEED);
    let mut root = root(&site);
    let join = "/console/users/alice/groups/add";
    assert_eq!(done(&site, &mut root, join, "GroupName=staff"), "alice is a member of staff.");
    let page = site.get(&mut root, "/console/users/alice");
    assert!(html(&page).contains(r#"<a href="/console/groups/staff">staff</a>"#), "{}", html(&page));
    let wrong = site.post(&mut root, join, "GroupName=nobody");
    assert_eq!(wrong.status(), 404);
    assert!(html(&wrong).contains(r#"id="GroupName-error">The group with name nobody cannot be found."#));
    let leave = "/console/users/alice/groups/remove";
    assert_eq!(done(&site, &mut root, leave, "GroupName=staff"), "alice is no longer a member of staff.");
}

#[test]
fn tags_are_added_and_removed() {
    let site = Site::new(SEED);
    let mut root = root(&site);
    let form = "Tags.member.1.Key=team&Tags.member.1.Value=red+one";
    assert_eq!(done(&site, &mut root, "/console/users/alice/tags/add", form), "The tag is saved.");
    let page = site.get(&mut root, "/console/users/alice");
    assert!(html(&page).contains("<td>team</td><td>red one</td>"), "{}", html(&page));
    let wrong = site.post(&mut root, "/console/users/alice/tags/add", "Tags.member.1.Key=aws:x");
    assert_eq!(wrong.status(), 400);
    assert!(html(&wrong).contains(r#"id="Tags.member.1.Key-error""#), "{}", html(&wrong));
    assert_eq!(
        done(&site, &mut root, "/console/users/alice/tags/remove", "TagKey=team"),
        "The tag is removed."
    );
}

#[test]
fn a_user_is_renamed_and_moved() {
    let site = Site::new(SEED);
    let mut root = root(&site);
    let page = site.get(&mut root, "/console/users/bob/change");
    assert!(html(&page).contains(r#"value="/team/""#), "{}", html(&page));
    let to = site.post(&mut root, "/console/users/bob/change", "NewUserName=robert&NewPath=%2F");
    assert_eq!(location(&to), "/console/users/robert");
    let taken = site.post(&mut root, "/console/users/robert/change", "NewUserName=alice&NewPath=%2F");
    assert_eq!(taken.status(), 409);
    assert!(html(&taken).contains(r#"id="NewUserName-error""#), "{}", html(&taken));
}

#[test]
fn a_user_is_deleted_after_what_is_in_the_way() {
    let site = Site::new(SEED);
    let mut root = root(&site);
    site.post(&mut root, "/console/users/alice/access-keys/create", "");
    let confirm = site.get(&mut root, "/console/users/alice/delete");
    let text = html(&confirm);
    assert!(
        text.contains(r#"<a href="/console/users/alice/access-keys">Delete its access keys</a>"#),
        "{text}"
    );
    assert!(text.contains(r#"<a href="/console/users/alice">Delete its inline policies</a>"#), "{text}");
    let refused = site.post(&mut root, "/console/users/alice/delete", "");
    assert_eq!(refused.status(), 409);
    assert!(
        html(&refused).contains("<li>Cannot delete entity, must delete policies first.</li>"),
        "{}",
        html(&refused)
    );
    assert_eq!(done(&site, &mut root, "/console/users/bob/delete", ""), "The user bob is deleted.");
    assert_eq!(site.get(&mut root, "/console/users/bob").status(), 404);
    assert_eq!(site.get(&mut root, "/console/users/bob/delete").status(), 404);
}
