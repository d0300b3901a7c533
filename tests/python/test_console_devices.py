"""MFA devices in the console: each kind, for root and for users, by themselves and by administrators."""

import base64
import re

import pytest

from support import totp
from support.aws import BAD_PAIR, Account, Device
from support.device_pages import Console
from support.looks import axe, screenshot, wider_than_seen
from support.qr import text_of

OWN = "/security-credentials"
ALICES = "/users/alice/security-credentials"
# Who sits at the console, where, and whose devices these are.
PLACES = {
    "root": (None, OWN, None),
    "user": ("alice", OWN, "alice"),
    "administrator": (None, ALICES, "alice"),
}
KINDS = {
    "virtual": "Virtual MFA device",
    "hardware": "Hardware MFA device",
    "key": "U2F security key",
    "phone": "SMS MFA device",
}
TAP = "Use the security key"
SPENT = (
    "There were too many wrong codes, so this one is worth nothing any more."
    " Have another code sent."
)
FULL = "Cannot exceed quota for MFADevicesPerUser: 1"


@pytest.fixture(params=PLACES)
def place(request):
    return request.param


@pytest.fixture
def console(page, account, place) -> Console:
    account.user()
    console = Console(page, account)
    console.give_password("alice")
    console.sign_in(PLACES[place][0])
    return console


def listed(account: Account, user: str | None) -> list[str]:
    """What the API lists for a user or root."""
    asked = {"UserName": user} if user else {}
    return [one["SerialNumber"] for one in account.iam.list_mfa_devices(**asked)["MFADevices"]]


def looked_at(console: Console, name: str) -> None:
    axe(console.page)
    assert not wider_than_seen(console.page)
    screenshot(console.page, f"devices-{name}")


def test_a_virtual_device(console, account, place):
    _, base, user = PLACES[place]
    console.open(base)
    looked_at(console, f"none-{place}")
    console.assign(KINDS["virtual"], base)
    page = console.page
    page.get_by_text("Show secret key").click()
    seed = totp.seed_of(page.locator("#seed").inner_text())
    looked_at(console, "virtual")
    name = user or "root-account-mfa-device"
    device = Device(account, f"arn:aws:iam::{account.id}:mfa/{name}", seed)
    assert page.get_by_text(device.serial).is_visible()

    console.fill(AuthenticationCode1="000000", AuthenticationCode2="000001")
    console.press("Assign MFA")
    assert (console.problems(), console.problem_of("AuthenticationCode1")) == ([BAD_PAIR], BAD_PAIR)
    looked_at(console, "virtual-refused")
    console.fill(**device.pair())
    console.press("Assign MFA")
    assert console.done() == f"The virtual MFA device {device.serial} is assigned."
    assert console.listed() == [[KINDS["virtual"], device.serial]]
    assert listed(account, user) == [device.serial]
    looked_at(console, f"one-{place}")
    assert page.get_by_role("link", name="Assign MFA device").count() == 0

    page.get_by_role("link", name=f"Resync {device.serial}").click()
    console.fill(**device.pair(4))
    looked_at(console, "resync")
    console.press("Resynchronise")
    assert console.done() == f"The MFA device {device.serial} is synchronised."
    page.get_by_role("link", name=f"Remove {device.serial}").click()
    looked_at(console, "remove")
    console.press("Remove")
    assert listed(account, user) == []
    assert account.iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []


def test_a_hardware_token(console, account, place):
    _, base, user = PLACES[place]
    device = account.hardware_token()
    console.assign(KINDS["hardware"], base)
    looked_at(console, "hardware")
    console.fill(SerialNumber="GAHT99999999", **device.pair())
    console.press("Assign MFA")
    unknown = "MFADevice with serial number GAHT99999999 does not exist."
    assert console.problem_of("SerialNumber") == unknown
    console.fill(SerialNumber=device.serial, AuthenticationCode1="000000", AuthenticationCode2="1")
    console.press("Assign MFA")
    console.fill(AuthenticationCode1="000000", AuthenticationCode2="000001")
    console.press("Assign MFA")
    assert console.problem_of("AuthenticationCode1") == BAD_PAIR
    console.fill(**device.pair())
    console.press("Assign MFA")
    assert console.listed() == [[KINDS["hardware"], device.serial]]
    assert listed(account, user) == [device.serial]


