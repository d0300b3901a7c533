"""The README's table of devices, principals and interfaces: each cell, as it says, is so."""

import json
import re

import pytest
from botocore.exceptions import ClientError
from playwright.sync_api import Page, expect

from support import totp
from support.authenticator import Authenticator
from support.aws import NO_SUCH_DEVICE, Account, Caller, Device, refused
from support.enrolment import LABELS, assign, offered, phone_of
from support.policies import allow, policy
from support.server import ROOT, Server
from support.signing_in import console_of, prove, signed_in
from support.visitor import Visitor

HEADING = "## Which device, whose, where\n"
KINDS = ("virtual", "hardware", "U2F", "SMS")
WHOSE = ("IAM user", "root")
SEED_BASE32 = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
KEY_SUFFIX = "NSSQURFMVVHQLMHYNZQJFH4EHM"
SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
# The account in whose seed somebody holds a device: each kind and holder has one.
ACCOUNTS = {
    (kind, whose): f"{111_122_223_300 + number}"
    for number, (kind, whose) in enumerate((kind, whose) for whose in WHOSE for kind in KINDS)
}


def table() -> tuple[list[str], dict[tuple[str, str], list[str]]]:
    """The interfaces, and what stands below them for each kind and holder."""
    text = (ROOT / "README.md").read_text().split(HEADING)[1].split("\n## ")[0]
    head, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return head[2:], {(row[0], row[1]): row[2:] for row in rows}


def cells(*interfaces: str):
    """The parameters of a test of these columns."""
    columns, rows = table()
    return pytest.mark.parametrize(
        "interface, kind, whose, says",
        [
            pytest.param(name, *row, says, id="-".join([name, *row, says]))
            for row, line in rows.items()
            for name, says in zip(columns, line, strict=True)
            if name in interfaces
        ],
    )


def test_the_table_is_whole():
    columns, rows = table()
    assert columns == ["console", "CLI", "API", "STS", "sign-in"]
    assert list(rows) == list(ACCOUNTS)


def named(account: Account, kind: str, user: str) -> str:
    """The serial number that a device of a kind has or would have."""
    place = f"arn:aws:iam::{account.id}"
    return {
        "virtual": f"{place}:mfa/phone",
        "hardware": token_of(account.id),
        "U2F": f"{place}:u2f/{user}/key-{KEY_SUFFIX}",
        "SMS": f"{place}:sms-mfa/{user.removeprefix('user/')}",
    }[kind]


def token_of(account: str) -> str:
    return "GAHT" + account[-8:]


def key_of(account: str) -> str:
    return "AKIAEXAMPLE0" + account[-8:]


@cells("API")
def test_api(account, interface, kind, whose, says):
    def enable(caller: Caller, user: str, device: Device) -> tuple[str, str] | None:
        try:
            caller.iam.enable_mfa_device(UserName=user, SerialNumber=device.serial, **device.pair())
        except ClientError as refusal:
            error = refusal.response["Error"]
            return error["Code"], error["Message"]
        return None

    enabling(account, enable, kind, whose, says)


@cells("CLI")
def test_cli(account, cli, interface, kind, whose, says):
    def enable(caller: Caller, user: str, device: Device) -> tuple[str, str] | None:
        one, two = device.pair().values()
        words = ["iam", "enable-mfa-device", "--user-name", user, "--serial-number", device.serial]
        words += ["--authentication-code1", one, "--authentication-code2", two]
        done = cli.run(caller, *words, code=None)
        if done.returncode == 0:
            return None
        return re.search(r"\((\w+)\) when calling .* operation: (.*)", done.stderr).groups()

    enabling(account, enable, kind, whose, says)


def enabling(account: Account, enable, kind: str, whose: str, says: str) -> None:
    """`enable` answers what it is refused with, or None."""
    alice, device = account.user(), available(account, kind, whose)
    user, caller = ("alice", alice) if whose == "IAM user" else ("root", account)

    refusal = enable(caller, user, device)

    held = [one["SerialNumber"] for one in caller.iam.list_mfa_devices()["MFADevices"]]
    assert (says, held) == (("refused", []) if refusal else ("enabled", [device.serial]))
    if refusal:
        no_user = "The user with name root cannot be found."
        no_device = f"VirtualMFADevice with serial number {device.serial} does not exist."
        assert refusal == ("NoSuchEntity", no_user if whose == "root" else no_device)


