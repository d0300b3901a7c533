"""Every page of the console: small, strict, and good for eyes, keyboards and screen readers."""

from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from support.authenticator import Authenticator
from support.console import expect_heading
from support.device_pages import Console
from support.enrolment import assign
from support.frame import HEADERS, LARGEST
from support.html import Html
from support.looks import look
from support.policies import allow, policy, trust
from support.signing_in import console_of, prove, signed_in, visitor_of
from support.visitor import Visitor
from support.wire import Answer

# Pages that the navigation leads to and that aren't written yet: the list may only shrink.
AHEAD = {
    f"/console/{page}"
    for page in ("users", "groups", "roles", "policies", "simulator", "requests", "codes", "clock")
}
# With more pages than this something leads round and round.
MOST = 150


@pytest.fixture
def furnished(account):
    """An account with something of each kind in it."""
    root = account.iam
    account.user()
    account.user_with_device("bob", "bobs-phone")
    root.create_group(GroupName="developers")
    root.add_user_to_group(GroupName="developers", UserName="alice")
    root.create_role(RoleName="reader", AssumeRolePolicyDocument=trust(account.arn))
    account.managed("read", allow("iam:Get*"))
    document = policy(allow("s3:*"))
    root.put_group_policy(GroupName="developers", PolicyName="inline", PolicyDocument=document)
    root.create_account_alias(AccountAlias=f"example-{account.id}")
    account.user("nobody", allowed=None)
    return account


def every_page(visitor: Visitor) -> dict[str, Answer]:
    """The answers of all pages that links lead to, from the first page on."""
    answers: dict[str, Answer] = {}
    ahead = ["/console"]
    while ahead:
        path = ahead.pop(0)
        if path in answers:
            continue
        answers[path] = visitor.get(path)
        assert len(answers) < MOST, sorted(answers)
        ahead += [urldefrag(urljoin(path, link)).url for link in visitor.page.links]
    return answers


@pytest.fixture(params=[None, "alice", "nobody"], ids=["root", "alice", "nobody"])
def who(request, furnished) -> str | None:
    """Root, a user who may do everything, and one who may do nothing."""
    if request.param:
        Console(None, furnished).give_password(request.param)
    return request.param


def test_every_page_is_small_and_strict(furnished, who):
    answers = every_page(visitor_of(furnished, who))
    assert {"/console", "/console/security-credentials", "/console/outbox"} < answers.keys()
    missing = {path for path, answer in answers.items() if answer.status == 404}
    assert missing <= AHEAD
    for path, answer in answers.items():
        # Who may not see something is told so, on a page.
        allowed = {200, 403} if who == "nobody" else {200}
        assert path in missing or answer.status in allowed, path
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
        assert answer.headers["cache-control"] == "no-store", path
        assert len(answer.body) < LARGEST, path
        page = Html(answer.text)
        assert (page.inline, page.foreign) == ([], []), path
        assert answer.text.count("<h1>") == 1, path


def test_every_page_is_good_to_use(furnished, page, who):
    console = Console(page, furnished)
    console.sign_in(who)
    signed_in(page, mfa=False)
    for path in every_page(visitor_of(furnished, who)):
        console.open(path.removeprefix("/console"))
        look(page, f"{who or 'root'}{urlsplit(path).path.replace('/', '-')}")


def test_the_page_that_asks_for_a_security_key_is_good_to_use(account, page):
    console = console_of(page, account)
    Authenticator(page)
    key = assign(console, "U2F")
    console.sign_out()
    console.sign_in()
    expect_heading(page, "Multi-factor authentication")
    look(page, "sign-in-key")
    prove(page, "U2F", key)
    signed_in(page, mfa=True)
