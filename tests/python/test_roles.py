"""Roles: who gets one, what the session is, and when it ends."""

import json
import os
import pty
import re
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from botocore.exceptions import ClientError

from support.aws import INVALID_TOKEN, REGION, WRONG_CODE, Account, Caller, refused
from support.cli import Cli
from support.server import environment

NOT_ALLOWED = "User: {} is not authorized to perform: sts:AssumeRole on resource: {}"
EVERYTHING = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
}
TO_ASSUME = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]


def trust(principal: str, **condition) -> str:
    statement = {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": TO_ASSUME}
    if condition:
        statement["Condition"] = condition
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def add_role(account: Account, name: str, principal: str, condition=None, **asked) -> dict:
    """A role that may do everything, and that this principal may assume."""
    document = trust(principal, **(condition or {}))
    made = account.iam.create_role(RoleName=name, AssumeRolePolicyDocument=document, **asked)[
        "Role"
    ]
    account.iam.put_role_policy(
        RoleName=name, PolicyName="everything", PolicyDocument=json.dumps(EVERYTHING)
    )
    return made


def may_do_everything(user) -> None:
    user.account.iam.put_user_policy(
        UserName=user.name, PolicyName="everything", PolicyDocument=json.dumps(EVERYTHING)
    )


def assume(caller: Caller, arn: str, **asked) -> dict:
    return caller.sts.assume_role(**{"RoleArn": arn, "RoleSessionName": "story"} | asked)


def as_role(caller: Caller, arn: str, **asked) -> Caller:
    return caller.with_credentials(assume(caller, arn, **asked)["Credentials"])


def test_a_session_of_a_role_is_the_role(account):
    alice = account.user()
    role = add_role(account, "analyst", alice.arn, Path="/team/")
    answer = assume(alice, role["Arn"])
    session = f"arn:aws:sts::{account.id}:assumed-role/analyst/story"
    user = {"AssumedRoleId": f"{role['RoleId']}:story", "Arn": session}
    assert answer["AssumedRoleUser"] == user
    assert "PackedPolicySize" not in answer
    end = datetime.now(UTC) + timedelta(hours=1)
    assert abs(answer["Credentials"]["Expiration"] - end) < timedelta(seconds=30)

    caller = alice.with_credentials(answer["Credentials"])
    expected = {"Account": account.id, "Arn": session, "UserId": user["AssumedRoleId"]}
    assert caller.identity() == expected
    assert [shown["UserName"] for shown in caller.iam.list_users()["Users"]] == ["alice"]
    with refused(
        "ValidationError", 400, "Must specify userName when calling with non-User credentials"
    ):
        caller.iam.get_user()
    assert account.iam.get_role(RoleName="analyst")["Role"]["RoleLastUsed"]["Region"] == REGION


def test_documents_come_back_decoded(account):
    alice = account.user()
    add_role(account, "analyst", alice.arn)
    shown = account.iam.get_role(RoleName="analyst")["Role"]["AssumeRolePolicyDocument"]
    assert shown == json.loads(trust(alice.arn))


def test_who_is_not_trusted_learns_nothing(account, another):
    alice, bob = account.user(), another.user("bob")
    closed = add_role(account, "closed", bob.arn)
    missing = f"arn:aws:iam::{account.id}:role/none"
    for arn in (closed["Arn"], missing):
        with refused("AccessDenied", 403, NOT_ALLOWED.format(alice.arn, arn)):
            assume(alice, arn)


def test_a_user_of_another_account(account, another):
    bob = another.user("bob")
    role = add_role(account, "partner", bob.arn)
    may_do_everything(bob)
    assert as_role(bob, role["Arn"]).identity()["Account"] == account.id
    another.iam.delete_user_policy(UserName="bob", PolicyName="everything")
    another.iam.delete_access_key(UserName="bob", AccessKeyId=bob.key_id)
    another.iam.delete_user(UserName="bob")
    again = another.user("bob")
    may_do_everything(again)
    with refused("AccessDenied", 403, NOT_ALLOWED.format(again.arn, role["Arn"])):
        assume(again, role["Arn"])
    shown = account.iam.get_role(RoleName="partner")["Role"]["AssumeRolePolicyDocument"]
    assert shown["Statement"][0]["Principal"] == {"AWS": bob.id}


def test_a_role_made_again_ends_its_sessions_and_is_trusted_by_nobody(account):
    alice = account.user()
    first = add_role(account, "first", alice.arn)
    second = add_role(account, "second", first["Arn"])
    session = as_role(alice, first["Arn"])
    assert as_role(session, second["Arn"]).identity()["Arn"].endswith("second/story")
    account.iam.delete_role_policy(RoleName="first", PolicyName="everything")
    account.iam.delete_role(RoleName="first")
    add_role(account, "first", alice.arn)
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        session.identity()
    fresh = as_role(alice, first["Arn"])
    caller = f"arn:aws:sts::{account.id}:assumed-role/first/story"
    with refused("AccessDenied", 403, NOT_ALLOWED.format(caller, second["Arn"])):
        assume(fresh, second["Arn"])


def test_principals_must_exist(account):
    nobody = f"arn:aws:iam::{account.id}:user/nobody"
    text = f'Invalid principal in policy: "AWS":"{nobody}"'
    with refused("MalformedPolicyDocument", 400, text):
        account.iam.create_role(RoleName="analyst", AssumeRolePolicyDocument=trust(nobody))


def test_a_chain_lasts_an_hour(account):
    alice = account.user()
    role = add_role(account, "analyst", alice.arn, MaxSessionDuration=7200)
    account.iam.update_assume_role_policy(
        RoleName="analyst", PolicyDocument=trust(f"arn:aws:iam::{account.id}:root")
    )
    may_do_everything(alice)
    session = as_role(alice, role["Arn"], DurationSeconds=7200)
    text = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    with refused("ValidationError", 400, text):
        assume(session, role["Arn"], DurationSeconds=3601)
    assert assume(session, role["Arn"], DurationSeconds=3600)


def test_tags_and_source_identity_go_along_a_chain(account):
    alice = account.user()
    first = add_role(account, "first", alice.arn)
    second = add_role(account, "second", first["Arn"])
    tags = [{"Key": "Team", "Value": "blue"}, {"Key": "once", "Value": "1"}]
    answer = assume(
        alice, first["Arn"], Tags=tags, TransitiveTagKeys=["Team"], SourceIdentity="alice"
    )
    assert (answer["SourceIdentity"], answer["PackedPolicySize"]) == ("alice", 1)
    session = alice.with_credentials(answer["Credentials"])
    text = (
        "One of the specified transitive tag keys can't be set because it conflicts with a"
        " transitive tag key from the calling session."
    )
    with refused("InvalidParameterValue", 400, text):
        assume(session, second["Arn"], Tags=[{"Key": "team", "Value": "red"}])
    with refused(
        "ValidationError", 400, "The source identity is already set for this assume role session"
    ):
        assume(session, second["Arn"], SourceIdentity="bob")
    chained = assume(session, second["Arn"])
    assert (chained["SourceIdentity"], chained["PackedPolicySize"]) == ("alice", 1)


MFA_NEEDED = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}


