use super::*;
use crate::account::{Hash, PasswordPolicy};
use crate::auth::{Claims, Grant, Issued, SessionKind, SessionPrincipal, Terms, issue_session};
use crate::clock::{FIRST, LAST, Timestamp};
use crate::emulator::Emulator;
use crate::emulator::testing::{NOW, emulator};
use crate::mfa::{Code, Kind, SerialNumber, SmsVerdict, time_step};
use crate::types::{AccountId, Name, Owner, Secret};

const SEED: &str = "\
accounts:
  - id: '111122223333'
    alias: example-corp
    root:
      email: Root@example.com
      password: correct-Horse-9
      mfa_devices: [{virtual: {name: root-account-mfa-device}}]
    users:
      - {name: alice, password: battery-Staple-9}
      - {name: keyless}
      - {name: bob, password: battery-Staple-9, mfa_devices: [{virtual: {name: bob}}]}
      - {name: carol, password: battery-Staple-9, mfa_devices: [{hardware: {serial_number: GAHT12345678}}]}
      - {name: dave, password: battery-Staple-9, mfa_devices: [{sms: {phone_number: '+15550100'}}]}
      - {name: erin, password: battery-Staple-9, password_reset_required: true, mfa_devices: [{virtual: {name: erin}}]}
      - {name: frank, password: battery-Staple-9, mfa_devices: [{security_key: {name: yubikey}}]}
    roles:
      - name: reader
        id: AROACKCEVSQ6C2EXAMPLE
        trust: {Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {AWS: '111122223333'}, Action: sts:AssumeRole}]}
  - id: '222233334444'
hardware_tokens: [{serial_number: GAHT12345678}]
";
const PASSWORD: &str = "battery-Staple-9";
const WRONG: &str = "Your authentication information is incorrect. Please try again.";

fn id() -> AccountId {
    "111122223333".parse().unwrap()
}

fn user(name: &str) -> Who {
    Who::User { account: "example-corp".into(), name: name.into() }
}

fn root(account: &str) -> Who {
    Who::Root { account: account.into() }
}

fn enter(emulator: &Emulator, who: &Who, password: &str) -> Result<Progress, Refusal> {
    emulator.signing_in(|reception| reception.enter(who, &Secret::from(password)))
}

/// The claims of who is signed in.
fn done(emulator: &Emulator, progress: Result<Progress, Refusal>) -> Claims {
    let Ok(Progress::Done(SignedIn { issued, account, .. })) = progress else { panic!("{progress:?}") };
    let claims = emulator.authenticator.sealer().open(&issued.session_token).unwrap();
    assert_eq!((claims.account, claims.kind), (account, SessionKind::Console));
    assert_eq!((claims.issued, claims.expires), (now(emulator), now(emulator).plus_seconds(43_200)));
    claims
}

fn now(emulator: &Emulator) -> Timestamp {
    emulator.clock.now().whole_second()
}

/// The ticket and the step of who has more to do.
fn next(progress: Result<Progress, Refusal>) -> (String, Step) {
    let Ok(Progress::Next { step, ticket, .. }) = progress else { panic!("{progress:?}") };
    (ticket, step)
}

fn refused(progress: Result<Progress, Refusal>) -> Refusal {
    progress.map(drop).unwrap_err()
}

fn prove(emulator: &Emulator, ticket: &str, code: &str) -> Result<Progress, Refusal> {
    emulator.signing_in(|reception| reception.prove_by_code(ticket, code))
}

fn owner(emulator: &Emulator, name: &str) -> Owner {
    Owner::User(emulator.slot(id()).account().users().get(&Name::from(name)).unwrap().id)
}

/// The code that the only device of a user shows so many steps from now.
fn code(emulator: &Emulator, holder: &Owner, steps: i64) -> String {
    let account = emulator.slot(id()).account();
    let [serial] = account.devices_of(holder) else { panic!("not one device") };
    let device = account.mfa_devices.find(serial).unwrap();
    let (seed, _) = device.kind.totp().unwrap();
    seed.code(time_step(emulator.clock.now()) + steps).reveal().to_owned()
}

