"""Signing in to the console in a real browser: each kind of device, users and root."""

import json
import re

import pytest
from playwright.sync_api import expect

from support import totp
from support.authenticator import Authenticator
from support.aws import Account
from support.console import (
    WRONG,
    address,
    enter,
    expect_error,
    expect_heading,
    expect_signed_in,
    give_code,
)
from support.device_pages import Console
from support.looks import axe, by_keyboard, screenshot, wider_than_seen

ID = "111122223333"
PASSWORD = "battery-Staple-9"
ROOT_PASSWORD = "correct-Horse-9"
ROOT = f"arn:aws:iam::{ID}:root"
SEED_BASE32 = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
MAY_CHANGE = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "iam:ChangePassword", "Resource": "*"}],
}
USERS = {
    "alice": {},
    "bob": {"mfa_devices": [{"virtual": {"name": "bob", "seed_base32": SEED_BASE32}}]},
    "carol": {"mfa_devices": [{"hardware": {"serial_number": "GAHT12345678"}}]},
    "dave": {"mfa_devices": [{"sms": {"phone_number": "+15550100"}}]},
    "erin": {"password_reset_required": True, "policies": {"own": MAY_CHANGE}},
}
SEED = {
    "accounts": [
        {
            "id": ID,
            "alias": "example-corp",
            "root": {
                "email": "root@example.com",
                "password": ROOT_PASSWORD,
                "mfa_devices": [{"virtual": {"name": "root", "seed_base32": SEED_BASE32}}],
            },
            "users": [{"name": name, "password": PASSWORD, **more} for name, more in USERS.items()],
        }
    ],
    "hardware_tokens": [{"serial_number": "GAHT12345678", "seed_base32": SEED_BASE32}],
}


@pytest.fixture
def corp(serve, tmp_path) -> Account:
    """The account of the seed, on a server whose clock stands at the start of a time step."""
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps(SEED))
    server = serve("--seed", str(seed))
    server.control.set_clock("2026-01-01T12:00:00Z")
    return Account(server, ID, "test")


def arn(user: str) -> str:
    return f"arn:aws:iam::{ID}:user/{user}"


def code(corp: Account, steps: int = 0) -> str:
    """The code of each of the seed's devices, so many steps from now."""
    counter = corp.server.control.now() // totp.STEP + steps
    return totp.code_at(totp.seed_of(SEED_BASE32), counter)


def sent(corp: Account) -> list[str]:
    """The codes that were sent to the phone, the newest first."""
    messages = corp.server.control.get("sms?to=%2B15550100")["messages"]
    assert all(message["user"] == arn("dave") for message in messages)
    return [message["code"] for message in messages]


def test_a_user_without_a_device_goes_on_to_the_page_that_was_asked_for(corp, page):
    page.goto(address(corp.server, "/security-credentials"))
    expect_heading(page, "Sign in as IAM user")
    page.get_by_label("Account ID").fill("example-corp")
    page.get_by_label("IAM user name").fill("alice")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password", exact=True).press("Enter")
    page.wait_for_url(address(corp.server, "/security-credentials"))
    page.goto(address(corp.server))
    expect_signed_in(page, arn("alice"), mfa=False)
    used = corp.iam.get_user(UserName="alice")["User"]["PasswordLastUsed"]
    assert used.isoformat().startswith("2026-01-01T12:0")
    page.get_by_role("button", name="Sign out").click()
    expect_heading(page, "Sign in as IAM user")
    page.goto(address(corp.server))
    expect_heading(page, "Sign in as IAM user")


def test_without_scripts_a_virtual_device_signs_in(corp, browse):
    page = browse(java_script_enabled=False)
    enter(page, corp.server, "example-corp", "bob", PASSWORD)
    expect_heading(page, "Multi-factor authentication")
    give_code(page, "000000")
    expect_error(page, WRONG)
    give_code(page, code(corp))
    expect_signed_in(page, arn("bob"), mfa=True)


def test_a_code_counts_once_for_the_console_and_sts(corp, page):
    user = corp.iam.create_access_key(UserName="bob")["AccessKey"]
    bob = corp.but(key_id=user["AccessKeyId"], secret=user["SecretAccessKey"])
    bob.session(SerialNumber=f"arn:aws:iam::{ID}:mfa/bob", TokenCode=code(corp))
    enter(page, corp.server, ID, "bob", PASSWORD)
    give_code(page, code(corp))
    expect_error(page, WRONG)
    give_code(page, code(corp, 1))
    expect_signed_in(page, arn("bob"), mfa=True)


