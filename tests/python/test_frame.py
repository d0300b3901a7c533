"""What holds for every page of the console: strict headers, nothing foreign, nobody else's forms."""

import re
from urllib.parse import quote, urljoin

import pytest
from playwright.sync_api import expect

from support.console import WRONG, enter, expect_error
from support.device_pages import Console
from support.enrolment import assign
from support.frame import HEADERS, LARGEST
from support.html import Html
from support.server import ROOT
from support.signing_in import (
    SIGN_IN,
    console_of,
    prove,
    signed_in,
    typed,
    visitor_of,
)
from support.site import site
from support.visitor import Visitor
from support.wire import Answer

# Pages that are there for everybody, with their status.
OPEN = {"/console": 303, "/console/sign-in": 200, "/console/outbox": 200, "/console/none": 404}
TEMPLATES = sorted((ROOT / "src/console/templates").rglob("*.html"))
# What a browser would run or apply without a file of its own.
INLINE = re.compile(
    r"""<style|\sstyle\s*=|\son[a-z]+\s*=|<script(?![^>]*\ssrc=)|["']\s*javascript:|<base""", re.I
)


def get(server, path: str, **headers: str) -> Answer:
    return Visitor(server).get(path, **headers)


@pytest.mark.parametrize("path, status", OPEN.items())
def test_every_answer_keeps_browsers_strict(server, path, status):
    answer = get(server, path)
    assert answer.status == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert answer.headers["cache-control"] == "no-store"
    page = Html(answer.text)
    assert (page.inline, page.foreign) == ([], [])
    assert len(answer.body) < LARGEST


def test_files_are_kept_and_as_strict(server):
    style = re.search(r'<link rel="stylesheet" href="([^"]+)"', get(server, "/console/none").text)[
        1
    ]
    answer = get(server, style)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    # Nothing is loaded from within.
    assert re.findall(r"@import|url\(", answer.text) == []
    assert len(answer.body) < LARGEST
    assert get(server, style.replace("/static/", "/static/0")).status == 404


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_has_anything_inline(template):
    assert INLINE.findall(template.read_text()) == []


def test_there_are_templates():
    assert len(TEMPLATES) > 4


def test_a_foreign_page_frames_nothing(server, page, watch):
    watch.expect("frame-ancestors")
    watch.expect("ERR_BLOCKED_BY_RESPONSE")
    frame = f'<!doctype html><title>t</title><iframe src="{server.console}/sign-in"></iframe>'
    with site(frame) as evil:
        page.goto(evil)
        [_, framed] = page.frames
        framed.wait_for_load_state()
        assert framed.url == "chrome-error://chromewebdata/"
        assert framed.locator("form").count() == 0
    asked = [address for address in watch.requests if "/console" in address]
    assert asked == [f"{server.console}/sign-in"], "not even its stylesheet was loaded"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.7.7.7", "[::1]"])
@pytest.mark.parametrize(
    ("path", "to"),
    [(path, path) for path in ("/console", "/console/users?a=%2F%2Fb", "/console//x")]
    + [("/console/../x", "/console")],
)
def test_an_address_is_sent_on_to_the_name(server, host, path, to):
    answer = get(server, path, Host=f"{host}:{server.port}")
    assert (answer.status, answer.body) == (303, b"")
    assert answer.headers["location"] == f"http://localhost:{server.port}{to}"


