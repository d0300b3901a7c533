use http::header;

use crate::clock::{LAST, Timestamp};
use crate::console::testing::{Browser, Site, html, location};
use crate::contract::iam::{CreateUserInput, ListUsersInput};
use crate::emulator::Visit;
use crate::emulator::testing::NOW;
use crate::mfa::SerialNumber;

/// alice may see the account, bob may nothing.
const SEED: &str = "\
accounts:
  - id: '111111111111'
    users:
      - name: alice
        policies:
          sees: {Version: '2012-10-17', Statement: [{Sid: All, Effect: Allow, Action: ['iam:Get*', 'iam:Simulate*'], Resource: '*'}, {Sid: 'No', Effect: Deny, Action: 'iam:List*', Resource: '*', Condition: {BoolIfExists: {'aws:MultiFactorAuthPresent': 'false'}}}]}
        mfa_devices: [{virtual: {name: alice, seed_base32: JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP}}]
      - name: bob
  - id: '222222222222'
    users: [{name: carol}]
hardware_tokens: [{serial_number: GAHT12345678}]
";

fn visit(site: &Site, browser: &Browser) -> Visit {
    let id = browser.cookies[0].1.as_str();
    let (_, session) = site.console.sessions.find(&id.into()).unwrap();
    Visit {
        birth: session.birth,
        access_key_id: session.access_key_id.clone(),
        session_token: session.session_token.clone(),
        source_ip: [127, 0, 0, 1].into(),
        user_agent: None,
    }
}

/// The id of the newest request that is remembered.
fn newest(site: &Site) -> String {
    site.emulator.decisions.newest(1)[0].id().to_owned()
}

fn has(page: &str, text: &str) {
    assert!(page.contains(text), "no {text:?} in\n{page}");
}

#[test]
fn only_who_may_see_the_account_sees_requests_and_codes() {
    let site = Site::new(SEED);
    let mut bob = site.signed_in(Some("bob"), false);
    let denial = "User: arn:aws:iam::111111111111:user/bob is not authorized to perform: \
                  iam:GetAccountAuthorizationDetails on resource: *";
    for path in ["/console/requests", "/console/requests/x", "/console/codes"] {
        let page = site.get(&mut bob, path);
        assert_eq!(page.status(), 403);
        has(html(&page), denial);
        let mut alice = site.signed_in(Some("alice"), false);
        assert_ne!(site.get(&mut alice, path).status(), 403);
    }
    let clock = site.get(&mut bob, "/console/clock");
    assert_eq!(clock.status(), 200);
    has(html(&clock), denial);
    assert!(!html(&clock).contains("Set the clock"));
    assert_eq!(site.post(&mut bob, "/console/clock", "advance=30").status(), 403);
    assert_eq!(site.emulator.clock.now(), NOW);
    let mut nobody = Browser::default();
    assert_eq!(location(&site.get(&mut nobody, "/console/codes")), "/console/sign-in?to=%2Fconsole%2Fcodes");
}

#[test]
fn requests_are_told_with_what_denied_them() {
    let site = Site::new(SEED);
    let (mut root, alice) = (site.signed_in(None, false), site.signed_in(Some("alice"), false));
    has(html(&site.get(&mut root, "/console/requests")), "No request of this account is remembered.");
    let visit = visit(&site, &alice);
    site.emulator.call::<ListUsersInput>(&visit, &[]).unwrap_err();
    let id = newest(&site);
    let list = site.get(&mut root, "/console/requests?denied=1");
    has(html(&list), &format!("<a href=\"/console/requests/{id}\">"));
    has(html(&list), "<td>user/alice</td><td>iam:ListUsers</td>");
    has(
        html(&list),
        "<span class=\"badge bad\">explicitDeny</span><br>identity-based policy: user alice: sees (statement No)",
    );
    assert_eq!(list.headers().get("refresh"), None);

    let page = site.get(&mut root, &format!("/console/requests/{id}"));
    let page = html(&page);
    has(page, "with an explicit deny");
    has(page, "<h3>identity-based policy: explicitDeny</h3>");
    has(page, "Statement No of <code>user alice: sees</code>");
    has(page, "\"aws:MultiFactorAuthPresent\": \"false\"");
    has(page, "<summary>identity-based policy: user alice: sees</summary>");
    has(page, "<tr><td><code>aws:MultiFactorAuthPresent</code></td><td>false</td></tr>");
    has(
        page,
        "/console/simulator?principal=arn%3Aaws%3Aiam%3A%3A111111111111%3Auser%2Falice&#38;action=iam%3AListUsers&#38;mfa=false&#38;key=",
    );
}

