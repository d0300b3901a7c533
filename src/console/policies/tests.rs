//! Policies in the console: managed ones, and those of users, groups and roles.

use crate::console::testing::{Browser, Site, html, location};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    users: [{name: alice}]
";
const ARN: &str = "arn%3Aaws%3Aiam%3A%3A111111111111%3Apolicy%2Freads";
/// The same in the path of its pages.
const PAGES: &str = "/console/policies/arn:aws:iam::111111111111:policy%2Freads";
const READS: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:List*","Resource":"*"}]}"#;

fn encoded(document: &str) -> String {
    form_urlencoded::byte_serialize(document.as_bytes()).collect()
}

fn with_policy(site: &Site) -> Browser {
    let mut root = site.signed_in(None, false);
    let form = format!("PolicyName=reads&Path=%2F&PolicyDocument={}", encoded(READS));
    let made = site.post(&mut root, "/console/policies/create", &form);
    assert_eq!(location(&made), format!("{PAGES}/view"));
    root
}

fn text(site: &Site, browser: &mut Browser, path: &str) -> String {
    let page = site.get(browser, path);
    assert_eq!(page.status(), 200, "{}", html(&page));
    html(&page).to_owned()
}

#[test]
fn a_policy_is_made_and_its_document_shown_for_people() {
    let site = Site::new(SEED);
    let mut root = with_policy(&site);
    let page = text(&site, &mut root, &format!("{PAGES}/view"));
    assert!(page.contains("The policy reads is created."), "{page}");
    assert!(page.contains("    {\n      \"Effect\": \"Allow\",\n"), "{page}");
    assert!(page.contains("<code>arn:aws:iam::111111111111:policy/reads</code>"), "{page}");
    assert!(page.contains("It is attached to nobody."), "{page}");
}