fn messages(emulator: &Emulator) -> Vec<String> {
    emulator.outbox.messages(Some("+15550100")).iter().map(|sent| sent.code.reveal().to_owned()).collect()
}

#[test]
fn a_user_without_a_device_needs_the_password_alone() {
    let emulator = emulator(SEED);
    for who in
        [user("alice"), user("ALICE"), Who::User { account: " 111122223333 ".into(), name: "alice".into() }]
    {
        let claims = done(&emulator, enter(&emulator, &who, PASSWORD));
        let Owner::User(alice) = owner(&emulator, "alice") else { panic!() };
        assert_eq!((claims.principal, claims.mfa_at), (SessionPrincipal::User { id: alice }, None));
    }
    let side = &emulator.slot(id()).side;
    assert_eq!(side.password_use(&owner(&emulator, "alice")), Some(NOW.whole_second()));
    assert_eq!(side.password_use(&owner(&emulator, "bob")), None);
}

#[test]
fn whoever_is_not_there_is_refused_like_a_wrong_password() {
    let emulator = emulator(SEED);
    let elsewhere = Who::User { account: "nowhere".into(), name: "alice".into() };
    for (who, password) in [
        (user("alice"), "wrong"),
        (user("bob"), "wrong"),
        (user("nobody"), PASSWORD),
        (user("keyless"), PASSWORD),
        (elsewhere, PASSWORD),
        (root("111122223333"), "wrong"),
        (root("nobody@example.com"), "correct-Horse-9"),
        (root("example-corp"), "correct-Horse-9"),
        // Its password is neither in the seed nor given by a flag.
        (root("222233334444"), ""),
        (root(&"x".repeat(400)), PASSWORD),
    ] {
        assert_eq!(refused(enter(&emulator, &who, password)).to_string(), WRONG, "{who:?}");
    }
}

#[test]
fn root_signs_in_by_number_or_address_and_proves_its_device() {
    let emulator = emulator(SEED);
    for (account, steps) in [("111122223333", -1), ("root@EXAMPLE.com", 0)] {
        let (ticket, step) = next(enter(&emulator, &root(account), "correct-Horse-9"));
        let Step::Prove { device, only: true, resync: false } = step else { panic!("{step:?}") };
        assert_eq!(device.kind, DeviceKind::Virtual);
        let claims = done(&emulator, prove(&emulator, &ticket, &code(&emulator, &Owner::Root, steps)));
        assert!(matches!(claims.principal, SessionPrincipal::Root { .. }));
        assert_eq!(claims.mfa_at, Some(NOW.whole_second()));
    }
    assert!(emulator.slot(id()).side.password_use(&Owner::Root).is_some());
}

#[test]
fn after_ten_wrong_passwords_nobody_is_let_in_for_a_while() {
    let emulator = emulator(SEED);
    for who in [user("alice"), user("nobody")] {
        for _ in 0..10 {
            assert_eq!(refused(enter(&emulator, &who, "wrong")), Refusal::Wrong);
        }
        let refusal = refused(enter(&emulator, &who, PASSWORD));
        let text = "There were too many failed attempts. Please wait some minutes and try again.";
        assert_eq!((refusal, refusal.to_string().as_str()), (Refusal::TooManyTries, text));
    }
    assert_eq!(refused(enter(&emulator, &user(" Alice "), PASSWORD)), Refusal::TooManyTries);
    next(enter(&emulator, &user("bob"), PASSWORD));
    emulator.clock.advance_seconds(900);
    done(&emulator, enter(&emulator, &user("alice"), PASSWORD));
}