@pytest.mark.parametrize("host", ["example.com", "localhost.example.com", "iamulator", "10.0.0.1"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_other_names_are_refused(server, host, method):
    answer = Visitor(server).ask(method, "/console/sign-in", "", Host=f"{host}:{server.port}")
    assert answer.status == 403
    assert "form" not in answer.text.split("<main")[1]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_pages_are_read_and_forms_are_posted(server, method):
    assert Visitor(server).ask(method, "/console/sign-in", "").status == 405


# Where a link could try to send who signs in.
ELSEWHERE = [
    "//example.com",
    "///example.com",
    "/\\example.com",
    "\\\\example.com",
    "\\example.com",
    "https:example.com",
    "https://example.com",
    "http:/example.com",
    "javascript:alert(1)",
    "data:text/html,x",
    "/console@example.com",
    "/console.example.com",
    "/console/\\example.com",
    "/console/\r\nSet-Cookie: a=b",
    "\t//example.com",
    " //example.com",
    "/%09/example.com",
    "/_iamulator/health",
    "//example.com/console",
    "http://localhost/console",
]


@pytest.mark.parametrize("to", ELSEWHERE)
def test_who_signs_in_is_sent_nowhere_else(account, to):
    visitor = visitor_of(account, to=to)
    assert visitor.last.headers["location"] == "/console"
    assert (visitor.page.foreign, visitor.page.inline) == ([], [])
    # Encoded, it is the name of a page at most.
    console = account.server.console
    place = urljoin(console, visitor_of(account, to=quote(to)).last.headers["location"])
    assert re.fullmatch(re.escape(console) + "(/.*)?", place)


@pytest.mark.parametrize("to", ["/console/outbox", "/console/users?a=b%2Fc", "/console?x"])
def test_who_signs_in_goes_where_it_wanted(account, to):
    assert Visitor(account.server).get(to).headers.get("location", SIGN_IN).startswith(SIGN_IN)
    assert visitor_of(account, to=to).last.headers["location"] == to


def test_a_browser_is_sent_nowhere_else_either(account, page, watch):
    page.goto(f"{account.server.console}/sign-in?as=root&to=//example.com")
    Console(page, account).fill(**typed(account))
    page.get_by_role("button", name="Sign in").click()
    signed_in(page, mfa=False)
    assert page.url == account.server.console
    assert not any("example.com/" in address for address in watch.requests)


def test_cookies_are_out_of_reach(account, page):
    _, phone = account.user_with_device()
    console = Console(page, account)
    console.give_password("alice")
    console.sign_in("alice")
    prove(page, "virtual", phone)
    signed_in(page, mfa=True)

    [cookie] = page.context.cookies()
    assert re.fullmatch("[0-9a-f]{64}", cookie.pop("value"))
    assert cookie == {
        "name": account.server.cookie("session"),
        "domain": "localhost",
        "path": "/console",
        "expires": -1,
        "httpOnly": True,
        "secure": False,
        "sameSite": "Lax",
    }
    assert page.evaluate("document.cookie") == ""


def test_every_cookie_of_a_sign_in_is_as_strict(account):
    account.user_with_device()
    Console(None, account).give_password("alice")
    visitor = Visitor(account.server)
    given = visitor.get(SIGN_IN).cookies
    given += visitor.send(SIGN_IN, **typed(account, "alice")).cookies
    names = [cookie.split("=")[0] for cookie in given]
    assert names == [account.server.cookie("form"), account.server.cookie("sign_in")]
    for cookie in given:
        _, *rules = cookie.split("; ")
        assert {"Path=/console", "HttpOnly"} < set(rules)
        assert {"SameSite=Lax", "SameSite=Strict"} & set(rules)


def test_a_session_is_new_at_each_sign_in(account):
    """Nobody can choose the session that somebody else will sign in to, or keep one that has ended."""
    session, form = account.server.cookie("session"), account.server.cookie("form")
    planted = {session: "0" * 64, form: "1" * 64}
    visitor = Visitor(account.server, planted)
    visitor.get(f"{SIGN_IN}?as=root")
    visitor.send(SIGN_IN, **typed(account))
    first = dict(visitor.cookies)
    assert first[session] != planted[session]
    assert form not in first

    visitor.get(f"{SIGN_IN}?as=root")
    visitor.send(SIGN_IN, **typed(account))
    assert visitor.cookies[session] != first[session]
    assert Visitor(account.server, first).get("/console").headers["location"] == SIGN_IN

    visitor.get("/console")
    kept = dict(visitor.cookies)
    visitor.send("/console/sign-out")
    assert visitor.cookies.keys() <= {form}
    assert Visitor(account.server, kept).get("/console").headers["location"] == SIGN_IN


# What a form of a foreign page has in its request; the rest is as the console's own would be.
FOREIGN = {
    "another port": {"Origin": "http://localhost:1", "Sec_Fetch_Site": "same-site"},
    "another port, old browser": {"Origin": "http://localhost:1", "Sec_Fetch_Site": None},
    "another site": {"Origin": "http://example.com", "Sec_Fetch_Site": "cross-site"},
    "no origin": {"Origin": "null", "Sec_Fetch_Site": "cross-site"},
    "no origin, old browser": {"Origin": "null", "Sec_Fetch_Site": None},
    "an address": {"Origin": "http://127.0.0.1:{port}", "Sec_Fetch_Site": "cross-site"},
    "same site": {"Origin": None, "Sec_Fetch_Site": "same-site"},
    "a name that was pointed here": {"Host": "example.com:{port}"},
}
ASSIGN = "/console/security-credentials/mfa/assign"


@pytest.mark.parametrize("sent", FOREIGN.values(), ids=FOREIGN)
def test_forms_of_foreign_pages_are_refused(account, sent):
    visitor = visitor_of(account)
    visitor.get(ASSIGN)
    fields = visitor.form(ASSIGN).fields | {"kind": "virtual", "VirtualMFADeviceName": "phone"}
    headers = {
        name: value and value.format(port=account.server.port) for name, value in sent.items()
    }
    changes_nothing(account, visitor, visitor.post(ASSIGN, fields, **headers))


def changes_nothing(account, visitor: Visitor, answer: Answer) -> None:
    assert answer.status == 403
    assert account.iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []
    assert visitor.get("/console").status == 200, "still signed in"


@pytest.mark.parametrize("path", [ASSIGN, "/console/sign-out"])
def test_forms_carry_what_their_own_session_was_given(account, path):
    visitor, thief = visitor_of(account), visitor_of(account)
    stranger = Visitor(account.server)
    for one in (visitor, thief):
        one.get(ASSIGN)
    stranger.get(SIGN_IN)
    own = visitor.form(path).fields["csrf"]
    others = [thief.form(path).fields["csrf"], stranger.form(SIGN_IN).fields["csrf"]]
    assert len({own, *others}) == 3
    asked = {"kind": "virtual", "VirtualMFADeviceName": "phone"}
    for token in [*others, "", own[:-1], own + "0", own.upper(), "0" * 64]:
        changes_nothing(account, visitor, visitor.post(path, asked | {"csrf": token}))
    changes_nothing(account, visitor, visitor.post(path, asked))
    changes_nothing(account, visitor, visitor.post(f"{path}?csrf={own}", asked))
    assert visitor.post(path, asked | {"csrf": own}).status == 303


def test_nobody_is_signed_in_by_a_foreign_page(account):
    """Else somebody would work in an account of the attacker's without knowing."""
    visitor = Visitor(account.server)
    visitor.get(f"{SIGN_IN}?as=root")
    form = visitor.form(SIGN_IN).fields | typed(account)
    for headers in ({"Origin": "http://localhost:1"}, {"Sec_Fetch_Site": "cross-site"}):
        answer = visitor.post(SIGN_IN, form, **headers)
        assert (answer.status, answer.cookies) == (403, ())
    # The token of another browser.
    other = {account.server.cookie("form"): "1" * 64}
    answer = Visitor(account.server, other).post(SIGN_IN, form)
    assert (answer.status, answer.cookies) == (403, ())
    assert visitor.post(SIGN_IN, form).status == 303


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"], ids=["same site", "cross site"])
def test_a_foreign_page_in_the_same_browser(account, page, watch, host):
    """Its form has even a stolen token; the cookies of `localhost` go to all its ports."""
    console_of(page, account)
    page.goto(f"{account.server.console}/security-credentials/mfa/assign")
    token = page.locator(f'form[action="{ASSIGN}"] [name=csrf]').get_attribute("value")
    fields = {"csrf": token, "kind": "virtual", "VirtualMFADeviceName": "phone"}
    inputs = "".join(f'<input name="{name}" value="{value}">' for name, value in fields.items())
    target = f"http://localhost:{account.server.port}{ASSIGN}"
    form = f'<!doctype html><form method=post action="{target}">{inputs}<button>Win</button></form>'
    with site(form, host) as evil:
        page.goto(evil)
        page.get_by_role("button").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Not from here")

        page.goto(evil)
        watch.expect("blocked by CORS policy")
        watch.expect("failed: .*/console: net::ERR_FAILED")
        read = """url => fetch(url, {credentials: "include"}).then(it => it.text(), () => "no")"""
        assert page.evaluate(read, account.server.console) == "no"
    assert account.iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []
    page.goto(account.server.console)
    signed_in(page, mfa=False)


def test_the_console_works_without_scripts(account, browse):
    account.user()
    page = browse(java_script_enabled=False)
    console = console_of(page, account, "alice")
    token = assign(console, "hardware")
    console.sign_out()
    enter(page, account.server, account.id, "alice", "wrong")
    expect_error(page, WRONG)
    console.sign_in("alice")
    prove(page, "hardware", token)
    signed_in(page, mfa=True)


def test_the_keyboard_alone_signs_in(account, page):
    account.user()
    console = Console(page, account)
    console.give_password("alice")
    console.open("/sign-in")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    for text in typed(account, "alice").values():
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    signed_in(page, mfa=False)