def test_a_hardware_token_out_of_step_is_synchronised_before_the_sign_in(corp, page):
    enter(page, corp.server, ID, "carol", PASSWORD)
    for _ in range(3):
        give_code(page, code(corp, 50))
        expect_error(page, WRONG)
    page.get_by_role("link", name="Re-sync with our servers").click()
    expect_heading(page, "Re-sync with our servers")
    page.get_by_label("MFA code 1").fill(code(corp, 51))
    page.get_by_label("MFA code 2").fill(code(corp, 50))
    page.get_by_role("button", name="Re-sync authentication device").click()
    expect_error(page, "The codes are not two consecutive codes of your device.")
    page.get_by_label("MFA code 1").fill(code(corp, 50))
    page.get_by_label("MFA code 2").fill(code(corp, 51))
    page.get_by_role("button", name="Re-sync authentication device").click()
    expect(page.get_by_role("status").first).to_contain_text("Your device is synchronised.")
    give_code(page, code(corp, 50))
    expect_signed_in(page, arn("carol"), mfa=True)


def test_a_phone_gets_its_code_by_itself(corp, page):
    enter(page, corp.server, ID, "dave", PASSWORD)
    expect(page.get_by_text("whose number ends in 0100")).to_be_visible()
    first = sent(corp)[0]
    page.get_by_role("button", name="Send the code again").click()
    expect(page.get_by_role("status").first).to_contain_text("Another code was sent.")
    second = sent(corp)[0]
    give_code(page, first)
    expect_error(page, WRONG)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="text messages").click()
    expect(opened.value.get_by_role("row").nth(1)).to_contain_text(second)
    give_code(page, second)
    expect_signed_in(page, arn("dave"), mfa=True)
    assert len(sent(corp)) == 2


@pytest.fixture
def grace(serve, tmp_path) -> Account:
    """The account of a user with a device of each kind but a security key, which today's rules allow."""
    devices = [
        {"virtual": {"name": "grace", "seed_base32": SEED_BASE32}},
        {"hardware": {"serial_number": "GAHT12345678"}},
        {"sms": {"phone_number": "+15550100"}},
    ]
    user = {"name": "grace", "password": PASSWORD, "mfa_devices": devices}
    account = {"id": ID, "root": {"password": ROOT_PASSWORD}, "users": [user]}
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps(SEED | {"accounts": [account]}))
    server = serve("--rules", "current", "--seed", str(seed))
    server.control.set_clock("2026-01-01T12:00:00Z")
    return Account(server, ID, "test")


def test_each_of_several_devices_signs_in_and_may_be_chosen_after_another(grace, page):
    plugged = Authenticator(page)
    console = Console(page, grace)
    enter(page, grace.server, ID, None, ROOT_PASSWORD)
    expect_signed_in(page, ROOT, mfa=False)
    console.assign("Security key", "/users/grace/security-credentials", "desk")
    console.press("Use the security key")
    console.sign_out()
    serials = [
        one["SerialNumber"] for one in grace.iam.list_mfa_devices(UserName="grace")["MFADevices"]
    ]
    assert sorted(re.sub("-[A-Z2-7]{26}$", "", serial) for serial in serials) == [
        "GAHT12345678",
        f"arn:aws:iam::{ID}:mfa/grace",
        f"arn:aws:iam::{ID}:sms-mfa/grace",
        f"arn:aws:iam::{ID}:u2f/user/grace/desk",
    ]

    def choose(serial: str) -> None:
        expect(page.get_by_role("radio")).to_have_count(4)
        page.locator(f"input[value='{serial}']").check()
        console.press("Next")
        expect(page.locator("main")).to_contain_text(
            "whose number ends in 0100" if ":sms-mfa/" in serial else serial
        )

    for number, serial in enumerate(serials):
        enter(page, grace.server, ID, "grace", PASSWORD)
        expect_heading(page, "Multi-factor authentication")
        if number == 0:
            axe(page)
            screenshot(page, "sign-in-choice")
        choose(serials[number - 1])
        console.press("Use another MFA device")
        choose(serial)
        if ":u2f/" in serial:
            console.press("Use the security key")
        elif ":sms-mfa/" in serial:
            newest = grace.server.control.messages("+15550100")[0]
            assert newest["user"] == arn("grace")
            give_code(page, newest["code"])
        else:
            give_code(page, code(grace))
        expect_signed_in(page, arn("grace"), mfa=True)
        console.sign_out()
    [credential] = plugged.credentials()
    assert credential["signCount"] >= 2


