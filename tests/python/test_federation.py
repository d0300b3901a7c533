"""Temporary credentials become a session of the console, as aws-vault and its like do it."""

import json
import urllib.error
import urllib.parse
import urllib.request

from support.console import address, expect_heading, expect_signed_in
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
    before = cookie(page)
    # Programs send people to AWS's console, and to the address that they know the server by.
    page.goto(login(account.server, token, "https://console.aws.amazon.com/"))
    assert page.url == address(account.server)
    expect_signed_in(page, f"arn:aws:sts::{account.id}:assumed-role/reader/ci", mfa=False)
    role_s = cookie(page)
    assert (signs_in(account.server, before), signs_in(account.server, role_s)) == (False, True)
    page.goto(f"http://localhost:{account.server.port}/federation?Action=logout")
    expect_heading(page, "Sign in as IAM user")
    assert (cookie(page), signs_in(account.server, role_s)) == (None, False)


def cookie(page) -> str | None:
    """What names the session of a browser."""
    given = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    return given.get("iamulator_session")


def signs_in(server, session: str) -> bool:
    return Visitor(server, {"iamulator_session": session}).get("/console").status == 200


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
