"""The flags about permissions: enforced, only logged, or off; and whose words a refusal has."""

import json

import pytest

from support.aws import Account, denied
from support.policies import deny
from support.wire import call

ACCOUNT = 123456789012
WHO = f"arn:aws:iam::{ACCOUNT}:user/alice"
NO_LIST = (
    f"User: {WHO} is not authorized to perform: iam:ListUsers"
    f" on resource: arn:aws:iam::{ACCOUNT}:user/"
)
NO_READ = f"User: {WHO} is not authorized to perform: iam:GetUser on resource: user alice"
POLICY = f"arn:aws:iam::{ACCOUNT}:policy/no"


@pytest.fixture
def start(serve):
    """Alice on a server with flags; she may do nothing, and a managed policy denies GetUser."""

    def started(*flags: str):
        account = Account.numbered(serve(*flags), ACCOUNT)
        alice = account.user(allowed=None)
        arn = account.managed("no", deny("iam:GetUser"))
        account.iam.attach_user_policy(UserName="alice", PolicyArn=arn)
        return account, alice

    return started


WARNINGS = {
    "off": "WARN permissions are not decided (--enforce off).",
    "log": "WARN permissions are decided and logged, but not enforced (--enforce log).",
}


@pytest.mark.parametrize("mode", WARNINGS)
def test_nothing_is_refused_when_nothing_is_enforced(start, mode):
    account, alice = start("--enforce", mode)
    assert alice.iam.list_users()["Users"]
    assert alice.iam.get_user()
    account.server.stop()
    assert WARNINGS[mode] in account.server.output


def test_the_log_tells_who_was_let_in_and_what_would_have_refused_him(start):
    account, alice = start("--enforce", "log", "--log-format", "json")
    answers = [call(alice, "iam", action) for action in ("ListUsers", "GetUser")]
    answers.append(call(alice, "sts", "GetCallerIdentity"))
    account.server.stop()
    lines = [json.loads(line) for line in account.server.lines if line.startswith("{")]
    why = {line["request_id"]: line.get("denied_by") for line in lines if "request_id" in line}
    assert [why[answer.request_id] for answer in answers] == [
        "no identity-based policy allows it",
        f"identity-based policy: {POLICY} (statement 0)",
        None,
    ]


BECAUSE = " because no identity-based policy allows the iam:ListUsers action"
STYLES = {
    "2020": ("", " with an explicit deny"),
    "2021": (BECAUSE, " with an explicit deny in an identity-based policy"),
    "2025": (BECAUSE, f" with an explicit deny in an identity-based policy: {POLICY}"),
}


@pytest.mark.parametrize("year", STYLES)
def test_a_refusal_in_the_words_of_a_year(start, year):
    _, alice = start("--access-denied-style", year)
    implicit, explicit = STYLES[year]
    with denied(NO_LIST + implicit):
        alice.iam.list_users()
    with denied(NO_READ + explicit):
        alice.iam.get_user()
