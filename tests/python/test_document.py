"""The whole way of the seed document: a user, a device, two codes, and a call made with MFA."""

import re

import pytest

from support.aws import (
    BAD_PAIR,
    HALF_GIVEN,
    INVALID_TOKEN_AT_IAM,
    NO_SUCH_DEVICE,
    NOT_YOURS,
    WRONG_CODE,
    allow,
    policy,
    refused,
)
from support.qr import text_of
from support.totp import code_at, seed_of


def test_a_virtual_device_from_the_user_to_a_call_with_mfa(account):
    account.iam.create_user(UserName="alice")
    account.iam.put_user_policy(
        UserName="alice", PolicyName="mfa", PolicyDocument=policy(allow("iam:*"))
    )
    key = account.iam.create_access_key(UserName="alice")["AccessKey"]
    alice = account.but(key_id=key["AccessKeyId"], secret=key["SecretAccessKey"])
    phone = account.virtual_device("alice-phone")

    alice.iam.enable_mfa_device(UserName="alice", SerialNumber=phone.serial, **phone.pair())
    session = alice.session(**phone.mfa())

    assert session.identity() == alice.identity()
    assert session.iam.get_user()["User"]["UserName"] == "alice"
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN_AT_IAM):
        alice.session().iam.get_user()


def test_a_hardware_device_from_the_user_to_a_call_with_mfa(account):
    alice, token = account.user(), account.hardware_token()

    alice.iam.enable_mfa_device(UserName="alice", SerialNumber=token.serial, **token.pair())
    session = alice.session(**token.mfa())

    assert session.identity()["Arn"] == f"arn:aws:iam::{account.id}:user/alice"
    [device] = session.iam.list_mfa_devices()["MFADevices"]
    assert device["SerialNumber"] == token.serial
    # Virtual devices only: a token is nothing that the account created.
    assert account.iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []


@pytest.mark.parametrize("alias", [None, "linux240b"])
def test_the_qr_code_holds_what_an_app_needs(account, alias):
    if alias:
        alias = f"{alias}-{account.id}"
        account.iam.create_account_alias(AccountAlias=alias)
    made = account.iam.create_virtual_mfa_device(VirtualMFADeviceName="phone")["VirtualMFADevice"]

    seed = made["Base32StringSeed"].decode()
    assert re.fullmatch("[A-Z2-7]{64}", seed)
    assert len(seed_of(seed)) == 40
    assert made["QRCodePNG"].startswith(b"\x89PNG\r\n\x1a\n")
    assert text_of(made["QRCodePNG"]) == (
        f"otpauth://totp/Amazon%20Web%20Services:phone@{alias or account.id}"
        f"?secret={seed}&issuer=Amazon%20Web%20Services"
    )


def test_the_control_api_shows_what_the_device_shows(account):
    """The codes of a script that doesn't compute them itself."""
    alice, phone = account.user(), account.virtual_device()
    shown = account.server.control.code(account.id, phone.serial)
    alice.iam.enable_mfa_device(
        UserName="alice",
        SerialNumber=phone.serial,
        AuthenticationCode1=shown["code"],
        AuthenticationCode2=shown["next"],
    )
    assert alice.session(SerialNumber=phone.serial, TokenCode=shown["code"]).iam.get_user()


# What EnableMFADevice says about two codes, as steps from now.
PAIRS = {
    "consecutive": ((0, 1), None),
    "from 998 steps behind": ((-999, -998), None),
    "from 999 steps behind": ((-1000, -999), BAD_PAIR),
    "from 1000 steps ahead": ((999, 1000), None),
    "from 1001 steps ahead": ((1000, 1001), BAD_PAIR),
    "equal": ((0, 0), BAD_PAIR),
    "reversed": ((1, 0), BAD_PAIR),
    "with a gap": ((0, 2), BAD_PAIR),
}


@pytest.mark.parametrize("steps, message", PAIRS.values(), ids=PAIRS)
def test_two_consecutive_codes_enable_a_device(own_account, steps, message):
    own_account.user()
    phone = own_account.virtual_device()
    codes = dict(
        zip(["AuthenticationCode1", "AuthenticationCode2"], map(phone.code, steps), strict=True)
    )
    asked = {"UserName": "alice", "SerialNumber": phone.serial} | codes
    if message is None:
        own_account.iam.enable_mfa_device(**asked)
    else:
        with refused("InvalidAuthenticationCode", 403, message):
            own_account.iam.enable_mfa_device(**asked)
        assert own_account.iam.list_mfa_devices(UserName="alice")["MFADevices"] == []


# What GetSessionToken says about one code, as steps from the device's own time.
CODES = {-3: WRONG_CODE, -2: None, -1: None, 0: None, 1: None, 2: None, 3: WRONG_CODE}


@pytest.mark.parametrize("steps, message", CODES.items())
def test_sts_takes_a_code_within_two_steps(own_account, steps, message):
    alice, phone = own_account.user_with_device()
    if message is None:
        assert alice.session(**phone.mfa(steps)).iam.get_user()
    else:
        with refused("AccessDenied", 403, message):
            alice.session(**phone.mfa(steps))


