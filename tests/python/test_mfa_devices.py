"""MFA devices as IAM sees them: states, lists, tags, counts."""

from datetime import UTC, datetime

import pytest

from support.aws import BAD_PAIR, NOT_YOURS, Account, refused

GATE = (
    "To complete this action, please ensure that you are authenticated with an MFA device that is"
    " enabled for this user."
)
FIDO_ONLY = (
    "The MFA device serial number sent in the request is invalid or not supported by this API."
    " Currently, only hardware FIDO security keys are supported."
    " Please use the compatible device or API."
)
IN_USE = "MFA VirtualDevice in use. Must deactivate first."
BAD_CODE = "The specified value for {} is invalid. It must be a six-digit decimal number"
VIOLATION = "1 validation error detected: Value at '{}' failed to satisfy constraint: Member must "


def unknown(serial: str) -> str:
    return f"VirtualMFADevice with serial number {serial} does not exist."


def listed(account, **asked) -> dict[str, dict]:
    devices = account.iam.list_virtual_mfa_devices(**asked)["VirtualMFADevices"]
    return {device["SerialNumber"]: device for device in devices}


def held_by(account, user: str) -> list[str]:
    devices = account.iam.list_mfa_devices(UserName=user)["MFADevices"]
    return [device["SerialNumber"] for device in devices]


def summary(account, *names: str) -> list[int]:
    counts = account.iam.get_account_summary()["SummaryMap"]
    return [counts[name] for name in names]


@pytest.mark.parametrize("path", ["/", "/test/"])
def test_a_new_device_belongs_to_nobody(account, path):
    made = account.iam.create_virtual_mfa_device(VirtualMFADeviceName="dev", Path=path)
    serial = f"arn:aws:iam::{account.id}:mfa{path}dev"
    shown = made["VirtualMFADevice"]
    assert shown.keys() == {"SerialNumber", "Base32StringSeed", "QRCodePNG"}
    assert shown["SerialNumber"] == serial
    assert listed(account) == {serial: {"SerialNumber": serial}}


def test_every_device_has_its_own_seed(account):
    assert account.virtual_device("a").seed != account.virtual_device("b").seed


@pytest.mark.parametrize("name", ["phone", "PHONE"])
def test_a_device_name_is_taken_once(account, name):
    account.virtual_device("phone")
    with refused("EntityAlreadyExists", 409, "MFA device already exists."):
        account.virtual_device(name)
    assert len(listed(account)) == 1


def test_the_states_of_a_virtual_device(account):
    account.user()
    account.user("bob")
    phone = account.virtual_device()
    asked = {"UserName": "alice", "SerialNumber": phone.serial}

    phone.enable("alice")
    assert held_by(account, "alice") == [phone.serial]
    with refused("DeleteConflict", 409, IN_USE):
        account.iam.delete_virtual_mfa_device(SerialNumber=phone.serial)

    account.iam.deactivate_mfa_device(**asked)
    assert (held_by(account, "alice"), list(listed(account))) == ([], [phone.serial])
    assert "EnableDate" not in listed(account)[phone.serial]
    phone.enable("bob", steps=1)
    account.iam.deactivate_mfa_device(UserName="bob", SerialNumber=phone.serial)

    account.iam.delete_virtual_mfa_device(SerialNumber=phone.serial)
    assert listed(account) == {}
    with refused("NoSuchEntity", 404, unknown(phone.serial)):
        account.iam.delete_virtual_mfa_device(SerialNumber=phone.serial)


def test_a_device_in_use_is_in_use_whatever_the_codes(account):
    """Under the document's rules a user's one device is full as well; AWS names the device."""
    account.user_with_device()
    account.user("bob")
    phone = next(iter(listed(account)))
    codes = {"AuthenticationCode1": "000000", "AuthenticationCode2": "000000"}
    with refused("EntityAlreadyExists", 409, "MFA Device for user alice already exists."):
        account.iam.enable_mfa_device(UserName="alice", SerialNumber=phone, **codes)
    with refused("EntityAlreadyExists", 409, "MFA Device is already in use."):
        account.iam.enable_mfa_device(UserName="bob", SerialNumber=phone, **codes)
    assert (held_by(account, "alice"), held_by(account, "bob")) == ([phone], [])