#[test]
fn people_sign_in_at_both_ends_of_time() {
    let emulator = emulator(SEED);
    let (bob, dave) = (owner(&emulator, "bob"), owner(&emulator, "dave"));
    for then in [FIRST, LAST] {
        emulator.clock.set(then);
        done(&emulator, enter(&emulator, &user("alice"), PASSWORD));
        let (ticket, _) = next(enter(&emulator, &user("bob"), PASSWORD));
        done(&emulator, prove(&emulator, &ticket, &code(&emulator, &bob, 0)));
        let (ticket, _) = next(enter(&emulator, &user("dave"), PASSWORD));
        done(&emulator, prove(&emulator, &ticket, &messages(&emulator)[0]));
        assert!(emulator.slot(id()).side.password_use(&dave).is_some());
    }
}

#[test]
fn nobody_learns_from_tries_whose_an_alias_or_an_address_is() {
    let emulator = emulator(SEED);
    let number = |name: &str| Who::User { account: "111122223333".into(), name: name.into() };
    for (spent, other) in [
        (user("alice"), number("alice")),
        (number("bob"), user("bob")),
        (root("root@example.com"), root("111122223333")),
    ] {
        (0..10).for_each(|_| drop(enter(&emulator, &spent, "wrong")));
        assert_eq!(refused(enter(&emulator, &spent, "wrong")), Refusal::TooManyTries);
        assert_eq!(refused(enter(&emulator, &other, "wrong")), Refusal::Wrong);
    }
}

#[test]
fn a_reset_of_an_account_forgets_who_failed_there() {
    let emulator = emulator(SEED);
    let all = [user("alice"), root("Root@example.com"), root("111122223333"), root("222233334444")];
    let refusals = || all.each_ref().map(|who| refused(enter(&emulator, who, "wrong")));
    (0..10).for_each(|_| assert_eq!(refusals(), [Refusal::Wrong; 4]));
    emulator.reset_account(id());
    assert_eq!(refusals(), [Refusal::Wrong, Refusal::Wrong, Refusal::Wrong, Refusal::TooManyTries]);
    emulator.reset();
    assert_eq!(refusals(), [Refusal::Wrong; 4]);
}

#[test]
fn a_code_signs_in_once_and_wrong_ones_do_not() {
    let emulator = emulator(SEED);
    let bob = owner(&emulator, "bob");
    let right = code(&emulator, &bob, 0);
    let (ticket, _) = next(enter(&emulator, &user("bob"), PASSWORD));
    for wrong in ["", "12345", "12345a", code(&emulator, &bob, 7).as_str()] {
        assert_eq!(refused(prove(&emulator, &ticket, wrong)).to_string(), WRONG, "{wrong}");
    }
    let claims = done(&emulator, prove(&emulator, &ticket, &format!(" {right} ")));
    assert_eq!(claims.mfa_at, Some(NOW.whole_second()));
    // Neither the ticket nor the code is good for another time.
    assert_eq!(refused(prove(&emulator, &ticket, &code(&emulator, &bob, 1))), Refusal::Over);
    let (ticket, _) = next(enter(&emulator, &user("bob"), PASSWORD));
    assert_eq!(refused(prove(&emulator, &ticket, &right)), Refusal::Wrong);
}

#[test]
fn the_tries_of_a_device_are_those_that_sts_counts() {
    let emulator = emulator(SEED);
    let bob = owner(&emulator, "bob");
    let (ticket, _) = next(enter(&emulator, &user("bob"), PASSWORD));
    let wrong = code(&emulator, &bob, 7);
    for _ in 0..9 {
        assert_eq!(refused(prove(&emulator, &ticket, &wrong)), Refusal::Wrong);
    }
    assert_eq!(refused(prove(&emulator, &ticket, &code(&emulator, &bob, 0))), Refusal::TooManyTries);
    emulator.clock.advance_seconds(180);
    done(&emulator, prove(&emulator, &ticket, &code(&emulator, &bob, 0)));
}

