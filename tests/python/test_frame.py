"""What holds for every page of the console: strict headers, nothing foreign, nobody else's forms."""

import re
from urllib.parse import quote

import pytest

from support.html import Html
from support.server import ROOT
from support.site import site
from support.visitor import Visitor
from support.wire import Answer

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
    " form-action 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
# Pages that are there for everybody, with their status.
OPEN = {"/console": 303, "/console/sign-in": 200, "/console/outbox": 200, "/console/none": 404}
LARGEST = 30 * 1024
TEMPLATES = sorted((ROOT / "src/console/templates").rglob("*.html"))
# What a browser would run or apply without a file of its own.
INLINE = re.compile(
    r"<style|\sstyle\s*=|\son[a-z]+\s*=|<script(?![^>]*\ssrc=)|javascript:|<base", re.I
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
    "path", ["/console", "/console/users?a=%2F%2Fb", "/console//x", "/console/../x"]
)
def test_an_address_is_sent_on_to_the_name(server, host, path):
    answer = get(server, path, Host=f"{host}:{server.port}")
    assert (answer.status, answer.body) == (303, b"")
    assert answer.headers["location"] == f"http://localhost:{server.port}{path}"


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
@pytest.mark.parametrize("encode", [quote, lambda to: quote(quote(to))], ids=["once", "twice"])
def test_a_sign_in_page_leads_nowhere_else(server, to, encode):
    answer = get(server, f"/console/sign-in?to={encode(to)}")
    assert answer.status == 200
    page = Html(answer.text)
    assert page.foreign == []
    kept = {form.fields.get("to", "") for form in page.forms}
    assert kept <= {"", "/console"}, kept