def test_sts_measures_from_the_drift_that_enabling_found(own_account):
    """A device enabled with codes of an hour ahead goes an hour ahead, for good."""
    alice, phone = own_account.user(), own_account.virtual_device()
    phone.enable("alice", steps=119)  # the pair's second code lies 120 steps ahead
    with refused("AccessDenied", 403, WRONG_CODE):
        alice.session(**phone.mfa())
    assert alice.session(**phone.mfa(122)).iam.get_user()
    with refused("AccessDenied", 403, WRONG_CODE):
        alice.session(**phone.mfa(123))


def test_a_code_signs_in_once(own_account):
    alice, phone = own_account.user_with_device()
    alice.session(**phone.mfa())
    with refused("AccessDenied", 403, WRONG_CODE):
        alice.session(**phone.mfa())


def test_an_older_code_works_after_a_newer_one(own_account):
    alice, phone = own_account.user_with_device()
    for steps in (2, -2, 1, -1, 0):
        assert alice.session(**phone.mfa(steps)).iam.get_user()


def test_the_codes_of_the_pair_still_sign_in_once_each(own_account):
    alice, phone = own_account.user_with_device()  # with the codes of steps -1 and 0
    for steps in (-1, 0):
        alice.session(**phone.mfa(steps))
        with refused("AccessDenied", 403, WRONG_CODE):
            alice.session(**phone.mfa(steps))


def test_nine_tries_in_three_minutes(own_account):
    alice, phone = own_account.user_with_device()
    other = own_account.user("bob"), own_account.virtual_device("other")
    other[1].enable("bob")
    for _ in range(8):
        with refused("AccessDenied", 403, WRONG_CODE):
            alice.session(SerialNumber=phone.serial, TokenCode=phone.wrong_code())
    alice.session(**phone.mfa())  # a right one counts as well
    with refused("AccessDenied", 403, NO_SUCH_DEVICE):
        alice.session(**phone.mfa(1))
    assert other[0].session(**other[1].mfa()), "another device is not affected"

    own_account.server.control.set_clock("2026-01-01T12:03:00Z")
    assert alice.session(**phone.mfa()).iam.get_user()


def test_the_count_of_tries_outlives_the_device(own_account):
    alice, phone = own_account.user_with_device()
    for _ in range(9):
        with refused("AccessDenied", 403, WRONG_CODE):
            alice.session(SerialNumber=phone.serial, TokenCode=phone.wrong_code())
    own_account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=phone.serial)
    own_account.iam.delete_virtual_mfa_device(SerialNumber=phone.serial)
    again = own_account.virtual_device()
    again.enable("alice")
    assert (again.serial, again.seed != phone.seed) == (phone.serial, True)
    with refused("AccessDenied", 403, NO_SUCH_DEVICE):
        alice.session(**again.mfa())


def test_a_device_is_of_use_to_its_holder_only(account):
    alice, phone = account.user_with_device()
    bob, spare = account.user("bob"), account.virtual_device("spare")
    foreign = {
        "another's": phone.serial,
        "unassigned": spare.serial,
        "unknown": f"arn:aws:iam::{account.id}:mfa/nothing",
        "the user's own ARN": bob.arn,
        "a hardware serial that nobody sold": "GAHT00000000",
        "another account's": "arn:aws:iam::999988887777:mfa/phone",
    }
    for serial in foreign.values():
        with refused("AccessDenied", 403, NO_SUCH_DEVICE):
            bob.session(SerialNumber=serial, TokenCode=phone.code())
    assert alice.session(**phone.mfa()), "bob's tries have not used the code up"


def test_a_deactivated_device_signs_nobody_in(account):
    alice, phone = account.user_with_device()
    session = alice.session(**phone.mfa())
    account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=phone.serial)
    with refused("AccessDenied", 403, NO_SUCH_DEVICE):
        alice.session(**phone.mfa(1))
    assert session.iam.get_user(), "a session keeps its MFA when the device is gone"


@pytest.mark.parametrize("given", ["SerialNumber", "TokenCode"])
def test_serial_and_code_come_together(account, given):
    alice, phone = account.user_with_device()
    with refused("AccessDenied", 403, HALF_GIVEN):
        alice.session(**{given: phone.mfa()[given]})
    assert alice.session(**phone.mfa()).iam.get_user()


def violation(name: str, value: str, constraint: str) -> str:
    return (
        f"1 validation error detected: Value '{value}' at '{name}' failed to satisfy constraint:"
        f" Member must {constraint}"
    )


SERIAL_PATTERN = r"satisfy regular expression pattern: [\w+=/:,.@-]*"
MALFORMED = [
    ("tokenCode", "11111111111111", "have length less than or equal to 6"),
    ("tokenCode", "12345", "have length greater than or equal to 6"),
    ("tokenCode", "12345a", r"satisfy regular expression pattern: [\d]*"),
    ("serialNumber", "GAHT1234", "have length greater than or equal to 9"),
    ("serialNumber", "G" * 257, "have length less than or equal to 256"),
    ("serialNumber", "GAHT 12345678", SERIAL_PATTERN),
]


