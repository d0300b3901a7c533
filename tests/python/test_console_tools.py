"""What the console has for those who test: requests, simulator, clock, codes, command line."""

import json
import re
import subprocess

import pytest
from playwright.sync_api import Page, expect
from support import totp
from support.aws import Account
from support.cli import Cli
from support.console import (
    address,
    enter,
    expect_error,
    expect_heading,
    expect_signed_in,
    give_code,
)
from support.looks import axe, by_keyboard, screenshot, wider_than_seen
from support.server import environment

ID = "111122223333"
PASSWORD = "battery-Staple-9"
SEED_BASE32 = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SERIAL = f"arn:aws:iam::{ID}:mfa/bob"
WITH_MFA = {
    "Version": "2012-10-17",
    "Statement": {
        "Sid": "WithDevice",
        "Effect": "Allow",
        "Action": "iam:GetUser",
        "Resource": "*",
        "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}},
    },
}
DEVICE = {"virtual": {"name": "bob", "seed_base32": SEED_BASE32}}
SEED = {
    "accounts": [
        {
            "id": ID,
            "root": {"password": PASSWORD},
            "users": [
                {"name": "alice", "password": PASSWORD, "policies": {"own": WITH_MFA}},
                {
                    "name": "bob",
                    "password": PASSWORD,
                    "policies": {"own": WITH_MFA},
                    "mfa_devices": [DEVICE],
                },
            ],
        }
    ],
    "hardware_tokens": [{"serial_number": "GAHT12345678"}],
}
PAGES = ["requests", "simulator", "clock", "codes?live=0", "command-line"]
CLOSED = ["requests", "clock", "codes"]


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


def sign_in(page: Page, corp: Account, user: str | None = None) -> Page:
    """Root, or a user without a device."""
    enter(page, corp.server, ID, user, PASSWORD)
    expect_heading(page, "Console home")
    return page


def sign_in_with_device(page: Page, corp: Account, code: str) -> Page:
    enter(page, corp.server, ID, "bob", PASSWORD)
    give_code(page, code)
    expect_signed_in(page, arn("bob"), mfa=True)
    return page