#[test]
fn after_several_wrong_codes_a_device_can_be_resynchronised() {
    let emulator = emulator(SEED);
    let carol = owner(&emulator, "carol");
    for (who, password, holder) in
        [(user("carol"), PASSWORD, carol), (root("111122223333"), "correct-Horse-9", Owner::Root)]
    {
        let (ticket, step) = next(enter(&emulator, &who, password));
        let offered = |step: &Step| matches!(step, Step::Prove { resync: true, .. });
        assert!(!offered(&step));
        // The device is twenty steps ahead.
        let shows = |steps: i64| code(&emulator, &holder, 20 + steps);
        let (first, second) = (shows(0), shows(1));
        let resynchronise = |first: &str, second: &str| {
            emulator.signing_in(|reception| reception.resynchronise(&ticket, first, second))
        };
        assert_eq!(resynchronise(&first, &second), Err(Refusal::NoSuchDevice));
        for _ in 0..3 {
            assert!(!offered(&emulator.signing_in(|reception| reception.step(&ticket)).unwrap()));
            assert_eq!(refused(prove(&emulator, &ticket, &first)), Refusal::Wrong);
        }
        assert!(offered(&emulator.signing_in(|reception| reception.step(&ticket)).unwrap()));
        for (one, two) in [(&second, &first), (&first, &first), (&first, &"x".to_owned())] {
            let refusal = resynchronise(one, two).unwrap_err();
            let text = "The codes are not two consecutive codes of your device. Please try again.";
            assert_eq!((refusal, refusal.to_string().as_str()), (Refusal::NoPair, text));
        }
        assert_eq!(resynchronise(&first, &second), Ok(()));
        // That proved nothing yet: one code has to follow.
        assert!(!offered(&emulator.signing_in(|reception| reception.step(&ticket)).unwrap()));
        assert!(done(&emulator, prove(&emulator, &ticket, &shows(0))).mfa_at.is_some());
    }
}

#[test]
fn a_phone_gets_its_code_by_itself_and_again_when_asked() {
    let emulator = emulator(SEED);
    let (ticket, step) = next(enter(&emulator, &user("dave"), PASSWORD));
    let Step::Prove { device, resync: false, .. } = step else { panic!("{step:?}") };
    assert_eq!(device.kind, DeviceKind::Sms { ending: "0100".into() });
    let sent = emulator.outbox.messages(None);
    assert_eq!((sent.len(), sent[0].to.as_str(), sent[0].sent), (1, "+15550100", NOW.whole_second()));
    assert_eq!(sent[0].user.as_str(), "arn:aws:iam::111122223333:user/dave");
    // Looking at the step sends nothing.
    emulator.signing_in(|reception| reception.step(&ticket)).unwrap();
    let [first] = messages(&emulator).try_into().unwrap();

    assert_eq!(emulator.signing_in(|reception| reception.send_again(&ticket)), Ok(()));
    let second = messages(&emulator)[0].clone();
    assert_ne!(first, second);
    assert_eq!(refused(prove(&emulator, &ticket, &first)), Refusal::Wrong);
    assert!(done(&emulator, prove(&emulator, &ticket, &second)).mfa_at.is_some());

    let (ticket, _) = next(enter(&emulator, &user("dave"), PASSWORD));
    assert_eq!(refused(prove(&emulator, &ticket, &second)), Refusal::Wrong);
    emulator.clock.advance_seconds(300);
    assert_eq!(refused(prove(&emulator, &ticket, &messages(&emulator)[0])), Refusal::Wrong);
    assert_eq!(
        emulator.signing_in(|reception| reception.resynchronise(&ticket, "1", "2")),
        Err(Refusal::NoSuchDevice)
    );
}

#[test]
fn codes_of_phones_cannot_be_guessed_by_asking_for_ever_new_ones() {
    let emulator = emulator(SEED);
    let (ticket, _) = next(enter(&emulator, &user("dave"), PASSWORD));
    for tries in 0..10 {
        assert_eq!(refused(prove(&emulator, &ticket, "abcdef")), Refusal::Wrong);
        if tries > 0 {
            emulator.signing_in(|reception| reception.send_again(&ticket)).unwrap();
        }
        let other = if messages(&emulator)[0] == "000000" { "000001" } else { "000000" };
        assert_eq!(refused(prove(&emulator, &ticket, other)), Refusal::Wrong);
    }
    assert_eq!(refused(prove(&emulator, &ticket, &messages(&emulator)[0])), Refusal::TooManyTries);
}