@pytest.mark.parametrize("operation", ["deactivate_mfa_device", "resync_mfa_device"])
def test_what_a_user_does_not_hold_it_cannot_change(account, operation):
    account.user_with_device()
    account.user("bob")
    phone, spare = account.virtual_device("other"), account.virtual_device("spare")
    phone.enable("bob")
    codes = spare.pair() if operation.startswith("resync") else {}
    others = [phone.serial, spare.serial, f"arn:aws:iam::{account.id}:mfa/none", "GAHT00000000"]
    for serial in others:
        with refused("NoSuchEntity", 404, NOT_YOURS):
            getattr(account.iam, operation)(UserName="alice", SerialNumber=serial, **codes)
    assert held_by(account, "bob") == [phone.serial]


def test_deactivated_twice(account):
    _, phone = account.user_with_device()
    asked = {"UserName": "alice", "SerialNumber": phone.serial}
    account.iam.deactivate_mfa_device(**asked)
    with refused("NoSuchEntity", 404, NOT_YOURS):
        account.iam.deactivate_mfa_device(**asked)


def test_a_hardware_device_vanishes_when_deactivated(account):
    account.user(allowed=None)
    token = account.hardware_token()
    token.enable("alice")
    with refused("NoSuchEntity", 404, unknown(token.serial)):
        account.iam.delete_virtual_mfa_device(SerialNumber=token.serial)
    account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=token.serial)
    assert held_by(account, "alice") == []
    account.iam.delete_access_key(UserName="alice", AccessKeyId=next(iter(_keys(account, "alice"))))
    account.iam.delete_user(UserName="alice")


def _keys(account, user: str) -> list[str]:
    found = account.iam.list_access_keys(UserName=user)["AccessKeyMetadata"]
    return [key["AccessKeyId"] for key in found]


def test_an_unknown_virtual_device(account):
    account.user()
    serial = f"arn:aws:iam::{account.id}:mfa/none"
    codes = {"AuthenticationCode1": "123456", "AuthenticationCode2": "654321"}
    calls = {
        "enable_mfa_device": {"UserName": "alice", **codes},
        "delete_virtual_mfa_device": {},
        "tag_mfa_device": {"Tags": [{"Key": "a", "Value": "b"}]},
        "untag_mfa_device": {"TagKeys": ["a"]},
        "list_mfa_device_tags": {},
    }
    for operation, more in calls.items():
        with refused("NoSuchEntity", 404, unknown(serial)):
            getattr(account.iam, operation)(SerialNumber=serial, **more)


# The rules of today's AWS let a user hold eight devices; the document's, one.
HOLDS = {"document": 1, "current": 8}


@pytest.mark.parametrize("rules, quota", HOLDS.items())
def test_how_many_devices_a_user_holds(serve, rules, quota):
    account = _account_on(serve("--rules", rules))
    account.user()
    for number in range(quota):
        account.virtual_device(f"dev{number}").enable("alice")
    spare = account.virtual_device("spare")
    with refused("LimitExceeded", 409, f"Cannot exceed quota for MFADevicesPerUser: {quota}"):
        spare.enable("alice")
    assert len(held_by(account, "alice")) == quota


def _account_on(server):
    return Account.numbered(server, 222_200_000_001)


def test_the_gate_before_ones_own_devices(serve):
    """Since users hold several: who has one proves it before it changes them."""
    account = _account_on(serve("--rules", "current"))
    alice, phone = account.user_with_device()
    second = account.virtual_device("second")
    mine = {"UserName": "alice", "SerialNumber": second.serial}
    with refused("AccessDenied", 403, GATE):
        alice.iam.enable_mfa_device(**mine, **second.pair())
    with refused("AccessDenied", 403, GATE):
        alice.iam.enable_mfa_device(**mine | {"SerialNumber": phone.serial}, **phone.pair(1))
    for serial in (phone.serial, f"arn:aws:iam::{account.id}:mfa/none"):
        with refused("AccessDenied", 403, GATE):
            alice.iam.deactivate_mfa_device(UserName="alice", SerialNumber=serial)

    alice.iam.resync_mfa_device(UserName="alice", SerialNumber=phone.serial, **phone.pair(1))
    proven = alice.session(**phone.mfa())
    proven.iam.enable_mfa_device(**mine, **second.pair())
    for serial in (second.serial, phone.serial):
        proven.iam.deactivate_mfa_device(SerialNumber=serial)
    alice.iam.enable_mfa_device(**mine, **second.pair(1))