/// What the simulator says to the question that a request's page hands to it.
fn replayed(site: &Site, root: &mut Browser, id: &str) -> String {
    let page = site.get(root, &format!("/console/requests/{id}"));
    let link = html(&page).split("href=\"/console/simulator?").nth(1).unwrap().split('"').next().unwrap();
    let address = format!("/console/simulator?{}", link.replace("&#38;", "&"));
    let form = html(&site.get(root, &address)).to_owned();
    let form = &form[form.find("<form class=\"card\"").unwrap()..];
    let attribute = |tag: &str, name: &str| {
        let text = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
        Some(text.replace("&#38;", "&").replace("&#34;", "\""))
    };
    let mut body = form_urlencoded::Serializer::new(String::new());
    for tag in form.split('<') {
        let text = tag.split_once('>').map_or("", |(_, text)| text.trim());
        let name = attribute(tag, "name").filter(|name| name != "csrf");
        let radio = tag.contains("type=\"radio\"");
        match (tag.split(' ').next(), name) {
            (Some("input"), Some(name)) if !radio || tag.contains(" checked") => {
                body.append_pair(&name, &attribute(tag, "value").unwrap());
            }
            (Some("textarea"), Some(name)) => drop(body.append_pair(&name, text)),
            (Some("option"), _) if tag.starts_with("option selected") => {
                body.append_pair("type", text);
            }
            _ => {}
        }
    }
    html(&site.post(root, "/console/simulator", &body.finish())).to_owned()
}

#[test]
fn the_simulator_answers_a_request_as_it_was_answered() {
    let condition = "{Bool: {'aws:MultiFactorAuthPresent': 'true'}, NumericLessThan: {'aws:MultiFactorAuthAge': '900'}, \
                     IpAddress: {'aws:SourceIp': '127.0.0.0/8'}, StringLike: {'aws:UserAgent': 'agent, *', 'aws:userid': 'AIDA*'}}";
    let site = Site::new(&SEED.replace(
        "{Sid: 'No', Effect: Deny, Action: 'iam:List*', Resource: '*', Condition: {BoolIfExists: {'aws:MultiFactorAuthPresent': 'false'}}}",
        &format!("{{Effect: Allow, Action: 'iam:List*', Resource: '*', Condition: {condition}}}"),
    ));
    let mut root = site.signed_in(None, false);
    for (mfa, agent, verdict) in [
        (true, "agent, 1", "good\">allowed"),
        (false, "agent, 1", "bad\">implicitDeny"),
        (true, "other", "bad\">implicitDeny"),
    ] {
        let visit =
            Visit { user_agent: Some(agent.into()), ..visit(&site, &site.signed_in(Some("alice"), mfa)) };
        let listed = site.emulator.call::<ListUsersInput>(&visit, &[]);
        assert_eq!(listed.is_ok(), verdict.ends_with("allowed"));
        let page = replayed(&site, &mut root, &newest(&site));
        has(&page, &format!("<td>iam:ListUsers</td><td>*</td>\n<td><span class=\"badge {verdict}</span>"));
        has(&page, &format!("name=\"mfa\" value=\"{mfa}\" checked"));
        has(&page, "value=\"aws:SourceIp\"");
    }
}

#[test]
fn a_live_page_is_loaded_anew_and_pages_lead_to_the_older() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let alice = visit(&site, &site.signed_in(Some("alice"), false));
    let ids: Vec<String> = (0..40)
        .map(|number| {
            let name = format!("new-{number:02}");
            site.emulator.call::<CreateUserInput>(&alice, &[("UserName", &name)]).unwrap_err();
            newest(&site)
        })
        .collect();
    let first = site.get(&mut root, "/console/requests?live=1&denied=1");
    assert_eq!(first.headers()["refresh"], "5");
    has(html(&first), "user/new-39</td>");
    has(html(&first), "user/new-10</td>");
    assert!(!html(&first).contains("new-09") && first.body().len() < 30 << 10);
    let older = format!("/console/requests?denied=1&before={}", ids[10]);
    has(html(&first), &format!("<a href=\"{}\">Older requests</a>", older.replace('&', "&#38;")));
    let second = site.get(&mut root, &older);
    has(html(&second), "user/new-09</td>");
    assert!(!html(&second).contains("new-10") && !html(&second).contains("Older requests"));
}

