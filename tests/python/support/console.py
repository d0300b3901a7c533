"""The console as somebody at a browser uses it."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from support.server import Server

WRONG = "Your authentication information is incorrect. Please try again."


def address(server: Server, path: str = "") -> str:
    """A page of the console, by the name that security keys know."""
    return f"http://localhost:{server.port}/console{path}"


def enter(
    page: Page, server: Server, account: str, user: str | None, password: str, **query
) -> None:
    """Gives a password at the sign-in page: a user's, or root's when none is named."""
    asked = query if user else {"as": "root"} | query
    page.goto(address(server, "/sign-in" + (f"?{urlencode(asked)}" if asked else "")))
    page.get_by_label(re.compile("^Account ID")).fill(account)
    if user:
        page.get_by_label("IAM user name").fill(user)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def give_code(page: Page, code: str) -> None:
    """Types the code of a device."""
    page.get_by_label("MFA code", exact=True).fill(code)
    page.get_by_role("button", name="Submit").click()


def expect_heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def expect_error(page: Page, text: str) -> None:
    """The page says on top and beside the field what is wrong."""
    expect(page.get_by_role("alert")).to_contain_text(text)
    expect(page.locator("p.error", has_text=text)).to_be_visible()


def expect_signed_in(page: Page, arn: str, mfa: bool) -> None:
    """The first page shows who is signed in, and whether with MFA."""
    expect_heading(page, "Console home")
    expect(page.locator("main code").first).to_have_text(arn)
    expect(page.locator(".who .badge")).to_have_text("MFA" if mfa else "No MFA")
