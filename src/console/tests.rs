//! What holds for every page.

use http::header;

use super::testing::{Browser, Site, html, location};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    alias: one
    users: [{name: alice}]
";

#[test]
fn every_name_that_aws_allows_has_its_pages() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, true);
    let trust = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole"}]}"#;
    let trust: String = form_urlencoded::byte_serialize(trust.as_bytes()).collect();
    for name in [".", "..", "...", "+=,.@-_", "delete"] {
        let typed: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        for (kind, form) in [
            ("user", format!("UserName={typed}")),
            ("group", format!("GroupName={typed}")),
            ("role", format!("RoleName={typed}&AssumeRolePolicyDocument={trust}")),
        ] {
            let made = site.post(&mut root, &format!("/console/create/{kind}"), &form);
            let page = location(&made).to_owned();
            // A browser takes these out of a path, and an escaped dot is one.
            assert!(
                !page.split('/').any(|part| matches!(part, "." | "..")) && !page.contains("%2E"),
                "{page}"
            );
            let shown = site.get(&mut root, &page);
            assert_eq!(shown.status(), 200, "{page}");
            assert!(html(&shown).contains(&format!("<h1>{name}</h1>")), "{}", html(&shown));
            let list = site.get(&mut root, &format!("/console/{kind}s"));
            assert!(html(&list).contains(&format!("<a href=\"{page}\">{name}</a>")), "{}", html(&list));
            if kind == "user" {
                let devices = format!("{page}/security-credentials");
                let assign = format!("<a class=\"button\" href=\"{devices}/mfa/assign\"");
                let shown = site.get(&mut root, &devices);
                assert!(html(&shown).contains(&assign), "{}", html(&shown));
            }
            let gone = site.post(&mut root, &format!("{page}/delete"), "");
            assert_eq!(location(&gone), format!("/console/{kind}s"));
        }
    }
}

fn get(host: &str, path: &str) -> http::request::Builder {
    http::Request::get(path).header(header::HOST, host)
}

#[test]
fn who_is_not_signed_in_is_led_to_the_sign_in_and_back() {
    let (site, mut browser) = (Site::new(SEED), Browser::default());
    assert_eq!(location(&site.get(&mut browser, "/console")), "/console/sign-in");
}

#[test]
fn the_first_page_says_who_is_signed_in_and_what_is_denied() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, true);
    let page = site.get(&mut root, "/console");
    let text = html(&page);
    assert_eq!(page.status(), 200);
    assert!(text.contains("<code>arn:aws:iam::111111111111:root</code>"), "{text}");
    assert!(text.contains("111111111111 (one)") && text.contains("<b>1</b> Users"), "{text}");
    assert!(text.contains("The root user of this account has no MFA device."), "{text}");
    let mut alice = site.signed_in(Some("alice"), false);
    let page = site.get(&mut alice, "/console");
    let denied =
        "User: arn:aws:iam::111111111111:user/alice is not authorized to perform: iam:GetAccountSummary";
    assert!(html(&page).contains(denied), "{}", html(&page));
}

#[test]
fn what_pages_look_up_is_no_request() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    for path in ["/console", "/console/security-credentials"] {
        assert_eq!(site.get(&mut root, path).status(), 200);
    }
    assert_eq!(site.emulator.decisions.newest(9).len(), 0);
}

#[test]
fn a_session_ends_by_the_clock_by_signing_out_and_with_its_user() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    site.emulator.clock.advance_seconds(43_200);
    assert_eq!(location(&site.get(&mut root, "/console")), "/console/sign-in");

    let ended = "<p class=\"note warn\" role=\"status\">Your session has ended. Please sign in again.</p>";
    let door = location(&site.get(&mut root, "/console/users")).to_owned();
    assert_eq!(door, "/console/sign-in?to=%2Fconsole%2Fusers");
    let page = site.get(&mut root, &door);
    assert!(
        html(&page).contains(ended) && html(&page).contains("value=\"/console/users\""),
        "{}",
        html(&page)
    );
    assert!(!html(&site.get(&mut Browser::default(), &door)).contains(ended));

    let mut root = site.signed_in(None, false);
    let mut thief = Browser { cookies: root.cookies.clone() };
    assert_eq!(location(&site.post(&mut root, "/console/sign-out", "")), "/console/sign-in");
    assert!(root.cookies.iter().all(|(name, _)| name != "iamulator_session_4566"), "{:?}", root.cookies);
    assert_eq!(location(&site.get(&mut thief, "/console")), "/console/sign-in");
    assert!(!html(&site.get(&mut root, "/console/sign-in")).contains(ended));

    let mut alice = site.signed_in(Some("alice"), false);
    site.emulator.reset();
    assert_eq!(location(&site.get(&mut alice, "/console")), "/console/sign-in");
}