@pytest.mark.parametrize("name, value, constraint", MALFORMED)
def test_sts_echoes_what_is_malformed(account, name, value, constraint):
    alice = account.user()
    asked = {"SerialNumber": "GAHT12345678", "TokenCode": "123456"}
    asked[name[0].upper() + name[1:]] = value
    with refused("ValidationError", 400, violation(name, value, constraint)):
        alice.session(**asked)


def test_codes_are_ascii_digits(account):
    """Other digits of Unicode are none here, although the pattern's `\\d` would take them."""
    alice, phone = account.user_with_device()
    arabic = phone.code().translate({ord("0") + n: 0x660 + n for n in range(10)})
    pattern = r"satisfy regular expression pattern: [\d]*"
    with refused("ValidationError", 400, violation("tokenCode", arabic, pattern)):
        alice.session(SerialNumber=phone.serial, TokenCode=arabic)


def test_resync_follows_a_device_that_went_astray(own_account):
    alice, phone = own_account.user_with_device()
    own_account.iam.resync_mfa_device(UserName="alice", SerialNumber=phone.serial, **phone.pair(49))
    with refused("AccessDenied", 403, WRONG_CODE):
        alice.session(**phone.mfa())
    assert alice.session(**phone.mfa(50)).iam.get_user()


@pytest.mark.parametrize("steps", [-1, 0], ids=["same pair", "overlapping pair"])
def test_a_new_pair_is_newer_than_the_last(own_account, steps):
    own_account.user()
    phone = own_account.virtual_device()
    phone.enable("alice", steps=-1)
    asked = {"UserName": "alice", "SerialNumber": phone.serial} | phone.pair(steps)
    with refused("InvalidAuthenticationCode", 403, BAD_PAIR):
        own_account.iam.resync_mfa_device(**asked)
    own_account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=phone.serial)
    with refused("InvalidAuthenticationCode", 403, BAD_PAIR):
        own_account.iam.enable_mfa_device(**asked)
    own_account.iam.enable_mfa_device(**asked | phone.pair(1))


def test_resync_moves_the_search_along(own_account):
    """Each resync searches around the drift that the last one stored."""
    alice, phone = own_account.user_with_device()
    asked = {"UserName": "alice", "SerialNumber": phone.serial}
    for reach in (1000, 2000, 3000):
        own_account.iam.resync_mfa_device(**asked, **phone.pair(reach - 1))
    with refused("InvalidAuthenticationCode", 403, BAD_PAIR):
        own_account.iam.resync_mfa_device(**asked, **phone.pair(4000))
    assert alice.session(**phone.mfa(3000)).iam.get_user()


def test_a_used_code_stays_used_after_a_resync(own_account):
    alice, phone = own_account.user_with_device()
    alice.session(**phone.mfa(2))
    own_account.iam.resync_mfa_device(UserName="alice", SerialNumber=phone.serial, **phone.pair(1))
    with refused("AccessDenied", 403, WRONG_CODE):
        alice.session(**phone.mfa(2))
    assert alice.session(**phone.mfa(1)).iam.get_user()


def test_drift_survives_deactivation(own_account):
    own_account.user()
    bob, phone = own_account.user("bob"), own_account.virtual_device()
    phone.enable("alice", steps=999)
    own_account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=phone.serial)
    phone.enable("bob", steps=1999)
    assert bob.session(**phone.mfa(2000)).iam.get_user()


def test_an_unknown_hardware_serial_is_refused(account):
    account.user()
    token = account.hardware_token()
    asked = {"UserName": "alice", "SerialNumber": "GAHT99999999"} | token.pair()
    message = "MFADevice with serial number GAHT99999999 does not exist."
    with refused("NoSuchEntity", 404, message):
        account.iam.enable_mfa_device(**asked)


def test_a_hardware_token_is_sold_once(account, another):
    """A token in use in one account is in use for all."""
    account.user()
    token = account.hardware_token()
    token.enable("alice")
    another.user()
    asked = {"UserName": "alice", "SerialNumber": token.serial} | token.pair(1)
    with refused("EntityAlreadyExists", 409, "MFA Device is already in use."):
        another.iam.enable_mfa_device(**asked)

    account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=token.serial)
    with refused("NoSuchEntity", 404, NOT_YOURS):
        account.iam.resync_mfa_device(**asked)
    another.iam.enable_mfa_device(**asked)


def test_hours_later_the_device_still_works(own_account):
    """Time moves for the device and the server together."""
    alice, phone = own_account.user_with_device()
    own_account.server.control.advance(3 * 3600)
    shown = own_account.server.control.code(own_account.id, phone.serial)
    assert shown["code"] == code_at(phone.seed, own_account.server.control.now() // 30)
    assert alice.session(SerialNumber=phone.serial, TokenCode=shown["code"]).iam.get_user()