#[test]
fn an_account_sees_its_own_requests_alone() {
    let site = Site::new(SEED);
    let alice = visit(&site, &site.signed_in(Some("alice"), false));
    site.emulator.call::<ListUsersInput>(&alice, &[]).unwrap_err();
    let id = newest(&site);
    let mut other = site.signed_in_to("222222222222", None, false);
    assert!(!html(&site.get(&mut other, "/console/requests")).contains("alice"));
    let hidden = site.get(&mut other, &format!("/console/requests/{id}"));
    assert_eq!(hidden.status(), 404);
    has(html(&hidden), "This request is no longer remembered");
}

#[test]
fn the_simulator_answers_in_its_form() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let form = site.get(
        &mut root,
        "/console/simulator?principal=arn:aws:iam::111111111111:user/alice&action=iam:ListUsers&resource=*",
    );
    has(html(&form), "value=\"arn:aws:iam::111111111111:user/alice\"");
    let alice = "PolicySourceArn=arn:aws:iam::111111111111:user/alice&PolicyInputList=&ResourceArns=";
    let ask = |root: &mut Browser, more: &str| {
        let page = site.post(root, "/console/simulator", &format!("{alice}&{more}"));
        (page.status().as_u16(), html(&page).to_owned())
    };
    let (status, page) = ask(&mut root, "ActionNames=iam:ListUsers%0Aiam:GetUser&mfa=false");
    assert_eq!(status, 200);
    has(&page, "<td>iam:ListUsers</td><td>*</td>\n<td><span class=\"badge bad\">explicitDeny</span></td>");
    has(&page, "<td>iam:GetUser</td><td>*</td>\n<td><span class=\"badge good\">allowed</span></td>");
    has(&page, "user_alice_sees (IAM Policy), line 1 column ");
    has(&page, "name=\"mfa\" value=\"false\" checked");
    let (_, page) = ask(&mut root, "ActionNames=iam:ListUsers&mfa=true");
    has(&page, "<span class=\"badge bad\">implicitDeny</span>");
    let (status, page) = ask(
        &mut root,
        "ActionNames=s3:X&mfa=absent&key=aws:SourceIp&type=ip&value=nowhere&key=&type=string&value=",
    );
    assert_eq!(status, 400);
    has(&page, "<a href=\"#ContextEntries\">Invalid context value for key aws:SourceIp");
    has(&page, "value=\"aws:SourceIp\"");
    let (status, page) = ask(&mut root, "ActionNames=nonsense");
    assert_eq!(status, 400);
    has(&page, "id=\"ActionNames-error\">The action is invalid since it is missing names</p>");
}

#[test]
fn policies_alone_are_simulated_too_and_rights_are_needed() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let policy = "PolicyInputList={\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::a/*\",\
                  \"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}}}}";
    let asked = format!("{policy}&ActionNames=s3:GetObject&ResourceArns=arn:aws:s3:::a/b%0Aarn:aws:s3:::c/d");
    let page = site.post(&mut root, "/console/simulator", &asked);
    has(html(&page), "<td>arn:aws:s3:::a/b</td>\n<td><span class=\"badge bad\">implicitDeny</span>");
    has(html(&page), "<td><code>aws:SourceIp</code></td>");
    let inside = format!("{asked}&key=aws:SourceIp&type=ip&value=10.1.1.1");
    let page = site.post(&mut root, "/console/simulator", &inside);
    has(html(&page), "<td>arn:aws:s3:::a/b</td>\n<td><span class=\"badge good\">allowed</span>");
    has(html(&page), "<td>arn:aws:s3:::c/d</td>\n<td><span class=\"badge bad\">implicitDeny</span>");

    let nothing = site.post(&mut root, "/console/simulator", "ActionNames=s3:GetObject");
    assert_eq!(nothing.status(), 400);
    has(html(&nothing), "<a href=\"#PolicySourceArn\">Give a principal, a policy, or both.</a>");
    let mut bob = site.signed_in(Some("bob"), false);
    let denied = site.post(&mut bob, "/console/simulator", &asked);
    assert_eq!(denied.status(), 403);
    has(html(&denied), "is not authorized to perform: iam:SimulateCustomPolicy");
    has(html(&denied), "arn:aws:s3:::c/d");
}

