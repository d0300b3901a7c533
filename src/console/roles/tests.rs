//! Roles in the console.

use crate::console::testing::{Site, html, location};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    users: [{name: alice}]
";

#[test]
fn a_role_is_made_changed_and_deleted() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    assert!(html(&site.get(&mut root, "/console/roles")).contains("There is no role yet."));
    let form = site.get(&mut root, "/console/create/role");
    let text = html(&form);
    assert!(text.contains("arn:aws:iam::111111111111:root"), "{text}");
    let trust = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole"}}"#;
    let trust: String = form_urlencoded::byte_serialize(trust.as_bytes()).collect();
    let short = format!("RoleName=reader&Path=%2F&MaxSessionDuration=60&AssumeRolePolicyDocument={trust}");
    let refused = site.post(&mut root, "/console/create/role", &short);
    assert_eq!(refused.status(), 400);
    assert!(html(&refused).contains(r#"id="MaxSessionDuration-error""#), "{}", html(&refused));
    let broken = "RoleName=reader&Path=%2F&MaxSessionDuration=3600&AssumeRolePolicyDocument=%7B%7D";
    let refused = site.post(&mut root, "/console/create/role", broken);
    assert_eq!(refused.status(), 400);
    assert!(html(&refused).contains(r#"id="AssumeRolePolicyDocument-error""#), "{}", html(&refused));
    let made = site.post(&mut root, "/console/create/role", &short.replace("=60", "=7200"));
    assert_eq!(location(&made), "/console/roles/reader");

    let page = site.get(&mut root, "/console/roles/reader");
    let text = html(&page);
    assert!(text.contains("<dd>7200 seconds</dd>") && text.contains("  \"Statement\": {\n"), "{text}");
    location(&site.post(
        &mut root,
        "/console/roles/reader/change",
        "MaxSessionDuration=3600&Description=Reads",
    ));
    let page = site.get(&mut root, "/console/roles/reader");
    assert!(html(&page).contains("<dd>3600 seconds</dd>") && html(&page).contains("<dd>Reads</dd>"));
    let list = site.get(&mut root, "/console/roles");
    assert!(html(&list).contains(r#"<a href="/console/roles/reader">reader</a>"#), "{}", html(&list));
    assert_eq!(location(&site.post(&mut root, "/console/roles/reader/delete", "")), "/console/roles");
    assert_eq!(site.get(&mut root, "/console/roles/reader").status(), 404);
}

#[test]
fn a_role_in_an_instance_profile_stays() {
    let site = Site::new(
        "\
accounts:
  - id: '111111111111'
    roles:
      - {name: reader, trust: '{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}}'}
    instance_profiles: [{name: web, role: reader}]
",
    );
    let mut root = site.signed_in(None, false);
    let confirm = site.get(&mut root, "/console/roles/reader/delete");
    let first = "<li>Remove it from its instance profiles, over the API</li>";
    assert!(html(&confirm).contains(first), "{}", html(&confirm));
    let refused = site.post(&mut root, "/console/roles/reader/delete", "");
    assert_eq!(refused.status(), 409);
    let said = "<li>Cannot delete entity, must remove roles from instance profile first.</li>";
    assert!(html(&refused).contains(said), "{}", html(&refused));
    assert_eq!(site.get(&mut root, "/console/roles/reader").status(), 200);
}

#[test]
fn the_trust_policy_is_edited_and_errors_stand_beside_it() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let trust = |principal: &str| {
        let text = format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"sts:AssumeRole"}}}}"#
        );
        form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>()
    };
    let form = format!("RoleName=reader&AssumeRolePolicyDocument={}", trust("111111111111"));
    location(&site.post(&mut root, "/console/create/role", &form));
    let edit = "/console/roles/reader/trust";
    let form = format!("PolicyDocument={}", trust("arn:aws:iam::111111111111:user/alice"));
    assert_eq!(location(&site.post(&mut root, edit, &form)), "/console/roles/reader");
    assert!(html(&site.get(&mut root, edit)).contains("arn:aws:iam::111111111111:user/alice"));
    let wrong = site.post(&mut root, edit, &form.replace("alice", "nobody"));
    assert_eq!(wrong.status(), 400);
    let text = html(&wrong);
    assert!(text.contains(r#"id="PolicyDocument-error">Invalid principal in policy: "#), "{text}");
    assert!(text.contains("user/nobody"), "{text}");
}
