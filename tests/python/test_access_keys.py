"""Access keys of users and of root."""

import base64
import re
from datetime import UTC, datetime

import pytest

from support.aws import ANY_TEXT, INVALID_TOKEN, refused


def keys(caller, **asked) -> dict[str, str]:
    listed = caller.iam.list_access_keys(**asked)["AccessKeyMetadata"]
    return {key["AccessKeyId"]: key["Status"] for key in listed}


def account_in(key_id: str) -> str:
    """The account number that an access key id carries."""
    bits = int.from_bytes(base64.b32decode(key_id[4:])[:6], "big")
    return f"{(bits & 0x7FFF_FFFF_FF80) >> 7:012}"


def no_key(key_id: str) -> str:
    return f"The Access Key with id {key_id} cannot be found."


def test_a_key_as_created_and_as_listed(account):
    account.iam.create_user(UserName="alice")
    made = account.iam.create_access_key(UserName="alice")["AccessKey"]
    assert re.fullmatch("AKIA[A-Z2-7]{16}", made["AccessKeyId"])
    assert account_in(made["AccessKeyId"]) == account.id
    assert re.fullmatch("[A-Za-z0-9+/]{40}", made.pop("SecretAccessKey"))
    assert (made["UserName"], made["Status"]) == ("alice", "Active")
    assert account.iam.list_access_keys(UserName="alice")["AccessKeyMetadata"] == [made]


def test_two_keys_and_not_one_more(account):
    account.user()
    account.iam.create_access_key(UserName="alice")
    with refused("LimitExceeded", 409, "Cannot exceed quota for AccessKeysPerUser: 2"):
        account.iam.create_access_key(UserName="alice")
    assert len(keys(account, UserName="alice")) == 2


def test_an_inactive_key_is_of_no_use_until_it_is_active_again(account):
    alice = account.user()
    asked = {"UserName": "alice", "AccessKeyId": alice.key_id}
    account.iam.update_access_key(**asked, Status="Inactive")
    assert keys(account, UserName="alice") == {alice.key_id: "Inactive"}
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        alice.identity()
    account.iam.update_access_key(**asked, Status="Active")
    assert alice.identity()["Arn"] == alice.arn


def test_expired_is_no_status_that_one_can_set(account):
    alice = account.user()
    asked = {"UserName": "alice", "AccessKeyId": alice.key_id}
    with refused("InvalidInput", 400, ANY_TEXT):
        account.iam.update_access_key(**asked, Status="Expired")
    set_of = "Member must satisfy enum value set: [Active, Inactive, Expired]"
    message = (
        f"1 validation error detected: Value at 'status' failed to satisfy constraint: {set_of}"
    )
    with refused("ValidationError", 400, message):
        account.iam.update_access_key(**asked, Status="active")
    assert keys(account, UserName="alice") == {alice.key_id: "Active"}


def test_a_deleted_key_is_gone(account):
    alice = account.user()
    asked = {"UserName": "alice", "AccessKeyId": alice.key_id}
    account.iam.delete_access_key(**asked)
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        alice.identity()
    with refused("NoSuchEntity", 404, no_key(alice.key_id)):
        account.iam.delete_access_key(**asked)


@pytest.mark.parametrize("operation, more", [("update", {"Status": "Inactive"}), ("delete", {})])
def test_a_key_of_another_user_is_none_of_ones_own(account, operation, more):
    alice = account.user()
    account.iam.create_user(UserName="bob")
    with refused("NoSuchEntity", 404, no_key(alice.key_id)):
        getattr(account.iam, f"{operation}_access_key")(
            UserName="bob", AccessKeyId=alice.key_id, **more
        )
    assert alice.identity()["Arn"] == alice.arn


def test_the_calling_user_need_not_be_named(account):
    alice = account.user()
    second = alice.iam.create_access_key()["AccessKey"]
    assert second["UserName"] == "alice"
    alice.iam.update_access_key(AccessKeyId=second["AccessKeyId"], Status="Inactive")
    assert keys(alice) == {alice.key_id: "Active", second["AccessKeyId"]: "Inactive"}
    alice.iam.delete_access_key(AccessKeyId=second["AccessKeyId"])
    assert keys(alice) == {alice.key_id: "Active"}


def test_root_has_keys_of_its_own(account):
    made = account.iam.create_access_key()["AccessKey"]
    root = account.but(key_id=made["AccessKeyId"], secret=made["SecretAccessKey"])
    assert root.identity() == {"Account": account.id, "Arn": account.arn, "UserId": account.id}
    assert made["AccessKeyId"] in keys(account)
    account.iam.delete_access_key(AccessKeyId=made["AccessKeyId"])
    assert made["AccessKeyId"] not in keys(account)


def last_used(account, key_id: str) -> dict:
    return account.iam.get_access_key_last_used(AccessKeyId=key_id)


def test_a_fresh_key_was_never_used(account):
    alice = account.user()
    answer = last_used(account, alice.key_id)
    assert answer["UserName"] == "alice"
    assert answer["AccessKeyLastUsed"] == {"ServiceName": "N/A", "Region": "N/A"}


@pytest.mark.parametrize("region", ["us-east-1", "eu-west-1"])
def test_a_key_was_last_used_when_and_where_it_was(account, region):
    alice = account.user()
    for service in ("sts", "iam"):
        client = alice.client(service, region)
        client.get_caller_identity() if service == "sts" else client.get_user()
        used = last_used(account, alice.key_id)["AccessKeyLastUsed"]
        assert (used["ServiceName"], used["Region"]) == (service, region)
        assert abs(datetime.now(UTC) - used["LastUsedDate"]).total_seconds() < 60


def test_a_refused_signature_is_no_use_of_the_key(account):
    alice = account.user()
    with refused("SignatureDoesNotMatch", 403, ANY_TEXT):
        alice.but(secret="wrong").identity()
    assert "LastUsedDate" not in last_used(account, alice.key_id)["AccessKeyLastUsed"]


def test_the_last_use_names_the_present_owner(account):
    alice = account.user()
    account.iam.update_user(UserName="alice", NewUserName="bob")
    assert last_used(account, alice.key_id)["UserName"] == "bob"
