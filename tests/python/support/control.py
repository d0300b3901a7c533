"""A client of the control API."""

import json
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime


class Control:
    """`/_iamulator/…` of one server."""

    def __init__(self, endpoint: str, token: str | None = None):
        self.base = f"{endpoint}/_iamulator/"
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}

    def ask(self, method: str, path: str, body=None, **headers: str) -> tuple[int, object]:
        """Status and decoded answer; None when the answer is empty."""
        data = None if body is None else json.dumps(body).encode()
        kind = {"Content-Type": "application/json"} if data is not None else {}
        request = urllib.request.Request(
            self.base + path, data, self.headers | kind | headers, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, _decoded(answer.read())
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, _decoded(refusal.read())

    def get(self, path: str) -> object:
        """The answer to a question that must be answered."""
        status, answer = self.ask("GET", path)
        assert status == 200, (status, answer)
        return answer

    def advance(self, seconds: int) -> None:
        status, answer = self.ask("POST", "clock", {"advance_seconds": seconds})
        assert status == 200, (status, answer)

    def set_clock(self, now: str) -> None:
        status, answer = self.ask("POST", "clock", {"set": now})
        assert status == 200, (status, answer)

    def now(self) -> int:
        """Seconds since 1970 on the server's clock."""
        return int(datetime.fromisoformat(self.get("clock")["now"]).timestamp())

    def code(self, account: str, serial: str) -> dict:
        """What the device shows: `code`, `next`, `seconds_left`."""
        quoted = urllib.parse.quote(serial, safe="")
        return self.get(f"accounts/{account}/mfa-devices/{quoted}/code")

    def messages(self, to: str) -> list[dict]:
        """The text messages to a number, the newest first."""
        return self.get(f"sms?to={urllib.parse.quote(to)}")["messages"]

    def make_token(self, serial: str, **seed: str) -> dict:
        """Has the factory make a hardware token."""
        status, token = self.ask("POST", "hardware-tokens", {"serial_number": serial, **seed})
        assert status == 201, (status, token)
        return token


def _decoded(body: bytes) -> object:
    return json.loads(body) if body else None
