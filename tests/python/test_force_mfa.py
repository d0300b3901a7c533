"""AWS's policies that ask for MFA, pasted as AWS documents them, and those who live under them."""

import pytest

from support.aws import (
    INVALID_TOKEN_AT_IAM,
    allow,
    denied,
    denied_by,
    no_policy_allows,
    refused,
    trust,
)
from support.totp import STEP, code_at, seed_of

# IAM User Guide, "AWS: Allows MFA-authenticated IAM users to manage their own MFA device on the
# Security credentials page".
FORCE_MFA = """\
{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "AllowViewAccountInfo",
            "Effect": "Allow",
            "Action": "iam:ListVirtualMFADevices",
            "Resource": "*"
        },
        {
            "Sid": "AllowManageOwnVirtualMFADevice",
            "Effect": "Allow",
            "Action": [
                "iam:CreateVirtualMFADevice"
            ],
            "Resource": "arn:aws:iam::*:mfa/*"
        },
        {
            "Sid": "AllowManageOwnUserMFA",
            "Effect": "Allow",
            "Action": [
                "iam:DeactivateMFADevice",
                "iam:EnableMFADevice",
                "iam:GetUser",
                "iam:GetMFADevice",
                "iam:ListMFADevices",
                "iam:ResyncMFADevice"
            ],
            "Resource": "arn:aws:iam::*:user/${aws:username}"
        },
        {
            "Sid": "DenyAllExceptListedIfNoMFA",
            "Effect": "Deny",
            "NotAction": [
                "iam:CreateVirtualMFADevice",
                "iam:EnableMFADevice",
                "iam:GetUser",
                "iam:ListMFADevices",
                "iam:ListVirtualMFADevices",
                "iam:ResyncMFADevice",
                "sts:GetSessionToken"
            ],
            "Resource": "*",
            "Condition": {
                "BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}
            }
        }
    ]
}
"""
# IAM User Guide, "MFA-protected API access": MFA, and MFA of the last hour.
WITH_MFA = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
OF_THE_LAST_HOUR = {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}


def force_mfa(account) -> str:
    """The ARN of the policy."""
    made = account.iam.create_policy(PolicyName="Force_MFA", PolicyDocument=FORCE_MFA)
    return made["Policy"]["Arn"]


@pytest.fixture
def forced(account):
    """Alice, who may do everything as soon as she has MFA, and what denies it until then."""
    alice, arn = account.user(), force_mfa(account)
    account.iam.attach_user_policy(UserName="alice", PolicyArn=arn)
    return alice, f"an identity-based policy: {arn}"


def enrol(alice):
    """Alice makes and enables a device herself; its seed and serial number."""
    made = alice.iam.create_virtual_mfa_device(VirtualMFADeviceName="alice")["VirtualMFADevice"]
    serial, seed = made["SerialNumber"], seed_of(made["Base32StringSeed"].decode())
    step = alice.server.control.now() // STEP
    alice.iam.enable_mfa_device(
        UserName="alice",
        SerialNumber=serial,
        AuthenticationCode1=code_at(seed, step - 1),
        AuthenticationCode2=code_at(seed, step),
    )
    return serial, code_at(seed, step)


def test_a_user_enrols_and_then_may_do_her_work(account, forced):
    alice, by_the_policy = forced
    everybody = f"arn:aws:iam::{account.id}:user/"
    no = denied_by(alice.arn, "iam:ListUsers", everybody, by_the_policy)
    with denied(no):
        alice.iam.list_users()
    assert alice.iam.get_user()["User"]["Arn"] == alice.arn
    assert alice.iam.list_mfa_devices()["MFADevices"] == []

    serial, code = enrol(alice)
    assert [held["SerialNumber"] for held in alice.iam.list_mfa_devices()["MFADevices"]] == [serial]
    with denied(no):
        alice.iam.list_users()
    with denied(denied_by(alice.arn, "iam:DeactivateMFADevice", "user alice", by_the_policy)):
        alice.iam.deactivate_mfa_device(UserName="alice", SerialNumber=serial)
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN_AT_IAM):
        alice.session().iam.list_users()

    session = alice.session(SerialNumber=serial, TokenCode=code)
    assert [user["UserName"] for user in session.iam.list_users()["Users"]] == ["alice"]
    session.iam.deactivate_mfa_device(UserName="alice", SerialNumber=serial)
    assert account.iam.list_mfa_devices(UserName="alice")["MFADevices"] == []


def test_the_policy_alone_is_for_ones_own_devices(account):
    alice, phone = account.user_with_device(allowed=None)
    account.user("bob", allowed=None)
    account.iam.attach_user_policy(UserName="alice", PolicyArn=force_mfa(account))
    session = alice.session(**phone.mfa())
    assert session.iam.get_user()["User"]["UserName"] == "alice"
    spare = account.virtual_device("spare")
    asked = {"UserName": "bob", "SerialNumber": spare.serial} | spare.pair()
    for caller in (alice, session):
        with denied(no_policy_allows(alice.arn, "iam:EnableMFADevice", "user bob")):
            caller.iam.enable_mfa_device(**asked)
    with denied(no_policy_allows(alice.arn, "iam:GetUser", "user bob")):
        session.iam.get_user(UserName="bob")
    everybody = f"arn:aws:iam::{account.id}:user/"
    with denied(no_policy_allows(alice.arn, "iam:ListUsers", everybody)):
        session.iam.list_users()