#[test]
fn phones_get_ten_codes_in_a_quarter_of_an_hour() {
    let emulator = emulator(SEED);
    let begin = || {
        let Ok(Progress::Next { ticket, unsent, .. }) = enter(&emulator, &user("dave"), PASSWORD) else {
            panic!()
        };
        (ticket, unsent)
    };
    for _ in 0..5 {
        let (ticket, unsent) = begin();
        assert!(!unsent);
        assert_eq!(emulator.signing_in(|reception| reception.send_again(&ticket)), Ok(()));
    }
    let again = |ticket: &str| emulator.signing_in(|reception| reception.send_again(ticket));
    let (ticket, unsent) = begin();
    assert!(unsent);
    assert_eq!(again(&ticket), Err(Refusal::TooManyTries));
    let chosen = emulator.signing_in(|reception| {
        reception.choose(&ticket, SerialNumber::sms(id(), &Name::from("dave")).as_str())
    });
    assert!(matches!(chosen, Ok(Progress::Next { unsent: true, .. })), "{chosen:?}");
    // The last code is still good, and who has the phone has all its messages again.
    let sent = messages(&emulator);
    assert_eq!(sent.len(), 10);
    done(&emulator, prove(&emulator, &ticket, &sent[0]));
    let (ticket, _) = begin();
    (0..9).for_each(|_| assert_eq!(again(&ticket), Ok(())));
    assert_eq!(again(&ticket), Err(Refusal::TooManyTries));
    emulator.clock.advance_seconds(899);
    assert!(begin().1);
    emulator.clock.advance_seconds(1);
    assert!(!begin().1);
}

#[test]
fn after_five_wrong_codes_another_has_to_be_sent() {
    let emulator = emulator(SEED);
    let (ticket, _) = next(enter(&emulator, &user("dave"), PASSWORD));
    let sent = messages(&emulator)[0].clone();
    let wrong = if sent == "000000" { "000001" } else { "000000" };
    for _ in 0..4 {
        assert_eq!(refused(prove(&emulator, &ticket, wrong)), Refusal::Wrong);
    }
    for spent in [wrong, &sent] {
        let refusal = refused(prove(&emulator, &ticket, spent));
        let text =
            "There were too many wrong codes, so this one is worth nothing any more. Have another code sent.";
        assert_eq!((refusal, refusal.to_string().as_str()), (Refusal::Spent, text));
    }
    emulator.signing_in(|reception| reception.send_again(&ticket)).unwrap();
    done(&emulator, prove(&emulator, &ticket, &messages(&emulator)[0]));
}

#[test]
fn one_of_several_devices_is_chosen() {
    let emulator = emulator(SEED);
    let bob = owner(&emulator, "bob");
    let phone = SerialNumber::sms(id(), &Name::from("bob"));
    let added = emulator.slot(id()).update(|account| {
        let kind = Kind::Sms { phone_number: "+15550100".into() };
        let device = crate::mfa::Device::unassigned(account.number_device(), kind);
        account.enable_device(&bob, phone.clone(), device, NOW);
        Ok(())
    });
    assert_eq!(added, Ok(()));
    let (ticket, step) = next(enter(&emulator, &user("bob"), PASSWORD));
    let Step::Choose(devices) = &step else { panic!("{step:?}") };
    let kinds: Vec<_> = devices.iter().map(|device| device.kind.clone()).collect();
    assert_eq!(kinds, [DeviceKind::Virtual, DeviceKind::Sms { ending: "0100".into() }]);
    assert_eq!(messages(&emulator), [""; 0]);
    assert_eq!(refused(prove(&emulator, &ticket, "123456")), Refusal::NoSuchDevice);
    let choose = |serial: &str| emulator.signing_in(|reception| reception.choose(&ticket, serial));
    assert_eq!(refused(choose("arn:aws:iam::111122223333:mfa/erin")), Refusal::NoSuchDevice);
    let (_, step) = next(choose(phone.as_str()));
    assert!(matches!(&step, Step::Prove { device, only: false, .. } if device.serial == phone));
    assert_eq!(
        emulator
            .signing_in(|reception| reception.choose_again(&ticket))
            .map(|step| matches!(step, Step::Choose(_))),
        Ok(true)
    );
    next(choose(phone.as_str()));
    done(&emulator, prove(&emulator, &ticket, &messages(&emulator)[0]));
}