def test_the_gate_is_not_in_the_document(account):
    alice, phone = account.user_with_device()
    alice.iam.deactivate_mfa_device(SerialNumber=phone.serial)
    assert held_by(account, "alice") == []


CODE_TEXTS = [
    ("12345", VIOLATION.format("authenticationCode1") + "have length greater than or equal to 6"),
    ("1234567", VIOLATION.format("authenticationCode1") + "have length less than or equal to 6"),
    ("12345x", BAD_CODE.format("authenticationCode1")),
    ("١٢٣٤٥٦", BAD_CODE.format("authenticationCode1")),
]


@pytest.mark.parametrize("code, message", CODE_TEXTS)
def test_codes_that_are_none(account, code, message):
    account.user()
    phone = account.virtual_device()
    asked = {"UserName": "alice", "SerialNumber": phone.serial, "AuthenticationCode2": "123456"}
    with refused("ValidationError", 400, message):
        account.iam.enable_mfa_device(**asked, AuthenticationCode1=code)


def test_a_wrong_pair_leaves_everything_as_it_was(account):
    _, phone = account.user_with_device()
    asked = {"UserName": "alice", "SerialNumber": phone.serial}
    with refused("InvalidAuthenticationCode", 403, BAD_PAIR):
        account.iam.resync_mfa_device(
            **asked, AuthenticationCode1=phone.code(5), AuthenticationCode2=phone.code(9)
        )
    account.iam.resync_mfa_device(**asked, **phone.pair(1))


def test_the_list_of_an_accounts_virtual_devices(account):
    alice, phone = account.user_with_device()
    spare = account.virtual_device("spare", Tags=[{"Key": "a", "Value": "b"}])
    enabled = listed(account)[phone.serial]
    assert abs(datetime.now(UTC) - enabled["EnableDate"]).total_seconds() < 60
    user = account.iam.get_user(UserName="alice")["User"]
    assert enabled == {
        "SerialNumber": phone.serial,
        "EnableDate": enabled["EnableDate"],
        "User": user,
    }
    assert (user["Arn"], user["UserId"]) == (alice.arn, alice.id)
    by_status = {
        "Assigned": [phone.serial],
        "Unassigned": [spare.serial],
        "Any": [phone.serial, spare.serial],
    }
    for status, serials in by_status.items():
        assert list(listed(account, AssignmentStatus=status)) == serials
    assert listed(account)[spare.serial] == {"SerialNumber": spare.serial}


def test_an_unknown_assignment_status(account):
    message = VIOLATION.format("assignmentStatus") + (
        "satisfy enum value set: [Assigned, Unassigned, Any]"
    )
    with refused("ValidationError", 400, message):
        account.iam.list_virtual_mfa_devices(AssignmentStatus="assigned")


def test_virtual_devices_come_in_pages(account):
    serials = sorted(account.virtual_device(f"dev{number}").serial for number in range(5))
    seen, marker = [], {}
    for more in (True, True, False):
        page = account.iam.list_virtual_mfa_devices(MaxItems=2, **marker)
        seen += [device["SerialNumber"] for device in page["VirtualMFADevices"]]
        assert page["IsTruncated"] is more
        marker = {"Marker": page.get("Marker")}
    assert seen == serials


def test_a_users_devices(account):
    alice, phone = account.user_with_device()
    [device] = alice.iam.list_mfa_devices()["MFADevices"]
    assert device == {
        "UserName": "alice",
        "SerialNumber": phone.serial,
        "EnableDate": listed(account)[phone.serial]["EnableDate"],
    }
    account.user("bob")
    answer = account.iam.list_mfa_devices(UserName="bob")
    assert (answer["MFADevices"], answer["IsTruncated"]) == ([], False)
    assert account.iam.list_mfa_devices()["MFADevices"] == [], "root's own"


def test_only_security_keys_are_looked_up(account):
    alice, phone = account.user_with_device()
    for caller, named in ((alice, {}), (account, {"UserName": "alice"})):
        with refused("ValidationError", 400, FIDO_ONLY):
            caller.iam.get_mfa_device(SerialNumber=phone.serial, **named)


