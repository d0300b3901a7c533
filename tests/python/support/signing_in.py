"""Whole ways through the sign-in: of a person, and of one without a screen."""

from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from support.aws import Account, Device
from support.console import expect_heading, give_code
from support.device_pages import PASSWORD, Console
from support.enrolment import phone_of
from support.visitor import Visitor

SIGN_IN = "/console/sign-in"


def console_of(page: Page, account: Account, user: str | None = None) -> Console:
    """The console, at which a user with a password or root was signed in without MFA."""
    console = Console(page, account)
    if user:
        console.give_password(user)
    console.sign_in(user)
    signed_in(page, mfa=False)
    return console


def signed_in(page: Page, mfa: bool) -> None:
    """Somebody is: the page's frame says so, and whether with MFA."""
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    expect(page.locator(".who .badge")).to_have_text("MFA" if mfa else "No MFA")


def prove(page: Page, kind: str, device: Device) -> None:
    """Uses the device that the page asks for. A security key must be plugged in."""
    expect_heading(page, "Multi-factor authentication")
    if kind == "U2F":
        page.get_by_role("button", name="Use the security key").click()
    elif kind == "SMS":
        give_code(page, device.account.server.control.messages(phone_of(device.account))[0]["code"])
    else:
        give_code(page, device.code())


def typed(account: Account, user: str | None = None) -> dict[str, str]:
    """What somebody types at the sign-in page."""
    if user:
        return {"account": account.id, "username": user, "password": PASSWORD}
    return {"account": account.id, "password": account.server.root_password}


def visitor_of(account: Account, user: str | None = None, to: str = "") -> Visitor:
    """Somebody without a screen, just signed in without MFA."""
    visitor = Visitor(account.server)
    visitor.get(f"{SIGN_IN}?{urlencode({'as': 'user' if user else 'root', 'to': to})}")
    answer = visitor.send(SIGN_IN, **typed(account, user))
    assert answer.status == 303, answer.text
    return visitor
