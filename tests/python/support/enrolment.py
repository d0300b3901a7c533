"""Assigning a device in the console, from the first page to the last."""

from support import totp
from support.aws import Account, Device
from support.device_pages import Console
from support.totp import seed_of

OWN = "/security-credentials"
LABELS = {
    "virtual": "Virtual MFA device",
    "hardware": "Hardware MFA device",
    "U2F": "U2F security key",
    "SMS": "SMS MFA device",
}


def phone_of(account: Account) -> str:
    """The number of the phone that is assigned in an account."""
    return f"+1555{account.id[-7:]}"


def offered(console: Console) -> list[str]:
    """The kinds of device that may be assigned to who is signed in."""
    console.open(f"{OWN}/mfa/assign")
    group = console.page.get_by_role("group", name="Kind of device")
    return group.locator("label").all_inner_texts()


def assign(console: Console, kind: str) -> Device:
    """Assigns a device to who is signed in. A security key must be plugged in."""
    console.assign(LABELS[kind], OWN)
    seed = _SET_UP[kind](console)
    console.page.get_by_text(" is assigned.").wait_for()
    [[_, serial]] = console.listed()
    return Device(console.account, serial, seed)


def _virtual(console: Console) -> bytes:
    console.page.get_by_text("Show secret key").click()
    seed = seed_of(console.page.locator("#seed").inner_text())
    _prove(console, seed)
    return seed


def _hardware(console: Console) -> bytes:
    token = console.account.hardware_token()
    console.fill(SerialNumber=token.serial)
    _prove(console, token.seed)
    return token.seed


def _prove(console: Console, seed: bytes) -> None:
    counter = console.account.server.control.now() // totp.STEP
    codes = [totp.code_at(seed, counter - 1), totp.code_at(seed, counter)]
    console.fill(AuthenticationCode1=codes[0], AuthenticationCode2=codes[1])
    console.press("Assign MFA")


def _security_key(console: Console) -> bytes:
    console.press("Use the security key")
    return b""


def _phone(console: Console) -> bytes:
    number = phone_of(console.account)
    console.fill(PhoneNumber=number)
    console.press("Send code")
    console.page.get_by_text("A code was sent to").wait_for()
    sent = console.account.server.control.messages(number)
    console.fill(AuthenticationCode1=sent[0]["code"])
    console.press("Assign MFA")
    return b""


_SET_UP = {"virtual": _virtual, "hardware": _hardware, "U2F": _security_key, "SMS": _phone}