#[test]
fn a_bad_document_is_told_beside_its_field_and_stays_to_be_mended() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let bad =
        site.post(&mut root, "/console/policies/create", "PolicyName=reads&PolicyDocument=%7B%22Version%22");
    assert_eq!(bad.status(), 400);
    let page = html(&bad);
    assert!(page.contains(r#"<p class="error" id="PolicyDocument-error">"#), "{page}");
    assert!(page.contains("{\"Version\"</textarea>"), "{page}");
    assert!(page.contains(r#"value="reads""#), "{page}");
}

#[test]
fn the_list_is_searched_by_name_and_scope() {
    let site = Site::new(SEED);
    let mut root = with_policy(&site);
    let own = text(&site, &mut root, "/console/policies");
    assert!(own.contains(&format!(r#"<a href="{PAGES}/view">reads</a>"#)), "{own}");
    assert!(!own.contains("AdministratorAccess"), "{own}");
    let aws = text(&site, &mut root, "/console/policies?scope=AWS");
    assert!(aws.contains("/console/policies?scope=AWS&#38;marker=") && aws.len() < 30 << 10, "{}", aws.len());
    let found = text(&site, &mut root, "/console/policies?scope=All&search=administratoraccess");
    assert!(found.contains(">AdministratorAccess</a>") && !found.contains(">reads<"), "{found}");
    let many = text(&site, &mut root, "/console/policies?scope=AWS&search=a");
    let next = "/console/policies?search=a&#38;scope=AWS&#38;marker=";
    assert!(
        many.contains(next) && many.contains(">Next page</a>") && many.len() < 30 << 10,
        "{}",
        many.len()
    );
    let none = text(&site, &mut root, "/console/policies?search=%22%3E%3Cb%3E");
    assert!(none.contains("No policy has “&#34;&#62;&#60;b&#62;” in its name."), "{none}");
    let elsewhere =
        "/console/policies?search=%22%3E%3Cb%3E&#38;scope=AWS\">Look among those that AWS manages";
    assert!(none.contains(elsewhere), "{none}");
}

#[test]
fn an_account_without_policies_chooses_among_those_of_aws() {
    let site = Site::new(SEED);
    let attach = "/console/users/alice/permissions/attach";
    let mut root = site.signed_in(None, false);
    let aws = text(&site, &mut root, attach);
    assert!(aws.contains(">AWS</td>") && aws.contains(r#"<option value="AWS" selected>"#), "{aws}");
    let asked = text(&site, &mut root, &format!("{attach}?scope=Local"));
    assert!(asked.contains("There is no such policy yet.") && !asked.contains(">AWS</td>"), "{asked}");
    let found = text(&site, &mut root, &format!("{attach}?search=iamreadonly&scope=All"));
    assert!(found.contains(">IAMReadOnlyAccess</a>"), "{found}");
    let mut root = with_policy(&site);
    let own = text(&site, &mut root, attach);
    assert!(own.contains(">reads</a>") && !own.contains(">AWS</td>"), "{own}");
}

#[test]
fn versions_are_made_made_the_default_and_deleted() {
    let site = Site::new(SEED);
    let mut root = with_policy(&site);
    let at = |page: &str| format!("{PAGES}/{page}");
    let form = text(&site, &mut root, &at("version"));
    assert!(form.contains("\"iam:List*\""), "{form}");
    let gets = encoded(&READS.replace("List", "Get"));
    location(&site.post(&mut root, &at("version"), &format!("PolicyDocument={gets}&SetAsDefault=true")));
    let page = text(&site, &mut root, &at("view"));
    assert!(page.contains("Version v2 is created.") && page.contains("Document of version v2"), "{page}");
    let old = text(&site, &mut root, &format!("{}?version=v1", at("view")));
    assert!(old.contains("Document of version v1") && old.contains("iam:List*"), "{old}");

    location(&site.post(&mut root, &at("version/default"), "VersionId=v1"));
    let in_use = site.post(&mut root, &format!("{}?version=v1", at("version/delete")), "");
    assert_eq!(in_use.status(), 409);
    assert!(html(&in_use).contains("Cannot delete the default version of a policy."), "{}", html(&in_use));
    let confirm = text(&site, &mut root, &format!("{}?version=v2", at("version/delete")));
    assert!(confirm.contains("Delete version v2?"), "{confirm}");
    location(&site.post(&mut root, &format!("{}?version=v2", at("version/delete")), ""));
    assert!(!text(&site, &mut root, &at("view")).contains(">v2<"));
    let broken = site.post(&mut root, &at("version"), "PolicyDocument=%7B");
    assert!(html(&broken).contains(r#"id="PolicyDocument-error""#), "{}", html(&broken));
}

#[test]
fn a_policy_is_attached_and_detached_before_it_is_deleted() {
    let site = Site::new(SEED);
    let mut root = with_policy(&site);
    let choose = text(&site, &mut root, "/console/users/alice/permissions/attach");
    let button = r#"name="PolicyArn" value="arn:aws:iam::111111111111:policy/reads">Attach<span"#;
    assert!(choose.contains(button), "{choose}");
    let attach = "/console/users/alice/permissions/attach";
    assert_eq!(location(&site.post(&mut root, attach, &format!("PolicyArn={ARN}"))), "/console/users/alice");
    let page = text(&site, &mut root, &format!("{PAGES}/view"));
    assert!(
        page.contains(r#"<a href="/console/users/alice">alice</a> <span class="badge">user</span>"#),
        "{page}"
    );

    let delete = format!("{PAGES}/delete");
    assert!(text(&site, &mut root, &delete).contains("Detach it from all users, groups and roles"));
    let in_use = site.post(&mut root, &delete, "");
    assert_eq!(in_use.status(), 409);
    assert!(html(&in_use).contains("Cannot delete a policy attached to entities."), "{}", html(&in_use));
    let detach = "/console/users/alice/permissions/detach";
    assert_eq!(location(&site.post(&mut root, detach, &format!("PolicyArn={ARN}"))), "/console/users/alice");
    let twice = site.post(&mut root, detach, &format!("PolicyArn={ARN}"));
    assert_eq!(twice.status(), 404);
    assert!(html(&twice).contains(r#"<div class="errors" role="alert""#), "{}", html(&twice));
    assert_eq!(location(&site.post(&mut root, &delete, "")), "/console/policies");
    assert_eq!(site.get(&mut root, &format!("{PAGES}/view")).status(), 404);
}

#[test]
fn inline_policies_and_boundaries_of_a_user() {
    let site = Site::new(SEED);
    let mut root = with_policy(&site);
    let inline = "/console/users/alice/permissions/inline";
    let form = format!("PolicyName=own&PolicyDocument={}", encoded(READS));
    assert_eq!(location(&site.post(&mut root, inline, &form)), "/console/users/alice");
    let shown = text(&site, &mut root, &format!("{inline}?policy=own"));
    assert!(shown.contains("\"iam:List*\"") && shown.contains("/inline/delete?policy=own"), "{shown}");
    let bad = site.post(&mut root, &format!("{inline}?policy=own"), "PolicyDocument=no");
    assert_eq!(bad.status(), 400);
    assert!(html(&bad).contains(r#"id="PolicyDocument-error""#), "{}", html(&bad));
    let delete = format!("{inline}/delete?policy=own");
    assert!(text(&site, &mut root, &delete).contains("Delete own?"));
    assert_eq!(location(&site.post(&mut root, &delete, "")), "/console/users/alice");
    assert!(text(&site, &mut root, "/console/users/alice").contains("There is no inline policy."));

    let boundary = "/console/users/alice/permissions/boundary";
    assert!(text(&site, &mut root, boundary).contains(">Use<span"));
    assert_eq!(
        location(&site.post(&mut root, boundary, &format!("PolicyArn={ARN}"))),
        "/console/users/alice"
    );
    let page = text(&site, &mut root, "/console/users/alice");
    assert!(page.contains("reads is the boundary.") && page.contains("Change the boundary"), "{page}");
    location(&site.post(&mut root, &format!("{boundary}/delete"), ""));
    assert!(text(&site, &mut root, "/console/users/alice").contains("No boundary is set."));
    assert_eq!(site.get(&mut root, "/console/groups/x/permissions/boundary").status(), 404);
}

#[test]
fn what_is_aws_can_be_read_but_not_changed() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    let pages = "/console/policies/arn:aws:iam::aws:policy%2FAdministratorAccess";
    let page = text(&site, &mut root, &format!("{pages}/view"));
    assert!(page.contains("<dd>AWS</dd>") && !page.contains("Delete policy"), "{page}");
    let refused = site.post(&mut root, &format!("{pages}/delete"), "");
    assert_eq!(refused.status(), 403);
    assert!(
        html(&refused).contains("Cannot delete policies outside your own account."),
        "{}",
        html(&refused)
    );
}
