use bytes::Bytes;
use http::Response;

use crate::account::Holder;
use crate::console::testing::{Browser, Site, html, location};
use crate::context::testing::allow_all;
use crate::mfa::webauthn::testing::{SoftKey, registered};
use crate::mfa::{Device, Kind, SerialNumber, time_step};
use crate::types::{AccountId, Name, Owner};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    alias: one
    root: {email: root@example.com, password: correct-Horse-9}
    users:
      - {name: alice, password: battery-Staple-9}
      - {name: bob, password: battery-Staple-9, mfa_devices: [{virtual: {name: bob}}]}
      - {name: dave, password: battery-Staple-9, mfa_devices: [{sms: {phone_number: '+15550100'}}]}
      - {name: erin, password: battery-Staple-9, password_reset_required: true}
      - {name: frank, password: battery-Staple-9, mfa_devices: [{security_key: {name: yubikey}}]}
";
const WRONG: &str = "Your authentication information is incorrect. Please try again.";
const PASSWORD: &str = "battery-Staple-9";

fn id() -> AccountId {
    "111111111111".parse().unwrap()
}

fn owner(site: &Site, name: &str) -> Owner {
    Owner::User(site.emulator.slot(id()).account().users().get(&Name::from(name)).unwrap().id)
}

/// A browser that has the sign-in page open.
fn at_the_door(site: &Site) -> Browser {
    let mut browser = Browser::default();
    assert_eq!(site.get(&mut browser, "/console/sign-in").status(), 200);
    browser
}

fn enter(site: &Site, browser: &mut Browser, name: &str, more: &str) -> Response<Bytes> {
    site.post(
        browser,
        "/console/sign-in",
        &format!("as=user&account=one&username={name}&password={PASSWORD}{more}"),
    )
}

/// A browser in which that user has given the password.
fn entered(site: &Site, name: &str) -> Browser {
    let mut browser = at_the_door(site);
    let expected = if name == "erin" { "/console/sign-in/new-password" } else { "/console/sign-in/mfa" };
    assert_eq!(location(&enter(site, &mut browser, name, "")), expected);
    browser
}

fn code(site: &Site, name: &str, steps: i64) -> String {
    let account = site.emulator.slot(id()).account();
    let device = account.mfa_devices.find(&account.devices_of(&owner(site, name))[0]).unwrap();
    let (seed, _) = device.kind.totp().unwrap();
    seed.code(time_step(site.emulator.clock.now()) + steps).reveal().to_owned()
}

fn sent(site: &Site) -> String {
    site.emulator.outbox.messages(Some("+15550100"))[0].code.reveal().to_owned()
}

/// The page of who is signed in.
fn home(site: &Site, browser: &mut Browser) -> String {
    let page = site.get(browser, "/console");
    assert_eq!(page.status(), 200, "{}", html(&page));
    html(&page).to_owned()
}

/// A form shown again, with this at the field.
fn assert_wrong(page: &Response<Bytes>, status: u16, field: &str, text: &str) {
    let body = html(page);
    assert_eq!(page.status(), status, "{body}");
    assert!(body.contains(&format!("<a href=\"#{field}\">{text}</a>")), "{body}");
    assert!(body.contains(&format!("<p class=\"error\" id=\"{field}-error\">{text}</p>")), "{body}");
}

#[test]
fn the_page_is_for_users_and_for_root_and_has_the_account_filled_in() {
    let (site, mut browser) = (Site::new(SEED), Browser::default());
    let page = site.get(&mut browser, "/console/sign-in?account=one%22&to=/console/users");
    let text = html(&page);
    assert!(text.contains("<h1>Sign in as IAM user</h1>"), "{text}");
    assert!(text.contains("value=\"one&#34;\"") && text.contains("value=\"/console/users\""), "{text}");
    assert!(text.contains("name=\"username\"") && text.contains("name=\"password\""), "{text}");
    let root = site.get(&mut browser, "/console/sign-in?as=root");
    assert!(html(&root).contains("<h1>Sign in as root user</h1>"), "{}", html(&root));
    assert!(!html(&root).contains("name=\"username\""));
}