def test_a_role_without_mfa_is_denied_and_with_mfa_is_not(account, forced):
    """The session of a role says whether MFA stands behind it, so the policy binds roles too."""
    alice, by_the_policy = forced
    role = account.role("analyst", alice.arn)
    account.iam.attach_role_policy(
        RoleName="analyst", PolicyArn=f"arn:aws:iam::{account.id}:policy/Force_MFA"
    )
    with denied(denied_by(alice.arn, "sts:AssumeRole", role, by_the_policy)):
        alice.assuming(role)

    serial, code = enrol(alice)
    proven = alice.session(SerialNumber=serial, TokenCode=code).assuming(role)
    assert [user["UserName"] for user in proven.iam.list_users()["Users"]] == ["alice"]

    bob = account.user("bob")
    account.iam.update_assume_role_policy(RoleName="analyst", PolicyDocument=trust(bob.arn))
    session = f"arn:aws:sts::{account.id}:assumed-role/analyst/story"
    everybody = f"arn:aws:iam::{account.id}:user/"
    with denied(denied_by(session, "iam:ListUsers", everybody, by_the_policy)):
        bob.assuming(role).iam.list_users()


def test_mfa_grows_old(own_account):
    statement = allow("iam:*", **OF_THE_LAST_HOUR)
    alice, phone = own_account.user_with_device(allowed=[statement])
    no = no_policy_allows(alice.arn, "iam:GetUser", "user alice")
    with denied(no):
        alice.iam.get_user()
    session = alice.session(**phone.mfa())
    assert session.iam.get_user()
    own_account.server.control.advance(3000)
    assert session.iam.get_user()
    own_account.server.control.advance(600)
    with denied(no):
        session.iam.get_user()
    assert session.identity()["Arn"] == alice.arn, "the session itself goes on"
    assert alice.session(**phone.mfa()).iam.get_user()


# AWS's table of what MFA conditions mean for keys and for a session with MFA.
KEYS, SESSION = "keys", "session"
CONDITIONS = [
    (allow(Bool={"aws:MultiFactorAuthPresent": "true"}), {SESSION}),
    (allow(Bool={"aws:MultiFactorAuthPresent": "false"}), set()),
    (allow(BoolIfExists={"aws:MultiFactorAuthPresent": "true"}), {KEYS, SESSION}),
    (allow(BoolIfExists={"aws:MultiFactorAuthPresent": "false"}), {KEYS}),
    (allow(Null={"aws:MultiFactorAuthPresent": "false"}), {SESSION}),
    (allow(Null={"aws:MultiFactorAuthAge": "true"}), {KEYS}),
    (allow(NumericLessThan={"aws:MultiFactorAuthAge": "300"}), {SESSION}),
    (allow(NumericLessThanIfExists={"aws:MultiFactorAuthAge": "300"}), {KEYS, SESSION}),
]


@pytest.mark.parametrize(
    "statement, whom", CONDITIONS, ids=[str(c[0]["Condition"]) for c in CONDITIONS]
)
def test_what_a_condition_on_mfa_means(account, statement, whom):
    alice, phone = account.user_with_device(allowed=[statement])
    callers = {KEYS: alice, SESSION: alice.session(**phone.mfa())}
    for name, caller in callers.items():
        if name in whom:
            assert caller.iam.get_user()
        else:
            with denied(no_policy_allows(alice.arn, "iam:GetUser", "user alice")):
                caller.iam.get_user()


def test_the_command_line_under_the_policy(cli, account, forced):
    alice, by_the_policy = forced
    users = ["iam", "list-users"]
    everybody = f"arn:aws:iam::{account.id}:user/"
    no = denied_by(alice.arn, "iam:ListUsers", everybody, by_the_policy)
    said = cli.error(alice, *users, code=cli.refused_code)
    assert f"An error occurred (AccessDenied) when calling the ListUsers operation: {no}" in said

    seed = cli.folder / "seed"
    made = cli.json(
        alice, "iam", "create-virtual-mfa-device", "--virtual-mfa-device-name", "alice",
        "--outfile", str(seed), "--bootstrap-method", "Base32StringSeed",
    )  # fmt: skip
    serial, step = made["VirtualMFADevice"]["SerialNumber"], account.server.control.now() // STEP
    before, now = (code_at(seed_of(seed.read_text()), at) for at in (step - 1, step))
    cli.run(
        alice, "iam", "enable-mfa-device", "--user-name", "alice", "--serial-number", serial,
        "--authentication-code1", before, "--authentication-code2", now,
    )  # fmt: skip
    asked = ["--serial-number", serial, "--token-code", now]
    given = cli.json(alice, "sts", "get-session-token", *asked)["Credentials"]
    listed = cli.json(alice.with_credentials(given), *users)["Users"]
    assert [user["UserName"] for user in listed] == ["alice"]
