"""An account of eleven thousand users."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

from support.aws import Account, Caller
from support.policies import allow, policy
from support.server import Server
from support.signing_in import visitor_of
from support.wire import call

USERS, PAGE = 11_000, 1_000
NAMES = [f"user-{number:05}" for number in range(USERS)]
KEY = {"id": "AKIAIOSFODNN7EXAMPLE", "secret": "hush"}


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """The account; each user has an inline policy, and the first a key."""
    may_read = json.loads(policy(allow("iam:GetUser")))
    users = [{"name": name, "policies": {"read": may_read}} for name in NAMES]
    users[0]["access_keys"] = [KEY]
    file = tmp_path_factory.mktemp("crowd") / "seed.json"
    file.write_text(json.dumps({"accounts": [{"id": "123456789012", "users": users}]}))
    with Server("--seed", str(file), "--quota", f"UsersQuota={USERS}") as server:
        yield Account.numbered(server, 123456789012)


def page(account, marker: str | None) -> tuple[list[str], str | None]:
    """The names on one page of the details, and where the next begins.

    They are found as text: a client that reads a megabyte of XML keeps its own threads waiting.
    """
    more = f"&Marker={quote(marker, safe='')}" if marker else ""
    asked = f"Filter.member.1=User&MaxItems={PAGE}{more}"
    answer = call(account, "iam", "GetAccountAuthorizationDetails", asked)
    assert answer.status == 200, answer.text
    following = re.search("<Marker>(.*?)</Marker>", answer.text)
    return re.findall("<UserName>(.*?)</UserName>", answer.text), following and following[1]


def all_pages(account) -> list[list[str]]:
    names, marker = page(account, None)
    pages = [names]
    while marker:
        names, marker = page(account, marker)
        pages.append(names)
    return pages


def test_details_of_all_come_in_pages_while_others_are_served(crowd):
    """A big answer holds nobody up: others get many small ones in the time of each page."""
    first = Caller(crowd.server, KEY["id"], KEY["secret"])
    with ThreadPoolExecutor(1) as pool:
        paging, served = pool.submit(all_pages, crowd), 0
        while not paging.done():
            answer = call(first, "iam", "GetUser")
            assert f"<UserName>{NAMES[0]}</UserName>" in answer.text
            served += 1
        pages = paging.result()
    assert [len(names) for names in pages] == [PAGE] * (USERS // PAGE)
    assert [name for names in pages for name in names] == NAMES
    assert served > 2 * len(pages)


def test_a_paginator_sees_everybody_once(crowd):
    pages = crowd.iam.get_paginator("get_account_authorization_details").paginate(
        Filter=["User"], PaginationConfig={"PageSize": PAGE}
    )
    assert [user["UserName"] for page in pages for user in page["UserDetailList"]] == NAMES


def test_a_search_goes_on_where_it_stopped(crowd):
    """One request looks at ten thousand users, and the next at those after them."""
    visitor = visitor_of(crowd)
    visitor.get("/console/users?search=USER-1099")
    said = "None of these 10000 has “USER-1099” in its name, but there are more."
    assert said in visitor.last.text
    [more] = [link for link in visitor.page.links if "marker=" in link]
    assert visitor.get(more).status == 200
    found = [link for link in visitor.page.links if link.startswith("/console/users/user-")]
    assert found == [f"/console/users/{name}" for name in NAMES[10_990:]]
