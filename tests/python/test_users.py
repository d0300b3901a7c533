"""IAM users."""

import re
from datetime import UTC, datetime

import pytest

from support.aws import INVALID_TOKEN, refused

NO_ALICE = "The user with name alice cannot be found."
BAD_NAME = (
    "The specified value for {} is invalid. It must contain only alphanumeric characters"
    " and/or the following: +=,.@_-"
)
BAD_PATH = (
    "The specified value for {} is invalid. It must begin and end with / and contain only"
    " alphanumeric characters and/or / characters."
)
VIOLATION = "1 validation error detected: Value at '{}' failed to satisfy constraint: Member must "
TOO_LONG = VIOLATION + "have length less than or equal to {}"
RESERVED = "Tag keys beginning with aws: are reserved for system use."
DUPLICATE = "Duplicate tag keys found. Please note that Tag keys are case insensitive."


def names(account, **asked) -> list[str]:
    return [user["UserName"] for user in account.iam.list_users(**asked)["Users"]]


def tags(account, name: str = "alice") -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in account.iam.list_user_tags(UserName=name)["Tags"]}


def as_tags(**pairs: str) -> list[dict]:
    return [{"Key": key, "Value": value} for key, value in pairs.items()]


def test_a_user_as_created_and_as_read(account):
    made = account.iam.create_user(UserName="alice", Path="/team/a/")["User"]
    assert re.fullmatch("AIDA[A-Z2-7]{17}", made["UserId"])
    assert abs(datetime.now(UTC) - made["CreateDate"]).total_seconds() < 60
    assert made == {
        "Path": "/team/a/",
        "UserName": "alice",
        "UserId": made["UserId"],
        "Arn": f"arn:aws:iam::{account.id}:user/team/a/alice",
        "CreateDate": made["CreateDate"],
    }
    assert account.iam.get_user(UserName="alice")["User"] == made
    assert account.iam.list_users()["Users"] == [made]


def test_tags_are_shown_by_create_and_get_only(account):
    given = as_tags(team="a")
    assert account.iam.create_user(UserName="alice", Tags=given)["User"]["Tags"] == given
    assert account.iam.get_user(UserName="alice")["User"]["Tags"] == given
    assert "Tags" not in account.iam.list_users()["Users"][0]


def test_root_is_no_user(account):
    shown = account.iam.get_user()["User"]
    assert shown == {"UserId": account.id, "Arn": account.arn, "CreateDate": shown["CreateDate"]}


def test_the_calling_user_need_not_be_named(account):
    alice = account.user()
    assert alice.iam.get_user()["User"]["Arn"] == alice.arn


@pytest.mark.parametrize("name, path", [("alice", "/"), ("ALICE", "/"), ("Alice", "/other/")])
def test_a_name_is_unique_without_regard_to_case_and_path(account, name, path):
    account.iam.create_user(UserName="alice")
    with refused("EntityAlreadyExists", 409, f"User with name {name} already exists."):
        account.iam.create_user(UserName=name, Path=path)
    assert names(account) == ["alice"]


def test_a_name_is_found_in_any_case(account):
    account.iam.create_user(UserName="Alice")
    assert account.iam.get_user(UserName="aLICE")["User"]["UserName"] == "Alice"
    account.iam.delete_user(UserName="ALICE")
    assert names(account) == []