#[test]
fn a_password_leads_into_the_console_and_to_the_page_that_was_asked_for() {
    let site = Site::new(SEED);
    let mut browser = Browser::default();
    let first = site.get(&mut browser, "/console/security-credentials?x=y");
    let door = location(&first).to_owned();
    assert_eq!(door, "/console/sign-in?to=%2Fconsole%2Fsecurity-credentials%3Fx%3Dy");
    site.get(&mut browser, &door);
    let onward = enter(&site, &mut browser, "alice", "&to=%2Fconsole%2Fsecurity-credentials%3Fx%3Dy");
    assert_eq!(location(&onward), "/console/security-credentials?x=y");
    assert!(home(&site, &mut browser).contains("No MFA"));

    for elsewhere in ["https://evil.example", "//evil.example", "%2Fconsole%2F%5Cevil", "/_iamulator/reset"] {
        let mut browser = at_the_door(&site);
        let onward = enter(&site, &mut browser, "alice", &format!("&to={elsewhere}"));
        assert_eq!(location(&onward), "/console", "{elsewhere}");
    }
}

#[test]
fn root_signs_in_by_its_address() {
    let site = Site::new(SEED);
    let mut browser = at_the_door(&site);
    let form = "as=root&account=root%40example.com&password=correct-Horse-9";
    assert_eq!(location(&site.post(&mut browser, "/console/sign-in", form)), "/console");
    assert!(home(&site, &mut browser).contains("<code>arn:aws:iam::111111111111:root</code>"));
}

#[test]
fn what_is_wrong_is_said_beside_the_field_and_no_password_is_shown_again() {
    let site = Site::new(SEED);
    let mut browser = at_the_door(&site);
    let mut post = |form: &str| site.post(&mut browser, "/console/sign-in", form);
    assert_wrong(&post("as=user"), 400, "account", "Enter the account ID or alias.");
    assert_wrong(&post("as=user"), 400, "username", "Enter the IAM user name.");
    assert_wrong(&post("as=root"), 400, "password", "Enter the password.");
    let known = post("as=user&account=one&username=bob&password=Secret-guess-1");
    let unknown = post("as=user&account=one&username=nob&password=Secret-guess-1");
    assert_wrong(&known, 403, "password", WRONG);
    assert_eq!(html(&known).replace("bob", "nob"), html(&unknown));
    assert!(!html(&known).contains("Secret-guess-1"));
}

#[test]
fn a_code_completes_the_sign_in_with_mfa() {
    let site = Site::new(SEED);
    let mut browser = entered(&site, "bob");
    // The password alone opens nothing.
    assert_eq!(location(&site.get(&mut browser, "/console")), "/console/sign-in");
    let page = site.get(&mut browser, "/console/sign-in/mfa");
    assert!(html(&page).contains("Please enter an MFA code to complete sign-in."), "{}", html(&page));
    let mut prove = |code: &str| site.post(&mut browser, "/console/sign-in/mfa", &format!("code={code}"));
    assert_wrong(&prove(""), 400, "code", "Enter the MFA code.");
    assert_wrong(&prove("000"), 403, "code", WRONG);
    assert_eq!(location(&prove(&code(&site, "bob", 0))), "/console");
    assert!(home(&site, &mut browser).contains("<span class=\"badge good\">MFA</span>"));
    assert!(browser.cookies.iter().all(|(name, _)| name != "iamulator_sign_in_4566"));
}

#[test]
fn after_several_wrong_codes_two_in_a_row_are_taken() {
    let site = Site::new(SEED);
    let mut browser = entered(&site, "bob");
    assert_eq!(location(&site.get(&mut browser, "/console/sign-in/resync")), "/console/sign-in/mfa");
    let (first, second) = (code(&site, "bob", 9), code(&site, "bob", 10));
    for tries in 1..=3 {
        let page = site.post(&mut browser, "/console/sign-in/mfa", &format!("code={first}"));
        assert_eq!(html(&page).contains("Re-sync with our servers"), tries == 3);
    }
    let page = site.get(&mut browser, "/console/sign-in/resync");
    assert!(html(&page).contains("<button class=\"primary\">Re-sync authentication device</button>"));
    let mut resync = |one: &str, two: &str| {
        site.post(&mut browser, "/console/sign-in/resync", &format!("code1={one}&code2={two}"))
    };
    let wrong = "The codes are not two consecutive codes of your device. Please try again.";
    assert_wrong(&resync(&second, &first), 400, "code1", wrong);
    assert_eq!(location(&resync(&first, &second)), "/console/sign-in/mfa?news=synchronised");
    let page = site.get(&mut browser, "/console/sign-in/mfa?news=synchronised");
    assert!(html(&page).contains("Your device is synchronised."), "{}", html(&page));
    let done = site.post(&mut browser, "/console/sign-in/mfa", &format!("code={first}"));
    assert_eq!(location(&done), "/console");
}

