"""Every page of the console: small, strict, and good for eyes, keyboards and screen readers."""

import json
import re
from collections import Counter
from html import unescape
from urllib.parse import parse_qsl, quote, urldefrag, urljoin, urlsplit

import pytest

from support.authenticator import Authenticator
from support.console import expect_heading
from support.device_pages import Console
from support.enrolment import assign
from support.frame import HEADERS, LARGEST
from support.html import Html
from support.laden import GROUPS, PATH, ROLE, USER, crowd, lade
from support.looks import look, standing_still
from support.policies import allow, policy, trust
from support.signing_in import console_of, prove, signed_in, visitor_of
from support.visitor import Visitor
from support.wire import Answer

# Of pages that differ in a name alone, such as those of policies, so many are looked at.
ALIKE = 2
# What a link to a file that is kept has in it: it is no page.
FILE = "document.json"
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
    seen: Counter[tuple] = Counter()
    ahead = ["/console"]
    while ahead:
        path = ahead.pop(0)
        if path in answers or seen[shape(path)] == ALIKE:
            continue
        seen[shape(path)] += 1
        answers[path] = visitor.get(path)
        assert len(answers) < MOST, sorted(answers)
        ahead += [
            urldefrag(urljoin(path, link)).url for link in visitor.page.links if FILE not in link
        ]
    return answers


def shape(path: str) -> tuple:
    """A page's path without the name in it, and the names of its parameters."""
    parts = urlsplit(path)
    segments = parts.path.split("/")
    return (
        *segments[:3],
        *segments[4:],
        len(segments),
        *sorted(dict(parse_qsl(parts.query, True))),
    )


@pytest.fixture(params=[None, "alice", "nobody"], ids=["root", "alice", "nobody"])
def who(request, furnished) -> str | None:
    """Root, a user who may do everything, and one who may do nothing."""
    if request.param:
        Console(None, furnished).give_password(request.param)
    return request.param


def test_every_page_is_small_and_strict(furnished, who):
    answers = every_page(visitor_of(furnished, who))
    assert {"/console", "/console/security-credentials", "/console/outbox"} < answers.keys()
    for path, answer in answers.items():
        # Who may not see something is told so, on a page.
        allowed = {200, 403} if who == "nobody" else {200}
        assert answer.status in allowed, path
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
        assert answer.headers["cache-control"] == "no-store", path
        assert len(answer.body) < LARGEST, path
        page = Html(answer.text)
        assert (page.inline, page.foreign) == ([], []), path
        assert answer.text.count("<h1>") == 1, path


def test_every_page_of_the_largest_account_is_small(account):
    lade(account)
    ask_at_length(account)
    visitor = visitor_of(account)
    sizes = {path: len(answer.body) for path, answer in every_page(visitor).items()}
    assert {path: size for path, size in sizes.items() if size >= LARGEST} == {}
    # Whatever IAM may hold at most was looked at.
    shapes = {shape(path) for path in sizes}
    user, role = f"/console/users/{USER}", f"/console/roles/{ROLE}"
    for path in (
        user,
        f"{user}?tags=",
        f"{user}?attached=",
        f"{user}?groups=",
        role,
        f"{role}?part=",
        f"{role}?inline=",
        f"{role}/trust",
        f"{role}/permissions/inline?policy=",
        f"/console/groups/{GROUPS[0]}?marker=",
        "/console/policies/ARN/view?version=&part=",
        "/console/policies/ARN/view?marker=",
        "/console/policies/ARN/version",
        "/console/users?marker=",
        "/console/policies?scope=&marker=",
        "/console/requests?before=",
        "/console/requests/x",
        "/console/codes?after=",
    ):
        assert shape(path) in shapes, path


def ask_at_length(account) -> None:
    """Requests whose decisions have much to tell: long resources and keys, many policies."""
    user, long = f"arn:aws:iam::{account.id}:user{PATH}{USER}", '<"&>' * 400
    question = {
        "action": "s3:GetObject",
        "resource": f"arn:aws:s3:::bucket/{long}",
        "context": {f"aws:RequestTag/{number}{'k' * 100}": long for number in range(60)},
    }
    for _ in range(40):
        status, answer = account.server.control.ask(
            "POST", "authorize", question | {"principal": user}
        )
        assert status == 200, answer


