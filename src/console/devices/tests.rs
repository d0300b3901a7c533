use bytes::Bytes;
use http::Response;
use serde_json::Value;

use crate::console::testing::{Browser, Site, html, location};
use crate::mfa::webauthn::testing::{Proof, SoftKey};
use crate::mfa::{Kind, Seed, SerialNumber, time_step};
use crate::types::Owner;

const OWN: &str = "/console/security-credentials";
const ALICES: &str = "/console/users/alice/security-credentials";
const TOKEN: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// Alice may do anything; bob may do nothing.
const SEED: &str = r#"
accounts:
  - id: '111111111111'
    users:
      - name: alice
        policies: {all: {Version: '2012-10-17', Statement: {Effect: Allow, Action: '*', Resource: '*'}}}
      - name: bob
      - name: carol
        policies:
          all: {Version: '2012-10-17', Statement: {Effect: Allow, Action: '*', Resource: '*'}}
          keys:
            Version: '2012-10-17'
            Statement: {Effect: Deny, Action: 'iam:EnableMFADevice', Resource: '*', Condition: {StringEquals: {iam:RegisterSecurityKey: Create}}}
      - name: dave
        policies:
          all: {Version: '2012-10-17', Statement: {Effect: Allow, Action: '*', Resource: '*'}}
          keys:
            Version: '2012-10-17'
            Statement: {Effect: Deny, Action: 'iam:EnableMFADevice', Resource: '*', Condition: {StringEquals: {iam:RegisterSecurityKey: Activate}}}
hardware_tokens: [{serial_number: GAHT12345678, seed_base32: JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP}]
"#;

fn site() -> Site {
    Site::new(SEED)
}

fn serials(site: &Site, user: Option<&str>) -> Vec<String> {
    let account = site.emulator.slot("111111111111".parse().unwrap()).account();
    let owner = user.map_or(Owner::Root, |name| {
        Owner::User(account.users().find(&crate::types::Name::from(name)).unwrap().id)
    });
    account.devices_of(&owner).iter().map(ToString::to_string).collect()
}

/// Two codes in a row, as a form has them.
fn codes(site: &Site, seed: &Seed, at: i64) -> String {
    let step = time_step(site.emulator.clock.now()) + at;
    let (first, second) = (seed.code(step - 1), seed.code(step));
    format!("AuthenticationCode1={}&AuthenticationCode2={}", first.reveal(), second.reveal())
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).unwrap_or_else(|| panic!("{text}")).0
}

