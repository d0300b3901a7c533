"""How a page looks, to people and to axe."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from support.browser import DESK, PHONE
from support.server import ROOT

SCHEMES = ("light", "dark")
WIDTHS = {"desk": DESK, "phone": PHONE}
PICTURES = ROOT / "target/screenshots"
# Set when somebody wants to look at the pages; pictures take time.
WANTED = "IAMULATOR_SCREENSHOTS"


def axe(page: Page) -> None:
    """Nothing is there for axe to find, in light and in dark."""
    for scheme in SCHEMES:
        with _seen(page, color_scheme=scheme):
            found = [_told(violation) for violation in Axe().run(page).response["violations"]]
            assert found == [], "\n".join([f"{page.url} in {scheme}:", *found])


def screenshot(page: Page, name: str) -> None:
    """Pictures of the whole page in both schemes and both widths, where somebody wants them."""
    if os.environ.get(WANTED) != "1":
        return
    before = page.viewport_size
    for width, size in WIDTHS.items():
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            with _seen(page, color_scheme=scheme):
                page.screenshot(path=PICTURES / f"{name}-{scheme}-{width}.png", full_page=True)
    page.set_viewport_size(before)


def wider_than_seen(page: Page) -> bool:
    """Whether the page has to be moved sideways to be read."""
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


@contextmanager
def _seen(page: Page, **media: str) -> Iterator[None]:
    page.emulate_media(**media)
    yield
    page.emulate_media(color_scheme="null")


def _told(violation: dict) -> str:
    """One line: the rule, and where it is broken and how."""
    places = (f"{node['target']}: {node['failureSummary']}" for node in violation["nodes"])
    return f"{violation['id']} ({violation['help']}): " + "; ".join(places)
