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

# What the tab key should reach, and where it is. One of a group of radio buttons stands for all.
REACHABLE = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const lone = one => one.type !== "radio" || one.checked || !all.some(
    other => other.name === one.name && (other.checked || all.indexOf(other) < all.indexOf(one)));
  window.reachable = all.filter(
    one => one.type !== "hidden" && !one.disabled && one.checkVisibility() && lone(one));
  return window.reachable.map(one => one.outerHTML.slice(0, 120));
}"""
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const place = window.reachable.indexOf(one);
  return one === document.body ? null : {place, seen, name: one.outerHTML.slice(0, 120)};
}"""


def look(page: Page, name: str) -> None:
    """Everybody can use the page: axe, the tab key, a telephone; and pictures where wanted."""
    axe(page)
    by_keyboard(page)
    before = page.viewport_size
    page.set_viewport_size(PHONE)
    assert not wider_than_seen(page), f"{page.url} is wider than a telephone"
    page.set_viewport_size(before)
    screenshot(page, name)


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


def by_keyboard(page: Page) -> list[str]:
    """The tab key reaches every control, in the page's order, and one sees where it is.

    Answers what was reached.
    """
    expected = page.evaluate(REACHABLE)
    page.evaluate("document.activeElement.blur()")
    # Where the walk begins depends on what had the focus; it ends where it began.
    reached = []
    for _ in range(len(expected) + 2):
        page.keyboard.press("Tab")
        if focused := page.evaluate(FOCUSED):
            assert focused["seen"], f"{page.url}: no outline at {focused['name']}"
            reached.append(focused["place"])
    # What can be moved by the arrow keys, such as a wide table, is reached as well.
    reached = [place for place in reached if place >= 0]
    first = reached.index(0) if 0 in reached else 0
    walk = list(dict.fromkeys(reached[first:] + reached[:first]))
    missed = [expected[place] for place in range(len(expected)) if place not in walk]
    assert missed == [], f"{page.url}: the tab key misses {missed}"
    assert walk == sorted(walk), f"{page.url}: the tab key goes {[expected[at] for at in walk]}"
    return expected


@contextmanager
def _seen(page: Page, **media: str) -> Iterator[None]:
    page.emulate_media(**media)
    yield
    page.emulate_media(color_scheme="null")


def _told(violation: dict) -> str:
    """One line: the rule, and where it is broken and how."""
    places = (f"{node['target']}: {node['failureSummary']}" for node in violation["nodes"])
    return f"{violation['id']} ({violation['help']}): " + "; ".join(places)
