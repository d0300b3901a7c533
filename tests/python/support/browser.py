"""A real browser, watched: what it complains of fails the story, unless the story expects it."""

import contextlib
import re
import shutil
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, Response

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a page asks for, no name but this machine's leads anywhere.
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
HERE = {"localhost", "127.0.0.1"}
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# What a page may take to do as it is told, in milliseconds: the two cores may be busy.
PATIENCE = 15_000
# The browser's note of what `_answered` and `_failed` judge.
NOTE = "Failed to load resource: "


@cache
def program() -> str:
    """The browser of the system; none is ever downloaded."""
    found = shutil.which("chromium")
    if not found:
        raise LookupError("no chromium here; tests/run installs it")
    return found


def launch(playwright: Playwright) -> Browser:
    """A browser with nothing in its profile."""
    return playwright.chromium.launch(executable_path=program(), args=list(FLAGS))


class Watch:
    """Hears all that goes wrong in the pages of one story."""

    def __init__(self):
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._expected: list[re.Pattern] = []

    def over(self, context: BrowserContext) -> BrowserContext:
        """The same context, watched."""
        context.on("console", lambda said: self._said(said.type, said.text))
        context.on("weberror", lambda error: self._complain(f"script: {error.error}"))
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        return context

    def expect(self, pattern: str) -> None:
        """The story provokes a complaint like this; without one it fails."""
        self._expected.append(re.compile(pattern))

    def settle(self) -> None:
        """Nothing went wrong but what was expected, and that did."""
        unexpected = [said for said in self.complaints if not self._foreseen(said)]
        assert unexpected == [], "\n".join(unexpected)
        missed = [one.pattern for one in self._expected if not self._heard(one)]
        assert missed == [], f"not heard: {missed}; heard: {self.complaints}"

    def _foreseen(self, complaint: str) -> bool:
        return any(one.search(complaint) for one in self._expected)

    def _heard(self, pattern: re.Pattern) -> bool:
        return any(pattern.search(complaint) for complaint in self.complaints)

    def _complain(self, text: str) -> None:
        self.complaints.append(text)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "assert") and not text.startswith(NOTE):
            self._complain(f"console: {text}")

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        asked = urlsplit(request.url)
        if asked.scheme != "data" and asked.hostname not in HERE:
            self._complain(f"foreign: {request.url}")

    def _failed(self, request: Request) -> None:
        self._complain(f"failed: {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        """A form shown again with what is wrong in it is an answer like others; the rest isn't."""
        shown = response.request.is_navigation_request() and response.status < 500
        if response.status >= 400 and not shown:
            self._complain(f"status {response.status}: {response.url}")


class Browsing:
    """Opens the pages of one story, each in a profile of its own."""

    def __init__(self, browser: Browser, watch: Watch):
        self.watch = watch
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def __call__(self, **asked) -> Page:
        """A page of a fresh profile, such as one with `java_script_enabled=False`."""
        context = self._browser.new_context(**{"viewport": DESK} | asked)
        context.set_default_timeout(PATIENCE)
        self._contexts.append(self.watch.over(context))
        return context.new_page()

    def settle(self) -> None:
        """Judges what was heard, once all that was on its way has been."""
        for context in self._contexts:
            context.cookies()
        self.watch.settle()

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@contextlib.contextmanager
def browsing(browser: Browser) -> Iterator[Browsing]:
    """Judges what was heard in a story, then closes what it opened."""
    opened = Browsing(browser, Watch())
    try:
        yield opened
        opened.settle()
    finally:
        opened.close()