def code(corp: Account) -> str:
    return totp.code_at(totp.seed_of(SEED_BASE32), corp.server.control.now() // totp.STEP)


def in_bash(cli: Cli, lines: str, *words: str) -> subprocess.CompletedProcess:
    """Runs a command of aws-cli where these lines were pasted before."""
    return subprocess.run(
        ["bash", "-c", f'{lines}\n"$@"', "bash", cli.program, *words, "--output", "json"],
        env=environment(HOME=str(cli.folder), AWS_EC2_METADATA_DISABLED="true", AWS_PAGER=""),
        cwd=cli.folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def lines(page: Page, name: str) -> str:
    return page.get_by_role("region", name=name).inner_text()


def test_the_command_line_has_the_sessions_rights(corp, browse, cli):
    page = sign_in_with_device(browse(), corp, code(corp))
    page.get_by_role("link", name="Command line").click()
    expect_heading(page, "Command line access")
    pasted = lines(page, "Lines for Bash")
    said = in_bash(cli, pasted, "sts", "get-caller-identity")
    assert json.loads(said.stdout)["Arn"] == arn("bob"), said.stderr
    said = in_bash(cli, pasted, "iam", "get-user")
    assert json.loads(said.stdout)["User"]["UserName"] == "bob", said.stderr

    page = sign_in(browse(), corp, "alice")
    page.goto(address(corp.server, "/command-line"))
    said = in_bash(cli, lines(page, "Lines for Bash"), "iam", "get-user")
    assert "not authorized to perform: iam:GetUser" in said.stderr


def test_the_files_make_a_profile(corp, page, cli):
    sign_in(page, corp)
    page.goto(address(corp.server, "/command-line"))
    folder = cli.folder / ".aws"
    folder.mkdir()
    for name in ("credentials", "config"):
        (folder / name).write_text(lines(page, f"Lines of the {name} file"))
    said = in_bash(cli, "", "sts", "get-caller-identity", "--profile", "iamulator")
    assert json.loads(said.stdout)["Arn"] == f"arn:aws:iam::{ID}:root", said.stderr


def test_a_denial_is_looked_up_and_tried_again_in_the_simulator(corp, browse):
    page = browse(java_script_enabled=False)
    sign_in(page, corp)
    page.goto(address(corp.server, "/requests?live=1"))
    made = corp.iam.create_access_key(UserName="alice")["AccessKey"]
    alice = corp.but(key_id=made["AccessKeyId"], secret=made["SecretAccessKey"])
    with pytest.raises(alice.iam.exceptions.ClientError, match="iam:GetUser"):
        alice.iam.get_user()
    # The page is loaded anew by itself, without a script.
    row = page.get_by_role("row", name=re.compile("user/alice iam:GetUser"))
    expect(row).to_contain_text("implicitDeny", timeout=30_000)
    expect(row).to_contain_text("no identity-based policy allows it")
    page.get_by_role("link", name="Stop live updates").click()
    page.get_by_role("link", name=re.compile("Request iam:GetUser")).click()
    expect_heading(page, "Request iam:GetUser")
    expect(page.locator("main")).to_contain_text("because no identity-based policy allows")
    expect(page.locator("dd", has_text="aws:MultiFactorAuthPresent")).to_be_visible()
    page.get_by_text("identity-based policy: user alice: own").click()
    expect(page.locator("details pre")).to_contain_text('"Sid": "WithDevice"')

    page.get_by_role("link", name="Try it in the simulator").click()
    expect(page.get_by_label("Principal")).to_have_value(arn("alice"))
    page.get_by_role("button", name="Simulate").click()
    result = page.get_by_role("region", name="Results").get_by_role("row").nth(1)
    expect(result).to_contain_text("implicitDeny")
    expect(result).to_contain_text("aws:MultiFactorAuthPresent")
    page.get_by_label("Yes:").check()
    page.get_by_role("button", name="Simulate").click()
    expect(result).to_contain_text("allowed")
    expect(result).to_contain_text("user_alice_own (IAM Policy), line 1 column ")


def test_the_code_that_is_shown_signs_in(corp, browse):
    page = sign_in(browse(), corp)
    page.goto(address(corp.server, "/codes"))
    row = page.get_by_role("row", name=SERIAL)
    shown = row.get_by_role("cell").nth(3).inner_text()
    assert re.fullmatch(r"[0-9]{6}", shown)
    expect(page.get_by_role("row", name="GAHT12345678")).to_contain_text("Not assigned")
    sign_in_with_device(browse(), corp, shown)


def test_the_clock_has_buttons_and_ends_sessions(corp, page):
    sign_in(page, corp)
    page.goto(address(corp.server, "/clock"))
    before = corp.server.control.now()
    page.get_by_role("button", name="Move the clock on by 1 hour").click()
    expect(page.get_by_role("status")).to_contain_text("The emulator's time is now 2026-01-01T13:0")
    assert 3_600 <= corp.server.control.now() - before < 3_900
    page.get_by_label("Set it to").fill("tomorrow")
    page.get_by_role("button", name="Set the clock").click()
    expect_error(page, "Give an instant such as 2026-01-01T00:00:00Z.")
    page.get_by_label("Set it to").fill("2026-01-01T18:00:00Z")
    page.get_by_role("button", name="Set the clock").click()
    expect(page.get_by_role("status")).to_contain_text("2026-01-01T18:00:0")
    page.get_by_role("button", name="Move the clock on by 1 day").click()
    expect_heading(page, "Sign in as IAM user")


def looked_at(page: Page, name: str, size: int) -> None:
    assert size < 30 * 1024
    axe(page)
    by_keyboard(page)
    screenshot(page, name)
    page.set_viewport_size({"width": 390, "height": 844})
    assert not wider_than_seen(page)
    page.set_viewport_size({"width": 1280, "height": 900})


def test_pages_are_for_everybody(corp, page):
    sign_in(page, corp)
    made = corp.iam.create_access_key(UserName="alice")["AccessKey"]
    alice = corp.but(key_id=made["AccessKeyId"], secret=made["SecretAccessKey"])
    with pytest.raises(alice.iam.exceptions.ClientError):
        alice.iam.list_users()
    for path in PAGES:
        answer = page.goto(address(corp.server, f"/{path}"))
        looked_at(page, f"tool-{path.split('?')[0]}", len(answer.body()))
    page.goto(address(corp.server, "/requests"))
    with page.expect_navigation() as navigation:
        page.get_by_role("link", name=re.compile("Request iam:ListUsers")).first.click()
    looked_at(page, "tool-request", len(navigation.value.body()))
    page.goto(address(corp.server, f"/simulator?principal={arn('alice')}&action=iam:GetUser"))
    with page.expect_navigation() as navigation:
        page.get_by_role("button", name="Simulate").click()
    looked_at(page, "tool-simulator-results", len(navigation.value.body()))


def test_who_may_not_see_the_account_is_told_why(corp, page):
    sign_in(page, corp, "alice")
    for path in CLOSED:
        answer = page.goto(address(corp.server, f"/{path}"))
        expect(page.locator(".note.warn")).to_contain_text(
            f"User: {arn('alice')} is not authorized to perform: iam:GetAccountAuthorizationDetails"
        )
        looked_at(page, f"tool-{path}-closed", len(answer.body()))