/// What is said on top of the form, and the status.
fn refused(response: &Response<Bytes>) -> (u16, &str) {
    let text = html(response);
    assert!(text.contains(r#"role="alert""#), "{text}");
    let item = between(text, "<ul><li>", "</li>");
    (response.status().as_u16(), if item.starts_with('<') { between(item, ">", "<") } else { item })
}

fn assign(site: &Site, browser: &mut Browser, base: &str, form: &str) -> Response<Bytes> {
    site.post(browser, &format!("{base}/mfa/assign"), form)
}

#[test]
fn a_virtual_device_is_scanned_proved_resynchronised_and_removed() {
    let site = site();
    for (user, base, whose, name) in [
        (None, OWN, None, "root-account-mfa-device"),
        (Some("alice"), OWN, Some("alice"), "alice"),
        (None, ALICES, Some("alice"), "alice"),
    ] {
        let mut browser = site.signed_in(user, false);
        let page = site.get(&mut browser, base);
        assert!(html(&page).contains("No MFA device is assigned."), "{}", html(&page));
        let page = site.get(&mut browser, &format!("{base}/mfa/assign"));
        assert!(html(&page).contains(&format!(r#"value="{name}""#)), "{}", html(&page));

        let made = assign(&site, &mut browser, base, &format!("kind=virtual&VirtualMFADeviceName={name}"));
        assert_eq!(location(&made), format!("{base}/mfa/virtual"));
        let page = site.get(&mut browser, &format!("{base}/mfa/virtual"));
        assert!(html(&page).contains(r#"src="data:image/png;base64,iVBOR"#));
        let seed = Seed::from_base32(between(html(&page), r#"<code id="seed">"#, "<")).unwrap();
        let serial = format!("arn:aws:iam::111111111111:mfa/{name}");
        assert!(html(&page).contains(&serial));

        let path = format!("{base}/mfa/virtual");
        let wrong = site.post(&mut browser, &path, "AuthenticationCode1=000000&AuthenticationCode2=000001");
        assert_eq!(refused(&wrong), (403, "Authentication code for device is not valid."));
        assert!(html(&wrong).contains(r#"id="AuthenticationCode1-error""#));
        let short = site.post(&mut browser, &path, "AuthenticationCode1=1&AuthenticationCode2=000001");
        assert_eq!(
            refused(&short),
            (
                400,
                "1 validation error detected: Value at &#39;authenticationCode1&#39; failed to satisfy constraint: Member must have length greater than or equal to 6"
            )
        );
        let form = codes(&site, &seed, 0);
        assert_eq!(location(&site.post(&mut browser, &path, &form)), base);
        assert_eq!(serials(&site, whose), [serial.as_str()]);
        let page = site.get(&mut browser, base);
        assert!(html(&page).contains(&format!("The virtual MFA device {serial} is assigned.")));
        assert!(html(&page).contains("One MFA device can be assigned."), "{}", html(&page));

        let page = site.get(&mut browser, &format!("{base}/mfa/resync?serial={serial}"));
        assert!(html(&page).contains(&serial));
        let path = format!("{base}/mfa/resync");
        let again = codes(&site, &seed, 0);
        let form = format!("SerialNumber={serial}&{again}");
        assert_eq!(
            refused(&site.post(&mut browser, &path, &form)),
            (403, "Authentication code for device is not valid.")
        );
        let form = format!("SerialNumber={serial}&{}", codes(&site, &seed, 4));
        assert_eq!(location(&site.post(&mut browser, &path, &form)), base);

        let page = site.get(&mut browser, &format!("{base}/mfa/remove?serial={serial}"));
        assert!(html(&page).contains("will be removed"));
        let form = format!("SerialNumber={serial}");
        assert_eq!(location(&site.post(&mut browser, &format!("{base}/mfa/remove"), &form)), base);
        assert!(serials(&site, whose).is_empty());
        let account = site.emulator.slot("111111111111".parse().unwrap()).account();
        assert!(account.mfa_devices.find(&SerialNumber::from(serial.as_str())).is_none());
        let twice = site.post(&mut browser, &format!("{base}/mfa/remove"), &form);
        assert_eq!(refused(&twice), (404, "MFA Device invalid for user."));
    }
}

#[test]
fn a_virtual_device_that_was_begun_is_taken_up_again_or_deleted() {
    let site = site();
    let (mut alice, mut root) = (site.signed_in(Some("alice"), false), site.signed_in(None, false));
    let form = "kind=virtual&VirtualMFADeviceName=phone";
    assert_eq!(location(&assign(&site, &mut alice, OWN, form)), "/console/security-credentials/mfa/virtual");
    assert_eq!(location(&assign(&site, &mut alice, OWN, form)), "/console/security-credentials/mfa/virtual");
    let taken = assign(&site, &mut root, OWN, form);
    assert_eq!(refused(&taken), (409, "MFA device already exists."));
    assert!(html(&taken).contains(r#"id="VirtualMFADeviceName-error""#), "{}", html(&taken));
    // What one page began is not seen at another's.
    let elsewhere = site.get(&mut alice, &format!("{ALICES}/mfa/virtual"));
    assert_eq!(location(&elsewhere), format!("{ALICES}/mfa/assign"));
    assert_eq!(location(&site.post(&mut alice, &format!("{OWN}/mfa/virtual/cancel"), "")), OWN);
    assert_eq!(location(&assign(&site, &mut root, OWN, form)), "/console/security-credentials/mfa/virtual");
}

#[test]
fn a_hardware_token_is_enabled_by_its_number() {
    let site = site();
    let seed = Seed::from_base32(TOKEN).unwrap();
    for (base, whose, at) in [(OWN, None, 0), (ALICES, Some("alice"), 4)] {
        let mut root = site.signed_in(None, false);
        assert_eq!(
            location(&assign(&site, &mut root, base, "kind=hardware")),
            format!("{base}/mfa/hardware")
        );
        let path = format!("{base}/mfa/hardware");
        let form = codes(&site, &seed, at);
        let unknown = site.post(&mut root, &path, &format!("SerialNumber=GAHT99999999&{form}"));
        assert_eq!(refused(&unknown), (404, "MFADevice with serial number GAHT99999999 does not exist."));
        assert!(html(&unknown).contains(r#"id="SerialNumber-error""#));
        let short = site.post(&mut root, &path, &format!("SerialNumber=1&{form}"));
        assert_eq!(refused(&short).0, 400);
        let wrong = "SerialNumber=GAHT12345678&AuthenticationCode1=000000&AuthenticationCode2=000001";
        let wrong = site.post(&mut root, &path, wrong);
        assert_eq!(refused(&wrong), (403, "Authentication code for device is not valid."));
        assert!(html(&wrong).contains(r#"id="AuthenticationCode1-error""#));
        let right = site.post(&mut root, &path, &format!("SerialNumber=GAHT12345678&{form}"));
        assert_eq!(location(&right), base);
        assert_eq!(serials(&site, whose), ["GAHT12345678"]);
        let removed = site.post(&mut root, &format!("{base}/mfa/remove"), "SerialNumber=GAHT12345678");
        assert_eq!(location(&removed), base);
        assert!(serials(&site, whose).is_empty());
    }
}

/// What the page asks of the browser.
fn options(page: &Response<Bytes>) -> Value {
    let options = between(html(page), r#"data-options=""#, "\"").replace("&#34;", "\"");
    serde_json::from_str(&options).unwrap()
}

fn answer(answer: &Value) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair("response", &answer.to_string()).finish()
}

#[test]
fn a_security_key_is_registered() {
    let site = site();
    for (base, whose, serial) in [
        (OWN, None, "arn:aws:iam::111111111111:u2f/root/default"),
        (ALICES, Some("alice"), "arn:aws:iam::111111111111:u2f/user/alice/default"),
    ] {
        for proof in [Proof::U2f, Proof::Packed] {
            let (mut root, path) = (site.signed_in(None, false), format!("{base}/mfa/security-key"));
            assert_eq!(location(&site.get(&mut root, &path)), format!("{base}/mfa/assign"));
            assert_eq!(location(&assign(&site, &mut root, base, "kind=security-key")), path);
            let page = site.get(&mut root, &path);
            assert!(html(&page).contains("needs JavaScript") && html(&page).contains("/webauthn.js\" defer"));
            let asked = options(&page);
            assert_eq!(asked["publicKey"]["rp"]["id"], "localhost");
            let mut key = SoftKey::new(7, proof);

            let forged = site.post(&mut root, &path, "response=x");
            assert_eq!(refused(&forged), (400, "The security key&#39;s answer can&#39;t be read."));
            // It was asked anew: the earlier challenge is worth nothing.
            let late = site.post(&mut root, &path, &answer(&key.create(&asked)));
            assert_eq!(refused(&late), (400, "The security key answered an earlier question. Try again."));
            let made = answer(&key.create(&options(&late)));
            assert_eq!(location(&site.post(&mut root, &path, &made)), base);
            assert_eq!(serials(&site, whose), [serial]);
            let account = site.emulator.slot("111111111111".parse().unwrap()).account();
            let device = account.mfa_devices.find(&SerialNumber::from(serial)).unwrap();
            let Kind::SecurityKey { credential: Some(known), .. } = &device.kind else {
                panic!("{device:?}")
            };
            assert_eq!(known.id(), key.id);

            let full = assign(&site, &mut root, base, "kind=security-key");
            assert_eq!(refused(&full), (409, "Cannot exceed quota for MFADevicesPerUser: 1"));
            let resync =
                format!("SerialNumber={serial}&AuthenticationCode1=000000&AuthenticationCode2=000001");
            let resync = site.post(&mut root, &format!("{base}/mfa/resync"), &resync);
            assert_eq!(refused(&resync), (400, "Security keys and phones do not go out of step."));
            let removed =
                site.post(&mut root, &format!("{base}/mfa/remove"), &format!("SerialNumber={serial}"));
            assert_eq!(location(&removed), base);
            assert!(serials(&site, whose).is_empty());
        }
    }
}

#[test]
fn a_phone_shows_the_code_that_was_sent() {
    let site = site();
    let (mut root, path) = (site.signed_in(None, false), format!("{ALICES}/mfa/phone"));
    assert_eq!(location(&assign(&site, &mut root, ALICES, "kind=phone")), path);
    let wrong = site.post(&mut root, &path, "PhoneNumber=5550100");
    assert_eq!(refused(&wrong).0, 400);
    assert!(site.emulator.outbox.messages(None).is_empty());
    assert_eq!(location(&site.post(&mut root, &path, "PhoneNumber=%2B15550100")), format!("{path}/code"));
    let [message] = site.emulator.outbox.messages(Some("+15550100")).try_into().unwrap();
    assert_eq!(message.user.to_string(), "arn:aws:iam::111111111111:user/alice");
    assert!(serials(&site, Some("alice")).is_empty());

    let path = format!("{path}/code");
    let wrong = site.post(&mut root, &path, "AuthenticationCode1=x");
    assert_eq!(refused(&wrong), (403, "Authentication code for device is not valid."));
    let form = format!("AuthenticationCode1={}", message.code.reveal());
    assert_eq!(location(&site.post(&mut root, &path, &form)), ALICES);
    assert_eq!(serials(&site, Some("alice")), ["arn:aws:iam::111111111111:sms-mfa/alice"]);
    // The code counts once.
    assert_eq!(location(&site.post(&mut root, &path, &form)), format!("{ALICES}/mfa/phone"));
}

#[test]
fn a_code_proves_the_number_that_it_was_sent_to() {
    let (site, path) = (site(), format!("{ALICES}/mfa/phone"));
    let mut windows = [site.signed_in(None, false), site.signed_in(None, false)];
    for (window, number) in windows.iter_mut().zip(["5550100", "5550101"]) {
        assign(&site, window, ALICES, "kind=phone");
        assert_eq!(
            location(&site.post(window, &path, &format!("PhoneNumber=%2B1{number}"))),
            format!("{path}/code")
        );
    }
    let [message] = site.emulator.outbox.messages(Some("+15550101")).try_into().unwrap();
    let form = format!("AuthenticationCode1={}", message.code.reveal());
    let path = format!("{path}/code");
    let [first, second] = &mut windows;
    let wrong = site.post(first, &path, &form);
    assert_eq!(refused(&wrong), (403, "Authentication code for device is not valid."));
    assert_eq!(location(&site.post(second, &path, &form)), ALICES);
}

#[test]
fn a_late_code_of_a_phone_is_refused_and_another_is_sent() {
    let site = site();
    let (mut alice, path) = (site.signed_in(Some("alice"), false), format!("{OWN}/mfa/phone"));
    site.post(&mut alice, &path, "PhoneNumber=%2B15550100");
    let first = site.emulator.outbox.messages(None)[0].code.clone();
    site.emulator.clock.advance_seconds(300);
    let form = format!("AuthenticationCode1={}", first.reveal());
    assert_eq!(refused(&site.post(&mut alice, &format!("{path}/code"), &form)).0, 403);
    site.post(&mut alice, &path, "PhoneNumber=%2B15550100");
    let second = site.emulator.outbox.messages(None)[0].code.clone();
    let form = format!("AuthenticationCode1={}", second.reveal());
    assert_eq!(location(&site.post(&mut alice, &format!("{path}/code"), &form)), OWN);
}

/// The code that Alice's page sends to a number.
fn sent(site: &Site, browser: &mut Browser, number: &str) -> String {
    let path = format!("{ALICES}/mfa/phone");
    let answer = site.post(browser, &path, &format!("PhoneNumber=%2B{number}"));
    assert_eq!(location(&answer), format!("{path}/code"));
    site.emulator.outbox.messages(Some(&format!("+{number}")))[0].code.reveal().to_owned()
}

#[test]
fn the_code_of_a_new_phone_is_not_guessed() {
    let site = site();
    let (mut root, path) = (site.signed_in(None, false), format!("{ALICES}/mfa/phone"));
    let send = |root: &mut _| sent(&site, root, "15550100");
    let guess = |root: &mut _, code: &str| {
        site.post(root, &format!("{path}/code"), &format!("AuthenticationCode1={code}"))
    };
    let wrong = (403, "Authentication code for device is not valid.");
    let spent =
        "There were too many wrong codes, so this one is worth nothing any more. Have another code sent.";
    for _ in 0..2 {
        let sent = send(&mut root);
        let other = if sent == "000000" { "000001" } else { "000000" };
        (0..4).for_each(|_| assert_eq!(refused(&guess(&mut root, other)), wrong));
        assert_eq!(refused(&guess(&mut root, other)), (403, spent));
    }
    let sent = send(&mut root);
    let enough = "There were too many failed attempts. Please wait some minutes and try again.";
    assert_eq!(refused(&guess(&mut root, &sent)), (429, enough));
    // To have another phone is no reason to go on with this one.
    let own = self::sent(&site, &mut root, "15550101");
    assert_eq!(location(&guess(&mut root, &own)), ALICES);
    let confirmed = "SerialNumber=arn:aws:iam::111111111111:sms-mfa/alice";
    assert_eq!(location(&site.post(&mut root, &format!("{ALICES}/mfa/remove"), confirmed)), ALICES);
    let sent = send(&mut root);
    assert_eq!(refused(&guess(&mut root, &sent)), (429, enough));
    site.emulator.clock.advance_seconds(900);
    let sent = send(&mut root);
    assert_eq!(location(&guess(&mut root, &sent)), ALICES);
}

#[test]
fn new_phones_get_ten_codes_in_a_quarter_of_an_hour() {
    let site = site();
    let (mut root, path) = (site.signed_in(None, false), format!("{ALICES}/mfa/phone"));
    let code = (0..10).map(|_| sent(&site, &mut root, "15550100")).last().unwrap();
    let enough = "There were too many failed attempts. Please wait some minutes and try again.";
    let again = |browser: &mut _, path: &str, number: &str| {
        site.post(browser, path, &format!("PhoneNumber=%2B{number}"))
    };
    let answer = again(&mut root, &path, "15550100");
    assert_eq!(refused(&answer), (429, enough));
    assert!(html(&answer).contains("Assign MFA"), "{}", html(&answer));
    // Neither does another number for her, nor the number for another.
    let answer = again(&mut root, &path, "15550101");
    assert_eq!(refused(&answer), (429, enough));
    assert!(html(&answer).contains("Send code"), "{}", html(&answer));
    let (mut window, bobs) = (site.signed_in(None, false), path.replace("alice", "bob"));
    assert_eq!(refused(&again(&mut window, &bobs, "15550100")), (429, enough));
    assert_eq!(location(&again(&mut window, &bobs, "15550102")), format!("{bobs}/code"));
    assert_eq!(site.emulator.outbox.messages(None).len(), 11);
    // The last code is still good.
    let form = format!("AuthenticationCode1={code}");
    assert_eq!(location(&site.post(&mut root, &format!("{path}/code"), &form)), ALICES);
}

#[test]
fn what_the_document_forbids_is_not_offered_and_is_refused_when_posted() {
    let site = site();
    let mut root = site.signed_in(None, false);
    let offered = |page: &Response<Bytes>| html(page).matches("type=\"radio\"").count();
    assert_eq!(offered(&site.get(&mut root, &format!("{OWN}/mfa/assign"))), 3);
    assert_eq!(offered(&site.get(&mut root, &format!("{ALICES}/mfa/assign"))), 4);
    let only_users = "SMS MFA devices are for IAM users only. They can&#39;t be enabled for the root user.";
    assert_eq!(refused(&assign(&site, &mut root, OWN, "kind=phone")), (403, only_users));
    assert_eq!(location(&site.get(&mut root, &format!("{OWN}/mfa/phone"))), format!("{OWN}/mfa/assign"));
    let posted = site.post(&mut root, &format!("{OWN}/mfa/phone"), "PhoneNumber=%2B15550100");
    assert_eq!(refused(&posted), (403, only_users));
    assert!(site.emulator.outbox.messages(None).is_empty());
    assert_eq!(refused(&assign(&site, &mut root, OWN, "kind=pager")), (400, "Choose a kind of device."));
}

#[test]
fn who_may_not_is_told_so_as_by_the_api() {
    let site = site();
    let mut bob = site.signed_in(Some("bob"), false);
    let denied = "User: arn:aws:iam::111111111111:user/bob is not authorized to perform: iam:ListMFADevices \
                  on resource: user bob";
    let page = site.get(&mut bob, OWN);
    assert_eq!(page.status(), 200);
    assert!(html(&page).contains(denied), "{}", html(&page));
    for kind in ["virtual&VirtualMFADeviceName=bob", "hardware", "security-key", "phone"] {
        for (base, name) in [(OWN, "bob"), (ALICES, "alice")] {
            let posted = assign(&site, &mut bob, base, &format!("kind={kind}"));
            let (status, said) = refused(&posted);
            assert_eq!(status, 403);
            assert!(said.contains("is not authorized to perform: iam:EnableMFADevice"), "{said}");
            assert!(
                said.contains(&format!("resource: user {name}")) || said.contains(&format!("user/{name}")),
                "{said}"
            );
        }
    }
    assert!(site.emulator.outbox.messages(None).is_empty());
    let account = site.emulator.slot("111111111111".parse().unwrap()).account();
    assert!(account.mfa_devices.is_empty());
}

#[test]
fn a_policy_may_forbid_either_step_of_a_security_key() {
    let site = site();
    let path = format!("{OWN}/mfa/security-key");
    let mut carol = site.signed_in(Some("carol"), false);
    let page = assign(&site, &mut carol, OWN, "kind=security-key");
    let (status, said) = refused(&page);
    assert!(status == 403 && said.contains("explicit deny"), "{said}");
    // Other kinds are none of its business.
    assert_eq!(location(&assign(&site, &mut carol, OWN, "kind=hardware")), format!("{OWN}/mfa/hardware"));

    let mut dave = site.signed_in(Some("dave"), false);
    assert_eq!(location(&assign(&site, &mut dave, OWN, "kind=security-key")), path);
    let asked = options(&site.get(&mut dave, &path));
    let made = answer(&SoftKey::new(7, Proof::U2f).create(&asked));
    let page = site.post(&mut dave, &path, &made);
    let (status, said) = refused(&page);
    assert!(status == 403 && said.contains("explicit deny"), "{said}");
    assert!(serials(&site, Some("dave")).is_empty());
}

#[test]
fn a_name_that_is_none_is_refused_beside_it() {
    let site = site();
    let mut root = site.signed_in(None, false);
    for name in ["", "a+b", "%C3%A4"] {
        let page = assign(&site, &mut root, OWN, &format!("kind=virtual&VirtualMFADeviceName={name}"));
        assert_eq!(refused(&page).0, 400, "{name}");
        assert!(html(&page).contains(r#"id="VirtualMFADeviceName-error""#), "{}", html(&page));
    }
}

#[test]
fn pages_of_nobody_are_not_there() {
    let site = site();
    let mut root = site.signed_in(None, false);
    let page = site.get(&mut root, "/console/users/erin/security-credentials");
    assert_eq!(page.status(), 404);
    assert!(html(&page).contains("The user with name erin cannot be found."), "{}", html(&page));
    for path in ["/mfa", "/mfa/nothing", "/x"] {
        assert_eq!(site.get(&mut root, &format!("{OWN}{path}")).status(), 404);
    }
    let mut nobody = Browser::default();
    assert!(location(&site.get(&mut nobody, OWN)).starts_with("/console/sign-in"));
}