def test_a_form_that_is_full_of_nonsense_comes_back_small(account):
    """What was typed is shown again only as far as there is a place for it."""
    account.user()
    account.managed("read", allow("iam:Get*"))
    account.iam.create_group(GroupName="developers")
    account.iam.create_role(RoleName="reader", AssumeRolePolicyDocument=trust(account.arn))
    visitor = visitor_of(account)
    posted = set()
    for path in every_page(visitor):
        visitor.get(path)
        for form in visitor.page.forms:
            typed = form.fields.keys() - {"csrf"}
            if form.method != "post" or not typed or (shape(form.action), *typed) in posted:
                continue
            posted.add((shape(form.action), *typed))
            nonsense = {name: "<" * (18_000 // len(typed)) for name in typed}
            answer = visitor.post(urljoin(path, form.action), form.fields | nonsense)
            assert answer.status in (400, 403, 404), (form.action, answer.status, answer.text)
            assert len(answer.body) < LARGEST, (form.action, len(answer.body))
    assert len(posted) > 25, posted
    answer = visitor.get(f"/console/users?search={'x' * 6_200}")
    assert (answer.status, len(answer.body) < LARGEST) == (400, True)


# What is typed into a form of a page that is full: signs that HTML writes at length, and what AWS's
# messages repeat.
NONSENSE = ["", "-1", "x" * 20_000, "&" * 15_000, "[" * 15_000, '{"Statement":' + "[" * 5_000]


def test_what_is_full_stays_small_when_its_forms_are_refused(account):
    """The longest names and addresses, and all that can be there beside them."""
    crowded = crowd(account)
    visitor = visitor_of(account)
    sizes = {}
    for path in crowded:
        answer = visitor.get(path)
        assert answer.status == 200, path
        sizes["GET", path] = len(answer.body)
        forms = [form for form in visitor.page.forms if form.action.endswith(REFUSED)]
        assert forms, path
        for form in forms:
            for typed in NONSENSE:
                given = dict.fromkeys(form.fields.keys() - {"csrf"}, typed)
                answer = visitor.post(urljoin(path, form.action), form.fields | given)
                assert 400 <= answer.status < 500, (form.action, typed[:20], answer.status)
                sizes["POST", form.action[-40:], path, typed[:20]] = len(answer.body)
    assert {what: size for what, size in sizes.items() if size >= LARGEST} == {}


# The forms of a page that say on the page itself what was wrong.
REFUSED = ("tags/add", "version/default", "/groups/add", "/members/add")


def test_a_refused_form_leaves_the_links_of_a_policy_right(account):
    arn = account.managed("read", allow("iam:Get*"), path="/a+b/c/")
    root = visitor_of(account)
    page = page_of(arn)
    root.get(page)
    expected = {urljoin(page, link) for link in root.page.links if link[0] != "#"}
    refused = page.replace("/view", "/tags/add")
    [form] = [form for form in root.page.forms if urljoin(page, form.action) == refused]
    answer = root.post(refused, form.fields)
    assert answer.status == 400
    assert {urljoin(refused, link) for link in root.page.links if link[0] != "#"} == expected
    assert refused in {urljoin(refused, form.action) for form in root.page.forms}


def page_of(arn: str) -> str:
    """The page of a policy."""
    return f"/console/policies/{quote(arn, safe='')}/view"


# AWS's largest, and one of its smallest.
LARGE = [
    "ReadOnlyAccess",
    "SecurityAudit",
    "job-function/ViewOnlyAccess",
    "aws-service-role/AWSSupportServiceRolePolicy",
]


@pytest.mark.parametrize("name", [*LARGE, "IAMUserChangePassword"])
def test_the_parts_of_a_document_are_the_document(account, name):
    root = visitor_of(account)
    path = page_of(f"arn:aws:iam::aws:policy/{name}")
    text, numbers, parts = "", [], 0
    while path:
        answer = root.get(path)
        assert (answer.status, len(answer.body) < LARGEST) == (200, True), path
        shown = re.search(
            '<pre class="numbers" aria-hidden="true">(.*?)</pre><pre><code>(.*?)</code>',
            answer.text,
            re.S,
        )
        numbers += [int(number) for number in shown[1].split()]
        text += unescape(shown[2])
        parts += 1
        place = re.search(r"Part (\d+) of \d+", answer.text)
        assert place is None or int(place[1]) == parts
        [whole] = [urljoin(path, link) for link in root.page.links if FILE in link]
        following = re.search('<a href="([^"]*)">Next part</a>', answer.text)
        path = following and urljoin(path, unescape(following[1]))
    assert numbers == [*range(1, text.count("\n") + 2)]
    assert (parts > 1) == (name in LARGE)
    file = root.get(whole)
    assert (file.text, file.headers["content-type"]) == (text, "application/json")
    assert (
        file.headers["content-disposition"] == f'attachment; filename="{name.split("/")[-1]}.json"'
    )
    arn = f"arn:aws:iam::aws:policy/{name}"
    version = account.iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    told = account.iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]
    assert json.loads(text) == told["Document"]


def test_every_page_is_good_to_use(furnished, page, who):
    console = Console(page, furnished)
    console.sign_in(who)
    signed_in(page, mfa=False)
    standing_still(page)
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