#[test]
fn a_clock_that_was_moved_is_told_beside_codes_that_are_refused() {
    let site = Site::new(SEED);
    let mut browser = entered(&site, "bob");
    let refused = |browser: &mut Browser| site.post(browser, "/console/sign-in/mfa", "code=000000");
    let hint = "The emulator’s clock is 300 seconds ahead of this machine’s.";
    assert!(!html(&refused(&mut browser)).contains("clock is"));
    site.emulator.clock.advance_seconds(300);
    assert!(!html(&site.get(&mut browser, "/console/sign-in/mfa")).contains(hint));
    assert!(html(&refused(&mut browser)).contains(hint));
    refused(&mut browser);
    let page = site.get(&mut browser, "/console/sign-in/resync");
    assert!(html(&page).contains(hint), "{}", html(&page));
}

#[test]
fn a_phone_is_sent_a_code_that_the_outbox_shows() {
    let site = Site::new(SEED);
    let mut browser = entered(&site, "dave");
    let page = site.get(&mut browser, "/console/sign-in/mfa");
    assert!(html(&page).contains("whose number ends in 0100"), "{}", html(&page));
    assert!(!html(&page).contains("+15550100"));
    let first = sent(&site);
    let again = site.post(&mut browser, "/console/sign-in/send-again", "");
    assert_eq!(location(&again), "/console/sign-in/mfa?news=sent");
    // Nobody has to be signed in to read it.
    let outbox = site.get(&mut Browser::default(), "/console/outbox?to=%2B15550100");
    let text = html(&outbox);
    assert!(text.contains(&format!("<b>{}</b>", sent(&site))) && text.contains(&format!("<b>{first}</b>")));
    assert!(text.contains("arn:aws:iam::111111111111:user/dave"), "{text}");
    let other = site.get(&mut Browser::default(), "/console/outbox?to=+15550101");
    assert!(html(&other).contains("No text message was sent yet."));
    let wrong = site.post(&mut browser, "/console/sign-in/mfa", &format!("code={first}"));
    assert_wrong(&wrong, 403, "code", WRONG);
    let done = site.post(&mut browser, "/console/sign-in/mfa", &format!("code={}", sent(&site)));
    assert_eq!(location(&done), "/console");
}

#[test]
fn a_phone_that_gets_no_more_codes_may_still_show_the_last_one() {
    let site = Site::new(SEED);
    (0..10).for_each(|_| drop(entered(&site, "dave")));
    let last = sent(&site);
    let mut browser = at_the_door(&site);
    let answer = enter(&site, &mut browser, "dave", "");
    assert_eq!(location(&answer), "/console/sign-in/mfa?news=unsent");
    let page = site.get(&mut browser, "/console/sign-in/mfa?news=unsent");
    let enough = "<p class=\"note warn\" role=\"status\">There were too many failed attempts. Please wait some \
                  minutes and try again.</p>";
    assert!(html(&page).contains(enough), "{}", html(&page));
    let again = site.post(&mut browser, "/console/sign-in/send-again", "");
    assert_eq!(again.status(), 429);
    let done = site.post(&mut browser, "/console/sign-in/mfa", &format!("code={last}"));
    assert_eq!(location(&done), "/console");
}

/// Gives a user a security key that was really registered.
fn give_key(site: &Site, name: &str) -> SoftKey {
    let (key, credential) = registered(7);
    let holder = owner(site, name);
    let given = site.emulator.slot(id()).update(|account| {
        let kind = Kind::SecurityKey { certifications: Vec::new(), credential: Some(Box::new(credential)) };
        let device = Device::unassigned(account.number_device(), kind);
        let serial = SerialNumber::only_security_key(account.id, Some(&Name::from(name)));
        account.enable_device(&holder, serial, device, site.emulator.clock.now());
        Ok(())
    });
    assert_eq!(given, Ok(()));
    key
}

