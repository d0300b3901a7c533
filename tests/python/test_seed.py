"""Seed files: accounts, users, keys and devices that are there from the start."""

import pytest

from support import totp
from support.aws import NO_SUCH_DEVICE, Account, Caller, Device, refused
from support.seeds import ACCOUNT, ALL_KINDS, KEY_ID, SECRET, SEED_BASE32
from support.server import run


@pytest.fixture
def seeded(serve, tmp_path):
    """A server with every kind of device in one account."""
    file = tmp_path / "seed.yaml"
    file.write_text(ALL_KINDS)
    return Account.numbered(serve("--seed", str(file)), int(ACCOUNT))


def caller(account, key_id: str) -> Caller:
    return Caller(account.server, key_id, SECRET)


def test_a_seeded_user_signs_in_with_its_seeded_device(seeded):
    alice = caller(seeded, KEY_ID)
    assert alice.identity()["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/team/alice"
    phone = Device(seeded, f"arn:aws:iam::{ACCOUNT}:mfa/phone", totp.seed_of(SEED_BASE32))
    assert alice.session(**phone.mfa()).iam.get_user()["User"]["Tags"] == [
        {"Key": "team", "Value": "blue"}
    ]
    assert seeded.iam.list_account_aliases()["AccountAliases"] == ["example"]


def test_a_seeded_token_waits_for_its_holder(seeded):
    seeded.user("bob")
    Device(seeded, "GAHT12345678", totp.seed_of(SEED_BASE32)).enable("bob")


@pytest.mark.parametrize(
    "user, key_id", [("fiona", "AKIAI44QH8DHBEXAMPLE"), ("sam", "AKIAI44QH8DHBEXAMPL2")]
)
def test_security_keys_and_phones_are_of_no_use_to_sts(seeded, user, key_id):
    [device] = seeded.iam.list_mfa_devices(UserName=user)["MFADevices"]
    kind = {"fiona": f":u2f/user/{user}/", "sam": f":sms-mfa/{user}"}[user]
    assert kind in device["SerialNumber"]
    with refused("AccessDenied", 403, NO_SUCH_DEVICE):
        caller(seeded, key_id).session(SerialNumber=device["SerialNumber"], TokenCode="123456")


def test_a_security_key_is_looked_up(seeded):
    [device] = seeded.iam.list_mfa_devices(UserName="fiona")["MFADevices"]
    found = seeded.iam.get_mfa_device(SerialNumber=device["SerialNumber"], UserName="fiona")
    assert (found["UserName"], found["EnableDate"]) == ("fiona", device["EnableDate"])


def test_reset_brings_the_seed_back(seeded):
    seeded.iam.update_user(UserName="alice", NewUserName="zoe")
    seeded.iam.create_user(UserName="bob")
    seeded.server.control.ask("POST", "reset")
    listed = seeded.iam.list_users()["Users"]
    assert [user["UserName"] for user in listed] == ["alice", "fiona", "sam"]


BAD_SEEDS = {
    "unknown field": ("accounts:\n  - id: '123456789012'\n    colour: blue\n", "colour", "3:5"),
    "no account number": ("accounts:\n  - id: '1'\n", "1", "2:9"),
    "no YAML": ("accounts: [", "", "1"),
}


@pytest.mark.parametrize("text, named, place", BAD_SEEDS.values(), ids=BAD_SEEDS)
def test_a_seed_file_that_is_wrong(tmp_path, text, named, place):
    file = tmp_path / "seed.yaml"
    file.write_text(text)
    done = run("--listen", "127.0.0.1:0", "--seed", str(file))
    assert done.returncode != 0
    for part in (str(file), named, place):
        assert part in done.stderr