PAIR = {
    "SerialNumber": "GAHT12345678",
    "AuthenticationCode1": "123456",
    "AuthenticationCode2": "654321",
}
ON_A_USER = {
    "get_user": {},
    "update_user": {"NewPath": "/x/"},
    "delete_user": {},
    "tag_user": {"Tags": as_tags(a="b")},
    "untag_user": {"TagKeys": ["a"]},
    "list_user_tags": {},
    "create_access_key": {},
    "list_access_keys": {},
    "update_access_key": {"AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "Status": "Inactive"},
    "delete_access_key": {"AccessKeyId": "AKIAIOSFODNN7EXAMPLE"},
    "list_mfa_devices": {},
    "enable_mfa_device": PAIR,
    "resync_mfa_device": PAIR,
    "deactivate_mfa_device": {"SerialNumber": "GAHT12345678"},
}


@pytest.mark.parametrize("operation, more", ON_A_USER.items(), ids=ON_A_USER)
def test_an_unknown_user(account, operation, more):
    with refused("NoSuchEntity", 404, NO_ALICE):
        getattr(account.iam, operation)(UserName="alice", **more)


@pytest.mark.parametrize(
    "name, message",
    [
        ("a" * 65, TOO_LONG.format("userName", 64)),
        ("", VIOLATION.format("userName") + "have length greater than or equal to 1"),
        ("é", BAD_NAME.format("userName")),
        ("alice\n", BAD_NAME.format("userName")),
        ("al ice", BAD_NAME.format("userName")),
    ],
)
def test_names_that_none_can_have(account, name, message):
    with refused("ValidationError", 400, message):
        account.iam.create_user(UserName=name)
    assert names(account) == []


@pytest.mark.parametrize("name", ["a" * 64, "A.b+c=d,e@f_g-h", "0"])
def test_names_that_one_can_have(account, name):
    assert account.iam.create_user(UserName=name)["User"]["UserName"] == name


@pytest.mark.parametrize("path", ["/team", "team/", "//", "/ space/", "/é/", "/\x7f/", "/a\n/"])
def test_paths_that_are_none(account, path):
    with refused("ValidationError", 400, BAD_PATH.format("path")):
        account.iam.create_user(UserName="alice", Path=path)
    account.iam.create_user(UserName="alice", Path="/kept/")
    with refused("ValidationError", 400, BAD_PATH.format("newPath")):
        account.iam.update_user(UserName="alice", NewPath=path)
    assert account.iam.get_user(UserName="alice")["User"]["Path"] == "/kept/"


@pytest.mark.parametrize("path", ["/", "/team/", "/a//b/", "/" + "a" * 510 + "/"])
def test_paths_as_sent(account, path):
    assert account.iam.create_user(UserName="alice", Path=path)["User"]["Path"] == path


def test_a_path_has_an_end(account):
    with refused("ValidationError", 400, TOO_LONG.format("path", 512)):
        account.iam.create_user(UserName="alice", Path="/" + "a" * 511 + "/")


def test_two_violations_come_in_one_answer(account):
    clauses = [
        TOO_LONG.format("path", 512).removeprefix("1 validation error detected: "),
        TOO_LONG.format("userName", 64).removeprefix("1 validation error detected: "),
    ]
    with refused("ValidationError", 400, "2 validation errors detected: " + "; ".join(clauses)):
        account.iam.create_user(UserName="a" * 65, Path="/" + "a" * 511 + "/")


def test_a_user_can_be_renamed_and_moved(account):
    before = account.user()
    account.iam.update_user(UserName="alice", NewUserName="bob", NewPath="/team/")
    after = account.iam.get_user(UserName="bob")["User"]
    assert (after["UserId"], after["Arn"]) == (
        before.id,
        f"arn:aws:iam::{account.id}:user/team/bob",
    )
    assert before.identity()["Arn"] == after["Arn"], "the access key follows its user"
    with refused("NoSuchEntity", 404, NO_ALICE):
        account.iam.get_user(UserName="alice")
    account.iam.create_user(UserName="alice")


def test_a_new_name_must_be_free(account):
    account.iam.create_user(UserName="alice")
    account.iam.create_user(UserName="bob")
    with refused("EntityAlreadyExists", 409, "User with name bob already exists."):
        account.iam.update_user(UserName="alice", NewUserName="bob", NewPath="/moved/")
    assert account.iam.get_user(UserName="alice")["User"]["Path"] == "/"
    with refused("ValidationError", 400, TOO_LONG.format("newUserName", 64)):
        account.iam.update_user(UserName="alice", NewUserName="b" * 65)


def test_a_user_made_again_is_another(account):
    first = account.iam.create_user(UserName="alice")["User"]
    account.iam.delete_user(UserName="alice")
    assert account.iam.create_user(UserName="alice")["User"]["UserId"] != first["UserId"]


def test_what_must_go_before_the_user_goes(account):
    alice, phone = account.user_with_device()
    with refused("DeleteConflict", 409, "Cannot delete entity, must delete policies first."):
        account.iam.delete_user(UserName="alice")
    account.iam.delete_user_policy(UserName="alice", PolicyName="everything")
    with refused(
        "DeleteConflict", 409, "Cannot delete entity, must remove tokens from principal first."
    ):
        account.iam.delete_user(UserName="alice")
    account.iam.deactivate_mfa_device(UserName="alice", SerialNumber=phone.serial)
    with refused("DeleteConflict", 409, "Cannot delete entity, must delete access keys first."):
        account.iam.delete_user(UserName="alice")
    account.iam.delete_access_key(UserName="alice", AccessKeyId=alice.key_id)
    account.iam.delete_user(UserName="alice")
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        alice.identity()


def test_lists_come_sorted_and_in_pages(account):
    everyone = ["Dora", "alice", "bob", "carl", "eve"]
    for name in everyone:
        account.iam.create_user(UserName=name)
    first = account.iam.list_users(MaxItems=2)
    assert first["IsTruncated"] is True
    # The number of items may change from page to page.
    second = account.iam.list_users(MaxItems=3, Marker=first["Marker"])
    assert (second["IsTruncated"], "Marker" in second) == (False, False)
    seen = [user["UserName"] for user in first["Users"] + second["Users"]]
    assert seen == sorted(everyone, key=str.lower)


def test_a_page_goes_on_where_it_stopped(account):
    """What was deleted or added in between shifts nothing."""
    for name in ("a", "b", "c", "d"):
        account.iam.create_user(UserName=name)
    marker = account.iam.list_users(MaxItems=2)["Marker"]
    account.iam.delete_user(UserName="b")
    account.iam.create_user(UserName="aa")
    assert names(account, Marker=marker) == ["c", "d"]


def test_a_marker_belongs_to_its_question(account):
    for name in ("a", "b"):
        account.iam.create_user(UserName=name)
    marker = account.iam.list_users(MaxItems=1)["Marker"]
    for asked in (
        {"Marker": marker, "PathPrefix": "/x"},
        {"Marker": marker + "x"},
        {"Marker": "x"},
    ):
        with refused("ValidationError", 400, "Marker and Filter do not match"):
            account.iam.list_users(**asked)


@pytest.mark.parametrize(
    "count, message",
    [
        (0, VIOLATION.format("maxItems") + "have value greater than or equal to 1"),
        (1001, VIOLATION.format("maxItems") + "have value less than or equal to 1000"),
    ],
)
def test_a_page_has_one_to_a_thousand_items(account, count, message):
    with refused("ValidationError", 400, message):
        account.iam.list_users(MaxItems=count)


def test_a_path_prefix_is_a_plain_prefix(account):
    for path, name in {"/myPath/": "b", "/myPath/x/": "a", "/other/": "c", "/": "myName"}.items():
        account.iam.create_user(UserName=name, Path=path)
    assert names(account, PathPrefix="/my") == ["a", "b"]
    assert names(account, PathPrefix="/myPath/x/") == ["a"]
    assert names(account, PathPrefix="/") == ["a", "b", "c", "myName"]


def test_a_tag_key_is_one_whatever_its_case(account):
    account.iam.create_user(UserName="alice", Tags=as_tags(Team="a", Cost="1"))
    account.iam.tag_user(UserName="alice", Tags=as_tags(team="b"))
    assert tags(account) == {"Cost": "1", "team": "b"}
    account.iam.untag_user(UserName="alice", TagKeys=["COST", "cost", "absent", "aws:x"])
    assert tags(account) == {"team": "b"}
    account.iam.untag_user(UserName="alice", TagKeys=[])
    assert tags(account) == {"team": "b"}


FIFTY_ONE = [{"Key": f"k{n}", "Value": ""} for n in range(51)]
BAD_TAGS = {
    "reserved": ([{"Key": "AWS:x", "Value": ""}], "InvalidInput", RESERVED),
    "reserved twice": ([{"Key": "aws:x", "Value": ""}] * 2, "InvalidInput", RESERVED),
    "twice by case": (as_tags(team="a", Team="b"), "InvalidInput", DUPLICATE),
    "none": ([], "InvalidInput", "Error occurred while validating input. "),
    "more than fifty": (FIFTY_ONE, "ValidationError", TOO_LONG.format("tags", 50)),
    "without value": (
        [{"Key": "a"}],
        "ValidationError",
        VIOLATION.format("tags.1.member.value") + "not be null",
    ),
}


@pytest.mark.parametrize("given, code, message", BAD_TAGS.values(), ids=BAD_TAGS)
def test_tags_that_are_refused(account, given, code, message):
    account.iam.create_user(UserName="alice")
    with refused(code, 400, message):
        account.iam.tag_user(UserName="alice", Tags=given)
    assert tags(account) == {}


def test_a_value_may_be_what_a_key_may_not(account):
    account.iam.create_user(UserName="alice", Tags=as_tags(a="aws:x", b=""))
    assert tags(account) == {"a": "aws:x", "b": ""}


def test_fifty_tags_and_not_one_more(account):
    account.iam.create_user(UserName="alice", Tags=FIFTY_ONE[:50])
    with refused("LimitExceeded", 409, "The number of tags has reached the maximum limit."):
        account.iam.tag_user(UserName="alice", Tags=FIFTY_ONE[50:])
    assert len(tags(account)) == 50
    account.iam.tag_user(UserName="alice", Tags=as_tags(K0="again"))


def test_tags_come_in_pages(account):
    account.iam.create_user(UserName="alice", Tags=as_tags(a="", b="", c=""))
    first = account.iam.list_user_tags(UserName="alice", MaxItems=2)
    rest = account.iam.list_user_tags(UserName="alice", Marker=first["Marker"])
    keys = [tag["Key"] for tag in first["Tags"] + rest["Tags"]]
    assert (keys, rest["IsTruncated"]) == (["a", "b", "c"], False)


def test_accounts_share_nothing(account, another):
    account.iam.create_user(UserName="alice")
    assert names(another) == []
    another.iam.create_user(UserName="ALICE")