def available(account: Account, kind: str, whose: str) -> Device:
    """A device ready to be enabled, or what stands for one that only the console makes."""
    if kind == "virtual":
        return account.virtual_device()
    if kind == "hardware":
        return account.hardware_token()
    user = "user/alice" if whose == "IAM user" else "root"
    return Device(account, named(account, kind, user), totp.seed_of(SEED_BASE32))


def seed() -> str:
    """A seed file in which each device is held, one an account; but no phone is root's."""
    accounts, tokens = [], []
    for (kind, whose), number in ACCOUNTS.items():
        given = {"mfa_devices": [held(kind, number)]} if (kind, whose) != ("SMS", "root") else {}
        user = {"name": "alice", "policies": {"all": json.loads(policy(allow()))}}
        user["access_keys"] = [{"id": key_of(number), "secret": SECRET}]
        root = given if whose == "root" else {}
        user |= given if whose == "IAM user" else {}
        accounts.append({"id": number, "root": root, "users": [user]})
        tokens.append({"serial_number": token_of(number), "seed_base32": SEED_BASE32})
    return json.dumps({"accounts": accounts, "hardware_tokens": tokens})


def held(kind: str, account: str) -> dict:
    """A device as a seed file says it."""
    return {
        "virtual": {"virtual": {"name": "phone", "seed_base32": SEED_BASE32}},
        "hardware": {"hardware": {"serial_number": token_of(account)}},
        "U2F": {"security_key": {"name": "key", "id": KEY_SUFFIX}},
        "SMS": {"sms": {"phone_number": "+15550100"}},
    }[kind]


@pytest.fixture(scope="module")
def seeded(tmp_path_factory):
    file = tmp_path_factory.mktemp("matrix") / "seed.yaml"
    file.write_text(seed())
    with Server("--seed", str(file)) as server:
        yield server


@cells("STS")
def test_sts(seeded, interface, kind, whose, says):
    root = Account(seeded, ACCOUNTS[kind, whose], "test")
    alice = root.but(key_id=key_of(root.id), secret=SECRET)
    caller, user = (alice, "user/alice") if whose == "IAM user" else (root, "root")
    device = Device(root, named(root, kind, user), totp.seed_of(SEED_BASE32))
    listed = [one["SerialNumber"] for one in caller.iam.list_mfa_devices()["MFADevices"]]
    assert listed == ([device.serial] if (kind, whose) != ("SMS", "root") else [])

    if says == "refused":
        with refused("AccessDenied", 403, NO_SUCH_DEVICE):
            caller.session(**device.mfa())
    else:
        assert says == "code"
        # Without MFA a session may call no operation of IAM.
        assert caller.session(**device.mfa()).iam.get_user()


@cells("console")
def test_console(account, page, interface, kind, whose, says):
    user = account.user() if whose == "IAM user" else None
    console = console_of(page, account, user and user.name)
    Authenticator(page)
    is_offered = LABELS[kind] in offered(console)
    if is_offered:
        serials = [assign(console, kind).serial]
    else:
        post_a_phone(page, account)
        serials = []
    assert says == ("enabled" if is_offered else "refused")
    listed = (user or account).iam.list_mfa_devices()["MFADevices"]
    assert [one["SerialNumber"] for one in listed] == serials


def post_a_phone(page: Page, account: Account) -> None:
    """Posts what isn't offered; it is refused, and no code is sent."""
    cookies = {one["name"]: one["value"] for one in page.context.cookies()}
    visitor, mfa = Visitor(account.server, cookies), "/console/security-credentials/mfa"
    visitor.get(f"{mfa}/assign")
    token = {"csrf": visitor.form(f"{mfa}/assign").fields["csrf"]}
    number = phone_of(account)
    choice = visitor.post(f"{mfa}/assign", token | {"kind": "phone"})
    sent = visitor.post(f"{mfa}/phone", token | {"PhoneNumber": number})
    for answer in (choice, sent):
        assert answer.status == 403
        assert "SMS MFA devices are for IAM users only." in answer.text
    assert account.server.control.messages(number) == []


# What a sign-in asks for, and the words on its page.
ASKED = {
    "code": "Please enter an MFA code to complete sign-in.",
    "tap": "tap it to complete sign-in",
    "code by SMS": "A code was sent to your phone",
}


@cells("sign-in")
def test_sign_in(account, page, interface, kind, whose, says):
    user = account.user().name if whose == "IAM user" else None
    console = console_of(page, account, user)
    Authenticator(page)
    device = assign(console, kind) if says != "password alone" else None
    console.sign_out()

    console.sign_in(user)
    if device:
        expect(page.get_by_text(ASKED[says])).to_be_visible()
        prove(page, kind, device)
    signed_in(page, mfa=device is not None)
