"""The console's pages of MFA devices, as somebody at a browser uses them."""

from dataclasses import dataclass

from playwright.sync_api import Page

from support.authenticator import Authenticator
from support.aws import Account
from support.console import address, enter

# What users sign in with.
PASSWORD = "Correct-Horse-7"


@dataclass(frozen=True)
class Console:
    """A browser at one server's console, and the account that it is signed in to."""

    page: Page
    account: Account

    def open(self, path: str) -> None:
        self.page.goto(address(self.account.server, path))

    def sign_in(self, user: str | None = None) -> None:
        """Enters the password of root or of a user. Who has a device is asked for it then."""
        server = self.account.server
        enter(self.page, server, self.account.id, user, PASSWORD if user else server.root_password)
        self.page.wait_for_url(lambda url: not url.split("?")[0].endswith("/sign-in"))

    def give_password(self, user: str) -> None:
        """Has root give a user the password that stories sign in with."""
        self.account.iam.create_login_profile(UserName=user, Password=PASSWORD)

    def sign_out(self) -> None:
        self.press("Sign out")

    def press(self, name: str) -> None:
        """Presses a button that leads to another page, or to the same with what is wrong."""
        with self.page.expect_navigation():
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