#[test]
fn a_security_key_is_proved_by_no_code() {
    let emulator = emulator(SEED);
    let (ticket, step) = next(enter(&emulator, &user("frank"), PASSWORD));
    assert!(matches!(step, Step::Prove { device: Offered { kind: DeviceKind::SecurityKey, .. }, .. }));
    assert_eq!(refused(prove(&emulator, &ticket, "123456")), Refusal::NoSuchDevice);
    assert_eq!(emulator.signing_in(|reception| reception.send_again(&ticket)), Err(Refusal::NoSuchDevice));
}

/// Gives a user another password.
fn change(emulator: &Emulator, name: &str, reset_required: bool) {
    let now = emulator.clock.now();
    let changed = emulator.slot(id()).update(|account| {
        let user = account.user_mut(&Name::from(name))?;
        let mut password = user.password.take().unwrap();
        password.change(Hash::as_given("Another-1".into()), now);
        password.reset_required = reset_required;
        user.password = Some(password);
        Ok(())
    });
    assert_eq!(changed, Ok(()));
}

#[test]
fn whoever_must_choose_another_password_does_so_after_mfa() {
    let emulator = emulator(SEED);
    let erin = owner(&emulator, "erin");
    let (ticket, _) = next(enter(&emulator, &user("erin"), PASSWORD));
    let credentials = || emulator.signing_in(|reception| reception.credentials_to_change_password(&ticket));
    assert_eq!(credentials().map(drop), Err(Refusal::Over));
    let (ticket, step) = next(prove(&emulator, &ticket, &code(&emulator, &erin, 0)));
    assert_eq!(step, Step::NewPassword { account: id(), user: Name::from("erin"), expired: false });
    let issued = credentials().unwrap().issued;
    let claims = emulator.authenticator.sealer().open(&issued.session_token).unwrap();
    assert_eq!(claims.mfa_at, Some(NOW.whole_second()));
    assert_eq!(refused(prove(&emulator, &ticket, "123456")), Refusal::Over);

    change(&emulator, "erin", false);
    let progress = emulator.signing_in(|reception| reception.password_changed(&ticket));
    assert_eq!(done(&emulator, progress).mfa_at, Some(NOW.whole_second()));
}

#[test]
fn an_expired_password_is_changed_or_an_administrator_has_to() {
    let emulator = emulator(SEED);
    let policy = |hard_expiry| {
        let policy = PasswordPolicy {
            minimum_length: 6,
            max_age_days: Some(1),
            hard_expiry,
            ..PasswordPolicy::default()
        };
        let set = emulator.slot(id()).update(|account| {
            account.password_policy = Some(policy);
            Ok(())
        });
        assert_eq!(set, Ok(()));
    };
    policy(None);
    done(&emulator, enter(&emulator, &user("alice"), PASSWORD));
    emulator.clock.advance_seconds(86_400);
    let (_, step) = next(enter(&emulator, &user("alice"), PASSWORD));
    assert_eq!(step, Step::NewPassword { account: id(), user: Name::from("alice"), expired: true });
    policy(Some(true));
    let refusal = refused(enter(&emulator, &user("alice"), PASSWORD));
    let text = "Your password has expired. Please ask your administrator to set another one.";
    assert_eq!((refusal, refusal.to_string().as_str()), (Refusal::Expired, text));
    // Who doesn't know the password isn't told.
    assert_eq!(refused(enter(&emulator, &user("alice"), "wrong")), Refusal::Wrong);
}

