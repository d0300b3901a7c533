"""Federated users, and the session of the console that temporary credentials become.

This is how aws-vault and its like sign people in.
"""

import json
import urllib.error
import urllib.parse
import urllib.request

import pytest
from playwright.sync_api import expect

from support.aws import INVALID_TOKEN, INVALID_TOKEN_AT_IAM, denied, refused
from support.console import address, expect_heading, expect_signed_in
from support.policies import allow, deny, no_policy_allows, policy
from support.signing_in import console_of
from support.visitor import Visitor

# What such programs call themselves.
ISSUER = "aws-vault"


def ask(server, **asked) -> tuple[int, str]:
    """Status and text of an answer of the federation endpoint."""
    url = f"{server.endpoint}/federation?{urllib.parse.urlencode(asked)}"
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read().decode()


def session(caller) -> str:
    return json.dumps(
        {
            "sessionId": caller.key_id,
            "sessionKey": caller.secret,
            "sessionToken": caller.token or "",
        }
    )


def signin_token(caller, **asked) -> str:
    status, text = ask(
        caller.server, Action="getSigninToken", SessionType="json", Session=session(caller), **asked
    )
    assert status == 200, text
    return json.loads(text)["SigninToken"]


def login(server, token: str, destination: str) -> str:
    asked = {"Action": "login", "Issuer": ISSUER, "Destination": destination, "SigninToken": token}
    return f"{server.endpoint}/federation?{urllib.parse.urlencode(asked)}"


def test_a_role_is_signed_in_with_its_own_rights(account, page):
    role = account.role("reader", account.arn)
    caller = account.user().assuming(role, session="ci")
    token = signin_token(caller, SessionDuration=3_600)
    # Whoever was signed in with this browser no longer is.
    console_of(page, account)
    before = cookie(page, account.server)
    # Programs send people to AWS's console, and to the address that they know the server by.
    page.goto(login(account.server, token, "https://console.aws.amazon.com/"))
    assert page.url == address(account.server)
    expect_signed_in(page, f"arn:aws:sts::{account.id}:assumed-role/reader/ci", mfa=False)
    role_s = cookie(page, account.server)
    assert (signs_in(account.server, before), signs_in(account.server, role_s)) == (False, True)
    page.goto(f"http://localhost:{account.server.port}/federation?Action=logout")
    expect_heading(page, "Sign in as IAM user")
    assert (cookie(page, account.server), signs_in(account.server, role_s)) == (None, False)


def cookie(page, server) -> str | None:
    """What names the session of a browser."""
    given = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    return given.get(server.cookie("session"))


def signs_in(server, session: str) -> bool:
    return Visitor(server, {server.cookie("session"): session}).get("/console").status == 200


def federated_arn(account, name: str) -> str:
    return f"arn:aws:sts::{account.id}:federated-user/{name}"


def decision(caller, action: str, resource: str, **asked) -> tuple[str, list[str]]:
    """What another emulator is told that was called with these credentials."""
    credentials = {"access_key_id": caller.key_id, "session_token": caller.token}
    question = {"credentials": credentials, "action": action, "resource": resource} | asked
    status, answer = caller.server.control.ask("POST", "authorize", question)
    assert status == 200, answer
    return answer["decision"], [reason["policy_type"] for reason in answer["reasons"]]


def test_a_user_without_a_role_is_signed_in_within_his_own_rights(account, page):
    """As `aws-vault login` does it for a profile without a role: all that the user may."""
    alice = account.user(allowed=[allow(["sts:GetFederationToken", "iam:ListUsers"])])
    federated = alice.federating("alice", DurationSeconds=3_600, Policy=policy(allow()))
    token = signin_token(federated)
    page.goto(login(account.server, token, "https://console.aws.amazon.com/console/home"))
    assert page.url == address(account.server)
    arn = federated_arn(account, "alice")
    expect_signed_in(page, arn, mfa=False)
    page.goto(address(account.server, "/users"))
    expect_heading(page, "Users")
    expect(page.get_by_role("link", name="alice", exact=True)).to_be_visible()
    page.goto(address(account.server, "/groups"))
    groups = f"arn:aws:iam::{account.id}:group/"
    expect(page.locator("main")).to_contain_text(no_policy_allows(arn, "iam:ListGroups", groups))
    page.goto(address(account.server, "/security-credentials"))
    expect(page.locator("main")).to_contain_text("This is a session of a federated user.")


