"""Users, groups, roles, policies, keys and passwords in the console, in a real browser."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from support.aws import Account
from support.console import address, enter, expect_error, expect_heading
from support.looks import axe, by_keyboard, screenshot, wider_than_seen
from support.policies import allow, policy

ID = "111122223333"
PASSWORD = "battery-Staple-9"
TRUST = {
    "Version": "2012-10-17",
    "Statement": {
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{ID}:root"},
        "Action": "sts:AssumeRole",
    },
}
OWN_KEYS = {
    "Version": "2012-10-17",
    "Statement": {
        "Effect": "Allow",
        "Action": ["iam:*AccessKey*", "iam:ChangePassword"],
        "Resource": "arn:aws:iam::*:user/${aws:username}",
    },
}
SEED = {
    "accounts": [
        {
            "id": ID,
            "root": {"password": PASSWORD},
            "groups": [{"name": "staff"}],
            "roles": [{"name": "reader", "trust": TRUST}],
            "users": [{"name": "alice", "password": PASSWORD, "policies": {"own": OWN_KEYS}}],
        }
    ],
}
ADMIN = "arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess"
PAGES = {
    "users": "/users",
    "user": "/users/alice",
    "create-user": "/create/user",
    "delete-user": "/users/alice/delete",
    "access-keys": "/users/alice/access-keys",
    "password": "/users/alice/password",
    "attach": "/users/alice/permissions/attach",
    "inline": "/users/alice/permissions/inline?policy=own",
    "groups": "/groups",
    "group": "/groups/staff",
    "roles": "/roles",
    "role": "/roles/reader",
    "create-role": "/create/role",
    "policies": "/policies?scope=AWS",
    "policy": f"/policies/{ADMIN}/view",
    "create-policy": "/policies/create",
    "account": "/account",
    "password-policy": "/account/password-policy",
}


@pytest.fixture
def corp(serve, tmp_path) -> Account:
    """The account of the seed, whose root key calls the API."""
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps(SEED))
    return Account(serve("--seed", str(seed)), ID, "test")


def sign_in(page: Page, corp: Account, user: str | None = None) -> Page:
    enter(page, corp.server, ID, user, PASSWORD)
    expect_heading(page, "Console home")
    return page


def expect_done(page: Page, text: str) -> None:
    expect(page.get_by_role("status")).to_have_text(text)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    page.locator("main").get_by_role("link", name=name, exact=True).click()


def test_a_user_from_creation_to_deletion(corp, browse):
    page = sign_in(browse(), corp)
    page.get_by_role("link", name="Users", exact=True).click()
    follow(page, "Create user")
    page.get_by_label("User name").fill("bob")
    page.get_by_label("Console password").fill(PASSWORD)
    press(page, "Create user")
    expect_done(page, "The user bob is created, with a password.")
    first = browse()
    enter(first, corp.server, ID, "bob", PASSWORD)
    first.get_by_label("Old password").fill(PASSWORD)
    first.get_by_label("New password", exact=True).fill(f"{PASSWORD}-2")
    first.get_by_label("Retype new password").fill(f"{PASSWORD}-2")
    first.get_by_role("button", name="Confirm password change").click()
    expect_heading(first, "Console home")

    page.get_by_label("Add to user group").fill("staff")
    press(page, "Add")
    expect_done(page, "bob is a member of staff.")
    assert [
        group["GroupName"] for group in corp.iam.list_groups_for_user(UserName="bob")["Groups"]
    ] == ["staff"]

    follow(page, "Attach a policy")
    page.get_by_label("Name contains").fill("iamreadonly")
    page.get_by_label("Managed by").select_option("AWS")
    press(page, "Search")
    press(page, "Attach IAMReadOnlyAccess")
    expect_done(page, "IAMReadOnlyAccess is attached.")

    follow(page, "Delete user")
    expect(page.get_by_role("link", name="Remove the password")).to_be_visible()
    page.get_by_role("button", name="Delete user").click()
    expect(page.get_by_role("alert")).to_contain_text(
        "Cannot delete entity, must delete login profile first."
    )
    corp.iam.delete_login_profile(UserName="bob")
    corp.iam.remove_user_from_group(UserName="bob", GroupName="staff")
    page.goto(address(corp.server, "/users/bob"))
    press(page, "Detach IAMReadOnlyAccess")
    press(page, "Detach IAMUserChangePassword")
    follow(page, "Delete user")
    press(page, "Delete user")
    expect_done(page, "The user bob is deleted.")
    assert [user["UserName"] for user in corp.iam.list_users()["Users"]] == ["alice"]


def test_every_name_that_aws_allows_has_its_pages(corp, browse):
    """A browser takes `.` and `..` out of a path, however they are written."""
    page = sign_in(browse(), corp)
    for name in (".", "..", "+=,.@-_"):
        corp.iam.create_group(GroupName=name)
        corp.iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST))
        for section in ("groups", "roles"):
            page.goto(address(corp.server, f"/{section}"))
            follow(page, name)
            expect_heading(page, name)
        page.goto(address(corp.server, "/create/user"))
        page.get_by_label("User name").fill(name)
        press(page, "Create user")
        expect_heading(page, name)
        follow(page, "Security credentials")
        follow(page, "Assign MFA device")
        expect_heading(page, f"Assign an MFA device to {name}")
        page.goto(address(corp.server, "/users"))
        follow(page, name)
        follow(page, "Delete user")
        press(page, "Delete user")
        expect_done(page, f"The user {name} is deleted.")
    assert [user["UserName"] for user in corp.iam.list_users()["Users"]] == ["alice"]


def test_ones_own_key_is_shown_once_and_works(corp, browse):
    page = sign_in(browse(), corp, "alice")
    page.goto(address(corp.server, "/security-credentials/access-keys"))
    press(page, "Create access key")
    text = page.get_by_role("region", name="Lines for a shell").inner_text()
    key, secret = re.findall(r"=(\S+)", text)
    assert corp.but(key_id=key, secret=secret).identity()["Arn"] == f"arn:aws:iam::{ID}:user/alice"
    follow(page, "Done")
    expect(page.locator("main")).not_to_contain_text(secret)
    press(page, f"Deactivate {key}")
    expect_done(page, f"The access key {key} is inactive.")
    follow(page, f"Delete {key}")
    press(page, "Delete access key")
    expect_done(page, f"The access key {key} is deleted.")


def test_a_bad_document_is_mended_where_it_was_typed(corp, browse):
    page = sign_in(browse(), corp)
    page.goto(address(corp.server, "/policies/create"))
    page.get_by_label("Policy name").fill("reads")
    document = page.get_by_label("Policy document (JSON)")
    document.fill("{")
    press(page, "Create policy")
    expect_error(page, "Syntax errors in policy.")
    document.fill(policy(allow("iam:List*")))
    press(page, "Create policy")
    expect_done(page, "The policy reads is created.")
    expect(page.get_by_role("region", name="Text of the document")).to_contain_text('"iam:List*"')


def test_who_may_not_sees_aws_words_in_place_of_the_section(corp, browse):
    page = sign_in(browse(), corp, "alice")
    page.goto(address(corp.server, "/users"))
    expect(page.locator(".note")).to_contain_text("is not authorized to perform: iam:ListUsers")
    page.goto(address(corp.server, "/users/alice"))
    expect(page.locator("main")).to_contain_text("is not authorized to perform: iam:GetUser")
    expect_heading(page, "alice")


def test_every_page_is_for_everybody(corp, browse):
    page = sign_in(browse(), corp)
    for name, path in PAGES.items():
        answer = page.goto(address(corp.server, path))
        assert (answer.status, len(answer.body()) < 30 << 10) == (200, True), path
        axe(page)
        by_keyboard(page)
        screenshot(page, f"iam-{name}")
        page.set_viewport_size({"width": 360, "height": 800})
        assert not wider_than_seen(page), path
        page.set_viewport_size({"width": 1280, "height": 800})
