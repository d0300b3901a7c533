//! User groups in the console.

use crate::console::testing::{Site, html, location};

const SEED: &str = "\
accounts:
  - id: '111111111111'
    users: [{name: alice}]
";

#[test]
fn a_group_is_made_filled_emptied_and_deleted() {
    let site = Site::new(SEED);
    let mut root = site.signed_in(None, false);
    assert!(html(&site.get(&mut root, "/console/groups")).contains("There is no user group yet."));
    let made = site.post(&mut root, "/console/create/group", "GroupName=staff&Path=%2F");
    assert_eq!(location(&made), "/console/groups/staff");
    let list = site.get(&mut root, "/console/groups");
    assert!(
        html(&list).contains(r#"<a href="/console/groups/staff">staff</a></td><td>/</td>"#),
        "{}",
        html(&list)
    );
    let twice = site.post(&mut root, "/console/create/group", "GroupName=staff&Path=%2F");
    assert_eq!(twice.status(), 409);
    assert!(
        html(&twice).contains(r#"id="GroupName-error">Group with name staff already exists."#),
        "{}",
        html(&twice)
    );

    let add = "/console/groups/staff/members/add";
    assert_eq!(location(&site.post(&mut root, add, "UserName=alice")), "/console/groups/staff");
    let wrong = site.post(&mut root, add, "UserName=nobody");
    assert_eq!(wrong.status(), 404);
    assert!(html(&wrong).contains(r#"id="UserName-error">The user with name nobody cannot be found."#));
    let page = site.get(&mut root, "/console/groups/staff");
    assert!(html(&page).contains(r#"<a href="/console/users/alice">alice</a>"#), "{}", html(&page));

    let confirm = site.get(&mut root, "/console/groups/staff/delete");
    assert!(html(&confirm).contains("Remove its members"), "{}", html(&confirm));
    let refused = site.post(&mut root, "/console/groups/staff/delete", "");
    assert_eq!(refused.status(), 409);
    assert!(html(&refused).contains("Cannot delete entity, must remove users from group first."));
    location(&site.post(&mut root, "/console/groups/staff/members/remove", "UserName=alice"));
    assert_eq!(location(&site.post(&mut root, "/console/groups/staff/delete", "")), "/console/groups");
    assert_eq!(site.get(&mut root, "/console/groups/staff").status(), 404);
}