def test_a_role_that_wants_mfa(account):
    alice, phone = account.user_with_device()
    role = add_role(account, "analyst", alice.arn, condition=MFA_NEEDED)
    with refused("AccessDenied", 403, WRONG_CODE):
        assume(alice, role["Arn"], SerialNumber=phone.serial, TokenCode=phone.wrong_code())
    proof = phone.mfa()
    assert assume(alice, role["Arn"], **proof)
    with refused("AccessDenied", 403, WRONG_CODE):
        assume(alice, role["Arn"], **proof)
    # A session with MFA needs no other code.
    assert assume(alice.session(**phone.mfa(1)), role["Arn"])


def test_a_code_counts_in_another_account(account, another):
    bob, phone = another.user_with_device("bob")
    may_do_everything(bob)
    role = add_role(account, "partner", bob.arn, condition=MFA_NEEDED)
    proof = phone.mfa()
    assert assume(bob, role["Arn"], **proof)
    with refused("AccessDenied", 403, WRONG_CODE):
        bob.session(**proof)


@pytest.fixture
def cli(tmp_path):
    """The one that `tests/run` installs: the call for the role goes to AWS_ENDPOINT_URL, which older
    ones don't know, and the flag is for the command's own call only."""
    return Cli(1, tmp_path)


@pytest.fixture
def profile(cli, account):
    """Alice's profile, and one of a role that wants her phone."""
    alice, phone = account.user_with_device()
    role = add_role(account, "analyst", alice.arn, condition=MFA_NEEDED)
    (cli.folder / "credentials").write_text(
        f"[alice]\naws_access_key_id = {alice.key_id}\naws_secret_access_key = {alice.secret}\n"
    )
    (cli.folder / "config").write_text(
        f"[profile analyst]\nrole_arn = {role['Arn']}\nsource_profile = alice\n"
        f"role_session_name = cli\nmfa_serial = {phone.serial}\nregion = {REGION}\n"
    )
    return phone