#[test]
fn each_port_has_its_own_cookies() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let at = |host: &str| http::Request::get("/console").header(header::HOST, host);
    // Emulators at other ports of the host get these cookies, too.
    for (host, form) in [("localhost:4567", "iamulator_form_4567"), ("localhost", "iamulator_form")] {
        assert_eq!(location(&site.send(&mut root, at(host), "")), "/console/sign-in");
        assert!(root.cookies.iter().any(|(name, _)| name == form), "{:?}", root.cookies);
    }
    assert_eq!(site.send(&mut root, at("localhost:4566"), "").status(), 200);
}

#[test]
fn only_what_the_console_made_is_a_token_of_its_forms() {
    let site = Site::new(SEED);
    let given = |token: &str| {
        let mut browser = Browser { cookies: vec![("iamulator_form_4566".into(), token.into())] };
        let page = site.get(&mut browser, "/console/sign-in");
        assert_eq!(html(&page).contains(token), browser.cookies[0].1 == token);
        browser.cookies[0].1.clone()
    };
    let made = "0123456789abcdef".repeat(4);
    assert_eq!(given(&made), made);
    for other in
        ["&".repeat(14_000), "&".repeat(64), made.to_uppercase(), made[1..].into(), format!("{made}0")]
    {
        assert_ne!(given(&other), other);
    }
}

#[test]
fn foreign_pages_and_stale_forms_change_nothing() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let post = || http::Request::post("/console/sign-out").header(header::HOST, "localhost:4566");
    let form = "csrf=csrf-of-the-session";
    for (request, form) in [
        (post(), ""),
        (post(), "csrf=another"),
        (post().header(header::ORIGIN, "http://localhost:8080"), form),
        (post().header(header::ORIGIN, "http://evil.example"), form),
        (post().header(header::ORIGIN, "null"), form),
        (post().header("sec-fetch-site", "cross-site"), form),
        (post().header("sec-fetch-site", "same-site"), form),
    ] {
        let refused = site.send(&mut root, request, form);
        assert_eq!(refused.status(), 403, "{}", html(&refused));
    }
    let rebound = site.send(&mut root, get("evil.example", "/console"), "");
    assert_eq!(rebound.status(), 403);
    let head = http::Request::head("/console").header(header::HOST, "localhost:4566");
    assert_eq!(site.send(&mut root, head, "").status(), 200);
    let put = http::Request::put("/console").header(header::HOST, "localhost:4566");
    assert_eq!(site.send(&mut root, put, form).status(), 405);
    assert_eq!(site.get(&mut root, "/console").status(), 200);
}

#[test]
fn addresses_are_sent_on_to_the_host_name() {
    let (site, mut browser) = (Site::new(SEED), Browser::default());
    for (host, to) in [
        ("127.0.0.1:4566", "http://localhost:4566/console?x=1"),
        ("[::1]:4566", "http://localhost:4566/console?x=1"),
        ("127.0.0.1", "http://localhost/console?x=1"),
    ] {
        assert_eq!(location(&site.send(&mut browser, get(host, "/console?x=1"), "")), to);
    }
}

#[test]
fn unknown_pages_say_so_and_the_stylesheet_may_be_kept() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let missing = site.get(&mut root, "/console/nothing");
    assert_eq!(missing.status(), 404);
    let page = html(&missing);
    let at = page.find("/console/static/").unwrap();
    let address = page[at..].split('"').next().unwrap();
    let sheet = site.get(&mut root, address);
    assert_eq!(sheet.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert_eq!(sheet.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    assert!(page.contains("There is no page at this address."), "{page}");
}