#[test]
fn a_sign_in_ends_with_time_and_with_what_it_began_with() {
    let emulator = emulator(SEED);
    let begin = || next(enter(&emulator, &user("bob"), PASSWORD)).0;
    let over = |ticket: &str| emulator.signing_in(|reception| reception.step(ticket)).err();
    let late = begin();
    emulator.clock.advance_seconds(899);
    assert_eq!(over(&late), None);
    emulator.clock.advance_seconds(1);
    assert_eq!(over(&late), Some(Refusal::Over));
    assert_eq!(over("made up"), Some(Refusal::Over));

    let changed = begin();
    change(&emulator, "bob", false);
    assert_eq!(over(&changed), Some(Refusal::Over));
    assert_eq!(
        Refusal::Over.to_string(),
        "Your sign-in has ended before it was complete. Please sign in again."
    );
    emulator.reset_account(id());
    let before = begin();
    emulator.reset_account(id());
    assert_eq!(over(&before), Some(Refusal::Over));
    let before = begin();
    emulator.reset();
    assert_eq!(over(&before), Some(Refusal::Over));
    assert_eq!(emulator.outbox.messages(None), []);
}

#[test]
fn a_reset_of_an_account_takes_its_messages_and_their_codes() {
    let emulator = emulator(SEED);
    next(enter(&emulator, &user("dave"), PASSWORD));
    let sent = Code::parse(&messages(&emulator)[0]).unwrap();
    emulator.reset_account(id());
    assert_eq!(emulator.outbox.messages(None), []);
    let phone = SerialNumber::sms(id(), &Name::from("dave"));
    assert_eq!(emulator.sms_codes.accept(&phone, "+15550100", &sent, NOW), SmsVerdict::Wrong);
}

fn roots(emulator: &Emulator) -> SessionPrincipal {
    SessionPrincipal::Root { birth: emulator.slot(id()).account().birth }
}

/// Credentials of a session.
fn session(emulator: &Emulator, kind: SessionKind, chained: bool) -> Issued {
    let grant = Grant {
        account: id(),
        principal: match kind {
            SessionKind::AssumedRole => {
                SessionPrincipal::Role { id: "AROACKCEVSQ6C2EXAMPLE".parse().unwrap(), session: "ci".into() }
            }
            SessionKind::FederationToken => {
                SessionPrincipal::FederatedUser { by: Box::new(roots(emulator)), name: "bob".into() }
            }
            SessionKind::SessionToken | SessionKind::Console => roots(emulator),
        },
        issued: emulator.clock.now(),
        seconds: 3_600,
        mfa_at: Some(NOW),
        kind,
        terms: Terms { chained, ..Terms::default() },
    };
    issue_session(emulator.authenticator.sealer(), &emulator.entropy, grant).unwrap()
}

fn signin_token(emulator: &Emulator, issued: &Issued, seconds: Option<i64>) -> Result<String, String> {
    let (key, token) = (issued.access_key_id.as_str(), &issued.session_token);
    let asked = emulator.signing_in(|reception| reception.signin_token(key, &issued.secret, token, seconds));
    asked.map_err(|fault| fault.to_string())
}

#[test]
fn a_session_of_a_role_gets_a_token_for_the_console() {
    let emulator = emulator(SEED);
    let issued = session(&emulator, SessionKind::AssumedRole, false);
    let token = signin_token(&emulator, &issued, None).unwrap();
    let federated = || emulator.signing_in(|reception| reception.federated(&token));
    let opened = federated().unwrap();
    assert_eq!((opened.account, &opened.issued.session_token), (id(), &issued.session_token));
    assert_eq!(opened.issued.expires, issued.expires);
    emulator.clock.advance_seconds(899);
    assert!(federated().is_ok());
    emulator.clock.advance_seconds(1);
    assert_eq!(federated().unwrap_err().to_string(), "Invalid SigninToken parameter");
    // Nor does it outlive its account.
    let token = signin_token(&emulator, &issued, None).unwrap();
    emulator.reset_account(id());
    let over = emulator.signing_in(|reception| reception.federated(&token)).unwrap_err();
    assert_eq!(over.to_string(), "Invalid SigninToken parameter");
    // Nor does a session begin that is over.
    emulator.clock.advance_seconds(2_600);
    let token = signin_token(&emulator, &issued, None).unwrap();
    emulator.clock.advance_seconds(100);
    let over = emulator.signing_in(|reception| reception.federated(&token)).unwrap_err();
    assert_eq!(over.to_string(), "Invalid SigninToken parameter");
    assert_eq!(signin_token(&emulator, &issued, None), Err("Invalid credentials parameter".into()));
}