@pytest.mark.parametrize("protocol", ["u2f", "ctap2"])
def test_a_security_key(console, account, place, protocol):
    _, base, user = PLACES[place]
    key = console.key(protocol)
    console.assign(KINDS["key"], base)
    looked_at(console, "security-key")
    console.press(TAP)
    serial = f"arn:aws:iam::{account.id}:u2f/{'user/alice' if user else 'root'}/default"
    assert console.done() == f"The security key {serial} is assigned."
    assert console.listed() == [[KINDS["key"], serial]]
    assert listed(account, user) == [serial]
    [credential] = key.credentials()
    assert credential["rpId" if protocol == "ctap2" else "credentialId"]
    if user:
        known = account.iam.get_mfa_device(UserName=user, SerialNumber=serial)
        assert (known["SerialNumber"], known["Certifications"]) == (serial, {})
    summary = account.iam.get_account_summary()["SummaryMap"]
    assert summary["MFADevicesInUse"] == 1
    assert summary["AccountMFAEnabled"] == int(user is None)


@pytest.mark.parametrize("protocol", ["u2f", "ctap2"])
@pytest.mark.parametrize("place", ["root", "user"], indirect=True)
def test_a_copy_of_a_security_key_signs_nobody_in(console, account, place, protocol):
    user, base, _ = PLACES[place]
    key = console.key(protocol)
    console.assign(KINDS["key"], base)
    console.press(TAP)
    early = key.credentials()
    console.sign_out()
    console.sign_in(user)
    console.press(TAP)
    assert console.page.get_by_text("aws:MultiFactorAuthPresent is true").is_visible()
    [late], [first] = key.credentials(), early
    assert late["signCount"] > first["signCount"]

    console.sign_out()
    key.restore(early)
    console.sign_in(user)
    console.press(TAP)
    [refusal] = console.problems()
    assert refusal.startswith("This security key may have been cloned: ")
    # The key itself goes on.
    key.restore([late])
    console.press(TAP)
    assert console.page.get_by_text("aws:MultiFactorAuthPresent is true").is_visible()


def test_a_key_that_nobody_touches_can_be_tried_again(console, account, place):
    _, base, user = PLACES[place]
    console.assign(KINDS["key"], base)
    # No key is there: the browser gives up by itself.
    console.page.evaluate(
        """() => { const { create } = navigator.credentials; let first = true;
        navigator.credentials.create = asked => first
          ? (first = false, Promise.reject(new DOMException('no', 'NotAllowedError')))
          : create.call(navigator.credentials, asked); }"""
    )
    console.page.get_by_role("button", name=TAP).click()
    console.page.get_by_text("was not touched in time").wait_for()
    assert listed(account, user) == []
    console.key("ctap2")
    console.press(TAP)
    assert console.done().endswith("is assigned.")


@pytest.mark.parametrize("place", ["user", "administrator"], indirect=True)
def test_a_phone(console, account, place):
    _, base, user = PLACES[place]
    number = "+1555" + account.id[-7:]
    console.assign(KINDS["phone"], base)
    looked_at(console, "phone")
    console.fill(PhoneNumber="555 0100")
    console.press("Send code")
    assert console.problem_of("PhoneNumber").startswith("A phone number is written as in E.164")
    console.fill(PhoneNumber=number)
    console.press("Send code")
    looked_at(console, "phone-code")
    [sent] = account.server.control.get(f"sms?to=%2B{number[1:]}")["messages"]
    assert sent["user"] == f"arn:aws:iam::{account.id}:user/alice"
    for tries in range(1, 6):
        console.fill(AuthenticationCode1="000000" if sent["code"] != "000000" else "000001")
        console.press("Assign MFA")
        said = BAD_PAIR if tries < 5 else SPENT
        assert console.problem_of("AuthenticationCode1") == said
    console.press("Send another code")
    new, old = account.server.control.get(f"sms?to=%2B{number[1:]}")["messages"]
    assert old == sent
    console.fill(AuthenticationCode1=new["code"])
    console.press("Assign MFA")
    serial = f"arn:aws:iam::{account.id}:sms-mfa/alice"
    assert console.listed() == [[KINDS["phone"], serial]]
    assert listed(account, user) == [serial]


@pytest.mark.parametrize("place", ["root"], indirect=True)
def test_root_is_offered_no_phone_and_is_refused_one(console, account, place):
    console.open(OWN + "/mfa/assign")
    offered = console.page.get_by_role("radio").evaluate_all("all => all.map(one => one.value)")
    assert offered == ["virtual", "security-key", "hardware"]
    console.page.locator("#hardware").evaluate("one => { one.value = 'phone'; one.checked = true }")
    console.press("Next")
    refusal = "SMS MFA devices are for IAM users only. They can't be enabled for the root user."
    assert console.problems() == [refusal]
    looked_at(console, "assign-refused")