def test_tags_of_a_device_are_case_sensitive(account):
    given = [{"Key": "Team", "Value": "a"}]
    made = account.iam.create_virtual_mfa_device(VirtualMFADeviceName="phone", Tags=given)
    assert made["VirtualMFADevice"]["Tags"] == given
    serial = made["VirtualMFADevice"]["SerialNumber"]
    account.iam.tag_mfa_device(SerialNumber=serial, Tags=[{"Key": "team", "Value": "aws:x"}])
    answer = account.iam.list_mfa_device_tags(SerialNumber=serial)
    assert answer["IsTruncated"] is False
    assert {tag["Key"]: tag["Value"] for tag in answer["Tags"]} == {"Team": "a", "team": "aws:x"}
    account.iam.untag_mfa_device(SerialNumber=serial, TagKeys=["TEAM", "Team"])
    [left] = account.iam.list_mfa_device_tags(SerialNumber=serial)["Tags"]
    assert left["Key"] == "team"


def test_reserved_tags_of_a_device(account):
    phone = account.virtual_device()
    message = "Tag keys beginning with aws: are reserved for system use."
    with refused("InvalidInput", 400, message):
        account.iam.tag_mfa_device(SerialNumber=phone.serial, Tags=[{"Key": "aws:x", "Value": "y"}])
    assert account.iam.list_mfa_device_tags(SerialNumber=phone.serial)["Tags"] == []


def test_tags_stay_when_a_device_changes_hands(account):
    _, phone = account.user_with_device()
    account.iam.tag_mfa_device(SerialNumber=phone.serial, Tags=[{"Key": "a", "Value": "b"}])
    account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=phone.serial)
    assert account.iam.list_mfa_device_tags(SerialNumber=phone.serial)["Tags"]


def test_the_summary_counts_devices(account):
    account.user_with_device()
    account.virtual_device("spare")
    account.user("bob")
    account.hardware_token().enable("bob")
    counted = summary(account, "Users", "MFADevices", "MFADevicesInUse", "AccountMFAEnabled")
    assert counted == [2, 2, 2, 0]


def test_the_summary_has_aws_s_keys(account):
    quotas = {
        "UsersQuota": 5000,
        "GroupsQuota": 300,
        "RolesQuota": 1000,
        "PoliciesQuota": 1500,
        "InstanceProfilesQuota": 1000,
        "ServerCertificatesQuota": 20,
        "AccessKeysPerUserQuota": 2,
        "SigningCertificatesPerUserQuota": 2,
        "GroupsPerUserQuota": 10,
        "AttachedPoliciesPerUserQuota": 10,
        "AttachedPoliciesPerGroupQuota": 10,
        "AttachedPoliciesPerRoleQuota": 20,
        "UserPolicySizeQuota": 2048,
        "GroupPolicySizeQuota": 5120,
        "RolePolicySizeQuota": 10240,
        "AssumeRolePolicySizeQuota": 2048,
        "PolicySizeQuota": 6144,
        "VersionsPerPolicyQuota": 5,
        "PolicyVersionsInUseQuota": 10000,
        "GlobalEndpointTokenVersion": 1,
    }
    counts = {
        "Users", "Groups", "Roles", "Policies", "InstanceProfiles", "ServerCertificates",
        "Providers", "MFADevices", "MFADevicesInUse", "AccountMFAEnabled",
        "AccountAccessKeysPresent", "AccountPasswordPresent",
        "AccountSigningCertificatesPresent", "PolicyVersionsInUse",
    }  # fmt: skip
    found = account.iam.get_account_summary()["SummaryMap"]
    assert found.keys() == quotas.keys() | counts
    assert {name: found[name] for name in quotas} == quotas
    assert len(found) == 34


def test_an_alias_is_set_seen_and_taken_away(account, another):
    alias = f"alias-{account.id}"
    account.iam.create_account_alias(AccountAlias=alias)
    assert account.iam.list_account_aliases()["AccountAliases"] == [alias]
    taken = f"The account alias {alias} already exists."
    with refused("EntityAlreadyExists", 409, taken):
        another.iam.create_account_alias(AccountAlias=alias)
    account.iam.delete_account_alias(AccountAlias=alias)
    assert account.iam.list_account_aliases()["AccountAliases"] == []
    another.iam.create_account_alias(AccountAlias=alias)
