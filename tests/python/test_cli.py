"""Both command lines of AWS, unmodified, on the document's way."""

from pathlib import Path

import pytest

from support import qr, totp
from support.aws import BAD_PAIR, BAD_SIGNATURE, NO_SUCH_DEVICE, allow, no_policy_allows, policy

DENIED = "An error occurred ({}) when calling the {} operation: {}"


def user(cli, account):
    """Alice, made by the command line, who may enable and see devices."""
    cli.json(account, "iam", "create-user", "--user-name", "alice")
    cli.run(
        account, "iam", "put-user-policy", "--user-name", "alice", "--policy-name", "devices",
        "--policy-document", policy(allow(["iam:EnableMFADevice", "iam:ListMFADevices"])),
    )  # fmt: skip
    key = cli.json(account, "iam", "create-access-key", "--user-name", "alice")["AccessKey"]
    return account.but(key_id=key["AccessKeyId"], secret=key["SecretAccessKey"])


def pair(account, seed: bytes) -> list[str]:
    counter = account.server.control.now() // totp.STEP
    one, two = totp.code_at(seed, counter - 1), totp.code_at(seed, counter)
    return ["--authentication-code1", one, "--authentication-code2", two]


def seed_in(picture_or_text: Path, method: str) -> bytes:
    if method == "Base32StringSeed":
        return totp.seed_of(picture_or_text.read_text())
    uri = qr.text_of(picture_or_text.read_bytes())
    return totp.seed_of(uri.split("secret=")[1].split("&")[0])


@pytest.mark.parametrize("method", ["QRCodePNG", "Base32StringSeed"])
def test_from_a_user_to_credentials_with_mfa(cli, account, method):
    alice, outfile = user(cli, account), cli.folder / "seed"
    made = cli.json(
        account, "iam", "create-virtual-mfa-device", "--virtual-mfa-device-name", "phone",
        "--outfile", str(outfile), "--bootstrap-method", method,
    )  # fmt: skip
    serial, seed = made["VirtualMFADevice"]["SerialNumber"], seed_in(outfile, method)
    mine = ["--user-name", "alice", "--serial-number", serial]
    cli.run(account, "iam", "enable-mfa-device", *mine, *pair(account, seed))

    code = totp.code_at(seed, account.server.control.now() // totp.STEP)
    asked = ["--serial-number", serial, "--token-code", code]
    given = cli.json(alice, "sts", "get-session-token", *asked)["Credentials"]
    session = alice.with_credentials(given)
    assert cli.json(session, "sts", "get-caller-identity")["Arn"].endswith(":user/alice")
    listed = cli.json(session, "iam", "list-mfa-devices")["MFADevices"]
    assert [device["SerialNumber"] for device in listed] == [serial]


def test_refusals_in_aws_s_words(cli, account):
    alice = user(cli, account)
    token = account.hardware_token()
    enable = ["iam", "enable-mfa-device", "--user-name", "alice", "--serial-number", token.serial]
    equal = ["--authentication-code1", token.code(), "--authentication-code2", token.code()]
    session = [
        "sts",
        "get-session-token",
        "--serial-number",
        token.serial,
        "--token-code",
        "123456",
    ]
    whoami, users = ["sts", "get-caller-identity"], ["iam", "list-users"]
    everybody = f"arn:aws:iam::{account.id}:user/"
    no = no_policy_allows(f"{everybody}alice", "iam:ListUsers", everybody)
    table = [
        (alice, [*enable, *equal], "InvalidAuthenticationCode", "EnableMFADevice", BAD_PAIR),
        (alice, users, "AccessDenied", "ListUsers", no),
        (alice, session, "AccessDenied", "GetSessionToken", NO_SUCH_DEVICE),
        (
            alice.but(secret="x"),
            whoami,
            "SignatureDoesNotMatch",
            "GetCallerIdentity",
            BAD_SIGNATURE,
        ),
    ]
    for caller, words, code, operation, message in table:
        said = cli.error(caller, *words, code=cli.refused_code)
        assert DENIED.format(code, operation, message) in said