@pytest.mark.parametrize("place", ["user"], indirect=True)
def test_who_has_a_device_is_offered_no_other_and_is_refused_one(console, account, place):
    account.virtual_device().enable("alice")
    console.open(OWN)
    assert console.page.get_by_role("link", name="Assign MFA device").count() == 0
    for kind in KINDS.values():
        console.open(OWN + "/mfa/assign")
        console.page.get_by_label(kind).check()
        console.press("Next")
        [refusal] = console.problems()
        assert refusal == FULL
    # Nothing was made on the way.
    assert len(account.iam.list_virtual_mfa_devices()["VirtualMFADevices"]) == 1


def test_who_may_not_is_told_so_as_by_the_api(page, account):
    account.user(allowed=None)
    console = Console(page, account)
    console.give_password("alice")
    console.sign_in("alice")
    console.open(OWN)
    denied = f"User: arn:aws:iam::{account.id}:user/alice is not authorized to perform: "
    assert console.page.get_by_text(denied + "iam:ListMFADevices").is_visible()
    for kind in KINDS.values():
        console.open(OWN + "/mfa/assign")
        console.page.get_by_label(kind).check()
        console.press("Next")
        [refusal] = console.problems()
        assert refusal.startswith(denied + "iam:EnableMFADevice")
    assert listed(account, "alice") == []


@pytest.mark.parametrize("place", ["root"], indirect=True)
def test_a_picture_says_what_the_secret_key_says(console, account, place):
    console.assign(KINDS["virtual"], OWN, "desk")
    picture = console.page.locator("img.qr").get_attribute("src")
    seed = console.page.locator("#seed").text_content()
    png = base64.b64decode(picture.removeprefix("data:image/png;base64,"))
    label = f"Amazon%20Web%20Services:desk@{account.id}"
    issuer = "issuer=Amazon%20Web%20Services"
    assert text_of(png) == f"otpauth://totp/{label}?secret={seed}&{issuer}"
    console.press("Cancel and delete this device")
    assert account.iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []


def test_a_security_key_needs_a_script_and_says_so(browse, account):
    console = Console(browse(java_script_enabled=False), account)
    console.sign_in()
    console.assign(KINDS["key"], OWN)
    assert console.page.get_by_text("A security key needs JavaScript").is_visible()
    assert console.page.get_by_role("button", name=TAP).is_disabled()


@pytest.fixture
def today(page, serve) -> Console:
    """Root's browser at a server with today's rules."""
    console = Console(page, Account.numbered(serve("--rules", "current"), 111_122_223_333))
    console.account.user()
    console.sign_in()
    return console


def test_today_a_holder_has_several_devices_with_names(today):
    account = today.account
    key = today.key("ctap2")
    offered = ["virtual", "security-key", "hardware"]
    for number, name in enumerate(["desk", "safe"]):
        today.open(ALICES + "/mfa/assign")
        radios = today.page.get_by_role("radio")
        assert radios.evaluate_all("all => all.map(one => one.value)") == offered
        today.assign("Security key", ALICES, name)
        if number == 1:
            # The same key once more: the browser leaves it out.
            today.page.get_by_role("button", name=TAP).click()
            today.page.get_by_text("This security key is already registered.").wait_for()
            key.unplug()
            today.key("ctap2")
        today.press(TAP)
        assert today.done().endswith("is assigned.")
    today.assign("Virtual MFA device", ALICES, "phone")
    seed = totp.seed_of(today.page.locator("#seed").text_content())
    device = Device(account, f"arn:aws:iam::{account.id}:mfa/phone", seed)
    today.fill(**device.pair())
    today.press("Assign MFA")
    names = [re.sub("-[A-Z2-7]{26}$", "", serial) for serial in listed(account, "alice")]
    place = f"arn:aws:iam::{account.id}"
    assert names == [
        f"{place}:mfa/phone",
        f"{place}:u2f/user/alice/desk",
        f"{place}:u2f/user/alice/safe",
    ]


def test_today_no_phone_is_enabled(today):
    today.open(ALICES + "/mfa/assign")
    today.page.locator("#hardware").evaluate("one => { one.value = 'phone'; one.checked = true }")
    today.press("Next")
    assert today.problems() == ["SMS MFA devices can no longer be enabled."]
    assert today.account.server.control.get("sms")["messages"] == []


def test_today_a_name_is_wanted_of_a_key(today):
    today.assign("Security key", ALICES, "")
    [refusal] = today.problems()
    assert "length greater than or equal to 1" in refusal
    today.assign("Security key", ALICES, "my key")
    [refusal] = today.problems()
    assert refusal.startswith("The specified value for name is invalid.")