/// The question to the key that stands in the page.
fn question(page: &Response<Bytes>) -> serde_json::Value {
    let text = html(page);
    let options = text.split("data-options=\"").nth(1).unwrap().split('"').next().unwrap();
    serde_json::from_str(&options.replace("&#34;", "\"").replace("&quot;", "\"")).unwrap()
}

fn form(response: &serde_json::Value) -> String {
    let text = response.to_string();
    format!("response={}", form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>())
}

#[test]
fn a_security_key_is_tapped_and_a_cloned_one_is_found_out() {
    let site = Site::new(SEED);
    let mut key = give_key(&site, "alice");
    let mut clone = key.clone();
    let mut browser = at_the_door(&site);
    assert_eq!(location(&enter(&site, &mut browser, "alice", "")), "/console/sign-in/mfa");
    let page = site.get(&mut browser, "/console/sign-in/mfa");
    assert!(html(&page).contains("data-webauthn=\"get\""), "{}", html(&page));
    let answer = key.get(&question(&page));
    assert_eq!(location(&site.post(&mut browser, "/console/sign-in/key", &form(&answer))), "/console");
    assert!(home(&site, &mut browser).contains("<span class=\"badge good\">MFA</span>"));

    let mut browser = at_the_door(&site);
    enter(&site, &mut browser, "alice", "");
    // An answer counts for its question alone, and each question once.
    let refused = site.post(&mut browser, "/console/sign-in/key", &form(&answer));
    assert_eq!(refused.status(), 400);
    assert!(html(&refused).contains("The security key answered an earlier question. Try again."));
    let page = site.get(&mut browser, "/console/sign-in/mfa");
    let refused = site.post(&mut browser, "/console/sign-in/key", &form(&clone.get(&question(&page))));
    assert!(html(&refused).contains("This security key may have been cloned"), "{}", html(&refused));
    // The page that says so asks anew.
    let done = site.post(&mut browser, "/console/sign-in/key", &form(&key.get(&question(&refused))));
    assert_eq!(location(&done), "/console");
}

#[test]
fn a_key_of_the_seed_file_signs_nobody_in() {
    let site = Site::new(SEED);
    let mut browser = entered(&site, "frank");
    let page = site.get(&mut browser, "/console/sign-in/mfa");
    assert!(html(&page).contains("Nobody can sign in with <code>arn:aws:iam::111111111111:u2f/user/frank/"));
    assert!(!html(&page).contains("data-webauthn"));
    let refused = site.post(&mut browser, "/console/sign-in/key", "response=%7B%7D");
    assert_eq!(refused.status(), 400, "{}", html(&refused));
}

#[test]
fn one_of_several_devices_is_chosen_and_another_one() {
    let site = Site::new(SEED);
    give_key(&site, "bob");
    let mut browser = entered(&site, "bob");
    let page = site.get(&mut browser, "/console/sign-in/mfa");
    let text = html(&page);
    assert!(text.contains("Choose the MFA device to sign in with"), "{text}");
    assert!(text.contains("value=\"arn:aws:iam::111111111111:mfa/bob\""), "{text}");
    let mut post =
        |place: &str, form: &str| site.post(&mut browser, &format!("/console/sign-in/{place}"), form);
    assert_eq!(post("device", "serial=GAHT12345678").status(), 400);
    assert_eq!(
        location(&post("device", "serial=arn:aws:iam::111111111111:u2f/user/bob/default")),
        "/console/sign-in/mfa"
    );
    assert_eq!(location(&post("another-device", "")), "/console/sign-in/mfa");
    assert_eq!(location(&post("device", "serial=arn:aws:iam::111111111111:mfa/bob")), "/console/sign-in/mfa");
    assert_eq!(location(&post("mfa", &format!("code={}", code(&site, "bob", 0)))), "/console");
}