#[test]
fn the_clock_moves_by_buttons_and_stays_within_dates() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let clock = &site.emulator.clock;
    for seconds in [30, 300, 3_600] {
        let before = clock.now();
        let moved = site.post(&mut root, "/console/clock", &format!("advance={seconds}"));
        assert_eq!(location(&moved), "/console/clock");
        assert_eq!(clock.now(), before.plus_seconds(seconds));
    }
    let page = site.get(&mut root, "/console/clock");
    has(html(&page), &format!("The emulator&#39;s time is now {}.", clock.now()));
    has(html(&page), "(the emulator is 3930 seconds ahead)");
    location(&site.post(&mut root, "/console/clock", "reset=1"));
    assert_eq!(clock.now(), NOW);
    for wrong in ["set=tomorrow", "set=", "advance=31", "advance=-1"] {
        let refused = site.post(&mut root, "/console/clock", wrong);
        assert_eq!(refused.status(), 400);
        has(html(&refused), "<a href=\"#set\">Give an instant such as 2026-01-01T00:00:00Z.</a>");
    }
    assert_eq!(clock.now(), NOW);
    location(&site.post(&mut root, "/console/clock", "set=2027-01-15T08:30:00Z"));
    assert_eq!(clock.now(), Timestamp::parse_iso8601("2027-01-15T08:30:00Z").unwrap());
    assert_eq!(location(&site.post(&mut root, "/console/clock", "advance=86400")), "/console/clock");
    assert_eq!(location(&site.get(&mut root, "/console")), "/console/sign-in");
}

#[test]
fn the_clock_ends_with_the_dates() {
    let site = Site::new(SEED);
    site.emulator.clock.set(LAST.plus_seconds(-299));
    let mut root = site.signed_in(None, false);
    for form in ["advance=300", "set=9999-01-01T00:00:00Z"] {
        let refused = site.post(&mut root, "/console/clock", form);
        assert_eq!(refused.status(), 400);
        has(html(&refused), "The clock stays within the years 1 to 9998.");
    }
}

#[test]
fn devices_show_the_codes_that_sign_in() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let account = site.emulator.slot("111111111111".parse().unwrap()).account();
    let serial = "arn:aws:iam::111111111111:mfa/alice";
    let device = account.mfa_devices.find(&SerialNumber::from(serial)).unwrap();
    let [code, next] = device.kind.display(NOW).unwrap();
    let page = site.get(&mut root, "/console/codes");
    has(
        html(&page),
        &format!(
            "<tr><td><code>{serial}</code></td><td>Virtual</td><td>alice</td>\
             <td class=\"number\"><b>{}</b></td><td class=\"number\">{}</td></tr>",
            code.reveal(),
            next.reveal()
        ),
    );
    has(html(&page), "<td><code>GAHT12345678</code></td><td>Hardware</td><td>Not assigned</td>");
    has(html(&page), "<b class=\"number\">19 s</b>");
    assert_eq!(page.headers()["refresh"], "19");
    assert_eq!(site.get(&mut root, "/console/codes?live=0").headers().get("refresh"), None);
    site.emulator.clock.advance_seconds(19);
    let page = site.get(&mut root, "/console/codes");
    has(html(&page), &format!("<b>{}</b>", next.reveal()));
    assert_eq!(page.headers()["refresh"], "30");
}

#[test]
fn the_command_line_gets_the_sessions_credentials() {
    let site = Site::new(SEED);
    let mut alice = site.signed_in(Some("alice"), true);
    let visit = visit(&site, &alice);
    let page = site.get(&mut alice, "/console/command-line");
    let page = html(&page);
    has(page, &format!("export AWS_ACCESS_KEY_ID=&#39;{}&#39;\n", visit.access_key_id));
    has(page, &format!("export AWS_SESSION_TOKEN=&#39;{}&#39;\n", visit.session_token.reveal()));
    has(page, "export AWS_ENDPOINT_URL=&#39;http://localhost:4566&#39;\n");
    has(page, &format!("$Env:AWS_ACCESS_KEY_ID = &#39;{}&#39;\n", visit.access_key_id));
    has(page, &format!("[iamulator]\naws_access_key_id = {}\n", visit.access_key_id));
    has(page, "[profile iamulator]\nendpoint_url = http://localhost:4566\nregion = us-east-1");
    has(page, "policies see <code>aws:MultiFactorAuthPresent</code> as true.");
    let odd = http::Request::get("/console/command-line").header(header::HOST, "a'b.localhost:4566");
    let odd = site.send(&mut alice, odd, "");
    has(html(&odd), "export AWS_ENDPOINT_URL=&#39;http://localhost:4566&#39;\n");
}

#[test]
fn tools_have_no_other_pages() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    for path in ["/console/clock/x", "/console/requests/a/b", "/console/codes/1"] {
        assert_eq!(site.get(&mut root, path).status(), 404, "{path}");
    }
    assert_eq!(site.post(&mut root, "/console/codes", "").status(), 404);
}