def test_a_federated_user_may_ask_who_it_is_and_nothing_else_of_iam_and_sts(account):
    alice = account.user()
    role = account.role("reader", account.arn)
    bob = alice.federating("bob", Policy=policy(allow()))
    who = {
        "Account": account.id,
        "Arn": federated_arn(account, "bob"),
        "UserId": f"{account.id}:bob",
    }
    assert bob.identity() == who
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN_AT_IAM):
        bob.iam.list_users()
    for name, call in {
        "AssumeRole": lambda: bob.assuming(role),
        "GetAccessKeyInfo": lambda: bob.sts.get_access_key_info(AccessKeyId=alice.key_id),
        "GetFederationToken": lambda: bob.federating("carol"),
        "GetSessionToken": bob.session,
    }.items():
        with denied(f"Cannot call {name} with session credentials"):
            call()


def test_sessions_get_no_federation_token(account):
    alice = account.user()
    role = alice.assuming(account.role("reader", account.arn))
    for caller in (alice.session(), role, account.session()):
        with denied("Cannot call GetFederationToken with session credentials"):
            caller.federating("bob")


def test_a_federation_token_needs_permission(account):
    bob = federated_arn(account, "bob")
    alice = account.user(allowed=[allow("sts:GetFederationToken", bob)])
    assert alice.federating("bob").identity()["Arn"] == bob
    carol = federated_arn(account, "carol")
    with denied(no_policy_allows(alice.arn, "sts:GetFederationToken", carol)):
        alice.federating("carol")
    tags = [{"Key": "team", "Value": "blue"}]
    with denied(
        f"User: {alice.arn} is not authorized to perform: sts:TagSession on resource: {bob}"
    ):
        alice.federating("bob", Tags=tags)
    blue = {"aws:RequestTag/team": "blue"}
    alice.may(allow("sts:TagSession", bob, StringEquals=blue), name="tags")
    assert alice.federating("bob", Tags=tags).identity()["Arn"] == bob


@pytest.mark.parametrize("root", [False, True], ids=["user", "root"])
def test_session_policies_limit_what_is_lent(account, root):
    lender = account if root else account.user(allowed=[allow(["sts:*", "s3:*"])])
    bucket = f"arn:aws:s3:::{account.id}"
    narrow = lender.federating("bob", Policy=policy(allow(["s3:GetObject", "sqs:*"])))
    read = decision(narrow, "s3:GetObject", bucket)
    assert read == ("allowed", [] if root else ["identity-based policy"])
    assert decision(narrow, "s3:PutObject", bucket) == ("implicitDeny", ["session policy"])
    sent = decision(narrow, "sqs:SendMessage", "*")
    assert sent == (("allowed", []) if root else ("implicitDeny", ["identity-based policy"]))
    plain = lender.federating("bob")
    assert decision(plain, "s3:GetObject", bucket) == ("implicitDeny", ["session policy"])
    for principal, found in {
        federated_arn(account, "bob"): "allowed",
        "*": "allowed",
        federated_arn(account, "carol"): "implicitDeny",
        account.id: "implicitDeny",
    }.items():
        grant = allow("s3:*") | {"Principal": {"AWS": principal}}
        policies = [{"document": policy(grant)}]
        assert decision(plain, "s3:GetObject", bucket, resource_policies=policies)[0] == found


def test_tags_of_the_session_win_over_those_of_the_user(account):
    alice = account.user(Tags=[{"Key": "team", "Value": "red"}, {"Key": "floor", "Value": "3"}])
    for tags, team in (([], "red"), ([{"Key": "Team", "Value": "blue"}], "blue")):
        condition = {"aws:PrincipalTag/team": team, "aws:PrincipalTag/floor": "3"}
        own = policy(allow(StringEquals=condition))
        bob = alice.federating("bob", Policy=own, Tags=tags)
        assert decision(bob, "s3:GetObject", "*")[0] == "allowed", team