#[test]
fn another_password_is_chosen_with_the_right_to_change_it() {
    let site = Site::new(SEED);
    let mut browser = entered(&site, "erin");
    let page = site.get(&mut browser, "/console/sign-in/new-password");
    assert!(html(&page).contains("You must change your password to continue."), "{}", html(&page));
    let mut change = |old: &str, new: &str, again: &str| {
        let form = format!("OldPassword={old}&NewPassword={new}&again={again}");
        site.post(&mut browser, "/console/sign-in/new-password", &form)
    };
    assert_wrong(
        &change(PASSWORD, "Fresh-one-1", "Fresh-one-2"),
        400,
        "again",
        "The two new passwords differ.",
    );
    let denied = change(PASSWORD, "Fresh-one-1", "Fresh-one-1");
    let aws = "Either user is not authorized to perform iam:ChangePassword or entered password does not comply with \
               account password policy set by administrator. ";
    let why = "User: arn:aws:iam::111111111111:user/erin is not authorized to perform: iam:ChangePassword on \
               resource: user erin because no identity-based policy allows the \
               iam:ChangePassword action";
    assert_eq!(denied.status(), 400);
    assert!(html(&denied).contains(&format!("<li>{aws}{why}</li>")), "{}", html(&denied));
    assert_eq!(html(&denied).matches(aws).count(), 1);
    let allowed = site.emulator.slot(id()).update(|account| {
        allow_all(account, Holder::User, "erin");
        Ok(())
    });
    assert_eq!(allowed, Ok(()));
    let policy = "Password does not conform to the account password policy.";
    assert_wrong(&change(PASSWORD, "short", "short"), 400, "NewPassword", &format!("{aws}{policy}"));
    let wrong = change("Other-one-1", "Fresh-one-1", "Fresh-one-1");
    assert_wrong(&wrong, 400, "OldPassword", "The old password was incorrect.");
    assert_eq!(location(&change(PASSWORD, "Fresh-one-1", "Fresh-one-1")), "/console");
    home(&site, &mut browser);

    let mut browser = at_the_door(&site);
    assert_wrong(&enter(&site, &mut browser, "erin", ""), 403, "password", WRONG);
    let form = "as=user&account=one&username=erin&password=Fresh-one-1";
    assert_eq!(location(&site.post(&mut browser, "/console/sign-in", form)), "/console");
}

#[test]
fn a_sign_in_that_is_over_begins_again() {
    let site = Site::new(SEED);
    for page in ["mfa", "resync", "new-password"] {
        let to = site.get(&mut Browser::default(), &format!("/console/sign-in/{page}"));
        assert_eq!(location(&to), "/console/sign-in?news=over");
    }
    let page = site.get(&mut Browser::default(), "/console/sign-in?news=over");
    assert!(html(&page).contains("Your sign-in has ended before it was complete. Please sign in again."));
    let odd = site.get(&mut Browser::default(), "/console/sign-in?news=Call+us");
    assert!(!html(&odd).contains("Call us"));

    let mut browser = entered(&site, "bob");
    site.emulator.clock.advance_seconds(900);
    let late = site.post(&mut browser, "/console/sign-in/mfa", "code=123456");
    assert_eq!(location(&late), "/console/sign-in?news=over");
    let mut browser = entered(&site, "bob");
    let ticket = browser.cookies.clone();
    assert_eq!(location(&site.post(&mut browser, "/console/sign-in/cancel", "")), "/console/sign-in");
    let mut thief = Browser { cookies: ticket };
    assert_eq!(location(&site.get(&mut thief, "/console/sign-in/mfa")), "/console/sign-in?news=over");
}

#[test]
fn a_form_of_another_page_signs_nobody_in() {
    let site = Site::new(SEED);
    let mut browser = at_the_door(&site);
    let request = http::Request::post("/console/sign-in").header("host", "localhost:4566");
    let form = format!("csrf=made-up&as=user&account=one&username=alice&password={PASSWORD}");
    assert_eq!(site.send(&mut browser, request, &form).status(), 403);
    let token = browser.cookies.iter().find(|(name, _)| name == "iamulator_form_4566").unwrap().1.clone();
    let request = http::Request::post("/console/sign-in")
        .header("host", "localhost:4566")
        .header("origin", "http://evil.example");
    let form = form.replace("made-up", &token);
    assert_eq!(site.send(&mut browser, request, &form).status(), 403);
}
