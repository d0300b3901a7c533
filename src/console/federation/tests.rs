use bytes::Bytes;
use http::Response;

use crate::auth::{Grant, Issued, SessionKind, SessionPrincipal, Terms, issue_session};
use crate::console::testing::{Browser, Site, html, location};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    users:
      - name: alice
        id: AIDACKCEVSQ6C2EXAMPLE
        policies:
          reads: {Version: 2012-10-17, Statement: [{Effect: Allow, Action: ['iam:List*', 'iam:GetUser'], Resource: '*'}]}
    roles:
      - name: reader
        id: AROACKCEVSQ6C2EXAMPLE
        trust: {Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {AWS: '111111111111'}, Action: sts:AssumeRole}]}
";

fn session(site: &Site) -> Issued {
    let id = "AROACKCEVSQ6C2EXAMPLE".parse().unwrap();
    let role = SessionPrincipal::Role { id, session: "ci".into() };
    issued(site, role, SessionKind::AssumedRole, Terms::default())
}

/// Credentials of the federated user bob, for whom alice asked.
fn bobs(site: &Site, policy: Option<&str>) -> Issued {
    let alice = SessionPrincipal::User { id: "AIDACKCEVSQ6C2EXAMPLE".parse().unwrap() };
    let bob = SessionPrincipal::FederatedUser { by: Box::new(alice), name: "bob".into() };
    let terms = Terms { policy: policy.map(Into::into), ..Terms::default() };
    issued(site, bob, SessionKind::FederationToken, terms)
}

fn issued(site: &Site, principal: SessionPrincipal, kind: SessionKind, terms: Terms) -> Issued {
    let (account, issued) = ("111111111111".parse().unwrap(), site.emulator.clock.now());
    let grant = Grant { account, principal, issued, seconds: 3_600, mfa_at: None, kind, terms };
    issue_session(site.emulator.authenticator.sealer(), &site.emulator.entropy, grant).unwrap()
}

fn credentials(issued: &Issued) -> String {
    let session = serde_json::json!({
        "sessionId": issued.access_key_id.as_str(),
        "sessionKey": issued.secret.reveal(),
        "sessionToken": issued.session_token,
    });
    form_urlencoded::byte_serialize(session.to_string().as_bytes()).collect()
}

/// What a program is answered that asks for a token, by a name that nobody told the server.
fn ask(site: &Site, query: &str) -> Response<Bytes> {
    let request = http::Request::get(format!("/federation?{query}")).header("host", "iamulator:4566");
    site.send(&mut Browser::default(), request, "")
}

/// Goes on to the console, where `login` and `logout` end.
fn follow(site: &Site, browser: &mut Browser, path: &str) -> Response<Bytes> {
    let onward = location(&site.get(browser, path)).to_owned();
    assert!(onward.starts_with("/console/federation?Action=log"), "{onward}");
    site.get(browser, &onward)
}

fn token(response: &Response<Bytes>) -> String {
    assert_eq!(response.status(), 200, "{}", html(response));
    let body: serde_json::Value = serde_json::from_str(html(response)).unwrap();
    body["SigninToken"].as_str().unwrap().to_owned()
}

