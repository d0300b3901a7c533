"""The console as somebody at a browser uses it."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from support.authenticator import Authenticator
from support.aws import Account
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


# What users sign in with.
PASSWORD = "Correct-Horse-7"


@dataclass(frozen=True)
class Console:
    """A browser at one server's console, and the account that it is signed in to."""

    page: Page
    account: Account

    def open(self, path: str) -> None:
        self.page.goto(self.account.server.console + path)

    def sign_in(self, user: str | None = None) -> None:
        """Enters the password of root or of a user. Who has a device is asked for it then."""
        self.open("/sign-in" + ("" if user else "?as=root"))
        who = {"account": self.account.id} | ({"username": user} if user else {})
        self.fill(**who, password=PASSWORD if user else self.account.server.root_password)
        self.press("Sign in")

    def give_password(self, user: str) -> None:
        """Has root give a user the password that stories sign in with."""
        self.account.iam.create_login_profile(UserName=user, Password=PASSWORD)

    def sign_out(self) -> None:
        self.press("Sign out")

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def fill(self, **fields: str) -> None:
        """Fields by the names that the API gives them."""
        for name, text in fields.items():
            self.page.locator(f"[name={name}]").fill(text)

    def assign(self, kind: str, base: str, name: str | None = None) -> None:
        """Chooses a kind of device to assign, from the page of the credentials at `base`."""
        self.open(base)
        self.page.get_by_role("link", name="Assign MFA device").click()
        self.page.get_by_label(kind).check()
        if name is not None:
            self.page.get_by_label("Device name").fill(name)
        self.press("Next")

    def problems(self) -> list[str]:
        """What is said on top of the form."""
        return self.page.locator("[role=alert] li").all_inner_texts()

    def problem_of(self, field: str) -> str:
        """What is said beside a field."""
        return self.page.locator(f"#{field}-error").inner_text()

    def done(self) -> str:
        return self.page.get_by_role("status").inner_text()

    def listed(self) -> list[list[str]]:
        """Kind and identifier of each device of the page."""
        rows = self.page.locator("#mfa ~ .rows li").all()
        return [[row.locator(part).inner_text() for part in ("b", "code")] for row in rows]

    def key(self, protocol: str) -> Authenticator:
        return Authenticator(self.page, protocol)