#[test]
fn a_duration_prolongs_the_session_but_not_that_of_a_chain() {
    let emulator = emulator(SEED);
    let issued = session(&emulator, SessionKind::AssumedRole, false);
    emulator.clock.advance_seconds(600);
    let token = signin_token(&emulator, &issued, Some(43_200)).unwrap();
    let opened = emulator.signing_in(|reception| reception.federated(&token)).unwrap().issued;
    assert_eq!(opened.expires, NOW.whole_second().plus_seconds(43_800));
    let claims = emulator.authenticator.sealer().open(&opened.session_token).unwrap();
    assert_eq!((claims.kind, claims.mfa_at), (SessionKind::AssumedRole, Some(NOW.whole_second())));
    // It is as old as before, for policies that end sessions by their age, and can't be prolonged again.
    assert_eq!(claims.issued, NOW.whole_second());
    assert_eq!(signin_token(&emulator, &opened, Some(900)), Err("Invalid credentials parameter".into()));
    assert!(signin_token(&emulator, &opened, None).is_ok());
    for seconds in [899, 43_201, -1] {
        let refused = signin_token(&emulator, &issued, Some(seconds));
        assert_eq!(refused, Err("Invalid SessionDuration parameter".into()));
    }
    let chained = session(&emulator, SessionKind::AssumedRole, true);
    assert_eq!(signin_token(&emulator, &chained, Some(900)), Err("Invalid credentials parameter".into()));
    assert!(signin_token(&emulator, &chained, None).is_ok());
}

#[test]
fn a_federated_user_gets_a_token_but_no_other_duration() {
    let emulator = emulator(SEED);
    let issued = session(&emulator, SessionKind::FederationToken, false);
    let token = signin_token(&emulator, &issued, None).unwrap();
    let opened = emulator.signing_in(|reception| reception.federated(&token)).unwrap();
    assert_eq!(opened.issued.session_token, issued.session_token);
    let refused = signin_token(&emulator, &issued, Some(900));
    assert_eq!(refused, Err("Invalid credentials parameter".into()));
    // Nor does it outlive the root that asked for it.
    emulator.reset();
    assert_eq!(signin_token(&emulator, &issued, None), Err("Invalid credentials parameter".into()));
}

#[test]
fn other_credentials_get_no_token() {
    let emulator = emulator(SEED);
    let wrong_kind = "Only federation tokens or assume role tokens may be used for federated login. Please contact \
                      your administrator.";
    for kind in [SessionKind::SessionToken, SessionKind::Console] {
        assert_eq!(signin_token(&emulator, &session(&emulator, kind, false), None), Err(wrong_kind.into()));
    }
    let issued = session(&emulator, SessionKind::AssumedRole, false);
    let long_term = Issued { session_token: String::new(), ..issued.clone() };
    assert_eq!(signin_token(&emulator, &long_term, None), Err(wrong_kind.into()));
    for wrong in [
        Issued { secret: "other".into(), ..issued.clone() },
        Issued { access_key_id: "ASIAIOSFODNN7EXAMPLE".into(), ..issued.clone() },
        Issued { session_token: "garbage".into(), ..issued.clone() },
    ] {
        assert_eq!(signin_token(&emulator, &wrong, None), Err("Invalid credentials parameter".into()));
    }
    let gone = emulator.slot(id()).update(|account| account.roles.remove(&Name::from("reader")).map(drop));
    assert_eq!(gone, Ok(()));
    assert_eq!(signin_token(&emulator, &issued, None), Err("Invalid credentials parameter".into()));
}