#[test]
fn credentials_of_a_role_become_a_session_of_the_console() {
    let site = Site::new(SEED);
    let session = credentials(&session(&site));
    let given = ask(&site, &format!("Action=getSigninToken&SessionType=json&Session={session}"));
    assert_eq!(given.headers()["content-type"], "application/json");
    let token = token(&given);
    let mut browser = Browser::default();
    let login = |destination: &str| {
        format!("/federation?Action=login&Issuer=x&Destination={destination}&SigninToken={token}")
    };
    for (destination, page) in [
        ("http%3A%2F%2Flocalhost%3A4566%2Fconsole%2Fusers%3Fa%3Db", "/console/users?a=b"),
        ("http%3A%2F%2F127.0.0.1%3A4566%2Fconsole%2Fusers", "/console/users"),
        ("http%3A%2F%2F%5B%3A%3A1%5D%3A4566%2Fconsole%2Fgroups", "/console/groups"),
        ("http%3A%2F%2F127.0.0.1%3A4567%2Fconsole%2Fusers", "/console"),
        ("http%3A%2F%2Flocalhost%2Fconsole%2Fusers", "/console"),
        ("http%3A%2F%2Flocalhost%3A4566%40evil.example%2Fconsole%2Fusers", "/console"),
        ("%2Fconsole%2Froles", "/console/roles"),
        ("https%3A%2F%2Fconsole.aws.amazon.com%2Fiam%2Fhome", "/console"),
        ("https%3A%2F%2Fevil.example%2Fconsole%2Fusers", "/console"),
        ("%2F%2Fevil.example%2Fconsole", "/console"),
        ("http%3A%2F%2Flocalhost%3A4566%2F_iamulator%2Freset", "/console"),
        ("", "/console"),
    ] {
        assert_eq!(location(&follow(&site, &mut browser, &login(destination))), page, "{destination}");
    }
    let page = site.get(&mut browser, "/console");
    let arn = "<code>arn:aws:sts::111111111111:assumed-role/reader/ci</code>";
    assert!(html(&page).contains(arn), "{}", html(&page));
    // The role may nothing, so neither may its session.
    assert!(html(&page).contains("is not authorized to perform: iam:GetAccountSummary"), "{}", html(&page));

    let out = follow(&site, &mut browser, "/federation?Action=logout");
    assert_eq!(location(&out), "/console/sign-in");
    assert_eq!(location(&site.get(&mut browser, "/console")), "/console/sign-in");
}

#[test]
fn a_federated_user_sees_in_the_console_what_its_policies_allow() {
    let site = Site::new(SEED);
    let all = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
    let enter = |policy: Option<&str>| {
        let session = credentials(&bobs(&site, policy));
        let token = token(&ask(&site, &format!("Action=getSigninToken&Session={session}")));
        let mut browser = Browser::default();
        let login = format!("/federation?Action=login&Issuer=x&Destination=&SigninToken={token}");
        assert_eq!(location(&follow(&site, &mut browser, &login)), "/console");
        browser
    };
    let mut browser = enter(Some(all));
    let home = site.get(&mut browser, "/console");
    assert!(
        html(&home).contains("<code>arn:aws:sts::111111111111:federated-user/bob</code>"),
        "{}",
        html(&home)
    );
    assert!(html(&home).contains("iam:GetAccountSummary"), "{}", html(&home));
    let users = site.get(&mut browser, "/console/users");
    assert!(users.status() == 200 && html(&users).contains("alice"), "{}", html(&users));
    let own = site.get(&mut browser, "/console/security-credentials");
    assert!(html(&own).contains("This is a session of a federated user."), "{}", html(&own));
    let simulator = site.get(&mut browser, "/console/simulator");
    assert!(html(&simulator).contains("arn:aws:iam::111111111111:user/alice"), "{}", html(&simulator));

    let mut nothing = enter(None);
    let users = site.get(&mut nothing, "/console/users");
    let denied = "federated-user/bob is not authorized to perform: iam:ListUsers";
    assert!(html(&users).contains(denied), "{}", html(&users));
    assert!(html(&users).contains("because no session policy allows"), "{}", html(&users));

    let session = credentials(&bobs(&site, None));
    let long = ask(&site, &format!("Action=getSigninToken&SessionDuration=900&Session={session}"));
    assert_eq!((long.status().as_u16(), html(&long)), (400, "Invalid credentials parameter"));
}