def test_a_federated_user_follows_the_user(own_account):
    alice = own_account.user()
    old = alice.federating("bob", Policy=policy(allow()))
    own_account.server.control.set_clock("2026-01-01T12:05:00Z")
    alice.may(
        deny("s3:*", DateLessThan={"aws:TokenIssueTime": "2026-01-01T12:05:00Z"}), name="revoke"
    )
    new = alice.federating("bob", Policy=policy(allow()))
    assert decision(old, "s3:GetObject", "*") == ("explicitDeny", ["identity-based policy"])
    assert decision(new, "s3:GetObject", "*")[0] == "allowed"
    own_account.iam.delete_access_key(UserName="alice", AccessKeyId=alice.key_id)
    assert new.identity()["Arn"] == federated_arn(own_account, "bob")
    for name in ("everything", "revoke"):
        own_account.iam.delete_user_policy(UserName="alice", PolicyName=name)
    assert decision(new, "s3:GetObject", "*") == ("implicitDeny", ["identity-based policy"])
    own_account.iam.delete_user(UserName="alice")
    own_account.user()
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        new.identity()


def test_a_federation_token_lasts_half_a_day_and_roots_an_hour(own_account):
    user, root = own_account.user().federating("bob"), own_account.federating("bob")
    own_account.server.control.advance(3_600)
    expired = "The security token included in the request is expired"
    with refused("ExpiredToken", 403, expired):
        root.identity()
    own_account.server.control.advance(39_599)
    assert user.identity()["Arn"] == federated_arn(own_account, "bob")
    own_account.server.control.advance(1)
    with refused("ExpiredToken", 403, expired):
        user.identity()


def test_the_command_line_asks_for_a_federation_token(account, cli):
    given = cli.json(
        account.user(),
        *("sts", "get-federation-token", "--name", "bob", "--duration-seconds", "900"),
        *("--policy", policy(allow()), "--tags", "Key=team,Value=blue"),
    )
    bob = federated_arn(account, "bob")
    assert given["FederatedUser"] == {"FederatedUserId": f"{account.id}:bob", "Arn": bob}
    assert 0 < given["PackedPolicySize"] < 100
    federated = account.with_credentials(given["Credentials"])
    assert cli.json(federated, "sts", "get-caller-identity")["Arn"] == bob
    error = cli.error(federated, "iam", "list-users", code=cli.refused_code)
    assert error == (
        "An error occurred (InvalidClientTokenId) when calling the ListUsers operation: "
        + INVALID_TOKEN_AT_IAM
    )


def test_a_federated_users_session_has_no_other_duration(account):
    federated = account.user().federating("bob")
    asked = {"Action": "getSigninToken", "Session": session(federated), "SessionDuration": 3_600}
    assert ask(account.server, **asked) == (400, "Invalid credentials parameter")


def test_other_credentials_are_refused(account):
    user = account.user()
    only = (
        "Only federation tokens or assume role tokens may be used for federated login."
        " Please contact your administrator."
    )
    for caller in (user, user.session()):
        asked = ask(account.server, Action="getSigninToken", Session=session(caller))
        assert asked == (400, only)
    role = user.assuming(account.role("reader", account.arn))
    wrong = role.but(secret="x" * 40)
    asked = ask(account.server, Action="getSigninToken", Session=session(wrong))
    assert asked == (400, "Invalid credentials parameter")
    assert ask(account.server, Action="login", SigninToken="x") == (
        400,
        "Invalid SigninToken parameter",
    )


def test_a_token_is_valid_for_a_quarter_of_an_hour(own_account):
    server = own_account.server
    caller = own_account.user().assuming(own_account.role("reader", own_account.arn))
    token = signin_token(caller)
    server.control.advance(890)
    with urllib.request.urlopen(
        login(server, token, "").replace("127.0.0.1", "localhost")
    ) as answer:
        assert (answer.status, answer.url) == (200, address(server, "/sign-in"))
    server.control.advance(60)
    status, text = ask(server, Action="login", SigninToken=token)
    assert (status, text) == (400, "Invalid SigninToken parameter")
