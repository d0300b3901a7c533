"""What the program prints: a line a request, and never anything secret."""

import json

import pytest

from support.aws import BAD_SIGNATURE, Account, refused
from support.wire import call

DEBUG = ["--log-format", "json", "--log-level", "debug"]


def records(server) -> list[dict]:
    """The log, complete once the server has left."""
    server.stop()
    return [json.loads(line) for line in server.lines if line.startswith("{")]


def test_secrets_codes_seeds_and_tokens_are_never_printed(serve):
    server = serve(*DEBUG, "--root-key", "444455556666:AKIAIOSFODNN7EXAMPLE:s3cr3t-of-root")
    root = Account(server, "AKIAIOSFODNN7EXAMPLE", "s3cr3t-of-root")
    account = Account.numbered(server, 888800000001)
    made = account.iam.create_virtual_mfa_device(VirtualMFADeviceName="spare")["VirtualMFADevice"]
    token = server.control.make_token("GAHT12345678")
    alice, phone = account.user_with_device()
    pair, mfa = phone.pair(), phone.mfa()
    session = alice.session(**mfa)
    session.iam.get_user()
    root.identity()
    with refused("SignatureDoesNotMatch", 403, BAD_SIGNATURE):
        alice.but(secret="a wrong one").identity()
    with refused(
        "AccessDenied",
        403,
        "MultiFactorAuthentication failed with invalid MFA one time pass code. ",
    ):
        alice.session(**mfa)
    server.stop()

    secrets = {
        "root's secret": "s3cr3t-of-root",
        "a user's secret": alice.secret,
        "a session's secret": session.secret,
        "a session token": session.token[:40],
        "a code": mfa["TokenCode"],
        "a pair's code": pair["AuthenticationCode1"],
        "a virtual device's seed": made["Base32StringSeed"].decode(),
        "a hardware token's seed": token["seed_base32"],
    }
    printed = [name for name, secret in secrets.items() if secret in server.output]
    assert printed == []


def test_a_line_for_every_request(serve):
    server = serve(*DEBUG)
    account = Account.numbered(server, 888800000002)
    good = call(account, "sts", "GetCallerIdentity")
    bad = call(account, "iam", "GetUser", "UserName=alice")
    lines = {
        line["request_id"]: line for line in map(flat, records(server)) if "request_id" in line
    }
    one, two = lines[good.request_id], lines[bad.request_id]
    assert (one["operation"], one["code"]) == ("sts:GetCallerIdentity", "OK")
    assert (two["operation"], two["code"]) == ("iam:GetUser", "NoSuchEntity")
    for line in (one, two):
        assert line["principal"] == account.arn
        assert line["source"].startswith("127.0.0.1")
        assert isinstance(line["microseconds"], int)


@pytest.mark.parametrize("enforce", ["on", "log"])
def test_what_denied_a_request_is_named_at_info(serve, enforce):
    server = serve("--log-format", "json", "--enforce", enforce)
    account = Account.numbered(server, 888800000003)
    alice = account.user(allowed=None)
    plain = call(alice, "iam", "ListUsers")
    deny = {"Statement": {"Sid": "No", "Effect": "Deny", "Action": "iam:*", "Resource": "*"}}
    account.iam.put_user_policy(UserName="alice", PolicyName="own", PolicyDocument=json.dumps(deny))
    denied = call(alice, "iam", "ListUsers")
    expected = {"on": (403, "AccessDenied"), "log": (200, "OK")}[enforce]
    lines = {line["request_id"]: line for line in records(server) if "request_id" in line}
    for answer, reason in (
        (plain, "no identity-based policy allows it"),
        (denied, "identity-based policy: user alice: own (statement No)"),
    ):
        line = lines[answer.request_id]
        assert (line["level"], line["denied_by"]) == ("INFO", reason)
        assert (line["status"], line["code"]) == expected
    allowed = [line for line in lines.values() if line["principal"] == account.arn]
    assert allowed
    assert not any("denied_by" in line for line in allowed)


def flat(record: dict) -> dict:
    """A record with its fields beside what the logger adds."""
    return record | record.get("fields", {})


def test_a_wide_address_with_well_known_keys_is_warned_of(serve):
    warning = "0.0.0.0"
    quiet, wide = serve(), serve("--listen", "0.0.0.0:0")
    assert warning not in quiet.output
    assert "WARN" in wide.output
    assert warning in wide.output