@pytest.mark.parametrize("name", [ID, "root@example.com"])
def test_root_signs_in_with_its_device(corp, page, name):
    enter(page, corp.server, name, None, ROOT_PASSWORD)
    give_code(page, code(corp))
    expect_signed_in(page, ROOT, mfa=True)


def test_the_password_that_is_printed_is_roots(serve, page):
    server = serve()
    server.control.now()
    line = next(line for line in server.lines if line.startswith("Console at "))
    assert line.startswith(f"Console at http://localhost:{server.port}/console, as root of ")
    enter(page, server, "000000000000", None, line.split(" with the password ")[1].strip())
    expect_signed_in(page, "arn:aws:iam::000000000000:root", mfa=False)
    enter(page, server, "123456789012", None, line.split(" with the password ")[1].strip())
    expect_signed_in(page, "arn:aws:iam::123456789012:root", mfa=False)


def test_the_first_password_is_changed(corp, page):
    enter(page, corp.server, ID, "erin", PASSWORD)
    expect_heading(page, "Change your password")

    def change(new: str) -> None:
        page.get_by_label("Old password").fill(PASSWORD)
        page.get_by_label("New password", exact=True).fill(new)
        page.get_by_label("Retype new password").fill(new)
        page.get_by_role("button", name="Confirm password change").click()

    change("short")
    expect_error(
        page, "entered password does not comply with account password policy set by administrator"
    )
    axe(page)
    screenshot(page, "sign-in-new-password")
    change("Fresh-one-1")
    expect_signed_in(page, arn("erin"), mfa=False)
    profile = corp.iam.get_login_profile(UserName="erin")["LoginProfile"]
    assert profile["PasswordResetRequired"] is False
    enter(page, corp.server, ID, "erin", PASSWORD)
    expect_error(page, WRONG)


def test_after_ten_wrong_passwords_the_right_one_has_to_wait(corp, page):
    for user in ("alice", "nobody"):
        for _ in range(10):
            enter(page, corp.server, ID, user, "wrong")
            expect_error(page, WRONG)
        enter(page, corp.server, ID, user, PASSWORD)
        expect_error(page, "There were too many failed attempts.")
    corp.server.control.advance(900)
    enter(page, corp.server, ID, "alice", PASSWORD)
    expect_signed_in(page, arn("alice"), mfa=False)


def test_a_session_ends_after_twelve_hours_of_the_emulators_clock(corp, page):
    enter(page, corp.server, ID, "alice", PASSWORD)
    expect_signed_in(page, arn("alice"), mfa=False)
    corp.server.control.advance(43_100)
    page.goto(address(corp.server))
    expect_signed_in(page, arn("alice"), mfa=False)
    corp.server.control.advance(200)
    page.goto(address(corp.server))
    expect_heading(page, "Sign in as IAM user")


def test_the_pages_are_for_everybody(corp, page):
    def look(name: str) -> None:
        axe(page)
        by_keyboard(page)
        assert not wider_than_seen(page)
        screenshot(page, name)

    for path, name in (
        ("/sign-in", "sign-in"),
        ("/sign-in?as=root", "sign-in-root"),
        ("/outbox", "outbox-empty"),
    ):
        page.goto(address(corp.server, path))
        look(name)
    enter(page, corp.server, ID, "alice", "wrong")
    look("sign-in-wrong")
    enter(page, corp.server, ID, "dave", PASSWORD)
    look("sign-in-sms")
    page.goto(address(corp.server, "/outbox"))
    look("outbox")
    enter(page, corp.server, ID, "bob", PASSWORD)
    for _ in range(3):
        give_code(page, "000000")
    look("sign-in-code-wrong")
    page.get_by_role("link", name="Re-sync with our servers").click()
    look("sign-in-resync")
