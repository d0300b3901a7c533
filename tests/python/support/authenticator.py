"""A security key in the browser, made by the browser's own virtual authenticator."""

from playwright.sync_api import Page

RELYING_PARTY = "localhost"


class Authenticator:
    """A key that is plugged in, and tapped as soon as a page asks.

    It is there for one page, whatever that page goes to. The protocol is `ctap2`, or `u2f` for a
    key from before FIDO2.
    """

    def __init__(self, page: Page, protocol: str = "ctap2"):
        self._line = page.context.new_cdp_session(page)
        self._line.send("WebAuthn.enable")
        options = {
            "protocol": protocol,
            "transport": "usb",
            "hasResidentKey": False,
            "hasUserVerification": False,
            "automaticPresenceSimulation": True,
        }
        made = self._line.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self._which = {"authenticatorId": made["authenticatorId"]}

    def credentials(self) -> list[dict]:
        """All that the key holds, private keys and counters included."""
        return self._send("getCredentials")["credentials"]

    def restore(self, credentials: list[dict]) -> None:
        """Makes it the copy of a key as that was when it held these."""
        self._send("clearCredentials")
        for credential in credentials:
            # A key from before FIDO2 knows the relying party's hash alone, so it can't tell.
            credential = {"rpId": RELYING_PARTY} | credential
            self._send("addCredential", credential=credential)

    def tapped(self, tapped: bool) -> None:
        """Whether somebody taps it when it blinks."""
        self._send("setAutomaticPresenceSimulation", enabled=tapped)

    def unplug(self) -> None:
        self._send("removeVirtualAuthenticator")

    def _send(self, method: str, **asked) -> dict:
        return self._line.send(f"WebAuthn.{method}", self._which | asked)