def at_a_terminal(cli, account: Account, code: str, *words: str) -> tuple[int, str, str]:
    """Runs a command, and types a code when it asks for one: exit code, output, and the screen."""
    env = environment(
        AWS_CONFIG_FILE=str(cli.folder / "config"),
        AWS_SHARED_CREDENTIALS_FILE=str(cli.folder / "credentials"),
        AWS_ENDPOINT_URL=account.server.endpoint,
        AWS_EC2_METADATA_DISABLED="true",
        AWS_PAGER="",
        HOME=str(cli.folder),
    )
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [cli.program, *words],
        env=env,
        cwd=cli.folder,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
        text=True,
    ) as running:
        os.close(theirs)
        screen, typed = "", False
        while part := shown_by(ours):
            screen += part
            if "MFA code" in screen and screen.rstrip().endswith(":") and not typed:
                os.write(ours, f"{code}\n".encode())
                typed = True
        output = running.stdout.read()
        os.close(ours)
        return running.wait(timeout=60), output, screen


def shown_by(terminal: int) -> str:
    """What comes next on a terminal; nothing once its other end is closed."""
    try:
        return os.read(terminal, 1024).decode(errors="replace")
    except OSError:
        return ""


def test_the_command_line_asks_for_the_code(cli, account, profile):
    words = ["sts", "get-caller-identity", "--profile", "analyst", "--output", "json"]
    code, output, screen = at_a_terminal(cli, account, profile.code(), *words)
    assert code == 0, screen
    assert json.loads(output)["Arn"].endswith(":assumed-role/analyst/cli")
    assert profile.serial in screen


def test_the_command_line_shows_why_a_code_is_refused(cli, account, profile):
    words = ["sts", "get-caller-identity", "--profile", "analyst"]
    code, _, screen = at_a_terminal(cli, account, profile.wrong_code(), *words)
    assert code == cli.refused_code
    error = f"An error occurred (AccessDenied) when calling the AssumeRole operation: {WRONG_CODE}"
    assert error.strip() in re.sub(r"\s+", " ", screen)


def test_a_role_has_its_place_in_every_list(account):
    names = [f"role-{number:03}" for number in range(120)]
    document = trust(f"arn:aws:iam::{account.id}:root")
    for name in reversed(names):
        account.iam.create_role(RoleName=name, AssumeRolePolicyDocument=document)
    pages = account.iam.get_paginator("list_roles").paginate()
    assert [role["RoleName"] for page in pages for role in page["Roles"]] == names
    with pytest.raises(ClientError, match="EntityAlreadyExists"):
        account.iam.create_role(RoleName="ROLE-000", Path="/x/", AssumeRolePolicyDocument=document)