#[test]
fn the_session_that_a_browser_had_ends_with_a_login_and_with_a_logout() {
    let site = Site::new(SEED);
    let token =
        token(&ask(&site, &format!("Action=getSigninToken&Session={}", credentials(&session(&site)))));
    let login = format!("/federation?Action=login&Destination=&SigninToken={token}");
    for (path, to) in [(login.as_str(), "/console"), ("/federation?Action=logout", "/console/sign-in")] {
        let mut browser = site.signed_in(None, false);
        let mut kept = Browser { cookies: browser.cookies.clone() };
        // A browser sends its cookies to the console alone.
        let onward = location(&site.get(&mut Browser::default(), path)).to_owned();
        assert_eq!(site.get(&mut kept, "/console").status(), 200);
        assert_eq!(location(&site.get(&mut browser, &onward)), to);
        assert_eq!(location(&site.get(&mut kept, "/console")), "/console/sign-in");
    }
    let mut browser = site.signed_in(None, false);
    for path in ["/federation?Action=login&SigninToken=x", "/console/federation?Action=login&SigninToken=x"] {
        let refused = site.get(&mut browser, path);
        assert_eq!((refused.status().as_u16(), html(&refused)), (400, "Invalid SigninToken parameter"));
    }
    assert_eq!(site.get(&mut browser, "/console/federation").status(), 404);
    assert_eq!(site.get(&mut browser, "/console").status(), 200);
}

#[test]
fn a_token_is_asked_for_by_a_form_too_and_with_a_duration() {
    let site = Site::new(SEED);
    let session = credentials(&session(&site));
    let form = format!("Action=getSigninToken&SessionDuration=43200&Session={session}");
    let request = http::Request::post("/federation").header("host", "127.0.0.1:4566");
    let token = token(&site.send(&mut Browser::default(), request, &form));
    let mut browser = Browser::default();
    let login = format!("/federation?Action=login&Destination=&SigninToken={token}");
    assert_eq!(location(&follow(&site, &mut browser, &login)), "/console");
    site.emulator.clock.advance_seconds(43_199);
    assert_eq!(site.get(&mut browser, "/console").status(), 200);
    site.emulator.clock.advance_seconds(1);
    assert_eq!(location(&site.get(&mut browser, "/console")), "/console/sign-in");
}

#[test]
fn what_is_wrong_is_said_in_a_line() {
    let site = Site::new(SEED);
    let session = credentials(&session(&site));
    let invalid = "Invalid credentials parameter";
    for (query, text) in [
        (String::new(), "Invalid Action parameter"),
        ("Action=getSigninToken".into(), invalid),
        ("Action=getSigninToken&Session=garbage".into(), invalid),
        (format!("Action=getSigninToken&Session={}", session.replace("ASIA", "ASIB")), invalid),
        (
            format!("Action=getSigninToken&SessionDuration=899&Session={session}"),
            "Invalid SessionDuration parameter",
        ),
        (
            format!("Action=getSigninToken&SessionDuration=x&Session={session}"),
            "Invalid SessionDuration parameter",
        ),
    ] {
        let refused = ask(&site, &query);
        assert_eq!((refused.status().as_u16(), html(&refused)), (400, text), "{query}");
    }
    let stale = site.get(&mut Browser::default(), "/federation?Action=login&SigninToken=x");
    assert_eq!((stale.status().as_u16(), html(&stale)), (400, "Invalid SigninToken parameter"));
}

#[test]
fn an_address_is_sent_on_to_the_name_and_foreign_pages_get_no_token() {
    let site = Site::new(SEED);
    let login = "/federation?Action=login&Issuer=x&Destination=&SigninToken=y";
    let request = http::Request::get(login).header("host", "127.0.0.1:4566");
    let sent_on = site.send(&mut Browser::default(), request, "");
    assert_eq!(location(&sent_on), format!("http://localhost:4566{login}"));
    let request = http::Request::get(login).header("host", "evil.example");
    assert_eq!(site.send(&mut Browser::default(), request, "").status(), 403);
    let request = http::Request::post("/federation")
        .header("host", "localhost:4566")
        .header("origin", "http://evil.example");
    assert_eq!(site.send(&mut Browser::default(), request, "Action=getSigninToken").status(), 403);
}
